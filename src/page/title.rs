//! Whether the first line of a page is its title.

use super::Context;
use super::labels::ResolvedLabel;
use crate::layout::{Field, label};
use crate::lines::LineKind;

/// Whether a line, the first before `end`, is the title. The name decides, where it is
/// printed there; then the short description, which repeats the lead; then the line
/// itself.
pub(super) fn is_title(
    context: &Context<'_, '_>,
    first: usize,
    end: usize,
    labels: &[ResolvedLabel],
) -> bool {
    let same = |line| context.is_same_line(first, line);
    if value_line(context, labels, Field::Name).is_some_and(same) {
        return true;
    }
    if value_line(context, labels, Field::Summary).is_some_and(same) {
        return false;
    }
    let next = first + 1;
    let alone = next >= end || !context.joins(next) || same(next);
    alone && context.is(first, LineKind::Text) && context.is_short(first)
}

/// The line below the first label of a field, where that is no label itself.
fn value_line(context: &Context<'_, '_>, labels: &[ResolvedLabel], field: Field) -> Option<usize> {
    let at = labels
        .iter()
        .position(|found| label(found.row).field == field)?;
    let next = labels.get(at + 1);
    let end = next.map_or(context.lines.len(), |next| next.line);
    let line = labels.get(at)?.line + 1;
    (line < end).then_some(line)
}
