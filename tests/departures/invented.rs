//! A label that the site does not have, with a value, between two facts.

use innokyla::Severity;

use crate::count::{Count, hold, sample};
use crate::departure::Departure;
use crate::judge::Judgement;
use crate::page::{self, Page};

/// Labels that are put on each kind of pages.
const CASES: usize = 2_000;

/// Labels that nothing names, and labels that change a value of another field, on the
/// pages and the generated ones: first of those right above their values, then of those
/// that a blank line parts from them. The aim is 0.
const LIMITS: [[[usize; 2]; 2]; 2] = [[[0, 0], [0, 0]], [[0, 33], [0, 46]]];

type Invented = (&'static str, &'static str, bool);

/// Labels with their values, and whether a blank line stands between them.
#[rustfmt::skip]
const INVENTED: &[Invented] = &[
    ("Budjetti", "250 000 euroa", false),
    ("Yhteyshenkilön titteli", "Projektipäällikkö", false),
    ("Hankkeen hallinnoija", "Testilän kunta", false),
    ("Kohderyhmän koko", "Mukana on noin 400 asukasta kolmesta kunnasta.", true),
    ("Hankenumero", "VN/12345/2022", false),
    ("Kieli", "Suomi", true),
    ("Seurantaryhmä", "Ryhmä kokoontuu neljä kertaa vuodessa.", true),
    ("Sopimuksen päättymispäivä", "31.12.2024", true),
];

/// The page with a label and a value before a block; blank lines stand around a value
/// that a blank line parts from its label, as on the site.
fn with(page: &Page, block: usize, invented: &Invented) -> Departure {
    let &(label, value, apart) = invented;
    let at = page.facts[block].lines.start;
    let before = &page.facts[block].label;
    let mut departure = Departure::new(format!("{label:?} put before {before:?}"));
    departure.keep(page, 0..at);
    departure.add(label);
    if apart {
        departure.add("");
    }
    departure.add(value);
    if apart {
        departure.add("");
    }
    departure.keep(page, at..page.lines.len());
    departure
}

/// Each place between two facts, for each label of one sort.
fn places(pages: &[Page], is_apart: bool) -> Vec<(&Page, usize, &'static Invented)> {
    let labels = INVENTED.iter().filter(|(.., apart)| *apart == is_apart);
    let places = pages.iter().flat_map(|page| {
        let blocks = 1..page.facts.len();
        let labels = labels.clone();
        blocks.flat_map(move |block| labels.clone().map(move |label| (page, block, label)))
    });
    places.collect()
}

/// What is wrong where nothing says so. In running text a sub-heading looks the same: a
/// note of `unknown-label` is a word of doubt.
fn silence(judgement: &Judgement, label: &str) -> Vec<String> {
    let mut told = judgement.told.iter();
    match told.any(|one| one.severity > Severity::Note || one.code == "unknown-label") {
        true => Vec::new(),
        false => vec![format!("nothing names {label:?}")],
    }
}

/// The other fields that differ; the invented one may be a section.
fn changed(judgement: &Judgement, label: &str) -> Vec<String> {
    let own = format!("sections/{label}");
    let others = judgement.differ.iter().filter(|(field, _)| **field != own);
    others
        .map(|(field, how)| format!("{field}: {how}"))
        .collect()
}

#[test]
fn an_invented_label_is_told_and_changes_no_neighbour() {
    hold([false, true].into_iter().flat_map(|apart| {
        let how = if apart { "apart from" } else { "right above" };
        let limits = LIMITS[usize::from(apart)];
        let kinds = page::all().into_iter().zip(limits);
        kinds.flat_map(move |((of, pages), limits)| {
            let law = format!("invented {how} its value");
            let mut untold = Count::new(format!("{law} and untold, {of}"));
            let mut changes = Count::new(format!("{law} and changes others, {of}"));
            for (page, block, invented) in sample(places(pages, apart), CASES) {
                let departure = with(page, block, invented);
                let judgement = Judgement::of(page, &departure);
                let (label, name) = (invented.0, &page.name);
                let (what, text) = (&departure.what, &judgement.text);
                untold.case(name, what, &silence(&judgement, label), text);
                changes.case(name, what, &changed(&judgement, label), text);
            }
            [(untold, limits[0]), (changes, limits[1])]
        })
    }));
}
