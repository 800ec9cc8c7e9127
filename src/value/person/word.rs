//! The words of names, and the words that are part of none.

use super::super::region;

/// What a word can be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PersonWord {
    /// A word of a name: `Anna-Maija`, `Virtanen`.
    Name,
    /// Initials, part of a name beside a whole word: `A.`, `J-P`.
    Initial,
    /// A word in lower case inside a name: `von`.
    Particle,
    /// A word in capitals: an acronym, or a surname after one given name.
    Capitals,
    /// A title or post in its basic form: `hankejohtaja`.
    Role,
    /// A form of business, which makes the name before it a company's: `Oy`.
    Company,
    /// The genitive of a place, which makes the name after it an organisation's:
    /// `Suomen`.
    Place,
    /// An address or a number.
    Contact,
    /// Any other word.
    Other,
}

/// A longer word, in bytes, is part of no name.
const LONGEST: usize = 80;

/// Classifies a word. In a text that is `shouted`, all in capitals, capitals
/// make names.
pub(super) fn classify(word: &str, shouted: bool) -> PersonWord {
    if word
        .bytes()
        .any(|byte| byte.is_ascii_digit() || byte == b'@')
    {
        return PersonWord::Contact;
    }
    if word.len() > LONGEST {
        return PersonWord::Other;
    }
    if is_particle(word) {
        return PersonWord::Particle;
    }
    let lower = word.to_lowercase();
    let mut ends = (0..lower.len()).filter_map(|at| lower.get(at..));
    let known = known_word(lower.trim_end_matches('.')).or_else(|| ends.find_map(known_ending));
    if let Some(known) = known {
        return known;
    }
    // A region of one word is a surname too, `Lappi`; one with a hyphen is not.
    if word.contains('-') && region::region(word).is_some() {
        return match lower.ends_with('n') {
            true => PersonWord::Place,
            false => PersonWord::Other,
        };
    }
    if region::brand(word).is_some() {
        return PersonWord::Other;
    }
    name_word(word, shouted)
}

/// Classifies a word that no list holds by its letters.
fn name_word(word: &str, shouted: bool) -> PersonWord {
    if !is_name_shaped(word) {
        PersonWord::Other
    } else if is_initials(word) {
        PersonWord::Initial
    } else if !word.contains(char::is_lowercase) {
        match shouted {
            true => PersonWord::Name,
            false => PersonWord::Capitals,
        }
    } else if word.ends_with(char::is_uppercase) && letters(word) <= 4 {
        // Degrees: `TtM`, `PhD`.
        PersonWord::Other
    } else {
        PersonWord::Name
    }
}

/// Whether a word is letters, hyphens and apostrophes and begins with a capital,
/// or with a particle and a capital: `d'Angelo`.
fn is_name_shaped(word: &str) -> bool {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let after_particle = || {
        let (particle, rest) = word.split_once(['-', '\'', '’'])?;
        is_particle(particle).then_some(rest)
    };
    let is_sign = |c| matches!(c, '-' | '‑' | '\'' | '’' | '´' | '.');
    (is_capital(word) || after_particle().is_some_and(is_capital))
        && word.chars().all(|c| c.is_alphabetic() || is_sign(c))
}

/// Whether no letter stands right behind another: `A.B.`, `J-P`.
fn is_initials(word: &str) -> bool {
    let mut pairs = word.chars().zip(word.chars().skip(1));
    pairs.all(|(one, next)| !one.is_alphabetic() || !next.is_alphabetic())
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}

#[rustfmt::skip]
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "von" | "af" | "de" | "van" | "der" | "den" | "la" | "le" | "al" | "el" | "bin" | "ibn"
        | "bint" | "da" | "das" | "dos" | "do" | "di" | "du" | "del" | "zu" | "zur" | "ter" | "ten"
        | "d" | "ul" | "abu"
    )
}

/// Looks up a whole word, in lower case and without the stop that abbreviates it.
#[rustfmt::skip]
fn known_word(word: &str) -> Option<PersonWord> {
    Some(match word {
        "johtava" | "hanke" | "projekti" | "vs" | "vt"
        | "va" | "dr" | "prof" | "mr" | "ms" | "mrs" | "lect" | "dos" | "project" | "programme"
        | "program" | "manager" | "director" | "coordinator" | "specialist" | "senior" | "junior"
        | "chief" | "head" | "lead" | "expert" | "researcher" | "professor" | "doctor" | "officer"
        | "planner" | "development" | "consultant" | "advisor" | "adviser" | "research" | "service"
        | "contact" | "person" | "forskare" | "lärare" | "ansvarig" | "sekreterare"
        | "kontaktperson" => PersonWord::Role,

        "oy" | "oyj" | "ab" | "ry" | "rf" | "sr" | "ltd" | "inc" | "amk" | "yamk" | "university"
        | "hospital" | "institute" | "centre" | "center" | "foundation"
        | "association" => PersonWord::Company,

        // Words of organisations' names.
        "ministry" | "finland" | "department" | "city" | "county" | "health" | "welfare"
        | "services" | "sciences" | "applied" | "sote" | "hva" | "kommun" | "stad"
        | "välfärdsområde" | "universitet" | "yrkeshögskola" | "institutet" | "förbund"
        | "förening" | "kirjaamo" | "innokylä" | "ministeriet" | "samkommun" | "kunta"
        | "kunnan" => PersonWord::Other,

        // The genitives of the country and of larger towns: no name begins with one.
        "suomen" | "helsingin" | "espoon" | "vantaan" | "keravan" | "tampereen" | "turun" | "oulun"
        | "lahden" | "kuopion" | "jyväskylän" | "porin" | "vaasan" | "kotkan" | "kouvolan"
        | "lappeenrannan" | "imatran" | "joensuun" | "mikkelin" | "savonlinnan" | "rovaniemen"
        | "kemin" | "tornion" | "seinäjoen" | "hämeenlinnan" | "kajaanin" | "kokkolan" | "porvoon"
        | "lohjan" | "rauman" | "salon" | "iisalmen" | "varkauden" | "kainuun" | "satakunnan"
        | "pirkanmaan" | "kymenlaakson" | "pohjanmaan" | "lapin" | "uudenmaan" => PersonWord::Place,

        _ => return None,
    })
}

/// Looks up the end of a word in lower case, as of `hankejohtaja`: titles and posts
/// in the basic form and its plural, and organisations.
#[rustfmt::skip]
fn known_ending(end: &str) -> Option<PersonWord> {
    Some(match end {
        "johtaja" | "johtajat" | "päällikkö" | "päälliköt" | "koordinaattori"
        | "koordinaattorit" | "asiantuntija" | "asiantuntijat" | "suunnittelija"
        | "suunnittelijat" | "lääkäri" | "lääkärit" | "hoitaja" | "hoitajat" | "neuvos"
        | "sihteeri" | "sihteerit" | "tutkija" | "tutkijat" | "professori" | "opettaja"
        | "ohjaaja" | "vastaava" | "kehittäjä" | "kehittäjät" | "työntekijä" | "työntekijät"
        | "esimies" | "psykologi" | "terapeutti" | "konsultti" | "arkkitehti" | "valmistelija"
        | "muutosagentti" | "lehtori" | "dosentti" | "rehtori" | "tohtori" | "maisteri"
        | "kätilö" | "sosionomi" | "proviisori" | "avustaja" | "tarkastaja" | "tiedottaja"
        | "valmentaja" | "kouluttaja" | "analyytikko" | "insinööri" | "harjoittelija"
        | "opiskelija" | "assistentti" | "omistaja" | "edustaja" | "henkilö" | "henkilöt"
        | "tuottaja" | "vetäjä" | "lakimies" | "juristi" | "ledare" | "chef" | "koordinator"
        | "samordnare" | "planerare" | "sakkunnig" | "direktör" | "läkare" | "skötare"
        | "utvecklare" => PersonWord::Role,

        "alue" | "alueen" | "yhtymä" | "yhtymän" | "keskus" | "keskuksen" | "liitto"
        | "liiton" | "laitos" | "laitoksen" | "opisto" | "opiston" | "korkeakoulu" | "säätiö"
        | "säätiön" | "ministeriö" | "ministeriön" | "virasto" | "viraston" | "yhdistys"
        | "yhdistyksen" | "hanke" | "hankkeen" | "tiimi" | "tiimin" | "kaupunki" | "kaupungin"
        | "palvelut" | "palvelujen" | "sairaala" | "sairaanhoitopiiri" | "järjestö"
        | "verkosto" | "seurakunta" | "osasto" | "yksikkö" | "viestintä" => PersonWord::Other,

        _ => return None,
    })
}
