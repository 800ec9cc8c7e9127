//! Lists of years: `vuosina 2020, 2021 ja 2022`.

use super::super::moment::{Moment, Shape};
use super::super::token::Kind;
use super::super::words::Lead;
use super::{FoundRange, Reader, found};
use crate::record::PartialDate;
use crate::span::Spanned;

impl Reader<'_> {
    /// `vuosina 2020, 2021 ja 2022`: one range if each year follows the last.
    pub(super) fn list(&mut self, at: usize, first: Moment) -> Option<usize> {
        let plural = matches!(first.lead, Some(Lead::Plural | Lead::During));
        if !plural && at != 0 {
            return None;
        }
        let mut years = Vec::new();
        let mut next = at;
        // A season counts as its year.
        while let Some(Moment {
            shape: Shape::Year(year) | Shape::Season(year, _),
            date,
            lead,
            side: None,
            ..
        }) = self.moment(next)
            && (next == at || lead.is_none())
        {
            years.push(Spanned::new(year, date));
            next += 1;
            if !matches!(self.kind(next), Some(Kind::And | Kind::Comma)) {
                break;
            }
            next += 1;
        }
        let (start, end) = (years.first()?, years.last()?);
        let in_list = plural || self.rest_is_silent(next);
        if years.len() < 2 || !in_list || self.is_held(next) {
            return None;
        }
        let consecutive = years
            .iter()
            .zip(years.iter().skip(1))
            .all(|(a, b)| **a + 1 == **b);
        let year = |year: &Spanned<i32>| Some(year.map(PartialDate::Year));
        if consecutive {
            self.found
                .push(found(start.span.cover(end.span), year(start), year(end)));
        } else {
            self.lone.extend(years.iter().map(whole_year));
        }
        (self.taken, self.open) = (next, None);
        Some(next)
    }

    /// Whether at most the closing full stop is left.
    pub(super) fn rest_is_silent(&self, at: usize) -> bool {
        let mut rest = self.items.iter().skip(at).take(4);
        rest.all(|item| matches!(item.kind, Kind::Stop | Kind::Break)) && self.items.len() < at + 4
    }

    /// The years of a list after its range: `vuosina 2020–2022 ja 2024`. Answers
    /// where to go on, which is after the last of them.
    pub(super) fn years_after(&mut self, at: usize) -> usize {
        let mut years = Vec::new();
        let mut next = at;
        let mut ended = false;
        while !ended
            && matches!(self.kind(next), Some(Kind::And | Kind::Comma))
            && let Some(year) = self.bare_year(next + 1)
        {
            ended = self.kind(next) == Some(Kind::And);
            years.push(year);
            next += 2;
        }
        if !ended || self.is_held(next) {
            return at;
        }
        self.found.extend(years.iter().map(whole_year));
        self.taken = next;
        next
    }

    /// A year with nothing that gives it a side or leads it.
    fn bare_year(&self, at: usize) -> Option<Spanned<i32>> {
        match self.moment(at)? {
            Moment {
                shape: Shape::Year(year),
                date,
                lead: None,
                side: None,
                ..
            } => Some(Spanned::new(year, date)),
            _ => None,
        }
    }

    /// Whether what stands at `at` belongs to the date before it.
    fn is_held(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Dash { .. }) => true,
            Some(Kind::Mark(mark)) => mark.side().is_some(),
            _ => false,
        }
    }
}

fn whole_year(year: &Spanned<i32>) -> FoundRange {
    let date = Some(year.map(PartialDate::Year));
    found(year.span, date, date)
}
