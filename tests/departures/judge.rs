//! The judgement of a departure: whether each value is as it was, or a finding says at
//! its line that it is in doubt.

use std::collections::BTreeMap;

use innokyla::{Diagnostic, Severity, Span, parse};
use serde_json::Value;

use crate::departure::Departure;
use crate::page::{Page, findings};
use crate::support::json;
use crate::values;

pub(crate) struct Judgement {
    pub(crate) text: String,
    /// The values that differ from the page's.
    pub(crate) differ: BTreeMap<String, String>,
    /// Those of them that no warning and no error names.
    pub(crate) silent: Vec<String>,
    /// What is found at the departure.
    pub(crate) told: Vec<Diagnostic>,
}

impl Judgement {
    pub(crate) fn of(page: &Page, departure: &Departure) -> Self {
        let text = departure.print(&page.flattening);
        let parsed = parse(&text);
        let mut found = findings(&parsed);
        found.retain(|one| !page.alarms.contains(&one.message));
        let values = values::values(parsed.record());
        let departing = departure.departing(&text);
        let told = found.iter().filter(|one| lies_at(one, &departing));
        let told = told.cloned().collect();
        let mut differ = differences(&page.values, &values);
        // A line more can tell the language of a page that says next to nothing.
        if page.values["language"] == "und" {
            differ.remove("language");
        }
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
pub(crate) fn lies_at(found: &Diagnostic, places: &[Span]) -> bool {
    let span = found.span;
    let mut places = places.iter();
    places.any(|place| span.start <= place.end && place.start <= span.end)
}

/// Whether the label of the field is what its message speaks of first.
pub(crate) fn speaks_of(found: &Diagnostic, field: &str) -> bool {
    let quoted = found.message.find('`').map(|at| &found.message[at..]);
    quoted.is_some_and(|quoted| values::label_words(field).any(|label| quoted.starts_with(&label)))
}

mod tests {
    use super::*;
    use crate::page::{PAGES, all};
    use innokyla::Field;

    fn with_line(page: &Page, line: usize, text: &str) -> Departure {
        let mut departure = Departure::new(text.to_owned());
        departure.keep(page, 0..line);
        departure.change(line, text.to_owned());
        departure.keep(page, line + 1..page.lines.len());
        departure
    }

    /// A page and the line of the day when it was made.
    fn dated() -> (&'static Page, usize) {
        let page = PAGES
            .iter()
            .find(|page| page.name == "kokonaisuus-newer-all-fields");
        let page = page.unwrap();
        let label = page
            .labels
            .iter()
            .find(|label| label.field == Field::Created);
        (page, label.unwrap().value.unwrap())
    }

    #[test]
    fn a_page_as_it_is_departs_in_nothing() {
        for page in all().into_iter().flat_map(|(_, pages)| pages) {
            let mut departure = Departure::new(String::new());
            departure.keep(page, 0..page.lines.len());
            let judgement = Judgement::of(page, &departure);
            assert_eq!(judgement.text, page.text, "{}", page.name);
            assert!(
                judgement.differ.is_empty(),
                "{}: {:?}",
                page.name,
                judgement.differ
            );
        }
    }

    #[test]
    fn a_value_that_differs_without_a_word_is_silent() {
        let (page, line) = dated();
        let judgement = Judgement::of(page, &with_line(page, line, "13.02.2024"));
        assert_eq!(judgement.silent.len(), 1);
        assert!(
            judgement.silent[0].starts_with("created: "),
            "{:?}",
            judgement.silent
        );
    }

    #[test]
    fn a_value_that_a_finding_names_is_not() {
        let (page, line) = dated();
        let judgement = Judgement::of(page, &with_line(page, line, "eilen"));
        assert!(judgement.differ.contains_key("created"));
        assert!(judgement.silent.is_empty(), "{:?}", judgement.silent);
        assert_eq!(judgement.told.len(), 1);
        assert_eq!(judgement.told[0].code, "malformed-date");
    }

    /// A finding of one field excuses no other.
    #[test]
    fn a_finding_of_another_field_is_none_of_this() {
        let (page, date) = dated();
        let funder = page.lines.iter().position(|line| line == "Kunta").unwrap();
        let mut departure = Departure::new(String::new());
        departure.keep(page, 0..funder);
        departure.keep(page, funder + 1..date);
        departure.keep(page, date + 1..page.lines.len());
        let judgement = Judgement::of(page, &departure);
        let differ: Vec<&String> = judgement.differ.keys().collect();
        assert_eq!(differ, ["created", "funders"]);
        assert_eq!(judgement.silent.len(), 1);
        assert!(judgement.silent[0].starts_with("funders: "));
    }
}
