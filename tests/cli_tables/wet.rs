//! `--from wet`: archives of Common Crawl.

use crate::command::{Sandbox, page};
use crate::compress::gzip;

fn record(kind: &str, uri: &str, text: &str) -> String {
    let length = text.len();
    format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nContent-Type: text/plain\r\n\
         Content-Length: {length}\r\n\r\n{text}\r\n\r\n"
    )
}

fn records() -> [String; 4] {
    [
        record("warcinfo", "", "Software-Info: x"),
        record("conversion", "https://innokyla.fi/fi/a", &page("Silta")),
        record("conversion", "https://example.org/", &page("Other")),
        record("conversion", "https://innokyla.fi/fi/b", &page("Äiti")),
    ]
}

#[test]
fn each_conversion_of_an_archive_is_a_page() {
    let plain = records().concat();
    let packed = records().iter().flat_map(gzip).collect::<Vec<_>>();
    let files: &[(&str, &[u8])] = &[
        ("a.warc.wet", plain.as_bytes()),
        ("a.warc.wet.gz", &packed),
        ("named-otherwise", plain.as_bytes()),
        ("packed-otherwise", &packed),
    ];
    let sandbox = Sandbox::of(files);
    for (name, _) in files {
        let run = sandbox.convert(&[name, "--from", "auto"]);
        run.ended(0, &["3 pages: 3 converted"]);
        let lines = run.lines();
        let found = lines
            .iter()
            .map(|it| (&it["source"]["id"], &it["name"], &it["source"]["line"]));
        let found: Vec<_> = found
            .map(|(id, name, line)| format!("{line} {id} {name}"))
            .collect();
        let expected = [
            r#"1 "https://innokyla.fi/fi/a" "Silta""#,
            r#"2 "https://example.org/" "Other""#,
            r#"3 "https://innokyla.fi/fi/b" "Äiti""#,
        ];
        assert_eq!(found, expected, "{name}");
    }
    let run = sandbox.convert_with(&["--from", "wet", "-"], &[""; 0], &packed);
    run.ended(0, &["3 converted"]);
}

#[test]
fn other_addresses_are_passed_over() {
    let packed = records().iter().flat_map(gzip).collect::<Vec<_>>();
    let sandbox = Sandbox::of(&[("a.wet.gz", &packed)]);
    let run = sandbox.convert(&["a.wet.gz", "--id-glob", "https://innokyla.fi/*"]);
    run.ended(0, &["2 pages: 2 converted, 0 failed, 1 passed over"]);
    let lines: Vec<_> = run
        .lines()
        .iter()
        .map(|it| it["source"]["line"].clone())
        .collect();
    assert_eq!(lines, [1, 3]);
    let run = sandbox.convert(&["a.wet.gz", "--id-glob", "none"]);
    run.ended(0, &["0 pages: 0 converted, 0 failed, 3 passed over"]);
}

#[test]
fn what_is_broken_is_named_by_its_offset_and_the_other_pages_are_read() {
    let records = records();
    let whole = records[..2].concat();
    let at = format!(
        "the record at byte {} of the archive, unpacked, ",
        whole.len()
    );
    let third = &records[2];
    let cut = gzip(format!("{whole}{third}"));
    let length = third
        .split("Content-Length: ")
        .nth(1)
        .unwrap()
        .split("\r\n")
        .next()
        .unwrap();
    #[rustfmt::skip]
    let table = [
        (format!("{whole}{}", &third[..third.len() - 20]).into_bytes(), "is cut off: 16 of its"),
        (
            format!("{whole}{}", third.replace(length, "7")).into_bytes(),
            "is longer than its Content-Length of 7",
        ),
        (format!("{whole}{}", third.replace(length, "x")).into_bytes(), "has no Content-Length"),
        (format!("{whole}no record").into_bytes(), "does not begin with `WARC/`"),
        (cut[..cut.len() - 12].to_vec(), "cannot be read: gzip data is cut off"),
    ];
    for (bytes, words) in table {
        let sandbox = Sandbox::of(&[("a.wet", &bytes), ("b.txt", page("Silta").as_bytes())]);
        let run = sandbox.convert(&["a.wet", "b.txt"]);
        run.ended(1, &["a.wet: the record at byte ", words]);
        if !words.contains("gzip") {
            run.ended(1, &[&at]);
        }
        assert_eq!(run.paths(), ["a.wet", "b.txt"]);
        // Alone it leaves no half of an output behind; with a page that could be read it has that.
        let run = sandbox.convert(&["a.wet", "-o", "out.ndjson"]);
        run.ended(1, &[words]);
        assert_eq!(
            sandbox
                .read("out.ndjson")
                .iter()
                .filter(|byte| **byte == b'\n')
                .count(),
            1
        );
    }
    let sandbox = Sandbox::of(&[("a.wet", b"WARC/1.0\r\nnothing")]);
    let run = sandbox.convert(&["a.wet", "-o", "out.ndjson"]);
    run.ended(1, &["a.wet: the record at byte 0"]);
    assert_eq!(sandbox.tree("."), ["a.wet"]);
}

#[test]
fn a_record_that_is_too_large_is_told_and_takes_no_memory() {
    let large = record("conversion", "large", &"x".repeat(64 << 20));
    let archive = [large, record("conversion", "b", &page("Silta"))].concat();
    let sandbox = Sandbox::of(&[("a.wet", archive.as_bytes())]);
    let args = ["convert", "a.wet", "--max-size", "1M", "-o", "out.ndjson"];
    let run = crate::command::within(&sandbox, 60, &args)
        .output()
        .unwrap();
    let told = String::from_utf8(run.stderr).unwrap();
    assert!(
        told.contains("is larger than 1 MiB (see --max-size)"),
        "{told}"
    );
    assert!(told.contains("2 pages: 1 converted, 1 failed"), "{told}");
}

#[test]
fn fields_are_of_no_archive() {
    let sandbox = Sandbox::of(&[("a.wet", b"")]);
    let run = sandbox.convert(&["--from", "wet", "a.wet", "--text-field", "x"]);
    run.ended(2, &["--text-field is about JSON lines and Parquet"]);
}
