//! The first line of a page, by a label that it has: its title or its lead stands above.

use std::ops::Range;

use super::breaks::is_behind_break;
use super::other_language::is_in_other_language;
use super::value_end::{behind_value, ends_page, is_in_links, is_link_in_text};
use crate::layout::Field;
use crate::lines::LineKind;
use crate::page::{Context, LabelCandidate, title};
use crate::value::programme::programme;

/// The longest lead, in lines, that is searched for a title above it.
pub(super) const LONGEST_LEAD: usize = 60;

/// The lines between a label of another page and the labels above it.
pub(super) struct Around<'c> {
    context: &'c Context<'c, 'c>,
    /// The value of the name, where the label is that of one.
    name: Option<&'c str>,
    /// The first line of the short description.
    summary: Option<&'c str>,
    /// The first line that may be the other page's.
    first: usize,
    /// Whether the site prints nothing between the value above that line and a heading.
    is_behind_page: bool,
    /// The labels above that line.
    above: &'c [LabelCandidate],
    /// The label.
    pub(super) label: usize,
}

impl<'c> Around<'c> {
    pub(super) fn of(
        context: &'c Context<'c, 'c>,
        candidates: &'c [LabelCandidate],
        at: usize,
    ) -> Self {
        let label = candidates.get(at).map_or(0, |candidate| candidate.line);
        let (above, from) = candidates.split_at(at.min(candidates.len()));
        let text_of = |candidate: &LabelCandidate| text_of(context, candidate);
        let name = from.first().filter(|name| name.spelling.is_name());
        let mut near = from.iter().take(4);
        // The heading of the facts stands right above the name.
        let is_label = |above: &&LabelCandidate| {
            !above.spelling.is(Field::Furniture) && !is_link_in_text(above)
        };
        let last = above.iter().rfind(is_label);
        let summary = near.find(|candidate| candidate.spelling.is(Field::Summary));
        Self {
            context,
            name: name.and_then(text_of),
            summary: summary.and_then(text_of),
            first: last.map_or(0, |last| behind_value(context, last, label)),
            is_behind_page: last.is_some_and(ends_page),
            above,
            label,
        }
    }

    fn lines(&self) -> Range<usize> {
        self.first..self.label
    }

    /// The lines among them that are near the label.
    fn near_lines(&self) -> Range<usize> {
        self.first.max(self.label.saturating_sub(LONGEST_LEAD))..self.label
    }

    /// The line that is the name, or the first of a lead that the short description
    /// repeats, with the title above it.
    pub(super) fn titled(&self) -> Option<usize> {
        let title = self.lines().find(|&line| self.is_name(line));
        title.or_else(|| {
            let lead = self.lines().find(|&line| self.is_summary(line))?;
            let above = lead.checked_sub(1).filter(|&above| above >= self.first);
            let reads = |&above: &usize| {
                title::reads_like_a_title(self.context, above, lead)
                    && self.name.is_some()
                    && self.fits_name(above)
            };
            Some(above.filter(reads).unwrap_or(lead))
        })
    }

    /// Whether a line is the name.
    pub(super) fn is_name(&self, line: usize) -> bool {
        self.is_same(line, self.name)
    }

    /// Whether a line is the first of the short description.
    pub(super) fn is_summary(&self, line: usize) -> bool {
        self.is_same(line, self.summary)
    }

    fn is_same(&self, line: usize, text: Option<&str>) -> bool {
        text.is_some_and(|text| self.context.is_same_text(self.context.text(line), text))
    }

    /// Whether the label is that of a name.
    pub(super) fn has_name(&self) -> bool {
        self.name.is_some()
    }

    /// Whether the name, where there is one, has a word of a line.
    pub(super) fn fits_name(&self, line: usize) -> bool {
        let shares = |name| title::shares_a_word(self.context.text(line), name);
        self.name.is_none_or(shares)
    }

    /// The line below a value that has nothing of its page below it but headings.
    pub(super) fn behind_page(&self) -> Option<usize> {
        if is_in_links(self.above) {
            return self.behind_links();
        }
        let is_text = self.first < self.label && !self.context.is(self.first, LineKind::Icon);
        (self.is_behind_page && is_text).then_some(self.first)
    }

    /// The running text behind links, which are short, with the title above it.
    fn behind_links(&self) -> Option<usize> {
        let context = self.context;
        let text = self.lines().find(|&line| context.is_paragraph(line))?;
        let above = text.checked_sub(1).filter(|&above| above >= self.first);
        let is_title = |&above: &usize| title::reads_like_a_title(context, above, self.label);
        Some(above.filter(is_title).unwrap_or(text))
    }

    /// The title above the first heading of a path: printed twice, with the code of a
    /// programme, as the first page has it, or below a gap.
    pub(super) fn title_of_path(&self) -> Option<usize> {
        let context = self.context;
        let usual_gap = self.usual_gap();
        let is_title = |&line: &usize| {
            let is_above_lead =
                line + 1 < self.label && title::reads_like_a_title(context, line, self.label);
            let gap = context.lines.get(line).map_or(0, |line| line.blanks());
            is_above_lead && (self.is_signed(line) || gap > 1 && gap > usual_gap)
        };
        self.near_lines().find(is_title)
    }

    /// Whether a line like a title shows that it is the title of a page: printed twice, with
    /// the code of a programme, or as the first page has it.
    pub(super) fn is_signed(&self, title: usize) -> bool {
        let text = self.context.text(title);
        text == self.context.text(title + 1)
            || ends_in_programme(text)
            || title > 0 && text == self.context.text(0)
            || is_behind_break(self.context, title)
    }

    /// Whether the text from a line on is in another language than that above it.
    pub(super) fn is_in_other_language(&self, title: usize) -> bool {
        is_in_other_language(self.context, title..self.label)
    }

    /// How many blank lines stand above most paragraphs here.
    fn usual_gap(&self) -> u32 {
        let lines = self.context.lines.get(self.first..self.label);
        let gaps = lines.unwrap_or_default().iter().map(|line| line.blanks());
        gaps.filter(|&gap| gap > 0).min().unwrap_or(1)
    }

    /// The first line, by the strongest evidence; the label, if there is no evidence.
    pub(super) fn first_line(&self) -> usize {
        let icon = || {
            let above = self.label.checked_sub(1);
            above.filter(|_| self.is_below_icon())
        };
        self.titled()
            .or_else(|| self.title_of_path())
            .or_else(|| self.any_title())
            .or_else(icon)
            .unwrap_or(self.label)
    }

    /// The last line that reads like a title above running text, best a short one.
    pub(super) fn any_title(&self) -> Option<usize> {
        let context = self.context;
        let reads = |&line: &usize| {
            title::reads_like_a_title(context, line, self.label)
                && line + 1 < self.label
                && context.is_paragraph(line + 1)
                && self.fits_name(line)
        };
        let is_short = |&line: &usize| context.is_short(line) && reads(&line);
        let mut lines = self.near_lines().rev();
        lines.clone().find(is_short).or_else(|| lines.find(reads))
    }

    /// The title of a page whose first heading the label is: above running text, or right
    /// above the heading.
    pub(super) fn title_above_heading(&self) -> Option<usize> {
        let above = self.label.checked_sub(1);
        let reads = |&above: &usize| {
            above > self.first
                && self.context.is_label_like(above)
                && self.context.opens_paragraph(above)
                && self.context.is(above, LineKind::Text)
        };
        self.any_title().or_else(|| above.filter(reads))
    }

    /// Whether the label stands right below an icon, which heads the facts.
    pub(super) fn is_below_icon(&self) -> bool {
        let above = self.label.checked_sub(1);
        above.is_some_and(|above| above >= self.first && self.context.is(above, LineKind::Icon))
    }
}

/// The line of a label's value, or what stands behind it on its line.
fn text_of<'c>(context: &Context<'_, 'c>, candidate: &LabelCandidate) -> Option<&'c str> {
    let text = context.text(candidate.line);
    match candidate.value {
        Some(value) => text.get(usize::from(value)..),
        None => context.text_below(candidate.line, context.lines.len()),
    }
}

/// Whether a title ends in the code of a programme.
pub(super) fn ends_in_programme(title: &str) -> bool {
    let behind = programme(title).and_then(|found| title.get(found.code.end..));
    behind.is_some_and(|behind| !behind.trim_end_matches(')').contains(')'))
}
