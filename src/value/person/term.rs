//! The times for which people have their posts.

use super::leftover::leftovers;
use super::lexicon::known;
use super::token::is_title;
use crate::span::Span;
use crate::text::{has_digit, trim};
use crate::value::contact::FoundContact;
use crate::value::period;

/// What stands beside names and is of no name, role or organisation: the contacts, the hours
/// of a telephone, and the times of posts and of leaves, in order.
pub(super) fn asides(text: &str, contacts: &[FoundContact]) -> Vec<Span> {
    let contacts = contacts.iter().map(|contact| contact.whole);
    let mut asides: Vec<Span> = contacts.collect();
    if has_digit(text) || text.contains('(') || LEAVES.iter().any(|leave| text.contains(leave)) {
        add_apart(&mut asides, terms(text));
    }
    add_apart(&mut asides, leftovers(text));
    asides
}

/// Adds what overlaps nothing that is there, in order.
fn add_apart(asides: &mut Vec<Span>, mut others: Vec<Span>) {
    others.retain(|other| {
        let later = asides.partition_point(|aside| aside.start < other.end);
        let aside = later.checked_sub(1).and_then(|before| asides.get(before));
        aside.is_none_or(|aside| aside.end <= other.start)
    });
    if !others.is_empty() {
        asides.extend(others);
        asides.sort_unstable();
    }
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
        let opens_line = text
            .get(..start)
            .is_some_and(|text| text.is_empty() || text.ends_with('\n'));
        // A year alone is no period: `Maija Meri 2021`.
        if let Some((before, year)) = words.trim().rsplit_once(' ')
            && is_year(year)
            && is_name(before)
        {
            let end = whole.end;
            terms.push(Span::new(end - year.len(), end));
            start += piece.len();
            continue;
        }
        for (term, has_both) in period::terms(words) {
            let before = words.get(..term.start).unwrap_or_default().trim();
            let behind = words.get(term.end..).unwrap_or_default().trim();
            let last = before.split_whitespace().next_back();
            let is_behind_title = last.is_none_or(|last| known(last).is_some_and(is_title));
            let is_behind_name = is_name(before) || opens_line && before.contains(' ');
            if is_leave(before) && behind.is_empty() {
                terms.push(whole);
            } else if !has_both || behind.is_empty() && (is_behind_title || is_behind_name) {
                terms.push(term.shifted(start));
            }
        }
        start += piece.len();
    }
    terms
}

/// Whether words look like a name, of which none is of a title or an organisation.
fn is_name(words: &str) -> bool {
    let is_of_name = |word: &str| word.starts_with(char::is_uppercase) && known(word).is_none();
    words.contains(' ') && words.split_whitespace().all(is_of_name)
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && word.starts_with(['1', '2'])
}

/// Whether a piece says when a telephone is answered: `ma–pe 9–15`, `klo 9.00`.
fn are_hours(piece: &str) -> bool {
    /// In digits: more are of a telephone number or a year.
    const LONGEST: usize = 2;
    let is_number =
        |word: &str| word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = |word: &str| {
        period::is_weekday(word)
            || matches!(
                word,
                "klo" | "kello" | "ark" | "arki" | "arkisin" | "arkipäivisin" | "vardagar"
            )
    };
    let words = || {
        let words = piece.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    };
    words().any(is_number)
        && words().any(is_day)
        && words().all(|word| is_number(word) || is_day(word))
}

/// Whether a piece says that somebody is away: `perhevapaalla`, `perhevapaalla 31.12. asti`.
fn is_leave(piece: &str) -> bool {
    /// In words: the first, and those of the date behind it.
    const LONGEST: usize = 4;
    let mut words = piece.split_whitespace();
    let first = words.next().unwrap_or_default();
    is_away(first)
        && !first.starts_with(char::is_uppercase)
        && words.clone().count() < LONGEST
        && words.all(|word| !word.contains(char::is_uppercase))
}

/// Whether a word says that somebody is away.
pub(super) fn is_away(word: &str) -> bool {
    LEAVES.iter().any(|leave| word.ends_with(leave))
}
