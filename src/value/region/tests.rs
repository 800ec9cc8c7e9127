use super::*;

/// Every name of the list is found by its first letters, whatever its case.
#[test]
fn every_listed_name_is_found() {
    for listed in names::every_name() {
        let stem = matches!(listed.form, Form::Stem);
        for mut name in [listed.printed.to_owned(), listed.printed.to_uppercase()] {
            name.push_str(if stem { "ssa" } else { "" });
            assert_eq!(region(&name), Some(listed.region), "{name}");
        }
    }
}

fn code(name: &str) -> &'static str {
    region(name).map_or("", Region::code)
}

#[track_caller]
fn check(rows: &[(&str, &str)]) {
    for (name, expected) in rows {
        assert_eq!(code(name), *expected, "{name}");
    }
}

#[test]
fn every_region_is_known_by_its_name_and_its_county() {
    #[rustfmt::skip]
    check(&[
        ("Itä-Uusimaa", "01"), ("Itä-Uudenmaan hyvinvointialue", "01"),
        ("Keski-Uusimaa", "02"), ("Keski-Uudenmaan hyvinvointialue", "02"),
        ("Länsi-Uusimaa", "03"), ("Länsi-Uudenmaan hyvinvointialue", "03"),
        ("Vantaa ja Kerava", "04"), ("Vantaan ja Keravan hyvinvointialue", "04"),
        ("Varsinais-Suomi", "05"), ("Varsinais-Suomen hyvinvointialue", "05"),
        ("Satakunta", "06"), ("Satakunnan hyvinvointialue", "06"),
        ("Kanta-Häme", "07"), ("Kanta-Hämeen hyvinvointialue", "07"),
        ("Pirkanmaa", "08"), ("Pirkanmaan hyvinvointialue", "08"),
        ("Päijät-Häme", "09"), ("Päijät-Hämeen hyvinvointialue", "09"),
        ("Kymenlaakso", "10"), ("Kymenlaakson hyvinvointialue", "10"),
        ("Etelä-Karjala", "11"), ("Etelä-Karjalan hyvinvointialue", "11"),
        ("Etelä-Savo", "12"), ("Etelä-Savon hyvinvointialue", "12"),
        ("Pohjois-Savo", "13"), ("Pohjois-Savon hyvinvointialue", "13"),
        ("Pohjois-Karjala", "14"), ("Pohjois-Karjalan hyvinvointialue", "14"),
        ("Keski-Suomi", "15"), ("Keski-Suomen hyvinvointialue", "15"),
        ("Etelä-Pohjanmaa", "16"), ("Etelä-Pohjanmaan hyvinvointialue", "16"),
        ("Pohjanmaa", "17"), ("Pohjanmaan hyvinvointialue", "17"),
        ("Keski-Pohjanmaa", "18"), ("Keski-Pohjanmaan hyvinvointialue", "18"),
        ("Pohjois-Pohjanmaa", "19"), ("Pohjois-Pohjanmaan hyvinvointialue", "19"),
        ("Kainuu", "20"), ("Kainuun hyvinvointialue", "20"),
        ("Lappi", "21"), ("Lapin hyvinvointialue", "21"),
        ("Helsinki", "90"), ("Helsingin kaupunki", "90"),
        ("Ahvenanmaa", "91"), ("Ahvenanmaan maakunta", "91"),
    ]);
}

#[test]
fn every_name_in_the_table_of_regions_is_read_back() {
    for &region in Region::ALL {
        let names = [
            region.name(),
            region.county_fi(),
            region.county_sv(),
            region.county_en(),
        ];
        for name in names {
            assert_eq!(super::region(name), Some(region), "{name}");
            assert_eq!(super::region(&name.to_lowercase()), Some(region), "{name}");
            assert_eq!(super::region(&name.to_uppercase()), Some(region), "{name}");
        }
    }
}

#[test]
fn inflected_names_are_the_region() {
    #[rustfmt::skip]
    check(&[
        ("Keski-Suomen", "15"), ("Keski-Suomessa", "15"), ("Keski-Suomesta", "15"),
        ("Keski-Suomeen", "15"), ("Keski-Suomea", "15"), ("Keski-Suomelle", "15"),
        ("Itä-Uudenmaan", "01"), ("Keski-Uudellamaalla", "02"), ("Länsi-Uudellemaalle", "03"),
        ("Vantaan ja Keravan", "04"), ("Vantaalla ja Keravalla", "04"), ("Vantaa-Keravan hva", "04"),
        ("Varsinais-Suomeen", "05"), ("Satakunnassa", "06"), ("Satakuntaan", "06"),
        ("Kanta-Hämeessä", "07"), ("Kanta-Hämeeseen", "07"), ("Pirkanmaalla", "08"), ("Pirkanmaahan", "08"),
        ("Päijät-Hämeestä", "09"), ("Kymenlaaksossa", "10"), ("Kymenlaaksoon", "10"),
        ("Etelä-Karjalassa", "11"), ("Pohjois-Karjalaan", "14"), ("Etelä-Savosta", "12"), ("Pohjois-Savoon", "13"),
        ("Etelä-Pohjanmaalla", "16"), ("Pohjanmaalle", "17"), ("Keski-Pohjanmaalta", "18"),
        ("Pohjois-Pohjanmaata", "19"), ("Kainuussa", "20"), ("Kainuuseen", "20"),
        ("Lapissa", "21"), ("Lappiin", "21"), ("Lapin", "21"),
        ("Helsingissä", "90"), ("Helsinkiin", "90"), ("Ahvenanmaalla", "91"),
    ]);
}

#[test]
fn the_county_is_known_in_short_and_inflected() {
    #[rustfmt::skip]
    check(&[
        ("Keski-Suomen hva", "15"), ("Keski-Suomen HVA", "15"), ("Keski-Suomen HVA:n", "15"),
        ("Lapin hva:lla", "21"), ("Lapin hyva", "21"),
        ("Pirkanmaan hyvinvointialueella", "08"), ("Pirkanmaan hyvinvointialueen", "08"),
        ("Pirkanmaan hyvinvointialueelle", "08"), ("Pirkanmaan hyvinvointialueelta", "08"),
        ("Pirkanmaan hyvinvointialuetta", "08"), ("Pirkanmaan Hyvinvointialue", "08"),
        ("Satakunnan maakunta", "06"), ("Satakunnan maakunnassa", "06"),
        ("Etelä-Savon alue", "12"), ("Helsingin kaupungin", "90"),
        ("Pirkanmaa hyvinvointialue", "08"),
    ]);
}

#[test]
fn a_closing_bracket_may_repeat_the_region() {
    #[rustfmt::skip]
    check(&[
        ("Keski-Suomen hyvinvointialue (Hyvaks)", "15"),
        ("Pohjois-Savon hyvinvointialue (PSHVA)", "13"),
        ("Pohjanmaan hyvinvointialue (Österbottens välfärdsområde)", "17"),
        ("Keusote (Keski-Uudenmaan hyvinvointialue)", "02"),
        ("Etelä-Pohjanmaa (hyvinvointialue)", "16"), ("Keski-Suomi (kaupunki)", "15"),
        ("Lappi (Rovaniemi)", ""), ("Etelä-Savo (Pohjois-Savo)", ""), ("HUS (Helsinki)", ""),
    ]);
}

#[test]
fn brands_name_their_county() {
    #[rustfmt::skip]
    check(&[
        ("Keusote", "02"), ("Keusoten", "02"), ("LUVN", "03"), ("LUVN:n", "03"), ("LUVN:N", "03"),
        ("Vakehyva", "04"), ("VAKE", "04"), ("Varha", "05"), ("Varhan", "05"), ("VARHA", "05"),
        ("Satasote", "06"), ("Oma Häme", "07"), ("Oma Hämeen", "07"), ("Pirha", "08"),
        ("Päijät-Sote", "09"), ("Kymenhva", "10"), ("Ekhva", "11"), ("Eksote", "11"),
        ("Eloisa", "12"), ("PSHVA", "13"), ("Siun sote", "14"), ("Siun soten", "14"),
        ("Hyvaep", "16"), ("EPHVA", "16"), ("Hyvaks", "15"), ("Soite", "18"), ("Pohde", "19"), ("Pohteella", "19"),
        ("Kainuun sote", "20"), ("Lapha", "21"),
        ("eloisa", ""), ("HUS", ""),
    ]);
}

#[test]
fn swedish_and_english_names_are_known() {
    #[rustfmt::skip]
    check(&[
        ("Österbotten", "17"), ("Österbottens välfärdsområde", "17"), ("Norra Österbotten", "19"),
        ("Södra Österbotten", "16"), ("Mellersta Österbotten", "18"), ("Lappland", "21"),
        ("Åland", "91"), ("Helsingfors", "90"), ("Helsingfors stad", "90"), ("Norra Karelen", "14"),
        ("Södra Karelens välfärdsområde", "11"), ("Östra Nyland", "01"), ("Egentliga Finland", "05"),
        ("Birkaland", "08"), ("Vanda och Kervo", "04"), ("Kymmenedalen", "10"),
        ("North Karelia", "14"), ("Central Finland", "15"), ("Lapland", "21"), ("City of Helsinki", "90"),
        ("the Wellbeing services county of Central Finland", "15"), ("Ostrobothnia", "17"),
        ("Wellbeing services county of Satakunta", "06"), ("The Kainuu region", "20"),
    ]);
}

#[test]
fn spelling_by_hand_is_read() {
    #[rustfmt::skip]
    check(&[
        ("keski-suomi", "15"), ("KESKI-SUOMI", "15"), ("Keski–Suomi", "15"), ("Keski - Suomi", "15"),
        ("Keski- Suomi", "15"), ("Keski Suomi", "15"), ("  Keski-Suomi, ", "15"), ("Lappi.", "21"),
        ("Varha:", "05"), ("İtä-Uusimaa", "01"), ("\u{212B}land", "91"),
        ("Vantaa-Kerava", "04"), ("Vantaa–Kerava", "04"), ("Vantaa/Kerava", "04"),
        ("Vantaa & Kerava", "04"),
    ]);
}

#[test]
fn what_is_no_region_names_none() {
    #[rustfmt::skip]
    check(&[
        ("", ""), ("Uusimaa", ""), ("Häme", ""), ("Karjala", ""), ("Savo", ""), ("Suomi", ""),
        ("Vantaa", ""), ("Vantaan kaupunki", ""), ("Kerava", ""), ("Oulu", ""), ("Espoo", ""),
        ("Lapin yliopisto", ""), ("Lapinlahti", ""), ("Lapinjärvi", ""), ("Pohjanmaa-hanke", ""),
        ("Lapin kaupunki", ""), ("Helsingin ja Uudenmaan sairaanhoitopiiri", ""), ("Itä-Suomi", ""),
        ("Valtakunnallinen", ""), ("Keski-Suomi, Jyväskylä", ""), ("Keski-Suomi Pirkanmaa", ""),
        ("Keski-Suomi: hanke", ""), ("The Lapin", ""), ("the Pohde", ""), ("Etelä-", ""), ("hyvinvointialue", ""), ("()", ""), ("a()", ""),
        ("Keski-Suomen sairaanhoitopiiri", ""), ("Soittaa", ""), ("Kainuulainen", ""),
    ]);
    assert_eq!(region(&"Keski-Suomi".repeat(1000)), None);
    assert_eq!(region(&"İ".repeat(50)), None);
    assert_eq!(code("\u{212A}eski-Suomi"), "15");
}

#[test]
fn a_line_opens_with_a_region_and_a_colon() {
    type OpeningRow<'a> = Option<(&'a str, &'a str, &'a str)>;
    #[rustfmt::skip]
    let rows: &[(&str, OpeningRow<'_>)] = &[
        ("Keski-Suomi: Rakenneuudistus", Some(("15", "Keski-Suomi", "Rakenneuudistus"))),
        ("Etelä-Karjala : Kotona asuminen", Some(("11", "Etelä-Karjala", "Kotona asuminen"))),
        ("Keski-Suomen hyvinvointialue: RRP", Some(("15", "Keski-Suomen hyvinvointialue", "RRP"))),
        ("  Lappi:Etäpalvelut", Some(("21", "Lappi", "Etäpalvelut"))),
        ("Pohjanmaa: Osa 1: alku", Some(("17", "Pohjanmaa", "Osa 1: alku"))),
        ("Varha:", Some(("05", "Varha", ""))),
        ("Lappi\u{feff}: hanke", Some(("21", "Lappi", "hanke"))),
        ("Keski-Suomen HVA:n: hanke", Some(("15", "Keski-Suomen HVA:n", "hanke"))),
        ("LUVN:n hankkeet", None),
        ("Keski-Suomi\nLappi: x", None),
        ("Huom: Keski-Suomi", None),
        ("Vantaa: hanke", None),
        ("Keski-Suomi", None),
        (":", None),
        ("", None),
    ];
    for (line, expected) in rows {
        let found = opening(line).map(|(region, rest)| {
            (
                region.code(),
                region.span.slice(line),
                line.get(rest..).unwrap(),
            )
        });
        assert_eq!(found, *expected, "{line}");
    }
}

#[test]
fn a_brand_is_told_from_a_name() {
    assert_eq!(brand("Pohde").map(Region::code), Some("19"));
    assert_eq!(brand("Lappi"), None);
}

/// A colon opens whatever stands behind it, but for one inside an inflected name.
#[test]
fn every_region_opens_a_line() {
    let titles: [(&str, Option<&str>); 12] = [
        (": title", Some("title")),
        (":  two", Some("two")),
        (":\u{a0}b", Some("\u{a0}b")),
        (": ", Some("")),
        (":", Some("")),
        (":\nb", Some("\nb")),
        (":A", Some("A")),
        (" : a", Some("a")),
        (" hyvinvointialue: a", Some("a")),
        (": a: b", Some("a: b")),
        (":n", None),
        (":a b", None),
    ];
    for &region in Region::ALL {
        for (rest, expected) in titles {
            let line = format!("{}{rest}", region.name());
            let found = opening(&line);
            assert_eq!(found.map(|(_, title)| &line[title..]), expected, "{line:?}");
            assert!(
                found.is_none_or(|(found, _)| found.value == region),
                "{line:?}"
            );
        }
    }
}
