//! The wordings of the labels, and which of them a line is.

use std::collections::HashSet;
use std::num::NonZeroU8;
use std::sync::LazyLock;

use super::{Field, LABELS, Rows, TAGS, Zone, label};
use crate::record::Kind;
use crate::word_filter::WordFilter;

/// A spelling of the table, by its place among all spellings, from 1: an optional one
/// takes a byte, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SpellingId(NonZeroU8);

/// One spelling and the rows that hold it.
#[derive(Clone, Copy)]
struct Spelling {
    text: &'static str,
    /// The length of its first word, in bytes.
    opening: usize,
    rows: Rows,
}

/// Room for every spelling of the table, those first that it has; and how many.
const COLLECTED: ([Spelling; 2 * LABELS.len()], usize) = {
    const NONE: Spelling = Spelling {
        text: "",
        opening: 0,
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
            spellings[place].opening = first_word(text);
            spellings[place].rows.insert(row);
            if place == count {
                count += 1;
            }
            at += 1;
        }
        row += 1;
    }
    assert!(
        count <= Spellings::BITS as usize,
        "the table of labels has more than 128 spellings: a set of spellings is one u128"
    );
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

/// The length of the first word of a text, in bytes.
const fn first_word(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b' ' {
        at += 1;
    }
    at
}

/// How long spellings are: a bit for each length in bytes.
const LENGTHS: u64 = {
    let mut lengths = 0;
    let mut at = 0;
    while at < COLLECTED.1 {
        lengths |= 1 << COLLECTED.0[at].text.len();
        at += 1;
    }
    lengths
};

/// Spellings, as a set: each by its place among all.
type Spellings = u128;

/// The spelling that a whole line is, byte for byte.
///
/// Every line of a page is asked. To compare each of them with all spellings costs 3.4 of
/// some 15 instructions a byte, so that first and last bytes choose those to compare with.
#[inline]
pub(crate) fn spelling(line: &str) -> Option<SpellingId> {
    let bytes = line.as_bytes();
    let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
    let mut likely = EDGES.first[bucket(first)] & EDGES.last[bucket(last)];
    while likely != 0 {
        let at = likely.trailing_zeros() as usize;
        if SPELLINGS
            .get(at)
            .is_some_and(|spelling| spelling.text == line)
        {
            return NonZeroU8::new(u8::try_from(at + 1).ok()?).map(SpellingId);
        }
        likely &= likely - 1;
    }
    None
}

/// The spelling that a whole line is in capitals or in small letters throughout, but for
/// their case.
pub(crate) fn spelling_in_one_case(line: &str) -> Option<SpellingId> {
    // Most lines begin with a capital and a small letter.
    if let [b'A'..=b'Z', b'a'..=b'z', ..] = line.as_bytes() {
        return None;
    }
    let is_as_long = LENGTHS.checked_shr(u32::try_from(line.len()).ok()?)? & 1 == 1;
    if !is_as_long || !FIRST_WORDS.may_hold(line) {
        return None;
    }
    if line.contains(char::is_lowercase) && line.contains(char::is_uppercase) {
        return None;
    }
    let line = line.to_lowercase();
    let is_line = |spelling: &Spelling| {
        let small = spelling.text.chars().flat_map(char::to_lowercase);
        spelling.text.len() == line.len() && small.eq(line.chars())
    };
    let at = SPELLINGS.iter().position(is_line)?;
    NonZeroU8::new(u8::try_from(at + 1).ok()?).map(SpellingId)
}

/// Whether a line begins with the first letter of some spelling whose value shows its type
/// in one look.
pub(crate) fn may_open_typed_spelling(line: &str) -> bool {
    const INITIALS: u128 = {
        let mut initials = 0;
        let mut at = 0;
        while at < COLLECTED.1 {
            let spelling = COLLECTED.0[at];
            if !spelling.rows.and(Rows::TYPED).is_empty() {
                initials |= 1 << spelling.text.as_bytes()[0];
            }
            at += 1;
        }
        initials
    };
    let first = line.bytes().next();
    first.is_some_and(|first| !first.is_ascii() || INITIALS >> first & 1 == 1)
}

/// The first words of the spellings.
static FIRST_WORDS: WordFilter = {
    let mut words = WordFilter::new();
    let mut at = 0;
    while at < COLLECTED.1 {
        words = words.with(&[COLLECTED.0[at].text]);
        at += 1;
    }
    words
};

/// Whether a line, in whichever case, may begin with the first word of some spelling, as it
/// is composed there.
pub(crate) fn may_open_spelling_in_any_case(line: &str) -> bool {
    FIRST_WORDS.may_open(line)
}

/// Whether a line in small letters begins with the first word of some spelling.
pub(crate) fn opens_spelling_in_small_letters(line: &str) -> bool {
    static SMALL: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let words = SPELLINGS
            .iter()
            .map(|spelling| first_letters(spelling.text));
        words.map(str::to_lowercase).collect()
    });
    may_open_spelling_in_any_case(line) && SMALL.contains(first_letters(line))
}

/// The letters that a text begins with.
fn first_letters(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic());
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// Whether a line begins with the first word of some spelling, as it is composed there.
#[inline]
pub(crate) fn may_open_spelling(line: &str) -> bool {
    let bytes = line.as_bytes();
    let first = bytes.first_chunk();
    let mut likely = first.map_or(0, |first| EDGES.first[bucket(first)]);
    while likely != 0 {
        let at = likely.trailing_zeros() as usize;
        let opens = |spelling: &Spelling| {
            let opening = spelling.text.as_bytes().get(..spelling.opening);
            opening.is_some_and(|opening| bytes.starts_with(opening))
        };
        if SPELLINGS.get(at).is_some_and(opens) {
            return true;
        }
        likely &= likely - 1;
    }
    false
}

/// Which spellings begin and end with the bytes of a bucket.
struct Edges {
    first: [Spellings; BUCKETS],
    last: [Spellings; BUCKETS],
}

const BUCKETS: usize = 512;

/// One of [`BUCKETS`] buckets for three bytes.
const fn bucket(&[a, b, c]: &[u8; 3]) -> usize {
    let bytes = u32::from_le_bytes([a, b, c, 0]);
    // The upper bits of a product with an odd number scatter well.
    (bytes.wrapping_mul(0x9e37_79b1) >> 23) as usize % BUCKETS
}

static EDGES: Edges = {
    let mut edges = Edges {
        first: [0; BUCKETS],
        last: [0; BUCKETS],
    };
    let mut at = 0;
    while at < COLLECTED.1 {
        let text = COLLECTED.0[at].text.as_bytes();
        if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
            edges.first[bucket(first)] |= 1 << at;
            edges.last[bucket(last)] |= 1 << at;
        }
        at += 1;
    }
    edges
};

impl SpellingId {
    fn spelling(self) -> &'static Spelling {
        // Ids come from this table; the first spelling keeps a wrong one from panicking.
        let [first, ..] = &SPELLINGS;
        SPELLINGS
            .get(usize::from(self.0.get() - 1))
            .unwrap_or(first)
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

    /// Whether it announces the name of a page.
    pub(crate) fn is_name(self) -> bool {
        !self.rows().and(Rows::NAMES).is_empty()
    }

    /// Whether the spelling stands for a field, on whatever kind of page.
    pub(crate) fn is(self, field: Field) -> bool {
        self.rows().iter().any(|row| label(row).field == field)
    }

    /// Whether the spelling heads tags.
    pub(crate) fn heads_tags(self) -> bool {
        TAGS.into_iter().any(|field| self.is(field))
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
                assert!(may_open_spelling(text), "{text}");
                let found = spelling(text).unwrap();
                assert_eq!(found.text(), *text);
                assert!(found.rows().contains(row), "{text}");
                for &kind in label.kinds {
                    assert_eq!(found.row(kind, label.zone), Some(row), "{text} of {kind}");
                }
            }
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

    #[test]
    fn capitals_and_small_letters_throughout_spell_a_label_in_one_case() {
        let of = |text| spelling_in_one_case(text).map(SpellingId::text);
        assert_eq!(of("TEKIJÄ"), Some("Tekijä"));
        assert_eq!(of("yhteyshenkilön nimi"), Some("Yhteyshenkilön nimi"));
        for text in ["Tekijä", "TEKIJä", "YHTEYSHENKILÖN", "", "TEKIJÄT"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
