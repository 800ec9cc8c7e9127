use super::*;
use crate::lines::lines;

fn whole(text: &str) -> Span {
    Span::new(0, text.len())
}

#[test]
fn a_clean_value_borrows_the_page() {
    let (page, lines) = lines("Hanke ja\ntoinen rivi");
    assert!(matches!(
        page.slice(whole(page.text)).text,
        Cow::Borrowed(_)
    ));
    assert!(matches!(page.value_of(&lines).value, Cow::Borrowed(_)));
}

#[test]
fn values_are_trimmed_line_by_line_with_plain_spaces_and_composed_letters() {
    let cases = [
        ("Hanke\u{a0}kestää", "Hanke kestää"),
        (
            "vuosina 2020–2022.\u{a0}\r\n  THL tukee",
            "vuosina 2020–2022.\nTHL tukee",
        ),
        ("Ja\u{308}rvenpa\u{308}a\u{308}", "Järvenpää"),
        ("10\u{202f}000", "10 000"),
        ("Hanke\u{a0}\u{301}x", "Hanke \u{301}x"),
        ("ylärivi\n \nalarivi", "ylärivi\nalarivi"),
        ("ylärivi\ralarivi", "ylärivi\nalarivi"),
        ("ylärivi\r\r alarivi", "ylärivi\nalarivi"),
    ];
    for (text, expected) in cases {
        let (page, lines) = lines(text);
        assert_eq!(page.slice(whole(text)).text, expected, "{text:?}");
        assert_eq!(page.slice_of(&lines).text, expected, "{text:?}");
        assert_eq!(*page.value_of(&lines), *expected, "{text:?}");
        for line in &lines {
            let slice = page.slice_in(line, line.content()).text;
            assert_eq!(*page.value_in(line, line.content()), *slice);
            assert!(expected.contains(&*slice), "{text:?}");
        }
    }
}

#[test]
fn spans_of_clean_text_lead_back_to_the_page() {
    let text = "Pa\u{308}iva\u{308}\u{a0}1\u{a0} \r\n  to\u{308}issa\u{308} 2";
    let (page, lines) = lines(text);
    for slice in [page.slice(whole(text)), page.slice_of(&lines)] {
        assert_eq!(slice.text, "Päivä 1\ntöissä 2");
        for (word, raw) in [
            ("Päivä", "Pa\u{308}iva\u{308}"),
            ("1", "1"),
            ("töissä", "to\u{308}issa\u{308}"),
            ("2", "2"),
            ("1\nt", "1\u{a0} \r\n  t"),
        ] {
            let at = slice.text.find(word).unwrap();
            let span = slice.span(Span::new(at, at + word.len()));
            assert_eq!(span.slice(text), raw);
            assert_eq!(slice.value(Span::new(at, at + word.len())).value, word);
        }
    }
}

/// U+200D between letters is no part of a word; between emoji it is.
#[test]
fn a_joiner_between_letters_goes() {
    let text = "Kylätupa 👩\u{200d}🌾\n\nToiminta\u{200d}mallin nimi\nKylä\u{200d}tupa\nLuotu\n\n1.2.2022\n";
    let parsed = crate::parse(text);
    let page = parsed.record().as_toimintamalli().unwrap();
    assert_eq!(page.name.as_deref(), Some("Kylätupa"));
    assert_eq!(page.title.as_deref(), Some("Kylätupa 👩\u{200d}🌾"));
    assert_eq!(parsed.outline().rebuild(text), text);
}
