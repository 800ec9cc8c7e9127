//! Words, and the signs between them. The text is in lower case.

use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{cond, fail, map_opt, opt, value, verify};
use nom::{IResult, Parser};

use super::lexicon::{Case, Noun, class};
use super::token::TokenKind;
use crate::value::words::letters;

/// `word = 1*letter`
pub(super) fn word(input: &str) -> IResult<&str, &str> {
    match input.split_at_checked(letters(input)) {
        Some((word, rest)) if !word.is_empty() => Ok((rest, word)),
        _ => fail().parse(input),
    }
}

/// A word that is known.
pub(super) fn known(is: fn(&str) -> bool) -> impl Fn(&str) -> IResult<&str, &str> {
    move |input| verify(word, |word: &str| is(word)).parse(input)
}

/// `classed-word = month-stem &( *" " dash ) / short-month "." / word`: `tammi–kesäkuu`,
/// `tammik.`
pub(super) fn classed_word(input: &str) -> IResult<&str, (&str, TokenKind)> {
    use TokenKind::{Noun as Named, Word};
    let (rest, word) = word(input)?;
    let is_dashed = || rest.trim_start_matches(' ').starts_with(is_dash);
    let class = match class(word) {
        Named(_, Case::Stem) if !is_dashed() => Word,
        Named(Noun::Season(_), _) if word == "kesä" && is_dashed() => {
            Named(Noun::Month(6), Case::Stem)
        }
        class => class,
    };
    let is_short = matches!(class, Named(Noun::Month(_), _)) && word.ends_with('k');
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
