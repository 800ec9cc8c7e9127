//! What stands around the names, assigned to them as roles.

use super::FoundPerson;
use super::names::Names;
use super::token::{
    CLOSE, CONTACT, JOINER, LINE_BREAK, LINK, OPEN, PersonTokens, ROLE, is_word, parts,
};
use crate::span::Span;

/// The people of the names, each with the roles that belong to it.
pub(super) fn with_roles(
    tokens: &PersonTokens,
    (families, closing): Names<'_>,
) -> Vec<FoundPerson> {
    let opening = families.first().map_or(closing, |(gap, _)| *gap);
    let order = RoleOrder::of(opening, closing);
    let mut people: Vec<FoundPerson> = Vec::with_capacity(families.len());
    let mut before = tokens.role(opening);
    for (gap, names) in families {
        if let Some(person) = people.last_mut() {
            let (of_this, of_next) = order.split(gap);
            person.add_role(tokens.role(of_this));
            before = tokens.role(of_next);
        }
        for name in names.split(JOINER) {
            people.push(FoundPerson {
                name: tokens.span(name),
                role: before.take(),
                role_after: None,
            });
        }
    }
    if let Some(person) = people.last_mut() {
        person.add_role(tokens.role(closing));
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

impl PersonTokens {
    /// The span from the first word of a gap to the last, with a bracket that belongs to
    /// them.
    fn role(&self, gap: &str) -> Option<Span> {
        let (mut start, mut end) = (gap.find(is_word)?, gap.rfind(is_word)? + 1);
        let words = gap.get(start..end)?;
        let count = |kind| words.chars().filter(|other| *other == kind).count();
        let (opened, closed) = (count(OPEN), count(CLOSE));
        if closed > opened && gap.get(..start)?.ends_with(OPEN) {
            start -= 1;
        }
        if opened > closed && gap.get(end..)?.starts_with(CLOSE) {
            end += 1;
        }
        Some(self.span(gap.get(start..end)?))
    }
}

/// How the value sets roles beside names.
struct RoleOrder {
    /// Roles stand before the names.
    leads: bool,
    /// Roles stand before the names, on lines of their own.
    leads_lines: bool,
}

impl RoleOrder {
    fn of(opening: &str, closing: &str) -> Self {
        let opens = opening.contains(is_word);
        Self {
            leads: opens && !closing.contains(is_word),
            leads_lines: opens && opening.ends_with(LINE_BREAK),
        }
    }

    /// Splits the gap between two names: the part of the first, and that of the second.
    fn split<'t>(&self, gap: &'t str) -> (&'t str, &'t str) {
        // A blank line parts people.
        let mut lines = gap.as_bytes().windows(2);
        if let Some(line) = lines.position(|pair| pair == b"\n\n") {
            return gap.split_at_checked(line + 1).unwrap_or_default();
        }
        let touches_this = gap.starts_with(|kind| is_word(kind) || matches!(kind, LINK | OPEN));
        let of_this = match (touches_this, self.touches_next(gap)) {
            (false, false) if self.leads => 0,
            (_, false) => gap.len(),
            (_, true) => match before_last_piece(gap) {
                Some(pieces) => pieces,
                None if touches_this && !self.leads => gap.len(),
                None => 0,
            },
        };
        gap.split_at_checked(of_this).unwrap_or_default()
    }

    /// Whether the last words of a gap stand right before the name behind it.
    fn touches_next(&self, gap: &str) -> bool {
        let line = gap.strip_suffix(LINE_BREAK);
        match line.unwrap_or(gap).chars().next_back() {
            Some(LINK | OPEN) => true,
            Some(CONTACT) | None => false,
            Some(kind) => is_word(kind) && (line.is_none() || self.leads_lines),
        }
    }
}

/// The length of what stands before the last piece of a gap.
///
/// `before-last-piece = pieces [ *token role joiner ] / &joiner / *token word joiner`
/// `pieces = *token ( parting-mark / open )`, each as long as possible
///
/// `hankejohtaja ja projektipäällikkö` between two names is one role for each.
fn before_last_piece(gap: &str) -> Option<usize> {
    let body = gap.get(..gap.rfind(is_word)?)?;
    let pieces = body.rfind(|kind| parts(kind) || kind == OPEN);
    let joined = |text: &str, is_role: fn(char) -> bool| {
        let mut joiners = text.rmatch_indices(JOINER);
        let behind = |(at, _)| {
            text.get(..at)
                .is_some_and(|before| before.ends_with(is_role))
        };
        joiners.find_map(|(at, mark)| behind((at, mark)).then_some(at + 1))
    };
    if let Some(pieces) = pieces {
        let (pieces, last) = body.split_at_checked(pieces + 1)?;
        let role = joined(last, |kind| kind == ROLE);
        return Some(pieces.len() + role.unwrap_or_default());
    }
    match body.starts_with(JOINER) {
        true => Some(0),
        false => joined(body, is_word),
    }
}
