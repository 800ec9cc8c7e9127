//! How fast pages are read, each figure beside its floor in the same run and its bar.
//!
//! A floor is the least that any program would do with the same bytes. The ratio to it
//! says more than a time, which depends on the machine and its neighbours.
//! `docs/performance.md` has the figures and what they are made of.
#![allow(clippy::expect_used, clippy::print_stdout)]

#[path = "../src/cli/json.rs"]
mod json;
mod support;

use std::hint::black_box;
use std::path::Path;

use innokyla::{Document, parse};
use serde::Serialize;
use support::Bar::{AtLeast, AtMost};
use support::{medians, print_figure, print_time, ratio};

fn main() {
    let rounds = if support::is_trial() { 1 } else { 21 };
    let pages = pages();
    parse_beside_floor(&pages, rounds);
    json_beside_floor(&pages, rounds);
    large_beside_small(&pages, rounds.min(5));
    many_small(&pages, rounds);
}

/// The serialiser of the command.
fn write_json(value: &impl Serialize, out: &mut Vec<u8>) {
    json::append(value, 0, out).expect("a record can be written");
}

/// The three kokonaisuus pages and two articles that come with the crate.
fn pages() -> Vec<String> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut paths: Vec<_> = std::fs::read_dir(seeds)
        .expect("the crate has its seeds")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    let pages = paths.iter().map(std::fs::read_to_string);
    pages.map(|page| page.expect("seeds are UTF-8")).collect()
}

/// (a) Parse to a record with spans; floor: validate UTF-8, split and trim lines.
fn parse_beside_floor(pages: &[String], rounds: usize) {
    let [work, floor] = medians(
        rounds,
        [&mut || parse_each(pages), &mut || {
            split_and_trim_each(pages)
        }],
    );
    print_time("parse to a record with spans", total(pages), work);
    print_time(
        "  floor: validate UTF-8, split, trim lines",
        total(pages),
        floor,
    );
    print_figure("parse ÷ floor", ratio(work, floor), &AtMost(6.2));
}

/// (b) Parse and write JSON; floor: `serde_json` writes the same bytes as one string.
fn json_beside_floor(pages: &[String], rounds: usize) {
    let json = |page: &String| {
        let mut out = Vec::new();
        write_json(&Document::of(parse(page).record()), &mut out);
        String::from_utf8(out).expect("JSON is UTF-8")
    };
    let outputs: Vec<String> = pages.iter().map(json).collect();
    let bytes = total(&outputs);
    let mut written = Vec::with_capacity(2 * bytes);
    let mut copied = Vec::with_capacity(2 * bytes);
    let [work, floor] = medians(
        rounds,
        [
            &mut || {
                for page in pages {
                    written.clear();
                    let parsed = parse(black_box(page));
                    write_json(&Document::of(parsed.record()), &mut written);
                    black_box(&written);
                }
            },
            &mut || {
                for output in &outputs {
                    copied.clear();
                    serde_json::to_writer(&mut copied, black_box(output)).expect("a string");
                    black_box(&copied);
                }
            },
        ],
    );
    print_time("text to JSON, by bytes written", bytes, work);
    print_time("  floor: write them as one JSON string", bytes, floor);
    print_figure("floor ÷ text to JSON", ratio(floor, work), &AtLeast(0.52));
}

/// (c) A document of 64 MB beside one of 1 MB, per byte.
fn large_beside_small(pages: &[String], rounds: usize) {
    let megabyte = if support::is_trial() {
        1 << 10
    } else {
        1 << 20
    };
    let small = document_of(pages, megabyte);
    let large = document_of(pages, 64 * megabyte);
    let [of_large, of_small] = medians(
        rounds,
        [
            &mut || drop(black_box(parse(black_box(&large)))),
            &mut || drop(black_box(parse(black_box(&small)))),
        ],
    );
    print_time("one document of 64 MB", large.len(), of_large);
    print_time("one document of 1 MB", small.len(), of_small);
    let bytes = large.len() as f64 / small.len() as f64;
    let growth = ratio(of_large, of_small) / bytes;
    print_figure(
        "time a byte of the large ÷ of the small",
        growth,
        &AtMost(1.3),
    );
}

/// One page whose last section goes on until the document has `size` bytes.
fn document_of(pages: &[String], size: usize) -> String {
    let page = &pages[0];
    let (head, section) = page.split_at(page.find("Päämäärä").expect("the seed has the section"));
    let mut document = String::with_capacity(size + section.len());
    document.push_str(head);
    while document.len() < size {
        document.push_str(section);
        document.push('\n');
    }
    document
}

/// (d) Many small documents, with the floor of (a).
fn many_small(pages: &[String], rounds: usize) {
    let page = |number: usize| {
        let day = number % 28 + 1;
        format!(
            "Kokonaisuuden nimi\nHanke {number}\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n{day}.3.2022\n"
        )
    };
    let small: Vec<String> = (0..2_000).map(page).chain(pages.iter().cloned()).collect();
    let [work, floor] = medians(
        rounds,
        [&mut || parse_each(&small), &mut || {
            split_and_trim_each(&small)
        }],
    );
    print_time("2,005 small documents", total(&small), work);
    print_time(
        "  floor: validate UTF-8, split, trim lines",
        total(&small),
        floor,
    );
    println!("  small documents ÷ floor {:>33.2}", ratio(work, floor));
}

fn parse_each(pages: &[String]) {
    for page in pages {
        black_box(parse(black_box(page)));
    }
}

fn split_and_trim_each(pages: &[String]) {
    for page in pages {
        black_box(split_and_trim(black_box(page.as_bytes())));
    }
}

fn split_and_trim(bytes: &[u8]) -> usize {
    let text = simdutf8::basic::from_utf8(bytes).expect("pages are UTF-8");
    let mut start = 0;
    let mut length = 0;
    for newline in memchr::memchr_iter(b'\n', bytes) {
        length += black_box(text[start..newline].trim()).len();
        start = newline + 1;
    }
    length + black_box(text[start..].trim()).len()
}

fn total(texts: &[String]) -> usize {
    texts.iter().map(String::len).sum()
}
