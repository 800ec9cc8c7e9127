//! Where the frame above a page ends, and whether its title follows.

use std::ops::Range;

use super::words::OWN_PAGES;
use super::{ENOUGH, FrameSide, is_sign, run, worth};
use crate::layout::Field;
use crate::page::Context;
use crate::page::labels::ResolvedLabel;
use crate::page::title::{value_line, without_site_name};
use crate::record::Kind;
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
        None => title_of_document(context, first_label.min(TOP)),
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
    let frame = run(context, FrameSide::Above, 0..lead, !is_named);
    let frame = frame.filter(|run| is_named || run.worth >= ENOUGH || run.lines > 1);
    let mut end = frame.map_or(0, |run| run.last + 1);
    // The name of the part of a site that a page is in stands right below its skip link.
    let is_part = |line: usize| {
        context.joins(line) && context.is_short(line) && context.opens_paragraph(line + 1)
    };
    if context.kind == Kind::Article && end > 0 && end + 1 < lead && is_part(end) {
        let below_part = end + 1;
        if context.is_label_like(below_part) {
            end = below_part;
        }
    }
    if context.kind == Kind::Article && !context.is_short(end) {
        let above = end.checked_sub(1);
        let is_title = |&above: &usize| is_own_page(context.text(above));
        end = above.filter(is_title).unwrap_or(end);
    }
    // One line may be a title in other words than the name, and the next a heading of
    // a lead that no summary repeats.
    let is_item = |&line: &usize| context.is_label_like(line) && !is_sign(context, line);
    let items = (end..lead).take_while(is_item).count();
    let most = 1 + usize::from(lead == first_label);
    let is_title = || {
        let line = context.text(end);
        let shares = |name: &str| line.contains(name) || name.contains(line);
        region::opening(line).is_some() || name.is_some_and(|name| shares(context.text(name)))
    };
    let may_be_framed = is_named || frame.is_some() && context.kind == Kind::KehittamisenPolku;
    let is_doubtful = may_be_framed && items > most && !is_title();
    Top {
        end: if end < context.lines.len() { end } else { 0 },
        doubtful: is_doubtful.then_some(end),
        ..Top::default()
    }
}

/// The first line that is a title, else the first that is one with the site's name.
fn line_of_title(context: &Context<'_, '_>, title: &str, mut lines: Range<usize>) -> Option<usize> {
    let is_title = |text| context.is_same_text(text, title);
    let plain = lines.clone().find(|&line| is_title(context.text(line)));
    plain.or_else(|| lines.find(|&line| is_title(without_site_name(context.text(line)))))
}

/// Where the title of the HTML document, with the site's name behind it, opens the page:
/// the title in the page, or that line itself.
fn title_of_document(context: &Context<'_, '_>, end: usize) -> Option<usize> {
    let first = context.text(0);
    let title = without_site_name(first);
    let is_document = end > 0 && title.len() < first.len();
    is_document.then(|| line_of_title(context, title, 1..end).unwrap_or(0))
}

/// Whether a line is what a page of the site's own is called.
fn is_own_page(line: &str) -> bool {
    OWN_PAGES.contains(&&*line.to_lowercase())
}
