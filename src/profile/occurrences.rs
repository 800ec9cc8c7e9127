//! On how many pages something occurs, with some of the pages as examples.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::finding::NamedPage;
use crate::span::Span;

/// How many examples are kept of one thing.
const EXAMPLES: usize = 5;

/// The pages on which a label or heading occurs.
///
/// ```
/// let mut profile = innokyla::Profile::default();
/// let page = innokyla::parse("Toimintamallin nimi\nMalli\n");
/// profile.add(&page, Some("malli.txt"));
/// let name = &profile.kinds[&innokyla::Kind::Toimintamalli].fields["name"];
/// let label = &name.spellings["Toimintamallin nimi"];
/// assert_eq!(label.pages, 1);
/// assert_eq!(label.examples.first().unwrap().to_string(), "malli.txt:1");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Occurrences {
    /// How many pages have it.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub pages: u64,
    /// Where it stands on some of them: the first five by name.
    pub examples: BTreeSet<Example>,
}

impl Occurrences {
    pub(super) fn add(&mut self, path: Option<&str>, example: impl FnOnce(&str) -> Example) {
        self.pages += 1;
        let Some(path) = path else { return };
        let last = self.examples.last();
        let wanted =
            self.examples.len() < EXAMPLES || last.is_some_and(|last| path <= last.path.as_str());
        if wanted {
            self.examples.insert(example(path));
            keep_first(&mut self.examples);
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.pages = self.pages.saturating_add(other.pages);
        self.examples.extend(other.examples);
        keep_first(&mut self.examples);
    }

    /// The examples by the names of their pages.
    pub(super) fn named(&self) -> impl Iterator<Item = NamedPage<'_>> {
        let examples = self.examples.iter();
        examples.map(|example| (example.path.as_str(), Some(example)))
    }
}

/// A line of a page. Two are equal where path and line are.
#[derive(Clone, Debug, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Example {
    /// The file, as it was named.
    pub path: String,
    /// The line, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub line: usize,
    /// The column, from 1; 0 for an example that came from JSON.
    #[serde(skip)]
    pub(super) column: usize,
    /// The column after the last; 0 for an example that came from JSON.
    #[serde(skip)]
    pub(super) end_column: usize,
    /// The bytes of the text; empty for an example that came from JSON.
    #[serde(skip)]
    pub(super) span: Span,
}

impl PartialEq for Example {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl PartialOrd for Example {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By path, then by line. Columns and bytes do not count: JSON does not hold them.
impl Ord for Example {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.path, self.line).cmp(&(&other.path, other.line))
    }
}

/// `sivu.txt:7`
impl fmt::Display for Example {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.path, self.line)
    }
}

/// The names of some pages: the first five in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paths(BTreeSet<String>);

impl Paths {
    /// The names, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub(super) fn add(&mut self, path: &str) {
        let last = self.0.last();
        if self.0.len() < EXAMPLES || last.is_some_and(|last| path < last.as_str()) {
            self.0.insert(path.to_owned());
            keep_first(&mut self.0);
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
        keep_first(&mut self.0);
    }
}

/// What occurs, that on most pages first.
pub(super) fn by_pages<T>(
    seen: &BTreeMap<String, T>,
    pages: impl Fn(&T) -> u64,
) -> Vec<(&str, &T)> {
    let seen = seen.iter().map(|(words, on)| (words.as_str(), on));
    let mut seen: Vec<_> = seen.collect();
    // Stable: those on as many pages stay in the order of their words.
    seen.sort_by_key(|(_, on)| Reverse(pages(on)));
    seen
}

/// Counts in on how many other pages each thing occurs.
pub(super) fn merge_counts(ours: &mut BTreeMap<String, u64>, theirs: BTreeMap<String, u64>) {
    for (key, pages) in theirs {
        let ours = ours.entry(key).or_default();
        *ours = ours.saturating_add(pages);
    }
}

/// Counts in the other pages on which each thing occurs, with their examples.
pub(super) fn merge_all(
    ours: &mut BTreeMap<String, Occurrences>,
    theirs: BTreeMap<String, Occurrences>,
) {
    for (words, on) in theirs {
        ours.entry(words).or_default().merge(on);
    }
}

/// Drops the rarest where there are more than twice as many as are kept; whether it did.
pub(super) fn bound(seen: &mut BTreeMap<String, Occurrences>, kept: usize) -> bool {
    if seen.len() <= 2 * kept {
        return false;
    }
    let most = by_pages(seen, |on| on.pages).into_iter().take(kept);
    let most: BTreeSet<String> = most.map(|(words, _)| words.to_owned()).collect();
    seen.retain(|words, _| most.contains(words));
    true
}

fn keep_first<T: Ord>(set: &mut BTreeSet<T>) {
    while set.len() > EXAMPLES {
        set.pop_last();
    }
}
