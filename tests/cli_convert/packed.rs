//! Files that are packed.

use std::io::Write as _;

use crate::command::{Sandbox, page, run};
use crate::compress::{gzip, zstd};

#[test]
fn compression_is_told_by_content_and_never_by_a_name() {
    let sandbox = Sandbox::new();
    let text = page("Silta");
    sandbox.write("in/plain.txt.gz", &text);
    sandbox.write("in/gzip.txt", [gzip(&text[..9]), gzip(&text[9..])].concat());
    sandbox.write("in/zstd.txt", zstd(&text));
    sandbox.write("in/cut.txt.gz", &gzip(&text)[..30]);
    let run = sandbox.convert(&["in"]);
    run.ended(
        1,
        &[
            "in/cut.txt.gz: gzip data is cut off",
            "3 converted, 1 failed",
        ],
    );
    let mut lines = run.lines();
    assert_eq!(
        run.paths(),
        ["in/gzip.txt", "in/plain.txt.gz", "in/zstd.txt"]
    );
    for line in &mut lines {
        line["source"].take();
    }
    assert!(lines.iter().all(|line| *line == lines[0]));
}

#[test]
fn a_compressed_bomb_ends_with_an_error_and_little_memory() {
    let sandbox = Sandbox::with(&["in/good.txt"]);
    let zeros = vec![b' '; 50 << 20];
    sandbox.write("in/gzip.txt.gz", gzip(&zeros));
    sandbox.write("in/zstd.txt.zst", zstd(&zeros));
    sandbox.write("in/plain.txt", &zeros[..2_000_000]);
    let run = sandbox.convert(&["--max-size", "1MB", "in"]);
    let reason = "larger than 1000000 bytes (see --max-size)";
    for name in ["gzip.txt.gz", "zstd.txt.zst", "plain.txt"] {
        run.ended(1, &[&format!("in/{name}: {reason}")]);
    }
    assert_eq!(run.paths(), ["in/good.txt"]);
}

/// Tapes fill up a block behind the last member.
#[test]
fn zeros_behind_gzip_are_passed_over() {
    let sandbox = Sandbox::new();
    let padded = [gzip(page("Silta")), vec![0; 10_000]].concat();
    sandbox.write("a.txt.gz", &padded);
    assert_eq!(
        sandbox.convert(&["a.txt.gz"]).ended(0, &[]).json()["name"],
        "Silta"
    );
    let line = serde_json::json!({ "text": page("Silta") }).to_string();
    sandbox.write("a.jsonl.gz", [gzip(line), vec![0; 10_000]].concat());
    assert_eq!(
        sandbox.convert(&["a.jsonl.gz"]).ended(0, &[]).lines().len(),
        1
    );
    sandbox.write("b.txt.gz", [&padded[..], b"and something else"].concat());
    sandbox
        .convert(&["b.txt.gz"])
        .ended(1, &["broken gzip data"]);
}

/// A frame that says that its window has 2 to this power bytes.
fn windowed(text: &str, log: u8) -> Vec<u8> {
    let mut encoder = zstd::Encoder::new(Vec::new(), 3).unwrap();
    encoder.window_log(20).unwrap();
    encoder.write_all(text.as_bytes()).unwrap();
    let mut frame = encoder.finish().unwrap();
    assert_eq!(frame[4] & 0x20, 0, "there is a window in the header");
    frame[5] = (log - 10) << 3;
    frame
}

#[test]
fn a_window_of_two_gigabytes_is_read_unless_it_may_not() {
    let sandbox = Sandbox::new();
    let line = format!("{}\n", serde_json::json!({ "text": page("Silta") }));
    for log in [20, 27, 28, 31] {
        sandbox.write("a.txt.zst", windowed(&page("Silta"), log));
        sandbox.write("a.jsonl.zst", windowed(&line, log));
        sandbox
            .convert(&["a.txt.zst", "a.jsonl.zst"])
            .ended(0, &["2 converted"]);
        let run = sandbox.convert(&["--max-window", "128M", "a.txt.zst", "a.jsonl.zst"]);
        if log <= 27 {
            run.ended(0, &["2 converted"]);
        } else {
            let told = "the Zstandard data has a larger window than --max-window";
            run.ended(
                1,
                &[
                    &format!("a.txt.zst: {told}"),
                    &format!("a.jsonl.zst: {told}"),
                ],
            );
        }
    }
}

#[test]
fn zstandard_output_is_as_small_as_that_of_the_program() {
    let sandbox = Sandbox::new();
    for n in 0..200 {
        sandbox.write(
            format!("in/{n:03}.txt"),
            page(&format!("Hanke {n} edistää yhteistyötä")),
        );
    }
    sandbox.convert(&["in", "-o", "x.ndjson"]).ended(0, &[]);
    sandbox.convert(&["in", "-o", "x.ndjson.zst"]).ended(0, &[]);
    let (plain, packed) = (sandbox.read("x.ndjson"), sandbox.read("x.ndjson.zst"));
    assert!(zstd::decode_all(packed.as_slice()).unwrap() == plain);
    let best = zstd::encode_all(plain.as_slice(), 3).unwrap().len();
    assert!(packed.len() <= best + 64, "{} {best}", packed.len());
}

/// A profile is packed where its name says so, and read again.
#[test]
fn a_profile_may_be_packed_and_in_utf_16() {
    let sandbox = Sandbox::new();
    for n in 0..3 {
        sandbox.write(format!("in/{n}.txt"), page("Silta"));
    }
    let told = |profile: &str| {
        let check = ["check", "in", "--baseline", profile, "--min-pages", "1"];
        let run = run(&sandbox, &check);
        assert!(run.status < 2, "{}", run.stderr);
        (run.status, run.stdout, run.stderr)
    };
    run(&sandbox, &["profile", "in", "-o", "p.json"]).ended(0, &[]);
    let plain = told("p.json");
    for name in ["p.json.gz", "p.json.zst"] {
        run(&sandbox, &["profile", "in", "-o", name]).ended(0, &[]);
        assert!(told(name) == plain, "{name}");
        let convert = sandbox.convert(&["in", "--profile", name]);
        assert_eq!(convert.ended(0, &[]).lines().len(), 3);
    }
    let text = format!(
        "\u{feff}{}",
        String::from_utf8(sandbox.read("p.json")).unwrap()
    );
    sandbox.write("mark.json", &text);
    sandbox.write(
        "utf16.json",
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<_>>(),
    );
    for name in ["mark.json", "utf16.json"] {
        assert!(told(name) == plain, "{name}");
    }
}
