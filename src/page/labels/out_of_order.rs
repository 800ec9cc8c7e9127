//! Labels of facts that the best chain leaves in the text of others.
//!
//! The order of the table is evidence, not law: a label whose fact the page has nowhere
//! else, with a value of its type below it, is one wherever it stands among the facts.

use super::evidence::has_fitting_value;
use super::{Placement, ResolvedLabel, first_section, is_label, rows};
use crate::layout::{Field, Label, Rows, Zone, label};
use crate::page::{Context, LabelCandidate};

/// The labels of a page with those that stand out of their order.
pub(super) fn with_labels_out_of_order(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
    labels: Vec<ResolvedLabel>,
) -> Vec<ResolvedLabel> {
    // Most pages have no other candidates.
    if labels.len() == candidates.len() {
        return labels;
    }
    let end = first_section(&labels);
    let left = LeftInText::of(context, candidates, &labels, end);
    if left.rows.is_empty() {
        return labels;
    }
    let mut all = labels.clone();
    for prints in prints(candidates).take_while(|prints| is_before(prints, end)) {
        if let Some(row) = left.label_of(prints) {
            // A picture may follow any other, and a label its own second print.
            let is_in_place = left.is_below_picture(prints) || left.stands_above_same(prints, row);
            let first = match is_in_place {
                true => Placement::InPlace,
                false => Placement::Misplaced,
            };
            let placements = std::iter::once(first);
            let placements = placements.chain(std::iter::repeat(Placement::Doubled));
            let found = |(print, placement): (&LabelCandidate, _)| ResolvedLabel {
                line: print.line,
                row,
                starred: print.starred,
                placement,
            };
            all.extend(prints.iter().zip(placements).map(found));
        }
    }
    all.sort_by_key(|label| label.line);
    all
}

/// The candidates, those together that are prints of one label on lines that follow each
/// other.
fn prints(candidates: &[LabelCandidate]) -> impl Iterator<Item = &[LabelCandidate]> {
    candidates.chunk_by(|above, below| below.is_print_below(above))
}

fn is_before(prints: &[LabelCandidate], end: usize) -> bool {
    prints.first().is_some_and(|first| first.line < end)
}

/// The candidates for labels of facts that no chain has taken.
struct LeftInText<'c> {
    context: &'c Context<'c, 'c>,
    labels: &'c [ResolvedLabel],
    /// Their rows.
    rows: Rows,
    /// The rows that several of them may be.
    ambiguous: Rows,
    /// The rows that the page has a label of.
    present: Rows,
}

impl<'c> LeftInText<'c> {
    fn of(
        context: &'c Context<'c, 'c>,
        candidates: &[LabelCandidate],
        labels: &'c [ResolvedLabel],
        end: usize,
    ) -> Self {
        let mut left = Self {
            context,
            labels,
            rows: Rows::NONE,
            ambiguous: Rows::NONE,
            present: rows(labels),
        };
        for prints in prints(candidates).take_while(|prints| is_before(prints, end)) {
            if let Some(row) = left.row(prints) {
                if left.rows.contains(row) {
                    left.ambiguous.insert(row);
                }
                left.rows.insert(row);
            }
        }
        left
    }

    /// The row of a label that is left in text.
    fn row(&self, prints: &[LabelCandidate]) -> Option<usize> {
        let is_left = prints.iter().all(|print| !self.is_taken(print.line));
        let spelling = prints.first().filter(|_| is_left)?.spelling;
        spelling.row(self.context.kind, Zone::Facts)
    }

    fn is_taken(&self, line: usize) -> bool {
        is_label(self.labels, line)
    }

    /// The row of a label that is left in text and yet is one.
    fn label_of(&self, prints: &[LabelCandidate]) -> Option<usize> {
        let row = self.row(prints)?;
        let (first, last) = (prints.first()?, prints.last()?);
        let is_alone =
            label(row).is_picture() || !self.present.contains(row) && !self.ambiguous.contains(row);
        let is_label = match self.value_around(first.line) {
            // The words of an earlier fact, with nothing of its own below, are the title of a link.
            Some(above)
                if label(above.row).field == Field::Attachments
                    && self.present.contains(row)
                    && self.is_taken(last.line + 1) =>
            {
                false
            }
            // Values on lines of their own have no sub-headings.
            Some(above) if above.line + 1 < first.line => true,
            Some(_) => is_alone,
            None => {
                (is_alone || self.stands_above_same(prints, row))
                    && !label(row).is_picture()
                    && (first.line == 0 || self.context.opens_paragraph(first.line))
                    && self.has_fitting_value(last, label(row))
            }
        };
        is_label.then_some(row)
    }

    fn is_below_picture(&self, prints: &[LabelCandidate]) -> bool {
        let first = prints.first().map_or(0, |first| first.line);
        let above = self.label_above(first);
        let is_picture = |found: &ResolvedLabel| label(found.row).is_picture();
        above.is_some_and(is_picture) && prints.iter().all(|print| print.spelling.is(Field::Image))
    }

    /// Whether the next label is of the same row, and short lines alone stand between, which
    /// are not those below it.
    fn stands_above_same(&self, prints: &[LabelCandidate], row: usize) -> bool {
        let Some(last) = prints.last() else {
            return false;
        };
        let at = self.labels.partition_point(|found| found.line < last.line);
        let next = self.labels.get(at).filter(|next| next.row == row);
        label(row).next_line
            && !last.decorated
            && next.is_some_and(|next| {
                let mut between = last.line + 1..next.line;
                let same = |line: usize| {
                    let below = next.line + (line - last.line);
                    self.context.text(line) == self.context.text(below)
                };
                !between.clone().all(same) && between.all(|line| self.context.is_short(line))
            })
    }

    fn label_above(&self, line: usize) -> Option<&ResolvedLabel> {
        let at = self.labels.partition_point(|found| found.line < line);
        at.checked_sub(1).and_then(|at| self.labels.get(at))
    }

    /// The label of the value that a line stands in, where that is no running text.
    fn value_around(&self, line: usize) -> Option<&ResolvedLabel> {
        let above = self.label_above(line)?;
        let label = label(above.row);
        (!label.is_running_text() && !label.is_picture()).then_some(above)
    }

    /// Whether what stands below could be the value of a label, or is the next label.
    fn has_fitting_value(&self, candidate: &LabelCandidate, label: &Label) -> bool {
        candidate.value.is_none() && self.is_taken(candidate.line + 1)
            || has_fitting_value(self.context, candidate, label)
    }
}
