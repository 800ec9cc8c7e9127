//! The times for which people have their posts.

use super::lexicon::known;
use super::token::is_title;
use crate::span::Span;
use crate::value::contact::FoundContact;
use crate::value::period;

/// What stands beside names and is of no name, role or organisation: the contacts, and the
/// times of posts, in order.
pub(super) fn asides(text: &str, contacts: &[FoundContact]) -> Vec<Span> {
    let contacts = contacts.iter().map(|contact| contact.whole);
    let mut asides: Vec<Span> = contacts.collect();
    if has_year(text) {
        let overlaps = |term: &Span, aside: &Span| term.start < aside.end && aside.start < term.end;
        let mut terms = terms(text);
        terms.retain(|term| !asides.iter().any(|aside| overlaps(term, aside)));
        asides.extend(terms);
        asides.sort_unstable();
    }
    asides
}

/// Whether four digits stand in a row.
fn has_year(text: &str) -> bool {
    let mut digits = 0;
    text.bytes().any(|byte| {
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        digits == 4
    })
}

/// The times of posts, piece by piece, as those of two people are no one time.
///
/// `term = date-words` with one side, or all of a piece, or behind a title up to its end:
/// `1.3.2021 alkaen`, `(2021–2022)`. In `Kotona 2020–2022 -hanke` the years are of a name.
fn terms(text: &str) -> Vec<Span> {
    let mut terms = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive([',', ';', '(', ')', '|', '\n']) {
        let words = piece.trim_end_matches([',', ';', '(', ')', '|', '\n']);
        for (term, has_both) in period::terms(words) {
            let before = words.get(..term.start).unwrap_or_default().trim();
            let behind = words.get(term.end..).unwrap_or_default().trim();
            let last = before.split_whitespace().next_back();
            let is_behind_title = last.is_none_or(|last| known(last).is_some_and(is_title));
            if !has_both || behind.is_empty() && is_behind_title {
                terms.push(term.shifted(start));
            }
        }
        start += piece.len();
    }
    terms
}
