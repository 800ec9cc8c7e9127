//! All that a conversion does with a page, for the steps it takes and for its time.

use innokyla::{Document, check, parse};

/// How many times longer the longer of two texts is where growth is looked at.
pub(crate) const TIMES: usize = 8;

/// Reads a text, checks it, and writes it as JSON with its spans and findings.
pub(crate) fn convert(text: &str) -> Vec<u8> {
    let parsed = parse(text);
    let found = check(&parsed, &check::Options::default());
    let document = Document::of(parsed.record())
        .spans(true)
        .diagnostics(&found);
    serde_json::to_vec(&document).expect("a record can be written")
}
