//! What reports tell of a run itself, beside what rules find on its pages.

use std::error::Error;

use innokyla::Severity;
use innokyla::check::{Code, CodeError};
use innokyla::report::RuleInfo;

pub(crate) const UNREADABLE: RuleInfo = RuleInfo {
    code: "unreadable",
    severity: Severity::Error,
    summary: "An input that could not be read",
    manual: "\
Tells of an input that is not there, that may not be read, that is broken or packed
otherwise, or of a line of JSON that holds no page. The message says which. It makes the
exit status 2, while the others are checked all the same.

## Why it matters

Nothing is known of a page that was not read: a run without a finding is clean only if it
has no such entry.

## What to do

What the message says. A file that is not to be read is left out by `--exclude`, a key that
lines lack is named by `--text-field`.
",
};

pub(crate) const HALF_SURROGATE: RuleInfo = RuleInfo {
    code: "half-surrogate",
    severity: Severity::Warning,
    summary: "A line of JSON that escapes half a character",
    manual: "\
Tells of a line that escapes a half of a surrogate pair without the other half, such as
`\\ud83d`. It is no character, and is read as U+FFFD. The exit status does not change.

## Why it matters

The text of the page is not what it was: a program has cut it in the middle of a character.

## What to do

Cut texts by characters, or fetch the page again.
",
};

pub(crate) const NOT_COMPARED: RuleInfo = RuleInfo {
    code: "not-compared",
    severity: Severity::Note,
    summary: "A baseline that the pages were not compared with",
    manual: "\
Tells that a kind of page, or the whole of `--baseline`, was not compared, and why: too few
pages on one side, no page in the baseline, or no rule selected that compares. The exit
status does not change.

## Why it matters

A run without a finding says nothing of what has changed in pages that were not compared.

## What to do

Read more pages, or compare fewer by `--min-pages`; select a rule that compares, such as
`fill-rate-dropped`.
",
};

pub(crate) const NO_LONGER_FOUND: RuleInfo = RuleInfo {
    code: "no-longer-found",
    severity: Severity::Note,
    summary: "An accepted finding that no longer occurs",
    manual: "\
Tells of a finding that `--accepted` accepts on a page that was checked, and that is no
longer there, or not as often. The exit status does not change.

## Why it matters

The page was mended, or its words have changed. What is accepted and not there would pass
over a fault that comes back.

## What to do

Write the file again: `innokyla check … --accepted FILE --accept FILE`.
",
};

pub(crate) const REPEATED_KEY: RuleInfo = RuleInfo {
    code: "repeated-key",
    severity: Severity::Warning,
    summary: "A line of JSON that has the key of the text or the identifier twice",
    manual: "\
Tells of a line whose object has the key of the text or of the identifier twice. The last
value is read, as most readers of JSON do. The exit status does not change.

## Why it matters

One of two texts is not read, and it may be the right one.

## What to do

Look at the line, and mend the program that wrote it.
",
};

const TOO_MANY_RESULTS: RuleInfo = RuleInfo {
    code: "too-many-results",
    severity: Severity::Warning,
    summary: "A SARIF report from which findings are left out",
    manual: "\
Tells in a SARIF report how many findings it leaves out: programs that show it take 25,000
results. The other reports have them all.

## What to do

Look for fewer rules at once by `--select` or `--ignore`, or check fewer pages.
",
};

/// All of them, by their codes.
pub(super) const ENTRIES: [RuleInfo; 6] = [
    HALF_SURROGATE,
    NO_LONGER_FOUND,
    NOT_COMPARED,
    REPEATED_KEY,
    TOO_MANY_RESULTS,
    UNREADABLE,
];

/// The entry of this code.
pub(super) fn entry(code: &str) -> Option<RuleInfo> {
    ENTRIES.into_iter().find(|entry| entry.code == code)
}

/// Reads the code of a rule; one of an entry is refused with the reason.
pub(crate) fn rule_code(word: &str) -> Result<Code, Box<dyn Error + Send + Sync>> {
    match entry(word) {
        Some(RuleInfo { code, .. }) => Err(format!(
            "it is an entry of reports and no rule, and is always told: see `innokyla explain {code}`"
        )
        .into()),
        None => Ok(any_code(word)?),
    }
}

/// Reads the code of a rule.
pub(super) fn any_code(word: &str) -> Result<Code, String> {
    let listed = |error: CodeError| format!("{error}; `innokyla rules` lists them");
    word.parse().map_err(listed)
}
