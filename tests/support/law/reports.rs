//! Every finding can be reported in every format, and no report steers a terminal.

use innokyla::check::{Code, Duplicates, Options, PageKey, check};
use innokyla::report::{self, Format, RuleInfo, Summary};
use innokyla::{Diagnostic, Document, Parsed, Severity};
use serde_json::Value;

use super::LINE_BREAKS;

/// Checks a text by every rule, and writes every report of the findings.
pub fn keep_their_form(parsed: &Parsed<'_>) -> Vec<String> {
    let path: String = parsed.text().chars().take(40).collect();
    let options = Options::default().path(path.as_str());
    let mut found = check(parsed, &options);
    let mut wrong = places(parsed, &found);
    let mut duplicates = Duplicates::default();
    let key = PageKey::of(parsed);
    let twice = [(); 2].map(|()| duplicates.add(key, &options));
    if twice[0].is_some() || twice[1].is_some() == parsed.text().chars().all(super::is_space) {
        wrong.push("a page that is there twice is not found, or a blank one is".to_owned());
    }
    found.extend(twice.into_iter().flatten());
    for format in Format::ALL {
        let report = write(format, &path, parsed.text(), &found);
        let of_form = form(format, &report, &found).into_iter();
        wrong.extend(of_form.map(|wrong| format!("{format}: {wrong}")));
    }
    let document = Document::of(parsed.record())
        .spans(true)
        .diagnostics(&found);
    if serde_json::to_string(&document).is_err() {
        wrong.push("the document is not written".to_owned());
    }
    wrong
}

/// Each finding has a known code and a place in the text, and they are in order.
fn places(parsed: &Parsed<'_>, found: &[Diagnostic]) -> Vec<String> {
    let mut wrong = Vec::new();
    let text = parsed.text();
    let at = |byte: usize| {
        let before = text.get(..byte)?;
        // A CR ends a line, too, but for one before an LF.
        let ends = before.match_indices(LINE_BREAKS).filter(|(at, end)| {
            let behind = &text[at + end.len()..];
            *end != "\r" || !behind.starts_with('\n') && !behind.starts_with("\r\n")
        });
        let ends: Vec<usize> = ends.map(|(at, end)| at + end.len()).collect();
        let start = ends.last().copied().unwrap_or_default();
        Some((ends.len() + 1, before[start..].chars().count() + 1))
    };
    for finding in found {
        let start = (finding.line, finding.column);
        let end = (finding.end_line, finding.end_column);
        let span = finding.span;
        let placed = at(span.start) == Some(start) && at(span.end) == Some(end);
        if !placed || span.end < span.start || finding.code.parse::<Code>().is_err() {
            wrong.push(format!("a finding without a place: {finding:?}"));
        }
        for other in &finding.related {
            if at(other.span.start) != Some((other.line, other.column)) {
                wrong.push(format!("a place beyond the text: {other:?}"));
            }
        }
    }
    if !found.is_sorted_by_key(|finding| finding.span) {
        wrong.push("the findings are in no order".to_owned());
    }
    wrong
}

/// A report; a NUL where the format fails.
fn write(format: Format, path: &str, text: &str, found: &[Diagnostic]) -> String {
    let rules = innokyla::check::RULES.iter().map(|rule| RuleInfo {
        code: rule.code,
        severity: rule.severity,
        summary: rule.code,
        manual: "",
    });
    let mut report = format.report(report::Options {
        colour: false,
        rules: rules.collect(),
        failing: Severity::Note,
        ..report::Options::default()
    });
    let mut summary = Summary::default();
    summary.add(found);
    let mut out = Vec::new();
    let page = report::Page {
        path: Some(path),
        text,
        diagnostics: found,
        ..report::Page::default()
    };
    let written = report
        .start(&mut out)
        .and_then(|()| report.page(&mut out, &page))
        .and_then(|()| report.finish(&mut out, &summary));
    match written.map(|()| String::from_utf8(out)) {
        Ok(Ok(report)) => report,
        _ => String::from("\u{0}"),
    }
}

/// Where a report breaks what its format promises.
fn form(format: Format, report: &str, found: &[Diagnostic]) -> Vec<String> {
    let mut wrong = Vec::new();
    let steers = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    if let Some(c) = report.chars().find(|&c| steers(c)) {
        wrong.push(format!("{c:?} is written as it is"));
    }
    let same = |found_again: Result<Vec<Diagnostic>, serde_json::Error>| {
        found_again.is_ok_and(|again| again == found)
    };
    let lines = report.lines().count();
    let sound = match format {
        Format::Json => same(serde_json::from_str(report)),
        Format::Ndjson => same(report.lines().map(serde_json::from_str).collect()),
        Format::Sarif => serde_json::from_str::<Value>(report).is_ok_and(|report| {
            let results = report.pointer("/runs/0/results").and_then(Value::as_array);
            results.is_some_and(|results| results.len() == found.len())
        }),
        Format::Gitlab => serde_json::from_str::<Vec<Value>>(report)
            .is_ok_and(|issues| issues.len() == found.len()),
        // Of more than ten of a kind the tenth annotation tells how many lines follow.
        Format::Github => {
            let of = |severity| {
                found
                    .iter()
                    .filter(|found| found.severity == severity)
                    .count()
            };
            let all = [Severity::Error, Severity::Warning, Severity::Note].map(of);
            let shown: usize = all.iter().map(|&count| count.min(10)).sum();
            let logged: usize = all
                .iter()
                .filter(|&&count| count > 10)
                .map(|count| count - 9)
                .sum();
            let commands = report.lines().filter(|line| line.starts_with("::")).count();
            (lines, commands) == (shown + logged, shown)
        }
        Format::Junit => report.starts_with("<?xml"),
        Format::Concise => lines == found.len(),
        Format::Text => report.ends_with('\n'),
    };
    if !sound {
        wrong.push("it is not what the format promises".to_owned());
    }
    wrong
}
