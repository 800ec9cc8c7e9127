//! Whether the first line of a page is its title.

use super::Context;
use super::labels::ResolvedLabel;
use crate::layout::{Field, label};
use crate::lines::LineKind;
use crate::text::is_space;

/// Whether a line, the first before `end`, is the title. The name decides, where it is
/// printed there; then the short description, which repeats the lead; then the line
/// itself.
pub(super) fn is_title(
    context: &Context<'_, '_>,
    first: usize,
    end: usize,
    labels: &[ResolvedLabel],
) -> bool {
    let same = |line| context.is_same_text(context.text(first), context.text(line));
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

/// A title without the name of the site, which the titles of HTML documents end in.
pub(crate) fn without_site_name(title: &str) -> &str {
    const NAMES: [&str; 3] = ["Innokylä", "Innovillage", "Innobyn"];
    let rest = NAMES.iter().find_map(|name| title.strip_suffix(name));
    let bare = rest
        .filter(|rest| rest.ends_with(is_space))
        .and_then(|rest| rest.trim_end().strip_suffix(['|', '–', '-']))
        .map(str::trim_end);
    bare.filter(|bare| !bare.is_empty()).unwrap_or(title)
}

/// The line below the first label of a field, where that is no label itself.
pub(super) fn value_line(
    context: &Context<'_, '_>,
    labels: &[ResolvedLabel],
    field: Field,
) -> Option<usize> {
    let at = labels
        .iter()
        .position(|found| label(found.row).field == field)?;
    let next = labels.get(at + 1);
    let end = next.map_or(context.lines.len(), |next| next.line);
    let line = labels.get(at)?.line + 1;
    (line < end).then_some(line)
}
