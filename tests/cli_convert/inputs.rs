//! Which inputs are read, in which order, and what is told of those that are not.

use crate::command::{Sandbox, page};

#[test]
fn a_folder_is_read_with_its_subfolders_in_the_order_of_the_names() {
    let sandbox = Sandbox::with(&[
        "in/b.txt",
        "in/a/2.txt",
        "in/a/1.txt",
        "in/c.txt",
        "in/no.md",
    ]);
    let run = sandbox.convert(&["in"]);
    run.ended(0, &["4 pages: 4 converted, 0 failed"]);
    assert_eq!(
        run.paths(),
        ["in/a/1.txt", "in/a/2.txt", "in/b.txt", "in/c.txt"]
    );
}

#[test]
fn arguments_keep_their_order() {
    let sandbox = Sandbox::with(&["b.txt", "a.txt", "in/c.txt"]);
    let run = sandbox.convert(&["b.txt", "in", "a.txt"]);
    assert_eq!(run.ended(0, &[]).paths(), ["b.txt", "in/c.txt", "a.txt"]);
}

#[test]
fn a_glob_chooses_the_files_of_a_folder_and_not_those_named_by_themselves() {
    let sandbox = Sandbox::with(&["in/a.md", "in/b.txt", "in/c.text", "d.html"]);
    let run = sandbox.convert(&["--glob", "*.md", "--glob", "*.text", "in", "d.html"]);
    assert_eq!(
        run.ended(0, &[]).paths(),
        ["in/a.md", "in/c.text", "d.html"]
    );
}

#[test]
fn the_same_file_is_converted_once() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/sub/b.txt", "in/zub/c.txt"]);
    #[rustfmt::skip]
    let table: [(&[&str], &[&str]); 6] = [
        (&["in/a.txt", "in"], &["in/a.txt", "in/sub/b.txt", "in/zub/c.txt"]),
        (&["in", "in/a.txt", "./in/zub/c.txt"], &["in/a.txt", "in/sub/b.txt", "in/zub/c.txt"]),
        (&["in/zub/c.txt", "in"], &["in/zub/c.txt", "in/a.txt", "in/sub/b.txt"]),
        (&["in/sub", "in"], &["in/sub/b.txt", "in/a.txt", "in/zub/c.txt"]),
        (&["in", "in/sub", "in/../in"], &["in/a.txt", "in/sub/b.txt", "in/zub/c.txt"]),
        (&["in/a.txt", "in/sub/../a.txt"], &["in/a.txt"]),
    ];
    for (args, paths) in table {
        assert_eq!(
            sandbox.convert(args).ended(0, &[]).paths(),
            paths,
            "{args:?}"
        );
    }
}

#[test]
fn standard_input_is_a_page_without_a_path() {
    let run = Sandbox::new().convert_with(&["-"], &[] as &[&str], page("a").as_bytes());
    let source = &run.ended(0, &[]).json()["source"];
    assert_eq!(*source, serde_json::json!({ "encoding": "utf-8" }));
}

#[test]
fn a_list_names_files_one_a_line_or_with_nul_bytes() {
    let sandbox = Sandbox::with(&["a.txt", "b.txt", "two words.txt"]);
    sandbox.write("lines", "b.txt\r\n\na.txt\ntwo words.txt");
    let run = sandbox.convert(&["--files-from", "lines"]);
    assert_eq!(
        run.ended(0, &[]).paths(),
        ["b.txt", "a.txt", "two words.txt"]
    );
    let run = sandbox.convert_with(
        &["-0", "--files-from", "-"],
        &[] as &[&str],
        b"two words.txt\0a.txt\0",
    );
    assert_eq!(run.ended(0, &[]).paths(), ["two words.txt", "a.txt"]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_converted() {
    let sandbox = Sandbox::with(&["good.txt", "in/good.txt", "folder/x"]);
    sandbox.write("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff");
    sandbox.write("list", "folder\ngone.txt\n");
    #[rustfmt::skip]
    let table: [(&[&str], &str); 6] = [
        (&["missing.txt", "good.txt"], "innokyla: missing.txt: no such file or folder"),
        (&["missing/deep.txt", "good.txt"], "innokyla: missing/deep.txt: no such file or folder"),
        (&["good.txt/below", "good.txt"], "innokyla: good.txt/below: "),
        (&["folder", "good.txt"], "innokyla: folder: no file in this folder matches *.txt"),
        (
            &["--files-from", "list", "good.txt"],
            "innokyla: folder: is a folder, and a list names files; name it beside the list",
        ),
        (&["--files-from", "nolist", "good.txt"], "innokyla: nolist: the list: no such file"),
    ];
    for (args, message) in table {
        let run = sandbox.convert(args);
        assert_eq!(run.ended(1, &[message]).paths(), ["good.txt"], "{args:?}");
    }
    let run = sandbox.convert(&["image.txt", "good.txt"]);
    run.ended(
        1,
        &[
            "innokyla: image.txt: not text",
            " at byte ",
            "1 converted, 1 failed",
        ],
    );
}

#[test]
fn an_encoding_is_found_or_given() {
    let sandbox = Sandbox::new();
    let text = "Kokonaisuuden nimi\nHyvä arki\n";
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    sandbox.write("utf-8", text);
    sandbox.write("windows-1252", latin);
    sandbox.write("utf-16be", utf16);
    for encoding in ["utf-8", "windows-1252", "utf-16be"] {
        for args in [&[encoding][..], &["--encoding", encoding, encoding]] {
            let json = sandbox.convert(args).ended(0, &[]).json();
            assert_eq!(json["source"]["encoding"], encoding);
            assert_eq!(json["name"], "Hyvä arki");
        }
    }
    let json = sandbox
        .convert(&["--encoding", "latin1", "utf-8"])
        .ended(0, &[])
        .json();
    assert_eq!(json["name"], "HyvÃ¤ arki");
}

#[test]
fn a_wrong_command_line_names_the_remedy() {
    let sandbox = Sandbox::with(&["a.txt", "in/b.txt"]);
    sandbox.write("existing", "");
    #[rustfmt::skip]
    let table: [(&[&str], &str); 16] = [
        (&[], "name a file or a folder, or `-` for standard input"),
        (&["-", "--files-from", "-"], "standard input cannot be both"),
        (&["-0", "a.txt"], "--files-from"),
        (&["--encoding", "ebcdic", "a.txt"], "windows-1252"),
        (&["--from", "jsonl", "--encoding", "utf-8", "a.txt"], "JSON lines are UTF-8"),
        (&["--max-size", "many", "a.txt"], "write it as 500000, 64K, 10MB or 1GiB"),
        (&["--jobs", "0", "a.txt"], "0"),
        (&["--format", "xml", "a.txt"], "ndjson"),
        (&["--glob", "[", "in"], "["),
        (&["--update", "a.txt"], "-o DIR"),
        (&["--update", "-o", "x.ndjson", "a.txt"], "-o DIR"),
        (&["--format", "csv", "--spans", "a.txt"], "--spans"),
        (&["--format", "csv", "-o", "in", "a.txt"], "in is a folder"),
        (&["--format", "json", "-o", "x.csv", "a.txt"], "another format"),
        (&["-o", "existing", "a.txt"], "existing is neither"),
        (&["-o", "", "a.txt"], "a value is required"),
    ];
    for (args, words) in table {
        let run = sandbox.convert(args);
        assert!(run.ended(2, &[words]).stdout.is_empty(), "{args:?}");
    }
    let left: Vec<String> = sandbox.tree("");
    assert_eq!(left, ["a.txt", "existing", "in/b.txt"]);
}

#[test]
fn an_empty_file_is_named_and_the_others_are_converted() {
    let sandbox = Sandbox::with(&["b.txt"]);
    for (name, text) in [("a.txt", ""), ("c.txt", "\u{feff}\n \u{a0}\r\n")] {
        std::fs::write(sandbox.path(name), text).unwrap();
    }
    let run = sandbox.convert(&["a.txt", "b.txt", "c.txt"]);
    run.ended(
        1,
        &[
            "innokyla: a.txt: empty: there is no text in it",
            "innokyla: c.txt: empty: there is no text in it",
            "3 pages: 1 converted, 2 failed",
        ],
    );
    assert_eq!(run.paths(), ["b.txt"]);
}

/// A page that is not there is no record, and is named in the words of `check`.
#[test]
fn a_page_without_content_is_named_and_the_others_are_converted() {
    let sandbox = Sandbox::with(&["b.txt"]);
    let pages = [
        (
            "a.txt",
            "404\n\nSivua ei löytynyt\n\nEtsimääsi sivua ei löytynyt.\n",
        ),
        ("c.txt", "Kirjaudu sisään\n\nKäyttäjätunnus\nSalasana\n"),
    ];
    for (name, text) in pages {
        sandbox.write(name, text);
    }
    let run = sandbox.convert(&["a.txt", "b.txt", "c.txt"]);
    let told = [
        "innokyla: a.txt: `Sivua ei löytynyt`: the notice of a page that is not there",
        "innokyla: c.txt: `Kirjaudu sisään`: the page of a login",
        "3 pages: 1 converted, 2 failed",
    ];
    run.ended(1, &told);
    assert_eq!(run.paths(), ["b.txt"]);
    for (name, text) in pages {
        let found = innokyla::parse(text).diagnostics();
        let words = format!("innokyla: {name}: {}", found[0].message);
        assert!(told.contains(&words.as_str()), "{words}");
    }
}
