//! Words and letters: where they end.

use nom::{Err, IResult, Input, Offset};

/// Whether it is the mark of the letter before it: `a` and U+0308 are `ä`.
pub(crate) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The length of the run of letters that `text` begins with, in bytes, their
/// combining marks included.
#[inline]
pub(crate) fn letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            at += 1;
        }
        at += match bytes.get(at) {
            None | Some(0..0x80) => return at,
            // From `À` to `ÿ` all but two are letters.
            Some(0xC3) if !matches!(bytes.get(at + 1), Some(0x97 | 0xB7)) => 2,
            Some(_) => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(letter) if letter.is_alphabetic() || is_mark(letter) => letter.len_utf8(),
                _ => return at,
            },
        };
    }
}

/// `word = 1*( letter / other )`, up to the first character that `ends` it, which no
/// letter does. Answers too whether it is letters only.
#[inline]
pub(crate) fn word<'t>(
    ends: impl Fn(char) -> bool,
) -> impl Fn(&'t str) -> IResult<&'t str, (&'t str, bool), ()> {
    move |input| {
        let mut rest = input;
        let mut is_plain = true;
        loop {
            rest = rest.get(letters(rest)..).unwrap_or_default();
            let mut characters = rest.chars();
            if characters.next().is_none_or(&ends) {
                break;
            }
            rest = characters.as_str();
            is_plain = false;
        }
        match input.offset(rest) {
            0 => Err(Err::Error(())),
            len => Ok(input.take_split(len)).map(|(rest, word)| (rest, (word, is_plain))),
        }
    }
}

/// What stands between spaces of any kind, and where.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(len) = space(text, at) {
            at += len;
        }
        let start = at;
        let bytes = text.as_bytes();
        while bytes
            .get(at)
            .is_some_and(|byte| !MAY_SPACE[usize::from(*byte)])
            || at < bytes.len() && space(text, at).is_none()
        {
            at += 1;
        }
        let word = text.get(start..at).filter(|word| !word.is_empty());
        word.map(|word| (start, word))
    })
}

/// The length of the space that stands at a byte.
#[inline]
fn space(text: &str, at: usize) -> Option<usize> {
    match text.as_bytes().get(at)? {
        b' ' | b'\t'..=b'\r' => Some(1),
        byte if MAY_SPACE[usize::from(*byte)] => {
            let letter = text.get(at..)?.chars().next()?;
            letter.is_whitespace().then(|| letter.len_utf8())
        }
        _ => None,
    }
}

/// The bytes of spaces in ASCII, and those that others begin with.
static MAY_SPACE: [bool; 256] = {
    let mut table = [false; 256];
    let mut bytes: &[u8] = b" \t\n\x0B\x0C\r\xC2\xE1\xE2\xE3";
    while let [byte, rest @ ..] = bytes {
        table[*byte as usize] = true;
        bytes = rest;
    }
    table
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// A run of letters is what its characters say.
        #[test]
        fn letters_are_alphabetic(text in "(?s)[a-zA-ZÀ-ÿŁłЯµª\u{301}\u{30F}]{0,8}.{0,4}") {
            let run = text.chars().take_while(|c| c.is_alphabetic() || is_mark(*c));
            prop_assert_eq!(letters(&text), run.map(char::len_utf8).sum::<usize>());
        }

        /// Words are those of the standard library, with their places.
        #[test]
        fn words_stand_between_spaces(text in "(?s)[a-eäö·€ \t\n\x0B\x1C\u{85}\u{A0}\u{1680}\u{2003}\u{3000}]{0,20}|.{0,9}") {
            let found: Vec<_> = words(&text).collect();
            let words: Vec<_> = found.iter().map(|(_, word)| *word).collect();
            prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            for (start, word) in found {
                prop_assert!(text[start..].starts_with(word));
            }
        }
    }

    /// A run of letters ends before whatever is none.
    #[test]
    fn runs_of_letters() {
        for (text, run) in [
            ("", ""),
            ("äiti-", "äiti"),
            ("Ösky1", "Ösky"),
            ("a×b", "a"),
            ("a÷b", "a"),
            ("Зоя–", "Зоя"),
            ("ÿµ €", "ÿµ"),
            (" a", ""),
        ] {
            assert_eq!(letters(text), run.len(), "{text:?}");
        }
    }
}
