//! Every word in its forms.

use Case::{Foreign, Plain};
use Noun::{Month, Part, Season};

use super::*;

/// No word is listed twice, so that it does not matter which of two is found.
#[test]
fn words_are_listed_once() {
    let words = LEXICON.iter().map(|entry| (&entry.word, &entry.rest));
    let mut words: Vec<_> = words.collect();
    words.sort_unstable();
    assert!(words.len() > 900);
    for pair in words.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

/// What stands behind a word may belong to it, the longest first, and up to its end.
#[test]
fn words_of_several_parts() {
    for (word, behind, taken) in [
        ("från", " och med 2022", " och med"),
        ("från", " och medan", ""),
        ("till", " 2022", ""),
        ("t", ".o.m. 2022", ".o.m."),
        ("start", " date: 2022", " date"),
    ] {
        assert_eq!(lookup(word, behind).1, taken.len(), "{word}{behind}");
    }
}

/// The last part of a compound says what it is.
#[test]
fn compounds() {
    for (word, class_of_word) in [
        ("hankenumero", TokenKind::Reference),
        ("prosenttia", TokenKind::Unit),
        ("kevätlukukaudella", TokenKind::Noun(Season(1), Plain)),
        ("alkamispäivämäärä", class("alku")),
        ("päättyivät", class("päättyy")),
        ("keskiviikkona", TokenKind::Weekday),
    ] {
        assert_eq!(class(word), class_of_word, "{word}");
    }
    assert_eq!(class("päättymättä"), TokenKind::Word);
}

/// Every month is found in its inflected forms, and nowhere else.
#[test]
fn months_inflect() {
    for (word, expected) in [
        ("tammikuu", Some((1, Case::Plain))),
        ("helmikuussa", Some((2, Case::Plain))),
        ("maaliskuusta", Some((3, Case::From))),
        ("huhtikuuhun", Some((4, Case::To))),
        ("toukokuun", Some((5, Case::Genitive))),
        ("kesäkuuta", Some((6, Case::Plain))),
        ("heinäkuulle", Some((7, Case::Onto))),
        ("elokuuksi", Some((8, Case::Plain))),
        ("syyskuun", Some((9, Case::Genitive))),
        ("lokakuu", Some((10, Case::Plain))),
        ("marrask", Some((11, Case::Short))),
        ("joulukuulta", Some((12, Case::From))),
        ("kuukausi", None),
        ("kesäkuinen", None),
        ("tammi", Some((1, Case::Short))),
    ] {
        let month = |(number, case)| TokenKind::Noun(Month(number), case);
        assert_eq!(
            class(word),
            expected.map_or(TokenKind::Word, month),
            "{word}"
        );
    }
    assert_eq!(class("december"), TokenKind::Noun(Month(12), Foreign));
}

/// Seasons inflect too, and a season is not a month.
#[test]
fn seasons_inflect() {
    for (word, number, case) in [
        ("keväästä", 1, Case::From),
        ("kesään", 2, Case::To),
        ("alkusyksyn", 3, Case::Genitive),
        ("talvella", 4, Case::Plain),
    ] {
        assert_eq!(class(word), TokenKind::Noun(Season(number), case), "{word}");
    }
    assert_eq!(class("kesäkuu"), TokenKind::Noun(Month(6), Plain));
}

/// The word for *year* keeps its number and case at the end of a compound.
#[test]
fn years_inflect() {
    for (word, noun, case) in [
        ("vuosi", Noun::Year, Case::Plain),
        ("lukuvuonna", Noun::Year, Case::During),
        ("vuoden", Noun::Year, Case::Genitive),
        ("loppuvuodesta", Noun::Year, Case::From),
        ("alkuvuoteen", Noun::Year, Case::To),
        ("toimintavuodet", Noun::Years, Case::Plain),
        ("vuosina", Noun::Years, Case::Plain),
    ] {
        assert_eq!(class(word), TokenKind::Noun(noun, case), "{word}");
    }
    for word in ["vuosituhat", "xv", "vuo"] {
        assert_eq!(class(word), TokenKind::Word, "{word}");
    }
}

/// So do the words for a part of a year or a month.
#[test]
fn parts_inflect() {
    for (word, case) in [
        ("alussa", Case::Plain),
        ("lopun", Case::Genitive),
        ("puolivälistä", Case::From),
        ("loppuun", Case::To),
    ] {
        assert_eq!(class(word), TokenKind::Noun(Part, case), "{word}");
    }
}
