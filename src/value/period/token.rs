//! A text as a row of dates, the words that say what they are, and the rest.

use super::moment::{self, Moment, Word, is_dash};
use super::month;
use super::ordinary::ordinary;
use super::words::{self, Mark, Sense};
use crate::span::Span;
use crate::value::words as table;

/// What stands at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Moment(Moment),
    Mark(Mark),
    /// A dash, an arrow, or the stroke of `2020/2021`. `left` and `right`: it
    /// touches what stands there.
    Dash {
        left: bool,
        right: bool,
    },
    And,
    Comma,
    Colon,
    /// A line break.
    Break,
    /// The end of a sentence, a bracket and the like.
    Stop,
    /// A word that may stand between another and its date.
    Filler,
    Word,
    /// Something with digits that is no date.
    Junk,
    /// The same, part of a telephone number or of a number in groups: what
    /// follows it after a space may be so too.
    Group,
}

/// One item and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

/// Cuts the text into items; spaces are left out.
pub(super) fn items(text: &str) -> Vec<Item> {
    let mut items = Vec::with_capacity(14);
    let mut at = 0;
    let mut reference = false;
    while let Some(byte) = text.as_bytes().get(at) {
        if *byte == b' ' {
            at += 1;
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        if byte.is_ascii_alphabetic()
            && let Some(len) = ordinary(rest.as_bytes())
        {
            let span = Span::new(at, at + len);
            items.push(Item {
                kind: Kind::Word,
                span,
            });
            at += len;
            reference = false;
            continue;
        }
        let Some(first) = rest.chars().next() else {
            break;
        };
        let mut refers = false;
        let (len, kind) = match first {
            '\n' => (1, Some(Kind::Break)),
            // Before the tables of letters are asked, which takes longer.
            c if c.is_ascii_punctuation() || is_dash(c) => {
                of_mark(c, rest, text.get(..at).unwrap_or_default())
            }
            c if c.is_whitespace() => (c.len_utf8(), None),
            c if c.is_numeric() => of_number(rest, reference),
            c if c.is_alphabetic() => {
                let (len, kind, sense) = of_word(rest);
                refers = sense == Some(Sense::Reference);
                (len, Some(kind))
            }
            c => of_mark(c, rest, text.get(..at).unwrap_or_default()),
        };
        // A match is never empty; should one be, the scan still goes on.
        let len = len.max(first.len_utf8());
        let span = Span::new(at, at + len);
        if let Some(kind) = kind {
            reference = match kind {
                Kind::Word => refers,
                Kind::Stop => first == '§' || (reference && first == '.'),
                Kind::Colon => reference,
                _ => false,
            };
            let kind = match kind {
                Kind::Moment(moment) => Kind::Moment(moment.shifted(at)),
                other => other,
            };
            items.push(Item { kind, span });
        }
        at += len;
    }
    items
}

fn until_space(rest: &str) -> usize {
    rest.find(char::is_whitespace).unwrap_or(rest.len())
}

fn of_number(rest: &str, reference: bool) -> (usize, Option<Kind>) {
    if !reference && let Ok((after, moment)) = moment::of_number(rest) {
        return (rest.len() - after.len(), Some(Kind::Moment(moment)));
    }
    let kind = if rest.starts_with('0') {
        Kind::Group
    } else {
        Kind::Junk
    };
    (until_space(rest), Some(kind))
}

/// Also answers the sense of the word, where it is one.
pub(super) fn of_word(rest: &str) -> (usize, Kind, Option<Sense>) {
    let folded = moment::word(rest).ok();
    let (after, word) = match &folded {
        Some((after, word)) => (*after, word.text()),
        None => (rest, ""),
    };
    let lead = words::lead(word);
    if (lead.is_some() || month::may_name(word))
        && let Ok((after, moment)) = moment::of_word(rest, (after, word), lead)
    {
        return (rest.len() - after.len(), Kind::Moment(moment), None);
    }
    if let Some((len, mark)) = phrase(rest) {
        return (len, Kind::Mark(mark), None);
    }
    let len = table::letters(rest);
    let after = rest.get(len..).unwrap_or_default();
    let sense = words::sense(word);
    let known = sense.is_some() || lead.is_some();
    if is_glued(after, known) {
        return (until_space(rest), Kind::Junk, None);
    }
    let kind = match sense {
        Some(Sense::Mark(mark)) => Kind::Mark(mark),
        Some(Sense::And) => Kind::And,
        Some(Sense::Filler) => Kind::Filler,
        Some(Sense::Reference) | None => Kind::Word,
    };
    // The full stop of an abbreviation ends no sentence.
    let dotted = words::is_short(word) && after.starts_with('.');
    (len + usize::from(dotted), kind, sense)
}

/// A mark of more than one word, and its length.
fn phrase(rest: &str) -> Option<(usize, Mark)> {
    // Two plain letters tell nearly every other word from them.
    let first = rest
        .as_bytes()
        .first_chunk::<2>()?
        .map(|byte| byte.to_ascii_lowercase());
    words::PHRASES.iter().find_map(|(phrase, mark)| {
        let (start, after) = rest.split_at_checked(phrase.len())?;
        let same = phrase.as_bytes().starts_with(&first)
            && Word::of(start).is_some_and(|start| start.text() == *phrase);
        (same && !after.starts_with(char::is_alphanumeric)).then_some((phrase.len(), *mark))
    })
}

/// Whether what follows a word makes it an address or an identifier, which
/// holds no date: `STM-2020`, `www.example`, `nimi@`. A known word may have a
/// full stop between it and its date: `alk.1.1.2020`.
fn is_glued(after: &str, known: bool) -> bool {
    let mut ahead = after.chars();
    let first = ahead.next().unwrap_or(' ');
    let second = ahead.next().unwrap_or(' ');
    match first {
        c if c.is_numeric() => true,
        '.' => second.is_alphabetic() || (second.is_numeric() && !known),
        ':' => second == '/',
        '/' => second.is_numeric(),
        '_' | '@' | '=' | '&' | '#' | '\\' | '+' => second.is_alphanumeric(),
        c if is_dash(c) => second.is_numeric(),
        _ => false,
    }
}

fn of_mark(first: char, rest: &str, before: &str) -> (usize, Option<Kind>) {
    let next_is_digit = |len: usize| {
        rest.get(len..)
            .is_some_and(|after| after.starts_with(|c: char| c.is_numeric()))
    };
    let after_digit = || before.ends_with(|c: char| c.is_numeric());
    if let Some(joint) = joint(first, rest) {
        let dots = joint.starts_with(['.', '…']);
        if !dots || (after_digit() && next_is_digit(joint.len())) {
            return (joint.len(), Some(dash(rest, before, joint.len())));
        }
    }
    let len = first.len_utf8();
    match first {
        c if is_dash(c) => {
            let len = rest.find(|c: char| !is_dash(c)).unwrap_or(rest.len());
            (len, Some(dash(rest, before, len)))
        }
        '/' if after_digit() && next_is_digit(1) => (1, Some(dash(rest, before, 1))),
        '+' if next_is_digit(1) => (until_space(rest), Some(Kind::Group)),
        '/' | '#' | '@' | '_' | '=' | '&' | '\\' | '+' | '$' | '€' | '£' | '.' | '<' | '*'
        | '^' | '~'
            if next_is_digit(len) =>
        {
            (until_space(rest), Some(Kind::Junk))
        }
        ',' => (1, Some(Kind::Comma)),
        ':' => (1, Some(Kind::Colon)),
        _ => (len, Some(Kind::Stop)),
    }
}

/// Signs that join as a dash does.
fn joint(first: char, rest: &str) -> Option<&'static str> {
    let joints: &[&str] = match first {
        '-' => &["-->", "->"],
        '=' => &["=>"],
        '→' => &["→"],
        '.' => &["...", ".."],
        '…' => &["…"],
        _ => &[],
    };
    joints.iter().copied().find(|joint| rest.starts_with(joint))
}

fn dash(rest: &str, before: &str, len: usize) -> Kind {
    let after = rest.get(len..).unwrap_or_default();
    let apart = |c: char| c.is_whitespace();
    Kind::Dash {
        left: !before.is_empty()
            && !before.ends_with(apart)
            && !before.ends_with(['(', '[', ':', '?', '"', '”']),
        right: after.starts_with(char::is_alphanumeric),
    }
}
