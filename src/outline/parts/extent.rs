//! Where a value ends, and where a line in it is a label that nobody knows.

use super::Builder;
use crate::layout::{Field, Rows, Value, Zone, label};
use crate::lines::LineKind;
use crate::outline::reading::reads_like_a_date;
use crate::outline::{Role, unknown};
use crate::value::period;

impl Builder<'_, '_, '_, '_> {
    /// Where a value that is no running text ends; `None` at `end`.
    pub(super) fn extent(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        let context = self.context;
        let row = label(self.chosen.get(at)?.row);
        if unknown::is_starred_heading(context, start) {
            return Some(start);
        }
        if matches!(row.value, Value::Line | Value::Date) {
            return Some(start + 1);
        }
        if self.is_reworded(at, start) {
            return Some(start);
        }
        (start + 1..end).find(|&line| {
            let over = match row.value {
                Value::Emails => !is_address(context.text(line)),
                Value::People => {
                    reads_like_a_date(context.text(line))
                        || self.below(line, end).is_some_and(reads_like_a_date)
                }
                _ => {
                    !context.text(line).contains(char::is_whitespace)
                        && self.below(line, end).is_some_and(is_address)
                        && !is_address(context.text(line))
                }
            };
            over || unknown::is_starred_heading(context, line) || self.is_reworded(at, line)
        })
    }

    /// The text below a line; below its second print where it is printed twice.
    fn below(&self, line: usize, end: usize) -> Option<&str> {
        let context = self.context;
        let twice = line + 1 < end && context.text(line + 1) == context.text(line);
        let below = line + 1 + usize::from(twice);
        (below < end).then(|| context.text(below))
    }

    /// The labels that could stand between the one at `at` and the next, and do not.
    fn missing(&self, at: usize) -> Rows {
        let row = |at: usize| self.chosen.get(at).map(|chosen| chosen.row);
        self.absent.between(row(at), row(at + 1))
    }

    /// Whether a line among values is a missing label in other words.
    fn is_reworded(&self, at: usize, line: usize) -> bool {
        if !unknown::looks_like_a_label(self.context, line) {
            return false;
        }
        let missing = self.missing(at);
        if missing.is_empty() {
            return false;
        }
        let other_words = unknown::Wording::of(self.context.text(line)).is_some_and(|wording| {
            wording.rewords(missing) || wording.shortens_or_extends(missing)
        });
        other_words || self.heads_a_date(at, line)
    }

    /// Whether a date stands under a line, and the label of one is missing.
    fn heads_a_date(&self, at: usize, line: usize) -> bool {
        let next = self.chosen.get(at + 1);
        let end = next.map_or(self.context.lines.len(), |next| next.line);
        !self.missing(at).and(Rows::DATES).is_empty()
            && self.below(line, end).is_some_and(reads_like_a_date)
    }

    /// The first line of a body that is a label nobody knows.
    pub(super) fn unknown_in_body(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        let context = self.context;
        let row = |at: usize| self.chosen.get(at).map(|chosen| chosen.row);
        let (after, before) = (row(at), row(at + 1));
        let missing = self.missing(at);
        if unknown::is_starred_heading(context, start) {
            return Some(start);
        }
        let rewords = |line: usize| {
            let text = context.text(line);
            let close = text.len() <= unknown::LONGEST && !missing.is_empty();
            let wording = close.then(|| unknown::Wording::of(text)).flatten();
            wording.is_some_and(|wording| wording.rewords(missing))
        };
        let found = (start + 1..end).find(|&line| {
            unknown::looks_like_a_label(context, line)
                && self.opens_paragraph(line)
                && (unknown::is_starred_heading(context, line)
                    || rewords(line)
                    || self.heads_a_date(at, line))
        });
        found
            .or_else(|| {
                self.beyond_the_lead(at, start, end)
                    .filter(|_| !missing.is_empty())
            })
            .or_else(|| self.period_without_label(at, start, end, missing))
            .or_else(|| self.glued_label(start, end, after, before))
    }

    /// Whether no line above belongs to the same paragraph. A heading can follow a
    /// list with no blank line between them.
    fn opens_paragraph(&self, line: usize) -> bool {
        let context = self.context;
        line.checked_sub(1).is_some_and(|above| {
            !context.joins(line)
                || context.is(above, LineKind::Bullet)
                || context.is(above, LineKind::Number)
        })
    }

    /// A line like a label, alone in its paragraph, with text under it.
    fn heads_text(&self, line: usize, end: usize) -> bool {
        unknown::looks_like_a_label(self.context, line)
            && self.opens_paragraph(line)
            && line + 1 < end
            && !self.context.joins(line + 1)
            && !self.context.is_short(line + 1)
    }

    /// Where the short description goes on after it has repeated the lead to its
    /// end: what follows there under a line like a label is another field.
    fn beyond_the_lead(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        let context = self.context;
        let row = self.chosen.get(at)?.row;
        let is_first = unknown::first_of(&self.present, row) == Some(at);
        if label(row).field != Field::Summary || !is_first {
            return None;
        }
        let lead = self.parts.iter().position(|part| part.role == Role::Lead)?;
        let (first, stop) = (self.parts.get(lead)?.first, self.parts.get(lead + 1)?.first);
        let after = start + (stop - first);
        let repeats = |above| context.text(above) == context.text(start + (above - first));
        (after < end && (first..stop).all(repeats) && self.heads_text(after, end)).then_some(after)
    }

    /// Where the period of operation has lost its label: a body's last paragraph
    /// names a period under a line like a label; and in the period itself, which
    /// has no headings, where the next field has.
    fn period_without_label(
        &self,
        at: usize,
        start: usize,
        end: usize,
        missing: Rows,
    ) -> Option<usize> {
        let context = self.context;
        let lacks = |field| missing.labels().any(|label| label.field == field);
        match label(self.chosen.get(at)?.row).field {
            Field::Period if lacks(Field::Actors) => {
                (start + 1..end).find(|&line| self.heads_text(line, end))
            }
            Field::Summary | Field::Purpose if lacks(Field::Period) => {
                let last = end.checked_sub(1)?;
                let head = last.checked_sub(1).filter(|&head| head > start)?;
                let names_period =
                    !period::ranges(&context.page.slice(context.lines.get(last)?.content).text)
                        .is_empty();
                (names_period
                    && context.is(last, LineKind::Text)
                    && context.text(last).len() <= 200
                    && unknown::looks_like_a_label(context, head)
                    && self.opens_paragraph(head)
                    && !context.joins(last))
                .then_some(head)
            }
            _ => None,
        }
    }

    /// The last paragraph before a label, where it is glued to that label as only
    /// values are, and begins with a line like a label.
    pub(super) fn glued_label(
        &self,
        start: usize,
        end: usize,
        after: Option<usize>,
        before: Option<usize>,
    ) -> Option<usize> {
        let context = self.context;
        let next = label(before?);
        if next.zone != Zone::Facts || !context.habit.separates() || !context.joins(end) {
            return None;
        }
        let mut first = end.checked_sub(1)?;
        while first > start && context.joins(first) {
            first -= 1;
        }
        let mut values = first + 1..end;
        let fits = first > start
            && !values.is_empty()
            && unknown::looks_like_a_label(context, first)
            && values.all(|line| context.is(line, LineKind::Text) && context.is_short(line))
            && self
                .absent
                .between(after, before)
                .labels()
                .any(|label| label.next_line);
        fits.then_some(first)
    }
}

/// Whether a line holds an e-mail address, or what hides one from robots. Nothing
/// stands before the sign in `Facebook:@name`.
fn is_address(text: &str) -> bool {
    let named = |at: usize| {
        text.get(..at)
            .is_some_and(|before| !before.is_empty() && !before.ends_with([' ', ':']))
    };
    memchr::memchr_iter(b'@', text.as_bytes()).any(named)
        || memchr::memchr_iter(b'(', text.as_bytes())
            .any(|at| text.get(at..).is_some_and(|rest| rest.starts_with("(at)")))
}
