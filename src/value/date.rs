//! One date, as *Luotu* and *Viimeksi muokattu* print it.

use chrono::NaiveDate;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of, space1};
use nom::combinator::{eof, opt, value};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::period::{
    DateNumbers, after_day, day, figures, fold, spoken_times, time_of_day, weekday,
};

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateFault {
    /// It does not look like a date, or its year is beyond those that a page may name.
    NotADate,
    /// It looks like one, but the calendar has no such day: `31.2.2020`.
    NoSuchDay,
}

/// Reads a text that is one date and nothing else: `05.05.2022`, `5. toukokuuta 2022`,
/// `2022-05-05`. A weekday, a clock time and an offset beside it are left out, so that
/// the day is the one that is printed.
pub(crate) fn date(text: &str) -> Result<NaiveDate, DateFault> {
    let text = text.trim();
    let read = |text: &str| only_date(text).map(|(_, numbers)| numbers).ok();
    // Most are in figures and need no folding.
    let numbers = read(text).or_else(|| read(&fold(text)));
    let numbers = numbers.or_else(|| slashed(&fold(text)));
    // chrono's own parser takes too much (`5January2020`, the year 20), so it is
    // asked for the calendar alone.
    let (year, month, day) = numbers.ok_or(DateFault::NotADate)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::NoSuchDay)
}

/// `only-date = [ clock [","] 1*space ] weekday-day after-day ["."] end`
fn only_date(input: &str) -> IResult<&str, DateNumbers> {
    let clock = terminated(alt((spoken_times, time_of_day)), (opt(char(',')), space1));
    let date = alt((weekday_day, preceded(clock, weekday_day)));
    let beside = (after_day, opt(char('.')), eof);
    terminated(date, alt((value((), eof), value((), beside)))).parse(input)
}

/// `slashed = [ weekday ["," / "."] 1*space ] part "/" part "/" year after-day ["."] end`, of which
/// the day stands before the month or behind it: `02/28/2022 - 09:05`. Where both are days of the
/// calendar, the date is not read.
fn slashed(text: &str) -> Option<DateNumbers> {
    let weekday = (weekday, opt(one_of(",.")), space1);
    let beside = (after_day, opt(char('.')), eof);
    let date: IResult<&str, DateNumbers> =
        delimited(opt(weekday), figures("D/M/Y"), beside).parse(text);
    let (_, (year, month, day)) = date.ok()?;
    let is_day = |month, day| NaiveDate::from_ymd_opt(year, month, day).is_some();
    match (is_day(month, day), is_day(day, month)) {
        (true, true) if day == month => Some((year, month, day)),
        (true, false) => Some((year, month, day)),
        (false, true) => Some((year, day, month)),
        _ => None,
    }
}

/// `weekday-day = [ weekday ["," / "."] 1*space ] [ "den" 1*space ] day`
fn weekday_day(input: &str) -> IResult<&str, DateNumbers> {
    let weekday = (weekday, opt(one_of(",.")), space1);
    preceded((opt(weekday), opt((tag("den"), space1))), day).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each spelling of a date the site has printed gives that day.
    #[test]
    fn reads_every_spelling() {
        for text in [
            "05.05.2022",
            "5.5.2022",
            "5. 5. 2022",
            " 05.05.2022 ",
            "2022-05-05",
            "5.5.2022 klo 12.30",
            "5.5.2022 KLO 12.30",
            "5.5.2022, klo 9.05",
            "5.5.2022 - 12:30",
            "5.5.2022 – 12:30",
            "5.5.2022 12:30:59",
            "2022-05-05T12:30:00Z",
            "2022-05-05 12:30",
            "ke 5.5.2022",
            "ke 05.05.2022 klo 12.30",
            "Keskiviikko 5.5.2022",
            "keskiviikkona 5.5.2022",
            "to, 5.5.2022",
            "to 5.5.2022, 12:30",
            "torsdag 5.5.2022",
            "5. toukokuuta 2022",
            "5. toukokuuta 2022 klo 12.30",
            "torstai 5. toukokuuta 2022",
            "torstaina 5. toukokuuta 2022 klo 12.30.15",
            "5 toukokuu 2022",
            "5. toukokuu 2022",
            "5 touko 2022",
            "5 maj 2022",
            "den 5 maj 2022 kl. 12.30",
            "torsdag 5 maj 2022",
            "5 May 2022",
            "May 5, 2022",
            "Thursday, May 5, 2022",
            "Thu, 05 May 2022 12:30:00 +0300",
            "Thu, 05 May 2022 12:30:00 GMT",
            "5th May 2022",
            "5-May-2022",
            "2022-05-05T12:30:00+03:00",
            "2022-05-05T12:30:00.000Z",
            "2022-05-05 12:30:00 +0300",
            "2022-05-05T12:30:00+0300",
            "2022-05-05 12:30:00.123456",
            "2022-05-05T12:30:00-05:00",
            "2022/05/05",
            "5.5.2022 klo 12:30",
            "5.5.2022 kello 12.30",
            "5.5.2022 (to)",
            "5.5.2022 12.30 EET",
            "5.5.2022 12:30 UTC+3",
            "12.30 5.5.2022",
            "klo 12.30, 5.5.2022",
            "5.5.2022.",
            "5.5.2022 at 12:30 pm",
            "5.5.2022 12:30 PM",
            "05/05/2022",
            "Thu, 05/05/2022 - 12:30",
            "to, 05/05/2022 - 12:30",
            "5-5-2022",
            "05-05-2022 12:30",
            "toukokuu 5, 2022",
        ] {
            assert_eq!(
                date(text).map(|day| day.to_string()),
                Ok("2022-05-05".into()),
                "{text:?}"
            );
        }
    }

    /// A stroke stands between day and month in either order, where one of them is no month.
    #[test]
    fn strokes() {
        for (text, day) in [
            ("05/13/2022", "2022-05-13"),
            ("ti, 28/02/2022 - 09:05", "2022-02-28"),
        ] {
            assert_eq!(
                date(text).map(|day| day.to_string()),
                Ok(day.into()),
                "{text:?}"
            );
        }
    }

    /// A day that the calendar does not have is another fault than a text that is no
    /// date.
    #[test]
    fn says_why_not() {
        use DateFault::{NoSuchDay, NotADate};
        for (text, fault) in [
            ("31.2.2020", NoSuchDay),
            ("29.2.2021", NoSuchDay),
            ("0.1.2020", NoSuchDay),
            ("1.13.2020", NoSuchDay),
            ("2020-02-30", NoSuchDay),
            ("31. helmikuuta 2022", NoSuchDay),
            ("31 Feb 2022", NoSuchDay),
            ("February 31, 2022", NoSuchDay),
            ("", NotADate),
            ("eilen", NotADate),
            ("2022", NotADate),
            ("5.2022", NotADate),
            ("5.5.22", NotADate),
            ("5.5.12022", NotADate),
            ("5.5.+2022", NotADate),
            ("5.5.0022", NotADate),
            ("5.5.1822", NotADate),
            ("5.5.2200", NotADate),
            ("5January2020", NotADate),
            ("5,5,2022", NotADate),
            ("005.5.2022", NotADate),
            ("5.5.2022 illalla", NotADate),
            ("Tue, 02/08/2022 - 12:30", NotADate),
            ("toukokuussa 2022", NotADate),
            ("toukokuu 2022", NotADate),
            ("5. toukokuuta", NotADate),
            ("torstaina", NotADate),
            ("5.5.2022 25:00", NotADate),
            ("5.5.2022 klo 12.75", NotADate),
            ("5.5.2022 6.5.2022", NotADate),
            ("05052022", NotADate),
            ("1651742999", NotADate),
            ("toissapäivänä 5.5.2022", NotADate),
            ("05/06/2022", NotADate),
            ("31/31/2022", NotADate),
            ("5-13-2022", NoSuchDay),
            ("Luotu 5.5.2022", NotADate),
            ("5. toukokuuta 2022 Maija Meri", NotADate),
            ("5.5.2022 klo", NotADate),
            ("5.5.2022–6.5.2022", NotADate),
            ("201.1-31.3.2020", NotADate),
            ("٥.٥.٢٠٢٢", NotADate),
        ] {
            assert_eq!(date(text), Err(fault), "{text:?}");
        }
    }

    /// A leap day is a day.
    #[test]
    fn knows_leap_years() {
        assert!(date("29.2.2020").is_ok());
        assert!(date("29.2.2000").is_ok());
        assert_eq!(date("29.2.1900"), Err(DateFault::NoSuchDay));
    }
}
