use super::lexicon::{Fit, WORDS, known};
use super::*;

/// A row that another row hides, or a word that the search by last letters misses,
/// would be a word nobody knows.
#[test]
fn every_listed_word_is_known_in_any_case() {
    for (kind, fit, words) in WORDS {
        for word in words.split_whitespace() {
            let is_end = fit == Fit::End;
            let compound = format!("Etu{word}").to_uppercase();
            // `hanke` alone is a word of titles, `Pilottihanke` an organisation.
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

/// One person a line: `name`, `name = role` or `name = role + role after`.
fn shown(text: &str) -> Vec<String> {
    people(text)
        .iter()
        .map(|person| {
            let mut shown = person.name.slice(text).to_owned();
            for (mark, span) in [(" = ", person.role), (" + ", person.role_after)] {
                if let Some(span) = span {
                    shown.push_str(mark);
                    shown.push_str(span.slice(text));
                }
            }
            shown
        })
        .collect()
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
        ("Satu Meri, A. B.", &["Satu Meri = A. B."]),
        ("Satu Meri, Anu STM", &["Satu Meri = Anu STM"]),
        ("Liisa STEA Satu Meri", &["Satu Meri = Liisa STEA"]),
        ("SATU MERI TAI ANU NIEMI", &["SATU MERI", "ANU NIEMI"]),
        ("Satu Meri - ja Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("- Satu Meri\n- ja Anu Niemi", &["Satu Meri", "Anu Niemi"]),
        ("hankejohtaja Anu ja Matti Virtanen", &["Anu = hankejohtaja", "Matti Virtanen"]),
        ("Anu  Niemi,Maija Meri", &["Anu  Niemi", "Maija Meri"]),
    ]);
}

#[test]
fn a_role_stands_before_or_after_its_name() {
    #[rustfmt::skip]
    check(&[
        ("hankejohtaja Anu Niemi", &["Anu Niemi = hankejohtaja"]),
        ("Hankejohtaja Anu Niemi", &["Anu Niemi = Hankejohtaja"]),
        ("Anu Niemi, hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi (hankejohtaja)", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi (hankejohtaja, THL)", &["Anu Niemi = hankejohtaja, THL"]),
        ("Anu Niemi – hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi - hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi- hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Projektipäällikkö: Maija Meri", &["Maija Meri = Projektipäällikkö"]),
        ("Projektipäällikkö:\nMaija Meri", &["Maija Meri = Projektipäällikkö"]),
        ("Maija Meri / hankepäällikkö", &["Maija Meri = hankepäällikkö"]),
        ("Maija Meri\nhankepäällikkö", &["Maija Meri = hankepäällikkö"]),
        ("Maija Meri Projektipäällikkö", &["Maija Meri = Projektipäällikkö"]),
        ("Maija Meri THL", &["Maija Meri = THL"]),
        ("Maija Meri, TtM", &["Maija Meri = TtM"]),
        ("TtM Maija Meri", &["Maija Meri = TtM"]),
        ("Q\u{301}iu Meri, johtaja", &["Q\u{301}iu Meri = johtaja"]),
        ("Dr Anna Berg", &["Anna Berg = Dr"]),
        ("Dr. Anna Berg", &["Anna Berg = Dr."]),
        ("Prof. Anna Berg", &["Anna Berg = Prof"]),
        ("vs. hankepäällikkö Maija Meri", &["Maija Meri = vs. hankepäällikkö"]),
        ("Project Manager Anna Smith", &["Anna Smith = Project Manager"]),
        ("Anna Smith, Senior Specialist", &["Anna Smith = Senior Specialist"]),
        ("projektledare Åsa Öhman", &["Åsa Öhman = projektledare"]),
        ("Hankejohtaja Anu Niemi, THL", &["Anu Niemi = Hankejohtaja + THL"]),
        ("Hankejohtaja (Anu Niemi)", &["Anu Niemi = Hankejohtaja"]),
        ("Yhteyshenkilö: Maija Meri (THL)", &["Maija Meri = Yhteyshenkilö + THL"]),
        ("hankepäällikkö Virtanen", &["Virtanen = hankepäällikkö"]),
        ("Anu Niemi -hankkeen johtaja", &["Anu Niemi = -hankkeen johtaja"]),
    ]);
}

#[test]
fn a_role_may_hold_joiners_and_capitals() {
    #[rustfmt::skip]
    check(&[
        ("kehittämis- ja hankepäällikkö Liisa Laine", &["Liisa Laine = kehittämis- ja hankepäällikkö"]),
        ("Kehittämis- ja hankepäällikkö Liisa Laine", &["Liisa Laine = Kehittämis- ja hankepäällikkö"]),
        ("Liisa Laine, kehitys- ja laatupäällikkö", &["Liisa Laine = kehitys- ja laatupäällikkö"]),
        ("Liisa Laine, kehitys- ja laatupäällikkö ja Anu Niemi, johtaja",
            &["Liisa Laine = kehitys- ja laatupäällikkö", "Anu Niemi = johtaja"]),
        ("Kehitys-, laatu- ja riskipäällikkö Virtanen", &["Virtanen = Kehitys-, laatu- ja riskipäällikkö"]),
        ("sosiaali ja Terveys, Liisa", &["Liisa = sosiaali ja Terveys"]),
        ("THL:n ylilääkäri Anu Niemi", &["Anu Niemi = THL:n ylilääkäri"]),
        ("Pohjois-Savon hyvinvointialueen hankepäällikkö Maija Meri",
            &["Maija Meri = Pohjois-Savon hyvinvointialueen hankepäällikkö"]),
        ("Pohjois-Savon Hankepäällikkö Maija Meri", &["Maija Meri = Pohjois-Savon Hankepäällikkö"]),
        ("Terveyden ja hyvinvoinnin laitoksen ylilääkäri Anu Niemi",
            &["Anu Niemi = Terveyden ja hyvinvoinnin laitoksen ylilääkäri"]),
        ("Satu Meri ja Terveyden ja hyvinvoinnin laitoksen ylilääkäri Anu Niemi",
            &["Satu Meri", "Anu Niemi = Terveyden ja hyvinvoinnin laitoksen ylilääkäri"]),
        ("Anu Niemi, Terveyden ja hyvinvoinnin laitos, Maija Meri, STM",
            &["Anu Niemi = Terveyden ja hyvinvoinnin laitos", "Maija Meri = STM"]),
        ("Anu Niemi, Suomen Punainen Risti", &["Anu Niemi = Suomen Punainen Risti"]),
        ("Anu Niemi, Etelä-Karjalan Punainen Risti", &["Anu Niemi = Etelä-Karjalan Punainen Risti"]),
        ("Anu Niemi, Oulun yliopisto", &["Anu Niemi = Oulun yliopisto"]),
        ("Anu Niemi, Folkhälsan Välfärd Ab", &["Anu Niemi = Folkhälsan Välfärd Ab"]),
        ("Anu Niemi, Keusote", &["Anu Niemi = Keusote"]),
        ("Anu Niemi Pohde", &["Anu Niemi = Pohde"]),
        ("Anu Niemi, Oma Häme", &["Anu Niemi = Oma Häme"]),
        ("Anu Niemi Oma Häme", &["Anu Niemi = Oma Häme"]),
        ("Anu Niemi, Keski Suomi", &["Anu Niemi = Keski Suomi"]),
        ("Päijät-Sote Anu Niemi", &["Anu Niemi = Päijät-Sote"]),
        ("Anu Niemi, Etelä-Savon Hyvinvointialue", &["Anu Niemi = Etelä-Savon Hyvinvointialue"]),
        ("Etelä-Karjalan sosiaali- ja terveyspiiri, Anu Niemi",
            &["Anu Niemi = Etelä-Karjalan sosiaali- ja terveyspiiri"]),
        ("Tulevaisuuden sotekeskus -hankkeen projektipäällikkö Maija Meri",
            &["Maija Meri = Tulevaisuuden sotekeskus -hankkeen projektipäällikkö"]),
    ]);
}

#[test]
fn each_role_goes_to_its_own_person() {
    #[rustfmt::skip]
    check(&[
        ("Hankejohtajat ylilääkäri Anu Niemi ja sosiaalihuollon johtava asiantuntija Anu Muuri",
            &["Anu Niemi = Hankejohtajat ylilääkäri", "Anu Muuri = sosiaalihuollon johtava asiantuntija"]),
        ("Anu Niemi, hankejohtaja, Maija Meri, projektipäällikkö",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi (hankejohtaja), Maija Meri (projektipäällikkö)",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi (hankejohtaja) ja Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Anu Niemi – hankejohtaja\nMaija Meri – päällikkö", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("hankejohtaja Anu Niemi, projektipäällikkö Maija Meri",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Hankejohtaja: Anu Niemi; projektipäällikkö: Maija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Hankejohtaja (Anu Niemi), projektipäällikkö (Maija Meri)",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi\nhankejohtaja\nMaija Meri\nprojektipäällikkö",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Hankejohtaja\nAnu Niemi\nProjektipäällikkö\nMaija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = Projektipäällikkö"]),
        ("Hankejohtaja\nAnu Niemi, THL\nProjektipäällikkö\nMaija Meri, STM",
            &["Anu Niemi = Hankejohtaja + THL", "Maija Meri = Projektipäällikkö + STM"]),
        ("Hankejohtaja:\nAnu Niemi, THL\nPäällikkö:\nMaija Meri, THL",
            &["Anu Niemi = Hankejohtaja + THL", "Maija Meri = Päällikkö + THL"]),
        ("Hankejohtaja, Anu Niemi, projektipäällikkö, Maija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi, hankejohtaja ja projektipäällikkö Maija Meri",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi THL ja hankejohtaja Maija Meri", &["Anu Niemi = THL", "Maija Meri = hankejohtaja"]),
        ("Anu Niemi ja hankejohtaja Maija Meri", &["Anu Niemi", "Maija Meri = hankejohtaja"]),
        ("Anu Niemi hankejohtaja, Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Anu Niemi hankejohtaja Maija Meri päällikkö", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("hankejohtaja Anu Niemi päällikkö Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("Anu Niemi, hankejohtaja\n\nMaija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Maija Meri (sijainen Anu Niemi)", &["Maija Meri", "Anu Niemi = sijainen"]),
        ("Hankejohtaja Anu Niemi 31.7.2021 asti, sitten Maija Meri",
            &["Anu Niemi = Hankejohtaja + 31.7.2021 asti", "Maija Meri = sitten"]),
        ("Anu Niemi, THL ja Maija Meri, STM", &["Anu Niemi = THL", "Maija Meri = STM"]),
        ("Anu Niemi (hankejohtaja), THL", &["Anu Niemi = (hankejohtaja), THL"]),
    ]);
}

#[test]
fn addresses_and_numbers_go_with_the_role() {
    #[rustfmt::skip]
    check(&[
        ("Anu Niemi, anu.niemi@thl.fi, p. 050 123 4567", &["Anu Niemi = anu.niemi@thl.fi, p. 050 123 4567"]),
        ("Anu Niemi anu.niemi@thl.fi Maija Meri maija.meri@thl.fi",
            &["Anu Niemi = anu.niemi@thl.fi", "Maija Meri = maija.meri@thl.fi"]),
        ("Anu Niemi, puh. 050 123 4567 Maija Meri, puh. 050 765 4321",
            &["Anu Niemi = puh. 050 123 4567", "Maija Meri = puh. 050 765 4321"]),
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
        ("Virtanen, Maija", &["Virtanen, Maija"]),
        ("Kaarina ja Liisa", &["Kaarina", "Liisa"]),
        ("Terveyden ja hyvinvoinnin laitos", &["Terveyden ja hyvinvoinnin laitos"]),
        ("Sosiaali- ja terveysministeriö", &["Sosiaali- ja terveysministeriö"]),
        ("Pohjois-Savon hyvinvointialue", &["Pohjois-Savon hyvinvointialue"]),
        ("Attendo Hoiva Oy", &["Attendo Hoiva Oy"]),
        ("Attendo Hoiva Oy.", &["Attendo Hoiva Oy."]),
        ("Anu Oy", &["Anu Oy"]),
        ("Oma Häme", &["Oma Häme"]),
        ("Helsingin Niemi", &["Helsingin Niemi"]),
        ("Hankejohtaja", &["Hankejohtaja"]),
        ("-", &["-"]),
    ]);
}

#[test]
fn no_letter_is_lost() {
    for text in [
        "Hankejohtajat ylilääkäri Anu Niemi ja sosiaalihuollon johtava asiantuntija Anu Muuri",
        "THL: Anu Niemi (vs.), p. 050 123; tuki [Maija Meri] – Oulu, x@y.fi\n\nLoput: Liisa Laine.",
        "Ensi- ja turvakotien liitto ry / Anu Niemi, Suomen Punainen Risti & Åsa Öhman, chef",
        "Anu ja Matti Virtanen, Kaarina, hankepäälliköt",
    ] {
        assert_eq!(lost(text), [""; 0], "{text}");
    }
}

/// The words of `text` that are in no name and no role, and join nothing.
fn lost(text: &str) -> Vec<&str> {
    let mut kept = vec![false; text.len()];
    for person in people(text) {
        for span in [Some(person.name), person.role, person.role_after]
            .into_iter()
            .flatten()
        {
            assert!(!span.slice(text).is_empty(), "{text:?}");
            assert!(!kept[span.start..span.end].contains(&true), "{text:?}");
            kept[span.start..span.end].fill(true);
        }
    }
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            let at = word.as_ptr().addr() - text.as_ptr().addr();
            !word.is_empty()
                && !matches!(*word, "ja" | "och")
                && !kept[at..at + word.len()].contains(&true)
        })
        .collect()
}

proptest::proptest! {
    #[test]
    fn no_word_of_any_mixture_is_lost(
        text in "((Anu|Meri|von|ja|och|hankejohtaja|Johtaja|THL|STM:n|Oulun|Oy|kehitys-|A\\.|p\\.|x@y\\.fi|050)[ ]?([,;:/()–\n-]| )[ ]?){0,12}",
    ) {
        let lost = lost(&text);
        proptest::prop_assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn any_text_gives_spans_within_it(text in "\\PC{0,40}") {
        for person in people(&text) {
            for span in [Some(person.name), person.role, person.role_after].into_iter().flatten() {
                proptest::prop_assert!(text.get(span.start..span.end).is_some());
            }
        }
    }
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

/// Each is read at once; were any of them read in quadratic time, it would take minutes.
#[test]
fn long_values_take_linear_time() {
    for unit in [
        "Anu Niemi ",
        "Anu ja ",
        "A.",
        "von ",
        "Anu von ",
        "(",
        "a- ",
        "Oulun ",
        "x",
        ":",
        "\n",
        "Anu Niemi, johtaja ja ",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        assert!(people(&text).len() <= text.len(), "{unit}");
    }
}
