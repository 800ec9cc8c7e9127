//! Every message names the place and the remedy.

use serde_json::json;

use crate::command::{Sandbox, page, run};

#[test]
fn the_end_tells_how_many_pages_of_each_kind_there_are() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    sandbox.write(
        "in/c.txt",
        "Neuvonta avattiin\n\nNeuvontapiste palvelee arkisin.\n",
    );
    let run = sandbox.convert(&["in"]);
    let words = run
        .ended(0, &["innokyla: 3 pages: 3 converted, 0 failed in "])
        .stderr
        .trim();
    assert!(words.ends_with(" s (2 kokonaisuus, 1 article)"), "{words}");
    assert!(
        sandbox
            .convert(&["in/a.txt", "none"])
            .stderr
            .contains("2 pages: 1 converted, 1 failed")
    );
}

#[test]
fn a_wrong_word_is_answered_with_the_right_one() {
    let sandbox = Sandbox::with(&["seeds/a.txt", "a.txt"]);
    sandbox.write("a.jsonl", json!({ "text": page("a") }).to_string());
    #[rustfmt::skip]
    let table = [
        (&["seeds"][..], "`innokyla convert seeds`"),
        (&["a.txt"], "`innokyla convert a.txt`"),
        (&["convert", "-j", "0", "a.txt"], "1 or more; leave --jobs out for all cores"),
        (&["convert", "-j", "many", "a.txt"], "1 or more; leave --jobs out for all cores"),
        (&["convert", "a.txt", "--text-field", "body"], "say --from jsonl"),
        (&["check", "--from", "text", "a.txt", "--id-field", "url"], "say --from jsonl"),
    ];
    for (arguments, told) in table {
        run(&sandbox, arguments).ended(2, &[told]);
    }
}

/// Each message has the place and what to do.
#[test]
fn what_is_wrong_is_told_with_the_remedy() {
    let sandbox = Sandbox::with(&["in/a.txt", "a.txt"]);
    sandbox.write("a.jsonl", json!({ "text": page("a") }).to_string());
    sandbox.write("text.jsonl", page("a"));
    sandbox.write("empty.txt", "");
    sandbox.write("none.jsonl", "");
    sandbox.write("none.json", " [ ] ");
    sandbox.write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    sandbox.write("odd/a.md", page("a"));
    sandbox.write("out/a.json", "{\"mine\": 1}");
    sandbox.write("profile.json", "{\n  \"a\": 1\n}");
    #[rustfmt::skip]
    let table: [(&str, i32, &str); 35] = [
        ("convert none.jsonl", 1, "none.jsonl: empty: there is no line in it; fetch it again"),
        (
            "check none.json --from jsonl",
            2,
            "none.json: empty: there is no element in it; fetch it again",
        ),
        ("none/a.txt", 2, "to read pages, say what to do with them: `innokyla convert none/a.txt`"),
        ("-", 2, "`innokyla convert -`"),
        ("convert", 2, "no input: name a file or a folder, or `-` for standard input"),
        ("convert none", 1, "innokyla: none: no such file or folder"),
        ("convert a.txt/b.txt", 1, "a.txt/b.txt: a part of the path is a file, not a folder"),
        (
            "convert odd",
            1,
            "odd: no file in this folder matches *.txt, *.jsonl, *.ndjson, also packed (see --glob)",
        ),
        ("convert in --exclude *", 1, "also packed (see --glob and --exclude)"),
        ("convert in --glob *.md", 1, "in: no file in this folder matches *.md (see --glob)"),
        ("convert -j -1 a.txt", 2, "it is 1 or more; leave --jobs out for all cores"),
        ("convert a.txt --max-size -1", 2, "not a size: write it as 500000, 64K, 10MB or 1GiB"),
        ("convert a.txt --max-size 9", 1, "a.txt: larger than 9 bytes (see --max-size)"),
        (
            "convert a.jsonl --encoding utf-8",
            2,
            "JSON lines are UTF-8, so --encoding says nothing of them: leave it out",
        ),
        ("convert in a.jsonl --encoding utf-8", 0, "2 converted"),
        ("convert empty.txt", 1, "empty.txt: empty: there is no text in it; fetch the page again"),
        (
            "convert picture.txt",
            1,
            "picture.txt: not text: PNG image data at byte 0; export the page again, as text",
        ),
        ("convert text.jsonl", 1, "no line is JSON (texts of pages are read by --from text)"),
        ("convert - --files-from -", 2, "name a file for one of them"),
        ("convert --files-from -", 1, "innokyla: standard input: the list names no file"),
        ("convert -0 a.txt", 2, "--files-from <LIST>"),
        ("convert in -f json -o x.csv", 2, "leave --format out, or end the name with .json"),
        ("convert in -f csv -o out", 2, "out is a folder: name a file in it, such as out/pages.csv"),
        ("convert in -o a.txt", 2, "a.txt is neither: name another, or choose --format ndjson or csv"),
        ("convert in -f csv --spans", 2, "leave them out, or choose --format ndjson"),
        (
            "convert in -o out",
            1,
            "in/a.txt: out/a.json exists and was not written by innokyla, and is left as it is; move it away",
        ),
        (
            "convert a.txt in/a.txt -o new",
            1,
            "in/a.txt: another input is already written to a.json; convert this one into another folder",
        ),
        (
            "convert a.txt --profile profile.json",
            1,
            "profile.json:3:1: not a profile: missing field `schema`; count the pages again by `innokyla profile -o`",
        ),
        (
            "check a.txt --baseline empty.txt",
            2,
            "empty.txt:1:0: not a profile: EOF while parsing a value; count the pages again",
        ),
        ("check a.txt --baseline x --drop 101", 2, "not a number of percentage points: it is 0 to 100"),
        ("check a.txt --baseline x --min-pages -1", 2, "not a number of pages: it is 0 or more"),
        ("check a.txt --select nothing-like-it", 2, "; `innokyla rules` lists them"),
        (
            "check a.txt --root a.txt",
            2,
            "--root: a.txt is no folder; name the one that holds the repository",
        ),
        (
            "profile a.txt -o x.csv",
            2,
            "end the name of a file with .json, also with .gz or .zst behind it\n",
        ),
        ("explain nothing-like-it", 2, "`innokyla rules` lists them"),
    ];
    for (line, status, told) in table {
        let arguments: Vec<_> = line.split(' ').collect();
        run(&sandbox, &arguments).ended(status, &[told]);
    }
}

/// None, one and two.
#[test]
fn numbers_agree_with_their_words() {
    let sandbox = Sandbox::with(&["one/a.txt", "two/a.txt", "two/b.txt"]);
    sandbox.write("none.jsonl", "\n\n");
    for (input, words) in [
        ("one", "1 page: 1 converted, 0 failed in "),
        ("two", "2 pages: 2 converted, 0 failed in "),
        ("none.jsonl", "1 page: 0 converted, 1 failed in "),
    ] {
        let arguments = [input, "-o", "out", "--update"];
        let run = sandbox.convert(&arguments);
        assert!(
            run.stderr.is_empty() || run.stderr.contains(words),
            "{}",
            run.stderr
        );
        let profile = crate::command::run(&sandbox, &["profile", input]);
        let counted = words.replace("converted", "counted");
        assert!(profile.stderr.contains(&counted), "{}", profile.stderr);
        let check = crate::command::run(&sandbox, &["check", input]);
        let pages = match input {
            "one" => "1 page: ",
            "two" => "2 pages: ",
            _ => "0 pages: 1 not read",
        };
        assert!(check.text().contains(pages), "{}", check.text());
    }
}
