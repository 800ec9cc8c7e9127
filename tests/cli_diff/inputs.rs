//! Pages in folders, dumps, archives and pipes, packed or not.

use std::fs;
use std::io::Write as _;

use flate2::write::GzEncoder;
use serde_json::{Value, json};

use crate::command::{Run, Sandbox, Started, fed, innokyla, page, run, words};

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn lines(pages: &[(&str, &str)]) -> String {
    let lines = pages
        .iter()
        .map(|(url, name)| json!({ "url": url, "text": page(name) }).to_string());
    lines.map(|line| line + "\n").collect()
}

/// The status of each page by its places.
fn statuses(run: &Run) -> Vec<(String, Value)> {
    let lines = run.lines().into_iter().map(|line| {
        let place = |side: &str| match (&line[side]["id"], &line[side]["path"]) {
            (Value::String(id), _) => id.clone(),
            (_, path) => path.as_str().unwrap_or("-").to_owned(),
        };
        (
            line["status"].as_str().unwrap().to_owned(),
            json!([place("old"), place("new")]),
        )
    });
    lines.collect()
}

#[test]
fn a_dump_is_compared_however_it_is_packed() {
    let sandbox = Sandbox::new();
    let (old, new) = (
        lines(&[("u/1", "A"), ("u/2", "B"), ("u/3", "C")]),
        lines(&[("u/3", "C"), ("u/1", "Ä"), ("u/4", "D")]),
    );
    sandbox.write("old.jsonl.gz", packed(old.as_bytes()));
    sandbox.write("new.jsonl", &new);
    let expected = [
        ("changed".to_owned(), json!(["u/1", "u/1"])),
        ("removed".to_owned(), json!(["u/2", "-"])),
        ("added".to_owned(), json!(["-", "u/4"])),
    ];
    let told = run(
        &sandbox,
        &["diff", "old.jsonl.gz", "new.jsonl", "--format", "ndjson"],
    );
    assert_eq!(statuses(told.ended(0, &[])), expected);
    // What can be read but once is read as well.
    let told = fed(
        &sandbox,
        &["diff", "-", "new.jsonl", "--format", "ndjson"],
        &packed(old.as_bytes()),
    );
    assert_eq!(statuses(told.ended(0, &[])), expected);
    sandbox.pipe("pipe");
    let started = Started::of(
        innokyla(
            &sandbox,
            &["diff", "old.jsonl.gz", "pipe", "--format", "ndjson"],
        ),
        |_| {},
    );
    fs::write(sandbox.path("pipe"), &new).unwrap();
    assert_eq!(statuses(started.end().ended(0, &[])), expected);
}

#[test]
fn other_keys_hold_the_text_and_the_identifier() {
    let line = |name: &str| json!({ "id": 7, "meta": { "body": page(name) } }).to_string();
    let sandbox = Sandbox::of(&[
        ("old.jsonl", line("A").as_bytes()),
        ("new.jsonl", line("B").as_bytes()),
    ]);
    let args =
        words("diff old.jsonl new.jsonl --text-field meta.body --id-field id --format ndjson");
    let told = run(&sandbox, &args);
    assert_eq!(
        statuses(told.ended(0, &[])),
        [("changed".to_owned(), json!(["7", "7"]))]
    );
}

/// A page of a folder and a line of a dump are the same page where the identifier is the
/// path below the folder, or where the page has the same name: that is no move.
#[test]
fn a_folder_is_compared_with_a_dump() {
    let sandbox = Sandbox::of(&[
        ("old/a.txt", page("A").as_bytes()),
        ("old/sub/b.txt.gz", &packed(page("B").as_bytes())),
        ("old/c.txt", page("C").as_bytes()),
    ]);
    sandbox.write(
        "new.jsonl",
        lines(&[("a.txt", "A"), ("sub/b.txt", "Ö"), ("https://c", "C")]),
    );
    let told = run(&sandbox, &["diff", "old", "new.jsonl", "--format", "json"]);
    told.ended(0, &[]);
    let told = told.json();
    assert_eq!(told["summary"]["equal"], 2, "{told}");
    assert_eq!(told["summary"]["changed"], 1, "{told}");
    assert_eq!(told["pages"][0]["old"]["path"], "old/sub/b.txt.gz");
}

#[test]
fn lines_without_identifiers_are_found_by_what_they_say() {
    let line = |text: &str| json!({ "text": text }).to_string() + "\n";
    let old = [
        line(&page("A")),
        line(&page("B")),
        line("Otsikko\n\nTeksti on virke.\n"),
    ]
    .concat();
    let new = [
        line("Otsikko\n\nTeksti on virke.\n"),
        line(&page("B").replace("Nimi", "Se")),
        line(&page("C")),
    ]
    .concat();
    let sandbox = Sandbox::of(&[("old.jsonl", old.as_bytes()), ("new.jsonl", new.as_bytes())]);
    let told = run(
        &sandbox,
        &["diff", "old.jsonl", "new.jsonl", "--format", "json"],
    )
    .json();
    let summary = &told["summary"];
    for (status, count) in [
        ("equal", 1),
        ("changed", 1),
        ("moved", 0),
        ("removed", 1),
        ("added", 1),
    ] {
        assert_eq!(summary[status], count, "{status}: {told}");
    }
}

/// Names of two files are no names of a page.
#[test]
fn two_files_are_a_pair_whatever_their_names() {
    let sandbox = Sandbox::of(&[
        ("a.txt", page("A").as_bytes()),
        ("b/c.md", page("B").as_bytes()),
    ]);
    let told = run(&sandbox, &["diff", "a.txt", "b/c.md", "--format", "ndjson"]);
    assert_eq!(
        statuses(told.ended(0, &[])),
        [("changed".to_owned(), json!(["a.txt", "b/c.md"]))]
    );
}

/// The frame that a profile shows is no change.
#[test]
fn a_frame_is_passed_over() {
    let sandbox = Sandbox::new();
    let framed =
        |number: usize, menu: &str| format!("{menu}\n\n{}", page(&format!("Silta {number}")));
    for number in 0..40 {
        sandbox.write(
            format!("old/{number}.txt"),
            framed(number, "Ohjeet käyttäjille"),
        );
        sandbox.write(
            format!("new/{number}.txt"),
            page(&format!("Silta {number}")),
        );
    }
    run(&sandbox, &["profile", "old", "-o", "frame.json", "-q"]).ended(0, &[]);
    let args = words("diff old new --profile frame.json --exit-status --format json");
    assert_eq!(
        run(&sandbox, &args).ended(0, &[]).json()["summary"]["equal"],
        40
    );
}
