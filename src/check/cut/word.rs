//! Whether the last word of a text looks cut off.

use unicode_normalization::UnicodeNormalization as _;

use crate::span::Span;

/// Words and abbreviations of two letters that may end a text: `ko`, `ks`, `nk`, `ns` and `os`
/// stand before what they are about.
const OF_TWO_LETTERS: [&str; 22] = [
    "ei", "en", "et", "he", "ja", "jo", "kg", "km", "me", "mm", "ne", "no", "on", "oy", "ry", "se",
    "sv", "te", "tv", "vs", "ym", "yö",
];

/// The endings that inflect a word in a vowel.
const ENDINGS: [&str; 17] = [
    "n", "t", "a", "ä", "ta", "tä", "ssa", "ssä", "sta", "stä", "lla", "llä", "lle", "lta", "ltä",
    "ksi", "na",
];

/// The last word of a text, or its part behind the last hyphen, bracket or quotation mark.
pub(super) struct LastWord {
    /// Its letters, composed.
    pub(super) letters: String,
    /// Whether nothing is joined to it. A part may be an abbreviation: `pe` of `ma-pe`.
    is_whole: bool,
    /// Whether the text above has the same word or a form of it: `malli`, `mallin`.
    has_same: bool,
    /// Whether the text above has a longer word that begins with it.
    has_longer: bool,
}

impl LastWord {
    pub(super) fn of(word: Span, text: &str) -> Self {
        let joins = ['-', '–', '(', '"', '”', '“'];
        let part = word.slice(text).rsplit(joins).next().unwrap_or_default();
        let above = text.get(..word.start).unwrap_or_default();
        let above: String = above.nfc().flat_map(char::to_lowercase).collect();
        let letters: String = part.nfc().collect();
        let (mut has_same, mut has_longer) = (false, false);
        let words = above.split(|c: char| !c.is_alphanumeric());
        let may_be_base = letters.ends_with(is_vowel);
        for rest in words.filter_map(|other| other.strip_prefix(&*letters)) {
            let is_ending = may_be_base && ENDINGS.contains(&rest);
            has_same |= rest.is_empty() || is_ending;
            has_longer |= !rest.is_empty();
        }
        Self {
            is_whole: part.len() == word.len(),
            letters,
            has_same,
            has_longer,
        }
    }

    /// Whether it is in small letters, as names and abbreviations are not, and not in the text
    /// above.
    fn is_new(&self) -> bool {
        !self.has_same && !self.letters.is_empty() && self.letters.chars().all(char::is_lowercase)
    }

    /// Whether the text above has it as the beginning of longer words alone.
    pub(super) fn is_only_a_start(&self) -> bool {
        const SHORTEST: usize = 3;
        self.is_new() && self.has_longer && self.letters.chars().count() >= SHORTEST
    }

    /// Whether no Finnish word has its ending.
    pub(super) fn is_no_word(&self) -> bool {
        self.is_new() && is_no_word(&self.letters)
    }

    /// Whether it has two letters that are no Finnish word.
    pub(super) fn is_no_short_word(&self) -> bool {
        let is_short = self.letters.chars().count() == 2;
        is_short && self.is_whole && self.is_new() && !OF_TWO_LETTERS.contains(&&*self.letters)
    }
}

/// Whether no Finnish word has the ending of a word of five letters or more. Shorter ones may
/// be loan words and abbreviations: `blog`, `kpl`.
pub(super) fn is_no_word(word: &str) -> bool {
    let mut letters = word.chars().rev();
    match (letters.next(), letters.next(), word.chars().count()) {
        // Letters from either end of the alphabet name variants: `b`, `x`; `i` is a number.
        (Some(only), None, _) => matches!(only, 'f'..='w') && only != 'i',
        (Some(last), Some(before), 5..) => ends_no_word(word, before, last),
        _ => false,
    }
}

/// Whether no Finnish word ends in these two letters. Words end in a vowel, `n`, `s`, `t`,
/// `l` or `r`; a last consonant has a vowel before it, and a last vowel few other vowels.
fn ends_no_word(word: &str, before: char, last: char) -> bool {
    match last {
        'n' | 's' | 't' => !is_vowel(before),
        // `askel`, `tytär`
        'l' => before != 'e',
        'r' => !matches!(before, 'a' | 'e' | 'o' | 'ä'),
        'e' => matches!(before, 'a' | 'i' | 'ä' | 'ö') && !word.ends_with("tie"),
        // The days of the week are the exception: `maanantai`.
        'i' => matches!(before, 'a' | 'ä') && !word.ends_with("tai"),
        'o' => matches!(before, 'a' | 'u' | 'ä'),
        'u' => matches!(before, 'a' | 'e' | 'i' | 'o'),
        'y' => matches!(before, 'i' | 'ä' | 'ö'),
        _ => !is_vowel(last),
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiouyäöå".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_as_finnish_words_do() {
        let words = "kunnassa palvelut asukkaan askel tytär sisar maanantai rautatie yhteistyö miljöö ohje \
            kirjo kasvoi yksilöi työ web blog kpl b radio hyvää";
        for word in words.split(' ') {
            assert!(!is_no_word(word), "{word}");
        }
        let words =
            "kunnass palveluj asukk henkilöl toimintak asiakkai yhteiskehittäe kehittäi kuntou k o";
        for word in words.split(' ') {
            assert!(is_no_word(word), "{word}");
        }
    }

    #[test]
    fn abbreviations_before_a_word_end_no_text() {
        let is_cut = |word: &str| {
            let last = LastWord::of(Span::new(0, word.len()), word);
            last.is_no_short_word()
        };
        for word in ["ko", "ks", "nk", "ns", "os", "pa"] {
            assert!(is_cut(word), "{word}");
        }
        for word in ["ym", "ry", "mm", "yö"] {
            assert!(!is_cut(word), "{word}");
        }
    }

    #[test]
    fn words_above_that_begin_alike_are_found() {
        let above = "Kunnan palvelut ja palvelu-ohjaus, ka\u{308}rki ";
        let likes = |word: &str| {
            let text = format!("{above}{word}");
            let last = LastWord::of(Span::new(above.len(), text.len()), &text);
            (last.has_same, last.has_longer)
        };
        assert_eq!(likes("palvel"), (false, true));
        assert_eq!(likes("palvelu"), (true, true));
        assert_eq!(likes("oma-ohjaus"), (true, false));
        assert_eq!(likes("kunnan"), (true, false));
        assert_eq!(likes("kyl"), (false, false));
        assert_eq!(likes("kär"), (false, true));
    }
}
