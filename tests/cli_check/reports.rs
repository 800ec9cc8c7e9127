//! How a check reports what it finds.

use std::fs;

use crate::command::{Sandbox, run, words};
use crate::support::page;

/// Nothing from a file or its name reaches a terminal as a control sequence, and a
/// long line is shown around the place alone.
#[test]
fn a_hostile_file_cannot_drive_the_terminal() {
    let long = format!("{}\u{1b}[31m{}", "a".repeat(1 << 20), "b".repeat(1 << 20));
    let text = page("\u{1b}[2J\u{9b}1m\u{202e}x").replace("Siltakunta", &long);
    let folder = Sandbox::of(&[("a\u{1b}[31m.txt", text.as_bytes())]);
    for format in [
        "text", "concise", "json", "ndjson", "sarif", "github", "gitlab", "junit",
    ] {
        let output = run(&folder, &["check", ".", "--format", format]);
        assert_eq!(output.status, 1);
        let told = output.text();
        // SARIF has the manual of every rule; the line alone is two megabytes.
        assert!(told.len() < 100_000, "{format}: {}", told.len());
        let drives = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202e}');
        assert!(!told.contains(drives), "{format}");
        assert!(output.stderr.is_empty());
    }
}

/// Several reports are written in one run, each whole, and standard output as before.
#[test]
fn several_reports_in_one_run() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = Sandbox::of(&[
        ("a.txt", spoilt.as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let alone = run(&folder, &["check", "."]);
    let arguments = words(
        "check . --report sarif=check.sarif --report junit=check.xml --report gitlab=gl.json",
    );
    let output = run(&folder, &arguments);
    assert_eq!(output.text(), alone.text());
    assert_eq!(output.status, 1);
    for (name, format) in [
        ("check.sarif", "sarif"),
        ("check.xml", "junit"),
        ("gl.json", "gitlab"),
    ] {
        let written = fs::read_to_string(folder.path(name)).unwrap();
        let printed = run(&folder, &["check", ".", "--format", format]);
        if format == "junit" {
            // It tells how long the run took.
            assert!(
                written.contains("malformed-date") && written.trim_end().ends_with("</testsuites>")
            );
        } else {
            assert_eq!(written, printed.text(), "{format}");
        }
    }
    let names = fs::read_dir(folder.path("")).unwrap().count();
    assert_eq!(names, 5, "no temporary file is left");
}

/// Of a report that cannot be written nothing is left, and nothing is checked.
#[test]
fn a_report_is_whole_or_not_there() {
    let folder = Sandbox::of(&[
        ("a.txt", page("A").as_bytes()),
        ("b/c.txt", page("B").as_bytes()),
    ]);
    let arguments = words("check a.txt --report json=ok.json --report json=b");
    let output = run(&folder, &arguments);
    assert_eq!(output.status, 2);
    let told = "innokyla: b: cannot be written: is a folder, not a file\n";
    assert_eq!(output.stderr, told);
    assert!(output.text().is_empty());
    assert!(!folder.path("ok.json").exists());
}

/// Colour is for terminals, unless it is asked for.
#[test]
fn colour_is_for_terminals() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = Sandbox::of(&[("a.txt", spoilt.as_bytes())]);
    for (when, coloured) in [("auto", false), ("never", false), ("always", true)] {
        let output = run(&folder, &["check", "a.txt", "--color", when]);
        assert_eq!(output.text().contains('\u{1b}'), coloured, "{when}");
    }
}

/// Without a summary only the findings are printed.
#[test]
fn quiet_prints_no_summary() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = Sandbox::of(&[
        ("a.txt", spoilt.as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let output = run(&folder, &["check", "--quiet", "."]);
    assert!(output.text().starts_with("error[malformed-date]"));
    assert!(!output.text().contains("2 pages"));
    let clean = run(&folder, &["check", "--quiet", "b.txt"]);
    assert!(clean.text().is_empty());
    let json = run(&folder, &["check", "--quiet", ".", "--format", "json"]);
    assert!(serde_json::from_slice::<serde_json::Value>(&json.stdout).is_ok());
}
