//! `--id-glob`: which pages are read, by what identifies them.

use crate::command::{Sandbox, page};

fn line(url: &str) -> String {
    let url = if url.is_empty() {
        String::new()
    } else {
        format!(",\"url\":\"{url}\"")
    };
    format!("{{\"text\":{:?}{url}}}\n", page("Silta"))
}

#[test]
fn pages_of_other_identifiers_are_passed_over() {
    let lines = [
        line("https://innokyla.fi/fi/a"),
        line("https://example.org/b"),
        line(""),
        "{\"text\": broken\n".to_owned(),
        line("https:\\/\\/innokyl\\u00e4.fi/c"),
    ];
    let sandbox = Sandbox::of(&[("a.jsonl", lines.concat().as_bytes())]);
    let run = sandbox.convert(&["a.jsonl", "--id-glob", "https://innokyla.fi/*"]);
    // What cannot be read has no identifier to pass it over by.
    run.ended(
        1,
        &[
            "a.jsonl:4: not JSON",
            "2 pages: 1 converted, 1 failed, 3 passed over",
        ],
    );
    assert_eq!(run.lines()[0]["source"]["line"], 1);
    let globs = ["--id-glob", "*/b", "--id-glob", "*innokylä*"];
    let run = sandbox.convert(&[&["a.jsonl"], &globs[..]].concat());
    let ids: Vec<_> = run
        .lines()
        .iter()
        .map(|it| it["source"]["id"].clone())
        .collect();
    assert_eq!(ids, ["https://example.org/b", "https://innokylä.fi/c"]);
}

#[test]
fn a_file_of_text_is_identified_by_its_path() {
    let sandbox = Sandbox::with(&["corpus/a.txt", "corpus/b.txt", "c.txt"]);
    let run = sandbox.convert(&[
        "corpus",
        "c.txt",
        "--id-glob",
        "*/b.txt",
        "--id-glob",
        "c.txt",
    ]);
    run.ended(0, &["2 pages: 2 converted, 0 failed, 1 passed over"]);
    assert_eq!(run.paths(), ["corpus/b.txt", "c.txt"]);
}

#[test]
fn what_is_passed_over_is_not_even_read() {
    let sandbox = Sandbox::of(&[("zeros.txt", &[0; 99]), ("a.txt", page("Silta").as_bytes())]);
    let run = sandbox.convert(&["zeros.txt", "a.txt", "--id-glob", "a*"]);
    run.ended(0, &["1 page: 1 converted, 0 failed, 1 passed over"]);
    let run = sandbox.convert(&["a.txt", "--id-glob", "["]);
    run.ended(2, &["--id-glob"]);
}
