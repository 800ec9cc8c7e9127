//! Short lines that say data and head nothing: dates, times, by-lines, records.
//!
//! ```text
//! data    = stamp / time words / record / by-line
//! stamp   = [stamp-word] ( date / number "/" year ) anything-of-a-stamp
//! time    = 1*2DIGIT ( "." / ":" ) 2DIGIT
//! record  = label ":" 1*space value            ; `Kesto: kaksi vuotta`
//! by-line = name 1*( ( "&" / "," ) name )
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, one_of, space0, space1};
use nom::combinator::{not, opt, recognize};
use nom::sequence::terminated;
use nom::{IResult, Parser};

use crate::value::region;

/// What stands before a date or a number on a line that says when a text was published,
/// in lower case.
#[rustfmt::skip]
const STAMP_WORDS: &[&str] = &[
    "julkaistu", "julkaisuajankohta", "julkaisupäivä", "päivitetty", "muokattu", "luotu",
    "uutiset", "uutinen", "tiedote", "tiedotteet", "artikkeli", "blogi", "lukuaika", "viimeksi päivitetty",
    "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai",
    "publicerad", "publicerat", "uppdaterad", "uppdaterat", "nyheter", "måndag", "tisdag", "onsdag",
    "torsdag", "fredag", "lördag", "söndag",
    "published", "updated", "last updated", "news", "press release", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
];

/// What stands on a stamp besides: of the time and of how long the reading takes.
const STAMP_SIGNS: &[&str] = &[
    "klo",
    "kl.",
    "kl",
    "at",
    "min",
    "minuuttia",
    "–",
    "-",
    "—",
    "|",
    "/",
];

/// How the title of a link begins, which may have a colon, too.
const LINK_WORDS: &[&str] = &[
    "katso", "lue", "tutustu", "siirry", "läs", "se", "read", "see",
];

/// The most words of the label of a record.
const MOST_LABEL_WORDS: usize = 4;

/// Whether a short line is no heading and no link, as it says data.
pub(super) fn is_data(line: &str) -> bool {
    let bytes = line.as_bytes();
    // Most short lines have no number, no colon and no ampersand.
    let head = bytes.get(..=LONGEST_STAMP_WORD).unwrap_or(bytes);
    let number = head.iter().position(u8::is_ascii_digit);
    let is_dated =
        number.is_some_and(|at| is_stamp(line, at) || at <= LONGEST_CLOCK && is_programme(line));
    is_dated
        || memchr::memchr(b':', bytes).is_some_and(|_| is_record(line))
        || memchr::memchr(b'&', bytes).is_some_and(|_| is_by_line(line))
}

/// The longest word of a stamp with what parts it from its number, in bytes.
const LONGEST_STAMP_WORD: usize = 24;

/// What may stand before a time, in bytes: `klo `.
const LONGEST_CLOCK: usize = 5;

/// `stamp = [stamp-word] ( date / number "/" year ) anything-of-a-stamp`
fn is_stamp(line: &str, number: usize) -> bool {
    let opened = line.get(..number).filter(|before| !before.is_empty());
    let is_opened = opened.is_some_and(is_stamp_word);
    if opened.is_some() && !is_opened {
        return false;
    }
    let words = line.get(number..).unwrap_or_default();
    let mut words = words
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty());
    let Some(first) = words.next() else {
        return false;
    };
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let is_first = if is_opened {
        is_number(first)
    } else {
        is_date(first)
    };
    let is_part = |word: &str| is_number(word) || STAMP_SIGNS.contains(&word);
    // Behind the date of a stamp its writer may be named.
    let is_rest = words.all(is_part);
    is_first && (is_rest || is_opened && is_date(first))
}

/// Whether what stands before the first number of a line is the word of a stamp.
fn is_stamp_word(before: &str) -> bool {
    let word = before.trim_end_matches([' ', '\u{a0}', ':']);
    STAMP_WORDS.contains(&&*word.to_lowercase())
}

/// `date = 1*2DIGIT "." 1*2DIGIT "." [4DIGIT] / 4DIGIT "-" 2DIGIT "-" 2DIGIT`, at the start
/// of a word.
fn is_date(word: &str) -> bool {
    let finnish = (
        digits(1, 2),
        char('.'),
        digits(1, 2),
        char('.'),
        opt(digits(4, 4)),
    );
    let iso = (
        digits(4, 4),
        char('-'),
        digits(2, 2),
        char('-'),
        digits(2, 2),
    );
    alt((recognize(finnish), recognize(iso)))
        .parse(word)
        .is_ok()
}

/// `time words`: the line of a programme, `12.30 Lounas`.
fn is_programme(line: &str) -> bool {
    time(line).is_ok()
}

/// `time = 1*2DIGIT ( "." / ":" ) 2DIGIT [ dash time ] space`
fn time(input: &str) -> IResult<&str, &str> {
    let clock = || {
        (
            digits(1, 2),
            one_of(".:"),
            digits(2, 2),
            not(one_of("0123456789.")),
        )
    };
    let klo = opt(terminated(alt((tag("klo"), tag("kl."), tag("kl"))), space1));
    let until = opt((space0, one_of("-–—"), space0, clock()));
    recognize((klo, clock(), until, space1)).parse(input)
}

fn digits<'a>(
    least: usize,
    most: usize,
) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    take_while_m_n(least, most, |c: char| c.is_ascii_digit())
}

/// `record = label ":" 1*space value`. A region before a colon opens a title, and the words
/// of a link lead somewhere.
fn is_record(line: &str) -> bool {
    let Some((label, value)) = line.split_once(':') else {
        return false;
    };
    let mut words = label.split_whitespace();
    let first = words.next().map(str::to_lowercase);
    let is_link = first.is_none_or(|first| LINK_WORDS.contains(&&*first));
    label.starts_with(char::is_uppercase)
        && !is_link
        && words.count() < MOST_LABEL_WORDS
        && value.starts_with(char::is_whitespace)
        && region::opening(line).is_none()
}

/// `by-line = name 1*( "&" name )`: names of two words or three.
fn is_by_line(line: &str) -> bool {
    let is_word = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase)
    };
    let is_name = |name: &str| {
        let count = name.split_whitespace().count();
        (2..=3).contains(&count) && name.split_whitespace().all(is_word)
    };
    line.split('&').all(is_name)
}

#[cfg(test)]
mod tests {
    use super::is_data;

    #[test]
    fn lines_that_say_data() {
        for (line, expected) in [
            ("10.10.2013, 09:15", true),
            ("26.4.2022 14.49", true),
            ("1.1.2023 – 31.12.2024", true),
            ("2024-05-31", true),
            ("Julkaisuajankohta 14.2.2022", true),
            ("Uppdaterad 30.11.2020 kl. 10.29", true),
            ("Sunnuntai 13.8.2017 - Niina Nieminen", true),
            ("Uutiset 9.11.2016", true),
            ("Lukuaika4 min", true),
            ("Tiedote 131/2024", true),
            ("Matti Puro & Marja Kallio", true),
            ("Teksti: Maija Meri", true),
            ("Hankkeen nimi: KYLÄPOLKU", true),
            ("12.30             Iltapäivä", true),
            ("klo 9.00–10.00 Avaus", true),
            ("Kevätseminaari 2.4.2025", false),
            ("13.8.2024 Webinaari kotihoidosta", false),
            ("Etelä-Savo: Kylätalo 2.0", false),
            ("Katso myös: Kylätalon sivut", false),
            ("Facebook:@kylatalo", false),
            ("Uutiset ja tiedotteet", false),
            ("Koti & arki", false),
            ("Vuoden 2024 hankkeet", false),
            ("1.1 Tavoitteet", false),
            ("Pilotin eteneminen", false),
        ] {
            assert_eq!(is_data(line), expected, "{line:?}");
        }
    }
}
