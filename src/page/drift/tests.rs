//! Where a value ends and a label that nobody knows begins, on pages made for one case each.

use crate::{Role, parse};

/// A kokonaisuus with so many lines among its facts.
fn programme(facts: &str) -> String {
    format!(
        "Silta-hanke\n\nHanke tuo hoidon kotiin.\n\nKokonaisuuden nimi\nSilta-hanke\n{facts}\
         Yhteyshenkilön nimi\nMaija Meri\nTekijä\n\nMaija Meri\n\nLuotu\n\n1.2.2022\n\n\
         Viimeksi muokattu\n\n5.5.2022\n"
    )
}

/// A toimintamalli with so many lines among its facts.
fn model(facts: &str) -> String {
    format!(
        "Toimintamallin nimi\nKahvihetki\n\nToimintamallin lyhyt kuvaus\n\n\
         Kahvihetki tuo kylän saman pöydän ääreen.\n\n{facts}\
         Tekijä\n\nMaija Meri\n\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n5.5.2022\n"
    )
}

/// The lines that stand like labels and are none, each told by a finding.
fn strays(text: &str) -> Vec<String> {
    let parsed = parse(text);
    assert_eq!(parsed.outline().rebuild(text), text);
    let parts = parsed.outline().parts().iter();
    let headings = parts.filter(|part| part.role == Role::Heading);
    let headings = headings.map(|part| part.span.slice(text).trim().to_owned());
    let headings: Vec<_> = headings.collect();
    let found = parsed.diagnostics();
    let told = found.iter().filter(|found| found.code == "unknown-label");
    assert_eq!(told.count(), headings.len(), "{text}\n{found:?}");
    headings
}

/// Below the first value of a fact that is no sentence a line apart heads the sentence below
/// it; a funder may be named in a sentence, glued to the words that announce it.
#[test]
fn a_line_apart_heads_the_sentence_below_it() {
    let sentence = "Avustuksen maksaa kylän oma lahjoitusrahasto tänä vuonna.";
    let apart = programme(&format!(
        "Rahoittaja\nKunta\n\nSilta-avustus\n\n{sentence}\n"
    ));
    assert_eq!(strays(&apart), ["Silta-avustus"]);
    let glued = programme(&format!(
        "Rahoittaja\nMuu rahoittaja\n\nSilta-avustus\n{sentence}\n"
    ));
    assert!(strays(&glued).is_empty());
}

/// A short text about a period at the end of running text has lost its label, which stands
/// above it in a paragraph of its own.
#[test]
fn a_period_behind_the_aims_has_its_label_above_it() {
    let aims = |end: &str| {
        programme(&format!(
            "Kokonaisuuden tarkoitus ja tavoitteet\n\nHanke kokoaa kylän.\n\n{end}\n\n"
        ))
    };
    let apart = aims("Aikataulu ja kesto\n\nVuosina 2020–2022.");
    assert_eq!(strays(&apart), ["Aikataulu ja kesto"]);
    for end in [
        "Aikataulu ja kesto\nVuosina 2020–2022.",
        "Aikataulu ja kesto\n\nHanke etenee kylässä koko ajan.",
    ] {
        let text = aims(end);
        let parsed = parse(&text);
        let mut parts = parsed.outline().parts().iter();
        assert!(parts.all(|part| part.role != Role::Heading), "{end}");
    }
}

/// None of the names of programmes, places and organisations is a sentence: the line above
/// one heads it.
#[test]
fn a_line_above_a_sentence_among_names_heads_it() {
    for value in [
        "Toimintamallin kokonaisuus\nSilta-hanke",
        "Paikkakunta, maakunta tai hyvinvointialue\nNokia",
    ] {
        let text = model(&format!(
            "{value}\nMiten malli toimii\nMalli tuo hoidon lähelle kaikkia kylän asukkaita.\n\n"
        ));
        assert_eq!(strays(&text), ["Miten malli toimii"], "{value}");
    }
}

/// A line heads a paragraph where it is the last of several values, or stands apart behind
/// several; values may stand apart, too.
#[test]
fn a_line_between_values_and_a_paragraph_heads_it() {
    let text = "Hanke kokoaa kylän väen saman pöydän ääreen joka viikko";
    for gap in ["\n", "\n\n"] {
        let facts = format!("Rahoittaja\nKunta\nKyläliitto{gap}Tavoite\n\n{text}\n");
        assert_eq!(strays(&programme(&facts)), ["Tavoite"], "{facts}");
    }
    assert!(strays(&programme("Rahoittaja\nKunta\n\nKyläliitto\n\nSäätiö\n")).is_empty());
}

/// A sum below a party is what does not belong there; below other words it is their value.
#[test]
fn a_sum_has_a_label_where_no_party_stands_above_it() {
    for (above, wanted) in [
        ("Rahoitus yhteensä", &["Rahoitus yhteensä"][..]),
        ("Budjetti", &["Budjetti"]),
        ("Kylän säätiö", &[]),
    ] {
        let text = programme(&format!("Rahoittaja\nKunta\n{above}\n120 000 €\n"));
        assert_eq!(strays(&text), wanted, "{above}");
    }
}

/// What titles of links are called heads what is data or a paragraph, among pictures too.
#[test]
fn words_for_links_head_data_among_pictures() {
    for below in ["\nVN/1/2022", "\n\nKylä on pieni ja hyvä paikka asua"] {
        let text = model(&format!("Kuva\nPullia pöydällä\nVerkkosivu{below}\n\n"));
        assert_eq!(strays(&text), ["Verkkosivu"], "{below:?}");
    }
}

/// A place may be told in several lines, the last of them a sentence; a line above a sentence
/// of its own is the label of something else.
#[test]
fn a_place_may_be_told_in_lines_and_a_sentence() {
    let glued =
        model("Toteutuspaikka\nSeurala\nKahvila\nKahvila on auki joka päivä iltaan asti.\n\n");
    assert!(strays(&glued).is_empty());
}

/// Parts of a town are places: the label is the line that names a kind of thing.
#[test]
fn a_part_of_a_town_above_a_likelier_label_is_a_place() {
    let text = model("Toteutuspaikka\nNokia\nHarjula\nIkäryhmä\nlapset\n\n");
    assert_eq!(strays(&text), ["Ikäryhmä"]);
}

/// The words of a piece of data are a label among files, too, whatever stands below them.
#[test]
fn words_of_data_are_no_file() {
    let page = |files: &str| model(&format!("Liitteet ja linkit\n{files}\n"));
    assert_eq!(
        strays(&page("Opas (pdf)\nHankenumero\nSilta")),
        ["Hankenumero"]
    );
    assert!(strays(&page("Opas (pdf)\nHankeopas\nSilta")).is_empty());
}
