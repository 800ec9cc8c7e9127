//! `innokyla check`, `rules` and `explain`, as a shell runs them.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use command::{Run, Sandbox, fed, innokyla, run};
use innokyla::check::RULES;

#[path = "support/command.rs"]
mod command;

/// A page without a finding; the name tells it from others.
fn page(name: &str) -> String {
    format!(
        "Kokonaisuuden nimi\n{name}\nRahoittaja\nSiltakunta\n\nLuotu\n\n25.01.2022\n\n\
         Viimeksi muokattu\n\n05.05.2022\nPäämäärä ja päätavoite\n\n\
         Hankkeessa rakennetaan yhteinen neuvonta kahden kunnan nuorille.\n"
    )
}

/// `path:line:column code` of each finding.
fn findings(output: &Run) -> Vec<String> {
    output
        .lines()
        .iter()
        .map(|found| {
            let text = |key: &str| found[key].as_str().unwrap_or("-").to_owned();
            let (line, column) = (&found["line"], &found["column"]);
            format!("{}:{line}:{column} {}", text("path"), text("code"))
        })
        .collect()
}

/// The status is 0 for what is clean, 1 for what is not, and 2 where not all could
/// be checked.
#[test]
fn the_status_tells_how_it_went() {
    let note = page("A").replace("Siltakunta\n", "");
    let warning = format!("{}\u{b}\n", page("B").trim_end());
    let error = page("C").replace("25.01.2022", "eilen");
    let folder = Sandbox::of(&[
        ("clean.txt", page("D").as_bytes()),
        ("note.txt", note.as_bytes()),
        ("warning.txt", warning.as_bytes()),
        ("error.txt", error.as_bytes()),
    ]);
    for (arguments, expected) in [
        (&["clean.txt"][..], 0),
        (&["note.txt"], 0),
        (&["warning.txt"], 1),
        (&["error.txt"], 1),
        (&["."], 1),
        (&["note.txt", "--fail-on", "note"], 1),
        (&["warning.txt", "--fail-on", "error"], 0),
        (&["error.txt", "--fail-on", "error"], 1),
        (&["error.txt", "--ignore", "malformed-date"], 0),
        (&["error.txt", "--select", "truncated,control-character"], 0),
        (&["warning.txt", "--select", "control-character"], 1),
        (&["error.txt", "--severity", "malformed-date=note"], 0),
        (
            &[
                "note.txt",
                "--severity",
                "malformed-date=note,empty-field=error",
            ],
            1,
        ),
        (&["missing.txt"], 2),
        (&["clean.txt", "missing.txt"], 2),
        (&["error.txt", "missing.txt"], 2),
        (&[], 2),
        (
            &["clean.txt", "--report", "sarif=no/such/folder/x.sarif"],
            2,
        ),
        (&["clean.txt", "--report", "sarif"], 2),
        (&["clean.txt", "--report", "pdf=x.pdf"], 2),
        (
            &[
                "clean.txt",
                "--report",
                "json=x.json",
                "--report",
                "sarif=x.json",
            ],
            2,
        ),
        (&["clean.txt", "--format", "pdf"], 2),
        (&["clean.txt", "--fail-on", "info"], 2),
        (&["clean.txt", "--severity", "malformed-date"], 2),
    ] {
        let output = run(&folder, &[&["check"], arguments].concat());
        assert_eq!(output.status, expected, "{arguments:?}: {}", output.stderr);
    }
}

/// An article passes unless another kind is expected; a page that is not there never
/// does, whatever is left out.
#[test]
fn the_status_tells_whether_the_kinds_are_those_expected() {
    let folder = Sandbox::of(&[
        ("hanke.txt", page("A").as_bytes()),
        (
            "uutinen.txt",
            "Neuvonta avattiin\n\nNeuvontapiste palvelee asukkaita arkisin.\n".as_bytes(),
        ),
        (
            "404.txt",
            "404\n\nSivua ei löytynyt\n\nEtsimääsi sivua ei löytynyt.\n".as_bytes(),
        ),
        ("tyhja.txt", b""),
    ]);
    for (arguments, status, codes) in [
        (&["uutinen.txt"][..], 0, &["not-an-export"][..]),
        (&["uutinen.txt", "--expect", "article"], 0, &[]),
        (
            &[
                "hanke.txt",
                "uutinen.txt",
                "--expect",
                "kokonaisuus,article",
            ],
            0,
            &[],
        ),
        (&["hanke.txt", "--expect", "kokonaisuus"], 0, &[]),
        (
            &["hanke.txt", "--expect", "toimintamalli"],
            1,
            &["unexpected-kind"],
        ),
        (
            &[
                "hanke.txt",
                "uutinen.txt",
                "--expect",
                "kokonaisuus",
                "--expect",
                "toimintamalli",
            ],
            1,
            &["unexpected-kind"],
        ),
        (
            &[
                "uutinen.txt",
                "--expect",
                "kokonaisuus",
                "--select",
                "truncated",
            ],
            1,
            &["unexpected-kind"],
        ),
        (
            &[
                "uutinen.txt",
                "--expect",
                "kokonaisuus",
                "--severity",
                "unexpected-kind=note",
            ],
            0,
            &["unexpected-kind"],
        ),
        (
            &[
                "uutinen.txt",
                "--expect",
                "kokonaisuus",
                "--ignore",
                "unexpected-kind",
            ],
            0,
            &["not-an-export"],
        ),
        (&["404.txt", "--expect", "kokonaisuus"], 1, &["no-content"]),
        (
            &[
                "404.txt",
                "tyhja.txt",
                "--ignore",
                "not-an-export",
                "--expect",
                "article",
            ],
            1,
            &["no-content", "no-content"],
        ),
        (
            &[
                "404.txt",
                "--ignore",
                "no-content",
                "--expect",
                "kokonaisuus",
            ],
            1,
            &["unexpected-kind"],
        ),
    ] {
        let arguments = [&["check", "--format", "ndjson"], arguments].concat();
        let output = run(&folder, &arguments);
        assert_eq!(output.status, status, "{arguments:?}: {}", output.stderr);
        let found = output.lines();
        let found: Vec<_> = found
            .iter()
            .filter_map(|found| found["code"].as_str())
            .collect();
        assert_eq!(found, codes, "{arguments:?}");
    }
    let wrong = run(&folder, &["check", "hanke.txt", "--expect", "hanke"]);
    assert_eq!(wrong.status, 2);
    assert!(
        wrong.stderr.contains("`kokonaisuus`, `toimintamalli`"),
        "{}",
        wrong.stderr
    );
}

/// What cannot be read is named, and all else is checked.
#[test]
fn an_unreadable_input_stops_nothing() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = Sandbox::of(&[
        ("a.txt", spoilt.as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let output = run(&folder, &["check", "none.txt", "a.txt", "b.txt"]);
    assert_eq!(output.status, 2);
    assert_eq!(
        output.stderr,
        "innokyla: none.txt: no such file or folder\n"
    );
    assert!(output.text().contains("--> a.txt:8:1"), "{}", output.text());
    assert!(output.text().ends_with("2 pages: 1 clean, 1 error\n"));
}

/// A file that is no text is a finding, and names the byte.
#[test]
fn a_file_that_is_no_text_is_undecodable() {
    let folder = Sandbox::of(&[("kuva.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    let output = run(&folder, &["check", "kuva.txt", "--format", "ndjson"]);
    assert_eq!(output.status, 1);
    assert_eq!(findings(&output), ["kuva.txt:1:1 undecodable"]);
    assert!(output.text().contains("at byte 0"));
    assert!(output.text().contains(r#""span":[0,0]"#));
}

/// A code that no rule has is told with the nearest one.
#[test]
fn a_wrong_code_is_told_the_nearest() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    for arguments in [
        &["check", "a.txt", "--select", "malformed-dat"][..],
        &["check", "a.txt", "--ignore", "truncated,malformed_date"],
        &["check", "a.txt", "--severity", "malformed-dates=note"],
        &["explain", "malfromed-date"],
    ] {
        let output = run(&folder, arguments);
        assert_eq!(output.status, 2);
        let told = "the nearest is `malformed-date`";
        assert!(output.stderr.contains(told), "{}", output.stderr);
    }
}

/// Among a thousand pages the three with a fault are found.
#[test]
fn three_of_a_thousand() {
    let folder = Sandbox::new();
    for number in 0..1000 {
        let text = page(&format!("Hanke {number}"));
        let text = match number {
            123 => text.replace("Luotu\n", "Luontipäivä\n"),
            456 => text.replace("25.01.2022", "tammikuussa 2022"),
            789 => text[..text.find("Viimeksi").unwrap()].to_owned(),
            _ => text,
        };
        folder.write(format!("{number:04}.txt"), text);
    }
    let output = run(&folder, &["check", ".", "--format", "ndjson"]);
    assert_eq!(output.status, 1);
    let expected = [
        "./0123.txt:6:1 unknown-label",
        "./0123.txt:10:1 missing-field",
        "./0456.txt:8:1 malformed-date",
        "./0789.txt:8:11 truncated",
    ];
    assert_eq!(findings(&output), expected);
    let one = run(
        &folder,
        &["check", ".", "--format", "ndjson", "--jobs", "1"],
    );
    assert_eq!(one.text(), output.text());
}

/// A page with one fault is found at its line and column, and all else of it is
/// converted.
#[test]
fn the_rest_of_a_spoilt_page_is_converted() {
    let whole = page("Silta");
    let windows = encode_windows(&whole);
    let spoilt: [(&str, Vec<u8>, &str, &str); 4] = [
        (
            "label.txt",
            whole.replace("Luotu\n", "Luontipäivä\n").into_bytes(),
            "label.txt:6:1 unknown-label",
            "modified",
        ),
        (
            "date.txt",
            whole.replace("25.01.2022", "tammikuussa").into_bytes(),
            "date.txt:8:1 malformed-date",
            "modified",
        ),
        (
            "half.txt",
            whole.as_bytes()[..whole.len() / 2 - 12].to_vec(),
            "half.txt:10:18 truncated",
            "created",
        ),
        (
            "windows.txt",
            windows,
            "windows.txt:13:2 not-utf-8",
            "created",
        ),
    ];
    for (name, bytes, expected, date) in spoilt {
        let folder = Sandbox::of(&[(name, &bytes)]);
        let output = run(&folder, &["check", name, "--format", "ndjson"]);
        assert_eq!(findings(&output)[0], expected);
        let output = run(&folder, &["convert", name]);
        let record: serde_json::Value = serde_json::from_str(output.text()).unwrap();
        assert_eq!(record["name"], "Silta");
        assert_eq!(record["funders"][0]["name"], "Siltakunta");
        assert_eq!(record["funders"].as_array().unwrap().len(), 1, "{name}");
        assert!(record[date].is_string(), "{name}: {record}");
    }
}

/// The bytes of Finnish text in Windows-1252.
fn encode_windows(text: &str) -> Vec<u8> {
    let bytes = text.chars().map(|c| u8::try_from(u32::from(c)));
    bytes.collect::<Result<_, _>>().unwrap()
}

/// Nothing from a file or its name reaches a terminal as a control sequence, and a
/// long line is shown around the place alone.
#[test]
fn a_hostile_file_cannot_drive_the_terminal() {
    let long = format!("{}\u{1b}[31m{}", "a".repeat(1 << 20), "b".repeat(1 << 20));
    let text = page("\u{1b}[2J\u{9b}1m\u{202e}x").replace("Siltakunta", &long);
    let folder = Sandbox::of(&[("a\u{1b}[31m.txt", text.as_bytes())]);
    for format in [
        "text", "json", "ndjson", "sarif", "github", "gitlab", "junit",
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
    let arguments = [
        "check",
        ".",
        "--report",
        "sarif=check.sarif",
        "--report",
        "junit=check.xml",
        "--report",
        "gitlab=gl.json",
    ];
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
    let arguments = [
        "check",
        "a.txt",
        "--report",
        "json=ok.json",
        "--report",
        "json=b",
    ];
    let output = run(&folder, &arguments);
    assert_eq!(output.status, 2);
    let told = "innokyla: b: cannot be written: is a folder, not a file\n";
    assert_eq!(output.stderr, told);
    assert!(output.text().is_empty());
    assert!(!folder.path("ok.json").exists());
}

/// The report of an earlier run is no page of this one.
#[test]
fn a_report_is_no_input() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    let arguments = ["check", ".", "--report", "text=report.txt"];
    assert_eq!(run(&folder, &arguments).status, 0);
    let again = run(&folder, &arguments);
    assert_eq!(again.status, 2);
    assert!(
        again
            .stderr
            .contains("report.txt: is an input and also the output")
    );
}

/// Runs a check that must leave `kept` as it is, and says so before anything else.
fn refused(folder: &Sandbox, arguments: &[&str], kept: &str) {
    let names = || folder.tree("");
    let (before, there) = (folder.read(kept), names());
    let output = run(folder, arguments);
    assert_eq!(folder.read(kept), before, "{arguments:?}");
    assert_eq!(names(), there, "{arguments:?}");
    assert_eq!(output.status, 2, "{arguments:?}: {}", output.stderr);
    assert!(output.text().is_empty(), "{arguments:?}");
    let told = "is an input and also the output; write to another name";
    assert!(output.stderr.contains(told), "{}", output.stderr);
    assert!(output.stderr.contains(kept), "{}", output.stderr);
}

#[test]
fn a_report_never_replaces_the_page_it_is_about() {
    let folder = Sandbox::of(&[("page.txt", page("A").as_bytes())]);
    for report in ["sarif=page.txt", "sarif=./page.txt"] {
        refused(
            &folder,
            &["check", "page.txt", "--report", report],
            "page.txt",
        );
    }
}

#[test]
fn a_report_never_replaces_a_page_of_a_folder() {
    let folder = Sandbox::of(&[
        ("page.txt", page("A").as_bytes()),
        ("other.txt", page("B").as_bytes()),
    ]);
    let report = format!("json={}", folder.path("page.txt").display());
    refused(&folder, &["check", ".", "--report", &report], "page.txt");
}

/// A link to a page is the page, in a report as in an input.
#[cfg(unix)]
#[test]
fn a_report_never_replaces_a_page_through_a_link() {
    let folder = Sandbox::of(&[
        ("page.txt", page("A").as_bytes()),
        ("in/other.txt", page("B").as_bytes()),
    ]);
    let path = |name: &str| folder.path(name);
    std::os::unix::fs::symlink("page.txt", path("symbolic.json")).unwrap();
    fs::hard_link(path("page.txt"), path("hard.json")).unwrap();
    std::os::unix::fs::symlink("../page.txt", path("in/link.txt")).unwrap();
    for (input, report, told) in [
        ("page.txt", "json=symbolic.json", "page.txt"),
        ("page.txt", "json=hard.json", "page.txt"),
        ("in", "json=page.txt", "in/link.txt"),
    ] {
        let output = run(&folder, &["check", input, "--report", report]);
        assert_eq!(output.status, 2, "{input} {report}");
        let told = format!("{told}: is an input and also the output");
        assert!(output.stderr.contains(&told), "{}", output.stderr);
        assert_eq!(fs::read(path("page.txt")).unwrap(), page("A").as_bytes());
        assert!(path("symbolic.json").is_symlink());
    }
}

#[test]
fn a_report_never_replaces_the_baseline_or_the_list_of_a_run() {
    let folder = Sandbox::of(&[
        ("page.txt", page("A").as_bytes()),
        ("list", b"page.txt\n"),
        (
            "baseline.json",
            br#"{"schema":"innokyla/profile/1","kinds":{}}"#,
        ),
    ]);
    let baseline = [
        "check",
        "page.txt",
        "--baseline",
        "baseline.json",
        "--report",
        "json=./baseline.json",
    ];
    refused(&folder, &baseline, "baseline.json");
    let list = ["check", "--files-from", "list", "--report", "json=list"];
    refused(&folder, &list, "list");
    let listed = ["check", "--files-from", "list", "--report", "json=page.txt"];
    refused(&folder, &listed, "page.txt");
}

/// The names in a pipe are known when the run comes to them, and then it ends.
#[cfg(unix)]
#[test]
fn a_report_never_replaces_a_page_that_a_pipe_names() {
    let folder = Sandbox::of(&[("page.txt", page("A").as_bytes())]);
    let arguments = ["check", "--files-from", "-", "--report", "json=page.txt"];
    let output = fed(&folder, &arguments, b"page.txt\n");
    assert_eq!(output.status, 2);
    assert!(
        output
            .stderr
            .contains("page.txt: is an input and also the output")
    );
    let kept = || fs::read(folder.path("page.txt")).unwrap();
    assert_eq!(kept(), page("A").as_bytes());

    let stdin = fs::File::open(folder.path("page.txt")).unwrap();
    let arguments = ["check", "-", "--report", "json=page.txt"];
    let output = innokyla(&folder, &arguments).stdin(stdin).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("-: is an input and also the output"));
    assert_eq!(kept(), page("A").as_bytes());
}

#[test]
fn two_reports_never_go_to_one_file() {
    let folder = Sandbox::of(&[("page.txt", page("A").as_bytes())]);
    let arguments = [
        "check",
        "page.txt",
        "--report",
        "json=report",
        "--report",
        "text=./report",
    ];
    let output = run(&folder, &arguments);
    assert_eq!(output.status, 2);
    let told = "two reports are to be written to ./report";
    assert!(output.stderr.contains(told), "{}", output.stderr);
    assert!(!folder.path("report").exists());
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

/// The same page twice is told at the second place, with the first one, however the
/// pages are shared out; also another version of a page.
#[test]
fn a_page_twice_is_told_at_the_second() {
    let again = page("Sama").replace('\n', "\r\n");
    let later = page("Muuttunut").replace("05.05.2022", "06.05.2022");
    let folder = Sandbox::of(&[
        ("a/1.txt", page("Sama").as_bytes()),
        ("a/2.txt", page("Toinen").as_bytes()),
        ("b/1.txt", again.as_bytes()),
        ("b/2.txt", page("Muuttunut").as_bytes()),
        ("b/3.txt", later.as_bytes()),
        ("c/1.txt", page("Sama").as_bytes()),
    ]);
    let arguments = [
        "check",
        "a",
        "b",
        "c",
        "--format",
        "ndjson",
        "--fail-on",
        "note",
    ];
    let output = run(&folder, &arguments);
    assert_eq!(output.status, 1);
    let expected = [
        "b/1.txt:2:1 duplicate-page",
        "b/3.txt:2:1 duplicate-page",
        "c/1.txt:2:1 duplicate-page",
    ];
    assert_eq!(findings(&output), expected);
    let first: Vec<String> = output
        .text()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|found| found["related"][0]["path"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(first, ["a/1.txt", "b/2.txt", "a/1.txt"]);
}

/// Standard input and JSON lines are checked like files.
#[test]
fn standard_input_and_json_lines() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let lines =
        [page("B"), spoilt.clone()].map(|text| serde_json::json!({ "text": text }).to_string());
    let folder = Sandbox::of(&[("dump.jsonl", lines.join("\n").as_bytes())]);
    let arguments = [
        "check",
        "--from",
        "jsonl",
        "dump.jsonl",
        "--format",
        "ndjson",
    ];
    let output = run(&folder, &arguments);
    assert_eq!(findings(&output), ["dump.jsonl:2:8:1 malformed-date"]);

    let output = fed(&folder, &["check", "-"], spoilt.as_bytes());
    assert_eq!(output.status, 1);
    assert!(
        output.text().contains("--> <stdin>:8:1"),
        "{}",
        output.text()
    );
}

/// `rules` lists every rule, and `explain` prints the manual that the documentation
/// of its type is.
#[test]
fn rules_are_listed_and_explained() {
    let here = Path::new(".");
    let list = run(here, &["rules"]);
    assert_eq!(list.status, 0);
    assert_eq!(list.text().lines().count(), RULES.len());
    for (line, rule) in list.text().lines().zip(RULES) {
        let words: Vec<_> = line.split_whitespace().collect();
        assert_eq!(words[..2], [rule.code, rule.severity.as_str()]);
        assert!(line.ends_with(rule.summary));
        let manual = run(here, &["explain", rule.code]);
        assert_eq!(manual.status, 0);
        let head = format!("# {} ({})\n\n", rule.code, rule.severity);
        assert_eq!(manual.text(), head + rule.manual);
    }
    insta::assert_snapshot!("rules", list.text());
    insta::assert_snapshot!("explain", run(here, &["explain", "missing-field"]).text());
}

/// The help shows how the command is used.
#[test]
fn help_has_examples() {
    let here = Path::new(".");
    for command in ["check", "rules", "explain"] {
        let output = run(here, &[command, "--help"]);
        assert_eq!(output.status, 0);
        assert!(
            output.text().contains(&format!("innokyla {command}")),
            "{command}"
        );
        assert!(output.text().contains("Examples:"), "{command}");
    }
}
