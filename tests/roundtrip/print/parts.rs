//! The parts of a record that pages of several kinds have.

use innokyla::{Block, Region, Section, SectionId, Spanned, Text};

use super::choices::Choices;
use super::pages::ANY;
use super::style::{Style, Top};
use super::text::{Edge, Scope, announced, at_no_place, body, filled, paragraph, sentence, text};
use super::words::SHORT;
use super::{facts, site};

/// What a section may hold: a label of the page's own basic facts is text there.
pub(crate) fn in_sections(choices: &mut Choices<'_>, scope: Scope, own: &[&'static str]) -> Scope {
    let decoy = match choices.coin() {
        true => Some(choices.of(own)),
        false => scope.decoy,
    };
    Scope {
        decoy,
        pictures: scope.breaks,
        ..scope
    }
}

pub(crate) struct Head {
    pub(crate) title: Text<'static>,
    pub(crate) name: Text<'static>,
    pub(crate) region: Option<Spanned<Region>>,
    pub(crate) lead: Vec<Block<'static>>,
    pub(crate) summary: Vec<Block<'static>>,
}

/// Name, title, lead and short description, which often say the same.
pub(crate) fn head(choices: &mut Choices<'_>, style: &Style, scope: Scope) -> Head {
    let (name, named_region) = facts::name(choices);
    let may_say_more = named_region.is_none() && !name.ends_with(['.', '?', '!']);
    let (title, region) = if style.top != Top::Nothing && may_say_more && choices.one_in(4) {
        let (title, region) = facts::longer_title(choices, &name);
        (title, Some(region))
    } else {
        (name.clone(), named_region)
    };
    let summary = body(choices, scope, ANY, 0, 3);
    let lead = if choices.coin() {
        // Without a title the lead must not begin like one.
        let first = match style.top {
            Top::Nothing => Edge::Paragraph,
            _ => Edge::Anything,
        };
        body(choices, scope, (first, Edge::Anything), 0, 3)
    } else {
        summary.clone()
    };
    Head {
        title: text(title),
        name: text(name),
        region: region.map(at_no_place),
        lead,
        summary,
    }
}

/// Sections with headings of the site, in any order and none twice, and with headings
/// that the site does not know.
///
/// `opening` is what a section may hold between the last date and the first known
/// heading, where a word of the basic facts could still be a label. It is `None` where
/// no date shows that the facts are over.
pub(crate) fn sections(
    choices: &mut Choices<'_>,
    style: &Style,
    scope: Scope,
    known: &[SectionId],
    opening: Option<Scope>,
) -> Vec<Section<'static>> {
    let mut left = known.to_vec();
    let mut headings = Vec::new();
    let mut sections = Vec::new();
    let count = choices.pick(6);
    for at in 0..count {
        let free = if at == 0 {
            opening.is_some() && choices.one_in(4)
        } else {
            style.starred(at, false) && choices.one_in(4)
        };
        if free {
            let headed = at > 0 || choices.coin();
            let heading = choices.of(&SHORT);
            if headings.contains(&heading) {
                continue;
            }
            headings.push(heading);
            let opens = left.len() == known.len();
            let scope = opening.filter(|_| opens).unwrap_or(scope);
            let mut body = body(choices, scope, ANY, 0, 4);
            if !headed {
                // A short line without a full stop after the last date would be a heading.
                body.insert(0, paragraph(sentence(choices)));
                announced(&mut body);
            } else if first_line(&body) == Some(heading) {
                // A first line like the heading would be its second print.
                body.clear();
            }
            sections.push(filled!(Section {
                id: None,
                heading: headed.then(|| text(heading)),
                body,
            }));
        } else if !left.is_empty() {
            let id = left.remove(choices.pick(left.len()));
            sections.push(filled!(Section {
                id: Some(at_no_place(id)),
                heading: Some(text(site::section_heading(id))),
                body: body(choices, scope, ANY, 0, 4),
            }));
        }
    }
    sections
}

fn first_line<'b>(body: &'b [Block<'_>]) -> Option<&'b str> {
    match body.first()? {
        Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
            text.split('\n').next()
        }
        _ => None,
    }
}

pub(crate) fn tags(choices: &mut Choices<'_>, pool: &[&'static str]) -> Vec<Text<'static>> {
    choices.several(0, 4, |choices| text(choices.of(pool)))
}
