//! Which inputs are read, in which order, and what is told of those that are not.

use std::io::Write as _;

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
    let table: [(&[&str], &[&str]); 6] = [
        (
            &["in/a.txt", "in"],
            &["in/a.txt", "in/sub/b.txt", "in/zub/c.txt"],
        ),
        (
            &["in", "in/a.txt", "./in/zub/c.txt"],
            &["in/a.txt", "in/sub/b.txt", "in/zub/c.txt"],
        ),
        (
            &["in/zub/c.txt", "in"],
            &["in/zub/c.txt", "in/a.txt", "in/sub/b.txt"],
        ),
        (
            &["in/sub", "in"],
            &["in/sub/b.txt", "in/a.txt", "in/zub/c.txt"],
        ),
        (
            &["in", "in/sub", "in/../in"],
            &["in/a.txt", "in/sub/b.txt", "in/zub/c.txt"],
        ),
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
    let table: [(&[&str], &str); 6] = [
        (
            &["missing.txt", "good.txt"],
            "innokyla: missing.txt: no such file or folder",
        ),
        (
            &["missing/deep.txt", "good.txt"],
            "innokyla: missing/deep.txt: no such file or folder",
        ),
        (
            &["good.txt/below", "good.txt"],
            "innokyla: good.txt/below: ",
        ),
        (
            &["folder", "good.txt"],
            "innokyla: folder: no file in this folder matches *.txt",
        ),
        (
            &["--files-from", "list", "good.txt"],
            "innokyla: folder: is a folder, not a file",
        ),
        (
            &["--files-from", "nolist", "good.txt"],
            "innokyla: nolist: the list: no such file",
        ),
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
fn compression_is_told_by_content_and_never_by_a_name() {
    let sandbox = Sandbox::new();
    let text = page("Silta");
    sandbox.write("in/plain.txt.gz", &text);
    sandbox.write("in/gzip.txt", [gzip(&text[..9]), gzip(&text[9..])].concat());
    sandbox.write("in/zstd.txt", zstd(&text));
    sandbox.write("in/cut.txt.gz", &gzip(&text)[..30]);
    let run = sandbox.convert(&["in"]);
    run.ended(
        1,
        &[
            "in/cut.txt.gz: gzip data is cut off",
            "3 converted, 1 failed",
        ],
    );
    let mut lines = run.lines();
    assert_eq!(
        run.paths(),
        ["in/gzip.txt", "in/plain.txt.gz", "in/zstd.txt"]
    );
    for line in &mut lines {
        line["source"].take();
    }
    assert!(lines.iter().all(|line| *line == lines[0]));
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
fn a_compressed_bomb_ends_with_an_error_and_little_memory() {
    let sandbox = Sandbox::with(&["in/good.txt"]);
    let zeros = vec![b' '; 50 << 20];
    sandbox.write("in/gzip.txt.gz", gzip(&zeros));
    sandbox.write("in/zstd.txt.zst", zstd(&zeros));
    sandbox.write("in/plain.txt", &zeros[..2_000_000]);
    let run = sandbox.convert(&["--max-size", "1MB", "in"]);
    let reason = "larger than 1000000 bytes (see --max-size)";
    for name in ["gzip.txt.gz", "zstd.txt.zst", "plain.txt"] {
        run.ended(1, &[&format!("in/{name}: {reason}")]);
    }
    assert_eq!(run.paths(), ["in/good.txt"]);
}

#[test]
fn a_wrong_command_line_names_the_remedy() {
    let sandbox = Sandbox::with(&["a.txt", "in/b.txt"]);
    sandbox.write("existing", "");
    let table: [(&[&str], &str); 16] = [
        (&[], "name a file or a folder, or `-` for standard input"),
        (&["-", "--files-from", "-"], "standard input cannot be both"),
        (&["-0", "a.txt"], "--files-from"),
        (&["--encoding", "ebcdic", "a.txt"], "windows-1252"),
        (
            &["--from", "jsonl", "--encoding", "utf-8", "a.txt"],
            "JSON lines are UTF-8",
        ),
        (
            &["--max-size", "many", "a.txt"],
            "write it as 500000, 64K, 10MB or 1GiB",
        ),
        (&["--jobs", "0", "a.txt"], "0"),
        (&["--format", "xml", "a.txt"], "ndjson"),
        (&["--glob", "[", "in"], "["),
        (&["--update", "a.txt"], "-o DIR"),
        (&["--update", "-o", "x.ndjson", "a.txt"], "-o DIR"),
        (&["--format", "csv", "--spans", "a.txt"], "--spans"),
        (&["--format", "csv", "-o", "in", "a.txt"], "in is a folder"),
        (
            &["--format", "json", "-o", "x.csv", "a.txt"],
            "another format",
        ),
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

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_are_followed_and_loops_named() {
        let sandbox = Sandbox::with(&["in/a.txt", "elsewhere/b.txt", "elsewhere/c.txt"]);
        symlink("..", sandbox.path("in/loop")).unwrap();
        symlink("../elsewhere", sandbox.path("in/linked")).unwrap();
        symlink("../elsewhere/b.txt", sandbox.path("in/z.txt")).unwrap();
        symlink("a.txt", sandbox.path("in/again.txt")).unwrap();
        symlink("nowhere", sandbox.path("in/dangling.txt")).unwrap();
        symlink("nowhere", sandbox.path("in/dangling.lock")).unwrap();
        let run = sandbox.convert(&["in"]);
        run.ended(
            1,
            &[
                "innokyla: in/dangling.txt: a symbolic link to nothing",
                "3 converted, ",
            ],
        );
        assert!(!run.stderr.contains("dangling.lock"));
        assert_eq!(
            run.paths(),
            ["in/a.txt", "in/linked/b.txt", "in/linked/c.txt"]
        );

        symlink("self.txt", sandbox.path("self.txt")).unwrap();
        sandbox
            .convert(&["self.txt"])
            .ended(1, &["innokyla: self.txt: "]);
    }

    #[test]
    fn a_link_to_a_folder_above_is_a_loop() {
        let sandbox = Sandbox::with(&["in/sub/a.txt"]);
        symlink("..", sandbox.path("in/sub/up")).unwrap();
        let run = sandbox.convert(&["in"]);
        run.ended(
            1,
            &["innokyla: in/sub/up: a symbolic link that leads back to in"],
        );
        assert_eq!(run.paths(), ["in/sub/a.txt"]);
    }

    #[test]
    fn names_may_hold_line_breaks_and_bytes_that_are_no_text() {
        let sandbox = Sandbox::new();
        let latin = OsStr::from_bytes(b"in/caf\xe9.txt");
        sandbox.write(latin, page("a"));
        sandbox.write("in/two\nlines.txt", page("b"));
        sandbox.write("in/\u{1b}[31mred.txt", b"\x00\x01\xff\x00");
        let run = sandbox.convert(&["in", "-o", "out"]);
        run.ended(1, &["innokyla: in/\\u{1b}[31mred.txt: not text"]);
        assert_eq!(sandbox.tree("out"), ["caf\u{fffd}.json", "two\nlines.json"]);
        let name = sandbox.path("out").join(OsStr::from_bytes(b"caf\xe9.json"));
        let json = std::fs::read(name).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(json["source"]["path"], "in/caf\u{fffd}.txt");
        let run = sandbox.convert_with(&[], &[latin], b"");
        assert_eq!(
            run.ended(0, &[]).json()["source"]["path"],
            "in/caf\u{fffd}.txt"
        );
        let run = sandbox.convert_with(
            &["-0", "--files-from", "-"],
            &[latin],
            b"in/two\nlines.txt\0",
        );
        run.ended(0, &["2 converted, 0 failed"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_pipe_of_the_shell_is_an_input() {
        let sandbox = Sandbox::with(&["a.txt"]);
        let run = sandbox.convert_with(&["/dev/stdin"], &[] as &[&str], page("a").as_bytes());
        assert_eq!(run.ended(0, &[]).json()["source"]["path"], "/dev/stdin");
        let args = ["--files-from", "/dev/stdin", "a.txt"];
        let run = sandbox.convert_with(&args, &[] as &[&str], b"a.txt\n");
        assert_eq!(run.ended(0, &[]).paths(), ["a.txt"]);
    }

    #[test]
    fn a_pipe_among_the_files_of_a_folder_does_not_stop_the_run() {
        let sandbox = Sandbox::with(&["in/b.txt"]);
        let made = std::process::Command::new("mkfifo")
            .arg(sandbox.path("in/a.txt"))
            .status();
        if made.is_ok_and(|status| status.success()) {
            let run = sandbox.convert(&["in"]);
            run.ended(1, &["innokyla: in/a.txt: is neither a file nor a folder"]);
            assert_eq!(run.paths(), ["in/b.txt"]);
        }
    }
}

fn gzip(text: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(text.as_ref()).unwrap();
    encoder.finish().unwrap()
}

fn zstd(text: impl AsRef<[u8]>) -> Vec<u8> {
    let level = ruzstd::encoding::CompressionLevel::Fastest;
    ruzstd::encoding::compress_to_vec(text.as_ref(), level)
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
