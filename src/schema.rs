//! JSON Schemas (draft 2020-12) of the JSON that is written: the record, the
//! diagnostics, the profile and the comparison.
//!
//! Each object requires every key that is always present and allows no unknown key, so
//! that a misspelt key fails.

mod shapes;

use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::diagnostic::Diagnostic;
use crate::diff::{DIFF_SCHEMA, DiffDocument};
use crate::document::{SCHEMA, Source};
use crate::profile::Profile;
use crate::record::{Kind, Record};
use crate::span::Span;

/// The schema of a [`Document`](crate::Document): the record of a page in its
/// envelope, as `innokyla convert` writes it.
///
/// ```
/// let schema = innokyla::schema::record();
/// assert_eq!(schema["properties"]["schema"]["const"], "innokyla/1");
/// ```
pub fn record() -> Value {
    let mut generator = generator();
    let schema = Record::json_schema(&mut generator);
    let source = generator.subschema_for::<Source<'_>>();
    let span = generator.subschema_for::<Span>();
    let diagnostic = generator.subschema_for::<Diagnostic>();
    let envelope = json!({
        "title": "The record of a page",
        "description": "A text export of an Innokylä page. Every key of its kind of page is \
                        present: text that is absent is null, an absent list empty.",
        "type": "object",
        "properties": {
            "schema": {
                "description": "The name and version of this contract.",
                "const": SCHEMA
            },
            "source": {
                "description": "Where the page came from; absent where the text was given directly.",
                "$ref": reference(&source)
            },
            "spans": {
                "description": "Where each value stands, by its JSON Pointer; present on request.",
                "type": "object",
                "propertyNames": { "pattern": "^(/[a-z0-9_]+)+$" },
                "additionalProperties": span
            },
            "diagnostics": {
                "description": "What is wrong with the page; present on request.",
                "type": "array",
                "items": diagnostic
            }
        },
        "required": ["schema", "kind"],
        // The keys of the kind are named in another place of the schema than the envelope's.
        "unevaluatedProperties": false
    });
    finish(schema, generator, envelope, &OPEN)
}

/// The schema of the diagnostics: an array of [`Diagnostic`], as `innokyla check
/// --format json` writes it. One of them is its definition `Diagnostic`.
///
/// ```
/// let schema = innokyla::schema::diagnostics();
/// assert_eq!(schema["type"], "array");
/// ```
pub fn diagnostics() -> Value {
    let mut generator = generator();
    let schema = <Vec<Diagnostic>>::json_schema(&mut generator);
    finish(
        schema,
        generator,
        json!({ "title": "The diagnostics of a check" }),
        &[],
    )
}

/// The schema of a [`Profile`], as `innokyla profile -o` writes it.
///
/// ```
/// let schema = innokyla::schema::profile();
/// assert_eq!(schema["properties"]["schema"]["const"], "innokyla-profile/2");
/// ```
pub fn profile() -> Value {
    let mut generator = generator();
    let mut schema = Profile::json_schema(&mut generator);
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    if let Some(Value::Object(map)) = schema.pointer_mut("/properties/kinds") {
        map.insert("propertyNames".to_owned(), json!({ "enum": kinds }));
    }
    let head = json!({
        "title": "The profile of a collection of pages",
        "description": "What a collection of pages is like as a whole, a kind of page at a time.",
        "additionalProperties": false
    });
    finish(schema, generator, head, &[])
}

/// The schema of a [`DiffDocument`], as `innokyla diff --format
/// json` writes it. A line of NDJSON is its definition `PageDiff`.
///
/// ```
/// let schema = innokyla::schema::diff();
/// assert_eq!(schema["properties"]["schema"]["const"], "innokyla-diff/1");
/// ```
pub fn diff() -> Value {
    let mut generator = generator();
    let mut schema = DiffDocument::json_schema(&mut generator);
    if let Some(Value::Object(name)) = schema.pointer_mut("/properties/schema") {
        name.remove("type");
        name.insert("const".to_owned(), DIFF_SCHEMA.into());
    }
    let head = json!({
        "title": "The comparison of two collections of pages",
        "description": "What was added, removed and changed, a page at a time, with the places \
                        of both sides.",
        "additionalProperties": false
    });
    finish(schema, generator, head, &[])
}

/// The definitions that stay open: the keys of a page stand beside the envelope's, and
/// fields that are kept beside those of the source.
const OPEN: [&str; 5] = [
    "Kokonaisuus",
    "Toimintamalli",
    "KehittamisenPolku",
    "Article",
    "Source",
];

fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
}

fn reference(schema: &Schema) -> Value {
    schema.get("$ref").cloned().unwrap_or_default()
}

/// Forbids unknown keys in every object but the `open` ones.
fn close(definitions: &mut Map<String, Value>, open: &[&str]) {
    let named = definitions.clone();
    for (name, definition) in definitions {
        if let Ok(schema) = <&mut Schema>::try_from(&mut *definition) {
            spell_out(schema, &named);
        }
        if open.contains(&name.as_str()) {
            continue;
        }
        if let Ok(schema) = <&mut Schema>::try_from(definition) {
            close_schema(schema);
        }
    }
}

/// Copies the keys of a definition into an object that adds keys of its own to it, such
/// as the `type` of a block. Closed separately, each would refuse the keys of the other.
fn spell_out(schema: &mut Schema, named: &Map<String, Value>) {
    let adds = schema.get("properties").is_some();
    let reference = schema.get("$ref").and_then(Value::as_str).filter(|_| adds);
    let name = reference.and_then(|path| path.strip_prefix("#/$defs/"));
    if let Some(definition) = name.and_then(|name| named.get(name)).cloned() {
        schema.remove("$ref");
        for key in ["properties", "required"] {
            match (schema.get_mut(key), definition.get(key)) {
                (Some(Value::Object(own)), Some(Value::Object(more))) => own.extend(more.clone()),
                (Some(Value::Array(own)), Some(Value::Array(more))) => own.extend(more.clone()),
                _ => {}
            }
        }
    }
    transform_subschemas(&mut |schema: &mut Schema| spell_out(schema, named), schema);
}

fn close_schema(schema: &mut Schema) {
    if let Some(object) = schema.as_object_mut()
        && object.contains_key("properties")
    {
        object.insert("additionalProperties".to_owned(), false.into());
    }
    transform_subschemas(&mut close_schema, schema);
}

/// Fits a schema to readers of JSON: descriptions in prose, in the words of JSON and
/// without examples in Rust, no formats of Rust's numbers, and a pattern for dates, since
/// many validators do not check formats.
fn plain(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let prose = description.split("\n\n```").next().unwrap_or_default();
        let paragraphs: Vec<_> = prose
            .split("\n\n")
            .map(|paragraph| paragraph.replace('\n', " "))
            .collect();
        *description = paragraphs
            .join("\n\n")
            .replace("`None`", "`null`")
            .replace("[`", "`")
            .replace("`]", "`");
    }
    match schema.get("format").and_then(Value::as_str) {
        Some("date") => {
            schema.insert("pattern".to_owned(), "^[0-9]{4}-[0-9]{2}-[0-9]{2}$".into());
        }
        Some(number) if number.starts_with("uint") => {
            schema.remove("format");
        }
        _ => {}
    }
    transform_subschemas(&mut plain, schema);
}

/// The schema with the keys of `head` and its definitions, of which the `open` ones allow
/// more keys.
fn finish(mut schema: Schema, mut generator: SchemaGenerator, head: Value, open: &[&str]) -> Value {
    let mut definitions = generator.take_definitions(true);
    close(&mut definitions, open);
    let object = schema.ensure_object();
    if let Value::Object(head) = head {
        object.extend(head);
    }
    object.insert("$defs".to_owned(), definitions.into());
    let draft = "https://json-schema.org/draft/2020-12/schema";
    object.insert("$schema".to_owned(), draft.into());
    plain(&mut schema);
    schema.to_value()
}
