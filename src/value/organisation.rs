//! An organisation and its abbreviation: one line of *Rahoittaja*, or the value
//! of *Yhteyshenkilön organisaatio*.
//!
//! `Sosiaali- ja terveysministeriö (STM)` is a name and an abbreviation. A
//! closing bracket holds an abbreviation when it is one word without spaces that
//! begins with a letter and
//!
//! - is at most ten characters, two of them or more capitals, as in `STM`,
//!   `ESR+` or `VaKe`; a capital that merely begins a part of a hyphenated word
//!   does not count, so that `Etelä-Savo` is no abbreviation; or
//! - is written like a name and is a known short form, `Kela`, the brand of the
//!   county the name names, `Pohde`, or made of the openings of the name's words
//!   in order, three letters or more; but three letters shared with the name's start make a town of it,
//!   as in `Turun kaupunki (Turku)`.
//!
//! Any other bracket is part of the name. Where the abbreviation stands first
//! and the bracket spells it out, `STM (Sosiaali- ja terveysministeriö)`, the two
//! change places.

use nom::bytes::complete::{is_not, take_while_m_n};
use nom::character::complete::{char, satisfy};
use nom::combinator::{all_consuming, peek, verify};
use nom::sequence::{delimited, preceded};
use nom::{IResult, Input, Offset, Parser};

use super::region;
use crate::span::Span;
use crate::steps::count_steps;

/// An organisation as a line gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FoundOrganisation {
    /// The name, never empty unless the line is.
    pub(crate) name: Span,
    /// The abbreviation in its closing bracket.
    pub(crate) abbreviation: Option<Span>,
}

/// Reads one line. A line without an abbreviation is all name.
///
/// `organisation = name "(" abbreviation ")" / abbreviation "(" name ")" / name`
pub(crate) fn organisation(line: &str) -> FoundOrganisation {
    count_steps(line.len());
    let span = |part: &str| {
        let start = line.offset(part);
        Span::new(start, start + part.len())
    };
    let whole = line.trim();
    let (name, abbreviation) = match bracketed(whole) {
        Some((outer, inner)) if is_abbreviation(inner, outer) => (outer, Some(inner)),
        Some((outer, inner)) if spells_out(inner, outer) => (inner, Some(outer)),
        _ => (whole, None),
    };
    FoundOrganisation {
        name: span(name),
        abbreviation: abbreviation.map(span),
    }
}

/// `bracketed = outer "(" inner ")" *( "." / "," / ";" / ":" / " " )`
///
/// The bracket is the last, and those before it are closed.
fn bracketed(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_end_matches(['.', ',', ';', ':', ' ']);
    if !line.ends_with(')') {
        return None;
    }
    let outer = verify(before_last_bracket, |outer: &str| {
        is_closed(outer) && outer.contains(char::is_alphanumeric)
    });
    let inner = delimited(char('('), is_not("()"), char(')')).map(str::trim);
    let inner = verify(inner, |inner: &str| !inner.is_empty());
    let bracketed: IResult<&str, _> = all_consuming((outer.map(str::trim_end), inner)).parse(line);
    Some(bracketed.ok()?.1)
}

/// All that stands before the last opening bracket.
fn before_last_bracket(input: &str) -> IResult<&str, &str> {
    let bracket = memchr::memrchr(b'(', input.as_bytes());
    Ok(input.take_split(bracket.unwrap_or_default()))
}

/// Whether as many brackets close as open.
fn is_closed(text: &str) -> bool {
    let brackets = || memchr::memchr2_iter(b'(', b')', text.as_bytes());
    let is_open = |at: &usize| text.as_bytes().get(*at) == Some(&b'(');
    brackets().filter(is_open).count() * 2 == brackets().count()
}

/// `abbreviation = capitals / known / brand / openings`
fn is_abbreviation(short: &str, name: &str) -> bool {
    let is_brand =
        || region::brand(short).is_some_and(|county| region::region(name) == Some(county));
    let is_opening =
        || !shares_start(short, name) && opens_words(short, name) && short.chars().nth(2).is_some();
    let is_word = is_short_word(short);
    is_word && (is_capitals(short) || is_known(short))
        // The brand of a county can be two words: `Siun sote`.
        || short.starts_with(char::is_uppercase) && (is_brand() || is_word && is_opening())
}

/// Whether a text by itself is an abbreviation: `STM`, `Kela`.
pub(super) fn is_abbreviation_alone(text: &str) -> bool {
    is_short_word(text) && (is_capitals(text) || is_known(text))
}

/// `short-word = letter 1*9( letter / digit / "+" / "&" / "-" / "/" )`
fn is_short_word(text: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '+' | '&' | '-' | '/');
    let word = preceded(
        peek(satisfy(char::is_alphabetic)),
        take_while_m_n(2, 10, part),
    );
    let read: IResult<&str, &str> = all_consuming(word).parse(text);
    read.is_ok()
}

/// Whether two letters or more are capitals, those aside that begin a part of a
/// word with small letters.
fn is_capitals(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let parts = word.split(['-', '/', '&']);
    let initials = parts.filter(|part| part.starts_with(char::is_uppercase));
    capitals >= 2 && (!word.contains(char::is_lowercase) || capitals > initials.count())
}

/// Whether it is a short form written like a name, which no rule of letters tells
/// from a town.
fn is_known(word: &str) -> bool {
    #[rustfmt::skip]
    let is_known = matches!(
        word,
        "Kela" | "Sitra" | "Valvira" | "Fimea" | "Keva" | "Traficom" | "Tukes" | "Tekes" | "Evira"
        | "Diak" | "Humak" | "Xamk" | "Jamk" | "Samk" | "Hamk" | "Oamk" | "Seamk" | "Tuni" | "Essote"
    );
    is_known
}

/// Whether the first three letters are those of the name, as a town's are those
/// of its genitive: `Turku` and `Turun kaupunki`.
fn shares_start(word: &str, name: &str) -> bool {
    word.chars().take(3).eq(name.chars().take(3))
}

/// Whether the letters of `short` are openings of the words of `name`, in order
/// and from the first word on: `Katu` of *Kaupunkien tulevaisuusyhdistys*.
fn opens_words(short: &str, name: &str) -> bool {
    let mut letters = short.chars().flat_map(char::to_lowercase).peekable();
    let words = name.split(|c: char| !c.is_alphanumeric());
    for (place, word) in words.filter(|word| !word.is_empty()).enumerate() {
        let mut word = word.chars().flat_map(char::to_lowercase);
        let next = || letters.next_if(|letter| word.next() == Some(*letter));
        let opening = std::iter::from_fn(next).count();
        if place == 0 && opening == 0 {
            return false;
        }
    }
    letters.peek().is_none()
}

/// Whether `long` is what the capitals of `short` stand for: it begins with the
/// first, holds the others in order, and is several times as long.
fn spells_out(long: &str, short: &str) -> bool {
    if !is_short_word(short) || !(is_capitals(short) || is_known(short)) {
        return false;
    }
    let short_letters = short.chars().filter(|c| c.is_alphabetic());
    let mut letters = short_letters.flat_map(char::to_lowercase);
    let mut rest = long.chars().flat_map(char::to_lowercase);
    letters.next() == rest.next()
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
            "Meren yhdistys (My)",
            "Suomen kaupunkien tulevaisuus (Katu)",
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
            ("STM (Stadium)", "STM (Stadium)", ""),
            ("Sote (Sosiaali- ja terveysministeriö)", "Sote (Sosiaali- ja terveysministeriö)", ""),
            ("Meri (Sosiaali- ja terveysministeriö)", "Meri (Sosiaali- ja terveysministeriö)", ""),
        ]);
    }
}
