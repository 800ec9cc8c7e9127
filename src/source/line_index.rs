//! Byte offsets as lines and columns.

use std::sync::OnceLock;

use crate::line_ends::{line_starts, next_line_end};
use crate::span::Span;
use crate::steps::count_steps;

/// How many bytes lie between two counts of characters. A column costs a walk over
/// two such strides at most, however long the line is.
const STRIDE: usize = 4096;

/// A place in a text, in lines and columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The Unicode scalar value in the line, from 1.
    pub column: usize,
}

/// The lines of a text, for turning byte offsets into lines and columns.
///
/// A line ends at `\n`, `\r\n`, `\r` alone, as on the old Macintosh, or at U+0085, U+2028 or
/// U+2029; none of them is part of the line.
///
/// ```
/// use innokyla::{LineIndex, Position};
/// let index = LineIndex::new("Luotu\n\nä 5.5.2022\n");
/// assert_eq!(index.position(10), Position { line: 3, column: 3 });
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// The number of characters that begin before each multiple of [`STRIDE`]. It is
    /// counted once, when a position in a long line is first asked for.
    counts: OnceLock<Vec<usize>>,
}

impl<'t> LineIndex<'t> {
    /// Finds where each line of `text` starts.
    pub fn new(text: &'t str) -> Self {
        count_steps(text.len());
        let starts = line_starts(text).into_iter();
        Self {
            text,
            starts: std::iter::once(0).chain(starts).collect(),
            counts: OnceLock::new(),
        }
    }

    /// The number of lines: one more than there are line ends, so at least one.
    ///
    /// ```
    /// assert_eq!(innokyla::LineIndex::new("a\nb").line_count(), 2);
    /// ```
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The line and column of a byte offset.
    ///
    /// An offset past the end counts as the end, and one inside a character as the
    /// start of that character.
    ///
    /// ```
    /// let index = innokyla::LineIndex::new("ä\r\nb");
    /// let end = index.position(99);
    /// assert_eq!((end.line, end.column), (2, 2));
    /// ```
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.line(offset);
        let start = self.start(line);
        let before = if offset - start < 2 * STRIDE {
            characters(self.text, start, offset)
        } else {
            self.characters_before(offset) - self.characters_before(start)
        };
        Position {
            line,
            column: before + 1,
        }
    }

    /// The bytes of a line, without its line end.
    ///
    /// Lines count from 1. The span of a line that does not exist is empty, at the
    /// nearer end of the text.
    ///
    /// ```
    /// let text = "Luotu\r\n5.5.2022\r\n";
    /// let index = innokyla::LineIndex::new(text);
    /// assert_eq!(index.line_span(2).slice(text), "5.5.2022");
    /// ```
    pub fn line_span(&self, line: usize) -> Span {
        if line == 0 {
            return Span::default();
        }
        let start = self.start(line);
        let Some(next) = self.starts.get(line) else {
            return Span::new(start, self.text.len());
        };
        let whole = Span::new(start, *next).slice(self.text);
        let end = next_line_end(whole, 0).map_or(whole.len(), |end| end.start);
        Span::new(start, start + end)
    }

    #[cfg(feature = "report")]
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// The line of a byte offset, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    fn start(&self, line: usize) -> usize {
        self.starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(self.text.len())
    }

    fn characters_before(&self, offset: usize) -> usize {
        let counts = self.counts.get_or_init(|| {
            let strides = self.text.as_bytes().chunks(STRIDE);
            let counted = strides.scan(0, |total, stride| {
                *total += stride.iter().filter(|byte| begins(**byte)).count();
                Some(*total)
            });
            std::iter::once(0).chain(counted).collect()
        });
        let stride = offset / STRIDE;
        let counted = counts.get(stride).copied().unwrap_or_default();
        counted + characters(self.text, stride * STRIDE, offset)
    }
}

/// The characters that begin in a byte range.
fn characters(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes().get(start..end).unwrap_or_default();
    count_steps(bytes.len());
    bytes.iter().filter(|byte| begins(**byte)).count()
}

/// Whether a character of UTF-8 begins with this byte.
const fn begins(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps;

    /// Lines and columns count from 1, columns in characters, and every offset has a
    /// position.
    #[test]
    fn positions() {
        let text = "Hyvä\r\n\narki – 😀!\n";
        for (offset, line, column) in [
            (0, 1, 1),
            (3, 1, 4),
            (4, 1, 4), // inside ä
            (5, 1, 5), // \r
            (6, 1, 6), // \n
            (7, 2, 1),
            (8, 3, 1),
            (13, 3, 6),  // –
            (15, 3, 6),  // inside it
            (17, 3, 8),  // 😀
            (20, 3, 8),  // inside it
            (21, 3, 9),  // !
            (22, 3, 10), // \n
            (23, 4, 1),
            (24, 4, 1),
            (usize::MAX, 4, 1),
        ] {
            let found = LineIndex::new(text).position(offset);
            assert_eq!((found.line, found.column), (line, column), "{offset}");
        }
        let empty = LineIndex::new("").position(5);
        assert_eq!((empty.line, empty.column), (1, 1));
    }

    /// The span of a line is without its end, and that of a line that does not exist is
    /// empty.
    #[test]
    fn line_spans() {
        let text = "yksi\r\nkaksi\n\r\n\nviisi\r";
        let index = LineIndex::new(text);
        assert_eq!(index.line_count(), 6);
        for (line, expected) in [
            (0, Span::new(0, 0)),
            (1, Span::new(0, 4)),
            (2, Span::new(6, 11)),
            (3, Span::new(12, 12)),
            (4, Span::new(14, 14)),
            (5, Span::new(15, 20)),
            (6, Span::new(21, 21)),
            (usize::MAX, Span::new(21, 21)),
        ] {
            assert_eq!(index.line_span(line), expected, "{line}");
        }
    }

    /// A lone CR ends a line, among line ends of Windows, too.
    #[test]
    fn lone_carriage_returns_end_lines() {
        let text = "yksi\u{85}ä\u{2028}\u{2029}neljä";
        let index = LineIndex::new(text);
        assert_eq!(index.line_count(), 4);
        let lines = [1, 2, 3, 4].map(|line| index.line_span(line).slice(text));
        assert_eq!(lines, ["yksi", "ä", "", "neljä"]);
        let text = "yksi\rkaksi\r\rä!\r\nviisi";
        let index = LineIndex::new(text);
        let words: Vec<&str> = (1..=5)
            .map(|line| index.line_span(line).slice(text))
            .collect();
        assert_eq!(words, ["yksi", "kaksi", "", "ä!", "viisi"]);
        let found = index.position(text.find('!').unwrap());
        assert_eq!((found.line, found.column), (4, 2));
    }

    /// Columns in a long line are those of a plain count, and each costs a short walk.
    #[test]
    fn long_lines() {
        let text = format!("ä\n{}\nloppu", "aä–".repeat(200_000));
        let index = LineIndex::new(&text);
        for (offset, column) in [
            (3, 1),
            (3 + 6 * 700, 2101),
            (3 + 6 * 1400, 4201),
            (3 + 6 * 1400 + 1, 4202),
            (3 + 6 * 1400 + 2, 4202), // inside ä
            (3 + 6 * 1400 + 3, 4203),
            (3 + 6 * 200_000, 600_001),
        ] {
            let expected = Position { line: 2, column };
            assert_eq!(index.position(offset), expected, "{offset}");
        }
        for number in 0..20_000 {
            let mut found = None;
            let steps = steps::of(|| found = Some(index.position(3 + number * 6)));
            let column = number * 3 + 1;
            assert_eq!(found, Some(Position { line: 2, column }), "{number}");
            assert!(steps <= 2 * STRIDE as u64, "{number}: {steps} steps");
        }
    }
}
