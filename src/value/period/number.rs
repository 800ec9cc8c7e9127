//! The numbers that are dates, or parts of one.

use chrono::NaiveDate;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{consumed, map_opt, opt, peek, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::moment::{Shape, fail, gap, is_dash, word};
use super::{month, words};
use crate::value::date;

/// The date, or part of one, that the digits at the start of `input` begin.
pub(super) fn shape(input: &str) -> IResult<&str, Shape> {
    let end = verify(peek(nom::combinator::rest), |rest: &str| closed(rest));
    // Four digits begin with a year, fewer with a day or a month.
    let digits = input.bytes().take(3).take_while(u8::is_ascii_digit);
    if digits.count() == 3 {
        let whole = match input.as_bytes().get(4) {
            Some(b'-') => terminated(alt((iso, iso_month)), end).parse(input),
            Some(b'/') => terminated(year_and_month, end).parse(input),
            _ => fail(input),
        };
        whole.or_else(|_| year.map(Shape::Year).parse(input))
    } else {
        let whole = terminated(alt((full, month_of_year, day_of_named)), end);
        alt((whole, day_of_month, small_number)).parse(input)
    }
}

/// Whether a number may end before `rest`: `2022,` but not `2022,5` or `2022a`.
fn closed(rest: &str) -> bool {
    let mut ahead = rest.chars();
    let Some(first) = ahead.next() else {
        return true;
    };
    let second = ahead.next().unwrap_or(' ');
    match first {
        c if is_dash(c) => true,
        c if c.is_alphanumeric() => false,
        '.' | ',' | ':' => !second.is_numeric(),
        '/' | '_' | '=' | '&' | '@' | '#' | '\\' | '+' | '\'' | '’' => !second.is_alphanumeric(),
        _ => true,
    }
}

/// Whether the number before `rest` counts something: `2000 euroa`, `20 %`.
fn counts(rest: &str) -> bool {
    let rest = rest.trim_start_matches(' ');
    if rest.starts_with(['€', '%', '$', '£', '°', '‰']) {
        return true;
    }
    word(rest).is_ok_and(|(_, word)| words::is_unit(word.text()))
}

/// Whether `rest` makes a decade of the year before it: `2020-luvulla`.
fn is_decade(rest: &str) -> bool {
    rest.strip_prefix(is_dash)
        .and_then(|rest| word(rest).ok())
        .is_some_and(|(_, word)| words::is_decade(word.text()))
}

/// Whether `rest` is the second half of `2020/2021` or `2020/21`.
fn is_next_year(year: i32, rest: &str) -> bool {
    let next = alt((date::number(4, 4), date::number(2, 2)));
    let Ok((rest, number)) = preceded(char('/'), next).parse(rest) else {
        return false;
    };
    let next = (year + 1).cast_unsigned();
    (number == next || number == next % 100) && closed(rest)
}

fn four_digits(input: &str) -> Option<(&str, i32)> {
    let digits = input.as_bytes().first_chunk::<4>()?;
    let year = digits.iter().try_fold(0, |year, byte| {
        byte.is_ascii_digit()
            .then(|| year * 10 + i32::from(byte - b'0'))
    })?;
    let rest = input.get(4..)?;
    date::YEARS.contains(&year).then_some((rest, year))
}

/// A year by itself, and no count of things.
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    let Some((rest, year)) = four_digits(input) else {
        return fail(input);
    };
    if (closed(rest) || is_next_year(year, rest)) && !counts(rest) && !is_decade(rest) {
        Ok((rest, year))
    } else {
        fail(input)
    }
}

fn month_number(min: usize) -> impl Fn(&str) -> IResult<&str, u32> {
    move |input| verify(date::number(min, 2), |month| (1..=12).contains(month)).parse(input)
}

fn day_number(input: &str) -> IResult<&str, u32> {
    verify(date::number(1, 2), |day| (1..=31).contains(day)).parse(input)
}

fn day(year: i32, month: u32, day: u32) -> Option<Shape> {
    NaiveDate::from_ymd_opt(year, month, day).map(Shape::Day)
}

fn short_year(input: &str) -> IResult<&str, i32> {
    date::number(2, 2)
        .map(|year| 2000 + year.cast_signed())
        .parse(input)
}

/// `2022-10-01`
fn iso(input: &str) -> IResult<&str, Shape> {
    map_opt(date::iso, |(y, m, d)| day(y, m, d)).parse(input)
}

/// `2022-10`, where that is not the years from 2022 to 2010, and no more hangs on
/// it.
fn iso_month(input: &str) -> IResult<&str, Shape> {
    let (rest, (year, month)) =
        (terminated(date::year, char('-')), date::number(2, 2)).parse(input)?;
    let is_month = (1..=12).contains(&month) && month.cast_signed() <= year % 100;
    if is_month && !rest.starts_with(is_dash) {
        Ok((rest, Shape::IsoMonth(year, month)))
    } else {
        fail(input)
    }
}

/// `1.10.2022`, `1. 10. 2022`, `1.10.22`, `1.10 2022`
fn full(input: &str) -> IResult<&str, Shape> {
    let tight = (
        terminated(date::number(1, 2), char('.')),
        terminated(date::number(1, 2), char('.')),
        short_year,
    )
        .map(|(day, month, year)| (year, month, day));
    let undotted = (
        terminated(date::number(1, 2), date::dot),
        terminated(date::number(1, 2), char(' ')),
        date::year,
    )
        .map(|(day, month, year)| (year, month, day));
    let numbers = alt((date::finnish, undotted, tight));
    map_opt(numbers, |(y, m, d)| day(y, m, d)).parse(input)
}

/// `1. lokakuuta 2022`, `1. lokakuuta`, `1 oktober 2022`
fn day_of_named(input: &str) -> IResult<&str, Shape> {
    let (rest, number) = day_number(input)?;
    let (rest, _) = (opt(char('.')), opt(gap)).parse(rest)?;
    let (rest, (month, _)) = map_opt(word, |word| month::month(word.text(), false)).parse(rest)?;
    let (rest, year) = opt(preceded(gap, year)).parse(rest)?;
    let shape = match year {
        Some(year) => day(year, month, number),
        None => Some(Shape::DayOfMonth {
            day: number,
            month,
            dotted: true,
        }),
    };
    shape.map_or_else(|| fail(input), |shape| Ok((rest, shape)))
}

/// `2022/10`
fn year_and_month(input: &str) -> IResult<&str, Shape> {
    let numbers = (terminated(date::year, char('/')), month_number(1));
    // `2011/12` is the year after 2011 rather than its December.
    verify(numbers, |(year, month)| {
        (year + 1) % 100 != month.cast_signed()
    })
    .map(|(year, month)| Shape::Month(year, month))
    .parse(input)
}

/// `10/2022`, `10.2022`, `10/22`
fn month_of_year(input: &str) -> IResult<&str, Shape> {
    alt((
        (terminated(month_number(1), one_of("/.")), date::year)
            .map(|(month, year)| Shape::Month(year, month)),
        (terminated(month_number(1), char('/')), short_year)
            .map(|(month, year)| Shape::ShortMonth(year, month)),
    ))
    .parse(input)
}

/// `1.10.`, `1. 10.`, `1.10`
fn day_of_month(input: &str) -> IResult<&str, Shape> {
    let (rest, day) = terminated(day_number, date::dot).parse(input)?;
    let (rest, month) = month_number(1).parse(rest)?;
    let (rest, dot) = opt(char('.')).parse(rest)?;
    // A leap year: the day may be the 29th of February.
    let exists = NaiveDate::from_ymd_opt(2000, month, day).is_some();
    if exists && closed(rest) {
        Ok((
            rest,
            Shape::DayOfMonth {
                day,
                month,
                dotted: dot.is_some(),
            },
        ))
    } else {
        fail(input)
    }
}

/// `1.`, `22`
fn small_number(input: &str) -> IResult<&str, Shape> {
    let (rest, (digits, value)) = consumed(date::number(1, 2)).parse(input)?;
    let (rest, dot) = opt(char('.')).parse(rest)?;
    if closed(rest) && !counts(rest) {
        let shape = Shape::Number {
            value,
            digits: digits.len(),
            dotted: dot.is_some(),
            zero: digits.starts_with('0'),
        };
        Ok((rest, shape))
    } else {
        fail(input)
    }
}
