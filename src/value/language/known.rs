//! The words and endings that tell a language.

use super::scan::Word;
use crate::record::Language::{self, En, Fi, Sv};
use crate::value::words::{Table, caseless, last, tail};

/// Function words that only one of the three languages has, in the order of bytes.
/// So `on`, `en`, `he`, `se`, `i` and `under` are none of them.
#[rustfmt::skip]
const WORDS: [(&str, Language); 80] = [
    ("and", En), ("are", En), ("as", En), ("att", Sv), ("av", Sv), ("be", En), ("de", Sv),
    ("deras", Sv), ("det", Sv), ("ei", Fi), ("eikä", Fi), ("eli", Fi), ("eller", Sv),
    ("ett", Sv), ("että", Fi), ("for", En), ("from", En), ("från", Sv), ("för", Sv),
    ("has", En), ("have", En), ("in", En), ("inte", Sv), ("is", En), ("it", En), ("its", En),
    ("ja", Fi), ("joiden", Fi), ("joilla", Fi), ("joissa", Fi), ("joka", Fi), ("jonka", Fi),
    ("jossa", Fi), ("jotka", Fi), ("jotta", Fi), ("kan", Sv), ("kanssa", Fi), ("kuin", Fi),
    ("kun", Fi), ("med", Sv), ("mukaan", Fi), ("mutta", Fi), ("myös", Fi), ("niiden", Fi),
    ("noin", Fi), ("när", Sv), ("och", Sv), ("of", En), ("ole", Fi), ("oli", Fi), ("om", Sv),
    ("or", En), ("our", En), ("ovat", Fi), ("på", Sv), ("samt", Sv), ("sekä", Fi),
    ("siitä", Fi), ("ska", Sv), ("skall", Sv), ("som", Sv), ("tai", Fi), ("that", En),
    ("the", En), ("their", En), ("this", En), ("till", Sv), ("to", En), ("tämä", Fi),
    ("tämän", Fi), ("vid", Sv), ("voi", Fi), ("was", En), ("we", En), ("were", En),
    ("which", En), ("will", En), ("with", En), ("är", Sv), ("även", Sv),
];

/// Ends of inflected Finnish words that no Swedish or English word has. Only words
/// longer than these by three bytes count.
const ENDINGS: [&str; 12] = [
    "ssa", "ssä", "stä", "llä", "lta", "ltä", "ksi", "aan", "ään", "iin", "uus", "yys",
];

/// The language that a word speaks for.
#[inline]
pub(super) fn language(word: Word) -> Option<Language> {
    // No function word is shorter.
    if word.len < 2 {
        return None;
    }
    if word.len <= LONGEST
        && let Some(language) = whole(last(word.tail, word.len))
    {
        return Some(language);
    }
    // No ending counts in one so short.
    (word.len > LAST + 2 && is_inflected(word)).then_some(Fi)
}

/// The longest function word, in bytes.
const LONGEST: usize = 7;
/// Every ending has as many bytes at least.
const LAST: usize = 3;

/// A word of the tables as the tail of one.
const fn known(word: &str) -> u64 {
    assert!(word.len() <= LONGEST);
    caseless(tail(word.as_bytes()))
}

/// The language of a whole word.
#[inline]
fn whole(word: u64) -> Option<Language> {
    static WORDS_BY_KEY: Table<Language, 256> = {
        let mut table = Table::new();
        let mut at = 0;
        while at < WORDS.len() {
            let (word, language) = WORDS[at];
            table.insert(last(known(word), word.len()), language);
            at += 1;
        }
        table
    };
    WORDS_BY_KEY.rows(word).copied().next()
}

#[inline]
fn is_inflected(word: Word) -> bool {
    /// By their last bytes; with their lengths.
    static ENDINGS_BY_LAST: Table<(u64, usize), 64> = {
        let mut table = Table::new();
        let mut at = 0;
        while at < ENDINGS.len() {
            let (tail, len) = (known(ENDINGS[at]), ENDINGS[at].len());
            table.insert(last(tail, LAST), (last(tail, len), len));
            at += 1;
        }
        table
    };
    let mut rows = ENDINGS_BY_LAST.rows(last(word.tail, LAST));
    rows.any(|(ending, len)| last(word.tail, *len) == *ending && word.len >= len + 3)
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::super::scan;
    use super::*;

    fn of(word: &str) -> Option<Language> {
        let mut found = None;
        let _ = scan::each_word(word, |word| {
            found = found.or(language(word));
            ControlFlow::Continue(())
        });
        found
    }

    /// The tables read through, as the words stand in them.
    fn by_tables(word: &str) -> Option<Language> {
        let word = word.to_lowercase();
        let ends = |end: &str| word.ends_with(end) && word.len() >= end.len() + 3;
        match WORDS.iter().find(|(known, _)| *known == word) {
            Some((_, language)) => Some(*language),
            None => ENDINGS.iter().any(|end| ends(end)).then_some(Fi),
        }
    }

    /// Every word is found, in capitals too, and its neighbours are not.
    #[test]
    fn words_are_found() {
        for (word, language) in WORDS {
            assert_eq!(of(word), Some(language), "{word}");
            assert_eq!(of(&word.to_uppercase()), Some(language), "{word}");
            for near in ["x", "ä", "n", "aan", "iiiin"].map(|end| format!("{word}{end}")) {
                assert_eq!(of(&near), by_tables(&near), "{near}");
            }
            let near: String = word.chars().skip(1).collect();
            assert_eq!(of(&near), by_tables(&near), "{near}");
        }
    }

    /// An ending counts in words longer by three bytes, and nothing like it does.
    #[test]
    fn endings_are_found() {
        for ending in ENDINGS {
            for start in ["", "t", "ta", "tö", "tal", "talo", "ÄÄNI", "kirjasto"] {
                let word = format!("{start}{ending}");
                assert_eq!(of(&word), by_tables(&word), "{word}");
            }
            for letter in ["a", "i", "ä", "n", "s", "t", "l", "k", "u", "y"] {
                let shorter: String = ending.chars().take(2).collect();
                let word = format!("talo{shorter}{letter}");
                assert_eq!(of(&word), by_tables(&word), "{word}");
                let later: String = ending.chars().skip(1).collect();
                let word = format!("talo{letter}{later}");
                assert_eq!(of(&word), by_tables(&word), "{word}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_word_is_as_in_the_tables(
            word in "[a-zA-ZäÄöå]{1,12}",
            end in proptest::sample::select(&ENDINGS[..]),
        ) {
            proptest::prop_assert_eq!(of(&word), by_tables(&word));
            let word = word + end;
            proptest::prop_assert_eq!(of(&word), by_tables(&word));
        }
    }
}
