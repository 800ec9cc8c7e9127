//! The words of names, and the words that are none.

use std::sync::LazyLock;

use super::super::region;
use super::super::words::{self as table, Folded, Index};

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

/// Classifies a word. In a text that is `shouted`, all in capitals, capitals
/// make names.
pub(super) fn classify(word: &str, shouted: bool) -> Word {
    let everyday = is_everyday(word);
    if !everyday && word.contains(|c: char| c.is_ascii_digit() || c == '@') {
        return Word::Contact;
    }
    if word.len() > LONGEST {
        return Word::Other;
    }
    if !everyday && PARTICLES.contains(&word) {
        return Word::Particle;
    }
    let Some(lower) = Folded::<{ LONGEST * 3 / 2 }>::of(word) else {
        return Word::Other;
    };
    let lower = lower.bytes();
    match known(lower) {
        Some(Known::Role) => return Word::Role,
        Some(Known::Company) => return Word::Company,
        Some(Known::Organisation) => return Word::Other,
        Some(Known::Place) => return Word::Place,
        None => {}
    }
    // A region of one word is also a surname, `Lappi`; with a hyphen it is none.
    if !everyday && word.contains('-') && region::region(word).is_some() {
        return if lower.ends_with(b"n") {
            Word::Place
        } else {
            Word::Other
        };
    }
    if region::brand(word).is_some() {
        return Word::Other;
    }
    if everyday {
        return Word::Name;
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

type Row = (&'static str, Known);

static WHOLE: LazyLock<Index<Row>> = LazyLock::new(|| {
    let rows = rows(&ROLE_WORDS, Known::Role)
        .chain(rows(&COMPANIES, Known::Company))
        .chain(rows(&ORGANISATION_WORDS, Known::Organisation))
        .chain(rows(&PLACES, Known::Place));
    Index::new(rows.map(|row| (table::whole(row.0.as_bytes()), row)))
});

/// By the last four bytes; no ending is shorter.
static ENDS: LazyLock<Index<Row>> = LazyLock::new(|| {
    let rows = rows(&ROLES, Known::Role).chain(rows(&ORGANISATIONS, Known::Organisation));
    Index::new(rows.map(|row| (table::tail(row.0.as_bytes()), row)))
});

fn rows<'a>(words: &'a [&'static str], known: Known) -> impl Iterator<Item = Row> + 'a {
    words.iter().map(move |word| (*word, known))
}

/// Looks up a word in lower case, by itself and by its end.
fn known(lower: &[u8]) -> Option<Known> {
    let whole = |word: &[u8]| {
        let mut rows = WHOLE.rows(table::whole(word));
        rows.find(|(known, _)| known.as_bytes() == word)
            .map(|(_, known)| *known)
    };
    let ends = ENDS
        .rows(table::tail(lower))
        .find(|(end, _)| lower.ends_with(end.as_bytes()))
        .map(|(_, known)| *known);
    // Short titles have a full stop of their own, `Dr.`.
    let mut bare = lower;
    while let Some(rest) = bare.strip_suffix(b".") {
        bare = rest;
    }
    let dotted = bare.len() < lower.len();
    let title = dotted.then(|| whole(bare)).flatten();
    let title = title.filter(|known| *known == Known::Role);
    [whole(lower), ends, title].into_iter().flatten().min()
}

/// Whether the word joins people: `ja`.
pub(super) fn is_joiner(word: &str) -> bool {
    matches!(
        word,
        "ja" | "sekä" | "tai" | "och" | "samt" | "eller" | "and" | "or" | "&" | "+"
    )
}

/// A capital and small letters, as most names are: no rule for the others need
/// be tried on it.
fn is_everyday(word: &str) -> bool {
    let rest = match word.as_bytes() {
        [b'A'..=b'Z', rest @ ..] => rest,
        [0xC3, 0x80..=0x96 | 0x98..=0x9E, rest @ ..] => rest,
        _ => return false,
    };
    let mut before = 0;
    let small = rest.iter().all(|byte| {
        let small = match *byte {
            b'a'..=b'z' => before != 0xC3,
            0xC3 => true,
            0xA0..=0xB6 | 0xB8..=0xBF => before == 0xC3,
            _ => false,
        };
        before = *byte;
        small
    });
    small && !rest.is_empty()
}

/// A capital, or a particle and a capital, then letters, hyphens and apostrophes.
fn is_name_shaped(word: &str) -> bool {
    let capital = word.starts_with(char::is_uppercase)
        || word
            .split_once(['-', '\'', '’'])
            .is_some_and(|(particle, rest)| {
                PARTICLES.contains(&particle) && rest.starts_with(char::is_uppercase)
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
