//! A change of one value of a record, and what must be told of it.
// The tests of the command use it, too.
#![allow(dead_code)]

use innokyla::diff::{Change, ChangeKind, PageDiff};
use innokyla::{Parsed, Record};

use crate::print::Export;
use crate::print::site;
use crate::print::style::Style;
use crate::support::habit::Flattening;
use crate::support::json;

/// What is told of a change: the field, what has become of it, and which of a list it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Told {
    pub(crate) field: String,
    pub(crate) kind: ChangeKind,
    pub(crate) item: Option<String>,
}

impl Told {
    pub(crate) fn new(field: &str, kind: ChangeKind, item: Option<&str>) -> Self {
        let (field, item) = (field.to_owned(), item.map(str::to_owned));
        Self { field, kind, item }
    }

    pub(crate) fn of(change: &Change) -> Self {
        Self::new(&change.field, change.kind, change.item.as_deref())
    }

    /// The same, seen from the other side.
    pub(crate) fn turned(self) -> Self {
        let kind = match self.kind {
            ChangeKind::Added => ChangeKind::Removed,
            ChangeKind::Removed => ChangeKind::Added,
            kind => kind,
        };
        Self { kind, ..self }
    }
}

/// What must be told of a record that was changed; `None` where it could not be.
pub(crate) type Mutated = Option<Vec<Told>>;

/// All that is told of a page, sorted.
pub(crate) fn all_told(page: &PageDiff) -> Vec<Told> {
    let mut told: Vec<Told> = page.changes.iter().map(Told::of).collect();
    told.sort();
    told
}

/// A record that has changed, and what must be told.
pub(crate) struct Mutant {
    pub(crate) record: Record<'static>,
    pub(crate) told: Vec<Told>,
}

/// The print of a record.
pub(crate) fn again(record: &Record<'_>, style: &Style, flattening: &Flattening) -> String {
    let sheet = site::print(record, style);
    flattening.flatten(sheet.lines.iter().map(String::as_str))
}

/// The print of a record in the style of an export.
pub(crate) fn as_export(record: &Record<'_>, export: &Export) -> String {
    again(record, &export.style, &export.flattening)
}

/// Whether a text that was printed reads as its record, but for the language.
pub(crate) fn printed(record: &Record<'_>, read: &Parsed<'_>) -> bool {
    let [mut printed, mut read] = [record, read.record()].map(json::record);
    for record in [&mut printed, &mut read] {
        record["language"] = "fi".into();
    }
    json::differences(&printed, &read).is_empty()
}
