//! What stands around the names: titles and organisations, each with its person.

mod order;

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::take_till;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{eof, not, opt, recognize};
use nom::multi::many1_count;

use super::token::{
    ASIDE, ATTRIBUTE, CAPITALS, COMPANY, INITIAL, JOINER, LINK, NAME, ORGANISATION, OTHER, PLACE,
    PersonTokens, SCHOOL, TITLES, VACANCY, is_title, is_word, words_of,
};
use super::{FoundPerson, Read};
use order::Order;

/// The people of these names, each with the roles and organisations that belong to it.
pub(super) fn with_details(tokens: &PersonTokens, names: &[&str]) -> Vec<FoundPerson> {
    let kinds = &*tokens.kinds;
    let gap = |from: usize, to: usize| kinds.get(from..to).unwrap_or_default();
    let start = names.first().map_or(0, |name| tokens.range(name).start);
    let end = names.last().map_or(0, |name| tokens.range(name).end);
    let closing = gap(end, kinds.len());
    let order = Order::of(gap(0, start), closing);
    let mut people: Vec<PersonDraft<'_>> = Vec::with_capacity(names.len());
    let mut end = 0;
    for name in names {
        let place = tokens.range(name);
        let mut before = gap(end, place.start);
        if let Some(person) = people.last_mut() {
            let (of_this, of_next) = order.split(before);
            person.add(of_this, false);
            before = of_next;
        }
        end = place.end;
        let mut person = PersonDraft::new(tokens, place);
        person.add(
            before,
            before.ends_with(|kind| is_word(kind) || kind == LINK),
        );
        people.push(person);
    }
    if let Some(person) = people.last_mut() {
        person.add(closing, false);
    }
    share_titles(&mut people);
    people.iter().map(PersonDraft::found).collect()
}

/// A title of several people is that of those who follow without one, or of those before.
fn share_titles(people: &mut [PersonDraft<'_>]) {
    let mut shared = None;
    for person in &mut *people {
        match person.title_before() {
            Some(title) => shared = person.is_plural(&title).then_some(title),
            None => person
                .roles
                .extend(shared.clone().filter(|_| person.roles.is_empty())),
        }
    }
    let mut shared = None;
    for person in people.iter_mut().rev() {
        match person.roles.last() {
            Some(title) => {
                let is_behind = title.start >= person.name.end && person.is_plural(title);
                shared = is_behind.then(|| title.clone());
            }
            None => person.roles.extend(shared.clone()),
        }
    }
}

/// A person in the making.
struct PersonDraft<'t> {
    tokens: &'t PersonTokens,
    name: Range<usize>,
    roles: Vec<Range<usize>>,
    organisations: Vec<Range<usize>>,
}

impl<'t> PersonDraft<'t> {
    const fn new(tokens: &'t PersonTokens, name: Range<usize>) -> Self {
        Self {
            tokens,
            name,
            roles: Vec::new(),
            organisations: Vec::new(),
        }
    }

    fn found(&self) -> FoundPerson {
        let spans = |ranges: &[Range<usize>]| {
            ranges
                .iter()
                .map(|range| self.tokens.span(range.clone()))
                .collect()
        };
        FoundPerson {
            name: self.tokens.span(self.name.clone()),
            role: spans(&self.roles),
            organisation: spans(&self.organisations),
        }
    }

    /// Adds what stands on one side. What has no known title is one all the same where it
    /// `touches` the name from before.
    fn add(&mut self, side: &'t str, touches: bool) {
        let is_mark = |kind| !is_word(kind) && kind != JOINER;
        let pieces = side.split(is_mark).map(words_of);
        let mut pieces = pieces.filter(|piece| !piece.is_empty()).peekable();
        while let Some(piece) = pieces.next() {
            let is_last = pieces.peek().is_none();
            let Detail {
                before,
                role,
                behind,
            } = Detail::of(piece, touches && is_last);
            self.tokens.push(&mut self.organisations, before);
            self.tokens.push(&mut self.roles, role);
            self.tokens.push(&mut self.organisations, behind);
        }
    }

    /// The last title before the name.
    fn title_before(&self) -> Option<Range<usize>> {
        let before = |title: &&Range<usize>| title.end <= self.name.start;
        self.roles.iter().rfind(before).cloned()
    }

    fn is_plural(&self, title: &Range<usize>) -> bool {
        let kinds = self.tokens.kinds.get(title.clone());
        kinds.is_some_and(|kinds| kinds.ends_with(TITLES))
    }
}

impl PersonTokens {
    /// Adds some kinds to others, as one stretch where nothing but marks is between them.
    fn push(&self, ranges: &mut Vec<Range<usize>>, kinds: &str) {
        if kinds.is_empty() {
            return;
        }
        let range = self.range(kinds);
        let is_between = |kind| is_word(kind) || matches!(kind, ASIDE | VACANCY);
        match ranges.last_mut() {
            Some(last)
                if let Some(between) = self.kinds.get(last.end..range.start)
                    && !between.contains(is_between) =>
            {
                last.end = range.end;
            }
            _ => ranges.push(range),
        }
    }
}

/// What a piece between two marks says.
struct Detail<'t> {
    before: &'t str,
    role: &'t str,
    behind: &'t str,
}

impl<'t> Detail<'t> {
    /// `detail = titled [ organisation ] / organisation / role`
    fn of(piece: &'t str, touches: bool) -> Self {
        let (behind, (before, role)) = titled(piece).unwrap_or((piece, (None, "")));
        let (before, is_titled) = (before.unwrap_or_default(), !role.is_empty());
        let is_role = match is_titled {
            true => !is_organisation(behind),
            false => touches && !has_organisation(behind) || !is_organisation(behind),
        };
        match is_role {
            true => Self {
                before,
                role: piece.get(before.len()..).unwrap_or_default(),
                behind: "",
            },
            false => Self {
                before,
                role,
                behind,
            },
        }
    }
}

/// `titled = [ named-organisation ] titles / degree`, where the name may not end in a
/// genitive, which would be a part of the title: `THL ylilääkäri`, `THL:n ylilääkäri`
fn titled(piece: &str) -> Read<'_, (Option<&str>, &str)> {
    let degree = recognize((char(SCHOOL), eof)).map(|degree| (None, degree));
    alt(((opt(named_organisation), titles), degree)).parse(piece)
}

/// `named-organisation = 1*( *word organisation-word )`
fn named_organisation(piece: &str) -> Read<'_> {
    let ends = |kind| is_title(kind) || matches!(kind, ORGANISATION | COMPANY);
    let name = (take_till(ends), one_of([ORGANISATION, COMPANY].as_slice()));
    recognize(many1_count(name)).parse(piece)
}

/// `titles = 1*( *word title ) [ school ] !company`: `johtava sosiaalityöntekijä`, `sosionomi
/// YAMK`, but not `Rantalan Omaishoitajat ry`
fn titles(piece: &str) -> Read<'_> {
    let titles = many1_count((take_till(is_title), satisfy(is_title)));
    recognize((titles, opt(char(SCHOOL)), not(char(COMPANY)))).parse(piece)
}

/// Whether words without a title name an organisation: they begin with a capital, or one
/// of them is of an organisation.
fn is_organisation(words: &str) -> bool {
    words.starts_with([NAME, INITIAL, ATTRIBUTE, CAPITALS]) || has_organisation(words)
}

fn has_organisation(words: &str) -> bool {
    let is_part = |kind| matches!(kind, ORGANISATION | COMPANY | PLACE);
    let is_weak = |kind| matches!(kind, ATTRIBUTE | CAPITALS);
    words.contains(is_part) || !words.starts_with(OTHER) && words.contains(is_weak)
}
