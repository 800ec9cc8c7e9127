//! The changes of lists whose order means nothing.

use innokyla::diff::ChangeKind::{Added, Changed, Removed};
use innokyla::{Attachment, Locality, Organisation, Record, Region, RegionalPage};

use super::{kokonaisuus, of_list, toimintamalli};
use crate::mutation::Mutated;
use crate::print::choices::Choices;
use crate::print::text::{at_no_place, text};
use crate::print::words::{ORGANISATIONS, TOPICS, TOWNS};

pub(super) fn funder_added(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    let (name, abbreviation) = choices.of(&ORGANISATIONS);
    of_facts!(record, page => {
        if page.funders.iter().any(|funder| funder.name == name) {
            return None;
        }
        let mut funder = Organisation::default();
        (funder.name, funder.abbreviation) = (text(name), abbreviation.map(text));
        let place = choices.pick(page.funders.len() + 1);
        page.funders.insert(place, funder);
        of_list("/funders", Added, name)
    })
}

pub(super) fn funder_removed(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        if page.funders.is_empty() {
            return None;
        }
        let funder = page.funders.remove(choices.pick(page.funders.len()));
        of_list("/funders", Removed, &funder.name)
    })
}

pub(super) fn topic_added(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    let topics = &mut kokonaisuus(record)?.topics;
    let topic = choices.of(&TOPICS);
    if topics.iter().any(|other| *other == topic) {
        return None;
    }
    topics.push(text(topic));
    of_list("/topics", Added, topic)
}

pub(super) fn topic_removed(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    let topic = kokonaisuus(record)?.topics.pop()?;
    of_list("/topics", Removed, &topic)
}

pub(super) fn locality_added(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    let localities = &mut toimintamalli(record)?.localities;
    let town = choices.of(&TOWNS);
    if localities.iter().any(|locality| locality.name == town) {
        return None;
    }
    let mut locality = Locality::default();
    locality.name = text(town);
    localities.push(locality);
    of_list("/localities", Added, town)
}

pub(super) fn regional_page(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    let regions = &mut kokonaisuus(record)?.actors.regions;
    let region: Region = choices.of(Region::ALL);
    if regions.is_empty() || regions.iter().any(|page| page.region.value == region) {
        return None;
    }
    regions.push(RegionalPage {
        region: at_no_place(region),
        title: text("Silta uudelle alueelle"),
    });
    of_list("/actors/regions", Added, region.name())
}

pub(super) fn attachment_added(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    let mut attachment = Attachment::default();
    attachment.title = text("Uusi raportti");
    attachment.format = Some(text("pdf"));
    attachment.size_bytes = Some(at_no_place(1_500_000));
    of_facts!(record, page => {
        if page.attachments.is_empty() {
            return None;
        }
        page.attachments.insert(1, attachment);
        of_list("/attachments", Added, "Uusi raportti")
    })
}

pub(super) fn attachment_removed(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        let attachment = page.attachments.pop()?;
        of_list("/attachments", Removed, &attachment.title)
    })
}

pub(super) fn attachment_size(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        let titles: Vec<String> = page.attachments.iter().map(|one| one.title.to_string()).collect();
        let attachment = page.attachments.iter_mut().find(|one| {
            let alike = titles.iter().filter(|title| **title == *one.title.value);
            one.size_bytes.is_some() && alike.count() == 1
        })?;
        attachment.size_bytes = Some(at_no_place(7_700_000));
        of_list("/attachments", Changed, &attachment.title)
    })
}

pub(super) fn author_removed(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        let author = page.authors.pop()?;
        of_list("/authors", Removed, &author)
    })
}
