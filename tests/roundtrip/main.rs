//! Laws of reading, held to generated exports: what is printed is read again as it
//! was, from either generation of the site and through any habit of flattening.

#![allow(clippy::unwrap_used, clippy::panic)]

mod cases;
mod locality;
mod print;
mod respelt;
#[path = "../support/mod.rs"]
mod support;

use std::cell::RefCell;
use std::collections::BTreeSet;

use cases::{hold, hold_for};
use innokyla::{Field, LabelInfo, Parsed, Role, labels, parse};
use support::json;
use support::law::{lines, outline, strings, truncation};

/// Holds exports to laws of any text.
fn hold_to(laws: &[fn(&Parsed<'_>) -> Vec<String>]) {
    hold(|export, _| {
        let parsed = parse(&export.text);
        laws.iter().flat_map(|law| law(&parsed)).collect()
    });
}

#[test]
fn what_is_printed_is_read_again() {
    hold(|export, _| export.differences(parse(&export.text).record()));
}

#[test]
fn the_outline_gives_the_text_back() {
    hold_to(&[outline::rebuilds, outline::tiles]);
}

#[test]
fn every_value_stands_where_its_span_says() {
    hold_to(&[
        outline::spans_lie_in_the_text,
        outline::arrays_are_in_order,
        outline::bodies_are_in_order,
        outline::values_are_at_home,
        strings::spans_hold_their_text,
        strings::scalars_have_spans,
    ]);
}

/// Each label that the site prints in its order is a label of its field, and nothing
/// else is one.
#[test]
fn labels_in_order_read_as_labels() {
    hold_for(10_000, |export, _| {
        let parsed = parse(&export.text);
        let kind = export.record.kind();
        let printed: Vec<Option<Field>> = export
            .labels
            .iter()
            .map(|spelling| {
                let same = |label: &LabelInfo| label.kind == kind && label.spelling == spelling;
                labels().find(same).map(|label| label.field)
            })
            .collect();
        let parts = parsed.outline().parts().iter();
        let read: Vec<Option<Field>> = parts
            .filter_map(|part| match part.role {
                Role::Label(field) => Some(Some(field)),
                _ => None,
            })
            .collect();
        let wrong = (read != printed).then(|| format!("{read:?}, not {printed:?}"));
        wrong.into_iter().collect()
    });
}

#[test]
fn no_line_is_lost() {
    hold_to(&[lines::in_values]);
}

#[test]
fn a_text_that_is_cut_off_keeps_what_stands_before() {
    hold(|export, choices| {
        let parsed = parse(&export.text);
        let cuts = [(); 3].map(|()| choices.pick(1 << 16) % (export.text.len() + 1));
        let wrong = cuts.map(|cut| truncation::keeps_what_is_whole(&parsed, cut));
        wrong.concat()
    });
}

/// Each kind, generation and habit is among the cases, and each kind of block.
#[test]
fn the_cases_reach_all_there_is() {
    let seen = RefCell::new(BTreeSet::new());
    hold(|export, _| {
        let mut seen = seen.borrow_mut();
        let kind = export.record.kind();
        seen.insert(format!("{kind} {:?}", export.style.site));
        seen.insert(format!("{kind} {:?}", export.style.top));
        seen.insert(format!("{kind} {:?}", export.flattening.blanks));
        for (pointer, value) in json::scalars(&json::record(&export.record)) {
            if pointer.ends_with("/type") {
                seen.insert(format!("{kind} {value}"));
            }
        }
        Vec::new()
    });
    // Four kinds with two generations, three tops, five habits and five blocks;
    // articles have no headings or pictures in their bodies.
    assert_eq!(seen.borrow().len(), 4 * (2 + 3 + 5 + 5) - 2, "{seen:#?}");
}
