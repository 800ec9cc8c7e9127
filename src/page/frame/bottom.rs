//! Where the frame behind a page begins, and where tags end.

use std::ops::Range;

use super::heads::is_head;
use super::unknown::{calls_reader, unknown_lines, without_text};
use super::{ENOUGH, FrameSide, Run, run};
use crate::layout::{Field, Value, is_tags, label};
use crate::lines::LineKind;
use crate::page::Context;
use crate::page::labels::ResolvedLabel;
use crate::record::Kind;
use crate::text::composed_words;
use crate::value::tag;

/// The longest item of a menu, in bytes.
pub(super) const LONGEST_ITEM: usize = 40;

/// What stands behind the last section.
#[derive(Clone, Copy, Debug)]
pub(in crate::page) struct Bottom {
    /// The first line of the frame, which goes on to the end.
    pub(in crate::page) first: usize,
    /// A line of text above that may be one of the frame.
    pub(in crate::page) doubtful: Option<usize>,
    /// A line of text, where nothing but the looks of the lines tells that they may be a frame.
    pub(in crate::page) possible: Option<usize>,
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
        all => {
            let is_sure = is_framed || all.is_some_and(|all| ends_article(context, all.last));
            (all, ENOUGH - u32::from(is_sure))
        }
    };
    let is_article = context.kind == Kind::Article;
    let is_body = value.map_or(is_article, |label| label.is_running_text());
    let is_links = value.is_some_and(|label| label.field == Field::Attachments);
    let is_own =
        |frame: &Run| is_article && (frame.lines == 1 || is_of_writers(context, frame.last));
    let (first_line, doubtful) = match frame {
        Some(frame) if frame.worth >= enough => {
            let above = unknown_lines(context, first..frame.last, is_framed);
            (frame.last, above.filter(|_| context.joins(frame.last)))
        }
        Some(frame)
            if frame.worth > 0 && (is_body || is_links && frame.lines > 1) && !is_own(&frame) =>
        {
            (end, Some(frame.last))
        }
        _ => {
            let unknown = || unknown_lines(context, first..end, is_framed);
            let may_end = value.is_some() && is_body || is_framed;
            // Lines behind the tags are no tags.
            let value_end = || match value {
                Some(label) if is_tags(label.field) => tags_end(context, first, end),
                _ => end,
            };
            let doubtful = match may_end.then(unknown).flatten() {
                None if value.is_some() => without_text(context, first..value_end(), is_links),
                doubtful => doubtful,
            };
            (end, doubtful)
        }
    };
    let head = || head_of_frame(context, first..first_line);
    let head = if is_complete { None } else { head() };
    // Lists whose marks are lost, partners and places end pages in short lines as well.
    let tells_more =
        |line: usize| is_framed || is_links || frame.is_some() || calls_reader(context, line..end);
    let (doubtful, possible) = match (head, doubtful) {
        (None, Some(line)) if !tells_more(line) => (None, Some(line)),
        (head, doubtful) => (head.or(doubtful), None),
    };
    Bottom {
        first: first_line,
        doubtful,
        possible,
    }
}

/// The first line that heads a text of the site's own.
fn head_of_frame(context: &Context<'_, '_>, mut body: Range<usize>) -> Option<usize> {
    body.find(|&line| {
        context.is(line, LineKind::Text) && context.is_short(line) && is_head(context.text(line))
    })
}

/// Whether a line is a notice of who took a picture, or an address for questions.
fn is_of_writers(context: &Context<'_, '_>, at: usize) -> bool {
    let text = context.text(at);
    text.starts_with(['©', '(']) || text.contains('@')
}

/// Whether a line stands alone below the running text of an article, and is no line of its
/// writers.
fn ends_article(context: &Context<'_, '_>, at: usize) -> bool {
    let above = at.checked_sub(1);
    let ends_text =
        |above: usize| !context.is_short(above) && context.text(above).ends_with(['.', '!', '?']);
    context.kind == Kind::Article
        && context.opens_paragraph(at)
        && !is_of_writers(context, at)
        && above.is_some_and(ends_text)
}

/// One past the tags below a label: they end with their paragraph, or with a line that says
/// that there are no tags.
pub(in crate::page) fn tags_end(context: &Context<'_, '_>, first: usize, end: usize) -> usize {
    let separates = context.habit.separates();
    let goes_on = |line: usize| {
        let above = context.text(line - 1);
        let is_item = context
            .lines
            .get(line)
            .is_some_and(|line| line.is_list_item());
        let is_whole = tag::is_none(&composed_words(above))
            || context.text(line).ends_with(['.', '!', '?'])
            || separates && !is_item && !context.joins(line)
            // Where each line is a paragraph, tags are run together or one a line.
            || !separates && context.is_label_like(line) && tag::tags(above).len() > 1;
        !is_whole
    };
    (first + 1..end).find(|&line| !goes_on(line)).unwrap_or(end)
}

/// Whether a line is what a reader may answer: `Kyllä`, `Ei`.
fn is_answer(context: &Context<'_, '_>, line: usize) -> bool {
    let text = context.text(line);
    text.starts_with(char::is_uppercase) && text.chars().all(char::is_alphabetic)
}

/// Whether a line looks like an item of a menu.
pub(super) fn is_item(context: &Context<'_, '_>, line: usize) -> bool {
    let text = context.text(line);
    context.is(line, LineKind::Text)
        && context.picture_label(line).is_none()
        && (context.is_label_like(line) || is_answer(context, line))
        && text.len() <= LONGEST_ITEM
        && !text.contains(['@', ':', '/', '#', '(', ')', '»', '→', ','])
        // Of a person's name each word has a capital.
        && !text.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase))
}
