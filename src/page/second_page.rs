//! Where another page begins in the same file.
//!
//! A page prints its name once, its facts before its sections and each section once. A
//! label that breaks this order is part of another page, if enough of one stands around
//! it: a sub-heading may be spelt like a label, too.

mod first_line;
mod headings;

use super::{Context, LabelCandidate};
use crate::layout::{Field, Rows};
use crate::lines::LineKind;
use crate::text::reads_like_a_date;
use crate::value::language;
use first_line::{Around, export_far_below};
pub(super) use headings::title_above_strange_headings;

/// The most labels that the facts of a page have, each printed twice.
const MOST_FACTS: usize = 40;

/// What the labels above a place say of the page that they stand on.
#[derive(Clone, Copy, Default)]
struct Above {
    has_name: bool,
    /// Labels of days with their days.
    days: u32,
    /// The rows of sections.
    sections: Rows,
    /// Facts in the site's own words.
    facts: Rows,
    /// The last stage in an icon, among the candidates, and the sections above it.
    stage: Option<(usize, Rows)>,
}

/// A label with its place among the candidates.
type Numbered<'c> = (usize, &'c LabelCandidate);

/// The first line of the second page of a text.
pub(super) fn second_page(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
) -> Option<usize> {
    let pages = Pages {
        context,
        candidates,
    };
    pages.behind_labels().or_else(|| pages.at_language_bar())
}

/// Whether what stands from a line on is the text above it once more.
pub(super) fn is_same_again(context: &Context<'_, '_>, second: usize) -> bool {
    let below = second..context.lines.len();
    below.len() >= second
        && (0..below.len()).all(|at| context.text(at) == context.text(second + at))
}

/// Whether a candidate is the second print of the one right above it.
fn is_second_print(candidates: &[LabelCandidate], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| candidates.get(above));
    let pair = above.zip(candidates.get(at));
    pair.is_some_and(|(above, candidate)| candidate.is_print_below(above))
}

struct Pages<'c> {
    context: &'c Context<'c, 'c>,
    candidates: &'c [LabelCandidate],
}

impl Pages<'_> {
    /// By the first label that another page must have printed.
    fn behind_labels(&self) -> Option<usize> {
        let mut above = Above::default();
        for (at, candidate) in self.candidates.iter().enumerate() {
            let numbered = (at, candidate);
            let first = match self.is_name(candidate) {
                true => self.at_name(above, numbered),
                false => self
                    .at_facts(above, numbered)
                    .or_else(|| self.at_stage(above, numbered)),
            };
            if first.is_some() {
                return first;
            }
            self.add(&mut above, numbered);
        }
        None
    }

    fn is_name(&self, candidate: &LabelCandidate) -> bool {
        candidate.spelling.is_name()
    }

    fn add(&self, above: &mut Above, (at, candidate): Numbered<'_>) {
        let rows = candidate.spelling.rows();
        if self.is_stage(candidate) {
            above.stage = Some((at, above.sections));
        }
        above.has_name |= self.is_name(candidate);
        above.days += u32::from(self.is_day(candidate));
        above.facts = above
            .facts
            .or(rows.without(Rows::SECTIONS.or(Rows::EVERYDAY)));
        above.sections = above.sections.or(rows.and(Rows::HEADINGS));
    }

    /// Whether it is the label of a stage with its icon below.
    fn is_stage(&self, candidate: &LabelCandidate) -> bool {
        candidate.spelling.is(Field::Stage) && self.context.is(candidate.line + 1, LineKind::Icon)
    }

    /// Whether it is the label of a day with a day below or behind it.
    fn is_day(&self, candidate: &LabelCandidate) -> bool {
        if candidate.spelling.rows().and(Rows::DATES).is_empty() {
            return false;
        }
        let text = self.context.text(candidate.line);
        let behind = candidate
            .value
            .and_then(|value| text.get(usize::from(value)..));
        let below = || {
            self.context
                .text_below(candidate.line, self.context.lines.len())
        };
        behind.or_else(below).is_some_and(reads_like_a_date)
    }

    /// Whether the labels of days stand below a label, before the next name.
    fn has_day_below(&self, at: usize) -> bool {
        let below = self.candidates.iter().skip(at + 1);
        let mut below = below.take_while(|label| !self.is_name(label));
        below.any(|label| self.is_day(label))
    }

    /// Another name behind days or sections; or a name behind sections or an article,
    /// where the title of another page stands between.
    fn at_name(&self, above: Above, (at, _): Numbered<'_>) -> Option<usize> {
        let around = Around::of(self.context, self.candidates, at);
        let by_evidence = around.titled();
        let behind_page = above.has_name && (above.days > 0 || !above.sections.is_empty());
        let is_second = match by_evidence {
            Some(_) if above.has_name => behind_page || above.facts.count() > 1,
            Some(_) => above.sections.count() > 1,
            None => above.has_name && behind_page && self.has_day_below(at),
        };
        if is_second {
            return by_evidence.or_else(|| Some(around.first_line()));
        }
        let is_first = !above.has_name && above.sections.is_empty() && above.days == 0;
        match is_first {
            true => export_far_below(self.context, &around),
            false => None,
        }
    }

    /// Facts with both days once more, behind a section.
    fn at_facts(&self, above: Above, (at, candidate): Numbered<'_>) -> Option<usize> {
        let is_fact = candidate.spelling.rows().and(Rows::SECTIONS).is_empty();
        if above.days < 2 || above.sections.is_empty() || !is_fact {
            return None;
        }
        let run = self.candidates.iter().skip(at);
        let run = run.take_while(|label| {
            let rows = label.spelling.rows();
            rows.and(Rows::HEADINGS.or(Rows::NAMES)).is_empty()
        });
        let days = run.take(MOST_FACTS).filter(|label| self.is_day(label));
        let days = days.fold(Rows::NONE, |days, label| days.or(label.spelling.rows()));
        (days.and(Rows::DATES).count() > 1)
            .then(|| Around::of(self.context, self.candidates, at).first_line())
    }

    /// A second stage: a heading alone may stand in a body once more.
    fn at_stage(&self, above: Above, (at, heading): Numbered<'_>) -> Option<usize> {
        let rows = heading.spelling.rows().and(Rows::HEADINGS);
        if is_second_print(self.candidates, at) || rows.and(above.sections).is_empty() {
            return None;
        }
        self.is_stage(heading)
            .then(|| Around::of(self.context, self.candidates, at).first_line())
    }

    /// At a second language bar, or one far down the page, above a title and a text.
    fn at_language_bar(&self) -> Option<usize> {
        /// The longest bar, in bytes.
        const LONGEST: usize = 60;
        let context = self.context;
        let is_bar = |&line: &usize| {
            let text = context.text(line);
            text.len() <= LONGEST
                && context.is_short(line)
                && language::bar(text).is_some()
                && context.opens_paragraph(line)
        };
        let heads_page = |bar: &usize| {
            let title = bar + 1;
            context.is_label_like(title) && !context.is_short(title + 1) && !context.joins(title)
        };
        let has_text = |line: usize| (1..line).any(|line| !context.is_short(line));
        let mut heads = (2..context.lines.len().saturating_sub(2)).filter(heads_page);
        heads.find(|bar| is_bar(bar) && has_text(*bar))
    }
}
