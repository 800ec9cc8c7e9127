//! Runs that end at any moment: killed, interrupted, on a full disk, in a folder that
//! vanishes or takes no more files. Inputs stay as they are, outputs are whole, and the
//! next run clears away what is left.
//!
//! `INNOKYLA_FAULT_RUNS=200` makes so many of them.

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::command::{BINARY, Sandbox, innokyla, page, run};

const PAGES: usize = 60;

/// The commands, with their outputs in the folder `o`.
#[rustfmt::skip]
pub(super) const COMMANDS: [&[&str]; 6] = [
    &["convert", "in", "-o", "o/out"],
    &["convert", "in", "-o", "o/x.ndjson.gz"],
    &["convert", "in", "-o", "o/x.json"],
    &["convert", "in", "-o", "o/x.csv"],
    &["check", "in", "--report", "sarif=o/x.sarif", "--report", "json=o/c.json"],
    &["profile", "in", "-o", "o/p.json"],
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Kill,
    Interrupt,
    Terminate,
    FullDisk,
    VanishedFolder,
    ReadOnlyFolder,
}

const FAULTS: [Fault; 6] = [
    Fault::Kill,
    Fault::Interrupt,
    Fault::Terminate,
    Fault::FullDisk,
    Fault::VanishedFolder,
    Fault::ReadOnlyFolder,
];

/// Numbers that are the same in every run of the tests.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % limit.max(1)
    }
}

/// The user that may write only where it is let: an administrator may everywhere.
const NOBODY: u32 = 65_534;

fn is_administrator(sandbox: &Sandbox) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(sandbox.path("in")).unwrap().uid() == 0
}

/// Starts a command, on a disk with so many blocks left for each file.
pub(super) fn start(
    sandbox: &Sandbox,
    arguments: &[&str],
    blocks: Option<u64>,
    nobody: bool,
) -> Child {
    let mut command = match blocks {
        None => innokyla(sandbox, arguments),
        Some(blocks) => {
            let mut command = Command::new("sh");
            let script = "trap '' XFSZ; ulimit -f $0; exec \"$@\"";
            command
                .args(["-c", script, &blocks.to_string(), BINARY])
                .args(arguments);
            command.current_dir(sandbox);
            command
        }
    };
    if nobody {
        command.uid(NOBODY);
    }
    command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

pub(super) fn signal(child: &Child, name: &str) {
    let id = child.id().to_string();
    // It may have ended before.
    let _ = Command::new("kill")
        .args(["-s", name, &id])
        .stderr(Stdio::null())
        .status();
}

/// Every file below a folder, with its bytes.
fn files(sandbox: &Sandbox, folder: &str) -> Vec<(String, Vec<u8>)> {
    if !sandbox.path(folder).is_dir() {
        return Vec::new();
    }
    let names = sandbox.tree(folder).into_iter();
    names
        .map(|name| (name.clone(), sandbox.read(&format!("{folder}/{name}"))))
        .collect()
}

pub(super) fn is_temporary(name: &str) -> bool {
    name.rsplit('/').next().unwrap().starts_with(".innokyla-")
}

/// Whether an output is all of what it should be.
fn is_whole(name: &str, bytes: &[u8]) -> bool {
    let is_json = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).is_ok();
    if name.ends_with(".ndjson.gz") {
        let mut text = String::new();
        let mut decoder = flate2::read::GzDecoder::new(bytes);
        return decoder.read_to_string(&mut text).is_ok() && text.lines().count() == PAGES;
    }
    if name.ends_with(".csv") {
        let rows = csv::Reader::from_reader(bytes)
            .into_records()
            .filter(Result::is_ok);
        return bytes.ends_with(b"\n") && rows.count() == PAGES;
    }
    let elements = match name {
        "x.json" => serde_json::from_slice::<Vec<Value>>(bytes).map_or(0, |all| all.len()),
        _ => PAGES,
    };
    is_json(bytes) && elements == PAGES
}

/// What is wrong after a run with this fault at a moment within `length`.
fn after(fault: Fault, arguments: &[&str], length: Duration, random: &mut Random) -> Vec<String> {
    let sandbox = Sandbox::new();
    for n in 0..PAGES {
        let text = page(&format!("{n}")) + &format!("Rivi {n}.\n\n").repeat(400);
        sandbox.write(format!("in/{n:02}.txt"), text);
    }
    fs::create_dir(sandbox.path("o")).unwrap();
    let inputs = files(&sandbox, "in");
    if random.below(2) == 0 {
        // There is an output of an earlier run.
        assert!(run(&sandbox, arguments).status < 2);
    }
    let before = files(&sandbox, "o");
    let nobody = fault == Fault::ReadOnlyFolder && is_administrator(&sandbox);
    if nobody {
        for folder in ["", "o", "o/out"].map(|name| sandbox.path(name)) {
            if folder.is_dir() {
                chown(folder, Some(NOBODY), None).unwrap();
            }
        }
    }
    let blocks = (fault == Fault::FullDisk).then(|| random.below(1500));
    let moment = Duration::from_micros(random.below(length.as_micros() as u64));
    let mut child = start(&sandbox, arguments, blocks, nobody);
    std::thread::sleep(moment);
    let set_mode = |mode| {
        for folder in ["o", "o/out"].map(|name| sandbox.path(name)) {
            if folder.is_dir() {
                fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
            }
        }
    };
    match fault {
        Fault::Kill => signal(&child, "KILL"),
        Fault::Interrupt => signal(&child, "INT"),
        Fault::Terminate => signal(&child, "TERM"),
        Fault::FullDisk => {}
        Fault::VanishedFolder => {
            // A file may be born in it while it goes.
            while sandbox.path("o").exists() && fs::remove_dir_all(sandbox.path("o")).is_err() {}
        }
        Fault::ReadOnlyFolder => set_mode(0o555),
    }
    let status = child.wait().unwrap();
    let mut told = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut told)
        .unwrap();
    set_mode(0o755);

    let mut wrong = Vec::new();
    let mut expect = |right: bool, what: String| {
        if !right {
            wrong.push(what);
        }
    };
    expect(
        files(&sandbox, "in") == inputs,
        "an input is changed".to_owned(),
    );
    for (name, bytes) in files(&sandbox, "o") {
        let is_old = before
            .iter()
            .any(|(old, old_bytes)| *old == name && *old_bytes == bytes);
        let is_right = is_old || is_temporary(&name) || is_whole(&name, &bytes);
        expect(is_right, format!("{name} is half written: {told}"));
        let has_left = is_temporary(&name) && fault != Fault::Kill;
        // What was in the way of writing may be in the way of removing.
        expect(
            !has_left || fault == Fault::ReadOnlyFolder,
            format!("{name} is left: {told}"),
        );
    }
    // A signal before the first file, or behind the last, is that of any process.
    let is_named = told.is_empty() || told.contains("innokyla: ");
    expect(
        status.code().is_some() || is_named,
        format!("without a word: {told}"),
    );
    expect(status.code() != Some(101), format!("it panicked: {told}"));

    let again = run(&sandbox, arguments);
    expect(
        again.status < 2 && !again.stderr.contains("cannot"),
        again.stderr.clone(),
    );
    for (name, bytes) in files(&sandbox, "o") {
        expect(!is_temporary(&name), format!("{name} is stale"));
        expect(
            is_whole(&name, &bytes),
            format!("{name} is not whole after the next run"),
        );
    }
    wrong
}

#[test]
fn whatever_ends_a_run_inputs_stay_and_outputs_are_whole() {
    let runs = std::env::var("INNOKYLA_FAULT_RUNS")
        .ok()
        .and_then(|runs| runs.parse().ok());
    let runs: usize = runs.unwrap_or(36);
    let mut random = Random(20_220_125);
    let mut lengths = [Duration::from_millis(60); COMMANDS.len()];
    let mut wrong = Vec::new();
    for n in 0..runs {
        let (at, fault) = (
            n % COMMANDS.len(),
            FAULTS[(n / COMMANDS.len()) % FAULTS.len()],
        );
        let begun = Instant::now();
        let found = after(fault, COMMANDS[at], lengths[at], &mut random);
        // About a third of what both runs and the pages took.
        lengths[at] = (lengths[at] + begun.elapsed() / 3) / 2;
        wrong.extend(
            found
                .into_iter()
                .map(|found| format!("{n} {fault:?} {:?}: {found}", COMMANDS[at])),
        );
    }
    assert!(
        wrong.is_empty(),
        "{} of {runs} runs:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
