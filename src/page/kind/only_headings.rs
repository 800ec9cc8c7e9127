//! Whether a page is a title, a lead and texts under headings of the site, and nothing
//! else.

use crate::lines::LineKind;
use crate::page::{Context, LabelCandidate, frame, title};

/// Whether no line but those spelt like labels heads a text on the page, which opens
/// with a title and a lead.
pub(super) fn has_only_headings(context: &Context<'_, '_>, candidates: &[LabelCandidate]) -> bool {
    let is_label = |line: usize| {
        let by_line = |candidate: &LabelCandidate| candidate.line;
        candidates.binary_search_by_key(&line, by_line).is_ok()
    };
    let first = candidates.first().map_or(0, |candidate| candidate.line);
    let title = frame::unnamed(context, 0..first, true).end;
    let prints = (title..first).take_while(|&line| context.text(line) == context.text(title));
    let lead = title + prints.count();
    let has_lead = (lead..first).any(|line| !context.is_short(line));
    let heads_text = |line: usize| {
        let below = line + 1;
        !is_label(line)
            && !is_label(below)
            && context.is_label_like(line)
            && context.opens_paragraph(line)
            && context.is(below, LineKind::Text)
            && !context.joins(below)
    };
    has_lead
        && title::reads_like_a_title(context, title, first)
        && (lead..context.lines.len()).all(|line| !heads_text(line))
}
