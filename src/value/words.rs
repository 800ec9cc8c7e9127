//! Tables of words, searched without reading them through.
//!
//! The tables stay lists that can be read. An [`Index`] built of one on first use
//! finds the few rows whose [`head`], [`tail`] or [`whole`] is the word's; the
//! caller then compares those with the word.

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

/// Whether it is the mark of the letter before it: `a` and U+0308 are `ä`.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The length of the run of letters that `text` begins with, in bytes, their
/// combining marks included.
#[inline]
pub(crate) fn letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'a'..=b'z' | b'A'..=b'Z' => 1,
            0..0x80 => break,
            // From `À` to `ÿ` all but two are letters.
            0xC3 if !matches!(bytes.get(at + 1), Some(0x97 | 0xB7)) => 2,
            _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(letter) if letter.is_alphabetic() || is_mark(letter) => letter.len_utf8(),
                _ => break,
            },
        };
    }
    at
}

/// What stands between spaces of any kind, and where.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(len) = space(text, at) {
            at += len;
        }
        let start = at;
        let bytes = text.as_bytes();
        while bytes
            .get(at)
            .is_some_and(|byte| !MAY_SPACE[usize::from(*byte)])
            || at < bytes.len() && space(text, at).is_none()
        {
            at += 1;
        }
        let word = text.get(start..at).filter(|word| !word.is_empty());
        word.map(|word| (start, word))
    })
}

/// The length of the space that stands at a byte.
#[inline]
fn space(text: &str, at: usize) -> Option<usize> {
    match text.as_bytes().get(at)? {
        b' ' | b'\t'..=b'\r' => Some(1),
        byte if MAY_SPACE[usize::from(*byte)] => {
            let letter = text.get(at..)?.chars().next()?;
            letter.is_whitespace().then(|| letter.len_utf8())
        }
        _ => None,
    }
}

/// The bytes of spaces in ASCII, and those that others begin with.
static MAY_SPACE: [bool; 256] = {
    let mut table = [false; 256];
    let mut bytes: &[u8] = b" \t\n\x0B\x0C\r\xC2\xE1\xE2\xE3";
    while let [byte, rest @ ..] = bytes {
        table[*byte as usize] = true;
        bytes = rest;
    }
    table
};

/// A word in lower case, on the stack.
pub(crate) struct Folded<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Folded<N> {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; N],
            len: 0,
        }
    }

    /// `None` where it takes more than `N` bytes.
    #[inline]
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut folded = Self::new();
        folded.lower(text)?;
        Some(folded)
    }

    /// Becomes `text` in lower case. `None` where it takes more than `N` bytes.
    #[inline]
    pub(crate) fn lower(&mut self, text: &str) -> Option<()> {
        self.fill(text, lower_byte).or_else(|| self.push_str(text))
    }

    /// Adds a text in lower case.
    #[inline]
    pub(crate) fn push_str(&mut self, text: &str) -> Option<()> {
        let bytes = text.as_bytes();
        let end = self.len + bytes.len();
        let place = self.bytes.get_mut(self.len..end)?;
        place.copy_from_slice(bytes);
        if lower(place) {
            self.len = end;
            return Some(());
        }
        for letter in text.chars().flat_map(char::to_lowercase) {
            self.push(letter)?;
        }
        Some(())
    }

    /// Becomes `text` with `fold` done to each byte. `None` where that takes more
    /// than `N` bytes, and at a letter beyond `ÿ`, which is more than its bytes.
    #[inline]
    pub(crate) fn fill(&mut self, text: &str, fold: impl Fn(u8) -> u8) -> Option<()> {
        self.len = 0;
        let place = self.bytes.get_mut(..text.len())?;
        place.copy_from_slice(text.as_bytes());
        let mut beyond = false;
        let mut fold = |bytes: &mut [u8]| {
            for byte in bytes {
                beyond |= *byte >= 0xC0 && *byte != 0xC3;
                *byte = fold(*byte);
            }
        };
        // Sixteen bytes are folded at once.
        let (chunks, rest) = self.bytes.as_chunks_mut::<16>();
        let (count, whole) = (text.len().div_ceil(16), chunks.len());
        chunks.iter_mut().take(count).for_each(|chunk| fold(chunk));
        if count > whole {
            fold(rest);
        }
        if beyond {
            return None;
        }
        self.len = text.len();
        Some(())
    }

    /// Adds a letter as it is.
    #[inline]
    pub(crate) fn push(&mut self, letter: char) -> Option<()> {
        let end = self.len + letter.len_utf8();
        letter.encode_utf8(self.bytes.get_mut(self.len..end)?);
        self.len = end;
        Some(())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}

/// A byte of ASCII or of a letter from `À` to `ÿ` in lower case.
#[inline]
pub(crate) const fn lower_byte(byte: u8) -> u8 {
    // `Ä`, `Å` and `Ö` are 0x20 below their small forms in UTF-8, too.
    let capital =
        (byte.wrapping_sub(b'A') < 26) | ((byte.wrapping_sub(0x80) < 0x1F) & (byte != 0x97));
    byte + ((capital as u8) << 5)
}

/// Lowers the letters that Finnish, Swedish and English are written with; answers
/// whether that is all there were.
#[inline]
pub(crate) fn lower(bytes: &mut [u8]) -> bool {
    bytes.make_ascii_lowercase();
    if bytes.is_ascii() {
        return true;
    }
    let mut rest = &mut *bytes;
    while let Some(lead) = memchr::memchr(0xC3, rest) {
        rest = rest.get_mut(lead + 1..).unwrap_or_default();
        if let Some(byte @ (0x80..=0x96 | 0x98..=0x9E)) = rest.first_mut() {
            *byte += 0x20;
        }
    }
    // Beyond `ÿ` a letter may be a capital that lies elsewhere.
    bytes.iter().all(|byte| *byte < 0xC4)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What bytes are folded to is what letters are.
        #[test]
        fn bytes_fold_as_letters(text in "(?s)[a-zA-ZÀ-ÿĀİ–\u{80}-\u{BF}.]{0,20}|.{0,9}") {
            let mut folded = Folded::<128>::new();
            prop_assert!(folded.lower(&text).is_some());
            prop_assert_eq!(folded.text(), text.chars().flat_map(char::to_lowercase).collect::<String>());
        }

        /// Words are those of the standard library, with their places.
        #[test]
        fn words_stand_between_spaces(text in "(?s)[a-eäö·€ \t\n\x0B\x1C\u{85}\u{A0}\u{1680}\u{2003}\u{3000}]{0,20}|.{0,9}") {
            let found: Vec<_> = words(&text).collect();
            let words: Vec<_> = found.iter().map(|(_, word)| *word).collect();
            prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            for (start, word) in found {
                prop_assert!(text[start..].starts_with(word));
            }
        }
    }

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

    /// A run of letters ends before whatever is none.
    #[test]
    fn runs_of_letters() {
        for (text, run) in [
            ("", ""),
            ("äiti-", "äiti"),
            ("Ösky1", "Ösky"),
            ("a×b", "a"),
            ("a÷b", "a"),
            ("Зоя–", "Зоя"),
            ("ÿµ €", "ÿµ"),
            (" a", ""),
        ] {
            assert_eq!(letters(text), run.len(), "{text:?}");
        }
    }

    /// Folding is `to_lowercase`, whatever the letters.
    #[test]
    fn folding() {
        for (word, lower) in [
            ("", ""),
            ("Äiti ÅÖ", "äiti åö"),
            ("×ß÷ÿß", "×ß÷ÿß"),
            ("ÐÞÉ", "ðþé"),
            ("ŠÄ", "šä"),
            ("ЗОЯ", "зоя"),
        ] {
            let folded = Folded::<16>::of(word);
            assert_eq!(folded.as_ref().map(Folded::text), Some(lower), "{word}");
        }
        assert!(Folded::<4>::of("kesä").is_none());
        assert!(Folded::<4>::of("kes").is_some());
    }
}
