//! JSON lines as input.

use serde_json::json;

use crate::command::{Sandbox, page, words};

pub(super) fn line(text: &str, url: serde_json::Value) -> String {
    format!(
        "{}\n",
        json!({ "text": page(text), "url": url, "more": [1, { "a": null }] })
    )
}

#[test]
fn each_line_is_a_page_with_its_number_and_identifier() {
    let sandbox = Sandbox::new();
    let lines = [
        line("a", json!("https://example.org/a")),
        "\n".to_owned(),
        line("b", json!(42)),
        format!("{}\r\n", json!({ "text": page("c") })),
        json!({ "text": page("d"), "url": null }).to_string(),
    ];
    sandbox.write("in/pages.jsonl", lines.concat());
    let sources = |run: &crate::command::Run| -> Vec<_> {
        run.lines()
            .iter()
            .map(|line| line["source"].clone())
            .collect()
    };
    let run = sandbox.convert(&["--from", "jsonl", "in"]);
    let expected = [
        json!({ "path": "in/pages.jsonl", "encoding": "utf-8", "line": 1, "id": "https://example.org/a" }),
        json!({ "path": "in/pages.jsonl", "encoding": "utf-8", "line": 3, "id": "42" }),
        json!({ "path": "in/pages.jsonl", "encoding": "utf-8", "line": 4 }),
        json!({ "path": "in/pages.jsonl", "encoding": "utf-8", "line": 5 }),
    ];
    assert_eq!(sources(run.ended(0, &["4 converted"])), expected);

    let run = sandbox.convert_with(
        &["--from", "jsonl", "-"],
        &[] as &[&str],
        lines[0].as_bytes(),
    );
    let expected = [json!({ "encoding": "utf-8", "line": 1, "id": "https://example.org/a" })];
    assert_eq!(sources(run.ended(0, &[])), expected);
}

#[test]
fn the_keys_can_be_named() {
    let sandbox = Sandbox::new();
    sandbox.write("a.jsonl", "{\"body\":\"Silta\",\"key\":7,\"text\":0}");
    let args = words("--from jsonl --text-field body --id-field key a.jsonl");
    let run = sandbox.convert(&args);
    assert_eq!(run.ended(0, &[]).lines()[0]["source"]["id"], "7");
}

#[test]
fn a_folder_of_outputs_has_a_file_for_each_line() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "in/sub/a.jsonl",
        [line("a", json!(1)), line("b", json!(2))].concat(),
    );
    sandbox.write("in/b.ndjson", line("c", json!(3)));
    sandbox
        .convert(&["--from", "jsonl", "in", "-o", "out"])
        .ended(0, &["3 converted"]);
    assert_eq!(
        sandbox.tree("out"),
        ["b-1.json", "sub/a-1.json", "sub/a-2.json"]
    );
    assert_eq!(sandbox.json("out/sub/a-2.json")["source"]["id"], "2");

    sandbox.write("in/b.jsonl", line("d", json!(4)));
    let run = sandbox.convert(&["--from", "jsonl", "in", "-o", "out"]);
    run.ended(
        1,
        &["innokyla: in/b.ndjson: another input is already written to b-"],
    );
    assert_eq!(sandbox.json("out/b-1.json")["source"]["id"], "4");
}

/// The keys may lead into objects, as the metadata of corpora do.
#[test]
fn keys_may_be_nested() {
    let sandbox = Sandbox::new();
    let nested = json!({ "meta": { "url": "a/1", "body": page("a") }, "text": page("b") });
    sandbox.write("a.jsonl", nested.to_string());
    for (text, id) in [("meta.body", "meta.url"), ("/meta/body", "/meta/url")] {
        let run = sandbox.convert(&["a.jsonl", "--text-field", text, "--id-field", id]);
        let line = run.ended(0, &[]).lines().remove(0);
        assert_eq!(
            (&line["name"], &line["source"]["id"]),
            (&json!("a"), &json!("a/1"))
        );
    }
}

#[test]
fn half_a_surrogate_pair_is_read_and_told() {
    let sandbox = Sandbox::new();
    let text = page("A")
        .replace('\n', "\\n")
        .replace("Nimi", "\\ud83d Nimi");
    sandbox.write(
        "a.jsonl",
        format!("{{\"text\":\"{text}\",\"url\":\"x\\udc00\"}}\n"),
    );
    let told = "a.jsonl:1: 2 halves of a surrogate pair, read as U+FFFD";
    let run = sandbox.convert(&["a.jsonl"]);
    let line = run
        .ended(0, &[&format!("innokyla: {told}")])
        .lines()
        .remove(0);
    assert_eq!(line["source"]["id"], "x\u{fffd}");
    let check = crate::command::run(&sandbox, &["check", "a.jsonl", "--format", "ndjson"]);
    let codes: Vec<_> = check
        .lines()
        .iter()
        .map(|found| found["code"].clone())
        .collect();
    assert!(codes.contains(&json!("half-surrogate")), "{codes:?}");
}
