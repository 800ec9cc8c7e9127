//! The schema of the file is that of the options.
//!
//! `UPDATE_SCHEMAS=1 cargo test --test cli_shell` writes it anew.

use std::path::Path;

use serde_json::{Value, json};

use crate::command::run;

fn schema() -> Value {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let printed = run(here, &["schema", "config"]);
    let path = here.join("schemas/config.json");
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(&path, &printed.stdout).unwrap();
    }
    let checked_in = std::fs::read_to_string(path).unwrap();
    assert!(
        printed.ended(0, &[]).text() == checked_in,
        "schemas/config.json is out of date"
    );
    printed.json()
}

#[test]
fn the_schema_that_is_checked_in_is_current() {
    let schema = schema();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let check = &schema["properties"]["check"]["properties"];
    assert_eq!(
        check["fail-on"]["enum"],
        json!(["note", "warning", "error"])
    );
    assert_eq!(check["fail-on"]["default"], "warning");
    assert_eq!(check["quiet"]["type"], "boolean");
    for name in "help version accept config show-config watch files-from".split(' ') {
        assert!(check.get(name).is_none(), "{name}");
    }
}

/// What the command takes the schema allows, and what it refuses the schema does not.
#[test]
fn the_schema_says_what_the_command_says() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    #[rustfmt::skip]
    let table = [
        (json!({}), true),
        (json!({ "check": { "ignore": "a,b" } }), false),
        (json!({ "check": { "ignore": "empty-field" } }), true),
        (json!({ "check": { "ignore": ["empty-field", "truncated"] } }), true),
        (json!({ "check": { "severity": { "empty-field": "error" } } }), true),
        (json!({ "check": { "severity": ["empty-field=error"] } }), true),
        (json!({ "check": { "per-file-ignore": { "a*": ["empty-field"] } } }), true),
        (json!({ "check": { "report": { "sarif": "a.sarif" } } }), true),
        (json!({ "check": { "jobs": 2, "max-size": "3M", "quiet": true } }), true),
        (json!({ "input": { "encoding": "utf-8", "exclude": ["a"] } }), true),
        (json!({ "convert": { "output": "out" } }), true),
        (json!({ "check": { "fail-on": "nte" } }), false),
        (json!({ "check": { "fail-onn": "note" } }), false),
        (json!({ "check": { "quiet": 1 } }), false),
        (json!({ "check": { "accept": "a.json" } }), false),
        (json!({ "chck": {} }), false),
        (json!({ "input": { "color": "auto" } }), false),
    ];
    for (file, is_valid) in table {
        assert_eq!(validator.is_valid(&file), is_valid, "{file}");
    }
}
