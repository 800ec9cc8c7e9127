//! What stands below a page, and what ends it.

use super::{LEAD, below, kind_title_and_codes, page};
use crate::{Record, Role, parse};

/// A body may end in a word of menus, or in what looks like one; a footer says more.
#[test]
fn a_footer_behind_a_body_says_so_enough() {
    let result = "Tulos on hyvä.";
    for (lines, frame, doubts, last) in [
        ("Tietosuojaseloste\nAnna palautetta\n", 2, 0, result),
        ("Anna palautetta\n\nOma tila\n\n© Innokylä\n", 3, 0, result),
        ("Takaisin ylös\n", 1, 0, result),
        ("Facebook\n", 0, 0, "Tulos on hyvä.\n\nFacebook"),
        ("Ota yhteyttä\n", 0, 0, "Tulos on hyvä.\n\nOta yhteyttä"),
        (
            "Facebook:@silta\n",
            0,
            0,
            "Tulos on hyvä.\n\nFacebook:@silta",
        ),
        (
            "Tietosuojaseloste\n",
            0,
            1,
            "Tulos on hyvä.\n\nTietosuojaseloste",
        ),
        (
            "Näkyykö kartta?\nKyllä\nEi\nEhkä\n",
            0,
            1,
            "Tulos on hyvä.\n\nNäkyykö kartta?\nKyllä\nEi\nEhkä",
        ),
        (
            "Lisätietoja:\nOma\nToinen\nKolmas\n",
            0,
            0,
            "Tulos on hyvä.\n\nLisätietoja:\nOma\nToinen\nKolmas",
        ),
        (
            "Oma\n\nToinen\n\nKolmas\n",
            0,
            1,
            "Tulos on hyvä.\n\nOma\n\nToinen\n\nKolmas",
        ),
        (
            "Lisätietoja\nMaija Meri\nPäällikkö\n",
            0,
            0,
            "Tulos on hyvä.\n\nLisätietoja\nMaija Meri\nPäällikkö",
        ),
        (
            "Etusivu\nOma\nToinen\nTekstiä, joka loppuu.\n",
            0,
            0,
            "Tulos on hyvä.\n\nEtusivu\nOma\nToinen\nTekstiä, joka loppuu.",
        ),
    ] {
        let expected = (frame, doubts, last.to_owned());
        assert_eq!(below(lines), expected, "{lines:?}");
    }
}

/// Tags end with their paragraph; each line of it may be one.
#[test]
fn tags_end_with_their_paragraph() {
    for (lines, frame, tags) in [
        ("Ilmiöt\nEi liity ilmiöön\nEtusivu\n", 1, "Ei liity ilmiöön"),
        ("Ilmiöt\nOsallisuus\n\nFacebook\n", 1, "Osallisuus"),
        (
            "Ilmiöt\nOsallisuus\nDigitalisaatio\n\nX\n",
            1,
            "Osallisuus\nDigitalisaatio",
        ),
    ] {
        assert_eq!(below(lines), (frame, 0, tags.to_owned()), "{lines:?}");
    }
    let (frame, _, last) = below("Ilmiöt\nOsallisuus\n\nOma tila\n");
    assert_eq!((frame, &*last), (0, "Oma tila"));
    let text = page("", "Silta kotiin\n\n", "Ilmiöt\nOsallisuus\n\nOma tila\n");
    let found = parse(&text).diagnostics();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, "unknown-label");
}

/// A bar of languages ends an article as well as it opens one, on one line or on several.
#[test]
fn a_bar_of_languages_may_end_a_page() {
    for (bar, languages) in [
        ("FI | SV | EN", &["fi", "sv", "en"][..]),
        ("FI – SV – EN", &["fi", "sv", "en"]),
        ("Suomi Svenska English", &["fi", "sv", "en"]),
        ("Suomeksi / På svenska", &["fi", "sv"]),
        ("fi sv", &["fi", "sv"]),
    ] {
        let text = format!("Kirje kotiin\n\n{LEAD}\n\n{LEAD}\n\n{bar}\n");
        let parsed = parse(&text);
        let Record::Article(record) = parsed.record() else {
            unreachable!("it has no label");
        };
        let found: Vec<&str> = record
            .languages
            .iter()
            .map(|language| &**language)
            .collect();
        assert_eq!(found, languages, "{bar}");
        assert_eq!(record.lead.len(), 2, "{bar}");
        assert!(record.sections.is_empty(), "{bar}");
    }
    let text = format!("Kirje kotiin\n\n{LEAD}\n\nKielet\n\nsuomi, ruotsi, englanti\n");
    let parsed = parse(&text);
    assert!(matches!(parsed.record(), Record::Article(record) if record.languages.is_empty()));
}

/// An article may end in the name of who took its picture, and in links.
#[test]
fn the_end_of_an_article_stays() {
    for (end, blocks) in [("© Maija Meri 2021", 2), ("Lue lisää\n\nInnokylä", 1)] {
        let text = format!("Kirje kotiin\n\n{LEAD}\n\n{end}\n");
        let (_, _, found) = kind_title_and_codes(&text);
        assert_eq!(found, [""; 0], "{text}");
        let parsed = parse(&text);
        let Record::Article(record) = parsed.record() else {
            unreachable!("it has no label");
        };
        assert_eq!(record.lead.len() + record.attachments.len(), 2, "{text}");
        assert_eq!(record.lead.len(), blocks, "{text}");
    }
}

/// What a page ends in right above its footer is the page's own, with a blank line between
/// the two or without.
#[test]
fn a_footer_leaves_the_end_of_the_page() {
    const FOOTERS: [(&str, usize); 4] = [
        (
            "Innokylää ylläpitää THL.\nPalvelun käyttöehdot\nRekisteri- ja tietosuojaseloste\n",
            3,
        ),
        ("© 2024 Innokylä\n", 1),
        ("Takaisin ylös\n", 1),
        ("Anna palautetta\nOma nurkka\nEvästeasetukset\n", 3),
    ];
    for end in [
        "Ota yhteyttä\n\nMaija Meri\npäällikkö\n040 123 4567\n",
        "Palaute\n\nMaija Meri\n040 123 4567\n",
        "Yhteys\nMaija Meri\nSilta ry\n",
        "  • kerro\n  • kysy\n",
        "Klo 9.00 Aloitus\nKlo 9.30 Ensiapu\n",
        "Käsikirja (pdf, 1.4 MB)\n",
        "Hinta: 4 €\n",
        "Lisätietoja\n",
    ] {
        let (_, doubts, last) = below(end);
        assert_eq!(doubts, 0, "{end:?}");
        for (footer, lines) in FOOTERS {
            for blank in ["", "\n"] {
                let text = format!("{end}{blank}{footer}");
                assert_eq!(below(&text), (lines, 0, last.clone()), "{text:?}");
            }
        }
    }
    // Lines like those of a menu may be either, and are told.
    let (frame, doubts, _) = below("Kyläkahvit\nKeittokurssi\nKirje kotiin\n© 2024 Innokylä\n");
    assert_eq!((frame, doubts), (1, 1));
}

/// The links that an article ends in are no lines of the footer below them.
#[test]
fn a_footer_leaves_the_links_of_an_article() {
    for footer in [
        "Innokylää ylläpitää THL.\n",
        "Sivun alkuun\n",
        "Evästeasetukset\n",
    ] {
        for blank in ["", "\n"] {
            let links = "Lue lisää\n\nHakemus (pdf, 120 kB)\nSilta ry (silta.example)\n";
            let text = format!("Kirje kotiin\n\n{LEAD}\n\n{links}{blank}{footer}");
            let parsed = parse(&text);
            let Record::Article(record) = parsed.record() else {
                unreachable!("it has no label");
            };
            assert_eq!(record.attachments.len(), 2, "{text}");
        }
    }
}

/// A line of the writers alone below an article is theirs.
#[test]
fn a_line_of_its_writers_ends_an_article() {
    let text = format!("Kirje kotiin\n\n{LEAD}\n\nLopuksi\n\n{LEAD}\n\n© Kylälehti\n");
    let parsed = parse(&text);
    let parts = parsed.outline().parts().iter();
    let last = parts
        .last()
        .map(|part| (part.role, part.span.slice(&text).trim().to_owned()));
    assert_eq!(last, Some((Role::Body, format!("{LEAD}\n\n© Kylälehti"))));
}
