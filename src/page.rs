//! Lines to a labelled outline: which line is the title, the lead, a label, a value,
//! furniture.
//!
//! The lines that are spelt like labels are resolved first ([`labels`]), and the lines
//! that stand like labels nobody knows are marked ([`drift`]). A grammar over the lines
//! then recognises the page ([`grammar`], [`article`]). It never fails and loses
//! nothing: its parts, in order, are the text.

mod article;
mod class;
mod drift;
mod grammar;
mod input;
mod kind;
mod labels;
mod outline;
mod title;
mod wording;

pub(crate) use input::{Lines, line, lines1};
pub use outline::{Outline, Part, Role};

use crate::clean::SourceText;
use crate::habit::Habit;
use crate::layout::SpellingId;
use crate::lines::{Line, LineKind};
use crate::record::Kind;
use crate::steps::count_steps;

/// A line that is spelt like a label.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabelCandidate {
    pub(crate) line: usize,
    pub(crate) spelling: SpellingId,
    pub(crate) starred: bool,
}

/// The candidates among lines.
fn candidates(lines: &[Line]) -> Vec<LabelCandidate> {
    let mut candidates = Vec::with_capacity(32);
    for (line, found) in lines.iter().enumerate() {
        if let Some(spelling) = found.label {
            candidates.push(LabelCandidate {
                line,
                spelling,
                starred: found.starred,
            });
        }
    }
    candidates
}

/// A page as the outline, the blocks and the record look at it.
#[derive(Clone, Copy)]
pub(crate) struct Context<'p, 'a> {
    pub(crate) page: &'p SourceText<'a>,
    pub(crate) lines: &'p [Line],
    pub(crate) habit: Habit,
    pub(crate) kind: Kind,
}

impl<'p, 'a> Context<'p, 'a> {
    /// A line's text, trimmed; empty past the last line.
    pub(crate) fn text(&self, line: usize) -> &'a str {
        self.lines
            .get(line)
            .map_or("", |line| line.content.slice(self.page.text))
    }

    pub(crate) fn is(&self, line: usize, kind: LineKind) -> bool {
        self.lines.get(line).is_some_and(|line| line.kind == kind)
    }

    /// Whether a line is short, and no sentence that is closed.
    pub(crate) fn is_short(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|line| line.short)
    }

    /// Whether a line could be a label by its looks: short, open, capitalised.
    fn is_label_like(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|line| line.label_like)
    }

    /// Whether a line belongs to one paragraph with the line above it.
    pub(crate) fn joins(&self, line: usize) -> bool {
        count_steps(1);
        self.lines
            .get(line)
            .is_some_and(|line| self.habit.joins(line))
    }

    /// Whether no line above belongs to the same paragraph. A heading can follow a
    /// list with no blank line between them.
    fn opens_paragraph(&self, line: usize) -> bool {
        line.checked_sub(1).is_some_and(|above| {
            !self.joins(line)
                || self.is(above, LineKind::Bullet)
                || self.is(above, LineKind::Number)
        })
    }

    /// The text below a line before `end`; below its second print where it is printed
    /// twice.
    fn text_below(&self, line: usize, end: usize) -> Option<&'a str> {
        let twice = self.text(line + 1) == self.text(line);
        let below = line + 1 + usize::from(twice);
        (below < end).then(|| self.text(below))
    }

    /// Whether two texts are alike but for the width of spaces and the composition of
    /// letters.
    fn is_same_text(&self, text: &str, other: &str) -> bool {
        text == other || {
            let spaced = |text| self.page.single_spaced(text);
            match (spaced(text), spaced(other)) {
                (None, None) => false,
                (again, other_again) => {
                    again.as_deref().unwrap_or(text) == other_again.as_deref().unwrap_or(other)
                }
            }
        }
    }
}

/// Whether a text has the shape of a date: it begins with a day or a year, is short,
/// and has a year's worth of digits. Telephone numbers and addresses may begin with
/// digits too.
fn reads_like_a_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = u8::is_ascii_digit;
    bytes.len() <= 40
        && matches!(
            bytes.iter().take_while(|byte| is_digit(byte)).count(),
            1 | 2 | 4
        )
        && bytes.iter().filter(|byte| is_digit(byte)).count() >= 4
        && text.contains(['.', '-', '/', ' '])
        && !text.contains('@')
}

#[cfg(test)]
mod tests;
