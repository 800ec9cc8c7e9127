//! Laws that hold of any text, whether a printer wrote it or not.

pub(crate) mod spans;
pub(crate) mod truncation;

use std::collections::BTreeMap;

use innokyla::{Record, Span};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

/// The span of each value, by its pointer.
pub(crate) fn spans_of(record: &Record<'_>) -> BTreeMap<String, Span> {
    let mut spans = BTreeMap::new();
    record.for_each_span(|pointer, span| {
        spans.insert(pointer.to_owned(), span);
    });
    spans
}

/// The scalars of a record that are not null, by their pointers.
pub(crate) fn scalars_of(record: &Record<'_>) -> Vec<(String, Value)> {
    let mut scalars = Vec::new();
    let mut open = vec![(String::new(), serde_json::to_value(record).unwrap())];
    while let Some((pointer, value)) = open.pop() {
        match value {
            Value::Null => {}
            Value::Object(object) => {
                open.extend(
                    object
                        .into_iter()
                        .map(|(key, value)| (format!("{pointer}/{key}"), value)),
                );
            }
            Value::Array(array) => {
                let indexed = array.into_iter().enumerate();
                open.extend(indexed.map(|(at, value)| (format!("{pointer}/{at}"), value)));
            }
            scalar => scalars.push((pointer, scalar)),
        }
    }
    scalars
}

/// Text as a value has it: trimmed line by line, composed, with plain spaces.
pub(crate) fn cleaned(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let lines = text.lines().map(|line| line.trim_matches(blank));
    let lines: Vec<String> = lines
        .filter(|line| !line.is_empty())
        .map(|line| line.replace('\u{a0}', " ").nfc().collect())
        .collect();
    lines.join("\n")
}
