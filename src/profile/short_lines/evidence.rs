//! Which lines recur as labels and frames do, and which are common values.

use std::collections::BTreeMap;

use super::{LineProfile, ShortLines, fingerprint};
use crate::layout::spelling;

/// The share of a kind's pages, in percent, that a line recurs on.
const SHARE: u32 = 20;

/// The fewest pages that a line recurs on.
const PAGES: u64 = 10;

/// The fields of one value or one list, in which a line that heads a second paragraph on
/// nearly every page is a label. Funders, tags and links may well be the same on all
/// pages of a programme.
#[rustfmt::skip]
const OF_THEIR_OWN: [&str; 5] = [
    "period", "actors", "contact_organisation", "contact_emails", "authors",
];

/// How the site's own choices of funders begin that announce another one: *Muu
/// rahoittaja*.
const ANOTHER: &str = "Muu ";

/// Lines that stand one below the other on all of their pages, the uppermost first.
pub(in crate::profile) struct RecurringBlock<'p> {
    pub(in crate::profile) words: &'p str,
    pub(in crate::profile) line: &'p LineProfile,
    /// The lines below it that stand on nearly all of its pages, in their order.
    pub(in crate::profile) below: Vec<&'p str>,
}

/// Whether so many of a kind's pages are enough for a line to recur.
pub(in crate::profile) fn is_common(part: u64, pages: u64) -> bool {
    part >= PAGES && is_part(part, pages, SHARE)
}

pub(in crate::profile) fn is_part(part: u64, whole: u64, percent: u32) -> bool {
    u128::from(part) * 100 >= u128::from(percent) * u128::from(whole)
}

impl LineProfile {
    /// Whether the line recurs on `pages` pages of a kind, and as no value does.
    pub(in crate::profile) fn recurs(&self, words: &str, pages: u64) -> bool {
        // Copies of one page share all of its lines; known labels are checked page by page.
        if !is_common(self.on.pages, pages) || !self.texts.is_full() || spelling(words).is_some() {
            return false;
        }
        if self.heads_text_of_an_article() {
            return self.followed == 0 || self.below.only().is_some();
        }
        is_common(self.loose, pages)
            || self.stands_like_a_label() && !words.starts_with(ANOTHER)
            || self.heads_a_paragraph(90, pages)
    }

    /// Whether what it heads is read as a section, as any heading of an article is.
    fn heads_text_of_an_article(&self) -> bool {
        self.headings > self.loose
    }

    /// Whether it is never the first of the values it stands among, and something else
    /// stands below it on each page. Of a value that many pages share neither is true.
    fn stands_like_a_label(&self) -> bool {
        self.never_opens() && is_part(self.followed, self.on.pages, 95) && self.below.is_full()
    }

    /// Whether it heads a paragraph behind a value, in a field where that is no accident:
    /// on so many percent of a kind's pages, or behind several fields, as a label does
    /// where the field above it may be missing.
    pub(in crate::profile) fn heads_a_paragraph(&self, percent: u32, pages: u64) -> bool {
        let of_its_own = self.place().is_some_and(|key| OF_THEIR_OWN.contains(&key));
        let often = self.within.values();
        let often = often.filter(|&&within| is_part(within, self.on.pages, 10));
        of_its_own
            && is_part(self.heading, self.on.pages, 90)
            && (is_part(self.on.pages, pages, percent) || often.count() > 1)
    }

    fn never_opens(&self) -> bool {
        let others = self.on.pages.saturating_sub(self.opening);
        self.furniture() == 0 && is_part(others, self.on.pages, 95)
    }

    /// The pages on which it is furniture of the site that the parser knows.
    pub(in crate::profile) fn furniture(&self) -> u64 {
        self.within.get("furniture").copied().unwrap_or_default()
    }

    /// Whether what stands below it differs from page to page.
    pub(in crate::profile) fn heads_varied_text(&self) -> bool {
        self.below.is_full() && is_part(self.followed, self.on.pages, 90)
    }
}

/// The lines that `is_told` chooses, those that stand below another on all of their
/// pages together with it; those on most pages first.
pub(in crate::profile) fn recurring_blocks<'p>(
    lines: &'p ShortLines,
    is_told: impl Fn(&str, &LineProfile) -> bool,
) -> Vec<RecurringBlock<'p>> {
    let told: Vec<_> = lines
        .by_pages()
        .into_iter()
        .filter(|(words, line)| is_told(words, line))
        .collect();
    let numbers: BTreeMap<u32, usize> = told
        .iter()
        .enumerate()
        .map(|(number, (words, _))| (fingerprint(words), number))
        .collect();
    let above = |number: usize| -> Option<usize> {
        let hash = told.get(number)?.1.above.only()?;
        numbers.get(&hash).copied().filter(|&above| above != number)
    };
    let mut below: Vec<Vec<(usize, &str)>> = vec![Vec::new(); told.len()];
    let mut is_head = vec![true; told.len()];
    for (number, (words, line)) in told.iter().enumerate() {
        let mut head = number;
        // A ring of lines has no uppermost one: give up after as many steps as lines.
        for _ in 0..told.len() {
            match above(head) {
                Some(upper) => head = upper,
                None => break,
            }
        }
        if head == number || above(head).is_some() {
            continue;
        }
        if let Some(is_head) = is_head.get_mut(number) {
            *is_head = false;
        }
        let nearly_all = told
            .get(head)
            .is_some_and(|(_, upper)| is_part(line.on.pages, upper.on.pages, 90));
        if let Some(below) = below.get_mut(head).filter(|_| nearly_all) {
            let first = line.on.examples.first();
            below.push((first.map_or(0, |example| example.line), words));
        }
    }
    told.into_iter()
        .zip(below)
        .zip(is_head)
        .filter(|(_, is_head)| *is_head)
        .map(|(((words, line), mut below), _)| {
            below.sort_unstable();
            let below = below.into_iter().map(|(_, words)| words).collect();
            RecurringBlock { words, line, below }
        })
        .collect()
}
