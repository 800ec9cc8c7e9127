//! Which kind of page a text is, by the labels that stand in it.

use super::LabelCandidate;
use crate::layout::{Field, Rows, Zone, label};
use crate::record::Kind;

/// The least evidence that counts: one label of the site's own wording, or three
/// of everyday words.
const ENOUGH: u32 = 3;

/// What labels are worth as evidence: words that anyone writes are worth less.
fn weight(rows: Rows) -> u32 {
    let everyday = rows.and(Rows::EVERYDAY);
    everyday.count() + 3 * rows.without(everyday).count()
}

/// Decides by the name's label; where it lacks, by the weight of the others.
pub(crate) fn kind(candidates: &[LabelCandidate]) -> Kind {
    let mut seen = Rows::NONE;
    let mut stars = 0;
    for candidate in candidates {
        // Words that articles print too, such as *Kuva*, tell nothing.
        if candidate
            .spelling
            .row(Kind::Article, Zone::Sections)
            .is_some()
        {
            continue;
        }
        for row in candidate.spelling.rows().iter() {
            let label = label(row);
            if label.field == Field::Name
                && let [kind] = label.kinds
            {
                return *kind;
            }
            stars += u32::from(candidate.starred && !seen.contains(row));
            seen.insert(row);
        }
    }
    let facts = |kind| weight(seen.and(Rows::at(kind, Zone::Facts)));
    let own = |kind, other| {
        let shared = Rows::of(other).or(Rows::of(Kind::Article));
        weight(seen.and(Rows::of(kind)).without(shared))
    };
    let kokonaisuus = own(Kind::Kokonaisuus, Kind::Toimintamalli);
    let toimintamalli = own(Kind::Toimintamalli, Kind::Kokonaisuus);
    let path = stars + weight(seen.and(Rows::at(Kind::KehittamisenPolku, Zone::Sections)));

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

#[cfg(test)]
mod tests {
    use crate::parse;
    use crate::record::Kind;

    /// Labels that several kinds print tell none from another.
    #[test]
    fn the_labels_of_one_kind_alone_decide() {
        for (labels, kind) in [
            (&["Tekijä", "Luotu", "Viimeksi muokattu"][..], Kind::Article),
            (&["Toimiaika", "Luotu", "Viimeksi muokattu"], Kind::Article),
            (&["Toimiaika", "Toimijat", "Luotu"], Kind::Kokonaisuus),
            (
                &["Toteutuspaikka", "Kansikuva", "Luotu"],
                Kind::Toimintamalli,
            ),
            (&["Päämäärä ja päätavoite"], Kind::Kokonaisuus),
            (&["Yhteyshenkilön nimi"], Kind::Kokonaisuus),
            (&["Toimintaympäristö", "Ratkaisun perusidea"], Kind::Article),
            (
                &["Toimintaympäristö **", "Ratkaisun perusidea **"],
                Kind::KehittamisenPolku,
            ),
            (&["Kehittämisen vaihe"], Kind::KehittamisenPolku),
        ] {
            let text: String = labels
                .iter()
                .map(|label| format!("{label}\n\nTeksti on tässä.\n\n"))
                .collect();
            assert_eq!(parse(&text).outline().kind(), kind, "{labels:?}");
        }
    }
}
