//! The values of a record by the fields that they belong to, and where each stands.

use std::collections::BTreeMap;

use innokyla::{Field, Parsed, Record, Role, Span};
use serde_json::{Value, json};

use crate::support::json;

/// The values by their fields: keys of the record, `contact_…` for those of the contact,
/// `sections/…` with the id or the heading of a section.
pub(crate) fn values(record: &Record<'_>) -> BTreeMap<String, Value> {
    let Value::Object(record) = json::record(record) else {
        unreachable!("a record is an object");
    };
    let mut values = BTreeMap::new();
    for (key, value) in record {
        match (&*key, value) {
            ("schema" | "source", _) => {}
            ("contact", Value::Object(contact)) => {
                let contact = contact.into_iter();
                values.extend(contact.map(|(key, value)| (format!("contact_{key}"), value)));
            }
            ("sections", Value::Array(sections)) => {
                for section in sections {
                    let all = values.entry(section_field(&section)).or_insert(json!([]));
                    all.as_array_mut().unwrap().push(section);
                }
            }
            // Their order is that of the page.
            ("images", Value::Array(mut images)) => {
                images.sort_by_key(Value::to_string);
                values.insert(key, images.into());
            }
            (_, value) => {
                values.insert(key, value);
            }
        }
    }
    values
}

fn section_field(section: &Value) -> String {
    let name = section["id"].as_str().or(section["heading"].as_str());
    format!("sections/{}", name.unwrap_or_default())
}

/// The field that a pointer into a record leads to.
fn field_of(record: &Value, pointer: &str) -> String {
    let mut steps = pointer.split('/').skip(1);
    let key = steps.next().unwrap_or_default();
    match (key, steps.next()) {
        ("contact", Some(inner)) => format!("contact_{inner}"),
        ("sections", Some(at)) => section_field(&record["sections"][at.parse::<usize>().unwrap()]),
        _ => key.to_owned(),
    }
}

/// The fields whose values come from the lines of a role.
pub(crate) fn fields_of(role: Role) -> Vec<String> {
    let named = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    match role {
        Role::Title => named(&["title", "region", "programme"]),
        Role::Lead => named(&["lead"]),
        Role::LanguageBar => named(&["languages"]),
        Role::Label(field) | Role::Value(field) => match field {
            Field::Name => named(&["kind", "name", "title", "region", "programme"]),
            Field::Localities => named(&["localities", "nationwide"]),
            // Addresses and numbers stand beside people and organisations, too.
            Field::ContactPeople => named(&["contact_people", "contact_emails", "contact_phones"]),
            Field::ContactOrganisation => {
                named(&["contact_organisation", "contact_emails", "contact_phones"])
            }
            Field::ContactEmails => named(&["contact_emails", "contact_phones"]),
            Field::Section(id) => vec![format!("sections/{id}")],
            _ => field.key().map(str::to_owned).into_iter().collect(),
        },
        _ => Vec::new(),
    }
}

/// Where the label and the value of each field stand.
pub(crate) fn places(parsed: &Parsed<'_>) -> BTreeMap<String, Vec<Span>> {
    let mut places = places_of_values(parsed);
    for part in parsed.outline().parts() {
        for field in fields_of(part.role) {
            places.entry(field).or_default().push(part.span);
        }
    }
    places
}

/// Where the value of each field stands.
pub(crate) fn places_of_values(parsed: &Parsed<'_>) -> BTreeMap<String, Vec<Span>> {
    let mut places: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    let record = json::record(parsed.record());
    parsed.record().for_each_span(|pointer, span| {
        let field = field_of(&record, pointer);
        places.entry(field).or_default().push(span);
    });
    places
}

/// The labels of a field, as messages quote them.
pub(crate) fn label_words(field: &str) -> impl Iterator<Item = String> {
    let labels = innokyla::labels();
    labels
        .filter(move |label| {
            fields_of(Role::Label(label.field))
                .iter()
                .any(|of| of == field)
        })
        .map(|label| format!("`{}`", label.spelling))
}

/// The fields that the lines below a label give.
pub(crate) fn fields_below(label: &str) -> Vec<String> {
    let labels = innokyla::labels();
    labels
        .filter(|known| known.spelling == label)
        .flat_map(|known| fields_of(Role::Label(known.field)))
        .collect()
}
