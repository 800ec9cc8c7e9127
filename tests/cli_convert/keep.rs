//! Fields of JSON lines that go with their page.

use serde_json::{Value, json};

use crate::command::{Sandbox, page, run};

/// Two lines, of which the second lacks the date.
fn corpus() -> Sandbox {
    let sandbox = Sandbox::new();
    let text = serde_json::to_string(&page("a")).unwrap();
    let lines = format!(
        "{{\"url\":\"a/1\",\"date\":\"2022-05-05\",\"q\":{{\"score\":0.10,\"n\":[1, {{\"z\":1,\"a\":null}}]}},\
         \"big\":12345678901234567890123,\"title\":\"=own\",\"text\":{text}}}\n\
         {{\"url\":\"a/2\",\"q\":{{}},\"big\":null,\"title\":\"x\",\"text\":{text}}}\n"
    );
    sandbox.write("a.jsonl", lines);
    sandbox
}

#[test]
fn a_kept_field_stands_in_the_source_as_the_line_has_it() {
    let sandbox = corpus();
    let run = sandbox.convert(&[
        "a.jsonl", "--keep", "date", "--keep", "q.n", "--keep", "/q/score", "--keep", "big",
    ]);
    run.ended(0, &["1 of 2 lines has no \"date\" (see --keep)"]);
    let sources: Vec<_> = run
        .text()
        .lines()
        .map(|line| line.split(",\"kind\"").next().unwrap())
        .collect();
    let start = "{\"schema\":\"innokyla/1\",\"source\":{\"path\":\"a.jsonl\",\"encoding\":\"utf-8\",\"line\"";
    assert_eq!(
        sources,
        [
            format!(
                "{start}:1,\"id\":\"a/1\",\"date\":\"2022-05-05\",\"q.n\":[1,{{\"z\":1,\"a\":null}}],\
                 \"/q/score\":0.10,\"big\":12345678901234567890123}}"
            ),
            format!("{start}:2,\"id\":\"a/2\",\"big\":null}}"),
        ]
    );
    // Indented, in an array and in a folder it is the same.
    for arguments in [&["-f", "json"][..], &["-o", "out"], &["-o", "all.json"]] {
        let run =
            sandbox.convert(&[&["a.jsonl", "--keep", "q", "--spans"][..], arguments].concat());
        run.ended(0, &[]);
        let first: Value = match arguments[1] {
            "json" => run.json()[0].clone(),
            "out" => sandbox.json("out/a-1.json"),
            _ => sandbox.json("all.json")[0].clone(),
        };
        let kept = &first["source"]["q"];
        assert_eq!(
            *kept,
            json!({ "score": 0.1, "n": [1, { "z": 1, "a": null }] })
        );
        assert_eq!(first["spans"]["/name"], json!([19, 20]));
    }
}

#[test]
fn a_kept_field_is_a_column_behind_the_others() {
    let sandbox = corpus();
    let run = sandbox.convert(&[
        "a.jsonl", "-f", "csv", "--keep", "date", "--keep", "q", "--keep", "/title", "--keep",
        "date",
    ]);
    run.ended(0, &[]);
    let mut table = csv::Reader::from_reader(run.stdout.as_slice());
    let columns: Vec<_> = table.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(
        columns[columns.len() - 4..],
        ["purpose", "date", "q", "/title"]
    );
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    let cells = |row: &csv::StringRecord| -> Vec<_> {
        row.iter()
            .skip(columns.len() - 3)
            .map(str::to_owned)
            .collect()
    };
    let q = "{\"score\":0.10,\"n\":[1,{\"z\":1,\"a\":null}]}";
    assert_eq!(cells(&rows[0]), ["2022-05-05", q, "'=own"]);
    assert_eq!(cells(&rows[1]), ["", "{}", "x"]);
}

#[test]
fn a_key_that_is_taken_or_of_no_line_is_told() {
    let sandbox = corpus();
    sandbox.write("a.txt", page("a"));
    #[rustfmt::skip]
    let told: [(&[&str], i32, &str); 8] = [
        (
            &["--keep", "path"],
            2,
            "`source` has a key `path` of its own; to keep that of the line beside it, write --keep /path",
        ),
        (&["--keep", "id"], 2, "write --keep /id, or take it for the identifier, by --id-field id"),
        (&["--keep", "title", "-f", "csv"], 2, "the table has a column `title` of its own"),
        (&["--keep", "title"], 0, "2 converted"),
        (&["--keep", ""], 2, "the key is empty: name the one"),
        (
            &["--keep", "dat"],
            0,
            "no line has \"dat\"; they have \"big\", \"date\", \"q\", \"text\", \"title\", \"url\" (see --keep)",
        ),
        (&["--keep", "date"], 0, "1 of 2 lines has no \"date\""),
        (&["--keep", "date", "--from", "text"], 2, "--keep is about JSON lines, and the input is text"),
    ];
    for (arguments, status, words) in told {
        sandbox
            .convert(&[&["a.jsonl"], arguments].concat())
            .ended(status, &[words]);
    }
    sandbox
        .convert(&["a.txt", "--keep", "date"])
        .ended(2, &["name JSON lines"]);
    run(&sandbox, &["check", "a.jsonl", "--keep", "date"]).ended(2, &["--keep"]);
}

/// What is kept is part of what `--update` compares.
#[test]
fn another_field_is_another_output() {
    let sandbox = corpus();
    let convert = |key: &str| sandbox.convert(&["a.jsonl", "-o", "out", "--update", "--keep", key]);
    convert("big").ended(0, &["2 converted"]);
    convert("big").ended(0, &["2 up to date"]);
    convert("q").ended(0, &["2 converted"]);
    assert!(sandbox.json("out/a-1.json")["source"]["q"].is_object());
}

#[test]
fn what_is_no_text_in_a_kept_field_is_read_and_told() {
    let sandbox = Sandbox::new();
    let text = serde_json::to_string(&page("a")).unwrap();
    let mut line = format!("{{\"text\":{text},\"by\":\"\\ud83d \"}}\n{{\"text\":{text},\"by\":\"")
        .into_bytes();
    line.extend(b"\xe4\"}\n");
    sandbox.write("a.jsonl", line);
    let run = sandbox.convert(&["a.jsonl", "--keep", "by"]);
    let told = [
        "a.jsonl:1: half of a surrogate pair, read as U+FFFD",
        "a.jsonl:2: bytes that are no UTF-8, read as U+FFFD",
    ];
    let lines = run.ended(0, &told).lines();
    let kept: Vec<_> = lines.iter().map(|line| &line["source"]["by"]).collect();
    assert_eq!(kept, ["\u{fffd} ", "\u{fffd}"]);
}
