//! Titles, with the region and the programme that they name.

use innokyla::{Programme, Region};

use super::choices::Choices;
use super::facts::{region, region_name};
use super::text::{at_no_place, filled, text};
use super::words::{LONG_NAMES, TITLES};

/// A title and what it names.
#[derive(Clone)]
pub(crate) struct Title {
    pub(crate) words: String,
    pub(crate) region: Option<Region>,
    pub(crate) programme: Option<Programme<'static>>,
}

/// What stands between the region that opens a title and the rest of it.
const SEPARATORS: [&str; 6] = [": ", " - ", " – ", ", ", " / ", " "];

/// A title.
pub(crate) fn title(choices: &mut Choices<'_>) -> Title {
    let title = choices.of(&TITLES);
    let title = match choices.pick(4) {
        1 => opened(choices, title),
        2 => closed(choices, title),
        _ => bare(title),
    };
    match choices.one_in(4) {
        true => with_programme(choices, title),
        false => title,
    }
}

/// A title that says more than the name.
pub(crate) fn longer_title(choices: &mut Choices<'_>, name: &str) -> Title {
    opened(choices, name)
}

/// A name. It can be too long for a title that is printed without a name.
pub(crate) fn name(choices: &mut Choices<'_>) -> Title {
    match choices.one_in(6) {
        true => bare(choices.of(&LONG_NAMES)),
        false => title(choices),
    }
}

fn bare(title: &str) -> Title {
    Title {
        words: title.to_owned(),
        region: None,
        programme: None,
    }
}

/// A region, and the rest behind it.
fn opened(choices: &mut Choices<'_>, title: &str) -> Title {
    let region = region(choices);
    let form = choices.pick(3);
    let separator = choices.of(&SEPARATORS);
    Title {
        words: region_name(region, form) + separator + title,
        region: Some(region),
        programme: None,
    }
}

/// A title, and the region at its end.
fn closed(choices: &mut Choices<'_>, title: &str) -> Title {
    let region = region(choices);
    let form = choices.pick(3);
    let name = region_name(region, form);
    let words = match choices.pick(3) {
        1 => format!("{title} / {name}"),
        2 => format!("{title} ({name})"),
        _ => format!("{title}, {name}"),
    };
    Title {
        words,
        region: Some(region),
        programme: None,
    }
}

/// A title, and the code of its programme behind it.
fn with_programme(choices: &mut Choices<'_>, title: Title) -> Title {
    let (pillar, investment) = (1 + choices.pick(4) as u64, 1 + choices.pick(9) as u64);
    let (code, pillar, investment) = match choices.pick(6) {
        1 => (
            format!("(RRP,P{pillar},I{investment})"),
            Some(pillar),
            Some(investment),
        ),
        2 => (
            format!("(RRP P{pillar}, I{investment})"),
            Some(pillar),
            Some(investment),
        ),
        3 => (
            format!("(RRP, P{pillar} I{investment}"),
            Some(pillar),
            Some(investment),
        ),
        4 => (format!("(RRP, P{pillar})"), Some(pillar), None),
        5 => ("(RRP)".to_owned(), None, None),
        _ => (
            format!("(RRP, P{pillar}, I{investment})"),
            Some(pillar),
            Some(investment),
        ),
    };
    Title {
        words: format!("{} {code}", title.words),
        programme: Some(filled!(Programme {
            code: text("RRP"),
            pillar: pillar.map(at_no_place),
            investment: investment.map(at_no_place),
        })),
        ..title
    }
}
