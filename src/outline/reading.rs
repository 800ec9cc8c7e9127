//! Which of the lines that are spelt like labels are labels.
//!
//! A page prints each label of the basic facts once, in the order of the table,
//! and then its sections in any order. Most pages leave no doubt. Where a line of
//! running text happens to read like a label, every way to take the lines as
//! labels or as text is weighed ([`weighing`]).

mod weighing;

use super::{Context, LabelCandidate};
use crate::layout::{Rows, Zone, label};
use weighing::weighed;

/// How a label stands to its place in the page's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placement {
    InPlace,
    /// Printed twice before its one value.
    Doubled,
    /// A second time, with a value of its own.
    Repeated,
    /// Behind a label that it should stand before.
    Misplaced,
}

/// A line that is a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ResolvedLabel {
    pub(crate) line: usize,
    pub(crate) row: usize,
    pub(crate) starred: bool,
    pub(crate) placement: Placement,
}

/// Reads the labels of a page.
pub(crate) fn read(context: &Context<'_, '_>, candidates: &[LabelCandidate]) -> Vec<ResolvedLabel> {
    straight(context, candidates).unwrap_or_else(|| weighed(context, candidates))
}

/// The labels of a page on which all stand in order; `None` at the first doubt.
fn straight(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
) -> Option<Vec<ResolvedLabel>> {
    let mut chosen: Vec<ResolvedLabel> = Vec::with_capacity(candidates.len());
    let mut sections_seen = Rows::NONE;
    let mut in_sections = false;
    let mut last_fact = None;
    for candidate in candidates {
        let facts = candidate.label.row(context.kind, Zone::Facts);
        let section = candidate.label.row(context.kind, Zone::Sections);
        let row = match (facts, section) {
            (None, None) => continue,
            (Some(row), _) if !in_sections && last_fact.is_none_or(|last| row > last) => row,
            (_, Some(row)) if last_fact.is_none_or(|last| row > last) => row,
            (Some(row), _) => row,
            (None, Some(row)) => row,
        };
        let doubled = chosen
            .last()
            .is_some_and(|last| last.row == row && last.line + 1 == candidate.line);
        let placement = if doubled {
            Placement::Doubled
        } else {
            Placement::InPlace
        };
        match label(row).zone {
            Zone::Facts if in_sections => return None,
            Zone::Facts if !doubled && last_fact.is_some_and(|last| row <= last) => return None,
            Zone::Facts => last_fact = Some(row),
            _ => {
                if !doubled && sections_seen.contains(row) {
                    return None;
                }
                sections_seen.insert(row);
                in_sections = true;
            }
        }
        chosen.push(ResolvedLabel {
            line: candidate.line,
            row,
            starred: candidate.starred,
            placement,
        });
    }
    Some(chosen)
}

/// The shape of a date: it begins with a day or a year, is short, and has a year's
/// worth of digits. Telephone numbers and addresses may begin with digits too.
pub(crate) fn reads_like_a_date(text: &str) -> bool {
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
