//! What a collection of pages looks like as a whole: how often each field is
//! filled, how its label is spelt, which headings are unknown.
//!
//! A [`Profile`] of the pages of today beside one of the pages of last year tells
//! a change of the site in a few findings: [`Profile::compare`].

mod drift;
mod fields;
mod sightings;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization as _;

pub use drift::DriftOptions;
pub use sightings::{Example, Headings, Paths, Sightings};

use crate::document::expect_schema;
use crate::lines::Line;
use crate::outline::{Part, Role};
use crate::parsed::Parsed;
use crate::record::Kind;
use crate::source::LineIndex;
use crate::text::is_space;

/// The name and version of the profile's JSON: `innokyla-profile/1`.
pub const SCHEMA: &str = "innokyla-profile/1";

/// The shape of a collection of pages, a kind of page at a time.
///
/// Profiles of two halves of a collection, [merged](Self::merge), are the profile
/// of the whole, in whichever order as long as all headings are kept
/// ([`Headings`]). The memory a profile takes does not grow
/// with the number of pages.
///
/// ```
/// let mut profile = innokyla::Profile::default();
/// for text in ["Toimintamallin nimi\nMalli A\n", "Toimintamallin nimi\n\nToteutuspaikka\nOulu\n"] {
///     profile.add(&innokyla::parse(text), None);
/// }
/// let models = &profile.kinds[&innokyla::Kind::Toimintamalli];
/// assert_eq!(models.pages, 2);
/// assert_eq!(models.fields["name"].filled, 1);
/// assert_eq!(models.fields["name"].spellings["Toimintamallin nimi"].pages, 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Profile {
    /// The name and version of this format: `innokyla-profile/1`.
    schema: Version,
    /// What the pages of each kind look like; a kind without pages is absent.
    pub kinds: BTreeMap<Kind, KindProfile>,
}

/// The shape of the pages of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KindProfile {
    /// How many pages there are.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub pages: u64,
    /// Some of them: the first by name.
    pub examples: Paths,
    /// Every field that such a page can have, by the record's key for it; those
    /// of the contact as `contact_people`, a section of the site's own as its id.
    pub fields: BTreeMap<String, FieldProfile>,
    /// The headings that are no label of the site: on an article each of its
    /// headings, on any other page those that stand where a label would.
    pub headings: Headings,
}

/// How often a field is filled, and how its label is spelt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldProfile {
    /// How many pages have a value for it.
    pub filled: u64,
    /// Some of the pages that have none: the first by name.
    pub empty_on: Paths,
    /// The pages on which its label stands, by the words of the label; empty for
    /// a field that has no label, such as the title.
    pub spellings: BTreeMap<String, Sightings>,
}

/// The version of the format; no other reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Version;

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(SCHEMA)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        expect_schema(deserializer, "profile", SCHEMA).map(|()| Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Version {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Version".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "const": SCHEMA })
    }
}

impl Profile {
    /// Counts a page in. Its name, where it has one, may become an example.
    pub fn add(&mut self, parsed: &Parsed<'_>, path: Option<&str>) {
        let record = parsed.record();
        let kind = self.kinds.entry(record.kind()).or_default();
        kind.pages += 1;
        if let Some(path) = path {
            kind.examples.add(path);
        }
        for (key, filled) in fields::filled(record) {
            let field = kind.field(key);
            field.filled += u64::from(filled);
            if !filled && let Some(path) = path {
                field.empty_on.add(path);
            }
        }
        kind.add_labels(&Labels::of(parsed), path);
    }

    /// Counts the pages of another profile in.
    pub fn merge(&mut self, other: Self) {
        for (kind, profile) in other.kinds {
            self.kinds.entry(kind).or_default().merge(profile);
        }
    }

    /// How many pages there are, of any kind.
    pub fn pages(&self) -> u64 {
        let pages = self.kinds.values().map(|kind| kind.pages);
        pages.fold(0, u64::saturating_add)
    }
}

impl KindProfile {
    /// The fields with their keys, in the order of the page; those of a profile
    /// by a later program, which are not known here, last.
    pub fn fields_in_order(&self, kind: Kind) -> impl Iterator<Item = (&str, &FieldProfile)> {
        let order = fields::order(kind);
        let mut fields: Vec<_> = self.fields.iter().collect();
        let place = |key: &str| order.iter().position(|known| *known == key);
        fields.sort_by_key(|(key, _)| place(key).unwrap_or(usize::MAX));
        fields.into_iter().map(|(key, field)| (key.as_str(), field))
    }

    fn field(&mut self, key: &str) -> &mut FieldProfile {
        if !self.fields.contains_key(key) {
            self.fields.insert(key.to_owned(), FieldProfile::default());
        }
        self.fields.entry(key.to_owned()).or_default()
    }

    /// Counts each label and heading of a page once.
    fn add_labels(&mut self, labels: &Labels<'_>, path: Option<&str>) {
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
        // Stable, so that the first of several lines is the one that stays.
        spellings.sort_by_key(|(key, label, _)| (*key, *label));
        spellings.dedup_by_key(|(key, label, _)| (*key, *label));
        headings.sort_by(|a, b| a.0.cmp(&b.0));
        headings.dedup_by(|a, b| a.0 == b.0);
        for (key, label, line) in spellings {
            let seen = &mut self.field(key).spellings;
            if !seen.contains_key(label) {
                seen.insert(label.to_owned(), Sightings::default());
            }
            if let Some(seen) = seen.get_mut(label) {
                seen.add(path, |path| labels.example(line, path));
            }
        }
        for (heading, line) in headings {
            self.headings
                .add(heading, path, |path| labels.example(line, path));
        }
        self.headings.bound();
    }

    fn merge(&mut self, other: Self) {
        self.pages = self.pages.saturating_add(other.pages);
        self.examples.merge(other.examples);
        for (key, theirs) in other.fields {
            let ours = self.fields.entry(key).or_default();
            ours.filled = ours.filled.saturating_add(theirs.filled);
            ours.empty_on.merge(theirs.empty_on);
            for (label, sightings) in theirs.spellings {
                ours.spellings.entry(label).or_default().merge(sightings);
            }
        }
        self.headings.merge(other.headings);
    }
}

/// The labels of a page and where they stand.
struct Labels<'p> {
    parts: &'p [Part],
    lines: &'p [Line],
    text: &'p str,
    /// Made when the first example is wanted; most pages give none.
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
fn bare(heading: &str) -> String {
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

#[cfg(test)]
mod tests;
