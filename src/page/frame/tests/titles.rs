//! The titles of pages without a name.

use super::{LEAD, kind_title_and_codes};
use crate::{Role, parse};

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

/// What stands right below the title of an HTML document may be the frame.
#[test]
fn the_frame_may_stand_below_the_title_of_a_document() {
    let text = format!("Uusi opas | Innokylä\nHyppää sisältöön\nEtusivu\n\n{LEAD}\n");
    let parsed = parse(&text);
    let title = parsed.record().title().map(ToString::to_string);
    assert_eq!(title.as_deref(), Some("Uusi opas"));
    let parts = parsed.outline().parts().iter();
    let parts: Vec<_> = parts
        .map(|part| (part.role, part.span.slice(&text).trim()))
        .collect();
    let wanted = [
        (Role::Title, "Uusi opas | Innokylä"),
        (Role::Furniture, "Hyppää sisältöön"),
        (Role::Furniture, "Etusivu"),
        (Role::Lead, LEAD),
    ];
    assert_eq!(parts, wanted);
    let found = parsed.diagnostics();
    let found = found.iter().find(|found| found.code == "page-frame");
    let found = found.map(|found| (found.line, found.message.contains("2 lines")));
    assert_eq!(found, Some((2, true)));
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

/// A word of the frame is no title of the text below it.
#[test]
fn a_text_right_below_a_frame_has_no_title() {
    let text = format!("Hyppää sisältöön\nHaku\n\n{LEAD}\n\nLopuksi\n\n{LEAD}\n");
    let wanted = (crate::Kind::Article, None, vec!["page-frame".to_owned()]);
    assert_eq!(kind_title_and_codes(&text), wanted);
}

/// Asserts that a text is a path whose title stands below a frame.
#[track_caller]
fn is_path_below_a_frame(text: &str) {
    let title = Some("Kirje potilaan kotiin".to_owned());
    let wanted = (
        crate::Kind::KehittamisenPolku,
        title,
        vec!["page-frame".to_owned()],
    );
    assert_eq!(kind_title_and_codes(text), wanted);
}

/// Below a frame the title of a path is the first of two short lines: the other is a heading of
/// its lead.
#[test]
fn a_heading_of_a_lead_is_no_title() {
    let text = format!(
        "Hyppää sisältöön\n\nKirje potilaan kotiin\n\nMiten kirje syntyy\n\n{LEAD}\n\n\
         Toimintaympäristö **\n\n{LEAD}\n\nRatkaisun perusidea **\n\n{LEAD}\n"
    );
    is_path_below_a_frame(&text);
}

/// A word alone between a frame and the title of a path is one of the frame.
#[test]
fn a_word_between_a_frame_and_a_title_is_no_title() {
    let text = format!(
        "Hyppää sisältöön\n\nPalvelutarjotin\n\nKirje potilaan kotiin\n\n{LEAD}\n\n\
         Toimintaympäristö\n\n{LEAD}\n\nRatkaisun perusidea\n\n{LEAD}\n"
    );
    is_path_below_a_frame(&text);
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

/// What a tool prints above a page is the frame: the title stands below it.
#[test]
fn the_head_of_a_tool_is_no_title() {
    let path = "Kahvihetki\n\nKahvihetki kokoaa naapurit saman pöydän ääreen.\n\nKehittämisen vaihe\n\n\
                icon/bulb Created with Sketch. Kehitteillä\n\nToimintaympäristö\n\nKylässä on tupa.\n";
    let article = "Kahvihetki\n\nKahvihetki kokoaa naapurit saman pöydän ääreen. Se on ilmainen.\n";
    for head in [
        "Title: Kahvihetki | Innokylä\n\nURL Source: https://innokyla.fi/fi/x\n\nMarkdown Content:\n",
        "---\ntitle: Kahvihetki\nurl: https://innokyla.fi/fi/x\ntags:\n- kylä\n---\n\n",
        "```text\n",
        "<document>\n",
        "HTTP/1.1 200 OK\nContent-Type: text/html\nDate: Tue, 12 Mar 2024 10:11:12 GMT\n\n",
        "Lähettäjä: Satu Salo\nLähetetty: 12.3.2024\nVastaanottaja: Onni Oja\nAihe: sivu\n\n",
        "5 captures\n12 Mar 2021 - 3 Jun 2024\n\nAbout this capture\n\n",
        "Kuuntele\n\n",
        "Kuuntele sivu\n\n",
    ] {
        for page in [path, article] {
            let (_, title, found) = kind_title_and_codes(&format!("{head}{page}"));
            assert_eq!(title.as_deref(), Some("Kahvihetki"), "{head:?}");
            assert_eq!(found, ["page-frame"], "{head:?}");
        }
    }
    for title in ["Title: Kahvihetki", "Aihe: kahvi", "Kuuntele naapuria"] {
        let page = article.replacen("Kahvihetki", title, 1);
        let (_, found, codes) = kind_title_and_codes(&page);
        assert_eq!(found.as_deref(), Some(title));
        assert!(codes.is_empty(), "{title}: {codes:?}");
    }
}

/// A title says its region or words of the name: neither it nor a heading below it is doubtful.
#[test]
fn a_title_of_a_page_with_a_name_is_no_frame() {
    let told = |title: &str| {
        let text = format!(
            "{title}\n\nMistä on kyse\n\nMiten hoito alkoi\n\nKotihoito tulee kotiin, ja omaiset \
             lepäävät.\n\nToimintamallin nimi\nYhteinen hoitoketju\nTekijä\n\nAino Malli\n\nLuotu\n\n\
             1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\n"
        );
        let found = parse(&text).diagnostics();
        found.iter().filter(|found| found.line == 1).count()
    };
    assert_eq!(told("Kainuu: Kotona pitkään"), 0);
    assert_eq!(told("Yhteinen hoitoketju kaikille"), 0);
    assert_eq!(told("Kotona pitkään"), 1);
}
