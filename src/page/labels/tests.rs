//! What readings are worth, and that the best one is found.

use super::*;
use crate::habit::Habit;
use crate::lines::lines;
use crate::page::{candidates, kind};
use crate::record::Kind;

/// What the best reading of a page is worth, and the texts of its labels.
fn best(text: &str, lead: i32) -> (i32, Vec<&str>) {
    let (page, lines) = lines(text);
    let habit = Habit::of(&lines);
    let candidates = candidates(&page, &lines);
    let context = Context {
        page: &page,
        lines: &lines,
        habit,
        kind: Kind::Article,
        frame: None,
    };
    let kind = kind::kind(&context, &candidates);
    let context = Context { kind, ..context };
    let (worth, labels) = best_chain(&context, &candidates, lead);
    let label = |found: ResolvedLabel| context.text(found.line);
    (worth, labels.into_iter().map(label).collect())
}

/// Each weight is part of some sum, reckoned by hand: to change one by a point is to
/// change a sum. A name is worth 9: the site's wording, and its value right below.
#[test]
fn a_reading_is_worth_what_speaks_for_it() {
    for (why, page, worth) in [
        ("a name", "", 9),
        (
            "everyday words, the value as printed",
            "Toimiaika\n\n2022\n",
            9 + 3,
        ),
        (
            "everyday words, the value elsewhere",
            "Toimiaika\n2022\n",
            9 + 2,
        ),
        ("a colon behind it", "Rahoittaja:\nMeri\n", 9 + 2),
        ("its value behind it", "Luotu: 1.2.2022\n", 9 + 8),
        ("a date", "Luotu\n\n1.2.2022\n", 9 + 9),
        ("no date", "Viimeksi muokattu\n\neilen\n", 9 + 3),
        (
            "an address",
            "Yhteyshenkilön sähköpostiosoite\na@b.fi\n",
            9 + 15,
        ),
        ("lines left behind one line", "Lisää\n\nLisää\n", 9 - 2),
        (
            "a section",
            "Päämäärä ja päätavoite\n\nHanke auttaa.\n",
            9 + 9,
        ),
        (
            "stars",
            "Päämäärä ja päätavoite **\n\nHanke auttaa.\n",
            9 + 13,
        ),
        (
            "a step back",
            "Yhteyshenkilön nimi\nMeri\n\nKokonaisuuden tarkoitus ja tavoitteet\n\nApu.\n",
            9 + 9 + 9 - 7,
        ),
        (
            "a step back from the sections",
            "Päämäärä ja päätavoite\n\nApu.\n\nTavoiteltavat tulokset, tuotokset ja vaikutukset\n\n\
             Apu.\n\nYhteyshenkilön sähköpostiosoite\na@b.fi\n",
            9 + 9 + 9 + 15 - 12,
        ),
        (
            "the last label again",
            "Yhteyshenkilön nimi\nMeri\n\nYhteyshenkilön nimi\nMalli\n",
            9 + 9 + 9 - 1,
        ),
        (
            "everyday words again",
            "Rahoittaja **\nMeri\n\nRahoittaja **\nMalli\n",
            9 + 7 + 7 - 6,
        ),
        (
            "a candidate left in a list of values",
            "Rahoittaja **\nMeri\nToimijat\nMalli\n",
            9 + 7 - 4,
        ),
        (
            "two prints, the second glued",
            "Luotu\nLuotu\n\n1.2.2022\n",
            9 + 9 - 1,
        ),
    ] {
        let page = format!("Kokonaisuuden nimi\nSilta\n\n{page}");
        assert_eq!(best(&page, LEAD).0, worth, "{why}:\n{page}");
    }
    for (why, page, worth) in [
        (
            "a name that is the title",
            "Silta\n\nToimintamallin nimi\nSilta\n",
            9 + 6,
        ),
        (
            "no blank line above",
            "Apu.\nToimintamallin nimi\nSilta\n\n",
            9 - 1,
        ),
        (
            "a picture",
            "Toimintamallin nimi\nSilta\n\nKuva\n\nTalo\n",
            9 + 3,
        ),
        (
            "a second picture",
            "Toimintamallin nimi\nSilta\n\nKuva\n\nTalo\n\nKuva\n\nPiha\n",
            9 + 3 + 1,
        ),
    ] {
        assert_eq!(best(page, LEAD).0, worth, "{why}:\n{page}");
    }
}

/// A second *Toimijat* in the text of the first is text.
#[test]
fn everyday_words_again_cost_more_than_they_are_worth() {
    let page = "Kokonaisuuden nimi\nSilta\n\nToimijat\n\nMeri.\n\nToimijat\n\nMalli.\n";
    assert_eq!(
        best(page, LEAD),
        (12, vec!["Kokonaisuuden nimi", "Toimijat"])
    );
}

/// To give chains up early changes no reading: pages of the corpus, each paragraph of
/// them moved to other places, so that many chains are nearly as good as the best.
#[test]
fn a_chain_that_is_given_up_would_not_have_won() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/pages");
    let mut pages = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let paragraphs: Vec<&str> = text.split("\n\n").collect();
        for from in 0..paragraphs.len() {
            for to in (from % 3..paragraphs.len()).step_by(3) {
                let mut moved = paragraphs.clone();
                let paragraph = moved.remove(from);
                moved.insert(to.min(moved.len()), paragraph);
                let moved = moved.join("\n\n");
                assert_eq!(best(&moved, LEAD), best(&moved, i32::MAX / 2), "{moved}");
                pages += 1;
            }
        }
    }
    assert!(pages > 10_000, "{pages}");
}
