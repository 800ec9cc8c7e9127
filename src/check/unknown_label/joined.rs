//! Labels on one line with what stands beside them.

use memchr::memmem::Finder;
use unicode_normalization::UnicodeNormalization as _;

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::{Field, Label, is_list};
use crate::lines::{Line, LineKind};
use crate::page::Role;
use crate::record::Kind;
use crate::span::Span;
use crate::text::is_space;
use crate::value::contact::contacts;

/// What decomposed letters of labels are written with: `a` + U+0308.
const DIAERESIS: &str = "\u{308}";

/// Reports the words of a label that the page lacks at the start or the end of a line.
pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if page.kind() == Kind::Article {
        return;
    }
    let absent = page
        .labels()
        .map(|(_, label)| label)
        .filter(|label| page.entry(label.field).is_none());
    let may_be_decomposed = Finder::new(DIAERESIS)
        .find(page.text().as_bytes())
        .is_some();
    let mut found: Vec<(Span, &str, bool)> = Vec::new();
    for label in absent {
        for spelling in label.spellings {
            let decomposed = may_be_decomposed.then(|| spelling.nfd().collect::<String>());
            let decomposed = decomposed.filter(|letters| letters != spelling);
            for printed in std::iter::once(*spelling).chain(decomposed.as_deref()) {
                for at in Finder::new(printed).find_iter(page.text().as_bytes()) {
                    let words = Span::new(at, at + printed.len());
                    if let Some(is_sure) = joined(page, label, words) {
                        found.push((words, spelling, is_sure));
                    }
                }
            }
        }
    }
    found.sort_unstable_by_key(|(words, ..)| (words.start, words.end));
    // The words of one label may be the end of another's.
    found.dedup_by(|next, before| next.0.start <= before.0.end);
    for (words, spelling, is_sure) in found {
        sink.report(words, || {
            let label = quoted(spelling);
            DiagnosticDraft::new(format!("{label} may be a label that has lost its line"))
                .help("the page has no such label; the whole line is read as a value or text")
                .only_note_if(!is_sure)
        });
    }
}

/// Whether the words of a label are one, by what stands beside them on their line: surely, or
/// perhaps; `None` where nothing says so.
fn joined(page: &PageView<'_>, label: &Label, words: Span) -> Option<bool> {
    let lines = page.lines_of_page();
    let at = lines.partition_point(|line| line.content().start <= words.start);
    let at = at.checked_sub(1)?;
    let line = lines.get(at)?;
    let item = line.item(page.text());
    let beside = |from: usize, to: usize| page.text().get(from..to).unwrap_or_default();
    let (before, behind) = (beside(item.start, words.start), beside(words.end, item.end));
    // What is spelt like a label as a whole has been looked at.
    if line.spelling().is_some() || words.end > item.end {
        return None;
    }
    match (
        before.is_empty(),
        behind.trim_matches([' ', '*', ':']).is_empty(),
    ) {
        (true, false) if opens(label, behind) => Some(true),
        (true, false) if may_open(page, label, (line, at), behind) => Some(false),
        (false, true) => {
            let is_starred = behind.ends_with("**");
            (is_starred || closes(page, label, (line, at), before)).then_some(true)
        }
        _ => None,
    }
}

/// Whether what stands behind a label on its line is its value or its text.
fn opens(label: &Label, behind: &str) -> bool {
    let is_glued = behind.starts_with(char::is_uppercase);
    let value = behind.trim_start_matches(is_space);
    let is_period = label.field == Field::Period && value.starts_with(|c: char| c.is_ascii_digit());
    let is_contact = || label.field == Field::ContactEmails && contacts(value).next().is_some();
    let begins = value.starts_with(char::is_uppercase);
    let is_own_wording = !label.everyday || label.field == Field::Period;
    is_glued || is_starred(value) || is_period || begins && is_own_wording || is_contact()
}

/// Whether the stars of the older site stand first.
fn is_starred(behind: &str) -> bool {
    behind.starts_with("** ")
}

/// How names of places end where a sentence goes on with them.
const CASES: [&str; 10] = [
    "n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle",
];

/// Whether a label in everyday words may stand on one line with its text: a sentence of its own
/// begins behind it, and opens a paragraph.
fn may_open(page: &PageView<'_>, label: &Label, (line, at): (&Line, usize), behind: &str) -> bool {
    let habit = page.parsed.outline().habit();
    let first = behind.trim_start_matches(is_space);
    let first = first.split(' ').next().unwrap_or_default();
    let mut letters = first.chars();
    // A name in such a case goes on with the sentence: `Toimijat Rantalassa ovat …`
    let is_case_of_name = CASES.iter().any(|case| first.ends_with(case));
    label.is_running_text()
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && !is_case_of_name
        && line.kind() == LineKind::Text
        && !line.is_short()
        && (at == 0 || !habit.joins(line))
}

/// Whether a label stands behind what is on its line before it.
fn closes(page: &PageView<'_>, label: &Label, (line, at): (&Line, usize), before: &str) -> bool {
    const SHORTEST: usize = 4;
    let text = before.trim_end_matches(' ');
    let is_glued = text.len() == before.len();
    let last = text.split(' ').next_back().unwrap_or_default();
    let is_closed = text.ends_with(')') || text.ends_with(['.', '!']) && last.len() > SHORTEST;
    let is_word = text.ends_with(char::is_lowercase);
    let in_list = || {
        let parts = page.parts();
        let part = parts
            .partition_point(|part| part.first <= at)
            .checked_sub(1);
        let role = part.and_then(|part| parts.get(part)).map(|part| part.role);
        matches!(role, Some(Role::Value(field)) if is_list(field))
    };
    let several_words = label
        .spellings
        .iter()
        .any(|spelling| spelling.contains(' '));
    let is_own_wording = !label.everyday || several_words && in_list();
    is_closed || is_glued && is_word || line.kind() == LineKind::Text && !is_glued && is_own_wording
}
