//! Every key has a section, and every label and rule of the contract is named.

use std::collections::{BTreeMap, BTreeSet};

use innokyla::check::Code;
use innokyla::{Field, Kind, labels, schema};
use serde_json::{Value, json};

use super::{chapter, definition};
use crate::markdown::Page;
use crate::support::assert_none;

/// The part of the chapter that tells of a key.
fn section<'p>(page: &'p Page, key: &str) -> Option<&'p str> {
    let (_, section) = page.text.split_once(&format!("\n### `{key}`\n"))?;
    section.split("\n##").next()
}

/// What a row of the table that opens a section says.
fn row<'s>(section: &'s str, name: &str) -> Option<&'s str> {
    let mut lines = section.trim_start().lines();
    let row = lines.find_map(|line| line.strip_prefix(&format!("| {name} | ")))?;
    row.strip_suffix(" |")
}

fn is_nullable(property: &Value) -> bool {
    property["type"] == json!(["string", "null"])
        || property["anyOf"]
            .as_array()
            .is_some_and(|choices| choices.iter().any(|choice| choice["type"] == "null"))
}

#[test]
fn every_key_has_a_section_that_tells_its_kinds_and_what_absence_means() {
    let page = chapter();
    let schema = schema::record();
    let mut kinds_of: BTreeMap<&str, (Vec<&str>, &Value)> = BTreeMap::new();
    for kind in Kind::ALL {
        let properties = &schema["$defs"][definition(kind.as_str())]["properties"];
        for (key, property) in properties.as_object().unwrap() {
            let of_key = kinds_of.entry(key).or_insert((Vec::new(), property));
            of_key.0.push(kind.as_str());
        }
    }
    let mut wrong = Vec::new();
    for (key, (kinds, property)) in &kinds_of {
        let Some(section) = section(&page, key) else {
            wrong.push(format!("no section tells of {key}"));
            continue;
        };
        let expected = match kinds.len() == Kind::ALL.len() {
            true => "all".to_owned(),
            false => kinds.join(", "),
        };
        if row(section, "kinds") != Some(&expected) {
            wrong.push(format!("{key} is a key of {expected}"));
        }
        let absent = [
            ("from", true),
            ("type", true),
            ("null", is_nullable(property)),
            ("[]", property["type"] == "array"),
        ];
        for (name, is_needed) in absent {
            if is_needed && row(section, name).is_none() {
                wrong.push(format!("the section of {key} has no row `{name}`"));
            }
        }
    }
    for key in schema["properties"].as_object().unwrap().keys() {
        if section(&page, key).is_none() {
            wrong.push(format!("no section tells of {key}"));
        }
    }
    assert_none(&wrong);
}

/// The documentation of the types, as the schema has it, names rules; the chapter links them.
#[test]
fn every_rule_that_the_schema_names_is_named() {
    let page = chapter();
    let schema = schema::record().to_string();
    let named = Code::ALL.iter().map(|code| code.as_str());
    let named: Vec<&str> = named
        .filter(|code| schema.contains(&format!("`{code}`")))
        .collect();
    assert!(named.len() > 10, "{named:?}");
    let link = |code: &str| format!("[`{code}`](rules.md#{code})");
    let missing = named.iter().filter(|code| !page.text.contains(&link(code)));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn every_label_of_the_layout_is_named() {
    let page = chapter();
    let printed = labels().filter(|label| label.field != Field::Furniture);
    let missing: BTreeSet<&str> = printed
        .map(|label| label.spelling)
        .filter(|spelling| !page.text.contains(&format!("*{spelling}*")))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}
