use super::lexicon::{Fit, WORDS, known};
use super::*;
use crate::value::contact::contacts_beside;

mod asides;
mod forms_of_names;
mod laws;
mod roles;
mod wordings;

/// A row that another row hides, or a word that the search by last letters misses,
/// would be a word nobody knows.
#[test]
fn every_listed_word_is_known_in_any_case() {
    for (kind, fit, words) in WORDS {
        for word in words.split_whitespace() {
            let is_end = fit == Fit::End;
            let compound = format!("Etu{word}").to_uppercase();
            // `hanke` alone goes with titles, `Pilottihanke` is an organisation.
            if (word, fit) != ("hanke", Fit::End) {
                assert_eq!(known(word), Some(kind), "{word}");
                assert_eq!(known(&word.to_uppercase()), Some(kind), "{word}");
                assert_eq!(known(&format!("{word}.")), Some(kind), "{word}");
            }
            assert!(!is_end || known(&compound) == Some(kind), "{word}");
            assert!(!is_end || word.len() >= 4, "{word}");
        }
    }
    for word in ["", "o", "xoy", "Virtanen", "johta", "aja", "×johtava"] {
        assert_eq!(known(word), None, "{word}");
    }
}

/// One person a line: `name`, `name = role`, `name @ organisation` or both; then what is
/// vacant after `!`.
fn shown(text: &str) -> Vec<String> {
    let FoundPeople { people, vacancies } = people(text, &contacts_beside(text));
    let joined = |mark, spans: &[Span]| {
        let words: Vec<_> = spans.iter().map(|span| span.slice(text)).collect();
        let mark = if words.is_empty() { "" } else { mark };
        format!("{mark}{}", words.join(" + "))
    };
    let person = |person: &FoundPerson| {
        let (role, organisation) = (&person.role, &person.organisation);
        let name = person.name.slice(text);
        format!(
            "{name}{}{}",
            joined(" = ", role),
            joined(" @ ", organisation)
        )
    };
    let vacant = vacancies
        .iter()
        .map(|span| format!("!{}", span.slice(text)));
    people.iter().map(person).chain(vacant).collect()
}

#[track_caller]
fn check(rows: &[(&str, &[&str])]) {
    crate::value::check(shown, rows);
}

#[test]
fn names_of_every_shape_are_names() {
    for name in [
        "Kaarina Tuokko",
        "Anna-Maija von Wright",
        "José Núñez",
        "Tiina Ylä-Mattila",
        "Åsa Öhman",
        "Maija Keski-Luopa",
        "A. Virtanen",
        "A.B. Virtanen",
        "J-P Virtanen",
        "Juha-Pekka K. Meri",
        "Maija Liisa Meri",
        "Ludwig van der Meer",
        "Carl af Forselles",
        "Mohammed al-Hassan",
        "Siobhán O'Brien",
        "Jean d'Angelo",
        "Maria de la Cruz",
        "Anu NIEMI",
        "ANU NIEMI",
        "Anu Lappi",
        "Зоя Петрова",
    ] {
        check(&[(name, &[name])]);
    }
}

#[test]
fn several_people_are_joined_in_many_ways() {
    #[rustfmt::skip]
    check(&[
        ("Satu Karppanen, Seija Viljamaa, Kaarina Tuokko", &["Satu Karppanen", "Seija Viljamaa", "Kaarina Tuokko"]),
        ("Satu Meri ja Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("Satu Meri, Anu Niemi ja Liisa Laine", &["Satu Meri", "Anu Niemi", "Liisa Laine"]),
        ("Satu Meri sekä Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("Satu Meri tai Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("Satu Meri & Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("Anna Berg och Åsa Öhman", &["Anna Berg", "Åsa Öhman"]),
        ("Anna Berg and Åsa Öhman", &["Anna Berg", "Åsa Öhman"]),
        ("Satu Meri/Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("Satu Meri / Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("Satu Meri; Anu Niemi;", &["Satu Meri", "Anu Niemi"]),
        ("Satu Meri\nAnu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("- Satu Meri\n- Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("SATU MERI JA ANU NIEMI", &["SATU MERI", "ANU NIEMI"]),
        ("Anu ja Matti Virtanen", &["Anu", "Matti Virtanen"]),
        ("Matti Virtanen ja Anu", &["Matti Virtanen", "Anu"]),
        ("Satu Meri.", &["Satu Meri"]),
        ("Satu Meri...", &["Satu Meri"]),
        ("Satu Meri, A. B.", &["Satu Meri @ A. B."]),
        ("Satu Meri, Anu STM", &["Satu Meri @ Anu STM"]),
        ("Liisa STEA Satu Meri", &["Satu Meri @ Liisa STEA"]),
        ("SATU MERI TAI ANU NIEMI", &["SATU MERI", "ANU NIEMI"]),
        ("Satu Meri - ja Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("- Satu Meri\n- ja Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("hankejohtaja Anu ja Matti Virtanen", &["Anu = hankejohtaja", "Matti Virtanen"]),
        ("Anu  Niemi,Maija Meri", &["Anu  Niemi", "Maija Meri"]),
    ]);
}

#[test]
fn an_open_post_is_no_person() {
    #[rustfmt::skip]
    check(&[
        ("Myöhemmin palkattava muutosjohtaja", &["!Myöhemmin palkattava muutosjohtaja"]),
        ("Hankejohtaja (haussa)", &["!Hankejohtaja (haussa)"]),
        ("Hankejohtaja, haku käynnissä", &["!Hankejohtaja, haku käynnissä"]),
        ("Hankejohtaja", &["!Hankejohtaja"]),
        ("Hankejohtaja ei vielä tiedossa", &["!Hankejohtaja ei vielä tiedossa"]),
        ("Hankejohtaja: N.N.", &["!Hankejohtaja: N.N."]),
        ("Etunimi Sukunimi", &["!Etunimi Sukunimi"]),
        ("-", &["!-"]),
        ("Avoin\nMaija Meri", &["Maija Meri", "!Avoin"]),
        ("Maija Meri, ohjaaja\nHankejohtaja: rekrytointi kesken", &["Maija Meri = ohjaaja", "!Hankejohtaja: rekrytointi kesken"]),
        ("Hankejohtaja: avoin; projektipäällikkö: Maija Meri", &["Maija Meri = projektipäällikkö", "!Hankejohtaja: avoin"]),
        ("Maija Meri, ohjaaja, hankejohtaja (rekrytointi kesken)", &["Maija Meri = ohjaaja", "!hankejohtaja (rekrytointi kesken)"]),
        ("ohjaaja Maija Meri ja hankejohtaja haussa", &["Maija Meri = ohjaaja", "!hankejohtaja haussa"]),
        ("Maija Meri (sijainen haussa)", &["Maija Meri"]),
        ("Maija Meri, ohjaaja (sijainen haussa)", &["Maija Meri = ohjaaja"]),
        ("Ohjaajan sijainen haussa", &["!Ohjaajan sijainen haussa"]),
        ("vakanssi täyttämättä, anu@thl.fi", &["!vakanssi täyttämättä"]),
    ]);
}

#[test]
fn a_value_without_a_full_name_is_still_someone() {
    #[rustfmt::skip]
    check(&[
        ("", &[]), (" \n ", &[]),
        ("Kaarina", &["Kaarina"]),
        ("THLviestintä", &["THLviestintä"]),
        ("Innokylä-tiimi", &["Innokylä-tiimi"]),
        ("maija.meri", &["maija.meri"]),
        ("maija meri", &["maija meri"]),
        ("Kaarina ja Liisa", &["Kaarina", "Liisa"]),
        ("Terveyden ja hyvinvoinnin laitos", &["Terveyden ja hyvinvoinnin laitos"]),
        ("Sosiaali- ja terveysministeriö", &["Sosiaali- ja terveysministeriö"]),
        ("Pohjois-Savon hyvinvointialue", &["Pohjois-Savon hyvinvointialue"]),
        ("Attendo Hoiva Oy", &["Attendo Hoiva Oy"]),
        ("Attendo Hoiva Oy.", &["Attendo Hoiva Oy."]),
        ("Anu Oy", &["Anu Oy"]),
        ("Oma Häme", &["Oma Häme"]),
        ("Helsingin Niemi", &["Helsingin Niemi"]),
    ]);
}

#[test]
fn authors_stand_one_a_line() {
    let shown = |text: &'static str| -> Vec<&str> {
        authors(text)
            .into_iter()
            .map(|span| span.slice(text))
            .collect()
    };
    assert_eq!(shown("Kaarina Tuokko"), ["Kaarina Tuokko"]);
    assert_eq!(
        shown("Kaarina Tuokko\nTHLviestintä\n"),
        ["Kaarina Tuokko", "THLviestintä"]
    );
    assert_eq!(shown("Satu Meri, Anu Niemi"), ["Satu Meri", "Anu Niemi"]);
    assert_eq!(shown(" Satu Meri, THL"), ["Satu Meri, THL"]);
    assert_eq!(shown("Innokylä-tiimi"), ["Innokylä-tiimi"]);
    assert_eq!(shown(""), [""; 0]);
}
