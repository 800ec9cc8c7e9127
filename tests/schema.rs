//! The JSON Schemas that are checked in: they are those of the code, and all that is
//! written keeps to them.
//!
//! `UPDATE_SCHEMAS=1 cargo test --test schema` writes them anew.
#![cfg(feature = "schema")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use innokyla::diff::{self, DIFF_SCHEMA, DiffDocument, DiffSummary};
use innokyla::{Document, Kept, Kind, Profile, Source, parse, parse_bytes, schema};
use jsonschema::Validator;
use serde_json::{Value, json};

fn validator(schema: &Value) -> Validator {
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    jsonschema::draft202012::meta::validate(schema).unwrap();
    jsonschema::draft202012::new(schema).unwrap()
}

fn faults(validator: &Validator, document: &Value) -> Vec<String> {
    let errors = validator.iter_errors(document);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// Every page that the repository has; pictures and archives are none.
fn pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    let mut folders: Vec<PathBuf> = ["seeds", "tests/check", "tests/fixtures/pages"]
        .map(PathBuf::from)
        .into();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "txt")
                && parse_bytes(&fs::read(&path).unwrap()).is_ok()
            {
                pages.push(path);
            }
        }
    }
    pages.sort();
    assert!(pages.len() >= 5, "{pages:?}");
    pages
}

/// All that a page's JSON can carry.
fn document(bytes: &[u8], path: &str) -> Value {
    let parsed = parse_bytes(bytes).unwrap();
    let diagnostics = parsed.diagnostics();
    let mut source = Source::new(parsed.encoding())
        .path(path)
        .line(12)
        .id("https://example.org/sivu");
    let value = serde_json::value::to_raw_value(&[1.5, 2.0]).unwrap();
    source.kept = vec![Kept::new("quality", Cow::Owned(value))];
    let document = Document::of(parsed.record())
        .source(source)
        .spans(true)
        .diagnostics(&diagnostics);
    serde_json::to_value(document).unwrap()
}

#[test]
fn the_schemas_that_are_checked_in_are_current() {
    let schemas = [
        ("record", schema::record()),
        ("diagnostics", schema::diagnostics()),
        ("profile", schema::profile()),
        ("diff", schema::diff()),
        #[cfg(feature = "arrow")]
        ("arrow", innokyla::arrow::described()),
    ];
    for (name, schema) in schemas {
        let path = Path::new("schemas").join(format!("{name}.json"));
        let current = format!("{schema:#}\n");
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            fs::write(&path, &current).unwrap();
        }
        let checked_in = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            checked_in == current,
            "{} is not current: run UPDATE_SCHEMAS=1 cargo test --test schema",
            path.display()
        );
    }
}

#[test]
fn every_page_is_written_as_the_schemas_say() {
    let record = validator(&schema::record());
    let diagnostics = validator(&schema::diagnostics());
    let profiles = validator(&schema::profile());
    let mut profile = Profile::default();
    let mut kinds = Vec::new();
    for path in pages() {
        let name = path.to_str().unwrap();
        let bytes = fs::read(&path).unwrap();
        let document = document(&bytes, name);
        assert_eq!(faults(&record, &document), [""; 0], "{name}");
        assert_eq!(
            faults(&diagnostics, &document["diagnostics"]),
            [""; 0],
            "{name}"
        );
        let parsed = parse_bytes(&bytes).unwrap();
        kinds.push(parsed.record().kind());
        profile.add(&parsed, Some(name));
        let alone = serde_json::to_value(Document::of(parsed.record())).unwrap();
        assert_eq!(faults(&record, &alone), [""; 0], "{name}");
    }
    assert!(kinds.contains(&Kind::Kokonaisuus) && kinds.contains(&Kind::Article));
    let profile = serde_json::to_value(profile).unwrap();
    assert_eq!(faults(&profiles, &profile), [""; 0]);
    let none = serde_json::to_value(Profile::default()).unwrap();
    assert_eq!(faults(&profiles, &none), [""; 0]);
}

/// A page of each kind with nothing on it but what makes it that kind: every key is
/// there all the same.
#[test]
fn a_page_without_values_has_every_key() {
    let record = validator(&schema::record());
    let pages = [
        ("Kokonaisuuden nimi\n", Kind::Kokonaisuus),
        ("Toimintamallin nimi\n", Kind::Toimintamalli),
        (
            "Kehittämisen vaihe\n\nKohderyhmä ja asiakasymmärrys\n",
            Kind::KehittamisenPolku,
        ),
        ("", Kind::Article),
    ];
    for (text, kind) in pages {
        assert_eq!(parse(text).record().kind(), kind);
        let whole = document(text.as_bytes(), "tyhjä.txt");
        assert_eq!(faults(&record, &whole), [""; 0], "{kind}");
        for key in whole.as_object().unwrap().keys() {
            let optional = ["source", "spans", "diagnostics"].contains(&key.as_str());
            let mut without = whole.clone();
            without.as_object_mut().unwrap().remove(key);
            assert_eq!(
                record.is_valid(&without),
                optional,
                "{kind} without `{key}`"
            );
        }
    }
}

/// A document is refused with each of these values in the place of its own.
fn assert_refused(validator: &Validator, right: &Value, wrong: &[(&str, Value)]) {
    for (pointer, value) in wrong {
        let mut document = right.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        document.pointer_mut(parent).unwrap()[key] = value.clone();
        assert!(!validator.is_valid(&document), "{pointer} = {value}");
    }
}

/// The validation can fail: a wrong document does, each in one place.
#[test]
fn what_is_no_record_does_not_pass() {
    let record = validator(&schema::record());
    let text = "Keski-Suomi: Hanke\n\nKokonaisuuden nimi\nHanke\nToimiaika\n\nvuosina 2020–2022\n\
                Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2021\n";
    let right = document(text.as_bytes(), "sivu.txt");
    assert_eq!(faults(&record, &right), [""; 0]);
    #[rustfmt::skip]
    let wrong = [
        ("/schema", json!("innokyla/2")),
        ("/kind", json!("hanke")),
        ("/kind", json!("article")),
        ("/titel", json!("Hanke")),
        ("/title", json!(7)),
        ("/name", json!(["Hanke"])),
        ("/created", json!("1.2.2022")),
        ("/language", json!("fi-FI")),
        ("/region", json!({ "code": "99", "name": "Keski-Suomi" })),
        ("/region", json!("Keski-Suomi")),
        ("/period/ranges/0/start", json!("20.1.2020")),
        ("/period/range", json!([])),
        ("/lead", json!(["Teksti."])),
        ("/lead", json!([{ "type": "text", "text": "Teksti." }])),
        ("/lead", json!([{ "type": "paragraph", "text": "Teksti.", "level": 1 }])),
        ("/sections", json!([{ "id": "conclusion", "heading": null, "body": [] }])),
        ("/sections", json!([{ "id": null, "body": [] }])),
        ("/source/path", json!(null)),
        ("/source/line", json!(0)),
        ("/spans", json!({ "name": [0, 1] })),
        ("/spans", json!({ "/name": [0] })),
        ("/diagnostics/0/severity", json!("fatal")),
        ("/diagnostics/0/code", json!("Malformed Date")),
        ("/diagnostics/0/line", json!(0)),
        ("/diagnostics/0/rule", json!("malformed-date")),
    ];
    assert_refused(&record, &right, &wrong);
}

/// Each page against the one before it: all fields and kinds of change, and pages of other
/// kinds.
#[test]
fn what_differs_is_written_as_the_schema_says() {
    let diffs = validator(&schema::diff());
    let mut summary = DiffSummary::default();
    let mut before: Option<Vec<u8>> = None;
    for path in pages() {
        let bytes = fs::read(&path).unwrap();
        let old = before.as_deref().unwrap_or(&bytes);
        let page = diff::pages(&parse_bytes(old).unwrap(), &parse_bytes(&bytes).unwrap());
        summary.count(&page);
        let document = serde_json::to_value(DiffDocument {
            schema: DIFF_SCHEMA.into(),
            pages: vec![page],
            summary,
        });
        let found = faults(&diffs, &document.unwrap());
        assert_eq!(found, [""; 0], "{}", path.display());
        before = Some(bytes);
    }
    assert!(summary.changed > 100, "{summary:?}");
}

#[test]
fn what_is_no_comparison_does_not_pass() {
    let validator = validator(&schema::diff());
    let [old, new] = ["Silta.", "Salmi."].map(|words| format!("Otsikko\n\nTeksti on {words}\n"));
    let right = serde_json::to_value(DiffDocument {
        schema: DIFF_SCHEMA.into(),
        pages: vec![diff::pages(&parse(&old), &parse(&new))],
        summary: DiffSummary::default(),
    });
    let right = right.unwrap();
    assert_eq!(faults(&validator, &right), [""; 0]);
    let wrong = [
        ("/schema", json!("innokyla-diff/2")),
        ("/page", json!([])),
        ("/pages/0/status", json!("renamed")),
        ("/pages/0/changes/0/field", json!("lead")),
        ("/pages/0/changes/0/kind", json!("renamed")),
        ("/pages/0/changes/0/old/line", json!(0)),
        ("/pages/0/changes/0/old/span", json!([1])),
        ("/pages/0/changes/0/words/0/role", json!("gone")),
        ("/pages/0/changes/0/reason", json!("")),
        ("/summary/equal", json!(-1)),
    ];
    assert_refused(&validator, &right, &wrong);
}

#[test]
fn what_is_no_profile_does_not_pass() {
    let validator = validator(&schema::profile());
    let mut profile = Profile::default();
    profile.add(&parse("Toimintamallin nimi\nMalli\n"), Some("a.txt"));
    let right = serde_json::to_value(profile).unwrap();
    assert_eq!(faults(&validator, &right), [""; 0]);
    let wrong = [
        ("/schema", json!("innokyla-profile/3")),
        ("/kinds/hanke", json!({})),
        ("/kinds/toimintamalli/pages", json!(0)),
        ("/kinds/toimintamalli/page", json!(1)),
        ("/kinds/toimintamalli/fields/name/filled", json!(-1)),
        ("/kinds/toimintamalli/headings/complete", json!("yes")),
    ];
    assert_refused(&validator, &right, &wrong);
}
