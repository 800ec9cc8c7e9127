//! `-o DIR`: one file a page.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::command::{Sandbox, page};

#[test]
fn the_tree_of_a_folder_is_kept() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/sub/deep/b.txt", "in/sub/c.txt.gz", "d.md"]);
    let run = sandbox.convert(&["in", "d.md", "-o", "out/json"]);
    assert!(run.ended(0, &["4 converted"]).stdout.is_empty());
    let tree = ["a.json", "d.md.json", "sub/c.json", "sub/deep/b.json"];
    assert_eq!(sandbox.tree("out/json"), tree);
    let json = sandbox.json("out/json/sub/deep/b.json");
    assert_eq!(json["source"]["path"], "in/sub/deep/b.txt");
    let text = sandbox.read("out/json/a.json");
    assert!(text.starts_with(b"{\n  \"schema\": ") && text.ends_with(b"\n}\n"));
}

#[test]
fn nothing_is_written_outside_the_folder() {
    let sandbox = Sandbox::with(&["a.txt", "up/b.txt", "listed/c.txt", "work/x"]);
    let absolute = sandbox.path("up/b.txt");
    sandbox.write(
        "work/list",
        format!("../listed/c.txt\n{}\n", absolute.display()),
    );
    let output = sandbox
        .converting(&["../a.txt", "--files-from", "list", "-o", "out"])
        .current_dir(sandbox.path("work"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        sandbox.tree("work"),
        ["list", "out/a.json", "out/b.json", "out/c.json", "x"]
    );
    assert_eq!(sandbox.tree("").len(), 3 + 5);
}

#[test]
fn a_list_keeps_the_relative_paths_it_names() {
    let sandbox = Sandbox::with(&["in/a/1.txt", "in/b/1.txt"]);
    sandbox.write("list", "in/a/1.txt\n./in/b/1.txt\n");
    sandbox
        .convert(&["--files-from", "list", "-o", "out"])
        .ended(0, &["2 converted"]);
    assert_eq!(sandbox.tree("out"), ["in/a/1.json", "in/b/1.json"]);
}

#[test]
fn the_second_input_of_a_name_is_told_and_left_out() {
    let sandbox = Sandbox::with(&["one/a.txt", "two/a.txt", "two/b.txt"]);
    let run = sandbox.convert(&["one", "two", "-o", "out"]);
    run.ended(
        1,
        &[
            "innokyla: two/a.txt: another input is already written to a.json",
            "2 converted, 1 failed",
        ],
    );
    assert_eq!(sandbox.tree("out"), ["a.json", "b.json"]);
    assert_eq!(sandbox.json("out/a.json")["source"]["path"], "one/a.txt");
}

#[test]
fn a_file_that_innokyla_did_not_write_is_never_replaced() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt", "in/c.txt", "in/d.txt"]);
    sandbox.write("in/a.json", "{\"name\": \"mine\"}");
    sandbox.write("in/b.json", "");
    fs::create_dir(sandbox.path("in/c.json")).unwrap();
    let run = sandbox.convert(&["in", "-o", "in"]);
    run.ended(
        1,
        &[
            "innokyla: in/a.txt: in/a.json exists and was not written by innokyla",
            "innokyla: in/c.txt: cannot write in/c.json: is a folder",
            "2 converted, 2 failed",
        ],
    );
    assert_eq!(sandbox.read("in/a.json"), b"{\"name\": \"mine\"}");
    assert_eq!(sandbox.json("in/b.json")["source"]["path"], "in/b.txt");
    let again = sandbox.convert(&["in", "-o", "in"]);
    again.ended(1, &["2 converted, 2 failed"]);
}

#[test]
fn outputs_are_no_inputs() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    for _ in 0..2 {
        let run = sandbox.convert(&["in", "--glob", "*", "-o", "in/out"]);
        run.ended(0, &["2 pages: 2 converted, 0 failed"]);
    }
    assert_eq!(
        sandbox.tree("in"),
        ["a.txt", "b.txt", "out/a.json", "out/b.json"]
    );
}

#[test]
fn update_converts_only_what_is_newer_than_its_output() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    let age = |name: &str, seconds: u64| {
        let time = SystemTime::now() - Duration::from_secs(seconds);
        let file = fs::OpenOptions::new()
            .append(true)
            .open(sandbox.path(name))
            .unwrap();
        file.set_modified(time).unwrap();
    };
    age("in/a.txt", 100);
    age("in/b.txt", 100);
    let update = || sandbox.convert(&["in", "-o", "out", "--update"]);
    update().ended(0, &["2 pages: 2 converted, 0 failed"]);
    update().ended(0, &["2 pages: 0 converted, 2 up to date, 0 failed"]);
    age("out/a.json", 200);
    update().ended(0, &["2 pages: 1 converted, 1 up to date, 0 failed"]);
    sandbox.write("in/c.txt", page("c"));
    update().ended(0, &["3 pages: 1 converted, 2 up to date, 0 failed"]);
}

#[test]
fn a_name_too_long_for_its_output_fails_alone() {
    let long = "x".repeat(255);
    let sandbox = Sandbox::with(&["in/a.txt", &format!("in/{long}")]);
    let run = sandbox.convert(&["in", "--glob", "*", "-o", "out"]);
    run.ended(1, &["cannot write out/xxx", "1 converted, 1 failed"]);
    assert_eq!(sandbox.tree("out"), ["a.json"]);
}

#[test]
fn an_output_folder_that_cannot_be_made_ends_the_run() {
    let sandbox = Sandbox::with(&["a.txt", "file"]);
    let run = sandbox.convert(&["a.txt", "-o", "file/out"]);
    run.ended(1, &["innokyla: file/out: cannot be written: "]);
}

#[test]
fn a_file_is_whole_from_the_moment_it_has_its_name() {
    let sandbox = Sandbox::new();
    for n in 0..300 {
        sandbox.write(format!("in/{n:04}.txt"), page(&"nimi ".repeat(9000)));
    }
    let args = ["in", "-o", "out", "--quiet", "--jobs", "1"];
    let mut child = sandbox.converting(&args).spawn().unwrap();
    for n in 0..20 {
        let name = sandbox.path(format!("out/{n:04}.json"));
        let first_seen = loop {
            assert!(child.try_wait().unwrap().is_none(), "the run has ended");
            if let Ok(json) = fs::read(&name) {
                break json;
            }
        };
        assert!(first_seen.ends_with(b"}\n"), "{} bytes", first_seen.len());
    }
    // Killed in the middle, it leaves whole files, and perhaps a temporary one.
    child.kill().unwrap();
    child.wait().unwrap();
    let names = sandbox.tree("out");
    assert!((20..300).contains(&names.len()));
    for name in names {
        if name.starts_with(".innokyla-") {
            assert!(name.ends_with(".tmp"), "{name}");
        } else {
            assert_eq!(sandbox.json(&format!("out/{name}"))["schema"], "innokyla/1");
        }
    }
}

#[cfg(unix)]
#[test]
fn outputs_have_the_rights_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = Sandbox::with(&["in/a.txt"]);
    sandbox.convert(&["in", "-o", "out"]).ended(0, &[]);
    sandbox.convert(&["in", "-o", "x.csv"]).ended(0, &[]);
    let mode = |name: &str| {
        fs::metadata(sandbox.path(name))
            .unwrap()
            .permissions()
            .mode()
    };
    assert_eq!(mode("out/a.json"), mode("in/a.txt"));
    assert_eq!(mode("x.csv"), mode("in/a.txt"));
}
