//! Values on one line that the site prints on lines of their own.

use crate::check::{DiagnosticDraft, DiagnosticSink, FieldEntry, PageView, quoted};
use crate::layout::Field;
use crate::line_ends::LINE_BREAKS;
use crate::span::Span;

pub(super) fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let is_list = |entry: &&FieldEntry| matches!(entry.field, Field::Funders | Field::Attachments);
    for entry in page.entries.iter().filter(is_list) {
        let Some(place) = entry.value.and_then(|value| glue(page.text(), value)) else {
            continue;
        };
        sink.report(entry.label, || {
            let name = page.name_of(entry.field);
            let words = quoted(page.words(place));
            DiagnosticDraft::new(format!(
                "the values of `{name}` are glued together: {words}"
            ))
            .related(place, "the next value begins inside this word".to_owned())
            .help("export the page with another tool")
        });
    }
}

/// A closing bracket that a word with a capital is glued to.
fn glue(text: &str, value: Span) -> Option<Span> {
    let words = value.slice(text);
    let glued = |at: usize| {
        let behind = words.get(at + 1..).unwrap_or_default();
        let mut behind = behind.chars();
        let is_word = behind.next().is_some_and(char::is_uppercase)
            && behind.next().is_some_and(char::is_lowercase);
        is_word.then_some(at)
    };
    let at = memchr::memchr_iter(b')', words.as_bytes()).find_map(glued)?;
    let start = words.get(..at)?.rfind(LINE_BREAKS).map_or(0, |end| end + 1);
    let end = words
        .get(at..)?
        .find(LINE_BREAKS)
        .map_or(words.len(), |end| at + end);
    Some(Span::new(start, end).shifted(value.start))
}
