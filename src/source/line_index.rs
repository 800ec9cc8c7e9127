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
    /// The starts of some lines, the first among them, in order: a page may have a line
    /// every other byte.
    kept: Vec<LineStart>,
    count: usize,
    /// The number of characters that begin before each multiple of [`STRIDE`]. It is
    /// counted once, when a position in a long line is first asked for.
    counts: OnceLock<Vec<usize>>,
}

/// Where a line starts, which counts from 1.
#[derive(Clone, Copy, Debug)]
struct LineStart {
    line: usize,
    start: usize,
}

/// For every so many lines, and for every so many bytes, the start of one line is kept. A line
/// that is longer keeps its own, and so does the line below it.
const LINES: usize = 16;

impl<'t> LineIndex<'t> {
    /// Finds where each line of `text` starts.
    pub fn new(text: &'t str) -> Self {
        count_steps(text.len());
        let mut last = LineStart { line: 1, start: 0 };
        let mut kept = vec![last];
        let mut at = last;
        for start in line_starts(text) {
            if start - at.start > STRIDE && at.line > last.line {
                kept.push(at);
                last = at;
            }
            at = LineStart {
                line: at.line + 1,
                start,
            };
            if at.line - last.line >= LINES || start - last.start > STRIDE {
                kept.push(at);
                last = at;
            }
        }
        if text.len() - at.start > STRIDE && at.line > last.line {
            kept.push(at);
        }
        Self {
            text,
            kept,
            count: at.line,
            counts: OnceLock::new(),
        }
    }

    /// The number of lines: one more than there are line ends, so at least one.
    ///
    /// ```
    /// assert_eq!(innokyla::LineIndex::new("a\nb").line_count(), 2);
    /// ```
    pub fn line_count(&self) -> usize {
        self.count
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
        if line >= self.count {
            return Span::new(start, self.text.len());
        }
        let whole = Span::new(start, self.start(line + 1)).slice(self.text);
        let end = next_line_end(whole, 0).map_or(whole.len(), |end| end.start);
        Span::new(start, start + end)
    }

    #[cfg(feature = "report")]
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// The line of a byte offset, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        let next = self.kept.partition_point(|kept| kept.start <= offset);
        let above = self.kept_above(next);
        let next = self.kept.get(next).map_or(self.count + 1, |next| next.line);
        if next == above.line + 1 {
            // It may be long.
            return above.line;
        }
        let starts = self.starts_behind(above);
        above.line + starts.take_while(|&start| start <= offset).count()
    }

    fn start(&self, line: usize) -> usize {
        if line > self.count {
            return self.text.len();
        }
        let next = self.kept.partition_point(|kept| kept.line <= line);
        let above = self.kept_above(next);
        match line.saturating_sub(above.line).checked_sub(1) {
            None => above.start,
            Some(more) => self.starts_behind(above).nth(more).unwrap_or_default(),
        }
    }

    /// The start before a place among those that are kept.
    fn kept_above(&self, next: usize) -> LineStart {
        let above = next.checked_sub(1).and_then(|at| self.kept.get(at));
        above.copied().unwrap_or(LineStart { line: 1, start: 0 })
    }

    /// Where the lines behind one start.
    fn starts_behind(&self, above: LineStart) -> impl Iterator<Item = usize> {
        let mut at = above.start;
        std::iter::from_fn(move || {
            let end = next_line_end(self.text, at)?.end;
            count_steps(end - at);
            at = end;
            Some(at)
        })
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

    /// The line of each byte is found, and the span of each line, however long the lines
    /// around it are.
    #[test]
    fn lines_of_every_length() {
        let lengths = [0, 1, 4095, 0, 4096, 3, 4097, 9000, 1, 1, 20_000];
        let short = std::iter::repeat_n(1, 40);
        let lengths = lengths.into_iter().chain(short).chain([5000]);
        let lines: Vec<String> = lengths.map(|length| "x".repeat(length)).collect();
        let text = lines.join("\n");
        let index = LineIndex::new(&text);
        assert_eq!(index.line_count(), lines.len());
        let mut start = 0;
        for (at, line) in lines.iter().enumerate() {
            let end = start + line.len();
            assert_eq!(index.line_span(at + 1), Span::new(start, end), "{at}");
            for offset in [start, (start + end) / 2, end] {
                let mut found = 0;
                let steps = steps::of(|| found = index.line(offset));
                assert_eq!(found, at + 1, "{offset}");
                assert!(steps <= 2 * STRIDE as u64, "{offset}: {steps} steps");
            }
            start = end + 1;
        }
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
