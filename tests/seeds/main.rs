//! The five real exports: their bytes, outlines and records, and some values of each.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;
mod values;

use std::fmt::Write as _;
use std::fs;

use innokyla::{Parsed, parse};
use sha2::{Digest as _, Sha256};
use support::{assert_none, json, path, seeds};

/// The README lists each file with its checksum and size, so that anyone can compare
/// their bytes.
#[test]
fn the_files_are_the_ones_that_the_readme_lists() {
    let readme = fs::read_to_string(path("seeds/README.md")).unwrap();
    let mut wrong = Vec::new();
    let mut files = 0;
    for entry in fs::read_dir(path("seeds")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name == "README.md" {
            continue;
        }
        files += 1;
        let bytes = fs::read(path("seeds").join(&name)).unwrap();
        let mut sum = String::new();
        for byte in Sha256::digest(&bytes) {
            write!(sum, "{byte:02x}").unwrap();
        }
        let row = readme.lines().find(|line| line.contains(&name));
        let size = format!("| {} |", bytes.len());
        if !row.is_some_and(|row| row.contains(&sum) && row.contains(&size)) {
            wrong.push(format!("{name}: {sum}, {size}, listed as {row:?}"));
        }
    }
    assert_none(&wrong);
    assert_eq!(files, 5);
}

#[track_caller]
fn compare_with_snapshot(name: String, shown: &str) {
    insta::with_settings!({
        snapshot_path => support::path("tests/snapshots/seeds"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, shown);
    });
}

#[test]
fn records_and_spans_are_as_they_were_read() {
    for seed in seeds() {
        let record = json::with_spans(parse(&seed.text).record());
        compare_with_snapshot(format!("{}-record", seed.name), &record);
    }
}

#[test]
fn outlines_are_as_they_were_read() {
    for seed in seeds() {
        let outline = outline(&parse(&seed.text));
        compare_with_snapshot(format!("{}-outline", seed.name), &outline);
    }
}

/// A line for each part: its lines, its role and its first words.
fn outline(parsed: &Parsed<'_>) -> String {
    let mut shown = String::new();
    let mut line = 1;
    for part in parsed.outline().parts() {
        let text = part.span.slice(parsed.text());
        let last = line + text.lines().count() - 1;
        let lines = match last == line {
            true => line.to_string(),
            false => format!("{line}–{last}"),
        };
        let words: Vec<&str> = text.split_whitespace().take(5).collect();
        let role = format!("{:?}", part.role);
        writeln!(shown, "{lines:>9}  {role:<32} {}", words.join(" ")).unwrap();
        line = last + 1;
    }
    shown
}
