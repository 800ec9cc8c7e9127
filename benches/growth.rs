//! How the time grows with the input, for each hostile shape: `cargo bench --bench
//! growth` prints the time a byte of a text of 4 MiB beside that of one of 512 KiB.
//!
//! The unit tests in `src/growth.rs` count steps and fail; these figures also see
//! what no step counts. A ratio near 8 means a step that looks at everything for
//! each piece of it.
#![allow(clippy::expect_used, clippy::print_stdout)]

#[path = "../tests/support/shapes.rs"]
mod shapes;

use std::hint::black_box;
use std::time::{Duration, Instant};

use innokyla::{Document, check, parse};
use shapes::SHAPES;

const TIMES: usize = 8;

fn main() {
    // `cargo test --benches` runs this too: a small size shows that it works.
    let size = if std::env::args().any(|argument| argument == "--bench") {
        512 << 10
    } else {
        1 << 10
    };
    for shape in SHAPES {
        let small = cost(&(shape.make)(size));
        let large = cost(&(shape.make)(size * TIMES));
        println!(
            "{:<38} {:>8.1} ms  × {:.2} a byte",
            shape.name,
            large.as_secs_f64() * 1e3,
            large.as_secs_f64() / small.as_secs_f64() / TIMES as f64
        );
    }
}

/// What it costs to read, check and print a text.
fn cost(text: &str) -> Duration {
    let start = Instant::now();
    let parsed = parse(text);
    let found = check(&parsed, &check::Options::default());
    let document = Document::of(parsed.record())
        .spans(true)
        .diagnostics(&found);
    serde_json::to_writer(std::io::sink(), &document).expect("JSON");
    black_box(parsed);
    start.elapsed()
}
