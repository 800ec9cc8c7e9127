//! Where the value of a label ends, and whether anything of its page may stand behind it.

use crate::layout::{Field, Rows, Value, label};
use crate::lines::LineKind;
use crate::page::frame::tags_end;
use crate::page::{Context, LabelCandidate};
use crate::value::stage;

/// Whether the value of a label is complete, and only headings stand below it on its page.
pub(super) fn ends_page(candidate: &LabelCandidate) -> bool {
    let headings = candidate.spelling.rows().and(Rows::HEADINGS);
    !headings.and(Rows::HEADINGS_OF_VALUES).is_empty()
}

/// Whether the last of some labels is that of links, which stand at the end of a page, or of a
/// picture among them.
pub(super) fn is_in_links(above: &[LabelCandidate]) -> bool {
    let is_picture = |label: &LabelCandidate| {
        label.spelling.is(Field::Image) || label.spelling.is(Field::Caption)
    };
    let mut labels = above.iter();
    let last = labels.rfind(|label| !is_picture(label) && !is_link_in_text(label));
    last.is_some_and(|last| last.spelling.is(Field::Attachments))
}

/// Whether the words of a list of links head one link on their line: `Katso myös: Opas`
pub(super) fn is_link_in_text(candidate: &LabelCandidate) -> bool {
    candidate.value.is_some() && candidate.spelling.is(Field::Attachments)
}

/// Whether it is the label of a stage with its icon or a stage in words below.
pub(super) fn is_stage(context: &Context<'_, '_>, candidate: &LabelCandidate) -> bool {
    let below = candidate.line + 1;
    let first_word = || context.text(below).split(' ').next().unwrap_or_default();
    !candidate.spelling.rows().and(Rows::STAGE).is_empty()
        && (context.is(below, LineKind::Icon)
            || context.is_short(below) && stage::is_stage(first_word()))
}

/// The first line that the value of a label need not hold: of running text the one below
/// its first line, else the one below its first paragraph. The other page's label is at
/// `end`.
pub(super) fn behind_value(
    context: &Context<'_, '_>,
    candidate: &LabelCandidate,
    end: usize,
) -> usize {
    let first = candidate.line + 1;
    let is_running = |row: usize| label(row).is_running_text();
    let mut rows = candidate.spelling.rows().iter();
    let is_line = |value| matches!(value, Value::Line | Value::Date | Value::None);
    let is_empty = candidate.spelling.is(Field::Stage) && !is_stage(context, candidate);
    if is_empty || candidate.value.is_some() {
        return first;
    }
    if ends_page(candidate) && !candidate.spelling.is(Field::Stage) {
        return tags_end(context, first, end);
    }
    if rows.any(is_running) {
        return first;
    }
    let mut rows = candidate.spelling.rows().and(Rows::SECTIONS).labels();
    if rows.any(|label| is_line(label.value)) {
        return first + 1;
    }
    let joined = (first + 1..end).take_while(|&line| context.joins(line));
    first + 1 + joined.count()
}
