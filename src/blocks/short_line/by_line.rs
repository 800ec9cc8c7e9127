//! Lines that say who wrote a text or took its picture.
//!
//! ```text
//! by-line = [ credit ] name *( ( "," / and ) [ credit ] name )
//!         / [ role ] name [ "," ( role / organisation ) ]         ; below a title
//! name    = 2*3capitalised-word
//! ```

use crate::value::institution::is_organisation;
use crate::value::lexicon::is_and;
use crate::value::person::{self, FoundPerson};

/// Whether a line, whose `second` word and all behind it are given, is names: of several
/// people, of one behind a credit, or of one below the
/// title of an article.
pub(super) fn is_by_line(text: &str, second: &str, below_title: bool) -> bool {
    // The second word of most lines is no name.
    if !second.starts_with(char::is_uppercase) {
        return false;
    }
    let first = text.split(' ').next().unwrap_or_default();
    let credit = CREDITS.contains(&first.trim_end_matches(':'));
    let names = match credit {
        true => text.split_once(' ').map_or("", |(_, names)| names),
        false => text,
    };
    let mut count = 0;
    let mut name_length = 0;
    for word in names.split(' ') {
        let is_joiner = is_and(word);
        // `Teksti Anu Niemi, kuvat Maija Meri`
        if credit && count > 0 && name_length == 0 && is_credit(word) {
            continue;
        }
        // `Teksti Anu Niemi Kuvat Maija Meri`
        if credit && IN_NAME.contains(&name_length) && is_credit(word) {
            (count, name_length) = (count + 1, 0);
            continue;
        }
        if !is_joiner {
            name_length += 1;
            if !is_part_of_name(word.trim_end_matches(',')) {
                return false;
            }
        }
        if is_joiner || word.ends_with(',') {
            if !IN_NAME.contains(&name_length) {
                return false;
            }
            (count, name_length) = (count + 1, 0);
        }
    }
    count += 1;
    let is_alone = || below_title && !names.rsplit(' ').next().is_some_and(says_where);
    IN_NAME.contains(&name_length) && (count > 1 || credit || is_alone())
}

/// Whether a word has an ending of place, as no surname has: `Kevätjuhla Rantalassa`.
fn says_where(word: &str) -> bool {
    const LONGER_THAN: usize = 6;
    const ENDINGS: [&str; 9] = [
        "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle",
    ];
    word.len() > LONGER_THAN && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a line names one person by a role or an organisation beside the name:
/// `Liisa Huttunen, kehittämispäällikkö`. Only below a title do such words say who wrote.
pub(super) fn names_writer(text: &str) -> bool {
    let is_organisation = |text: &str| {
        let last = text.rsplit(' ').next().unwrap_or_default();
        !text.contains(char::is_lowercase) || is_organisation(last)
    };
    // No by-line is a paragraph.
    let person = Some(text)
        .filter(|text| text.len() <= LONGEST)
        .and_then(one_person);
    person.is_some_and(|person| {
        let mut organisations = person.organisation.iter();
        !person.role.is_empty()
            || !person.organisation.is_empty()
                && organisations.all(|at| is_organisation(at.slice(text)))
    })
}

/// The one person, by a name in capitals, that a text names.
pub(super) fn one_person(text: &str) -> Option<FoundPerson> {
    // Few lines hold a name.
    let people = Some(text).filter(|text| holds_name(text))?;
    let people = person::people(people, &[]).people;
    let [person] = <[_; 1]>::try_from(people).ok()?;
    is_name(person.name.slice(text)).then_some(person)
}

/// The longest by-line, in bytes.
const LONGEST: usize = 160;

/// Whether a word with a capital stands behind a word that has one: `(Anu Niemi)`.
fn holds_name(text: &str) -> bool {
    let mut has_capital = false;
    text.split(' ').any(|word| {
        let before = std::mem::replace(&mut has_capital, word.contains(char::is_uppercase));
        before && word.starts_with(char::is_uppercase)
    })
}

fn is_credit(word: &str) -> bool {
    let word = word.trim_end_matches(':');
    CREDITS
        .iter()
        .any(|credit| credit.eq_ignore_ascii_case(word))
}

/// How many words a name has.
const IN_NAME: std::ops::RangeInclusive<usize> = 2..=3;

/// Whether a text is a name by its capitals.
fn is_name(text: &str) -> bool {
    text.contains(' ')
        && text.contains(char::is_lowercase)
        && text
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase))
}

/// `capitalised-word = capital 1*small [ "-" capital 1*small ] / capital "."`
pub(super) fn is_part_of_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’'))
        && (word.contains(char::is_lowercase) || word.ends_with('.'))
}

/// What stands before the name of who wrote or took something.
#[rustfmt::skip]
const CREDITS: [&str; 20] = [
    "Teksti", "Kirjoittaja", "Kirjoittanut", "Kirjoittajat", "Toimittaja", "Toimittanut", "Kuva", "Kuvat", "Valokuva",
    "Valokuvat", "Kuvaaja", "Text", "Skribent", "Foto", "Bild", "Författare", "By", "Photo", "Photos", "Author",
];
