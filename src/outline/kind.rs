//! Which kind of page a text is, by the labels that stand in it.

use super::Sighting;
use crate::layout::{Field, LABELS, Label, Zone};
use crate::record::Kind;

/// What a label is worth as evidence: words that anyone writes are worth less.
const fn weight(label: &Label) -> u32 {
    if label.everyday { 1 } else { 3 }
}

/// The least evidence that counts: one label of the site's own wording, or three
/// of everyday words.
const ENOUGH: u32 = 3;

/// Decides by the name's label; where it lacks, by the weight of the others.
pub(crate) fn kind(sightings: &[Sighting]) -> Kind {
    let mut seen = [false; LABELS.len()];
    let mut stars = 0;
    for sighting in sightings {
        // Words that articles print too, such as *Kuva*, tell nothing.
        let shared = sighting.label.row(Kind::Article, Zone::Sections).is_some();
        for row in sighting.label.rows().iter() {
            let Some(label) = LABELS.get(row).filter(|_| !shared) else {
                continue;
            };
            if label.field == Field::Name
                && let [kind] = label.kinds
            {
                return *kind;
            }
            stars += u32::from(sighting.starred && !seen[row]);
            seen[row] = true;
        }
    }
    let sum = |counts: &dyn Fn(&Label) -> bool| -> u32 {
        LABELS
            .iter()
            .zip(seen)
            .filter(|(label, seen)| *seen && label.zone != Zone::Between && counts(label))
            .map(|(label, _)| weight(label))
            .sum()
    };
    let of = |label: &Label, kind| label.kinds.contains(&kind);
    let facts = |kind| sum(&|label| label.zone == Zone::Facts && of(label, kind));
    let own = |kind, other| {
        sum(&|label| of(label, kind) && !of(label, other) && !of(label, Kind::Article))
    };
    let kokonaisuus = own(Kind::Kokonaisuus, Kind::Toimintamalli);
    let toimintamalli = own(Kind::Toimintamalli, Kind::Kokonaisuus);
    let path =
        stars + sum(&|label| label.zone == Zone::Sections && of(label, Kind::KehittamisenPolku));

    if facts(Kind::Kokonaisuus).max(facts(Kind::Toimintamalli)) >= ENOUGH
        && kokonaisuus.max(toimintamalli) >= 2
    {
        if kokonaisuus > toimintamalli {
            Kind::Kokonaisuus
        } else {
            Kind::Toimintamalli
        }
    } else if kokonaisuus >= ENOUGH && kokonaisuus > toimintamalli {
        Kind::Kokonaisuus
    } else if path >= ENOUGH {
        Kind::KehittamisenPolku
    } else {
        Kind::Article
    }
}
