//! Each promise of `docs/promises.md` names tests that exist.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;

use support::path;

fn read(below: &str) -> Option<String> {
    fs::read_to_string(path(below)).ok()
}

/// The names of tests between back-quotes: `tests/laws.rs::nothing_is_lost`.
fn tests_of(row: &str) -> impl Iterator<Item = (&str, &str)> {
    row.split('`')
        .skip(1)
        .step_by(2)
        .filter_map(|words| words.split_once("::"))
}

/// Whether a file has a function of that name with `#[test]` before it.
fn has_test(file: &str, name: &str) -> bool {
    let Some(text) = read(file) else {
        return false;
    };
    let head = format!("fn {name}(");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let Some(at) = lines.iter().position(|line| line.starts_with(&head)) else {
        return false;
    };
    let above = lines[..at].iter().rev();
    above
        .take_while(|line| line.starts_with(['#', '/']))
        .any(|line| *line == "#[test]")
}

#[test]
fn every_promise_has_tests_that_exist() {
    let page = read("docs/promises.md").unwrap();
    let rows = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| promise |"));
    let (mut promises, mut tests) = (0, 0);
    let mut wrong = Vec::new();
    for row in rows {
        promises += 1;
        let before = tests;
        for (file, name) in tests_of(row) {
            tests += 1;
            if !has_test(file, name) {
                wrong.push(format!("{file} has no test {name}"));
            }
        }
        if tests == before {
            wrong.push(format!("no test for: {row}"));
        }
        if row
            .split('|')
            .nth(3)
            .is_none_or(|thrown| thrown.trim().is_empty())
        {
            wrong.push(format!("nothing is thrown at: {row}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(promises >= 16 && tests >= promises, "{promises} promises");
}

/// The figures of the page are those of the tests.
#[test]
fn the_counts_are_true() {
    let page = read("docs/promises.md").unwrap();
    let count = |file: &str, words: &str| read(file).unwrap().matches(words).count();
    let shapes = count("tests/support/shapes.rs", "=> |size|");
    assert!(
        page.contains(&format!("the {shapes} of `tests/support/shapes.rs`")),
        "{shapes}"
    );
    assert!(
        page.contains(&format!("{shapes} shapes, read, checked")),
        "{shapes}"
    );
    let invented = support::fixtures().len();
    assert!(
        page.contains(&format!("and {invented} invented ones")),
        "{invented}"
    );
    let all = support::all_pages().len();
    assert!(
        page.contains(&format!("{all} pages in all prints")),
        "{all}"
    );
    let cases = read("tests/roundtrip/cases.rs").unwrap();
    assert!(cases.contains("const CASES: u32 = 2000;") && page.contains("2,000 generated exports"));
}
