//! What stands beside names and is of no person: contacts, times, numbers, others.

use super::check;

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
        ("Anu Niemi, 08 615 541 (vaihde)", &["Anu Niemi"]),
        ("Anu Niemi, 08 615 541 (vaihde), hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("kirjaamo@thl.fi", &[]),
        ("Kirjaamo, kirjaamo@thl.fi", &["Kirjaamo"]),
        ("puh. 050 123 4567 / Kirjaamo", &["Kirjaamo"]),
    ]);
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

/// A list that is not whole, a group, and somebody who is away are no role and no person.
#[test]
fn others_than_the_people_named() {
    #[rustfmt::skip]
    check(&[
        ("Aino Mallikas ym.", &["Aino Mallikas"]),
        ("Aino Mallikas, Ville Malli jne.", &["Aino Mallikas", "Ville Malli"]),
        ("Aino Mallikas ja projektiryhmä", &["Aino Mallikas @ projektiryhmä"]),
        ("Ville Malli, Aino Mallikkaan sijainen", &["Ville Malli = Aino Mallikkaan sijainen"]),
        ("Ville Malli, sijainen", &["Ville Malli = sijainen"]),
        ("Aino Virtanen sijainen", &["Aino Virtanen = sijainen"]),
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
