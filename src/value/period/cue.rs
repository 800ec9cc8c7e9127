//! The words that say what the date beside them is, and those that are no part of
//! any date.
//!
//! Every word is in lower case and matched as a whole.

use super::token::TokenKind;
use crate::value::lexicon;

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

const START: Cue = Cue::new(Role::Side(Side::Start));
const END: Cue = Cue::new(Role::Side(Side::End));

#[rustfmt::skip]
impl Cue {
    const fn new(role: Role) -> Self {
        Self { role, before: false, after: false, firm: false, joins: false }
    }

    const fn before(self) -> Self { Self { before: true, ..self } }
    const fn after(self) -> Self { Self { after: true, ..self } }
    const fn beside(self) -> Self { self.before().after() }
    const fn firm(self) -> Self { Self { firm: true, ..self } }
    const fn joining(self) -> Self { Self { joins: true, ..self } }

    pub(super) fn side(self) -> Option<Side> {
        if let Role::Side(side) = self.role { Some(side) } else { None }
    }
}

/// The token that a word is.
#[rustfmt::skip]
pub(super) fn class(word: &str) -> TokenKind {
    TokenKind::Cue(match word {
        "alkaen" | "lähtien" | "lukien" | "alk" => START.beside(),
        "eteenpäin" => START.after(),
        "alkaa" | "alkoi" | "alkanut" | "alkava" | "alkavat" | "alkavan" | "alkaneen" | "alkaisi"
        | "aloitetaan" | "aloitettiin" | "aloitettu" | "aloittaa" | "aloitti" | "aloittanut"
        | "käynnistyy" | "käynnistyi" | "käynnistynyt" | "käynnistyvä" | "käynnistyen"
        | "käynnistyneen" | "käynnistetään" | "käynnistettiin" | "käynnistetty"
        | "käynnistettävä" | "starttaa" | "starttasi" | "startannut" | "startattiin"
            => START.beside().firm(),
        "från" | "from" | "since" => START.before(),
        "alku" | "aloitus" | "käynnistys" | "startti" | "börjar" | "började" | "inleds"
        | "inleddes" | "startar" | "startade" | "starts" | "started" | "starting" | "begins"
        | "began" => START.before().firm(),

        "asti" | "saakka" => END.after().firm(),
        "mennessä" => END.after(),
        "päättyy" | "päättyi" | "päättynyt" | "päättyvä" | "päättyen" | "päättyneen"
        | "päättyvän" | "päätetään" | "päätettiin" | "päättyisi" | "loppuu" | "loppui"
        | "loppunut" => END.beside().firm(),
        "till" | "until" | "through" => END.before().joining(),
        "loppu" | "lopetus" | "päättyminen" | "slutar" | "slutade" | "avslutas" | "avslutades"
        | "upphör" | "ends" | "ended" | "ending" => END.before().firm(),

        "välillä" | "aikavälillä" | "ajalla" | "ajalle" | "ajanjaksolla" | "ajanjaksona"
        | "välisenä" | "välisellä" | "väliselle" | "väliseksi" | "between" | "mellan"
            => Cue::new(Role::Between).beside(),
        "aikana" | "ajan" | "kuluessa" | "mittaan" | "kestäessä"
            => Cue::new(Role::During).after(),
        "toistaiseksi" | "jatkuu" | "jatkuva" | "edelleen" | "nykyhetki" | "nykypäivä"
            => Cue::new(Role::Open),
        "to" => Cue::new(Role::Joint).joining(),

        "ma" | "ti" | "ke" | "pe" | "la" | "su" | "noin" | "n" | "arviolta" | "viimeistään"
        | "viim" | "aina" | "jo" | "virallisesti" | "päivä" | "päivänä" | "pvm"
            => return TokenKind::Filler,
        "klo" | "kello" | "kl" | "s" | "ss" | "sivu" | "sivut" | "sivulla" | "sivuilla" | "he"
        | "laki" | "lain" | "lakia" | "asetus" | "asetuksen" | "nro" | "no" | "numero" | "dnro"
        | "diaarinumero" | "diaari" | "puh" | "p" | "puhelin" | "tel" | "gsm" | "faksi" | "vko"
        | "vk" | "viikko" | "viikot" | "viikoilla" | "viikolla" | "viikon" | "versio"
        | "versiot" | "koodi" | "tunnus" | "sfs" | "iso" | "luku" | "luvut" | "kohta"
        | "taulukko" | "kuvio" | "liite" | "pl" => return TokenKind::Reference,
        _ if lexicon::is_and(word) => return TokenKind::And,
        _ => return point(word).map_or(TokenKind::Word, |end| TokenKind::Cue(end.before().firm())),
    })
}

/// The end that a compound such as `alkamispäivä` or `loppupvm` names.
fn point(word: &str) -> Option<Cue> {
    let tails = ["päivä", "päivämäärä", "pvm", "aika", "ajankohta", "hetki"];
    match tails.iter().find_map(|tail| word.strip_suffix(tail))? {
        "alku" | "alkamis" | "aloitus" | "aloittamis" | "käynnistys" | "käynnistymis" => {
            Some(START)
        }
        "loppu" | "loppumis" | "lopetus" | "lopettamis" | "päättymis" | "päätös" => Some(END),
        _ => None,
    }
}

/// The rest of a cue of more than one word, by its first.
pub(super) fn phrase(first: &str) -> Option<(&'static str, Cue)> {
    match first {
        "från" => Some((" och med", START.before())),
        "fr" => Some((".o.m.", START.before())),
        "till" => Some((" och med", END.before().joining())),
        "t" => Some((".o.m.", END.before().joining())),
        "up" => Some((" to", END.before().joining())),
        _ => None,
    }
}

/// Whether a full stop after the word is its own and ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    matches!(word, "alk" | "n" | "viim" | "v" | "vv" | "pvm")
}

/// Whether a word that hangs on a year by a hyphen makes it a decade or a century.
pub(super) fn is_decade(word: &str) -> bool {
    let stems = ["luku", "luvu", "tal"];
    stems.iter().any(|stem| word.starts_with(stem))
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
