//! A check that goes on: a round for each change, until an interrupt.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::command::{Sandbox, innokyla, run, words};

/// A line may take so long, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(60);

fn page(name: &str, date: &str) -> String {
    format!("Kokonaisuuden nimi\n{name}\nLuotu\n\n{date}\n\nViimeksi muokattu\n\n05.05.2022\n")
}

/// Two pages of which one has a date that is none.
fn sandbox() -> Sandbox {
    Sandbox::of(&[
        ("sivut/a.txt", page("A", "eilen").as_bytes()),
        ("sivut/b.txt", page("B", "25.01.2022").as_bytes()),
    ])
}

/// A check that watches, and its lines as they come.
struct Watch {
    child: Child,
    stdout: Receiver<String>,
    stderr: Receiver<String>,
}

impl Watch {
    fn of(folder: &Sandbox, arguments: &[&str]) -> Self {
        let arguments = [
            &words("check --watch --select malformed-date,duplicate-page"),
            arguments,
        ];
        let mut child = innokyla(folder, &arguments.concat())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = lines(child.stdout.take().unwrap());
        let stderr = lines(child.stderr.take().unwrap());
        Self {
            child,
            stdout,
            stderr,
        }
    }

    /// Waits for a line with these words; those before it and it.
    fn until(from: &Receiver<String>, words: &str) -> Vec<String> {
        let end = Instant::now() + PATIENCE;
        let mut lines = Vec::new();
        while !lines
            .last()
            .is_some_and(|line: &String| line.contains(words))
        {
            let left = end.saturating_duration_since(Instant::now());
            match from.recv_timeout(left) {
                Ok(line) => lines.push(line),
                Err(_) => panic!("no {words:?} after {lines:?}"),
            }
        }
        lines
    }

    #[track_caller]
    fn told(&self, words: &str) -> Vec<String> {
        Self::until(&self.stderr, words)
    }

    #[track_caller]
    fn shown(&self, words: &str) -> Vec<String> {
        Self::until(&self.stdout, words)
    }

    /// Does what Ctrl-C does.
    fn interrupt(&self) {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-INT", &id])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Ends it as Ctrl-C does; its status.
    fn interrupted(mut self) -> Option<i32> {
        self.interrupt();
        self.ended()
    }

    fn ended(&mut self) -> Option<i32> {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        panic!("it does not end");
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // A test that failed leaves nothing behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let lines = BufReader::new(stream).lines();
        lines
            .map_while(Result::ok)
            .try_for_each(|line| send.send(line))
    });
    receive
}

#[test]
fn each_change_is_a_round_and_an_interrupt_ends_with_the_last_status() {
    let folder = sandbox();
    let watch = Watch::of(
        &folder,
        &["sivut", "-f", "concise", "--report", "json=all.json"],
    );
    assert_eq!(
        watch.told("watching 2 inputs"),
        ["innokyla: watching 2 inputs; Ctrl-C ends it"]
    );
    assert!(watch.shown("a.txt")[0].starts_with("sivut/a.txt:5:1: error[malformed-date]"));

    // What has changed is shown, and reports have all.
    folder.write("sivut/b.txt", page("B", "huomenna"));
    let headline = watch.told("round 2");
    assert_eq!(headline, ["innokyla: round 2: sivut/b.txt has changed"]);
    watch.told("watching 2 inputs");
    let shown = watch.shown("malformed-date");
    assert!(shown[0].starts_with("sivut/b.txt:5:1: error"), "{shown:?}");
    assert_eq!(folder.json("all.json").as_array().map(Vec::len), Some(2));

    // A new file, and one that is gone.
    folder.write("sivut/c.txt", page("C", "joskus"));
    watch.told("round 3: sivut/c.txt has changed");
    watch.told("watching 3 inputs");
    assert!(watch.shown("malformed-date")[0].starts_with("sivut/c.txt:"));
    fs::remove_file(folder.path("sivut/c.txt")).unwrap();
    watch.told("round 4: sivut/c.txt has changed");
    watch.told("watching 2 inputs");
    for (number, name) in [(5, "a"), (6, "b")] {
        folder.write(format!("sivut/{name}.txt"), page(name, "25.01.2022"));
        watch.told(&format!("round {number}: sivut/{name}.txt has changed"));
        watch.told("watching 2 inputs");
    }
    assert_eq!(folder.json("all.json"), Value::Array(Vec::new()));
    assert_eq!(watch.interrupted(), Some(0));
}

#[test]
fn an_interrupt_says_how_the_last_round_ended() {
    let folder = sandbox();
    for (arguments, status) in [
        (&["sivut"][..], 1),
        (&["sivut/b.txt"], 0),
        (&["sivut/b.txt", "none.txt"], 2),
        (&["sivut", "--exit-zero"], 0),
    ] {
        let mut watch = Watch::of(&folder, arguments);
        watch.told("watching");
        watch.interrupt();
        let word = format!("innokyla: interrupted; the status is {status}, that of the last round");
        assert_eq!(watch.told("interrupted"), [word]);
        assert_eq!(watch.ended(), Some(status), "{arguments:?}");
    }
}

/// A page that has become the same as another is shown where it is told, and so is the sum
/// of all.
#[test]
fn what_a_change_brings_about_elsewhere_is_shown() {
    let folder = Sandbox::of(&[
        ("a.txt", page("A", "25.01.2022").as_bytes()),
        ("b.txt", page("B", "25.01.2022").as_bytes()),
    ]);
    let watch = Watch::of(&folder, &["a.txt", "b.txt", "--fail-on", "note"]);
    watch.told("watching 2 inputs");
    watch.shown("2 pages: 2 clean");
    folder.write("a.txt", page("B", "25.01.2022"));
    watch.told("round 2: a.txt has changed");
    let shown = watch.shown("2 pages");
    assert!(
        shown.iter().any(|line| line.contains("duplicate-page")),
        "{shown:?}"
    );
    watch.told("watching");
    assert_eq!(watch.interrupted(), Some(1));
}

/// A report in the folder that is watched is no change. It is never written over as if it
/// were a page, as in any second run.
#[test]
fn reports_are_no_changes() {
    let folder = sandbox();
    let mut watch = Watch::of(&folder, &["sivut", "--report", "text=sivut/report.txt"]);
    watch.told("watching 2 inputs");
    folder.write("sivut/b.txt", page("B", "huomenna"));
    let told = watch.told("round 2");
    assert_eq!(told, ["innokyla: round 2: sivut/b.txt has changed"]);
    watch.told("is an input and also the output");
    assert_eq!(watch.ended(), Some(2));
}

/// What is accepted is read again with each round.
#[test]
fn what_else_is_read_is_watched_too() {
    let folder = sandbox();
    run(&folder, &["check", "sivut", "--accept", "all.json"]).ended(0, &[]);
    folder.write(
        "known.json",
        r#"{"schema":"innokyla-accepted/1","findings":[]}"#,
    );
    let watch = Watch::of(&folder, &["sivut", "--accepted", "known.json"]);
    watch.told("watching 3 inputs");
    folder.write("known.json", folder.read("all.json"));
    watch.told("round 2: known.json has changed");
    watch.shown("2 pages: 2 clean, 1 accepted");
    watch.told("watching");
    assert_eq!(watch.interrupted(), Some(0));
}

/// Nobody is left to watch for.
#[test]
fn it_ends_when_nobody_reads() {
    let folder = sandbox();
    let mut child = innokyla(&folder, &["check", "--watch", "sivut"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let stderr = lines(child.stderr.take().unwrap());
    let (_, stdout) = channel();
    let mut watch = Watch {
        child,
        stdout,
        stderr,
    };
    assert_eq!(watch.ended(), Some(1));
}

#[test]
fn a_stream_cannot_be_watched() {
    let folder = sandbox();
    folder.pipe("pipe");
    for (arguments, words) in [
        (&["-"][..], "a stream can be read once"),
        (&["pipe"], "a stream can be read once"),
        (&["--files-from", "-"], "a stream can be read once"),
        (&[], "no input"),
        (&["sivut", "--accept", "a.json"], "cannot be used with"),
    ] {
        let arguments = [&["check", "--watch"], arguments].concat();
        run(&folder, &arguments).ended(2, &[words]);
    }
}
