//! What stands on standard output and in the files of `-o FILE`.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::command::{Sandbox, page};

#[test]
fn one_page_is_one_indented_object() {
    let sandbox = Sandbox::with(&["a.txt"]);
    let run = sandbox.convert(&["a.txt"]);
    let text = String::from_utf8(run.ended(0, &[]).stdout.clone()).unwrap();
    assert!(
        text.starts_with(
            "{\n  \"schema\": \"innokyla/1\",\n  \"source\": {\n    \"path\": \"a.txt\""
        )
    );
    assert!(text.ends_with("\n}\n"));
    assert_eq!(run.stderr, "");
}

#[test]
fn a_format_is_the_same_however_many_pages_there_are() {
    let sandbox = Sandbox::with(&["one/a.txt", "two/a.txt", "two/b.txt"]);
    for (folder, count) in [("one", 1), ("two", 2)] {
        assert_eq!(
            sandbox.convert(&[folder]).ended(0, &[]).lines().len(),
            count
        );
        let run = sandbox.convert(&["--format", "json", folder]);
        assert_eq!(run.ended(0, &[]).json().as_array().unwrap().len(), count);
        let text = String::from_utf8(run.stdout).unwrap();
        assert!(text.starts_with("[\n  {\n    \"schema\": "), "{text}");
        assert!(text.ends_with("\n  }\n]\n"), "{text}");
    }
    let run = sandbox.convert(&["--format", "json", "missing", "gone"]);
    assert_eq!(
        run.ended(1, &["2 pages: 0 converted, 2 failed"]).json(),
        json!([])
    );
    let run = sandbox.convert(&["--format", "ndjson", "one/a.txt"]);
    assert_eq!(run.ended(0, &[]).lines().len(), 1);
}

#[test]
fn the_output_is_the_same_for_any_number_of_cores() {
    let sandbox = Sandbox::new();
    for n in 0..300 {
        sandbox.write(format!("in/{n:03}.txt"), page(&"nimi ".repeat(n * n % 700)));
    }
    sandbox.write("in/150.txt", b"\x00\x01\xff\x00");
    for format in ["json", "ndjson", "csv"] {
        let one = sandbox.convert(&["--format", format, "--jobs", "1", "--quiet", "in"]);
        one.ended(1, &["in/150.txt"]);
        for jobs in ["2", "3", "16"] {
            let many = sandbox.convert(&["--format", format, "--jobs", jobs, "--quiet", "in"]);
            assert!(one.stdout == many.stdout, "{format} with {jobs} cores");
            assert_eq!(one.stderr, many.stderr);
        }
    }
}

#[test]
fn spans_and_diagnostics_come_on_request() {
    let sandbox = Sandbox::with(&["a.txt"]);
    let keys = |args: &[&str]| {
        let json = sandbox.convert(args).ended(0, &[]).json();
        (
            json.get("spans").is_some(),
            json.get("diagnostics").is_some(),
        )
    };
    assert_eq!(keys(&["a.txt"]), (false, false));
    assert_eq!(keys(&["a.txt", "--spans"]), (true, false));
    assert_eq!(keys(&["a.txt", "--diagnostics"]), (false, true));
}

#[test]
fn a_table_has_a_row_a_page_and_no_formula() {
    let sandbox = Sandbox::with(&["=cmd.txt", "b, c.txt"]);
    let run = sandbox.convert(&["--format", "csv", "--", "=cmd.txt", "b, c.txt"]);
    let mut table = csv::Reader::from_reader(run.ended(0, &[]).stdout.as_slice());
    assert_eq!(table.headers().unwrap().iter().next(), Some("path"));
    let paths: Vec<_> = table
        .records()
        .map(|row| row.unwrap()[0].to_owned())
        .collect();
    assert_eq!(paths, ["'=cmd.txt", "b, c.txt"]);
}

#[test]
fn the_help_names_every_column_of_a_table() {
    let sandbox = Sandbox::with(&["a.txt"]);
    let help = sandbox.convert(&["--help"]);
    let help = String::from_utf8(help.ended(0, &[]).stdout.clone()).unwrap();
    let (_, columns) = help.split_once("CSV columns:").unwrap();
    let columns = columns.split_once('.').unwrap().0.replace("\n ", "");
    let columns: Vec<_> = columns
        .split(", ")
        .map(|name| name.trim().trim_end_matches(','))
        .collect();
    let run = sandbox.convert(&["--format", "csv", "a.txt"]);
    let table = String::from_utf8(run.stdout).unwrap();
    assert_eq!(columns.join(","), table.lines().next().unwrap());
}

#[test]
fn the_name_of_a_file_tells_its_format_and_compression() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    let plain = sandbox.convert(&["in"]).stdout;
    for name in ["x.ndjson", "x.jsonl", "x.ndjson.gz", "x.ndjson.zst"] {
        let run = sandbox.convert(&["in", "-o", name]);
        assert!(run.ended(0, &[]).stdout.is_empty());
        assert!(unpacked(&sandbox.read(name)) == plain, "{name}");
    }
    sandbox.convert(&["in", "-o", "x.csv.gz"]).ended(0, &[]);
    assert!(unpacked(&sandbox.read("x.csv.gz")).starts_with(b"path,line,"));
    sandbox.convert(&["in", "-o", "x.json"]).ended(0, &[]);
    assert_eq!(sandbox.json("x.json").as_array().unwrap().len(), 2);
    sandbox.convert(&["in/a.txt", "-o", "x.json"]).ended(0, &[]);
    assert_eq!(sandbox.json("x.json")["source"]["path"], "in/a.txt");
    sandbox
        .convert(&["in", "--format", "ndjson", "-o", "plain"])
        .ended(0, &[]);
    assert!(sandbox.read("plain") == plain);
    let run = sandbox.convert(&["in", "-o", "-"]);
    assert!(run.ended(0, &[]).stdout == plain);
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    match bytes {
        [0x1f, ..] => flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain),
        [0x28, ..] => return zstd::decode_all(bytes).unwrap(),
        _ => return bytes.to_vec(),
    }
    .unwrap();
    plain
}

#[test]
fn a_file_is_replaced_whole_or_not_at_all() {
    let sandbox = Sandbox::with(&["a.txt"]);
    sandbox.write("x.ndjson", "old");
    sandbox
        .convert(&["missing.txt", "gone.txt", "-o", "x.ndjson"])
        .ended(1, &["0 converted"]);
    assert_eq!(sandbox.read("x.ndjson"), b"old");
    sandbox
        .convert(&["missing.txt", "a.txt", "-o", "x.ndjson"])
        .ended(1, &["1 converted"]);
    let json: Value = sandbox.json("x.ndjson");
    assert_eq!(json["source"]["path"], "a.txt");
    assert_eq!(sandbox.tree(""), ["a.txt", "x.ndjson"]);
    sandbox
        .convert(&["a.txt", "-o", "a.txt/x.ndjson"])
        .ended(1, &["a.txt/x.ndjson: cannot be written"]);
}

#[test]
fn an_input_is_never_replaced_by_the_output() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    for args in [["in", "in/b.txt"], ["in/b.txt", "./in/b.txt"]] {
        let run = sandbox.convert(&[args[0], "--format", "ndjson", "-o", args[1]]);
        run.ended(2, &["in/b.txt: is an input and also the output"]);
    }
    assert_eq!(sandbox.read("in/b.txt"), page("in/b.txt").as_bytes());
    assert_eq!(sandbox.tree(""), ["in/a.txt", "in/b.txt"]);
}

#[test]
fn quiet_leaves_failures_alone_on_standard_error() {
    let sandbox = Sandbox::with(&["a.txt"]);
    let run = sandbox.convert(&["--quiet", "a.txt", "missing.txt"]);
    assert_eq!(
        run.stderr,
        "innokyla: missing.txt: no such file or folder\n"
    );
}

#[test]
fn a_reader_that_has_had_enough_is_no_failure() {
    let sandbox = Sandbox::new();
    for n in 0..2000 {
        sandbox.write(format!("in/{n}.txt"), page("a"));
    }
    for jobs in ["1", "4"] {
        let mut child = sandbox
            .converting(&["in", "--jobs", jobs, "--quiet"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdout.read_line(&mut first).unwrap();
        assert!(first.starts_with("{\"schema\""));
        drop(stdout);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_the_run() {
    let sandbox = Sandbox::with(&["a.txt", "in/b.txt", "in/c.txt"]);
    for input in ["a.txt", "in"] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = sandbox.converting(&[input]).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(
            stderr.contains("innokyla: standard output: no space left"),
            "{stderr}"
        );
        let run = sandbox.convert(&[input, "-o", "/dev/full"]);
        run.ended(
            1,
            &["innokyla: /dev/full: cannot be written: no space left"],
        );
    }
}
