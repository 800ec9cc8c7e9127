//! How the time grows with the input: for each hostile shape the time of a text of
//! 256 KiB and of one of 2 MiB.
//!
//! The unit tests in `src/growth.rs` count steps and fail; these figures also show
//! what no step counts. A figure near 8 means a step that looks at everything for each
//! piece of it.
#![allow(clippy::expect_used, clippy::print_stdout)]

#[path = "../tests/support/conversion.rs"]
mod conversion;
#[path = "../tests/support/shapes.rs"]
mod shapes;
mod support;

use std::hint::black_box;

use conversion::{TIMES, convert};
use shapes::SHAPES;
use support::{Bar, medians, ratio};

fn main() {
    let (size, rounds) = match support::is_trial() {
        true => (1 << 10, 1),
        false => (256 << 10, 5),
    };
    println!(
        "{:<38} {:>12} {:>12}  growth a byte",
        "shape", "time", "8 × the text"
    );
    for shape in SHAPES {
        let (small, large) = ((shape.make)(size), (shape.make)(size * TIMES));
        let [of_small, of_large] = medians(
            rounds,
            [
                &mut || drop(black_box(convert(black_box(&small)))),
                &mut || drop(black_box(convert(black_box(&large)))),
            ],
        );
        let bytes = large.len() as f64 / small.len() as f64;
        let growth = ratio(of_large, of_small) / bytes;
        let milliseconds = [of_small, of_large].map(|time| time.as_secs_f64() * 1e3);
        println!(
            "{:<38} {:>9.2} ms {:>9.2} ms {growth:>7.2}  ({})",
            shape.name,
            milliseconds[0],
            milliseconds[1],
            Bar::AtMost(2.0).of(growth)
        );
    }
}
