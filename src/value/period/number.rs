//! Dates that begin with a digit.

use std::ops::RangeInclusive;

use nom::branch::alt;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{consumed, map_opt, map_res, not, opt, peek, value, verify};
use nom::multi::many0_count;
use nom::sequence::{preceded, separated_pair, terminated};
use nom::{IResult, Parser};

use super::cue;
use super::date_expr::{BareNumber, DateExpr, Notation};
use super::word::{fail, gap, is_dash, month_name, word};
use crate::value::date;

/// `number-date = year-date / day-date`
pub(super) fn number_date(input: &str) -> IResult<&str, DateExpr> {
    alt((year_date, day_date)).parse(input)
}

/// `year-date = 4digit ( ( iso-day / iso-month / slash-month ) end / year-end )`
fn year_date(input: &str) -> IResult<&str, DateExpr> {
    let (after_year, year) = date::year(input)?;
    let parts = alt((
        |input| iso_day(year, input),
        |input| iso_month(year, input),
        |input| slash_month(year, input),
    ));
    let alone = |input| year_end(year, input);
    alt((terminated(parts, end), alone.map(DateExpr::of_year))).parse(after_year)
}

/// `day-date = ( day-month-year / month-and-year / day-of-named-month ) end /
/// day-of-month / bare-number`
fn day_date(input: &str) -> IResult<&str, DateExpr> {
    let whole = alt((day_month_year, month_and_year, day_of_named_month));
    alt((terminated(whole, end), day_of_month, bare_number)).parse(input)
}

/// `end`: no number goes on here, as it does in `2022,5` and `2022a`.
fn end(input: &str) -> IResult<&str, ()> {
    let mut ahead = input.chars();
    let (first, second) = (ahead.next(), ahead.next().unwrap_or(' '));
    let goes_on = match first {
        Some('.' | ',' | ':') => second.is_numeric(),
        Some('/' | '_' | '=' | '&' | '@' | '#' | '\\' | '+' | '\'' | '’') => {
            second.is_alphanumeric()
        }
        Some(c) => !is_dash(c) && c.is_alphanumeric(),
        None => false,
    };
    if goes_on {
        fail(input)
    } else {
        Ok((input, ()))
    }
}

/// `counted = *" " ( sign / unit )`: `2000 euroa`, `20 %`
fn counted(input: &str) -> IResult<&str, ()> {
    let unit = verify(word, |word: &str| cue::is_unit(word));
    preceded(
        many0_count(char(' ')),
        alt((value((), one_of("€%$£°‰")), value((), unit))),
    )
    .parse(input)
}

/// `decade = dash decade-word`: `2020-luvulla`
fn decade(input: &str) -> IResult<&str, ()> {
    let decade = verify(word, |word: &str| cue::is_decade(word));
    value((), (satisfy(is_dash), decade)).parse(input)
}

/// `next-year = "/" ( 4digit / 2digit ) end`: the second half of `2020/21`.
fn next_year<'t>(
    year: i32,
) -> impl Parser<&'t str, Output = (), Error = nom::error::Error<&'t str>> {
    let next = (year + 1).cast_unsigned();
    let number = alt((date::number(4, 4), date::number(2, 2)));
    let number = verify(number, move |number| {
        *number == next || *number == next % 100
    });
    value((), (char('/'), number, end))
}

/// `year = 4digit year-end`
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    let (rest, year) = date::year(input)?;
    year_end(year, rest)
}

/// `year-end = &( end / next-year ) !counted !decade`
fn year_end(year: i32, input: &str) -> IResult<&str, i32> {
    let is_year = (alt((end, peek(next_year(year)))), not(counted), not(decade));
    value(year, is_year).parse(input)
}

fn small_number(min: usize, fits: RangeInclusive<u8>) -> impl Fn(&str) -> IResult<&str, u8> {
    move |input| {
        let number = map_res(date::number(min, 2), u8::try_from);
        verify(number, |number| fits.contains(number)).parse(input)
    }
}

fn month_number(min: usize) -> impl Fn(&str) -> IResult<&str, u8> {
    small_number(min, 1..=12)
}

fn day_number(input: &str) -> IResult<&str, u8> {
    small_number(1, 1..=31)(input)
}

/// `short-year = 2digit`, of this century.
fn short_year(input: &str) -> IResult<&str, i32> {
    date::number(2, 2)
        .map(|year| 2000 + year.cast_signed())
        .parse(input)
}

/// `iso-day = "-" 2digit "-" 2digit` after the year: `2022-10-01`
fn iso_day(year: i32, input: &str) -> IResult<&str, DateExpr> {
    let part = || preceded(char('-'), date::number(2, 2));
    map_opt((part(), part()), |(month, day)| {
        DateExpr::of_day(year, month, day)
    })
    .parse(input)
}

/// `iso-month = "-" 2digit !dash` after the year: `2022-10`, unless a year from 2022
/// on could be meant.
fn iso_month(year: i32, input: &str) -> IResult<&str, DateExpr> {
    let month = preceded(char('-'), month_number(2));
    let month = verify(month, |month| i32::from(*month) <= year % 100);
    terminated(month, not(satisfy(is_dash)))
        .map(|month| DateExpr::of_month(year, month).written(Notation::IsoMonth))
        .parse(input)
}

/// `slash-month = "/" month` after the year: `2022/10`, but `2011/12` are two years.
fn slash_month(year: i32, input: &str) -> IResult<&str, DateExpr> {
    let month = preceded(char('/'), month_number(1));
    verify(month, |month| (year + 1) % 100 != i32::from(*month))
        .map(|month| DateExpr::of_month(year, month))
        .parse(input)
}

/// `day-month-year = finnish-date / day dot month " " year / day "." month "."
/// short-year`: `1.10.2022`, `1.10 2022`, `1.10.22`
fn day_month_year(input: &str) -> IResult<&str, DateExpr> {
    let number = || date::number(1, 2);
    let undotted = (
        terminated(number(), date::dot),
        terminated(number(), char(' ')),
        date::year,
    );
    let short = (
        terminated(number(), char('.')),
        terminated(number(), char('.')),
        short_year,
    );
    let numbers = alt((undotted, short)).map(|(day, month, year)| (year, month, day));
    map_opt(alt((date::finnish, numbers)), |(year, month, day)| {
        DateExpr::of_day(year, month, day)
    })
    .parse(input)
}

/// `month-and-year = month ( "/" / "." ) year / month "/" short-year`: `10/2022`,
/// `10.2022`, `10/22`
fn month_and_year(input: &str) -> IResult<&str, DateExpr> {
    let month = || month_number(1);
    alt((
        separated_pair(month(), one_of("/."), date::year)
            .map(|(month, year)| DateExpr::of_month(year, month)),
        separated_pair(month(), char('/'), short_year)
            .map(|(month, year)| DateExpr::of_month(year, month).written(Notation::ShortYear)),
    ))
    .parse(input)
}

/// `day-of-named-month = day ["."] [gap] month-name [gap year]`: `1. lokakuuta 2022`
fn day_of_named_month(input: &str) -> IResult<&str, DateExpr> {
    let day = terminated(day_number, (opt(char('.')), opt(gap)));
    map_opt(
        (day, month_name, opt(preceded(gap, year))),
        |(day, month, year)| match year {
            Some(year) => DateExpr::of_day(year, month.into(), day.into()),
            None => Some(DateExpr::of_day_and_month(day, month)),
        },
    )
    .parse(input)
}

/// `day-of-month = day dot month ["."] end`: `1.10.`, `1.10`
fn day_of_month(input: &str) -> IResult<&str, DateExpr> {
    let day = terminated(day_number, date::dot);
    let numbers = verify((day, month_number(1), opt(char('.'))), |(day, month, _)| {
        // In a leap year, which has all the days that any year has.
        DateExpr::of_day(2000, (*month).into(), (*day).into()).is_some()
    });
    terminated(numbers, end)
        .map(|(day, month, dot)| {
            let date = DateExpr::of_day_and_month(day, month);
            if dot.is_some() {
                date
            } else {
                date.written(Notation::Undotted)
            }
        })
        .parse(input)
}

/// `bare-number = 1*2digit ["."] end !counted`: `1.`, `22`
fn bare_number(input: &str) -> IResult<&str, DateExpr> {
    let number = (consumed(small_number(1, 0..=99)), opt(char('.')));
    terminated(number, (end, not(counted)))
        .map(|((digits, value), dot)| DateExpr {
            number: Some(BareNumber {
                value,
                two_digits: digits.len() == 2,
                dotted: dot.is_some(),
                leading_zero: digits.starts_with('0'),
            }),
            ..DateExpr::default()
        })
        .parse(input)
}
