use super::*;
use crate::lines::lines;

/// The lines of a page as they read.
fn read(text: &str) -> Vec<String> {
    let (page, lines) = lines(text);
    let read = lines
        .iter()
        .map(|line| page.value_in(line, line.item(text)));
    read.map(|text| text.to_string()).collect()
}

const MARKDOWN: &str = "## Yksi\n\n## Kaksi\n\n";

#[test]
fn marks_of_markdown_are_taken_off() {
    for (line, expected) in [
        ("[raportti](https://x.fi/a \"Raportti\")", "raportti"),
        (
            "Lue [raportti](https://x.fi/a_(b)) ja [toinen](/c).",
            "Lue raportti ja toinen.",
        ),
        ("[Yksi](/1) [Kaksi](/2)", "Yksi Kaksi"),
        ("![Talo](/t.jpg)", "Talo"),
        ("[![Etusivulle](/logo.svg)](/fi)", "Etusivulle"),
        (
            "**Tärkeää** on __tämä__, *tämä* ja _tämä_.",
            "Tärkeää on tämä, tämä ja tämä.",
        ),
        ("### Otsikko ###", "Otsikko ###"),
        ("# Otsikko {#otsikko .luokka}", "Otsikko"),
        ("Perusidea \\*\\*", "Perusidea **"),
        ("Rivi katkeaa\\", "Rivi katkeaa"),
        ("<maija.meri@example.fi>", "maija.meri@example.fi"),
        ("[Ohje](/o){.luokka}", "Ohje"),
    ] {
        let all = read(&format!("{MARKDOWN}{line}\n"));
        assert_eq!(all[2..], [expected], "{line}");
    }
    let rules = read(&format!("{MARKDOWN}Otsikko\n=====\n\n---\n\nTeksti\n"));
    assert_eq!(rules[2..], ["Otsikko", "Teksti"]);
}

#[test]
fn tags_and_entities_are_read_through() {
    for (line, expected) in [
        ("<p>Työ &amp; tekij&auml;t</p>", "Työ & tekijät"),
        ("<strong>Luotu</strong><br/>", "Luotu"),
        ("<li>a < b ja c > d</li>", "a < b ja c > d"),
        ("<img src=\"/k.jpg\" alt=\"Talo\" />", "Talo"),
        ("&#228;iti &#x2013; is&#228;", "äiti – isä"),
    ] {
        assert_eq!(
            read(&format!("<div>\n{line}\n</div>\n")),
            [expected],
            "{line}"
        );
    }
}

#[test]
fn numbers_of_links_are_taken_off() {
    let text = "[1]Etusivu\n\n  * [2]Tietoa\n  * [3]Muuta\n\nLue [4]raportti [5].\n\nReferences\n\n   1. https://x.fi/\n   2. https://x.fi/b\n";
    assert_eq!(
        read(text),
        ["Etusivu", "Tietoa", "Muuta", "Lue raportti [5]."]
    );
}

/// What stands but once, or is no mark at all, is text.
#[test]
fn text_without_a_habit_stays_as_it_is() {
    #[rustfmt::skip]
    let texts = [
        "Hanke *on* hyvä.", "Lue [raportti](https://x.fi).",
        "Hoito* ja palvelut**.\n\n* myös muut**", "Kun a < b ja c > d, <3.",
        "Tutkimus [1] ja [2] sekä [3]. [4]", "# yksi otsikko",
        "Ratkaisun perusidea **\n\nToinen **", "R&D; ja T&K", "etunimi_suku_nimi@x.fi 2 * 3 * 4",
    ];
    for text in texts {
        let (page, _) = lines(text);
        assert_eq!(marks(text, page.habits), [], "{text}");
    }
}

/// The way back leads to the page's own bytes.
#[test]
fn spans_of_marked_text_lead_back_to_the_page() {
    let text = format!("{MARKDOWN}Lue [raportti](/r) t&auml;st&auml;.\n");
    let (page, lines) = lines(&text);
    let line = lines[2];
    let slice = page.slice_in(&line, line.content());
    for (word, printed) in [("raportti", "raportti"), ("Lue", "Lue"), (".", ".")] {
        let at = slice.text.find(word).unwrap();
        let span = slice.span(Span::new(at, at + word.len()));
        assert_eq!(span.slice(&text), printed);
    }
}
