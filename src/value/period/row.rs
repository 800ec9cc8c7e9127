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
    while at < items.len() {
        at = spoil_row(items, at);
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
    if in_group && (leading_zero || before.kind == Kind::Group) {
        before.kind = Kind::Group;
        here.kind = Kind::Group;
    }
}

/// Looks at the row that starts at `at`; answers where to go on.
///
/// A row holds together by its dashes. Where some touch both sides and some do
/// not, those that do hold, and the others only divide: `2020–2022 – 15 000`.
fn spoil_row(items: &mut [Item], at: usize) -> usize {
    // Each date, and whether the dash after it is tight.
    let mut row: Vec<(usize, Option<bool>)> = Vec::new();
    let mut next = Some(at);
    let mut end = at;
    while let Some(date) = next
        && items.get(date).is_some_and(|item| is_part(item.kind))
    {
        end = date + 1;
        let dash = dash_at(items, end)
            .filter(|(_, after)| items.get(*after).is_some_and(|item| is_part(item.kind)));
        next = dash.map(|(_, after)| after);
        if dash.is_some() || !row.is_empty() {
            row.push((date, dash.map(|(tight, _)| tight)));
        }
    }
    let divided = row.iter().any(|(_, dash)| *dash == Some(true));
    let held = |dash: Option<bool>| dash.is_some_and(|tight| tight || !divided);
    for part in row.split_inclusive(|(_, dash)| !held(*dash)) {
        let all_dates = part.iter().all(|(date, _)| is_date(items, *date));
        if part.len() <= 2 && all_dates {
            continue;
        }
        for (date, _) in part {
            if let Some(item) = items.get_mut(*date)
                && matches!(item.kind, Kind::Moment(_))
            {
                item.kind = Kind::Junk;
            }
        }
    }
    end.max(at + 1)
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
    if kind(after) == Some(Kind::Break) {
        after += 1;
    }
    Some((left && right, skip_fillers(items, after)))
}

/// The first item from `at` on, a filler or two passed over.
pub(super) fn skip_fillers(items: &[Item], at: usize) -> usize {
    let fillers = items.iter().skip(at).take(2);
    at + fillers.take_while(|item| item.kind == Kind::Filler).count()
}
