//! What stands before the words of a line: the mark of a list or an icon.
//!
//! ```text
//! marker      = bullet / number / icon
//! bullet      = ( "•" / "-" / "*" / … / "o" ) 1*space
//! number      = ( 1*3DIGIT ( "." / ")" ) / "(" 1*3DIGIT ")" / letter ")" ) 1*space !month
//! icon        = 1*( ( title [space] description / description / title &( end / space capital )
//!                 / "[]" &( space label ) ) [space] )
//! title       = "icon/" 1*graphic / "[icon/" 1*graphic "]"
//! description = "Created with Sketch" ["."]
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till1, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{
    all_consuming, eof, map_res, not, opt, peek, recognize, rest, value, verify,
};
use nom::multi::many1_count;
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

use super::mark::ListMark;
use super::{ItemNumber, LineKind};
use crate::layout::spelling;
use crate::text::is_space;

/// `marker = bullet / number / icon`: what a line is, and its item.
#[inline(always)]
pub(super) fn kind(content: &str) -> (LineKind, &str) {
    match content.as_bytes() {
        // As most lines begin.
        [b'A'..=b'B' | b'D'..=b'Z', b'a'..=b'z' | 0xc3, ..] => (LineKind::Text, content),
        _ => marked(content),
    }
}

/// What a line is whose first two letters may open a marker, and its item.
fn marked(content: &str) -> (LineKind, &str) {
    // Most open none: no grammar need look at them.
    let read = match content.as_bytes() {
        bytes @ ([b'0'..=b'9' | b'(', ..] | [_, b')', ..]) if may_open_number(bytes) => {
            value(LineKind::Number, number).parse(content)
        }
        [b'-' | b'*' | b'+' | 0xc2 | 0xe2 | 0xef, ..] | [b'o', b' ' | 0xc2, ..] => {
            value(LineKind::Bullet, bullet).parse(content)
        }
        [b'C', b'r', ..] | [b'i', b'c', ..] | [b'[', b'i' | b']', ..] => {
            value(LineKind::Icon, icon).parse(content)
        }
        _ => return (LineKind::Text, content),
    };
    match read {
        // A marker with nothing behind it is text, and so is a rule of stars.
        Ok((item, kind)) if kind == LineKind::Icon || has_words(item) => (kind, item),
        _ => (LineKind::Text, content),
    }
}

/// Whether a stop or a bracket closes what may be a number, and no word or day goes on there.
fn may_open_number(bytes: &[u8]) -> bool {
    let mut behind = bytes
        .iter()
        .skip(1)
        .skip_while(|byte| byte.is_ascii_digit());
    matches!(behind.next(), Some(b'.' | b')'))
        && behind
            .next()
            .is_some_and(|next| !next.is_ascii_alphanumeric())
}

/// What stands behind the marker of a line of a kind.
pub(super) fn item(of: LineKind, content: &str) -> &str {
    if of == LineKind::Number {
        return number(content)
            .or_else(|_| glued_number(content))
            .map_or(content, |(item, _)| item);
    }
    if of != LineKind::Bullet {
        return kind(content).1;
    }
    // A mark may be joined to its word.
    let mut behind = content.chars();
    behind.next();
    behind.as_str().trim_start_matches(is_space)
}

fn has_words(item: &str) -> bool {
    !item.is_empty()
        && !item
            .chars()
            .all(|c| matches!(c, '*' | '-' | '+') || is_space(c))
}

fn spaces(input: &str) -> IResult<&str, &str> {
    take_while1(is_space).parse(input)
}

/// `bullet = ( "•" / "-" / "*" / … / "o" ) 1*space`: a dash joined to its word may be one
/// among others only. Word prints an `o` before items of the second level, and no word of
/// these languages is one.
fn bullet(input: &str) -> IResult<&str, char> {
    let mark = satisfy(|c| c == 'o' || ListMark::of(c).is_some());
    terminated(mark, spaces).parse(input)
}

/// `number = ( 1*3DIGIT ( "." / ")" ) / "(" 1*3DIGIT ")" / letter ")" ) 1*space !month`: more
/// digits are a year, not a place in a list.
pub(super) fn number(input: &str) -> IResult<&str, ItemNumber> {
    let behind = || terminated(digits, one_of(".)"));
    let number = alt((behind(), delimited(char('('), digits, char(')')))).map(ItemNumber::Digits);
    let letter = terminated(letter, char(')')).map(ItemNumber::Letter);
    terminated(alt((number, letter)), (spaces, not(month))).parse(input)
}

/// `glued-number = 1*2DIGIT ( "." / ")" ) &letter !month`: one among others, as in `1.Suunnittelu`.
pub(super) fn glued_number(input: &str) -> IResult<&str, ItemNumber> {
    let digits = take_while_m_n(1, 2, |c: char| c.is_ascii_digit());
    let number = map_res(digits, str::parse::<u32>).map(ItemNumber::Digits);
    let letter = peek(satisfy(char::is_alphabetic));
    terminated(number, (one_of(".)"), letter, not(month))).parse(input)
}

/// `month = 1*letter "kuuta" / 1*2DIGIT "." [space] 4DIGIT`: behind a number it makes that
/// a day, as in `1. lokakuuta` and `1. 10. 2022`.
fn month(input: &str) -> IResult<&str, ()> {
    let digits = |min, max| take_while_m_n(min, max, |c: char| c.is_ascii_digit());
    let name = verify(take_while1(char::is_alphabetic), |word: &str| {
        word.ends_with("kuuta")
    });
    let figures = (
        digits(1, 2),
        char('.'),
        opt(satisfy(is_space)),
        digits(4, 4),
    );
    alt((value((), name), value((), figures))).parse(input)
}

/// `number` that is all of its line, without a space.
pub(super) fn bare_number(input: &str) -> Option<ItemNumber> {
    let behind = terminated(digits, one_of(".)"));
    let mut number = all_consuming(alt((behind, delimited(char('('), digits, char(')')))));
    let (_, number) = number.parse(input).ok()?;
    Some(ItemNumber::Digits(number))
}

fn digits(input: &str) -> IResult<&str, u32> {
    let digits = take_while_m_n(1, 3, |c: char| c.is_ascii_digit());
    map_res(digits, str::parse::<u32>).parse(input)
}

/// A letter as its place in the alphabet.
fn letter(input: &str) -> IResult<&str, u32> {
    let letter = satisfy(|c| c.is_ascii_alphabetic());
    letter
        .map(|letter| u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1)
        .parse(input)
}

/// `icon`: an icon's title and description, or one of them, flattened into the text.
/// A sentence may speak of `icon/bulb`.
fn icon(input: &str) -> IResult<&str, &str> {
    let capital = preceded(spaces, satisfy(char::is_uppercase));
    let title_alone = terminated(title, peek(alt((eof, recognize(capital)))));
    let icon = alt((
        recognize((title, take_while(is_space), description)),
        description,
        title_alone,
        terminated(tag("[]"), peek(preceded(spaces, known_words))),
    ));
    recognize(many1_count(pair(icon, opt(spaces)))).parse(input)
}

/// `title = "icon/" 1*graphic / "[icon/" 1*graphic "]"`
fn title(input: &str) -> IResult<&str, &str> {
    alt((delimited(char('['), bare_title, char(']')), bare_title)).parse(input)
}

/// `"icon/" 1*graphic`: the description may be glued to it.
fn bare_title(input: &str) -> IResult<&str, &str> {
    let name = take_till1(|c: char| is_space(c) || c == ']');
    let (_, title) = recognize((tag("icon/"), name)).parse(input)?;
    // Most names have no capital.
    let glued = title.find('C').and_then(|_| title.find("Created"));
    let glued = glued.filter(|&at| at > "icon/".len());
    tag(title.get(..glued.unwrap_or(title.len())).unwrap_or(title)).parse(input)
}

/// `label`, up to the end.
fn known_words(input: &str) -> IResult<&str, &str> {
    verify(rest, |words: &str| spelling(words).is_some()).parse(input)
}

/// `description = "Created with Sketch" ["."]`
fn description(input: &str) -> IResult<&str, &str> {
    let words = (tag("Created"), spaces, tag("with"), spaces, tag("Sketch"));
    recognize((words, opt(tag(".")))).parse(input)
}
