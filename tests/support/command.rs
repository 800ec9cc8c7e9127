//! The command, started as a shell starts it, in a folder of its own.
// Each test binary uses its own part of it. Clippy spares the test functions
// alone, not what they share.
#![allow(dead_code, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
#[cfg(target_os = "linux")]
use std::sync::{Arc, Once};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;
#[cfg(target_os = "linux")]
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

/// The binary under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_innokyla");

/// A run may take so long, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(120);

/// The command with its arguments, to be run in a folder. The environment asks for no
/// colours, neither more nor fewer.
pub fn innokyla<S: AsRef<OsStr>>(folder: impl AsRef<Path>, args: &[S]) -> Command {
    #[cfg(target_os = "linux")]
    hand_on_no_ignored_signal();
    let mut command = Command::new(BINARY);
    command
        .args(args)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE");
    command
}

/// Has the command heed every signal, also where the tests were started to ignore some, as
/// a script's job in the background is: a process hands on what it ignores, and not what
/// it handles.
#[cfg(target_os = "linux")]
fn hand_on_no_ignored_signal() {
    static HANDLED: Once = Once::new();
    HANDLED.call_once(|| {
        let status = fs::read_to_string("/proc/self/status").unwrap();
        let mask = status
            .lines()
            .find_map(|line| line.strip_prefix("SigIgn:"))
            .unwrap();
        let ignored = u64::from_str_radix(mask.trim(), 16).unwrap();
        for signal in [SIGHUP, SIGINT, SIGTERM] {
            if ignored >> (signal - 1) & 1 == 1 {
                signal_hook::flag::register(signal, Arc::default()).unwrap();
            }
        }
    });
}

/// The same with so many megabytes of memory beside those of the program itself, and one
/// worker; without room it aborts.
pub fn within(folder: impl AsRef<Path>, megabytes: u64, args: &[&str]) -> Command {
    limited(folder, program() + megabytes, args)
}

/// The megabytes of addresses that the program takes for a page of two lines: they grow
/// with what is built into it.
fn program() -> u64 {
    static MEGABYTES: OnceLock<u64> = OnceLock::new();
    *MEGABYTES.get_or_init(|| {
        let is_enough = |megabytes: &u64| {
            let command = limited(".", *megabytes, &["convert", "-"]);
            let feed = |pipe: &mut dyn Write| drop(pipe.write_all(b"Silta\n\nSilta on auki.\n"));
            Started::of(command, feed).end().status == 0
        };
        (16..1024).step_by(4).find(is_enough).unwrap()
    })
}

fn limited(folder: impl AsRef<Path>, megabytes: u64, args: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", "ulimit -v $0 && exec \"$@\""])
        .arg((megabytes << 10).to_string())
        .arg(BINARY)
        .args(args)
        .args(["--jobs", "1"])
        // Each further arena of an allocator takes addresses that it does not use.
        .env("MALLOC_ARENA_MAX", "1")
        .current_dir(folder);
    command
}

/// Runs the command to its end, with nothing on standard input.
pub fn run<S: AsRef<OsStr>>(folder: impl AsRef<Path>, args: &[S]) -> Run {
    fed(folder, args, b"")
}

/// The arguments of a command line without quotes.
pub fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

/// Runs the command to its end, with these bytes on standard input.
pub fn fed<S: AsRef<OsStr>>(folder: impl AsRef<Path>, args: &[S], stdin: &[u8]) -> Run {
    let stdin = stdin.to_owned();
    Started::of(innokyla(folder, args), move |pipe| {
        // The command may end before it has read everything.
        let _ = pipe.write_all(&stdin);
    })
    .end()
}

/// A process whose output is gathered while it runs.
pub struct Started {
    pub child: Child,
    stdout: JoinHandle<Vec<u8>>,
    stderr: JoinHandle<Vec<u8>>,
    stdin: JoinHandle<()>,
}

impl Started {
    /// Starts a command; `feed` writes to its standard input.
    pub fn of(mut command: Command, feed: impl FnOnce(&mut dyn Write) + Send + 'static) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let (stdout, stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        Self {
            child,
            stdin: std::thread::spawn(move || feed(&mut pipe)),
            stdout: std::thread::spawn(move || gathered(stdout)),
            stderr: std::thread::spawn(move || gathered(stderr)),
        }
    }

    /// Waits for the end, which must come. A process that a signal ended has the
    /// status -1.
    pub fn end(mut self) -> Run {
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if begun.elapsed() > PATIENCE {
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

fn gathered(mut stream: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    bytes
}

/// How a run ended.
pub struct Run {
    pub status: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Run {
    /// Standard output as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).unwrap()
    }

    /// Standard output as one JSON value.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout).unwrap()
    }

    /// Standard output as JSON values, one a line.
    pub fn lines(&self) -> Vec<Value> {
        let text = self.text();
        assert!(text.is_empty() || text.ends_with('\n'));
        let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
        lines.collect()
    }

    /// The paths of the records on standard output, one a line.
    pub fn paths(&self) -> Vec<String> {
        let path = |line: &Value| line["source"]["path"].as_str().unwrap().to_owned();
        self.lines().iter().map(path).collect()
    }

    /// Asserts the status, and that these words are on standard error.
    #[track_caller]
    pub fn ended(&self, status: i32, words: &[&str]) -> &Self {
        assert_eq!(self.status, status, "{}", self.stderr);
        for words in words {
            assert!(
                self.stderr.contains(words),
                "no {words:?} in: {}",
                self.stderr
            );
        }
        self
    }
}

/// A folder of its own for each test.
pub struct Sandbox(tempfile::TempDir);

impl AsRef<Path> for Sandbox {
    fn as_ref(&self) -> &Path {
        self.0.path()
    }
}

impl Sandbox {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Makes a named pipe.
    #[cfg(unix)]
    pub fn pipe(&self, name: &str) {
        let made = Command::new("mkfifo").arg(self.path(name)).status();
        assert!(made.unwrap().success());
    }

    /// A sandbox with these files.
    pub fn of(files: &[(&str, &[u8])]) -> Self {
        let sandbox = Self::new();
        for (name, bytes) in files {
            sandbox.write(name, bytes);
        }
        sandbox
    }

    /// A sandbox with a page in each of these files.
    pub fn with(names: &[&str]) -> Self {
        let sandbox = Self::new();
        for name in names {
            sandbox.write(name, page(name));
        }
        sandbox
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.read(name)).unwrap()
    }

    /// Every file below a folder, with `/` between the names, sorted; the manifest of an
    /// output folder is looked at in tests of its own.
    pub fn tree(&self, folder: &str) -> Vec<String> {
        let root = self.path(folder);
        let mut names = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with(".innokyla.json") {
                    let name = path.strip_prefix(&root).unwrap();
                    names.push(name.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        names.sort();
        names
    }

    /// `innokyla convert`, to be run here.
    pub fn converting(&self, args: &[&str]) -> Command {
        innokyla(self, &[&["convert"], args].concat())
    }

    /// Runs `innokyla convert` here.
    pub fn convert(&self, args: &[&str]) -> Run {
        self.convert_with(args, &[] as &[&str], b"")
    }

    /// The same with arguments of any bytes, and standard input.
    pub fn convert_with(&self, args: &[&str], more: &[impl AsRef<OsStr>], stdin: &[u8]) -> Run {
        let args = ["convert"].iter().chain(args).map(OsStr::new);
        let args: Vec<&OsStr> = args.chain(more.iter().map(AsRef::as_ref)).collect();
        fed(self, &args, stdin)
    }
}

/// A page whose text is told apart by its name.
pub fn page(name: &str) -> String {
    format!("Kokonaisuuden nimi\n{name}\nLyhyt kuvaus\n\nNimi on {name}.\n")
}
