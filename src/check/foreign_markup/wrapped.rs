//! Text wrapped at a column: lines that end in the middle of a sentence, each where the
//! next word would not have fitted.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView};
use crate::line_ends::LINE_BREAKS;
use crate::lines::{Line, LineKind};
use crate::span::Span;
use crate::text::is_space;

/// The lengths of wrapped lines, in characters. Others that go on, on the next line, speak
/// against a habit.
const NARROWEST: usize = 45;
const WIDEST: usize = 90;
/// So many of them are a habit.
const HABIT: usize = 2;
/// How far an item of a list may be indented.
const INDENT: usize = 6;

struct Wrap {
    place: Span,
    /// Of the line, in characters.
    width: usize,
    /// The same with the first word of the next line.
    with_next_word: usize,
}

pub(super) fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let lines = page.lines();
    // Read twice rather than kept: a page may have a line every other byte.
    let wraps = || {
        lines.windows(2).filter_map(|pair| match pair {
            [line, next] => wrap(page.text(), line, next),
            _ => None,
        })
    };
    let widths = wraps().map(|wrap| wrap.width);
    let (count, width) = widths.fold((0, 0), |(count, widest), width| {
        (count + 1, widest.max(width))
    });
    if count < HABIT {
        return;
    }
    let is_full = |wrap: &Wrap| wrap.width >= NARROWEST && wrap.with_next_word + INDENT > width;
    let full = wraps().filter(is_full).count();
    let is_long = |line: &&Line| {
        let words = page.words(line.content());
        // A name that was wrapped is one line with line breaks inside.
        words.len() > WIDEST
            && words.chars().count() > WIDEST
            && words.contains(is_space)
            && !words.contains(LINE_BREAKS)
    };
    let long = lines.iter().filter(is_long).count();
    if full < HABIT || full * 5 < count * 4 || long * 3 > count {
        return;
    }
    if let Some(first) = wraps().next() {
        sink.report(first.place, || {
            DiagnosticDraft::new(format!(
                "the lines are wrapped: {count} of them end in the middle of a sentence"
            ))
            .help("paragraphs keep the line breaks, and lists and short values may end too early")
        });
    }
}

/// A line that goes on, on the next.
fn wrap(text: &str, line: &Line, next: &Line) -> Option<Wrap> {
    let is_label = |line: &Line| line.spelling().is_some();
    let words = line.content().slice(text);
    if next.blanks() > 0 || next.kind() != LineKind::Text || is_label(line) || is_label(next) {
        return None;
    }
    let goes_on = words.ends_with(|c: char| c.is_alphanumeric() || c == ',' || c == '-');
    let next_words = next.content().slice(text);
    let continues = next_words.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    let width = words.chars().count();
    if !goes_on || !continues || width > WIDEST {
        return None;
    }
    let next_word = next_words.split(is_space).next().unwrap_or_default();
    Some(Wrap {
        place: line.content(),
        width,
        with_next_word: width + 1 + next_word.chars().count(),
    })
}
