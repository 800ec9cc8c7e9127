//! What must hold of every text. Each law returns what is wrong. The tests hold the
//! pages of the repository and generated ones to the laws, and so does fuzzing.

pub mod bytes;
#[cfg(feature = "cli")]
pub mod compact;
pub mod json;
pub mod lines;
pub mod outline;
#[cfg(feature = "report")]
pub mod reports;
pub mod strings;
pub mod truncation;

use std::collections::BTreeMap;

use innokyla::{Parsed, Record, Span};
use unicode_normalization::UnicodeNormalization as _;

/// Every law of a text that was read.
pub fn all(parsed: &Parsed<'_>) -> Vec<String> {
    let laws = [
        outline::rebuilds,
        outline::tiles,
        outline::spans_lie_in_the_text,
        outline::arrays_are_in_order,
        outline::bodies_are_in_order,
        outline::values_are_at_home,
        strings::spans_hold_their_text,
        strings::years_are_printed,
        strings::scalars_have_spans,
        lines::accounted_for,
        json::comes_back,
        json::same_again,
    ];
    laws.iter().flat_map(|law| law(parsed)).collect()
}

/// The span of each value, by its pointer.
pub fn spans(record: &Record<'_>) -> BTreeMap<String, Span> {
    let mut spans = BTreeMap::new();
    record.for_each_span(|pointer, span| {
        let before = spans.insert(pointer.to_owned(), span);
        assert_eq!(before, None, "{pointer} has two spans");
    });
    spans
}

/// The characters that end lines.
pub const LINE_BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// White space as exports have it: also the byte-order mark and the zero-width space.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Text of the page as a value prints it: trimmed line by line, with composed letters, a
/// plain space for each of the three no-break spaces, and no signs that show nothing.
pub fn cleaned(text: &str) -> String {
    let lines = text
        .split(LINE_BREAKS)
        .map(|line| line.trim_matches(is_space))
        .filter(|line| !line.is_empty());
    let joined = lines.collect::<Vec<_>>().join("\n");
    let plain = joined.replace(['\u{a0}', '\u{202f}', '\u{2007}'], " ");
    let shows_nothing =
        |c: char| "\u{ad}\u{200b}\u{200c}\u{200e}\u{200f}\u{2060}\u{feff}".contains(c);
    plain.nfc().filter(|&c| !shows_nothing(c)).collect()
}
