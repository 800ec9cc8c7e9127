//! The words that are nothing to the reader of periods, told at a glance.
//!
//! Most words of a text are. Whatever may be more is left to the grammar.

use super::{month, words};
use crate::value::words::{self as table, Table, caseless, first, last, whole};

/// The length of the word at the start of `text`, where it has no sense, begins
/// no date and is glued to none.
pub(super) fn ordinary(text: &[u8]) -> Option<usize> {
    let end = text.iter().position(|byte| !PLAIN[usize::from(*byte)]);
    let len = end.unwrap_or(text.len());
    let word = text.get(..len)?;
    if !is_apart(text.get(len..)?) {
        return None;
    }
    let (head, tail) = ends(word, text)?;
    let known = KNOWN.holds(whole((head, tail)))
        || STARTS.holds(first(head, START))
        || ENDS
            .rows(last(tail, END))
            .any(|(ending, len)| last(tail, *len) == *ending);
    (!known).then_some(len)
}

/// Bytes of ASCII letters and of those from `À` to `ÿ`. Those of `×` and `÷`,
/// which are none, end in 0x97 and 0xB7.
static PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < plain.len() {
        plain[byte] = (byte as u8).is_ascii_alphabetic()
            || byte == 0xC3
            || (matches!(byte, 0x80..0xC0) && !matches!(byte, 0x97 | 0xB7));
        byte += 1;
    }
    plain
};

/// Whether the word that `after` follows is sure to end there.
fn is_apart(after: &[u8]) -> bool {
    let second_is = |check: fn(&u8) -> bool| after.get(1).is_none_or(check);
    match after.first() {
        None => true,
        Some(b' ' | b'\n' | b',' | b';' | b'(' | b')' | b'!' | b'?' | b'"') => true,
        Some(b'.' | b':') => second_is(|byte| matches!(byte, b' ' | b'\n')),
        Some(b'-') => second_is(|byte| matches!(byte, b' ' | b'\n') || byte.is_ascii_alphabetic()),
        _ => false,
    }
}

/// A word's first and last eight bytes without their case. What follows the word in `text`
/// is let go.
fn ends(word: &[u8], text: &[u8]) -> Option<(u64, u64)> {
    if let Some(tail) = word.last_chunk() {
        let head = caseless(table::head(word));
        return Some((head, caseless(u64::from_le_bytes(*tail))));
    }
    let others = u64::BITS.checked_sub(8 * word.len() as u32)?;
    let head = match text.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => table::head(text),
    };
    let tail = caseless(head).checked_shl(others)?;
    Some((tail >> others, tail))
}

/// The ends of a word of the tables.
const fn known_ends(word: &str) -> (u64, u64) {
    let word = word.as_bytes();
    let others = 64 - 8 * if word.len() < 8 { word.len() } else { 8 };
    let head = caseless(table::head(word)) << others >> others;
    let tail = caseless(table::tail(word)) >> others << others;
    (head, tail)
}

/// The words that have a sense or begin a date, whole.
static KNOWN: Table<(), 512> = {
    let mut known = Table::new();
    let mut add = 0;
    while add < words::MARKS.len() {
        add_words(&mut known, words::MARKS[add].0);
        add += 1;
    }
    add_words(&mut known, words::ANDS);
    add_words(&mut known, words::FILLERS);
    add_words(&mut known, words::REFERENCES);
    let mut at = 0;
    while at < words::LEADS_WHOLE.len() {
        add_words(&mut known, &[words::LEADS_WHOLE[at].0]);
        at += 1;
    }
    let mut at = 0;
    while at < words::PHRASES.len() {
        add_words(&mut known, &[first_word(words::PHRASES[at].0)]);
        at += 1;
    }
    known
};

const fn add_words(known: &mut Table<(), 512>, words: &[&str]) {
    let mut at = 0;
    while at < words.len() {
        known.insert(whole(known_ends(words[at])), ());
        at += 1;
    }
}

const fn first_word(phrase: &str) -> &str {
    let mut end = 0;
    while end < phrase.len() && !matches!(phrase.as_bytes()[end], b' ' | b'.') {
        end += 1;
    }
    phrase.split_at(end).0
}

/// How many first bytes of a word are asked for.
const START: usize = 3;

/// How the names of months and seasons start.
static STARTS: Table<(), 128> = {
    let mut starts = Table::new();
    let mut at = 0;
    while at < month::MONTHS.len() {
        let (stem, names) = month::MONTHS[at];
        add_start(&mut starts, stem);
        let mut name = 0;
        while name < names.len() {
            add_start(&mut starts, names[name]);
            name += 1;
        }
        at += 1;
    }
    let mut at = 0;
    while at < month::SEASONS.len() {
        add_start(&mut starts, month::SEASONS[at].0);
        at += 1;
    }
    let mut at = 0;
    while at < month::SEASON_PREFIXES.len() {
        add_start(&mut starts, month::SEASON_PREFIXES[at]);
        at += 1;
    }
    starts
};

const fn add_start(starts: &mut Table<(), 128>, name: &str) {
    starts.insert(first(known_ends(name).0, START), ());
}

/// How many last bytes of a word are asked for first.
const END: usize = 3;

/// How the word for *year* and the compounds with a role end; at most eight bytes
/// of it, and how many.
static ENDS: Table<(u64, usize), 64> = {
    let mut ends = Table::new();
    let mut at = 0;
    while at < words::LEADS.len() {
        add_end(&mut ends, words::LEADS[at].0);
        at += 1;
    }
    let mut at = 0;
    while at < words::POINTS.len() {
        add_end(&mut ends, words::POINTS[at]);
        at += 1;
    }
    ends
};

const fn add_end(ends: &mut Table<(u64, usize), 64>, ending: &str) {
    let tail = known_ends(ending).1;
    let len = if ending.len() < 8 { ending.len() } else { 8 };
    ends.insert(last(tail, END), (last(tail, len), len));
}

#[cfg(test)]
mod tests {
    use super::super::token::{self, Kind};
    use super::*;

    /// The grammar of words finds no more in an ordinary word than its letters.
    fn assert_plain(text: &str) -> bool {
        let Some(len) = ordinary(text.as_bytes()) else {
            return false;
        };
        assert_eq!(token::of_word(text), (len, Kind::Word, None), "{text:?}");
        true
    }

    const AFTER: [&str; 24] = [
        "", " ", "\n", ", ", ".", ". ", ".2020", ".a", ":", ": 1", "://", "/2", "-", "-2", "-a",
        "–2", "2", "_a", "@a", "\u{308}", "×", "š", " 2020", " och med",
    ];

    /// Words of the tables, and those near them.
    fn table_words() -> Vec<String> {
        let marks = words::MARKS.iter().flat_map(|(words, _)| words.iter());
        let lists = [words::ANDS, words::FILLERS, words::REFERENCES];
        let whole = marks.chain(lists.into_iter().flatten()).copied();
        let leads = words::LEADS.iter().chain(words::LEADS_WHOLE);
        let phrases = words::PHRASES.iter().map(|(phrase, _)| *phrase);
        let months = month::MONTHS.iter();
        let names = months.flat_map(|(stem, names)| names.iter().chain([stem]));
        let seasons = month::SEASONS.iter().flat_map(|(stem, _, endings)| {
            endings
                .iter()
                .map(move |(ending, _)| format!("{stem}{ending}"))
        });
        let points = words::POINTS.iter();
        let heads = ["alku", "alkamis", "loppu", "päättymis", "käynnistys"];
        let compounds = points.flat_map(|point| heads.map(|head| format!("{head}{point}")));
        let mut words: Vec<_> = whole
            .chain(leads.map(|(word, _)| *word))
            .map(String::from)
            .collect();
        words.extend(phrases.chain(names.copied()).map(String::from));
        words.extend(seasons.chain(compounds));
        for near in ["kuu", "kuussa", "n", "x"] {
            words.extend(words.clone().iter().map(|word| format!("{word}{near}")));
        }
        for near in ["x", "alku", "luku", "varhais"] {
            words.extend(words.clone().iter().map(|word| format!("{near}{word}")));
        }
        words
    }

    #[test]
    fn known_words_are_left_to_the_grammar() {
        for word in table_words() {
            for after in AFTER {
                assert_plain(&format!("{word}{after}"));
            }
            assert_plain(&word.to_uppercase());
        }
    }

    /// Most words of a text are told at a glance.
    #[test]
    fn ordinary_words_are_told() {
        for text in [
            "Hanke",
            "toteutetaan 2020",
            "THL tukee",
            "ohjelman, jossa",
            "Äiti.",
            "rahaa)",
            "sote-hanke",
            "sote- ja",
            "työllisyydenhoidon",
            "terveydenhuoltojärjestelmä: a",
        ] {
            assert!(assert_plain(text), "{text:?}");
        }
        for text in [
            "", " a", "2020", "STM-2020", "nimi@thl", "a\u{308}", "ja", "Vuosina", "ab×",
        ] {
            assert!(!assert_plain(text), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_word_is_plain_to_the_grammar_too(
            word in "[a-zäöåA-ZÄÖšİ]{1,20}",
            end in proptest::sample::select(&["", "vuonna", "vuosia", "pvm", "kuu", "k", "hetki"][..]),
            after in proptest::sample::select(&AFTER[..]),
        ) {
            assert_plain(&format!("{word}{end}{after}"));
        }
    }
}
