//! Each hostile shape at a size at which a step that grows as the square of the
//! input would take minutes.
//!
//! The unit test `growth` counts steps in the places that look through lines and
//! text; this one sees every other place too. It takes the processor's time of this
//! thread alone, as the kernel counts it, so that a busy machine does not matter.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shapes;

use std::hint::black_box;

use innokyla::{Document, check, parse};
use shapes::SHAPES;

const TIMES: usize = 8;
/// The smaller size. Without optimisation everything is twenty times as slow.
const SIZE: usize = if cfg!(debug_assertions) {
    4 << 10
} else {
    512 << 10
};
/// The kernel counts in ticks; below a few of them a figure tells nothing.
const TICKS: u64 = 10_000_000;

/// The processor time that this thread has had, in nanoseconds.
fn processor_time() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    told.split(' ').next().unwrap().parse().unwrap()
}

/// What it costs to read, check and print a text.
fn cost(text: &str) -> u64 {
    let before = processor_time();
    let parsed = parse(text);
    let found = check(&parsed, &check::Options::default());
    let document = Document {
        spans: true,
        diagnostics: Some(&found),
        ..Document::of(parsed.record())
    };
    serde_json::to_writer(std::io::sink(), &document).unwrap();
    let cost = processor_time() - before;
    black_box(parsed);
    cost
}

#[test]
fn eight_times_the_text_is_not_many_times_the_work() {
    let mut wrong = Vec::new();
    for shape in SHAPES {
        let small = cost(&(shape.make)(SIZE));
        let large = cost(&(shape.make)(SIZE * TIMES));
        let line = format!("{:<38} {:>6} ms", shape.name, large / 1_000_000);
        println!("{line}");
        if large > 2 * TIMES as u64 * (small + TICKS) {
            wrong.push(format!("{line}, after {} ms", small / 1_000_000));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
