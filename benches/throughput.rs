//! How fast pages are read, each figure beside its floor in the same run.
//!
//! `cargo bench` runs it. A floor is the least that any program would do with the
//! same bytes; the ratio to it says more than a figure alone, which the machine
//! and its mood decide. Rounds of the figure and of its floor take turns, and the
//! median of the rounds counts.

#![allow(clippy::expect_used, clippy::print_stdout)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use innokyla::{Document, parse};

const ROUNDS: usize = 21;

fn main() {
    // `cargo test --benches` runs this too: once round is enough to see it work.
    let rounds = if std::env::args().any(|argument| argument == "--bench") {
        ROUNDS
    } else {
        1
    };
    let pages = pages();
    parse_beside_floor(&pages, rounds);
    json_beside_floor(&pages, rounds);
    large_beside_small(&pages, rounds);
    many_small(&pages, rounds);
}

/// The three kokonaisuus pages and two articles that come with the crate.
fn pages() -> Vec<String> {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let mut paths: Vec<_> = std::fs::read_dir(seeds)
        .expect("the crate has its seeds")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("seeds are UTF-8"))
        .collect()
}

/// (a) Parse to a record with spans; floor: validate UTF-8, split and trim lines.
fn parse_beside_floor(pages: &[String], rounds: usize) {
    let bytes = total(pages);
    let (work, floor) = paired(
        rounds,
        || {
            for page in pages {
                black_box(parse(black_box(page)));
            }
        },
        || {
            for page in pages {
                black_box(split_and_trim(black_box(page.as_bytes())));
            }
        },
    );
    report("parse to a record with spans", bytes, work);
    report(
        "  floor: validate UTF-8, split and trim lines",
        bytes,
        floor,
    );
    println!("  ratio: {:.2} × the floor\n", ratio(work, floor));
}

/// (b) Parse and write JSON; floor: write the same bytes as one JSON string.
fn json_beside_floor(pages: &[String], rounds: usize) {
    let outputs: Vec<String> = pages
        .iter()
        .map(|page| serde_json::to_string(&Document::of(parse(page).record())).expect("JSON"))
        .collect();
    let bytes = total(&outputs);
    let mut buffer = Vec::with_capacity(2 * bytes);
    let mut copy = Vec::with_capacity(2 * bytes);
    let (work, floor) = paired(
        rounds,
        || {
            for page in pages {
                buffer.clear();
                let parsed = parse(black_box(page));
                serde_json::to_writer(&mut buffer, &Document::of(parsed.record())).expect("JSON");
                black_box(&buffer);
            }
        },
        || {
            for output in &outputs {
                copy.clear();
                serde_json::to_writer(&mut copy, black_box(output)).expect("JSON");
                black_box(&copy);
            }
        },
    );
    report("parse and write JSON (bytes written)", bytes, work);
    report(
        "  floor: serde_json writes them as one string",
        bytes,
        floor,
    );
    println!("  share: {:.2} of the floor's speed\n", ratio(floor, work));
}

/// (c) A document of 64 MB beside one of 1 MB, per byte.
fn large_beside_small(pages: &[String], rounds: usize) {
    let small = document_of(pages, 1 << 20);
    let large = document_of(pages, 64 << 20);
    let (large_time, small_time) = paired(
        rounds.min(5),
        || drop(black_box(parse(black_box(&large)))),
        || drop(black_box(parse(black_box(&small)))),
    );
    report("one document of 64 MB", large.len(), large_time);
    report("one document of 1 MB", small.len(), small_time);
    let per_byte = |time: Duration, bytes: usize| time.as_secs_f64() / bytes as f64;
    println!(
        "  ratio: {:.2} the time a byte\n",
        per_byte(large_time, large.len()) / per_byte(small_time, small.len())
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

/// (d) Many small documents: the time for each.
fn many_small(pages: &[String], rounds: usize) {
    let small: Vec<String> = (0..2_000)
        .map(|number| format!("Kokonaisuuden nimi\nHanke {number}\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n{}.3.2022\n", number % 28 + 1))
        .chain(pages.iter().cloned())
        .collect();
    let bytes = total(&small);
    let (work, floor) = paired(
        rounds,
        || {
            for page in &small {
                black_box(parse(black_box(page)));
            }
        },
        || {
            for page in &small {
                black_box(split_and_trim(black_box(page.as_bytes())));
            }
        },
    );
    report("many small documents", bytes, work);
    report(
        "  floor: validate UTF-8, split and trim lines",
        bytes,
        floor,
    );
    println!(
        "  {:.2} µs a document",
        work.as_secs_f64() * 1e6 / small.len() as f64
    );
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

/// The median time of both, in turns; a round runs each for some milliseconds.
fn paired(rounds: usize, mut work: impl FnMut(), mut floor: impl FnMut()) -> (Duration, Duration) {
    let (work_runs, floor_runs) = (runs(&mut work), runs(&mut floor));
    let mut times: (Vec<_>, Vec<_>) = (0..rounds)
        .map(|_| (round(&mut work, work_runs), round(&mut floor, floor_runs)))
        .unzip();
    times.0.sort();
    times.1.sort();
    (times.0[rounds / 2], times.1[rounds / 2])
}

fn runs(work: &mut impl FnMut()) -> u32 {
    work();
    let once = round(work, 1).max(Duration::from_nanos(1));
    u32::try_from(Duration::from_millis(20).as_nanos() / once.as_nanos())
        .unwrap_or(u32::MAX)
        .max(1)
}

fn round(work: &mut impl FnMut(), runs: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..runs {
        work();
    }
    start.elapsed() / runs
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

fn report(name: &str, bytes: usize, time: Duration) {
    println!(
        "{name:48} {:>10.2} µs {:>8.3} GB/s",
        time.as_secs_f64() * 1e6,
        bytes as f64 / time.as_secs_f64() / 1e9
    );
}
