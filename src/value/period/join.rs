//! From a row of dates and words to ranges.

use super::FoundRange;
use super::moment::{Moment, Shape};
use super::resolve;
use super::row::{dash_at, is_part, skip_fillers};
use super::token::{Item, Kind};
use super::words::{Lead, Mark, Role, Side};
use crate::record::PartialDate;
use crate::span::{Span, Spanned};

/// The ranges of a row of items.
pub(super) fn ranges(items: &[Item]) -> Vec<FoundRange> {
    let mut reader = Reader {
        items,
        taken: 0,
        // Most texts have one, and some a second.
        found: Vec::with_capacity(2),
        lone: Vec::new(),
        open: None,
    };
    let mut at = 0;
    while at < items.len() {
        at = reader.step(at).max(at + 1);
    }
    if reader.found.is_empty() {
        reader.lone
    } else {
        reader.found
    }
}

struct Reader<'a> {
    items: &'a [Item],
    /// Up to here the items belong to ranges already read.
    taken: usize,
    found: Vec<FoundRange>,
    /// Years and months that are periods if nothing else is.
    lone: Vec<FoundRange>,
    /// The last range, where its other side may yet come.
    open: Option<Open>,
}

#[derive(Clone, Copy)]
struct Open {
    /// The side it has.
    side: Side,
    /// The first item after it.
    next: usize,
    firm: bool,
}

/// The mark before a date and its place.
type Before = Option<(usize, Mark)>;

/// A date's side, and what says so.
struct Sided {
    side: Side,
    span: Span,
    firm: bool,
    /// The first item of it, and the first after it.
    from: usize,
    next: usize,
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.items.get(at).map(|item| item.kind)
    }

    fn moment(&self, at: usize) -> Option<Moment> {
        match self.kind(at) {
            Some(Kind::Moment(moment)) => Some(moment),
            _ => None,
        }
    }

    fn mark(&self, at: usize) -> Option<Mark> {
        match self.kind(at) {
            Some(Kind::Mark(mark)) => Some(mark),
            _ => None,
        }
    }

    fn mark_after(&self, at: usize, side: Side) -> Option<Mark> {
        self.mark(at)
            .filter(|mark| mark.after && mark.side() == Some(side))
    }

    /// The mark before the date at `at`, through a colon and a few words.
    fn mark_before(&self, at: usize) -> Before {
        let mut words = 0;
        for place in (self.taken..at).rev().take(4) {
            match self.kind(place)? {
                Kind::Mark(mark) => {
                    return (mark.before && (words == 0 || mark.firm)).then_some((place, mark));
                }
                Kind::Word if words < 2 => words += 1,
                Kind::Filler | Kind::Colon => {}
                Kind::Break if words == 0 => {}
                _ => return None,
            }
        }
        None
    }

    /// Reads what starts at `at`; answers where to go on.
    fn step(&mut self, at: usize) -> usize {
        let Some(moment) = self.moment(at) else {
            return at + 1;
        };
        let before = self.mark_before(at);
        if let Some(next) = self
            .two_sided(at, moment, before)
            .or_else(|| self.with_and(at, moment, before))
            .or_else(|| self.list(at, moment))
        {
            return next;
        }
        if let Some(date) = resolve::sided(moment.shape)
            && let Some(sided) = self.sided(at, moment, before)
        {
            return self.push_sided(sided, Spanned::new(date, moment.date));
        }
        if let Some(date) = resolve::alone(moment.shape) {
            self.push_lone(at, moment, date);
        }
        at + 1
    }

    /// Two dates joined by a dash, or by words that give each its side.
    fn two_sided(&mut self, at: usize, first: Moment, before: Before) -> Option<usize> {
        let starts_before = before.filter(|(_, mark)| mark.side() == Some(Side::Start));
        let after_first = at + 1 + usize::from(self.mark_after(at + 1, Side::Start).is_some());
        let started =
            first.side == Some(Side::Start) || starts_before.is_some() || after_first > at + 1;

        let dash = dash_at(self.items, after_first);
        let joint = self.mark(after_first).is_some_and(Mark::joins);
        let mut next = match dash {
            Some((_, after)) => after,
            None => skip_fillers(self.items, after_first + usize::from(joint)),
        };
        let ends_before = self
            .mark(next)
            .is_some_and(|mark| mark.before && mark.side() == Some(Side::End));
        if ends_before {
            next = skip_fillers(self.items, next + 1);
        }
        let second = self.moment(next)?;
        let mut end = second.extent.end;
        next += 1;
        let ends_after = self.mark_after(next, Side::End).is_some();
        if ends_after {
            end = self.items.get(next)?.span.end;
            next += 1;
        }
        let ended = ends_before || ends_after || second.side == Some(Side::End);

        if dash.is_none() && !joint && !(started && ended) {
            return None;
        }
        // `Liite 1 - 31.10.2022` is no first of October, but `1-31.10.2022` is.
        let tight = dash.is_some_and(|(tight, _)| tight);
        if !tight && matches!(first.shape, Shape::Number { dotted: false, .. }) {
            return None;
        }
        let start = match starts_before {
            Some((place, _)) => self.items.get(place)?.span.start,
            None => first.extent.start,
        };
        let next = self.push_pair(first, second, Span::new(start, end), next)?;
        if matches!(first.lead, Some(Lead::Plural | Lead::During)) {
            return Some(self.years_after(next));
        }
        Some(next)
    }

    /// The years of a list after its range: `vuosina 2020–2022 ja 2024`. Answers
    /// where to go on, which is after the last of them.
    fn years_after(&mut self, at: usize) -> usize {
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

    /// `välillä 2020 ja 2022`, `vuosien 2020 ja 2022 välillä`
    fn with_and(&mut self, at: usize, first: Moment, before: Before) -> Option<usize> {
        if self.kind(at + 1)? != Kind::And {
            return None;
        }
        let second = self.moment(at + 2)?;
        let is_between = |mark: Mark| mark.role == Role::Between;
        if !before.is_some_and(|(_, mark)| is_between(mark))
            && !self.mark(at + 3).is_some_and(is_between)
        {
            return None;
        }
        let span = Span::new(first.date.start, second.date.end);
        self.push_pair(first, second, span, at + 3)
    }

    fn push_pair(
        &mut self,
        first: Moment,
        second: Moment,
        span: Span,
        next: usize,
    ) -> Option<usize> {
        let (start, end) = resolve::pair(first.shape, second.shape)?;
        self.found.push(found(
            span,
            Some(Spanned::new(start, first.date)),
            Some(Spanned::new(end, second.date)),
        ));
        (self.taken, self.open) = (next, None);
        Some(next)
    }

    /// `vuosina 2020, 2021 ja 2022`: one range if each year follows the last.
    fn list(&mut self, at: usize, first: Moment) -> Option<usize> {
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
                .push(found(start.span.to(end.span), year(start), year(end)));
        } else {
            self.lone.extend(years.iter().map(whole_year));
        }
        (self.taken, self.open) = (next, None);
        Some(next)
    }

    /// Whether at most the closing full stop is left.
    fn rest_is_silent(&self, at: usize) -> bool {
        let mut rest = self.items.iter().skip(at).take(4);
        rest.all(|item| matches!(item.kind, Kind::Stop | Kind::Break)) && self.items.len() < at + 4
    }

    fn sided(&self, at: usize, moment: Moment, before: Before) -> Option<Sided> {
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
            let span = span_of(place).to(own).to(span_of(last));
            return Some(marked(place, last + 1, side, mark.firm, span));
        }
        if let Some((mark, side)) = after {
            return Some(marked(at, at + 2, side, mark.firm, own.to(span_of(at + 1))));
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
                own.to(span_of(at + 1)),
            ));
        }
        let place = at.checked_sub(1)?;
        self.is_open_before(place)
            .then(|| marked(place, at + 1, Side::End, false, own.to(span_of(place))))
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

    fn push_sided(&mut self, sided: Sided, date: Spanned<PartialDate>) -> usize {
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
        let span = before.span.to(here.span);
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

    /// `vuonna 2021`, `toukokuun 2021 aikana`, or a text that is a year or month.
    fn push_lone(&mut self, at: usize, moment: Moment, date: PartialDate) {
        let during = self
            .mark(at + 1)
            .is_some_and(|mark| mark.role == Role::During);
        let says_so = moment.lead == Some(Lead::During) || (moment.genitive && during);
        let whole = at == 0 && self.rest_is_silent(1);
        if (says_so || whole) && !matches!(date, PartialDate::Day(_)) {
            let date = Spanned::new(date, moment.date);
            self.lone.push(found(moment.date, Some(date), Some(date)));
        }
    }
}

fn whole_year(year: &Spanned<i32>) -> FoundRange {
    let date = Some(year.map(PartialDate::Year));
    found(year.span, date, date)
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

fn found(
    span: Span,
    start: Option<Spanned<PartialDate>>,
    end: Option<Spanned<PartialDate>>,
) -> FoundRange {
    let first = start.and_then(|start| start.first_day());
    let last = end.and_then(|end| end.last_day());
    let reversed = first.zip(last).is_some_and(|(first, last)| first > last);
    FoundRange {
        span,
        start,
        end,
        reversed,
    }
}
