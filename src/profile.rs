//! What a collection of pages looks like as a whole: how often each field is filled, how
//! its label is spelt and where it stands, which headings are unknown, which lines recur.
//!
//! A [`Profile`] of the pages of today shows which lines on many of them may be labels
//! that the layout lacks: [`Profile::recurring_lines`]. Beside one of the pages of last year
//! it shows what the site has changed, in a few diagnostics: [`Profile::compare`].

mod count;
mod drift;
mod fields;
mod finding;
mod frame;
mod headings;
mod kind;
mod occurrences;
mod order;
mod recurring;
mod short_lines;

use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use drift::DriftOptions;
pub use frame::FrameCounts;
pub use headings::Headings;
pub use kind::{FieldProfile, KindProfile, Reading};
pub use occurrences::{Example, Occurrences, Paths};
pub use order::LabelOrder;
pub use short_lines::{LineProfile, ShortLines, Smallest};

use crate::document::expect_schema;
use crate::parsed::Parsed;
use crate::record::{Kind, Record};

/// The name and version of the profile's JSON: `innokyla-profile/2`.
pub const SCHEMA: &str = "innokyla-profile/2";

/// What the pages of a collection look like, a kind of page at a time.
///
/// The profiles of two halves of a collection, [merged](Self::merge) in either order,
/// are the profile of the whole, as long as all headings and short lines are kept
/// ([`Headings`], [`ShortLines`]). A profile takes no more memory for more pages.
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
    /// The name and version of this format: `innokyla-profile/2`.
    schema: SchemaName,
    /// What the pages of each kind look like; a kind without pages is absent.
    pub kinds: BTreeMap<Kind, KindProfile>,
}

/// The name of this version of the format, the only one that is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct SchemaName;

impl Serialize for SchemaName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(SCHEMA)
    }
}

impl<'de> Deserialize<'de> for SchemaName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        expect_schema(deserializer, "profile", SCHEMA)
            .map_err(|error| {
                D::Error::custom(format_args!(
                    "{error}; count the pages again by `innokyla profile -o`"
                ))
            })
            .map(|()| Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for SchemaName {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SchemaName".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "const": SCHEMA })
    }
}

/// The keys of the fields that have a value on a page: those that a profile counts as
/// [filled](FieldProfile::filled), sections of the site by their ids.
///
/// ```
/// let parsed = innokyla::parse("Toimintamallin nimi\nMalli A\n\nToteutuspaikka\nOulu\n");
/// let filled: Vec<_> = innokyla::profile::filled_fields(parsed.record()).collect();
/// assert_eq!(filled, ["title", "name", "place"]);
/// ```
pub fn filled_fields(record: &Record<'_>) -> impl Iterator<Item = &'static str> {
    let fields = fields::filled(record).into_iter();
    fields.filter_map(|(key, is_filled)| is_filled.then_some(key))
}

impl Profile {
    /// Counts a page in. Its name, where it has one, may become an example.
    pub fn add(&mut self, parsed: &Parsed<'_>, path: Option<&str>) {
        let kind = self.kinds.entry(parsed.record().kind()).or_default();
        kind.add(parsed, path);
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

#[cfg(test)]
mod tests;
