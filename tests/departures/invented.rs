//! A label that the site does not have, with a value, between two facts.

use crate::count::{Count, hold, sample};
use crate::departure::Departure;
use crate::judge::Judgement;
use crate::page::{self, Page};

/// Labels that are put on each kind of pages.
const CASES: usize = 4_000;

/// Labels that nothing names, and labels that change a value of another field, on the
/// pages and the generated ones; the aim is 0.
const UNTOLD: [usize; 2] = [1984, 1287];
const CHANGED: [usize; 2] = [2406, 1393];

/// Labels with their values, and whether a blank line stands between them.
const INVENTED: &[(&str, &str, bool)] = &[
    ("Budjetti", "250 000 euroa", false),
    ("Yhteyshenkilön titteli", "Projektipäällikkö", false),
    ("Hankkeen hallinnoija", "Testilän kunta", false),
    (
        "Kohderyhmän koko",
        "Mukana on noin 400 asukasta kolmesta kunnasta.",
        true,
    ),
    ("Hankenumero", "VN/12345/2022", false),
    ("Kieli", "Suomi", true),
    (
        "Seurantaryhmä",
        "Ryhmä kokoontuu neljä kertaa vuodessa.",
        true,
    ),
    ("Sopimuksen päättymispäivä", "31.12.2024", true),
];

/// The page with a label and a value before a block; blank lines stand around a value
/// that a blank line parts from its label, as on the site.
fn with(page: &Page, block: usize, invented: usize) -> Departure {
    let (label, value, apart) = INVENTED[invented];
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
    let limits = UNTOLD.into_iter().zip(CHANGED);
    hold(
        page::all()
            .into_iter()
            .zip(limits)
            .flat_map(|((of, pages), limits)| {
                let mut untold = Count::new(format!("invented and untold, {of}"));
                let mut neighbours = Count::new(format!("invented and changes others, {of}"));
                let places = pages.iter().flat_map(|page| {
                    let blocks = 1..page.facts.len();
                    let labels =
                        blocks.flat_map(|block| (0..INVENTED.len()).map(move |at| (block, at)));
                    labels.map(move |(block, at)| (page, block, at))
                });
                for (page, block, at) in sample(places.collect(), CASES) {
                    let label = INVENTED[at].0;
                    let departure = with(page, block, at);
                    let judgement = Judgement::of(page, &departure);
                    let silence = match judgement.told.is_empty() {
                        true => vec![format!("nothing names {label:?}")],
                        false => Vec::new(),
                    };
                    let (name, what, text) = (&page.name, &departure.what, &judgement.text);
                    untold.case(name, what, &silence, text);
                    neighbours.case(name, what, &changed(&judgement, label), text);
                }
                [(untold, limits.0), (neighbours, limits.1)]
            }),
    );
}
