//! Lines that stand like labels and that the table does not have: what a change of
//! the site looks like.
//!
//! Each function answers for the lines from one label to the next: at which of them
//! the value ends and an unknown label begins.

use super::Context;
mod data;
mod marks;
mod nouns;
mod other_values;
#[cfg(test)]
mod tests;

use super::class::{Class, ClassifiedPage};
use super::labels::{self, ResolvedLabel};
use super::wording::Wording;
use crate::layout::{Field, Label, Rows, Value, Zone, label};
use crate::lines::{Line, LineKind};
use crate::text::{is_space, reads_like_a_date};
use crate::value::attachment::names_target;
use crate::value::period;
use marks::LabelMarks;
pub(crate) use nouns::names_data;
pub(crate) use other_values::{is_bare_noun, names_label};

/// The longest line, in bytes, that can name a period of operation that has lost its
/// label.
const LONGEST_PERIOD: usize = 200;

/// The lines, in order, where the text of a known label ends although no known label
/// follows. `lead` is the first line of the lead.
pub(super) fn stray_lines(page: &ClassifiedPage<'_>, lead: usize) -> Vec<usize> {
    let drift = Drift {
        page,
        context: page.context,
        absent: absent(page.context, page.labels),
        lead,
        marks: LabelMarks::of(page.context, page.labels),
    };
    let above = drift.above_the_facts();
    let entries = (0..page.labels.len()).filter_map(|at| drift.in_entry(at));
    above.into_iter().chain(entries).collect()
}

/// The labels of the page's kind that stand nowhere on it.
pub(super) fn absent(context: &Context<'_, '_>, labels: &[ResolvedLabel]) -> Rows {
    Rows::of(context.kind).without(labels::rows(labels))
}

struct Drift<'c> {
    page: &'c ClassifiedPage<'c>,
    context: &'c Context<'c, 'c>,
    absent: Rows,
    lead: usize,
    marks: Option<LabelMarks<'c>>,
}

/// The lines of a field's value, and the rows of the table around it.
#[derive(Clone, Copy)]
struct FieldLines {
    first: usize,
    end: usize,
    /// Of the label above; `None` above the first label.
    row: Option<usize>,
    /// Of the label below; `None` behind the last label.
    next_row: Option<usize>,
    /// The absent labels that could stand between the two.
    missing: Rows,
}

impl Drift<'_> {
    fn entry(&self, first: usize, row: Option<usize>, next: usize) -> FieldLines {
        let next_row = self.page.labels.get(next).map(|label| label.row);
        FieldLines {
            first,
            end: self.page.line_of(next),
            row,
            next_row,
            missing: missing(self.absent, row, next_row),
        }
    }

    /// Text between the heading of the facts and their first label, or a value glued
    /// to that label, has lost its own label.
    fn above_the_facts(&self) -> Option<usize> {
        let entry = self.entry(self.lead, None, 0);
        let is_furniture = |&line: &usize| self.page.is(line, Class::Furniture);
        let last = entry
            .end
            .checked_sub(1)
            .filter(|&last| last >= entry.first)?;
        if self.page.labels.is_empty() || is_furniture(&last) {
            return None;
        }
        match (entry.first..entry.end).rev().find(is_furniture) {
            Some(above) if self.context.is(above, LineKind::Icon) => Some(above + 1),
            above => {
                let first = above.map_or(entry.first, |above| above + 1);
                self.glued_to_label(FieldLines { first, ..entry })
            }
        }
    }

    /// The line of one label's text where an unknown label stands.
    fn in_entry(&self, at: usize) -> Option<usize> {
        let found = self.page.labels.get(at)?;
        let row = label(found.row);
        let mut entry = self.entry(found.line + 1, Some(found.row), at + 1);
        // The stage is printed behind an icon.
        let after_stage = entry.first + usize::from(row.field == Field::Stage);
        let furniture = |&line: &usize| self.page.is(line, Class::Furniture);
        entry.end = (after_stage..entry.end)
            .find(furniture)
            .unwrap_or(entry.end);
        if entry.first >= entry.end {
            None
        } else if is_starred_heading(self.context, entry.first) {
            Some(entry.first)
        } else if let Some(line) = self.marked_line(entry, row) {
            Some(line)
        } else if row.is_running_text() {
            self.in_running_text(at, entry)
        } else if matches!(row.value, Value::Line | Value::Date) {
            None
        } else {
            // Words of a label with text behind them have been taken for text already.
            let has_value = |&line: &usize| {
                let decorated = self.context.lines.get(line).and_then(Line::decorated);
                decorated.is_some_and(|label| label.value.is_some())
            };
            // What a bracket calls a file or a site is one, whatever its words.
            let is_link = |line: usize| {
                row.field == Field::Attachments && names_target(self.context.text(line))
            };
            let lines = || {
                let lines = self.context.label_like(entry.first..entry.end);
                lines.filter(|&line| !has_value(&line) && !is_link(line))
            };
            let by_itself = lines().find(|&line| {
                is_starred_heading(self.context, line)
                    || self.is_reworded(entry, line)
                    || self.heads_other_data(entry, row.field, line)
            });
            by_itself
                .or_else(|| lines().find(|&line| self.heads_other_values(entry, row.field, line)))
        }
    }

    /// The first line with the marks of the page's labels, among values that have none.
    fn marked_line(&self, entry: FieldLines, row: &Label) -> Option<usize> {
        let marks = self.marks?;
        if row.zone != Zone::Facts || row.is_running_text() && marks.stand_in_text() {
            return None;
        }
        let is_marked = |line: &usize| marks.stand_about(self.context, *line);
        let mut values = entry.first..entry.end;
        let first = values.next().filter(|first| !is_marked(first))?;
        let line = (first + 1..entry.end).find(is_marked)?;
        (line + 1 < entry.end && !is_marked(&(line + 1))).then_some(line)
    }

    fn in_running_text(&self, at: usize, entry: FieldLines) -> Option<usize> {
        // The label of links or tags is a sub-heading where no links or tags stand below it.
        let is_sub_heading = |line: usize| {
            let spelling = self.context.lines.get(line).and_then(Line::spelling);
            spelling
                .is_some_and(|spelling| spelling.is(Field::Attachments) || spelling.heads_tags())
        };
        let rewords = |line| {
            !entry.missing.is_empty()
                && !is_sub_heading(line)
                && Wording::of(self.context.text(line))
                    .is_some_and(|wording| wording.rewords(entry.missing))
        };
        let mut lines = self.context.label_like(entry.first + 1..entry.end);
        let is_none_of_lead = |line: &usize| !self.stands_in_lead(*line);
        let unknown = lines.find(|&line| {
            // Below an item that goes on a heading opens no paragraph.
            (is_starred_heading(self.context, line)
                || self.context.opens_paragraph(line)
                    && (rewords(line) || self.heads_a_date(entry, line)))
                && is_none_of_lead(&line)
        });
        unknown
            .or_else(|| self.behind_repeated_lead(at, entry).filter(is_none_of_lead))
            .or_else(|| self.period_without_label(entry).filter(is_none_of_lead))
            .or_else(|| self.glued_to_label(entry).filter(is_none_of_lead))
            .or_else(|| self.data_behind_text(entry).filter(is_none_of_lead))
            .or_else(|| self.tags_without_label(entry).filter(is_none_of_lead))
    }

    /// Whether a line and the one below it stand in the lead as well: they are text.
    fn stands_in_lead(&self, line: usize) -> bool {
        let is_same = |of_lead: usize, line: usize| {
            self.page.is(of_lead, Class::Text)
                && self.context.text(of_lead) == self.context.text(line)
        };
        let mut lead = self.lead..self.page.line_of(0);
        line + 1 < self.context.lines.len()
            && lead.any(|of_lead| is_same(of_lead, line) && is_same(of_lead + 1, line + 1))
    }

    /// Whether a line like a label, among values, is a missing one in other words.
    fn is_reworded(&self, entry: FieldLines, line: usize) -> bool {
        let missing = match self.is_above_file(entry, line) {
            true => entry.missing.and(Rows::LINKS),
            false => entry.missing,
        };
        if missing.is_empty() {
            return false;
        }
        let in_other_words = Wording::of(self.context.text(line)).is_some_and(|wording| {
            wording.rewords(missing) || wording.shortens_or_extends(missing)
        });
        in_other_words || self.heads_a_date(entry, line)
    }

    /// Whether a file or a site stands right below a line, as below no label but that of links.
    fn is_above_file(&self, entry: FieldLines, line: usize) -> bool {
        let below = line + 1;
        below < entry.end && names_target(self.context.text(below))
    }

    /// Whether a date stands under a line, and the label of one is missing.
    fn heads_a_date(&self, entry: FieldLines, line: usize) -> bool {
        !entry.missing.and(Rows::DATES).is_empty()
            && self
                .context
                .text_below(line, entry.end)
                .is_some_and(reads_like_a_date)
    }

    /// Whether a line like a label stands alone in its paragraph with text under it.
    fn heads_text(&self, line: usize, end: usize) -> bool {
        let below = line + 1;
        self.context.is_label_like(line)
            && self.context.opens_paragraph(line)
            && below < end
            && !self.context.joins(below)
            && !self.context.is_short(below)
    }

    /// Where the short description goes on after it has repeated the lead to its end:
    /// what follows there under a line like a label is another field.
    fn behind_repeated_lead(&self, at: usize, entry: FieldLines) -> Option<usize> {
        let is_summary = |row: usize| label(row).field == Field::Summary;
        let earlier = self.page.labels.get(..at).unwrap_or_default();
        if !entry.row.is_some_and(is_summary) || earlier.iter().any(|label| is_summary(label.row)) {
            return None;
        }
        let is_lead = |line: usize| self.page.is(line, Class::Text);
        let first = (self.lead..self.page.line_of(0)).find(|&line| is_lead(line))?;
        let length = (first..self.page.line_of(0)).take_while(|&line| is_lead(line));
        let after = entry.first + length.count();
        let repeats = |line: usize| {
            self.context.text(line) == self.context.text(first + (line - entry.first))
        };
        (after < entry.end
            && (entry.first..after).all(repeats)
            && self.heads_text(after, entry.end))
        .then_some(after)
    }

    /// Where the period of operation has lost its label: a body's last paragraph names
    /// a period under a line like a label; and in the period itself, which has no
    /// headings, where the next field has.
    fn period_without_label(&self, entry: FieldLines) -> Option<usize> {
        let lacks = |field| entry.missing.labels().any(|label| label.field == field);
        match label(entry.row?).field {
            Field::Period => (entry.first..entry.end).find(|&line| {
                let is_below_value = line > entry.first;
                is_below_value && lacks(Field::Actors) && self.heads_text(line, entry.end)
                    || (is_below_value || !self.names_period(line + 1))
                        && self.heads_sentence(line, entry.end)
            }),
            Field::Summary | Field::Purpose if lacks(Field::Period) => {
                let last = entry.end.checked_sub(1)?;
                let head = last.checked_sub(1).filter(|&head| head > entry.first)?;
                let text = self.context.text(last);
                (self.context.is_label_like(head)
                    && self.context.opens_paragraph(head)
                    && !self.context.joins(last)
                    && self.context.is(last, LineKind::Text)
                    && text.len() <= LONGEST_PERIOD
                    && self.names_period(last))
                .then_some(head)
            }
            _ => None,
        }
    }

    /// Whether a line that is worded like a label stands above a sentence.
    fn heads_sentence(&self, line: usize, end: usize) -> bool {
        self.context.is_label_like(line)
            && line + 1 < end
            && self.is_sentence(line + 1)
            && names_label(&self.context.words(line))
    }

    fn names_period(&self, line: usize) -> bool {
        !period::ranges(&self.context.words(line)).is_empty()
    }

    /// The last paragraph before a label, where it is glued to that label as only
    /// values are, and begins with a line like a label.
    fn glued_to_label(&self, entry: FieldLines) -> Option<usize> {
        let context = self.context;
        let is_fact = label(entry.next_row?).zone == Zone::Facts;
        if !is_fact || !context.habit.separates() || !context.joins(entry.end) {
            return None;
        }
        let mut first = entry.end.checked_sub(1)?;
        while first > entry.first && context.joins(first) {
            first -= 1;
        }
        let mut values = first + 1..entry.end;
        ((first > entry.first || self.names_data(first))
            && !values.is_empty()
            && context.is_label_like(first)
            && values.all(|line| context.is(line, LineKind::Text) && context.is_short(line)))
        .then_some(first)
    }
}

/// The absent rows that could stand between two labels. Sections follow each other in
/// any order.
pub(super) fn missing(absent: Rows, above: Option<usize>, below: Option<usize>) -> Rows {
    let sections = |beside: usize| match label(beside).zone {
        Zone::Sections => absent.and(Rows::SECTIONS),
        _ => Rows::NONE,
    };
    let after = above.map_or(absent, |row| absent.and(Rows::after(row).or(sections(row))));
    below.map_or(after, |row| after.and(Rows::before(row).or(sections(row))))
}

/// Whether a line is printed like a section heading of the older site, ending in
/// ` **`, and is no heading of the site. In capitals alone it is a heading of the writer's.
pub(super) fn is_starred_heading(context: &Context<'_, '_>, line: usize) -> bool {
    let starred =
        |line: &&Line| line.is_starred() && line.is_label_like() && line.label().is_none();
    context.lines.get(line).filter(starred).is_some_and(|line| {
        let text = line.content().slice(context.page.text);
        let heading = text.strip_suffix("**").unwrap_or(text);
        heading.ends_with(is_space) && heading.chars().any(char::is_lowercase)
    })
}
