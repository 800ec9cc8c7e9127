//! No input is ever an output: every option that reads beside every one that writes.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Stdio;

use crate::command::{Sandbox, fed, innokyla, page};

/// The file that is read, and that something is to be written over.
const FILE: &str = "in/page.txt";

/// A way to read [`FILE`].
struct Reader {
    arguments: &'static [&'static str],
    content: &'static str,
    /// Whether it comes on standard input.
    redirected: bool,
    commands: &'static [&'static str],
}

const PAGE: &str = "Kokonaisuuden nimi\nSilta\n";
const LIST: &str = "other.txt\n";
const PROFILE: &str = r#"{"schema":"innokyla-profile/2","kinds":{}}"#;
const ACCEPTED: &str = r#"{"schema":"innokyla-accepted/1","findings":[]}"#;
const ALL: &[&str] = &["convert", "check", "profile"];

const fn reader(
    arguments: &'static [&'static str],
    content: &'static str,
    commands: &'static [&'static str],
) -> Reader {
    Reader {
        arguments,
        content,
        redirected: false,
        commands,
    }
}

const fn redirected(arguments: &'static [&'static str], content: &'static str) -> Reader {
    Reader {
        redirected: true,
        ..reader(arguments, content, ALL)
    }
}

const READERS: [Reader; 9] = [
    reader(&[FILE, "other.txt"], PAGE, ALL),
    reader(&["in", "other.txt"], PAGE, ALL),
    reader(&["--files-from", "list", "other.txt"], PAGE, ALL),
    redirected(&["-", "other.txt"], PAGE),
    reader(&["--files-from", FILE], LIST, ALL),
    redirected(&["--files-from", "-"], LIST),
    reader(&["other.txt", "--baseline", FILE], PROFILE, &["check"]),
    reader(&["other.txt", "--accepted", FILE], ACCEPTED, &["check"]),
    reader(
        &["other.txt", "--profile", FILE],
        PROFILE,
        &["convert", "check"],
    ),
];

/// A way to write a file of this name.
struct Writer {
    command: &'static str,
    /// `@` stands for the name.
    arguments: &'static [&'static str],
}

const WRITERS: [Writer; 12] = [
    Writer {
        command: "convert",
        arguments: &["-f", "ndjson", "-o", "@"],
    },
    Writer {
        command: "convert",
        arguments: &["-f", "csv", "-o", "@"],
    },
    Writer {
        command: "profile",
        arguments: &["-o", "@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "text=@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "json=@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "ndjson=@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "sarif=@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "github=@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "gitlab=@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "junit=@"],
    },
    Writer {
        command: "check",
        arguments: &["--report", "concise=@"],
    },
    Writer {
        command: "check",
        arguments: &["--accept", "@"],
    },
];

/// The names of [`FILE`]: spelt otherwise, and by links.
const NAMES: [&str; 5] = [FILE, "./in/page.txt", "in/../in/page.txt", "soft", "hard"];

fn sandbox(reader: &Reader) -> Sandbox {
    let sandbox = Sandbox::of(&[
        (FILE, reader.content.as_bytes()),
        ("other.txt", page("other").as_bytes()),
        ("list", b"in/page.txt\n"),
    ]);
    symlink(FILE, sandbox.path("soft")).unwrap();
    fs::hard_link(sandbox.path(FILE), sandbox.path("hard")).unwrap();
    sandbox
}

/// Runs a command that must be refused before it writes anything.
#[track_caller]
fn refused(sandbox: &Sandbox, reader: &Reader, command: &str, arguments: &[&str], stdout: Stdio) {
    let (tree, before) = (sandbox.tree(""), sandbox.read(FILE));
    let arguments = [&[command], reader.arguments, arguments].concat();
    let stdin = match reader.redirected {
        true => fs::File::open(sandbox.path(FILE)).unwrap().into(),
        false => Stdio::null(),
    };
    let run = innokyla(sandbox, &arguments)
        .stdin(stdin)
        .stdout(stdout)
        .output()
        .unwrap();
    let told = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(2), "{arguments:?}: {told}");
    assert!(
        told.contains(" is an input and also "),
        "{arguments:?}: {told}"
    );
    assert!(
        told.contains("; write to another name"),
        "{arguments:?}: {told}"
    );
    assert!(run.stdout.is_empty(), "{arguments:?}");
    assert_eq!(sandbox.read(FILE), before, "{arguments:?}");
    assert_eq!(sandbox.tree(""), tree, "{arguments:?}");
}

#[test]
fn no_option_writes_over_what_another_reads() {
    for reader in &READERS {
        let sandbox = sandbox(reader);
        let absolute = sandbox.path(FILE).display().to_string();
        let writers = WRITERS
            .iter()
            .filter(|writer| reader.commands.contains(&writer.command));
        for Writer { command, arguments } in writers {
            // What is accepted may be written anew where it was.
            if reader.content == ACCEPTED && arguments.contains(&"--accept") {
                continue;
            }
            for name in NAMES.into_iter().chain([absolute.as_str()]) {
                let named = arguments.iter().map(|word| word.replace('@', name));
                let named: Vec<String> = named.collect();
                let arguments: Vec<&str> = named.iter().map(String::as_str).collect();
                refused(&sandbox, reader, command, &arguments, Stdio::piped());
            }
        }
    }
}

/// In a folder each page has a file of its own, which may be one that is read. What
/// standard input names is known too late for a refusal.
#[test]
fn no_file_of_a_folder_is_written_over_what_is_read() {
    let known = |reader: &&Reader| {
        reader.commands.contains(&"convert") && !reader.arguments.ends_with(&["--files-from", "-"])
    };
    for reader in READERS.iter().filter(known) {
        for link in [true, false] {
            let sandbox = sandbox(reader);
            fs::create_dir(sandbox.path("out")).unwrap();
            let target = sandbox.path("out/other.json");
            if link {
                symlink("../in/page.txt", target).unwrap();
            } else {
                fs::hard_link(sandbox.path(FILE), target).unwrap();
            }
            refused(&sandbox, reader, "convert", &["-o", "out"], Stdio::piped());
        }
    }
}

/// `>> page.txt` would make a run read what it writes.
#[test]
fn standard_output_is_no_input() {
    for reader in &READERS {
        let sandbox = sandbox(reader);
        for command in reader.commands {
            let stdout = fs::OpenOptions::new()
                .append(true)
                .open(sandbox.path("hard"));
            refused(&sandbox, reader, command, &[], stdout.unwrap().into());
        }
    }
}

/// The names in a pipe are known when the run comes to them, and then it ends.
#[test]
fn a_page_that_a_pipe_names_stays_as_it_is() {
    for (command, output, status) in [
        ("check", &["--report", "json=in/page.txt"][..], 2),
        ("profile", &["-o", "page.json"], 1),
        ("convert", &["-f", "csv", "-o", FILE], 1),
        ("convert", &["-o", "out"], 1),
    ] {
        let sandbox = Sandbox::of(&[(FILE, PAGE.as_bytes()), ("out/in/x", b"")]);
        for name in ["out/in/page.json", "page.json"] {
            fs::hard_link(sandbox.path(FILE), sandbox.path(name)).unwrap();
        }
        let arguments = [&[command, "--files-from", "-"], output].concat();
        let run = fed(&sandbox, &arguments, b"in/page.txt\n");
        run.ended(status, &["is an input and also"]);
        assert_eq!(sandbox.read(FILE), PAGE.as_bytes(), "{arguments:?}");
    }
}
