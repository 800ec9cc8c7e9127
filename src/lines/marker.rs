//! What stands before the words of a line: the mark of a list or an icon.
//!
//! ```text
//! marker      = bullet / number / icon
//! bullet      = ( "•" / "-" / "*" / … ) 1*space
//! number      = 1*3DIGIT ( "." / ")" ) 1*space !month
//! icon        = ( title [space] description / description / title &( end / space capital )
//!                 / "[]" &( space label ) ) [space]
//! title       = "icon/" 1*graphic / "[icon/" 1*graphic "]"
//! description = "Created with Sketch" ["."]
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till1, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{eof, map_res, not, opt, peek, recognize, rest, value, verify};
use nom::sequence::{delimited, pair, preceded, terminated};
use nom::{IResult, Parser};

use super::LineKind;
use crate::layout::spelling;
use crate::text::is_space;

/// The marks of lists.
pub(super) const BULLETS: [char; 29] = [
    '•', '-', '–', '—', '‣', '◦', '·', '▪', '●', '*', '+', '○', '■', '□', '▫', '◆', '◇', '➔', '✓',
    '✔', '➢', '➤', '→', '⁃', '∙', '−', '►', '▶', '\u{f0b7}',
];

/// What a line is, and its item.
pub(super) fn kind(content: &str) -> (LineKind, &str) {
    // Most lines begin with a letter that opens no marker: the grammar of markers need
    // not look at them.
    if !matches!(
        content.as_bytes().first(),
        Some(b'-' | b'*' | b'+' | b'0'..=b'9' | b'C' | b'[' | b'i' | 0xc2 | 0xe2 | 0xef)
    ) {
        return (LineKind::Text, content);
    }
    match marker(content) {
        // A marker with nothing behind it is text, and so is a rule of stars.
        Ok((item, kind)) if kind == LineKind::Icon || has_words(item) => (kind, item),
        _ => (LineKind::Text, content),
    }
}

fn has_words(item: &str) -> bool {
    !item.is_empty()
        && !item
            .chars()
            .all(|c| matches!(c, '*' | '-' | '+') || is_space(c))
}

/// `marker = bullet / number / icon`
fn marker(input: &str) -> IResult<&str, LineKind> {
    alt((
        value(LineKind::Bullet, bullet),
        value(LineKind::Number, number),
        value(LineKind::Icon, icon),
    ))
    .parse(input)
}

fn spaces(input: &str) -> IResult<&str, &str> {
    take_while1(is_space).parse(input)
}

/// `bullet = ( "•" / "-" / "*" / … ) 1*space`: a dash joined to its word is no marker.
fn bullet(input: &str) -> IResult<&str, char> {
    terminated(satisfy(|c| BULLETS.contains(&c)), spaces).parse(input)
}

/// `number = 1*3DIGIT ( "." / ")" ) 1*space !month`: more digits are a year, not a place in a
/// list.
pub(super) fn number(input: &str) -> IResult<&str, u32> {
    let digits = take_while_m_n(1, 3, |c: char| c.is_ascii_digit());
    let number = map_res(digits, str::parse::<u32>);
    terminated(number, (one_of(".)"), spaces, not(month))).parse(input)
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
    recognize(pair(icon, opt(spaces))).parse(input)
}

/// `title = "icon/" 1*graphic / "[icon/" 1*graphic "]"`
fn title(input: &str) -> IResult<&str, &str> {
    alt((delimited(char('['), bare_title, char(']')), bare_title)).parse(input)
}

/// `"icon/" 1*graphic`: the description may be glued to it.
fn bare_title(input: &str) -> IResult<&str, &str> {
    let name = take_till1(|c: char| is_space(c) || c == ']');
    let (_, title) = recognize((tag("icon/"), name)).parse(input)?;
    let glued = title.find("Created").filter(|&at| at > "icon/".len());
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
