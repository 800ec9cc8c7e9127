//! What must hold of every page of the repository, in every print of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::sync::LazyLock;

use innokyla::{Parsed, parse, parse_bytes};
use support::habit::Habit;
use support::law::{self, json, lines, outline, strings};
use support::{all_pages, assert_none};

/// Every page, plain and printed in every way, as it was read.
static PARSED: LazyLock<Vec<(String, Parsed<'static>)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for page in all_pages() {
        let text: &str = page.text.leak();
        for habit in Habit::ALL {
            if let Some(bytes) = habit.print(text) {
                let parsed = parse_bytes(bytes.leak()).unwrap();
                all.push((format!("{} {habit:?}", page.name), parsed));
            }
        }
        all.push((page.name, parse(text)));
    }
    all
});

/// Holds every page to a law.
fn hold(law: fn(&Parsed<'_>) -> Vec<String>) {
    let wrong = PARSED.iter().flat_map(|(name, parsed)| {
        let wrong = law(parsed).into_iter();
        wrong.map(move |wrong| format!("{name}: {wrong}"))
    });
    assert_none(&wrong.collect::<Vec<_>>());
}

#[test]
fn the_outline_rebuilds_the_text() {
    hold(outline::rebuilds);
}

#[test]
fn the_parts_tile_the_text_in_whole_lines() {
    hold(outline::tiles);
}

#[test]
fn spans_lie_in_the_text_on_character_boundaries() {
    hold(outline::spans_lie_in_the_text);
}

#[test]
fn spans_of_an_array_are_in_order() {
    hold(outline::arrays_are_in_order);
}

#[test]
fn every_value_stands_under_its_own_label() {
    hold(outline::values_are_at_home);
}

#[test]
fn the_span_of_a_string_holds_its_text() {
    hold(strings::spans_hold_their_text);
}

#[test]
fn no_year_of_a_period_is_invented() {
    hold(strings::years_are_printed);
}

#[test]
fn every_scalar_has_a_span_and_every_span_a_scalar() {
    hold(strings::scalars_have_spans);
}

#[test]
fn every_line_is_accounted_for() {
    hold(lines::accounted_for);
}

#[test]
fn a_record_read_back_from_json_is_equal() {
    hold(json::comes_back);
}

#[test]
fn parsing_twice_gives_the_same() {
    hold(json::same_again);
}

#[cfg(feature = "report")]
#[test]
fn every_finding_is_reported_in_every_format() {
    hold(law::reports::keep_their_form);
}

#[test]
fn bytes_are_read_or_refused() {
    let mut wrong = Vec::new();
    for page in all_pages() {
        for bytes in Habit::ALL
            .iter()
            .filter_map(|habit| habit.print(&page.text))
        {
            wrong.extend(law::bytes::decoded(&bytes));
        }
    }
    assert_none(&wrong);
}
