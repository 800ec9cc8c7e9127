//! Spans lead to their values, and leave no line out.

use innokyla::{Role, parse};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::Value;

use super::{cleaned, scalars_of, spans_of};

/// How a value comes of the text of its span.
enum Origin {
    /// It speaks of the page or block as a whole.
    None,
    /// It is that text.
    Verbatim,
    /// It is that text in lower case.
    Lowered,
    /// It is read from that text by a rule.
    Derived,
}

fn origin(pointer: &str, value: &Value) -> Origin {
    let key = pointer.rsplit('/').next().unwrap_or_default();
    match key {
        "kind" | "language" | "type" => Origin::None,
        "nationwide" if *value == Value::Bool(false) => Origin::None,
        // The region of a name, the date of a day, the id of a heading, whether a
        // marker is a number, an address a pattern, a locality the whole country.
        "code" | "created" | "modified" | "start" | "end" | "id" | "ordered" | "template"
        | "nationwide" | "size_bytes" => Origin::Derived,
        "name" if pointer.ends_with("/region/name") => Origin::Derived,
        "format" => Origin::Lowered,
        _ if pointer.starts_with("/languages/") => Origin::Lowered,
        _ => Origin::Verbatim,
    }
}

pub(crate) fn lead_to_their_values(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse(text);
    let mut spans = spans_of(parsed.record());
    for (pointer, span) in &spans {
        prop_assert!(span.start < span.end, "{pointer} {span:?}");
        prop_assert!(
            text.get(span.start..span.end).is_some(),
            "{pointer} {span:?}"
        );
    }
    let mut last: Option<(String, usize)> = None;
    parsed.record().for_each_span(|pointer, span| {
        let body = [
            "/lead/",
            "/summary/",
            "/purpose/",
            "/place/",
            "/sections/",
            "/period/body/",
        ]
        .iter()
        .find(|body| pointer.starts_with(**body) && !pointer.ends_with("/id"));
        if let (Some(body), Some((before, end))) = (body, &last)
            && before.starts_with(body)
        {
            assert!(*end <= span.start, "{before} stands before {pointer}");
        }
        last = body.map(|_| (pointer.to_owned(), span.end));
    });
    for (pointer, value) in scalars_of(parsed.record()) {
        let span = spans.remove(&pointer);
        let origin = origin(&pointer, &value);
        if matches!(origin, Origin::None) {
            prop_assert_eq!(span, None, "{}", pointer);
            continue;
        }
        let Some(span) = span else {
            return Err(TestCaseError::fail(format!("{pointer} has no span")));
        };
        let printed = cleaned(span.slice(text));
        match origin {
            Origin::Verbatim => prop_assert_eq!(Value::String(printed), value, "{}", pointer),
            Origin::Lowered => {
                prop_assert_eq!(Value::String(printed.to_lowercase()), value, "{}", pointer);
            }
            Origin::Derived | Origin::None => {}
        }
    }
    prop_assert!(spans.is_empty(), "spans of nothing: {spans:?}");
    Ok(())
}

/// Lines that hold no value of their own, though they stand among values.
const SILENT: [&str; 3] = ["Kuva", "Kuvateksti", "Ei liity ilmiöön"];

pub(crate) fn cover_every_line(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse(text);
    let spans = spans_of(parsed.record());
    let mut starts: Vec<(usize, usize)> =
        spans.values().map(|span| (span.start, span.end)).collect();
    starts.sort_unstable();
    for part in parsed.outline().parts() {
        let silent = matches!(
            part.role,
            Role::Label(_) | Role::Furniture | Role::LanguageBar | Role::Blank
        );
        let mut at = part.span.start;
        for line in part.span.slice(text).split_inclusive('\n') {
            let (start, end) = (at, at + line.len());
            at = end;
            let words = cleaned(line);
            if words.is_empty() {
                continue;
            }
            prop_assert!(part.role != Role::Blank, "not blank: {words}");
            let covered = starts.iter().any(|&(from, to)| from < end && to > start);
            prop_assert!(
                silent || covered || SILENT.contains(&&*words),
                "lost from {:?}: {words}",
                part.role
            );
        }
    }
    Ok(())
}
