//! The title of another page by how it is printed: twice, as titles of the site are worded, above
//! a text in another language, or at a seam between two texts.

use std::cell::OnceCell;
use std::ops::Range;

use super::behind_article::has_text;
use super::breaks::is_behind_break;
use super::first_line::Around;
use super::{PARAGRAPHS, Pages};
use crate::fault::FaultKind;
use crate::layout::{Rows, Value, label};
use crate::lines::LineKind;
use crate::page::{LabelCandidate, title};
use crate::record::Kind;
use crate::value::language;

/// The shortest title that its print tells, in bytes: a word may stand twice.
const SHORTEST: usize = 10;

/// How many lines below a title show whether its text has headings of its own.
const LONGEST: usize = 200;

/// What is found out once of a text and its lines.
pub(super) struct Marks<'m> {
    /// The line below more blank lines than any other.
    widest: &'m OnceCell<Option<usize>>,
    /// The only line that names a region.
    pub(super) region: OnceCell<Option<usize>>,
    pub(super) text: Range<usize>,
}

/// What speaks for a title, the least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// It stands below more blank lines than any other line, or right below a sentence.
    Seam,
    /// It is worded as those of the site's pages, or opens a text in another language.
    Wording,
    /// It is printed twice, or stands behind a break.
    Print,
}

impl Pages<'_> {
    /// The first title with the surest sign in the lead of a path, between facts and headings, and
    /// in the text behind the last label or in an article's.
    pub(super) fn at_title_in_text(&self) -> Option<(usize, FaultKind)> {
        let texts = [
            (self.lead_of_path(), 1),
            (self.text_behind_facts(), 1),
            (self.last_text(), PARAGRAPHS),
        ];
        let mut best: Option<(Sign, usize)> = None;
        let widest = OnceCell::new();
        for (lines, paragraphs) in texts {
            let marks = Marks {
                widest: &widest,
                region: OnceCell::new(),
                text: lines.clone(),
            };
            for line in self.context.label_like(lines.clone()) {
                // Hardly any line has a sign, and less is to be seen of it than of a title.
                let sign = self.sign(line, &marks);
                let is_better = sign > best.map(|(sign, _)| sign);
                if let Some(sign) = sign.filter(|_| is_better)
                    && self.is_title(line, lines.end, paragraphs)
                {
                    best = Some((sign, line));
                }
            }
        }
        best.map(|(sign, line)| match sign {
            Sign::Print => (line, FaultKind::DoubtfulSecondPage),
            Sign::Wording | Sign::Seam => (line, FaultKind::PossibleSecondPage),
        })
    }

    fn sign(&self, line: usize, marks: &Marks<'_>) -> Option<Sign> {
        let context = self.context;
        if !self.context.is_paragraph(line + 1) {
            let is_twice = context.is_label_like(line + 1) && self.is_twice(line);
            return is_twice.then_some(Sign::Print);
        }
        if is_behind_break(context, line) {
            return Some(Sign::Print);
        }
        if self.is_worded_like_title(line, marks) || self.opens_other_language(line) {
            return Some(Sign::Wording);
        }
        self.is_at_seam(line, marks).then_some(Sign::Seam)
    }

    /// Whether a line is printed twice. A picture's text and its caption may be the same.
    fn is_twice(&self, line: usize) -> bool {
        let text = self.context.text(line);
        let above = line.checked_sub(1);
        text.len() >= SHORTEST
            && text == self.context.text(line + 1)
            && above.is_none_or(|above| self.context.picture_label(above).is_none())
    }

    /// Whether a line may be the title of another page: right below it a text opens that has as
    /// many paragraphs as a page, or headings below.
    fn is_title(&self, line: usize, end: usize, paragraphs: usize) -> bool {
        let context = self.context;
        let is_twice = context.text(line) == context.text(line + 1);
        let lead = line + 1 + usize::from(is_twice);
        let mut below = (lead..end).filter(|&line| self.context.is_paragraph(line));
        context.is(line, LineKind::Text)
            && context.is_paragraph(lead)
            && title::reads_like_a_title(context, line, end)
            && below.nth(paragraphs - 1).is_some()
    }

    /// Whether a title that opens a long text stands below more blank lines than stand anywhere
    /// else, or right below a sentence.
    fn is_at_seam(&self, line: usize, marks: &Marks<'_>) -> bool {
        let context = self.context;
        let gap = |line: usize| context.lines.get(line).map_or(0, |line| line.blanks());
        let is_widest = || *marks.widest.get_or_init(|| self.widest_gap()) == Some(line);
        let is_glued = || {
            let above = line.checked_sub(1).filter(|_| context.joins(line));
            above.is_some_and(|above| {
                self.context.is_paragraph(above) && context.text(above).ends_with(['.', '!', '?'])
            })
        };
        context.habit.separates()
            && (is_glued() || gap(line) > 1 && is_widest())
            && self.opens_long_text(line)
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
        let end = self.context.lines.len().min(title + LONGEST);
        let is_heading = |&line: &usize| {
            self.context.is_label_like(line)
                && self.context.is_paragraph(line + 1)
                && self.context.opens_paragraph(line)
        };
        let lead = title + 1;
        (lead + 1..end).any(|line| is_heading(&line))
            || (lead..end)
                .filter(|&line| self.context.is_paragraph(line))
                .nth(PARAGRAPHS)
                .is_some()
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
        let paragraph = lines.clone().find(|&line| self.context.is_paragraph(line));
        paragraph.map_or(end, |paragraph| paragraph + 1)..end
    }

    fn is_label_of_page(&self, candidate: &LabelCandidate) -> bool {
        let rows = candidate.spelling.rows().and(Rows::of(self.context.kind));
        !candidate.decorated && (!rows.and(Rows::HEADINGS).is_empty() || self.is_day(candidate))
    }

    /// The line below more blank lines than stand above any other.
    fn widest_gap(&self) -> Option<usize> {
        let mut widest = (0, None);
        for (line, gap) in self
            .context
            .lines
            .iter()
            .map(|line| line.blanks())
            .enumerate()
            .skip(1)
        {
            if gap > widest.0 {
                widest = (gap, Some(line));
            } else if gap == widest.0 {
                widest.1 = None;
            }
        }
        widest.1
    }
}
