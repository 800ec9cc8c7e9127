//! What standard input is called.

use serde_json::json;

use crate::command::{Run, Sandbox, fed, words};

const SPOILT: &str =
    "Kokonaisuuden nimi\nSilta\nLuotu\n\neilen\n\nViimeksi muokattu\n\n05.05.2022\n";

fn check(arguments: &[&str], stdin: &[u8]) -> Run {
    let folder = Sandbox::new();
    folder.write("sivut/a.txt", "another page");
    fed(
        &folder,
        &[&["check", "-", "--select", "malformed-date"], arguments].concat(),
        stdin,
    )
}

#[test]
fn findings_and_records_have_the_name() {
    let name = ["--stdin-name", "sivut/a.txt"];
    let found = check(&[&name[..], &["-f", "concise"]].concat(), SPOILT.as_bytes());
    let told = "sivut/a.txt:5:1: error[malformed-date] `Luotu` is no date: `eilen`\n";
    assert_eq!(found.ended(1, &[]).text(), told);
    let sarif = check(&[&name[..], &["-f", "sarif"]].concat(), SPOILT.as_bytes()).json();
    let place = "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri";
    assert_eq!(sarif.pointer(place), Some(&json!("sivut/a.txt")));
    let folder = Sandbox::new();
    let record = fed(
        &folder,
        &[&["convert", "-"], &name[..]].concat(),
        SPOILT.as_bytes(),
    );
    assert_eq!(record.ended(0, &[]).json()["source"]["path"], "sivut/a.txt");
    let bare = fed(&folder, &["convert", "-"], SPOILT.as_bytes());
    assert!(
        bare.json()["source"]
            .get("path")
            .is_none_or(|path| path.is_null())
    );
}

/// It is a name alone: the file is not read, be it there or not.
#[test]
fn the_file_of_that_name_is_not_read() {
    let found = check(
        &["--stdin-name", "sivut/a.txt", "-f", "ndjson"],
        SPOILT.as_bytes(),
    );
    assert_eq!(found.lines().len(), 1);
    #[cfg(feature = "parquet")]
    check(&["--stdin-name", "a.parquet"], SPOILT.as_bytes()).ended(2, &["a.parquet: "]);
}

#[test]
fn rules_go_by_the_name() {
    let ignore = ["--per-file-ignore", "sivut/*=malformed-date"];
    let named = [&ignore[..], &["--stdin-name", "sivut/a.txt"]].concat();
    check(&named, SPOILT.as_bytes()).ended(0, &[]);
    check(&ignore, SPOILT.as_bytes()).ended(1, &[]);
    let folder = Sandbox::of(&[(
        "known.json",
        br#"{"schema":"innokyla-accepted/1","findings":[
        {"page":"sivut/a.txt","code":"malformed-date","text":"eilen"}]}"#,
    )]);
    let arguments = words("check - --accepted known.json --select malformed-date");
    let named = [&arguments[..], &["--stdin-name", "./sivut/a.txt"]].concat();
    fed(&folder, &named, SPOILT.as_bytes()).ended(0, &[]);
    let globs = words("check - --stdin-name sivut/a.txt -q --id-glob");
    for (glob, status) in [("sivut/*", 1), ("muut/*", 0)] {
        fed(&folder, &[&globs[..], &[glob]].concat(), SPOILT.as_bytes()).ended(status, &[]);
    }
}

/// The ending of the name says what standard input holds.
#[test]
fn the_ending_says_what_it_holds() {
    let line = json!({ "body": SPOILT }).to_string();
    let arguments = words("--stdin-name a.jsonl --text-field body -f concise");
    let found = check(&arguments, line.as_bytes());
    assert!(
        found
            .ended(1, &[])
            .text()
            .starts_with("a.jsonl:1:5:1: error"),
        "{}",
        found.text()
    );
    // Also where it does not begin as the ending says.
    let found = check(&arguments, format!("rikki\n{line}").as_bytes());
    found.ended(2, &["a.jsonl:1: not JSON"]);
    assert!(
        found.text().starts_with("a.jsonl:2:5:1: error"),
        "{}",
        found.text()
    );
    let folder = Sandbox::new();
    let arguments = ["convert", "-", "--stdin-name", "x/b.txt", "-o", "out/"];
    fed(&folder, &arguments, SPOILT.as_bytes()).ended(0, &[]);
    assert_eq!(folder.tree("out"), ["b.json"]);
}

#[test]
fn failures_have_the_name() {
    let broken = check(&["--stdin-name", "a\u{1b}.txt"], b"PK\x03\x04zip");
    broken.ended(2, &["innokyla: a\\u{1b}.txt: packed with zip"]);
    let told = check(&["--stdin-name", "a.txt", "-f", "ndjson"], b"PK\x03\x04zip").lines();
    assert_eq!(
        (&told[0]["code"], &told[0]["path"]),
        (&json!("unreadable"), &json!("a.txt"))
    );
}

#[test]
fn a_name_that_names_nothing_is_refused() {
    #[rustfmt::skip]
    let table = [
        (&["check", "a.txt", "--stdin-name", "b.txt"][..], "name `-`, too"),
        (&["check", "--files-from", "-", "--stdin-name", "b.txt"], "name `-`, too"),
        (&["check", "-", "--stdin-name", "-"], "not the name of a file"),
        (&["check", "-", "--stdin-name", ".."], "not the name of a file"),
        (&["check", "-", "--stdin-name", ""], "--stdin-name"),
    ];
    for (arguments, words) in table {
        fed(".", arguments, SPOILT.as_bytes()).ended(2, &[words]);
    }
}
