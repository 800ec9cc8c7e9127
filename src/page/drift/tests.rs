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
