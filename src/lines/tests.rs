use super::*;

fn shapes(text: &str) -> Vec<(&str, LineKind)> {
    lines(text)
        .1
        .into_iter()
        .map(|line| (line.content.slice(text), line.shape))
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
    ] {
        let (_, lines) = lines(text);
        let blanks: Vec<u8> = lines.iter().map(|line| line.blanks).collect();
        assert_eq!(blanks, counts, "{text:?}");
        let mut at = 0;
        for line in &lines {
            let (start, end) = (line.start(text), line.end(text));
            assert!(start <= line.content.start && line.content.end <= end);
            assert_eq!(text[at..start].trim(), "");
            assert_eq!(
                text[at..start].matches('\n').count(),
                usize::from(line.blanks)
            );
            at = end;
        }
        assert_eq!(text[at..].trim_matches(is_space), "", "{text:?}");
    }
}

/// Gaps of an even and of an odd number of blank lines stay told apart.
#[test]
fn many_blank_lines_are_even_or_odd() {
    for count in [253, 254, 255, 256, 257, 1000, 1001] {
        let text = "\n".repeat(count) + "a";
        let blanks = usize::from(lines(&text).1[0].blanks);
        assert_eq!(blanks % 2, count % 2);
        assert!(blanks == count || blanks > 250);
    }
}

/// A text of many windows has the lines of its pieces, each looked at for itself.
#[test]
fn windows_end_between_lines() {
    let piece = "Rivi, jolla on sanoja.\n\n • kohta\u{a0}ja\n";
    let marked = "Pa\u{308}iva\u{308}\u{202f}1\n";
    let mut text = String::new();
    while text.len() < 3 * WINDOW {
        text.push_str(piece);
    }
    let before = text.len();
    text.push_str(marked);
    let (first_marked, _) = super::lines("e\u{301}\n");
    assert!(first_marked.or(super::lines("e\n").0).may_hold_marks());
    let (page, lines) = lines(&text);
    assert!(page.may_hold_marks());
    let turned = text.split_inclusive('\n').rev().collect::<String>();
    assert!(super::lines(&turned).0.may_hold_marks());
    assert_eq!(lines.len(), 2 * before / piece.len() + 1);
    for (at, line) in lines.iter().enumerate().take(lines.len() - 1) {
        let words = ["Rivi, jolla on sanoja.", "• kohta\u{a0}ja"][at % 2];
        assert_eq!(line.content.slice(&text), words);
        assert_eq!(usize::from(line.blanks), at % 2);
        // Only the last window has letters with marks.
        if line.content.start < 2 * WINDOW {
            assert_eq!(line.clean, at % 2 == 0);
        }
    }
    assert!(!lines[lines.len() - 1].clean);
}

#[test]
fn white_space_of_any_kind_is_no_content() {
    assert_eq!(
        shapes("\u{feff}Otsikko\u{a0}\r\n\u{a0}\n\t \u{2003}å\u{200b}\n"),
        [("Otsikko", LineKind::Text), ("å", LineKind::Text)]
    );
}

#[test]
fn markers_of_lists_and_icons_are_told_from_text() {
    let item = |text: &str| {
        let line = lines(text).1[0];
        let kind = match (line.shape, line.number(text)) {
            (LineKind::Bullet, None) => "bullet",
            (LineKind::Number, Some(1)) => "1",
            (LineKind::Number, Some(2)) => "2",
            (LineKind::Icon, None) => "icon",
            (LineKind::Text, None) => {
                assert_eq!(line.item(text), line.content);
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
        assert_eq!(line.label, spelling("Toimintaympäristö"), "{text:?}");
        assert_eq!(line.starred, starred, "{text:?}");
    }
    let spaced = lines("Viimeksi \u{a0} muokattu").1[0];
    assert_eq!(spaced.label, spelling("Viimeksi muokattu"));
    for text in [
        "TOIMINTAYMPÄRISTÖ **",
        "- Toimijat",
        "Toimijat:",
        "Uusi otsikko **",
    ] {
        assert_eq!(lines(text).1[0].label, None, "{text:?}");
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
