//! The invented pages: what each must give, by hand and by snapshot, however it
//! is printed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::HashSet;
use std::fs;

use innokyla::{LabelInfo, Role, labels, parse, parse_bytes};
use serde_json::Value;
use support::habit::Habit;
use support::{Page, assert_none, fixtures, json, path};

/// The record that was written by hand for a page.
fn expected(page: &Page) -> Value {
    let path = path("tests/fixtures/expected").join(format!("{}.json", page.name));
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: no expected record: {error}", page.name));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", page.name))
}

#[test]
fn every_page_has_the_record_written_by_hand() {
    let mut wrong = Vec::new();
    for page in fixtures() {
        let got = json::record(parse(&page.text).record());
        for difference in json::differences(&expected(&page), &got) {
            wrong.push(format!("{}{difference}", page.name));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_expected_record_has_its_page() {
    let pages: HashSet<_> = fixtures().into_iter().map(|page| page.name).collect();
    for entry in fs::read_dir(path("tests/fixtures/expected")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(pages.contains(name), "{name}.json has no page");
    }
}

#[test]
fn records_and_spans_are_as_they_were_read() {
    insta::with_settings!({
        snapshot_path => "snapshots/corpus",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for page in fixtures() {
            insta::assert_snapshot!(page.name, json::with_spans(parse(&page.text).record()));
        }
    });
}

/// Values that a habit takes from a page, beside the grouping of lines into
/// blocks under those that lose the ends of paragraphs.
const LOST: &[(&str, &[Habit], &str)] = &[];

fn is_lost(page: &str, habit: Habit, pointer: &str) -> bool {
    LOST.iter().any(|(name, habits, below)| {
        *name == page && habits.contains(&habit) && pointer.starts_with(below)
    })
}

#[test]
fn a_page_says_the_same_however_it_is_printed() {
    let mut wrong = Vec::new();
    for page in fixtures() {
        let plain = json::record(parse(&page.text).record());
        for habit in Habit::ALL {
            let Some(bytes) = habit.print(&page.text) else {
                continue;
            };
            let parsed = match parse_bytes(&bytes) {
                Ok(parsed) => parsed,
                Err(error) => {
                    wrong.push(format!("{} {habit:?}: {error}", page.name));
                    continue;
                }
            };
            let got = json::record(parsed.record());
            let differences = if habit.keeps_paragraphs() {
                json::differences(&plain, &got)
            } else {
                json::differences(
                    &json::bodies_as_lines(&plain),
                    &json::bodies_as_lines(&got),
                )
            };
            for difference in differences {
                if !is_lost(&page.name, habit, &difference) {
                    wrong.push(format!("{} {habit:?} {difference}", page.name));
                }
            }
        }
    }
    assert_none(&wrong);
}

/// Each label must stand on some page of its kind, and be read as one.
#[test]
fn every_label_of_the_layout_is_on_some_page() {
    let mut seen: HashSet<LabelInfo> = HashSet::new();
    for page in fixtures() {
        let parsed = parse(&page.text);
        let kind = parsed.outline().kind();
        for part in parsed.outline().parts() {
            let Role::Label(field) = part.role else {
                continue;
            };
            let line = part.span.of(&page.text).trim();
            let words = line.trim_end_matches("**").trim();
            let words = words.rsplit("Sketch. ").next().unwrap();
            seen.extend(labels().find(|label| {
                label.kind == kind && label.field == field && label.spelling == words
            }));
        }
    }
    let unseen: Vec<_> = labels()
        .filter(|label| !seen.contains(label))
        .map(|label| format!("{}: {:?} ({:?})", label.kind, label.spelling, label.field))
        .collect();
    assert_none(&unseen);
}
