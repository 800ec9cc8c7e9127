//! An organisation and its abbreviation: one line of *Rahoittaja*, or the value
//! of *Yhteyshenkilön organisaatio*.
//!
//! `Sosiaali- ja terveysministeriö (STM)` is a name and an abbreviation. A
//! closing bracket holds an abbreviation when it is one word without spaces that
//! begins with a letter and
//!
//! - is at most ten characters, two of them or more capitals, as in `STM`,
//!   `ESR+` or `VaKe`; a capital that merely begins a part of a hyphenated word
//!   does not count, so that `Etelä-Savo` is none; or
//! - is written like a name and is a known short form, `Kela`, the brand of the
//!   county the name names, `Pohde`, or made of the openings of the name's words
//!   in order; but three letters shared with the name's start make a town of it,
//!   as in `Turun kaupunki (Turku)`.
//!
//! Any other bracket is part of the name. Where the abbreviation stands first
//! and the bracket spells it out, `STM (Sosiaali- ja terveysministeriö)`, the two
//! change places.

use nom::bytes::complete::take_while_m_n;
use nom::combinator::{all_consuming, verify};
use nom::{IResult, Parser};

use super::region;
use crate::span::Span;

/// An organisation as a line gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FoundOrganisation {
    /// The name, never empty unless the line is.
    pub(crate) name: Span,
    /// The abbreviation in its closing bracket.
    pub(crate) abbreviation: Option<Span>,
}

/// Short forms written like names, which no rule of letters tells from a town.
#[rustfmt::skip]
const KNOWN: [&str; 19] = [
    "Kela", "Sitra", "Valvira", "Fimea", "Keva", "Traficom", "Tukes", "Tekes", "Evira", "Diak",
    "Humak", "Xamk", "Jamk", "Samk", "Hamk", "Oamk", "Seamk", "Tuni", "Essote",
];

/// Reads one line. A line without an abbreviation is all name.
pub(crate) fn organisation(line: &str) -> FoundOrganisation {
    let whole = span_of(line, line.trim());
    let plain = FoundOrganisation {
        name: whole,
        abbreviation: None,
    };
    let Some((outer, inner)) = closing_bracket(whole.slice(line)) else {
        return plain;
    };
    if is_abbreviation(inner, outer) {
        FoundOrganisation {
            name: span_of(line, outer),
            abbreviation: Some(span_of(line, inner)),
        }
    } else if spells_out(inner, outer) {
        FoundOrganisation {
            name: span_of(line, inner),
            abbreviation: Some(span_of(line, outer)),
        }
    } else {
        plain
    }
}

/// Where `part`, a slice of `line`, stands in it.
fn span_of(line: &str, part: &str) -> Span {
    let start = part.as_ptr().addr().saturating_sub(line.as_ptr().addr());
    Span::new(start, start + part.len())
}

/// `outer (inner)`: what stands before the last bracket and in it, where the
/// bracket closes the line and something stands on both sides.
fn closing_bracket(line: &str) -> Option<(&str, &str)> {
    let open = match line.as_bytes() {
        [.., b')'] => line,
        [.., b'.' | b',' | b';' | b':' | b' '] => line.trim_end_matches(['.', ',', ';', ':', ' ']),
        _ => return None,
    };
    let open = open.strip_suffix(')')?;
    let (outer, inner) = open.split_at_checked(memchr::memrchr(b'(', open.as_bytes())?)?;
    let (outer, inner) = (outer.trim_end(), inner.get(1..)?.trim());
    let balanced = !inner.contains(')') && is_balanced(outer);
    (balanced && outer.contains(char::is_alphanumeric) && !inner.is_empty())
        .then_some((outer, inner))
}

/// Whether as many brackets close as open.
fn is_balanced(text: &str) -> bool {
    memchr::memchr2(b'(', b')', text.as_bytes()).is_none()
        || text.matches('(').count() == text.matches(')').count()
}

fn is_abbreviation(word: &str, name: &str) -> bool {
    is_capitals(word) || is_short_form(word, name)
}

/// One short word of letters, digits, `+`, `&`, `-` and `/`.
fn token(word: &str) -> IResult<&str, &str> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '+' | '&' | '-' | '/');
    verify(all_consuming(take_while_m_n(2, 10, part)), |word: &str| {
        word.starts_with(char::is_alphabetic)
    })
    .parse(word)
}

fn is_capitals(word: &str) -> bool {
    // `STM`, as most are.
    if word.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return (2..=10).contains(&word.len());
    }
    if token(word).is_err() {
        return false;
    }
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let small = word.chars().any(char::is_lowercase);
    let initials = word
        .split(['-', '/', '&'])
        .filter(|part| part.starts_with(char::is_uppercase))
        .count();
    capitals >= 2 && (!small || capitals > initials)
}

fn is_short_form(word: &str, name: &str) -> bool {
    let of_county =
        || region::brand(word).is_some_and(|county| region::region(name) == Some(county));
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    if token(word).is_err() {
        // The brand of a county can be two words: `Siun sote`.
        return of_county();
    }
    KNOWN.contains(&word)
        || of_county()
        || (word.chars().count() >= 3 && !shares_start(word, name) && opens_words(word, name))
}

/// Whether the first three letters are those of the name, as a town's are those
/// of its genitive: `Turku` and `Turun kaupunki`.
fn shares_start(word: &str, name: &str) -> bool {
    let letters = |text: &str| -> Vec<char> { text.chars().take(3).collect() };
    letters(word) == letters(name)
}

/// Whether the letters of `short` are openings of the words of `name`, in order
/// and from the first word on: `Katu` of *Kaupunkien tulevaisuusyhdistys*.
///
/// It walks `name` once, for each letter at most, and `short` is short.
fn opens_words(short: &str, name: &str) -> bool {
    let mut letters = short.chars().flat_map(char::to_lowercase).peekable();
    let words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    for (place, word) in words.enumerate() {
        let mut taken = 0;
        for letter in word.chars().flat_map(char::to_lowercase) {
            if letters.next_if_eq(&letter).is_none() {
                break;
            }
            taken += 1;
        }
        if place == 0 && taken == 0 {
            return false;
        }
    }
    letters.peek().is_none()
}

/// Whether `long` is what the capitals of `short` stand for: it begins with the
/// first, holds the others in order, and is several times as long.
fn spells_out(long: &str, short: &str) -> bool {
    if token(short).is_err() || !(is_capitals(short) || KNOWN.contains(&short)) {
        return false;
    }
    let mut rest = long.chars().flat_map(char::to_lowercase);
    let mut letters = short
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase);
    let begins = letters.next() == rest.next();
    begins
        && letters.all(|letter| rest.any(|c| c == letter))
        && long.chars().count() >= 3 * short.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rows: &[(&str, &str, &str)]) {
        for (line, name, abbreviation) in rows {
            let found = organisation(line);
            let read = found.abbreviation.map_or("", |span| span.slice(line));
            assert_eq!(
                (found.name.slice(line), read),
                (*name, *abbreviation),
                "{line}"
            );
        }
    }

    #[test]
    fn a_closing_bracket_of_capitals_is_the_abbreviation() {
        #[rustfmt::skip]
        check(&[
            ("Sosiaali- ja terveysministeriö (STM)", "Sosiaali- ja terveysministeriö", "STM"),
            ("Terveyden ja hyvinvoinnin laitos (THL)", "Terveyden ja hyvinvoinnin laitos", "THL"),
            ("Terveyden ja hyvinvoinnin laitos (THL) ", "Terveyden ja hyvinvoinnin laitos", "THL"),
            ("Terveyden ja hyvinvoinnin laitos ( THL ).", "Terveyden ja hyvinvoinnin laitos", "THL"),
            ("Terveyden ja hyvinvoinnin laitos(THL)", "Terveyden ja hyvinvoinnin laitos", "THL"),
            ("Euroopan aluekehitysrahasto (EAKR)", "Euroopan aluekehitysrahasto", "EAKR"),
            ("Euroopan sosiaalirahasto plus (ESR+)", "Euroopan sosiaalirahasto plus", "ESR+"),
            ("Helsingin ja Uudenmaan sairaanhoitopiiri (HUS)", "Helsingin ja Uudenmaan sairaanhoitopiiri", "HUS"),
            ("Oulun yliopistollinen sairaala (OYS)", "Oulun yliopistollinen sairaala", "OYS"),
            ("Työ- ja elinkeinoministeriö (TEM)", "Työ- ja elinkeinoministeriö", "TEM"),
            ("Vantaan ja Keravan hyvinvointialue (VaKe)", "Vantaan ja Keravan hyvinvointialue", "VaKe"),
            ("Maa- ja metsätalousministeriö (MMM)", "Maa- ja metsätalousministeriö", "MMM"),
            ("Sosiaali- ja terveysjärjestöjen avustuskeskus (STEA)", "Sosiaali- ja terveysjärjestöjen avustuskeskus", "STEA"),
            ("Rakennerahasto (REACT-EU)", "Rakennerahasto", "REACT-EU"),
            ("EU:n elpymisväline (RRF)", "EU:n elpymisväline", "RRF"),
            ("Terveysohjelma (EU4Health)", "Terveysohjelma", "EU4Health"),
            ("Yhtymä (entinen Kuntayhtymä) (PPSHP)", "Yhtymä (entinen Kuntayhtymä)", "PPSHP"),
        ]);
    }

    #[test]
    fn a_short_form_or_brand_is_an_abbreviation_of_its_name() {
        #[rustfmt::skip]
        check(&[
            ("Kansaneläkelaitos (Kela)", "Kansaneläkelaitos", "Kela"),
            ("Suomen itsenäisyyden juhlarahasto (Sitra)", "Suomen itsenäisyyden juhlarahasto", "Sitra"),
            ("Pohjois-Pohjanmaan hyvinvointialue (Pohde)", "Pohjois-Pohjanmaan hyvinvointialue", "Pohde"),
            ("Keski-Pohjanmaan hyvinvointialue (Soite)", "Keski-Pohjanmaan hyvinvointialue", "Soite"),
            ("Varsinais-Suomen hyvinvointialue (Varha)", "Varsinais-Suomen hyvinvointialue", "Varha"),
            ("Kaupunkien tulevaisuusyhdistys (Katu)", "Kaupunkien tulevaisuusyhdistys", "Katu"),
        ]);
    }

    #[test]
    fn any_other_bracket_stays_in_the_name() {
        for line in [
            "Oulun kaupunki (Oulu)",
            "Turun kaupunki (Turku)",
            "Oulun yliopistollinen sairaala (Oulu)",
            "Valtionavustus (100 %)",
            "Hankerahoitus (2020–2022)",
            "Hankerahoitus (2020)",
            "Kuntayhtymä Meri (entinen Suupohjan kuntayhtymä)",
            "Sosiaali- ja terveysministeriö (valtionavustus)",
            "Etelä-Savon liitto (Etelä-Savo)",
            "Meren kuntayhtymä (A)",
            "Meren kuntayhtymä ()",
            "Meren kuntayhtymä (ry)",
            "Varsinais-Suomen hyvinvointialue (Pohde)",
            "Yhdistys (STM, THL)",
            "Yhdistys (ABCDEFGHIJK)",
            "(STM)",
            "STM",
            "Ei erillisrahoitusta",
            "Muu EU-rahoitus",
            "Meri (STM) ja Ranta",
            "Meri STM)",
            "Meri (STM",
            "Meri ((STM)",
            ")",
        ] {
            check(&[(line, line, "")]);
        }
        check(&[("", "", ""), ("   ", "", ""), ("  Kunta ", "Kunta", "")]);
    }

    #[test]
    fn an_abbreviation_that_the_bracket_spells_out_changes_places() {
        #[rustfmt::skip]
        check(&[
            ("STM (Sosiaali- ja terveysministeriö)", "Sosiaali- ja terveysministeriö", "STM"),
            ("THL (Terveyden ja hyvinvoinnin laitos)", "Terveyden ja hyvinvoinnin laitos", "THL"),
            ("Kela (Kansaneläkelaitos)", "Kansaneläkelaitos", "Kela"),
            ("THL (Helsinki)", "THL (Helsinki)", ""),
            ("STM (valtionavustus)", "STM (valtionavustus)", ""),
            ("Meri (Sosiaali- ja terveysministeriö)", "Meri (Sosiaali- ja terveysministeriö)", ""),
        ]);
    }
}
