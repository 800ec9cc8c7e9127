//! Lines that only the top of a page has, in the middle of a text.

use super::Pages;
use super::behind_article::names_cookies;
use crate::page::frame::leads_to_content;
use crate::value::language;

impl Pages<'_> {
    /// At a second language bar, or one far down the page, or at a way to the content, above a
    /// title and a text.
    pub(super) fn at_top_line(&self) -> Option<usize> {
        /// The longest such line, in bytes.
        const LONGEST: usize = 60;
        let context = self.context;
        let is_top = |&line: &usize| {
            let text = context.text(line);
            text.len() <= LONGEST
                && context.is_short(line)
                && context.opens_paragraph(line)
                && (language::bar(text).is_some() || leads_to_content(text))
        };
        let heads_page = |line: &usize| {
            let title = line + 1;
            context.is_label_like(title) && !context.is_short(title + 1) && !context.joins(title)
        };
        // A notice of cookies may stand above the first page.
        let is_text = |line: usize| !context.is_short(line) && !names_cookies(context.text(line));
        let has_text = |line: usize| (1..line).any(is_text);
        let mut heads = (2..context.lines.len().saturating_sub(2)).filter(heads_page);
        heads.find(|line| is_top(line) && has_text(*line))
    }
}
