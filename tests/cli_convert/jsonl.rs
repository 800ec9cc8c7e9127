//! JSON lines as input.

use std::io::Write as _;

use serde_json::json;

use crate::command::{Sandbox, page};

fn line(text: &str, url: serde_json::Value) -> String {
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
    let args = [
        "--from",
        "jsonl",
        "--text-field",
        "body",
        "--id-field",
        "key",
        "a.jsonl",
    ];
    let run = sandbox.convert(&args);
    assert_eq!(run.ended(0, &[]).lines()[0]["source"]["id"], "7");
}

#[test]
fn a_bad_line_is_named_and_the_others_are_converted() {
    let sandbox = Sandbox::new();
    let lines = [
        &line("a", json!(1)),
        "Silta\n",
        "{\"text\":7}\n",
        "{\"url\":\"x\"}\n",
        "[1]\n",
        "{\"text\":\"a\\u0000b\\u0001\",\"url\":{}}\n",
        &format!("{{\"text\":\"{}\"}}\n", "x".repeat(2000)),
        &line("b", json!(8)),
        "{\"text\":\"cut",
    ];
    sandbox.write("a.jsonl", lines.concat());
    let run = sandbox.convert(&["--from", "jsonl", "--max-size", "1000", "a.jsonl"]);
    run.ended(
        1,
        &[
            "innokyla: a.jsonl:2: not JSON: ",
            "innokyla: a.jsonl:3: the value of \"text\" is not a string\n",
            "innokyla: a.jsonl:4: no \"text\" in the object\n",
            "innokyla: a.jsonl:5: ",
            "innokyla: a.jsonl:6: the value of \"url\" is not a single value\n",
            "innokyla: a.jsonl:7: the line is longer than 1000 bytes (see --max-size)\n",
            "innokyla: a.jsonl:9: not JSON: ",
            "9 pages: 2 converted, 7 failed",
        ],
    );
    let ids: Vec<_> = run
        .lines()
        .iter()
        .map(|line| line["source"]["id"].clone())
        .collect();
    assert_eq!(ids, ["1", "8"]);
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

#[test]
fn a_stream_that_is_cut_off_gives_its_whole_lines() {
    let sandbox = Sandbox::new();
    let lines: String = (0..5000)
        .map(|n| line(&format!("n{n}"), json!(n)))
        .collect();
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(lines.as_bytes()).unwrap();
    let whole = encoder.finish().unwrap();
    sandbox.write("a.jsonl.gz", &whole[..whole.len() / 2]);
    let run = sandbox.convert(&["--from", "jsonl", "a.jsonl.gz"]);
    run.ended(
        1,
        &["innokyla: a.jsonl.gz: gzip data is cut off", ", 1 failed"],
    );
    let count = run.lines().len();
    assert!((100..5000).contains(&count), "{count}");
    sandbox.write("a.jsonl.gz", whole);
    let run = sandbox.convert(&["--from", "jsonl", "a.jsonl.gz"]);
    assert_eq!(run.ended(0, &[]).lines().len(), 5000);
}

/// A line without content is named by its number.
#[test]
fn a_line_without_content_is_named_and_the_others_are_converted() {
    let sandbox = Sandbox::new();
    let lines = [
        line("a", json!("a")),
        format!("{}\n", json!({ "text": "" })),
        format!("{}\n", json!({ "text": "502 Bad Gateway\n\nnginx" })),
        line("b", json!("b")),
    ];
    sandbox.write("a.jsonl", lines.concat());
    let run = sandbox.convert(&["--from", "jsonl", "a.jsonl"]);
    let told = [
        "innokyla: a.jsonl:2: empty: there is no text in it",
        "innokyla: a.jsonl:3: `502 Bad Gateway`: the notice of an error",
        "2 converted, 2 failed",
    ];
    assert_eq!(run.ended(1, &told).lines().len(), 2);
}
