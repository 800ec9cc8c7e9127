//! Pages as Arrow: one schema for any pages, every key of the contract, and the values of
//! the JSON.
#![cfg(feature = "arrow")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::borrow::Cow;
use std::fs;
use std::path::PathBuf;

use innokyla::arrow::arrow_schema::{DataType, Field};
use innokyla::arrow::{BatchBuilder, described, record_batch, schema};
use innokyla::chrono::{NaiveDate, TimeDelta};
use innokyla::{Diagnostic, Document, Kept, Parsed, Source, parse_bytes};
use serde_json::{Value, json};

/// Every page that the repository has, of all kinds.
fn pages() -> Vec<Parsed<'static>> {
    let mut folders: Vec<PathBuf> = ["seeds", "tests/check", "tests/fixtures/pages"]
        .map(PathBuf::from)
        .into();
    let mut pages = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).into_iter().flatten() {
            let path = path.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "txt")
                && let Ok(parsed) = parse_bytes(&fs::read(&path).unwrap())
            {
                pages.push(parsed.into_owned());
            }
        }
    }
    assert!(pages.len() > 100, "{}", pages.len());
    pages
}

/// A page with all that its row can carry.
fn document<'p>(page: &'p Parsed<'_>, diagnostics: &'p [Diagnostic]) -> Document<'p> {
    let source = Source::new(page.encoding());
    Document::of(page.record())
        .source(
            source
                .path("sivut.jsonl")
                .line(12)
                .id("https://example.org/1"),
        )
        .diagnostics(diagnostics)
}

/// The value without the keys of null, whichever way they came to be null.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(without_nulls).collect(),
        Value::Object(map) => map
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nulls(value)))
            .collect(),
        other => other,
    }
}

#[test]
fn a_row_says_what_the_json_of_its_page_says() {
    let mut builder = BatchBuilder::new().unwrap();
    let mut expected = Vec::new();
    for page in pages() {
        let diagnostics = page.diagnostics();
        let document = document(&page, &diagnostics);
        builder.push(&document).unwrap();
        expected.push(serde_json::to_value(&document).unwrap());
    }
    let batch = builder.finish().unwrap();
    let rows: Vec<Value> = serde_arrow::from_record_batch(&batch).unwrap();
    assert_eq!(rows.len(), expected.len());
    for (mut row, expected) in rows.into_iter().zip(expected) {
        for key in ["created", "modified"] {
            // `date32` counts days from 1970.
            if let Some(days) = row[key].as_i64() {
                let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
                let day = epoch + TimeDelta::days(days);
                row[key] = day.to_string().into();
            }
        }
        assert_eq!(without_nulls(row), without_nulls(expected));
    }
}

#[test]
fn the_fields_that_are_kept_are_one_column() {
    let page = innokyla::parse("Kokonaisuuden nimi\nSilta\n");
    let field = |name: &'static str, json: &'static str| {
        Kept::new(name, Cow::Borrowed(serde_json::from_str(json).unwrap()))
    };
    let mut source = Source::new(page.encoding());
    source.kept = vec![
        field("date", "\"2022-05-05\""),
        field("a.b", "[1.10, null]"),
    ];
    let batch = record_batch([
        Document::of(page.record()).source(source),
        Document::of(page.record()),
    ]);
    let rows: Vec<Value> = serde_arrow::from_record_batch(&batch.unwrap()).unwrap();
    assert_eq!(
        rows[0]["kept"],
        r#"{"a.b":[1.10,null],"date":"2022-05-05"}"#
    );
    assert_eq!(rows[0]["name"], "Silta");
    assert_eq!(rows[1]["kept"], Value::Null);
}

#[test]
fn the_schema_is_one_for_any_pages_in_any_order() {
    let pages = pages();
    let diagnostics: Vec<_> = pages.iter().map(Parsed::diagnostics).collect();
    let mut seed = 1_u64;
    let mut random = |below: usize| {
        // A linear congruence is random enough to choose pages.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for round in 0..1000 {
        let count = round % 4;
        let mut batch = Vec::new();
        for _ in 0..count {
            let page = random(pages.len());
            let document = match random(2) {
                0 => Document::of(pages[page].record()),
                _ => document(&pages[page], &diagnostics[page]),
            };
            batch.push(document);
        }
        let batch = record_batch(batch).unwrap();
        assert_eq!(batch.schema(), schema());
        assert_eq!(batch.num_rows(), count);
    }
}

/// The fields of a struct, or of the structs in a list.
fn fields(data_type: &DataType) -> Vec<&Field> {
    match data_type {
        DataType::List(item) => fields(item.data_type()),
        DataType::Struct(fields) => fields.iter().map(AsRef::as_ref).collect(),
        _ => Vec::new(),
    }
}

/// Notes each key of a JSON Schema that has no field, below a place.
fn unplaced(schema: &Value, root: &Value, have: &[&Field], at: &str, missing: &mut Vec<String>) {
    let named = schema["$ref"].as_str();
    let named = named.and_then(|name| root.pointer(&name[1..]));
    for inner in named.into_iter().chain(schema.get("items")) {
        unplaced(inner, root, have, at, missing);
    }
    for choice in ["oneOf", "anyOf"] {
        for inner in schema[choice].as_array().into_iter().flatten() {
            unplaced(inner, root, have, at, missing);
        }
    }
    for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
        let at = format!("{at}/{key}");
        match have.iter().find(|field| field.name() == key) {
            Some(field) => unplaced(inner, root, &fields(field.data_type()), &at, missing),
            None => missing.push(at),
        }
    }
}

#[test]
fn every_key_of_the_json_has_its_place() {
    let root = innokyla::schema::record();
    let schema = schema();
    let columns: Vec<&Field> = schema.fields().iter().map(AsRef::as_ref).collect();
    let mut missing = Vec::new();
    unplaced(&root, &root, &columns, "", &mut missing);
    assert_eq!(missing, ["/spans"], "spans are in the JSON alone");
}

#[test]
fn types_are_those_that_tables_have() {
    let schema = schema();
    let shown = |path: &str| {
        let mut steps = path.split('.');
        let mut found = schema.field_with_name(steps.next().unwrap()).unwrap();
        for step in steps {
            let inside = fields(found.data_type());
            found = inside
                .into_iter()
                .find(|field| field.name() == step)
                .unwrap();
        }
        assert!(found.is_nullable(), "{path}");
        match found.data_type() {
            DataType::List(item) => format!("list of {}", item.data_type()),
            other => other.to_string(),
        }
    };
    let expected = [
        ("created", "Date32"),
        ("period.ranges.start", "Utf8"),
        ("nationwide", "Boolean"),
        ("topics", "list of Utf8"),
        ("region.code", "Utf8"),
        ("attachments.size_bytes", "Int64"),
        ("sections.body.items", "list of Utf8"),
        ("diagnostics.span", "list of Int64"),
        ("diagnostics.severity", "Utf8"),
        ("source.line", "Int64"),
    ];
    for (path, expected) in expected {
        assert_eq!(shown(path), expected, "{path}");
    }
    let first: Vec<_> = schema
        .fields()
        .iter()
        .take(4)
        .map(|field| field.name())
        .collect();
    assert_eq!(first, ["schema", "source", "kind", "language"]);
}

#[test]
fn a_column_is_described_by_kind() {
    let described = described();
    let columns = described["columns"].as_array().unwrap();
    let place = columns
        .iter()
        .find(|column| column["name"] == "place")
        .unwrap();
    assert_eq!(place["type"], json!("utf8"));
    let kinds: Vec<_> = place["kinds"].as_object().unwrap().keys().collect();
    assert_eq!(kinds, ["toimintamalli"]);
    let names = columns
        .iter()
        .map(|column| column["name"].as_str().unwrap());
    let schema = schema();
    assert!(names.eq(schema.fields().iter().map(|field| field.name())));
}

/// The columns as a table of Markdown: the fields of structs by their path.
fn table() -> String {
    let mut table = "| column | type | meaning |\n|---|---|---|\n".to_owned();
    let described = described();
    let columns = described["columns"].as_array().unwrap();
    let mut rest: Vec<(String, &Value)> =
        columns.iter().rev().map(|it| (String::new(), it)).collect();
    while let Some((path, column)) = rest.pop() {
        let path = format!("{path}{}", column["name"].as_str().unwrap());
        let mut meanings: Vec<(String, Vec<&str>)> = Vec::new();
        for (kind, meaning) in column["kinds"].as_object().into_iter().flatten() {
            let meaning = meaning.as_str().unwrap();
            match meanings.iter_mut().find(|(known, _)| known == meaning) {
                Some((_, kinds)) => kinds.push(kind),
                None => meanings.push((meaning.to_owned(), vec![kind])),
            }
        }
        let of_kinds = meanings.iter().map(|(meaning, kinds)| match kinds.len() {
            4 => meaning.clone(),
            _ => format!("{}: {meaning}", kinds.join(", ")),
        });
        let meaning = column["meaning"].as_str().map(str::to_owned);
        let meaning: Vec<_> = meaning.into_iter().chain(of_kinds).collect();
        let meaning = meaning
            .join("<br>")
            .replace("\n\n", " ")
            .replace('|', "\\|");
        let holds = column["type"].as_str().unwrap();
        table += &format!("| `{path}` | `{holds}` | {meaning} |\n");
        // A body has the fields of every other body.
        let is_body = holds == "list<struct>" && column["fields"][0]["name"] == "type";
        let fields = column["fields"]
            .as_array()
            .filter(|_| !is_body || path == "lead");
        let step = if holds.starts_with("list") {
            "[]."
        } else {
            "."
        };
        for field in fields.into_iter().flatten().rev() {
            rest.push((format!("{path}{step}"), field));
        }
    }
    table
}

#[test]
fn the_columns_in_the_docs_are_current() {
    let path = "docs/tables.md";
    let docs = fs::read_to_string(path).unwrap();
    let start = docs.find("<!-- The columns").unwrap();
    let start = start + docs[start..].find("-->").unwrap() + "-->\n\n".len();
    let end = start + docs[start..].find("## ").unwrap();
    let current = format!(
        "{}A body of blocks, a `list<struct>` as `lead` is, has the fields of `lead[]`.\n\n{}\n",
        &docs[..start],
        table()
    );
    let current = current + &docs[end..];
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        fs::write(path, &current).unwrap();
    }
    let docs = fs::read_to_string(path).unwrap();
    assert!(
        docs == current,
        "run UPDATE_SCHEMAS=1 cargo test --all-features --test arrow"
    );
}
