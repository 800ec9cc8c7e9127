//! JSON holds everything that the record holds, and is the same each time.

use innokyla::{Document, Parsed, Record, parse};

/// The record in its envelope, with its spans.
fn whole(record: &Record<'_>) -> String {
    let document = Document::of(record).spans(true);
    serde_json::to_string(&document).unwrap_or_default()
}

/// A record read back from JSON is equal, also from its envelope.
pub fn comes_back(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let written = serde_json::to_string(parsed.record()).unwrap_or_default();
    for document in [&written, &whole(parsed.record())] {
        match serde_json::from_str::<Record<'_>>(document) {
            Ok(again) if again != *parsed.record() => {
                wrong.push("the record is another after JSON".to_owned());
            }
            Ok(again) if serde_json::to_string(&again).is_ok_and(|again| again == written) => {}
            Ok(_) => wrong.push("the record is written another way after JSON".to_owned()),
            Err(error) => wrong.push(format!("the JSON is no record: {error}")),
        }
    }
    wrong
}

/// Reading twice gives the same.
pub fn same_again(parsed: &Parsed<'_>) -> Vec<String> {
    let again = parse(parsed.text());
    let same = whole(again.record()) == whole(parsed.record())
        && again.outline().parts() == parsed.outline().parts();
    let wrong = (!same).then(|| "read again, it is another".to_owned());
    wrong.into_iter().collect()
}
