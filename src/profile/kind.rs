//! What the pages of one kind look like: their fields, labels and headings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::occurrences::{bound, merge_all, merge_counts};
use super::{FrameCounts, Headings, LabelOrder, Occurrences, Paths, ShortLines, fields};
use crate::record::Kind;
use crate::text::{composed_words, is_space};

/// How many wordings of a stage are kept when there are more than twice as many: the
/// site has four.
pub(super) const STAGES: usize = 50;

/// What the pages of one kind look like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KindProfile {
    /// How many pages there are.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub pages: u64,
    /// Some of them: the first five by name.
    pub examples: Paths,
    /// Every field that such a page can have, by the record's key for it; those of the
    /// contact as `contact_people`, a section of the site's own as its id.
    pub fields: BTreeMap<String, FieldProfile>,
    /// The headings that are no label of the site: of an article all of its headings,
    /// of any other page those that stand where a label would.
    pub headings: Headings,
    /// The short lines that are no labels, these headings among them.
    pub lines: ShortLines,
    /// The short lines around their text, which may be the site's frame.
    pub frame: FrameCounts,
    /// Which label stands before which.
    pub order: LabelOrder,
    /// The pages by their language: `fi`.
    pub languages: BTreeMap<String, Occurrences>,
    /// The pages by the wording of *Kehittämisen vaihe*; of very many wordings those on
    /// most pages.
    pub stages: BTreeMap<String, Occurrences>,
    /// How often the text of a field reads as more than text: `period` as ranges of
    /// dates, `contact_people` as people with names.
    pub readings: BTreeMap<String, Reading>,
}

/// How often a field is filled, and how its label is spelt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FieldProfile {
    /// How many pages have a value for it.
    pub filled: u64,
    /// Some of the pages that have none: the first five by name.
    pub empty_on: Paths,
    /// The pages on which its label stands, by the words of the label; empty for
    /// a field that has no label, such as the title.
    pub spellings: BTreeMap<String, Occurrences>,
    /// The pages by the field whose label stands next above its own; `top` where none
    /// does.
    pub after: BTreeMap<String, u64>,
}

/// How often the text of a field reads as what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reading {
    /// How many pages have text for it.
    pub pages: u64,
    /// On how many of them it reads.
    pub read: u64,
    /// Some of the others: the first five by name.
    pub unread_on: Paths,
}

impl KindProfile {
    /// The fields with their keys, in the order of the page. Keys that only a later
    /// version of this library knows come last.
    pub fn fields_in_order(&self, kind: Kind) -> impl Iterator<Item = (&str, &FieldProfile)> {
        let order = fields::order(kind);
        let mut fields: Vec<_> = self.fields.iter().collect();
        let rank = |key: &str| order.iter().position(|known| *known == key);
        fields.sort_by_key(|(key, _)| rank(key).unwrap_or(usize::MAX));
        fields.into_iter().map(|(key, field)| (key.as_str(), field))
    }

    pub(super) fn field(&mut self, key: &str) -> &mut FieldProfile {
        self.fields.entry(key.to_owned()).or_default()
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.pages = self.pages.saturating_add(other.pages);
        self.examples.merge(other.examples);
        for (key, theirs) in other.fields {
            let ours = self.fields.entry(key).or_default();
            ours.filled = ours.filled.saturating_add(theirs.filled);
            ours.empty_on.merge(theirs.empty_on);
            merge_all(&mut ours.spellings, theirs.spellings);
            merge_counts(&mut ours.after, theirs.after);
        }
        self.headings.merge(other.headings);
        self.lines.merge(other.lines);
        self.frame.merge(other.frame);
        self.order.merge(other.order);
        merge_all(&mut self.languages, other.languages);
        merge_all(&mut self.stages, other.stages);
        bound(&mut self.stages, STAGES);
        for (key, theirs) in other.readings {
            let ours = self.readings.entry(key).or_default();
            ours.pages = ours.pages.saturating_add(theirs.pages);
            ours.read = ours.read.saturating_add(theirs.read);
            ours.unread_on.merge(theirs.unread_on);
        }
    }
}

/// A heading as it is counted: composed letters, single spaces, no ` **`.
pub(super) fn bare(heading: &str) -> String {
    let heading = heading
        .strip_suffix("**")
        .filter(|words| words.contains(|c| !is_space(c)))
        .unwrap_or(heading);
    composed_words(heading)
}
