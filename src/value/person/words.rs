//! The words of names, and the words that are none.

use super::super::region;

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
    if word.contains(|c: char| c.is_ascii_digit() || c == '@') {
        return Word::Contact;
    }
    if word.len() > LONGEST {
        return Word::Other;
    }
    if PARTICLES.contains(&word) {
        return Word::Particle;
    }
    let lower = word.to_lowercase();
    if ends_with(&lower, &ROLES) || ROLE_WORDS.contains(&lower.trim_end_matches('.')) {
        return Word::Role;
    }
    if COMPANIES.contains(&lower.as_str()) {
        return Word::Company;
    }
    if ends_with(&lower, &ORGANISATIONS) || ORGANISATION_WORDS.contains(&lower.as_str()) {
        return Word::Other;
    }
    // A region of one word is also a surname, `Lappi`; with a hyphen it is none.
    let region = word.contains('-') && region::region(word).is_some();
    if PLACES.contains(&lower.as_str()) || region && lower.ends_with('n') {
        return Word::Place;
    }
    if region || region::brand(word).is_some() || !is_name_shaped(word) {
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

/// Whether the word joins people: `ja`.
pub(super) fn is_joiner(word: &str) -> bool {
    const JOINERS: [&str; 10] = [
        "ja", "sekä", "tai", "och", "samt", "eller", "and", "or", "&", "+",
    ];
    JOINERS.contains(&word)
}

fn ends_with(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
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
