//! `innokyla check`, `rules` and `explain`, as a shell runs them.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use innokyla::check::RULES;
use tempfile::TempDir;

/// A page without a finding; the name tells it from others.
fn page(name: &str) -> String {
    format!(
        "Kokonaisuuden nimi\n{name}\nRahoittaja\nSiltakunta\n\nLuotu\n\n25.01.2022\n\n\
         Viimeksi muokattu\n\n05.05.2022\nPäämäärä ja päätavoite\n\n\
         Hankkeessa rakennetaan yhteinen neuvonta kahden kunnan nuorille.\n"
    )
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn innokyla(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_innokyla"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .output()
        .unwrap()
}

fn fed(folder: &Path, arguments: &[&str], stdin: Stdio, bytes: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_innokyla"))
        .args(arguments)
        .current_dir(folder)
        .stdin(stdin)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(bytes).unwrap();
    }
    child.wait_with_output().unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// `path:line:column code` of each finding.
fn findings(output: &Output) -> Vec<String> {
    let findings: Vec<serde_json::Value> = stdout(output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    findings
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
    let folder = folder(&[
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
        let output = innokyla(folder.path(), &[&["check"], arguments].concat());
        assert_eq!(
            status(&output),
            expected,
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
}

/// What cannot be read is named, and all else is checked.
#[test]
fn an_unreadable_input_stops_nothing() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = folder(&[
        ("a.txt", spoilt.as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let output = innokyla(folder.path(), &["check", "none.txt", "a.txt", "b.txt"]);
    assert_eq!(status(&output), 2);
    assert_eq!(
        stderr(&output),
        "innokyla: none.txt: no such file or folder\n"
    );
    assert!(
        stdout(&output).contains("--> a.txt:8:1"),
        "{}",
        stdout(&output)
    );
    assert!(stdout(&output).ends_with("2 pages: 1 clean, 1 error\n"));
}

/// A file that is no text is a finding, and names the byte.
#[test]
fn a_file_that_is_no_text_is_undecodable() {
    let folder = folder(&[("kuva.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    let output = innokyla(folder.path(), &["check", "kuva.txt", "--format", "ndjson"]);
    assert_eq!(status(&output), 1);
    assert_eq!(findings(&output), ["kuva.txt:1:1 undecodable"]);
    assert!(stdout(&output).contains("at byte 0"));
    assert!(stdout(&output).contains(r#""span":[0,0]"#));
}

/// A code that no rule has is told with the nearest one.
#[test]
fn a_wrong_code_is_told_the_nearest() {
    let folder = folder(&[("a.txt", page("A").as_bytes())]);
    for arguments in [
        &["check", "a.txt", "--select", "malformed-dat"][..],
        &["check", "a.txt", "--ignore", "truncated,malformed_date"],
        &["check", "a.txt", "--severity", "malformed-dates=note"],
        &["explain", "malfromed-date"],
    ] {
        let output = innokyla(folder.path(), arguments);
        assert_eq!(status(&output), 2);
        let told = "the nearest is `malformed-date`";
        assert!(stderr(&output).contains(told), "{}", stderr(&output));
    }
}

/// Of a thousand clean pages and three spoilt ones those three are told, soon.
#[test]
fn three_of_a_thousand() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..1000 {
        let text = page(&format!("Hanke {number}"));
        let text = match number {
            123 => text.replace("Luotu\n", "Luontipäivä\n"),
            456 => text.replace("25.01.2022", "tammikuussa 2022"),
            789 => text[..text.find("Viimeksi").unwrap()].to_owned(),
            _ => text,
        };
        fs::write(folder.path().join(format!("{number:04}.txt")), text).unwrap();
    }
    let started = Instant::now();
    let output = innokyla(folder.path(), &["check", ".", "--format", "ndjson"]);
    let took = started.elapsed();
    assert_eq!(status(&output), 1);
    let expected = [
        "./0123.txt:6:1 unknown-label",
        "./0123.txt:10:1 missing-field",
        "./0456.txt:8:1 malformed-date",
        "./0789.txt:8:11 truncated",
    ];
    assert_eq!(findings(&output), expected);
    // A second for a program built for use; this one may be built for tests.
    assert!(took < Duration::from_secs(5), "{took:?}");
    let one = innokyla(
        folder.path(),
        &["check", ".", "--format", "ndjson", "--jobs", "1"],
    );
    assert_eq!(stdout(&one), stdout(&output));
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
        let folder = folder(&[(name, &bytes)]);
        let output = innokyla(folder.path(), &["check", name, "--format", "ndjson"]);
        assert_eq!(findings(&output)[0], expected);
        let output = innokyla(folder.path(), &["convert", name]);
        let record: serde_json::Value = serde_json::from_str(stdout(&output)).unwrap();
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
    let folder = folder(&[("a\u{1b}[31m.txt", text.as_bytes())]);
    for format in [
        "text", "json", "ndjson", "sarif", "github", "gitlab", "junit",
    ] {
        let output = innokyla(folder.path(), &["check", ".", "--format", format]);
        assert_eq!(status(&output), 1);
        let told = stdout(&output);
        assert!(told.len() < 50_000, "{format}: {}", told.len());
        let drives = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202e}');
        assert!(!told.contains(drives), "{format}");
        assert!(stderr(&output).is_empty());
    }
}

/// Several reports are written in one run, each whole, and standard output as before.
#[test]
fn several_reports_in_one_run() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = folder(&[
        ("a.txt", spoilt.as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let alone = innokyla(folder.path(), &["check", "."]);
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
    let output = innokyla(folder.path(), &arguments);
    assert_eq!(stdout(&output), stdout(&alone));
    assert_eq!(status(&output), 1);
    for (name, format) in [
        ("check.sarif", "sarif"),
        ("check.xml", "junit"),
        ("gl.json", "gitlab"),
    ] {
        let written = fs::read_to_string(folder.path().join(name)).unwrap();
        let printed = innokyla(folder.path(), &["check", ".", "--format", format]);
        if format == "junit" {
            // It tells how long the run took.
            assert!(
                written.contains("malformed-date") && written.trim_end().ends_with("</testsuites>")
            );
        } else {
            assert_eq!(written, stdout(&printed), "{format}");
        }
    }
    let names = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 5, "no temporary file is left");
}

/// Of a report that cannot be written nothing is left, and nothing is checked.
#[test]
fn a_report_is_whole_or_not_there() {
    let folder = folder(&[
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
    let output = innokyla(folder.path(), &arguments);
    assert_eq!(status(&output), 2);
    let told = "innokyla: b: cannot be written: is a folder, not a file\n";
    assert_eq!(stderr(&output), told);
    assert!(stdout(&output).is_empty());
    assert!(!folder.path().join("ok.json").exists());
}

/// The report of an earlier run is no page of this one.
#[test]
fn a_report_is_no_input() {
    let folder = folder(&[("a.txt", page("A").as_bytes())]);
    let arguments = ["check", ".", "--report", "text=report.txt"];
    assert_eq!(status(&innokyla(folder.path(), &arguments)), 0);
    let again = innokyla(folder.path(), &arguments);
    assert_eq!(status(&again), 2);
    assert!(stderr(&again).contains("report.txt: is an input and also the output"));
}

/// Runs a check that must leave `kept` as it is, and says so before anything else.
fn refused(folder: &Path, arguments: &[&str], kept: &str) {
    let names = || {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let (before, there) = (fs::read(folder.join(kept)).unwrap(), names());
    let output = innokyla(folder, arguments);
    assert_eq!(
        fs::read(folder.join(kept)).unwrap(),
        before,
        "{arguments:?}"
    );
    assert_eq!(names(), there, "{arguments:?}");
    assert_eq!(status(&output), 2, "{arguments:?}: {}", stderr(&output));
    assert!(stdout(&output).is_empty(), "{arguments:?}");
    let told = "is an input and also the output; write to another name";
    assert!(stderr(&output).contains(told), "{}", stderr(&output));
    assert!(stderr(&output).contains(kept), "{}", stderr(&output));
}

#[test]
fn a_report_never_replaces_the_page_it_is_about() {
    let folder = folder(&[("page.txt", page("A").as_bytes())]);
    for report in ["sarif=page.txt", "sarif=./page.txt"] {
        refused(
            folder.path(),
            &["check", "page.txt", "--report", report],
            "page.txt",
        );
    }
}

#[test]
fn a_report_never_replaces_a_page_of_a_folder() {
    let folder = folder(&[
        ("page.txt", page("A").as_bytes()),
        ("other.txt", page("B").as_bytes()),
    ]);
    let report = format!("json={}", folder.path().join("page.txt").display());
    refused(
        folder.path(),
        &["check", ".", "--report", &report],
        "page.txt",
    );
}

/// A link to a page is the page, in a report as in an input.
#[cfg(unix)]
#[test]
fn a_report_never_replaces_a_page_through_a_link() {
    let folder = folder(&[
        ("page.txt", page("A").as_bytes()),
        ("in/other.txt", page("B").as_bytes()),
    ]);
    let path = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink("page.txt", path("symbolic.json")).unwrap();
    fs::hard_link(path("page.txt"), path("hard.json")).unwrap();
    std::os::unix::fs::symlink("../page.txt", path("in/link.txt")).unwrap();
    for (input, report, told) in [
        ("page.txt", "json=symbolic.json", "page.txt"),
        ("page.txt", "json=hard.json", "page.txt"),
        ("in", "json=page.txt", "in/link.txt"),
    ] {
        let output = innokyla(folder.path(), &["check", input, "--report", report]);
        assert_eq!(status(&output), 2, "{input} {report}");
        let told = format!("{told}: is an input and also the output");
        assert!(stderr(&output).contains(&told), "{}", stderr(&output));
        assert_eq!(fs::read(path("page.txt")).unwrap(), page("A").as_bytes());
        assert!(path("symbolic.json").is_symlink());
    }
}

#[test]
fn a_report_never_replaces_the_baseline_or_the_list_of_a_run() {
    let folder = folder(&[
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
    refused(folder.path(), &baseline, "baseline.json");
    let list = ["check", "--files-from", "list", "--report", "json=list"];
    refused(folder.path(), &list, "list");
    let listed = ["check", "--files-from", "list", "--report", "json=page.txt"];
    refused(folder.path(), &listed, "page.txt");
}

/// The names in a pipe are known when the run comes to them, and then it ends.
#[cfg(unix)]
#[test]
fn a_report_never_replaces_a_page_that_a_pipe_names() {
    let folder = folder(&[("page.txt", page("A").as_bytes())]);
    let arguments = ["check", "--files-from", "-", "--report", "json=page.txt"];
    let output = fed(folder.path(), &arguments, Stdio::piped(), b"page.txt\n");
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("page.txt: is an input and also the output"));
    let kept = || fs::read(folder.path().join("page.txt")).unwrap();
    assert_eq!(kept(), page("A").as_bytes());

    let stdin = fs::File::open(folder.path().join("page.txt")).unwrap();
    let arguments = ["check", "-", "--report", "json=page.txt"];
    let output = fed(folder.path(), &arguments, stdin.into(), b"");
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("-: is an input and also the output"));
    assert_eq!(kept(), page("A").as_bytes());
}

#[test]
fn two_reports_never_go_to_one_file() {
    let folder = folder(&[("page.txt", page("A").as_bytes())]);
    let arguments = [
        "check",
        "page.txt",
        "--report",
        "json=report",
        "--report",
        "text=./report",
    ];
    let output = innokyla(folder.path(), &arguments);
    assert_eq!(status(&output), 2);
    let told = "two reports are to be written to ./report";
    assert!(stderr(&output).contains(told), "{}", stderr(&output));
    assert!(!folder.path().join("report").exists());
}

/// Colour is for terminals, unless it is asked for.
#[test]
fn colour_is_for_terminals() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = folder(&[("a.txt", spoilt.as_bytes())]);
    for (when, coloured) in [("auto", false), ("never", false), ("always", true)] {
        let output = innokyla(folder.path(), &["check", "a.txt", "--color", when]);
        assert_eq!(stdout(&output).contains('\u{1b}'), coloured, "{when}");
    }
}

/// Without a summary only the findings are printed.
#[test]
fn quiet_prints_no_summary() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = folder(&[
        ("a.txt", spoilt.as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let output = innokyla(folder.path(), &["check", "--quiet", "."]);
    assert!(stdout(&output).starts_with("error[malformed-date]"));
    assert!(!stdout(&output).contains("2 pages"));
    let clean = innokyla(folder.path(), &["check", "--quiet", "b.txt"]);
    assert!(stdout(&clean).is_empty());
    let json = innokyla(
        folder.path(),
        &["check", "--quiet", ".", "--format", "json"],
    );
    assert!(serde_json::from_slice::<serde_json::Value>(&json.stdout).is_ok());
}

/// The same page twice is told at the second place, with the first one, however the
/// pages are shared out; also another version of a page.
#[test]
fn a_page_twice_is_told_at_the_second() {
    let again = page("Sama").replace('\n', "\r\n");
    let later = page("Muuttunut").replace("05.05.2022", "06.05.2022");
    let folder = folder(&[
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
    let output = innokyla(folder.path(), &arguments);
    assert_eq!(status(&output), 1);
    let expected = [
        "b/1.txt:2:1 duplicate-page",
        "b/3.txt:2:1 duplicate-page",
        "c/1.txt:2:1 duplicate-page",
    ];
    assert_eq!(findings(&output), expected);
    let first: Vec<String> = stdout(&output)
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
    let folder = folder(&[("dump.jsonl", lines.join("\n").as_bytes())]);
    let arguments = [
        "check",
        "--from",
        "jsonl",
        "dump.jsonl",
        "--format",
        "ndjson",
    ];
    let output = innokyla(folder.path(), &arguments);
    assert_eq!(findings(&output), ["dump.jsonl:2:8:1 malformed-date"]);

    let mut child = Command::new(env!("CARGO_BIN_EXE_innokyla"))
        .args(["check", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(spoilt.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(status(&output), 1);
    assert!(
        stdout(&output).contains("--> <stdin>:8:1"),
        "{}",
        stdout(&output)
    );
}

/// `rules` lists every rule, and `explain` prints the manual that the documentation
/// of its type is.
#[test]
fn rules_are_listed_and_explained() {
    let here = Path::new(".");
    let list = innokyla(here, &["rules"]);
    assert_eq!(status(&list), 0);
    assert_eq!(stdout(&list).lines().count(), RULES.len());
    for (line, rule) in stdout(&list).lines().zip(RULES) {
        let words: Vec<_> = line.split_whitespace().collect();
        assert_eq!(words[..2], [rule.code, rule.severity.as_str()]);
        assert!(line.ends_with(rule.summary));
        let manual = innokyla(here, &["explain", rule.code]);
        assert_eq!(status(&manual), 0);
        let head = format!("# {} ({})\n\n", rule.code, rule.severity);
        assert_eq!(stdout(&manual), head + rule.manual);
    }
    insta::assert_snapshot!("rules", stdout(&list));
    insta::assert_snapshot!(
        "explain",
        stdout(&innokyla(here, &["explain", "missing-field"]))
    );
}

/// The help shows how the command is used.
#[test]
fn help_has_examples() {
    let here = Path::new(".");
    for command in ["check", "rules", "explain"] {
        let output = innokyla(here, &[command, "--help"]);
        assert_eq!(status(&output), 0);
        assert!(
            stdout(&output).contains(&format!("innokyla {command}")),
            "{command}"
        );
        assert!(stdout(&output).contains("Examples:"), "{command}");
    }
}
