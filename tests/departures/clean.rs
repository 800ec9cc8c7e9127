//! Ordinary pages: nothing but notes is found on them.

use innokyla::{Diagnostic, Parsed, Severity, parse};

use crate::count::{Count, hold};
use crate::page::generated_exports;
use crate::support::{all_pages, assert_none};

/// Warnings and errors on ordinary pages of the repository, and on generated ones; the
/// aim is 0.
const ALARMED: [usize; 2] = [0, 0];

/// The faults that generated pages have: their dates are drawn one by one, their labels
/// may be empty and their headings of any wording.
#[rustfmt::skip]
const DRAWN: &[&str] = &[
    "missing-field", "modified-before-created", "repeated-field", "truncated", "unknown-label",
];

/// The pages that something is wrong with, and what is found.
const FAULTY: &[(&str, &str)] = &[
    ("kasin-kokonaisuus-at-in-brackets", "truncated"),
    ("kasin-kokonaisuus-cut-in-label", "truncated"),
    ("kokonaisuus-cut-in-facts", "truncated"),
    ("kokonaisuus-cut-in-summary", "truncated"),
    ("kokonaisuus-cut-section", "truncated"),
    ("kokonaisuus-missing-fields", "truncated"),
    ("kokonaisuus-period-reversed", "period-reversed"),
    ("toimintamalli-bad-date", "malformed-date"),
    ("toimintamalli-cut-date", "truncated"),
    ("toimintamalli-cut-section", "may-be-truncated"),
    ("toimintamalli-missing-fields", "truncated"),
    ("toimintamalli-unknown-heading", "unknown-label"),
];

/// Whether nothing is wrong with a page of the repository.
pub(crate) fn is_ordinary(name: &str) -> bool {
    FAULTY.iter().all(|(faulty, _)| *faulty != name)
}

fn faults(parsed: &Parsed<'_>) -> impl Iterator<Item = Diagnostic> {
    let found = parsed.diagnostics().into_iter();
    found.filter(|one| one.severity > Severity::Note)
}

fn show(one: Diagnostic) -> String {
    format!("{}:{}: {}", one.line, one.code, one.message)
}

#[test]
fn an_ordinary_page_is_clean() {
    let mut count = Count::new("alarms, pages");
    for page in all_pages().iter().filter(|page| is_ordinary(&page.name)) {
        let wrong: Vec<String> = faults(&parse(&page.text)).map(show).collect();
        count.case(&page.name, "as it is", &wrong, &page.text);
    }
    let mut generated = Count::new("alarms, generated");
    for (name, export) in generated_exports() {
        let parsed = parse(&export.text);
        let wrong = faults(&parsed).filter(|one| !DRAWN.contains(&&*one.code));
        let wrong: Vec<String> = wrong.map(show).collect();
        generated.case(&name, "as it is", &wrong, &export.text);
    }
    hold([(count, ALARMED[0]), (generated, ALARMED[1])]);
}

#[test]
fn what_is_wrong_with_a_page_is_found() {
    let pages = all_pages();
    let missed = FAULTY.iter().filter(|(name, code)| {
        let page = pages.iter().find(|page| page.name == *name).unwrap();
        let found = parse(&page.text).diagnostics();
        found.iter().all(|one| one.code != *code)
    });
    let missed: Vec<_> = missed
        .map(|(name, code)| format!("{name}: no {code}"))
        .collect();
    assert_none(&missed);
}
