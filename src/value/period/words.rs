//! The words that stand around dates, as tables.
//!
//! Every word is in lower case and matched as a whole.

use super::month::Case;
use crate::value::words::{Table, ends, first, head, last, tail, whole};

/// Which end of a period a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

/// What a word says of the date beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The date is a start or an end.
    Side(Side),
    /// Two dates with *ja* between them are the ends: `välillä`.
    Between,
    /// The period is the date itself: `aikana`.
    During,
    /// Nothing but a joint between two dates: `to`.
    Joint,
    /// After a dash, that the end is open: `toistaiseksi`.
    Open,
}

/// A word that gives a date its role, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) role: Role,
    /// It may stand before its date.
    pub(super) before: bool,
    /// It may stand after its date.
    pub(super) after: bool,
    /// It speaks of the whole activity's beginning or end, so that a beginning
    /// and an end in two sentences make one period.
    pub(super) firm: bool,
}

impl Mark {
    pub(super) fn side(self) -> Option<Side> {
        match self.role {
            Role::Side(side) => Some(side),
            _ => None,
        }
    }

    /// Whether it joins two dates as a dash does: `2020 to 2022`.
    pub(super) fn joins(self) -> bool {
        let till = self.role == END && self.before && !self.after && !self.firm;
        self.role == Role::Joint || till
    }
}

const fn mark(role: Role, before: bool, after: bool, firm: bool) -> Mark {
    Mark {
        role,
        before,
        after,
        firm,
    }
}

/// What a word is to the reader of periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Mark(Mark),
    /// *ja* and its like.
    And,
    /// A word that may stand between another and its date: `noin`, `ma`.
    Filler,
    /// The number after it is a reference, a clock time or a page: `klo`.
    Reference,
}

/// Whole words, each with what it means.
type Words<T, const N: usize> = Table<(&'static str, T), N>;

const fn key(word: &str) -> u64 {
    whole(ends(word.as_bytes()))
}

const fn table<T: Copy, const N: usize>(rows: &[(&'static str, T)]) -> Words<T, N> {
    let mut table = Table::new();
    let mut at = 0;
    while at < rows.len() {
        table.insert(key(rows[at].0), rows[at]);
        at += 1;
    }
    table
}

fn find<T: Copy, const N: usize>(table: &Words<T, N>, word: &str) -> Option<T> {
    let mut rows = table.rows(key(word));
    rows.find(|(known, _)| *known == word)
        .map(|(_, value)| *value)
}

static SENSES: Words<Sense, 512> = {
    let mut table = Table::new();
    let mut at = 0;
    while at < MARKS.len() {
        let (words, mark) = MARKS[at];
        add(&mut table, words, Sense::Mark(mark));
        at += 1;
    }
    add(&mut table, ANDS, Sense::And);
    add(&mut table, FILLERS, Sense::Filler);
    add(&mut table, REFERENCES, Sense::Reference);
    table
};

const fn add(table: &mut Words<Sense, 512>, words: &[&'static str], sense: Sense) {
    let mut at = 0;
    while at < words.len() {
        table.insert(key(words[at]), (words[at], sense));
        at += 1;
    }
}

/// [`COMPOUNDS`] by their first four bytes; none is shorter.
static COMPOUNDS_BY_HEAD: Words<Role, 32> = {
    let mut table = Table::new();
    let mut at = 0;
    while at < COMPOUNDS.len() {
        table.insert(first_four(COMPOUNDS[at].0), COMPOUNDS[at]);
        at += 1;
    }
    table
};

const fn first_four(word: &str) -> u64 {
    first(head(word.as_bytes()), 4)
}

/// The sense of a word, if it has one here.
pub(super) fn sense(word: &str) -> Option<Sense> {
    find(&SENSES, word).or_else(|| {
        let mut rows = COMPOUNDS_BY_HEAD.rows(first_four(word));
        let compound = rows.find(|(head, _)| {
            word.strip_prefix(head)
                .is_some_and(|tail| POINTS.contains(&tail))
        });
        compound.map(|(_, role)| Sense::Mark(mark(*role, true, false, true)))
    })
}

/// Whether a word after a period says that it is one: `aikana`.
pub(super) fn is_during(word: &str) -> bool {
    matches!(sense(word), Some(Sense::Mark(mark)) if mark.role == Role::During)
}

/// How the word for *year* before a year is inflected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// `vuosi`, or a case of it with no bearing on periods.
    Plain,
    /// `vuonna`: in that year.
    During,
    /// `vuosina`: in those years.
    Plural,
    /// `vuoden`, `vuodesta`, `vuoteen`.
    Case(Case),
}

/// [`LEADS`] by their last four bytes; none is shorter.
static LEADS_BY_END: Words<Lead, 64> = {
    let mut table = Table::new();
    let mut at = 0;
    while at < LEADS.len() {
        table.insert(last_four(LEADS[at].0), LEADS[at]);
        at += 1;
    }
    table
};

const fn last_four(word: &str) -> u64 {
    last(tail(word.as_bytes()), 4)
}

/// The word for *year* at the end of a word: also `lukuvuosi`, `loppuvuodesta`.
pub(super) fn lead(word: &str) -> Option<Lead> {
    static WHOLE: Words<Lead, 16> = table(LEADS_WHOLE);
    find(&WHOLE, word).or_else(|| {
        let mut rows = LEADS_BY_END.rows(last_four(word));
        rows.find(|(ending, _)| word.ends_with(ending))
            .map(|(_, lead)| *lead)
    })
}

/// The part of a year or month a word names, which only its case makes count:
/// `(vuoden 2022) loppuun`.
pub(super) fn edge(word: &str) -> Option<Case> {
    static WHOLE: Words<Case, 64> = table(EDGES);
    find(&WHOLE, word)
}

/// Whether a number before this word counts things rather than years.
pub(super) fn is_unit(word: &str) -> bool {
    static WHOLE: Table<&str, 256> = {
        let mut table = Table::new();
        let mut at = 0;
        while at < UNITS.len() {
            table.insert(key(UNITS[at]), UNITS[at]);
            at += 1;
        }
        table
    };
    WHOLE.rows(key(word)).any(|unit| *unit == word)
        || UNIT_STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word that hangs on a year by a hyphen makes it a decade.
pub(super) fn is_decade(word: &str) -> bool {
    ["luku", "luvu", "tal"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

const START: Role = Role::Side(Side::Start);
const END: Role = Role::Side(Side::End);

#[rustfmt::skip]
pub(super) const MARKS: &[(&[&str], Mark)] = &[
    (&["alkaen", "lähtien", "lukien", "alk"], mark(START, true, true, false)),
    (&["eteenpäin"], mark(START, false, true, false)),
    (&["alkaa", "alkoi", "alkanut", "alkava", "alkavat", "alkavan", "alkaneen", "alkaisi",
       "aloitetaan", "aloitettiin", "aloitettu", "aloittaa", "aloitti", "aloittanut",
       "käynnistyy", "käynnistyi", "käynnistynyt", "käynnistyvä", "käynnistyen", "käynnistyneen",
       "käynnistetään", "käynnistettiin", "käynnistetty", "käynnistettävä",
       "starttaa", "starttasi", "startannut", "startattiin"], mark(START, true, true, true)),
    (&["alku", "aloitus", "käynnistys", "startti"], mark(START, true, false, true)),
    (&["från", "from", "since"], mark(START, true, false, false)),
    (&["börjar", "började", "inleds", "inleddes", "startar", "startade",
       "starts", "started", "starting", "begins", "began"], mark(START, true, false, true)),
    (&["asti", "saakka"], mark(END, false, true, true)),
    (&["mennessä"], mark(END, false, true, false)),
    (&["päättyy", "päättyi", "päättynyt", "päättyvä", "päättyen", "päättyneen", "päättyvän",
       "päätetään", "päätettiin", "päättyisi", "loppuu", "loppui", "loppunut"], mark(END, true, true, true)),
    (&["loppu", "lopetus", "päättyminen"], mark(END, true, false, true)),
    (&["till", "until", "through"], mark(END, true, false, false)),
    (&["slutar", "slutade", "avslutas", "avslutades", "upphör",
       "ends", "ended", "ending"], mark(END, true, false, true)),
    (&["to"], mark(Role::Joint, false, false, false)),
    (&["välillä", "aikavälillä", "ajalla", "ajalle", "ajanjaksolla", "ajanjaksona",
       "välisenä", "välisellä", "väliselle", "väliseksi", "between", "mellan"], mark(Role::Between, true, true, false)),
    (&["aikana", "ajan", "kuluessa", "mittaan", "kestäessä"], mark(Role::During, false, true, false)),
    (&["toistaiseksi", "jatkuu", "jatkuva", "edelleen", "nykyhetki", "nykypäivä"], mark(Role::Open, false, false, false)),
];

/// The heads of `alkamispäivä`, `loppupvm` and the like; [`POINTS`] are the tails.
const COMPOUNDS: &[(&str, Role)] = &[
    ("alku", START),
    ("alkamis", START),
    ("aloitus", START),
    ("aloittamis", START),
    ("käynnistys", START),
    ("käynnistymis", START),
    ("loppu", END),
    ("loppumis", END),
    ("lopetus", END),
    ("lopettamis", END),
    ("päättymis", END),
    ("päätös", END),
];

pub(super) const POINTS: &[&str] = &["päivä", "päivämäärä", "pvm", "aika", "ajankohta", "hetki"];

/// Marks of more than one word.
#[rustfmt::skip]
pub(super) const PHRASES: &[(&str, Mark)] = &[
    ("från och med", mark(START, true, false, false)),
    ("fr.o.m.", mark(START, true, false, false)),
    ("till och med", mark(END, true, false, false)),
    ("t.o.m.", mark(END, true, false, false)),
    ("up to", mark(END, true, false, false)),
];

pub(super) const ANDS: &[&str] = &["ja", "sekä", "och", "and"];

#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "ma", "ti", "ke", "pe", "la", "su", "noin", "n", "arviolta", "viimeistään", "viim", "aina",
    "jo", "virallisesti", "päivä", "päivänä", "pvm",
];

/// Whether a full stop after the word is the word's own.
pub(super) fn is_short(word: &str) -> bool {
    SHORT.contains(&word)
}

const SHORT: &[&str] = &["alk", "n", "viim", "v", "vv", "pvm"];

#[rustfmt::skip]
pub(super) const REFERENCES: &[&str] = &[
    "klo", "kello", "kl", "s", "ss", "sivu", "sivut", "sivulla", "sivuilla", "he", "laki", "lain",
    "lakia", "asetus", "asetuksen", "nro", "no", "numero", "dnro", "diaarinumero", "diaari", "puh",
    "p", "puhelin", "tel", "gsm", "faksi", "vko", "vk", "viikko", "viikot", "viikoilla", "viikolla",
    "viikon", "versio", "versiot", "koodi", "tunnus", "sfs", "iso", "luku", "luvut", "kohta",
    "taulukko", "kuvio", "liite", "pl",
];

#[rustfmt::skip]
pub(super) const LEADS_WHOLE: &[(&str, Lead)] = &[
    ("v", Lead::Plain), ("vv", Lead::Plural), ("år", Lead::Plain), ("året", Lead::Plain),
    ("åren", Lead::Plural), ("year", Lead::Plain), ("years", Lead::Plural),
];

pub(super) const LEADS: &[(&str, Lead)] = &[
    ("vuosi", Lead::Plain),
    ("vuonna", Lead::During),
    ("vuoden", Lead::Case(Case::Genitive)),
    ("vuodesta", Lead::Case(Case::From)),
    ("vuodelta", Lead::Plain),
    ("vuoteen", Lead::Case(Case::To)),
    ("vuodelle", Lead::Plain),
    ("vuodeksi", Lead::Plain),
    ("vuotta", Lead::Plain),
    ("vuosina", Lead::Plural),
    ("vuosien", Lead::Plural),
    ("vuosille", Lead::Plural),
    ("vuosilla", Lead::Plural),
    ("vuosiksi", Lead::Plural),
    ("vuosia", Lead::Plural),
    ("vuodet", Lead::Plural),
];

const EDGES: &[(&str, Case)] = &[
    ("alku", Case::Plain),
    ("alun", Case::Genitive),
    ("alussa", Case::Plain),
    ("alusta", Case::From),
    ("alkuun", Case::To),
    ("alkupuolella", Case::Plain),
    ("alkupuolelta", Case::From),
    ("alkupuolelle", Case::To),
    ("puoliväli", Case::Plain),
    ("puolivälissä", Case::Plain),
    ("puolivälistä", Case::From),
    ("puoliväliin", Case::To),
    ("loppu", Case::Plain),
    ("lopun", Case::Genitive),
    ("lopussa", Case::Plain),
    ("lopulla", Case::Plain),
    ("lopusta", Case::From),
    ("lopulta", Case::From),
    ("loppuun", Case::To),
    ("lopulle", Case::To),
    ("loppupuolella", Case::Plain),
    ("loppupuolelta", Case::From),
    ("loppupuolelle", Case::To),
];

/// Words of which no form is a year's companion.
const UNIT_STEMS: &[&str] = &["euro", "prosent", "miljoon", "miljardi", "tuhat", "tuhan"];

/// Counted things, in the case a number puts them in.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "e", "eur", "k", "m", "t", "mk", "milj", "mrd", "kpl", "hlö", "hlöä", "htv", "kk", "h", "min",
    "km", "kg", "m2", "asukasta", "asiakasta", "asiakkaan", "asukkaan", "henkilöä", "henkilön",
    "henkeä", "hengen", "ihmistä", "lasta", "nuorta", "aikuista", "vanhusta", "ikäihmistä",
    "ikääntynyttä", "iäkästä", "perhettä", "kotitaloutta", "potilasta", "työntekijää",
    "ammattilaista", "vastaajaa", "vastausta", "osallistujaa", "kävijää", "käyntiä", "käyttäjää",
    "opiskelijaa", "oppilasta", "kuntalaista", "naista", "miestä", "kertaa", "paikkaa", "yksikköä",
    "toimijaa", "kuntaa", "kappaletta", "sivua", "tuntia", "päivää", "viikkoa", "kuukautta",
    "vuotta", "vuotiasta", "kilometriä", "metriä", "neliötä", "neliömetriä", "kiloa", "tonnia",
    "markkaa", "dollaria", "kruunua", "omaista", "omaishoitajaa", "jäsentä", "yritystä",
    "organisaatiota", "tapaamista", "palvelua", "toimenpidettä",
];
