//! The generated exports that each law is held to.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use crate::print::choices::Choices;
use crate::print::{Export, export};

/// Exports for each law, where `PROPTEST_CASES` does not say how many.
const CASES: u32 = 2000;
/// Broken cases that are made small and shown.
const SHOWN: usize = 3;

/// The numbers that choose an export, and some more for the law.
type Numbers = (Vec<u16>, Vec<u16>);

/// Holds exports to a law: the same ones in each run unless `PROPTEST_RNG_SEED` chooses
/// others. The law also gets choices of its own.
pub(crate) fn hold(law: impl Fn(&Export, &mut Choices<'_>) -> Vec<String>) {
    hold_for(CASES, law);
}

/// [`hold`] with a number of cases of its own, which `PROPTEST_CASES` overrides too.
pub(crate) fn hold_for(cases: u32, law: impl Fn(&Export, &mut Choices<'_>) -> Vec<String>) {
    let given = Config::default();
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => given.cases,
        None => cases,
    };
    let mut runner = TestRunner::new(Config {
        rng_seed: match given.rng_seed {
            RngSeed::Random => RngSeed::Fixed(2022),
            seed => seed,
        },
        ..given
    });
    let law = |(numbers, more): &Numbers| {
        let hold = AssertUnwindSafe(|| law(&export(numbers), &mut Choices::new(more)));
        catch_unwind(hold).unwrap_or_else(|_| vec!["a panic, printed above".to_owned()])
    };
    let numbers = (vec(any::<u16>(), 0..500), vec(any::<u16>(), 4));
    let mut broken = 0;
    let mut shown = Vec::new();
    for _ in 0..cases {
        let case = numbers.new_tree(&mut runner).unwrap();
        if law(&case.current()).is_empty() {
            continue;
        }
        broken += 1;
        if shown.len() < SHOWN {
            let smallest = smallest(case, |numbers| !law(numbers).is_empty());
            let wrong = law(&smallest).join("\n");
            shown.push(format!("{wrong}\n{:?}", export(&smallest.0)));
        }
    }
    let shown = shown.join("\n");
    assert!(
        broken == 0,
        "{broken} of {cases} are wrong, such as\n{shown}"
    );
}

/// The smallest case near this one that is still broken.
fn smallest(
    mut case: impl ValueTree<Value = Numbers>,
    is_broken: impl Fn(&Numbers) -> bool,
) -> Numbers {
    let mut smallest = case.current();
    for _ in 0..3_000 {
        let current = case.current();
        let goes_on = if is_broken(&current) {
            smallest = current;
            case.simplify()
        } else {
            case.complicate()
        };
        if !goes_on {
            break;
        }
    }
    smallest
}
