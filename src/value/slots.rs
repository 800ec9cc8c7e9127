//! Tables of words that are laid out when the crate is built.
//!
//! For the words that nearly every page is asked for: nothing is set up on first
//! use, and a word that is in no row mostly finds its slot empty.

/// Rows by a key, in `N` slots. A row whose slot is taken is in the next free one.
pub(crate) struct Slots<T, const N: usize> {
    slots: [Option<(u64, T)>; N],
    rows: usize,
}

impl<T: Copy, const N: usize> Slots<T, N> {
    const SHIFT: u32 = {
        assert!(N.is_power_of_two());
        u64::BITS - N.ilog2()
    };

    pub(crate) const fn new() -> Self {
        Self {
            slots: [None; N],
            rows: 0,
        }
    }

    /// Half of the slots stay free.
    pub(crate) const fn insert(&mut self, key: u64, row: T) {
        self.rows += 1;
        assert!(2 * self.rows <= N);
        let mut slot = Self::slot(key);
        while self.slots[slot].is_some() {
            slot = (slot + 1) % N;
        }
        self.slots[slot] = Some((key, row));
    }

    const fn slot(key: u64) -> usize {
        // Fibonacci hashing: the high bits depend on all of the key's.
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> Self::SHIFT) as usize
    }

    /// The rows of a key, in their order.
    #[inline]
    pub(crate) fn rows(&self, key: u64) -> impl Iterator<Item = &T> {
        let mut slot = Self::slot(key);
        std::iter::from_fn(move || {
            let row = self.slots.get(slot)?.as_ref();
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
        None => match word.len() {
            0 => 0,
            len => short(word) << (u64::BITS as usize - 8 * len),
        },
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

/// The last `len` bytes of eight, as a number.
#[inline]
pub(crate) const fn last(tail: u64, len: usize) -> u64 {
    tail >> (u64::BITS as usize - 8 * len)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table's rows are found by their key, in their order, and no others.
    #[test]
    fn rows_are_found() {
        let mut slots = Slots::<usize, 16>::new();
        let words = ["kesä", "kesäkuu", "kes", "", "kesäkuu"];
        for (at, word) in words.iter().enumerate() {
            slots.insert(head(word.as_bytes()), at);
        }
        let found =
            |word: &str| -> Vec<usize> { slots.rows(head(word.as_bytes())).copied().collect() };
        assert_eq!(found("kesäkuu"), [1, 4]);
        assert_eq!(found("kesä"), [0]);
        assert_eq!(found(""), [3]);
        assert_eq!(found("talvi"), [0; 0]);
    }

    /// Rows that share all slots of a small table are found none the less.
    #[test]
    fn full_tables() {
        let mut slots = Slots::<u64, 8>::new();
        for key in 0..4 {
            slots.insert(key, key * 2);
        }
        for key in 0..100 {
            let expected = (key < 4).then_some(key * 2);
            assert_eq!(slots.rows(key).copied().next(), expected);
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
        assert_eq!(last(tail(b"abcdefghij"), 2), head(b"ij"));
    }
}
