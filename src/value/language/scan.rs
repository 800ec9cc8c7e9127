//! The words of a text, found many bytes at a time.
//!
//! Every page's sample is read through, so the steps are counted here: a mask
//! tells the breaks among 64 bytes, and only those are looked at.

use std::ops::ControlFlow;

use crate::value::words::caseless;

/// A word, as far as its language needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its last seven bytes without their case, the last one highest. A shorter
    /// word has anything below its own.
    pub(super) tail: u64,
    /// Its length in bytes.
    pub(super) len: usize,
}

/// The longest text that is read, in bytes.
pub(super) const LONGEST_TEXT: usize = ROOM - 1;

const ROOM: usize = 2 * BLOCK;
const BLOCK: usize = 64;
/// The bytes of a number.
const BYTES: usize = 8;

/// Gives the words of a text one by one, for as long as they are asked for. Some
/// of them are empty. A text longer than [`LONGEST_TEXT`] has none.
///
/// Any run of letters and combining marks is a word. `×` and `÷` count as
/// letters, which they are not.
#[inline]
pub(super) fn each_word(
    text: &str,
    mut take: impl FnMut(Word) -> ControlFlow<()>,
) -> ControlFlow<()> {
    // Room for the bytes before a short word, and one break that ends the last.
    let mut bytes = [b'a'; BYTES + ROOM];
    let Some([place @ .., end]) = bytes.get_mut(BYTES..=BYTES + text.len()) else {
        return ControlFlow::Continue(());
    };
    place.copy_from_slice(text.as_bytes());
    *end = b' ';
    let mut start = 0;
    for from in [0, BLOCK] {
        let Some(block) = bytes.get(from..).and_then(<[u8]>::first_chunk) else {
            break;
        };
        let mut breaks = breaks(block);
        while breaks != 0 {
            let bit = breaks.trailing_zeros() as usize;
            breaks &= breaks - 1;
            let end = from + bit;
            let window = window(block, bit);
            let mut next = end + 1;
            if window & (0x80 << 56) != 0 {
                match character(text, end) {
                    Some(letter) if is_letter(letter) => continue,
                    other => next = end + other.map_or(1, char::len_utf8),
                }
            }
            take(Word {
                tail: caseless(window << 8),
                len: end - start,
            })?;
            start = next;
        }
    }
    ControlFlow::Continue(())
}

/// Bytes that are looked at together, and those before them.
type Block = [u8; BYTES + BLOCK];

/// A break of a block and the seven bytes before it, the break highest.
#[inline]
fn window(block: &Block, at: usize) -> u64 {
    let bytes = block.get(at + 1..).and_then(<[u8]>::first_chunk);
    bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// The bytes of a block that may end a word, from its lowest bit.
fn breaks(block: &Block) -> u64 {
    let mut flags = [0; BLOCK];
    for (flag, byte) in flags.iter_mut().zip(block.iter().skip(BYTES)) {
        *flag = u8::from(may_end_a_word(*byte));
    }
    let (flags, _) = flags.as_chunks();
    let flags = flags.iter().map(|flags| u64::from_le_bytes(*flags));
    // Each bit of the factor brings one of the flags to the highest byte.
    let side_by_side = |flags: u64| flags.wrapping_mul(0x0102_0408_1020_4080) >> 56;
    flags
        .rev()
        .fold(0, |mask, flags| mask << 8 | side_by_side(flags))
}

/// Any byte but ASCII letters, the letters from `À` to `ÿ`, and bytes inside a
/// character.
// Without a branch, so that many bytes are asked at once.
fn may_end_a_word(byte: u8) -> bool {
    let is_plain = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_inside = byte.cast_signed() < 0xC0_u8.cast_signed();
    !(is_plain | is_inside | (byte == 0xC3))
}

fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '\u{300}'..='\u{36f}')
}

#[cold]
fn character(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::words as slow;

    /// The words by their letters one by one, in lower case.
    fn by_letters(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        let mut rest = text;
        loop {
            let (word, after) = rest.split_at(slow::letters(rest));
            if !word.is_empty() {
                words.push(word.chars().map(small).collect());
            }
            let mut after = after.chars();
            if after.next().is_none() {
                return words;
            }
            rest = after.as_str();
        }
    }

    fn small(letter: char) -> char {
        let mut small = letter.to_lowercase();
        small.next().filter(|_| letter <= 'ÿ').unwrap_or(letter)
    }

    fn folded(word: &str) -> Word {
        let mut tail = [0; BYTES];
        let places = tail.iter_mut().skip(1).rev();
        for (place, byte) in places.zip(word.bytes().rev()) {
            *place = byte | 0x20;
        }
        Word {
            tail: u64::from_le_bytes(tail),
            len: word.len(),
        }
    }

    /// What stands before a short word is no part of it.
    fn alone(word: Word) -> Word {
        let others = (BYTES - word.len.min(BYTES - 1)) as u32 * 8;
        let tail = word.tail.checked_shr(others).unwrap_or(0);
        Word {
            tail: tail.checked_shl(others).unwrap_or(0),
            ..word
        }
    }

    /// The words that are not empty.
    fn words(text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        let _ = each_word(text, |word| {
            words.extend((word.len > 0).then(|| alone(word)));
            ControlFlow::Continue(())
        });
        words
    }

    fn assert_same(text: &str) {
        let words_by_letters = by_letters(text);
        let expected: Vec<_> = words_by_letters.iter().map(|word| folded(word)).collect();
        assert_eq!(words(text), expected, "{text:?}");
    }

    /// The mask and the letters one by one give the same words.
    #[test]
    fn words_are_those_of_their_letters() {
        for text in [
            "",
            "a",
            "ja",
            "ja ei",
            "Hanke 2020–2022",
            "”Ääni” on ÄÄNI.",
            "kahdeksa",
            "kahdeksan yhdeksän",
            "äääää öö",
            "a\u{308}a\u{308}ni",
            "[ja]^_`{ei}~\\och@AND",
            "sš Šakki\u{a0}€ЗОЯ•ja",
            "😀ja😀",
            "\0a\u{7f}b",
        ] {
            assert_same(text);
            for times in [2, 7] {
                let text = text.repeat(times);
                let end = text.floor_char_boundary(LONGEST_TEXT);
                assert_same(&text[..end]);
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_the_same_words(text in "([a-zåäöA-ZÅÄÖ]{0,9}[ -@\\[-`{-~–”\u{a0}\u{301}ŠЗ😀]?){0,9}") {
            let end = text.floor_char_boundary(LONGEST_TEXT);
            assert_same(&text[..end]);
        }

        #[test]
        fn stranger_texts_too(text in "[^×÷]{0,31}") {
            let expected: Vec<_> = by_letters(&text).iter().map(String::len).collect();
            let found: Vec<_> = words(&text).iter().map(|word| word.len).collect();
            proptest::prop_assert_eq!(found, expected);
        }
    }
}
