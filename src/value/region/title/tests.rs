//! The region of a title, title by title.

use super::*;

#[track_caller]
fn check(rows: &[(&str, &str, &str)]) {
    for (title, code, printed) in rows {
        let found = of_title(title);
        let found = found.map_or(("", ""), |found| {
            (found.value.code(), found.span.slice(title))
        });
        assert_eq!(found, (*code, *printed), "{title:?}");
    }
}

/// The region that opens a title is its region, in any form and before any separator.
#[test]
fn the_region_that_opens_a_title() {
    #[rustfmt::skip]
    check(&[
        ("Keski-Suomi: Silta kotiin", "15", "Keski-Suomi"),
        ("keski-suomi: Silta kotiin", "15", "keski-suomi"),
        ("Kainuun hyvinvointialue - Arki kantaa", "20", "Kainuun hyvinvointialue"),
        ("Kainuun hyvinvointialue: Arki kantaa", "20", "Kainuun hyvinvointialue"),
        ("Päijät-Sote – Arki kantaa", "09", "Päijät-Sote"),
        ("Pohjois-Savon palvelu-uudistus", "13", "Pohjois-Savon"),
        ("Pirkanmaa KOTI - PirKoti", "08", "Pirkanmaa"),
        ("Lapin hva:n kotihoito", "21", "Lapin hva:n"),
        ("LUVN:n kotihoito", "03", "LUVN:n"),
        ("Vantaan ja Keravan hyvinvointialue: Silta", "04", "Vantaan ja Keravan hyvinvointialue"),
        ("Siun sote, kotihoidon malli", "14", "Siun sote"),
        ("Eloisa: kotihoidon malli", "12", "Eloisa"),
        ("Essote / Kotihoidon malli", "12", "Essote"),
        ("”Kainuu uudistuu”", "20", "Kainuu"),
        ("Kainuu-malli kotihoitoon", "20", "Kainuu"),
        ("Satakunnassa kotihoito uudistuu", "06", "Satakunnassa"),
        ("Egentliga Finlands välfärdsområde: Hemvård", "05", "Egentliga Finlands välfärdsområde"),
        ("Central Finland: Home care", "15", "Central Finland"),
        ("Helsingin kaupunki: Silta", "90", "Helsingin kaupunki"),
        ("Etelä-Savo (Eloisa): Silta", "12", "Etelä-Savo"),
        ("Keski-Suomi: Lapin malli käyttöön", "15", "Keski-Suomi"),
        ("Keski-Suomen hyvinvointialue: Keski-Suomi ja Lappi yhdessä", "15", "Keski-Suomen hyvinvointialue"),
    ]);
}

/// Else it is the one region that stands anywhere in it.
#[test]
fn the_region_that_a_title_names_elsewhere() {
    #[rustfmt::skip]
    check(&[
        ("Digihoitaja, Kainuun HVA (RRP, P4, I3)", "20", "Kainuun HVA"),
        ("Digihoitaja / Keski-Pohjanmaa", "18", "Keski-Pohjanmaa"),
        ("Digihoitaja (Satakunta)", "06", "Satakunta"),
        ("Kotihoito Kymenlaakson hyvinvointialueella", "10", "Kymenlaakson hyvinvointialueella"),
        ("Digihoitaja - Pohde", "19", "Pohde"),
        ("Digihoitaja Varhan kotihoidossa", "05", "Varhan"),
        ("Perhekeskus Pohjois-Karjalassa, Siun sote", "14", "Pohjois-Karjalassa"),
        ("Hemvård i Österbotten", "17", "Österbotten"),
    ]);
}

/// Several regions are no region, nor is a word that only looks like one.
#[test]
fn titles_without_a_region() {
    #[rustfmt::skip]
    check(&[
        ("Kainuu ja Lappi: Silta kotiin", "", ""),
        ("Kainuun, Lapin ja Pohjois-Pohjanmaan yhteinen malli", "", ""),
        ("Etelä-Savo / Pohjois-Savo: Silta", "", ""),
        ("Åland–Österbotten samverkan", "", ""),
        ("Kainuu-Lappi: Silta", "", ""),
        ("Silta kotiin, Kainuu ja Lappi", "", ""),
        ("Etelä- ja Pohjois-Savon yhteinen malli", "", ""),
        ("Silta, Etelä-, Keski- ja Pohjois-Pohjanmaa", "", ""),
        ("Eloisa arki kaikille", "", ""),
        ("Kotihoidon Kainuu-malli", "", ""),
        ("Meri-Lapin kotihoito", "", ""),
        ("Kainuulainen kotihoito", "", ""),
        ("Tampereen kotihoito", "", ""),
        ("Silta kotiin", "", ""),
        ("", "", ""),
    ]);
}

/// The name of an institution is not the region's.
#[test]
fn a_region_in_the_name_of_an_institution_is_none() {
    #[rustfmt::skip]
    check(&[
        ("Lapin keskussairaala: päiväkirurgia", "", ""),
        ("Päiväkirurgia Keski-Suomen keskussairaalassa", "", ""),
        ("Lapin yliopiston tutkimus", "", ""),
        ("Kainuun ammattiopisto, lähihoitajat", "", ""),
        ("Pohjois-Savon liitto: Silta", "", ""),
        ("Helsingin ja Uudenmaan sairaanhoitopiiri", "", ""),
        ("Kymenlaakson mielenterveys- ja päihdeyhdistys", "", ""),
        ("Keski-Suomen Yhdistysten Tuki ry: Silta", "", ""),
        ("Hoiva Kainuu Oy: Silta", "", ""),
        ("Satakunnan AMK, Silta", "", ""),
        ("University of Lapland: Silta", "", ""),
        ("Lapland Central Hospital", "", ""),
        ("Österbottens förbund", "", ""),
        // The county itself runs it, or the word is no institution.
        ("Kainuun hyvinvointialueen pelastuslaitos", "20", "Kainuun hyvinvointialueen"),
        ("Lapin sairaalapalvelut", "21", "Lapin"),
        ("Kainuun järjestöt mukana", "20", "Kainuun"),
        ("Lapin keskussairaala, Lapin hyvinvointialue", "21", "Lapin hyvinvointialue"),
    ]);
}
