//! The time of day beside a date, and its weekday. The text is in lower case.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, digit1, one_of, satisfy, space0, space1};
use nom::combinator::{cond, not, opt, value, verify};
use nom::multi::many_m_n;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::day::number;
use super::lexicon::is_weekday;
use super::word::{alphanumeric, is_dash, word};

/// `after-day = [ *space "(" weekday ")" ] [clock]`: ` (ti)`, ` klo 9.00–16.00`
pub(in crate::value) fn after_day(input: &str) -> IResult<&str, ()> {
    let weekday = delimited((space0, char('(')), weekday, char(')'));
    value((), (opt(weekday), opt(clock))).parse(input)
}

/// `weekday`: `ti`, `tiistaina`, `Tuesday`
pub(in crate::value) fn weekday(input: &str) -> IResult<&str, &str> {
    verify(word, |word: &str| is_weekday(word)).parse(input)
}

/// `clock = [","] 1*space spoken-times / ( "t" / "," *space / 1*space ) times /
/// *space dash *space time`: ` klo 9–16`, `T12:30:00Z`, ` - 12:30`
fn clock(input: &str) -> IResult<&str, ()> {
    let exact = || time(1, ".:");
    let spoken = preceded((opt(char(',')), space1), spoken_times);
    let lead = alt((tag("t"), terminated(tag(","), space0), space1));
    let dash = (space0, satisfy(is_dash), space0);
    alt((
        spoken,
        preceded(lead, (exact(), until(exact())).map(|_| ())),
        preceded(dash, time(1, ":")),
    ))
    .parse(input)
}

/// `spoken-times = ( "klo" / "kello" / "kl" ["."] / "at" ) *space time [until]`
pub(in crate::value) fn spoken_times(input: &str) -> IResult<&str, ()> {
    let lead = alt((tag("klo"), tag("kello"), tag("kl."), tag("kl"), tag("at")));
    let times = (time(0, ".:"), until(time(0, ".:")));
    value((), (lead, space0, times)).parse(input)
}

/// `until = [ *space dash *space time ]`
fn until<'t>(
    time: impl Fn(&'t str) -> IResult<&'t str, ()>,
) -> impl Fn(&'t str) -> IResult<&'t str, ()> {
    move |input| {
        let dash = (space0, satisfy(is_dash), space0);
        value((), opt((dash, &time))).parse(input)
    }
}

/// `time = hour *2( sign 2digit ) [ "." 1*digit ] [half] [zone]`, with `min` parts behind
/// the hour at least: `9`, `12.30`, `12:30:00.000+03:00`
fn time(min: usize, signs: &'static str) -> impl Fn(&str) -> IResult<&str, ()> {
    move |input| {
        let hour = verify(number(1, 2), |hour| *hour <= 24);
        let part = preceded(one_of(signs), verify(number(2, 2), |part| *part < 60));
        let (rest, (_, parts)) = (hour, many_m_n(min, 2, part)).parse(input)?;
        let fraction = cond(parts.len() == 2, opt((char('.'), digit1)));
        let half = alt((tag("am"), tag("pm"), tag("a.m."), tag("p.m.")));
        let goes_on = (opt(one_of(".:")), alphanumeric);
        let zone = opt(preceded(space0, zone));
        value(
            (),
            (fraction, opt(preceded(space0, half)), zone, not(goes_on)),
        )
        .parse(rest)
    }
}

/// `zone = ( "z" / "gmt" / "utc" [ sign 1*2digit ] / "eet" / "eest" / offset ) end`, with
/// `offset = sign 2digit [":"] 2digit`
fn zone(input: &str) -> IResult<&str, ()> {
    let sign = || one_of("+-");
    let offset = (sign(), number(2, 2), opt(char(':')), number(2, 2)).map(|_| "");
    let utc = terminated(tag("utc"), opt((sign(), number(1, 2))));
    let names = alt((tag("z"), tag("gmt"), utc, tag("eest"), tag("eet"), offset));
    value((), (names, not(alphanumeric))).parse(input)
}

/// `time-of-day`: `12.30`
pub(in crate::value) fn time_of_day(input: &str) -> IResult<&str, ()> {
    time(1, ".:")(input)
}
