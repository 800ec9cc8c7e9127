//! Lines that a date or a time opens, or that say when a text appeared.
//!
//! ```text
//! date-line    = *( word [separator] ) ( date / clock ) *any / reading-time
//! stamp        = part *( [separator] part )       ; of dates and times one at least
//! part         = date / clock / word / and / name-word
//! word         = weekday / "Julkaistu" / "Uutiset" / …
//! reading-time = 1*( reading-word / 1*DIGIT )
//! ```

mod date;
mod words;

use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, digit1};
use nom::combinator::{all_consuming, fail, opt, value, verify};
use nom::multi::{fold_many1, many0_count};
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

use super::by_line::is_part_of_name;
use crate::text::has_digit;
use crate::value::lexicon::is_and;
use date::{clock, date, month_of_year};
use words::{CATEGORIES, MINUTES, READING, READING_TIME, may_be_month, may_open_date_line};

/// Whether a line, whose `second` word and all behind it are given, is one of a date or of
/// a time.
#[inline(always)]
pub(super) fn is_date_line(text: &str, second: &str) -> bool {
    let opens_with_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let is_reading_time = || all_consuming(reading_time).parse(text).is_ok();
    if opens_with_digit(text) {
        return moment(text).is_ok() || text.len() <= LONGEST_READING_TIME && is_reading_time();
    }
    let may_have_words = opens_with_digit(second) || may_open_date_line(text);
    let may_be_signed =
        second.starts_with(char::is_uppercase) && text.ends_with(|c: char| c.is_ascii_digit());
    may_have_words
        && has_digit(text)
        && (preceded(openings, moment).parse(text).is_ok() || is_reading_time())
        || may_be_signed && is_stamp(text)
}

/// Whether a line is a date or a time and nothing more, but for what says of what it is and
/// who wrote: `Julkaistu 12.3.2022`, `Blogi | Maija Meri | 12.3.2022`.
pub(super) fn is_stamp(text: &str) -> bool {
    has_digit(text) && all_consuming(stamp).parse(text).is_ok()
}

/// Whether a line is what kind of text an article is, or the month in which it appeared.
pub(super) fn is_category(text: &str) -> bool {
    names_category(text)
        || text.len() <= LONGEST_CATEGORY && all_consuming(month_of_year).parse(text).is_ok()
}

/// The longest of these, in bytes.
const LONGEST_CATEGORY: usize = 48;

/// Whether a line is what kind of text stands below it.
pub(super) fn names_category(text: &str) -> bool {
    text.len() <= LONGEST_CATEGORY && CATEGORIES.contains(&&*text.to_lowercase())
}

/// Whether a text is the part of a site that such texts stand in: `Uutiset`.
pub(super) fn is_part_of_site(text: &str) -> bool {
    text.len() <= LONGEST_CATEGORY && words::PARTS.contains(&&*text.to_lowercase())
}

/// `date / clock`
fn moment(input: &str) -> IResult<&str, ()> {
    // Most words begin as neither.
    match input.as_bytes() {
        [b'0'..=b'9' | b'K' | b'k', ..] => alt((date, clock)).parse(input),
        _ if may_be_month(input) => date(input),
        _ => fail().parse(input),
    }
}

/// `*( word [separator] )`
fn openings(input: &str) -> IResult<&str, usize> {
    many0_count(terminated(opening, separator)).parse(input)
}

/// `weekday / "Julkaistu" / "Uutiset" / …`
fn opening(input: &str) -> IResult<&str, &str> {
    verify(letters, words::is_opening).parse(input)
}

fn letters(input: &str) -> IResult<&str, &str> {
    take_while1(char::is_alphabetic).parse(input)
}

/// What parts words from dates, or nothing.
fn separator(input: &str) -> IResult<&str, &str> {
    let parts = |c| {
        matches!(
            c,
            ':' | ',' | '.' | '|' | '–' | '—' | '-' | '·' | '•' | '/' | '(' | ')'
        )
    };
    take_while(|c: char| c.is_whitespace() || parts(c)).parse(input)
}

/// What a part of a stamp is.
#[derive(Clone, Copy)]
enum StampPart {
    Moment,
    Word,
    Joiner,
    Name,
}

/// `stamp = part *( [separator] part )`, with a date or a time, and no name of one word.
fn stamp(input: &str) -> IResult<&str, ()> {
    let part = terminated(part, separator);
    let counted = fold_many1(
        part,
        <(usize, usize)>::default,
        |(moments, names), part| match part {
            StampPart::Moment => (moments + 1, names),
            StampPart::Name => (moments, names + 1),
            StampPart::Word | StampPart::Joiner => (moments, names),
        },
    );
    /// The most words of two names.
    const MOST: usize = 6;
    let is_stamp = |&(moments, names): &(usize, usize)| moments > 0 && names != 1 && names <= MOST;
    value((), preceded(separator, verify(counted, is_stamp))).parse(input)
}

/// `part = date / clock / word / and / name-word`
fn part(input: &str) -> IResult<&str, StampPart> {
    let is_sign = |c| matches!(c, '-' | '.' | '\'' | '’' | '&');
    let word = take_while1(move |c: char| c.is_alphabetic() || is_sign(c));
    let name = verify(word, is_part_of_name);
    let joiner = verify(take_while1(|c: char| c.is_alphabetic() || c == '&'), is_and);
    alt((
        value(StampPart::Moment, moment),
        value(StampPart::Word, opening),
        value(StampPart::Joiner, joiner),
        value(StampPart::Name, name),
    ))
    .parse(input)
}

/// The longest line of a reading time, in bytes.
const LONGEST_READING_TIME: usize = 40;

/// `reading-time = 1*( reading-word / 1*DIGIT )`, with a number, and a word that says what is
/// counted: `Lukuaika noin 4 minuuttia`, `4 min read`.
fn reading_time(input: &str) -> IResult<&str, ()> {
    #[derive(Clone, Copy, Default)]
    struct Said {
        number: bool,
        reading: bool,
        time: bool,
        minutes: bool,
    }
    let is_among = |table: &'static [&'static str]| {
        verify(letters, move |word: &str| {
            table.contains(&&*word.to_lowercase())
        })
    };
    let number = digit1.map(|_| Said {
        number: true,
        ..Said::default()
    });
    let time = is_among(READING_TIME).map(|_| Said {
        time: true,
        ..Said::default()
    });
    let minutes = is_among(MINUTES).map(|_| Said {
        minutes: true,
        ..Said::default()
    });
    let reading = is_among(READING).map(|_| Said {
        reading: true,
        ..Said::default()
    });
    let about = is_among(words::ABOUT).map(|_| Said::default());
    let word = alt((number, time, minutes, reading, about));
    let all = fold_many1(
        terminated(word, pair(separator, opt(char('~')))),
        Said::default,
        |all, one| Said {
            number: all.number || one.number,
            reading: all.reading || one.reading,
            time: all.time || one.time,
            minutes: all.minutes || one.minutes,
        },
    );
    let is_whole = |said: &Said| said.number && (said.time || said.reading && said.minutes);
    value((), verify(all, is_whole)).parse(input)
}
