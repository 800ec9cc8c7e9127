//! Line ends: of Unix, of Windows, of the old Macintosh, of mainframes and of Unicode.
//!
//! ```text
//! line-end = LF / CR LF / CR CR LF / CR / NEL / LS / PS
//! ```
//!
//! A tool that writes Windows text once too often makes two CR of one. NEL is U+0085, LS
//! and PS are U+2028 and U+2029, the breaks of editors inside and between paragraphs.

use memchr::{memchr_iter, memchr2_iter};

use crate::span::Span;

/// Every character that ends a line or is part of a line end.
pub(crate) const LINE_BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether a text holds a CR that is a line end by itself. Few texts do: the others are
/// cut at their LF alone.
pub(crate) fn has_lone_cr(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr_iter(b'\r', bytes).any(|at| is_lone(bytes, at))
}

/// Whether the CR at a byte belongs to no LF.
fn is_lone(bytes: &[u8], at: usize) -> bool {
    !matches!(bytes.get(at + 1..), Some([b'\n', ..] | [b'\r', b'\n', ..]))
}

/// Whether a text holds NEL, LS or PS.
pub(crate) fn has_unicode_line_end(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut leads = memchr2_iter(0xc2, 0xe2, bytes);
    leads.any(|at| bytes.get(at..).is_some_and(is_unicode_line_end))
}

/// Whether bytes begin with NEL, LS or PS.
const fn is_unicode_line_end(bytes: &[u8]) -> bool {
    matches!(bytes, [0xc2, 0x85, ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..])
}

/// The length of the line end that bytes begin with.
const fn length(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\r', b'\r', b'\n', ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..] => Some(3),
        [b'\r', b'\n', ..] | [0xc2, 0x85, ..] => Some(2),
        [b'\n' | b'\r', ..] => Some(1),
        _ => None,
    }
}

/// The first line end from a byte on.
pub(crate) fn next_line_end(text: &str, from: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find_map(|at| {
        let length = length(bytes.get(at..)?)?;
        Some(Span::new(at, at + length))
    })
}

/// Where the line of a byte starts.
pub(crate) fn line_start(text: &str, of: usize) -> usize {
    let bytes = text.as_bytes().get(..of).unwrap_or_default();
    let is_behind_end = |&at: &usize| {
        matches!(
            bytes.get(..at),
            Some([.., b'\n' | b'\r'] | [.., 0xc2, 0x85] | [.., 0xe2, 0x80, 0xa8 | 0xa9])
        )
    };
    // Few lines are indented.
    (1..=bytes.len()).rev().find(is_behind_end).unwrap_or(0)
}

/// Where each line of a text starts, the first apart.
pub(crate) fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let is_plain = !has_lone_cr(text) && !has_unicode_line_end(text);
    let mut plain = memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let mut at = 0;
    std::iter::from_fn(move || {
        if is_plain {
            return plain.next();
        }
        at = next_line_end(text, at)?.end;
        Some(at)
    })
}

/// The text up to its first line end.
pub(crate) fn first_line(text: &str) -> &str {
    let end = next_line_end(text, 0).map_or(text.len(), |end| end.start);
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind of line end is one, alone and among others.
    #[test]
    fn each_kind_of_line_end_ends_one_line() {
        for (text, lone, starts) in [
            ("", false, &[][..]),
            ("a\nb\n", false, &[2, 4]),
            ("a\r\nb\r\n", false, &[3, 6]),
            ("a\r\r\nb", false, &[4]),
            ("a\rb\r", true, &[2, 4]),
            ("a\r\rb", true, &[2, 3]),
            ("a\r\nb\rc\nd", true, &[3, 5, 7]),
            ("\r\r\r\n", true, &[1, 4]),
            ("a\u{85}b\u{2028}c\u{2029}", false, &[3, 7, 11]),
            ("ä\u{85}\n\u{2028}x", false, &[4, 5, 8]),
        ] {
            assert_eq!(has_lone_cr(text), lone, "{text:?}");
            let unicode = text.contains(['\u{85}', '\u{2028}', '\u{2029}']);
            assert_eq!(has_unicode_line_end(text), unicode, "{text:?}");
            assert_eq!(line_starts(text).collect::<Vec<_>>(), starts, "{text:?}");
        }
    }

    #[test]
    fn a_line_starts_behind_the_line_end_before_it() {
        for (text, of, start) in [
            ("ab", 1, 0),
            ("a\nbc", 3, 2),
            ("a\r\nbc", 4, 3),
            ("a\rbc", 3, 2),
            ("a\u{85} bc", 4, 3),
            ("ab\u{2028}", 5, 5),
            ("å\u{2026}b", 5, 0),
        ] {
            assert_eq!(line_start(text, of), start, "{text:?}");
        }
        assert_eq!(first_line("yksi\rkaksi"), "yksi");
        assert_eq!(first_line("yksi\u{2028}kaksi"), "yksi");
        assert_eq!(first_line("yksi"), "yksi");
    }
}
