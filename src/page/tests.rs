//! Which lines are unknown labels, on pages made for one case each.

use crate::layout::Field;
use crate::page::Role;
use crate::parse;
use crate::record::Record;

/// A kokonaisuus with all that a page has between its name and its contact.
fn page(between: &str) -> String {
    format!(
        "Silta-hanke\n\nHanke tuo hoidon kotiin.\n\nKokonaisuuden nimi\nSilta-hanke\n{between}\
         Yhteyshenkilön nimi\nMaija Meri\nTekijä\n\nMaija Meri\n\nLuotu\n\n1.2.2022\n\n\
         Viimeksi muokattu\n\n5.5.2022\n"
    )
}

/// The role of the part that begins with a line, the last such line counting;
/// `None` where it stands inside one.
fn role(text: &str, line: &str) -> Option<Role> {
    let parsed = parse(text);
    assert_eq!(parsed.outline().rebuild(text), text);
    let mut parts = parsed.outline().parts().iter().rev();
    let part = parts.find(|part| part.span.slice(text).lines().next() == Some(line));
    part.map(|part| part.role)
}

#[test]
fn a_blank_line_before_everything_is_a_part() {
    for blank in ["\n", " \n", "\n\n\n"] {
        let text = format!("{blank}Otsikko\n\nJohdanto on tässä.\n");
        let parsed = parse(&text);
        assert_eq!(parsed.outline().parts()[0].role, Role::Blank);
        assert_eq!(parsed.outline().parts()[0].span.slice(&text), blank);
        assert_eq!(parsed.outline().rebuild(&text), text);
    }
}

/// The period has no headings: text under one has lost its label, and is no part of it.
#[test]
fn text_under_a_heading_behind_the_period_is_another_field() {
    let text = page(
        "Toimiaika\n\n2020–2022\n\nMukana olevat tahot\n\n\
         Mukana ovat alueen kaikki kunnat, ja työtä tehdään yhdessä.\n\n",
    );
    assert_eq!(role(&text, "Mukana olevat tahot"), Some(Role::Heading));
    let sentence = page("Toimiaika\n\n2020–2022\n\nHanke jatkuu sen jälkeen toisena.\n\n");
    assert_eq!(role(&sentence, "Hanke jatkuu sen jälkeen toisena."), None);
}

/// Only values are glued to the label after them: a line like a label above one is
/// the label of another field.
#[test]
fn a_paragraph_glued_to_the_next_label_has_lost_its_own() {
    let glued = page("Lyhyt kuvaus\n\nHanke on lyhyt.\n\nMaksaja\nKunta\n");
    assert_eq!(role(&glued, "Maksaja"), Some(Role::Heading));
    assert_eq!(role(&glued, "Kunta"), Some(Role::Body));
    let apart = page("Lyhyt kuvaus\n\nHanke on lyhyt.\n\nMaksaja\nKunta\n\n");
    assert_eq!(role(&apart, "Maksaja"), None);
    let alone = page("Lyhyt kuvaus\n\nHanke on lyhyt.\n\nMaksaja\n");
    assert_eq!(role(&alone, "Maksaja"), None);
    let sentence = page("Lyhyt kuvaus\n\nHanke on lyhyt.\n\nMaksaja\nSen maksaa kunta.\n");
    assert_eq!(role(&sentence, "Maksaja"), None);
}

/// The short description repeats the lead; what follows it is another field.
#[test]
fn what_follows_the_repeated_lead_is_another_field() {
    let after = "Tausta\n\nHanke jatkaa aiempaa työtä.\n\n";
    let repeated = page(&format!(
        "Lyhyt kuvaus\n\nHanke tuo hoidon kotiin.\n\n{after}"
    ));
    assert_eq!(role(&repeated, "Tausta"), Some(Role::Heading));
    let other = page(&format!(
        "Lyhyt kuvaus\n\nHanke tuo hoidon lähelle.\n\n{after}"
    ));
    assert_eq!(role(&other, "Tausta"), None);
}

/// A short line above a date is the label of a date that is missing, once or twice.
#[test]
fn a_line_above_a_date_is_its_label_where_that_is_missing() {
    for missing in ["Luotu", "Viimeksi muokattu"] {
        for label in ["Päivitys", "Päivitys\nPäivitys", "Päivitys\n\nPäivitys"] {
            let text = page("").replace(missing, label);
            let parsed = parse(&text);
            let mut parts = parsed.outline().parts().iter();
            let first = parts.find(|part| part.span.slice(&text).starts_with("Päivitys"));
            let first = first.map(|part| (part.span.start, part.role));
            // Of two prints among the facts the first is furniture.
            let role = match label {
                _ if missing != "Luotu" => Role::Heading,
                "Päivitys" => Role::Heading,
                _ => Role::Furniture,
            };
            let start = text.find("Päivitys").unwrap();
            assert_eq!(first, Some((start, role)), "{missing}: {label:?}");
        }
    }
}

/// A date, a sum or a code alone behind running text has a label, whatever its words.
#[test]
fn data_behind_running_text_has_a_label() {
    for value in ["1.2.2022", "250 000 euroa", "VN/1/2022"] {
        let text = page(&format!(
            "Lyhyt kuvaus\n\nHanke on lyhyt.\n\nAloitus\n\n{value}\n\n"
        ));
        assert_eq!(role(&text, "Aloitus"), Some(Role::Heading), "{value}");
    }
    let words = page("Lyhyt kuvaus\n\nHanke on lyhyt.\n\nAloitus\n\nHanke alkaa heti.\n\n");
    assert_eq!(role(&words, "Aloitus"), None);
}

/// The heading of the facts is furniture right before them, and words elsewhere.
#[test]
fn the_heading_of_the_facts_stands_right_before_them() {
    let before = page("").replace("kotiin.\n\nKok", "kotiin.\n\nPerustiedot\n\nKok");
    assert_eq!(role(&before, "Perustiedot"), Some(Role::Furniture));
    let inside = page("").replace("Hanke tuo", "Perustiedot\n\nHanke tuo");
    assert_ne!(role(&inside, "Perustiedot"), Some(Role::Furniture));
}

/// Stars after a short line make it a heading of the older site.
#[test]
fn a_starred_line_is_a_heading() {
    let text = page("")
        + "\nPäämäärä ja päätavoite **\n\nHanke auttaa.\n\nUusi osa **\n\nToinen osa\n\nSe auttaa.\n";
    assert_eq!(role(&text, "Uusi osa **"), Some(Role::Heading));
    assert_eq!(role(&text, "Toinen osa"), Some(Role::Body));
}

/// A section begins once: its words further down are text. A list of links may stand behind
/// each section.
#[test]
fn a_section_begins_once() {
    for (label, count) in [
        ("Päämäärä ja päätavoite", 1),
        ("Liitetiedostot ja linkit", 2),
    ] {
        let section = format!("{label}\n\nHoito.fi (hoito.fi)\n");
        let between = "\nTuotokset ja tulokset\n\nHoito on nyt kotona, ja se auttaa.\n\n";
        let text = page("") + "\n" + &section + between + &section;
        let parsed = parse(&text);
        let parts = parsed.outline().parts().iter();
        let labels = parts.filter(|part| part.span.slice(&text).trim() == label);
        let labels = labels.filter(|part| matches!(part.role, Role::Label(_)));
        assert_eq!(labels.count(), count, "{label}");
    }
}

/// Tags may have a colon behind their label; where the same label stands without one, too, the
/// one with a colon is text.
#[test]
fn a_plain_label_of_tags_is_preferred_to_one_with_a_colon() {
    let tags = "\nIlmiöt:\n\nOsallisuus\n";
    let marked = page("") + tags;
    assert_eq!(
        role(&marked, "Ilmiöt:"),
        Some(Role::Label(Field::Phenomena))
    );
    let results = "\nTuotokset ja tulokset\n\nHoito on nyt kotona.\n";
    let both = page("") + results + tags + "\nIlmiöt\n\nOsallisuus\n";
    assert_eq!(role(&both, "Ilmiöt:"), None);
    assert_eq!(role(&both, "Ilmiöt"), Some(Role::Label(Field::Phenomena)));
}

/// Of a date printed twice the first counts.
/// One line of a lead in the words of a heading begins no page before the name, whose short
/// description may repeat the lead or not.
#[test]
fn a_heading_in_the_lead_of_a_page_without_a_title_is_of_its_page() {
    for heading in ["Toimintaympäristö", "Aihealueet"] {
        for lead in ["Kyyti vie kylän väen kauppaan.", "Hanke tuo kyydin kylään."] {
            let text = format!(
                "{lead}\n\n{heading}\n\nKylässä on talo.\n\nKokonaisuuden nimi\nSilta-hanke\n\
                 Lyhyt kuvaus\n\nHanke tuo kyydin kylään.\n\nToimiaika\n\n2022\n\n\
                 Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n5.5.2022\n"
            );
            let parsed = parse(&text);
            let Record::Kokonaisuus(record) = parsed.record() else {
                panic!("{text}");
            };
            assert_eq!(record.name.as_deref(), Some("Silta-hanke"), "{text}");
            assert_eq!(record.period.ranges.len(), 1, "{text}");
        }
    }
}

/// Of two lines with the words of one heading the one with the stars is the heading; without
/// stars the first.
#[test]
fn the_print_with_the_stars_heads_its_section() {
    let model = |own: &str, second: &str| {
        format!(
            "Toimintamallin nimi\nTorikahvit\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n\
             5.5.2022\nToimintaympäristö{own}\n\nTorilla käy moni. Neuvoja on siellä.\n\n\
             Ratkaisun perusidea\n\nEnnen soitettiin. Se ei toiminut.\n\n\
             Kohderyhmä ja asiakasymmärrys{own}\n\nKahveille tulee moni. Heiltä kysyttiin.\n\n\
             Ratkaisun perusidea{second}\n\nNeuvoja istuu torilla. Hän auttaa.\n"
        )
    };
    let headings = |text: &str| {
        let parsed = parse(text);
        let sections = parsed.record().sections().iter();
        let ids: Vec<_> = sections
            .map(|section| section.id.unwrap().as_str())
            .collect();
        ids.join(" ")
    };
    assert_eq!(
        headings(&model(" **", " **")),
        "operating_environment target_group core_idea"
    );
    assert_eq!(
        headings(&model("", "")),
        "operating_environment core_idea target_group"
    );
}

#[test]
fn the_first_of_two_dates_counts() {
    let text = page("").replace("Viimeksi", "Luotu\n\n3.3.2023\n\nViimeksi");
    let parsed = parse(&text);
    let crate::Record::Kokonaisuus(page) = parsed.record() else {
        panic!("it has the name of one");
    };
    assert_eq!(page.created.unwrap().to_string(), "2022-02-01");
    assert_eq!(role(&text, "Luotu"), Some(Role::Label(Field::Created)));
}

/// Text between the icon above the facts and their first label has lost its label.
#[test]
fn text_below_the_icon_of_the_facts_has_lost_its_label() {
    let icon = "icon/chevron-down Created with Sketch. Perustiedot";
    let text = page("").replace(
        "Kokonaisuuden nimi",
        &format!("{icon}\nMaksaja\nKunta\nKokonaisuuden nimi"),
    );
    assert_eq!(role(&text, "Hanke tuo hoidon kotiin."), Some(Role::Lead));
    assert_eq!(role(&text, icon), Some(Role::Furniture));
    assert_eq!(role(&text, "Maksaja"), Some(Role::Heading));
    assert_eq!(role(&text, "Kunta"), Some(Role::Body));
}

/// The icon names the stage where its label is gone.
#[test]
fn a_stage_without_its_label_is_the_stage() {
    let text = "Kahvihetki\n\nKahvihetki kokoaa naapurit.\n\n\
                icon/bulb Created with Sketch. Kehitteillä\n\nKahvi on maksuton.\n";
    let parsed = parse(text);
    let Record::KehittamisenPolku(path) = parsed.record() else {
        panic!("{:?}", parsed.record().kind());
    };
    assert_eq!(path.stage.as_deref(), Some("Kehitteillä"));
    assert_eq!(path.lead.len(), 2, "{:?}", path.lead);
}

/// The record of two pages in one file is that of the first, and a page that is printed
/// twice is one page.
#[test]
fn another_page_is_in_no_value_of_the_first() {
    let first = page("Rahoittaja\nKunta\n") + "Aihealueet\n\nNuoret\n\n";
    let second = page("Rahoittaja\nSäätiö\n").replace("Silta-hanke", "Majakka-hanke");
    for (other, faults) in [(&second, 1), (&first, 0)] {
        let text = format!("{first}{other}");
        let parsed = parse(&text);
        assert_eq!(parsed.outline().rebuild(&text), text);
        let last = parsed.outline().parts().last().unwrap();
        assert_eq!(last.role, Role::SecondPage);
        assert_eq!(last.span.slice(&text), other);
        let alone = parse(&first);
        assert_eq!(
            format!("{:?}", parsed.record()),
            format!("{:?}", alone.record())
        );
        assert_eq!(
            parsed.faults().len(),
            alone.faults().len() + faults,
            "{text}"
        );
    }
}

/// A second bar of languages above a title and a text begins another page; above short lines
/// alone it does not.
#[test]
fn a_bar_of_languages_in_the_text_begins_another_page() {
    let first = page("") + "\nPäämäärä ja päätavoite\n\nHoito tulee kotiin, ja se auttaa.\n\n";
    let other = "FI SV EN\n\nMajakka\n\nMajakka näyttää tietä kaikille, jotka kulkevat merellä.\n";
    let text = first.clone() + other;
    assert_eq!(role(&text, "FI SV EN"), Some(Role::SecondPage));
    assert_ne!(
        role(&(first + "FI SV EN\n\nMajakka\n"), "FI SV EN"),
        Some(Role::SecondPage)
    );
}

/// Behind its label on one line an address may have the name of its owner before it; a
/// sentence that opens with the words of a label is text.
#[test]
fn an_address_behind_its_label_may_have_a_name_before_it() {
    let emails = |line: &str| {
        let text = page(line);
        let parsed = parse(&text);
        let Record::Kokonaisuus(record) = parsed.record() else {
            panic!("{:?}", parsed.record().kind());
        };
        let emails = record.contact.emails.iter();
        emails
            .map(|email| email.address.to_string())
            .collect::<Vec<_>>()
    };
    let label = "Yhteyshenkilön sähköpostiosoite";
    for (value, expected) in [
        ("maija.meri@silta.fi", &["maija.meri@silta.fi"][..]),
        ("Maija Meri maija.meri@silta.fi", &["maija.meri@silta.fi"]),
        ("on nyt ja aina maija.meri@silta.fi", &[]),
    ] {
        let text = format!("Lyhyt kuvaus\n\nHanke on lyhyt.\n\n{label} {value}\n");
        assert_eq!(emails(&text), expected, "{value}");
    }
}

/// The title of a second path stands above its lead and the headings in it: it is printed as
/// at the top, or below a gap.
#[test]
fn a_second_path_begins_with_its_title() {
    let body = "Kahvi kokoaa naapurit, ja kaikki ovat siitä iloisia.\n\n\
                Kehittämisen vaihe\n\nicon/bulb Created with Sketch. Kehitteillä\n\n\
                Ratkaisun perusidea\n\nKahvi on maksuton.\n";
    let first = format!("Kahvihetki\n\n{body}");
    for (gap, title) in [("\n", "Kahvihetki"), ("\n\n\n", "Naapurien kahvila")] {
        let second = format!("{title}\n\nMiten malli syntyi\n\n{body}");
        let text = format!("{first}{gap}{second}");
        assert_eq!(role(&text, title), Some(Role::SecondPage), "{title}");
    }
}

/// A file says by its bracket that it is one, and a title above a file is no label of another
/// field; the words of the site's headings are titles and alternative texts as well.
#[test]
fn links_in_the_words_of_labels_are_links() {
    let page = |links: &str| {
        format!(
            "Kylätupa\n\nToimintamallin nimi\nKylätupa\nLiitteet ja linkit\n{links}\nTekijä\n\nSatu Salo\n\n\
             Luotu\n\n1.2.2024\n\nViimeksi muokattu\n\n2.2.2024\nRatkaisun perusidea\n\nTupa on auki.\n"
        )
    };
    for (links, titles) in [
        ("Kuvat (zip, 3 MB)\n", &["Kuvat"][..]),
        ("Lyhyt kuvaus (pdf)\n", &["Lyhyt kuvaus"]),
        (
            "Opas (pdf)\nRahoittaja (stea.fi)\n",
            &["Opas", "Rahoittaja"],
        ),
        ("Kuvaus mallista\n", &["Kuvaus mallista"]),
        ("Kuvat\nOpas (pdf)\n", &["Kuvat", "Opas"]),
        ("Päämäärä\nOpas (pdf)\n", &["Päämäärä", "Opas"]),
        ("Toimintamallin kuvaus\n", &["Toimintamallin kuvaus"]),
    ] {
        let text = page(links);
        let parsed = parse(&text);
        let page = parsed.record().as_toimintamalli().unwrap();
        let found: Vec<&str> = page.attachments.iter().map(|file| &*file.title).collect();
        assert_eq!(found, titles, "{links}");
        assert_eq!(page.sections.len(), 1, "{links}");
    }
    let renamed = page("Opas (pdf)\nTekijät\nSatu Salo\n").replace("\nTekijä\n\nSatu Salo\n", "");
    assert_eq!(role(&renamed, "Tekijät"), Some(Role::Heading));
}

/// A title that no blank line parts from the lead is a title, and the first line of a wrapped
/// lead is none.
#[test]
fn a_title_right_above_its_lead() {
    let title = |top: &str| {
        let text = format!(
            "{top}\n\nKehittämisen vaihe\n\nKehitteillä\n\nRatkaisun perusidea\n\nTupa on kylän \
             olohuone.\n"
        );
        let parsed = parse(&text);
        let page = parsed.record().as_kehittamisen_polku().unwrap();
        page.title.as_deref().map(str::to_owned)
    };
    for top in [
        "Kylätupa\nTupa on auki arkisin, ja kahvi on valmiina.",
        "Kylätupa kokoaa kylän\nTupa on auki arkisin, ja kahvi on valmiina.\n\nTervetuloa!",
        "Kylätupa\nTupa on auki arkisin, ja kahvi on valmiina, kun Aino on tullut töistä kotiin ja avannut oven\nkylän väelle.",
    ] {
        assert_eq!(title(top).as_deref(), top.lines().next(), "{top}");
    }
    for top in [
        "Tupa on auki arkisin, ja kahvin keittää Aino\nMalli, joka asuu kylässä.",
        "Tupa on auki arkisin, ja\nKahvi on valmiina aamusta iltaan, kun Aino on paikalla.",
        "Tupa on auki, kun aurinko paistaa\neikä kahvi ole vielä loppunut kylän kaupasta.",
        "- Tupa on auki\nKahvi on valmiina aamusta iltaan, kun Aino on paikalla.",
    ] {
        assert_eq!(title(top), None, "{top}");
    }
}

/// Items of a list are the facts of a page where the name and several others stand behind
/// their labels in it; a text may list the words of some.
#[test]
fn facts_in_a_list_are_facts() {
    type Print<'p> = &'p dyn Fn(&str, &str) -> String;

    let facts = [
        ("Toimintamallin nimi", "Kahvihetki"),
        ("Toimintamallin lyhyt kuvaus", "Hetki kokoaa väen torille."),
        ("Toteutuspaikka", "Mallilan tori"),
        ("Toimintamallin rahoittaja", "Kunta"),
        ("Tekijä", "Aino Mallikas"),
        ("Luotu", "3.2.2025"),
        ("Viimeksi muokattu", "4.3.2025"),
    ];
    let page = |print: &dyn Fn(&str, &str) -> String, facts: &[(&str, &str)]| {
        let facts: String = facts
            .iter()
            .map(|(label, value)| print(label, value))
            .collect();
        format!("Kahvihetki\n\nHetki kokoaa väen torille.\n\n{facts}")
    };
    let prints: [Print<'_>; 4] = [
        &|label, value| format!("- {label}: {value}\n"),
        &|label, value| format!("- **{label}:** {value}\n"),
        &|label, value| format!("* **{label}**: {value}\n\n"),
        &|label, value| format!("• {label}: {value}\n"),
    ];
    for print in prints {
        let text = page(print, &facts);
        let parsed = parse(&text);
        let Record::Toimintamalli(found) = parsed.record() else {
            panic!("{text}")
        };
        assert_eq!(found.name.as_deref(), Some("Kahvihetki"), "{text}");
        assert_eq!(found.place.as_deref(), Some("Mallilan tori"), "{text}");
        assert_eq!(found.funders.len(), 1, "{text}");
        assert_eq!(found.funders[0].name, "Kunta", "{text}");
        assert_eq!(found.authors.len(), 1, "{text}");
        assert_eq!(found.authors[0], "Aino Mallikas", "{text}");
        assert_eq!(parsed.outline().rebuild(&text), text);
        let few = page(print, &facts[1..]);
        assert_eq!(parse(&few).record().kind(), crate::Kind::Article, "{few}");
    }
}

/// A line of *Toimijat* that names one organisation heads nothing, whatever stands behind the
/// name; other words above a text are a heading.
#[test]
fn organisations_among_the_actors_are_no_headings() {
    let shown = |line: &str| {
        let text = page(&format!(
            "Toimijat\n\n{line}\n\nVastaa hankkeen hallinnosta. Viestii rahoittajalle.\n\n\
             Rahoittaja\nKunta\n"
        ));
        let parsed = parse(&text);
        let Record::Kokonaisuus(found) = parsed.record() else {
            panic!("{text}")
        };
        let first = found.actors.body.first().cloned();
        matches!(first, Some(crate::Block::Heading { .. }))
    };
    for line in [
        "Lapin hyvinvointialue",
        "Lapin hyvinvointialue (hallinnoija)",
        "Terveyden ja hyvinvoinnin laitos (THL)",
        "Lapin yliopisto, hallinnoija",
    ] {
        assert!(!shown(line), "{line}");
    }
    for line in ["Hankkeen hallinnointi", "Hallinnointi (Lappi)"] {
        assert!(shown(line), "{line}");
    }
}
