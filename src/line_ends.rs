//! Line ends: of Unix, of Windows, of the old Macintosh.
//!
//! ```text
//! line-end = LF / CR LF / CR CR LF / CR
//! ```
//!
//! A tool that writes Windows text once too often makes two CR of one.

use memchr::{memchr_iter, memchr2, memrchr2};

use crate::span::Span;

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

/// The first line end from a byte on.
pub(crate) fn next_line_end(text: &str, from: usize) -> Option<Span> {
    let rest = text.as_bytes().get(from..)?;
    let start = memchr2(b'\n', b'\r', rest)?;
    let length = match rest.get(start..)? {
        [b'\r', b'\r', b'\n', ..] => 3,
        [b'\r', b'\n', ..] => 2,
        _ => 1,
    };
    Some(Span::new(start, start + length).shifted(from))
}

/// Where the line of a byte starts.
pub(crate) fn line_start(text: &str, of: usize) -> usize {
    match text.as_bytes().get(..of) {
        // Few lines are indented.
        Some([.., b'\n' | b'\r']) => of,
        Some(before) => memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1),
        None => 0,
    }
}

/// Where each line of a text starts, the first apart.
pub(crate) fn line_starts(text: &str) -> Vec<usize> {
    if !has_lone_cr(text) {
        return memchr_iter(b'\n', text.as_bytes())
            .map(|at| at + 1)
            .collect();
    }
    let mut at = 0;
    let next = || {
        at = next_line_end(text, at)?.end;
        Some(at)
    };
    std::iter::from_fn(next).collect()
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
        ] {
            assert_eq!(has_lone_cr(text), lone, "{text:?}");
            assert_eq!(line_starts(text), starts, "{text:?}");
        }
    }

    #[test]
    fn a_line_starts_behind_the_line_end_before_it() {
        for (text, of, start) in [
            ("ab", 1, 0),
            ("a\nbc", 3, 2),
            ("a\r\nbc", 4, 3),
            ("a\rbc", 3, 2),
        ] {
            assert_eq!(line_start(text, of), start, "{text:?}");
        }
        assert_eq!(first_line("yksi\rkaksi"), "yksi");
        assert_eq!(first_line("yksi"), "yksi");
    }
}
