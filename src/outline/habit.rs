//! How a text uses blank lines, which tools that flatten pages do differently.

use crate::layout::Field;
use crate::lines::Line;

/// The habit of the tool that flattened a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Habit {
    /// How many blank lines stand between two lines of one paragraph; `None`
    /// where blank lines tell nothing and each line is a paragraph.
    within_paragraph: Option<usize>,
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

    /// Reads the habit off the gaps between lines that are not blank.
    pub(crate) fn of(lines: &[Line]) -> Self {
        let (mut joined, mut single, mut even, mut wide) = (0usize, 0usize, 0usize, 0usize);
        let mut gap = None;
        // The site prints the name right below its label.
        let (mut below_name, mut name_apart) = (false, false);
        for line in lines {
            if line.is_blank() {
                gap = gap.map(|blanks: usize| blanks + 1);
                continue;
            }
            name_apart |= below_name && gap == Some(1);
            below_name = line.label.is_some_and(|label| label.is(Field::Name));
            match gap {
                None => {}
                Some(0) => joined += 1,
                Some(1) => single += 1,
                Some(blanks) if blanks % 2 == 0 => even += 1,
                Some(_) => wide += 1,
            }
            gap = Some(0);
        }
        let apart = single + even + wide;
        let few = |part: usize, whole: usize| part * 20 < whole;
        if joined >= 3 && (apart == 0 || few(apart, joined)) {
            Self::UNBROKEN
        } else if joined == 0
            && even == 0
            && single > 0
            && (name_apart && wide > 0 || wide * 10 >= apart * 3)
        {
            // Doubling turns a gap of n blank lines into one of 2n + 1.
            Self::DOUBLED
        } else {
            Self::NORMAL
        }
    }

    /// Whether two lines that are not blank, with none but blank ones between
    /// them, belong to one paragraph.
    pub(crate) fn adjacent(self, line: usize, next: usize) -> bool {
        self.within_paragraph
            .is_some_and(|blanks| next.saturating_sub(line + 1) <= blanks)
    }

    /// Whether blank lines tell paragraphs apart.
    pub(crate) fn separates(self) -> bool {
        self.within_paragraph.is_some()
    }
}
