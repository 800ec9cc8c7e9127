//! What the pages of one kind look like: their fields, labels and headings.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::{Example, Headings, Occurrences, Paths, fields};
use crate::lines::Line;
use crate::page::{Part, Role};
use crate::parsed::Parsed;
use crate::record::Kind;
use crate::source::LineIndex;
use crate::text::is_space;

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

    /// Counts each label and heading of a page once.
    pub(super) fn add_labels(&mut self, parsed: &Parsed<'_>, path: Option<&str>) {
        let labels = Labels::of(parsed);
        let mut spellings: Vec<(&str, &str, &Line)> = Vec::new();
        let mut headings: Vec<(String, &Line)> = Vec::new();
        for part in labels.parts {
            let Some(line) = labels.lines.get(part.first) else {
                continue;
            };
            match part.role {
                Role::Label(field) => {
                    if let Some((key, label)) = field.key().zip(line.label) {
                        spellings.push((key, label.text(), line));
                    }
                }
                Role::Heading => headings.push((bare(line.content.slice(labels.text)), line)),
                _ => {}
            }
        }
        // Stable, so that the first of several lines stays.
        spellings.sort_by_key(|(key, label, _)| (*key, *label));
        spellings.dedup_by_key(|(key, label, _)| (*key, *label));
        headings.sort_by(|a, b| a.0.cmp(&b.0));
        headings.dedup_by(|a, b| a.0 == b.0);
        for (key, label, line) in spellings {
            let spellings = &mut self.field(key).spellings;
            let on = spellings.entry(label.to_owned()).or_default();
            on.add(path, |path| labels.example(line, path));
        }
        for (heading, line) in headings {
            self.headings
                .add(heading, path, |path| labels.example(line, path));
        }
        self.headings.bound();
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.pages = self.pages.saturating_add(other.pages);
        self.examples.merge(other.examples);
        for (key, theirs) in other.fields {
            let ours = self.fields.entry(key).or_default();
            ours.filled = ours.filled.saturating_add(theirs.filled);
            ours.empty_on.merge(theirs.empty_on);
            for (label, on) in theirs.spellings {
                ours.spellings.entry(label).or_default().merge(on);
            }
        }
        self.headings.merge(other.headings);
    }
}

struct Labels<'p> {
    parts: &'p [Part],
    lines: &'p [Line],
    text: &'p str,
    /// Made for the first example; most pages give none.
    index: OnceCell<LineIndex<'p>>,
}

impl<'p> Labels<'p> {
    fn of(parsed: &'p Parsed<'_>) -> Self {
        Self {
            parts: parsed.outline().parts(),
            lines: parsed.outline().lines(),
            text: parsed.text(),
            index: OnceCell::new(),
        }
    }

    fn example(&self, line: &Line, path: &str) -> Example {
        let index = self.index.get_or_init(|| LineIndex::new(self.text));
        let place = index.position(line.content.start);
        Example {
            path: path.to_owned(),
            line: place.line,
            column: place.column,
            end_column: index.position(line.content.end).column,
            span: line.content,
        }
    }
}

/// A heading as it is counted: composed letters, single spaces, no ` **`.
pub(super) fn bare(heading: &str) -> String {
    let heading = heading
        .strip_suffix("**")
        .filter(|words| words.contains(|c| !is_space(c)))
        .unwrap_or(heading);
    let mut words = String::with_capacity(heading.len());
    for word in heading.split(is_space).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.nfc());
    }
    words
}
