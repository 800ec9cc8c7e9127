//! Where another page begins in the same file.
//!
//! A page prints its name once, its facts before its sections and each section once. A
//! label that breaks this order is part of another page, if enough of one stands around
//! it: a sub-heading may be spelt like a label, too.

mod behind_article;
mod breaks;
mod first_line;
mod headings;
mod other_language;
mod region;
mod seams;
mod top_line;
mod value_end;

use super::{Context, LabelCandidate, title};
use crate::fault::FaultKind;
use crate::layout::{Rows, Zone};
use crate::text::reads_like_a_date;
use behind_article::export_far_below;
use first_line::Around;
use value_end::is_stage;

/// The least paragraphs below the title of a page.
const PARAGRAPHS: usize = 2;

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
    let pages = Pages::of(context, candidates);
    pages.behind_labels().or_else(|| pages.at_top_line())
}

/// A line at which another page may begin, for a page of the kind in the context, and how
/// likely that is.
pub(super) fn doubtful_second_page(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
) -> Option<(usize, FaultKind)> {
    let pages = Pages::of(context, candidates);
    let behind_tags = pages.text_behind_tags();
    let is_title = |&line: &usize| title::reads_like_a_title(context, line, context.lines.len());
    let likely = pages
        .behind_break()
        .or_else(|| pages.above_strange_headings())
        .or_else(|| pages.at_name_behind_sections())
        .or_else(|| behind_tags.filter(is_title));
    let likely = likely.map(|line| (line, FaultKind::DoubtfulSecondPage));
    likely.or_else(|| pages.at_title_in_text()).or_else(|| {
        let possible = pages
            .path_below_bar()
            .or(behind_tags)
            .or_else(|| pages.above_late_stage())
            .or_else(|| pages.title_in_other_language());
        Some((possible?, FaultKind::PossibleSecondPage))
    })
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

/// A text of several pages, perhaps.
struct Pages<'c> {
    context: &'c Context<'c, 'c>,
    candidates: &'c [LabelCandidate],
}

impl<'c> Pages<'c> {
    fn of(context: &'c Context<'_, '_>, candidates: &'c [LabelCandidate]) -> Self {
        Self {
            context,
            candidates,
        }
    }

    /// By the first label that another page must have printed.
    fn behind_labels(&self) -> Option<usize> {
        let mut above = Above::default();
        for numbered in self.numbered() {
            let candidate = numbered.1;
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

    fn numbered(&self) -> impl DoubleEndedIterator<Item = Numbered<'_>> + ExactSizeIterator {
        self.candidates.iter().enumerate()
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

    fn is_stage(&self, candidate: &LabelCandidate) -> bool {
        is_stage(self.context, candidate)
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

    /// Another name behind days or sections; or a name behind an article or the sections of
    /// a path, where it is not that of the text above them.
    fn at_name(&self, above: Above, (at, name): Numbered<'_>) -> Option<usize> {
        let around = Around::of(self.context, self.candidates, at);
        let by_evidence = around.titled();
        let is_behind_sections = !above.sections.is_empty();
        let is_second = if above.has_name {
            let is_behind_page = is_behind_sections || above.days > 0;
            match by_evidence {
                Some(_) => is_behind_page || above.facts.count() > 1,
                None => is_behind_page && self.has_day_below(at),
            }
        } else if is_behind_sections {
            let is_titled = by_evidence.is_some_and(|title| around.is_name(title));
            let are_others = || self.are_of_other_page(above.sections, at, name);
            // One line in the words of a heading may be anybody's own.
            let are_several = above.sections.count() > 1;
            is_titled
                || are_several
                    && (by_evidence.is_some() || are_others())
                    && !self.is_opened_above_labels(&around)
        } else if above.days == 0 {
            return export_far_below(self.context, &around);
        } else {
            false
        };
        is_second.then(|| by_evidence.unwrap_or_else(|| around.first_line()))
    }

    /// Whether sections above a name are strange on its page, or stand on it once more, and no
    /// fact of its page stands among them.
    fn are_of_other_page(&self, sections: Rows, at: usize, name: &LabelCandidate) -> bool {
        let mut kinds = name.spelling.rows().labels().flat_map(|label| label.kinds);
        let Some(&kind) = kinds.next() else {
            return false;
        };
        let rows = |labels: &[LabelCandidate]| {
            let labels = labels.iter().map(|label| label.spelling.rows());
            labels.fold(Rows::NONE, Rows::or)
        };
        let (above, from) = self.candidates.split_at(at);
        let below = rows(from);
        let facts = Rows::at(kind, Zone::Facts).without(Rows::REPEATABLE);
        let has_fact = !rows(above).and(facts).without(below).is_empty();
        !has_fact && !sections.without(Rows::of(kind).without(below)).is_empty()
    }

    /// A name with its days behind a section, where nothing tells that the section is of
    /// another page.
    fn at_name_behind_sections(&self) -> Option<usize> {
        let (at, _) = self.numbered().find(|(_, label)| self.is_name(label))?;
        let mut above = self.candidates.iter().take(at);
        let is_heading =
            |label: &LabelCandidate| !label.spelling.rows().and(Rows::HEADINGS).is_empty();
        let around = Around::of(self.context, self.candidates, at);
        let is_behind = above.any(is_heading)
            && self.has_day_below(at)
            && !self.is_opened_above_labels(&around);
        is_behind.then(|| around.first_line())
    }

    /// Whether the name or the short description stands above all labels, too: those between
    /// are of its page.
    fn is_opened_above_labels(&self, around: &Around<'_>) -> bool {
        let first = self.candidates.first().map_or(0, |first| first.line);
        (0..first).any(|line| around.is_name(line) || around.is_summary(line))
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
        if !self.is_stage(heading) {
            return None;
        }
        let first = above.stage.map_or(0, |(first, _)| first + 1);
        let title = self.title_above_strange_headings(Rows::HEADINGS, first..=at);
        title.or_else(|| Some(Around::of(self.context, self.candidates, at).first_line()))
    }
}
