//! E-mail addresses: the value of *Yhteyshenkilön sähköpostiosoite*.
//!
//! Addresses stand between spaces, commas, semicolons, slashes, bars, angle
//! brackets, line breaks and the words for *and* and *or*. A pattern such as
//! `etunimi.sukunimi@thl.fi` is an address too, marked as a template. An at-sign
//! that hides from robots, `maija (at) thl.fi`, is read as one. All else is
//! malformed: broken addresses one by one, prose as one run to a line.

mod address;

use nom::branch::alt;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::satisfy;
use nom::combinator::{not, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::terminated;
use nom::{IResult, Offset, Parser};

use address::address;

use crate::span::Span;
use crate::steps::count_steps;
use crate::value::{lexicon, words};

/// One thing the value holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FoundEmail {
    /// An address or a pattern of one.
    Address {
        /// The address alone, without brackets, `mailto:` and closing marks.
        span: Span,
        /// Whether it is a pattern and nobody's address.
        template: bool,
        /// The address with its at-sign, where the text hides or spaces it.
        rewritten: Option<String>,
    },
    /// Text that is no address.
    Malformed {
        /// All of it.
        span: Span,
    },
}

/// The result of a rule. A failure says nothing, since no caller reports it.
type Read<'t, T = &'t str> = IResult<&'t str, T, ()>;

/// Every address of `text`, and what else stands there, in order.
///
/// `value = *( gap item ) gap`
pub(crate) fn emails(text: &str) -> impl Iterator<Item = FoundEmail> {
    let span = |part: &str| {
        let start = text.offset(part);
        Span::new(start, start + part.len())
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        let (input, gap) = gap(rest).ok()?;
        if input.is_empty() {
            return None;
        }
        let opens = rest.len() == text.len() || parts(gap);
        let address = address(opens).map(|address| FoundEmail::Address {
            span: span(address.printed),
            template: address.is_template(),
            rewritten: address.rewritten(),
        });
        let malformed = alt((broken, prose)).map(|text| FoundEmail::Malformed { span: span(text) });
        let (end, email) = alt((address, malformed)).parse(input).ok()?;
        count_steps(rest.len() - end.len());
        rest = end;
        Some(email)
    })
}

/// `broken = word *( gap word )`, the first with an at-sign, the others glued to a mark
fn broken(input: &str) -> Read<'_> {
    let glued = |gap: &str| gap.ends_with(|c: char| !c.is_whitespace());
    let first = verify(word, |word: &str| word.contains('@'));
    let other = (verify(gap, glued), not(address(true)), word);
    recognize((first, many0_count(other))).parse(input)
}

/// `prose = 1*( word gap )`, on one line and without an at-sign
fn prose(input: &str) -> Read<'_> {
    let plain_word = || verify(word, |word: &str| !word.contains('@'));
    let other = |input| {
        let (input, gap) = verify(gap, |gap: &str| !gap.contains('\n')).parse(input)?;
        (not(address(parts(gap))), plain_word()).parse(input)
    };
    recognize((plain_word(), many0_count(other))).parse(input)
}

/// `gap = *( separator / joiner )`
fn gap(input: &str) -> Read<'_> {
    // The longest joiner has seven letters.
    let word = take_while_m_n(1, 7, |c| !is_separator(c));
    let joiner = verify(terminated(word, end_of_word), |word: &str| {
        lexicon::is_joiner(word) || matches!(word, "-" | "–" | "mailto:")
    });
    recognize(many0_count(alt((take_while1(is_separator), joiner)))).parse(input)
}

/// Whether a gap is more than the spaces within a line.
fn parts(gap: &str) -> bool {
    gap.contains(|c: char| c == '\n' || !c.is_whitespace())
}

fn word(input: &str) -> Read<'_> {
    let (rest, (word, _)) = words::word(is_separator)(input)?;
    Ok((rest, word))
}

/// `end-of-word = &separator / end-of-text`
fn end_of_word(input: &str) -> Read<'_, ()> {
    not(satisfy(|c| !is_separator(c))).parse(input)
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || ",;/|<>•·".contains(c)
}

#[cfg(test)]
mod tests;
