//! Dates that begin with a digit.

use nom::branch::alt;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{consumed, map_opt, map_res, not, opt, peek, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::counted::{counted, decade, end};
use super::date_expr::{BareNumber, DateExpr, Notation};
use super::lexicon::{Case, Noun};
use super::word::{gap, is_dash, noun};
use crate::value::date;

/// `number-date = year-date / day-date`
pub(super) fn number_date(input: &str) -> IResult<&str, DateExpr> {
    match date::year(input) {
        Ok((rest, year)) => year_date(year, rest),
        Err(_) => day_date(input),
    }
}

/// `year-date = 4digit ( "-" 2digit "-" 2digit end / "-" 2digit !dash end / "/" month end
/// / year-end )`: `2022-10-01`, `2022-10`, `2022/10`, `2022`
fn year_date(year: i32, input: &str) -> IResult<&str, DateExpr> {
    let part = || preceded(char('-'), date::number(2, 2));
    let day = map_opt((part(), part()), |(month, day)| {
        DateExpr::of_day(year, month, day)
    });
    // From `2022` to `23` are two years, and `2011/12` are, too.
    let iso_month = verify(month(2), |month| i32::from(*month) <= year % 100);
    let iso_month = terminated(preceded(char('-'), iso_month), not(satisfy(is_dash)));
    let slash_month = verify(month(1), |month| (year + 1) % 100 != i32::from(*month));
    let slash_month = preceded(char('/'), slash_month);
    let parts = alt((
        day,
        iso_month.map(|month| DateExpr::of_month(year, month, Notation::IsoMonth)),
        slash_month.map(|month| DateExpr::of_month(year, month, Notation::Plain)),
    ));
    let alone = value(DateExpr::of_year(year), |input| year_end(year, input));
    alt((terminated(parts, end), alone)).parse(input)
}

/// `day-date = ( day-month-year / month-and-year / day-of-named-month / day-of-month ) end /
/// bare-number`
fn day_date(input: &str) -> IResult<&str, DateExpr> {
    let dates = alt((day_month_year, month_and_year, day_of_named_month));
    alt((
        terminated(dates, end),
        terminated(day_of_month, end),
        bare_number,
    ))
    .parse(input)
}

/// `year = 4digit year-end`
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    let (rest, year) = date::year(input)?;
    value(year, |input| year_end(year, input)).parse(rest)
}

/// `year-end = &( end / next-year ) !counted !decade`, with `next-year = "/" ( 4digit /
/// 2digit ) end`: the second half of `2020/21`.
fn year_end(year: i32, input: &str) -> IResult<&str, ()> {
    let next = (year + 1).cast_unsigned();
    let number = alt((date::number(4, 4), date::number(2, 2)));
    let number = verify(number, |number| [next, next % 100].contains(number));
    let next_year = value((), (char('/'), number, end));
    value((), (alt((end, peek(next_year))), not(counted), not(decade))).parse(input)
}

fn month(digits: usize) -> impl Fn(&str) -> IResult<&str, u8> {
    move |input| {
        let number = map_res(date::number(digits, 2), u8::try_from);
        verify(number, |month| (1..=12).contains(month)).parse(input)
    }
}

fn day(input: &str) -> IResult<&str, u8> {
    let number = map_res(date::number(1, 2), u8::try_from);
    verify(number, |day| (1..=31).contains(day)).parse(input)
}

/// `short-year = 2digit`, of this century.
fn short_year(input: &str) -> IResult<&str, i32> {
    let of_century = |year: u32| 2000 + year.cast_signed();
    date::number(2, 2).map(of_century).parse(input)
}

/// `day-month-year = finnish-date / day dot month " " year / day "." month "."
/// short-year`: `1.10.2022`, `1.10 2022`, `1.10.22`
fn day_month_year(input: &str) -> IResult<&str, DateExpr> {
    let part = |end| terminated(date::number(1, 2), char(end));
    let day = terminated(date::number(1, 2), date::dot);
    let spaced = (day, part(' '), date::year);
    let short = (part('.'), part('.'), short_year);
    let others = alt((spaced, short)).map(|(day, month, year)| (year, month, day));
    let of_day = |(year, month, day)| DateExpr::of_day(year, month, day);
    map_opt(alt((date::finnish, others)), of_day).parse(input)
}

/// `month-and-year = month ( "/" / "." ) year / month "/" short-year`: `10/2022`,
/// `10.2022`, `10/22`
fn month_and_year(input: &str) -> IResult<&str, DateExpr> {
    let whole = (one_of("/."), date::year).map(|(_, year)| (year, Notation::Plain));
    let short = (char('/'), short_year).map(|(_, year)| (year, Notation::ShortYear));
    let date = (month(1), alt((whole, short)));
    date.map(|(month, (year, notation))| DateExpr::of_month(year, month, notation))
        .parse(input)
}

/// `day-of-named-month = day ["."] [gap] month-name [gap year]`: `1. lokakuuta 2022`
fn day_of_named_month(input: &str) -> IResult<&str, DateExpr> {
    let month_name = map_opt(noun, |named| match named {
        (Noun::Month(month), case) => (case != Case::Stem).then_some(month),
        _ => None,
    });
    let day = terminated(day, (opt(char('.')), opt(gap)));
    let date = (day, month_name, opt(preceded(gap, year)));
    map_opt(date, |(day, month, year)| match year {
        Some(year) => DateExpr::of_day(year, month.into(), day.into()),
        None => Some(DateExpr::of_month_day(month, day, Notation::Plain)),
    })
    .parse(input)
}

/// `day-of-month = day dot month ["."]`: `1.10.`, `1.10`
fn day_of_month(input: &str) -> IResult<&str, DateExpr> {
    let date = (terminated(day, date::dot), month(1), opt(char('.')));
    map_opt(date, |(day, month, dot)| {
        // A leap year has all the days that any year has.
        DateExpr::of_day(2000, month.into(), day.into())?;
        let notation = dot.map_or(Notation::Undotted, |_| Notation::Plain);
        Some(DateExpr::of_month_day(month, day, notation))
    })
    .parse(input)
}

/// `bare-number = 1*2digit ["."] end !counted`: `1.`, `22`
fn bare_number(input: &str) -> IResult<&str, DateExpr> {
    let number = consumed(map_res(date::number(1, 2), u8::try_from));
    let number = (number, opt(char('.'))).map(|((digits, value), dot)| BareNumber {
        value,
        two_digits: digits.len() == 2,
        dotted: dot.is_some(),
    });
    terminated(number, (end, not(counted)))
        .map(DateExpr::of_number)
        .parse(input)
}
