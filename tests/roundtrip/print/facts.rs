//! The values of the basic facts.

use chrono::NaiveDate;
use innokyla::{
    Attachment, Contact, DateRange, Image, Locality, Organisation, PartialDate, Period, Region,
    RegionalPage, Text,
};

use super::choices::Choices;
use super::style::{People, Style};
use super::text::{
    Edge, Scope, announced, at_no_place, body, filled, link, paragraph, sentence, text,
};
use super::words::{
    DOMAINS, FORMATS, GIVEN, LONG_NAMES, MAILBOXES, ORGANISATIONS, ROLES, SHORT, SITES, SURNAMES,
    TITLES, TOWNS,
};

pub(crate) fn region(choices: &mut Choices<'_>) -> Region {
    choices.of(Region::ALL)
}

/// A region by one of its names.
pub(crate) fn region_name(region: Region, form: usize) -> String {
    match form {
        1 => region.county_fi().to_owned(),
        2 => region.county_fi().replace("hyvinvointialue", "hva"),
        _ => region.name().to_owned(),
    }
}

/// A title, and the region that opens it.
pub(crate) fn title(choices: &mut Choices<'_>) -> (String, Option<Region>) {
    let title = choices.of(&TITLES);
    if choices.one_in(3) {
        let region = region(choices);
        let name = region_name(region, choices.pick(3));
        (format!("{name}: {title}"), Some(region))
    } else {
        (title.to_owned(), None)
    }
}

/// A title that says more than the name, and the region that opens it.
pub(crate) fn longer_title(choices: &mut Choices<'_>, name: &str) -> (String, Region) {
    let region = region(choices);
    let opening = region_name(region, choices.pick(3));
    (format!("{opening}: {name}"), region)
}

/// A name. It can be too long for a title that is printed without a name.
pub(crate) fn name(choices: &mut Choices<'_>) -> (String, Option<Region>) {
    if choices.one_in(6) {
        (choices.of(&LONG_NAMES).to_owned(), None)
    } else {
        title(choices)
    }
}

pub(crate) fn organisation(choices: &mut Choices<'_>) -> Organisation<'static> {
    let (name, abbreviation) = choices.of(&ORGANISATIONS);
    filled!(Organisation {
        name: text(name),
        abbreviation: abbreviation.map(text),
    })
}

pub(crate) fn funders(choices: &mut Choices<'_>) -> Vec<Organisation<'static>> {
    let mut funders = choices.several(0, 4, organisation);
    if choices.one_in(4) {
        // The last choice of the site's own list, and the name that follows it.
        funders.extend(["Muu rahoittaja", "Aavan perintörahasto"].map(|name| {
            filled!(Organisation {
                name: text(name),
                abbreviation: None,
            })
        }));
    }
    funders
}

pub(crate) fn attachment(choices: &mut Choices<'_>) -> Attachment<'static> {
    let title = match choices.pick(4) {
        1 => "Kansallinen Puhti-ohjelma (RRP), THL",
        2 => "Loppuraportti 2020–2023",
        _ => choices.of(&SHORT),
    };
    let shows = choices.pick(5);
    let format = (shows == 1 || shows == 2 || shows == 4).then(|| text(choices.of(&FORMATS)));
    let bytes = choices.of(&[2_300_000, 340_000, 1_000, 12_000_000, 999]);
    filled!(Attachment {
        title: text(title),
        format,
        size_bytes: (shows == 2).then(|| at_no_place(bytes)),
        site: (shows >= 3).then(|| text(choices.of(&SITES))),
    })
}

/// A picture; `sentences`: its texts may be whole sentences.
pub(crate) fn image(choices: &mut Choices<'_>, sentences: bool) -> Image<'static> {
    let shows = choices.pick(3);
    let mut words = || match choices.coin() && sentences {
        true => text(sentence(choices)),
        false => text(choices.of(&SHORT)),
    };
    let alt = (shows != 1).then(&mut words);
    let caption = (shows != 0).then(words);
    filled!(Image { alt, caption })
}

fn person_name(choices: &mut Choices<'_>) -> Text<'static> {
    let given = choices.of(&GIVEN);
    let surname = choices.of(&SURNAMES);
    text(format!("{given} {surname}"))
}

pub(crate) fn authors(choices: &mut Choices<'_>) -> Vec<Text<'static>> {
    choices.several(0, 3, person_name)
}

pub(crate) fn contact(choices: &mut Choices<'_>, style: &Style) -> Contact<'static> {
    let people = choices.several(0, 4, |choices| {
        let name = person_name(choices);
        let has_role = choices.coin() && style.people != People::Names;
        let role = has_role.then(|| text(choices.of(&ROLES)));
        filled!(Person { name, role })
    });
    let organisation = choices.coin().then(|| organisation(choices));
    let emails = choices.several(0, 3, |choices| {
        let template = choices.coin();
        let mailbox = if template {
            "etunimi.sukunimi"
        } else {
            choices.of(&MAILBOXES)
        };
        let domain = choices.of(&DOMAINS);
        filled!(Email {
            address: text(format!("{mailbox}@{domain}")),
            template: at_no_place(template),
        })
    });
    filled!(Contact {
        people,
        organisation,
        emails,
    })
}

/// A day; in one case of eight none.
pub(crate) fn day(choices: &mut Choices<'_>) -> Option<NaiveDate> {
    if choices.one_in(8) {
        return None;
    }
    let number = |choices: &mut Choices<'_>, count| u32::try_from(choices.pick(count)).unwrap();
    let year = 2018 + i32::try_from(choices.pick(9)).unwrap();
    let month = 1 + number(choices, 12);
    NaiveDate::from_ymd_opt(year, month, 1 + number(choices, 28))
}

pub(crate) fn locality(choices: &mut Choices<'_>) -> Locality<'static> {
    let (name, region) = match choices.pick(5) {
        1 | 2 => (choices.of(&TOWNS).to_owned(), None),
        3 => ("Valtakunnallinen".to_owned(), None),
        _ => {
            let region = region(choices);
            (region_name(region, choices.pick(3)), Some(region))
        }
    };
    filled!(Locality {
        name: text(name),
        region: region.map(at_no_place),
    })
}

pub(crate) fn regional_pages(choices: &mut Choices<'_>) -> Vec<RegionalPage<'static>> {
    if choices.coin() {
        return Vec::new();
    }
    choices.several(1, 5, |choices| RegionalPage {
        region: at_no_place(region(choices)),
        title: text(choices.of(&TITLES)),
    })
}

type Range = (Option<PartialDate>, Option<PartialDate>);

/// A line of *Toimiaika* and what a Finn reads in it.
fn period_line(choices: &mut Choices<'_>) -> (String, Option<Range>, bool) {
    let from = 2019 + i32::try_from(choices.pick(4)).unwrap();
    let to = from + 1 + i32::try_from(choices.pick(3)).unwrap();
    let dash = choices.of(&["–", "-", " – ", " - ", "- ", "—"]);
    let year = PartialDate::Year;
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).map(PartialDate::Day);
    let years = Some((Some(year(from)), Some(year(to))));
    match choices.pick(8) {
        1 => (format!("{from}{dash}{to}"), years, true),
        2 => (format!("toimikausi on {from}{dash}{to}."), years, false),
        3 => (
            format!("1.10.{from}{dash}31.12.{to}"),
            Some((day(from, 10, 1), day(to, 12, 31))),
            true,
        ),
        4 => (
            format!("Pilotti kestää 1.1.{from}{dash}30.4.{to}."),
            Some((day(from, 1, 1), day(to, 4, 30))),
            false,
        ),
        5 => (
            format!("Palvelu on käytössä 1.3.{from} alkaen."),
            Some((day(from, 3, 1), None)),
            false,
        ),
        6 => (
            format!("Rahoitusta on 31.12.{to} asti."),
            Some((None, day(to, 12, 31))),
            false,
        ),
        7 => (sentence(choices), None, false),
        _ => (
            format!("Hanke toteutetaan vuosina {from}{dash}{to}."),
            years,
            false,
        ),
    }
}

/// Each line is a paragraph. A short line without a full stop is a link where nothing
/// follows.
pub(crate) fn period(choices: &mut Choices<'_>) -> Period<'static> {
    let lines = choices.several(0, 2, period_line);
    let mut period = Period::default();
    let count = lines.len();
    for (at, (line, range, open)) in lines.into_iter().enumerate() {
        let block = match (open, at + 1 == count) {
            // Dates are data.
            (true, true) if line.contains('.') => paragraph(line),
            (true, true) => link(line),
            (true, false) => paragraph(line + "."),
            (false, _) => paragraph(line),
        };
        period.body.push(block);
        period.ranges.extend(range.map(|(start, end)| DateRange {
            start: start.map(at_no_place),
            end: end.map(at_no_place),
        }));
    }
    announced(&mut period.body);
    period
}

/// *Toteutuspaikka*, which is usually one line.
pub(crate) fn place(choices: &mut Choices<'_>, scope: Scope) -> Vec<innokyla::Block<'static>> {
    match choices.pick(3) {
        1 => vec![link(choices.of(&SHORT))],
        2 => body(choices, scope, (Edge::Anything, Edge::Anything), 1, 2),
        _ => Vec::new(),
    }
}
