//! Lines that give no page, and keys that no line has.

use std::io::Write as _;

use serde_json::json;

use crate::command::{Sandbox, page};
use crate::jsonl::line;

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
            "innokyla: a.jsonl:3: the value of \"text\" is not a string (see --text-field)\n",
            "innokyla: a.jsonl:4: no \"text\" in the object (see --text-field)\n",
            "innokyla: a.jsonl:5: not an object of JSON: an array\n",
            "innokyla: a.jsonl:6: the value of \"url\" is not a single value (see --id-field)\n",
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

#[test]
fn a_key_that_no_line_has_ends_the_run_with_those_that_there_are() {
    let sandbox = Sandbox::new();
    let line = format!("{}\n", json!({ "body": page("a"), "address": 1 }));
    let told = "has \"text\"; they have \"address\", \"body\" (see --text-field)";
    sandbox.write("many.jsonl", line.repeat(5000));
    let run = sandbox.convert(&["many.jsonl"]);
    run.ended(
        1,
        &[
            &format!("innokyla: many.jsonl: none of the first 1000 lines {told}"),
            "1000 failed",
        ],
    );
    sandbox.write("few.jsonl", line.repeat(3));
    let run = sandbox.convert(&["few.jsonl"]);
    run.ended(1, &[&format!("innokyla: no line {told}"), "3 failed"]);
    // One that lines lack here and there ends nothing.
    let page = format!("{}\n", json!({ "text": page("a") }));
    sandbox.write("some.jsonl", page.clone() + &line.repeat(1500) + &page);
    let run = sandbox.convert(&["some.jsonl"]);
    assert_eq!(
        run.ended(1, &["2 converted", "1500 failed"]).lines().len(),
        2
    );
}

#[test]
fn a_mistyped_key_of_identifiers_is_told() {
    let sandbox = Sandbox::new();
    sandbox.write("a.jsonl", line("a", json!(1)) + &line("b", json!(2)));
    let run = sandbox.convert(&["a.jsonl", "--id-field", "ulr"]);
    let told =
        "innokyla: no line has \"ulr\"; they have \"more\", \"text\", \"url\" (see --id-field)";
    assert_eq!(run.ended(0, &[told]).lines().len(), 2);
    let right = sandbox.convert(&["a.jsonl", "--id-field", "url"]);
    assert!(!right.ended(0, &[]).stderr.contains("--id-field"));
}

#[test]
fn failures_that_are_alike_are_counted_after_ten() {
    let sandbox = Sandbox::new();
    let bad = "{\"text\":7}\n".repeat(500) + &"{\"text\": x}\n".repeat(11);
    sandbox.write("a.jsonl", line("a", json!(1)) + &bad + &line("b", json!(2)));
    let run = sandbox.convert(&["a.jsonl"]);
    let told = [
        "innokyla: 490 more lines like these: the value of \"text\" is not a string (see --text-field)\n",
        "innokyla: 1 more line like these: not JSON\n",
        "513 pages: 2 converted, 511 failed",
    ];
    run.ended(1, &told);
    assert_eq!(run.stderr.lines().count(), 10 + 10 + 3, "{}", run.stderr);
    // Files are named one by one.
    for n in 0..15 {
        sandbox.write(format!("in/{n}.txt"), "");
    }
    assert_eq!(
        sandbox
            .convert(&["in"])
            .ended(1, &[])
            .stderr
            .lines()
            .count(),
        16
    );
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

/// What is told of lines that are read is counted after ten, too.
#[test]
fn notes_that_are_alike_are_counted_after_ten() {
    let sandbox = Sandbox::new();
    let text = page("A").replace('\n', "\\n").replace("Nimi", "\\ud83d");
    sandbox.write("a.jsonl", format!("{{\"text\":\"{text}\"}}\n").repeat(15));
    let run = sandbox.convert(&["a.jsonl"]);
    let told = "5 more lines like these: half of a surrogate pair, read as U+FFFD";
    run.ended(0, &[&format!("innokyla: {told}")]);
    assert_eq!(run.stderr.lines().count(), 12, "{}", run.stderr);
}
