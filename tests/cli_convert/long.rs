//! Pages so long that their JSON waits packed: they are written as any other.

use std::fs;

use innokyla::{Document, Source, parse};
use serde_json::Value;

use crate::command::{Sandbox, page};

/// A page of nine megabytes, with characters that are escaped.
fn long() -> String {
    let sentence = "Ääkkösiä \u{7f} ja \u{9b}31m, \"lainattua\" ja \\ muuta. ";
    let text = format!("{}\n\n", sentence.repeat(4));
    page("Silta") + "Taustaa\n\n" + &text.repeat(9 * (1 << 20) / text.len())
}

fn of_library(text: &str, path: &str) -> Value {
    let parsed = parse(text);
    let source = Source::new(parsed.encoding()).path(path);
    serde_json::to_value(Document::of(parsed.record()).source(source)).unwrap()
}

/// The JSON of a long page is that of the library, without a control character, and
/// stands in its place among others.
#[test]
fn a_long_page_is_written_as_any_other() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/c.txt"]);
    let text = long();
    sandbox.write("in/b.txt", &text);
    let is_plain = |bytes: &[u8]| {
        let text = std::str::from_utf8(bytes).unwrap();
        text.ends_with("}\n") && !text.contains(['\u{7f}', '\u{9b}'])
    };

    let run = sandbox.convert(&["in/b.txt"]);
    assert!(is_plain(&run.ended(0, &[]).stdout));
    assert_eq!(run.json(), of_library(&text, "in/b.txt"));

    let run = sandbox.convert(&["in"]);
    assert!(is_plain(&run.ended(0, &[]).stdout));
    let paths = ["in/a.txt", "in/b.txt", "in/c.txt"];
    let lines = run.lines();
    assert_eq!(lines.len(), paths.len());
    for (line, path) in lines.iter().zip(paths) {
        assert_eq!(line["source"]["path"], path);
    }
    assert_eq!(lines[1], of_library(&text, "in/b.txt"));

    sandbox
        .convert(&["in", "-o", "out", "--quiet"])
        .ended(0, &[]);
    let written = fs::read(sandbox.path("out/b.json")).unwrap();
    assert!(is_plain(&written));
    let written: Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(written, of_library(&text, "in/b.txt"));
}
