//! People, their roles and organisations: *Yhteyshenkilön nimi* and *Tekijä*.
//!
//! A name is a run of two capitalised words or more, `Anna-Maija von Wright`, or a
//! surname before a comma and given names, `Virtanen, Maija`; a nickname or a name at
//! birth may stand in brackets. What stands between two names belongs to the one it
//! touches; between two separators, to the name before it, unless roles lead in this
//! value: the first stands before a name and none after the last. Of that, titles are the
//! role, and the rest is the organisation.

mod details;
mod joiners;
mod leftover;
mod lexicon;
mod names;
mod term;
mod token;
mod vacancy;
mod word;

use nom::IResult;

pub(crate) use lexicon::is_particle;
use token::PersonTokens;

use crate::span::Span;
use crate::text::trim;
use crate::value::contact::FoundContact;

/// What a value says of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FoundPeople {
    pub(crate) people: Vec<FoundPerson>,
    /// Open posts, titles without a name, and words that hold the place of a name.
    pub(crate) vacancies: Vec<Span>,
}

/// A person as the value gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FoundPerson {
    pub(crate) name: Span,
    /// The titles and degrees on either side of the name, or those of several people.
    pub(crate) role: Vec<Span>,
    /// The other words on either side of the name.
    pub(crate) organisation: Vec<Span>,
}

/// Whether a text names no person, since a post is open or the words hold a name's place.
pub(crate) fn is_vacancy(text: &str) -> bool {
    vacancy::is_nobody(text) && {
        let people = people(text, &[]).people;
        people
            .iter()
            .all(|person| vacancy::is_nobody(person.name.slice(text)))
    }
}

/// The result of a rule. A failure says nothing, since no caller reports it.
type Read<'t, T = &'t str> = IResult<&'t str, T, ()>;

/// The people of a value, in order. A value in which no name is found is one person of
/// that name, but not where it ends in a title.
///
/// `people = names / *token`
pub(crate) fn people(text: &str, contacts: &[FoundContact]) -> FoundPeople {
    let mut tokens = PersonTokens::of(text, &term::asides(text, contacts));
    joiners::settle_joiners(&mut tokens.kinds);
    let mut vacancies = vacancy::take_vacancies(&mut tokens, text);
    let people = if let Ok((_, names)) = names::names(&tokens.kinds) {
        details::with_details(&tokens, &names)
    } else if vacancies.is_empty() && (vacancy::is_nobody(text) || is_numbered(text)) {
        let whole = trim(text, Span::new(0, text.len()));
        vacancies.extend((!whole.is_empty()).then_some(whole));
        Vec::new()
    } else if tokens.names_nobody() {
        vacancies.extend(tokens.pieces(text));
        if vacancies.is_empty() && tokens.kinds.contains(token::VACANCY) {
            vacancies.push(trim(text, Span::new(0, text.len())));
        }
        Vec::new()
    } else {
        let mut pieces = tokens.pieces(text).into_iter();
        let first = pieces.next();
        let person = first.map(|name| FoundPerson {
            name,
            role: Vec::new(),
            organisation: pieces.collect(),
        });
        person.into_iter().collect()
    };
    FoundPeople { people, vacancies }
}

/// Whether a text is a title and a number: `Työntekijä 1`
fn is_numbered(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let last = words.next_back().unwrap_or_default();
    let title = words.next_back().and_then(lexicon::known);
    last.bytes().all(|byte| byte.is_ascii_digit()) && title.is_some_and(token::is_title)
}

/// Whether a word is listed as a title or as one of an organisation's name.
pub(crate) fn is_title_or_organisation(word: &str) -> bool {
    lexicon::known(word).is_some_and(|kind| kind != token::OTHER && kind != token::BIRTH)
}

/// Whether a word is the title of a person: *Projektipäällikkö*.
pub(crate) fn is_title(word: &str) -> bool {
    lexicon::known(word).is_some_and(token::is_title)
}

/// The authors of a page, one a line; a line that is a list of names and nothing else is
/// several. Any other line is one author, whole.
pub(crate) fn authors(text: &str) -> Vec<Span> {
    let mut authors = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let FoundPeople { people, vacancies } = people(line, &[]);
        let is_bare =
            |person: &FoundPerson| person.role.is_empty() && person.organisation.is_empty();
        if vacancies.is_empty() && people.iter().all(is_bare) {
            authors.extend(people.iter().map(|person| person.name.shifted(start)));
        } else {
            authors.push(trim(text, Span::new(start, start + line.len())));
        }
        start += line.len() + 1;
    }
    authors
}

#[cfg(test)]
mod tests;
