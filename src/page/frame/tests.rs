//! What is a line of the frame, and where the frame ends.

use super::line::worth;
use super::words::{CERTAIN, EVERYDAY, LIKELY};
use crate::{Record, Role, parse};

/// A line is one of the frame as a whole, in any case and with signs around it.
#[test]
fn lines_of_the_frame_are_known_as_a_whole() {
    for (line, expected) in [
        ("Hyppää pääsisältöön", Some(CERTAIN)),
        ("SIIRRY SUORAAN SISÄLTÖÖN", Some(CERTAIN)),
        ("Skip to main content", Some(CERTAIN)),
        ("Hoppa till huvudinnehållet", Some(CERTAIN)),
        ("› Takaisin ylös ↑", Some(CERTAIN)),
        ("Etusivu › Kokonaisuudet › Silta / Lappi", Some(CERTAIN)),
        ("Kokonaisuudet / Silta", Some(LIKELY)),
        (
            "Tämä sivusto käyttää evästeitä, jotta se toimisi.",
            Some(CERTAIN),
        ),
        ("Innokylää ylläpitää THL.", Some(CERTAIN)),
        ("© 2024 Innokylä", Some(CERTAIN)),
        ("© Maija Meri 2021", Some(LIKELY)),
        ("Rekisteröidy Kirjaudu sisään", Some(2 * LIKELY)),
        ("Tietosuoja | Saavutettavuus | Palaute", Some(3 * LIKELY)),
        ("Tietosuojaseloste", Some(LIKELY)),
        ("Olet tässä: Etusivu > Uutiset", Some(CERTAIN)),
        ("Palaa ylös", Some(CERTAIN)),
        ("Takaisin uutisiin", Some(CERTAIN)),
        ("Tillbaka upp", Some(CERTAIN)),
        ("Kirjaudu sisään kommentoidaksesi", Some(CERTAIN)),
        ("Kommentit (0)", Some(LIKELY)),
        ("Tykkää 3 / Jaa", Some(LIKELY)),
        ("Jaa / Tulosta", Some(LIKELY)),
        ("Jaa sivu / Tulosta", Some(LIKELY)),
        ("Jaa", Some(EVERYDAY)),
        ("Kommentit", Some(EVERYDAY)),
        ("Kommentit 12 kylästä", None),
        ("Takaisin kotiin", None),
        ("Palaa mieleen", None),
        ("X", Some(EVERYDAY)),
        ("Etusivu", Some(EVERYDAY)),
        ("Etusivun uudistus", None),
        ("Hankkeen tietosuojaseloste on valmis", None),
        ("Facebook:@silta", None),
        ("Siirry toimintamalliin", None),
        ("Hyppää mukaan", None),
        ("Xylitolipurkka", None),
        ("Hanke tutkii, miten evästeitä käytetään.", None),
        ("Käytämme sivustolla evästeitä.", Some(CERTAIN)),
        ("Käytämme myös välttämättömiä evästeitä.", Some(CERTAIN)),
        ("Käytämme paljon aikaa siihen, mitä evästeet ovat.", None),
        (
            "Tulostettu 12.3.2024 osoitteesta silta.example",
            Some(CERTAIN),
        ),
        ("Haettu: 12.3.2024 klo 9.30", Some(CERTAIN)),
        ("Retrieved on 2024-03-12", Some(CERTAIN)),
        ("Haettu 1.3.2021 rahoitus tuli keväällä", None),
        ("Tulostettu opas jaettiin kaikille.", None),
        ("Sivu 1/3", Some(CERTAIN)),
        ("Page 2 of 14", Some(CERTAIN)),
        ("Sivu 12 kertoo lisää", None),
        ("2/4", None),
        ("Ellei toisin mainita, sisältö on vapaa.", Some(CERTAIN)),
        ("Ellei toisin sovita, tapaamme aamulla.", None),
        ("Selaimesi ei tue kaikkia toimintoja.", Some(CERTAIN)),
        ("12 seuraajaa", Some(LIKELY)),
        ("12 seuraajaa tuli mukaan", None),
        ("Facebook Twitter LinkedIn", Some(LIKELY)),
        ("Facebook, Instagram", Some(EVERYDAY)),
        ("Palaa hakutuloksiin", Some(CERTAIN)),
    ] {
        assert_eq!(worth(line), expected, "{line:?}");
    }
}

/// A page with its name, so many lines above it and below.
fn page(above: &str, title: &str, below: &str) -> String {
    format!(
        "{above}{title}Hanke tuo hoidon kotiin.\n\nKokonaisuuden nimi\nSilta kotiin\n\
         Lyhyt kuvaus\n\nHanke tuo hoidon kotiin.\n\nLuotu\n\n1.2.2022\n\n\
         Viimeksi muokattu\n\n5.5.2022\n\nTuotokset ja tulokset\n\nTulos on hyvä.\n\n{below}"
    )
}

/// The title, the lead and what is found, as codes.
fn read(text: &str) -> (Option<String>, Vec<String>, Vec<String>) {
    let parsed = parse(text);
    assert_eq!(parsed.outline().rebuild(text), text);
    let found = parsed.diagnostics().into_iter();
    let found = found.map(|found| format!("{} {}", found.severity, found.code));
    let Record::Kokonaisuus(record) = parsed.record() else {
        unreachable!("it has the name of a kokonaisuus");
    };
    let title = record.title.as_ref().map(ToString::to_string);
    let lead = record.lead.iter();
    let lead = lead.map(|block| crate::plain_text(std::slice::from_ref(block)));
    (title, lead.collect(), found.collect())
}

/// The line that equals the name is the title, whatever stands above it.
#[test]
fn what_stands_above_the_name_is_the_frame() {
    let lead = vec!["Hanke tuo hoidon kotiin.".to_owned()];
    let title = Some("Silta kotiin".to_owned());
    for (above, printed) in [
        ("Oma tila\n\n", "Silta kotiin\n\n"),
        ("Silta kotiin | Innokylä\nOma tila\n", "Silta kotiin\n\n"),
        ("Hyppää sisältöön\n", "Silta kotiin\n\nSilta kotiin\n\n"),
        ("Hyppää sisältöön\nFI SV EN\nHaku\n\n", "Silta kotiin\n\n"),
        ("Hyppää sisältöön\n\n", "Silta kotiin | Innokylä\n\n"),
        ("Hyppää sisältöön\nOma tila\nEtusivu\n\n", ""),
    ] {
        let (found_title, found_lead, found) = read(&page(above, printed, ""));
        assert_eq!(found_title, title, "{above:?}");
        assert_eq!(found_lead, lead, "{above:?}");
        assert_eq!(found, ["note page-frame"], "{above:?}");
    }
}

/// A lead is no frame, although the name stands in it.
#[test]
fn a_lead_above_the_name_is_no_frame() {
    let text = page("", "Hanke tuo hoidon kotiin.\n\nSilta kotiin\n\n", "");
    let (_, lead, found) = read(&text);
    let wanted = [
        "Hanke tuo hoidon kotiin.",
        "Silta kotiin",
        "Hanke tuo hoidon kotiin.",
    ];
    assert_eq!(lead, wanted);
    assert_eq!(found, ["note summary-differs"]);
}

/// Text above the title, and lines that begin a page without one, are told.
#[test]
fn what_may_be_the_frame_at_the_top_is_told() {
    for (above, title) in [
        (
            "Sivusto on pois käytöstä maanantaina.\n\n",
            "Silta kotiin\n\n",
        ),
        ("Oma tila\nUusimmat julkaisut\n\n", ""),
        ("Oma tila\n\nUusimmat julkaisut\n\n", ""),
    ] {
        let (_, _, found) = read(&page(above, title, ""));
        assert!(
            found.contains(&"warning unknown-label".to_owned()),
            "{above:?}: {found:?}"
        );
    }
}

/// How many lines of the frame, how many doubts, and the last value of the page.
fn below(lines: &str) -> (usize, usize, String) {
    let text = page("", "Silta kotiin\n\n", lines);
    let parsed = parse(&text);
    assert_eq!(parsed.outline().rebuild(&text), text);
    let parts = parsed.outline().parts();
    let frame = parts.iter().filter(|part| part.role == Role::Furniture);
    let found = parsed.diagnostics();
    let doubts = found.iter().filter(|found| found.code == "unknown-label");
    let last = parts.iter().rev().find(|part| part.role != Role::Furniture);
    let last = last.map_or("", |part| part.span.slice(&text));
    (frame.count(), doubts.count(), last.trim().to_owned())
}

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

/// Without a name the words decide; a page of the site's own keeps its title.
#[test]
fn articles_keep_their_titles() {
    for (text, title) in [
        (
            "Hyppää sisältöön\n\nUusi opas\n\nOpas on nyt valmis.\n",
            "Uusi opas",
        ),
        (
            "Etusivu\nHaku\n\nUusi opas\n\nOpas on nyt valmis.\n\nSivun alkuun\n",
            "Uusi opas",
        ),
        (
            "Tietosuojaseloste\n\nPalvelu kertoo kaiken.\n",
            "Tietosuojaseloste",
        ),
        (
            "Hyppää sisältöön\nTietosuojaseloste\n\nPalvelu kertoo.\n",
            "Tietosuojaseloste",
        ),
        (
            "Uusi opas | Innokylä\nHaku\nUusi opas\n\nOpas on nyt valmis.\n",
            "Uusi opas",
        ),
    ] {
        let parsed = parse(text);
        let found = parsed.record().title().map(ToString::to_string);
        assert_eq!(found.as_deref(), Some(title), "{text:?}");
        let parts = parsed.outline().parts().iter();
        let lead = parts.filter(|part| part.role == Role::Lead).count();
        assert_eq!(lead, 1, "{text:?}");
    }
}

const LEAD: &str = "Osasto lähettää kirjeen kotiin viikon kuluttua. Kirje on käsin kirjoitettu.";

fn kind_title_and_codes(text: &str) -> (crate::Kind, Option<String>, Vec<String>) {
    let parsed = parse(text);
    assert_eq!(parsed.outline().rebuild(text), text);
    let title = match parsed.record() {
        Record::Article(record) => record.title.as_ref().map(ToString::to_string),
        Record::KehittamisenPolku(record) => record.title.as_ref().map(ToString::to_string),
        _ => None,
    };
    let found = parsed.diagnostics().into_iter();
    let found = found.map(|found| found.code.to_string());
    let found = found.filter(|code| code != "not-an-export");
    (parsed.outline().kind(), title, found.collect())
}

/// A menu, or one word of it, above a page without a name is no title, whatever else stands
/// in it.
#[test]
fn a_menu_above_a_title_is_no_title() {
    const PATH: &str = "Toimintaympäristö\n\nOsastolta lähtee viikossa 30 potilasta.\n\n\
                        Ratkaisun perusidea\n\nKirjeen kirjoittaa omahoitaja käsin.\n";
    const TEXT: &str = "Kylätoimikunta myi 1 200 pullaa.\n\nMiten tähän päästiin?\n\n\
                        Kylä kokosi varat talkoilla.\n";
    for menu in [
        "Etusivu\n\n",
        "Etusivu\n",
        "Valikko\n\n",
        "Avaa haku\n\n",
        "Hem\n\n",
        "På svenska\n\n",
        "Olet tässä: Etusivu > Uutiset\n\n",
        "Päävalikko\nVerkostot\nPalvelutarjotin\nOma nurkka\n\n",
        "Siirry pääsisältöön\nEtsi\nVerkostot\nOma nurkka\n\n",
        "Siirry pääsisältöön\n\nKylätalojen liitto\nUutiset\nTapahtumat\n\n",
        "Kehittämisen polku\n\n",
    ] {
        for (body, kind) in [
            (PATH, crate::Kind::KehittamisenPolku),
            (TEXT, crate::Kind::Article),
        ] {
            let text = format!("{menu}Kirje kotiin\n\n{LEAD}\n\n{body}");
            let title = Some("Kirje kotiin".to_owned());
            let wanted = (kind, title, vec!["page-frame".to_owned()]);
            assert_eq!(kind_title_and_codes(&text), wanted, "{text}");
        }
    }
    for (menu, codes) in [
        ("Kalenteri\n\n", &["page-frame"][..]),
        (
            "Päävalikko\n\nPalvelutarjotin\n\nOma nurkka\n\n",
            &["page-frame", "unknown-label"],
        ),
    ] {
        let text = format!("{menu}Kirje kotiin\n\n{LEAD}\n\n{PATH}");
        let (kind, title, mut found) = kind_title_and_codes(&text);
        found.sort();
        assert_eq!(kind, crate::Kind::KehittamisenPolku, "{text}");
        assert_eq!(title.as_deref(), Some("Kirje kotiin"), "{text}");
        assert_eq!(found, codes, "{text}");
    }
    let starred = format!("Toimintaympäristö **\n\n{LEAD}\n");
    for (menu, body) in [("Palvelutarjotin\n\n", &*starred), ("Uutiset\n\n", TEXT)] {
        let text = format!("{menu}Kirje potilaan kotiin\n\n{LEAD}\n\n{body}");
        let (_, _, found) = kind_title_and_codes(&text);
        assert!(
            found.contains(&"unknown-label".to_owned()),
            "{text}: {found:?}"
        );
    }
}

/// Below a frame the title of a path is the first of two short lines: the other is a heading of
/// its lead.
#[test]
fn a_heading_of_a_lead_is_no_title() {
    let text = format!(
        "Hyppää sisältöön\n\nKirje potilaan kotiin\n\nMiten kirje syntyy\n\n{LEAD}\n\n\
         Toimintaympäristö **\n\n{LEAD}\n\nRatkaisun perusidea **\n\n{LEAD}\n"
    );
    let title = Some("Kirje potilaan kotiin".to_owned());
    let wanted = (
        crate::Kind::KehittamisenPolku,
        title,
        vec!["page-frame".to_owned()],
    );
    assert_eq!(kind_title_and_codes(&text), wanted);
}

/// A word alone between a frame and the title of a path is one of the frame.
#[test]
fn a_word_between_a_frame_and_a_title_is_no_title() {
    let text = format!(
        "Hyppää sisältöön\n\nPalvelutarjotin\n\nKirje potilaan kotiin\n\n{LEAD}\n\n\
         Toimintaympäristö\n\n{LEAD}\n\nRatkaisun perusidea\n\n{LEAD}\n"
    );
    let title = Some("Kirje potilaan kotiin".to_owned());
    let wanted = (
        crate::Kind::KehittamisenPolku,
        title,
        vec!["page-frame".to_owned()],
    );
    assert_eq!(kind_title_and_codes(&text), wanted);
}

/// Short lines below a frame, words of menus among them, are in doubt where no title follows.
#[test]
fn lines_below_a_frame_are_in_doubt_without_a_title() {
    let text = format!(
        "Hyppää sisältöön\n\nKirje kotiin\nUutiset\nHaku\n\n\
         Toimintaympäristö **\n\n{LEAD}\n\nRatkaisun perusidea **\n\n{LEAD}\n"
    );
    let (kind, title, mut found) = kind_title_and_codes(&text);
    found.sort();
    assert_eq!((kind, title), (crate::Kind::KehittamisenPolku, None));
    assert_eq!(found, ["page-frame", "unknown-label"]);
}

/// A title may be a word of menus, or one that a heading follows.
#[test]
fn titles_in_words_of_menus_stay() {
    for text in [
        format!("Etusivu\n\n{LEAD}\n\nLopuksi\n\n{LEAD}\n"),
        format!("Toimintamalli\n\n{LEAD}\n\nLopuksi\n\n{LEAD}\n"),
        format!("Haku kursseille\n\nKenelle?\n\n{LEAD}\n"),
        format!("Tapahtumat\n\nKevätjuhla\n\n{LEAD}\n\nSyysjuhla\n\n{LEAD}\n"),
        format!("Tietosuojaseloste\n\nRekisterin pitäjä ja yhteystiedot\n\n{LEAD}\n"),
        format!("Kylätalo\n\nKylätalon historia ja nykypäivä\n\n{LEAD}\n"),
        format!("Kylätalo\n\n{LEAD}\n\nToimintaympäristö **\n\n{LEAD}\n"),
        format!(
            "Kahvihetki talossa\n\nMiten malli syntyi\n\n{LEAD}\n\nToimintaympäristö **\n\n{LEAD}\n"
        ),
    ] {
        let title = text.lines().next().map(str::to_owned);
        let (_, found_title, found) = kind_title_and_codes(&text);
        assert_eq!((found_title, found), (title, Vec::new()), "{text}");
    }
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
