//! What has become of a page, and of a collection of pages.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};

use super::Change;
use crate::document::expect_schema;
use crate::names::named_enum;
use crate::record::{Kind, Record};

/// The name and version of the JSON that a comparison is written as: `innokyla-diff/1`.
pub const DIFF_SCHEMA: &str = "innokyla-diff/1";

named_enum! {
    /// What has become of a page.
    pub enum PageStatus, "a status of a page" {
        /// It says the same.
        Equal = "equal",
        /// It says something else.
        Changed = "changed",
        /// It is at another place, whether or not it says the same.
        Moved = "moved",
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
    }
}

/// What has become of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageDiff {
    /// In one word.
    pub status: PageStatus,
    /// The old page. `None` where it is new.
    pub old: Option<PageRef>,
    /// The new page. `None` where it is gone.
    pub new: Option<PageRef>,
    /// What has changed on it, in the order of the record. Empty where it says the same, is
    /// new or is gone.
    pub changes: Vec<Change>,
}

impl PageDiff {
    /// The page as it is now, else as it was before it went. `None` where neither is known.
    #[must_use]
    pub fn page(&self) -> Option<&PageRef> {
        self.new.as_ref().or(self.old.as_ref())
    }
}

/// Which page it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageRef {
    /// The file, as it was named. `None` for text given directly.
    pub path: Option<String>,
    /// The number of its line, row or record in a file of many pages, from 1. `None` where
    /// the file is the page.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub entry: Option<u64>,
    /// The identifier that stands beside it in a file of many pages. `None` where there is
    /// none.
    pub id: Option<String>,
    /// Its kind.
    pub kind: Kind,
    /// Its title, else its name. `None` on a page with neither.
    pub title: Option<String>,
}

impl PageRef {
    /// A page that was given directly.
    pub(super) fn of(record: &Record<'_>) -> Self {
        Self {
            path: None,
            entry: None,
            id: None,
            kind: record.kind(),
            title: record.title().map(|title| title.to_string()),
        }
    }
}

/// The comparison of two collections as one JSON object, which reads back as it was written.
///
/// ```
/// use innokyla::diff::{self, DIFF_SCHEMA, DiffDocument, DiffSummary};
///
/// let old = innokyla::parse("Otsikko\n\nSilta on kiinni.\n");
/// let new = innokyla::parse("Otsikko\n\nSilta on auki.\n");
/// let mut document = DiffDocument {
///     schema: DIFF_SCHEMA.into(),
///     pages: vec![diff::pages(&old, &new)],
///     summary: DiffSummary::default(),
/// };
/// document.summary.count(&document.pages[0]);
/// let json = serde_json::to_string(&document).unwrap();
/// let again: DiffDocument = serde_json::from_str(&json).unwrap();
/// assert_eq!(again, document);
/// assert_eq!(again.summary.changed, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiffDocument {
    /// The name and version of this contract.
    #[serde(deserialize_with = "this_schema")]
    pub schema: Cow<'static, str>,
    /// The pages that are not equal: in the order of the old collection, then those that are
    /// new in the order of the new one.
    pub pages: Vec<PageDiff>,
    /// How many pages met which end.
    pub summary: DiffSummary,
}

fn this_schema<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'static, str>, D::Error> {
    expect_schema(deserializer, "comparison", DIFF_SCHEMA).map(|()| DIFF_SCHEMA.into())
}

/// How many pages met which end. A page that is on both sides counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiffSummary {
    /// Those that say the same at the same place.
    pub equal: u64,
    /// Those that say something else at the same place.
    pub changed: u64,
    /// Those that are at another place.
    pub moved: u64,
    /// Those of them that say something else, too.
    pub moved_and_changed: u64,
    /// Those that are new.
    pub added: u64,
    /// Those that are gone.
    pub removed: u64,
    /// Inputs that could not be read, on either side: nothing is told of such a page.
    pub failed: u64,
}

impl DiffSummary {
    /// Counts a page.
    pub fn count(&mut self, page: &PageDiff) {
        match page.status {
            PageStatus::Equal => self.equal += 1,
            PageStatus::Changed => self.changed += 1,
            PageStatus::Moved => {
                self.moved += 1;
                self.moved_and_changed += u64::from(!page.changes.is_empty());
            }
            PageStatus::Added => self.added += 1,
            PageStatus::Removed => self.removed += 1,
        }
    }

    /// Adds the numbers of other pages.
    pub fn add(&mut self, other: &Self) {
        self.equal += other.equal;
        self.changed += other.changed;
        self.moved += other.moved;
        self.moved_and_changed += other.moved_and_changed;
        self.added += other.added;
        self.removed += other.removed;
        self.failed += other.failed;
    }

    /// Whether some page is not equal.
    #[must_use]
    pub const fn differs(&self) -> bool {
        self.changed + self.moved + self.added + self.removed > 0
    }
}
