//! What a word can be part of, by the lists and by its letters.

use super::lexicon;
use super::token::{
    ATTRIBUTE, BIRTH, CAPITALS, INITIAL, NAME, ORGANISATION, OTHER, PARTICLE, PLACE, TITLE,
    is_title,
};
use crate::value::region;
use crate::value::words::is_mark;

/// A longer word, in bytes, is part of no name.
const LONGEST: usize = 80;

/// The kind of a word. In a text that is `shouted`, all in capitals, capitals make names.
pub(super) fn classify(word: &str, is_plain: bool, shouted: bool) -> char {
    // A nickname may stand in quotation marks.
    let word = word.trim_matches(['"', '”', '“', '’', '\'']);
    if word.len() > LONGEST {
        return OTHER;
    }
    if lexicon::is_particle(word) {
        return PARTICLE;
    }
    // A capital would be an initial.
    if word == "e." {
        return BIRTH;
    }
    match lexicon::known(word) {
        // `Nuorten Ystävät` has its capital, `nuorten palvelut` is no name.
        Some(PLACE) if word.starts_with(char::is_lowercase) => return OTHER,
        Some(kind) => return kind,
        None => {}
    }
    if lexicon::is_of_generation(word) {
        return NAME;
    }
    // `Projektipäällikkönä toimii`
    let basic = word.strip_suffix("na").or_else(|| word.strip_suffix("nä"));
    if let Some(kind) = basic
        .and_then(lexicon::known)
        .filter(|kind| is_title(*kind))
    {
        return kind;
    }
    if !is_plain && let Some(kind) = by_signs(word) {
        return kind;
    }
    match by_letters(word, is_plain, shouted) {
        NAME | CAPITALS if region::brand(word).is_some() => ORGANISATION,
        kind => kind,
    }
}

/// The kind of a word with signs among its letters, where they make it no name's.
fn by_signs(word: &str) -> Option<char> {
    // A region of one word is a surname too, `Lappi`; one with a hyphen is not.
    if word.contains('-') && region::region(word).is_some() {
        return match word.ends_with(['n', 'N']) {
            true => Some(PLACE),
            false => Some(ORGANISATION),
        };
    }
    // `2M-IT`, `4H`
    if word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(char::is_uppercase) {
        return Some(ORGANISATION);
    }
    let is_of_name = |c: char| {
        c.is_alphabetic() || is_mark(c) || matches!(c, '-' | '‑' | '\'' | '’' | '´' | '.')
    };
    (!word.chars().all(is_of_name)).then_some(OTHER)
}

/// The kind of a word of letters that no list holds.
fn by_letters(word: &str, is_plain: bool, shouted: bool) -> char {
    let is_name = starts_with_capital(word) || !is_plain && starts_with_particle(word);
    if !is_name {
        OTHER
    } else if is_initials(word) {
        INITIAL
    } else if !word.contains(char::is_lowercase) {
        match word.len() {
            _ if lexicon::is_degree(word) => TITLE,
            _ if shouted => NAME,
            4.. => CAPITALS,
            _ => ATTRIBUTE,
        }
    } else if word.ends_with(char::is_uppercase) && count_letters(word) <= 4 {
        // Degrees: `TtM`, `PhD`.
        TITLE
    } else {
        NAME
    }
}

fn starts_with_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a particle and a sign stand before a capital: `d'Angelo`.
fn starts_with_particle(word: &str) -> bool {
    let parts = word.split_once(['-', '\'', '’']);
    parts
        .is_some_and(|(particle, rest)| lexicon::is_particle(particle) && starts_with_capital(rest))
}

/// Whether no letter stands right behind another: `A.B.`, `J-P`.
fn is_initials(word: &str) -> bool {
    let letters = || word.chars().filter(|c| !is_mark(*c));
    let mut pairs = letters().zip(letters().skip(1));
    pairs.all(|(one, next)| !one.is_alphabetic() || !next.is_alphabetic())
}

fn count_letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}
