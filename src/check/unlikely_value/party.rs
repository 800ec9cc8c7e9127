//! Organisations where people belong.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::record::Record;
use crate::value::institution::is_organisation;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let Record::Kokonaisuus(record) = page.record() else {
        return;
    };
    let people = record.contact.people.iter().map(|person| &person.name);
    for name in people.filter(|name| names_organisation(name)) {
        sink.report(name.span, || {
            let message = format!("{} is an organisation, not a person", quoted(name));
            DiagnosticDraft::new(message).help("it is kept as a person; compare with the page")
        });
    }
}

/// Whether a name is that of an organisation: `Kylän kunta, vapaa-aika`, `Hanketiimi`. A surname
/// has a capital, and a person seldom one word.
fn names_organisation(name: &str) -> bool {
    let first = name.split(',').next().unwrap_or_default();
    let mut words = first.split_whitespace();
    let last = words.next_back().unwrap_or_default();
    let is_alone = words.next().is_none();
    match last.starts_with(char::is_lowercase) {
        true => is_organisation(last) || is_desk(last),
        false => is_alone && (is_desk(last) || is_whose(last)),
    }
}

/// Whether a word by itself says whose somebody is: `Kunnan`, before the number of its desk.
fn is_whose(word: &str) -> bool {
    let word = word.to_lowercase();
    let owners = [
        "kunnan",
        "kaupungin",
        "hankkeen",
        "projektin",
        "alueen",
        "keskuksen",
    ];
    owners.iter().any(|owner| word.ends_with(owner))
}

/// Whether a word names those who answer letters and calls.
fn is_desk(word: &str) -> bool {
    let word = word.to_lowercase();
    DESKS.iter().any(|desk| word.ends_with(desk))
}

#[rustfmt::skip]
const DESKS: [&str; 14] = [
    "kirjaamo", "tiimi", "työryhmä", "vaihde", "neuvonta", "toimisto", "palvelu", "palvelut", "yksikkö", "osasto",
    "verkosto", "hanke", "projekti", "toimiala",
];

#[cfg(test)]
mod tests {
    use super::names_organisation;

    /// A desk is no person, and a surname is no desk.
    #[test]
    fn desks() {
        for name in [
            "Kunnan kirjaamo",
            "Hanketiimi",
            "rantalan vaihde",
            "Kylän kunta, vapaa-aika",
        ] {
            assert!(names_organisation(name), "{name}");
        }
        #[rustfmt::skip]
        let names = [
            "Maija Meri", "Meri, Maija", "Kaarina", "Ville Toimi", "maija meri", "Bo Projekti",
        ];
        for name in names {
            assert!(!names_organisation(name), "{name}");
        }
    }
}
