use super::*;

fn record(kind: &str, uri: &str, text: &str) -> String {
    let length = text.len();
    format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nContent-Type: text/plain\r\n\
         Content-Length: {length}\r\n\r\n{text}\r\n\r\n"
    )
}

/// What an archive gives: each page as its number, its address and its text, or an error.
fn pages(archive: &str, limit: u64) -> Vec<Result<String, String>> {
    // A small buffer cuts everything anywhere.
    let source = io::BufReader::with_capacity(7, archive.as_bytes());
    let mut pages = WetPages::new(source, limit);
    let mut found = Vec::new();
    let mut buffer = Vec::new();
    while let Some(page) = pages.next_page(|uri| uri != Some("b"), &mut buffer) {
        found.push(match page {
            Err(error) => Err(error.to_string()),
            Ok(page) => {
                let text = std::str::from_utf8(&buffer[page.text]).unwrap();
                Ok(format!(
                    "{} {}: {text}",
                    pages.number,
                    page.uri.unwrap_or_default()
                ))
            }
        });
    }
    found
}

#[test]
fn a_page_is_the_block_of_a_conversion_that_is_wanted() {
    let archive = [
        record(
            "warcinfo",
            "info",
            "Software-Info: x\r\n\r\nWARC/1.0 in its text",
        ),
        record("conversion", "a", "Silta\r\n\r\n"),
        record("conversion", "b", "passed over"),
        record("conversion", "<c>", ""),
        record("Conversion", "d", "last"),
    ];
    let expected = ["1 a: Silta\r\n\r\n", "3 c: ", "4 d: last"].map(|page| Ok(page.to_owned()));
    assert_eq!(pages(&archive.concat(), 99), expected);
    let with_line_feeds = archive[1..]
        .concat()
        .replace("\r\n\r\nSilta\r\n\r\n\r\n\r\n", "\n\nSilta\r\n\r\n\n\n");
    assert_eq!(pages(&with_line_feeds, 99), expected);
    let without_end = archive.concat();
    assert_eq!(pages(without_end.trim_end(), 99), expected);
    assert!(pages("", 99).is_empty());
}

#[test]
fn a_broken_record_is_named_by_its_offset() {
    let whole = record("conversion", "a", "Silta");
    let at = whole.len();
    let long = format!("WARC/1.0\r\nX: {}\r\n", "x".repeat(70_000));
    #[rustfmt::skip]
    let table = [
        ("<html>", "does not begin with `WARC/`"),
        (&"x".repeat(70_000), "does not begin with `WARC/`"),
        ("WARC/1.0\r\nWARC-Type: conversion\r\n", "is cut off in its head"),
        ("WARC/1.0\r\nnothing\r\n\r\n", "has a line in its head that is no header: `nothing`"),
        ("WARC/1.0\r\nContent-Length: 5x\r\n\r\n", "has no Content-Length that is a number"),
        ("WARC/1.0\r\n\r\n", "has no Content-Length that is a number"),
        (&long, "has a head of more than 64 KiB"),
        (&whole.replace(": 5", ": 50"), "is cut off: 41 of its 50 bytes are missing"),
        (&whole.replace(": 5", ": 3"), "is longer than its Content-Length of 3"),
    ];
    for (broken, message) in table {
        let found = pages(&format!("{whole}{broken}"), 99);
        let message = format!("the record at byte {at} of the archive, unpacked, {message}");
        assert_eq!(found, [Ok("1 a: Silta".to_owned()), Err(message)]);
    }
}

#[test]
fn a_page_that_is_too_large_is_passed_over() {
    let archive = [
        record("conversion", "a", "123456"),
        record("conversion", "c", "12345"),
    ];
    let found = pages(&archive.concat(), 5);
    assert!(
        found[0]
            .as_ref()
            .unwrap_err()
            .ends_with("is larger than 5 bytes (see --max-size)")
    );
    assert_eq!(found[1..], [Ok("2 c: 12345".to_owned())]);
}
