//! The times for which people have their posts.

use super::lexicon::known;
use super::token::is_title;
use crate::span::Span;
use crate::text::trim;
use crate::value::contact::FoundContact;
use crate::value::lexicon::is_joiner;
use crate::value::period;

/// What stands beside names and is of no name, role or organisation: the contacts, the hours
/// of a telephone, and the times of posts and of leaves, in order.
pub(super) fn asides(text: &str, contacts: &[FoundContact]) -> Vec<Span> {
    let contacts = contacts.iter().map(|contact| contact.whole);
    let mut asides: Vec<Span> = contacts.collect();
    asides.extend(leftovers(text));
    asides.sort_unstable();
    let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if has_digits || LEAVES.iter().any(|leave| text.contains(leave)) {
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
            let opens_line = text
                .get(..start)
                .is_some_and(|text| text.is_empty() || text.ends_with('\n'));
            // `Maija Meri 2021–2022`
            let is_behind_name = opens_line && before.split_whitespace().nth(1).is_some();
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
    LEAVES.iter().any(|leave| first.ends_with(leave))
        && !first.starts_with(char::is_uppercase)
        && words.clone().count() < LONGEST
        && words.all(|word| !word.contains(char::is_uppercase))
}

/// The words that say of a name that one may turn to it.
#[rustfmt::skip]
const OFFERS: [&str; 16] = [
    "lisätietoja", "lisätiedot", "lisätietojen", "tiedustelut", "yhteydenotot", "yhteyttä", "yhteyshenkilönä",
    "yhteyshenkilöinä", "vastuuhenkilönä", "vastuuhenkilöinä", "kontaktihenkilönä", "kontaktihenkilöinä",
    "yhteyshenkilöksi", "ytterligare", "kontakta", "upplysningar",
];

/// The words beside those.
#[rustfmt::skip]
const BESIDE_OFFERS: [&str; 12] = [
    "antaa", "antavat", "saa", "toimii", "toimivat", "toimi", "ota", "ottakaa", "voi", "hankkeesta", "hankkeen", "ger",
];

/// Words behind the last name, which stand for others or for ways to write to somebody.
#[rustfmt::skip]
const OTHERS: [&str; 12] = [
    "ym", "yms", "jne", "ynnä", "etc", "m.fl", "whatsapp", "sms", "tekstiviesti", "tekstiviestit", "tekstiviestillä", "et al",
];

/// Those behind *ja*.
#[rustfmt::skip]
const OTHERS_JOINED: [&str; 8] = [
    "muut", "muita", "työryhmä", "työryhmän", "tiimi", "hanketiimi", "projektitiimi", "kumppanit",
];

/// What stands beside names and is of none of them: `Lisätietoja antaa`, `ym.`, `ja työryhmä`.
fn leftovers(text: &str) -> Vec<Span> {
    let is_space = |c: char| c.is_whitespace() || ",;:()[]|/".contains(c);
    let mut leftovers: Vec<Span> = Vec::new();
    let (mut run, mut offers): (Option<Span>, bool) = (None, false);
    let mut joined = false;
    let mut start = 0;
    for word in text.split_inclusive(is_space) {
        let at = start;
        start += word.len();
        let plain = word.trim_end_matches(is_space);
        let mark = word.get(plain.len()..).unwrap_or_default();
        if plain.is_empty() {
            continue;
        }
        let span = Span::new(at, at + plain.len());
        let lower = plain.trim_end_matches('.').to_lowercase();
        let is_offer = OFFERS.contains(&&*lower);
        if is_offer || BESIDE_OFFERS.contains(&&*lower) {
            run = Some(run.map_or(span, |run| run.cover(span)));
            offers |= is_offer;
        }
        let ends_run = !(is_offer || BESIDE_OFFERS.contains(&&*lower)) || mark != " ";
        if ends_run {
            leftovers.extend(run.take().filter(|_| offers));
            offers = false;
        }
        let behind = text
            .get(span.end..)
            .unwrap_or_default()
            .trim_start_matches(' ');
        let is_last =
            behind.is_empty() || behind.starts_with(is_space) || OTHERS.contains(&&*lower);
        if is_last && (OTHERS.contains(&&*lower) || joined && OTHERS_JOINED.contains(&&*lower)) {
            leftovers.push(span);
        }
        joined = is_joiner(&lower);
    }
    leftovers.extend(run.filter(|_| offers));
    leftovers
}
