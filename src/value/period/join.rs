//! From a row of dates and words to ranges.

mod sides;
mod years;

use self::sides::Open;
use super::FoundRange;
use super::moment::{Moment, Shape};
use super::resolve;
use super::row::{dash_at, skip_fillers};
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

/// The mark before a date and its place.
type Before = Option<(usize, Mark)>;

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
