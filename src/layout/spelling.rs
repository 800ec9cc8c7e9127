//! The wordings of the labels, and which of them a line is.

use std::num::NonZeroU8;

use super::{Field, LABELS, Rows, Zone, label};
use crate::record::Kind;

/// A spelling of the table, by its place among all spellings, from 1: an optional one
/// takes a byte, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SpellingId(NonZeroU8);

/// One spelling and the rows that hold it.
#[derive(Clone, Copy)]
struct Spelling {
    text: &'static str,
    rows: Rows,
}

/// Room for every spelling of the table, those first that it has; and how many.
const COLLECTED: ([Spelling; 2 * LABELS.len()], usize) = {
    const NONE: Spelling = Spelling {
        text: "",
        rows: Rows::NONE,
    };
    let mut spellings = [NONE; 2 * LABELS.len()];
    let mut count = 0;
    let mut row = 0;
    while row < LABELS.len() {
        let mut at = 0;
        while at < LABELS[row].spellings.len() {
            let text = LABELS[row].spellings[at];
            let mut place = 0;
            while place < count && !is_same(spellings[place].text, text) {
                place += 1;
            }
            spellings[place].text = text;
            spellings[place].rows.insert(row);
            if place == count {
                count += 1;
            }
            at += 1;
        }
        row += 1;
    }
    assert!(count < u8::MAX as usize, "an id of a spelling is one byte");
    (spellings, count)
};

/// Every spelling of the table, once.
static SPELLINGS: [Spelling; COLLECTED.1] = {
    let mut spellings = [COLLECTED.0[0]; COLLECTED.1];
    let mut at = 0;
    while at < spellings.len() {
        spellings[at] = COLLECTED.0[at];
        at += 1;
    }
    spellings
};

const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The spelling that a whole line is, byte for byte.
pub(crate) fn spelling(line: &str) -> Option<SpellingId> {
    let at = SPELLINGS
        .iter()
        .position(|spelling| spelling.text == line)?;
    let number = u8::try_from(at + 1).ok()?;
    NonZeroU8::new(number).map(SpellingId)
}

impl SpellingId {
    fn spelling(self) -> &'static Spelling {
        // Ids come from this table; the remainder keeps a wrong one from panicking.
        &SPELLINGS[usize::from(self.0.get() - 1) % SPELLINGS.len()]
    }

    /// The words of the spelling.
    pub(crate) fn text(self) -> &'static str {
        self.spelling().text
    }

    /// The rows that hold the spelling.
    pub(crate) fn rows(self) -> Rows {
        self.spelling().rows
    }

    /// The row that a page of one kind means by it in one zone.
    pub(crate) fn row(self, kind: Kind, zone: Zone) -> Option<usize> {
        self.rows().and(Rows::at(kind, zone)).first()
    }

    /// Whether the site prints the value on the line below; `None` where kinds of
    /// page differ.
    pub(crate) fn value_on_next_line(self) -> Option<bool> {
        let next_line = self.rows().and(Rows::NEXT_LINE);
        if next_line.is_empty() {
            Some(false)
        } else {
            (next_line == self.rows()).then_some(true)
        }
    }

    /// Whether the spelling stands for a field, on whatever kind of page.
    pub(crate) fn is(self, field: Field) -> bool {
        self.rows().iter().any(|row| label(row).field == field)
    }
}

/// Which first and last bytes spellings have, for [`may_be_spelling`].
struct Edges {
    first: [bool; BUCKETS],
    last: [bool; BUCKETS],
}

const BUCKETS: usize = 1024;

/// One of [`BUCKETS`] buckets for three bytes.
const fn bucket(a: u8, b: u8, c: u8) -> usize {
    let bytes = u32::from_le_bytes([a, b, c, 0]);
    // The upper bits of a product with an odd number scatter well.
    (bytes.wrapping_mul(0x9e37_79b1) >> 22) as usize
}

static EDGES: Edges = {
    let mut edges = Edges {
        first: [false; BUCKETS],
        last: [false; BUCKETS],
    };
    let mut row = 0;
    while row < LABELS.len() {
        let mut at = 0;
        while at < LABELS[row].spellings.len() {
            let text = LABELS[row].spellings[at].as_bytes();
            if let ([a, b, c, ..], [.., x, y, z]) = (text, text) {
                edges.first[bucket(*a, *b, *c)] = true;
                edges.last[bucket(*x, *y, *z)] = true;
            }
            at += 1;
        }
        row += 1;
    }
    edges
};

/// Whether a line begins and ends as some spelling does, or ends in the stars that may
/// follow one. It may say so of other lines too.
///
/// Every line of a page is asked. To look each of them up costs 3.4 of some 15
/// instructions a byte, so that most are turned away by their first and last bytes.
#[inline]
pub(crate) fn may_be_spelling(line: &str) -> bool {
    let line = line.as_bytes();
    let ([a, b, c, ..], [.., x, y, z]) = (line, line) else {
        return false;
    };
    EDGES.first[bucket(*a, *b, *c) % BUCKETS]
        && (*z == b'*' || EDGES.last[bucket(*x, *y, *z) % BUCKETS])
}

/// Whether a line begins as some spelling does. It may say so of other lines too.
#[inline]
pub(crate) fn may_open_spelling(line: &str) -> bool {
    let first = line.as_bytes().first_chunk();
    first.is_some_and(|[a, b, c]| EDGES.first[bucket(*a, *b, *c) % BUCKETS])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_found_with_every_row_that_holds_it() {
        for (row, label) in LABELS.iter().enumerate() {
            assert!(!label.spellings.is_empty(), "row {row}");
            for text in label.spellings {
                assert!(may_be_spelling(text), "{text}");
                let found = spelling(text).unwrap();
                assert_eq!(found.text(), *text);
                assert!(found.rows().contains(row), "{text}");
                for &kind in label.kinds {
                    assert_eq!(found.row(kind, label.zone), Some(row), "{text} of {kind}");
                }
            }
        }
    }

    /// A line that the first and last bytes turn away is no spelling.
    #[test]
    fn the_edges_turn_no_spelling_away() {
        for label in &LABELS {
            for text in label.spellings {
                for line in [
                    format!("{text} **"),
                    format!("{text}**"),
                    (*text).to_owned(),
                ] {
                    assert!(may_be_spelling(&line), "{line}");
                }
            }
        }
        for line in ["", "a", "ää", "Xyz", "Rahoittajx", "xahoittaja"] {
            assert!(!may_be_spelling(line), "{line}");
        }
    }

    #[test]
    fn where_the_value_is_printed_is_told_where_kinds_agree() {
        let of = |text| spelling(text).unwrap().value_on_next_line();
        assert_eq!(of("Rahoittaja"), Some(true));
        assert_eq!(of("Luotu"), Some(false));
        // The facts and the sections print it differently.
        assert_eq!(of("Liitteet ja linkit"), None);
    }

    #[test]
    fn what_is_not_spelt_like_a_label_is_none() {
        let long = "x".repeat(1000);
        for text in [
            "",
            "Toimija",
            "toimijat",
            "TOIMIJAT",
            "Toimijat ",
            "Toimijat:",
            &long,
        ] {
            assert_eq!(spelling(text), None, "{text:?}");
        }
    }
}
