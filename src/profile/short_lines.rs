//! The short lines of a collection that are no labels.

mod evidence;
mod fingerprint;
mod seen;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize, Serializer};

use super::Occurrences;
use super::occurrences::{by_pages, merge_counts};
pub(super) use evidence::{RecurringBlock, is_common, is_part, recurring_blocks};
pub(super) use fingerprint::{fingerprint, fingerprint_of_page};
use seen::SeenLine;
pub(super) use seen::{ICON_WORDS, lines_of};

/// How many lines are kept when there are more than twice as many.
const KEPT: usize = 1_000;

/// On how many pages a line must stand to be written down.
const WRITTEN: u64 = 3;

/// The short lines of the pages that are no labels: of running text, of values, of
/// headings that the layout's table does not have.
///
/// Rare lines are dropped when there are more than two thousand, those on the fewest
/// pages first (lossy counting). A line is never dropped that stands on more pages than
/// a thousandth of all lines. JSON holds those on three pages and more: what stands on
/// fewer may be anybody's name.
///
/// ```
/// let mut profile = innokyla::Profile::default();
/// for number in 0..30 {
///     let text = format!("Toimintamallin nimi\nMalli {number}\nRatkaisun perusidea\n\nTeksti {number} on virke.\n\nJaa sivu\n");
///     profile.add(&innokyla::parse(&text), None);
/// }
/// let lines = &profile.kinds[&innokyla::Kind::Toimintamalli].lines;
/// assert_eq!(lines.seen["Jaa sivu"].on.pages, 30);
/// assert_eq!(lines.seen["Jaa sivu"].within["core_idea"], 30);
/// assert_eq!(lines.unseen, 0, "nothing was dropped");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ShortLines {
    /// On how many pages a line may stand that is not here.
    pub unseen: u64,
    /// The lines, by their words.
    pub seen: BTreeMap<String, LineProfile>,
}

impl Serialize for ShortLines {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'l> {
            unseen: u64,
            seen: BTreeMap<&'l str, &'l LineProfile>,
        }
        let lines = self.seen.iter().map(|(words, line)| (words.as_str(), line));
        let (seen, rare): (BTreeMap<_, _>, BTreeMap<_, _>) =
            lines.partition(|(_, line)| line.on.pages >= WRITTEN);
        let rarest = rare.values().map(|line| line.at_most()).max();
        let unseen = self.unseen.max(rarest.unwrap_or_default());
        Written { unseen, seen }.serialize(serializer)
    }
}

/// On how many pages a short line stands, and what tells a label from a common value.
///
/// What is counted is pages: of a line twice on a page the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LineProfile {
    /// The pages on which it stands, as far as they were counted.
    pub on: Occurrences,
    /// How many pages it may have been on before it was counted.
    pub uncounted: u64,
    /// The pages by the field that it stands in or, of a heading, below: the record's
    /// key, `title`, `lead` or `furniture`.
    pub within: BTreeMap<String, u64>,
    /// The pages on which it stands where no value does: in running text, among
    /// headings, behind a value that is complete.
    pub loose: u64,
    /// The pages on which it stands like a label.
    pub headings: u64,
    /// The pages on which it is the first line of a value.
    pub opening: u64,
    /// The pages on which it heads a paragraph behind another one of its field.
    pub heading: u64,
    /// The pages on which a line follows it that is no label.
    pub followed: u64,
    /// How far down its pages it stands, in thousandths of a page, added up.
    pub depth: u64,
    /// What stands above it: the least two hashes of lines.
    pub above: Smallest<2>,
    /// What stands below it, where it is followed: the least eight hashes of lines.
    pub below: Smallest<8>,
    /// The texts that it stands in: the least ten hashes of pages.
    pub texts: Smallest<10>,
}

/// The smallest few of some hashes: how many different things were seen, up to a bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Smallest<const N: usize>(BTreeSet<u32>);

impl<const N: usize> Smallest<N> {
    /// Whether there are as many different ones as can be told apart.
    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= N
    }

    /// The hash, where all are the same.
    pub(super) fn only(&self) -> Option<u32> {
        match self.0.len() {
            1 => self.0.first().copied(),
            _ => None,
        }
    }

    fn add(&mut self, hashes: impl IntoIterator<Item = u32>) {
        self.0.extend(hashes);
        while self.0.len() > N {
            self.0.pop_last();
        }
    }
}

impl ShortLines {
    /// The lines, those on most pages first.
    pub fn by_pages(&self) -> Vec<(&str, &LineProfile)> {
        by_pages(&self.seen, |line| line.on.pages)
    }

    /// On how many pages a line may stand at the most.
    pub(super) fn at_most(&self, words: &str) -> u64 {
        self.seen
            .get(words)
            .map_or(self.unseen, LineProfile::at_most)
    }

    /// The line's counts, to be added to.
    pub(super) fn line(&mut self, words: &str) -> &mut LineProfile {
        let uncounted = self.unseen;
        self.seen
            .entry(words.to_owned())
            .or_insert_with(|| LineProfile {
                uncounted,
                ..LineProfile::default()
            })
    }

    pub(super) fn merge(&mut self, other: Self) {
        let unseen = (self.unseen, other.unseen);
        for (words, line) in &mut self.seen {
            if !other.seen.contains_key(words) {
                line.uncounted = line.uncounted.saturating_add(unseen.1);
            }
        }
        for (words, line) in other.seen {
            self.line(&words).merge(line);
        }
        self.unseen = unseen.0.saturating_add(unseen.1);
        self.bound();
    }

    /// Drops the rarest where there are too many.
    pub(super) fn bound(&mut self) {
        if self.seen.len() <= 2 * KEPT {
            return;
        }
        let mut counts: Vec<u64> = self.seen.values().map(LineProfile::at_most).collect();
        counts.sort_unstable_by_key(|&count| Reverse(count));
        let dropped = counts.get(KEPT).copied().unwrap_or_default();
        self.seen.retain(|_, line| line.at_most() > dropped);
        self.unseen = dropped;
    }
}

impl LineProfile {
    fn at_most(&self) -> u64 {
        self.on.pages.saturating_add(self.uncounted)
    }

    /// How far down a page it stands, in thousandths.
    pub(super) fn mean_depth(&self) -> u64 {
        self.depth / self.on.pages.max(1)
    }

    /// The field that it stands in on most pages.
    pub(super) fn place(&self) -> Option<&str> {
        let most = self.within.iter().rev().max_by_key(|(_, pages)| **pages);
        most.map(|(key, _)| key.as_str())
    }

    pub(super) fn add(&mut self, seen: &SeenLine<'_>, text: u32) {
        *self.within.entry(seen.within.to_owned()).or_default() += 1;
        self.loose += u64::from(seen.is_loose);
        self.headings += u64::from(seen.is_heading);
        self.opening += u64::from(seen.opens);
        self.heading += u64::from(seen.heads);
        self.followed += u64::from(seen.below.is_some());
        self.depth = self.depth.saturating_add(seen.depth);
        self.above.add([seen.above]);
        self.below.add(seen.below);
        self.texts.add([text]);
    }

    fn merge(&mut self, other: Self) {
        self.on.merge(other.on);
        for (ours, theirs) in [
            (&mut self.uncounted, other.uncounted),
            (&mut self.loose, other.loose),
            (&mut self.headings, other.headings),
            (&mut self.opening, other.opening),
            (&mut self.heading, other.heading),
            (&mut self.followed, other.followed),
            (&mut self.depth, other.depth),
        ] {
            *ours = ours.saturating_add(theirs);
        }
        merge_counts(&mut self.within, other.within);
        self.above.add(other.above.0);
        self.below.add(other.below.0);
        self.texts.add(other.texts.0);
    }
}
