//! Unknown short lines at the end of a page that may be a footer.

use std::ops::Range;

use super::bottom::{LONGEST_ITEM, is_item};
use super::words::CALLS;
use crate::lines::Line;
use crate::page::Context;
use crate::value::attachment::names_target;

/// How many unknown short lines at the end of a body make a frame likely.
const SHORT_LINES: usize = 3;

/// The first of the unknown short lines that end a body behind a sentence or a list. On a page
/// with a frame above it they need no text above them.
pub(super) fn unknown_lines(
    context: &Context<'_, '_>,
    body: Range<usize>,
    is_framed: bool,
) -> Option<usize> {
    let Range { start: first, end } = body;
    let start = first_item(context, first..end);
    let lines = end - start;
    let question = start.checked_sub(1);
    let question = question.filter(|&at| context.joins(start) && asks_reader(context, at));
    let start = question.filter(|&at| at >= first).unwrap_or(start);
    let above = start.checked_sub(1).filter(|&above| above >= first);
    let ends_text = |above: usize| {
        is_in_list(context, first..above) || context.text(above).ends_with(['.', '!', '?'])
    };
    let is_apart = context.opens_paragraph(start) && (is_framed || above.is_some_and(ends_text));
    (lines >= SHORT_LINES && is_apart).then_some(start)
}

/// The first of the short lines that end a value without running text: below links that stand
/// closer together, or all of the value where one of the lines calls its reader.
pub(super) fn without_text(
    context: &Context<'_, '_>,
    value: Range<usize>,
    is_links: bool,
) -> Option<usize> {
    let Range { start: first, end } = value.clone();
    let start = first_item(context, first..end);
    if end - start < SHORT_LINES {
        return None;
    }
    if start == first {
        return calls_reader(context, value).then_some(first);
    }
    if !is_links {
        return None;
    }
    // The titles of links look like items, too.
    let gap = |line: usize| context.lines.get(line).map_or(0, |line| line.blanks());
    let mut widest = 0;
    (first + 1..=end - SHORT_LINES).find(|&line| {
        let above = widest;
        widest = widest.max(gap(line));
        // How far links are apart, one alone does not tell.
        let are_links = || {
            let is_one = line - first == 1;
            !is_one || names_target(context.text(line - 1)) && gap(line) > gap(line + 1)
        };
        line >= start && gap(line) > above && are_links()
    })
}

/// The first of the lines like items of a menu that some lines end in.
fn first_item(context: &Context<'_, '_>, lines: Range<usize>) -> usize {
    let end = lines.end;
    let items = lines.rev().take_while(|&line| is_item(context, line));
    end - items.count()
}

/// Whether a line is an item of a list, or hangs below one.
fn is_in_list(context: &Context<'_, '_>, above: Range<usize>) -> bool {
    let is_item = |&line: &usize| context.lines.get(line).is_some_and(Line::is_list_item);
    let mut lines = (above.start..=above.end).rev();
    let opening = lines.find(|line| is_item(line) || !context.joins(*line));
    opening.is_some_and(|opening| is_item(&opening))
}

/// Whether one of some lines asks the reader of a page to do what only its site offers.
pub(super) fn calls_reader(context: &Context<'_, '_>, mut lines: Range<usize>) -> bool {
    lines.any(|line| {
        let first = context.text(line).split(' ').next().unwrap_or_default();
        CALLS.contains(&first)
    })
}

/// Whether a line asks the reader of a page something: `Oliko tästä apua?`
fn asks_reader(context: &Context<'_, '_>, line: usize) -> bool {
    let text = context.text(line);
    text.len() <= LONGEST_ITEM && text.ends_with('?') && context.opens_paragraph(line)
}
