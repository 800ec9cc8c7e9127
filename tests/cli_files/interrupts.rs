//! Runs that are interrupted while a file grows, and others beside them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::command::{BINARY, Sandbox, page, run};
use crate::faults::{COMMANDS, is_temporary, signal, start};

/// Held up by a pipe, so that the interrupt comes while a file grows.
#[test]
fn an_interrupt_ends_with_a_word_and_takes_its_file_along() {
    for (name, number) in [("INT", 2), ("TERM", 15), ("HUP", 1)] {
        for arguments in COMMANDS {
            let sandbox = Sandbox::with(&["in/a.txt", "o/old"]);
            fs::create_dir_all(sandbox.path("o")).unwrap();
            sandbox.pipe("pipe");
            let mut arguments = arguments.to_vec();
            arguments.insert(1, "pipe");
            let child = start(&sandbox, &arguments, None, false);
            // Opened on both sides, the run is at the pipe, and its outputs are begun.
            let held = fs::OpenOptions::new()
                .write(true)
                .open(sandbox.path("pipe"))
                .unwrap();
            signal(&child, name);
            let output = child.wait_with_output().unwrap();
            drop(held);
            let told = String::from_utf8(output.stderr).unwrap();
            let ended_by = std::os::unix::process::ExitStatusExt::signal(&output.status);
            assert_eq!(ended_by, Some(number), "{arguments:?}: {told}");
            let in_folder = arguments.ends_with(&["o/out"]);
            // A folder of outputs has no file that grows while a page is read.
            assert!(
                told.contains("interrupted; no file is half written") || in_folder,
                "{told}"
            );
            let mut left = sandbox.tree("o");
            // Another worker may have written the other page, whole.
            left.retain(|name| {
                !(in_folder && name == "out/a.json" && sandbox.json("o/out/a.json").is_object())
            });
            assert_eq!(left, ["old"], "{arguments:?}");
        }
    }
}

/// What the caller ignores stays ignored.
#[cfg(target_os = "linux")]
#[test]
fn a_run_under_nohup_goes_on() {
    let sandbox = Sandbox::with(&["in/a.txt"]);
    sandbox.pipe("pipe");
    let script = "trap '' HUP; exec \"$0\" convert pipe in -o x.ndjson";
    let child = Command::new("sh")
        .args(["-c", script, BINARY])
        .current_dir(&sandbox)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let held = fs::OpenOptions::new()
        .write(true)
        .open(sandbox.path("pipe"))
        .unwrap();
    signal(&child, "HUP");
    fs::write(sandbox.path("pipe"), page("Silta")).unwrap();
    drop(held);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        sandbox
            .read("x.ndjson")
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count(),
        2
    );
}

/// A file that another run is writing is not taken for one that was left.
#[test]
fn what_another_run_is_writing_is_left_alone() {
    let sandbox = Sandbox::with(&["in/a.txt"]);
    sandbox.write("o/.innokyla-dead.tmp", "left");
    sandbox.pipe("pipe");
    let slow = start(
        &sandbox,
        &["convert", "pipe", "in", "-o", "o/slow.ndjson"],
        None,
        false,
    );
    let held = fs::OpenOptions::new()
        .write(true)
        .open(sandbox.path("pipe"))
        .unwrap();
    let temporary = |name: &&String| is_temporary(name);
    assert_eq!(sandbox.tree("o").iter().filter(temporary).count(), 1);
    for arguments in COMMANDS {
        assert!(run(&sandbox, arguments).status < 2);
        assert_eq!(
            sandbox.tree("o").iter().filter(temporary).count(),
            1,
            "{arguments:?}"
        );
    }
    fs::write(sandbox.path("pipe"), page("Silta")).unwrap();
    drop(held);
    assert_eq!(slow.wait_with_output().unwrap().status.code(), Some(0));
    assert_eq!(sandbox.tree("o").iter().filter(temporary).count(), 0);
    assert!(Path::new(&sandbox.path("o/slow.ndjson")).is_file());
}
