//! Which label stands before which.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::occurrences::merge_counts;

/// On how many pages the label of one field stands before that of another, by the keys of
/// the two; of a label twice on a page the first counts.
///
/// ```
/// let mut profile = innokyla::Profile::default();
/// let page = "Toimintamallin nimi\nMalli\nToteutuspaikka\nOulu\n";
/// profile.add(&innokyla::parse(page), None);
/// let order = &profile.kinds[&innokyla::Kind::Toimintamalli].order;
/// assert_eq!(order.before("name", "place"), 1);
/// assert_eq!(order.before("place", "name"), 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LabelOrder(BTreeMap<String, BTreeMap<String, u64>>);

impl LabelOrder {
    /// On how many pages the first of two fields stands before the second.
    pub fn before(&self, first: &str, second: &str) -> u64 {
        let later = self.0.get(first);
        let pages = later.and_then(|later| later.get(second));
        pages.copied().unwrap_or_default()
    }

    /// Counts a page by the keys of its labels, each once.
    pub(super) fn add(&mut self, keys: &[&str]) {
        for (at, first) in keys.iter().enumerate() {
            let later = self.0.entry((*first).to_owned()).or_default();
            for second in keys.get(at + 1..).unwrap_or_default() {
                *later.entry((*second).to_owned()).or_default() += 1;
            }
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (first, later) in other.0 {
            merge_counts(self.0.entry(first).or_default(), later);
        }
    }
}
