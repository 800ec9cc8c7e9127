//! Where the lines of a page start, found once a page.

use std::ops::Range;

use crate::steps::count_steps;

/// The lines of a text; a line ends at `\n`.
pub(super) struct PageLines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> PageLines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        count_steps(text.len());
        let mut starts = vec![0];
        starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
        Self { text, starts }
    }

    pub(super) const fn text(&self) -> &'t str {
        self.text
    }

    /// The line of a byte, counting from 0.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= byte)
            .saturating_sub(1)
    }

    /// The bytes of a line, without its `\n` or `\r\n`.
    pub(super) fn range(&self, line: usize) -> Range<usize> {
        let length = self.text.len();
        let start = self.starts.get(line).copied().unwrap_or(length);
        let Some(&next) = self.starts.get(line + 1) else {
            return start..length;
        };
        let line = self.text.get(start..next - 1).unwrap_or_default();
        start..start + line.strip_suffix('\r').unwrap_or(line).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_at_its_newline_and_loses_a_carriage_return() {
        let lines = PageLines::new("ä\r\n\nloppu");
        assert_eq!(lines.range(0), 0..2);
        assert_eq!(lines.range(1), 4..4);
        assert_eq!(lines.range(2), 5..10);
        assert_eq!(lines.range(3), 10..10);
        assert_eq!(
            [0, 3, 4, 5, 10].map(|byte| lines.line_of(byte)),
            [0, 0, 1, 2, 2]
        );
    }
}
