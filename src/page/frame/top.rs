//! Where the frame above a page ends, and whether its title follows.

use std::ops::Range;

use super::words::{NAVIGATION, OWN_PAGES};
use super::{ENOUGH, FrameSide, is_sign, run, tool, worth};
use crate::blocks::is_date_stamp;
use crate::layout::Field;
use crate::lines::LineKind;
use crate::page::Context;
use crate::page::labels::ResolvedLabel;
use crate::page::title::{reads_like_a_title, stem, value_line, without_site_name};
use crate::record::Kind;
use crate::text::composed_words;
use crate::value::region;

/// How many of the first lines may hold the title of a page without a name.
const TOP: usize = 60;

/// Where the title is, and which lines around it are the site's.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::page) struct Top {
    /// One past the frame, which begins with the first line.
    pub(in crate::page) end: usize,
    pub(in crate::page) title: Option<usize>,
    /// One past the lines of the frame that stand right below the title.
    pub(in crate::page) below_title: usize,
    /// A line of the frame that reads like text.
    pub(in crate::page) text_in_frame: Option<usize>,
    /// A line below that may be one of the frame.
    pub(in crate::page) doubtful: Option<usize>,
}

/// Reads the lines above the first label.
pub(in crate::page) fn top(
    context: &Context<'_, '_>,
    labels: &[ResolvedLabel],
    first_label: usize,
) -> Top {
    let name = value_line(context, labels, Field::Name);
    let summary = value_line(context, labels, Field::Summary);
    let is_lead = |line: usize| {
        summary
            .is_some_and(|summary| context.is_same_text(context.text(line), context.text(summary)))
    };
    let lead = (0..first_label)
        .find(|&line| is_lead(line))
        .unwrap_or(first_label);
    let title = match name {
        Some(name) => line_of_title(context, context.text(name), 0..lead),
        None => {
            let first = tool::end_of_head(context, lead);
            title_of_document(context, first..first_label.min(TOP))
        }
    };
    if let Some(title) = title {
        let is_text = |&line: &usize| {
            !context.is_short(line)
                && !is_sign(context, line)
                && worth(context, FrameSide::Above, line).is_none()
        };
        let is_document = context.text(title).len() > without_site_name(context.text(title)).len();
        let below = (title + 1..lead).take_while(|_| is_document);
        return Top {
            end: title,
            title: Some(title),
            below_title: run(context, FrameSide::Above, below, true).map_or(0, |run| run.last + 1),
            text_in_frame: (0..title).find(is_text),
            doubtful: None,
        };
    }
    let is_named = name.is_some();
    if !is_named {
        let is_path = context.kind == Kind::KehittamisenPolku;
        return unnamed(context, 0..lead, is_path);
    }
    let frame = run(context, FrameSide::Above, 0..lead, false);
    let end = frame.map_or(0, |run| run.last + 1);
    // One line may be a title in other words than the name, and the next a heading of
    // a lead that no summary repeats.
    let most = 1 + usize::from(lead == first_label);
    let is_title = || {
        let line = context.text(end);
        let shares = |name: &str| line.contains(name) || name.contains(line);
        region::opening(line).is_some() || name.is_some_and(|name| shares(context.text(name)))
    };
    let is_doubtful = items(context, end..lead) > most && !is_title();
    Top {
        end: if end < context.lines.len() { end } else { 0 },
        doubtful: is_doubtful.then_some(end),
        ..Top::default()
    }
}

/// How many of these lines, from the first on, could be items of a menu or titles.
fn items(context: &Context<'_, '_>, lines: Range<usize>) -> usize {
    let is_item = |&line: &usize| context.is_label_like(line) && !is_sign(context, line);
    lines.take_while(is_item).count()
}

/// Reads the lines above the first label of a page without a name. The title of a path, whose
/// lead hardly has headings, is the last of the short lines below a frame.
pub(in crate::page) fn unnamed(
    context: &Context<'_, '_>,
    lines: Range<usize>,
    is_path: bool,
) -> Top {
    let lead = lines.end;
    let first = tool::end_of_head(context, lead).max(lines.start);
    let mut end = end_of_menu(context, first..lead, is_path);
    if end > first && !context.is_short(end) {
        let above = end.checked_sub(1);
        let is_title = |&above: &usize| !is_path && is_own_page(context.text(above));
        end = above.filter(is_title).unwrap_or(end);
    }
    let items = items(context, end..lead);
    let is_frame_word = || worth(context, FrameSide::Above, end).is_some();
    let is_doubtful = if is_path && end > first && items > 1 {
        let below = end + items;
        let heads_text = below < lead && context.is(below, LineKind::Text);
        let is_word = !context.text(end).contains(' ');
        if heads_text && (items > 2 || is_word) {
            end = last_title(context, end..lead, items);
        }
        items > 2
    } else if end > first {
        !is_path && items > MOST_ITEMS
    } else {
        // A word alone above what reads like a title may be one of a menu.
        let below = end + 1;
        let says_more = |words: usize| context.text(below).split(' ').nth(words - 1).is_some();
        // Menus have plain words, and titles compounds.
        let is_plain = !context.text(end).contains([' ', '-']);
        let is_word = is_plain && context.text(end) != context.text(below);
        let may_be_menu = || match is_path {
            true => says_more(3) && below + 1 < lead && !is_spoken_of(context, end),
            false => is_frame_word() && !is_own_page(context.text(end)) && says_more(3),
        };
        items > 1 && is_word && may_be_menu() && reads_like_a_title(context, below, lead)
    };
    Top {
        end: if end < context.lines.len() { end } else { 0 },
        doubtful: is_doubtful.then_some(end),
        ..Top::default()
    }
}

/// Whether the word of a line stands further down, but for its ending: a page speaks of what
/// its title names, and not of a menu.
fn is_spoken_of(context: &Context<'_, '_>, line: usize) -> bool {
    let word = stem(context.text(line));
    let speaks = |line| context.text(line).to_lowercase().contains(&*word);
    !word.is_empty() && (line + 1..context.lines.len()).any(speaks)
}

/// The most short lines between the frame above an article and its text: the title, a line
/// that says who wrote it and when, and a heading.
const MOST_ITEMS: usize = 3;

/// One past the menu that a page without a name begins with; its first line where it has none.
fn end_of_menu(context: &Context<'_, '_>, lines: Range<usize>, is_path: bool) -> usize {
    let Range { start, end: lead } = lines;
    let Some(frame) = run(context, FrameSide::Above, start..lead, true) else {
        return start;
    };
    let end = frame.last + 1;
    let is_alone = || {
        let word = context.text(frame.last).to_lowercase();
        let is_known = is_path || is_navigation(&word);
        is_known && reads_like_a_title(context, end, lead)
    };
    if frame.worth < ENOUGH && frame.lines < 2 && !is_alone() {
        return start;
    }
    let end = end_of_next_menu(context, end, lead).unwrap_or(end);
    // Unknown lines in one paragraph with as many lines of the frame are the rest of a menu, or
    // the name of the part of a site that a page is in.
    let others = (end..lead).take_while(|&line| context.joins(line) && context.is_short(line));
    let below = end + others.count();
    let is_title = below < lead
        && context.opens_paragraph(below)
        && context.is_label_like(below)
        && !is_date_stamp(context.text(below));
    match is_title && below - end <= frame.lines as usize {
        true => below,
        false => end,
    }
}

/// One past the paragraph of short lines below a menu, where half of them and more are lines
/// of a menu, too, and the title of the page may follow.
fn end_of_next_menu(context: &Context<'_, '_>, first: usize, lead: usize) -> Option<usize> {
    let below = (first + 1..lead).take_while(|&line| context.joins(line));
    let end = first + 1 + below.count();
    let known = |&line: &usize| worth(context, FrameSide::Above, line).is_some();
    let known = (first..end).filter(known).count();
    let is_menu = known > 0 && known * 2 >= end - first;
    let is_short = (first..end).all(|line| context.is_short(line));
    (end < lead && is_menu && is_short && context.is_label_like(end)).then_some(end)
}

/// The last of the items that open these lines, or the long title below them.
fn last_title(context: &Context<'_, '_>, lines: Range<usize>, items: usize) -> usize {
    let below = lines.start + items;
    if below < lines.end && reads_like_a_title(context, below, lines.end) {
        return below;
    }
    let last = below - 1;
    let is_print = |line: &usize| context.text(*line) == context.text(last);
    let prints = (lines.start..last).rev().take_while(is_print).count();
    last - prints
}

/// The first line that is a title, else the first that is one with the site's name.
fn line_of_title(context: &Context<'_, '_>, title: &str, mut lines: Range<usize>) -> Option<usize> {
    let is_title = |text| context.is_same_text(text, title);
    let plain = lines.clone().find(|&line| is_title(context.text(line)));
    plain.or_else(|| lines.find(|&line| is_title(without_site_name(context.text(line)))))
}

/// Where the title of the HTML document, with the site's name behind it, opens the page:
/// the title in the page, or that line itself.
fn title_of_document(context: &Context<'_, '_>, lines: Range<usize>) -> Option<usize> {
    let Range { start: first, end } = lines;
    let line = context.text(first);
    let title = without_site_name(line);
    let is_document = first < end && title.len() < line.len();
    is_document.then(|| line_of_title(context, title, first + 1..end).unwrap_or(first))
}

/// Whether a line is what a page of the site's own is called.
fn is_own_page(line: &str) -> bool {
    OWN_PAGES.contains(&&*composed_words(line).to_lowercase())
}

/// Whether a line is what sites call their ways through them, and never a page.
fn is_navigation(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    NAVIGATION.contains(&bare)
}
