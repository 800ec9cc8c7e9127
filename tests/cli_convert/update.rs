//! `--update` and `--prune`: what is written anew, and what goes.

use std::fs;
use std::time::{Duration, SystemTime};

use serde_json::json;

use crate::command::{Sandbox, page};

fn age(sandbox: &Sandbox, name: &str, seconds: u64) {
    let file = fs::OpenOptions::new()
        .append(true)
        .open(sandbox.path(name))
        .unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(seconds))
        .unwrap();
}

#[test]
fn other_options_are_seen() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    crate::command::run(&sandbox, &["profile", "in", "-o", "p.json"]).ended(0, &[]);
    let update =
        |more: &[&str]| sandbox.convert(&[&["in", "-o", "out", "--update"], more].concat());
    let changes: [&[&str]; 6] = [
        &[],
        &["--spans"],
        &["--spans", "--diagnostics"],
        &["--encoding", "utf-8"],
        &["--profile", "p.json"],
        &[],
    ];
    for options in changes {
        update(options).ended(0, &["2 pages: 2 converted"]);
        update(options).ended(0, &["2 pages: 0 converted, 2 up to date"]);
        let has_spans = sandbox.json("out/a.json").get("spans").is_some();
        assert_eq!(has_spans, options.contains(&"--spans"), "{options:?}");
    }
    let manifest = String::from_utf8(sandbox.read("out/.innokyla.json")).unwrap();
    sandbox.write(
        "out/.innokyla.json",
        manifest.replace(env!("CARGO_PKG_VERSION"), "0.0.1"),
    );
    update(&[]).ended(0, &["2 pages: 2 converted"]);
    fs::remove_file(sandbox.path("out/.innokyla.json")).unwrap();
    update(&[]).ended(0, &["2 pages: 2 converted"]);
}

/// A text that comes with an older time is another text all the same.
#[test]
fn another_text_of_an_older_time_is_seen() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/c.txt"]);
    let update = || sandbox.convert(&["in", "-o", "out", "--update"]);
    update().ended(0, &["2 converted"]);
    sandbox.write("in/a.txt", page("b.txt"));
    age(&sandbox, "in/a.txt", 10_000);
    update().ended(0, &["2 pages: 1 converted, 1 up to date"]);
    assert_eq!(sandbox.json("out/a.json")["name"], "b.txt");
    update().ended(0, &["2 up to date"]);
}

#[test]
fn empty_and_foreign_outputs_are_not_up_to_date() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    let update = || sandbox.convert(&["in", "-o", "out", "--update"]);
    update().ended(0, &["2 converted"]);
    sandbox.write("out/a.json", "");
    sandbox.write("out/b.json", "mine");
    update().ended(1, &["2 pages: 1 converted, 1 failed"]);
    assert_eq!(sandbox.json("out/a.json")["name"], "in/a.txt");
    assert_eq!(sandbox.read("out/b.json"), b"mine");
}

#[test]
fn outputs_whose_input_is_gone_are_told_and_pruned() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/sub/b.txt", "in/c.txt"]);
    let lines = |count: usize| {
        let line = |n| format!("{}\n", json!({ "text": page(&format!("{n}")) }));
        (0..count).map(line).collect::<String>()
    };
    sandbox.write("in/d.jsonl", lines(3));
    sandbox
        .convert(&["in", "-o", "out"])
        .ended(0, &["6 converted"]);
    sandbox.write("out/sub/mine.json", "{}");
    fs::remove_file(sandbox.path("in/a.txt")).unwrap();
    fs::remove_dir_all(sandbox.path("in/sub")).unwrap();
    sandbox.write("in/c.txt", "");
    sandbox.write("in/d.jsonl", lines(2));
    let gone = ["a.json", "c.json", "d-3.json", "sub/b.json"];
    for words in ["--prune removes it", "removed"] {
        let prune: &[&str] = if words == "removed" {
            &["--prune"]
        } else {
            &[]
        };
        let run = sandbox.convert(&[&["in", "-o", "out", "--update"], prune].concat());
        run.ended(1, &["1 failed"]);
        let told = run
            .stderr
            .lines()
            .filter(|line| line.contains("gives no such page any more"));
        let told: Vec<_> = told.collect();
        assert_eq!(told.len(), gone.len(), "{}", run.stderr);
        for (line, name) in told.iter().zip(gone) {
            assert!(
                line.starts_with(&format!("innokyla: out/{name}: ")),
                "{line}"
            );
            assert!(line.ends_with(&format!("({words})")), "{line}");
        }
    }
    assert_eq!(
        sandbox.tree("out"),
        ["d-1.json", "d-2.json", "sub/mine.json"]
    );
    let run = sandbox.convert(&["in", "-o", "out", "--update", "--prune"]);
    assert!(!run.ended(1, &[]).stderr.contains("any more"));
}

/// Other inputs in the same folder are nobody's loss.
#[test]
fn a_run_of_other_inputs_prunes_nothing() {
    let sandbox = Sandbox::with(&["one/a.txt", "two/b.txt"]);
    sandbox.convert(&["one", "-o", "out"]).ended(0, &[]);
    let run = sandbox.convert(&["two", "-o", "out", "--prune"]);
    assert!(!run.ended(0, &[]).stderr.contains("any more"));
    assert_eq!(sandbox.tree("out"), ["a.json", "b.json"]);
    sandbox
        .convert(&["a.txt", "-o", "x.csv", "--prune"])
        .ended(2, &["--prune needs an output folder"]);
}

#[test]
fn a_manifest_of_another_program_is_never_replaced() {
    let sandbox = Sandbox::with(&["in/a.txt"]);
    sandbox.write("out/.innokyla.json", "{\"mine\": 1}");
    let run = sandbox.convert(&["in", "-o", "out"]);
    run.ended(
        1,
        &["out: cannot be written: .innokyla.json in it was not written by innokyla"],
    );
    assert_eq!(sandbox.read("out/.innokyla.json"), b"{\"mine\": 1}");
}
