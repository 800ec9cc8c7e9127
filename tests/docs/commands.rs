//! Each command that the guide shows is run, on pages with the names that it uses.
//!
//! Of a block `sh` each call of `innokyla` is one that the command takes. Of a block `console`
//! each line behind `$ ` is run, and prints what stands below it: `…` in a line stands for any
//! words, and alone on a line for any lines. A block `toml` with options is `innokyla.toml` from
//! there on.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::command::{BINARY, Run, Sandbox, Started, run};
use crate::markdown::{Page, chapters};
use crate::support::{PageFile, assert_none, path};

/// The seeds with their whole names.
fn seeds() -> impl Iterator<Item = PageFile> {
    let files = fs::read_dir(path("seeds")).unwrap();
    let files = files.map(|file| file.unwrap().path());
    files
        .filter(|file| file.extension().is_some_and(|ending| ending == "txt"))
        .map(|file| PageFile {
            name: file.file_stem().unwrap().to_str().unwrap().to_owned(),
            text: fs::read_to_string(&file).unwrap(),
        })
}

/// A folder with pages under each name that the guide gives them.
fn folder() -> Sandbox {
    let folder = Sandbox::new();
    let mut dump = String::new();
    let mut archive = String::new();
    for file in seeds() {
        let (name, text) = (&file.name, &file.text);
        for pages in ["pages", "sivut", "corpus", "new", "uudet"] {
            folder.write(format!("{pages}/{name}.txt"), text);
        }
        folder.write("page.txt", text);
        let url = format!("https://innokyla.fi/{name}");
        let line = serde_json::json!({ "url": url, "date": "2026-11-01", "text": text });
        dump += &format!("{line}\n");
        let length = text.len();
        archive += &format!(
            "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {url}\r\n\
             Content-Length: {length}\r\n\r\n{text}\r\n\r\n"
        );
    }
    folder.write("dump.jsonl", &dump);
    folder.write("dump.jsonl.zst", &dump);
    folder.write("CC-MAIN.warc.wet.gz", archive);
    run(&folder, &["profile", "corpus", "-o", "profile.json"]).ended(0, &[]);
    folder.write("profiili.json", folder.read("profile.json"));
    run(&folder, &["check", "corpus", "--accept", "known.json"]).ended(0, &[]);
    folder.write("tunnetut.json", folder.read("known.json"));
    folder
}

/// Runs a line as a shell does that finds the command by its name, at home in the folder, so
/// that nothing is written elsewhere; standard error goes where standard output does.
fn shell(folder: &Path, line: &str) -> Run {
    let binaries = Path::new(BINARY).parent().unwrap();
    let mut paths = vec![binaries.to_owned()];
    let path = std::env::var_os("PATH").unwrap_or_default();
    paths.extend(std::env::split_paths(&path));
    let mut command = std::process::Command::new("sh");
    command
        .args(["-c", &format!("exec 2>&1\n{line}")])
        .current_dir(folder)
        .env("PATH", std::env::join_paths(paths).unwrap())
        .env("HOME", folder)
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::null());
    Started::of(command, |_| {}).end()
}

/// A build without Excel or Parquet says so.
fn is_lacking(output: &str) -> bool {
    output.contains("this innokyla was built without")
}

/// The calls of the command in a block: without what comes before them, the pipes behind
/// them and remarks.
fn calls(text: &str) -> Vec<String> {
    let joined = text.replace("\\\n", " ");
    let lines = joined.lines().filter_map(|line| {
        let line = line.split(" #").next().unwrap();
        let parts = line.split(['|', ';', '>']).map(str::trim);
        let call = |part: &str| part.starts_with("innokyla ");
        parts.into_iter().find(|part| call(part)).map(str::to_owned)
    });
    lines.collect()
}

/// The calls in the cells of tables; two words alone name a command.
fn calls_in_tables(page: &Page) -> Vec<String> {
    let rows = page.prose().filter(|line| line.starts_with("| "));
    let codes = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    codes
        .filter(|code| code.starts_with("innokyla ") && code.split(' ').count() > 2)
        .map(str::to_owned)
        .collect()
}

/// What is wrong with a call; it may find faults or pages that cannot be read. Of one that
/// would wait for changes only the options are looked at.
fn fault(folder: &Path, call: &str) -> Option<String> {
    let waits = call.contains(" --watch");
    let run = shell(
        folder,
        &format!("{call}{}", if waits { " --help" } else { "" }),
    );
    let output = run.text();
    let is_taken = matches!(run.status, 0 | 1) && !output.contains("no such file");
    (!is_taken && !is_lacking(output)).then(|| format!("{call}\n{output}"))
}

fn pages() -> Vec<Page> {
    let mut pages = chapters();
    pages.push(Page::read("README.md"));
    pages
}

#[test]
fn every_call_that_is_shown_is_one_that_the_command_takes() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for page in pages() {
        let blocks = page.blocks();
        let shown = blocks.iter().filter(|block| block.language == "sh");
        let mut calls: Vec<String> = shown.flat_map(|block| calls(&block.text)).collect();
        calls.extend(calls_in_tables(&page));
        if calls.is_empty() {
            continue;
        }
        let folder = folder();
        for call in calls {
            count += 1;
            wrong.extend(
                fault(folder.as_ref(), &call).map(|fault| format!("{}: {fault}", page.name)),
            );
        }
    }
    assert_none(&wrong);
    assert!(count > 15, "{count} calls");
}

#[test]
fn a_call_that_the_command_does_not_take_is_seen() {
    let folder = folder();
    let told = |block: &str| {
        let [call] = &calls(block)[..] else {
            panic!("one call in {block}");
        };
        fault(folder.as_ref(), call).unwrap_or_default()
    };
    assert_eq!(
        told("innokyla check corpus --fail-on error | jq .path  # all\n"),
        ""
    );
    assert!(told("innokyla check corpus --fail-at error\n").contains("unexpected argument"));
    assert!(told("cd x; innokyla convert corpus \\\n  --fromat json\n").contains("--format"));
    assert!(told("innokyla convert corpora\n").contains("no such file"));
    assert!(told("innokyla explain malformed-data\n").contains("malformed-date"));
}

/// Whether a line is the expected one, in which `…` stands for any words.
fn is_like(line: &str, expected: &str) -> bool {
    let mut parts = expected.split('…');
    let Some(mut rest) = parts.next().and_then(|first| line.strip_prefix(first)) else {
        return false;
    };
    let mut is_open = false;
    for part in parts {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
        is_open = part.is_empty();
    }
    is_open || rest.is_empty()
}

/// Whether the lines are the expected ones; `…` alone stands for any.
fn are_like(lines: &[&str], expected: &[&str]) -> bool {
    match expected.split_first() {
        None => lines.is_empty(),
        Some((&"…", rest)) => (0..=lines.len()).any(|skipped| are_like(&lines[skipped..], rest)),
        Some((first, rest)) => lines
            .split_first()
            .is_some_and(|(line, lines)| is_like(line, first) && are_like(lines, rest)),
    }
}

/// What a block `console` shows, beside what its commands print here.
fn differences(folder: &Path, block: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let joined = block.replace("\\\n", " ");
    for part in format!("\n{joined}").split("\n$ ").skip(1) {
        let (line, shown) = part.split_once('\n').unwrap_or((part, ""));
        let run = shell(folder, line);
        let printed = run.text();
        let lines: Vec<&str> = printed.lines().collect();
        let expected: Vec<&str> = shown.lines().collect();
        if !is_lacking(printed) && !are_like(&lines, &expected) {
            wrong.push(format!("$ {line}\nprints\n{printed}\nand not\n{shown}"));
        }
    }
    wrong
}

#[test]
fn every_session_that_is_shown_prints_what_it_shows() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for page in pages() {
        let blocks = page.blocks();
        if blocks.iter().all(|block| block.language != "console") {
            continue;
        }
        let folder = folder();
        for block in blocks {
            let is_options = block.language == "toml" && block.text.contains("[check]");
            if is_options {
                folder.write("innokyla.toml", &block.text);
            } else if block.language == "console" {
                count += 1;
                let place = format!("{}:{}: ", page.name, block.line);
                let found = differences(folder.as_ref(), &block.text);
                wrong.extend(found.into_iter().map(|it| place.clone() + &it));
            }
        }
    }
    assert_none(&wrong);
    assert!(count > 10, "{count} sessions");
}

#[test]
fn a_session_that_prints_something_else_is_seen() {
    let folder = Sandbox::new();
    let differs = |block: &str| !differences(folder.as_ref(), block).is_empty();
    assert!(!differs("$ echo 'yksi 12 kaksi'\nyksi … kaksi\n"));
    assert!(!differs("$ printf 'a\\nb\\nc\\n'\na\n…\nc\n$ echo d\nd\n"));
    assert!(!differs("$ echo 'yksi kaksi'\nyksi…\n"));
    assert!(differs("$ echo 'yksi kaksi'\nyksi\n"));
    assert!(differs("$ printf 'a\\nb\\n'\na\n"));
    assert!(differs("$ printf 'a\\nb\\n'\na\n…\nc\n"));
    assert!(differs("$ echo a >&2\n"));
}
