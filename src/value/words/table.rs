//! Tables of words, searched without reading them through.
//!
//! The tables stay lists that can be read. An [`Index`] built of one on first use,
//! or a [`Table`] made of it with the program, finds the few rows whose [`head`],
//! [`tail`] or [`whole`] is the word's; the caller then compares those with the
//! word.

/// Rows of a table by four bytes' worth of their word.
pub(crate) struct Index<T> {
    /// Where the rows of each bucket start; one more than there are buckets.
    starts: Vec<u16>,
    rows: Vec<(u32, T)>,
    shift: u32,
}

impl<T> Index<T> {
    /// Rows of one key keep their order.
    pub(crate) fn new(rows: impl IntoIterator<Item = (u32, T)>) -> Self {
        let mut rows: Vec<_> = rows.into_iter().collect();
        // Twice as many buckets as rows, so that most words find theirs empty.
        let bits = (2 * rows.len().max(1)).next_power_of_two().ilog2();
        let shift = u32::BITS - bits;
        rows.sort_by_key(|(key, _)| bucket(*key, shift));
        let mut starts = Vec::with_capacity((1 << bits) + 1);
        for (start, (key, _)) in rows.iter().enumerate() {
            let start = u16::try_from(start).unwrap_or(u16::MAX);
            starts.resize(starts.len().max(bucket(*key, shift) + 1), start);
        }
        starts.resize(
            (1 << bits) + 1,
            u16::try_from(rows.len()).unwrap_or(u16::MAX),
        );
        Self {
            starts,
            rows,
            shift,
        }
    }

    /// Every row.
    pub(crate) fn all(&self) -> impl Iterator<Item = &T> {
        self.rows.iter().map(|(_, row)| row)
    }

    /// The rows of a key.
    #[inline]
    pub(crate) fn rows(&self, key: u32) -> impl Iterator<Item = &T> {
        let at = bucket(key, self.shift);
        let bounds = self.starts.get(at..at + 2);
        let bounds = bounds.map(|bounds| usize::from(bounds[0])..usize::from(bounds[1]));
        let rows = bounds.and_then(|bounds| self.rows.get(bounds));
        let rows = rows.unwrap_or_default().iter();
        rows.filter(move |(found, _)| *found == key)
            .map(|(_, row)| row)
    }
}

#[inline]
const fn bucket(key: u32, shift: u32) -> usize {
    // Fibonacci hashing: the high bits depend on all of the key's.
    (key.wrapping_mul(0x9E37_79B9) >> shift) as usize
}

/// The first four bytes of a word, or all of a shorter one.
#[inline]
pub(crate) const fn head(word: &[u8]) -> u32 {
    match word.first_chunk() {
        Some(bytes) => u32::from_le_bytes(*bytes),
        None => short(word),
    }
}

/// The last four bytes of a word, or all of a shorter one.
#[inline]
pub(crate) const fn tail(word: &[u8]) -> u32 {
    match word.last_chunk() {
        Some(bytes) => u32::from_le_bytes(*bytes),
        None => short(word),
    }
}

/// A key of the beginning, the end and the length.
#[inline]
pub(crate) fn whole(word: &[u8]) -> u32 {
    head(word).rotate_left(5) ^ tail(word) ^ ((word.len() as u32) << 26)
}

const fn short(mut word: &[u8]) -> u32 {
    let mut key = 0;
    while let [byte, rest @ ..] = word {
        key = key << 8 | *byte as u32;
        word = rest;
    }
    key
}

/// A key without its case: in all letters up to `ÿ` one bit makes it.
#[inline]
pub(crate) const fn caseless(key: u32) -> u32 {
    key | 0x2020_2020
}

/// A table of rows by a key, made when the program is. It has more slots than
/// rows.
pub(crate) struct Table<T, const SLOTS: usize>([Option<(u32, T)>; SLOTS]);

impl<T: Copy, const SLOTS: usize> Table<T, SLOTS> {
    pub(crate) const fn new() -> Self {
        Self([None; SLOTS])
    }

    /// Adds a row after the others of its key.
    pub(crate) const fn with(mut self, key: u32, row: T) -> Self {
        let mut slot = bucket(key, Self::SHIFT);
        while self.0[slot].is_some() {
            slot = (slot + 1) % SLOTS;
        }
        self.0[slot] = Some((key, row));
        self
    }

    /// The rows of a key, in their order.
    #[inline]
    pub(crate) fn rows(&self, key: u32) -> impl Iterator<Item = &T> {
        let first = bucket(key, Self::SHIFT);
        let slots = (first..first + SLOTS).map_while(|slot| self.0[slot % SLOTS].as_ref());
        slots
            .filter(move |(found, _)| *found == key)
            .map(|(_, row)| row)
    }

    const SHIFT: u32 = {
        assert!(SLOTS.is_power_of_two() && SLOTS > 1);
        u32::BITS - SLOTS.ilog2()
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table's rows are found by their key, in their order, though others took
    /// their slots.
    #[test]
    fn rows_of_tables_are_found() {
        const WORDS: [&str; 5] = ["kesä", "kesäkuu", "kes", "", "kesäkuu"];
        static TABLE: Table<usize, 8> = {
            let mut table = Table::new();
            let mut at = 0;
            while at < WORDS.len() {
                table = table.with(head(WORDS[at].as_bytes()), at);
                at += 1;
            }
            table
        };
        let found =
            |word: &str| -> Vec<usize> { TABLE.rows(head(word.as_bytes())).copied().collect() };
        assert_eq!(found("kesäinen"), [0, 1, 4]);
        assert_eq!(found("kes"), [2]);
        assert_eq!(found(""), [3]);
        assert_eq!(found("talvi"), [0; 0]);
    }

    /// A table's rows are found by their key, in their order, and no others.
    #[test]
    fn rows_are_found() {
        let words = ["kesä", "kesäkuu", "kes", "", "kesäkuu"];
        let index = Index::new(
            words
                .iter()
                .enumerate()
                .map(|(at, w)| (head(w.as_bytes()), at)),
        );
        let found =
            |word: &str| -> Vec<usize> { index.rows(head(word.as_bytes())).copied().collect() };
        assert_eq!(found("kesäinen"), [0, 1, 4]);
        assert_eq!(found("kes"), [2]);
        assert_eq!(found(""), [3]);
        assert_eq!(found("talvi"), [0; 0]);
    }
}
