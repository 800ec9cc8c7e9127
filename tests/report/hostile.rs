//! Nothing from a file steers the terminal or breaks a format.

use innokyla::report::Format;
use innokyla::{Diagnostic, Span};
use proptest::prelude::*;

use crate::support::{at, related, run};

const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{9b}31m\u{7f}\0\r\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}\u{ffff}]]>&\"'<!--%0A::error::";

fn hostile(format: Format) -> String {
    let text = format!("alku {HOSTILE} 31.2.2022\n");
    let path = format!("a b/{HOSTILE}\n:,.txt");
    let mut other = related(&text, "alku", HOSTILE);
    other.path = Some(path.clone());
    let diagnostic = Diagnostic {
        code: format!("koodi-{HOSTILE}").into(),
        message: format!("eka\ntoka {HOSTILE}"),
        path: Some(path.clone()),
        help: Some(format!("eka\ntoka {HOSTILE}")),
        related: vec![other],
        ..at(&text, "31.2.2022")
    };
    let twice = [diagnostic.clone(), diagnostic];
    run(format, &[(&path, &text, &twice), (&path, "", &[])])
}

#[test]
fn no_format_writes_a_character_that_steers_or_hides() {
    for format in Format::ALL {
        let report = hostile(format);
        let found: Vec<_> = report
            .chars()
            .filter(|&c| c.is_control() && c != '\n' || HOSTILE.contains(c) && !c.is_ascii())
            .collect();
        assert_eq!(found, [], "{format}");
        assert!(report.contains("1b"), "{format}: the escape is shown");
    }
}

#[test]
fn a_hostile_finding_is_one_line_to_github() {
    let report = hostile(Format::Github);
    assert_eq!(report.lines().count(), 2);
    assert!(
        report
            .lines()
            .all(|line| line.starts_with("::error file=a b/")),
        "{report}"
    );
}

#[test]
fn json_gives_back_what_was_found() {
    let report: Vec<Diagnostic> = serde_json::from_str(&hostile(Format::Json)).unwrap();
    assert_eq!(report[0].message, format!("eka\ntoka {HOSTILE}"));
    let lines = hostile(Format::Ndjson);
    assert_eq!(lines.lines().count(), 2);
    for line in lines.lines() {
        assert_eq!(serde_json::from_str::<Diagnostic>(line).unwrap(), report[0]);
    }
}

#[test]
fn text_marks_the_span_behind_its_escapes() {
    let report = hostile(Format::Text);
    let mut lines = report
        .lines()
        .skip_while(|line| !line.starts_with("1 | alku"));
    let (source, mark) = (lines.next().unwrap(), lines.next().unwrap());
    assert_eq!(source.find("31.2.2022"), mark.find("^^^^^^^^^"), "{report}");
}

#[test]
fn spans_that_fit_no_text_break_no_format() {
    let text = "ä\r\n";
    let spans = [(0, 1), (1, 1), (1, 99), (99, 99), (4, 1), (3, 4)];
    let findings = spans.map(|(start, end)| Diagnostic {
        span: Span::new(start, end),
        ..at(text, "ä")
    });
    for format in Format::ALL {
        assert!(!run(format, &[("a", text, &findings), ("b", "", &findings)]).is_empty());
    }
}

proptest! {
    #[test]
    fn no_text_and_no_span_breaks_the_format_for_people(
        text in "(\\PC|[\n\r\t\u{0}\u{1b}\u{9b}\u{202e}\u{308}ä–😀]){0,200}",
        start in 0..300_usize,
        end in 0..300_usize,
        line in 1..1_000_000_usize,
    ) {
        let diagnostic = Diagnostic {
            span: Span::new(start, end),
            message: text.clone(),
            help: Some(text.clone()),
            line,
            column: end + 1,
            ..at("a", "a")
        };
        let shown = run(Format::Text, &[("a.txt", &text, &[diagnostic])]);
        let place = format!("--> sivut/001.txt:{line}:{}\n", end + 1);
        prop_assert!(shown.contains(&place), "{}", shown);
        prop_assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{}", shown);
    }
}
