//! What the benches share: rounds that take turns, and how a figure is printed.
// Each bench uses its own part of it.
#![allow(dead_code)]

use std::time::{Duration, Instant};

/// How long a round is to take, so that the clock's own error is small.
const ROUND: Duration = Duration::from_millis(20);

/// Whether to run each piece once and no more: `cargo test --benches` does so to see
/// that the benches work, and `cargo bench` says `--bench`.
pub(crate) fn is_trial() -> bool {
    std::env::args().all(|argument| argument != "--bench")
}

/// The median time of each piece of work. The rounds of the pieces take turns, so
/// that a slow minute of the machine falls on all of them.
pub(crate) fn medians<const N: usize>(
    rounds: usize,
    mut works: [&mut dyn FnMut(); N],
) -> [Duration; N] {
    let runs = works.each_mut().map(|work| runs_of_a_round(work));
    let mut times = [const { Vec::new() }; N];
    for _ in 0..rounds {
        for ((work, runs), times) in works.iter_mut().zip(runs).zip(&mut times) {
            times.push(time(work, runs));
        }
    }
    times.map(|mut times| {
        times.sort();
        times[times.len() / 2]
    })
}

fn runs_of_a_round(work: &mut dyn FnMut()) -> u32 {
    if is_trial() {
        return 1;
    }
    work();
    let once = time(work, 1).max(Duration::from_nanos(1));
    let runs = ROUND.as_nanos() / once.as_nanos();
    u32::try_from(runs).unwrap_or(u32::MAX).max(1)
}

fn time(work: &mut dyn FnMut(), runs: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..runs {
        work();
    }
    start.elapsed() / runs
}

pub(crate) fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

/// Prints a time and the speed that it means for so many bytes.
pub(crate) fn print_time(name: &str, bytes: usize, time: Duration) {
    println!(
        "{name:48} {:>12.2} µs {:>8.3} GB/s",
        time.as_secs_f64() * 1e6,
        bytes as f64 / time.as_secs_f64() / 1e9
    );
}

/// What a figure should be.
pub(crate) enum Bar {
    AtMost(f64),
    AtLeast(f64),
}

impl Bar {
    /// The bar and whether the figure keeps it, as text.
    pub(crate) fn of(&self, figure: f64) -> String {
        let (words, bar, kept) = match *self {
            Self::AtMost(bar) => ("at most", bar, figure <= bar),
            Self::AtLeast(bar) => ("at least", bar, figure >= bar),
        };
        let verdict = if kept { "kept" } else { "missed" };
        format!("bar: {words} {bar:.2}, {verdict}")
    }
}

/// Prints a figure beside its bar.
pub(crate) fn print_figure(name: &str, figure: f64, bar: &Bar) {
    println!("  {name:46} {figure:>12.2}    ({})\n", bar.of(figure));
}
