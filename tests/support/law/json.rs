//! JSON says all that the record says, and says it the same each time.

use innokyla::{Parsed, Record, parse};

use crate::support::json;

/// A record read back from JSON is equal, also from its envelope.
pub fn comes_back(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let written = serde_json::to_string(parsed.record()).unwrap_or_default();
    for document in [&written, &json::with_spans(parsed.record())] {
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
    let same = json::with_spans(again.record()) == json::with_spans(parsed.record())
        && again.outline().parts() == parsed.outline().parts();
    let wrong = (!same).then(|| "read again, it is another".to_owned());
    wrong.into_iter().collect()
}
