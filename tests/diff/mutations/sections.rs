//! The changes of sections.

use innokyla::diff::ChangeKind::{Added, Changed, Moved, Removed};
use innokyla::{Record, Section, SectionId};

use super::{of_list, reword};
use crate::mutation::Mutated;
use crate::print::choices::Choices;
use crate::print::site::{SECTIONS_OF_KOKONAISUUS, SECTIONS_OF_TOIMINTAMALLI, section_heading};
use crate::print::text::{at_no_place, paragraph, text};

/// What a section is told by.
fn named(section: &Section<'_>) -> String {
    match section.id {
        Some(id) => id.to_string(),
        None => section.heading.as_deref().unwrap_or_default().to_owned(),
    }
}

pub(super) fn section_word(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_all!(record, page => {
        let section = page.sections.iter_mut().find_map(|section| {
            section.heading.as_ref()?;
            reword(&mut section.body)?;
            Some(section)
        })?;
        of_list("/sections/body", Changed, &named(section))
    })
}

pub(super) fn section_added(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    let ids = match record {
        Record::Kokonaisuus(_) => &SECTIONS_OF_KOKONAISUUS[..],
        Record::Toimintamalli(_) | Record::KehittamisenPolku(_) => &SECTIONS_OF_TOIMINTAMALLI[..],
        _ => return None,
    };
    let id: SectionId = choices.of(ids);
    of_all!(record, page => {
        if page.sections.iter().any(|section| section.id.map(|id| id.value) == Some(id)) {
            return None;
        }
        let mut section = Section::default();
        section.id = Some(at_no_place(id));
        section.heading = Some(text(section_heading(id)));
        section.body = vec![paragraph("Uusi osa kertoo, mitä seuraavaksi tehdään.")];
        page.sections.push(section);
        of_list("/sections", Added, id.as_str())
    })
}

pub(super) fn section_removed(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_all!(record, page => {
        let section = page.sections.pop()?;
        section.heading.as_ref()?;
        of_list("/sections", Removed, &named(&section))
    })
}

pub(super) fn heading(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_all!(record, page => {
        let is_told = |section: &&mut Section<'_>| {
            let words = innokyla::plain_text(&section.body).split_whitespace().count();
            section.id.is_none() && section.heading.is_some() && words > 8
        };
        let section = page.sections.iter_mut().find(is_told)?;
        section.heading = Some(text("Uudet kuulumiset"));
        of_list("/sections/heading", Changed, "Uudet kuulumiset")
    })
}

pub(super) fn section_moved(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_all!(record, page => {
        let is_known = page.sections.iter().all(|section| section.id.is_some());
        if page.sections.len() < 3 || !is_known {
            return None;
        }
        let section = page.sections.pop()?;
        let name = named(&section);
        page.sections.insert(0, section);
        of_list("/sections", Moved, &name)
    })
}
