//! What goes on behind a number, and makes it no date.

use nom::branch::alt;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{fail, value};
use nom::multi::many0_count;
use nom::sequence::preceded;
use nom::{IResult, Parser};

use super::word::{is_dash, known};

/// `end`: no number goes on here, as it does in `2022,5` and `2022a`.
pub(super) fn end(input: &str) -> IResult<&str, ()> {
    let mut ahead = input.chars();
    let (first, second) = (ahead.next(), ahead.next().unwrap_or(' '));
    let goes_on = match first {
        Some('.' | ',' | ':') => second.is_numeric(),
        Some('/' | '_' | '=' | '&' | '@' | '#' | '\\' | '+' | '\'' | '’') => {
            second.is_alphanumeric()
        }
        Some(c) => !is_dash(c) && c.is_alphanumeric(),
        None => false,
    };
    match goes_on {
        true => fail().parse(input),
        false => Ok((input, ())),
    }
}

/// `counted = *" " ( sign / unit )`: `2000 euroa`, `20 %`
pub(super) fn counted(input: &str) -> IResult<&str, ()> {
    // A dash follows most dates, and the tables of letters are searched long for it.
    if input.starts_with(is_dash) {
        return fail().parse(input);
    }
    let sign = value((), one_of("€%$£°‰"));
    let unit = value((), known(is_unit));
    preceded(many0_count(char(' ')), alt((sign, unit))).parse(input)
}

/// `decade = dash decade-word`: `2020-luvulla`
pub(super) fn decade(input: &str) -> IResult<&str, ()> {
    value((), (satisfy(is_dash), known(is_decade))).parse(input)
}

/// Whether a word that hangs on a year by a hyphen makes it a decade or a century.
fn is_decade(word: &str) -> bool {
    let stems = ["luku", "luvu", "tal"];
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Whether a number before this word counts things, in the case that a number puts
/// them in.
#[rustfmt::skip]
fn is_unit(word: &str) -> bool {
    let inflected = ["euro", "prosent", "miljoon", "miljardi", "tuhat", "tuhan"];
    inflected.iter().any(|stem| word.starts_with(stem)) || matches!(
        word,
        "e" | "eur" | "k" | "m" | "t" | "mk" | "milj" | "mrd" | "kpl" | "hlö" | "hlöä" | "htv"
        | "kk" | "h" | "min" | "km" | "kg" | "asukasta" | "asiakasta" | "asiakkaan" | "asukkaan"
        | "henkilöä" | "henkilön" | "henkeä" | "hengen" | "ihmistä" | "lasta" | "nuorta"
        | "aikuista" | "vanhusta" | "ikäihmistä" | "ikääntynyttä" | "iäkästä" | "perhettä"
        | "kotitaloutta" | "potilasta" | "työntekijää" | "ammattilaista" | "vastaajaa"
        | "vastausta" | "osallistujaa" | "kävijää" | "käyntiä" | "käyttäjää" | "opiskelijaa"
        | "oppilasta" | "kuntalaista" | "naista" | "miestä" | "kertaa" | "paikkaa" | "yksikköä"
        | "toimijaa" | "kuntaa" | "kappaletta" | "sivua" | "tuntia" | "päivää" | "viikkoa"
        | "kuukautta" | "vuotta" | "vuotiasta" | "kilometriä" | "metriä" | "neliötä"
        | "neliömetriä" | "kiloa" | "tonnia" | "markkaa" | "dollaria" | "kruunua" | "omaista"
        | "omaishoitajaa" | "jäsentä" | "yritystä" | "organisaatiota" | "tapaamista"
        | "palvelua" | "toimenpidettä"
    )
}
