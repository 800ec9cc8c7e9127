//! Where the frame behind a page begins, and where tags end.

use super::{ENOUGH, FrameSide, run};
use crate::layout::{Field, Value, label};
use crate::lines::{Line, LineKind};
use crate::page::Context;
use crate::page::labels::ResolvedLabel;
use crate::value::tag;

/// How many short lines nobody knows at the end of a body make a frame likely.
const SHORT_LINES: usize = 3;

/// The longest of these, in bytes.
const LONGEST_ITEM: usize = 40;

/// What stands behind the last section.
#[derive(Clone, Copy, Debug)]
pub(in crate::page) struct Bottom {
    /// The first line of the frame, which goes on to the end.
    pub(in crate::page) first: usize,
    /// A line of text above that may be one of the frame.
    pub(in crate::page) doubtful: Option<usize>,
}

/// Reads the lines behind the last label, or all below the title of an article.
/// `is_framed` says whether a frame stands above the page.
pub(in crate::page) fn bottom(
    context: &Context<'_, '_>,
    labels: &[ResolvedLabel],
    title: usize,
    is_framed: bool,
) -> Bottom {
    let end = context.lines.len();
    let last = labels.last();
    let value = last.map(|last| label(last.row));
    let first = last.map_or(title, |last| last.line + 1);
    let is_complete = value.is_some_and(|label| {
        is_tags(label.field) || matches!(label.value, Value::Line | Value::Date)
    });
    let all = run(context, FrameSide::Below, (first..end).rev(), false);
    // Nothing of the page follows a value that is complete.
    let (frame, enough) = match all {
        Some(all) if is_complete && all.worth < ENOUGH => (
            run(context, FrameSide::Below, (first + 1..end).rev(), false),
            0,
        ),
        all => (all, ENOUGH - u32::from(is_framed)),
    };
    let is_body = value.is_some_and(|label| label.is_running_text());
    match frame {
        Some(frame) if frame.worth >= enough => Bottom {
            first: frame.last,
            doubtful: None,
        },
        Some(frame) if frame.worth > 0 && is_body => Bottom {
            first: end,
            doubtful: Some(frame.last),
        },
        _ => Bottom {
            first: end,
            doubtful: unknown_lines(context, first, is_framed).filter(|_| is_body || is_framed),
        },
    }
}

/// One past the tags below a label: they end with their paragraph, and with what says
/// that there are none.
pub(in crate::page) fn tags_end(context: &Context<'_, '_>, first: usize, end: usize) -> usize {
    let separates = context.habit.separates();
    let goes_on = |line: usize| {
        let above = context.text(line - 1);
        let is_item = context
            .lines
            .get(line)
            .is_some_and(|line| line.is_list_item());
        let is_whole = tag::is_none(above)
            || context.text(line).ends_with(['.', '!', '?'])
            || separates && !is_item && !context.joins(line)
            // Where each line is a paragraph, tags are run together or one a line.
            || !separates && context.is_label_like(line) && tag::tags(above).len() > 1;
        !is_whole
    };
    (first + 1..end).find(|&line| !goes_on(line)).unwrap_or(end)
}

/// Whether a field holds tags.
pub(in crate::page) const fn is_tags(field: Field) -> bool {
    matches!(field, Field::Topics | Field::Phenomena)
}

/// The first of the short lines, in words that nobody knows, that end a body behind a
/// sentence or a list. Below a page with a frame above it they need no text above.
fn unknown_lines(context: &Context<'_, '_>, first: usize, is_framed: bool) -> Option<usize> {
    let end = context.lines.len();
    let is_item = |line: usize| {
        let text = context.text(line);
        context.is(line, LineKind::Text)
            && context.is_label_like(line)
            && text.len() <= LONGEST_ITEM
            && !text.contains(['@', ':', '/', '#', '(', ')', '»', '→', ','])
            // Of a person's name each word has a capital.
            && !text.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase))
    };
    let lines = (first..end).rev().take_while(|&line| is_item(line)).count();
    let start = end - lines;
    let above = start.checked_sub(1).filter(|&above| above >= first);
    let ends_text = |above: usize| {
        let is_item = context.lines.get(above).is_some_and(Line::is_list_item);
        is_item || context.text(above).ends_with(['.', '!', '?'])
    };
    let is_apart = context.opens_paragraph(start) && (is_framed || above.is_some_and(ends_text));
    (lines >= SHORT_LINES && is_apart).then_some(start)
}
