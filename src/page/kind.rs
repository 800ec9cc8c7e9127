//! Which kind of page a text is, by the labels that stand in it.

mod only_headings;

use super::{Context, LabelCandidate};
use crate::layout::{Rows, Zone, label};
use crate::lines::LineKind;
use crate::record::Kind;
use crate::value::programme::programme;
use crate::value::stage;
use only_headings::has_only_headings;

/// The least evidence that counts: one label of the site's own wording, or three
/// of everyday words.
const ENOUGH: u32 = 3;

/// The least where a page has a title, a lead and nothing but headings of the site.
const ENOUGH_ALONE: u32 = 2;

/// What a label of everyday words in the stars of the older site is worth more.
const STARRED: u32 = 2;

/// The rows of labels that a page has.
#[derive(Default)]
struct Seen {
    plain: Rows,
    /// In stars behind them.
    starred: Rows,
    /// In marks of another tool.
    decorated: Rows,
    /// On one line with their value.
    with_value: Rows,
}

impl Seen {
    fn of(candidates: &[LabelCandidate]) -> Self {
        let mut seen = Self::default();
        for candidate in candidates {
            // Words that articles print too, such as *Kuva*, tell nothing.
            if candidate
                .spelling
                .row(Kind::Article, Zone::Sections)
                .is_some()
            {
                continue;
            }
            let rows = candidate.spelling.rows();
            let among = match (candidate.decorated, candidate.value) {
                (false, _) => &mut seen.plain,
                (true, None) => &mut seen.decorated,
                (true, Some(_)) => &mut seen.with_value,
            };
            *among = among.or(rows);
            if candidate.starred && !candidate.decorated {
                seen.starred = seen.starred.or(rows);
            }
        }
        seen.decorated = seen.decorated.without(seen.plain);
        let headings = seen.plain.or(seen.decorated);
        seen.with_value = seen.with_value.without(headings);
        seen
    }

    /// What the labels among some rows are worth as evidence. Words that anyone writes
    /// are worth less, and nothing in marks: records of other registers have them, and
    /// facts in the site's own words.
    fn weight(&self, rows: Rows) -> u32 {
        let plain = self.plain.and(rows);
        let marked = self.decorated.or(self.with_value).and(rows);
        let marked = marked.without(Rows::EVERYDAY);
        let everyday = plain.and(Rows::EVERYDAY);
        let starred = everyday.and(self.starred);
        everyday.count()
            + STARRED * starred.count()
            + 3 * plain.without(everyday).count()
            + 3 * marked.and(Rows::SECTIONS).count()
            + 2 * marked.without(Rows::SECTIONS).count()
    }
}

/// Decides by the name's label; where it lacks, by the weight of the others.
pub(crate) fn kind(context: &Context<'_, '_>, candidates: &[LabelCandidate]) -> Kind {
    let name = candidates.iter().find_map(|candidate| {
        Some((
            candidate,
            candidate.spelling.rows().and(Rows::NAMES).first()?,
        ))
    });
    if let Some((candidate, [kind])) = name.map(|(name, row)| (name, label(row).kinds)) {
        return match is_of_guide(context, candidates, candidate) {
            true => Kind::Article,
            false => *kind,
        };
    }
    let seen = Seen::of(candidates);
    let facts = |kind| seen.weight(Rows::at(kind, Zone::Facts));
    let own = |kind, other| {
        let shared = Rows::of(other).or(Rows::of(Kind::Article));
        seen.weight(Rows::of(kind).without(shared))
    };
    let kokonaisuus = own(Kind::Kokonaisuus, Kind::Toimintamalli);
    let toimintamalli = own(Kind::Toimintamalli, Kind::Kokonaisuus);

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
    } else if is_path(context, candidates, &seen) {
        Kind::KehittamisenPolku
    } else {
        Kind::Article
    }
}

/// Whether the label of a name is a heading of a guide to the site's forms: sentences stand below
/// it, and no day was printed for a page.
fn is_of_guide(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
    name: &LabelCandidate,
) -> bool {
    let text = context.text(name.line + 1);
    let is_day = |label: &LabelCandidate| !label.spelling.rows().and(Rows::DATES).is_empty();
    let says_several = text.ends_with('.') && text.trim_end_matches('.').contains(['.', '!', '?']);
    name.value.is_none()
        && says_several
        && text
            .split(['.', '!', '?'])
            .all(|sentence| sentence.is_empty() || sentence.trim().contains(' '))
        && !context.joins(name.line + 1)
        && context.habit.separates()
        && !candidates.iter().any(is_day)
}

/// Whether a page without facts is the path of a model: by the headings of the site, by
/// the icon of its stage, or because it has a title, a lead and no other headings.
fn is_path(context: &Context<'_, '_>, candidates: &[LabelCandidate], seen: &Seen) -> bool {
    const SECTIONS: Rows = Rows::at(Kind::KehittamisenPolku, Zone::Sections);
    let headings = seen.weight(SECTIONS);
    if headings >= ENOUGH || has_stage_icon(context) {
        return true;
    }
    let facts = Rows::at(Kind::Kokonaisuus, Zone::Facts);
    let facts = facts.or(Rows::at(Kind::Toimintamalli, Zone::Facts));
    let all = seen.plain.or(seen.decorated).or(seen.with_value);
    let marked = seen.decorated.and(SECTIONS).and(Rows::EVERYDAY).count();
    let code = u32::from(programme(context.text(0)).is_some());
    all.and(facts).is_empty()
        && headings + marked > 0
        && headings + marked + code >= ENOUGH_ALONE
        && has_only_headings(context, candidates)
}

/// Whether the one icon with words behind it that are no label names a stage.
fn has_stage_icon(context: &Context<'_, '_>) -> bool {
    let icons = context.lines.iter().filter(|line| {
        line.kind() == LineKind::Icon
            && line.label().is_none()
            && !line.item(context.page.text).is_empty()
    });
    let mut words = icons.map(|line| line.item(context.page.text).slice(context.page.text));
    let (Some(stage), None) = (words.next(), words.next()) else {
        return false;
    };
    stage::is_stage(stage)
}

#[cfg(test)]
mod tests {
    use crate::parse;
    use crate::record::Kind;

    fn kind(text: &str) -> Kind {
        parse(text).outline().kind()
    }

    /// Labels that several kinds print tell none from another.
    #[test]
    fn the_labels_of_one_kind_alone_decide() {
        for (labels, wanted) in [
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
            (&["Toimintaympäristö **"], Kind::KehittamisenPolku),
            (&["Kehittämisen vaihe"], Kind::KehittamisenPolku),
            (&["Rahoittaja:", "Toimiaika:", "Toimijat:"], Kind::Article),
            (
                &["Yhteyshenkilön nimi:", "Yhteyshenkilön organisaatio:"],
                Kind::Kokonaisuus,
            ),
        ] {
            let text: String = labels
                .iter()
                .map(|label| format!("{label}\n\nTeksti on tässä.\n\n"))
                .collect();
            assert_eq!(kind(&text), wanted, "{labels:?}");
        }
    }

    /// A guide to the form has its labels above sentences, and no day of a page.
    #[test]
    fn a_guide_to_the_form_is_an_article() {
        let text = |name: &str, days: &str| {
            format!(
                "Näin kuvaat mallin\n\nOhje auttaa alkuun. Lue se ensin.\n\nToimintamallin nimi\n\n{name}\n\n\
                 Toimintaympäristö\n\nKuvaa, missä malli toimii.\n\n{days}"
            )
        };
        let guide = |name: &str, days: &str| kind(&text(name, days));
        let sentences = "Valitse lyhyt nimi. Vältä lyhenteitä.";
        assert_eq!(guide(sentences, ""), Kind::Article);
        let glued = text(sentences, "").replace("ensin.\n\n", "ensin.\n");
        assert_eq!(kind(&glued), Kind::Article);
        for (name, days) in [
            (sentences, "Luotu\n\n1.2.2024\n"),
            ("Kylän oma tori.", ""),
            ("Vol. 2", ""),
            ("Mikä muuttuu? Kylä.", ""),
        ] {
            assert_eq!(guide(name, days), Kind::Toimintamalli, "{name}");
        }
    }

    /// Everyday words are headings of the site where no other heading stands beside
    /// them.
    #[test]
    fn a_title_a_lead_and_nothing_but_known_headings_are_a_path() {
        const TITLE: &str = "Kylätuvan vertaisryhmä\n\n";
        const CODED: &str = "Kylätuvan vertaisryhmä, Kainuun HVA (RRP,P4, I1)\n\n";
        const LEAD: &str = "Vertaisryhmä kokoaa kylän väen yhteen kerran viikossa.\n\n";
        const ONE: &str = "Toimintaympäristö\n\nKylissä välimatkat ovat pitkiä.\n\n";
        const TWO: &str = "Tavoiteltu muutos\n\nJokainen saa seuraa arkeensa.\n\n";
        const OTHER: &str = "Mitä teimme kesällä\n\nTeimme retkiä lähelle ja kauas.\n\n";
        const DATE: &str = "Luotu\n\n1.2.2024\n\n";
        for (parts, wanted) in [
            (&[TITLE, LEAD, ONE, TWO][..], Kind::KehittamisenPolku),
            (&[TITLE, TITLE, LEAD, ONE, TWO], Kind::KehittamisenPolku),
            (&[CODED, LEAD, ONE], Kind::KehittamisenPolku),
            (&[CODED, CODED, LEAD, ONE], Kind::KehittamisenPolku),
            (&[TITLE, LEAD, ONE], Kind::Article),
            (&[TITLE, ONE, TWO], Kind::Article),
            (&[LEAD, ONE, TWO], Kind::Article),
            (&[TITLE, LEAD, ONE, OTHER, TWO], Kind::Article),
            (&[TITLE, LEAD, OTHER, ONE, TWO], Kind::Article),
            (&[CODED, LEAD, ONE, OTHER], Kind::Article),
            (&[CODED, LEAD, OTHER], Kind::Article),
            (&[TITLE, LEAD, ONE, TWO, DATE], Kind::Article),
        ] {
            assert_eq!(kind(&parts.concat()), wanted, "{parts:?}");
        }
    }

    /// An icon is a stage by its words, and no other icon beside it has words.
    #[test]
    fn the_icon_of_a_stage_makes_a_path() {
        for (icons, wanted) in [
            (&["Kehitteillä"][..], Kind::KehittamisenPolku),
            (&["Valmis levitettäväksi"], Kind::KehittamisenPolku),
            (&["Lue lisää"], Kind::Article),
            (&["Basic information", "Kehitteillä"], Kind::Article),
        ] {
            let icon = |words| format!("icon/bulb Created with Sketch. {words}\n\nTeksti.\n\n");
            let icons: String = icons.iter().map(icon).collect();
            let text = format!("Kahvihetki\n\nKahvihetki kokoaa naapurit.\n\n{icons}");
            assert_eq!(kind(&text), wanted, "{text}");
        }
    }

    /// Records of another register have everyday labels on one line with their values.
    #[test]
    fn everyday_labels_in_marks_make_no_export() {
        let record = "Hankerekisteri\n\nRahoittaja: Siltakunta\n\nToimiaika: 2020\n\n\
                      Toimijat: Kylätalo ry\n\nLyhyt kuvaus: Apua arkeen.\n";
        assert_eq!(kind(record), Kind::Article);
        let export = "Kokonaisuuden nimi: Silta\n\nRahoittaja: Siltakunta\n";
        assert_eq!(kind(export), Kind::Kokonaisuus);
    }
}
