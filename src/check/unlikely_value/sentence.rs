//! Sentences where names belong.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::Field;
use crate::page::Role;
use crate::record::{Attachment, Kind, Locality, Organisation, Record, Text};
use crate::span::Span;
use crate::value::institution::is_organisation;

/// The fewest words of a sentence.
const WORDS: usize = 4;

/// The fewest letters of its last word: `ry.` and `jne.` close none.
const LAST_WORD: usize = 4;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let record = page.record();
    let mut names: Vec<(Field, &Text<'_>)> = Vec::new();
    names.extend(funders(record.funders()));
    names.extend(name(page, record.name()));
    let programme = record.as_kokonaisuus();
    let organisation = programme.and_then(|page| page.contact.organisation.as_ref());
    names.extend(organisation.map(|party| (Field::ContactOrganisation, &party.name)));
    let places = record.as_toimintamalli().map(|page| &page.localities);
    let places = places.into_iter().flatten();
    names.extend(places.map(|Locality { name, .. }| (Field::Localities, name)));
    names.extend(record.authors().iter().map(|name| (Field::Authors, name)));
    if let Some(programme) = programme {
        names.extend(programme.topics.iter().map(|tag| (Field::Topics, tag)));
        let phenomena = programme.phenomena.iter();
        names.extend(phenomena.map(|tag| (Field::Phenomena, tag)));
    }
    if record.kind() != Kind::Article {
        names.extend(statements(record.attachments()));
    }
    let names = names.into_iter().filter(|(_, text)| is_sentence(text));
    let names = names.map(|(field, text)| (field, text.span));
    let phrases = phrases(record);
    for (field, span) in names.chain(below_people(page)).chain(phrases) {
        sink.report(span, || {
            let name = page.name_above(field, span);
            let text = quoted(page.words(span));
            DiagnosticDraft::new(format!("{text} reads like a sentence, not like a `{name}`"))
                .help("it is kept as one; perhaps it is a text of its own")
        });
    }
}

/// The name, where the page does not open with it and it is long: a tool that leaves out what
/// stood before puts the lead in its place.
fn name<'r, 'a>(page: &PageView<'_>, name: Option<&'r Text<'a>>) -> Option<(Field, &'r Text<'a>)> {
    /// In bytes.
    const LONG: usize = 60;
    let mut parts = page.parts().iter();
    let title = parts.find(|part| part.role == Role::Title);
    let is_below = title.is_some_and(|title| title.first > 0);
    let name = name.filter(|name| is_below && name.len() >= LONG)?;
    Some((Field::Name, name))
}

/// The names of people that are words of a sentence without its stop: `Rantalan kunnan vaihteesta`.
fn phrases(record: &Record<'_>) -> impl Iterator<Item = (Field, Span)> {
    let people = match record {
        Record::Kokonaisuus(record) => &record.contact.people[..],
        _ => &[],
    };
    let names = people.iter().map(|person| &person.name);
    let phrases = names.filter(|name| is_phrase(name) && !closes_a_sentence(name));
    phrases.map(|name| (Field::ContactPeople, name.span))
}

/// Whether words end in small letters, as no name of three words does, and name no organisation.
fn is_phrase(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let last = words.next_back().unwrap_or_default();
    let is_name =
        |word: &str| word.starts_with(char::is_uppercase) || word.contains(['.', '(', ')']);
    words.clone().nth(1).is_some()
        && !name.contains(',')
        && last.starts_with(char::is_lowercase)
        && !is_organisation(last)
        && !is_name(last)
        && !words.skip(1).any(is_name)
}

/// The sentences below the first line of people: of their hours, not of their titles.
fn below_people(page: &PageView<'_>) -> impl Iterator<Item = (Field, Span)> {
    let value = page
        .entry(Field::ContactPeople)
        .and_then(|entry| entry.value);
    let value = value.unwrap_or_default();
    let lines = page.lines().iter().map(|line| line.content());
    let lines = lines.filter(move |line| value.start <= line.start && line.end <= value.end);
    let is_sentence = |line: &Span| {
        let text = page.words(*line);
        let second = text.split_whitespace().nth(1);
        closes_a_sentence(text) && second.is_some_and(|word| word.starts_with(char::is_lowercase))
    };
    let below = lines.skip(1).filter(is_sentence);
    below.map(|line| (Field::ContactPeople, line))
}

/// The funders that are no free text.
pub(super) fn listed<'r, 'a>(
    funders: &'r [Organisation<'a>],
) -> impl Iterator<Item = &'r Organisation<'a>> {
    let is_listed = |funder: &&Organisation<'_>| !funder.name.starts_with("Muu ");
    funders.iter().take_while(is_listed)
}

fn funders<'r, 'a>(funders: &'r [Organisation<'a>]) -> impl Iterator<Item = (Field, &'r Text<'a>)> {
    listed(funders).map(|funder| (Field::Funders, &funder.name))
}

/// The links that state something: a link may ask, call, or say where it leads.
fn statements<'r, 'a>(
    attachments: &'r [Attachment<'a>],
) -> impl Iterator<Item = (Field, &'r Text<'a>)> {
    #[rustfmt::skip]
    const LEADING: [&str; 8] = [
        "Lue", "Katso", "Kuuntele", "Tutustu", "Lataa", "Avaa", "Siirry", "Täältä",
    ];
    let leads = |title: &str| {
        let first = title.split(' ').next().unwrap_or_default();
        LEADING.contains(&first)
    };
    let titles = attachments.iter().map(|attachment| &attachment.title);
    let statements = titles.filter(move |title| title.ends_with('.') && !leads(title));
    statements.map(|title| (Field::Attachments, title))
}

/// Whether a text is a sentence that is closed.
fn is_sentence(text: &str) -> bool {
    closes_a_sentence(text) && text.split_whitespace().nth(WORDS - 1).is_some()
}

fn closes_a_sentence(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let last = last.trim_end_matches(['.', '!', '?']);
    text.ends_with(['.', '!', '?'])
        && last.chars().count() >= LAST_WORD
        && last.starts_with(char::is_lowercase)
}
