//! Outputs that cannot be written, and runs that end before their output does.

use std::fs;
use std::process::Command;

use crate::command::{BINARY, Sandbox, Started, innokyla, page, run};
use crate::files::COMMANDS;

#[test]
fn a_full_disk_is_told() {
    let sandbox = Sandbox::with(&["a.txt", "in/b.txt", "in/c.txt"]);
    #[rustfmt::skip]
    let table = [
        (&["convert", "in", "-o", "/dev/full"][..], 1, "/dev/full: cannot be written: no space left"),
        (
            &["check", "in", "--report", "json=/dev/full"],
            2,
            "/dev/full: cannot be written: no space left",
        ),
        (
            &["check", "in", "--report", "sarif=/dev/full"],
            2,
            "/dev/full: cannot be written: no space left",
        ),
    ];
    for (args, status, words) in table {
        run(&sandbox, args).ended(status, &[words]);
    }
    for (command, status) in COMMANDS {
        let full = fs::OpenOptions::new().write(true).open("/dev/full");
        let output = innokyla(&sandbox, &[command, "in"])
            .stdout(full.unwrap())
            .output()
            .unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(status), "{command}: {stderr}");
        assert!(
            stderr.contains("innokyla: standard output: no space left"),
            "{stderr}"
        );
    }
}

/// Where messages go nowhere the status still tells.
#[test]
fn a_closed_standard_error_stops_nothing() {
    let sandbox = Sandbox::with(&["a.txt"]);
    for (command, status) in COMMANDS {
        let full = fs::OpenOptions::new().write(true).open("/dev/full");
        let output = innokyla(&sandbox, &[command, "gone.txt", "a.txt"])
            .stderr(full.unwrap())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(status));
        assert!(!output.stdout.is_empty());
    }
}

/// The reader of a pipe that has had enough is no failure.
#[test]
fn a_closed_pipe_ends_a_run_in_silence() {
    let sandbox = Sandbox::new();
    for n in 0..200 {
        sandbox.write(
            format!("in/{n}.txt"),
            page("Silta").replace("Silta.", &"Silta ".repeat(500)),
        );
    }
    #[rustfmt::skip]
    let commands = [
        "convert in", "check in", "check in -f json", "check in -f sarif", "rules",
        "convert --help",
    ];
    for command in commands {
        let line = format!("{} {command} | head -c 1 >/dev/null; exit 0", BINARY);
        let output = Command::new("sh")
            .args(["-c", &line])
            .current_dir(sandbox.path(""))
            .output()
            .unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let told = stderr.lines().filter(|line| !line.contains(" converted, "));
        assert_eq!(told.count(), 0, "{command}: {stderr}");
    }
}

/// The system's own folders take no file, not even from its administrator.
#[test]
fn a_folder_that_takes_no_file_ends_the_run() {
    let sandbox = Sandbox::with(&["a.txt", "in/b.txt"]);
    #[rustfmt::skip]
    let table: [(&[&str], i32, &str); 6] = [
        (&["convert", "a.txt", "-o", "/proc/innokyla"], 1, "/proc/innokyla: cannot be written: "),
        (
            &["convert", "in", "-o", "/proc/self/fdinfo"],
            1,
            "in/b.txt: cannot write /proc/self/fdinfo/b.json: ",
        ),
        (&["convert", "a.txt", "-o", "/proc/x.json"], 1, "/proc/x.json: cannot be written: "),
        (&["convert", "in", "-o", "a.txt/x.csv"], 1, "a.txt/x.csv: cannot be written: "),
        (&["check", "in", "--report", "json=/proc/x.json"], 2, "/proc/x.json: cannot be written: "),
        (&["check", "in", "--report", "json=in"], 2, "in: cannot be written: is a folder"),
    ];
    for (args, status, words) in table {
        let run = run(&sandbox, args);
        run.ended(status, &[&format!("innokyla: {words}")]);
        assert!(run.stdout.is_empty() || args[0] == "check", "{args:?}");
    }
    assert_eq!(sandbox.tree(""), ["a.txt", "in/b.txt"]);
}

/// Killed while a pipe holds it up, in the middle of everything.
#[test]
fn a_killed_run_leaves_the_old_file_and_no_half_of_a_new_one() {
    let table: [&[&str]; 4] = [
        &["convert", "in", "pipe", "-o", "x.ndjson"],
        &["convert", "in", "pipe", "-o", "x.json"],
        &["check", "in", "pipe", "--report", "json=x.json"],
        &["check", "in", "pipe", "--report", "sarif=x.ndjson"],
    ];
    for args in table {
        let sandbox = Sandbox::new();
        for n in 0..40 {
            sandbox.write(format!("in/{n}.txt"), page(&"nimi ".repeat(2000)));
        }
        sandbox.write("x.json", "old");
        sandbox.write("x.ndjson", "old");
        sandbox.pipe("pipe");
        let mut started = Started::of(innokyla(&sandbox, args), |_| {});
        // Opened on both sides, the run is at the pipe, behind the pages.
        let held = fs::OpenOptions::new()
            .write(true)
            .open(sandbox.path("pipe"))
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(100));
        started.child.kill().unwrap();
        assert_eq!(started.end().status, -1, "{args:?}");
        drop(held);
        assert_eq!(sandbox.read("x.json"), b"old", "{args:?}");
        assert_eq!(sandbox.read("x.ndjson"), b"old", "{args:?}");
        let left = sandbox.tree("");
        let known = |name: &&String| {
            !name.starts_with("in/") && !["pipe", "x.json", "x.ndjson"].contains(&name.as_str())
        };
        for name in left.iter().filter(known) {
            assert!(
                name.starts_with(".innokyla-") && name.ends_with(".tmp"),
                "{name}"
            );
        }
        // The next run takes no notice of what is left.
        fs::remove_file(sandbox.path("pipe")).unwrap();
        let again: Vec<&str> = args.iter().copied().filter(|arg| *arg != "pipe").collect();
        assert!(run(&sandbox, &again).status < 2);
        let name = args.last().unwrap().trim_start_matches(|c| c != 'x');
        assert_ne!(sandbox.read(name), b"old", "{name}");
    }
}
