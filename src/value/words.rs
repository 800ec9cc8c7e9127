//! Words and letters: where they end, and what they are in lower case.

mod table;

pub(crate) use table::{Table, caseless, ends, first, head, last, tail, whole};

/// Whether it is the mark of the letter before it: `a` and U+0308 are `ä`.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The length of the run of letters that `text` begins with, in bytes, their
/// combining marks included.
#[inline]
pub(crate) fn letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'a'..=b'z' | b'A'..=b'Z' => 1,
            0..0x80 => break,
            // From `À` to `ÿ` all but two are letters.
            0xC3 if !matches!(bytes.get(at + 1), Some(0x97 | 0xB7)) => 2,
            _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(letter) if letter.is_alphabetic() || is_mark(letter) => letter.len_utf8(),
                _ => break,
            },
        };
    }
    at
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

/// A word in lower case, on the stack.
pub(crate) struct Folded<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Folded<N> {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; N],
            len: 0,
        }
    }

    /// Becomes `text` in lower case. `None` where it takes more than `N` bytes.
    #[inline]
    pub(crate) fn lower(&mut self, text: &str) -> Option<()> {
        self.fill(text, lower_byte).or_else(|| self.push_str(text))
    }

    /// Adds a text in lower case.
    #[inline]
    pub(crate) fn push_str(&mut self, text: &str) -> Option<()> {
        let bytes = text.as_bytes();
        let end = self.len + bytes.len();
        let place = self.bytes.get_mut(self.len..end)?;
        place.copy_from_slice(bytes);
        if lower(place) {
            self.len = end;
            return Some(());
        }
        for letter in text.chars().flat_map(char::to_lowercase) {
            self.push(letter)?;
        }
        Some(())
    }

    /// Becomes `text` with `fold` done to each byte. `None` where that takes more
    /// than `N` bytes, and at a letter beyond `ÿ`, which is more than its bytes.
    #[inline]
    pub(crate) fn fill(&mut self, text: &str, fold: impl Fn(u8) -> u8) -> Option<()> {
        self.len = 0;
        let place = self.bytes.get_mut(..text.len())?;
        place.copy_from_slice(text.as_bytes());
        let mut beyond = false;
        let mut fold = |bytes: &mut [u8]| {
            for byte in bytes {
                beyond |= *byte >= 0xC0 && *byte != 0xC3;
                *byte = fold(*byte);
            }
        };
        // Sixteen bytes are folded at once.
        let (chunks, rest) = self.bytes.as_chunks_mut::<16>();
        let (count, whole) = (text.len().div_ceil(16), chunks.len());
        chunks.iter_mut().take(count).for_each(|chunk| fold(chunk));
        if count > whole {
            fold(rest);
        }
        if beyond {
            return None;
        }
        self.len = text.len();
        Some(())
    }

    /// Adds a letter as it is.
    #[inline]
    pub(crate) fn push(&mut self, letter: char) -> Option<()> {
        let end = self.len + letter.len_utf8();
        letter.encode_utf8(self.bytes.get_mut(self.len..end)?);
        self.len = end;
        Some(())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}

/// A byte of ASCII or of a letter from `À` to `ÿ` in lower case.
#[inline]
pub(crate) const fn lower_byte(byte: u8) -> u8 {
    // `Ä`, `Å` and `Ö` are 0x20 below their small forms in UTF-8, too.
    let capital =
        (byte.wrapping_sub(b'A') < 26) | ((byte.wrapping_sub(0x80) < 0x1F) & (byte != 0x97));
    byte + ((capital as u8) << 5)
}

/// Lowers the letters that Finnish, Swedish and English are written with; answers
/// whether that is all there were.
#[inline]
pub(crate) fn lower(bytes: &mut [u8]) -> bool {
    bytes.make_ascii_lowercase();
    if bytes.is_ascii() {
        return true;
    }
    let mut rest = &mut *bytes;
    while let Some(lead) = memchr::memchr(0xC3, rest) {
        rest = rest.get_mut(lead + 1..).unwrap_or_default();
        if let Some(byte @ (0x80..=0x96 | 0x98..=0x9E)) = rest.first_mut() {
            *byte += 0x20;
        }
    }
    // Beyond `ÿ` a letter may be a capital that lies elsewhere.
    bytes.iter().all(|byte| *byte < 0xC4)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What bytes are folded to is what letters are.
        #[test]
        fn bytes_fold_as_letters(text in "(?s)[a-zA-ZÀ-ÿĀİ–\u{80}-\u{BF}.]{0,20}|.{0,9}") {
            let mut folded = Folded::<128>::new();
            prop_assert!(folded.lower(&text).is_some());
            prop_assert_eq!(folded.text(), text.chars().flat_map(char::to_lowercase).collect::<String>());
        }

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

    /// Folding is `to_lowercase`, whatever the letters.
    #[test]
    fn folding() {
        for (word, lower) in [
            ("", ""),
            ("Äiti ÅÖ", "äiti åö"),
            ("×ß÷ÿß", "×ß÷ÿß"),
            ("ÐÞÉ", "ðþé"),
            ("ŠÄ", "šä"),
            ("ЗОЯ", "зоя"),
        ] {
            let mut folded = Folded::<16>::new();
            assert_eq!(folded.lower(word), Some(()), "{word}");
            assert_eq!(folded.text(), lower, "{word}");
        }
        assert!(Folded::<4>::new().lower("kesä").is_none());
        assert!(Folded::<4>::new().lower("kes").is_some());
    }
}
