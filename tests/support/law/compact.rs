//! The command's compact JSON is that of `serde_json`, byte for byte.

use innokyla::{Document, Encoding, Parsed, Source};
use serde::Serialize;

#[path = "../../../src/cli/json.rs"]
mod json;

/// Every document of a page: with and without its source, spans and findings.
pub fn documents(parsed: &Parsed<'_>) -> Vec<String> {
    let found = parsed.diagnostics();
    let path: String = parsed.text().chars().take(40).collect();
    let mut wrong = Vec::new();
    for (spans, found) in [(false, None), (true, None), (true, Some(found.as_slice()))] {
        let source = Source::new(Encoding::Utf8).path(&*path).id(parsed.text());
        let source = if spans { source.line(u64::MAX) } else { source };
        let document = Document::of(parsed.record()).source(source).spans(spans);
        wrong.extend(compare(&match found {
            Some(found) => document.diagnostics(found),
            None => document,
        }));
    }
    wrong
}

/// A text as a string, as a key and in every place of a longer one, since strings
/// are read many bytes at a time.
pub fn string(text: &str) -> Vec<String> {
    let shifted: Vec<_> = (0..66).map(|length| "a".repeat(length) + text).collect();
    let keyed = std::collections::BTreeMap::from([(text, Some(text)), ("", None)]);
    compare(&(text, keyed, shifted)).into_iter().collect()
}

fn compare(value: &impl Serialize) -> Option<String> {
    let plain = serde_json::to_vec(value).unwrap_or_default();
    // What stands before is left alone.
    let mut fast = b"before".to_vec();
    if let Err(reason) = json::append(value, 0, &mut fast) {
        return Some(reason);
    }
    let fast = fast.strip_prefix(b"before").unwrap_or_default();
    (fast != plain).then(|| {
        let (fast, plain) = (
            String::from_utf8_lossy(fast),
            String::from_utf8_lossy(&plain),
        );
        format!("{fast} is not {plain}")
    })
}
