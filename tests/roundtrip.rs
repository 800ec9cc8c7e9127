//! Laws of reading: what is printed is read again, as it was, from whatever
//! generation of the site and through whatever habit of flattening.

mod print;

use innokyla::{Record, parse};
use print::{Export, export};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};

/// Cases of each law, where `PROPTEST_CASES` says nothing.
const CASES: u32 = 1500;

/// Runs a law on exports, the same ones each time unless `PROPTEST_RNG_SEED`
/// says otherwise.
fn hold(law: impl Fn(&Export, &mut print::choices::Choices<'_>) -> Result<(), TestCaseError>) {
    let given = Config::default();
    let config = Config {
        cases: match std::env::var_os("PROPTEST_CASES") {
            Some(_) => given.cases,
            None => CASES,
        },
        rng_seed: match given.rng_seed {
            RngSeed::Random => RngSeed::Fixed(2022),
            seed => seed,
        },
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..given
    };
    let numbers = (
        prop::collection::vec(any::<u16>(), 0..500),
        prop::collection::vec(any::<u16>(), 4),
    );
    let outcome = TestRunner::new(config).run(&numbers, |(numbers, more)| {
        let export = export(&numbers);
        law(&export, &mut print::choices::Choices::new(&more)).map_err(|error| match error {
            TestCaseError::Fail(why) => TestCaseError::fail(format!("{why}\n{export:?}")),
            reject => reject,
        })
    });
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(why, _)) => panic!("{why}"),
        Err(error) => panic!("{error}"),
    }
}

fn json(record: &Record<'_>) -> String {
    serde_json::to_string_pretty(record).unwrap()
}

/// Where two records differ, in lines of their JSON.
fn difference(read: &Record<'_>, printed: &Record<'_>) -> String {
    let (read, printed) = (json(read), json(printed));
    let (read, printed): (Vec<_>, Vec<_>) = (read.lines().collect(), printed.lines().collect());
    let same = read.iter().zip(&printed).take_while(|(a, b)| a == b).count();
    let around = |lines: &[&str]| {
        let from = same.saturating_sub(6).min(lines.len());
        lines[from..(same + 8).min(lines.len())].join("\n")
    };
    format!("read:\n{}\nprinted:\n{}", around(&read), around(&printed))
}

#[test]
fn what_is_printed_is_read_again() {
    hold(|export, _| {
        let parsed = parse(&export.text);
        if *parsed.record() == export.record {
            return Ok(());
        }
        Err(TestCaseError::fail(difference(parsed.record(), &export.record)))
    });
}
