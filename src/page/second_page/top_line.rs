//! Lines that only the top of a page has, in the middle of a text.

use super::Pages;
use super::behind_article::names_cookies;
use crate::lines::Line;
use crate::page::frame::leads_to_content;
use crate::value::language;

impl Pages<'_> {
    /// At a second language bar, or one far down the page, above a text or a title and a text, or
    /// at a way to the content above a title and a text.
    pub(super) fn at_top_line(&self) -> Option<usize> {
        /// The longest such line, in bytes.
        const LONGEST: usize = 60;
        let context = self.context;
        let is_bar = |line: usize| language::bar(context.text(line)).is_some();
        // Nothing but a bar of languages needs no title.
        let heads_text = |line: usize| {
            let twice = || context.text(line + 1) == context.text(line + 2);
            let below = || line + 2 + usize::from(twice());
            context.is_paragraph(line + 1)
                || context.is_label_like(line + 1) && context.is_paragraph(below())
        };
        let is_top = |&line: &usize| {
            let title = line + 1;
            let heads_page = || {
                context.is_label_like(title)
                    && !context.is_short(title + 1)
                    && !context.joins(title)
            };
            let is_way = || {
                context.opens_paragraph(line)
                    && heads_page()
                    && leads_to_content(context.text(line))
            };
            // Most short lines are labels.
            let is_label = || context.lines.get(line).and_then(Line::spelling).is_some();
            context.is_short(line)
                && !is_label()
                && context.bytes(line).len() <= LONGEST
                && (heads_text(line) && is_bar(line) || is_way())
        };
        // A notice of cookies may stand above the first page.
        let is_text = |line: usize| !context.is_short(line) && !names_cookies(context.text(line));
        let has_text = |line: usize| (1..line).any(is_text);
        let mut lines = 2..context.lines.len().saturating_sub(1);
        lines.find(|line| is_top(line) && has_text(*line))
    }
}
