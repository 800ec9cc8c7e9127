//! What a file holds is found where nothing is said.

use serde_json::json;

use crate::command::{Sandbox, page, run};

fn line(name: &str) -> String {
    format!("{}\n", json!({ "text": page(name), "url": name }))
}

#[test]
fn json_lines_are_known_by_name_or_by_their_beginning() {
    let sandbox = Sandbox::new();
    let lines = line("a") + &line("b");
    for name in ["d.jsonl", "d.NDJSON", "d.json", "dump", "d.txt"] {
        sandbox.write(name, &lines);
        let run = sandbox.convert(&[name]);
        let ids: Vec<_> = run.ended(0, &[]).lines();
        let ids: Vec<_> = ids
            .iter()
            .map(|line| line["source"]["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids, ["a", "b"], "{name}");
    }
    sandbox.write("packed", zstd::encode_all(lines.as_bytes(), 3).unwrap());
    assert_eq!(sandbox.convert(&["packed"]).ended(0, &[]).lines().len(), 2);
    let run = sandbox.convert_with(&["-"], &[] as &[&str], lines.as_bytes());
    assert_eq!(run.ended(0, &[]).lines().len(), 2);
    // A page is a page, and what is said holds.
    sandbox.write("page", "{Tähti} avaa\n\nTeksti jatkuu.\n");
    assert_eq!(
        sandbox.convert(&["page"]).ended(0, &[]).json()["kind"],
        "article"
    );
    let said = sandbox.convert(&["--from", "text", "d.jsonl"]);
    assert_eq!(said.ended(0, &[]).json()["kind"], "article");
}

#[test]
fn pages_and_lines_may_stand_in_one_folder() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/c.TXT"]);
    sandbox.write("in/b.jsonl", line("x") + &line("y"));
    let run = sandbox.convert(&["in"]);
    let sources: Vec<_> = run.ended(0, &["4 pages: 4 converted"]).lines();
    let sources: Vec<_> = sources
        .iter()
        .map(|line| {
            (
                line["source"]["path"].as_str().unwrap(),
                line["source"]["line"].as_u64(),
            )
        })
        .collect();
    let expected = [
        ("in/a.txt", None),
        ("in/b.jsonl", Some(1)),
        ("in/b.jsonl", Some(2)),
        ("in/c.TXT", None),
    ];
    assert_eq!(sources, expected);
    sandbox.convert(&["in", "-o", "out"]).ended(0, &[]);
    assert_eq!(
        sandbox.tree("out"),
        ["a.json", "b-1.json", "b-2.json", "c.json"]
    );
}

/// The records and findings of an earlier run are no pages of this one.
#[test]
fn lines_that_innokyla_wrote_are_no_input() {
    let sandbox = Sandbox::with(&["a.txt", "b.txt"]);
    for _ in 0..2 {
        sandbox
            .convert(&[".", "-o", "pages.ndjson"])
            .ended(0, &["2 pages: 2 converted"]);
        sandbox
            .convert(&[".", "-o", "packed.ndjson.gz"])
            .ended(0, &["2 pages: 2 converted"]);
        let run = run(&sandbox, &["check", ".", "--report", "ndjson=found.ndjson"]);
        assert!(run.status < 2, "{}", run.stderr);
    }
}

#[test]
fn an_array_is_read_as_its_elements() {
    let sandbox = Sandbox::new();
    let array = json!([
        { "text": page("a"), "url": "]},{" },
        { "text": 7 },
        { "text": page("c"), "more": [[{}]] },
    ]);
    for (name, text) in [
        ("compact.json", array.to_string()),
        ("pretty.json", format!("{array:#}\n")),
    ] {
        sandbox.write(name, text);
        let run = sandbox.convert(&[name]);
        run.ended(
            1,
            &[&format!("{name}:2: the value of \"text\" is not a string")],
        );
        let lines: Vec<_> = run.lines();
        let lines: Vec<_> = lines
            .iter()
            .map(|line| line["source"]["line"].as_u64().unwrap())
            .collect();
        assert_eq!(lines, [1, 3], "{name}");
    }
    sandbox.write(
        "cut.json",
        format!("[{},{{\"text\": \"a", json!({ "text": page("a") })),
    );
    let run = sandbox.convert(&["cut.json"]);
    assert_eq!(
        run.ended(1, &["cut.json:2: not JSON: the array is cut off"])
            .lines()
            .len(),
        1
    );
}

#[test]
fn endings_may_be_in_letters_of_any_case() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/B.TXT", "in/c.Txt"]);
    sandbox.write("in/D.TXT.GZ", page("d"));
    let run = sandbox.convert(&["in"]);
    assert_eq!(
        run.ended(0, &[]).paths(),
        ["in/B.TXT", "in/D.TXT.GZ", "in/a.txt", "in/c.Txt"]
    );
}

#[test]
fn what_is_excluded_and_what_macos_adds_is_left_out() {
    let sandbox = Sandbox::with(&[
        "in/a.txt",
        "in/b.txt",
        "in/old/a.txt",
        "in/sub/old.txt",
        "in/sub/c.txt",
        "in/._a.txt",
        "in/__MACOSX/a.txt",
    ]);
    #[rustfmt::skip]
    let table = [
        (&[][..], &["in/a.txt", "in/b.txt", "in/old/a.txt", "in/sub/c.txt", "in/sub/old.txt"][..]),
        (&["--exclude", "old"], &["in/a.txt", "in/b.txt", "in/sub/c.txt", "in/sub/old.txt"]),
        (&["--exclude", "old*", "--exclude", "b.txt"], &["in/a.txt", "in/sub/c.txt"]),
        (&["--exclude", "sub/*", "--exclude", "old"], &["in/a.txt", "in/b.txt"]),
    ];
    for (arguments, paths) in table {
        let run = sandbox.convert(&[&["in"], arguments].concat());
        assert_eq!(run.ended(0, &[]).paths(), paths, "{arguments:?}");
    }
    let named = sandbox.convert(&["in/a.txt", "in/b.txt", "--exclude", "b.txt"]);
    assert_eq!(named.ended(0, &[]).lines().len(), 2);
    sandbox
        .convert(&["in", "--exclude", "*"])
        .ended(1, &["no file in this folder matches"]);
}

/// Windows writes marks and UTF-16, and `cat` puts marks into the middle.
#[test]
fn byte_order_marks_are_passed_over_in_lists_and_lines() {
    let sandbox = Sandbox::with(&["a.txt", "ä.txt"]);
    let list = "\u{feff}a.txt\r\n\u{feff}ä.txt\r\n";
    let utf16 = |text: &str, encode: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(encode).collect()
    };
    let lines = format!("\u{feff}{}\u{feff}{}", line("a"), line("ä"));
    let once = lines.replacen("\u{feff}", "", 2);
    #[rustfmt::skip]
    let table = [
        (list.as_bytes().to_vec(), lines.as_bytes().to_vec()),
        (utf16(list, u16::to_le_bytes), utf16(&format!("\u{feff}{once}"), u16::to_le_bytes)),
        (utf16(list, u16::to_be_bytes), utf16(&format!("\u{feff}{once}"), u16::to_be_bytes)),
    ];
    for (list, lines) in table {
        sandbox.write("list", list);
        assert_eq!(
            sandbox
                .convert(&["--files-from", "list"])
                .ended(0, &[])
                .paths(),
            ["a.txt", "ä.txt"]
        );
        sandbox.write("d.jsonl", lines);
        let ids = sandbox.convert(&["d.jsonl"]);
        let ids: Vec<_> = ids
            .ended(0, &[])
            .lines()
            .iter()
            .map(|line| line["source"]["id"].clone())
            .collect();
        assert_eq!(ids, ["a", "ä"]);
    }
}

/// For a program that writes a line and waits for its answer.
#[cfg(unix)]
#[test]
fn line_by_line_each_is_answered_before_the_next_is_written() {
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::process::Stdio;

    let sandbox = Sandbox::new();
    let mut child = sandbox
        .converting(&["--from", "jsonl", "--line-buffered", "-", "-q"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for n in 0..5 {
        stdin.write_all(line(&n.to_string()).as_bytes()).unwrap();
        stdin.flush().unwrap();
        let answer = answers.next().unwrap().unwrap();
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["source"]["id"], n.to_string());
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}
