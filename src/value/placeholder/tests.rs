use super::Placeholder::{Nothing, Promise};
use super::*;

/// Marks, crosses, short forms and denials are nothing, whatever stands around them.
#[test]
fn some_texts_say_that_there_is_none() {
    for text in [
        "-",
        "–",
        "—",
        "--",
        "- -",
        "…",
        "...",
        "?",
        "_",
        "*",
        "xxx",
        "XX",
        "xx.xx",
        "N/A",
        "n.a.",
        "(n/a)",
        "TBA",
        "Ei",
        "Ei tiedossa",
        "Ei tiedossa.",
        "ei  tietoa",
        "Ei ole",
        "Ei vielä tiedossa",
        "Ei ole vielä tiedossa",
        "Nimi ei tiedossa",
        "Yhteyshenkilö: ei nimetty",
        "[ei tiedossa]",
        "Ei vielä",
        "Ei tiedossa / ei tietoa",
        "Ei mitään",
        "Tuntematon",
        "Puuttuu",
        "Inte känt",
        "Not available",
        "No information",
        "not yet known",
        "Ei\ntiedossa",
    ] {
        assert_eq!(placeholder(text), Some(Nothing), "{text:?}");
    }
}

/// A word for later is a promise, with what says when.
#[test]
fn some_texts_promise_a_value() {
    for text in [
        "Suunnitteilla",
        "Suunnitteilla.",
        "Tulossa",
        "Tulossa pian",
        "Täydentyy myöhemmin",
        "Tarkentuu",
        "Avoin",
        "Avoinna",
        "Myöhemmin",
        "Kesken",
        "Tieto tarkentuu keväällä 2023",
        "Nimetään hankkeen alkaessa",
        "Myöhemmin palkattava hankekoordinaattori",
        "To be announced",
        "TBA later",
        "Uppgift saknas",
        "rekrytoidaan",
    ] {
        assert_eq!(placeholder(text), Some(Promise), "{text:?}");
    }
}

/// Names, funders, places, tags and stages are values, though a word of theirs is a
/// placeholder's.
#[test]
fn values_are_no_placeholders() {
    for text in [
        "",
        "Ei erillisrahoitusta",
        "Ei liity ilmiöön",
        "Ei ole erillisrahoitusta",
        "Ei rahoitusta",
        "Muu rahoittaja",
        "Avoin data",
        "Avoin yliopisto",
        "Avoin ry",
        "Kunta",
        "Maija Meri",
        "X",
        "Xamk",
        "Nokia",
        "Muut",
        "Kehitteillä",
        "Suunnittelu",
        "2022",
        "Eija Meri",
        "Ei-kaupalliset toimijat",
        "Tulossa parempi arki",
        "Rahoittaja",
        "Nimi",
        "Hankkeen alussa",
        "Tiedot",
        "Myöhemmin elämässä",
        "No Barriers ry",
        "Inte bara vård",
        "Ei kenenkään maa",
    ] {
        assert_eq!(placeholder(text), None, "{text:?}");
    }
}

/// An open post is recognised by a word that no name has.
#[test]
fn an_open_post_is_nobody() {
    #[rustfmt::skip]
    let rows = [
        ("rekrytoidaan", true),
        ("Hankepäällikkö (rekrytointi kesken)", true),
        ("Hankepäällikkö, haku käynnissä", true),
        ("Hankekoordinaattori rekrytoidaan syksyllä 2022", true),
        ("Hankekoordinaattori (haussa)", true),
        ("Projektipäällikkö: avoin", true),
        ("Avoin tehtävä", true),
        ("Vakanssi täyttämättä", true),
        ("NN", true),
        ("N.N.", true),
        ("Etunimi Sukunimi", true),
        ("Maija Meri", false),
        ("Hankepäällikkö", false),
        ("Rekrytointipalvelut", false),
        ("Innokylän neuvonta", false),
        ("Avoin yliopisto", false),
        ("Kirjaamo", false),
        ("", false),
    ];
    for (text, expected) in rows {
        assert_eq!(vacancy(text), expected, "{text:?}");
    }
}
