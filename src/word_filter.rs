//! Which words a table may hold, by two letters and a length.
//!
//! Most words of a page are in no table. A look at a filter costs a tenth of a search.

/// The words of some tables, as a set that may hold others, too.
pub(crate) struct WordFilter {
    /// The lengths of the words, by the slot of their first two bytes.
    lengths: [u32; SLOTS],
}

const SLOTS: usize = 32 * 32;

/// Longer words are in no table.
const LONGEST: usize = 31;

impl WordFilter {
    /// No word.
    pub(crate) const fn new() -> Self {
        Self {
            lengths: [0; SLOTS],
        }
    }

    /// The words of these tables.
    pub(crate) const fn of(tables: &[&[&str]]) -> Self {
        let mut words = Self::new();
        let mut table = 0;
        while table < tables.len() {
            words = words.with(tables[table]);
            table += 1;
        }
        words
    }

    /// The same with the first word of each entry of a table in lower case.
    pub(crate) const fn with(mut self, table: &[&str]) -> Self {
        let mut at = 0;
        while at < table.len() {
            let entry = table[at].as_bytes();
            let mut length = 0;
            while length < entry.len() && is_of_word(entry[length]) {
                length += 1;
            }
            assert!(length <= LONGEST, "a word of a table has 31 bytes at most");
            if let [first, second, ..] = entry {
                self.lengths[slot(*first, *second)] |= 1 << length;
            }
            at += 1;
        }
        self
    }

    /// Whether the first word of a text, in whichever case, may be one of them. Of one byte
    /// any word may be, and of digits.
    pub(crate) fn may_hold(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        match self.lengths_of(bytes) {
            None => true,
            // Most words begin as none of a table: their length need not be known.
            Some(0) => false,
            Some(lengths) => {
                let of_word = |byte: &&u8| OF_WORD[usize::from(**byte)];
                let length = bytes.iter().take_while(of_word).count();
                length <= LONGEST && lengths >> length & 1 == 1
            }
        }
    }

    /// Whether the first word of a text, in whichever case, may be one of them with another
    /// ending.
    pub(crate) fn may_open(&self, text: &str) -> bool {
        self.lengths_of(text.as_bytes()) != Some(0)
    }

    /// The lengths of the words that begin as a text does; `None` where it begins with a
    /// digit, or no two bytes of a word.
    fn lengths_of(&self, text: &[u8]) -> Option<u32> {
        match *text {
            [b'0'..=b'9', ..] => None,
            [first, second, ..] if is_of_word(first) && is_of_word(second) => {
                Some(self.lengths[slot(first, second)])
            }
            _ => None,
        }
    }
}

/// Whether the first word of a text, in whichever case, is that of an entry of some tables: a
/// filter of them passes others, too. What opens with no word may be any.
pub(crate) fn opens_entry(text: &str, tables: &[&[&str]]) -> bool {
    let first = first_word(text);
    let letter = |text: &str| text.bytes().next().map(|byte| byte & 0x1f);
    let is_first = |entry: &&str| {
        if letter(entry) != letter(first) {
            return false;
        }
        let word = first_word(entry);
        word.len() == first.len() && word.chars().eq(first.chars().flat_map(char::to_lowercase))
    };
    first.is_empty() || tables.iter().any(|table| table.iter().any(is_first))
}

/// The letters and digits that a text begins with.
fn first_word(text: &str) -> &str {
    let end = text.bytes().position(|byte| !is_of_word(byte));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

const fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Which bytes are of a word: a look at each costs less than the ranges.
static OF_WORD: [bool; 256] = {
    let mut of_word = [false; 256];
    let mut byte = 0;
    while byte < of_word.len() {
        of_word[byte] = is_of_word(byte as u8);
        byte += 1;
    }
    of_word
};

/// One of [`SLOTS`] slots, the same for a capital and its small letter, and another for any
/// other two letters of ASCII.
const fn slot(first: u8, second: u8) -> usize {
    (first & 0x1f) as usize * 32 + (second & 0x1f) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A filter passes every word that it was made of, and few others.
    #[test]
    fn words_of_a_table_pass_in_either_case() {
        let filter = WordFilter::new().with(&["evästeet", "öppna menyn", "x:ssä"]);
        for text in [
            "evästeet",
            "Evästeet – Cookies",
            "ÖPPNA",
            "x",
            "X:ssä",
            "2024",
            "",
        ] {
            assert!(filter.may_hold(text), "{text}");
        }
        for (text, opens) in [
            ("Evästeet – Cookies", true),
            ("X:ssä", true),
            ("evästäjä", false),
            ("_", true),
        ] {
            let tables: &[&[&str]] = &[&["evästeet", "öppna menyn"], &["x:ssä"]];
            assert_eq!(opens_entry(text, tables), opens, "{text}");
        }
        for text in ["evästeetkin", "Evä", "Maija Meri", "öppn", &"ö".repeat(40)] {
            assert!(!filter.may_hold(text), "{text}");
        }
    }
}
