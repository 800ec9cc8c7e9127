//! The lines around a span, short enough to show and without hidden characters.

use std::ops::Range;

use super::escape::{is_hidden, visible_but};
use crate::Span;
use crate::source::LineIndex;
use crate::steps::count_steps;

/// The most characters of a line that are shown, and those before the span.
const WIDTH: usize = 120;
const BEFORE: usize = 40;
/// The most lines of a span that are shown.
const LINES: usize = 5;
const CUT: char = '…';

/// Whole lines, each ended by `\n`, with hidden characters written as escapes
/// and long lines cut down to a window.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    /// The bytes of [`Self::text`] that stand for the span.
    pub(super) mark: Range<usize>,
    pub(super) lines: usize,
    /// Whether the span ends below the last line shown.
    pub(super) goes_on: bool,
}

impl Excerpt {
    pub(super) fn new(index: &LineIndex<'_>, span: Span) -> Self {
        let text = index.text();
        let start = text.floor_char_boundary(span.start);
        let end = text.floor_char_boundary(span.end).max(start);
        let first = index.line(start);
        // A span that ends after a newline shows nothing of the line below.
        let last = index.line(end.saturating_sub(1).max(start));
        let shown = last.min(first + LINES - 1);
        let mut excerpt = Self {
            text: String::new(),
            mark: 0..0,
            lines: shown - first + 1,
            goes_on: last > shown,
        };
        for line in first..=shown {
            let whole = index.line_span(line);
            let from = start.clamp(whole.start, whole.end);
            let to = end.clamp(from, whole.end);
            let mark = excerpt.line(text, whole, from..to);
            if line == first {
                excerpt.mark.start = mark.start;
            }
            excerpt.mark.end = mark.end;
            excerpt.text.push('\n');
        }
        excerpt
    }

    /// Adds a line, or its window around the mark, and returns where the mark is now.
    fn line(&mut self, text: &str, line: Span, mark: Range<usize>) -> Range<usize> {
        let before = text.get(line.start..mark.start).unwrap_or_default();
        let after = text.get(mark.start..line.end).unwrap_or_default();
        // Room that one side does not need goes to the other.
        let (_, room) = window(after.chars(), WIDTH - BEFORE);
        let (left, room) = window(before.chars().rev(), BEFORE + room);
        let (right, _) = window(after.chars(), WIDTH - BEFORE + room.min(BEFORE));

        let left = mark.start - left;
        let right = mark.start + right;
        if left > line.start {
            self.text.push(CUT);
        }
        self.push(text, left..mark.start);
        let start = self.text.len();
        self.push(text, mark.start..mark.end.min(right));
        let mut end = self.text.len();
        self.push(text, mark.end.min(right)..right);
        if right < line.end {
            self.text.push(CUT);
            if mark.end > right {
                end = self.text.len();
            }
        }
        start..end
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        let part = text.get(range).unwrap_or_default();
        self.text.push_str(&visible_but(part, &['\t']));
    }
}

/// How many bytes of the characters fit into the room, and the room that is left.
fn window(chars: impl Iterator<Item = char>, mut room: usize) -> (usize, usize) {
    let mut bytes = 0;
    for c in chars {
        count_steps(1);
        let width = match c {
            '\t' => 4,
            c if is_hidden(c) => c.escape_unicode().len(),
            _ => 1,
        };
        let Some(rest) = room.checked_sub(width) else {
            return (bytes, 0);
        };
        room = rest;
        bytes += c.len_utf8();
    }
    (bytes, room)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn excerpt(text: &str, start: usize, end: usize) -> (String, String) {
        let excerpt = Excerpt::new(&LineIndex::new(text), Span::new(start, end));
        let marked = excerpt.text[excerpt.mark].to_owned();
        (excerpt.text, marked)
    }

    fn pair(text: &str, marked: &str) -> (String, String) {
        (text.to_owned(), marked.to_owned())
    }

    #[test]
    fn a_short_line_stands_whole_and_the_mark_survives_the_escapes() {
        assert_eq!(
            excerpt("yksi\nä kaksi\nkolme", 8, 13),
            pair("ä kaksi\n", "kaksi")
        );
        assert_eq!(
            excerpt("\u{1b}[2J\u{202e}pvm\t1.1.\r\n", 4, 10),
            pair("\\u{1b}[2J\\u{202e}pvm\t1.1.\n", r"\u{202e}pvm")
        );
    }

    #[test]
    fn a_span_that_does_not_fit_is_clamped() {
        for (start, end, marked) in [
            // Inside `ä`, past the end, the wrong way round.
            (1, 2, "ä"),
            (3, 99, "b"),
            (99, 99, ""),
            (3, 0, ""),
            (usize::MAX, usize::MAX, ""),
        ] {
            assert_eq!(
                excerpt("äab", start, end),
                pair("äab\n", marked),
                "{start}..{end}"
            );
        }
    }

    #[test]
    fn an_empty_span_after_the_last_newline_stands_on_an_empty_line() {
        assert_eq!(excerpt("a\n", 2, 2), pair("\n", ""));
        assert_eq!(excerpt("", 0, 0), pair("\n", ""));
    }

    #[test]
    fn a_span_over_lines_shows_its_first_lines() {
        assert_eq!(excerpt("a\r\nb\r\nc", 0, 4), pair("a\nb\n", "a\nb"));
        assert_eq!(excerpt("a\nb\nc", 0, 2), pair("a\n", "a"));
        let text = "x\n".repeat(1000);
        let excerpt = Excerpt::new(&LineIndex::new(&text), Span::new(2, 1000));
        assert_eq!(excerpt.text, "x\n".repeat(5));
        assert!(excerpt.goes_on);
    }

    #[test]
    fn a_long_line_is_cut_to_a_window_around_the_span() {
        let line = format!("{}virhe{}", "ä".repeat(500_000), "ö".repeat(500_000));
        let (text, marked) = excerpt(&line, 1_000_000, 1_000_005);
        assert_eq!(marked, "virhe");
        assert_eq!(
            text,
            format!("…{}virhe{}…\n", "ä".repeat(40), "ö".repeat(75))
        );

        let (text, _) = excerpt(&line, 0, 2);
        assert_eq!(text, format!("{}…\n", "ä".repeat(120)));
        let (text, _) = excerpt(&line, line.len(), line.len());
        assert_eq!(text, format!("…{}\n", "ö".repeat(120)));
        let (text, marked) = excerpt(&line, 0, line.len());
        assert_eq!(text, format!("{marked}\n"));
    }

    proptest! {
        #[test]
        fn an_excerpt_is_bounded_and_its_mark_inside(
            text in "(\\PC|[\\n\\r\\t\u{1b}ä]){0,300}",
            start in 0..600_usize,
            end in 0..600_usize,
        ) {
            let excerpt = Excerpt::new(&LineIndex::new(&text), Span::new(start, end));
            prop_assert!(excerpt.text.get(excerpt.mark.clone()).is_some());
            prop_assert!(excerpt.text.lines().count() <= LINES);
            prop_assert!(excerpt.text.lines().all(|line| line.chars().count() <= WIDTH + 2));
        }
    }
}
