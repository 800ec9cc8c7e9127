//! A date as it is written, and what it means beside another.

use chrono::NaiveDate;

use super::day::DateNumbers;
use super::lexicon::Noun;
use crate::record::PartialDate;

/// A date of which any part may be left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DateExpr {
    pub(super) year: Option<i32>,
    /// Counted from 1 in the order of the year.
    pub(super) season: Option<u8>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    /// A bare number, which the other date makes a day, a month or a year.
    pub(super) number: Option<BareNumber>,
    notation: Notation,
}

/// `1.` or `22`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BareNumber {
    pub(super) value: u8,
    pub(super) two_digits: bool,
    pub(super) dotted: bool,
}

impl BareNumber {
    /// Whether it may begin a number written in groups: `050 123 4567`.
    pub(super) fn opens_group(self) -> bool {
        !self.dotted && (self.value == 0 || self.two_digits && self.value < 10)
    }
}

/// Spellings that are a date in some places only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Notation {
    #[default]
    Plain,
    /// `2020-10`, which may be the years from 2020 to 2010 just as well.
    IsoMonth,
    /// `10/22`, which may be any two numbers.
    ShortYear,
    /// `31.12`, which may have lost its year to a slip.
    Undotted,
}

#[rustfmt::skip]
impl DateExpr {
    pub(super) fn of_year(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    pub(super) fn of_number(number: BareNumber) -> Self {
        Self { number: Some(number), ..Self::default() }
    }

    /// A season, quarter or half, counted from 1 in the order of the year.
    pub(super) fn of_season(season: u8) -> Self {
        Self { season: Some(season), ..Self::default() }
    }

    /// A date in numbers, of which 0 is one left out; `None` where the calendar has none such.
    pub(super) fn of_numbers((year, month, day): DateNumbers, notation: Notation) -> Option<Self> {
        // A leap year has all the days that any year has.
        let any_year = if year == 0 { 2000 } else { year };
        NaiveDate::from_ymd_opt(any_year, month, day.max(1))?;
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Some(Self {
            year: (year != 0).then_some(year),
            month: Some(month),
            day: (day != 0).then_some(day),
            notation,
            ..Self::default()
        })
    }

    /// The month or season that a noun names.
    pub(super) fn of_noun(noun: Noun) -> Option<Self> {
        match noun {
            Noun::Month(month) => Some(Self { month: Some(month), ..Self::default() }),
            Noun::Season(season) => Some(Self::of_season(season)),
            Noun::Year | Noun::Years | Noun::Part | Noun::Quarter => None,
        }
    }

    pub(super) fn in_year(self, year: i32) -> Self {
        Self { year: Some(year), ..self }
    }

    /// The year where nothing else is said.
    pub(super) fn bare_year(self) -> Option<i32> {
        self.year.filter(|year| self == Self::of_year(*year))
    }

    pub(super) fn is_day(self) -> bool {
        self.year.is_some() && self.day.is_some()
    }

    /// The date by itself; `None` where it leaves its year out or is in doubt.
    pub(super) fn alone(self) -> Option<PartialDate> {
        self.as_written().filter(|_| self.notation == Notation::Plain)
    }

    /// The date where a word gives it a side, which makes `2020-10` a month.
    pub(super) fn with_side(self) -> Option<PartialDate> {
        self.as_written().filter(|_| self.notation != Notation::ShortYear)
    }

    fn as_written(self) -> Option<PartialDate> {
        let year = self.year?;
        match (self.month.map(u32::from), self.day.map(u32::from)) {
            (Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day),
            (Some(month), None) => Some(PartialDate::Month { year, month }),
            (None, _) => Some(PartialDate::Year(year)),
        }
    }
}

/// The dates from `first` to `second`, each completed with the parts that only the
/// other has. `None` where they make no range.
///
/// - `1.–31.10.2022`, `8–12/2022`, `2021–22`: a bare number is what the other date
///   has last.
/// - `1.10.–31.12.2022`: the year is that of the second date, or the one before it
///   where the range would end before it begins: `1.10.–31.3.2023`.
/// - `1.10.2022–31.3.`: the year is that of the first date, or the one after it.
/// - `2020-10 – 2022-12`, `8/21–12/22`: a month in doubt is one beside another.
pub(super) fn complete(first: DateExpr, second: DateExpr) -> Option<(PartialDate, PartialDate)> {
    use Notation::{Plain, ShortYear};
    if let (Some(start), Some(end)) = (first.alone(), second.alone()) {
        return Some((start, end));
    }
    if let Some(number) = first.number {
        return in_order(with_last_part(number, second)?, second);
    }
    if let Some(number) = second.number {
        return century(first, number);
    }
    if (first.month.is_some(), first.season.is_some())
        != (second.month.is_some(), second.season.is_some())
    {
        return None;
    }
    match (first.year, second.year) {
        (None, Some(year)) if second.notation == Plain => {
            let same_year = in_order(first.in_year(year), second);
            same_year.or_else(|| in_order(first.in_year(year - 1), second))
        }
        (Some(year), None) if first.notation == Plain && second.notation == Plain => {
            let same_year = in_order(first, second.in_year(year));
            same_year.or_else(|| in_order(first, second.in_year(year + 1)))
        }
        (Some(_), Some(_)) => {
            let is_short = first.notation == ShortYear || second.notation == ShortYear;
            let is_mixed = is_short && first.day.or(second.day).is_some();
            in_order(first, second).filter(|_| !is_mixed)
        }
        _ => None,
    }
}

/// Both dates, where the first does not come after the second.
fn in_order(first: DateExpr, second: DateExpr) -> Option<(PartialDate, PartialDate)> {
    let (start, end) = (first.as_written()?, second.as_written()?);
    let follows = start.first_day()? <= end.last_day()?;
    let seasons_follow = first.year < second.year || first.season <= second.season;
    (follows && seasons_follow).then_some((start, end))
}

/// The other date with a bare number for its day, or for its month if it has no
/// day.
fn with_last_part(number: BareNumber, other: DateExpr) -> Option<DateExpr> {
    match other.alone()? {
        PartialDate::Day(_) => Some(DateExpr {
            day: Some(number.value),
            ..other
        }),
        PartialDate::Month { .. } => Some(DateExpr {
            month: Some(number.value),
            ..other
        }),
        PartialDate::Year(_) => None,
    }
}

/// `2021–22`: from a year to a later one of the same century.
fn century(first: DateExpr, number: BareNumber) -> Option<(PartialDate, PartialDate)> {
    let year = first.bare_year()?;
    let end = year - year.rem_euclid(100) + i32::from(number.value);
    (number.two_digits && end > year).then_some((PartialDate::Year(year), PartialDate::Year(end)))
}
