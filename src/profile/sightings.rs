//! How many pages something was seen on, with some of them as examples.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// How many examples are kept of one thing.
const EXAMPLES: usize = 5;

/// How many unknown headings are kept, at least, when there are more than that
/// many again.
const HEADINGS: usize = 1_000;

/// The pages on which a label or heading was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sightings {
    /// How many pages have it.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub pages: u64,
    /// Where it stands on some of them: the first five by name.
    pub examples: BTreeSet<Example>,
}

/// A line of a page; two are equal where path and line are.
#[derive(Clone, Debug, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Example {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (&self.path, self.line).cmp(&(&other.path, other.line))
    }
}

impl std::fmt::Display for Example {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.path, self.line)
    }
}

impl Sightings {
    /// Counts a page in.
    pub(super) fn add(&mut self, path: Option<&str>, example: impl FnOnce(&str) -> Example) {
        self.pages += 1;
        let Some(path) = path else { return };
        let wanted = self.examples.len() < EXAMPLES
            || self
                .examples
                .last()
                .is_some_and(|last| path <= last.path.as_str());
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
        let wanted =
            self.0.len() < EXAMPLES || self.0.last().is_some_and(|last| path < last.as_str());
        if wanted {
            self.0.insert(path.to_owned());
            keep_first(&mut self.0);
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
        keep_first(&mut self.0);
    }
}

fn keep_first<T: Ord>(set: &mut BTreeSet<T>) {
    while set.len() > EXAMPLES {
        set.pop_last();
    }
}

/// The headings that the layout does not know.
///
/// There may be as many as there are pages. When there are more than two thousand
/// the thousand on most pages are kept, and `complete` says that others were let
/// go; the counts of those that remain may then be too low.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Headings {
    /// Whether every heading is here.
    pub complete: bool,
    /// The pages on which each heading stands, by its words.
    pub seen: BTreeMap<String, Sightings>,
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
    /// Those on most pages first.
    pub fn by_pages(&self) -> Vec<(&str, &Sightings)> {
        let mut headings: Vec<_> = self.seen.iter().collect();
        // Stable: those on as many pages stay in the order of their words.
        headings.sort_by_key(|(_, sightings)| std::cmp::Reverse(sightings.pages));
        headings
            .into_iter()
            .map(|(words, sightings)| (words.as_str(), sightings))
            .collect()
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
        for (heading, sightings) in other.seen {
            self.seen.entry(heading).or_default().merge(sightings);
        }
        self.bound();
    }

    /// Lets the rarest go where there are too many.
    pub(super) fn bound(&mut self) {
        if self.seen.len() <= 2 * HEADINGS {
            return;
        }
        let kept: BTreeSet<String> = self
            .by_pages()
            .into_iter()
            .take(HEADINGS)
            .map(|(words, _)| words.to_owned())
            .collect();
        self.seen.retain(|words, _| kept.contains(words));
        self.complete = false;
    }
}
