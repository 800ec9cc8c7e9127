//! The changes of one value, by their names.
#![allow(dead_code)]

use innokyla::diff::ChangeKind::{self, Added, Changed, Removed};
use innokyla::{Block, DateRange, Kokonaisuus, PartialDate, Record, Text, Toimintamalli};

use crate::mutation::{Mutant, Mutated, Told};
use crate::print::choices::Choices;
use crate::print::text::{at_no_place, paragraph, text};
use crate::print::words::{ROLES, STAGES};

/// Fields of programmes and models alike.
macro_rules! of_facts {
    ($record:expr, $page:ident => $change:expr) => {
        match $record {
            Record::Kokonaisuus($page) => $change,
            Record::Toimintamalli($page) => $change,
            _ => None,
        }
    };
}

/// Fields of every kind of page.
macro_rules! of_all {
    ($record:expr, $page:ident => $change:expr) => {
        match $record {
            Record::Kokonaisuus($page) => $change,
            Record::Toimintamalli($page) => $change,
            Record::KehittamisenPolku($page) => $change,
            Record::Article($page) => $change,
            _ => None,
        }
    };
}

mod lists;
mod sections;

use lists::{
    attachment_added, attachment_removed, attachment_size, author_removed, funder_added,
    funder_removed, locality_added, regional_page, topic_added, topic_removed,
};
use sections::{heading, section_added, section_moved, section_removed, section_word};

type Mutation = fn(&mut Record<'static>, &mut Choices<'_>) -> Mutated;

/// Each changes a record, and says what must be told; `None` where the record has nothing
/// of the kind.
pub(crate) const MUTATIONS: &[(&str, Mutation)] = &[
    ("the name", name),
    ("the title", title),
    ("a word of the summary", summary),
    ("the summary and the lead", summary_and_lead),
    ("a word of the purpose", purpose),
    ("the period", period),
    ("a funder more", funder_added),
    ("a funder less", funder_removed),
    ("the role of a person", role),
    ("an address", address),
    ("the day of creation", created),
    ("the day of change", modified),
    ("a tag more", topic_added),
    ("a tag less", topic_removed),
    ("a word of a section", section_word),
    ("a section more", section_added),
    ("a section less", section_removed),
    ("a heading", heading),
    ("the order of sections", section_moved),
    ("a locality more", locality_added),
    ("a regional page more", regional_page),
    ("an attachment more", attachment_added),
    ("an attachment less", attachment_removed),
    ("an attachment's size", attachment_size),
    ("the place", place),
    ("the parent", parent),
    ("the stage", stage),
    ("an author less", author_removed),
];

/// A record with one change; `None` where it has nothing of the kind.
pub(crate) fn mutant(
    record: &Record<'static>,
    mutation: Mutation,
    choices: &mut Choices<'_>,
) -> Option<Mutant> {
    let mut record = record.clone();
    let mut told = mutation(&mut record, choices)?;
    told.sort();
    Some(Mutant { record, told })
}

fn kokonaisuus<'r>(record: &'r mut Record<'static>) -> Option<&'r mut Kokonaisuus<'static>> {
    match record {
        Record::Kokonaisuus(page) => Some(page),
        _ => None,
    }
}

fn toimintamalli<'r>(record: &'r mut Record<'static>) -> Option<&'r mut Toimintamalli<'static>> {
    match record {
        Record::Toimintamalli(page) => Some(page),
        _ => None,
    }
}

fn one(field: &str, kind: ChangeKind) -> Mutated {
    Some(vec![Told::new(field, kind, None)])
}

fn of_list(field: &str, kind: ChangeKind, item: &str) -> Mutated {
    Some(vec![Told::new(field, kind, Some(item))])
}

fn longer(value: &mut Text<'static>) {
    *value = text(format!("{value} uudelleen"));
}

/// Puts other words for the first word of the first long paragraph.
fn reword(body: &mut [Block<'static>]) -> Option<()> {
    let words = body.iter_mut().find_map(|block| match block {
        Block::Paragraph { text } if text.len() > 30 && !text.contains('\n') => Some(text),
        _ => None,
    })?;
    let (first, rest) = words.split_once(' ').filter(|(first, _)| first.len() > 3)?;
    let first = if first == "Vapaaehtoinen" {
        "Neuvoja"
    } else {
        "Vapaaehtoinen"
    };
    *words = text(format!("{first} {rest}"));
    Some(())
}

fn name(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        if page.title != page.name || page.programme.is_some() {
            return None;
        }
        longer(page.name.as_mut()?);
        page.title = page.name.clone();
        one("/name", Changed)
    })
}

fn title(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    match record {
        Record::KehittamisenPolku(page) if page.programme.is_none() => longer(page.title.as_mut()?),
        Record::Article(page) if page.programme.is_none() => longer(page.title.as_mut()?),
        _ => return None,
    }
    one("/title", Changed)
}

fn summary(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        reword(&mut page.summary)?;
        one("/summary", Changed)
    })
}

/// What is said twice is told once.
fn summary_and_lead(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        if page.summary != page.lead {
            return None;
        }
        reword(&mut page.summary)?;
        page.lead = page.summary.clone();
        one("/summary", Changed)
    })
}

fn purpose(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    reword(&mut kokonaisuus(record)?.purpose)?;
    one("/purpose", Changed)
}

fn period(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    let period = &mut kokonaisuus(record)?.period;
    if period.ranges.len() > 1 {
        return None;
    }
    let year = |year: &str| Some(at_no_place(year.parse::<PartialDate>().unwrap()));
    let mut range = DateRange::default();
    (range.start, range.end) = (year("2011"), year("2013"));
    let [body, ranges] = [period.body.is_empty(), period.ranges.is_empty()]
        .map(|is_empty| if is_empty { Added } else { Changed });
    period.body = vec![paragraph("Hanke toteutetaan vuosina 2011–2013.")];
    period.ranges = vec![range];
    Some(vec![
        Told::new("/period/body", body, None),
        Told::new("/period/ranges", ranges, None),
    ])
}

fn role(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    let people = &mut kokonaisuus(record)?.contact.people;
    let names: Vec<String> = people
        .iter()
        .map(|person| person.name.to_string())
        .collect();
    let person = people.iter_mut().find(|person| {
        let alike = names.iter().filter(|name| **name == *person.name.value);
        person.role.is_some() && alike.count() == 1
    })?;
    let role = text(choices.of(&ROLES));
    if person.role.as_ref() == Some(&role) {
        return None;
    }
    person.role = Some(role);
    of_list("/contact/people", Changed, &person.name)
}

fn address(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    let email = kokonaisuus(record)?.contact.emails.first_mut()?;
    let old = std::mem::replace(&mut email.address, text("uusi.osoite@esimerkki.fi"));
    email.template.value = false;
    Some(vec![
        Told::new("/contact/emails", Added, Some("uusi.osoite@esimerkki.fi")),
        Told::new("/contact/emails", Removed, Some(&old)),
    ])
}

fn created(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        let day = page.created.as_mut()?;
        day.value = day.value.pred_opt()?;
        one("/created", Changed)
    })
}

fn modified(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    of_facts!(record, page => {
        let day = page.modified.as_mut()?;
        day.value = day.value.succ_opt()?;
        one("/modified", Changed)
    })
}

fn place(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    let place = toimintamalli(record)?.place.as_mut()?;
    *place = text("Etelärannan hyvinvointikeskus");
    one("/place", Changed)
}

fn parent(record: &mut Record<'static>, _: &mut Choices<'_>) -> Mutated {
    let parent = toimintamalli(record)?.parent.as_mut()?;
    longer(parent);
    one("/parent", Changed)
}

fn stage(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Mutated {
    let stage = match record {
        Record::Toimintamalli(page) => page.stage.as_mut()?,
        Record::KehittamisenPolku(page) => page.stage.as_mut()?,
        _ => return None,
    };
    let other = choices.of(&STAGES);
    if *stage == other {
        return None;
    }
    *stage = text(other);
    one("/stage", Changed)
}
