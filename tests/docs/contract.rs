//! The chapter of the contract: its examples are what the parser gives, and nothing of the
//! contract is missing from it.

mod keys;
mod sections;

use innokyla::check::Options;
use innokyla::{Document, Source, check, parse, schema};
use serde_json::{Map, Value};

use crate::command::{Sandbox, run};
use crate::markdown::Page;
use crate::support::assert_none;

fn chapter() -> Page {
    Page::read("docs/contract.md")
}

/// A text, or a line of JSON, and the JSON that it gives.
struct Example {
    line: usize,
    input: Input,
    expected: Map<String, Value>,
}

enum Input {
    Text(String),
    JsonLine(String),
}

/// Each block `text` or `jsonl` with the block `json` behind it.
fn examples(page: &Page) -> Vec<Example> {
    let blocks = page.blocks();
    assert_eq!(blocks.len() % 2, 0, "each text has its JSON");
    let pairs = blocks.chunks(2).map(|pair| {
        let [text, json] = pair else {
            panic!("two blocks");
        };
        assert_eq!(json.language, "json", "line {}", json.line);
        Example {
            line: text.line,
            input: match &*text.language {
                "text" => Input::Text(text.text.clone()),
                "jsonl" => Input::JsonLine(text.text.clone()),
                other => panic!("line {}: a block of {other:?}", text.line),
            },
            expected: serde_json::from_str(&json.text)
                .unwrap_or_else(|error| panic!("line {}: {error}", json.line)),
        }
    });
    pairs.collect()
}

impl Input {
    fn document(&self) -> Value {
        match self {
            Self::Text(text) => {
                let parsed = parse(text);
                let document = Document::of(parsed.record())
                    .source(Source::new(parsed.encoding()).path("page.txt"))
                    .spans(true)
                    .diagnostics(check(&parsed, &Options::default().path("page.txt")));
                serde_json::to_value(document).unwrap()
            }
            Self::JsonLine(line) => {
                let folder = Sandbox::of(&[("pages.jsonl", line.as_bytes())]);
                let run = run(&folder, &["convert", "pages.jsonl", "--keep", "date"]);
                run.ended(0, &[]);
                run.json()
            }
        }
    }
}

/// Whether a page has what an example shows. A key is shown whole; of `spans` some are.
fn shows(document: &Value, key: &str, expected: &Value) -> bool {
    match (key, expected) {
        ("spans", Value::Object(spans)) => {
            let mut spans = spans.iter();
            spans.all(|(pointer, span)| document["spans"].get(pointer) == Some(span))
        }
        _ => document.get(key) == Some(expected),
    }
}

#[test]
fn every_example_is_what_its_text_gives() {
    let record = jsonschema::draft202012::new(&schema::record()).unwrap();
    let mut wrong = Vec::new();
    let examples = examples(&chapter());
    for example in &examples {
        let document = example.input.document();
        for (key, expected) in &example.expected {
            if !shows(&document, key, expected) {
                let given = document.get(key).unwrap_or_default();
                wrong.push(format!("line {}: {key} is {given:#}", example.line));
            }
        }
        // A value that stands in a valid document is valid itself.
        let errors = record.iter_errors(&document);
        wrong.extend(errors.map(|error| format!("line {}: {error}", example.line)));
    }
    assert_none(&wrong);
    assert!(examples.len() > 25, "{} examples", examples.len());
}

#[test]
fn an_example_that_is_wrong_is_seen() {
    let document = Input::Text("Kokonaisuuden nimi\nSilta\n".into()).document();
    let shown = |key, expected: Value| shows(&document, key, &expected);
    assert!(shown("name", "Silta".into()));
    assert!(!shown("name", "Silt".into()));
    assert!(!shown("place", Value::Null));
    assert!(shown("spans", serde_json::json!({ "/name": [19, 24] })));
    assert!(!shown("spans", serde_json::json!({ "/name": [19, 25] })));
    assert!(!shown("contact", serde_json::json!({})));
}

/// The definition of a kind of page.
fn definition(kind: &str) -> String {
    let words = kind.split('-').map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    });
    words.collect()
}
