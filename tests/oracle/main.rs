//! The answers of the parser as they stood before its second build: hashes of the
//! JSON with spans and diagnostics, and of the outline, of every page of the corpus in
//! every print and of 10,000 generated ones.
//!
//! `ORACLE_DUMP=file` writes the answers themselves, one line a page, to compare
//! with those of another build; `ORACLE_ACCEPT=1` takes the answers as they are.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "../roundtrip/print/mod.rs"]
mod print;
#[path = "../support/mod.rs"]
mod support;

use std::fmt::Write as _;

use innokyla::{Document, parse_bytes};
use sha2::{Digest as _, Sha256};

const GENERATED: u64 = 10_000;
/// Pages that share one hash.
const GROUP: usize = 100;

/// SplitMix64: numbers that stay the same whatever becomes of the crates of the tests.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

fn pages() -> Vec<(String, Vec<u8>)> {
    let mut pages = Vec::new();
    for page in support::all_pages() {
        for habit in support::habit::Habit::ALL {
            if let Some(bytes) = habit.print(&page.text) {
                pages.push((format!("{} {habit:?}", page.name), bytes));
            }
        }
        pages.push((page.name, page.text.into_bytes()));
    }
    for seed in 0..GENERATED {
        let mut numbers = Numbers(seed);
        let length = numbers.next() % 500;
        let choices: Vec<u16> = (0..length).map(|_| numbers.next() as u16).collect();
        let text = print::export(&choices).text;
        pages.push((format!("generated {seed}"), text.into_bytes()));
    }
    pages
}

fn answer(bytes: &[u8]) -> String {
    let Ok(parsed) = parse_bytes(bytes) else {
        return "no text".into();
    };
    let diagnostics = parsed.diagnostics();
    let document = Document::of(parsed.record())
        .spans(true)
        .diagnostics(&diagnostics);
    let mut answer = serde_json::to_string(&document).unwrap();
    for part in parsed.outline().parts() {
        write!(answer, "|{:?} {}", part.role, part.span.end).unwrap();
    }
    answer
}

#[test]
fn the_answers_are_as_they_were() {
    let answers: Vec<(String, String)> = pages()
        .into_iter()
        .map(|(name, bytes)| (name, answer(&bytes)))
        .collect();
    if let Some(file) = std::env::var_os("ORACLE_DUMP") {
        let lines: String = answers
            .iter()
            .map(|(name, answer)| format!("{name}\t{answer}\n"))
            .collect();
        std::fs::write(file, lines).unwrap();
    }
    let hashes: Vec<String> = answers
        .chunks(GROUP)
        .map(|group| {
            let mut hash = Sha256::new();
            for (name, answer) in group {
                hash.update(format!("{name}\t{answer}\n"));
            }
            let digest = hash.finalize();
            let hex: String = digest
                .iter()
                .take(8)
                .map(|byte| format!("{byte:02x}"))
                .collect();
            format!("{hex} {}", group[0].0)
        })
        .collect();
    let kept = support::path("tests/oracle/hashes.txt");
    let text = hashes.join("\n") + "\n";
    if std::env::var_os("ORACLE_ACCEPT").is_some() {
        std::fs::write(&kept, &text).unwrap();
    }
    let before = std::fs::read_to_string(&kept).unwrap();
    let changed: Vec<_> = hashes
        .iter()
        .zip(before.lines())
        .filter(|(now, before)| now != before)
        .map(|(now, _)| now.clone())
        .collect();
    support::assert_none(&changed);
    assert_eq!(text.lines().count(), before.lines().count());
}
