//! The ranges of dates in *Toimiaika*, which is prose.
//!
//! The text becomes tokens ([`token`]): dates ([`phrase`], [`number`], [`day`]) with the
//! time of day beside them ([`clock`]), the words that give a date its side ([`cue`]),
//! dashes and the rest. Dates that are part
//! of something else are taken back ([`row`]), and one grammar over the tokens reads
//! the ranges from left to right ([`range`]). A range is
//!
//! - two dates joined by a dash, by their cases (`vuodesta 2020 vuoteen 2022`), by
//!   words beside them, or by *ja* with *välillä*;
//! - the two dates below or behind the two labels of a form;
//! - the years of a list, if each follows the last (`vuosina 2020, 2021 ja 2022`),
//!   and the years beside a range of the list (`vuosina 2020–2022 ja 2024`);
//! - one date with a side, and the other side open; a start and an end a few words
//!   apart are one range, in either order;
//! - a year or month alone, where the text has no other range and says `vuonna`,
//!   `aikana` and the like or nothing else, or beside other ranges where it is that of a
//!   phase ([`single`]). A day alone is no range.
//!
//! A season, a quarter and a half count as their year. Three dates in a row make no range, and neither does a
//! date beside what is no date: a day that the calendar does not have, a slip of the
//! pen, a counted thing.

mod clock;
mod cue;
mod date_expr;
mod day;
mod input;
mod lexicon;
mod number;
mod phrase;
mod quarter;
mod range;
mod row;
mod sides;
mod single;
mod token;
mod word;
mod years;

#[cfg(test)]
mod tests;

pub(super) use clock::{after_day, spoken_times, time_of_day, weekday};
pub(super) use day::{DateNumbers, day, figures};
pub(super) use lexicon::is_weekday;

use token::Token;

use crate::record::PartialDate;
use crate::span::{Span, Spanned};

/// A range of dates read from prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundRange {
    /// The whole range: its dates, and the words that give them their sides.
    pub(crate) span: Span,
    /// Where it begins; `None` when the text does not say.
    pub(crate) start: Option<Spanned<PartialDate>>,
    /// Where it ends; `None` when the text does not say.
    pub(crate) end: Option<Spanned<PartialDate>>,
    /// Whether it is written with the later date first. It is kept as written.
    pub(crate) reversed: bool,
}

impl FoundRange {
    fn new(
        span: Span,
        start: Option<Spanned<PartialDate>>,
        end: Option<Spanned<PartialDate>>,
    ) -> Self {
        let first = start.and_then(|start| start.first_day());
        let last = end.and_then(|end| end.last_day());
        Self {
            span,
            start,
            end,
            reversed: first.zip(last).is_some_and(|(first, last)| first > last),
        }
    }

    /// All of a year or month.
    fn all_of(date: Spanned<PartialDate>) -> Self {
        Self::new(date.span, Some(date), Some(date))
    }
}

/// The ranges of one paragraph or list item, in the order of the text.
///
/// Spans count in `text`.
pub(crate) fn ranges(text: &str) -> Vec<FoundRange> {
    // Every date has a year in digits, so a text without one holds no range. Nothing is
    // left early, so that many bytes are looked at in one instruction.
    let has_digit = |found, byte: u8| found | byte.is_ascii_digit();
    if !text.bytes().fold(false, has_digit) {
        return Vec::new();
    }
    let text = fold(text);
    let mut tokens = token::tokens(&text);
    row::invalidate(&text, &mut tokens);
    let mut ranges = range::ranges(&tokens);
    single::add_singles(&text, &tokens, &mut ranges);
    ranges
}

/// The ranges of a text, each with the words of dates on either side, and whether it has both
/// its dates: `vuosina 2021–2022`, `31.5.2022 asti`.
pub(super) fn terms(text: &str) -> Vec<(Span, bool)> {
    let text = fold(text);
    let mut tokens = token::tokens(&text);
    row::invalidate(&text, &mut tokens);
    let is_of_it = |token: &&Token| token.kind.is_of_date();
    let mut rest = tokens.as_slice();
    let mut terms = Vec::new();
    for range in range::ranges(&tokens) {
        let first = rest.partition_point(|token| token.span.start < range.span.start);
        let (before, from) = rest.split_at_checked(first).unwrap_or_default();
        let last = from.partition_point(|token| token.span.end <= range.span.end);
        let behind = from.get(last..).unwrap_or_default();
        let words = behind.iter().take_while(is_of_it);
        let end = words
            .clone()
            .last()
            .map_or(range.span.end, |word| word.span.end);
        rest = behind.get(words.count()..).unwrap_or_default();
        let words = before.iter().rev().take_while(is_of_it);
        let start = words
            .last()
            .map_or(range.span.start, |word| word.span.start);
        terms.push((
            Span::new(start, end),
            range.start.is_some() && range.end.is_some(),
        ));
    }
    terms
}

/// The text in lower case, as far as the known words have letters. Each keeps its
/// length, so that spans hold.
pub(super) fn fold(text: &str) -> String {
    let mut folded = text.to_ascii_lowercase();
    // Most texts have no such letter, and the first byte of all is the same.
    if memchr::memchr(0xC3, folded.as_bytes()).is_some() {
        for (capital, small) in [("Ä", "ä"), ("Ö", "ö"), ("Å", "å")] {
            folded = folded.replace(capital, small);
        }
    }
    folded
}
