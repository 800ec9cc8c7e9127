//! Every key of the contract has an example.

use std::collections::BTreeSet;

use innokyla::{Kind, schema};
use serde_json::{Map, Value, json};

use super::{chapter, definition, examples};

/// The definitions of the record's schema, and which of their keys examples have shown.
struct Shown<'s> {
    definitions: &'s Map<String, Value>,
    keys: BTreeSet<(String, String)>,
}

impl Shown<'_> {
    /// The object of a schema that a value is an instance of, with its name.
    fn object<'v>(&'v self, schema: &'v Value, name: &str, value: &Value) -> (String, &'v Value) {
        if let Some(target) = schema["$ref"].as_str() {
            let name = target.rsplit('/').next().unwrap();
            return self.object(&self.definitions[name], name, value);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            return self.object(&choices[0], name, value);
        }
        let choices = schema["oneOf"].as_array().into_iter().flatten();
        let is_type = |it: &&Value| it["properties"]["type"]["const"] == value["type"];
        match choices.filter(|_| value.is_object()).find(is_type) {
            Some(choice) => (format!("{name} {}", value["type"]), choice),
            None => (name.to_owned(), schema),
        }
    }

    /// Notes each key of a value that says something.
    fn note(&mut self, schema: &Value, name: &str, value: &Value) {
        let (name, schema) = self.object(schema, name, value);
        let schema = schema.clone();
        match value {
            Value::Array(items) => {
                for item in items {
                    self.note(&schema["items"], &name, item);
                }
            }
            Value::Object(keys) if schema["properties"].is_object() => {
                for (key, value) in keys {
                    if !value.is_null() && value != &json!([]) {
                        self.keys.insert((name.clone(), key.clone()));
                    }
                    self.note(&schema["properties"][key], &name, value);
                }
            }
            _ => {}
        }
    }
}

/// Each key of each object in the schema, under the name of its definition.
fn all_keys(schema: &Value) -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    let mut add = |name: &str, schema: &Value| {
        let keys = schema["properties"].as_object().into_iter().flatten();
        all.extend(keys.map(|(key, _)| (name.to_owned(), key.clone())));
    };
    add("", schema);
    for (name, schema) in schema["$defs"].as_object().unwrap() {
        add(name, schema);
        for choice in schema["oneOf"].as_array().into_iter().flatten() {
            add(
                &format!("{name} {}", choice["properties"]["type"]["const"]),
                choice,
            );
        }
    }
    all
}

/// Of the keys that all kinds share one example is enough.
fn without_kinds(keys: BTreeSet<(String, String)>) -> BTreeSet<(String, String)> {
    let kinds: Vec<String> = Kind::ALL.iter().map(|it| definition(it.as_str())).collect();
    let plain = keys
        .into_iter()
        .map(|(name, key)| match kinds.contains(&name) {
            true => (String::new(), key),
            false => (name, key),
        });
    plain.collect()
}

#[test]
fn every_key_of_the_schema_has_an_example_with_a_value() {
    let schema = schema::record();
    let mut shown = Shown {
        definitions: schema["$defs"].as_object().unwrap(),
        keys: BTreeSet::new(),
    };
    for example in examples(&chapter()) {
        let kind = definition(example.input.document()["kind"].as_str().unwrap());
        for (key, value) in &example.expected {
            let of_kind = &schema["$defs"][&kind]["properties"][key];
            let (name, place) = match of_kind {
                Value::Null => ("", &schema["properties"][key]),
                place => (&*kind, place),
            };
            if !value.is_null() && value != &json!([]) {
                shown.keys.insert((name.to_owned(), key.clone()));
            }
            shown.note(place, name, value);
        }
    }
    let mut all = without_kinds(all_keys(&schema));
    all.insert((String::new(), "kind".to_owned()));
    let shown = without_kinds(shown.keys);
    let missing: Vec<_> = all.difference(&shown).collect();
    assert!(missing.is_empty(), "no example has {missing:?}");
    assert!(all.len() > 70, "{} keys", all.len());
}
