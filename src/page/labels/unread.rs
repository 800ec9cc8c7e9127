//! Lines that are spelt like the label of a fact or a section that the page has nowhere,
//! and are read as text all the same.

use super::evidence::has_fitting_value;
use super::{ResolvedLabel, first_section, left, rows};
use crate::fault::{Fault, FaultKind};
use crate::layout::{Field, Zone, label};
use crate::lines::Line;
use crate::page::{Context, LabelCandidate, is_list_item};

/// The faults of such lines. `labels` are those of the page.
pub(in crate::page) fn unread_labels(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
    labels: &[ResolvedLabel],
) -> Vec<Fault> {
    let sections = first_section(labels);
    let present = rows(labels);
    let has_field = |field| labels.iter().any(|found| label(found.row).field == field);
    // What stands right below the label of a picture is its value.
    let is_below_picture = |line: usize| {
        let mut labels = labels.iter();
        labels.any(|found| found.line + 1 == line && label(found.row).is_picture())
    };
    let unread = |candidate: &LabelCandidate| {
        let row = |zone| candidate.spelling.row(context.kind, zone);
        let (fact, section) = (row(Zone::Facts), row(Zone::Sections));
        let row = match fact.filter(|_| candidate.line < sections) {
            Some(fact) if label(fact).field == Field::Image => {
                Some(fact).filter(|_| !is_below_picture(candidate.line))
            }
            Some(fact) => {
                Some(fact).filter(|&row| !label(row).is_picture() && !present.contains(row))
            }
            // Further down the text may have headings of its own.
            None => section.or(fact).filter(|&row| {
                let label = label(row);
                !label.is_picture()
                    && !has_field(label.field)
                    && has_fitting_value(context, candidate, label)
            }),
        };
        let content = context.lines.get(candidate.line)?.content();
        Some(Fault::new(
            FaultKind::UnreadLabel(label(row?).field),
            content,
        ))
    };
    let is_item = |found: &ResolvedLabel| {
        let line = context.lines.get(found.line);
        line.is_some_and(Line::is_list_item)
    };
    let doubtful = doubtful_candidates(context, labels.iter().any(is_item));
    let doubtful = left(&doubtful, labels);
    let candidates = left(candidates, labels).chain(doubtful);
    candidates.filter_map(unread).collect()
}

/// The doubtful candidates, but for items that a list goes on with where no label of the page
/// is an item.
fn doubtful_candidates(context: &Context<'_, '_>, labels_are_items: bool) -> Vec<LabelCandidate> {
    let doubtful = |(at, line): (usize, &Line)| {
        line.decorated()?;
        let continues_text = || {
            let above = at.checked_sub(1).and_then(|above| context.lines.get(above));
            context.joins(at) && !above.is_some_and(Line::is_list_item)
        };
        let is_in_list = !labels_are_items
            && line.is_list_item()
            && (continues_text() || is_list_item(context.page, context.lines, at));
        LabelCandidate::of(line, at)
            .filter(|candidate| !is_in_list && candidate.is_doubtful(context.page, context.lines))
    };
    context
        .lines
        .iter()
        .enumerate()
        .filter_map(doubtful)
        .collect()
}
