//! One date, as *Luotu* and *Viimeksi muokattu* print it.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case};
use nom::character::complete::{char, one_of, space0, space1};
use nom::combinator::{eof, opt, value, verify};
use nom::error::{Error, ErrorKind};
use nom::multi::many_m_n;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// The years a date on these pages may have; any other number is no year.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateFault {
    /// It does not look like a date, or its year is beyond [`YEARS`].
    NotADate,
    /// It looks like one, but the calendar has no such day: `31.2.2020`.
    NoSuchDay,
}

/// Reads a text that is one date and nothing else: `05.05.2022`, `5. 5. 2022`,
/// `2022-05-05`. A clock time after it is left out.
///
/// `only-date = ( finnish / iso ) [clock]`
pub(crate) fn date(text: &str) -> Result<NaiveDate, DateFault> {
    // chrono's own parser takes too much (`5January2020`, the year 20), so it is
    // asked for the calendar alone.
    let clock = alt((value((), eof), value((), (clock, eof))));
    let (_, (year, month, day)) = terminated(alt((finnish, iso)), clock)
        .parse(text.trim())
        .map_err(|_| DateFault::NotADate)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::NoSuchDay)
}

/// Year, month and day as numbers, whether or not the calendar has them.
type Numbers = (i32, u32, u32);

/// `number = min*max digit`, of nine digits at most.
pub(super) fn number(min: usize, max: usize) -> impl Fn(&str) -> IResult<&str, u32> {
    move |input| {
        let (mut len, mut number) = (0, 0);
        for digit in input.bytes().take(max).take_while(u8::is_ascii_digit) {
            number = number * 10 + u32::from(digit - b'0');
            len += 1;
        }
        match input.get(len..) {
            Some(rest) if len >= min => Ok((rest, number)),
            _ => Err(nom::Err::Error(Error::new(input, ErrorKind::Digit))),
        }
    }
}

/// `year = 4digit`, where that names one.
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    let number = number(4, 4).map(u32::cast_signed);
    verify(number, |year| YEARS.contains(year)).parse(input)
}

/// `iso = year "-" 2digit "-" 2digit`: `2022-05-05`
pub(super) fn iso(input: &str) -> IResult<&str, Numbers> {
    let part = || preceded(char('-'), number(2, 2));
    (year, part(), part()).parse(input)
}

/// `finnish = day dot month dot year`: `05.05.2022`, `5. 5. 2022`
pub(super) fn finnish(input: &str) -> IResult<&str, Numbers> {
    let part = || terminated(number(1, 2), dot);
    (part(), part(), year)
        .map(|(day, month, year)| (year, month, day))
        .parse(input)
}

/// `dot = "." [" "]`
pub(super) fn dot(input: &str) -> IResult<&str, ()> {
    value((), (char('.'), opt(char(' ')))).parse(input)
}

/// `clock = clock-lead hour 1*2( ( "." / ":" ) 2digit ) ["Z"]`: ` klo 12.30`,
/// ` - 12:30`, `T12:30:00Z`
fn clock(input: &str) -> IResult<&str, ()> {
    let part = preceded(one_of(".:"), number(2, 2));
    let time = (number(1, 2), many_m_n(1, 2, part), opt(char('Z')));
    value((), (clock_lead, time)).parse(input)
}

/// `clock-lead = "T" / [","] 1*space ( "klo" / "kl." ) *space / *space ( "-" / "–" /
/// "," ) *space / 1*space`
fn clock_lead(input: &str) -> IResult<&str, &str> {
    alt((
        tag("T"),
        delimited(
            (opt(char(',')), space1),
            alt((tag_no_case("klo"), tag_no_case("kl."))),
            space0,
        ),
        delimited(space0, alt((tag("-"), tag("–"), tag(","))), space0),
        space1,
    ))
    .parse(input)
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
        ] {
            assert_eq!(
                date(text).map(|day| day.to_string()),
                Ok("2022-05-05".into()),
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
