//! A folder of its own for each test, and the command run in it.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A page whose text is told apart by its name.
pub(crate) fn page(name: &str) -> String {
    format!("Kokonaisuuden nimi\n{name}\nLyhyt kuvaus\n\nNimi on {name}.\n")
}

pub(crate) struct Sandbox(tempfile::TempDir);

/// How a run ended.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A sandbox with a page in each of these files.
    pub(crate) fn with(names: &[&str]) -> Self {
        let sandbox = Self::new();
        for name in names {
            sandbox.write(name, page(name));
        }
        sandbox
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.read(name)).unwrap()
    }

    /// Every file below a folder, with `/` between the names, sorted.
    pub(crate) fn tree(&self, folder: &str) -> Vec<String> {
        let root = self.path(folder);
        let mut names = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&root).unwrap();
                    names.push(name.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        names.sort();
        names
    }

    /// `innokyla convert`, to be run in the sandbox.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_innokyla"));
        command.arg("convert").args(args).current_dir(self.0.path());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, &[] as &[&str], b"")
    }

    /// A run with arguments of any bytes, and standard input.
    pub(crate) fn run_with(&self, args: &[&str], more: &[impl AsRef<OsStr>], stdin: &[u8]) -> Run {
        let mut child = self
            .command(args)
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let stdin = stdin.to_owned();
        // The command may end before it has read everything.
        let writer = std::thread::spawn(move || drop(pipe.write_all(&stdin)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Run {
            status: output.status.code().unwrap(),
            stdout: output.stdout,
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Run {
    /// Standard output as one JSON value.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout).unwrap()
    }

    /// Standard output as JSON values, one a line.
    pub(crate) fn lines(&self) -> Vec<Value> {
        let text = std::str::from_utf8(&self.stdout).unwrap();
        assert!(text.is_empty() || text.ends_with('\n'));
        let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
        lines.collect()
    }

    /// The paths of the records on standard output, one a line.
    pub(crate) fn paths(&self) -> Vec<String> {
        let path = |line: &Value| line["source"]["path"].as_str().unwrap().to_owned();
        self.lines().iter().map(path).collect()
    }

    /// Asserts the status, and that these words are on standard error.
    #[track_caller]
    pub(crate) fn ended(&self, status: i32, words: &[&str]) -> &Self {
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
