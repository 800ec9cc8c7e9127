//! A command that was started, and how it ends.

use std::io::{Read as _, Write};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::sandbox::{Run, Sandbox};

/// A command, to be run in the sandbox.
pub(crate) fn innokyla(sandbox: &Sandbox, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innokyla"));
    command
        .args(args)
        .current_dir(sandbox.path(""))
        .env("NO_COLOR", "1");
    command
}

/// The same with so many megabytes of memory and one worker; without room it aborts.
pub(crate) fn within(sandbox: &Sandbox, megabytes: u64, args: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", "ulimit -v $0 && exec \"$@\""])
        .arg((megabytes << 10).to_string())
        .arg(env!("CARGO_BIN_EXE_innokyla"))
        .args(args)
        .args(["--jobs", "1"])
        .current_dir(sandbox.path(""));
    command
}

pub(crate) fn run(sandbox: &Sandbox, args: &[&str]) -> Run {
    Started::of(innokyla(sandbox, args), |_| {}).end()
}

/// A process whose output is gathered while it runs.
pub(crate) struct Started {
    pub(crate) child: Child,
    stdout: JoinHandle<Vec<u8>>,
    stderr: JoinHandle<Vec<u8>>,
    stdin: JoinHandle<()>,
}

impl Started {
    /// Starts a command; `feed` writes to its standard input.
    pub(crate) fn of(
        mut command: Command,
        feed: impl FnOnce(&mut dyn Write) + Send + 'static,
    ) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let (mut stdout, mut stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        Self {
            child,
            stdin: std::thread::spawn(move || feed(&mut pipe)),
            stdout: std::thread::spawn(move || {
                let mut bytes = Vec::new();
                stdout.read_to_end(&mut bytes).unwrap();
                bytes
            }),
            stderr: std::thread::spawn(move || {
                let mut bytes = Vec::new();
                stderr.read_to_end(&mut bytes).unwrap();
                bytes
            }),
        }
    }

    /// Waits for the end, which must come. A process that a signal ended has the
    /// status -1.
    pub(crate) fn end(mut self) -> Run {
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if begun.elapsed() > Duration::from_secs(120) {
                self.child.kill().unwrap();
                panic!("the command hangs");
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        self.stdin.join().unwrap();
        Run {
            status: status.code().unwrap_or(-1),
            stdout: self.stdout.join().unwrap(),
            stderr: String::from_utf8(self.stderr.join().unwrap()).unwrap(),
        }
    }
}
