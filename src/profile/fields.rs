//! The fields of each kind of page, by the names the record gives them.

use crate::layout::{Field, LABELS};
use crate::record::{
    Article, Contact, KehittamisenPolku, Kind, Kokonaisuus, Record, Section, SectionId,
    Toimintamalli,
};

/// The name of the value that a label announces: the key of the record, with
/// `contact_` before those of the contact; of a section its id. `None` for a
/// heading without a value of its own.
pub(super) const fn key(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::Name => "name",
        Field::Summary => "summary",
        Field::Purpose => "purpose",
        Field::Period => "period",
        Field::Actors => "actors",
        Field::Place => "place",
        Field::Localities => "localities",
        Field::Funders => "funders",
        Field::Parent => "parent",
        Field::Attachments => "attachments",
        Field::Image | Field::Caption | Field::CoverImage => "images",
        Field::ContactPeople => "contact_people",
        Field::ContactOrganisation => "contact_organisation",
        Field::ContactEmails => "contact_emails",
        Field::Authors => "authors",
        Field::Created => "created",
        Field::Modified => "modified",
        Field::Stage => "stage",
        Field::Section(id) => section_key(id),
        Field::Topics => "topics",
        Field::Phenomena => "phenomena",
        Field::Furniture => return None,
    })
}

const fn section_key(id: SectionId) -> &'static str {
    match id {
        SectionId::Background => "background",
        SectionId::Objectives => "objectives",
        SectionId::IntendedResults => "intended_results",
        SectionId::Results => "results",
        SectionId::OperatingEnvironment => "operating_environment",
        SectionId::Needs => "needs",
        SectionId::TargetGroup => "target_group",
        SectionId::IntendedChange => "intended_change",
        SectionId::MeasuringChange => "measuring_change",
        SectionId::CoDevelopment => "co_development",
        SectionId::CoreIdea => "core_idea",
        SectionId::AdoptionConditions => "adoption_conditions",
        SectionId::EvaluationSummary => "evaluation_summary",
    }
}

/// The names of a kind's fields, in the order of the page.
pub(super) fn order(kind: Kind) -> Vec<&'static str> {
    let labels = LABELS.iter().filter(|label| label.kinds.contains(&kind));
    let mut keys = vec!["title", "lead"];
    for key in labels.filter_map(|label| key(label.field)) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    if kind == Kind::Article {
        keys.extend(["languages", "sections"]);
    }
    keys
}

/// The names of a page's fields and whether the page has a value for each.
pub(super) fn filled(record: &Record<'_>) -> Vec<(&'static str, bool)> {
    match record {
        Record::Kokonaisuus(page) => kokonaisuus(page),
        Record::Toimintamalli(page) => toimintamalli(page),
        Record::KehittamisenPolku(page) => kehittamisen_polku(page),
        Record::Article(page) => article(page),
    }
}

// Each page is taken apart field by field, so that a new field cannot be forgotten.

fn kokonaisuus(page: &Kokonaisuus<'_>) -> Vec<(&'static str, bool)> {
    let Kokonaisuus {
        language: _,
        title,
        region: _,
        lead,
        name,
        summary,
        purpose,
        period,
        actors,
        funders,
        attachments,
        contact:
            Contact {
                people,
                organisation,
                emails,
            },
        authors,
        created,
        modified,
        sections,
        topics,
        phenomena,
    } = page;
    let mut filled = vec![
        ("title", title.is_some()),
        ("lead", !lead.is_empty()),
        ("name", name.is_some()),
        ("summary", !summary.is_empty()),
        ("purpose", !purpose.is_empty()),
        ("period", !period.body.is_empty()),
        (
            "actors",
            !actors.body.is_empty() || !actors.regions.is_empty(),
        ),
        ("funders", !funders.is_empty()),
        ("attachments", !attachments.is_empty()),
        ("contact_people", !people.is_empty()),
        ("contact_organisation", organisation.is_some()),
        ("contact_emails", !emails.is_empty()),
        ("authors", !authors.is_empty()),
        ("created", created.is_some()),
        ("modified", modified.is_some()),
        ("topics", !topics.is_empty()),
        ("phenomena", !phenomena.is_empty()),
    ];
    add_sections(Kind::Kokonaisuus, sections, &mut filled);
    filled
}

fn toimintamalli(page: &Toimintamalli<'_>) -> Vec<(&'static str, bool)> {
    let Toimintamalli {
        language: _,
        title,
        region: _,
        lead,
        name,
        summary,
        place,
        localities,
        nationwide: _,
        funders,
        parent,
        attachments,
        images,
        authors,
        created,
        modified,
        stage,
        sections,
    } = page;
    let mut filled = vec![
        ("title", title.is_some()),
        ("lead", !lead.is_empty()),
        ("name", name.is_some()),
        ("summary", !summary.is_empty()),
        ("place", !place.is_empty()),
        ("localities", !localities.is_empty()),
        ("funders", !funders.is_empty()),
        ("parent", parent.is_some()),
        ("attachments", !attachments.is_empty()),
        ("images", !images.is_empty()),
        ("authors", !authors.is_empty()),
        ("created", created.is_some()),
        ("modified", modified.is_some()),
        ("stage", stage.is_some()),
    ];
    add_sections(Kind::Toimintamalli, sections, &mut filled);
    filled
}

fn kehittamisen_polku(page: &KehittamisenPolku<'_>) -> Vec<(&'static str, bool)> {
    let KehittamisenPolku {
        language: _,
        title,
        region: _,
        lead,
        stage,
        sections,
    } = page;
    let mut filled = vec![
        ("title", title.is_some()),
        ("lead", !lead.is_empty()),
        ("stage", stage.is_some()),
    ];
    add_sections(Kind::KehittamisenPolku, sections, &mut filled);
    filled
}

fn article(page: &Article<'_>) -> Vec<(&'static str, bool)> {
    let Article {
        language: _,
        languages,
        title,
        region: _,
        lead,
        images,
        attachments,
        sections,
    } = page;
    vec![
        ("title", title.is_some()),
        ("lead", !lead.is_empty()),
        ("languages", !languages.is_empty()),
        ("images", !images.is_empty()),
        ("attachments", !attachments.is_empty()),
        ("sections", !sections.is_empty()),
    ]
}

/// Each section that the site prints on such pages: filled where text stands
/// under its heading.
fn add_sections(kind: Kind, sections: &[Section<'_>], filled: &mut Vec<(&'static str, bool)>) {
    for label in LABELS.iter().filter(|label| label.kinds.contains(&kind)) {
        if let Field::Section(id) = label.field {
            let has_text = sections.iter().any(|section| {
                section.id.is_some_and(|found| *found == id) && !section.body.is_empty()
            });
            filled.push((section_key(id), has_text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A profile names a section as the record's JSON does.
    #[test]
    fn sections_are_named_by_their_id() {
        for label in &LABELS {
            if let Field::Section(id) = label.field {
                let json = serde_json::to_value(id).unwrap();
                assert_eq!(json.as_str(), Some(section_key(id)));
            }
        }
    }

    /// Every field of every kind has its place in the table and a share.
    #[test]
    fn the_fields_that_are_listed_are_the_fields_that_are_counted() {
        let pages = [
            Record::Kokonaisuus(Box::default()),
            Record::Toimintamalli(Box::default()),
            Record::KehittamisenPolku(Box::default()),
            Record::Article(Box::default()),
        ];
        for page in pages {
            let mut listed = order(page.kind());
            let mut counted: Vec<_> = filled(&page).into_iter().map(|(key, _)| key).collect();
            listed.sort_unstable();
            counted.sort_unstable();
            assert_eq!(listed, counted, "{}", page.kind());
        }
    }

    #[test]
    fn an_empty_page_fills_no_field() {
        let page = Record::Toimintamalli(Box::default());
        assert!(filled(&page).iter().all(|(_, filled)| !filled));
    }
}
