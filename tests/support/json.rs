//! JSON as the tests compare and show it.

use innokyla::{Document, Record};
use serde_json::Value;

/// The record alone, in its envelope.
pub fn record(record: &Record<'_>) -> Value {
    serde_json::to_value(Document::of(record)).unwrap()
}

/// The record with its spans, indented, each span on one line.
pub fn with_spans(record: &Record<'_>) -> String {
    let document = Document::of(record).spans(true);
    let pretty = serde_json::to_string_pretty(&document).unwrap();
    let mut shown = String::with_capacity(pretty.len());
    let mut lines = pretty.lines().peekable();
    while let Some(line) = lines.next() {
        shown.push_str(line);
        let opens_span = line.ends_with(": [")
            && lines
                .peek()
                .is_some_and(|next| next.trim().starts_with(|c: char| c.is_ascii_digit()));
        if opens_span {
            for part in lines.by_ref().take(3).map(str::trim) {
                shown.push_str(part);
                if part.ends_with(',') && !part.starts_with(']') {
                    shown.push(' ');
                }
            }
        }
        shown.push('\n');
    }
    shown
}

/// Every scalar of a value with its JSON Pointer, in the order of the value.
pub fn scalars(value: &Value) -> Vec<(String, &Value)> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), value)];
    while let Some((pointer, value)) = open.pop() {
        match value {
            Value::Object(map) => {
                let inner = map
                    .iter()
                    .map(|(key, value)| (format!("{pointer}/{key}"), value));
                open.extend(inner.rev().collect::<Vec<_>>());
            }
            Value::Array(items) => {
                let inner = items.iter().enumerate();
                let inner = inner.map(|(at, value)| (format!("{pointer}/{at}"), value));
                open.extend(inner.rev());
            }
            scalar => found.push((pointer, scalar)),
        }
    }
    found
}

/// Where two values differ, as lines `pointer: expected …, got …`.
pub fn differences(expected: &Value, got: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), Some(expected), Some(got))];
    while let Some((pointer, expected, got)) = open.pop() {
        match (expected, got) {
            (Some(Value::Object(a)), Some(Value::Object(b))) => {
                let mut keys: Vec<_> = a.keys().chain(b.keys()).collect();
                keys.sort_unstable();
                keys.dedup();
                for key in keys.into_iter().rev() {
                    open.push((format!("{pointer}/{key}"), a.get(key), b.get(key)));
                }
            }
            (Some(Value::Array(a)), Some(Value::Array(b))) => {
                for at in (0..a.len().max(b.len())).rev() {
                    open.push((format!("{pointer}/{at}"), a.get(at), b.get(at)));
                }
            }
            (a, b) if a == b => {}
            (a, b) => found.push(format!("{pointer}: expected {}, got {}", show(a), show(b))),
        }
    }
    found
}

fn show(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), Value::to_string)
}

/// Each body of text as its bare lines: what is left of it where the ends of paragraphs
/// are lost. Everything else is unchanged.
pub fn bodies_as_lines(value: &Value) -> Value {
    match value {
        Value::Array(items) if items.iter().any(|item| item.get("type").is_some()) => {
            items.iter().flat_map(block_lines).collect()
        }
        Value::Array(items) => items.iter().map(bodies_as_lines).collect(),
        Value::Object(map) => {
            let inner = map.iter();
            inner
                .map(|(key, value)| (key.clone(), bodies_as_lines(value)))
                .collect()
        }
        scalar => scalar.clone(),
    }
}

fn block_lines(block: &Value) -> Vec<Value> {
    match block["type"].as_str() {
        Some("list") => block["items"].as_array().cloned().unwrap_or_default(),
        Some("image") => vec![block["alt"].clone(), block["caption"].clone()],
        _ => {
            let text = block["text"].as_str().unwrap_or_default();
            text.split('\n').map(Value::from).collect()
        }
    }
}
