//! What was not read or not compared is in every report.

use serde_json::Value;

use crate::command::{Run, Sandbox, run, words};
use crate::support::page;

/// A folder with a page, a line that is no page, and a name without a file.
fn sandbox() -> Sandbox {
    let lines = [
        serde_json::json!({ "text": page("A") }).to_string(),
        "{\"text\": 7}\n".to_owned(),
    ];
    Sandbox::of(&[("a.jsonl", lines.join("\n").as_bytes())])
}

const ARGUMENTS: [&str; 5] = ["check", "--from", "jsonl", "none.jsonl", "a.jsonl"];
const ONE: &str = "no such file or folder";
const OTHER: &str = "the value of \"text\" is not a string (see --text-field)";

fn check(format: &str) -> Run {
    let folder = sandbox();
    let output = run(&folder, &[&ARGUMENTS[..], &["--format", format]].concat());
    output.ended(
        2,
        &[
            "innokyla: none.jsonl: no such file",
            "innokyla: a.jsonl:2: the value",
        ],
    );
    output
}

#[test]
fn json_has_an_entry_for_each_input_that_was_not_read() {
    let array = check("json").json();
    let lines = check("ndjson").lines();
    assert_eq!(array.as_array(), Some(&lines));
    let told: Vec<_> = lines
        .iter()
        .map(|found| {
            ["code", "severity", "path", "message"].map(|key| found[key].as_str().unwrap())
        })
        .collect();
    let expected = [
        ["unreadable", "error", "none.jsonl", ONE],
        ["unreadable", "error", "a.jsonl:2", OTHER],
    ];
    assert_eq!(told, expected);
}

#[test]
fn sarif_says_that_the_run_was_not_whole() {
    let report = check("sarif").json();
    let run = &report["runs"][0];
    assert_eq!(run["results"], serde_json::json!([]));
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notifications = invocation["toolExecutionNotifications"].as_array().unwrap();
    let told: Vec<_> = notifications
        .iter()
        .map(|told| {
            let place = &told["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            let line = place["region"]["startLine"].as_u64().unwrap();
            (uri, line, told["message"]["text"].as_str().unwrap())
        })
        .collect();
    assert_eq!(told, [("none.jsonl", 1, ONE), ("a.jsonl", 2, OTHER)]);
    let whole = run_clean("sarif").json();
    assert_eq!(
        whole["runs"][0]["invocations"][0]["executionSuccessful"],
        true
    );
}

fn run_clean(format: &str) -> Run {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    run(&folder, &["check", "a.txt", "--format", format])
}

#[test]
fn junit_counts_an_error_for_each() {
    let output = check("junit");
    let told = output.text();
    assert!(
        told.contains("tests=\"3\" failures=\"0\" errors=\"2\""),
        "{told}"
    );
    let case = "<testcase name=\"a.jsonl:2\" classname=\"innokyla.check\" file=\"a.jsonl\" line=\"2\">\
                <error type=\"unreadable\" message=\"the value of &quot;text&quot; is not a string (see --text-field)\"/>";
    assert!(told.contains(case), "{told}");
    assert!(told.contains(&format!("message=\"{ONE}\"")), "{told}");
}

#[test]
fn github_and_gitlab_show_them_at_their_place() {
    let github = check("github");
    let expected = format!(
        "::error file=none.jsonl,line=1,col=1,endLine=1,endColumn=1,title=unreadable::{ONE}\n\
         ::error file=a.jsonl,line=2,title=unreadable::{OTHER}\n"
    );
    assert_eq!(github.text(), expected);
    let gitlab = check("gitlab").json();
    let place = |at: usize| {
        let issue = &gitlab[at];
        let line = issue["location"]["lines"]["begin"].as_u64().unwrap();
        (
            issue["location"]["path"].as_str().unwrap(),
            line,
            issue["check_name"].as_str().unwrap(),
        )
    };
    assert_eq!(
        [place(0), place(1)],
        [
            ("none.jsonl", 1, "unreadable"),
            ("a.jsonl", 2, "unreadable")
        ]
    );
}

/// On standard output text leaves them to standard error, and counts them.
#[test]
fn text_counts_them_and_names_them_in_a_file() {
    let folder = sandbox();
    let output = run(
        &folder,
        &[&ARGUMENTS[..], &["--report", "text=report"]].concat(),
    );
    assert_eq!(output.text(), "1 page: 1 clean, 2 not read\n");
    let report = String::from_utf8(folder.read("report")).unwrap();
    let expected = format!(
        "error[unreadable]: {ONE}\n --> none.jsonl\n\nerror[unreadable]: {OTHER}\n \
         --> a.jsonl:2\n\n1 page: 1 clean, 2 not read\n"
    );
    assert_eq!(report, expected);
}

#[test]
fn a_list_that_names_nothing_is_an_error() {
    let folder = Sandbox::of(&[("list", b"\n\r\n"), ("a.txt", page("A").as_bytes())]);
    for (command, status) in [("convert", 1), ("check", 2), ("profile", 1)] {
        for list in ["list", "/dev/null"] {
            let output = run(&folder, &[command, "--files-from", list]);
            output.ended(
                status,
                &[&format!("innokyla: {list}: the list names no file")],
            );
        }
    }
}

/// Of a baseline that says nothing of the pages every report tells.
#[test]
fn a_baseline_that_was_not_compared_is_told_in_every_report() {
    let folder = Sandbox::of(&[
        ("a.txt", page("A").as_bytes()),
        (
            "none.json",
            br#"{"schema":"innokyla-profile/2","kinds":{}}"#,
        ),
    ]);
    run(&folder, &["profile", "a.txt", "-o", "few.json"]).ended(0, &[]);
    for (more, words) in [
        (
            &["--baseline", "few.json"][..],
            "1 kokonaisuus page, 1 in the baseline (see --min-pages",
        ),
        (&["--baseline", "none.json"], "no page was counted in it"),
        (
            &["--baseline", "few.json", "--select", "malformed-date"],
            "no rule that compares is selected",
        ),
    ] {
        for format in [
            "json", "ndjson", "sarif", "junit", "github", "gitlab", "text",
        ] {
            let report = format!("{format}=report");
            let arguments = [&["check", "a.txt", "-q", "--report", &report], more].concat();
            let output = run(&folder, &arguments);
            output.ended(
                0,
                &[&format!(".json: not compared with this baseline: {words}")],
            );
            let report = String::from_utf8(folder.read("report")).unwrap();
            assert!(report.contains(words), "{format}: {report}");
            assert!(
                report.contains("not-compared") || format == "junit",
                "{format}: {report}"
            );
        }
    }
}

/// The entry of a report is of the schema of findings.
#[test]
fn an_entry_is_a_diagnostic() {
    for line in check("ndjson").lines() {
        let entry: innokyla::Diagnostic = serde_json::from_value(line).unwrap();
        assert_eq!((entry.line, entry.column), (1, 1));
    }
    let _: Value = check("json").json();
}

/// A run that ends because no line has a text has reports all the same.
#[test]
fn a_run_without_any_text_has_whole_reports() {
    let folder = Sandbox::new();
    folder.write("a.jsonl", "{\"body\":\"x\"}\n".repeat(3000));
    let arguments = words("check a.jsonl --format json --report sarif=a.sarif");
    let output = run(&folder, &arguments);
    let told = "a.jsonl: none of the first 1000 lines has \"text\"; they have \"body\"";
    output.ended(2, &[&format!("innokyla: {told}")]);
    let last = output.json().as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["code"], &last["path"]),
        (&"unreadable".into(), &"a.jsonl".into())
    );
    let invocation = &folder.json("a.sarif")["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
}

/// The last of two values is read, and it is told that there are two.
#[test]
fn a_key_that_stands_twice_is_told_in_reports() {
    let folder = Sandbox::new();
    let text = serde_json::to_string(&page("A")).unwrap();
    let lines = [
        format!("{{\"text\":\"x\",\"text\":{text},\"url\":1}}"),
        format!("{{\"url\":1,\"text\":{text},\"url\":2,\"more\":1,\"more\":2}}"),
        format!("{{\"url\":1,\"text\":{text},\"more\":1,\"more\":2}}"),
    ];
    folder.write("a.jsonl", lines.join("\n"));
    let output = run(
        &folder,
        &words("check a.jsonl --ignore duplicate-page --format ndjson"),
    );
    output.ended(
        0,
        &["innokyla: a.jsonl:1: a key stands twice in the object; the last value is read"],
    );
    let found = output.lines();
    let told: Vec<_> = found
        .iter()
        .map(|found| format!("{} {}", found["code"], found["path"]))
        .collect();
    assert_eq!(
        told,
        [
            "\"repeated-key\" \"a.jsonl:1\"",
            "\"repeated-key\" \"a.jsonl:2\""
        ]
    );
}
