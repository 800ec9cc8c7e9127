//! Whether a line is a label in other words.

use std::sync::LazyLock;

use crate::layout::{LABELS, Rows, opening, opens_a_word};

/// The longest line, in bytes, that is compared with the labels.
pub(super) const LONGEST: usize = 90;

/// How alike two wordings must be, from 0 to 1, to be the same label reworded.
const ALIKE: f64 = 0.7;

/// The shortest first word, in bytes, that tells a label whatever follows it.
const TELLING: usize = 12;

/// A line as its words are compared with those of the labels.
pub(super) struct Wording<'l> {
    line: &'l str,
    openings: Openings,
}

/// The first letters of words, by which most lines are told from every label.
#[derive(Clone, Copy)]
struct Openings {
    words: usize,
    /// As a set of buckets.
    all: u64,
    /// The bucket of the first word.
    first: u64,
    /// A word too short to be the same stem as any other is among them.
    short: bool,
    /// Whether some word begins as some word of some label does.
    shared: bool,
}

/// A spelling as its words are compared.
struct Spelt {
    row: usize,
    /// In lower case.
    words: Vec<String>,
    openings: Openings,
}

static SPELT: LazyLock<Vec<Spelt>> = LazyLock::new(|| {
    let rows = LABELS.iter().enumerate();
    let spelt = rows.flat_map(|(row, label)| {
        label.spellings.iter().map(move |text| Spelt {
            row,
            words: lower(text),
            openings: Openings::of(text),
        })
    });
    spelt.collect()
});

impl Openings {
    fn of(text: &str) -> Self {
        let mut openings = Self {
            words: 0,
            all: 0,
            first: 0,
            short: false,
            shared: false,
        };
        for word in words(text.as_bytes()) {
            openings.words += 1;
            if let Some(bytes) = word.first_chunk() {
                let bucket = opening(*bytes);
                openings.all |= 1 << (bucket % 64);
                openings.shared |= opens_a_word(bucket);
            } else {
                openings.short = true;
            }
            if openings.words == 1 {
                openings.first = openings.all;
            }
        }
        openings
    }

    /// Whether each word may have its like among the others.
    fn may_all_be_in(self, others: Self) -> bool {
        !self.short && self.all & !others.all == 0
    }
}

impl<'l> Wording<'l> {
    /// `None` where no word of the line is like one of some label.
    pub(super) fn of(line: &'l str) -> Option<Self> {
        let openings = Openings::of(line);
        openings.shared.then_some(Self { line, openings })
    }

    /// Whether the line is one of the labels in nearly the same letters.
    pub(super) fn rewords(&self, labels: Rows) -> bool {
        let first = |text: &str| text.chars().next().map(|c| c.to_lowercase().next());
        let line = self.line;
        line.len() <= LONGEST
            && labels.labels().any(|label| {
                label.spellings.iter().any(|spelling| {
                    let longer = line.len().max(spelling.len());
                    2 * line.len().abs_diff(spelling.len()) <= longer
                        && first(line) == first(spelling)
                        && strsim::normalized_damerau_levenshtein(line, spelling) >= ALIKE
                })
            })
    }

    /// Whether the line is one of the labels in fewer words, in more, or in others
    /// after the first: *Organisaatio* or *Yhteyshenkilön työnantaja* for
    /// *Yhteyshenkilön organisaatio*, *Hankkeen rahoittaja* for *Rahoittaja*.
    pub(super) fn shortens_or_extends(&self, labels: Rows) -> bool {
        let openings = self.openings;
        if openings.words > 4 {
            return false;
        }
        let alike = |spelt: &&Spelt| {
            labels.contains(spelt.row)
                && (openings.may_all_be_in(spelt.openings)
                    || spelt.openings.may_all_be_in(openings)
                    || openings.first == spelt.openings.first)
        };
        let mut alike = SPELT.iter().filter(alike).peekable();
        if alike.peek().is_none() {
            return false;
        }
        let line = lower(self.line);
        let first = line.first().filter(|word| word.len() >= TELLING);
        let all = |part: &[String], whole: &[String]| {
            part.iter()
                .all(|word| whole.iter().any(|other| same_stem(word, other)))
        };
        alike.any(|Spelt { words, .. }| {
            all(&line, words) || all(words, &line) || first.is_some() && first == words.first()
        })
    }
}

fn words(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|byte| matches!(byte, b' ' | b','))
        .filter(|word| !word.is_empty())
}

fn lower(text: &str) -> Vec<String> {
    text.split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether two words differ in their last letters alone, as inflected forms do.
fn same_stem(word: &str, other: &str) -> bool {
    if word == other {
        return word.chars().nth(3).is_some();
    }
    let common = word
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    if common < 4 {
        return false;
    }
    let longer = word.chars().count().max(other.chars().count());
    common + 3 >= longer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Kind;

    /// The first letters turn away no line that the words themselves would not.
    #[test]
    fn the_first_letters_turn_no_likeness_away() {
        let is_alike = |line: &str, spelling: &str| {
            let (line, words) = (lower(line), lower(spelling));
            let first = line.first().filter(|word| word.len() >= TELLING);
            let all = |part: &[String], whole: &[String]| {
                let like = |word: &String| whole.iter().any(|other| same_stem(word, other));
                part.iter().all(like)
            };
            all(&line, &words) || all(&words, &line) || first.is_some() && first == words.first()
        };
        let rows = Rows::of(Kind::Kokonaisuus);
        let spellings: Vec<&str> = rows
            .labels()
            .flat_map(|label| label.spellings)
            .copied()
            .collect();
        let words = spellings.iter().flat_map(|text| text.split(' '));
        let mut words: Vec<&str> = words
            .chain(["Hankkeen", "uusi", "TOIMIJOIDEN", "ja"])
            .collect();
        words.sort_unstable();
        words.dedup();
        let mut found = 0;
        for first in &words {
            for second in &words {
                let line = format!("{first} {second}");
                let told = Wording::of(&line).is_some_and(|line| line.shortens_or_extends(rows));
                let alike = spellings.iter().any(|spelling| is_alike(&line, spelling));
                assert_eq!(told, alike, "{line:?}");
                found += usize::from(told);
            }
        }
        assert!(found > 100, "{found}");
    }

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
