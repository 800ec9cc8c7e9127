//! Words and letters: where they end.

use nom::{Err, IResult, Input};

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
        let plain = letters(input);
        let mut len = plain;
        while let Some(other) = input.get(len..).and_then(|rest| rest.chars().next())
            && !ends(other)
        {
            len += other.len_utf8();
            len += input.get(len..).map_or(0, letters);
        }
        match len {
            0 => Err(Err::Error(())),
            _ => Ok(input.take_split(len)).map(|(rest, word)| (rest, (word, len == plain))),
        }
    }
}

/// Things in rows, by three or four letters of the words that name them.
///
/// Every word of a value is looked up, and hardly any is known. A binary search in
/// place of the rows costs 100 instructions a word more.
pub(crate) struct Index<T>(Vec<Vec<T>>);

const ROWS: usize = 1 << 10;

/// The bytes of the letters, of which those of a capital and its small letter differ in
/// one bit, in ASCII and from `À` to `Þ`.
fn row(letters: u32) -> usize {
    ((letters | 0x2020_2020).wrapping_mul(0x9E37_79B1) >> 22) as usize
}

impl<T> FromIterator<(u32, T)> for Index<T> {
    fn from_iter<I: IntoIterator<Item = (u32, T)>>(things: I) -> Self {
        let mut rows: Vec<Vec<T>> = (0..ROWS).map(|_| Vec::new()).collect();
        for (letters, thing) in things {
            if let Some(row) = rows.get_mut(row(letters)) {
                row.push(thing);
            }
        }
        Self(rows)
    }
}

impl<T> Index<T> {
    /// The things whose letters may be these, in their order.
    #[inline]
    pub(crate) fn get(&self, letters: u32) -> &[T] {
        self.0.get(row(letters)).map_or(&[], Vec::as_slice)
    }

    /// All things.
    #[cfg(test)]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }
}

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
    }

    /// A run of letters ends before the first character that is no letter.
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
