//! Memory stays within bounds that the input cannot move: the commands run with
//! room for so many megabytes of addresses, and end by themselves.

use std::fs::File;
use std::io::Write;

use crate::command::{Sandbox, Started, page, within};
use crate::compress::{gzip, zstd};

const MEGABYTE: usize = 1 << 20;

/// What a failed input makes of the status.
const COMMANDS: [(&str, i32); 2] = [("convert", 1), ("check", 2)];

/// One letter over and over, as far as the reader takes it.
fn feed(megabytes: usize) -> impl FnOnce(&mut dyn Write) + Send + 'static {
    move |pipe| {
        let letters = vec![b'a'; MEGABYTE];
        for _ in 0..megabytes {
            if pipe.write_all(&letters).is_err() {
                break;
            }
        }
    }
}

#[test]
fn a_gigabyte_of_one_letter_is_refused_in_bounded_memory() {
    let sandbox = Sandbox::new();
    for (command, status) in COMMANDS {
        let run = Started::of(within(&sandbox, 800, &[command, "-"]), feed(1024)).end();
        run.ended(
            status,
            &["innokyla: standard input: larger than 64 MiB (see --max-size)"],
        );
        assert!(run.stdout.len() < 30, "{command}");
    }
}

#[test]
fn a_gigabyte_of_nothing_is_refused_in_bounded_memory() {
    let sandbox = Sandbox::with(&["b.txt"]);
    let hole = File::create(sandbox.path("a.txt")).unwrap();
    hole.set_len(1 << 30).unwrap();
    for (command, status) in COMMANDS {
        let args = [command, "--max-size", "32M", "a.txt", "b.txt"];
        let run = Started::of(within(&sandbox, 100, &args), |_| {}).end();
        run.ended(status, &["innokyla: a.txt: larger than 32 MiB"]);
    }
}

#[test]
fn a_line_of_hundreds_of_megabytes_is_passed_over_and_the_next_is_read() {
    let sandbox = Sandbox::new();
    for (command, status) in COMMANDS {
        let args = [command, "--from", "jsonl", "--max-size", "8M", "-"];
        let run = Started::of(within(&sandbox, 40, &args), |pipe| {
            pipe.write_all(b"{\"text\":\"").unwrap();
            feed(200)(pipe);
            let next = serde_json::json!({ "text": page("Silta") });
            writeln!(pipe, "\"}}\n{next}").unwrap();
        })
        .end();
        run.ended(
            status,
            &["innokyla: standard input:1: the line is longer than 8 MiB"],
        );
        if command == "convert" {
            assert_eq!(run.lines()[0]["name"], "Silta");
        }
    }
}

/// The most that is allowed, of what costs most: each blank line takes some sixty
/// bytes of memory, a letter a few.
#[test]
fn the_largest_page_allowed_is_read_in_bounded_memory() {
    let sandbox = Sandbox::new();
    for (name, unit, megabytes) in [
        ("letters", "a", 30),
        ("spaces", " ", 30),
        ("no-break spaces", "\u{a0}", 30),
        ("marks", "\u{308}", 50),
        ("newlines", "\n", 30),
        ("a letter a line", "a\n", 30),
    ] {
        let size = MEGABYTE;
        sandbox.write("a.txt", unit.repeat(size / unit.len()));
        let args = ["convert", "--max-size", "1M", "a.txt"];
        let run = Started::of(within(&sandbox, megabytes, &args), |_| {}).end();
        let has_text = unit.contains(char::is_alphanumeric);
        if has_text {
            assert_eq!(run.ended(0, &[]).json()["kind"], "article", "{name}");
        } else {
            run.ended(1, &["innokyla: a.txt: empty: there is no text in it"]);
        }
        let args = ["check", "--max-size", "1M", "--fail-on", "error", "a.txt"];
        let run = Started::of(within(&sandbox, megabytes, &args), |_| {}).end();
        assert_eq!(run.status, i32::from(!has_text), "{name}: {}", run.stderr);
    }
}

/// A page takes a few times its size: running text three times, and lines of one letter,
/// which take most, twelve times.
#[test]
fn a_long_page_takes_a_few_times_its_size() {
    let sandbox = Sandbox::new();
    let sentence = "Tässä kerrotaan, miten palvelua kehitettiin yhdessä asukkaiden kanssa. ";
    let prose = format!("{}\n\n", sentence.repeat(4));
    for (name, head, unit, size, times) in [
        ("running text", page("Silta"), prose.as_str(), 48, 3),
        ("a letter a line", String::new(), "a\n", 20, 12),
    ] {
        let text = head + &unit.repeat(size * MEGABYTE / unit.len());
        sandbox.write("a.txt", text);
        for args in [
            &["convert", "--max-size", "1G", "a.txt", "-o", "a.json"][..],
            &["check", "--max-size", "1G", "--fail-on", "error", "a.txt"],
        ] {
            let megabytes = (size * times) as u64;
            let run = Started::of(within(&sandbox, megabytes, args), |_| {}).end();
            // Without room it aborts.
            let ended = (0..=1).contains(&run.status);
            assert!(ended, "{name}: {args:?}: {}", run.stderr);
        }
    }
}

/// A megabyte of compressed data that unpacks to a gigabyte, in pieces and as one.
#[test]
fn a_compressed_bomb_is_refused_in_bounded_memory() {
    let sandbox = Sandbox::new();
    let zeros = vec![b' '; MEGABYTE];
    sandbox.write("a.gz", gzip(&zeros).repeat(1024));
    sandbox.write("b.zst", zstd(&zeros).repeat(1024));
    sandbox.write("c.gz.gz", gzip(&gzip(&zeros)));
    for (command, status) in COMMANDS {
        let args = [command, "--max-size", "4M", "a.gz", "b.zst"];
        let run = Started::of(within(&sandbox, 100, &args), |_| {}).end();
        run.ended(
            status,
            &[
                "innokyla: a.gz: larger than 4 MiB",
                "innokyla: b.zst: larger than 4 MiB",
            ],
        );
        // What is packed twice is unpacked once.
        let run = Started::of(within(&sandbox, 100, &[command, "c.gz.gz"]), |_| {}).end();
        assert_eq!(run.status, 1, "{}", run.stderr);
        let told = String::from_utf8(run.stdout).unwrap() + &run.stderr;
        assert!(told.contains("gzip data"), "{told}");
    }
    let args = ["convert", "--from", "jsonl", "--max-size", "4M", "a.gz"];
    let run = Started::of(within(&sandbox, 100, &args), |_| {}).end();
    run.ended(1, &["innokyla: a.gz:1: the line is longer than 4 MiB"]);
}

/// A corpus is not held in memory, nor are the records of one.
#[test]
fn a_stream_longer_than_the_memory_goes_through() {
    let sandbox = Sandbox::new();
    let args = ["convert", "--from", "jsonl", "--quiet", "-"];
    let line = serde_json::json!({ "text": format!("Silta\n{}", "a".repeat(1 << 16)) });
    let lines = format!("{line}\n").repeat(16);
    let run = Started::of(within(&sandbox, 24, &args), move |pipe| {
        for _ in 0..25 {
            pipe.write_all(lines.as_bytes()).unwrap();
        }
    })
    .end();
    assert_eq!(run.ended(0, &[]).lines().len(), 400);
}
