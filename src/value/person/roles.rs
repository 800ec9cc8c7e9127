//! What stands around the names, assigned to them as roles.

use nom::Offset;

use super::FoundPerson;
use super::token::{
    CLOSE, CONTACT, JOINER, LINE_BREAK, LINK, OPEN, PersonTokens, ROLE, is_word, parts,
};
use crate::span::Span;

/// The people of families of names, each with the roles that belong to it.
pub(super) fn with_roles(tokens: &PersonTokens, families: &[&str]) -> Vec<FoundPerson> {
    let kinds = &*tokens.kinds;
    let gap = |from: usize, to: usize| kinds.get(from..to).unwrap_or_default();
    let first = families.first().map_or(0, |first| kinds.offset(first));
    let end = families
        .last()
        .map_or(0, |last| kinds.offset(last) + last.len());
    let closing = gap(end, kinds.len());
    let order = RoleOrder::of(gap(0, first), closing);
    let mut people: Vec<FoundPerson> = Vec::with_capacity(families.len());
    let mut end = 0;
    for name in families.iter().flat_map(|names| names.split(JOINER)) {
        let start = kinds.offset(name);
        let mut before = gap(end, start);
        if let Some(person) = people.last_mut() {
            let (of_this, of_next) = order.split(before);
            person.add_role(tokens.role(of_this));
            before = of_next;
        }
        people.push(FoundPerson {
            name: tokens.span(name),
            role: tokens.role(before),
            role_after: None,
        });
        end = start + name.len();
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
        let (start, end) = (gap.find(is_word)?, gap.rfind(is_word)? + 1);
        let (before, after) = (gap.get(..start)?, gap.get(end..)?);
        let words = gap.get(start..end)?;
        let count = |kind| words.chars().filter(|other| *other == kind).count();
        let (opened, closed) = (count(OPEN), count(CLOSE));
        let from = start - usize::from(closed > opened && before.ends_with(OPEN));
        let to = end + usize::from(opened > closed && after.starts_with(CLOSE));
        Some(self.span(gap.get(from..to)?))
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
        let touches_this = gap.starts_with(|kind| is_word(kind) || matches!(kind, LINK | OPEN));
        // A blank line parts people.
        let mut lines = gap.as_bytes().windows(2);
        let of_this = if let Some(line) = lines.position(|pair| pair == b"\n\n") {
            line + 1
        } else if self.touches_next(gap) {
            before_last_piece(gap).unwrap_or(match touches_this && !self.leads {
                true => gap.len(),
                false => 0,
            })
        } else if touches_this || !self.leads {
            gap.len()
        } else {
            0
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
    if let Some(mark) = body.rfind(|kind| parts(kind) || kind == OPEN) {
        let (pieces, last) = body.split_at_checked(mark + 1)?;
        let role = before_joiner(last, |kind| kind == ROLE);
        return Some(pieces.len() + role.unwrap_or_default());
    }
    match body.starts_with(JOINER) {
        true => Some(0),
        false => before_joiner(body, is_word),
    }
}

/// The length up to the last joiner that a word of some kind stands before, with it.
fn before_joiner(text: &str, is_before: fn(char) -> bool) -> Option<usize> {
    let mut joiners = text.rmatch_indices(JOINER).map(|(at, _)| at);
    let joiner = joiners.find(|at| {
        text.get(..*at)
            .is_some_and(|text| text.ends_with(is_before))
    });
    Some(joiner? + JOINER.len_utf8())
}
