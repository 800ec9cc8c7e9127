//! Lines that a date or a time opens, or that say when a text appeared.
//!
//! ```text
//! date-line = [ opening [":"] ] ( date / clock ) *any
//! opening   = weekday / "Julkaistu" / "Uutiset" / …
//! date      = day "." month "." ( year / dash ) / year "-" month "-" day / day ["."] month-name
//! clock     = [ "klo" ] hour ( "." / ":" ) minute / "klo" hour
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy, space0};
use nom::combinator::{not, opt, recognize, value, verify};
use nom::sequence::terminated;
use nom::{IResult, Parser};

/// Whether a line, whose `second` word and all behind it are given, is one of a date or of
/// a time.
#[inline(always)]
pub(super) fn is_date_line(text: &str, second: &str) -> bool {
    let may_be = |text: &str| matches!(text.as_bytes().first(), Some(b'0'..=b'9' | b'k' | b'K'));
    may_be(text) && alt((date, clock)).parse(text).is_ok()
        || may_be(second) && (opening, alt((date, clock))).parse(text).is_ok()
        || text.starts_with(['L', 'R']) && reading_time(text).is_ok()
}

/// Whether a line is one word for what an article is: `Tiedote`.
pub(super) fn is_genre(text: &str) -> bool {
    GENRES.iter().any(|genre| text.eq_ignore_ascii_case(genre))
}

/// What a site prints above the title of one article.
const GENRES: [&str; 10] = [
    "uutinen",
    "tiedote",
    "artikkeli",
    "kolumni",
    "blogikirjoitus",
    "lehdistötiedote",
    "mediatiedote",
    "verkkouutinen",
    "nyhet",
    "pressmeddelande",
];

/// `opening = weekday / publishing-word [":"]`
fn opening(input: &str) -> IResult<&str, &str> {
    let word = take_while1(|c: char| c.is_alphabetic() || c == '-');
    let known = verify(word, |word: &str| {
        let word = word.to_lowercase();
        OPENINGS.contains(&&*word) || WEEKDAYS.iter().any(|day| word.starts_with(day))
    });
    terminated(known, (opt(one_of(":,.")), space0)).parse(input)
}

/// What stands before the day on which a text appeared.
#[rustfmt::skip]
const OPENINGS: [&str; 42] = [
    "julkaistu", "julkaisuajankohta", "julkaisupäivä", "julkaisupäivämäärä", "päivitetty", "muokattu", "luotu",
    "kirjoitettu", "viimeksi", "pvm", "päivämäärä", "uutiset", "uutinen", "tiedote", "tiedotteet", "blogi", "blogit",
    "artikkeli", "ajankohtaista", "kolumni", "tapahtuma", "tapahtumat", "lehdistötiedote", "mediatiedote", "verkkouutinen",
    "publicerad", "publicerat", "uppdaterad", "uppdaterat", "utgivningsdatum", "nyheter", "nyhet", "pressmeddelande", "datum",
    "published", "updated", "posted", "news", "blog", "release", "date", "modified",
];

const WEEKDAYS: [&str; 21] = [
    "maanantai",
    "tiistai",
    "keskiviikko",
    "torstai",
    "perjantai",
    "lauantai",
    "sunnuntai",
    "måndag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lördag",
    "söndag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// `date = day "." month "." ( year / dash ) / year "-" month "-" day / day ["."] month-name`
fn date(input: &str) -> IResult<&str, ()> {
    let dot = || (char('.'), space0);
    let year = alt((number(4), recognize(one_of("-–—"))));
    let finnish = (number(2), dot(), number(2), dot(), year).map(drop);
    let iso = (number(4), char('-'), number(2), char('-'), number(2)).map(drop);
    let named = (number(2), opt(char('.')), space0, month_name).map(drop);
    value((), alt((finnish, iso, named))).parse(input)
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
        let word = word.to_lowercase();
        let finnish = word.find("kuu").and_then(|at| word.get(..at));
        finnish.is_some_and(|month| FINNISH_MONTHS.contains(&month)) || MONTHS.contains(&&*word)
    })
    .parse(input)
}

const FINNISH_MONTHS: [&str; 12] = [
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
    "joulu",
];
#[rustfmt::skip]
const MONTHS: [&str; 21] = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december", "january", "february", "march", "may", "june", "july", "august", "october", "sept",
];

/// `clock = [ "klo" ] hour ( "." / ":" ) minute / "klo" hour`
fn clock(input: &str) -> IResult<&str, ()> {
    let o_clock = || {
        terminated(
            alt((tag("klo"), tag("Klo"), tag("kl."), tag("Kl."))),
            space0,
        )
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
    let rough = (o_clock(), hour()).map(drop);
    value((), alt((exact, rough))).parse(input)
}

/// `reading-time = "Lukuaika" [":"] *space 1*DIGIT`
fn reading_time(input: &str) -> IResult<&str, ()> {
    let words = alt((tag("Lukuaika"), tag("Lästid"), tag("Reading time")));
    value((), (words, opt(char(':')), space0, number(2))).parse(input)
}
