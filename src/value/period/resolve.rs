//! Two dates of one range, of which one may leave out what the other says.

use chrono::{Datelike, NaiveDate};

use super::moment::Shape;
use crate::record::PartialDate;

/// The dates a first and a second shape stand for, or `None` where they make no
/// range.
///
/// What the first leaves out is the second's: `1.10.–31.12.2022`. Where that
/// would put the beginning after the end, it is the nearest year before:
/// `1.10.–31.3.2023` begins in 2022. A second date without its year is the first
/// such date that is not before the beginning.
pub(super) fn pair(first: Shape, second: Shape) -> Option<(PartialDate, PartialDate)> {
    if let (Some(start), Some(end)) = (alone(first), alone(second)) {
        return Some((start, end));
    }
    match (first, second) {
        // `1.–31.10.2022`
        (Shape::Number { value, .. }, Shape::Day(end)) => {
            let start = end.with_day(value).filter(|start| *start <= end)?;
            Some((PartialDate::Day(start), PartialDate::Day(end)))
        }
        // `8–12/2022`
        (Shape::Number { value, .. }, Shape::Month(year, month)) => {
            (1..=month).contains(&value).then_some((
                PartialDate::Month { year, month: value },
                PartialDate::Month { year, month },
            ))
        }
        // `2021–22`
        (
            Shape::Year(year),
            Shape::Number {
                value, digits: 2, ..
            },
        ) => {
            let end = year - year.rem_euclid(100) + value.cast_signed();
            (end > year).then_some((PartialDate::Year(year), PartialDate::Year(end)))
        }
        // `8/21–12/22`, `2020-10 – 2022-12`
        (Shape::ShortMonth(..), Shape::ShortMonth(..) | Shape::Month(..))
        | (Shape::Month(..), Shape::ShortMonth(..) | Shape::IsoMonth(..))
        | (Shape::IsoMonth(..), Shape::IsoMonth(..) | Shape::Month(..) | Shape::Day(_))
        | (Shape::Day(_), Shape::IsoMonth(..)) => {
            let (start, end) = (long(first)?, long(second)?);
            (start.first_day() <= end.last_day()).then_some((start, end))
        }
        (Shape::SeasonOnly(from), Shape::Season(year, to)) => {
            let start = if from > to { year - 1 } else { year };
            Some((PartialDate::Year(start), PartialDate::Year(year)))
        }
        (Shape::Season(year, from), Shape::SeasonOnly(to)) => {
            let end = if from > to { year + 1 } else { year };
            Some((PartialDate::Year(year), PartialDate::Year(end)))
        }
        (partial, Shape::Month(..) | Shape::Day(_)) => {
            let end = alone(second)?;
            let year = second.year()?;
            let start = nearest(partial, [year, year - 1], |start| {
                start.first_day() <= end.last_day()
            })?;
            Some((start, end))
        }
        // `1.10.2020–31.12` may as well have lost its year to a slip.
        (_, Shape::DayOfMonth { dotted: false, .. }) => None,
        (Shape::Month(..) | Shape::Day(_), partial) => {
            let start = alone(first)?;
            let year = first.year()?;
            let end = nearest(partial, [year, year + 1], |end| {
                end.last_day() >= start.first_day()
            })?;
            Some((start, end))
        }
        _ => None,
    }
}

/// The date of a shape that leaves nothing out. A season counts as its year.
pub(super) fn alone(shape: Shape) -> Option<PartialDate> {
    match shape {
        Shape::Year(year) | Shape::Season(year, _) => Some(PartialDate::Year(year)),
        Shape::Month(year, month) => Some(PartialDate::Month { year, month }),
        Shape::Day(day) => Some(PartialDate::Day(day)),
        _ => None,
    }
}

/// The date of a shape that has a side, which makes `2020-10` a month.
pub(super) fn sided(shape: Shape) -> Option<PartialDate> {
    match shape {
        Shape::IsoMonth(..) => long(shape),
        other => alone(other),
    }
}

fn long(shape: Shape) -> Option<PartialDate> {
    match shape {
        Shape::ShortMonth(year, month) | Shape::IsoMonth(year, month) => {
            Some(PartialDate::Month { year, month })
        }
        other => alone(other),
    }
}

fn nearest(
    shape: Shape,
    years: [i32; 2],
    fits: impl Fn(&PartialDate) -> bool,
) -> Option<PartialDate> {
    years
        .into_iter()
        .filter_map(|year| match shape {
            Shape::MonthOnly(month) => Some(PartialDate::Month { year, month }),
            Shape::DayOfMonth { day, month, .. } => {
                NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day)
            }
            _ => None,
        })
        .find(fits)
}
