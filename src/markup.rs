//! Marks that another tool has put into a page: Markdown, HTML, numbers of links.
//!
//! A mark is taken off only where the page shows the habit, at several places: one star,
//! one bracket or `a < b` is text.

mod evidence;
mod inline;
mod line;
mod token;

pub(crate) use evidence::MarkupHabits;
use line::LineMarks;

use crate::line_ends::next_line_end;
use crate::span::Span;
use crate::text::trim;

/// A stretch of the page that is a mark, and what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) span: Span,
    pub(crate) meaning: Meaning,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Nothing: it goes.
    Nothing,
    /// That its line is a heading.
    Heading,
    /// That a picture begins, whose text follows.
    Picture,
    /// A character: `&auml;`.
    Character(char),
}

impl Mark {
    const fn new(start: usize, end: usize, meaning: Meaning) -> Self {
        Self {
            span: Span::new(start, end),
            meaning,
        }
    }

    /// Markup that is dropped.
    pub(crate) const fn nothing(span: Span) -> Self {
        Self {
            span,
            meaning: Meaning::Nothing,
        }
    }

    /// A line break that stands for a space.
    pub(crate) const fn space(span: Span) -> Self {
        Self {
            span,
            meaning: Meaning::Character(' '),
        }
    }

    /// What its text is in a value.
    pub(crate) const fn character(&self) -> Option<char> {
        match self.meaning {
            Meaning::Character(character) => Some(character),
            _ => None,
        }
    }
}

/// The marks of a page, in its order; none where it shows no habit.
pub(crate) fn marks(text: &str, habits: MarkupHabits) -> Vec<Mark> {
    let mut marks = Vec::new();
    if !habits.any() {
        return marks;
    }
    let mut above = Span::default();
    let mut in_references = false;
    let mut start = 0;
    while start < text.len() {
        let end = next_line_end(text, start);
        let line = Span::new(start, end.map_or(text.len(), |end| end.start));
        start = end.map_or(text.len(), |end| end.end);
        let marks_of_line = LineMarks {
            text,
            habits,
            above,
        };
        in_references |= habits.link_numbers && marks_of_line.opens_references(line);
        if in_references {
            let content = trim(text, line);
            marks.push(Mark::new(content.start, content.end, Meaning::Nothing));
        } else {
            marks_of_line.find(line, &mut marks);
        }
        above = line;
    }
    marks
}

#[cfg(test)]
mod tests;
