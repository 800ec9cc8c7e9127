//! Records of whole pages.

use innokyla::{Article, KehittamisenPolku, Kind, Kokonaisuus, Record, Toimintamalli};

use super::choices::Choices;
use super::facts;
use super::parts::{head, in_sections, sections, tags};
use super::site;
use super::style::{Style, Top};
use super::text::{
    Edge, Scope, at_no_place, body, close, filled, heading_words, paragraph, sentence, text,
};
use super::titles::title;
use super::words::{
    EVERYDAY, FACTS_OF_KOKONAISUUS, FACTS_OF_TOIMINTAMALLI, FOREIGN_TO_KOKONAISUUS,
    FOREIGN_TO_TOIMINTAMALLI, PHENOMENA, STAGES, TOPICS,
};

pub(crate) const ANY: (Edge, Edge) = (Edge::Anything, Edge::Anything);

pub(crate) fn record(
    choices: &mut Choices<'_>,
    kind: Kind,
    style: &Style,
    breaks: bool,
) -> Record<'static> {
    let scope = Scope {
        breaks,
        headings: kind != Kind::Article,
        pictures: false,
        items: if style.marks_one() { 1 } else { 2 },
        decoy: decoy(choices, kind),
    };
    match kind {
        Kind::Kokonaisuus => Record::Kokonaisuus(Box::new(kokonaisuus(choices, style, scope))),
        Kind::Toimintamalli => {
            Record::Toimintamalli(Box::new(toimintamalli(choices, style, scope)))
        }
        Kind::KehittamisenPolku => {
            Record::KehittamisenPolku(Box::new(kehittamisen_polku(choices, style, scope)))
        }
        Kind::Article => Record::Article(Box::new(article(choices, style, scope))),
        _ => unreachable!("no page of this kind is printed"),
    }
}

/// The label of another kind, which is text anywhere on the page.
fn decoy(choices: &mut Choices<'_>, kind: Kind) -> Option<&'static str> {
    choices.coin().then(|| match kind {
        Kind::Kokonaisuus => choices.of(&FOREIGN_TO_KOKONAISUUS),
        Kind::Toimintamalli => choices.of(&FOREIGN_TO_TOIMINTAMALLI),
        _ => choices.of(&EVERYDAY),
    })
}

fn kokonaisuus(choices: &mut Choices<'_>, style: &Style, scope: Scope) -> Kokonaisuus<'static> {
    let head = head(choices, style, scope);
    let pictures = Scope {
        pictures: scope.breaks,
        ..scope
    };
    let purpose = body(choices, pictures, ANY, 0, 3);
    let period = facts::period(choices);
    let regions = facts::regional_pages(choices);
    let last = if regions.is_empty() {
        Edge::Anything
    } else {
        Edge::Paragraph
    };
    let actors = filled!(Actors {
        body: body(choices, scope, (Edge::Anything, last), 0, 2),
        regions,
    });
    let modified = facts::day(choices);
    let own = in_sections(choices, scope, &FACTS_OF_KOKONAISUUS);
    filled!(Kokonaisuus {
        title: Some(text(head.title.words)),
        region: head.title.region.map(at_no_place),
        programme: head.title.programme,
        lead: head.lead,
        name: Some(head.name),
        summary: head.summary,
        purpose,
        period,
        actors,
        funders: facts::funders(choices),
        attachments: choices.several(0, 4, facts::attachment),
        contact: facts::contact(choices, style),
        authors: facts::authors(choices),
        created: facts::day(choices).map(at_no_place),
        modified: modified.map(at_no_place),
        sections: sections(
            choices,
            style,
            own,
            &site::SECTIONS_OF_KOKONAISUUS,
            modified.map(|_| scope),
        ),
        topics: tags(choices, &TOPICS),
        phenomena: tags(choices, &PHENOMENA),
    })
}

fn toimintamalli(choices: &mut Choices<'_>, style: &Style, scope: Scope) -> Toimintamalli<'static> {
    let head = head(choices, style, scope);
    let place = facts::place(choices);
    let localities = choices.several(0, 5, facts::locality);
    let nationwide = localities
        .iter()
        .any(|locality| *locality.name.value == *"Valtakunnallinen");
    let modified = facts::day(choices);
    let own = in_sections(choices, scope, &FACTS_OF_TOIMINTAMALLI);
    filled!(Toimintamalli {
        title: Some(text(head.title.words)),
        region: head.title.region.map(at_no_place),
        programme: head.title.programme,
        lead: head.lead,
        name: Some(head.name),
        summary: head.summary,
        place,
        localities,
        nationwide: at_no_place(nationwide),
        funders: facts::funders(choices),
        parent: choices.one_in(4).then(|| text(title(choices).words)),
        attachments: choices.several(0, 3, facts::attachment),
        images: choices.several(0, 3, |choices| facts::image(choices, true)),
        authors: facts::authors(choices),
        created: facts::day(choices).map(at_no_place),
        modified: modified.map(at_no_place),
        stage: choices.coin().then(|| text(choices.of(&STAGES))),
        sections: sections(
            choices,
            style,
            own,
            &site::SECTIONS_OF_TOIMINTAMALLI,
            modified.map(|_| scope),
        ),
    })
}

fn kehittamisen_polku(
    choices: &mut Choices<'_>,
    style: &Style,
    scope: Scope,
) -> KehittamisenPolku<'static> {
    let title = title(choices);
    let title = Some(title).filter(|_| style.top != Top::Nothing);
    let first = match title {
        Some(_) => Edge::Anything,
        None => Edge::Paragraph,
    };
    // The stage makes it a path: no article has one.
    let stage = text(choices.of(&STAGES));
    let pictures = Scope {
        pictures: scope.breaks,
        ..scope
    };
    filled!(KehittamisenPolku {
        title: title.as_ref().map(|title| text(title.words.clone())),
        region: title
            .as_ref()
            .and_then(|title| title.region)
            .map(at_no_place),
        programme: title.and_then(|title| title.programme),
        lead: body(choices, scope, (first, Edge::Anything), 1, 3),
        attachments: choices.several(0, 3, facts::attachment),
        images: choices.several(0, 2, |choices| facts::image(choices, true)),
        stage: Some(stage),
        sections: sections(
            choices,
            style,
            pictures,
            &site::SECTIONS_OF_TOIMINTAMALLI,
            None,
        ),
    })
}

fn article(choices: &mut Choices<'_>, style: &Style, scope: Scope) -> Article<'static> {
    let title = title(choices);
    let title = Some(title).filter(|_| style.top != Top::Nothing);
    let first = match title {
        Some(_) => Edge::Anything,
        None => Edge::Paragraph,
    };
    let mut lead = body(choices, scope, (first, Edge::Anything), 1, 3);
    if !scope.breaks {
        // What became of the blank lines shows only where there are enough lines.
        let more = [(); 3].map(|()| paragraph(sentence(choices) + " Se on totta."));
        lead.splice(0..0, more);
    }
    // Below a colon the heading of a section would be none.
    close(&mut lead);
    let sections = choices.several(0, 4, |choices| {
        let heading = heading_words(choices, scope);
        let mut body = body(choices, scope, (Edge::Paragraph, Edge::Anything), 1, 4);
        close(&mut body);
        filled!(Section {
            id: None,
            heading: Some(text(heading)),
            body,
        })
    });
    filled!(Article {
        languages: match choices.pick(3) {
            1 => ["fi", "sv", "en"].map(text).into(),
            2 => ["fi", "sv"].map(text).into(),
            _ => Vec::new(),
        },
        title: title.as_ref().map(|title| text(title.words.clone())),
        region: title
            .as_ref()
            .and_then(|title| title.region)
            .map(at_no_place),
        programme: title.and_then(|title| title.programme),
        lead,
        images: choices.several(0, 2, |choices| facts::image(choices, scope.breaks)),
        attachments: choices.several(0, 3, facts::attachment),
        sections,
    })
}
