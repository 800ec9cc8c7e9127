use super::lexicon::{Fit, WORDS, known};
use super::*;
use crate::value::contact::contacts_beside;

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
fn a_role_stands_before_or_after_its_name() {
    #[rustfmt::skip]
    check(&[
        ("hankejohtaja Anu Niemi", &["Anu Niemi = hankejohtaja"]),
        ("Hankejohtaja Anu Niemi", &["Anu Niemi = Hankejohtaja"]),
        ("Anu Niemi, hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi (hankejohtaja)", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi (hankejohtaja, THL)", &["Anu Niemi = hankejohtaja @ THL"]),
        ("Anu Niemi – hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi - hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi- hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Projektipäällikkö: Maija Meri", &["Maija Meri = Projektipäällikkö"]),
        ("Projektipäällikkö:\nMaija Meri", &["Maija Meri = Projektipäällikkö"]),
        ("Maija Meri / hankepäällikkö", &["Maija Meri = hankepäällikkö"]),
        ("Maija Meri\nhankepäällikkö", &["Maija Meri = hankepäällikkö"]),
        ("Maija Meri Projektipäällikkö", &["Maija Meri = Projektipäällikkö"]),
        ("Maija Meri THL", &["Maija Meri @ THL"]),
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
        ("Hankejohtaja Anu Niemi, THL", &["Anu Niemi = Hankejohtaja @ THL"]),
        ("Hankejohtaja (Anu Niemi)", &["Anu Niemi = Hankejohtaja"]),
        ("Yhteyshenkilö: Maija Meri (THL)", &["Maija Meri = Yhteyshenkilö @ THL"]),
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
            &["Anu Niemi @ Terveyden ja hyvinvoinnin laitos", "Maija Meri @ STM"]),
        ("Anu Niemi, Suomen Punainen Risti", &["Anu Niemi @ Suomen Punainen Risti"]),
        ("Anu Niemi, Etelä-Karjalan Punainen Risti", &["Anu Niemi @ Etelä-Karjalan Punainen Risti"]),
        ("Anu Niemi, Oulun yliopisto", &["Anu Niemi @ Oulun yliopisto"]),
        ("Anu Niemi, Folkhälsan Välfärd Ab", &["Anu Niemi @ Folkhälsan Välfärd Ab"]),
        ("Anu Niemi, Keusote", &["Anu Niemi @ Keusote"]),
        ("Anu Niemi Pohde", &["Anu Niemi @ Pohde"]),
        ("Anu Niemi, Oma Häme", &["Anu Niemi @ Oma Häme"]),
        ("Anu Niemi Oma Häme", &["Anu Niemi @ Oma Häme"]),
        ("Anu Niemi, Keski Suomi", &["Anu Niemi @ Keski Suomi"]),
        ("Päijät-Sote Anu Niemi", &["Anu Niemi @ Päijät-Sote"]),
        ("Anu Niemi, Etelä-Savon Hyvinvointialue", &["Anu Niemi @ Etelä-Savon Hyvinvointialue"]),
        ("Etelä-Karjalan sosiaali- ja terveyspiiri, Anu Niemi",
            &["Anu Niemi @ Etelä-Karjalan sosiaali- ja terveyspiiri"]),
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
            &["Anu Niemi = Hankejohtaja @ THL", "Maija Meri = Projektipäällikkö @ STM"]),
        ("Hankejohtaja:\nAnu Niemi, THL\nPäällikkö:\nMaija Meri, THL",
            &["Anu Niemi = Hankejohtaja @ THL", "Maija Meri = Päällikkö @ THL"]),
        ("Hankejohtaja, Anu Niemi, projektipäällikkö, Maija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi, hankejohtaja ja projektipäällikkö Maija Meri",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi THL ja hankejohtaja Maija Meri", &["Anu Niemi @ THL", "Maija Meri = hankejohtaja"]),
        ("Anu Niemi ja hankejohtaja Maija Meri", &["Anu Niemi", "Maija Meri = hankejohtaja"]),
        ("Anu Niemi hankejohtaja, Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Anu Niemi hankejohtaja Maija Meri päällikkö", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("hankejohtaja Anu Niemi päällikkö Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("Anu Niemi, hankejohtaja\n\nMaija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Maija Meri (sijainen Anu Niemi)", &["Maija Meri", "Anu Niemi = sijainen"]),
        ("Hankejohtaja Anu Niemi 31.7.2021 asti, sitten Maija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = sitten"]),
        ("Anu Niemi, THL ja Maija Meri, STM", &["Anu Niemi @ THL", "Maija Meri @ STM"]),
        ("Anu Niemi (hankejohtaja), THL", &["Anu Niemi = hankejohtaja @ THL"]),
    ]);
}

/// A detail is in no role, and parts what stands on either side of it.
#[test]
fn addresses_and_numbers_are_in_no_role() {
    #[rustfmt::skip]
    check(&[
        ("Anu Niemi, anu.niemi@thl.fi, p. 050 123 4567", &["Anu Niemi"]),
        ("Anu Niemi anu.niemi@thl.fi Maija Meri maija.meri@thl.fi", &["Anu Niemi", "Maija Meri"]),
        ("Anu Niemi, puh. 050 123 4567 Maija Meri, puh. 050 765 4321", &["Anu Niemi", "Maija Meri"]),
        ("Anu Niemi, hankejohtaja, STM, 0295 000 111", &["Anu Niemi = hankejohtaja @ STM"]),
        ("projektipäällikkö Anu Niemi, Eksote, 040 000 2222\nMaija Meri, ohjaaja, maija(at)thl.fi",
            &["Anu Niemi = projektipäällikkö @ Eksote", "Maija Meri = ohjaaja"]),
        ("Anu Niemi (hankejohtaja, puh. 050 123 4567), Maija Meri (ohjaaja, 050 765 4321)",
            &["Anu Niemi = hankejohtaja", "Maija Meri = ohjaaja"]),
        ("Anu Niemi, hankejohtaja, 050 123 4567, ylilääkäri", &["Anu Niemi = hankejohtaja + ylilääkäri"]),
        ("Anu Niemi +358 50 123 4567 hankejohtaja Maija Meri", &["Anu Niemi", "Maija Meri = hankejohtaja"]),
        ("kirjaamo@thl.fi", &[]),
        ("Kirjaamo, kirjaamo@thl.fi", &["Kirjaamo"]),
        ("puh. 050 123 4567 / Kirjaamo", &["Kirjaamo"]),
    ]);
}

#[test]
fn a_surname_may_stand_first() {
    #[rustfmt::skip]
    check(&[
        ("Virtanen, Maija", &["Virtanen, Maija"]),
        ("Virtanen, Maija Liisa", &["Virtanen, Maija Liisa"]),
        ("Virtanen, Maija; Meri, Anu", &["Virtanen, Maija", "Meri, Anu"]),
        ("Virtanen, Maija Liisa; Meri, Anu Kaarina", &["Virtanen, Maija Liisa", "Meri, Anu Kaarina"]),
        ("Virtanen, Maija\nMeri, Anu", &["Virtanen, Maija", "Meri, Anu"]),
        ("Virtanen, Maija ja Meri, Anu", &["Virtanen, Maija", "Meri, Anu"]),
        ("Virtanen, Maija, Meri, Anu", &["Virtanen, Maija", "Meri, Anu"]),
        ("Virtanen, Maija / Meri, Anu", &["Virtanen, Maija", "Meri, Anu"]),
        ("• Virtanen, Maija\n• Meri, Anu", &["Virtanen, Maija", "Meri, Anu"]),
        ("Virtanen, Maija, projektipäällikkö", &["Virtanen, Maija = projektipäällikkö"]),
        ("Virtanen, Maija, projektipäällikkö; Meri, Anu, ohjaaja",
            &["Virtanen, Maija = projektipäällikkö", "Meri, Anu = ohjaaja"]),
        ("Virtanen, Maija (projektipäällikkö), Meri, Anu (ohjaaja)",
            &["Virtanen, Maija = projektipäällikkö", "Meri, Anu = ohjaaja"]),
        ("projektipäällikkö Virtanen, Maija", &["Virtanen, Maija = projektipäällikkö"]),
        ("Projektipäällikkö: Virtanen, Maija", &["Virtanen, Maija = Projektipäällikkö"]),
        ("Virtanen, Maija, THL", &["Virtanen, Maija @ THL"]),
        ("Virtanen, Maija, Rantalan kunta", &["Virtanen, Maija @ Rantalan kunta"]),
        ("Virtanen, Maija, puh. 050 123 4567", &["Virtanen, Maija"]),
        ("Virtanen, Maija K.", &["Virtanen, Maija K."]),
        ("Virtanen, M. K.", &["Virtanen, M. K."]),
        ("Virtanen, M.K.", &["Virtanen, M.K."]),
        ("Ylä-Mattila, Anna-Maija", &["Ylä-Mattila, Anna-Maija"]),
        ("von Essen, Maija", &["von Essen, Maija"]),
        ("af Forselles, Carl; van der Meer, Ludwig", &["af Forselles, Carl", "van der Meer, Ludwig"]),
        ("VIRTANEN, Maija", &["VIRTANEN, Maija"]),
        ("VIRTANEN, MAIJA LIISA; MERI, ANU", &["VIRTANEN, MAIJA LIISA", "MERI, ANU"]),
        ("VIRTANEN Maija", &["VIRTANEN Maija"]),
        ("Virtanen, Maija\nAnu Meri", &["Virtanen, Maija", "Anu Meri"]),
    ]);
}

/// A comma parts people and organisations, too.
#[test]
fn a_comma_alone_turns_no_name() {
    #[rustfmt::skip]
    check(&[
        ("Satu Meri, Kaarina", &["Satu Meri @ Kaarina"]),
        ("Kaarina, Liisa, Anu", &["Kaarina", "Liisa", "Anu"]),
        ("Kaarina, Satu Meri, Anu Niemi", &["Satu Meri @ Kaarina", "Anu Niemi"]),
        ("Helsinki, Maija Meri", &["Maija Meri @ Helsinki"]),
        ("STEA, Maija Meri", &["Maija Meri @ STEA"]),
        ("Eksote, Maija Meri", &["Maija Meri @ Eksote"]),
        ("Oulun Diakonissalaitos, Maija Meri", &["Maija Meri @ Oulun Diakonissalaitos"]),
        ("Attendo Oy, Maija Meri", &["Maija Meri @ Attendo Oy"]),
    ]);
}

#[test]
fn a_nickname_or_a_name_at_birth_is_part_of_the_name() {
    #[rustfmt::skip]
    check(&[
        ("Aino (Ainikki) Meri", &["Aino (Ainikki) Meri"]),
        ("Aino Maria (Ainikki) Meri", &["Aino Maria (Ainikki) Meri"]),
        ("Aino (Ainikki) von Essen", &["Aino (Ainikki) von Essen"]),
        ("Aino (Ainikki) Meri-Niemi, ohjaaja", &["Aino (Ainikki) Meri-Niemi = ohjaaja"]),
        ("ohjaaja Aino (Ainikki) Meri ja Ville (Ville-Petteri) Malli (THL)",
            &["Aino (Ainikki) Meri = ohjaaja", "Ville (Ville-Petteri) Malli @ THL"]),
        ("Aino \"Ainikki\" Meri", &["Aino \"Ainikki\" Meri"]),
        ("Aino ”Ainikki” Meri", &["Aino ”Ainikki” Meri"]),
        ("Aino (os. Malli) Meri", &["Aino (os. Malli) Meri"]),
        ("Aino Meri (os. Malli)", &["Aino Meri (os. Malli)"]),
        ("Aino Meri (o.s. Malli), ohjaaja", &["Aino Meri (o.s. Malli) = ohjaaja"]),
        ("Aino Meri os. Malli", &["Aino Meri os. Malli"]),
        ("Aino Meri, ent. Malli", &["Aino Meri, ent. Malli"]),
        ("Meri (Malli), Aino", &["Meri (Malli), Aino"]),
        ("Meri, Aino (os. Malli)", &["Meri, Aino (os. Malli)"]),
        ("Jukka (viestintä) Malli", &["Jukka (viestintä) Malli"]),
        ("Anu Niemi (Rantala) Maija Meri (Mallila)", &["Anu Niemi @ Rantala", "Maija Meri @ Mallila"]),
    ]);
}

#[test]
fn a_title_of_several_people_is_that_of_each() {
    #[rustfmt::skip]
    check(&[
        ("muutosagentit Anu Niemi ja Maija Meri", &["Anu Niemi = muutosagentit", "Maija Meri = muutosagentit"]),
        ("IPS-työhönvalmentajat Anu Niemi, Maija Meri ja Liisa Laine",
            &["Anu Niemi = IPS-työhönvalmentajat", "Maija Meri = IPS-työhönvalmentajat", "Liisa Laine = IPS-työhönvalmentajat"]),
        ("Projektipäälliköt:\nAnu Niemi\nMaija Meri", &["Anu Niemi = Projektipäälliköt", "Maija Meri = Projektipäälliköt"]),
        ("asiantuntijat Anu Niemi (THL) ja Maija Meri (STM)",
            &["Anu Niemi = asiantuntijat @ THL", "Maija Meri = asiantuntijat @ STM"]),
        ("asiantuntijat Anu Niemi, THL ja Maija Meri, STM",
            &["Anu Niemi = asiantuntijat @ THL", "Maija Meri = asiantuntijat @ STM"]),
        ("asiantuntijat Anu Niemi, Maija Meri ja hankejohtaja Liisa Laine",
            &["Anu Niemi = asiantuntijat", "Maija Meri = asiantuntijat", "Liisa Laine = hankejohtaja"]),
        ("hankejohtaja Liisa Laine, asiantuntijat Anu Niemi ja Maija Meri",
            &["Liisa Laine = hankejohtaja", "Anu Niemi = asiantuntijat", "Maija Meri = asiantuntijat"]),
        ("Anu Niemi ja Maija Meri, projektipäälliköt", &["Anu Niemi = projektipäälliköt", "Maija Meri = projektipäälliköt"]),
        ("Liisa Laine (hankejohtaja), Anu Niemi ja Maija Meri (projektipäälliköt)",
            &["Liisa Laine = hankejohtaja", "Anu Niemi = projektipäälliköt", "Maija Meri = projektipäälliköt"]),
        ("hankejohtaja Anu Niemi ja Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("muutosagentit Virtanen, Maija ja Meri, Anu", &["Virtanen, Maija = muutosagentit", "Meri, Anu = muutosagentit"]),
    ]);
}

#[test]
fn what_is_no_title_is_the_organisation() {
    #[rustfmt::skip]
    check(&[
        ("Anu Niemi (psykologi) ja Maija Meri (toimintaterapeutti), Rantalan kaupunki, Perhepalvelut",
            &["Anu Niemi = psykologi", "Maija Meri = toimintaterapeutti @ Rantalan kaupunki, Perhepalvelut"]),
        ("Anu Niemi, neuvotteleva virkamies, STM", &["Anu Niemi = neuvotteleva virkamies @ STM"]),
        ("Anu Niemi, STM, neuvotteleva virkamies", &["Anu Niemi = neuvotteleva virkamies @ STM"]),
        ("Anu Niemi, projektipäällikkö Eksote", &["Anu Niemi = projektipäällikkö @ Eksote"]),
        ("Eksote projektipäällikkö Anu Niemi", &["Anu Niemi = projektipäällikkö @ Eksote"]),
        ("Rantalan kaupunki, projektipäällikkö Anu Niemi", &["Anu Niemi = projektipäällikkö @ Rantalan kaupunki"]),
        ("Rantalan kaupungin projektipäällikkö Anu Niemi", &["Anu Niemi = Rantalan kaupungin projektipäällikkö"]),
        ("ICT asiantuntija Anu Niemi", &["Anu Niemi = ICT asiantuntija"]),
        ("Anu Niemi, YTM, sosionomi (YAMK), THL", &["Anu Niemi = YTM, sosionomi (YAMK) @ THL"]),
        ("Anu Niemi, toiminnanjohtaja, Rantalan Omaishoitajat ry", &["Anu Niemi = toiminnanjohtaja @ Rantalan Omaishoitajat ry"]),
        ("Anu Niemi, Metropolia AMK", &["Anu Niemi @ Metropolia AMK"]),
        ("Anu Niemi, sairaanhoitaja AMK", &["Anu Niemi = sairaanhoitaja AMK"]),
        ("TtT, dosentti Anu Niemi", &["Anu Niemi = TtT, dosentti"]),
        ("Anu Niemi, FT, ylilääkäri", &["Anu Niemi = FT, ylilääkäri"]),
        ("Anu Niemi, hankejohtaja, THL, ylilääkäri", &["Anu Niemi = hankejohtaja + ylilääkäri @ THL"]),
        ("Anu Niemi, johtaja (sosiaali- ja terveyspalvelut)", &["Anu Niemi = johtaja @ sosiaali- ja terveyspalvelut"]),
        ("Anu Niemi, palveluohjaus", &["Anu Niemi = palveluohjaus"]),
        ("Anu Niemi, Nuorisotoimi", &["Anu Niemi @ Nuorisotoimi"]),
        ("Seppä Anu Niemi", &["Seppä Anu Niemi"]),
        ("Talous ja hallinto: Anu Niemi", &["Anu Niemi = Talous ja hallinto"]),
        ("THL: Anu Niemi", &["Anu Niemi @ THL"]),
        ("Anu Niemi, Head of Health Services, City of Helsinki", &["Anu Niemi = Head of Health Services @ City of Helsinki"]),
        ("Health Services Manager Anna Smith", &["Anna Smith = Health Services Manager"]),
        ("Anu Niemi\nRantalan kunta", &["Anu Niemi @ Rantalan kunta"]),
        ("Anu Niemi, THL; Maija Meri, STM", &["Anu Niemi @ THL", "Maija Meri @ STM"]),
        ("hankejohtaja Anu Niemi, THL\nMaija Meri", &["Anu Niemi = hankejohtaja @ THL", "Maija Meri"]),
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

/// The words of `text` that are in no name, role, organisation, vacancy or detail, and
/// join nothing.
fn lost(text: &str) -> Vec<&str> {
    let mut kept = vec![false; text.len()];
    let contacts = contacts_beside(text);
    let FoundPeople { people, vacancies } = people(text, &contacts);
    let names = people.iter().map(|person| person.name);
    let details = people
        .iter()
        .flat_map(|person| person.role.iter().chain(&person.organisation));
    let whole = contacts.iter().map(|contact| contact.whole);
    for span in names.chain(details.copied()).chain(vacancies).chain(whole) {
        assert!(!span.slice(text).is_empty(), "{text:?}");
        kept[span.start..span.end].fill(true);
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
        text in "((Anu|Meri|NIEMI|von|os\\.|ja|och|hankejohtaja|Johtajat|THL|STM:n|Oulun|Oy|kehitys-|A\\.|p\\.|x@y\\.fi|050|040 123 4567|haussa)[ ]?([,;:/()–\n-]| )[ ]?){0,12}",
    ) {
        let lost = lost(&text);
        proptest::prop_assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn any_text_gives_spans_within_it(text in "\\PC{0,40}") {
        let FoundPeople { people, vacancies } = people(&text, &contacts_beside(&text));
        for span in vacancies {
            proptest::prop_assert!(text.get(span.start..span.end).is_some());
        }
        for person in people {
            for span in [person.name].iter().chain(&person.role).chain(&person.organisation) {
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
        "Anu, ",
        "Anu, Anu Niemi, ",
        "Anu (",
        "haussa, ",
        "040 123 4567 ",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        let people = people(&text, &contacts_beside(&text)).people;
        assert!(people.len() <= text.len(), "{unit}");
    }
}

/// The time of a post is of no role, organisation or name.
#[test]
fn times_of_posts_are_in_nothing() {
    #[rustfmt::skip]
    check(&[
        ("Aino Mallikas, projektipäällikkö 1.3.2021 alkaen", &["Aino Mallikas = projektipäällikkö"]),
        ("Aino Mallikas, projektipäällikkö (31.5.2022 asti)", &["Aino Mallikas = projektipäällikkö"]),
        ("Aino Mallikas, projektipäällikkö, 31.5.2022 saakka", &["Aino Mallikas = projektipäällikkö"]),
        ("Aino Mallikas (31.12.2021 asti), Ville Malli (1.1.2022 alkaen)", &["Aino Mallikas", "Ville Malli"]),
        ("Aino Mallikas 31.12.2021 asti\nVille Malli alkaen 1.1.2022", &["Aino Mallikas", "Ville Malli"]),
        ("1.1.2022 alkaen Ville Malli, hankekoordinaattori", &["Ville Malli = hankekoordinaattori"]),
        ("hankekoordinaattori Ville Malli 1.1.2022 lähtien", &["Ville Malli = hankekoordinaattori"]),
        ("Ville Malli, hankekoordinaattori 2021–2022", &["Ville Malli = hankekoordinaattori"]),
        ("Ville Malli, hankekoordinaattori (vuosina 2021–2022)", &["Ville Malli = hankekoordinaattori"]),
        ("Ville Malli, hankekoordinaattori 1.8.–31.12.2021, THL", &["Ville Malli = hankekoordinaattori @ THL"]),
        ("Ville Malli, hankekoordinaattori toukokuun 2022 loppuun", &["Ville Malli = hankekoordinaattori"]),
        ("Ville Malli, vuodesta 2021 projektipäällikkö", &["Ville Malli = projektipäällikkö"]),
        ("Ville Malli 1.1.2022 alkaen, puh. 040 123 4567", &["Ville Malli"]),
        ("Ville Malli, puh. 040 123 4567 (ma–pe 9–15)", &["Ville Malli"]),
        ("Ville Malli, hankekoordinaattori (arkisin klo 9.00–15.00)", &["Ville Malli = hankekoordinaattori"]),
        ("Aino Mallikas (äitiyslomalla 31.12.2022 asti)", &["Aino Mallikas"]),
        ("Aino Mallikas, projektipäällikkö (virkavapaalla)", &["Aino Mallikas = projektipäällikkö"]),
    ]);
}

/// A number before each name counts the people; one before a word in lower case does not.
#[test]
fn people_are_counted() {
    #[rustfmt::skip]
    check(&[
        ("1. Aino Mallikas\n2. Ville Malli", &["Aino Mallikas", "Ville Malli"]),
        ("1) Aino Mallikas 2) Ville Malli", &["Aino Mallikas", "Ville Malli"]),
        ("1. Aino Mallikas, johtaja 2. Ville Malli, THL", &["Aino Mallikas = johtaja", "Ville Malli @ THL"]),
        ("Aino Mallikas, 2. luokan opettaja", &["Aino Mallikas = 2. luokan opettaja"]),
    ]);
}

/// An association whose members have a title is no person.
#[test]
fn associations_of_a_title() {
    #[rustfmt::skip]
    check(&[
        ("Aino Mallikas, Rantalan Seudun Omaishoitajat ry", &["Aino Mallikas @ Rantalan Seudun Omaishoitajat ry"]),
        ("Rantalan Seudun Terveydenhoitajat ry, Ville Malli", &["Ville Malli @ Rantalan Seudun Terveydenhoitajat ry"]),
        ("Aino Mallikas Omaishoitajat ry", &["Aino Mallikas @ Omaishoitajat ry"]),
    ]);
}

/// A year in a name of a programme or an organisation is part of it.
#[test]
fn years_of_names_stay() {
    #[rustfmt::skip]
    check(&[
        ("Ville Malli, Kotona 2020–2022 -hanke", &["Ville Malli @ Kotona 2020–2022 -hanke"]),
        ("Ville Malli, Sote 2023", &["Ville Malli @ Sote 2023"]),
        ("Ville Malli, Ohjelma 2020–2023", &["Ville Malli @ Ohjelma 2020–2023"]),
        ("Ville Malli, Kylä 2030 -hankkeen johtaja", &["Ville Malli = Kylä 2030 -hankkeen johtaja"]),
    ]);
}
