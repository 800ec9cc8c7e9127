//! Laws of reading: what is printed is read again, as it was, from whatever
//! generation of the site and through whatever habit of flattening.

#![allow(clippy::unwrap_used, clippy::panic)]

mod laws;
mod print;

use innokyla::{Record, parse};
use laws::{spans, truncation};
use print::choices::Choices;
use print::{Export, export};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};

/// Cases of each law, where `PROPTEST_CASES` says nothing.
const CASES: u32 = 1500;

/// Runs a law on exports, the same ones each time unless `PROPTEST_RNG_SEED`
/// says otherwise.
fn hold(law: impl Fn(&Export, &mut Choices<'_>) -> Result<(), TestCaseError>) {
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
        law(&export, &mut Choices::new(&more)).map_err(|error| match error {
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
    let same = read
        .iter()
        .zip(&printed)
        .take_while(|(a, b)| a == b)
        .count();
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
        Err(TestCaseError::fail(difference(
            parsed.record(),
            &export.record,
        )))
    });
}

#[test]
fn the_outline_gives_the_text_back() {
    hold(|export, _| {
        let parsed = parse(&export.text);
        prop_assert_eq!(parsed.outline().rebuild(&export.text), &*export.text);
        let mut at = 0;
        for part in parsed.outline().parts() {
            prop_assert_eq!(part.span.start, at);
            at = part.span.end;
        }
        Ok(())
    });
}

#[test]
fn every_value_stands_where_its_span_says() {
    hold(|export, _| spans::lead_to_their_values(&export.text));
}

#[test]
fn no_line_is_lost() {
    hold(|export, _| spans::cover_every_line(&export.text));
}

#[test]
fn a_text_that_is_cut_off_keeps_what_stands_before() {
    hold(|export, choices| {
        (0..3)
            .try_for_each(|_| truncation::keeps_what_is_whole(&export.text, choices.pick(1 << 16)))
    });
}

/// Each kind, generation and habit is among the cases, and each kind of block.
#[test]
fn the_cases_reach_all_there_is() {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    hold(|export, _| {
        let mut seen = seen.borrow_mut();
        let kind = export.record.kind();
        seen.insert(format!("{kind} {:?}", export.style.site));
        seen.insert(format!("{kind} {:?}", export.style.top));
        seen.insert(format!("{kind} {:?}", export.habit.blanks));
        let json = json(&export.record);
        for block in ["paragraph", "heading", "list", "link", "image"] {
            if json.contains(&format!("\"type\": \"{block}\"")) {
                seen.insert(format!("{kind} {block}"));
            }
        }
        Ok(())
    });
    // Four kinds with two generations, three tops, five habits and five blocks;
    // articles have no headings or pictures in their bodies.
    assert_eq!(seen.borrow().len(), 4 * (2 + 3 + 5 + 5) - 2, "{seen:#?}");
}
