//! The judgement of a departure: whether each value is as it was, or a finding says at
//! its line that it is in doubt.

use std::collections::BTreeMap;

use innokyla::{Diagnostic, Severity, Span, parse};
use serde_json::Value;

use crate::departure::Departure;
use crate::page::Page;
use crate::support::json;
use crate::values;

pub(crate) struct Judgement {
    pub(crate) text: String,
    /// The values that differ from the page's.
    pub(crate) differ: BTreeMap<String, String>,
    /// Those of them that no warning and no error names.
    pub(crate) silent: Vec<String>,
    /// The codes of what is found at the departure.
    pub(crate) told: Vec<String>,
}

impl Judgement {
    pub(crate) fn of(page: &Page, departure: &Departure) -> Self {
        let text = departure.print(&page.flattening);
        let parsed = parse(&text);
        let found = parsed.diagnostics();
        let values = values::values(parsed.record());
        let departing = departure.departing(&text);
        let told = found.iter().filter(|one| lies_at(one, &departing));
        let told: Vec<String> = told.map(|one| one.code.to_string()).collect();
        let differ = differences(&page.values, &values);
        let mut silent = Vec::new();
        if !differ.is_empty() {
            let places = values::places(&parsed);
            let here = |field: &String| places.get(field).cloned().unwrap_or_default();
            let there = |field: &String| {
                let lines = page.places.get(field).map_or(&[][..], Vec::as_slice);
                departure.places_of(&text, lines)
            };
            let warnings = found.iter().filter(|one| one.severity > Severity::Note);
            let warnings: Vec<&Diagnostic> = warnings.collect();
            let is_named = |field: &String| {
                let places = [departing.clone(), here(field), there(field)].concat();
                let mut warnings = warnings.iter();
                warnings.any(|one| lies_at(one, &places) || speaks_of(one, field))
            };
            let unnamed = differ.iter().filter(|(field, _)| !is_named(field));
            silent.extend(unnamed.map(|(field, how)| format!("{field}: {how}")));
        }
        Self {
            differ,
            silent,
            told,
            text,
        }
    }
}

/// How the fields differ, by field. Of a page of another kind only that is told.
pub(crate) fn differences(
    wanted: &BTreeMap<String, Value>,
    got: &BTreeMap<String, Value>,
) -> BTreeMap<String, String> {
    let mut differ = BTreeMap::new();
    let is_same_kind = wanted["kind"] == got["kind"];
    let fields = wanted.keys().chain(got.keys());
    let fields = fields.filter(|field| is_same_kind || *field == "kind");
    for field in fields {
        let nothing = Value::Null;
        let [wanted, got] = [wanted, got].map(|all| all.get(field).unwrap_or(&nothing));
        if wanted != got {
            let all = json::differences(wanted, got);
            differ.insert(field.clone(), shortened(all.join(", ")));
        }
    }
    differ
}

fn shortened(text: String) -> String {
    const MOST: usize = 240;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}

/// Whether it lies at one of the places, or touches one.
fn lies_at(found: &Diagnostic, places: &[Span]) -> bool {
    let span = found.span;
    let mut places = places.iter();
    places.any(|place| span.start <= place.end && place.start <= span.end)
}

/// Whether the label of the field is what its message speaks of first.
fn speaks_of(found: &Diagnostic, field: &str) -> bool {
    let quoted = found.message.find('`').map(|at| &found.message[at..]);
    quoted.is_some_and(|quoted| values::label_words(field).any(|label| quoted.starts_with(&label)))
}
