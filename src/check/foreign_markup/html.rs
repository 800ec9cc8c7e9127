//! A document of HTML in the place of the text of a page.

use crate::Span;
use crate::check::{DiagnosticDraft, DiagnosticSink, PageView};

/// How a document begins, behind declarations and comments.
const STARTS: [&str; 2] = ["<!doctype html", "<html"];

/// Reports a document; whether it is one.
pub(super) fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) -> bool {
    let text = page.parsed.text();
    let body = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if !body.starts_with('<') || !is_document(body) {
        return false;
    }
    let start = text.len() - body.len();
    let line = body.lines().next().unwrap_or_default().trim_end();
    sink.report(Span::new(start, start + line.len()), || {
        DiagnosticDraft::new("a document of HTML, and not the text of a page")
            .help("give the text that a browser shows: `w3m -dump page.html | innokyla check -`")
    });
    true
}

/// Whether text that begins with `<` is a document.
fn is_document(mut text: &str) -> bool {
    loop {
        let starts = |start: &str| {
            let head = text.get(..start.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(start))
        };
        if STARTS.into_iter().any(starts) {
            return true;
        }
        // What may stand in front, and how it ends.
        let passed = [("<?xml", "?>"), ("<!--", "-->")];
        let rest = passed.iter().find_map(|(start, end)| {
            let (_, rest) = text.strip_prefix(start)?.split_once(end)?;
            Some(rest.trim_start())
        });
        match rest {
            Some(rest) => text = rest,
            None => return false,
        }
    }
}
