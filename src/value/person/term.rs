//! The times for which people have their posts.

use super::lexicon::known;
use super::token::is_title;
use crate::span::Span;
use crate::text::trim;
use crate::value::contact::FoundContact;
use crate::value::period;

/// What stands beside names and is of no name, role or organisation: the contacts, the hours
/// of a telephone, and the times of posts and of leaves, in order.
pub(super) fn asides(text: &str, contacts: &[FoundContact]) -> Vec<Span> {
    let contacts = contacts.iter().map(|contact| contact.whole);
    let mut asides: Vec<Span> = contacts.collect();
    let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if has_digits || text.contains('(') {
        let overlaps = |term: &Span, aside: &Span| term.start < aside.end && aside.start < term.end;
        let mut terms = terms(text);
        terms.retain(|term| !asides.iter().any(|aside| overlaps(term, aside)));
        asides.extend(terms);
        asides.sort_unstable();
    }
    asides
}

/// What the words end in that say that somebody is away.
const LEAVES: [&str; 2] = ["vapaalla", "lomalla"];

/// The times, piece by piece, as those of two people are no one time.
///
/// `term = date-words` with one side, or all of a piece, or behind a title up to its end:
/// `1.3.2021 alkaen`, `(2021–2022)`. In `Kotona 2020–2022 -hanke` the years are of a name.
fn terms(text: &str) -> Vec<Span> {
    let marks = [',', ';', '(', ')', '|', '\n'];
    let mut terms = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(marks) {
        let words = piece.trim_end_matches(marks);
        let whole = trim(words, Span::new(0, words.len())).shifted(start);
        if are_hours(words) || is_leave(words) {
            terms.push(whole);
            start += piece.len();
            continue;
        }
        for (term, has_both) in period::terms(words) {
            let before = words.get(..term.start).unwrap_or_default().trim();
            let behind = words.get(term.end..).unwrap_or_default().trim();
            let last = before.split_whitespace().next_back();
            let is_behind_title = last.is_none_or(|last| known(last).is_some_and(is_title));
            if is_leave(before) && behind.is_empty() {
                terms.push(whole);
            } else if !has_both || behind.is_empty() && is_behind_title {
                terms.push(term.shifted(start));
            }
        }
        start += piece.len();
    }
    terms
}

/// Whether a piece says when a telephone is answered: `ma–pe 9–15`, `klo 9.00`.
fn are_hours(piece: &str) -> bool {
    /// In digits: more are of a telephone number or a year.
    const LONGEST: usize = 2;
    let is_number =
        |word: &str| word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_day =
        |word: &str| period::is_weekday(word) || matches!(word, "klo" | "kello" | "arkisin");
    let words = || {
        let words = piece.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    };
    words().any(is_number)
        && words().any(is_day)
        && words().all(|word| is_number(word) || is_day(word))
}

/// Whether a piece is one word that says that somebody is away: `perhevapaalla`.
fn is_leave(piece: &str) -> bool {
    let word = piece.trim();
    LEAVES.iter().any(|leave| word.ends_with(leave)) && !word.contains(char::is_whitespace)
}
