//! The headings that the layout's table does not have.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::occurrences::{bound, by_pages, merge_all};
use super::{Example, Occurrences};

/// How many headings are kept when there are more than twice as many.
const KEPT: usize = 1_000;

/// The headings that the layout's table does not have.
///
/// There may be as many as there are pages. When there are more than two thousand,
/// the thousand on most pages are kept and `complete` becomes false; the counts of
/// those that remain may then be too low.
///
/// ```
/// let mut profile = innokyla::Profile::default();
/// let page = "Uutinen\n\nJohdanto on virke.\n\nTaustaa\n\nTeksti on virke.\n";
/// profile.add(&innokyla::parse(page), None);
/// let headings = &profile.kinds[&innokyla::Kind::Article].headings;
/// assert_eq!(headings.by_pages()[0].0, "Taustaa");
/// assert!(headings.complete);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Headings {
    /// Whether every heading is here.
    pub complete: bool,
    /// The pages on which each heading stands, by its words.
    pub seen: BTreeMap<String, Occurrences>,
}

impl Default for Headings {
    fn default() -> Self {
        Self {
            complete: true,
            seen: BTreeMap::new(),
        }
    }
}

impl Headings {
    /// The headings, those on most pages first.
    pub fn by_pages(&self) -> Vec<(&str, &Occurrences)> {
        by_pages(&self.seen, |on| on.pages)
    }

    pub(super) fn add(
        &mut self,
        heading: String,
        path: Option<&str>,
        example: impl FnOnce(&str) -> Example,
    ) {
        self.seen.entry(heading).or_default().add(path, example);
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.complete &= other.complete;
        merge_all(&mut self.seen, other.seen);
        self.bound();
    }

    /// Drops the rarest where there are too many.
    pub(super) fn bound(&mut self) {
        self.complete &= !bound(&mut self.seen, KEPT);
    }
}
