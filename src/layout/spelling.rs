//! The wordings of the labels, and which of them a line is.

use std::num::NonZeroU8;

use super::{Field, LABELS, Rows, Zone, label};
use crate::record::Kind;

/// A spelling of the table, by its place among all spellings, from 1: an optional
/// one takes a byte, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SpellingId(NonZeroU8);

/// One spelling and the rows that hold it.
#[derive(Clone, Copy)]
struct Spelling {
    text: &'static str,
    rows: Rows,
}

/// All spellings with all their rows, the shorter ones first; and how many they are.
const COLLECTED: ([Spelling; 2 * LABELS.len()], usize) = {
    const NONE: Spelling = Spelling {
        text: "",
        rows: Rows::NONE,
    };
    let mut spellings = [NONE; 2 * LABELS.len()];
    let mut count = 0;
    let mut row = 0;
    while row < LABELS.len() {
        let texts = LABELS[row].spellings;
        let mut at = 0;
        while at < texts.len() {
            let mut place = 0;
            while place < count && !is_same(spellings[place].text, texts[at]) {
                place += 1;
            }
            spellings[place].text = texts[at];
            spellings[place].rows.insert(row);
            if place == count {
                count += 1;
            }
            // The longer ones move behind it.
            while place > 0 && spellings[place - 1].text.len() > texts[at].len() {
                let longer = spellings[place - 1];
                spellings[place - 1] = spellings[place];
                spellings[place] = longer;
                place -= 1;
            }
            at += 1;
        }
        row += 1;
    }
    assert!(count < u8::MAX as usize);
    (spellings, count)
};

const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

static SPELLINGS: [Spelling; COLLECTED.1] = {
    let mut spellings = [COLLECTED.0[0]; COLLECTED.1];
    let mut at = 0;
    while at < spellings.len() {
        spellings[at] = COLLECTED.0[at];
        at += 1;
    }
    spellings
};

const LONGEST: usize = SPELLINGS[SPELLINGS.len() - 1].text.len();

/// Where the spellings of each length in bytes begin; one more for the end.
static OF_LENGTH: [u8; LONGEST + 2] = {
    let mut starts = [0; LONGEST + 2];
    let mut length = 0;
    let mut at = 0;
    while length < starts.len() {
        while at < SPELLINGS.len() && SPELLINGS[at].text.len() < length {
            at += 1;
        }
        starts[length] = at as u8;
        length += 1;
    }
    starts
};

const OPENINGS: usize = 1024;

/// One of [`OPENINGS`] buckets for the first bytes of a word, in whichever case.
pub(crate) const fn opening(bytes: [u8; 4]) -> usize {
    let lower = u32::from_le_bytes(bytes) | 0x2020_2020;
    // The upper bits of a product with an odd number scatter well.
    (lower.wrapping_mul(0x9e37_79b1) >> 22) as usize
}

/// How spellings begin and how they end, by three bytes each: after the first three
/// comes a space in some, which may be a wide one.
static LINE_EDGES: LineEdges = {
    let mut edges = LineEdges {
        openings: [false; OPENINGS],
        endings: [false; OPENINGS],
    };
    let mut at = 0;
    while at < SPELLINGS.len() {
        let bytes = SPELLINGS[at].text.as_bytes();
        if let (Some([a, b, c]), Some([x, y, z])) = (bytes.first_chunk(), bytes.last_chunk()) {
            edges.openings[opening([*a, *b, *c, 0])] = true;
            edges.endings[opening([*x, *y, *z, 0])] = true;
        }
        at += 1;
    }
    edges
};

struct LineEdges {
    openings: [bool; OPENINGS],
    endings: [bool; OPENINGS],
}

/// How some word of some spelling begins, by its first four bytes in lower case.
static WORD_OPENINGS: [bool; OPENINGS] = {
    let mut openings = [false; OPENINGS];
    let mut at = 0;
    while at < SPELLINGS.len() {
        let mut rest = SPELLINGS[at].text.as_bytes();
        let mut opens = true;
        while let Some((first, after)) = rest.split_first() {
            if opens && let Some(bytes) = rest.first_chunk() {
                openings[opening(*bytes)] = true;
            }
            opens = *first == b' ';
            rest = after;
        }
        at += 1;
    }
    openings
};

/// Whether some word of some label begins with bytes of an [`opening`]. It may say
/// so of others too.
#[inline]
pub(crate) fn opens_a_word(opening: usize) -> bool {
    WORD_OPENINGS[opening % OPENINGS]
}

/// Whether a line begins and ends as some spelling does, or ends in the stars that
/// may follow one. It may say so of others too.
#[inline]
pub(crate) fn may_be_spelling(line: &str) -> bool {
    let line = line.as_bytes();
    let (Some([a, b, c]), Some([x, y, z])) = (line.first_chunk(), line.last_chunk()) else {
        return false;
    };
    LINE_EDGES.openings[opening([*a, *b, *c, 0]) % OPENINGS]
        && (*z == b'*' || LINE_EDGES.endings[opening([*x, *y, *z, 0]) % OPENINGS])
}

/// The spelling that a whole line is, byte for byte.
pub(crate) fn spelling(line: &str) -> Option<SpellingId> {
    let from = usize::from(*OF_LENGTH.get(line.len())?);
    let to = usize::from(*OF_LENGTH.get(line.len() + 1)?);
    let at = SPELLINGS
        .get(from..to)?
        .iter()
        .position(|spelling| spelling.text == line)?;
    let number = u8::try_from(from + at + 1).ok()?;
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

    /// Every word of a label tells it, in small letters too, but those of three bytes.
    #[test]
    fn every_word_of_a_label_is_known() {
        let known = |word: &str| {
            word.as_bytes()
                .first_chunk()
                .is_some_and(|bytes| opens_a_word(opening(*bytes)))
        };
        for text in LABELS.iter().flat_map(|label| label.spellings) {
            for word in text.split(' ').filter(|word| word.len() > 3) {
                assert!(known(word) && known(&word.to_lowercase()), "{word}");
            }
        }
        for word in ["", "xyz", "zzzz", "qqqq", "Å"] {
            assert!(!known(word), "{word:?}");
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
