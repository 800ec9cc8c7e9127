//! The ranges of dates in *Toimiaika*, which is prose.
//!
//! The text is cut into dates, the words that give a date its side (`alkaen`,
//! `vuodesta`, `loppuun`), dashes and the rest ([`token`]); then the row of
//! these is read once from left to right. A range is
//!
//! - two dates joined by a dash, by their cases (`vuodesta 2020 vuoteen 2022`),
//!   by words at either side, or by *ja* where *välillä* says so;
//! - consecutive years in a list (`vuosina 2020, 2021 ja 2022`), and the years
//!   that a list adds to a range (`vuosina 2020–2022 ja 2024`);
//! - one date with a side, the other then being open; a beginning and an end a
//!   few words apart are one range, in either order;
//! - a year or month alone, where the text has no other range and either says
//!   `vuonna`, `aikana` and the like or is nothing else. A day alone is none.
//!
//! A season counts as its year. A range with a part that is no date (a day the
//! calendar lacks, a slip of the pen, a counted thing) is none at all, and
//! neither is a row of three.

mod join;
mod moment;
mod month;
mod number;
mod ordinary;
mod resolve;
mod row;
mod token;
mod words;

#[cfg(test)]
mod tests;

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

/// The ranges of one paragraph or list item, in the order of the text.
///
/// Spans count in `text`.
pub(crate) fn ranges(text: &str) -> Vec<FoundRange> {
    // All of it is looked at, as that is done many bytes at a time.
    let digits = text.bytes();
    if !digits.fold(false, |found, byte| found | byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut items = token::items(text);
    row::spoil(&mut items);
    join::ranges(&items)
}
