//! E-mail addresses and telephone numbers: the value of *Yhteyshenkilön
//! sähköpostiosoite*, and what stands beside the names of people and organisations.
//!
//! They stand between spaces, commas, semicolons, slashes, bars, angle brackets, line
//! breaks and the words for *and* and *or*. A pattern such as `etunimi.sukunimi@thl.fi`
//! is an address too, marked as a template. An at-sign that hides from robots, `maija
//! (at) thl.fi`, is read as one. All else is unread: broken addresses one by one, prose
//! as one run to a line.

mod address;
mod phone;

use nom::branch::alt;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::satisfy;
use nom::combinator::{not, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::terminated;
use nom::{IResult, Offset, Parser};

use address::{address, at_mark};
use phone::phone;

use crate::span::Span;
use crate::steps::count_steps;
use crate::value::{lexicon, words};

/// One thing the value holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundContact {
    /// All of it, with its label: `mailto:maija.meri@thl.fi`, `puh. 040 123 4567`.
    pub(crate) whole: Span,
    pub(crate) what: ContactDetail,
}

/// What one thing of the value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ContactDetail {
    /// An address or a pattern of one.
    Email {
        /// The address alone, without brackets, `mailto:` and closing marks.
        span: Span,
        /// Whether it is a pattern and nobody's address.
        template: bool,
        /// The address with its at-sign, where the text hides or spaces it.
        rewritten: Option<String>,
    },
    /// A telephone number without its label.
    Phone(Span),
    /// Text that is neither; a broken address where it has an at-sign.
    Unread,
}

/// The result of a rule. A failure says nothing, since no caller reports it.
type Read<'t, T = &'t str> = IResult<&'t str, T, ()>;

/// Every address and number of `text`, and what else stands there, in order.
///
/// `value = *( gap item ) gap`
pub(crate) fn contacts(text: &str) -> impl Iterator<Item = FoundContact> {
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
        let email = address(opens).map(|(whole, address)| FoundContact {
            whole: span(whole),
            what: ContactDetail::Email {
                span: span(address.printed),
                template: address.is_template(),
                rewritten: address.rewritten(),
            },
        });
        let phone = phone.map(|(whole, number)| FoundContact {
            whole: span(whole),
            what: ContactDetail::Phone(span(number)),
        });
        let unread = alt((broken, prose)).map(|text| FoundContact {
            whole: span(text),
            what: ContactDetail::Unread,
        });
        let (end, found) = alt((email, phone, unread)).parse(input).ok()?;
        count_steps(rest.len() - end.len());
        rest = end;
        Some(found)
    })
}

/// The addresses and numbers beside the names of people or organisations, and the broken
/// addresses.
pub(crate) fn contacts_beside(text: &str) -> Vec<FoundContact> {
    // Nothing is left early, so that many bytes are looked at in one instruction.
    let shows = |found, byte: u8| found | byte.is_ascii_digit() | (byte == b'@');
    if !text.bytes().fold(false, shows) && hidden_at_signs(text).next().is_none() {
        return Vec::new();
    }
    let is_detail = |found: &FoundContact| {
        found.what != ContactDetail::Unread || found.whole.slice(text).contains('@')
    };
    contacts(text).filter(is_detail).collect()
}

/// The same without the remarks beside an address on its line: `(ajanvaraus)`, `31.12. asti`.
pub(crate) fn without_remarks(text: &str, mut contacts: Vec<FoundContact>) -> Vec<FoundContact> {
    let (mut line, mut start) = (0, 0);
    let lines = contacts.iter().map(|found| {
        let between = text.get(start..found.whole.start).unwrap_or_default();
        line += between.matches('\n').count();
        start = found.whole.start;
        line
    });
    let lines: Vec<usize> = lines.collect();
    let all = lines.iter().zip(&contacts);
    let addressed = all.filter(|(_, found)| matches!(found.what, ContactDetail::Email { .. }));
    let addressed: Vec<usize> = addressed.map(|(line, _)| *line).collect();
    let mut lines = lines.into_iter();
    contacts.retain(|found| {
        let is_beside = lines
            .next()
            .is_some_and(|line| addressed.binary_search(&line).is_ok());
        found.what != ContactDetail::Unread || !is_beside || may_be_address(found.whole.slice(text))
    });
    contacts
}

/// Whether some word may be an address with a slip in it. The address of a site is not.
fn may_be_address(text: &str) -> bool {
    let is_site = |word: &str| ["www.", "http"].iter().any(|start| word.starts_with(start));
    let joins_letters = |word: &str| {
        let letter = |part: &str| part.starts_with(char::is_alphabetic);
        word.split_once('.')
            .is_some_and(|(before, behind)| before.ends_with(char::is_alphabetic) && letter(behind))
    };
    text.contains('@') || {
        let mut words = text.split_whitespace();
        words.any(|word| joins_letters(word) && !is_site(word.trim_start_matches(['(', '['])))
    }
}

/// Whether a line holds an address, plain or hidden. Nothing stands before the sign in
/// `Facebook:@name`, and `(a)` may be of a list.
pub(crate) fn holds_address(line: &str) -> bool {
    let before = |at: usize| line.get(..at).unwrap_or_default();
    let is_named = |at: usize| !before(at).is_empty() && !before(at).ends_with([' ', ':']);
    memchr::memchr_iter(b'@', line.as_bytes()).any(is_named)
        || hidden_at_signs(line).any(|(at, sign)| sign.len() > "a".len() || is_named(at))
}

/// The at-signs that brackets hide, each with its place and as it is spelt.
fn hidden_at_signs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let brackets = memchr::memchr3_iter(b'(', b'[', b'{', text.as_bytes());
    brackets.filter_map(move |at| {
        // Most brackets hold other words.
        let first = text.as_bytes().get(at + 1)?.to_ascii_lowercase();
        let may_open = matches!(first, b'a' | b'm' | b's' | b'@' | b' ' | 0xC3);
        let (_, sign) = at_mark(text.get(at..).filter(|_| may_open)?).ok()?;
        Some((at, sign))
    })
}

/// Whether a line begins with a telephone number.
pub(crate) fn opens_with_phone(line: &str) -> bool {
    phone(line).is_ok()
}

/// What stands before the addresses and numbers of a text, else what stands behind them.
pub(crate) fn without(text: &str, contacts: &[FoundContact]) -> Span {
    let is_mark = |c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '/' | '|' | '–' | '-' | '(' | '[' | '<')
    };
    let words = |start, end| {
        let words = Span::new(start, end).slice(text);
        let start =
            start + words.len() - words.trim_start_matches(|c| is_mark(c) || c == ')').len();
        let words = words.trim_end_matches(is_mark);
        Span::new(start, start.max(text.offset(words) + words.len()))
    };
    match (contacts.first(), contacts.last()) {
        (Some(first), Some(last)) => match words(0, first.whole.start) {
            before if before.is_empty() => words(last.whole.end, text.len()),
            before => before,
        },
        _ => Span::new(0, text.len()),
    }
}

/// `broken = word *( gap word )`, the first with an at-sign, the others glued to a mark
fn broken(input: &str) -> Read<'_> {
    let glued = |gap: &str| gap.ends_with(|c: char| !c.is_whitespace());
    let first = verify(word, |word: &str| word.contains('@'));
    let other = (verify(gap, glued), not(address(true)), not(phone), word);
    recognize((first, many0_count(other))).parse(input)
}

/// `prose = 1*( word gap )`, on one line and without an at-sign
fn prose(input: &str) -> Read<'_> {
    let plain_word = || verify(word, |word: &str| !word.contains('@'));
    let other = |input| {
        let (input, gap) = verify(gap, |gap: &str| !gap.contains('\n')).parse(input)?;
        (not(address(parts(gap))), not(phone), plain_word()).parse(input)
    };
    recognize((plain_word(), many0_count(other))).parse(input)
}

/// `gap = *( separator / joiner )`
fn gap(input: &str) -> Read<'_> {
    // The longest joiner has five letters.
    let word = take_while_m_n(1, 5, |c| !is_separator(c));
    let joiner = verify(terminated(word, end_of_word), |word: &str| {
        lexicon::is_joiner(word) || matches!(word, "-" | "–")
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
    c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|' | '<' | '>' | '•' | '·')
}

#[cfg(test)]
mod tests;
