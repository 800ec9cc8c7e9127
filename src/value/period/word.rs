//! Words and the signs between them, as every rule of dates reads them.

use std::borrow::Cow;

use nom::character::complete::{char, one_of};
use nom::combinator::opt;
use nom::error::ParseError;
use nom::{IResult, Parser};

use crate::value::lexicon::{self, Case, Noun};
use crate::value::words::letters;

/// `word = 1*letter`, in lower case.
pub(super) fn word(input: &str) -> IResult<&str, Cow<'_, str>> {
    // A dash follows most dates, and the tables of letters are searched long for it.
    if input.starts_with(is_dash) {
        return fail(input);
    }
    match input.split_at_checked(letters(input)) {
        Some((word, rest)) if !word.is_empty() => Ok((rest, lower(word))),
        _ => fail(input),
    }
}

fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii_lowercase();
    if word.bytes().all(is_lower) || word.chars().all(char::is_lowercase) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// `gap = ( " " / LF ) [" "]`: what stands between the words of one date.
pub(super) fn gap(input: &str) -> IResult<&str, ()> {
    (one_of(" \n"), opt(char(' '))).map(|_| ()).parse(input)
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

pub(super) fn fail<T>(input: &str) -> IResult<&str, T> {
    let kind = nom::error::ErrorKind::Verify;
    let error = nom::error::Error::from_error_kind(input, kind);
    Err(nom::Err::Error(error))
}

/// `noun = month-stem / inflected / foreign-month`
pub(super) fn noun(input: &str) -> IResult<&str, (Noun, Case)> {
    let (rest, word) = word(input)?;
    noun_of(&word, rest)
}

/// The noun that `word` is, and what is left of the `rest` behind it.
pub(super) fn noun_of<'t>(word: &str, rest: &'t str) -> IResult<&'t str, (Noun, Case)> {
    known(
        word,
        rest,
        finnish_noun_of(word, rest).or_else(|| foreign_month(word)),
    )
}

/// `finnish-noun = month-stem / inflected`
pub(super) fn finnish_noun(input: &str) -> IResult<&str, (Noun, Case)> {
    let (rest, word) = word(input)?;
    known(&word, rest, finnish_noun_of(&word, rest))
}

/// `month-name = inflected / foreign-month`, if it names a month.
pub(super) fn month_name(input: &str) -> IResult<&str, u8> {
    let (rest, word) = word(input)?;
    let found = lexicon::inflected(&word).or_else(|| foreign_month(&word));
    match known(&word, rest, found)? {
        (rest, (Noun::Month(month), _)) => Ok((rest, month)),
        _ => fail(input),
    }
}

/// `month-stem = stem &( *" " dash )`: `tammi–kesäkuu`
fn finnish_noun_of(word: &str, rest: &str) -> Option<(Noun, Case)> {
    let dashed = || rest.trim_start_matches(' ').starts_with(is_dash);
    match lexicon::month_stem(word).filter(|_| dashed()) {
        Some(month) => Some((Noun::Month(month), Case::Plain)),
        None => lexicon::inflected(word),
    }
}

fn foreign_month(word: &str) -> Option<(Noun, Case)> {
    lexicon::foreign_month(word).map(|month| (Noun::Month(month), Case::Plain))
}

/// What `word` was found to be, with the full stop of `tammik.`
fn known<'t, T>(word: &str, rest: &'t str, found: Option<T>) -> IResult<&'t str, T> {
    let stop = rest.strip_prefix('.').filter(|_| word.ends_with('k'));
    match found {
        Some(found) => Ok((stop.unwrap_or(rest), found)),
        None => fail(rest),
    }
}
