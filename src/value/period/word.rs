//! Words, and the signs between them. The text is in lower case.

use nom::character::complete::{char, one_of};
use nom::combinator::{cond, fail, opt, value, verify};
use nom::{IResult, Parser};

use crate::value::lexicon::{self, Case, Noun};
use crate::value::words::letters;

/// `word = 1*letter`
pub(super) fn word(input: &str) -> IResult<&str, &str> {
    // A dash follows most dates, and the tables of letters are searched long for it.
    let len = if input.starts_with(is_dash) {
        0
    } else {
        letters(input)
    };
    match input.split_at_checked(len) {
        Some((word, rest)) if !word.is_empty() => Ok((rest, word)),
        _ => fail().parse(input),
    }
}

/// A word that is known.
pub(super) fn known(is: fn(&str) -> bool) -> impl Fn(&str) -> IResult<&str, &str> {
    move |input| verify(word, |word: &str| is(word)).parse(input)
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

/// `noun = month-stem &( *" " dash ) / date-noun ["."]`: `tammi–kesäkuu`, `tammik.`
pub(super) fn noun(input: &str) -> IResult<&str, (Noun, Case)> {
    let (rest, word) = word(input)?;
    noun_of(word, rest)
}

/// The noun that `word` is, before `rest`.
pub(super) fn noun_of<'t>(word: &str, rest: &'t str) -> IResult<&'t str, (Noun, Case)> {
    let is_dashed = rest.trim_start_matches(' ').starts_with(is_dash);
    let stem = is_dashed.then(|| lexicon::month_stem(word)).flatten();
    let stem = stem.map(|month| (Noun::Month(month), Case::Plain));
    match stem.or_else(|| lexicon::inflected(word)) {
        Some(noun) => cond(word.ends_with('k'), opt(char('.')))
            .map(|_| noun)
            .parse(rest),
        None => fail().parse(rest),
    }
}

/// `month-name = date-noun ["."]`, if it names a month.
pub(super) fn month_name(input: &str) -> IResult<&str, u8> {
    let (rest, word) = word(input)?;
    match (lexicon::month_stem(word), noun_of(word, rest)?) {
        (None, (rest, (Noun::Month(month), _))) => Ok((rest, month)),
        _ => fail().parse(input),
    }
}
