//! Two pages as many tools flatten them to text.

use std::collections::BTreeMap;
use std::collections::HashSet;

use innokyla::{Diagnostic, Kind, Parsed, Role, Span, parse};
use serde_json::Value;

use crate::count::{Count, hold};
use crate::departure::filled_lines;
use crate::judge::{differences, lies_at, speaks_of};
use crate::page::faults;
use crate::support::json::bodies_as_lines;
use crate::support::{PageFile, flattened};
use crate::values;

/// Fields that differ in silence; the aim is 0.
const SILENT: usize = 0;
/// Texts without their labels on lines of their own of which no warning tells, or with
/// a name that is none; the aim is 0.
const UNTOLD: usize = 0;

/// The words of a text in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// The page as the site prints it.
struct Clean {
    kind: Kind,
    values: BTreeMap<String, Value>,
    /// The words of each field's value.
    words: BTreeMap<String, HashSet<String>>,
    /// The words of each label, with its field.
    labels: Vec<(Role, Vec<String>)>,
}

impl Clean {
    fn new(parsed: &Parsed<'_>) -> Self {
        let text = parsed.text();
        let mut of_fields: BTreeMap<String, HashSet<String>> = BTreeMap::new();
        let mut labels = Vec::new();
        for part in parsed.outline().parts() {
            let line = part.span.slice(text).trim();
            match part.role {
                Role::Label(_) => labels.push((part.role, words(line).collect())),
                Role::Title | Role::Lead | Role::Value(_) => {
                    for field in values::fields_of(part.role) {
                        of_fields.entry(field).or_default().extend(words(line));
                    }
                }
                _ => {}
            }
        }
        Self {
            kind: parsed.record().kind(),
            values: plain(values::values(parsed.record())),
            words: of_fields,
            labels,
        }
    }

    /// The lines of a text that are labels of this page alone, with their fields.
    fn label_lines(&self, text: &str) -> Vec<(String, Span)> {
        let mut found = Vec::new();
        for span in filled_lines(text) {
            let line: Vec<String> = words(span.slice(text)).collect();
            let same = self.labels.iter().filter(|(_, label)| *label == line);
            let fields = same.flat_map(|(role, _)| values::fields_of(*role));
            found.extend(fields.map(|field| (field, span)));
        }
        found
    }
}

/// Values with their text as bare words: tools differ in how they part and join lines.
fn plain(mut values: BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    for value in values.values_mut() {
        *value = joined(&bodies_as_lines(value));
    }
    values
}

fn joined(value: &Value) -> Value {
    match value {
        Value::String(text) => {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let tight = [".", ",", ":", ";"].into_iter();
            let tight = tight.fold(words, |text, sign| text.replace(&format!(" {sign}"), sign));
            tight.into()
        }
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            joined(&items.join(" ").into())
        }
        Value::Array(items) => items.iter().map(joined).collect(),
        Value::Object(map) => {
            let inner = map.iter();
            inner
                .map(|(key, value)| (key.clone(), joined(value)))
                .collect()
        }
        scalar => scalar.clone(),
    }
}

/// The fields that a text still has: those whose label stands on a line of its own, and
/// whose words are all there.
fn held(clean: &Clean, labels: &[(String, Span)], text: &str) -> Vec<String> {
    let all: HashSet<String> = words(text).collect();
    let fields = clean.values.keys().filter(|field| {
        let is_labelled = labels.iter().any(|(of, _)| of == *field);
        let words = clean.words.get(*field);
        let is_whole = words.is_some_and(|words| words.is_subset(&all));
        match &***field {
            "kind" | "language" => true,
            "title" | "region" | "programme" | "lead" => is_whole,
            _ => is_labelled && (words.is_none() || is_whole),
        }
    });
    fields.cloned().collect()
}

/// Whether one of the faults says that a field is in doubt.
fn is_told(
    found: &[Diagnostic],
    field: &str,
    places: &BTreeMap<String, Vec<Span>>,
    labels: &[(String, Span)],
) -> bool {
    let mut of_field = places.get(field).cloned().unwrap_or_default();
    let labels = labels.iter().filter(|(of, _)| of == field);
    of_field.extend(labels.map(|(_, span)| *span));
    let mut found = found.iter();
    found
        .any(|one| one.code == "foreign-markup" || lies_at(one, &of_field) || speaks_of(one, field))
}

#[test]
fn a_page_that_a_tool_flattens_is_read_or_told() {
    let texts = flattened();
    let (cleans, flattened): (Vec<PageFile>, Vec<PageFile>) = texts
        .into_iter()
        .partition(|page| page.name.ends_with(".clean"));
    let mut silent = Count::new("fields of flattened pages");
    let mut untold = Count::new("flattened pages without their labels");
    for clean in &cleans {
        let page = clean.name.strip_suffix(".clean").unwrap();
        let parsed = parse(&clean.text);
        assert!(faults(&parsed).is_empty(), "{page}");
        let clean = Clean::new(&parsed);
        for flat in flattened.iter().filter(|flat| flat.name.starts_with(page)) {
            let labels = clean.label_lines(&flat.text);
            let parsed = parse(&flat.text);
            let found = faults(&parsed);
            let read = plain(values::values(parsed.record()));
            let lines: HashSet<Span> = labels.iter().map(|(_, span)| *span).collect();
            if lines.len() * 3 < clean.labels.len() * 2 {
                let mut wrong = Vec::new();
                if found.is_empty() {
                    wrong.push(format!("no warning on this {}", read["kind"]));
                }
                let name = read.get("name").filter(|name| !name.is_null());
                if name.is_some_and(|name| *name != clean.values["name"]) {
                    wrong.push(format!("its name is {}", name.unwrap()));
                }
                untold.case(&flat.name, "without labels", &wrong, &flat.text);
                continue;
            }
            let places = values::places(&parsed);
            let differ = differences(&clean.values, &read);
            // Of a page of another kind nothing is read.
            let is_same_kind = parsed.record().kind() == clean.kind;
            for field in held(&clean, &labels, &flat.text) {
                let how = match is_same_kind {
                    true => differ.get(&field),
                    false => differ.get("kind"),
                };
                let how = how.filter(|_| !is_told(&found, &field, &places, &labels));
                let wrong: Vec<String> = how.cloned().into_iter().collect();
                silent.case(&flat.name, &field, &wrong, &flat.text);
            }
        }
    }
    hold([(silent, SILENT), (untold, UNTOLD)]);
}
