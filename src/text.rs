//! White space, and what a text is by its length and its last character.

use unicode_normalization::UnicodeNormalization as _;

use crate::span::Span;

/// The longest line, in characters, that counts as short.
const SHORT: usize = 100;

/// A heading without the ` **` that older pages print behind it.
pub(crate) fn without_stars(words: &str) -> &str {
    let bare = words.strip_suffix("**");
    // As Markdown writes them.
    let bare = bare.or_else(|| words.strip_suffix("\\*\\*"));
    bare.map_or(words, |bare| bare.trim_end_matches(is_space))
}

/// The words of a text with composed letters and single spaces.
pub(crate) fn composed_words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.nfc());
    }
    words
}

/// White space as exports have it: also the byte-order mark and the zero-width
/// space, which mean nothing at the edge of a line.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// The span without white space on either side.
#[inline(always)]
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let bytes = text.as_bytes().get(span.start..span.end);
    match bytes.unwrap_or_default() {
        [] => Span::new(span.start, span.start),
        bytes if is_trimmed(bytes) => span,
        _ => trim_spaces(text, span),
    }
}

/// Whether the common kinds of characters stand at both ends of a text, none of them white
/// space: ASCII, the letters of Finnish and more, and dashes, quotes and bullets.
#[inline(always)]
fn is_trimmed(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0x21..=0x7e | 0xc3..=0xe0, ..] | [0xe2, 0x80, 0x90..=0xa7, ..]
    ) && matches!(bytes, [.., 0x21..=0x7e] | [.., 0xc3, _])
}

#[inline(never)]
fn trim_spaces(text: &str, span: Span) -> Span {
    let whole = span.slice(text);
    let bytes = whole.as_bytes();
    // The common kinds, before the tables of characters are asked.
    let (mut start, mut end) = (0, bytes.len());
    while let Some(b' ' | b'\t') = bytes.get(start) {
        start += 1;
    }
    loop {
        match bytes.get(start..end) {
            Some([.., b' ' | b'\t' | b'\r']) => end -= 1,
            Some([.., 0xc2, 0xa0]) => end -= '\u{a0}'.len_utf8(),
            _ => break,
        }
    }
    let rest = whole.get(start..end).unwrap_or_default();
    if is_trimmed(rest.as_bytes()) {
        return Span::new(span.start + start, span.start + end);
    }
    let words = rest.trim_start_matches(is_space);
    start += rest.len() - words.len();
    let words = words.trim_end_matches(is_space);
    Span::new(span.start + start, span.start + start + words.len())
}

/// Whether a text reads like a heading, a link's title or a label: short, and no
/// sentence that is closed.
#[inline(always)]
pub(crate) fn is_short(text: &str) -> bool {
    !is_closed(text) && (text.len() <= SHORT || text.len() <= 4 * SHORT && letters(text) <= SHORT)
}

/// Whether a text ends a sentence, or announces what follows.
#[inline(always)]
fn is_closed(text: &str) -> bool {
    match text.as_bytes() {
        [.., b'.' | b'!' | b'?' | b':' | b';'] => true,
        [.., b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9'] => false,
        // A letter that 0xC3 leads, as most that are not ASCII are.
        [.., 0xc3, _] => false,
        _ => is_closed_in_quotes(text),
    }
}

#[inline(never)]
fn is_closed_in_quotes(text: &str) -> bool {
    text.trim_end_matches(is_closing_mark)
        .ends_with(['.', '!', '?', ':', ';', '…'])
}

/// The marks that close a quotation or a bracket.
pub(crate) fn is_closing_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '“' | '’' | '»' | ')' | ']')
}

/// How many characters a text has once its letters are composed: those that are
/// no combining marks (0xCC and 0xCD lead U+0300 to U+036F).
fn letters(text: &str) -> usize {
    count_bytes(text.as_bytes(), |byte| {
        byte & 0xc0 != 0x80 && byte & 0xfe != 0xcc
    })
}

/// How many bytes are so. The compiler turns sums that fit into a byte into vector
/// instructions, of up to 32 bytes at once.
pub(crate) fn count_bytes(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let count = |chunk: &[u8]| -> u8 { chunk.iter().map(|&byte| u8::from(is(byte))).sum() };
    bytes.chunks(224).map(count).map(usize::from).sum()
}

/// Whether a digit stands in a text.
pub(crate) fn has_digit(text: &str) -> bool {
    count_bytes(text.as_bytes(), |byte| byte.is_ascii_digit()) > 0
}

/// Whether a text has the shape of a date: it begins with a day or a year, is short,
/// and has a year's worth of digits. Telephone numbers and addresses may begin with
/// digits too.
pub(crate) fn reads_like_a_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let opening = bytes.iter().take_while(|byte| byte.is_ascii_digit());
    if bytes.len() > 40 || !matches!(opening.count(), 1 | 2 | 4) {
        return false;
    }
    let (mut digits, mut is_parted) = (0, false);
    for byte in bytes {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'.' | b'-' | b'/' | b' ' => is_parted = true,
            b'@' => return false,
            _ => {}
        }
    }
    digits >= 4 && is_parted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a text is closed is told by its last characters, quotes aside.
    #[test]
    fn the_last_character_closes_a_text() {
        for c in '\u{1}'..='\u{ffff}' {
            let text = format!("sana{c}");
            assert_eq!(is_closed(&text), ".!?:;…".contains(c), "{text:?}");
        }
        for (text, closed) in [
            ("Hän sanoi: ”Kyllä.”", true),
            ("Näin (ja niin!)", true),
            ("Ehkä…»", true),
            ("Hanke ”Silta”", false),
            ("Hyvä", false),
            ("”", false),
            ("", false),
        ] {
            assert_eq!(is_closed(text), closed, "{text:?}");
        }
    }

    /// A hundred letters are short, whatever they are written with; more are not.
    #[test]
    fn a_short_text_has_a_hundred_letters_at_most() {
        for letter in ["a", "ä", "a\u{308}", "€", "😀"] {
            assert!(is_short(&letter.repeat(100)), "{letter}");
            assert!(!is_short(&letter.repeat(101)), "{letter}");
        }
    }
}
