//! Rows of dates held together by dashes, and what does not hold in them.

use super::moment::{Moment, Shape};
use super::token::{Item, Kind};

/// Unmakes the dates that are part of something else: of a number in groups, of
/// a row of three, or joined by a dash to what is no date.
pub(super) fn spoil(items: &mut [Item]) {
    for at in 1..items.len() {
        let (before, here) = items.split_at_mut(at);
        if let (Some(before), Some(here)) = (before.last_mut(), here.first_mut()) {
            spoil_group(before, here);
        }
    }
    let mut at = 0;
    while let Some(item) = items.get(at) {
        at = if is_part(item.kind) {
            spoil_row(items, at)
        } else {
            at + 1
        };
    }
}

fn spoil_group(before: &mut Item, here: &mut Item) {
    let in_group = match here.kind {
        // A whole date is no part of a number.
        Kind::Moment(
            Moment {
                shape: Shape::Day(_),
                ..
            }
            | Moment { lead: Some(_), .. },
        ) => false,
        Kind::Moment(_) | Kind::Junk => true,
        _ => false,
    };
    let leading_zero = matches!(
        before.kind,
        Kind::Moment(Moment {
            shape: Shape::Number {
                zero: true,
                dotted: false,
                ..
            },
            ..
        })
    );
    if in_group && (leading_zero || matches!(before.kind, Kind::Group)) {
        before.kind = Kind::Group;
        here.kind = Kind::Group;
    }
}

/// Looks at the row that starts at `at`; answers where to go on.
///
/// A row holds together by its dashes. Where some touch both sides and some do
/// not, those that do hold, and the others only divide: `2020–2022 – 15 000`.
fn spoil_row(items: &mut [Item], at: usize) -> usize {
    let (mut dates, mut all_dates) = (1, is_date(items, at));
    let (mut divided, mut end) = (false, at + 1);
    let mut next = next_in_row(items, at);
    while let Some((tight, date)) = next {
        (dates, all_dates) = (dates + 1, all_dates && is_date(items, date));
        (divided, end) = (divided || tight, date + 1);
        next = next_in_row(items, date);
    }
    if dates == 1 || (dates == 2 && all_dates) {
        return end;
    }
    let holds = |tight: bool| tight || !divided;
    let mut from = at;
    while from < end {
        from = spoil_part(items, from, holds);
    }
    end
}

/// Looks at the part of a row that starts at `from`, which ends where a dash does
/// not hold; answers where the next part starts.
fn spoil_part(items: &mut [Item], from: usize, holds: impl Fn(bool) -> bool) -> usize {
    let (mut dates, mut all_dates, mut last) = (1, is_date(items, from), from);
    let mut next = next_in_row(items, from);
    while let Some((tight, date)) = next
        && holds(tight)
    {
        (dates, all_dates, last) = (dates + 1, all_dates && is_date(items, date), date);
        next = next_in_row(items, date);
    }
    if dates > 2 || !all_dates {
        for item in items.iter_mut().take(last + 1).skip(from) {
            if matches!(item.kind, Kind::Moment(_)) {
                item.kind = Kind::Junk;
            }
        }
    }
    next.map_or(last + 1, |(_, date)| date)
}

/// The next date of the row after the one at `at`, and whether the dash before it
/// is tight.
fn next_in_row(items: &[Item], at: usize) -> Option<(bool, usize)> {
    dash_at(items, at + 1)
        .filter(|(_, after)| items.get(*after).is_some_and(|item| is_part(item.kind)))
}

/// Whether a row may hold it: a date, or what only looks like one.
pub(super) fn is_part(kind: Kind) -> bool {
    matches!(kind, Kind::Moment(_) | Kind::Junk | Kind::Group)
}

fn is_date(items: &[Item], at: usize) -> bool {
    matches!(items.get(at).map(|item| item.kind), Some(Kind::Moment(_)))
}

/// A dash at `at`, over a line break too: whether it touches both sides, and
/// what comes after it and the words that may follow it.
pub(super) fn dash_at(items: &[Item], at: usize) -> Option<(bool, usize)> {
    let kind = |at: usize| items.get(at).map(|item| item.kind);
    // `2020.–2022`: the full stop of an ordinal, or a slip.
    let at = match (kind(at), kind(at + 1)) {
        (Some(Kind::Stop), Some(Kind::Dash { left: true, .. })) => at + 1,
        (Some(Kind::Break), Some(Kind::Dash { right: true, .. })) => at + 1,
        _ => at,
    };
    let Some(Kind::Dash { left, right }) = kind(at) else {
        return None;
    };
    let mut after = at + 1;
    if matches!(kind(after), Some(Kind::Break)) {
        after += 1;
    }
    Some((left && right, skip_fillers(items, after)))
}

/// The first item from `at` on, a filler or two passed over.
pub(super) fn skip_fillers(items: &[Item], at: usize) -> usize {
    let fillers = items.iter().skip(at).take(2);
    at + fillers
        .take_while(|item| matches!(item.kind, Kind::Filler))
        .count()
}
