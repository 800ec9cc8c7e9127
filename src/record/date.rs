//! Dates as a period of operation gives them: to the year, the month or the day.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date at the precision the page gives it, as in *Toimiaika*.
///
/// Written in ISO 8601: `2022`, `2022-10` or `2022-10-01`.
///
/// ```
/// let month: innokyla::PartialDate = "2022-10".parse().unwrap();
/// assert_eq!(month, innokyla::PartialDate::Month { year: 2022, month: 10 });
/// assert_eq!(month.to_string(), "2022-10");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A whole year.
    Year(i32),
    /// A month of a year, counted from 1.
    Month {
        /// The year.
        year: i32,
        /// The month, 1 to 12.
        month: u32,
    },
    /// A day.
    Day(NaiveDate),
}

impl PartialDate {
    /// The first day it covers; `None` where the calendar has no such day.
    ///
    /// ```
    /// let year: innokyla::PartialDate = "2022".parse().unwrap();
    /// assert_eq!(year.first_day().unwrap().to_string(), "2022-01-01");
    /// ```
    pub fn first_day(self) -> Option<NaiveDate> {
        match self {
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Day(day) => Some(day),
        }
    }

    /// The last day it covers; `None` where the calendar has no such day.
    ///
    /// ```
    /// let month: innokyla::PartialDate = "2024-02".parse().unwrap();
    /// assert_eq!(month.last_day().unwrap().to_string(), "2024-02-29");
    /// ```
    pub fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
            Self::Month { year, month: 12 } => NaiveDate::from_ymd_opt(year, 12, 31),
            Self::Month { year, month } => {
                NaiveDate::from_ymd_opt(year, month + 1, 1).and_then(|next| next.pred_opt())
            }
            Self::Day(day) => Some(day),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        }
    }
}

/// A text that is no ISO 8601 date of year, month or day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form 2022, 2022-10 or 2022-10-01")]
pub struct PartialDateError;

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())
                .flatten()
                .ok_or(PartialDateError)
        };
        let mut parts = text.splitn(3, '-');
        let year = number(parts.next().unwrap_or_default(), 4)?.cast_signed();
        let Some(month) = parts.next() else {
            return Ok(Self::Year(year));
        };
        let month = number(month, 2)?;
        match parts.next() {
            None if (1..=12).contains(&month) => Ok(Self::Month { year, month }),
            None => Err(PartialDateError),
            Some(day) => NaiveDate::from_ymd_opt(year, month, number(day, 2)?)
                .map(Self::Day)
                .ok_or(PartialDateError),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
