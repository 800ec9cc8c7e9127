//! Whether a line is a label in other words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::layout::{LABELS, Rows};

/// The longest line, in bytes, that is compared with the labels.
const LONGEST: usize = 90;

/// How alike two wordings must be, from 0 to 1, to be the same label reworded.
const ALIKE: f64 = 0.7;

/// The shortest first word, in bytes, by which a label is recognised whatever follows.
const TELLING: usize = 12;

/// The most words of a line that may be a label in fewer words or more.
const MOST_WORDS: usize = 4;

/// How many letters two words of one stem begin with alike, at least.
const STEM: usize = 4;

/// A line as its words are compared with those of the labels.
#[derive(Clone, Copy)]
pub(super) struct Wording<'l> {
    line: &'l str,
    /// The rows of the labels that have a word which begins like one of the line.
    akin: Rows,
}

/// A spelling as its words are compared.
struct LabelWording {
    row: usize,
    /// In lower case.
    words: Vec<String>,
}

static LABEL_WORDINGS: LazyLock<Vec<LabelWording>> = LazyLock::new(|| {
    let rows = LABELS.iter().enumerate();
    let wordings = rows.flat_map(|(row, label)| {
        label.spellings.iter().map(move |text| LabelWording {
            row,
            words: lower_words(text),
        })
    });
    wordings.collect()
});

/// How the words of the labels begin, and the rows of those labels.
static OPENINGS: LazyLock<Vec<(u32, Rows)>> = LazyLock::new(|| {
    let mut known: BTreeMap<u32, Rows> = BTreeMap::new();
    for (row, label) in LABELS.iter().enumerate() {
        for opening in label.spellings.iter().flat_map(|text| openings(text)) {
            known.entry(opening).or_default().insert(row);
        }
    }
    known.into_iter().collect()
});

/// How the words of a text begin: by their first four bytes, in whichever case. Shorter
/// words say nothing.
fn openings(text: &str) -> impl Iterator<Item = u32> {
    let words = text.as_bytes().split(|byte| matches!(byte, b' ' | b','));
    let first = words.filter_map(|word| word.first_chunk::<4>());
    first.map(|bytes| u32::from_le_bytes(*bytes) | 0x2020_2020)
}

impl<'l> Wording<'l> {
    /// `None` where no word of the line begins like one of some label: most lines among
    /// values are names, which need not be compared letter by letter.
    pub(super) fn of(line: &'l str) -> Option<Self> {
        let rows = |opening| {
            let at = OPENINGS.binary_search_by_key(&opening, |(known, _)| *known);
            OPENINGS.get(at.ok()?).map(|(_, rows)| *rows)
        };
        let known = openings(line).filter_map(rows);
        let akin = known.fold(Rows::NONE, |akin, rows| akin.or(rows));
        (line.len() <= LONGEST && !akin.is_empty()).then_some(Self { line, akin })
    }

    /// Whether the line is one of the labels in nearly the same letters.
    pub(super) fn rewords(self, labels: Rows) -> bool {
        let line = self.line;
        let first = line.chars().next();
        labels.labels().any(|label| {
            label.spellings.iter().any(|spelling| {
                let longer = line.len().max(spelling.len());
                2 * line.len().abs_diff(spelling.len()) <= longer
                    && first == spelling.chars().next()
                    && strsim::normalized_damerau_levenshtein(line, spelling) >= ALIKE
            })
        })
    }

    /// Whether the line is one of the labels in fewer words, in more, or in others
    /// after the first: *Organisaatio* or *Yhteyshenkilön työnantaja* for
    /// *Yhteyshenkilön organisaatio*, *Hankkeen rahoittaja* for *Rahoittaja*.
    pub(super) fn shortens_or_extends(self, labels: Rows) -> bool {
        // Words of one stem begin alike: most lines need not be taken apart for that.
        let akin = labels.and(self.akin);
        if akin.is_empty() {
            return false;
        }
        let spelt = LABEL_WORDINGS.iter();
        let spelt = spelt.filter(|spelt| akin.contains(spelt.row));
        let line = lower_words(self.line);
        let first = line.first().filter(|word| word.len() >= TELLING);
        let all_in = |part: &[String], whole: &[String]| {
            part.iter()
                .all(|word| whole.iter().any(|other| same_stem(word, other)))
        };
        line.len() <= MOST_WORDS
            && spelt.map(|spelt| &spelt.words).any(|words| {
                all_in(&line, words)
                    || all_in(words, &line)
                    || first.is_some() && first == words.first()
            })
    }
}

fn lower_words(text: &str) -> Vec<String> {
    text.split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether two words differ in their last letters alone, as inflected forms do.
fn same_stem(word: &str, other: &str) -> bool {
    let letters = word.chars().zip(other.chars());
    let common = letters.take_while(|(a, b)| a == b).count();
    let longer = word.chars().count().max(other.chars().count());
    common >= STEM && common + 3 >= longer && !is_derived(word, other) && !is_derived(other, word)
}

/// Whether a word is another with the ending of a noun of its own: *kuvaus* and *kuvaaja* of
/// *kuva*.
fn is_derived(word: &str, other: &str) -> bool {
    const ENDINGS: [&str; 6] = ["us", "ys", "aja", "äjä", "ilu", "ily"];
    let ending = word.strip_prefix(other);
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Kind;

    #[test]
    fn labels_in_other_words_are_told() {
        let rows = Rows::of(Kind::Kokonaisuus);
        for (line, rewords, extends) in [
            ("Rahoittajat", true, true),
            ("Hankkeen rahoittaja", false, true),
            ("Organisaatio", false, true),
            ("Yhteyshenkilön työnantaja", false, true),
            ("Viimeksi muokatu", true, true),
            ("Maija Meri", false, false),
            ("Lapin kunta", false, false),
        ] {
            let wording = Wording::of(line);
            let wording = wording.as_ref();
            let found = wording.is_some_and(|wording| wording.rewords(rows));
            assert_eq!(found, rewords, "{line:?}");
            let found = wording.is_some_and(|wording| wording.shortens_or_extends(rows));
            assert_eq!(found, extends, "{line:?}");
        }
    }
}
