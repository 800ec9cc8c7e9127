//! Characters that steer a terminal or hide from a reader, made visible.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// Whether a character would steer a terminal, turn the reading direction, break
/// the line or show nothing at all.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'                        // soft hyphen
            | '\u{61c}'                     // Arabic letter mark
            | '\u{180e}'                    // Mongolian vowel separator
            | '\u{200b}'..='\u{200f}'       // zero-width characters, direction marks
            | '\u{2028}'..='\u{202e}'       // line separators, direction overrides
            | '\u{2060}'..='\u{206f}'       // word joiner, direction isolates
            | '\u{feff}'                    // byte-order mark
            | '\u{fff9}'..='\u{fffb}'       // annotations between lines
            | '\u{fffe}' | '\u{ffff}'       // no characters at all
            | '\u{e0000}'..='\u{e007f}'     // tags
        )
}

/// The text with every hidden character written as `\u{1b}`.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    visible_but(text, &[])
}

/// As [`visible`], with the characters of `kept` left as they are.
pub(super) fn visible_but<'t>(text: &'t str, kept: &[char]) -> Cow<'t, str> {
    let hides = |c: char| is_hidden(c) && !kept.contains(&c);
    if !text.contains(hides) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if hides(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Writes a value as compact JSON with every hidden character escaped: JSON itself asks
/// for escapes below U+0020 only.
pub(super) fn write_json<T: Serialize + ?Sized>(out: &mut dyn Write, value: &T) -> io::Result<()> {
    value
        .serialize(&mut Serializer::with_formatter(out, Visible))
        .map_err(io::Error::from)
}

struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|&(_, c)| is_hidden(c)) {
            let (plain, hidden) = rest.split_at(at);
            out.write_all(plain.as_bytes())?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = hidden.get(c.len_utf8()..).unwrap_or_default();
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_become_visible_and_all_others_stay() {
        for (text, shown) in [
            ("Päämäärä – 😀 a\u{308}", "Päämäärä – 😀 a\u{308}"),
            ("no-break\u{a0}space", "no-break\u{a0}space"),
            ("\u{1b}[31mred", r"\u{1b}[31mred"),
            ("\u{9b}31m", r"\u{9b}31m"),
            ("del\u{7f}", r"del\u{7f}"),
            ("\u{202e}txt.exe\u{2069}", r"\u{202e}txt.exe\u{2069}"),
            ("a\u{200b}b\u{feff}", r"a\u{200b}b\u{feff}"),
            ("a\u{2028}b\nc\r\0", r"a\u{2028}b\u{a}c\u{d}\u{0}"),
            ("\u{e0041}", r"\u{e0041}"),
        ] {
            assert_eq!(visible(text), shown, "{text:?}");
        }
        assert_eq!(visible_but("a\nb\u{1b}", &['\n']), "a\nb\\u{1b}");
    }

    #[test]
    fn json_hides_nothing_and_says_the_same() {
        let text = "ä\u{1b}\u{7f}\u{9b}\u{202e}\u{2028}\n\"\u{e0041}–";
        let mut out = Vec::new();
        write_json(&mut out, text).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(
            written,
            r#""ä\u001b\u007f\u009b\u202e\u2028\n\"\udb40\udc41–""#
        );
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
