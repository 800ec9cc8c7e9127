//! The chapter of the rules is what the command says of them.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` writes it anew.

use std::fmt::Write as _;
use std::fs;

use innokyla::check::RULES;

use crate::command::run;
use crate::support::path;

const HEAD: &str = "\
# Rules

What `innokyla check` finds, as `innokyla rules` lists it. Each rule has a stable code and a
severity: an **error** says that a value is lost or wrong, a **warning** that one may be missing
or misleading, a **note** what is worth knowing of a page that may well be as its writer wanted
it. `--select`, `--ignore` and `--severity` choose among them, and `innokyla explain CODE` prints
what stands here.
";

const ENTRIES: &str = "
## Entries of reports

They tell of a run and not of a page. No option leaves them out.
";

/// The codes and summaries of the entries of reports, as the command lists them.
fn entries() -> Vec<(String, String, String)> {
    let list = run(".", &["rules"]);
    let (_, entries) = list.text().split_once("\n\nEntries of reports").unwrap();
    let entry = |line: &str| {
        let (code, rest) = line.split_once(' ').unwrap();
        let (severity, summary) = rest.trim_start().split_once(' ').unwrap();
        (code.into(), severity.into(), summary.trim_start().into())
    };
    entries.lines().skip(1).map(entry).collect()
}

/// A manual below a heading of its own: its headings are words in bold, so that a code is
/// the only heading there is.
fn section(code: &str, severity: &str, summary: &str, manual: &str) -> String {
    let mut section = format!("\n### `{code}`\n\n*{severity}* · {summary}\n\n");
    let mut is_code = false;
    for line in manual.trim().lines() {
        is_code ^= line.starts_with("```");
        match line.strip_prefix("## ").filter(|_| !is_code) {
            Some(heading) => writeln!(section, "**{heading}**").unwrap(),
            None => writeln!(section, "{line}").unwrap(),
        }
    }
    section
}

fn table<'a>(rows: impl Iterator<Item = (&'a str, &'a str, &'a str)>) -> String {
    let mut table = "\n| code | severity | what it finds |\n|---|---|---|\n".to_owned();
    for (code, severity, summary) in rows {
        writeln!(table, "| [`{code}`](#{code}) | {severity} | {summary} |").unwrap();
    }
    table
}

fn chapter() -> String {
    let entries = entries();
    let rows = RULES
        .iter()
        .map(|rule| (rule.code, rule.severity.as_str(), rule.summary));
    let mut chapter = HEAD.to_owned();
    chapter += &table(rows);
    chapter += "\n## What each finds\n";
    for rule in RULES {
        // The first line of a manual is its summary.
        let manual = rule.manual.strip_prefix(rule.summary).unwrap();
        chapter += &section(rule.code, rule.severity.as_str(), rule.summary, manual);
    }
    chapter += ENTRIES;
    let rows = entries.iter();
    chapter += &table(
        rows.map(|(code, severity, summary)| (code.as_str(), severity.as_str(), summary.as_str())),
    );
    for (code, severity, summary) in &entries {
        let manual = run(".", &["explain", code]);
        let (_, manual) = manual.text().split_once("\n\n").unwrap();
        chapter += &section(code, severity, summary, manual);
    }
    chapter
}

#[test]
fn the_chapter_of_the_rules_is_what_the_command_says() {
    let file = path("docs/rules.md");
    let chapter = chapter();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &chapter).unwrap();
    }
    let checked_in = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        checked_in == chapter,
        "docs/rules.md is not current: run UPDATE_DOCS=1 cargo test --test docs"
    );
}
