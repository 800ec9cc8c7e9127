//! Dates that begin with a digit.

use std::ops::RangeInclusive;

use nom::branch::alt;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{consumed, fail, map_opt, map_res, not, opt, peek, value, verify};
use nom::multi::many0_count;
use nom::sequence::{preceded, separated_pair, terminated};
use nom::{IResult, Parser};

use super::cue;
use super::date_expr::{BareNumber, DateExpr, Notation};
use super::word::{gap, is_dash, known, month_name};
use crate::value::date;

/// `number-date = year-date / day-date`
pub(super) fn number_date(input: &str) -> IResult<&str, DateExpr> {
    alt((year_date, day_date)).parse(input)
}

/// `year-date = 4digit ( ( iso-day / iso-month / slash-month ) end / year-end )`
fn year_date(input: &str) -> IResult<&str, DateExpr> {
    let (after_year, year) = date::year(input)?;
    let parts = alt((iso_day(year), iso_month(year), slash_month(year)));
    let alone = value(DateExpr::default().in_year(year), year_end(year));
    alt((terminated(parts, end), alone)).parse(after_year)
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
        fail().parse(input)
    } else {
        Ok((input, ()))
    }
}

/// `counted = *" " ( sign / unit )`: `2000 euroa`, `20 %`
fn counted(input: &str) -> IResult<&str, ()> {
    let sign = value((), one_of("€%$£°‰"));
    let unit = value((), known(cue::is_unit));
    preceded(many0_count(char(' ')), alt((sign, unit))).parse(input)
}

/// `decade = dash decade-word`: `2020-luvulla`
fn decade(input: &str) -> IResult<&str, ()> {
    value((), (satisfy(is_dash), known(cue::is_decade))).parse(input)
}

type Fault<'t> = nom::error::Error<&'t str>;

/// `year = 4digit year-end`
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    let (rest, year) = date::year(input)?;
    value(year, year_end(year)).parse(rest)
}

/// `year-end = &( end / next-year ) !counted !decade`
fn year_end<'t>(year: i32) -> impl Parser<&'t str, Output = (), Error = Fault<'t>> {
    let is_year = (alt((end, peek(next_year(year)))), not(counted), not(decade));
    value((), is_year)
}

/// `next-year = "/" ( 4digit / 2digit ) end`: the second half of `2020/21`.
fn next_year<'t>(year: i32) -> impl Parser<&'t str, Output = (), Error = Fault<'t>> {
    let next = (year + 1).cast_unsigned();
    let number = alt((date::number(4, 4), date::number(2, 2)));
    let number = verify(number, move |number| [next, next % 100].contains(number));
    value((), (char('/'), number, end))
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

/// `short-year = 2digit`, of this century.
fn short_year(input: &str) -> IResult<&str, i32> {
    let (rest, year) = date::number(2, 2)(input)?;
    Ok((rest, 2000 + year.cast_signed()))
}

/// `iso-day = "-" 2digit "-" 2digit` after the year: `2022-10-01`
fn iso_day<'t>(year: i32) -> impl Parser<&'t str, Output = DateExpr, Error = Fault<'t>> {
    let part = || preceded(char('-'), date::number(2, 2));
    map_opt((part(), part()), move |(month, day)| {
        DateExpr::of_day(year, month, day)
    })
}

/// `iso-month = "-" 2digit !dash` after the year: `2022-10`, unless a year from 2022
/// on could be meant.
fn iso_month<'t>(year: i32) -> impl Parser<&'t str, Output = DateExpr, Error = Fault<'t>> {
    let month = preceded(char('-'), month_number(2));
    let month = verify(month, move |month| i32::from(*month) <= year % 100);
    terminated(month, not(satisfy(is_dash))).map(move |month| DateExpr {
        notation: Notation::IsoMonth,
        ..of_month((month, year))
    })
}

/// `slash-month = "/" month` after the year: `2022/10`, but `2011/12` are two years.
fn slash_month<'t>(year: i32) -> impl Parser<&'t str, Output = DateExpr, Error = Fault<'t>> {
    let month = preceded(char('/'), month_number(1));
    verify(month, move |month| (year + 1) % 100 != i32::from(*month))
        .map(move |month| of_month((month, year)))
}

fn of_month((month, year): (u8, i32)) -> DateExpr {
    DateExpr {
        year: Some(year),
        month: Some(month),
        ..DateExpr::default()
    }
}

/// `day-month-year = finnish-date / day dot month " " year / day "." month "."
/// short-year`: `1.10.2022`, `1.10 2022`, `1.10.22`
fn day_month_year(input: &str) -> IResult<&str, DateExpr> {
    let part = |end| terminated(date::number(1, 2), char(end));
    let day = terminated(date::number(1, 2), date::dot);
    let numbers = alt((
        (day, part(' '), date::year),
        (part('.'), part('.'), short_year),
    ))
    .map(|(day, month, year)| (year, month, day));
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
        separated_pair(month(), one_of("/."), date::year).map(of_month),
        separated_pair(month(), char('/'), short_year).map(|date| DateExpr {
            notation: Notation::ShortYear,
            ..of_month(date)
        }),
    ))
    .parse(input)
}

/// `day-of-named-month = day ["."] [gap] month-name [gap year]`: `1. lokakuuta 2022`
fn day_of_named_month(input: &str) -> IResult<&str, DateExpr> {
    let day = terminated(small_number(1, 1..=31), (opt(char('.')), opt(gap)));
    let date = (day, month_name, opt(preceded(gap, year)));
    map_opt(date, |(day, month, year)| match year {
        Some(year) => DateExpr::of_day(year, month.into(), day.into()),
        None => Some(of_month_day(month, day)),
    })
    .parse(input)
}

/// `day-of-month = day dot month ["."] end`: `1.10.`, `1.10`
fn day_of_month(input: &str) -> IResult<&str, DateExpr> {
    let day = terminated(small_number(1, 1..=31), date::dot);
    let date = map_opt(
        (day, month_number(1), opt(char('.'))),
        |(day, month, dot)| {
            // A leap year has all the days that any year has.
            DateExpr::of_day(2000, month.into(), day.into())?;
            Some(DateExpr {
                notation: dot.map_or(Notation::Undotted, |_| Notation::Plain),
                ..of_month_day(month, day)
            })
        },
    );
    terminated(date, end).parse(input)
}

fn of_month_day(month: u8, day: u8) -> DateExpr {
    DateExpr {
        month: Some(month),
        day: Some(day),
        ..DateExpr::default()
    }
}

/// `bare-number = 1*2digit ["."] end !counted`: `1.`, `22`
fn bare_number(input: &str) -> IResult<&str, DateExpr> {
    let number = (consumed(small_number(1, 0..=99)), opt(char('.')));
    let (rest, ((digits, value), dot)) = terminated(number, (end, not(counted))).parse(input)?;
    let number = BareNumber {
        value,
        two_digits: digits.len() == 2,
        dotted: dot.is_some(),
        leading_zero: digits.starts_with('0'),
    };
    let number = Some(number);
    Ok((
        rest,
        DateExpr {
            number,
            ..DateExpr::default()
        },
    ))
}
