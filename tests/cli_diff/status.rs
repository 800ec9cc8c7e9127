//! The exit statuses, and what is told of inputs that cannot be read.

use std::fs;
use std::process::Command;

use crate::command::{BINARY, Sandbox, fed, innokyla, page, run};

/// Two folders: a page that is equal, one that has changed.
fn folders() -> Sandbox {
    Sandbox::of(&[
        ("old/same.txt", page("Silta").as_bytes()),
        ("new/same.txt", page("Silta").as_bytes()),
        ("old/other.txt", page("Salmi").as_bytes()),
        ("new/other.txt", page("Saari").as_bytes()),
    ])
}

#[test]
fn the_status_tells_a_difference_where_it_is_asked_to() {
    let sandbox = folders();
    let [old, new, same] = ["old/other.txt", "new/other.txt", "new/same.txt"];
    for (args, status) in [
        (&["diff", old, new][..], 0),
        (&["diff", old, new, "--exit-status"], 1),
        (&["diff", "old", "new", "--exit-status", "-q"], 1),
        (&["diff", "old/same.txt", same, "--exit-status"], 0),
        (&["diff", "old", "old", "--exit-status"], 0),
        (&["diff", "old", "gone", "--exit-status"], 2),
        (&["diff", "old", "gone"], 2),
        (&["diff", old], 2),
        (&["diff", "-", "-"], 2),
        (&["diff", old, new, "-o", "out.docx"], 2),
        (&["diff", old, new, "-o", old], 2),
    ] {
        run(&sandbox, args).ended(status, &[]);
    }
    assert_eq!(sandbox.read("old/other.txt"), page("Salmi").as_bytes());
}

/// Of a side that is not there nobody knows what was on it.
#[test]
fn a_side_that_is_not_there_makes_no_page_new() {
    let sandbox = folders();
    fs::create_dir(sandbox.path("empty")).unwrap();
    sandbox.write("nothing.jsonl", "");
    for (side, words) in [
        ("gone", "gone: no such file or folder"),
        ("empty", "empty: "),
        ("nothing.jsonl", "nothing.jsonl: empty"),
    ] {
        for args in [["diff", side, "new"], ["diff", "new", side]] {
            let told = run(&sandbox, &args);
            assert_eq!(told.ended(2, &[words]).text(), "");
        }
    }
}

/// A page that one side has and nobody can read is neither gone nor new nor changed.
#[test]
fn a_page_that_cannot_be_read_is_named_and_not_compared() {
    let sandbox = folders();
    sandbox.write("new/other.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    sandbox.write("old/empty.txt", page("Silta"));
    sandbox.write("new/empty.txt", "404 Not Found\n");
    sandbox.write("old/large.txt", page("Salmi"));
    sandbox.write("new/large.txt", page("Salmi").repeat(100));
    let args = ["diff", "old", "new", "--exit-status", "--max-size", "2K"];
    let told = run(&sandbox, &args);
    told.ended(
        2,
        &[
            "new/other.txt: ",
            "new/empty.txt: ",
            "new/large.txt: larger than 2 KiB",
        ],
    );
    assert_eq!(told.stderr.lines().count(), 3, "{}", told.stderr);
    assert_eq!(
        told.text(),
        "1 page: 1 equal, 0 changed, 0 moved, 0 added, 0 removed, 3 not read\n"
    );
}

#[test]
fn a_line_that_cannot_be_read_is_told_once() {
    let line = |name: &str| serde_json::json!({ "url": name, "text": page(name) }).to_string();
    let old = [line("a"), line("b")].join("\n");
    let new = [line("a"), "{\"url\":".to_owned(), line("c")].join("\n");
    let sandbox = Sandbox::of(&[("old.jsonl", old.as_bytes()), ("new.jsonl", new.as_bytes())]);
    let told = run(
        &sandbox,
        &["diff", "old.jsonl", "new.jsonl", "--format", "json"],
    );
    told.ended(2, &["new.jsonl:2: "]);
    let named = told
        .stderr
        .lines()
        .filter(|line| line.contains("new.jsonl:2"));
    assert_eq!(named.count(), 1, "{}", told.stderr);
    let summary = &told.json()["summary"];
    for (status, count) in [("equal", 1), ("removed", 1), ("added", 1), ("failed", 1)] {
        assert_eq!(summary[status], count, "{status}: {summary}");
    }
}

#[test]
fn an_output_is_a_whole_file_or_none() {
    let sandbox = folders();
    run(&sandbox, &["diff", "old", "new", "-o", "out/changes.md"]).ended(0, &["1 changed"]);
    let text = String::from_utf8(sandbox.read("out/changes.md")).unwrap();
    assert!(text.starts_with("## other.txt\n"), "{text}");
    run(&sandbox, &["diff", "old", "new", "-o", "changes.json.gz"]).ended(0, &[]);
    assert!(sandbox.read("changes.json.gz").starts_with(b"\x1f\x8b"));
    assert_eq!(fs::read_dir(sandbox.path("out")).unwrap().count(), 1);
    let full = run(&sandbox, &["diff", "old", "new", "-o", "/dev/full"]);
    full.ended(2, &["/dev/full: cannot be written: no space left"]);
}

/// The reader of a pipe that has had enough is no failure.
#[test]
fn a_closed_pipe_ends_a_run_in_silence() {
    let sandbox = Sandbox::new();
    for number in 0..200 {
        let name = format!("Silta {number}");
        sandbox.write(format!("old/{number}.txt"), page(&name));
        sandbox.write(
            format!("new/{number}.txt"),
            page(&name).replace("Nimi", &"Se ".repeat(900)),
        );
    }
    for format in ["text", "json", "ndjson", "markdown"] {
        let line = format!("{BINARY} diff old new -q --format {format} | head -c 1 >/dev/null");
        let shell = Command::new("sh")
            .args(["-c", &line])
            .current_dir(&sandbox)
            .output();
        assert_eq!(
            String::from_utf8(shell.unwrap().stderr).unwrap(),
            "",
            "{format}"
        );
    }
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = innokyla(&sandbox, &["diff", "old", "new"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told, "innokyla: standard output: no space left\n");
}

#[test]
fn standard_input_is_one_of_the_sides() {
    let sandbox = folders();
    for args in [
        ["diff", "-", "new/other.txt"],
        ["diff", "new/other.txt", "-"],
    ] {
        let args = [&args[..], &["--exit-status"]].concat();
        fed(&sandbox, &args, page("Salmi").as_bytes()).ended(1, &[]);
        fed(&sandbox, &args, page("Saari").as_bytes()).ended(0, &[]);
    }
}
