//! The words of names, and the words that are none.

use super::super::region;
use super::super::words::{Folded, Table, caseless, ends, last, lower_byte, whole};

/// What a word can be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A word of a name: `Anna-Maija`, `Virtanen`.
    Name,
    /// Initials, part of a name beside a whole word: `A.`, `J-P`.
    Initial,
    /// A word that stands inside a name in lower case: `von`.
    Particle,
    /// An all-capital word: an acronym, or a surname after one given name.
    Capitals,
    /// A title or post in its basic form: `hankejohtaja`.
    Role,
    /// A form of business, which makes a company of the name before it: `Oy`.
    Company,
    /// The genitive of a place or region, which makes an organisation of the name after it:
    /// `Suomen`.
    Place,
    /// An address or a number.
    Contact,
    /// Any other word.
    Other,
}

/// Beyond this many bytes a word is in no table and part of no name.
const LONGEST: usize = 80;

/// What a word looks like at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A capital and small letters, as most names are.
    Everyday,
    /// Small letters.
    Small,
    /// Anything, those looks too.
    Other,
}

/// Classifies a word. In a text that is `shouted`, all in capitals, capitals
/// make names.
pub(super) fn classify(word: &str, look: Look, shouted: bool) -> Word {
    if word.len() > LONGEST && look != Look::Other {
        return Word::Other;
    }
    let known = || known(word.as_bytes()).map(Known::word);
    match look {
        Look::Small if is_particle(word) => Word::Particle,
        Look::Small => known().unwrap_or(Word::Other),
        Look::Everyday => known().unwrap_or_else(|| match region::brand(word) {
            Some(_) => Word::Other,
            None => Word::Name,
        }),
        Look::Other => classify_any(word, shouted),
    }
}

/// A word in lower case, which may take more bytes.
type Lower = Folded<128>;

fn classify_any(word: &str, shouted: bool) -> Word {
    if word.contains(|c: char| c.is_ascii_digit() || c == '@') {
        return Word::Contact;
    }
    if word.len() > LONGEST {
        return Word::Other;
    }
    if is_particle(word) {
        return Word::Particle;
    }
    let mut lower = Lower::new();
    if lower.lower(word).is_none() {
        return Word::Other;
    }
    let lower = lower.bytes();
    if let Some(known) = known(lower) {
        return known.word();
    }
    // A region of one word is also a surname, `Lappi`; with a hyphen it is none.
    if word.contains('-') && region::region(word).is_some() {
        return if lower.ends_with(b"n") {
            Word::Place
        } else {
            Word::Other
        };
    }
    if region::brand(word).is_some() {
        return Word::Other;
    }
    if !is_name_shaped(word) {
        return Word::Other;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let initials = |part: &str| part.chars().filter(|c| c.is_alphabetic()).count() <= 1;
    if word.split(['-', '.']).all(initials) {
        Word::Initial
    } else if !word.contains(char::is_lowercase) {
        if shouted { Word::Name } else { Word::Capitals }
    } else if letters <= 4 && word.ends_with(char::is_uppercase) {
        // Degrees: `TtM`, `PhD`.
        Word::Other
    } else {
        Word::Name
    }
}

/// What the tables know a word as; the first holds where two do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    Role,
    Company,
    Organisation,
    Place,
}

impl Known {
    fn word(self) -> Word {
        match self {
            Self::Role => Word::Role,
            Self::Company => Word::Company,
            Self::Organisation => Word::Other,
            Self::Place => Word::Place,
        }
    }
}

type Row = (&'static str, Known);

static WHOLE: Table<Row, 512> = {
    let mut table = Table::new();
    add_words(&mut table, &ROLE_WORDS, Known::Role);
    add_words(&mut table, &COMPANIES, Known::Company);
    add_words(&mut table, &ORGANISATION_WORDS, Known::Organisation);
    add_words(&mut table, &PLACES, Known::Place);
    table
};

static ENDS: Table<Row, 1024> = {
    let mut table = Table::new();
    add_ends(&mut table, &ROLES, Known::Role);
    add_ends(&mut table, &ORGANISATIONS, Known::Organisation);
    table
};

const fn add_words(table: &mut Table<Row, 512>, mut words: &[&'static str], known: Known) {
    while let [word, rest @ ..] = words {
        table.insert(whole(known_ends(word.as_bytes())), (*word, known));
        words = rest;
    }
}

const fn add_ends(table: &mut Table<Row, 1024>, mut words: &[&'static str], known: Known) {
    while let [word, rest @ ..] = words {
        table.insert(end_key(known_ends(word.as_bytes())), (*word, known));
        words = rest;
    }
}

/// The first bytes of a word and the last, without their case.
const fn known_ends(word: &[u8]) -> (u64, u64) {
    let (head, tail) = ends(word);
    (caseless(head), caseless(tail))
}

/// The last bytes of a word; no ending is shorter.
const fn end_key((_, tail): (u64, u64)) -> u64 {
    last(tail, 4)
}

/// Looks up a word, by itself and by its end: one in lower case, or with nothing
/// but letters up to `ÿ`.
fn known(word: &[u8]) -> Option<Known> {
    let ends = known_ends(word);
    let by_end = ENDS
        .rows(end_key(ends))
        .find(|(end, _)| word.len() >= end.len() && is_end(word, end))
        .map(|(_, known)| *known);
    let known = first(by_whole(word, ends), by_end);
    if !word.ends_with(b".") {
        return known;
    }
    // Short titles have a full stop of their own, `Dr.`.
    let mut bare = word;
    while let Some(rest) = bare.strip_suffix(b".") {
        bare = rest;
    }
    let title = by_whole(bare, known_ends(bare)).filter(|known| *known == Known::Role);
    first(known, title)
}

fn by_whole(word: &[u8], ends: (u64, u64)) -> Option<Known> {
    let mut rows = WHOLE.rows(whole(ends));
    rows.find(|(known, _)| word.len() == known.len() && is_end(word, known))
        .map(|(_, known)| *known)
}

/// Whether the last bytes of a word are those of one in lower case.
fn is_end(word: &[u8], lower: &str) -> bool {
    let mut pairs = word.iter().rev().zip(lower.bytes().rev());
    pairs.all(|(byte, lower)| lower_byte(*byte) == lower)
}

fn first(one: Option<Known>, other: Option<Known>) -> Option<Known> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}

/// Whether the word joins people: `ja`; in a text that is `shouted`, `JA`.
pub(super) fn is_joiner(word: &str, shouted: bool) -> bool {
    matches!(
        word,
        "ja" | "sekä" | "tai" | "och" | "samt" | "eller" | "and" | "or" | "&" | "+"
    ) || shouted && matches!(word, "JA" | "SEKÄ" | "OCH" | "AND")
}

fn is_particle(word: &str) -> bool {
    word.len() <= 4 && PARTICLES.contains(&word)
}

/// A capital, or a particle and a capital, then letters, hyphens and apostrophes.
fn is_name_shaped(word: &str) -> bool {
    let capital = word.starts_with(char::is_uppercase)
        || word
            .split_once(['-', '\'', '’'])
            .is_some_and(|(particle, rest)| {
                is_particle(particle) && rest.starts_with(char::is_uppercase)
            });
    capital
        && !word.ends_with('-')
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '´' | '.' | '‑'))
}

#[rustfmt::skip]
const PARTICLES: [&str; 27] = [
    "von", "af", "de", "van", "der", "den", "la", "le", "al", "el", "bin", "ibn", "bint", "da", "das",
    "dos", "do", "di", "du", "del", "zu", "zur", "ter", "ten", "d", "ul", "abu",
];

/// The ends of titles and posts, in the basic form and its plural.
#[rustfmt::skip]
const ROLES: [&str; 71] = [
    "johtaja", "johtajat", "päällikkö", "päälliköt", "koordinaattori", "koordinaattorit",
    "asiantuntija", "asiantuntijat", "suunnittelija", "suunnittelijat", "lääkäri", "lääkärit",
    "hoitaja", "hoitajat", "neuvos", "sihteeri", "sihteerit", "tutkija", "tutkijat", "professori",
    "opettaja", "ohjaaja", "vastaava", "kehittäjä", "kehittäjät", "työntekijä", "työntekijät",
    "esimies", "esihenkilö", "psykologi", "terapeutti", "konsultti", "arkkitehti", "valmistelija",
    "muutosagentti", "lehtori", "dosentti", "rehtori", "tohtori", "maisteri", "kätilö", "sosionomi",
    "proviisori", "avustaja", "tarkastaja", "tiedottaja", "valmentaja", "kouluttaja", "analyytikko",
    "insinööri", "harjoittelija", "opiskelija", "assistentti", "omistaja", "edustaja", "henkilö",
    "henkilöt", "tuottaja", "vetäjä", "lakimies", "juristi",
    "ledare", "chef", "koordinator", "samordnare", "planerare", "sakkunnig", "direktör", "läkare",
    "skötare", "utvecklare",
];

/// Titles and posts that are whole words, without a closing stop.
#[rustfmt::skip]
const ROLE_WORDS: [&str; 47] = [
    "johtava", "erityisasiantuntija", "yhteyshenkilö", "hanke", "projekti", "vs", "vt", "va", "dr",
    "prof", "mr", "ms", "mrs", "lect", "dos", "project", "programme", "program", "manager",
    "director", "coordinator", "specialist", "senior", "junior", "chief", "head", "lead", "expert",
    "researcher", "professor", "doctor", "officer", "planner", "development", "consultant",
    "advisor", "adviser", "research", "service", "contact", "person", "forskare", "lärare",
    "handledare", "ansvarig", "sekreterare", "kontaktperson",
];

#[rustfmt::skip]
const COMPANIES: [&str; 17] = [
    "oy", "oyj", "ab", "ry", "rf", "sr", "ltd", "inc", "amk", "yamk", "university", "hospital",
    "institute", "centre", "center", "foundation", "association",
];

/// The ends of organisations' names.
#[rustfmt::skip]
const ORGANISATIONS: [&str; 37] = [
    "alue", "alueen", "yhtymä", "yhtymän", "keskus", "keskuksen", "liitto", "liiton", "laitos",
    "laitoksen", "opisto", "opiston", "korkeakoulu", "säätiö", "säätiön", "ministeriö",
    "ministeriön", "virasto", "viraston", "yhdistys", "yhdistyksen", "hanke", "hankkeen", "tiimi",
    "tiimin", "kaupunki", "kaupungin", "palvelut", "palvelujen", "sairaala", "sairaanhoitopiiri",
    "järjestö", "verkosto", "seurakunta", "osasto", "yksikkö", "viestintä",
];

#[rustfmt::skip]
const ORGANISATION_WORDS: [&str; 26] = [
    "ministry", "finland", "department", "city", "county", "health", "welfare", "services",
    "sciences", "applied", "sote", "hva", "kommun", "stad", "välfärdsområde", "universitet",
    "yrkeshögskola", "institutet", "förbund", "förening", "kirjaamo", "innokylä", "ministeriet",
    "samkommun", "kunta", "kunnan",
];

/// The genitives of the country and of larger towns: no name begins with one.
#[rustfmt::skip]
const PLACES: [&str; 40] = [
    "suomen", "helsingin", "espoon", "vantaan", "keravan", "tampereen", "turun", "oulun", "lahden",
    "kuopion", "jyväskylän", "porin", "vaasan", "kotkan", "kouvolan", "lappeenrannan", "imatran",
    "joensuun", "mikkelin", "savonlinnan", "rovaniemen", "kemin", "tornion", "seinäjoen",
    "hämeenlinnan", "kajaanin", "kokkolan", "porvoon", "lohjan", "rauman", "salon", "iisalmen",
    "varkauden", "kainuun", "satakunnan", "pirkanmaan", "kymenlaakson", "pohjanmaan", "lapin",
    "uudenmaan",
];

/// The words of every table, for the tests.
#[cfg(test)]
pub(super) fn every_known_word() -> impl Iterator<Item = &'static str> {
    let tables: [&[&str]; 7] = [
        &PARTICLES,
        &ROLES,
        &ROLE_WORDS,
        &COMPANIES,
        &ORGANISATIONS,
        &ORGANISATION_WORDS,
        &PLACES,
    ];
    tables.into_iter().flatten().copied()
}
