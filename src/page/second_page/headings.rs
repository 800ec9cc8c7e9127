//! Another page that shows by its title and its headings.

use std::ops::RangeInclusive;

use super::behind_article::path_far_below;
use super::first_line::Around;
use super::{Pages, is_second_print};
use crate::layout::Rows;
use crate::record::Kind;

/// So much must speak for another page: a heading that is strange may be anybody's own.
const ENOUGH: u32 = 2;

/// A heading of a section, with those above it and below it.
pub(super) struct Heading {
    /// Its place among the candidates.
    pub(super) at: usize,
    rows: Rows,
    /// Whether it is a stage with its value.
    is_stage: bool,
    pub(super) above: Rows,
    has_stage_above: bool,
    below: Rows,
    has_stage_below: bool,
}

impl Heading {
    /// How many headings from this one on are strange behind those above.
    fn strange_from_here(&self, of_kind: Rows) -> u32 {
        let known = self.above.and(of_kind);
        let is_late_stage =
            !known.is_empty() && !self.below.and(of_kind).and(Rows::STAGE).is_empty();
        let strange = match is_late_stage {
            true => known.or(Rows::STAGE),
            false => known,
        };
        let strange = self.below.without(of_kind.without(strange));
        // A stage with its value is no heading of anybody's own.
        let is_second_stage =
            self.has_stage_below && (self.has_stage_above || of_kind.and(Rows::STAGE).is_empty());
        strange.count() + u32::from(is_second_stage)
    }
}

impl Pages<'_> {
    /// The title of what may be another page: below it stand headings that the page above has
    /// had already, or that its kind never has, or a stage behind sections.
    pub(super) fn above_strange_headings(&self) -> Option<usize> {
        let kind = self.context.kind;
        // A guide to the site may quote all of them.
        if kind == Kind::Article {
            return None;
        }
        let of_kind = Rows::of(kind).and(Rows::HEADINGS);
        if self.has_strange_heading(of_kind)
            && let Some(title) = self.title_above_strange_headings(of_kind, 0..=usize::MAX)
        {
            return Some(title);
        }
        if kind != Kind::KehittamisenPolku {
            return None;
        }
        let first = self.first_heading()?;
        path_far_below(
            self.context,
            &Around::of(self.context, self.candidates, first),
        )
    }

    /// The title above a stage with its value behind other headings, where those below it are
    /// not behind those above in the layout: its order begins anew.
    pub(super) fn above_late_stage(&self) -> Option<usize> {
        if !self.has_sections_of_path() {
            return None;
        }
        let of_kind = Rows::of(self.context.kind);
        let headings = self.headings();
        let stage = headings.iter().find(|heading| heading.is_stage)?;
        let last_above = stage.above.and(of_kind).iter().last();
        let below = stage.below.and(of_kind).without(Rows::STAGE);
        let is_new_order = last_above > below.iter().next() && !below.is_empty();
        let around = || Around::of(self.context, self.candidates, stage.at);
        is_new_order.then(|| around().title_above_heading())?
    }

    /// Whether a page has the sections that a path has: on other pages those are strange.
    pub(super) fn has_sections_of_path(&self) -> bool {
        let kind = self.context.kind;
        matches!(kind, Kind::Toimintamalli | Kind::KehittamisenPolku)
    }

    /// The first heading of a section, among the candidates.
    pub(super) fn first_heading(&self) -> Option<usize> {
        self.candidates.iter().position(|label| {
            !label.decorated && !label.spelling.rows().and(Rows::HEADINGS).is_empty()
        })
    }

    /// Whether any heading is strange behind those above it. Hardly any page has one.
    fn has_strange_heading(&self, of_kind: Rows) -> bool {
        let mut above = Rows::NONE;
        self.candidates.iter().any(|label| {
            let own = label.spelling.rows().and(Rows::HEADINGS);
            let is_late_stage = !above.is_empty() && !own.and(Rows::STAGE).is_empty();
            let is_strange = !own.without(of_kind.without(above)).is_empty();
            above = above.or(own);
            is_strange || is_late_stage
        })
    }

    /// The title above those headings, of which some are given, that look most like those of
    /// another page; of equals the last.
    pub(super) fn title_above_strange_headings(
        &self,
        of_kind: Rows,
        among: RangeInclusive<usize>,
    ) -> Option<usize> {
        let mut best = ((0, false), None);
        let headings = self.headings();
        let strange = headings
            .iter()
            .map(|heading| (heading, heading.strange_from_here(of_kind)))
            .filter(|(heading, strange)| *strange > 0 && among.contains(&heading.at));
        for (heading, strange) in strange {
            let around = Around::of(self.context, self.candidates, heading.at);
            let behind_page = around.behind_page();
            let signed = around.title_of_path().or(behind_page);
            // The first line is the title of the page above.
            let title = signed.or_else(|| around.title_above_heading());
            let Some(title) = title.filter(|&title| title > 0) else {
                continue;
            };
            let is_sign = behind_page.is_some() || around.is_signed(title);
            let likely = (strange + u32::from(is_sign), signed.is_some());
            if likely >= best.0 {
                best = (likely, Some((title, around)));
            }
        }
        let ((worth, _), found) = best;
        let (title, around) = found?;
        (worth >= ENOUGH || around.is_in_other_language(title)).then_some(title)
    }

    /// The headings of sections, in order, without second prints.
    pub(super) fn headings(&self) -> Vec<Heading> {
        let mut headings: Vec<Heading> = Vec::new();
        let (mut rows, mut has_stage) = (Rows::NONE, false);
        for (at, candidate) in self.candidates.iter().enumerate() {
            let own = candidate.spelling.rows().and(Rows::HEADINGS);
            if own.is_empty() || is_second_print(self.candidates, at) {
                continue;
            }
            headings.push(Heading {
                at,
                rows: own,
                is_stage: self.is_stage(candidate),
                above: rows,
                has_stage_above: has_stage,
                below: Rows::NONE,
                has_stage_below: false,
            });
            rows = rows.or(own);
            has_stage |= self.is_stage(candidate);
        }
        (rows, has_stage) = (Rows::NONE, false);
        for heading in headings.iter_mut().rev() {
            rows = rows.or(heading.rows);
            has_stage |= heading.is_stage;
            heading.below = rows;
            heading.has_stage_below = has_stage;
        }
        headings
    }
}
