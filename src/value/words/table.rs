//! Tables of words, searched without reading them through.
//!
//! The lists of words stay as they can be read. A [`Table`] of one is laid out when
//! the crate is built, by a number that is made of a few bytes of each word. So
//! nothing is set up on first use, and a word that is in no row mostly finds its
//! slot free. Where the number is not all of the word, the caller compares the few
//! rows that are found with it.

/// Rows by a key, in `N` slots. A row whose slot is taken is in the next free one.
pub(crate) struct Table<T, const N: usize> {
    slots: [Option<(u64, T)>; N],
    taken: usize,
}

impl<T: Copy, const N: usize> Table<T, N> {
    const SHIFT: u32 = {
        assert!(N.is_power_of_two() && N > 1);
        u64::BITS - N.ilog2()
    };

    pub(crate) const fn new() -> Self {
        Self {
            slots: [None; N],
            taken: 0,
        }
    }

    /// Adds a row after the others of its key. Half of the slots stay free.
    pub(crate) const fn insert(&mut self, key: u64, row: T) {
        self.taken += 1;
        assert!(2 * self.taken <= N);
        let mut slot = Self::slot(key);
        while self.slots[slot].is_some() {
            slot = (slot + 1) % N;
        }
        self.slots[slot] = Some((key, row));
    }

    /// Where a key is looked for first.
    #[inline]
    const fn slot(key: u64) -> usize {
        // Fibonacci hashing: the high bits depend on all of the key's.
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> Self::SHIFT) as usize
    }

    /// Whether a key has a row.
    #[inline]
    pub(crate) const fn holds(&self, key: u64) -> bool {
        let mut slot = Self::slot(key);
        while let Some((found, _)) = &self.slots[slot] {
            if *found == key {
                return true;
            }
            slot = (slot + 1) % N;
        }
        false
    }

    /// The rows of a key, in their order.
    #[inline]
    pub(crate) fn rows(&self, key: u64) -> impl Iterator<Item = &T> {
        let mut slot = Self::slot(key);
        std::iter::from_fn(move || {
            let row = self.slots[slot].as_ref();
            slot = (slot + 1) % N;
            row
        })
        .filter(move |(found, _)| *found == key)
        .map(|(_, row)| row)
    }
}

/// The first eight bytes of a word, its first lowest; zeros follow a shorter one.
#[inline]
pub(crate) const fn head(word: &[u8]) -> u64 {
    match word.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => short(word),
    }
}

/// The last eight bytes of a word, its last highest; zeros precede a shorter one.
#[inline]
pub(crate) const fn tail(word: &[u8]) -> u64 {
    match word.last_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => highest(short(word), word.len()),
    }
}

/// The [`head`] of a word and its [`tail`].
#[inline]
pub(crate) const fn ends(word: &[u8]) -> (u64, u64) {
    match (word.first_chunk(), word.last_chunk()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => {
            let head = short(word);
            (head, highest(head, word.len()))
        }
    }
}

/// The lowest `len` bytes of fewer than eight as the highest.
const fn highest(bytes: u64, len: usize) -> u64 {
    match len {
        0 => 0,
        _ => bytes << (u64::BITS as usize - 8 * len),
    }
}

/// All of a word of fewer than eight bytes.
const fn short(word: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        // Where the two overlap they agree.
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return first as u64 | (last as u64) << (8 * (word.len() - 4));
    }
    let mut bytes = 0;
    let mut at = word.len();
    while at > 0 {
        at -= 1;
        bytes = bytes << 8 | word[at] as u64;
    }
    bytes
}

/// The first `len` bytes of a [`head`].
#[inline]
pub(crate) const fn first(head: u64, len: usize) -> u64 {
    let others = u64::BITS as usize - 8 * len;
    head << others >> others
}

/// The last `len` bytes of a [`tail`].
#[inline]
pub(crate) const fn last(tail: u64, len: usize) -> u64 {
    tail >> (u64::BITS as usize - 8 * len)
}

/// A key of all of a word, of its two [`ends`].
#[inline]
pub(crate) const fn whole((head, tail): (u64, u64)) -> u64 {
    head.rotate_left(7) ^ tail
}

/// A key without its case: in all letters up to `ÿ` one bit makes it. Other bytes
/// are changed too.
#[inline]
pub(crate) const fn caseless(key: u64) -> u64 {
    key | u64::from_ne_bytes([0x20; 8])
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 5] = ["kesä", "kesäkuu", "kes", "k", "kesäkuu"];

    /// [`WORDS`] by a key.
    const fn table<const N: usize>(key: &[u64; WORDS.len()]) -> Table<usize, N> {
        let mut table = Table::new();
        let mut at = 0;
        while at < WORDS.len() {
            table.insert(key[at], at);
            at += 1;
        }
        table
    }

    fn found<const N: usize>(table: &Table<usize, N>, key: u64) -> Vec<usize> {
        let rows: Vec<_> = table.rows(key).copied().collect();
        assert_eq!(table.holds(key), !rows.is_empty());
        rows
    }

    /// A table's rows are found by their key, in their order, and no others.
    #[test]
    fn rows_are_found() {
        let key = |word: &str| head(word.as_bytes());
        let table = table::<16>(&WORDS.map(key));
        assert_eq!(found(&table, key("kesäkuu")), [1, 4]);
        assert_eq!(found(&table, key("kesä")), [0]);
        assert_eq!(found(&table, key("k")), [3]);
        assert_eq!(found(&table, key("talvi")), [0; 0]);
        assert_eq!(found(&table, key("")), [0; 0]);
    }

    /// So they are by a part of their words.
    #[test]
    fn rows_share_keys() {
        let key = |word: &str| first(caseless(head(word.as_bytes())), 4);
        let table = table::<16>(&WORDS.map(key));
        assert_eq!(found(&table, key("KESÄINEN")), [0, 1, 4]);
        assert_eq!(found(&table, key("Kes")), [2]);
    }

    /// Rows that take each other's slots are found none the less.
    #[test]
    fn full_tables() {
        let mut table = Table::<u64, 8>::new();
        for key in 1..=4 {
            table.insert(key, key * 2);
        }
        for key in 0..100 {
            let expected = (1..=4).contains(&key).then_some(key * 2);
            assert_eq!(table.rows(key).copied().next(), expected);
        }
    }

    #[test]
    fn heads_and_tails() {
        assert_eq!(head(b"abcdefghij").to_le_bytes(), *b"abcdefgh");
        assert_eq!(tail(b"abcdefghij").to_le_bytes(), *b"cdefghij");
        for len in 0..8 {
            let word = &b"abcdefg"[..len];
            let (mut first, mut last) = ([0; 8], [0; 8]);
            first[..len].copy_from_slice(word);
            last[8 - len..].copy_from_slice(word);
            assert_eq!(head(word).to_le_bytes(), first);
            assert_eq!(tail(word).to_le_bytes(), last);
        }
        for len in 0..=10 {
            let word = &b"abcdefghij"[..len];
            assert_eq!(ends(word), (head(word), tail(word)));
        }
        assert_eq!(last(tail(b"abcdefghij"), 2), head(b"ij"));
        assert_eq!(first(head(b"abcdefghij"), 3), head(b"abc"));
    }
}
