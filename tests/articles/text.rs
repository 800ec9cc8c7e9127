//! Headings, lists and speech.

use crate::{FIRST, SECOND, article, headings, show};

/// A label with a colon and its value below are paragraphs; a heading below them is one.
#[test]
fn a_value_below_its_label_heads_nothing() {
    let page = article(&format!(
        "Kylähanke\n\nKesto:\n\n1.1.2023 – 31.12.2024\n\nVastuuyksikkö:\n\nNeuvontapalvelut\n\n{FIRST}\n\nTavoitteet\n\n{SECOND}\n"
    ));
    let lead: Vec<String> = page.lead.iter().map(show).collect();
    let expected = [
        "p Kesto:",
        "p 1.1.2023 – 31.12.2024",
        "p Vastuuyksikkö:",
        "p Neuvontapalvelut",
    ];
    assert_eq!(lead[..4], expected);
    assert_eq!(headings(&page), ["Tavoitteet"]);
}

/// A region before a colon opens a heading.
#[test]
fn a_heading_may_name_its_region() {
    let page = article(&format!(
        "Hankkeet\n\n{FIRST}\n\nEtelä-Savo: Kylätalo 2.0\n\n{SECOND}\n"
    ));
    assert_eq!(headings(&page), ["Etelä-Savo: Kylätalo 2.0"]);
}

/// Direct speech behind a dash is text, and the heading between is one.
#[test]
fn direct_speech_is_no_list() {
    let page = article(&format!(
        "Neuvoja tulee kylään\n\n{FIRST}\n\n– Tätä on toivottu, sanoo emäntä Maija Meri.\n\nHän iloitsee avajaisista.\n\nApua kotiin asti\n\n– Neuvoja käy myös kotona, Meri kertoo.\n\n– Käynti ei maksa mitään.\n"
    ));
    let all: Vec<String> = page
        .lead
        .iter()
        .chain(page.sections.iter().flat_map(|s| &s.body))
        .map(show)
        .collect();
    assert!(all.iter().all(|block| block.starts_with("p ")), "{all:?}");
    assert_eq!(headings(&page), ["Apua kotiin asti"]);
    assert_eq!(page.sections[0].body.len(), 2);
}

/// Numbered headings are headings with their numbers, and no lists of one item.
#[test]
fn numbered_headings_keep_their_numbers() {
    let page = article(&format!(
        "Seloste\n\n{FIRST}\n\n1. Rekisterinpitäjä\n\n{FIRST}\n\n2. Käsittely\n\n{SECOND}\n"
    ));
    assert_eq!(headings(&page), ["1. Rekisterinpitäjä", "2. Käsittely"]);
}

/// A list whose marks stand on lines of their own is one list.
#[test]
fn marks_on_lines_of_their_own_make_one_list() {
    let page = article(&format!("Uutiset\n-\n{FIRST}\n-\n{SECOND}\n-\n{FIRST}\n"));
    let lead: Vec<String> = page.lead.iter().map(show).collect();
    assert_eq!(lead, [format!("l {FIRST} / {SECOND} / {FIRST}")]);
}
