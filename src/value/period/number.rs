//! Dates that begin with a digit, and what goes on behind a number and makes it none.

use nom::branch::alt;
use nom::character::complete::{char, one_of, satisfy, space0};
use nom::combinator::{cond, consumed, fail, map_opt, map_res, not, opt, peek, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::clock::after_day;
use super::date_expr::Notation::{self, IsoMonth, Plain, ShortYear, Undotted};
use super::date_expr::{BareNumber, DateExpr};
use super::day::{DateNumbers, figures, named_day, number, year};
use super::lexicon::{class, is_decade, is_label, may_be_counted};
use super::quarter::quarter_behind_year;
use super::token::TokenKind;
use super::word::{is_dash, word};

/// The shapes of days that do not begin with a year; see [`figures`].
const DAYS: [&str; 3] = ["D._M._Y", "D._M Y", "D.M.y"];

/// The shapes of months, and of days of any year.
#[rustfmt::skip]
const MONTHS: [(&str, Notation); 6] = [
    ("M/Y", Plain), ("M.Y", Plain), ("M / Y", Plain), ("M/y", ShortYear), ("D._M.", Plain),
    ("D._M", Undotted),
];

/// The shapes of what stands behind a year, of days and of months.
const DAYS_OF_YEAR: [&str; 3] = ["-m-d", "/m/d", ".m.d"];
const MONTHS_OF_YEAR: [(&str, Notation); 2] = [("-m", IsoMonth), ("/M", Plain)];

/// `number-date = ( day / named-day ) after-day end / month end / year year-end /
/// year quarter-behind-year / bare-number`, where a day and a month have a shape of those above
pub(super) fn number_date(input: &str) -> IResult<&str, DateExpr> {
    let (rest, year) = year(input).unwrap_or((input, 0));
    let (days, months) = match year {
        0 => (&DAYS[..], &MONTHS[..]),
        _ => (&DAYS_OF_YEAR[..], &MONTHS_OF_YEAR[..]),
    };
    let of_numbers = |notation| {
        move |(own, month, day): DateNumbers| {
            // From `2022` to `23` are two years, and `2011/12` are, too.
            let number = month.cast_signed();
            let is_year = year != 0 && day == 0 && number == (year + 1) % 100;
            let may_be_year = notation == IsoMonth && number > year % 100;
            let numbers = (own.max(year), month, day);
            DateExpr::of_numbers(numbers, notation).filter(|_| !is_year && !may_be_year)
        }
    };
    for shape in days {
        let day = map_opt(figures(shape), of_numbers(Plain));
        if let Ok(read) = terminated(day, (after_day, end)).parse(rest) {
            return Ok(read);
        }
    }
    for (shape, notation) in months {
        let month = map_opt(figures(shape), of_numbers(*notation));
        let dash = cond(*notation == IsoMonth, not(satisfy(is_dash)));
        if let Ok(read) = terminated(month, (dash, end)).parse(rest) {
            return Ok(read);
        }
    }
    // `2021 q1`, `2021/q1`
    let may_be_quarter = matches!(
        rest.as_bytes(),
        [b'q' | b'h', ..] | [b'/' | b'-' | b' ', b'q' | b'h', ..] | [b' ', b' ', b'q' | b'h', ..]
    );
    if year != 0
        && may_be_quarter
        && let Ok((rest, season)) = quarter_behind_year(rest)
    {
        return Ok((rest, DateExpr::of_season(season).in_year(year)));
    }
    match year {
        0 => alt((named, bare_number)).parse(input),
        _ => value(DateExpr::of_year(year), |rest| year_end(year, rest)).parse(rest),
    }
}

/// `named = named-day after-day end`: `1. lokakuuta 2022`
pub(super) fn named(input: &str) -> IResult<&str, DateExpr> {
    let day = map_opt(named_day, |day| DateExpr::of_numbers(day, Plain));
    terminated(day, (after_day, end)).parse(input)
}

/// `whole-year = year year-end`
pub(super) fn whole_year(input: &str) -> IResult<&str, i32> {
    let (rest, year) = year(input)?;
    value(year, |input| year_end(year, input)).parse(rest)
}

/// `year-end = &( end / next-year ) !counted !decade`, with `next-year = "/" ( 4digit /
/// 2digit ) end`: the second half of `2020/21`.
fn year_end(year: i32, input: &str) -> IResult<&str, ()> {
    let next = (year + 1).cast_unsigned();
    let number = verify(alt((number(4, 4), number(2, 2))), |number| {
        [next, next % 100].contains(number)
    });
    let next_year = value((), (char('/'), number, end));
    let decade = (satisfy(is_dash), verify(word, |word: &str| is_decade(word)));
    value((), (alt((end, peek(next_year))), not(counted), not(decade))).parse(input)
}

/// `bare-number = 1*2digit ["."] end !counted !( *1dash " " counted-word )`: `1.`, `22`
fn bare_number(input: &str) -> IResult<&str, DateExpr> {
    let number = consumed(map_res(number(1, 2), u8::try_from));
    let number = (number, opt(char('.'))).map(|((digits, value), dot)| BareNumber {
        value,
        two_digits: digits.len() == 2,
        dotted: dot.is_some(),
    });
    // `75-vuotiaat`, `30 koulua`
    let thing = verify(word, |word: &str| {
        class(word) == TokenKind::Word && may_be_counted(word)
    });
    let sign = alt((value((), satisfy(is_dash)), value((), space0)));
    let things = preceded(sign, thing);
    not(named_day).parse(input)?;
    terminated(number, (end, not(counted), not(things), not(char('+'))))
        .map(DateExpr::of_number)
        .parse(input)
}

/// `end`: no number goes on here, as it does in `2022,5` and `2022a`. The next label of a
/// form may touch it, and so may the second half of an interval: `2022-10/2023-12`.
pub(super) fn end(input: &str) -> IResult<&str, ()> {
    let mut ahead = input.chars();
    let (first, second) = (ahead.next(), ahead.next().unwrap_or(' '));
    let goes_on = match first {
        Some('.' | ',' | ':') => second.is_numeric(),
        Some('/') if second.is_numeric() => iso_end(input).is_err(),
        Some('/' | '_' | '=' | '&' | '@' | '#' | '\\' | '+' | '\'' | '’') => {
            second.is_alphanumeric()
        }
        Some(c) if c.is_alphabetic() => label(input).is_err(),
        Some(c) => c.is_alphanumeric(),
        None => false,
    };
    match goes_on {
        true => fail().parse(input),
        false => Ok((input, ())),
    }
}

/// `iso-end = "/" year "-" 2digit`, of an interval.
fn iso_end(input: &str) -> IResult<&str, ()> {
    value((), (char('/'), year, char('-'), number(2, 2))).parse(input)
}

/// `label`: the word that a form has for a date.
fn label(input: &str) -> IResult<&str, &str> {
    verify(word, |word: &str| is_label(word, class(word))).parse(input)
}

/// `counted = *" " ( sign / unit )`: `2000 euroa`, `20 %`
fn counted(input: &str) -> IResult<&str, ()> {
    // A dash follows most dates, and the tables of letters are searched long for it.
    if input.starts_with(is_dash) {
        return fail().parse(input);
    }
    let sign = value((), one_of("€%$£°‰"));
    let unit = value(
        (),
        verify(word, |word: &str| class(word) == TokenKind::Unit),
    );
    preceded(space0, alt((sign, unit))).parse(input)
}
