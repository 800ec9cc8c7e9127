//! What stands around the names, assigned to them as roles.

use nom::branch::alt;
use nom::bytes::complete::{take, take_till, take_till1};
use nom::combinator::{opt, peek, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::terminated;
use nom::{Input, Parser};

use super::FoundPerson;
use super::input::{PersonTokens, Read, mark};
use super::names::Names;
use super::tokens::{PersonToken, PersonTokenKind};
use super::words::PersonWord;
use crate::span::Span;

/// The people of the names, each with the roles that belong to it.
pub(super) fn with_roles((groups, closing): Names<'_>) -> Vec<FoundPerson> {
    let opening = groups.first().map_or(closing, |(gap, _)| *gap);
    let order = RoleOrder::of(opening, closing);
    let mut people: Vec<FoundPerson> = Vec::with_capacity(groups.len());
    let mut before = role(opening);
    for (gap, names) in groups {
        if let Some(person) = people.last_mut() {
            let (of_next, of_this) = order.split(gap);
            person.add_role(role(of_this));
            before = role(of_next);
        }
        for name in names {
            people.push(FoundPerson {
                name: name.span(),
                role: before.take(),
                role_after: None,
            });
        }
    }
    if let Some(person) = people.last_mut() {
        person.add_role(role(closing));
    }
    people
}

impl FoundPerson {
    fn add_role(&mut self, after: Option<Span>) {
        match self.role {
            None => self.role = after,
            Some(_) => self.role_after = after,
        }
    }
}

/// The span from the first word to the last, with a bracket that belongs to them.
fn role(tokens: PersonTokens<'_>) -> Option<Span> {
    let list = tokens.list;
    let first = list.iter().position(PersonToken::is_word)?;
    let last = list.iter().rposition(PersonToken::is_word)?;
    let inside = list.get(first..=last)?;
    let count = |kind| inside.iter().filter(|token| token.kind == kind).count();
    let (opened, closed) = (count(PersonTokenKind::Open), count(PersonTokenKind::Close));
    let bracket = |at: Option<usize>, kind| {
        let token = list.get(at?)?;
        (token.kind == kind).then_some(token.span)
    };
    let before = bracket(first.checked_sub(1), PersonTokenKind::Open).filter(|_| closed > opened);
    let after = bracket(last.checked_add(1), PersonTokenKind::Close).filter(|_| opened > closed);
    let words = PersonTokens { list: inside }.span();
    let brackets = before.into_iter().chain(after);
    Some(brackets.fold(words, Span::cover))
}

/// How the value sets roles beside names.
struct RoleOrder {
    /// Roles stand before the names.
    leads: bool,
    /// Roles stand before the names, on lines of their own.
    leads_lines: bool,
}

impl RoleOrder {
    fn of(opening: PersonTokens<'_>, closing: PersonTokens<'_>) -> Self {
        let has_words = |gap: PersonTokens<'_>| gap.list.iter().any(PersonToken::is_word);
        Self {
            leads: has_words(opening) && !has_words(closing),
            leads_lines: has_words(opening) && opening.list.last().is_some_and(is_line_break),
        }
    }

    /// Splits the gap between two names: the second's part, then the first's.
    fn split<'t>(&self, gap: PersonTokens<'t>) -> (PersonTokens<'t>, PersonTokens<'t>) {
        if let Ok(parted) = paragraph(gap) {
            return parted;
        }
        let touches_this = gap.list.first().is_some_and(|first| {
            first.is_word() || matches!(first.kind, PersonTokenKind::Link | PersonTokenKind::Open)
        });
        let of_this = match (touches_this, self.touches_next(gap)) {
            (false, false) if self.leads => 0,
            (_, false) => gap.list.len(),
            (_, true) => match before_last_piece(gap) {
                Ok((_, pieces)) => pieces.list.len(),
                Err(_) if touches_this && !self.leads => gap.list.len(),
                Err(_) => 0,
            },
        };
        gap.take_split(of_this)
    }

    /// Whether the last words of a gap stand right before the name behind it.
    fn touches_next(&self, gap: PersonTokens<'_>) -> bool {
        let (last, ends_line) = match gap.list {
            [.., last, end] if is_line_break(end) => (last, true),
            [.., last] => (last, false),
            [] => return false,
        };
        match last.kind {
            PersonTokenKind::Link | PersonTokenKind::Open => true,
            PersonTokenKind::Word(PersonWord::Contact) => false,
            PersonTokenKind::Word(_) => !ends_line || self.leads_lines,
            _ => false,
        }
    }
}

fn is_line_break(token: &PersonToken) -> bool {
    token.kind == PersonTokenKind::LineBreak
}

/// `paragraph = *token line-break *( 1*token line-break ) &line-break`: a blank
/// line parts people
fn paragraph(input: PersonTokens<'_>) -> Read<'_> {
    let line = (take_till(is_line_break), mark(PersonTokenKind::LineBreak));
    let further = (take_till1(is_line_break), mark(PersonTokenKind::LineBreak));
    recognize((
        line,
        many0_count(further),
        peek(mark(PersonTokenKind::LineBreak)),
    ))
    .parse(input)
}

/// `before-last-piece = pieces [ *token role joiner ] / &joiner / *token word joiner`
/// `pieces = *token parting-mark`, each as long as possible
///
/// `hankejohtaja ja projektipäällikkö` between two names is one role for each.
fn before_last_piece(gap: PersonTokens<'_>) -> Read<'_> {
    let last_word = gap.list.iter().rposition(PersonToken::is_word);
    let (_, body) = take(last_word.unwrap_or_default()).parse(gap)?;
    let parts = |token: &PersonToken| token.parts() || token.kind == PersonTokenKind::Open;
    let pieces = through_last(|head| head.last().is_some_and(parts));
    let joined = |is_role: fn(&PersonToken) -> bool| {
        through_last(move |head| match head {
            [.., role, joiner] => is_role(role) && joiner.kind == PersonTokenKind::Joiner,
            _ => false,
        })
    };
    let role = joined(|token| token.is(PersonWord::Role));
    alt((
        recognize((pieces, opt(role))),
        terminated(take(0usize), mark(PersonTokenKind::Joiner)),
        joined(PersonToken::is_word),
    ))
    .parse(body)
}

/// The longest head of the input that `ends` accepts.
fn through_last<'t>(
    ends: impl Fn(&[PersonToken]) -> bool,
) -> impl Fn(PersonTokens<'t>) -> Read<'t> {
    move |input| {
        let count = (1..=input.list.len())
            .rev()
            .find(|&count| input.list.get(..count).is_some_and(&ends));
        let head = |head: &PersonTokens<'_>| !head.list.is_empty();
        verify(take(count.unwrap_or_default()), head).parse(input)
    }
}
