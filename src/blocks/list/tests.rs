//! What is a list, and where it ends.

use crate::record::Block;

/// The blocks of a body, each by what shows its kind: the items of a list, or a text.
fn blocks(body: &str) -> Vec<String> {
    let text = format!("Otsikko\n\nJohdanto on tässä.\n\n{body}\n\nLoppu on tässä.\n");
    let parsed = crate::parse(&text);
    let record = parsed.record();
    let article = record.as_article().unwrap();
    let sections = article.sections.iter().flat_map(|section| {
        let heading = section
            .heading
            .as_ref()
            .map(|text| Block::Paragraph { text: text.clone() });
        heading.into_iter().chain(section.body.iter().cloned())
    });
    let show = |block: Block<'_>| match block {
        Block::List { ordered, items } => {
            let items: Vec<&str> = items.iter().map(|item| &*item.value).collect();
            format!("{}{items:?}", if *ordered { "1" } else { "" })
        }
        Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
            text.value.into_owned()
        }
        _ => String::new(),
    };
    let all = article.lead.iter().cloned().chain(sections);
    let mut shown: Vec<String> = all.map(show).collect();
    assert_eq!(shown.remove(0), "Johdanto on tässä.", "{body:?}");
    assert_eq!(shown.pop().as_deref(), Some("Loppu on tässä."), "{body:?}");
    shown
}

/// A number opens a list where another is near, or a sentence stands behind it.
#[test]
fn numbers_that_open_a_list() {
    for (body, expected) in [
        ("1. Kohta\n2. Toinen", &[r#"1["Kohta", "Toinen"]"#][..]),
        ("1. Kohta\n\n2. Toinen", &[r#"1["Kohta", "Toinen"]"#]),
        ("(1) Kohta\n(2) Toinen", &[r#"1["Kohta", "Toinen"]"#]),
        ("a) Kohta\nb) Toinen", &[r#"1["Kohta", "Toinen"]"#]),
        ("1. Kohta\n1. Toinen", &[r#"1["Kohta", "Toinen"]"#]),
        ("1. Kohta\n3. Toinen", &[r#"1["Kohta", "Toinen"]"#]),
        ("2. kohta\n3. toinen", &[r#"1["kohta", "toinen"]"#]),
        ("2. kohta\n4. toinen", &["2. kohta\n4. toinen"]),
        (
            "1. Kohta päättyy pisteeseen.",
            &[r#"1["Kohta päättyy pisteeseen."]"#],
        ),
        ("1. kohta on yksin", &["1. kohta on yksin"]),
        ("1. Rekisterinpitäjä", &["1. Rekisterinpitäjä"]),
        (
            "2. luokan oppilaat ovat mukana.",
            &["2. luokan oppilaat ovat mukana."],
        ),
        ("a) Kohta on yksin.", &["a) Kohta on yksin."]),
        (
            "1. jakso alkaa.\n2. jakso jatkuu.",
            &["1. jakso alkaa.\n2. jakso jatkuu."],
        ),
        (
            "1. Ensin näin.\n\nVälissä on tekstiä.\n\n2. Sitten noin.",
            &["1. Ensin näin.", "Välissä on tekstiä.", "2. Sitten noin."],
        ),
        (
            "1. Kohta\n  • tämä\n  • tuo\n2. Toinen",
            &[r#"1["Kohta", "tämä", "tuo", "Toinen"]"#],
        ),
        (
            "1. Kohta\n  • tämä\n2. Toinen\n  • tuo",
            &[r#"1["Kohta", "tämä", "Toinen", "tuo"]"#],
        ),
        (
            "1. Kohta\n• tämä\n• tuo\n2. Toinen",
            &[r#"1["Kohta"]"#, r#"["tämä", "tuo"]"#, r#"1["Toinen"]"#],
        ),
        (
            "1. Kohta\n2. Toinen\n\n  • tämä\n  • tuo",
            &[r#"1["Kohta", "Toinen"]"#, r#"["tämä", "tuo"]"#],
        ),
        (
            "1. Kohta\n   a) tämä\n   b) tuo\n2. Toinen",
            &[r#"1["Kohta", "tämä", "tuo", "Toinen"]"#],
        ),
        (
            "a) Kohta\nb) Toinen\n1. Askel\n2. Askelma",
            &[r#"1["Kohta", "Toinen"]"#, r#"1["Askel", "Askelma"]"#],
        ),
        (
            "a) Kohta\nb) Toinen\n\n1) Askel\n2) Askelma",
            &[r#"1["Kohta", "Toinen"]"#, r#"1["Askel", "Askelma"]"#],
        ),
        (
            "1. Askel\n2. Askelma\n1. Kohta\n2. Toinen",
            &[r#"1["Askel", "Askelma"]"#, r#"1["Kohta", "Toinen"]"#],
        ),
        (
            "a) Kohta\n1. tämä\n2. tuo\nb) Toinen",
            &[r#"1["Kohta", "tämä", "tuo", "Toinen"]"#],
        ),
        (
            "a) Kohta\nb) Toinen\n   1. tämä\n   2. tuo",
            &[r#"1["Kohta", "Toinen", "tämä", "tuo"]"#],
        ),
    ] {
        assert_eq!(blocks(body), expected, "{body:?}");
    }
}

/// One item is a list, but not of a dash; blank lines part no list.
#[test]
fn marks_that_open_a_list() {
    for (body, expected) in [
        ("• kohta", &[r#"["kohta"]"#][..]),
        ("• kohta\n\n• toinen", &[r#"["kohta", "toinen"]"#]),
        (
            "- kohta on tässä.\n- toinen on tässä.",
            &[r#"["kohta on tässä.", "toinen on tässä."]"#],
        ),
        ("– Näin hän ajattelee.", &["– Näin hän ajattelee."]),
        (
            "Hän ajattelee:\n– Näin on.",
            &["Hän ajattelee:\n– Näin on."],
        ),
        ("• kohta\n- toinen", &[r#"["kohta", "toinen"]"#]),
        (
            "• kohta\n\n– Näin hän ajattelee.",
            &[r#"["kohta"]"#, "– Näin hän ajattelee."],
        ),
    ] {
        assert_eq!(blocks(body), expected, "{body:?}");
    }
}

/// A line that is indented under an item, or goes on with its sentence, is part of it.
#[test]
fn lines_that_hang_from_an_item() {
    for (body, expected) in [
        (
            " • Kohta on tässä.\n   Se jatkuu.",
            &[r#"["Kohta on tässä.\nSe jatkuu."]"#][..],
        ),
        (
            " • Kohta on\n   tässä\n • Toinen",
            &[r#"["Kohta on\ntässä", "Toinen"]"#],
        ),
        (
            " 1. Kohta.\n    Se jatkuu.\n 2. Toinen.",
            &[r#"1["Kohta.\nSe jatkuu.", "Toinen."]"#],
        ),
        (
            "- Kohta on\ntässä\n- Toinen",
            &[r#"["Kohta on\ntässä", "Toinen"]"#],
        ),
        (
            "• Kohta on tässä.\nSe ei jatku.",
            &[r#"["Kohta on tässä."]"#, "Se ei jatku."],
        ),
        (
            " • Kohta\n\n   Se ei jatku.",
            &[r#"["Kohta"]"#, "Se ei jatku."],
        ),
        (
            " 1. Kohta.\n\n    Se jatkuu.\n    Se päättyy.\n\n 2. Toinen.",
            &[r#"1["Kohta.\nSe jatkuu.\nSe päättyy.", "Toinen."]"#],
        ),
        (
            " • Kohta.\n\n   Se jatkuu.\n\n • Toinen.",
            &[r#"["Kohta.\nSe jatkuu.", "Toinen."]"#],
        ),
        (
            "1. Kohta.\n\n    Se ei jatku.\n\n    2. Toinen lista.",
            &["1. Kohta.", "Se ei jatku.", "2. Toinen lista."],
        ),
        (
            " • Kohta\n    Uusi otsikko\n\n    Tekstiä on tässä.",
            &[r#"["Kohta"]"#, "Uusi otsikko", "Tekstiä on tässä."],
        ),
    ] {
        assert_eq!(blocks(body), expected, "{body:?}");
    }
}
