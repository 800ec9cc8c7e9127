//! A day of the calendar, in figures or with a month's name. The text is in lower case.

use std::ops::RangeInclusive;

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::char;
use nom::combinator::{fail, map_opt, opt, peek, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::lexicon::{Case, Noun};
use super::number::whole_year;
use super::token::TokenKind;
use super::word::{classed_word, gap, is_dashed, word};

/// The years a date on these pages may have; any other number is no year.
pub(crate) const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Year, month and day as numbers, whether or not the calendar has them; 0 for what is left
/// out.
pub(in crate::value) type DateNumbers = (i32, u32, u32);

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
            _ => fail().parse(input),
        }
    }
}

/// `year = 4digit`, where that names one.
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    let number = number(4, 4).map(u32::cast_signed);
    verify(number, |year| YEARS.contains(year)).parse(input)
}

/// `figures`: a date as `shape` has it, where `Y` is a year and `y` its last two digits, `M`
/// and `D` a month and a day, `m` and `d` the same of two digits, and `_` a space or nothing.
/// What the shape leaves out is 0.
pub(in crate::value) fn figures(shape: &str) -> impl Fn(&str) -> IResult<&str, DateNumbers> {
    move |input| {
        let (mut rest, mut numbers) = (input, (0, 0, 0));
        for sign in shape.chars() {
            rest = match sign {
                'Y' => year.map(|year| numbers.0 = year).parse(rest)?.0,
                'y' => {
                    number(2, 2)
                        .map(|year| numbers.0 = 2000 + year.cast_signed())
                        .parse(rest)?
                        .0
                }
                'M' => number(1, 2).map(|month| numbers.1 = month).parse(rest)?.0,
                'm' => number(2, 2).map(|month| numbers.1 = month).parse(rest)?.0,
                'D' => number(1, 2).map(|day| numbers.2 = day).parse(rest)?.0,
                'd' => number(2, 2).map(|day| numbers.2 = day).parse(rest)?.0,
                '_' => rest.strip_prefix(' ').unwrap_or(rest),
                sign => char(sign).parse(rest)?.0,
            };
        }
        Ok((rest, numbers))
    }
}

/// `day`: `5.5.2022`, `2022-05-05`, `5-5-2022`, `5. toukokuuta 2022`, `5-May-2022`
pub(in crate::value) fn day(input: &str) -> IResult<&str, DateNumbers> {
    let named = verify(named_day, |(year, ..)| *year != 0);
    let iso = alt((figures("Y-m-d"), figures("Y/m/d"), figures("Y.m.d")));
    let dashes = figures("D-M-Y");
    alt((figures("D._M._Y"), iso, named, dashed, dashes)).parse(input)
}

/// `dashed = day "-" month-name "-" year`: `5-May-2022`
fn dashed(input: &str) -> IResult<&str, DateNumbers> {
    let part = terminated(number(1, 2), char('-'));
    (part, terminated(month_name, char('-')), year)
        .map(|(day, (month, _), year)| (year, month, day))
        .parse(input)
}

/// `named-day = ( day ( ordinal [gap] / gap ) [ ( "of" / day-word ) gap ] month-name / month-first ) [ [","] gap
/// year ]`: `1. lokakuuta 2022`, `October 1`
pub(super) fn named_day(input: &str) -> IResult<&str, DateNumbers> {
    let of = terminated(alt((tag("of"), day_word)), gap);
    let behind_day = alt((value((), (ordinal, opt(gap))), gap));
    let day_first = (number(1, 2), behind_day, opt(of), month_name);
    let day_first = day_first.map(|(day, _, _, (month, _))| (month, day));
    let year = preceded((opt(char(',')), gap), whole_year);
    (alt((day_first, month_first)), opt(year))
        .map(|((month, day), year)| (year.unwrap_or(0), month, day))
        .parse(input)
}

/// `month-first = month-name gap day ( ordinal / &( "," gap year ) / &( *" " dash ) )`,
/// where a Finnish day has its full stop: `October 1st`, `lokakuun 1. päivänä`
fn month_first(input: &str) -> IResult<&str, (u32, u32)> {
    let (rest, (month, case)) = terminated(month_name, gap).parse(input)?;
    let (rest, day) = number(1, 2).parse(rest)?;
    let is_foreign = matches!(case, Case::Foreign | Case::Short);
    let has_year = || peek((char(','), gap, year)).parse(rest).is_ok();
    if is_foreign && is_dashed(rest) || has_year() {
        return Ok((rest, (month, day)));
    }
    let (rest, _) = (ordinal, opt(preceded(gap, day_word))).parse(rest)?;
    Ok((rest, (month, day)))
}

/// `ordinal = "." / "st" / "nd" / "rd" / "th"`
fn ordinal(input: &str) -> IResult<&str, &str> {
    alt((tag("."), tag("st"), tag("nd"), tag("rd"), tag("th"))).parse(input)
}

/// `day-word`: `päivä` in any case.
fn day_word(input: &str) -> IResult<&str, &str> {
    verify(word, |word: &str| word.starts_with("päiv")).parse(input)
}

/// `month-name`, also a short one: `lokakuuta`, `loka`, `oct.`
fn month_name(input: &str) -> IResult<&str, (u32, Case)> {
    map_opt(classed_word, |(word, class)| match class {
        TokenKind::Noun(Noun::Month(month), case) => Some((month.into(), case)),
        // By itself it is the summer.
        _ => (word == "kesä").then_some((6, Case::Short)),
    })
    .parse(input)
}
