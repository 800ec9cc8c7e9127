//! Links, pipes and names that are no text.
#![cfg(unix)]

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;

use crate::command::{Sandbox, page};

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

#[cfg(unix)]
#[test]
fn a_pipe_among_the_files_of_a_folder_does_not_stop_the_run() {
    let sandbox = Sandbox::with(&["in/b.txt"]);
    sandbox.pipe("in/a.txt");
    let run = sandbox.convert(&["in"]);
    run.ended(1, &["innokyla: in/a.txt: is neither a file nor a folder"]);
    assert_eq!(run.paths(), ["in/b.txt"]);
}
