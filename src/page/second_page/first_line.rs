//! The first line of a page, by a label that it has: its title or its lead stands above.

use std::ops::Range;

use crate::layout::{Field, Rows, Value, label};
use crate::lines::LineKind;
use crate::page::{Context, LabelCandidate, title};
use crate::value::programme::programme;

/// The longest lead, in lines, that is searched for a title above it.
const LONGEST_LEAD: usize = 60;

/// The lines between a label of another page and the labels above it.
pub(super) struct Around<'c> {
    context: &'c Context<'c, 'c>,
    /// The value of the name, where the label is that of one.
    name: Option<&'c str>,
    /// The first line of the short description.
    summary: Option<&'c str>,
    /// The first line that may be the other page's.
    first: usize,
    /// The label.
    label: usize,
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
        let is_label = |above: &&LabelCandidate| !above.spelling.is(Field::Furniture);
        let last = above.iter().rfind(is_label);
        let summary = near.find(|candidate| candidate.spelling.is(Field::Summary));
        Self {
            context,
            name: name.and_then(text_of),
            summary: summary.and_then(text_of),
            first: last.map_or(0, |last| behind_value(context, last, label)),
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
        let is = |line: usize, text: Option<&str>| {
            text.is_some_and(|text| self.context.is_same_text(self.context.text(line), text))
        };
        let title = self.lines().find(|&line| is(line, self.name));
        title.or_else(|| {
            let lead = self.lines().find(|&line| is(line, self.summary))?;
            let above = lead.checked_sub(1).filter(|&above| above >= self.first);
            let reads = |&above: &usize| {
                let name = self.name.unwrap_or_default();
                let words = self.context.text(above);
                title::reads_like_a_title(self.context, above, lead)
                    && title::shares_a_word(words, name)
            };
            Some(above.filter(reads).unwrap_or(lead))
        })
    }

    /// The title above the first heading of a path: printed twice, with the code of a
    /// programme, as the first page has it, or below a gap.
    pub(super) fn title_of_path(&self) -> Option<usize> {
        let context = self.context;
        let usual_gap = self.usual_gap();
        let is_title = |&line: &usize| {
            let text = context.text(line);
            let is_above_lead =
                line + 1 < self.label && title::reads_like_a_title(context, line, self.label);
            let gap = context.lines.get(line).map_or(0, |line| line.blanks());
            is_above_lead
                && (text == context.text(line + 1)
                    || programme(text).is_some()
                    || text == context.text(0)
                    || gap > 1 && gap > usual_gap)
        };
        self.near_lines().find(is_title)
    }

    /// How many blank lines stand above most paragraphs here.
    fn usual_gap(&self) -> u32 {
        let lines = self.context.lines.get(self.first..self.label);
        let gaps = lines.unwrap_or_default().iter().map(|line| line.blanks());
        gaps.filter(|&gap| gap > 0).min().unwrap_or(1)
    }

    /// The first line, by the surest evidence that there is; the label, if there is none.
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

    /// The last line that reads like a title above running text.
    pub(super) fn any_title(&self) -> Option<usize> {
        let context = self.context;
        let reads = |&line: &usize| {
            title::reads_like_a_title(context, line, self.label)
                && line + 1 < self.label
                && !context.is_short(line + 1)
        };
        self.near_lines().rev().find(reads)
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

/// The first line that the value of a label need not hold: of running text the one below
/// its first line, else the one below its first paragraph. The other page's label is at
/// `end`.
fn behind_value(context: &Context<'_, '_>, candidate: &LabelCandidate, end: usize) -> usize {
    let first = candidate.line + 1;
    let is_running = |row: usize| label(row).is_running_text();
    let mut rows = candidate.spelling.rows().iter();
    let is_line = |value| matches!(value, Value::Line | Value::Date | Value::None);
    if candidate.value.is_some() || rows.any(is_running) {
        return first;
    }
    let mut rows = candidate.spelling.rows().and(Rows::SECTIONS).labels();
    if rows.any(|label| is_line(label.value)) {
        return first + 1;
    }
    let joined = (first + 1..end).take_while(|&line| context.joins(line));
    first + 1 + joined.count()
}

/// The first line of an export that stands below the text of an article.
pub(super) fn export_far_below(context: &Context<'_, '_>, around: &Around<'_>) -> Option<usize> {
    /// The least long lines that an article has.
    const LONG_LINES: usize = 2;
    let is_name = |&line: &usize| {
        let name = around.name;
        name.is_some_and(|name| context.is_same_text(context.text(line), name))
    };
    let title = (0..around.label).find(is_name);
    // The first line may be the title of the page in other words than its name.
    let shares_a_word = |name| title::shares_a_word(context.text(0), name);
    let is_titled = || around.name.is_some_and(shares_a_word);
    let first = title.or_else(|| around.titled().filter(|_| !is_titled()))?;
    let is_long = |&line: &usize| {
        let text = context.text(line);
        text.len() >= 80 && !context.is_short(line) && !names_cookies(text)
    };
    let is_article = (1..first).filter(is_long).nth(LONG_LINES - 1).is_some()
        && title::reads_like_a_title(context, 0, first);
    is_article.then_some(first)
}

/// A notice of the site's frame is as long as an article's text.
fn names_cookies(text: &str) -> bool {
    ["eväste", "Eväste", "cookie", "Cookie", "kakor"]
        .iter()
        .any(|word| text.contains(word))
}
