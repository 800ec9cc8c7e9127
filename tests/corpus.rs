//! The invented pages: the record written by hand for each, its snapshot, and the same
//! record from every print of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::HashSet;
use std::fs;

use innokyla::{Field, LabelInfo, Role, labels, parse, parse_bytes};
use serde_json::Value;
use support::habit::Habit;
use support::{PageFile, assert_none, fixtures, json, path};

/// The record that was written by hand for a page.
fn expected(page: &PageFile) -> Value {
    let path = path("tests/fixtures/expected").join(format!("{}.json", page.name));
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: no expected record: {error}", page.name));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", page.name))
}

/// Pages that the parser does not read as their records say, and what is wrong. A page
/// that is read right must leave this list.
const NOT_YET: &[(&str, &str)] = &[];

#[test]
fn every_page_has_the_record_written_by_hand() {
    let mut wrong = Vec::new();
    for page in fixtures() {
        let got = json::record(parse(&page.text).record());
        let differences = json::differences(&expected(&page), &got);
        if NOT_YET.iter().any(|(name, _)| *name == page.name) {
            if differences.is_empty() {
                wrong.push(format!("{} is read right by now", page.name));
            }
            continue;
        }
        for difference in differences {
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
        let read_right = |page: &PageFile| NOT_YET.iter().all(|(name, _)| *name != page.name);
        for page in fixtures().into_iter().filter(read_right) {
            insta::assert_snapshot!(page.name, json::with_spans(parse(&page.text).record()));
        }
    });
}

const MERGING: &[Habit] = &[Habit::None, Habit::Single];

/// What some habits lose of a page besides the grouping of lines into blocks: the page,
/// the habits, the values by the start of their JSON Pointers, and why.
const LOST: &[(&str, &[Habit], &str, &str)] = &[
    (
        "article-link-lists",
        MERGING,
        "",
        "the last line of a link list reads like a heading of the text below it",
    ),
    (
        "kasin-kokonaisuus-cut-in-label",
        &[Habit::Double, Habit::Single],
        "/purpose/1",
        "the beginning of a label is one where no line end follows it",
    ),
    (
        "kehittamisen-polku-subheadings-images",
        MERGING,
        "/sections/0/body",
        "a picture in running text shows by the blank line after it",
    ),
    (
        "kokonaisuus-images-in-body",
        MERGING,
        "/lead",
        "a picture in running text shows by the blank line after it",
    ),
    (
        "kokonaisuus-images-in-body",
        MERGING,
        "/sections/0/body",
        "a picture in running text shows by the blank line after it",
    ),
    (
        "toimintamalli-images-in-sections",
        MERGING,
        "/sections",
        "a picture in running text shows by the blank line after it",
    ),
];

/// The row of [`LOST`] that explains a difference.
fn lost(page: &str, habit: Habit, difference: &str) -> Option<usize> {
    LOST.iter().position(|(name, habits, pointer, _)| {
        *name == page && habits.contains(&habit) && difference.starts_with(pointer)
    })
}

#[test]
fn a_page_says_the_same_however_it_is_printed() {
    let mut wrong = Vec::new();
    let mut used = [false; LOST.len()];
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
                json::differences(&json::bodies_as_lines(&plain), &json::bodies_as_lines(&got))
            };
            for difference in differences {
                match lost(&page.name, habit, &difference) {
                    Some(row) => used[row] = true,
                    None => wrong.push(format!("{} {habit:?} {difference}", page.name)),
                }
            }
        }
    }
    for (row, _) in LOST.iter().zip(used).filter(|(_, used)| !used) {
        wrong.push(format!("{} no longer loses {}", row.0, row.2));
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
            let field = match part.role {
                Role::Label(field) => field,
                Role::Furniture => Field::Furniture,
                // A picture of running text has its caption's label inside.
                Role::Value(Field::Image) => Field::Caption,
                _ => continue,
            };
            for line in part.span.slice(&page.text).lines() {
                let line = line.trim().trim_end_matches("**").trim();
                let spelling = line.rsplit("Created with Sketch. ").next().unwrap();
                seen.extend(labels().find(|label| {
                    (label.kind, label.field, label.spelling) == (kind, field, spelling)
                }));
            }
        }
    }
    let unseen: Vec<_> = labels()
        .filter(|label| !seen.contains(label))
        .map(|label| format!("{}: {:?} ({:?})", label.kind, label.spelling, label.field))
        .collect();
    assert_none(&unseen);
}
