//! Dates and times of the day, as articles print them.
//!
//! ```text
//! date    = finnish / iso / slashed / day-month / month-day
//! finnish = [ day "." [month "."] "–" ] day "." month "." year
//! iso     = year "-" month "-" day
//! slashed = day "/" month "/" year
//! clock   = [ "klo" ] hour ( "." / ":" ) minute / "klo" hour [ "–" hour ]
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy, space0, space1};
use nom::combinator::{not, opt, value, verify};
use nom::sequence::{pair, terminated};
use nom::{IResult, Parser};

use super::words::may_be_month;
use crate::value::lexicon::MONTHS;

/// `date = finnish / iso / slashed / day-month / month-day`
pub(super) fn date(input: &str) -> IResult<&str, ()> {
    let dot = || (char('.'), space0);
    let whole = || (number(2), dot(), number(2), dot(), number(4));
    let dash = || (space0, one_of("-–—"), space0);
    let first = (number(2), dot(), opt((number(2), dot())), dash());
    let finnish = (opt(first), whole()).map(drop);
    let iso = (number(4), char('-'), number(2), char('-'), number(2)).map(drop);
    let slashed = (number(2), char('/'), number(2), char('/'), number(4)).map(drop);
    value((), alt((finnish, iso, slashed, day_month, month_day))).parse(input)
}

/// `day-month = day ["."] month-name [year]`
fn day_month(input: &str) -> IResult<&str, ()> {
    let year = (space1, number(4));
    value(
        (),
        (number(2), opt(char('.')), space0, month_name, opt(year)),
    )
    .parse(input)
}

/// `month-day = month-name day [ "st" / "nd" / "rd" / "th" ] [","] year`
fn month_day(input: &str) -> IResult<&str, ()> {
    let day = (
        number(2),
        opt(alt((tag("st"), tag("nd"), tag("rd"), tag("th")))),
    );
    let month = (month_name, opt(char('.')), space1);
    value((), (month, day, opt(one_of(",.")), space1, number(4))).parse(input)
}

/// `month-of-year = month-name year`
pub(super) fn month_of_year(input: &str) -> IResult<&str, ()> {
    value((), (month_name, space1, number(4))).parse(input)
}

fn number<'t>(
    longest: usize,
) -> impl Parser<&'t str, Output = &'t str, Error = nom::error::Error<&'t str>> {
    let digits = take_while_m_n(1, longest, |c: char| c.is_ascii_digit());
    terminated(digits, not(satisfy(|c| c.is_ascii_digit())))
}

/// `month-name = <first part> "kuu" *letter / <Swedish or English name>`
fn month_name(input: &str) -> IResult<&str, &str> {
    let word = take_while1(char::is_alphabetic);
    verify(word, |word: &str| {
        if !may_be_month(word) {
            return false;
        }
        let word = word.to_lowercase();
        let finnish = word.find("kuu").and_then(|at| word.get(..at));
        MONTHS.iter().any(|month| {
            finnish == Some(month.stem())
                || month.foreign.contains(&&*word)
                || month.short.contains(&&*word)
        })
    })
    .parse(input)
}

/// `clock = [ "klo" ] hour ( "." / ":" ) minute / "klo" hour [ "–" hour ]`
pub(super) fn clock(input: &str) -> IResult<&str, ()> {
    let o_clock = || {
        let words = alt((tag_no_case("klo"), tag_no_case("kello"), tag_no_case("kl")));
        pair(words, (opt(char('.')), space0))
    };
    let hour = || {
        verify(number(2), |hour: &str| {
            hour.parse().is_ok_and(|hour: u8| hour <= 24)
        })
    };
    let minute = verify(number(2), |minute: &str| {
        minute.len() == 2 && minute.parse().is_ok_and(|minute: u8| minute < 60)
    });
    let end = not(satisfy(|c| c.is_alphanumeric() || c == '.' || c == '%'));
    let exact = (opt(o_clock()), hour(), one_of(".:"), minute, end).map(drop);
    let until = (space0, one_of("-–—"), space0, hour());
    let rough = (o_clock(), hour(), opt(until)).map(drop);
    value((), alt((exact, rough))).parse(input)
}
