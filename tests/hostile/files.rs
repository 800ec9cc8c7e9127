//! Files that are none, that change under the reader, and places that take no file.
//! Each is named once, the others go on, and no file is left half written.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::command::{Sandbox, Started, innokyla, page, run};

/// The status of a run with an input that cannot be read.
pub(super) const COMMANDS: [(&str, i32); 2] = [("convert", 1), ("check", 2)];

#[test]
fn what_cannot_be_read_is_named_and_the_rest_goes_on() {
    let sandbox = Sandbox::with(&["good.txt", "folder/x.md", "in/b.txt"]);
    symlink("nowhere.txt", sandbox.path("dangling.txt")).unwrap();
    symlink("self.txt", sandbox.path("self.txt")).unwrap();
    symlink("two.txt", sandbox.path("one.txt")).unwrap();
    symlink("one.txt", sandbox.path("two.txt")).unwrap();
    symlink("..", sandbox.path("in/up")).unwrap();
    sandbox.write("list", "folder\ngone.txt\n");
    sandbox.pipe("in/a.txt");
    #[rustfmt::skip]
    let table: [(&[&str], &str); 9] = [
        (&["gone.txt"], "gone.txt: no such file or folder"),
        (&["dangling.txt"], "dangling.txt: a symbolic link to nothing"),
        (&["good.txt/x"], "good.txt/x: "),
        (&["folder"], "folder: no file in this folder matches *.txt"),
        (&["--files-from", "list"], "folder: is a folder, and a list names files"),
        (&["self.txt"], "self.txt: "),
        (&["one.txt"], "one.txt: "),
        (&["in"], "in/a.txt: is neither a file nor a folder"),
        (&["/proc/self/mem"], "/proc/self/mem: "),
    ];
    for (command, status) in COMMANDS {
        for (args, words) in table {
            let args = [&[command][..], args, &["good.txt"]].concat();
            let run = run(&sandbox, &args);
            run.ended(status, &[&format!("innokyla: {words}")]);
            assert!(!run.stderr.contains("os error"), "{}", run.stderr);
            if command == "convert" {
                let is_good = |path: &String| path.ends_with("good.txt");
                assert!(run.paths().iter().any(is_good), "{args:?}");
            }
        }
    }
}

/// A pipe that is named is read, as by any command: it is how shells pass pages.
#[test]
fn a_named_pipe_is_read_to_its_end() {
    for (command, _) in COMMANDS {
        let sandbox = Sandbox::new();
        sandbox.pipe("pipe");
        let started = Started::of(innokyla(&sandbox, &[command, "pipe"]), |_| {});
        fs::write(sandbox.path("pipe"), page("Silta")).unwrap();
        let run = started.end();
        assert!(run.status < 2 && run.stderr.is_empty(), "{}", run.stderr);
        assert!(String::from_utf8(run.stdout).unwrap().contains("pipe"));
    }
}

/// The first input is a pipe that holds the run up until the second is gone.
#[test]
fn a_file_that_vanishes_before_it_is_read_is_named() {
    for (command, status) in COMMANDS {
        let sandbox = Sandbox::with(&["gone.txt", "last.txt"]);
        sandbox.pipe("pipe");
        let args = [command, "--jobs", "1", "pipe", "gone.txt", "last.txt"];
        let started = Started::of(innokyla(&sandbox, &args), |_| {});
        let mut held = fs::OpenOptions::new()
            .write(true)
            .open(sandbox.path("pipe"))
            .unwrap();
        fs::remove_file(sandbox.path("gone.txt")).unwrap();
        held.write_all(page("Silta").as_bytes()).unwrap();
        drop(held);
        let run = started.end();
        run.ended(status, &["innokyla: gone.txt: no such file or folder"]);
        if command == "convert" {
            assert_eq!(run.paths(), ["pipe", "last.txt"]);
        }
    }
}

/// Whatever had been written when the reader came to the end is a whole page.
#[test]
fn a_file_that_grows_while_it_is_read_is_read_once() {
    let sandbox = Sandbox::with(&["a.txt"]);
    let done = Arc::new(AtomicBool::new(false));
    let writer = {
        let (path, done) = (sandbox.path("a.txt"), Arc::clone(&done));
        std::thread::spawn(move || {
            let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
            while !done.load(Ordering::Relaxed) {
                file.write_all(&[b'a'; 1 << 12]).unwrap();
                // Emptied now and then, as a log that is turned over.
                if file.metadata().unwrap().len() > 1 << 20 {
                    file.set_len(0).unwrap();
                }
            }
        })
    };
    for _ in 0..5 {
        for (command, status) in COMMANDS {
            let args = [command, "--max-size", "200K", "a.txt"];
            let run = run(&sandbox, &args);
            if run.stderr.is_empty() {
                assert!(run.status < 2);
                assert!(command == "check" || run.json()["schema"] == "innokyla/1");
            } else {
                let told = ["larger than 200 KiB", "empty: there is no text in it"];
                let is_told = told.iter().any(|told| run.stderr.contains(told));
                assert!(is_told && run.status == status, "{}", run.stderr);
            }
        }
    }
    done.store(true, Ordering::Relaxed);
    writer.join().unwrap();
}
