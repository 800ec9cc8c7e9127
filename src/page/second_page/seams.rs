//! The title of another page by how it is printed: twice, as titles of the site are worded, above
//! a text in another language, or at a seam between two texts.

use std::ops::Range;

use super::Pages;
use super::behind_article::has_text;
use super::breaks::is_behind_break;
use super::first_line::{Around, ends_in_programme, is_in_other_language};
use crate::layout::{Rows, Value, label};
use crate::lines::LineKind;
use crate::page::{LabelCandidate, title};
use crate::record::Kind;
use crate::value::language;
use crate::value::region::of_title;

/// The shortest title that its print tells, in bytes: a word may stand twice.
const SHORTEST: usize = 10;

/// The least paragraphs below the title of a page.
const PARAGRAPHS: usize = 2;

/// How many lines below a title tell the language of its text.
const SAMPLE: usize = 20;

impl Pages<'_> {
    /// The first title that is printed twice, or stands behind a break, in the lead of a path, in
    /// the text behind the last label or in an article's.
    pub(super) fn at_printed_title(&self) -> Option<usize> {
        let context = self.context;
        // A picture's text and its caption may be the same.
        let is_of_picture = |line: usize| {
            let above = line.checked_sub(1);
            above.is_some_and(|above| context.picture_label(above).is_some())
        };
        self.titles().find(|&line| {
            let text = context.text(line);
            let is_twice = text.len() >= SHORTEST && text == context.text(line + 1);
            is_twice && !is_of_picture(line) || is_behind_break(context, line)
        })
    }

    /// The first title there that is worded as those of the site's pages, or opens a text in
    /// another language.
    pub(super) fn at_worded_title(&self) -> Option<usize> {
        let lines = self.context.label_like(self.last_text());
        let mut regions = lines.filter(|&line| self.names_region(line));
        // Each of several regions may have a paragraph of its own.
        let only_region = regions.next().filter(|_| regions.next().is_none());
        self.titles().find(|&line| {
            only_region == Some(line)
                || ends_in_programme(self.context.text(line))
                || self.opens_other_language(line)
        })
    }

    /// The first title there below more blank lines than stand anywhere else, or right below a
    /// sentence.
    pub(super) fn below_seam(&self) -> Option<usize> {
        let context = self.context;
        if !context.habit.separates() {
            return None;
        }
        let gaps = context
            .lines
            .iter()
            .map(|line| line.blanks())
            .enumerate()
            .skip(1);
        let (mut widest, mut is_only) = ((0, 1), true);
        for (line, gap) in gaps {
            is_only = gap > widest.1 || is_only && gap < widest.1;
            if gap > widest.1 {
                widest = (line, gap);
            }
        }
        let is_glued = |line: usize| {
            let above = line.checked_sub(1).filter(|_| context.joins(line));
            above.is_some_and(|above| {
                self.is_paragraph(above) && context.text(above).ends_with(['.', '!', '?'])
            })
        };
        self.titles().find(|&line| {
            let is_apart = is_only && line == widest.0 || is_glued(line);
            is_apart && self.opens_long_text(line)
        })
    }

    /// The title of a path below a text with a bar of languages, which no page of the site but an
    /// article has.
    pub(super) fn path_below_bar(&self) -> Option<usize> {
        let is_path = self.context.kind == Kind::KehittamisenPolku;
        let has_bar = || language::bar(self.context.text(0)).is_some();
        let first = self.first_heading().filter(|_| is_path && has_bar())?;
        let around = Around::of(self.context, self.candidates, first);
        let title = around.title_of_path().or_else(|| around.any_title())?;
        has_text(self.context, title).then_some(title)
    }

    /// Whether a title opens a text with headings of its own, or a longer one.
    fn opens_long_text(&self, title: usize) -> bool {
        let end = self.context.lines.len();
        let is_heading = |&line: &usize| {
            self.context.is_label_like(line)
                && self.is_paragraph(line + 1)
                && self.context.opens_paragraph(line)
        };
        let lead = title + 1;
        (lead + 1..end).any(|line| is_heading(&line))
            || (lead..end)
                .filter(|&line| self.is_paragraph(line))
                .nth(PARAGRAPHS)
                .is_some()
    }

    /// The lines that may be the title of another page: right below it a text opens that has as
    /// many paragraphs as a page, or headings below.
    fn titles(&self) -> impl Iterator<Item = usize> {
        let last = self.titles_among(self.last_text(), PARAGRAPHS);
        let lead = self.titles_among(self.lead_of_path(), 1);
        lead.chain(self.titles_among(self.text_behind_facts(), 1))
            .chain(last)
    }

    /// The text between the last day and the first heading below it.
    fn text_behind_facts(&self) -> Range<usize> {
        let Some(last) = self.numbered().rfind(|(_, label)| self.is_day(label)) else {
            return 0..0;
        };
        let is_heading =
            |label: &&LabelCandidate| !label.spelling.rows().and(Rows::HEADINGS).is_empty();
        let below = self.candidates.iter().skip(last.0 + 1).find(is_heading);
        let first = last.1.line + 1 + usize::from(last.1.value.is_none());
        below.map_or(0..0, |heading| first..heading.line)
    }

    fn titles_among(&self, lines: Range<usize>, paragraphs: usize) -> impl Iterator<Item = usize> {
        let context = self.context;
        let end = lines.end;
        let is_title = move |&line: &usize| {
            let is_twice = context.text(line) == context.text(line + 1);
            let lead = line + 1 + usize::from(is_twice);
            self.is_paragraph(lead)
                && title::reads_like_a_title(context, line, end)
                && (lead..end)
                    .filter(|&line| self.is_paragraph(line))
                    .nth(paragraphs - 1)
                    .is_some()
        };
        let lines = context.label_like(lines);
        lines
            .filter(move |&line| context.is(line, LineKind::Text))
            .filter(is_title)
    }

    /// The lines behind the last value of the page, or behind the first paragraph of its last
    /// text.
    fn last_text(&self) -> Range<usize> {
        let end = self.context.lines.len();
        let last = self
            .candidates
            .iter()
            .rfind(|label| self.is_label_of_page(label));
        let first = match (last, self.context.kind) {
            (_, Kind::Article) => 1,
            (Some(last), _) => last.line + 1,
            (None, _) => return end..end,
        };
        let is_text = last.is_none_or(|last| {
            last.spelling
                .rows()
                .iter()
                .all(|row| label(row).value == Value::Body)
        });
        match is_text {
            true => self.behind_paragraph(first..end),
            false => (first + 1).min(end)..end,
        }
    }

    /// The lead of a path behind its first paragraph.
    fn lead_of_path(&self) -> Range<usize> {
        let is_path = self.context.kind == Kind::KehittamisenPolku;
        let first = self.first_heading().filter(|_| is_path);
        let first = first.and_then(|first| self.candidates.get(first));
        first.map_or(0..0, |first| self.behind_paragraph(0..first.line))
    }

    fn behind_paragraph(&self, lines: Range<usize>) -> Range<usize> {
        let end = lines.end;
        let paragraph = lines.clone().find(|&line| self.is_paragraph(line));
        paragraph.map_or(end, |paragraph| paragraph + 1)..end
    }

    fn is_label_of_page(&self, candidate: &LabelCandidate) -> bool {
        let rows = candidate.spelling.rows().and(Rows::of(self.context.kind));
        !candidate.decorated && (!rows.and(Rows::HEADINGS).is_empty() || self.is_day(candidate))
    }

    fn is_paragraph(&self, line: usize) -> bool {
        self.context.is(line, LineKind::Text) && !self.context.is_short(line)
    }

    /// Whether a line names a region as the titles of the site's pages do, and another than the
    /// title of this one.
    fn names_region(&self, line: usize) -> bool {
        const SIGNS: [char; 6] = [':', '-', '–', '/', ',', '('];
        let text = &*self.context.words(line);
        of_title(text).is_some_and(|region| {
            let before = text.get(..region.span.start).unwrap_or_default();
            let behind = text.get(region.span.end..).unwrap_or_default();
            let is_worded = match before {
                "" => behind.trim_start().starts_with(SIGNS),
                _ => {
                    before.trim_end().ends_with(SIGNS) && behind.trim_matches([')', ' ']).is_empty()
                }
            };
            let own = || of_title(&self.context.words(0)).map(|own| *own);
            is_worded && own() != Some(*region)
        })
    }

    /// Whether the text below a title is in another language than all above, and has a heading of
    /// its own: a page may sum itself up in another language.
    fn opens_other_language(&self, title: usize) -> bool {
        const FOREIGN: [&str; 6] = [" och ", " att ", " för ", " the ", " and ", " of "];
        let end = self.context.lines.len().min(title + SAMPLE);
        let lead = self.context.text(title + 1);
        let mut below = title + 2..end;
        FOREIGN.iter().any(|word| lead.contains(word))
            && below.any(|line| self.context.is_label_like(line) && self.is_paragraph(line + 1))
            && is_in_other_language(self.context, title..end)
    }
}
