//! The marks of lists, icons, speech and notes.

use super::*;

#[test]
fn markers_of_lists_and_icons_are_told_from_text() {
    let item = |text: &str| {
        let line = lines(text).1[0];
        let kind = match (line.kind(), line.number(text)) {
            (LineKind::Bullet, None) => "bullet",
            (LineKind::Number, Some(ItemNumber::Digits(1) | ItemNumber::Letter(1))) => "1",
            (LineKind::Number, Some(ItemNumber::Digits(2))) => "2",
            (LineKind::Icon, None) => "icon",
            (LineKind::Text, None) => {
                assert_eq!(line.item(text), line.content());
                return None;
            }
            other => panic!("{other:?}"),
        };
        Some((kind, line.item(text).slice(text).to_owned()))
    };
    let cases = [
        (" • kohta", Some(("bullet", "kohta"))),
        ("  •\u{a0}kohta", Some(("bullet", "kohta"))),
        ("- kohta", Some(("bullet", "kohta"))),
        ("– kohta", Some(("bullet", "kohta"))),
        ("–kohta", None),
        ("-hanke", None),
        ("•", None),
        ("1. kohta", Some(("1", "kohta"))),
        (" 2) kohta", Some(("2", "kohta"))),
        ("1.10.2020–31.12.2022", None),
        ("1. lokakuuta 2020 – 31. joulukuuta 2022", None),
        ("1. 10. 2020 – 31. 12. 2022", None),
        ("1. 10.2020 alkaen", None),
        ("1. lokakuu on alku", Some(("1", "lokakuu on alku"))),
        ("1. 10 kohtaa", Some(("1", "10 kohtaa"))),
        ("2020. Vuosi", None),
        ("3.", None),
        (
            "icon/chevron-down Created with Sketch. Perustiedot",
            Some(("icon", "Perustiedot")),
        ),
        (
            "icon/bulb\u{a0}Created\u{a0}with Sketch.",
            Some(("icon", "")),
        ),
        ("icon/bulb on kuvake", None),
        ("icon/bulb", Some(("icon", ""))),
        (
            "icon/bulbCreated with Sketch. Kehitteillä",
            Some(("icon", "Kehitteillä")),
        ),
        ("icon/bulb Kehitteillä", Some(("icon", "Kehitteillä"))),
        ("[icon/bulb] Kehitteillä", Some(("icon", "Kehitteillä"))),
        (
            "Created with Sketch. Kehitteillä",
            Some(("icon", "Kehitteillä")),
        ),
        ("Created with Sketch", Some(("icon", ""))),
        ("Created with care.", None),
        ("[] Perustiedot", Some(("icon", "Perustiedot"))),
        ("[] Hoidettu", None),
        ("+358 40 123", None),
        ("○ kohta", Some(("bullet", "kohta"))),
        ("\u{f0b7} kohta", Some(("bullet", "kohta"))),
        ("✓ kohta", Some(("bullet", "kohta"))),
        ("➢ kohta", Some(("bullet", "kohta"))),
        ("(1) kohta", Some(("1", "kohta"))),
        ("a) kohta", Some(("1", "kohta"))),
        ("(a) kohta", None),
        ("(1)", None),
        ("o kohta", Some(("bullet", "kohta"))),
        ("on kohta", None),
        ("* * *", None),
        ("* huom", None),
        ("→ Lue lisää", None),
    ];
    for (text, expected) in cases {
        let expected = expected.map(|(kind, rest)| (kind, rest.to_owned()));
        assert_eq!(item(text), expected, "{text:?}");
    }
}

/// An item may stand far behind its marker.
#[test]
fn an_item_is_found_however_far_it_stands_from_its_marker() {
    for count in [1, 250, 251, 252, 253, 254, 255, 300, 70_000] {
        for marker in ["•", "-", "12."] {
            let text = format!("  {marker}{}kohta\n", " ".repeat(count));
            let (_, lines) = lines(&text);
            assert_eq!(
                lines[0].item(&text).slice(&text),
                "kohta",
                "{marker} {count}"
            );
        }
    }
}

/// Every mark of the table opens items, with and without indentation.
#[test]
fn every_mark_of_lists_opens_items() {
    for mark in
        "• · ▪ ● ◦ ‣ ○ ■ □ ▫ ◆ ◇ ∙ ⁃ ✓ ✔ ➢ ➤ ➔ ► ▶ * + → - – — − ‐ \u{f0b7} \u{f0a7} o".split(' ')
    {
        for indentation in ["", " ", "    "] {
            let text =
                format!("Työssä on:\n\n{indentation}{mark} yksi\n{indentation}{mark} kaksi\n");
            let items = [("yksi", true), ("kaksi", true)];
            let lines = lines(&text).1;
            let found = lines[1..].iter().map(|line| {
                (
                    line.item(&text).slice(&text),
                    line.kind() == LineKind::Bullet,
                )
            });
            assert_eq!(found.collect::<Vec<_>>(), items, "{mark}");
        }
    }
}

/// The kinds and items of lines below a first line of text.
fn items(text: &str) -> Vec<(LineKind, String)> {
    let text = format!("Työssä on:\n\n{text}\n");
    let (page, lines) = lines(&text);
    let item = |line: &Line| {
        (
            line.kind(),
            page.value_in(line, line.item(&text)).value.into_owned(),
        )
    };
    lines.iter().skip(1).map(item).collect()
}

#[track_caller]
fn assert_items(text: &str, expected: &[(LineKind, &str)]) {
    let items = items(text);
    let found: Vec<_> = items.iter().map(|(kind, item)| (*kind, &**item)).collect();
    assert_eq!(found, expected, "{text:?}");
}

/// A dash glued to its word marks an item next to another that a dash opens.
#[test]
fn a_glued_dash_marks_an_item_among_others() {
    use LineKind::{Bullet, Text};
    for (text, expected) in [
        ("-Yksi\n- Kaksi", &[(Bullet, "Yksi"), (Bullet, "Kaksi")][..]),
        ("- Yksi\n\n–kaksi", &[(Bullet, "Yksi"), (Bullet, "kaksi")]),
        ("-Yksi\n-Kaksi", &[(Bullet, "Yksi"), (Bullet, "Kaksi")]),
        ("-”Yksi”\n-Kaksi", &[(Bullet, "”Yksi”"), (Bullet, "Kaksi")]),
        (
            "- Yksi\n-65-vuotiaat",
            &[(Bullet, "Yksi"), (Bullet, "65-vuotiaat")],
        ),
        (
            "-5 astetta\n-12 astetta",
            &[(Text, "-5 astetta"), (Text, "-12 astetta")],
        ),
        (
            "Arki sujuu\n-hanke jatkuu",
            &[(Text, "Arki sujuu"), (Text, "-hanke jatkuu")],
        ),
        ("---\n-Yksi", &[(Text, "---"), (Text, "-Yksi")]),
    ] {
        assert_items(text, expected);
    }
}

/// Any mark, and a number, glued to its word marks an item next to another of its kind.
#[test]
fn a_glued_mark_or_number_is_one_among_others() {
    use LineKind::{Bullet, Number, Text};
    for sign in ["•", "●", "▪", "·", "✓", "➢", "→", "\u{f0b7}"] {
        for gap in ["\n", "\n\n"] {
            let text = format!("{sign}Yksi{gap}{sign}”kaksi”{gap}{sign} Kolme");
            assert_items(
                &text,
                &[(Bullet, "Yksi"), (Bullet, "”kaksi”"), (Bullet, "Kolme")],
            );
        }
        let alone = format!("{sign}Yksi");
        assert_items(&alone, &[(Text, &*alone)]);
    }
    for (text, expected) in [
        (
            "1.Yksi\n2.Kaksi",
            &[(Number, "Yksi"), (Number, "Kaksi")][..],
        ),
        ("1)yksi\n\n2)kaksi", &[(Number, "yksi"), (Number, "kaksi")]),
        ("1. Yksi\n2.Kaksi", &[(Number, "Yksi"), (Number, "Kaksi")]),
        ("9.Yksi\n10.Äänet", &[(Number, "Yksi"), (Number, "Äänet")]),
        (
            "1.Yksi\n  lisää\n2.Kaksi",
            &[(Number, "Yksi"), (Text, "lisää"), (Number, "Kaksi")],
        ),
        ("1.Yksi\n3.Kolme", &[(Text, "1.Yksi"), (Text, "3.Kolme")]),
        (
            "1.Yksi\nTeksti\n2.Kaksi",
            &[(Text, "1.Yksi"), (Text, "Teksti"), (Text, "2.Kaksi")],
        ),
        (
            "1.5 miljoonaa\n2.5 miljoonaa",
            &[(Text, "1.5 miljoonaa"), (Text, "2.5 miljoonaa")],
        ),
        (
            "1.maaliskuuta\n2.huhtikuuta",
            &[(Text, "1.maaliskuuta"), (Text, "2.huhtikuuta")],
        ),
        ("•Yksi\n✓Kaksi", &[(Text, "•Yksi"), (Text, "✓Kaksi")]),
        (
            "Yksi ·kaksi\nKolme ·neljä",
            &[(Text, "Yksi ·kaksi"), (Text, "Kolme ·neljä")],
        ),
        ("*yksi\n*kaksi", &[(Text, "*yksi"), (Text, "*kaksi")]),
    ] {
        assert_items(text, expected);
    }
}

/// A mark that is alone on its line belongs to the line below, a dash or a number only
/// where it is one of several.
#[test]
fn a_mark_alone_on_its_line_belongs_to_the_next() {
    use LineKind::{Bullet, Number, Text};
    for (text, expected) in [
        (
            "•\nYksi\n•\nKaksi",
            &[(Bullet, "Yksi"), (Bullet, "Kaksi")][..],
        ),
        ("•\n\nYksi", &[(Bullet, "Yksi")]),
        (
            "-\r\nYksi\r\n-\r\nKaksi",
            &[(Bullet, "Yksi"), (Bullet, "Kaksi")],
        ),
        ("-\nYksi", &[(Text, "-"), (Text, "Yksi")]),
        (
            "-\n\nYksi\n\n-\n\nKaksi",
            &[(Text, "-"), (Text, "Yksi"), (Text, "-"), (Text, "Kaksi")],
        ),
        (
            "1.\nYksi\n2.\nKaksi",
            &[(Number, "Yksi"), (Number, "Kaksi")],
        ),
        (
            "1.\nYksi\n7.\nKaksi",
            &[(Text, "1."), (Text, "Yksi"), (Text, "7."), (Text, "Kaksi")],
        ),
        (
            "(100)\nYksi\n(101)\nKaksi",
            &[(Number, "Yksi"), (Number, "Kaksi")],
        ),
        (
            "•\nToimintaympäristö",
            &[(Text, "•"), (Text, "Toimintaympäristö")],
        ),
        ("•", &[(Text, "•")]),
    ] {
        assert_items(text, expected);
    }
}

/// Dashes open direct speech where the lines say who speaks.
#[test]
fn a_dash_opens_speech_where_its_speaker_is_named() {
    let bullets = |text: &str| {
        items(text)
            .iter()
            .filter(|(kind, _)| *kind == LineKind::Bullet)
            .count()
    };
    for (text, count) in [
        (
            "– Tätä on toivottu, sanoo Maija Meri.\n\n– Se ei maksa mitään.",
            0,
        ),
        (
            "– Tätä on toivottu, sanoo Maija Meri.\n– Niin on, Ville vastaa.",
            0,
        ),
        ("- Tätä on toivottu, sanoo Maija Meri.\n- tuki\n- ohjaus", 3),
        ("- Tätä on toivottu, sanoo Maija Meri.\n- tuki", 2),
        (
            "– Asiakas kertoo tilanteestaan.\n\n– Hoitaja ohjaa hänet eteenpäin.",
            2,
        ),
        (
            "• Tätä on toivottu, sanoo Maija Meri.\n\n• Se ei maksa mitään.",
            2,
        ),
    ] {
        assert_eq!(bullets(text), count, "{text:?}");
    }
}

/// A star, a plus or an arrow marks an item where it is not the only one.
#[test]
fn stars_and_arrows_mark_items_among_others() {
    let bullets = |text: &str| {
        let kinds = kinds(text).into_iter();
        kinds.filter(|(_, kind)| *kind == LineKind::Bullet).count()
    };
    for (text, count) in [
        ("Työssä on:\n\n * yksi\n * kaksi\n", 2),
        ("Työssä on:\n\n+ yksi\n+ kaksi\n", 2),
        ("Työssä on:\n\n+ yksi\n* kaksi\n", 0),
        ("Hoito* on työtä.\n\n* myös lähihoito\n", 0),
        ("→ Yksi\n\n→ Kaksi\n\nTeksti\n\n→ Lue lisää\n", 2),
        ("Soita:\n+358 40 1\n+358 40 2\n", 0),
        ("Loppu\n\n* * *\n\n* * *\n", 0),
    ] {
        assert_eq!(bullets(text), count, "{text:?}");
    }
}

/// Stars on a line of their own are those of the heading above them, and of no text.
#[test]
fn stars_alone_belong_to_the_heading_above() {
    for (text, starred, count) in [
        ("Ratkaisun perusidea\n **\n\nTeksti on tässä.\n", true, 2),
        ("Ratkaisun perusidea\n\n**\n\nTeksti on tässä.\n", true, 2),
        ("Teksti on tässä.\n**\nToinen.\n", false, 3),
        ("Ratkaisun perusidea **\n**\n", true, 2),
    ] {
        let (_, lines) = lines(text);
        assert_eq!(
            (lines[0].is_starred(), lines.len()),
            (starred, count),
            "{text:?}"
        );
    }
}
