//! Lines that stand like labels and are none: what a change of the site looks like.

use std::sync::LazyLock;

use super::Context;
use crate::layout::{LABELS, Rows, Zone, label, opening, shares_a_word};
use crate::lines::{Line, is_space};
use crate::outline::reading::Chosen;
use crate::record::Kind;

/// The longest line, in bytes, that is compared with the labels.
const LONGEST: usize = 90;

/// How alike two wordings must be, from 0 to 1, to be the same label reworded.
const ALIKE: f64 = 0.7;

/// The shortest first word, in bytes, that tells a label whatever follows it.
const TELLING: usize = 12;

/// Whether a line could be a label by its looks: short, open, capitalised.
pub(super) fn looks_like_a_label(context: &Context<'_, '_>, line: usize) -> bool {
    context.lines.get(line).is_some_and(|line| line.label_like)
}

/// The rows of the table that have a label on the page, each with its first one.
pub(super) type Present = [Option<usize>; LABELS.len()];

/// Notes the first label of each row among the labels of a page.
pub(super) fn present(chosen: &[Chosen]) -> Present {
    let mut present = [None; LABELS.len()];
    for (at, chosen) in chosen.iter().enumerate() {
        if let Some(first) = present.get_mut(chosen.row) {
            first.get_or_insert(at);
        }
    }
    present
}

/// The number of the first label of a row.
pub(super) fn first_of(present: &Present, row: usize) -> Option<usize> {
    present.get(row).copied().flatten()
}

/// The labels of one kind of page that stand nowhere on a page of it.
#[derive(Clone, Copy)]
pub(super) struct Absent {
    all: Rows,
    sections: Rows,
}

impl Absent {
    pub(super) fn of(kind: Kind, chosen: &[Chosen]) -> Self {
        let mut present = Rows::default();
        for chosen in chosen {
            present.insert(chosen.row);
        }
        let all = Rows::of(kind).without(present);
        Self {
            all,
            sections: all.and(Rows::SECTIONS),
        }
    }

    /// Those that could stand between two labels. Sections follow each other in
    /// any order.
    pub(super) fn between(self, after: Option<usize>, before: Option<usize>) -> Rows {
        let sections = |beside: usize| {
            if label(beside).zone == Zone::Sections {
                self.sections
            } else {
                Rows::default()
            }
        };
        let mut rows = self.all;
        if let Some(after) = after {
            rows = rows.and(Rows::after(after).or(sections(after)));
        }
        if let Some(before) = before {
            rows = rows.and(Rows::before(before).or(sections(before)));
        }
        rows
    }
}

/// Whether a line is one of the labels in nearly the same letters.
pub(super) fn rewords(line: &str, labels: Rows) -> bool {
    let first = |text: &str| text.chars().next().map(|c| c.to_lowercase().next());
    line.len() <= LONGEST
        && !labels.is_empty()
        && shares_a_word(line)
        && labels.labels().any(|label| {
            label.spellings.iter().any(|spelling| {
                let longer = line.len().max(spelling.len());
                2 * line.len().abs_diff(spelling.len()) <= longer
                    && first(line) == first(spelling)
                    && strsim::normalized_damerau_levenshtein(line, spelling) >= ALIKE
            })
        })
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

/// The first letters of words, by which most lines are told from every label.
#[derive(Clone, Copy)]
struct Openings {
    /// As a set of buckets.
    all: u64,
    first: u64,
    /// A word too short to be the same stem as any other is among them.
    short: bool,
}

impl Openings {
    fn of(text: &str) -> Self {
        let mut openings = Self {
            all: 0,
            first: 0,
            short: false,
        };
        for word in words(text) {
            match word.as_bytes().first_chunk() {
                Some(bytes) => openings.all |= 1 << (opening(*bytes) % 64),
                None => openings.short = true,
            }
            if openings.first == 0 {
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

/// Whether a line is one of the labels in fewer words, in more, or in others after
/// the first: *Organisaatio* or *Yhteyshenkilön työnantaja* for *Yhteyshenkilön
/// organisaatio*, *Hankkeen rahoittaja* for *Rahoittaja*.
pub(super) fn shortens_or_extends(line: &str, labels: Rows) -> bool {
    if labels.is_empty() || !shares_a_word(line) || !(1..=4).contains(&words(line).count()) {
        return false;
    }
    let openings = Openings::of(line);
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
    let line = lower(line);
    let first = line.first().filter(|word| word.len() >= TELLING);
    let all = |part: &[String], whole: &[String]| {
        part.iter()
            .all(|word| whole.iter().any(|other| same_stem(word, other)))
    };
    alike.any(|Spelt { words, .. }| {
        all(&line, words) || all(words, &line) || first.is_some() && first == words.first()
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',']).filter(|word| !word.is_empty())
}

fn lower(text: &str) -> Vec<String> {
    words(text).map(str::to_lowercase).collect()
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

/// Whether a line is printed like a section heading of the older site, ending in
/// ` **`, and is none of its own. Capitals alone are somebody's own heading.
pub(super) fn is_starred_heading(context: &Context<'_, '_>, line: usize) -> bool {
    let starred = |line: &&Line| line.starred && line.label_like && line.label.is_none();
    context.lines.get(line).filter(starred).is_some_and(|line| {
        let text = line.content.of(context.page.text);
        let heading = text.strip_suffix("**").unwrap_or(text);
        heading.ends_with(is_space) && heading.chars().any(char::is_lowercase)
    })
}
