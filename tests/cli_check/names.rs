//! A file has one name in the reports that programs read, and a line of JSON its own.

use std::collections::HashSet;

use serde_json::Value;

use crate::command::{Run, Sandbox, innokyla, run};
use crate::support::page;

fn spoilt(name: &str) -> String {
    page(name).replace("25.01.2022", "eilen")
}

fn gitlab(run: &Run) -> Vec<(String, u64, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let issues = run.json();
    let issues = issues.as_array().unwrap().iter().map(|issue| {
        let location = &issue["location"];
        let line = location["lines"]["begin"].as_u64().unwrap();
        (text(&location["path"]), line, text(&issue["fingerprint"]))
    });
    issues.collect()
}

fn sarif(run: &Run) -> Vec<(String, u64, String)> {
    let report = run.json();
    let results = report["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| {
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"]
                .as_str()
                .unwrap()
                .to_owned();
            let hash = &result["partialFingerprints"]["primaryLocationLineHash"];
            let line = place["region"]["startLine"].as_u64().unwrap();
            (uri, line, hash.as_str().unwrap().to_owned())
        });
    results.collect()
}

#[test]
fn a_file_has_one_name_and_one_fingerprint_however_it_is_spelt() {
    let folder = Sandbox::of(&[
        ("repo/in/a.txt", spoilt("A").as_bytes()),
        ("repo/out/x", b""),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("repo", folder.path("link")).unwrap();
    let absolute = folder.path("repo/in/a.txt").display().to_string();
    let linked = folder.path("link/in/a.txt").display().to_string();
    let spellings = [
        "in/a.txt",
        "./in/a.txt",
        "out/../in//a.txt",
        &absolute,
        &linked,
    ];
    let spellings = &spellings[..if cfg!(unix) { 5 } else { 4 }];
    for (format, read) in [("gitlab", gitlab as fn(&Run) -> _), ("sarif", sarif)] {
        let told: HashSet<_> = spellings
            .iter()
            .map(|path| run(folder.path("repo"), &["check", path, "--format", format]))
            .map(|run| read(&run))
            .collect();
        assert_eq!(told.len(), 1, "{format}: {told:?}");
        let told = told.into_iter().next().unwrap();
        assert_eq!((told[0].0.as_str(), told[0].1), ("in/a.txt", 8));
    }
    for path in spellings {
        let told = run(folder.path("repo"), &["check", path, "--format", "github"]);
        assert!(
            told.text().starts_with("::error file=in/a.txt,line=8,"),
            "{}",
            told.text()
        );
        let told = run(folder.path("repo"), &["check", path, "--format", "junit"]);
        assert!(
            told.text().contains(" file=\"in/a.txt\""),
            "{}",
            told.text()
        );
    }
}

#[test]
fn names_are_relative_to_the_root() {
    let folder = Sandbox::of(&[
        ("repo/in/a.txt", spoilt("A").as_bytes()),
        ("repo/out/x", b""),
    ]);
    let here = folder.path("repo/in");
    for (root, name) in [
        (None, "a.txt"),
        (Some(".."), "in/a.txt"),
        (Some("../.."), "repo/in/a.txt"),
    ] {
        let root: Vec<&str> = root.map_or(vec![], |root| vec!["--root", root]);
        let arguments = [&["check", "a.txt", "--format", "gitlab"], root.as_slice()].concat();
        assert_eq!(gitlab(&run(&here, &arguments))[0].0, name);
    }
    let outside = ["check", "a.txt", "--root", "../out", "--format", "sarif"];
    let uri = &sarif(&run(&here, &outside))[0].0;
    assert!(
        uri.starts_with("file:///") && uri.ends_with("/repo/in/a.txt"),
        "{uri}"
    );
    let wrong = run(&here, &["check", "a.txt", "--root", "a.txt"]);
    wrong.ended(2, &["--root: a.txt is no folder"]);
}

/// A line of JSON is a line of its file wherever a program would open the file, and the
/// fingerprint stays when a line is added above.
#[test]
fn a_page_of_json_lines_is_named_by_its_file_and_line() {
    let line = |text: String| serde_json::json!({ "text": text }).to_string();
    let folder = Sandbox::of(&[]);
    let check = |format: &str| {
        let arguments = ["check", "--from", "jsonl", "./a.jsonl", "--format", format];
        let mut command = innokyla(&folder, &arguments);
        let output = command.output().unwrap();
        Run {
            status: output.status.code().unwrap(),
            stdout: output.stdout,
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    };
    let mut seen = Vec::new();
    for above in 0..2 {
        let mut lines = vec![line(page("B")); above];
        lines.push(line(spoilt("A")));
        folder.write("a.jsonl", lines.join("\n"));
        let place = above as u64 + 1;
        let at = format!("./a.jsonl:{place}");
        for told in [sarif(&check("sarif")), gitlab(&check("gitlab"))] {
            assert_eq!((told[0].0.as_str(), told[0].1), ("a.jsonl", place));
            seen.push(told[0].2.clone());
        }
        let github = check("github");
        let command = format!("::error file=a.jsonl,line={place},title=malformed-date::");
        assert!(github.text().starts_with(&command), "{}", github.text());
        assert!(
            github.text().contains("(line 8 of the page)"),
            "{}",
            github.text()
        );
        let junit = check("junit");
        let case =
            format!("name=\"{at}\" classname=\"innokyla.check\" file=\"a.jsonl\" line=\"{place}\"");
        assert!(junit.text().contains(&case), "{}", junit.text());
        let found = &check("ndjson").lines()[0];
        assert_eq!(
            (&found["path"], &found["line"]),
            (&at.clone().into(), &8.into())
        );
        let text = check("text");
        assert!(
            text.text().contains(&format!("--> {at}:8:1")),
            "{}",
            text.text()
        );
    }
    assert_eq!(seen[..2], seen[2..]);
}

#[test]
fn sarif_says_where_one_can_read_about_the_tool() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    let report = run(&folder, &["check", "a.txt", "--format", "sarif"]).json();
    let uri = &report["runs"][0]["tool"]["driver"]["informationUri"];
    assert_eq!(uri, "https://docs.rs/innokyla");
}
