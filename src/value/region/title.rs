//! The region that a title names.
//!
//! ```text
//! title       = *( institution / place / word )
//! place       = name                       ; of the list, in any form, with its capital
//! institution = genitive [ list-word genitive ] institution-word
//!             / genitive 1*word ( "ry" / "oy" / … )
//! ```
//!
//! The place that opens the title counts, whatever follows it, else the one region that
//! the title names. Several regions side by side are no one region.

mod institution;
mod place;

use crate::record::Region;
use crate::span::{Span, Spanned};
use institution::is_in_institution;
use place::{Place, place_at};

/// The region that a title names: `Keski-Suomi: …`, `Pohjois-Savon …`, `…, Kainuun HVA`.
pub(crate) fn of_title(title: &str) -> Option<Spanned<Region>> {
    let places = places(title);
    let (first, others) = places.split_first()?;
    let opens = is_only_signs(title.get(..first.span.start)?);
    let mut end = first.span.end;
    let mut rivals = others.iter().take_while(|place| {
        let between = title.get(end..place.span.start).unwrap_or_default();
        end = place.span.end;
        !opens || joins_places(between)
    });
    let is_several =
        is_half_of_pair(title, *first) || rivals.any(|place| place.region != first.region);
    (!is_several).then(|| Spanned::new(first.region, first.span))
}

/// The places of a title, in order.
fn places(title: &str) -> Vec<Place> {
    let mut places = Vec::new();
    let mut end = 0;
    for start in starts_of_words(title) {
        let mut next = Some(start).filter(|start| *start >= end);
        let mut is_tied = false;
        while let Some(start) = next {
            let opens = is_only_signs(title.get(..start).unwrap_or_default());
            let Some(place) = place_at(title, start, opens) else {
                break;
            };
            end = place.span.end;
            next = behind_dash(title, end);
            let (before, behind) = around(title, place.span);
            let is_part = !opens && !is_tied && is_in_compound(before, behind);
            is_tied = next.is_some();
            if !(is_part || place.is_bare && is_in_institution(before, behind)) {
                places.push(place);
            }
        }
    }
    places
}

/// Where the word begins that a dash or a hyphen ties to the one before it.
fn behind_dash(title: &str, end: usize) -> Option<usize> {
    let behind = title.get(end..)?;
    let word = behind.strip_prefix(['-', '–', '—'])?;
    Some(end + behind.len() - word.len())
}

/// What stands before a span, and what behind it.
fn around(title: &str, span: Span) -> (&str, &str) {
    let before = title.get(..span.start).unwrap_or_default();
    (before, title.get(span.end..).unwrap_or_default())
}

/// Where words begin: behind a space, a slash or an opening bracket, and the signs there.
fn starts_of_words(title: &str) -> impl Iterator<Item = usize> {
    let gaps = memchr::memchr3_iter(b' ', b'/', b'(', title.as_bytes());
    let starts = std::iter::once(0).chain(gaps.map(|gap| gap + 1));
    starts.filter_map(|start| {
        let rest = title.get(start..)?;
        let word = rest.trim_start_matches(is_sign);
        Some(start + rest.len() - word.len())
    })
}

fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && c != ' '
}

fn is_only_signs(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// Whether a name is a part of a longer word, such as `Kainuu-malli`.
fn is_in_compound(before: &str, behind: &str) -> bool {
    let hyphen = behind.strip_prefix('-');
    before.ends_with('-') || hyphen.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Whether what stands between two places makes them a list.
fn joins_places(between: &str) -> bool {
    let sign = between.trim();
    LIST_WORDS.contains(&sign) || !sign.is_empty() && sign.chars().all(|c| LIST_SIGNS.contains(&c))
}

/// `Etelä- ja Pohjois-Savo`: the first of a pair lacks its end.
fn is_half_of_pair(title: &str, place: Place) -> bool {
    let (before, _) = around(title, place.span);
    let before = before.trim_end();
    let first = LIST_WORDS.iter().find_map(|word| before.strip_suffix(word));
    let first = first.or_else(|| before.strip_suffix(LIST_SIGNS));
    let half = first.and_then(|first| first.trim_end().strip_suffix('-'));
    let word = half.and_then(|half| half.rsplit(' ').next());
    word.is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// What stands between the members of a list.
const LIST_WORDS: [&str; 4] = ["ja", "sekä", "och", "and"];
const LIST_SIGNS: [char; 7] = [',', '/', '&', '+', '-', '–', '—'];

#[cfg(test)]
mod tests;
