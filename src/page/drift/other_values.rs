//! Unknown labels above values of another type than those of the field above.

use super::{Drift, FieldLines, nouns};
use crate::layout::Field;
use crate::lines::LineKind;
use crate::value::institution::is_organisation;
use crate::value::lexicon::is_joiner;
use crate::value::municipality::opens_with_municipality;
use crate::value::person::{is_particle, is_title_or_organisation};
use crate::value::region::region;

/// The most words of a label above values in words.
const MOST_WORDS: usize = 3;

impl Drift<'_> {
    /// Whether a line like a label, among values of one type, stands above values of
    /// another type, and is no value of the field itself.
    pub(super) fn heads_other_values(&self, entry: FieldLines, field: Field, line: usize) -> bool {
        let context = self.context;
        let text = &*context.words(line);
        let below = line + 1..entry.end;
        if line == entry.first || below.is_empty() || !is_bare_noun(text) {
            return false;
        }
        let above = &*context.words(line - 1);
        let holds: fn(&str) -> bool = match field {
            Field::Authors | Field::Funders | Field::ContactOrganisation => names_party,
            Field::ContactPeople => tells_of_person,
            Field::Localities | Field::Place => names_place,
            Field::Parent => |text| !is_bare_noun(text),
            _ => return false,
        };
        // A feature of something is no party, whatever stands below it.
        let is_feature =
            ends_in_any(text, &FEATURES) && !matches!(field, Field::Localities | Field::Place);
        // What *Muu rahoittaja* announces is free text.
        if holds(text) && !is_feature
            || !holds(&context.words(entry.first))
            || above.starts_with("Muu ")
        {
            return false;
        }
        let is_item =
            |line| context.is(line, LineKind::Bullet) && !context.is(entry.first, LineKind::Bullet);
        let is_no_name = |line| is_item(line) || is_no_name(&context.words(line));
        let mut others = below.clone();
        let has_no_names = below.clone().any(is_no_name);
        let is_other = others.all(|line| is_no_name(line) || !holds(&context.words(line)));
        match field {
            _ if is_feature => true,
            Field::Funders => is_other,
            Field::Authors | Field::ContactOrganisation | Field::ContactPeople => {
                is_other || names_many(text)
            }
            Field::Parent => has_no_names || names_kind(text),
            // Parts of a town, and what is done there, are places as well, and so is what
            // stands above a likelier label.
            _ => {
                let mut heads = line + 1..entry.end - 1;
                let is_head = |line| names_kind(&context.words(line));
                is_other && (names_kind(text) || has_no_names && !heads.any(is_head))
            }
        }
    }
}

/// Whether a text is a noun that could be a label: a word with a capital, and perhaps more
/// in small letters.
pub(crate) fn is_bare_noun(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    first.len() >= SHORTEST
        && first.starts_with(char::is_uppercase)
        && !first.chars().skip(1).any(char::is_uppercase)
        && text
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'))
        && words.clone().all(is_small)
        && words.count() < MOST_WORDS
}

/// Whether no name is written as a text is: in small letters, in one word for many or for
/// what has been done, as a file or a sentence.
fn is_no_name(text: &str) -> bool {
    const SENTENCE: usize = 5;
    const FILES: [&str; 4] = ["(pdf", "(doc", "(ppt", "(xls"];
    let mut words = text.split(' ');
    let is_one_word = words.clone().nth(1).is_none();
    let is_many = || is_one_word && text.ends_with('t') && text.len() > SENTENCE;
    let is_small = || {
        text.starts_with(char::is_lowercase) && text.chars().all(|c| c.is_alphabetic() || c == ' ')
    };
    is_many()
        || is_small()
        || FILES.iter().any(|file| text.contains(file))
        || text.ends_with('.') && words.nth(SENTENCE - 1).is_some()
}

/// Whether a noun names a kind of thing, as labels do and no name of a place.
fn names_kind(text: &str) -> bool {
    names_many(text) || names_one_kind(text)
}

fn names_one_kind(text: &str) -> bool {
    const ENDINGS: [&str; 8] = [
        "uus", "yys", "ous", "ryhmä", "aali", "aika", "ttori", "teema",
    ];
    ends_in_any(text, &ENDINGS) || ends_in_any(text, &FEATURES)
}

/// Whether a noun alone is worded like the label of a piece of data or of a kind of thing.
pub(crate) fn names_label(text: &str) -> bool {
    is_bare_noun(text)
        && !nouns::heads_texts(text)
        && (names_one_kind(text) || nouns::names_data_alone(text) || nouns::is_of_a_family(text))
}

/// How nouns end that name a feature of something.
#[rustfmt::skip]
const FEATURES: [&str; 10] = [
    "vaihe", "lähde", "muoto", "tapa", "taso", "laji", "paikka", "arvio", "kumppanit", "versiot",
];

/// Whether a line names a feature of something.
pub(super) fn names_feature(text: &str) -> bool {
    ends_in_any(text, &FEATURES)
}

fn ends_in_any(text: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| text.ends_with(ending))
}

/// Whether a noun is a plural.
fn names_many(text: &str) -> bool {
    text.ends_with('t')
}

/// Whether a text names an organisation, a person or a kind of funder.
fn names_party(text: &str) -> bool {
    const FUNDING: [&str; 13] = [
        "rahoit",
        "raho",
        "avustu",
        "säätiö",
        "tuki",
        "raha",
        "ohjelma",
        "järjestö",
        "yrity",
        "kunna",
        "seurakun",
        "lahjoit",
        "maksu",
    ];
    let lower = text.to_lowercase();
    names_party_surely(text)
        || FUNDING.iter().any(|word| lower.contains(word))
        || text.starts_with("Ei ")
        || text.starts_with("Muu ")
        || lower == text
}

/// Whether a text is the name of an organisation, a person or a place, and no common noun.
pub(super) fn names_party_surely(text: &str) -> bool {
    const ENDS_OF_NAMES: [&str; 8] = [
        "ryhmä",
        "lapset",
        "nuoret",
        "ystävät",
        "omaiset",
        "vanhemmat",
        "asukkaat",
        "eläkeläiset",
    ];
    let mut words = text.split(' ');
    let are_several = words.clone().nth(1).is_some();
    // Between names stand small words: of two people, of a family.
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let is_of_names = |word: &str| is_name(word) || is_joiner(word) || is_particle(word);
    let is_acronym = |word: &str| word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let is_known = |word: &str| {
        let word = word.trim_matches(['(', ')', ',']);
        // A noun that ends names of organisations is by itself more often a label,
        // `Kohderyhmä`.
        let ends_names = || ends_in_any(&word.to_lowercase(), &ENDS_OF_NAMES);
        is_organisation(word)
            || is_title_or_organisation(word) && (are_several || !ends_names())
            || is_acronym(word)
    };
    let several_names = are_several
        && words.clone().all(is_of_names)
        && words.clone().next_back().is_some_and(is_name);
    several_names || words.any(is_known) || is_place(text)
}

/// Whether a text may stand beside the name of a person.
fn tells_of_person(text: &str) -> bool {
    names_party(text)
        || names_service(text)
        || text.contains(|c: char| c == '@' || c.is_ascii_digit())
}

/// Whether a text names a place, or what is done at one.
pub(super) fn names_place(text: &str) -> bool {
    is_place(text)
        || names_service(text)
        || text.split(' ').any(|word| {
            is_organisation(word) && !word.ends_with("ministeriö") && !word.ends_with("rahasto")
        })
}

fn is_place(text: &str) -> bool {
    opens_with_municipality(text) || region(text).is_some()
}

/// Whether a text names a service or where it is given.
fn names_service(text: &str) -> bool {
    const STEMS: [&str; 32] = [
        "koulu",
        "koti",
        "kodi",
        "neuvol",
        "asem",
        "kesku",
        "sairaal",
        "palvelu",
        "työ",
        "hoito",
        "hoido",
        "suojelu",
        "vastaanot",
        "käyn",
        "kirjasto",
        "klini",
        "osasto",
        "yksik",
        "toimi",
        "talo",
        "kylä",
        "kaupun",
        "kunta",
        "kunna",
        "kunnat",
        "alue",
        "verko",
        "etä",
        "seutu",
        "maa",
        "piha",
        "lava",
    ];
    let lower = text.to_lowercase();
    STEMS.iter().any(|stem| lower.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_alone_could_be_labels() {
        for text in ["Ikäryhmä", "Kieliversiot", "Hallinnollinen kotipaikka"] {
            assert!(is_bare_noun(text), "{text}");
        }
        for text in ["Aino Mallikas", "THL", "suomi", "Verstas, Kuopio", "Ei"] {
            assert!(!is_bare_noun(text), "{text}");
        }
    }

    /// A name, a word for an organisation and an abbreviation name a party for sure.
    #[test]
    fn parties_are_named_by_names_words_and_abbreviations() {
        for text in ["STEA", "Aino Mallikas", "Kylän säätiö"] {
            assert!(names_party_surely(text), "{text}");
        }
        for text in ["Ikäryhmä", "Työn määrä", "Suunniteltu kesto"] {
            assert!(!names_party_surely(text), "{text}");
        }
    }

    #[test]
    fn parties_places_and_services_are_values() {
        for text in [
            "Kunta",
            "Verstas ry",
            "Aino Mallikas",
            "Muu EU-rahoitus",
            "aino.mallikas",
        ] {
            assert!(names_party(text), "{text}");
        }
        for text in [
            "Lapin hyvinvointialue",
            "Nokia",
            "Päiväkodit",
            "Palokan terveysasema",
            "Martat ry",
        ] {
            assert!(names_place(text), "{text}");
        }
        for text in ["Opetusministeriö", "Euroopan sosiaalirahasto"] {
            assert!(names_party(text) && !names_place(text), "{text}");
        }
        for text in ["Ikäryhmä", "Lapset", "Päättynyt", "Kieliversiot"] {
            assert!(!names_party(text) && !names_place(text), "{text}");
        }
        assert!(is_no_name("suomi") && is_no_name("Lapset"));
        assert!(is_no_name("Malli tuo hoidon lähelle kotia."));
        assert!(!is_no_name("Kallio") && !is_no_name("Kylän oma talo ry."));
    }
}
