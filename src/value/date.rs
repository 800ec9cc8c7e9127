//! One date, as *Luotu* and *Viimeksi muokattu* print it.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case};
use nom::character::complete::{char, one_of, space0, space1};
use nom::combinator::{all_consuming, opt, verify};
use nom::error::{Error, ErrorKind};
use nom::multi::many_m_n;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// The years a date on these pages may have; any other number is no year.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateFault {
    /// It has not the shape of a date, or its year is beyond [`YEARS`].
    NotADate,
    /// It has the shape, but the calendar has no such day: `31.2.2020`.
    NoSuchDay,
}

/// Reads a text that is one date and nothing else: `05.05.2022`, `5. 5. 2022`,
/// `2022-05-05`. A clock time after it is let go.
///
/// chrono's own parser takes too much (`5January2020`, the year 20), so the
/// shape is read here and chrono asked for the calendar only.
pub(crate) fn date(text: &str) -> Result<NaiveDate, DateFault> {
    if let Some((year, month, day)) = printed(text) {
        return NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::NoSuchDay);
    }
    match all_consuming(terminated(alt((iso, finnish)), opt(clock))).parse(text.trim()) {
        Ok((_, (year, month, day))) => {
            NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::NoSuchDay)
        }
        Err(_) => Err(DateFault::NotADate),
    }
}

/// Year, month and day as numbers, whether or not the calendar has them.
type Numbers = (i32, u32, u32);

/// `05.05.2022` and nothing else, as the site prints it.
fn printed(text: &str) -> Option<Numbers> {
    let [d1, d2, b'.', m1, m2, b'.', year @ ..] = text.as_bytes() else {
        return None;
    };
    let year: &[u8; 4] = year.try_into().ok()?;
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + u32::from(digit - b'0'))
        })
    };
    let (day, month, year) = (number(&[*d1, *d2])?, number(&[*m1, *m2])?, number(year)?);
    let year = year.cast_signed();
    YEARS.contains(&year).then_some((year, month, day))
}

/// A number of so many digits.
pub(super) fn number(min: usize, max: usize) -> impl Fn(&str) -> IResult<&str, u32> {
    move |input| {
        let digits = input.bytes().take(max).take_while(u8::is_ascii_digit);
        let (mut len, mut number) = (0, Some(0_u32));
        for digit in digits {
            let tens = number.and_then(|number| number.checked_mul(10));
            number = tens.and_then(|tens| tens.checked_add(u32::from(digit - b'0')));
            len += 1;
        }
        match (number, input.get(len..)) {
            (Some(number), Some(rest)) if len >= min.max(1) => Ok((rest, number)),
            _ => Err(nom::Err::Error(Error::new(input, ErrorKind::Digit))),
        }
    }
}

/// Four digits that name a year.
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    verify(number(4, 4).map(u32::cast_signed), |year| {
        YEARS.contains(year)
    })
    .parse(input)
}

/// `2022-05-05`
pub(super) fn iso(input: &str) -> IResult<&str, Numbers> {
    (
        year,
        preceded(char('-'), number(2, 2)),
        preceded(char('-'), number(2, 2)),
    )
        .parse(input)
}

/// `05.05.2022`, `5. 5. 2022`
pub(super) fn finnish(input: &str) -> IResult<&str, Numbers> {
    (
        terminated(number(1, 2), dot),
        terminated(number(1, 2), dot),
        year,
    )
        .map(|(day, month, year)| (year, month, day))
        .parse(input)
}

/// A full stop, with a space after it or not.
pub(super) fn dot(input: &str) -> IResult<&str, ()> {
    terminated(char('.'), opt(char(' ')))
        .map(|_| ())
        .parse(input)
}

/// ` klo 12.30`, ` - 12:30`, `T12:30:00Z`
fn clock(input: &str) -> IResult<&str, ()> {
    let lead = alt((
        tag("T"),
        delimited(
            (opt(char(',')), space1),
            alt((tag_no_case("klo"), tag_no_case("kl."))),
            space0,
        ),
        delimited(space0, alt((tag("-"), tag("–"), tag(","))), space0),
        space1,
    ));
    let part = preceded(one_of(".:"), number(2, 2));
    (lead, number(1, 2), many_m_n(1, 2, part), opt(char('Z')))
        .map(|_| ())
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

    /// A day the calendar lacks is told from a text that is no date.
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

    /// The spelling of the site is read as the others are.
    #[test]
    fn printed_dates_are_dates() {
        for year in [
            "1899", "1900", "2022", "2199", "2200", "+202", "20222", "202", "202x",
        ] {
            for day in 0..40 {
                let text = format!("{day:02}.{:02}.{year}", day / 2);
                let read = all_consuming(finnish).parse(&*text);
                assert_eq!(
                    printed(&text),
                    read.ok().map(|(_, numbers)| numbers),
                    "{text}"
                );
            }
        }
        for text in [
            "5.5.2022",
            "5. 5.2022",
            "05.05.2022 klo 9.00",
            "a5.05.2022",
            "05.0:.2022",
        ] {
            assert_eq!(printed(text), None, "{text}");
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
