//! The fields of each kind of page, by the keys that the record has for them.

use crate::layout::{Field, LABELS, Label};
use crate::record::{Kind, Record};

/// The keys that are not counted: every page has a language, and a region, a programme, a
/// whole country or a telephone number is part of another value.
#[rustfmt::skip]
const NOT_COUNTED: [&str; 5] = [
    "language", "region", "programme", "nationwide", "contact_phones",
];

/// The key of the sections, which are counted one by one where the site prints them.
const SECTIONS: &str = "sections";

fn labels(kind: Kind) -> impl Iterator<Item = &'static Label> {
    LABELS.iter().filter(move |row| row.kinds.contains(&kind))
}

/// The keys of a kind's fields, in the order of the page.
pub(super) fn order(kind: Kind) -> Vec<&'static str> {
    let mut keys = vec!["title", "lead"];
    for key in labels(kind).filter_map(|label| label.field.key()) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    match kind {
        Kind::Article => keys.extend(["languages", SECTIONS]),
        // The pictures of a path stand in its lead or among its files.
        Kind::KehittamisenPolku => keys.push("images"),
        _ => {}
    }
    keys
}

/// The keys of a page's fields and whether the page has a value for each.
pub(super) fn filled(record: &Record<'_>) -> Vec<(&'static str, bool)> {
    let kind = record.kind();
    let mut filled = Vec::new();
    record.count_fields(&mut |key, is_filled| {
        if !NOT_COUNTED.contains(&key) && (key != SECTIONS || kind == Kind::Article) {
            filled.push((key, is_filled));
        }
    });
    for label in labels(kind) {
        if let Field::Section(id) = label.field {
            let has_text = record.sections().iter().any(|section| {
                section.id.is_some_and(|found| *found == id) && !section.body.is_empty()
            });
            filled.push((id.as_str(), has_text));
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every field of every kind has its place in the table and a share.
    #[test]
    fn the_fields_that_are_listed_are_the_fields_that_are_counted() {
        let pages = [
            Record::Kokonaisuus(Box::default()),
            Record::Toimintamalli(Box::default()),
            Record::KehittamisenPolku(Box::default()),
            Record::Article(Box::default()),
        ];
        for page in pages {
            let mut listed = order(page.kind());
            let mut counted: Vec<_> = filled(&page).into_iter().map(|(key, _)| key).collect();
            listed.sort_unstable();
            counted.sort_unstable();
            assert_eq!(listed, counted, "{}", page.kind());
        }
    }

    #[test]
    fn an_empty_page_fills_no_field() {
        let page = Record::Toimintamalli(Box::default());
        assert!(filled(&page).iter().all(|(_, filled)| !filled));
    }
}
