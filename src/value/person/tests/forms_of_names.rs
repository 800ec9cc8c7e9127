//! Names turned round, with nicknames and names at birth.

use super::check;

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
        ("van der Berg Kristiina", &["van der Berg Kristiina"]),
        ("hankejohtaja von Essen Maija", &["von Essen Maija = hankejohtaja"]),
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

/// Who is away is so in small letters: with a capital the word is a surname.
#[test]
fn a_surname_may_end_like_a_word_for_leave() {
    check(&[
        ("Anu Virkavapaalla", &["Anu Virkavapaalla"]),
        ("Anu Niemi virkavapaalla", &["Anu Niemi"]),
    ]);
}
