//! Diagnostics to report on, and the run that reports them.

use innokyla::report::{Format, Notice, Options, Page, RuleInfo, Summary};
use innokyla::{Diagnostic, Related, Severity, Span};

pub(crate) const RULES: [RuleInfo; 2] = [
    RuleInfo {
        code: "malformed-date",
        severity: Severity::Error,
        summary: "A date that is no date",
        manual: "# malformed-date\n\nThe value of a date's label is no day of the calendar.\n\nWrite it as `5.5.2022`.",
    },
    RuleInfo {
        code: "repeated-label",
        severity: Severity::Warning,
        summary: "A label that stands twice",
        manual: "",
    },
];

/// The span and the place of the first `needle` in `text`, counted the slow way.
pub(crate) fn find(text: &str, needle: &str) -> (Span, [(usize, usize); 2]) {
    let start = text.find(needle).expect("the needle is in the text");
    let end = start + needle.len();
    let place = |byte: usize| {
        let before = &text[..byte];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
        (line, column)
    };
    (Span::new(start, end), [place(start), place(end)])
}

/// A diagnostic on the first `needle` of `text`.
pub(crate) fn at(text: &str, needle: &str) -> Diagnostic {
    let (span, [(line, column), (end_line, end_column)]) = find(text, needle);
    Diagnostic {
        code: "malformed-date".into(),
        severity: Severity::Error,
        message: "no such day".to_owned(),
        path: Some("sivut/001.txt".to_owned()),
        span,
        line,
        column,
        end_line,
        end_column,
        help: None,
        related: Vec::new(),
    }
}

/// Another place of the same file.
pub(crate) fn related(text: &str, needle: &str, message: &str) -> Related {
    let (span, [(line, column), _]) = find(text, needle);
    Related {
        message: message.to_owned(),
        path: Some("sivut/001.txt".to_owned()),
        span,
        line,
        column,
    }
}

/// The report of a run over pages, each a path, a text and its findings.
pub(crate) fn run(format: Format, pages: &[(&str, &str, &[Diagnostic])]) -> String {
    let options = Options {
        rules: RULES.to_vec(),
        ..Options::default()
    };
    run_with(format, options, pages)
}

pub(crate) fn run_with(
    format: Format,
    options: Options,
    pages: &[(&str, &str, &[Diagnostic])],
) -> String {
    let mut report = format.report(options);
    let mut out = Vec::new();
    let mut summary = Summary::default();
    report.start(&mut out).unwrap();
    for &(path, text, diagnostics) in pages {
        summary.add(diagnostics);
        let path = Some(path);
        let page = Page {
            path,
            text,
            diagnostics,
            ..Page::default()
        };
        report.page(&mut out, &page).unwrap();
    }
    report.finish(&mut out, &summary).unwrap();
    String::from_utf8(out).unwrap()
}

/// The report of a run that could not read its inputs, nor compare them.
pub(crate) fn noticed(format: Format) -> String {
    let mut report = format.report(Options::default());
    let mut out = Vec::new();
    report.start(&mut out).unwrap();
    let notices = [
        ("unreadable", Severity::Error, Some("\u{1b}<&>\".txt"), None),
        ("unreadable", Severity::Error, Some("a.jsonl"), Some(12)),
        ("unreadable", Severity::Error, None, None),
        ("not-compared", Severity::Note, Some("base.json"), None),
    ];
    for (code, severity, path, entry) in notices {
        let notice = Notice {
            code,
            severity,
            path,
            entry,
            message: "a \u{1b}[1m<b> & \"c\" ]]> message",
        };
        report.notice(&mut out, &notice).unwrap();
    }
    report.finish(&mut out, &Summary::default()).unwrap();
    String::from_utf8(out).unwrap()
}

/// The report on one page.
pub(crate) fn one(format: Format, text: &str, diagnostics: &[Diagnostic]) -> String {
    run(format, &[("sivut/001.txt", text, diagnostics)])
}
