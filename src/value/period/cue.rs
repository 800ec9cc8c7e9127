//! The words that say what the date beside them is, and those that are no part of
//! any date.
//!
//! Every word is in lower case and matched as a whole.

use crate::value::lexicon;

/// What a word is to the reader of periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordClass {
    Cue(Cue),
    /// `ja` and its like.
    And,
    /// A word that may stand between a cue and its date: `noin`, `ma`.
    Filler,
    /// The number after it is a page, a clock time, a paragraph: `klo`.
    Reference,
    Other,
}

/// A word that gives a date its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) role: Role,
    /// It may stand before its date.
    pub(super) before: bool,
    /// It may stand after its date.
    pub(super) after: bool,
    /// It speaks of the whole activity's beginning or end, so that a beginning
    /// and an end in two sentences make one period.
    pub(super) firm: bool,
    /// It joins two dates as a dash does: `2020 to 2022`.
    pub(super) joins: bool,
}

/// What a date is by the word beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// One end of a range.
    Side(Side),
    /// One of the two dates that *ja* stands between: `välillä`.
    Between,
    /// The whole period: `aikana`.
    During,
    /// Nothing by itself: the word only joins two dates, as `to` does.
    Joint,
    /// The start of a range without an end: `toistaiseksi`.
    Open,
}

/// Which end of a range a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

impl Cue {
    pub(super) fn side(self) -> Option<Side> {
        match self.role {
            Role::Side(side) => Some(side),
            _ => None,
        }
    }

    const fn of(role: Role, before: bool, after: bool) -> Self {
        Self {
            role,
            before,
            after,
            firm: false,
            joins: false,
        }
    }

    const fn firm(self) -> Self {
        Self { firm: true, ..self }
    }

    const fn joining(self) -> Self {
        Self {
            joins: true,
            ..self
        }
    }
}

const fn before(side: Side) -> Cue {
    Cue::of(Role::Side(side), true, false)
}

const fn after(side: Side) -> Cue {
    Cue::of(Role::Side(side), false, true)
}

const fn beside(side: Side) -> Cue {
    Cue::of(Role::Side(side), true, true)
}

/// The class of a word, in lower case.
#[rustfmt::skip]
pub(super) fn class(word: &str) -> WordClass {
    use Side::{End, Start};

    WordClass::Cue(match word {
        "alkaen" | "lähtien" | "lukien" | "alk" => beside(Start),
        "eteenpäin" => after(Start),
        "alkaa" | "alkoi" | "alkanut" | "alkava" | "alkavat" | "alkavan" | "alkaneen" | "alkaisi"
        | "aloitetaan" | "aloitettiin" | "aloitettu" | "aloittaa" | "aloitti" | "aloittanut"
        | "käynnistyy" | "käynnistyi" | "käynnistynyt" | "käynnistyvä" | "käynnistyen"
        | "käynnistyneen" | "käynnistetään" | "käynnistettiin" | "käynnistetty"
        | "käynnistettävä" | "starttaa" | "starttasi" | "startannut" | "startattiin"
            => beside(Start).firm(),
        "alku" | "aloitus" | "käynnistys" | "startti" => before(Start).firm(),
        "från" | "from" | "since" => before(Start),
        "börjar" | "började" | "inleds" | "inleddes" | "startar" | "startade"
        | "starts" | "started" | "starting" | "begins" | "began" => before(Start).firm(),

        "asti" | "saakka" => after(End).firm(),
        "mennessä" => after(End),
        "päättyy" | "päättyi" | "päättynyt" | "päättyvä" | "päättyen" | "päättyneen"
        | "päättyvän" | "päätetään" | "päätettiin" | "päättyisi" | "loppuu" | "loppui"
        | "loppunut" => beside(End).firm(),
        "loppu" | "lopetus" | "päättyminen" => before(End).firm(),
        "till" | "until" | "through" => before(End).joining(),
        "slutar" | "slutade" | "avslutas" | "avslutades" | "upphör"
        | "ends" | "ended" | "ending" => before(End).firm(),

        "välillä" | "aikavälillä" | "ajalla" | "ajalle" | "ajanjaksolla" | "ajanjaksona"
        | "välisenä" | "välisellä" | "väliselle" | "väliseksi" | "between" | "mellan"
            => Cue::of(Role::Between, true, true),
        "aikana" | "ajan" | "kuluessa" | "mittaan" | "kestäessä"
            => Cue::of(Role::During, false, true),
        "toistaiseksi" | "jatkuu" | "jatkuva" | "edelleen" | "nykyhetki" | "nykypäivä"
            => Cue::of(Role::Open, false, false),
        "to" => Cue::of(Role::Joint, false, false).joining(),

        "ma" | "ti" | "ke" | "pe" | "la" | "su" | "noin" | "n" | "arviolta" | "viimeistään"
        | "viim" | "aina" | "jo" | "virallisesti" | "päivä" | "päivänä" | "pvm"
            => return WordClass::Filler,
        "klo" | "kello" | "kl" | "s" | "ss" | "sivu" | "sivut" | "sivulla" | "sivuilla" | "he"
        | "laki" | "lain" | "lakia" | "asetus" | "asetuksen" | "nro" | "no" | "numero" | "dnro"
        | "diaarinumero" | "diaari" | "puh" | "p" | "puhelin" | "tel" | "gsm" | "faksi" | "vko"
        | "vk" | "viikko" | "viikot" | "viikoilla" | "viikolla" | "viikon" | "versio"
        | "versiot" | "koodi" | "tunnus" | "sfs" | "iso" | "luku" | "luvut" | "kohta"
        | "taulukko" | "kuvio" | "liite" | "pl" => return WordClass::Reference,
        _ if lexicon::is_and(word) => return WordClass::And,
        _ => match point(word) {
            Some(side) => before(side).firm(),
            None => return WordClass::Other,
        },
    })
}

/// The end that a compound such as `alkamispäivä` or `loppupvm` names.
fn point(word: &str) -> Option<Side> {
    let tails = ["päivä", "päivämäärä", "pvm", "aika", "ajankohta", "hetki"];
    match tails.iter().find_map(|tail| word.strip_suffix(tail))? {
        "alku" | "alkamis" | "aloitus" | "aloittamis" | "käynnistys" | "käynnistymis" => {
            Some(Side::Start)
        }
        "loppu" | "loppumis" | "lopetus" | "lopettamis" | "päättymis" | "päätös" => {
            Some(Side::End)
        }
        _ => None,
    }
}

/// The rest of a cue of more than one word, by its first.
pub(super) fn phrase(first: &str) -> Option<(&'static str, Cue)> {
    match first {
        "från" => Some((" och med", before(Side::Start))),
        "fr" => Some((".o.m.", before(Side::Start))),
        "till" => Some((" och med", before(Side::End).joining())),
        "t" => Some((".o.m.", before(Side::End).joining())),
        "up" => Some((" to", before(Side::End).joining())),
        _ => None,
    }
}

/// Whether a full stop after the word is its own and ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    matches!(word, "alk" | "n" | "viim" | "v" | "vv" | "pvm")
}

/// Whether a word that hangs on a year by a hyphen makes it a decade or a century.
pub(super) fn is_decade(word: &str) -> bool {
    ["luku", "luvu", "tal"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Whether a number before this word counts things, in the case that a number puts
/// them in.
#[rustfmt::skip]
pub(super) fn is_unit(word: &str) -> bool {
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
