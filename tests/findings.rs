//! Inputs that once broke a law, found by fuzzing, are held to every law again. Each
//! has the name of what was wrong with it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/jsonl.rs"]
#[allow(dead_code)]
mod jsonl;
mod support;
#[path = "support/values/mod.rs"]
#[allow(dead_code)]
mod values;

use std::fs;

use support::{assert_none, law, path};

/// The findings by name.
fn findings() -> Vec<(String, Vec<u8>)> {
    let mut findings: Vec<_> = fs::read_dir(path("tests/findings"))
        .expect("the folder of findings is there")
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    findings.sort();
    assert!(!findings.is_empty(), "there are no findings");
    findings
}

fn hold(law: impl Fn(&[u8]) -> Vec<String>) {
    let mut wrong = Vec::new();
    for (name, bytes) in findings() {
        let found = law(&bytes).into_iter();
        wrong.extend(found.map(|found| format!("{name}: {found}")));
    }
    assert_none(&wrong);
}

#[test]
fn every_finding_is_read_by_every_law() {
    hold(law::bytes::read);
}

#[cfg(feature = "report")]
#[test]
fn every_finding_is_reported_in_every_format() {
    hold(|bytes| {
        let parsed = innokyla::parse_bytes(bytes);
        parsed.map_or_else(
            |_| Vec::new(),
            |parsed| law::reports::keep_their_form(&parsed),
        )
    });
}

#[cfg(feature = "cli")]
#[test]
fn every_finding_is_the_same_json_by_both_serialisers() {
    hold(|bytes| {
        let mut wrong = law::compact::string(&String::from_utf8_lossy(bytes));
        let parsed = innokyla::parse_bytes(bytes);
        wrong.extend(parsed.iter().flat_map(law::compact::documents));
        wrong
    });
}

#[test]
fn every_finding_is_a_stream_of_json_lines_or_refused() {
    hold(jsonl::read);
}

#[test]
fn every_finding_chooses_a_value_that_is_read_again() {
    hold(values::read);
}
