//! How a text uses blank lines, which tools that flatten pages do differently.

use crate::layout::SpellingId;
use crate::lines::Line;

/// The habit of the tool that flattened a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Habit {
    /// How many blank lines stand between two lines of one paragraph; `None`
    /// where blank lines tell nothing and each line is a paragraph.
    within_paragraph: Option<u32>,
}

impl Habit {
    /// Paragraphs are separated by blank lines, as the site prints them.
    pub(crate) const NORMAL: Self = Self {
        within_paragraph: Some(0),
    };
    /// There are no blank lines.
    pub(crate) const UNBROKEN: Self = Self {
        within_paragraph: None,
    };
    /// A blank line was added after every line.
    pub(crate) const DOUBLED: Self = Self {
        within_paragraph: Some(1),
    };

    /// Reads the habit off the gaps between lines.
    pub(crate) fn of(lines: &[Line]) -> Self {
        let mut gaps = Gaps::default();
        for pair in lines.windows(2) {
            if let [above, line] = pair {
                gaps.count(above, line.blanks());
            }
        }
        gaps.habit()
    }

    /// Whether a line belongs to one paragraph with the line above it.
    pub(crate) fn joins(self, line: &Line) -> bool {
        self.within_paragraph
            .is_some_and(|blanks| line.blanks() <= blanks)
    }

    /// Whether blank lines tell paragraphs apart.
    pub(crate) fn separates(self) -> bool {
        self.within_paragraph.is_some()
    }
}

/// How many gaps of each kind a text has.
#[derive(Default)]
struct Gaps {
    none: usize,
    single: usize,
    even: usize,
    wide: usize,
    /// A value that the site prints on the line below its label stands one blank
    /// line below it.
    value_apart: bool,
    /// A value that it prints one blank line below its label stands three below.
    value_far: bool,
}

impl Gaps {
    fn count(&mut self, above: &Line, blanks: u32) {
        match blanks {
            0 => self.none += 1,
            1 => self.single += 1,
            _ if blanks.is_multiple_of(2) => self.even += 1,
            _ => self.wide += 1,
        }
        if let Some(next_line) = above.label().and_then(SpellingId::value_on_next_line) {
            self.value_apart |= next_line && blanks == 1;
            self.value_far |= !next_line && blanks == 3;
        }
    }

    fn habit(&self) -> Habit {
        let apart = self.single + self.even + self.wide;
        // Doubling turns a gap of n blank lines into one of 2n + 1.
        let doubled = self.none == 0 && self.even == 0 && self.single > 0;
        if self.none >= 3 && apart * 20 < self.none {
            Habit::UNBROKEN
        } else if doubled && (self.value_apart && self.value_far || self.wide * 10 >= apart * 3) {
            Habit::DOUBLED
        } else {
            Habit::NORMAL
        }
    }
}
