use super::*;
use crate::text::is_space;

mod marks;

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

/// Lines in one case, in brackets and in other signs stand in any text; emphasis and the
/// marks of headings are those of labels.
#[test]
fn marks_of_labels_are_told_from_those_of_any_text() {
    for line in [
        "TOIMIAIKA",
        "toimiaika",
        "[Toimiaika]",
        "› Toimiaika",
        "Toimiaika…",
    ] {
        assert!(is_hardly_marked(line), "{line}");
    }
    for line in ["Toimiaika:", "**Toimiaika**", "## Toimiaika"] {
        assert!(!is_hardly_marked(line), "{line}");
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
