//! People and their roles: *Yhteyshenkilön nimi* and *Tekijä*.
//!
//! A name is a run of two capitalised words or more, `Anna-Maija von Wright`,
//! that hold no title, acronym, organisation or place. What stands between two
//! names belongs to the one it touches; between two separators, to the name
//! before it, unless roles lead on this page: the first stands before a name and
//! none after the last. Addresses and telephone numbers go with the roles, so
//! that nothing is lost. A surname first, `Virtanen, Maija`, is not taken apart.

mod tokens;
mod words;

use std::ops::Range;

use tokens::{Kind, Token, tokens};
use words::Word;

use super::region;
use crate::span::Span;

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

/// The people of a value, in order. A value without a name that can be told is
/// one person of that name; only an empty value has none.
pub(crate) fn people(text: &str) -> Vec<FoundPerson> {
    plain_names(text).unwrap_or_else(|| any_people(text))
}

/// The people of a value that is nothing but plain names with commas between
/// them, as most are.
fn plain_names(text: &str) -> Option<Vec<FoundPerson>> {
    let (mut start, mut end) = (0, plain_name(text, 0)?);
    let mut people = Vec::with_capacity(4);
    loop {
        people.push(FoundPerson {
            name: Span::new(start, end),
            role: None,
            role_after: None,
        });
        match text.as_bytes().get(end..)? {
            [] => return Some(people),
            [b',', b' ', ..] => start = end + 2,
            _ => return None,
        }
        end = plain_name(text, start)?;
    }
}

/// Where the name at `start` ends, if it is two words of a capital and small
/// letters, which neither the tables nor the regions know.
fn plain_name(text: &str, start: usize) -> Option<usize> {
    let given = start + tokens::plain_word(text.get(start..)?)?;
    let surname = text.get(given..)?.strip_prefix(' ')?;
    let end = given + 1 + tokens::plain_word(surname)?;
    region::region(text.get(start..end)?)
        .is_none()
        .then_some(end)
}

/// Reads any value word by word.
fn any_people(text: &str) -> Vec<FoundPerson> {
    let tokens = tokens(text);
    let mut names = full_names(text, &tokens);
    if names.is_empty() {
        names = single_names(&tokens);
    } else {
        join_given_names(&tokens, &mut names);
    }
    if names.is_empty() {
        let start = text.len() - text.trim_start().len();
        let name = Span::new(start, start + text.trim().len());
        let role = None;
        let person = FoundPerson {
            name,
            role,
            role_after: None,
        };
        return if name.is_empty() {
            Vec::new()
        } else {
            vec![person]
        };
    }
    with_roles(&tokens, &names)
}

/// The authors of a page, one a line; a line that is a list of names and nothing
/// else is several. Any other line is one author, whole.
pub(crate) fn authors(text: &str) -> Vec<Span> {
    let mut authors = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let people = people(line);
        if people.iter().all(|person| person.role.is_none()) {
            authors.extend(people.iter().map(|person| person.name.shifted(at)));
        } else {
            let start = at + (line.len() - line.trim_start().len());
            authors.push(Span::new(start, start + line.trim().len()));
        }
        at += line.len() + 1;
    }
    authors
}

fn word(tokens: &[Token], at: usize) -> Option<Word> {
    match tokens.get(at)?.kind {
        Kind::Word(word) => Some(word),
        _ => None,
    }
}

fn kind(tokens: &[Token], at: usize) -> Option<Kind> {
    tokens.get(at).map(|token| token.kind)
}

/// The token ranges of the names of two words or more.
fn full_names(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (end, words, whole) = run(tokens, at);
        if end == at {
            // The capitalised words after a place are an organisation's.
            at += 1;
            if word(tokens, at - 1) == Some(Word::Place) {
                at = run(tokens, at).0;
            }
            continue;
        }
        let company = word(tokens, end) == Some(Word::Company);
        let name = tokens.get(at..end).unwrap_or_default();
        // `Oma Häme` is a county.
        let place = || region::region(spanned(name).slice(text)).is_some();
        if words >= 2 && whole && !company && !place() {
            names.push(at..end);
        }
        at = end;
    }
    names
}

/// The end of the run of name words at `at`, how many they are, and whether one
/// of them is more than initials.
fn run(tokens: &[Token], start: usize) -> (usize, usize, bool) {
    let (mut at, mut words, mut whole) = (start, 0, false);
    loop {
        match word(tokens, at) {
            Some(Word::Name) => whole = true,
            Some(Word::Initial) => {}
            // `Anu NIEMI`; a shorter word is an acronym.
            Some(Word::Capitals)
                if words == 1
                    && whole
                    && tokens.get(at).is_some_and(|token| token.span.len() >= 4)
                    && word(tokens, at + 1) != Some(Word::Name) => {}
            Some(Word::Particle) if words > 0 => {
                let mut next = at;
                while word(tokens, next) == Some(Word::Particle) {
                    next += 1;
                }
                if word(tokens, next) != Some(Word::Name) {
                    return (at, words, whole);
                }
                at = next;
                continue;
            }
            _ => return (at, words, whole),
        }
        words += 1;
        at += 1;
    }
}

/// The names of one word, for a value without longer ones: a word alone between
/// separators, or right after a role. Words that a joiner joins must all be
/// such, or *Terveyden ja hyvinvoinnin laitos* would be a person.
fn single_names(tokens: &[Token]) -> Vec<Range<usize>> {
    let alone = |at: usize| {
        let open = |kind: Option<Kind>| !kind.is_some_and(Kind::is_content);
        let before = at.checked_sub(1);
        word(tokens, at) == Some(Word::Name)
            && open(kind(tokens, at + 1))
            && before.is_none_or(|before| {
                open(kind(tokens, before)) || word(tokens, before) == Some(Word::Role)
            })
    };
    let joined = |at: usize| {
        kind(tokens, at + 1) == Some(Kind::Joiner) && !alone(at + 2)
            || at >= 2 && kind(tokens, at - 1) == Some(Kind::Joiner) && !alone(at - 2)
    };
    // A surname and a given name, in that order.
    let reversed =
        tokens.len() == 3 && kind(tokens, 1) == Some(Kind::Separator) && alone(0) && alone(2);
    (0..tokens.len())
        .filter(|&at| !reversed && alone(at) && !joined(at))
        .map(|at| at..at + 1)
        .collect()
}

/// Adds the single names that a joiner ties to a full one: `Anu ja Matti Meri`.
fn join_given_names(tokens: &[Token], names: &mut Vec<Range<usize>>) {
    if !tokens.iter().any(|token| token.kind == Kind::Joiner) {
        return;
    }
    let ends = |kind: Option<Kind>| kind.is_none_or(Kind::parts);
    let mut all = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        if let Some(at) = name.start.checked_sub(2) {
            let before = at.checked_sub(1).and_then(|before| kind(tokens, before));
            if word(tokens, at) == Some(Word::Name)
                && kind(tokens, at + 1) == Some(Kind::Joiner)
                && ends(before)
            {
                all.push(at..at + 1);
            }
        }
        let after = name.end + 1;
        all.push(name);
        if word(tokens, after) == Some(Word::Name)
            && kind(tokens, after - 1) == Some(Kind::Joiner)
            && ends(kind(tokens, after + 1))
        {
            all.push(after..after + 1);
        }
    }
    *names = all;
}

/// Deals out what stands around the names.
fn with_roles(tokens: &[Token], names: &[Range<usize>]) -> Vec<FoundPerson> {
    let first = names.first().map_or(0, |name| name.start);
    let last = names.last().map_or(0, |name| name.end);
    let opening = tokens.get(..first).unwrap_or_default();
    let closing = tokens.get(last..).unwrap_or_default();
    let habit = Habit {
        leads: has_content(opening) && !has_content(closing),
        leads_lines: has_content(opening)
            && opening.last().is_some_and(|token| token.kind == Kind::Line),
    };
    let mut people = Vec::with_capacity(names.len());
    let mut before = content(opening);
    for (place, name) in names.iter().enumerate() {
        let next = names.get(place + 1);
        let gap_end = next.map_or(tokens.len(), |next| next.start);
        let gap = tokens.get(name.end..gap_end).unwrap_or_default();
        let cut = if next.is_some() {
            habit.cut(gap)
        } else {
            gap.len()
        };
        let (after, rest) = gap.split_at_checked(cut).unwrap_or((gap, &[]));
        let after = content(after);
        people.push(FoundPerson {
            name: spanned(tokens.get(name.clone()).unwrap_or_default()),
            role: before.or(after),
            role_after: before.and(after),
        });
        before = content(rest);
    }
    people
}

fn has_content(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.kind.is_content())
}

fn spanned(tokens: &[Token]) -> Span {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.cover(last.span),
        _ => Span::default(),
    }
}

/// The span from the first word to the last, with a bracket that belongs to them.
fn content(tokens: &[Token]) -> Option<Span> {
    let first = tokens.iter().position(|token| token.kind.is_content())?;
    let last = tokens.iter().rposition(|token| token.kind.is_content())?;
    let inside = tokens.get(first..=last)?;
    let count = |kind: Kind| inside.iter().filter(|token| token.kind == kind).count();
    let (opened, closed) = (count(Kind::Open), count(Kind::Close));
    let end = (opened > closed && kind(tokens, last + 1) == Some(Kind::Close)).then_some(last + 1);
    let start = first
        .checked_sub(1)
        .filter(|&before| closed > opened && kind(tokens, before) == Some(Kind::Open));
    Some(spanned(
        tokens.get(start.unwrap_or(first)..=end.unwrap_or(last))?,
    ))
}

/// How the value sets roles beside names.
struct Habit {
    /// Roles stand before the names.
    leads: bool,
    /// Roles stand on lines of their own before the names.
    leads_lines: bool,
}

impl Habit {
    /// Where the tokens between two names part: those before the cut belong to
    /// the first name, those after it to the second.
    fn cut(&self, gap: &[Token]) -> usize {
        if let Some(blank) = gap
            .windows(2)
            .position(|pair| pair.iter().all(|token| token.kind == Kind::Line))
        {
            return blank + 1;
        }
        let line_end = gap.last().is_some_and(|token| token.kind == Kind::Line);
        let inner = match gap {
            [inner @ .., last] if last.kind == Kind::Line => inner,
            _ => gap,
        };
        let touches_second = match inner.last().map(|token| token.kind) {
            Some(Kind::Link | Kind::Open) => true,
            Some(Kind::Word(Word::Contact)) => false,
            Some(Kind::Word(_)) => !line_end || self.leads_lines,
            _ => false,
        };
        let touches_first = gap.first().is_some_and(|token| {
            token.kind.is_content() || matches!(token.kind, Kind::Link | Kind::Open)
        });
        match (touches_first, touches_second) {
            (false, false) if self.leads => 0,
            (_, false) => gap.len(),
            (first, true) => self.last_piece(inner, first),
        }
    }

    /// Where the last piece of a gap starts.
    fn last_piece(&self, gap: &[Token], touches_first: bool) -> usize {
        let last = gap
            .iter()
            .rposition(|token| token.kind.is_content())
            .unwrap_or_default();
        let body = gap.get(..last).unwrap_or_default();
        let start = body
            .iter()
            .rposition(|token| token.kind.parts() || token.kind == Kind::Open)
            .map_or(0, |at| at + 1);
        if start == 0 && gap.first().is_some_and(|token| token.kind == Kind::Joiner) {
            return 0;
        }
        // `hankejohtaja ja projektipäällikkö` between two names is one for each.
        let ends_role = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| word(gap, before));
            before == Some(Word::Role) || start == 0 && before.is_some()
        };
        let joiner = (start..last)
            .rev()
            .find(|&at| kind(gap, at) == Some(Kind::Joiner) && ends_role(at));
        match joiner {
            Some(joiner) => joiner + 1,
            None if start == 0 && touches_first && !self.leads => gap.len(),
            None => start,
        }
    }
}

#[cfg(test)]
mod tests;
