//! People and their roles: *Yhteyshenkilön nimi* and *Tekijä*.
//!
//! A name is a run of two capitalised words or more, `Anna-Maija von Wright`,
//! without a title, an acronym, an organisation or a place. What stands between
//! two names belongs to the one it touches; between two separators, to the name
//! before it, unless roles lead in this value: the first stands before a name and
//! none after the last. Addresses and telephone numbers go with the roles, so
//! that nothing is lost. A surname first, `Virtanen, Maija`, is not taken apart.

mod lexicon;
mod names;
mod roles;
mod token;
mod word;

use nom::IResult;

use token::PersonTokens;

use crate::span::Span;
use crate::text::trim;

/// A person as the value gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FoundPerson {
    /// The name.
    pub(crate) name: Span,
    /// The role: what stands before the name, else after it.
    pub(crate) role: Option<Span>,
    /// What stands after the name, where something stands before it too.
    pub(crate) role_after: Option<Span>,
}

/// The result of a rule. A failure says nothing, since no caller reports it.
type Read<'t, T = &'t str> = IResult<&'t str, T, ()>;

/// The people of a value, in order. A value in which no name is found is one
/// person of that name; only an empty value has none.
///
/// `people = names / *token`
pub(crate) fn people(text: &str) -> Vec<FoundPerson> {
    let tokens = PersonTokens::of(text);
    if let Ok((_, families)) = names::names(&tokens.kinds) {
        return roles::with_roles(&tokens, &families);
    }
    let whole = FoundPerson {
        name: trim(text, Span::new(0, text.len())),
        role: None,
        role_after: None,
    };
    match whole.name.is_empty() {
        true => Vec::new(),
        false => vec![whole],
    }
}

/// The authors of a page, one a line; a line that is a list of names and nothing
/// else is several. Any other line is one author, whole.
pub(crate) fn authors(text: &str) -> Vec<Span> {
    let mut authors = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let people = people(line);
        if people.iter().all(|person| person.role.is_none()) {
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
