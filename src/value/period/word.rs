//! Words, and the signs between them. The text is in lower case.

use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{cond, fail, map_opt, opt, value};
use nom::{IResult, Parser};

use super::lexicon::{Case, Noun, lookup};
use super::token::TokenKind;
use crate::value::words::letters;

/// `word = 1*letter`
pub(super) fn word(input: &str) -> IResult<&str, &str> {
    match input.split_at_checked(letters(input)) {
        Some((word, rest)) if !word.is_empty() => Ok((rest, word)),
        _ => fail().parse(input),
    }
}

/// `classed-word = short-month ["."] / word [ what-belongs-to-it ]`: `tammik.`, `från och
/// med`
pub(super) fn classed_word(input: &str) -> IResult<&str, (&str, TokenKind)> {
    use TokenKind::Noun as Named;
    let (rest, word) = word(input)?;
    let (class, more) = lookup(word, rest);
    let rest = rest.get(more..).unwrap_or_default();
    let class = match class {
        Named(Noun::Season(_), _) if word == "kesä" && is_dashed(rest) => {
            Named(Noun::Month(6), Case::Short)
        }
        class => class,
    };
    let is_short = matches!(class, Named(_, Case::Short | Case::Foreign));
    let (rest, _) = cond(is_short, opt(char('.'))).parse(rest)?;
    Ok((rest, (word, class)))
}

/// `noun`: a word that is one.
pub(super) fn noun(input: &str) -> IResult<&str, (Noun, Case)> {
    let noun = |(_, class)| match class {
        TokenKind::Noun(noun, case) => Some((noun, case)),
        _ => None,
    };
    map_opt(classed_word, noun).parse(input)
}

/// `gap = ( " " / LF ) [" "]`: what stands between the words of one date.
pub(super) fn gap(input: &str) -> IResult<&str, ()> {
    value((), (one_of(" \n"), opt(char(' ')))).parse(input)
}

/// Whether a dash comes next, white space left out.
pub(super) fn is_dashed(rest: &str) -> bool {
    rest.trim_start_matches(' ').starts_with(is_dash)
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

pub(super) fn digit(input: &str) -> IResult<&str, char> {
    satisfy(char::is_numeric).parse(input)
}

pub(super) fn alphanumeric(input: &str) -> IResult<&str, char> {
    satisfy(char::is_alphanumeric).parse(input)
}
