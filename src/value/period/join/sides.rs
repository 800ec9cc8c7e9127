//! Dates with one side, and the two of one range.

use super::super::FoundRange;
use super::super::moment::Moment;
use super::super::row::is_part;
use super::super::token::{Item, Kind};
use super::super::words::{Mark, Role, Side};
use super::{Before, Reader, found};
use crate::record::PartialDate;
use crate::span::{Span, Spanned};

/// The last range, of which the other side may yet come.
#[derive(Clone, Copy)]
pub(super) struct Open {
    /// The side it has.
    side: Side,
    /// The first item after it.
    next: usize,
    firm: bool,
}

/// A date's side, and what says so.
pub(super) struct Sided {
    side: Side,
    span: Span,
    firm: bool,
    /// The first item of it, and the first after it.
    from: usize,
    next: usize,
}

impl Reader<'_> {
    /// The side of a date, where it has one.
    pub(super) fn sided(&self, at: usize, moment: Moment, before: Before) -> Option<Sided> {
        let before = before.and_then(|(place, mark)| Some((place, mark, mark.side()?)));
        let after = self
            .mark(at + 1)
            .filter(|mark| mark.after)
            .and_then(|mark| Some((mark, mark.side()?)));
        let marked = |from: usize, next: usize, side, firm, span| Sided {
            side,
            span,
            firm,
            from,
            next,
        };
        let own = moment.extent;
        let span_of = |at: usize| self.items.get(at).map_or(own, |item| item.span);
        if let Some((place, mark, side)) = before {
            // A word after the date goes with it unless it opens the next.
            let also = after.is_some_and(|(late, late_side)| late_side == side || !late.firm);
            let last = at + usize::from(also);
            let span = span_of(place).cover(own).cover(span_of(last));
            return Some(marked(place, last + 1, side, mark.firm, span));
        }
        if let Some((mark, side)) = after {
            return Some(marked(
                at,
                at + 2,
                side,
                mark.firm,
                own.cover(span_of(at + 1)),
            ));
        }
        if let Some(side) = moment.side {
            return Some(marked(at, at + 1, side, side == Side::End, own));
        }
        if self.is_open_after(at + 1) {
            return Some(marked(
                at,
                at + 2,
                Side::Start,
                false,
                own.cover(span_of(at + 1)),
            ));
        }
        let place = at.checked_sub(1)?;
        self.is_open_before(place)
            .then(|| marked(place, at + 1, Side::End, false, own.cover(span_of(place))))
    }

    /// Whether a dash at `at` leaves the end of the date before it open: `2021–`.
    fn is_open_after(&self, at: usize) -> bool {
        let Some(Kind::Dash { left, right }) = self.kind(at) else {
            return false;
        };
        match self.kind(at + 1) {
            Some(Kind::Mark(Mark {
                role: Role::Open, ..
            })) => true,
            None | Some(Kind::Stop | Kind::Break | Kind::Comma) => true,
            // `2010- ja 2020-luvuilla`
            Some(Kind::And | Kind::Moment(_) | Kind::Junk | Kind::Group) => false,
            Some(_) => left && !right,
        }
    }

    /// Whether a dash at `at` leaves the beginning open: `–2023`.
    fn is_open_before(&self, at: usize) -> bool {
        let dash = self.kind(at)
            == Some(Kind::Dash {
                left: false,
                right: true,
            });
        let before = at.checked_sub(1).and_then(|at| self.kind(at));
        dash && at >= self.taken && !before.is_some_and(is_part)
    }

    pub(super) fn push_sided(&mut self, sided: Sided, date: Spanned<PartialDate>) -> usize {
        self.taken = sided.next;
        let here = match sided.side {
            Side::Start => found(sided.span, Some(date), None),
            Side::End => found(sided.span, None, Some(date)),
        };
        let open = self.open.take();
        if let Some(whole) = open.and_then(|open| self.whole(open, &sided, &here)) {
            self.found.pop();
            self.found.push(whole);
        } else {
            self.open = Some(Open {
                side: sided.side,
                next: sided.next,
                firm: sided.firm,
            });
            self.found.push(here);
        }
        sided.next
    }

    /// The last range and the one read here, where they are two sides of one.
    fn whole(&self, open: Open, sided: &Sided, here: &FoundRange) -> Option<FoundRange> {
        let before = self.found.last()?;
        let gap = self.items.get(open.next..sided.from)?;
        let span = before.span.cover(here.span);
        match (open.side, sided.side) {
            (Side::Start, Side::End) => {
                let whole = found(span, before.start, here.end);
                let apart = sided.from > open.next + 1;
                (meets(gap, open.firm, sided.firm) && !(whole.reversed && apart)).then_some(whole)
            }
            // `päättyy 31.12.2023, ja se alkoi 1.1.2021`
            (Side::End, Side::Start) => {
                let whole = found(span, here.start, before.end);
                let (start, end) = (here.start?.last_day()?, before.end?.first_day()?);
                let one_sentence = gap.iter().all(|item| !matches!(item.kind, Kind::Stop));
                let firm = open.firm && sided.firm;
                (firm && one_sentence && start < end && meets(gap, true, true)).then_some(whole)
            }
            _ => None,
        }
    }
}

/// Whether a beginning and an end with this between them are of one range.
///
/// A deadline (`mennessä`) ends what it stands beside, and nothing further off.
fn meets(gap: &[Item], firm_start: bool, firm_end: bool) -> bool {
    gap.len() <= 6
        && gap.iter().all(|item| match item.kind {
            Kind::And | Kind::Comma | Kind::Filler | Kind::Dash { .. } => true,
            Kind::Mark(mark) => mark.role == Role::Open,
            Kind::Word => firm_end,
            Kind::Stop | Kind::Break => firm_start && firm_end,
            _ => false,
        })
}
