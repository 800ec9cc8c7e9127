//! Exports and paths that stand below the text of an article.

use super::first_line::Around;
use crate::lines::{Line, LineKind};
use crate::page::{Context, title};

/// The first line of an export that stands below the text of an article.
pub(super) fn export_far_below(context: &Context<'_, '_>, around: &Around<'_>) -> Option<usize> {
    let title = (0..around.label).find(|&line| around.is_name(line));
    // A lead may end in the name of its page.
    let has_lead = |title: usize| around.is_summary(title + 1) && has_text(context, title);
    if let Some(title) = title.filter(|&title| has_lead(title)) {
        return Some(title);
    }
    // The first line may be the title of the page in other words than its name.
    let is_titled = || around.has_name() && around.fits_name(0);
    let first = title.or_else(|| around.titled().filter(|_| !is_titled()))?;
    is_article(context, first).then_some(first)
}

/// The title of a path that stands below the text of an article with headings of its own: the
/// lead of a path hardly has any.
pub(super) fn path_far_below(context: &Context<'_, '_>, around: &Around<'_>) -> Option<usize> {
    let signed = around
        .title_of_path()
        .filter(|&title| around.is_signed(title));
    let title = signed.or_else(|| around.any_title())?;
    let heads_text = |&line: &usize| {
        context.is_label_like(line)
            && context.opens_paragraph(line)
            && context.is(line, LineKind::Text)
            && !context.is_short(line + 1)
    };
    let has_headings = || (1..title).filter(heads_text).nth(1).is_some();
    (is_article(context, title) && (signed.is_some() || has_headings())).then_some(title)
}

/// Whether a text stands above a line, and not the frame of the site alone: paragraphs, or one
/// and a list of sentences.
pub(super) fn has_text(context: &Context<'_, '_>, end: usize) -> bool {
    let is_paragraph =
        |&line: &usize| context.is_paragraph(line) && !names_cookies(context.text(line));
    let is_sentence_in_list = |&line: &usize| {
        let is_item = context.lines.get(line).is_some_and(Line::is_list_item);
        is_item && context.text(line).ends_with('.')
    };
    let mut paragraphs = (0..end).filter(is_paragraph);
    paragraphs.next().is_some()
        && (paragraphs.next().is_some() || (0..end).filter(is_sentence_in_list).nth(1).is_some())
}

/// Whether all lines up to one are the title and the text of an article.
fn is_article(context: &Context<'_, '_>, end: usize) -> bool {
    /// The least long lines that it has.
    const LONG_LINES: usize = 2;
    let is_long = |&line: &usize| {
        let text = context.text(line);
        text.len() >= 80 && !context.is_short(line) && !names_cookies(text)
    };
    (1..end).filter(is_long).nth(LONG_LINES - 1).is_some()
        && title::reads_like_a_title(context, 0, end)
}

/// A notice of the site's frame is as long as an article's text.
pub(super) fn names_cookies(text: &str) -> bool {
    ["eväste", "Eväste", "cookie", "Cookie", "kakor"]
        .iter()
        .any(|word| text.contains(word))
}
