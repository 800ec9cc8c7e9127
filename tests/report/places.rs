//! The same place has the same line and column in every format.

use innokyla::report::Format;
use serde_json::Value;

use crate::support::{at, one};

/// A text, what is found in it, and its line, column, end line and end column.
const PLACES: [(&str, &str, [usize; 4]); 7] = [
    ("ä ä x", "x", [1, 5, 1, 6]),
    ("2020–2021\nx – y", "y", [2, 5, 2, 6]),
    ("😀😀 x", "x", [1, 4, 1, 5]),
    ("a\u{308}a\u{308} x", "x", [1, 6, 1, 7]),
    ("rivi\r\n\r\nä x", "x", [3, 3, 3, 4]),
    ("\u{a0}\tx", "x", [1, 3, 1, 4]),
    ("a\u{2028}b\rx\n", "x", [1, 5, 1, 6]),
];

fn number(value: &Value, pointer: &str) -> usize {
    let number = value.pointer(pointer).and_then(Value::as_u64);
    number.unwrap_or_else(|| panic!("no {pointer} in {value}")) as usize
}

#[test]
fn every_format_tells_the_same_place() {
    for (text, needle, place) in PLACES {
        let diagnostics = [at(text, needle)];
        let report = |format| one(format, text, &diagnostics);
        let json = |format| serde_json::from_str::<Value>(&report(format)).unwrap();
        let [line, column, end_line, end_column] = place;

        let here = format!("sivut/001.txt:{line}:{column}");
        let shown = report(Format::Text);
        assert!(
            shown.contains(&format!("--> {here}\n")),
            "{text:?}: {shown}"
        );
        assert!(shown.contains(&format!("\n{line} | ")), "{text:?}: {shown}");
        let shown = report(Format::Junit);
        assert!(
            shown.contains(&format!("\n{here}: error[")),
            "{text:?}: {shown}"
        );
        let shown = report(Format::Github);
        let command = format!(
            "::error file=sivut/001.txt,line={line},col={column},endLine={end_line},endColumn={end_column},"
        );
        assert!(shown.starts_with(&command), "{text:?}: {shown}");

        #[rustfmt::skip]
        let table = [
            (Format::Json, ["/0/line", "/0/column", "/0/end_line", "/0/end_column"]),
            (Format::Ndjson, ["/line", "/column", "/end_line", "/end_column"]),
            (
                Format::Gitlab,
                [
                    "/0/location/positions/begin/line",
                    "/0/location/positions/begin/column",
                    "/0/location/positions/end/line",
                    "/0/location/positions/end/column",
                ],
            ),
            (Format::Sarif, ["startLine", "startColumn", "endLine", "endColumn"]),
        ];
        for (format, pointers) in table {
            let report = json(format);
            let told = pointers.map(|pointer| match format {
                Format::Sarif => {
                    let region = "/runs/0/results/0/locations/0/physicalLocation/region";
                    number(&report, &format!("{region}/{pointer}"))
                }
                _ => number(&report, pointer),
            });
            assert_eq!(told, place, "{format}: {text:?}");
        }
    }
}

#[test]
fn github_keeps_the_column_of_a_span_over_lines() {
    let text = "ä yksi\nkaksi\n";
    let shown = one(Format::Github, text, &[at(text, "yksi\nka")]);
    assert_eq!(
        shown,
        "::error file=sivut/001.txt,line=1,col=3,title=malformed-date::no such day\n"
    );
}
