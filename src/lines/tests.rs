use super::*;
use crate::text::is_space;

fn kinds(text: &str) -> Vec<(&str, LineKind)> {
    lines(text)
        .1
        .into_iter()
        .map(|line| (line.content().slice(text), line.kind()))
        .collect()
}

/// Nothing but white space stands between two lines, and blank lines are counted.
#[test]
fn what_is_no_line_is_blank() {
    for (text, counts) in [
        ("", &[][..]),
        ("\n", &[]),
        ("a", &[0]),
        ("a\n", &[0]),
        ("a\n\nb", &[0, 1]),
        ("\r\n\r\n", &[]),
        ("\r\na\r\n\r\n\r\n b", &[1, 2]),
        (" ä \u{a0}\n\u{feff}", &[0]),
        ("a\rb\r\r c", &[0, 0, 1]),
        ("a\r\n\r\nb\rc", &[0, 1, 0]),
        ("a\u{85}\u{85}b\u{85}c", &[0, 1, 0]),
        ("a\u{2028}b\u{2029}\u{2029} c\n", &[0, 0, 1]),
    ] {
        let (_, lines) = lines(text);
        let blanks: Vec<u32> = lines.iter().map(|line| line.blanks()).collect();
        assert_eq!(blanks, counts, "{text:?}");
        let mut at = 0;
        for line in &lines {
            let (start, end) = (line.start(text), line.end(text));
            assert!(start <= line.content().start && line.content().end <= end);
            assert_eq!(text[at..start].trim(), "");
            let blank = &text[at..start];
            let ends = blank.matches(crate::line_ends::LINE_BREAKS).count();
            assert_eq!(ends - blank.matches("\r\n").count(), line.blanks() as usize);
            at = end;
        }
        assert_eq!(text[at..].trim_matches(is_space), "", "{text:?}");
    }
}

/// Blank lines are counted; of very many, it is kept whether they are even.
#[test]
fn blank_lines_are_counted() {
    let blanks = |count| lines(&("\n".repeat(count) + "a")).1[0].blanks() as usize;
    for count in 0..=15 {
        assert_eq!(blanks(count), count);
    }
    for count in [16, 17, 255, 256, 257, 1000, 70_001] {
        assert_eq!(blanks(count), 14 + count % 2);
    }
}

/// A line is clean by its own no-break spaces; where a page holds combining marks, every
/// line may.
#[test]
fn a_line_is_clean_without_no_break_spaces() {
    let text =
        "\u{a0}Rivi, jolla on sanoja.\u{a0}\n\n • kohta\u{a0}ja\nkaksi\u{a0}\u{a0}väliä\nLoppu\n";
    let (page, lines) = lines(text);
    assert!(!page.may_hold_marks());
    let clean: Vec<bool> = lines.iter().map(|line| line.is_clean()).collect();
    assert_eq!(clean, [true, false, false, true]);
    let (page, lines) = super::lines("Pa\u{308}iva\u{308}\n");
    assert!(page.may_hold_marks() && !lines[0].is_clean());
}

#[test]
fn white_space_of_any_kind_is_no_content() {
    assert_eq!(
        kinds("\u{feff}Otsikko\u{a0}\r\n\u{a0}\n\t \u{2003}å\u{200b}\n"),
        [("Otsikko", LineKind::Text), ("å", LineKind::Text)]
    );
}

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

#[test]
fn a_label_is_known_by_its_words_however_they_are_spaced_and_composed() {
    for (text, starred) in [
        ("Toimintaympäristö", false),
        ("  Toimintaympäristö\u{a0}", false),
        ("Toimintaympa\u{308}risto\u{308}", false),
        ("Toimintaympäristö **", true),
        ("Toimintaympäristö\u{a0}**", true),
        ("icon/x Created with Sketch. Toimintaympäristö", false),
    ] {
        let line = lines(text).1[0];
        assert_eq!(line.label(), spelling("Toimintaympäristö"), "{text:?}");
        assert_eq!(line.is_starred(), starred, "{text:?}");
    }
    let spaced = lines("Viimeksi \u{a0} muokattu").1[0];
    assert_eq!(spaced.label(), spelling("Viimeksi muokattu"));
    for text in [
        "TOIMINTAYMPÄRISTÖ **",
        "- Toimijat",
        "Toimijat:",
        "Uusi otsikko **",
    ] {
        assert_eq!(lines(text).1[0].label(), None, "{text:?}");
    }
}

/// What the glance at a line's ends passes over is what the tables of characters
/// say, for every character.
#[test]
fn the_glance_at_the_ends_sees_all_white_space() {
    for c in '\u{1}'..='\u{ffff}' {
        for text in [format!("{c}sana"), format!("sana{c}"), format!("{c}a{c}")] {
            let trimmed = trim(&text, Span::new(0, text.len()));
            assert_eq!(
                trimmed.slice(&text),
                text.trim_matches(is_space),
                "{text:?}"
            );
        }
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

/// A name over several lines is one line where the title says the same.
#[test]
fn a_wrapped_name_is_one_line() {
    let name = "Satama: Kotiin annettavien palvelujen\nuudistaminen yhdessä";
    let whole = "Satama: Kotiin annettavien palvelujen uudistaminen yhdessä";
    for (top, joined) in [
        (name, true),
        (whole, true),
        (
            "Etusivu\nTietoa\n\nSatama: Kotiin\nannettavien palvelujen uudistaminen yhdessä",
            true,
        ),
        ("Satama: Kotiin annettavien palvelujen", false),
        ("Toinen otsikko", false),
    ] {
        let text = format!("{top}\n\nKokonaisuuden nimi\n{name}\nLyhyt kuvaus\n\nHei.\n");
        let (page, lines) = lines(&text);
        let label = lines
            .iter()
            .position(|line| line.label() == spelling("Kokonaisuuden nimi"));
        let line = &lines[label.unwrap() + 1];
        let is_whole = *page.value_in(line, line.content()) == *whole;
        assert_eq!(is_whole, joined, "{top}");
        if joined {
            let parsed = crate::parse(&text);
            let title = parsed.record().title().unwrap();
            assert_eq!(title.as_str(), whole, "{top}");
            assert_eq!(parsed.outline().rebuild(&text), text);
        }
    }
}

/// A page of lines of one letter takes sixteen bytes for each, beside its text.
#[test]
fn a_line_takes_sixteen_bytes() {
    assert_eq!(size_of::<Line>(), 16);
}
