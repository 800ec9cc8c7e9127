//! Characters that values do not have: no-break spaces, combining marks, and signs that
//! show nothing.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;

use super::normalized::Cleaned;
use crate::span::Span;

const fn is_no_break_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Where no-break spaces (U+00A0) stand.
pub(super) fn no_break_spaces(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xc2, bytes).filter(|&at| bytes.get(at + 1) == Some(&0xa0))
}

pub(super) fn has_no_break_space(text: &str) -> bool {
    no_break_spaces(text).next().is_some()
}

/// A character that values do not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Odd {
    /// U+00A0
    NoBreakSpace,
    /// U+2007 and U+202F
    RareSpace,
    Invisible,
    /// U+200D between letters, where it joins no emoji.
    Joiner,
    /// U+0085, U+2028 and U+2029
    LineEnd,
}

/// The characters of a text, but for letters with marks, that its values do not have, and
/// where they stand.
pub(super) fn odd_characters(text: &str) -> impl Iterator<Item = (usize, Odd)> + '_ {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(0xc2, 0xe2, 0xef, bytes).filter_map(|at| {
        let odd = match bytes.get(at..)? {
            [0xc2, 0xa0, ..] => Odd::NoBreakSpace,
            [0xc2, 0x85, ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..] => Odd::LineEnd,
            [0xe2, 0x80, 0x87 | 0xaf, ..] => Odd::RareSpace,
            [0xe2, 0x80, 0x8d, ..] if joins_letters(text, at) => Odd::Joiner,
            [0xc2, 0xad, ..]
            | [0xe2, 0x80, 0x8b | 0x8c | 0x8e | 0x8f, ..]
            | [0xe2, 0x81, 0xa0, ..]
            | [0xef, 0xbb, 0xbf, ..] => Odd::Invisible,
            _ => return None,
        };
        Some((at, odd))
    })
}

/// The length of U+200D in bytes.
pub(super) const JOINER: usize = '\u{200d}'.len_utf8();

/// Whether letters stand on either side of the sign at a byte. Other scripts than the Latin one
/// spell words with it.
fn joins_letters(text: &str, at: usize) -> bool {
    let is_latin = |c: char| c < '\u{250}' && c.is_alphabetic();
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let behind = text
        .get(at + JOINER..)
        .and_then(|behind| behind.chars().next());
    before.is_some_and(is_latin) && behind.is_some_and(is_latin)
}

/// Whether a text may hold combining marks, by their lead bytes, and whether it holds form
/// feeds: one pass finds neither in most texts.
pub(super) fn has_marks_and_form_feeds(text: &str) -> (bool, bool) {
    const FORM_FEED: u8 = 0x0c;
    let bytes = text.as_bytes();
    let first = memchr::memchr3(0xcc, 0xcd, FORM_FEED, bytes);
    let rest = first.and_then(|at| bytes.get(at..)).unwrap_or_default();
    match rest {
        [] => (false, false),
        [FORM_FEED, ..] => (memchr::memchr2(0xcc, 0xcd, rest).is_some(), true),
        _ => (true, memchr::memchr(FORM_FEED, rest).is_some()),
    }
}

/// Whether a text holds U+2007, U+202F, or what may be a combining mark: the lead
/// bytes of U+0300 to U+036F.
pub(super) fn has_rare(text: &str) -> bool {
    memchr::memchr2(0xcc, 0xcd, text.as_bytes()).is_some()
        || odd_characters(text).any(|(_, odd)| odd == Odd::RareSpace)
}

/// A sign that shows nothing and parts no words: the soft hyphen and signs without width.
/// U+200D is not one of them: it joins emoji. Between letters it is a mark of the page.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

pub(super) fn has_invisible(text: &str) -> bool {
    odd_characters(text).any(|(_, odd)| odd == Odd::Invisible)
}

/// Cleans a line that may hold any kind of no-break space and combining marks.
pub(super) fn clean_rare(page: &str, line: Span, cleaned: &mut Cleaned<'_>) {
    let text = line.slice(page);
    let mut copied = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let mut end = at + c.len_utf8();
        while let Some((next, mark)) = characters.peek().copied()
            && canonical_combining_class(mark) != 0
        {
            end = next + mark.len_utf8();
            characters.next();
        }
        let marked = end > at + c.len_utf8();
        if !marked && !is_no_break_space(c) && !is_invisible(c) {
            continue;
        }
        let place = |from: usize, to: usize| Span::new(from, to).shifted(line.start);
        cleaned.push(text.get(copied..at).unwrap_or_default(), place(copied, at));
        if is_invisible(c) && !marked {
            copied = end;
            continue;
        }
        if marked {
            let marks = text.get(at + c.len_utf8()..end).unwrap_or_default();
            let plain = if is_no_break_space(c) { ' ' } else { c };
            let all = std::iter::once(plain).chain(marks.chars());
            let composed: String = all.nfc().filter(|&c| !is_invisible(c)).collect();
            cleaned.push(&composed, place(at, end));
        } else {
            cleaned.push(" ", place(at, end));
        }
        copied = end;
    }
    let rest = Span::new(copied, text.len());
    cleaned.push(rest.slice(text), rest.shifted(line.start));
}
