//! Titles that open a text in another language than that above them.

use std::ops::Range;

use memchr::{memchr, memmem};

use super::Pages;
use super::first_line::{Around, LONGEST_LEAD};
use crate::page::Context;
use crate::record::{Kind, Language};
use crate::value::language;

/// How many lines below a title or a heading tell the language of its text.
const SAMPLE: usize = 20;

impl Pages<'_> {
    /// Whether the text below a title is in another language than all above, and
    /// has a heading of its own: a page may sum itself up in another language.
    pub(super) fn opens_other_language(&self, title: usize) -> bool {
        const FOREIGN: [&str; 6] = [" och ", " att ", " för ", " the ", " and ", " of "];
        let end = self.context.lines.len().min(title + SAMPLE);
        let lead = self.context.text(title + 1);
        let mut below = title + 2..end;
        // Articles have many headings: most leads are Finnish, with an `ä` and no `å`.
        let letters = lead.as_bytes();
        let may_be_foreign = || memchr(0xa4, letters).is_none() || memchr(0xa5, letters).is_some();
        (self.context.kind != Kind::Article || may_be_foreign())
            && FOREIGN.iter().any(|word| lead.contains(word))
            && below
                .any(|line| self.context.is_label_like(line) && self.context.is_paragraph(line + 1))
            && is_in_other_language(self.context, title..end)
    }

    /// The title from which on all is in another language than above, headings aside.
    pub(super) fn title_in_other_language(&self) -> Option<usize> {
        let has = |word| memmem::find(self.context.page.text.as_bytes(), word).is_some();
        // Of other kinds the headings of a path are strange, or those of a page have a name.
        let may_be = self.has_sections_of_path() && (has(b" och ") || has(b" and "));
        let headings = if may_be { self.headings() } else { Vec::new() };
        let mut behind = headings.iter().filter(|heading| !heading.above.is_empty());
        behind.find_map(|heading| {
            let around = Around::of(self.context, self.candidates, heading.at);
            let end = self.context.lines.len().min(around.label + SAMPLE);
            let title = around.title_above_heading();
            title.filter(|&title| is_in_other_language(self.context, title..end))
        })
    }
}

/// Whether some lines are in another language than those above them.
pub(super) fn is_in_other_language(context: &Context<'_, '_>, lines: Range<usize>) -> bool {
    let of = |lines: Range<usize>| {
        let texts = lines.map(|line| context.text(line));
        language::detect(texts.filter(|text| text.contains(' ')))
    };
    let above = of(lines.start.saturating_sub(LONGEST_LEAD)..lines.start);
    let below = of(lines);
    above != below && above != Language::Und && below != Language::Und
}
