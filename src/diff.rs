//! What has changed between two readings of a page.
//!
//! [`pages`] compares two pages field by field, with the old and the new value and the lines
//! of both; running text is compared word by word. What a page says counts, and not how it
//! is printed: blank lines, runs of spaces, line breaks and the marks of lists, frames,
//! doubled labels and the site's generation are no change.
//!
//! Each change names its field by the keys of the record, without the numbers of a list:
//! `/created`, `/contact/people`, `/sections/body`.
//!
//! | field | what counts as the same thing |
//! |---|---|
//! | a date, a name, a region, the kind of the page | the field itself |
//! | a list, such as `/funders` or `/contact/people` | what has the same name, address or title, at any place of the list |
//! | `/sections` | the site's own by their id, others by their heading, else by nearly the same body |
//! | running text, such as `/summary` | its words in their order |
//!
//! A title that is the name on both pages, and a lead that is the summary on both, are not
//! told again, nor is the language where the words of either page do not tell it.
//!
//! ```
//! use innokyla::diff::{self, ChangeKind};
//!
//! let old = innokyla::parse("Kokonaisuuden nimi\nSilta\nLuotu\n\n1.2.2022\n");
//! let new = innokyla::parse("Kokonaisuuden nimi\nSilta\n\n\nLuotu\n\n3.2.2022\n");
//! let found = diff::pages(&old, &new);
//! let [change] = &*found.changes else {
//!     panic!("one day has changed");
//! };
//! assert_eq!((&*change.field, change.kind), ("/created", ChangeKind::Changed));
//! let (old, new) = (change.old.as_ref().unwrap(), change.new.as_ref().unwrap());
//! assert_eq!((&*old.text, old.line), ("2022-02-01", Some(5)));
//! assert_eq!((&*new.text, new.line), ("2022-02-03", Some(7)));
//! ```

mod change;
mod compare;
mod form;
mod item;
mod order;
mod page_diff;
mod pieces;
mod sections;
mod words;

pub use change::{Change, ChangeKind, PlacedValue, WordPiece, WordRole};
pub use page_diff::{DIFF_SCHEMA, DiffDocument, DiffSummary, PageDiff, PageRef, PageStatus};

use crate::parsed::Parsed;
use crate::record::Record;
use change::LineFinder;
use form::ComparedRecord;

/// Compares two readings of a page.
///
/// ```
/// use innokyla::diff::{self, PageStatus};
///
/// let old = innokyla::parse("Silta\n\nSilta on auki.\n\nSe auttaa:\n\n- kotona\n- koulussa\n");
/// let new = innokyla::parse("Silta\r\n\r\nSilta on\u{a0}auki.\r\n\r\nSe auttaa:\r\n • kotona\r\n • koulussa\r\n");
/// assert_eq!(diff::pages(&old, &new).status, PageStatus::Equal);
/// ```
#[must_use]
pub fn pages(old: &Parsed<'_>, new: &Parsed<'_>) -> PageDiff {
    let [old_index, new_index] = [old, new].map(|page| LineFinder::of(page.text()));
    compared(old.record(), new.record(), &old_index, &new_index)
}

/// Compares two records, as they are read from JSON: the places of values are told where
/// they are known, and no lines.
///
/// ```
/// use innokyla::diff;
///
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta\nLuotu\n\n1.2.2022\n");
/// let json = serde_json::to_string(parsed.record()).unwrap();
/// let record: innokyla::Record<'_> = serde_json::from_str(&json).unwrap();
/// assert!(diff::records(&record, parsed.record()).changes.is_empty());
/// ```
#[must_use]
pub fn records(old: &Record<'_>, new: &Record<'_>) -> PageDiff {
    compared(old, new, &LineFinder::default(), &LineFinder::default())
}

fn compared(
    old: &Record<'_>,
    new: &Record<'_>,
    old_lines: &LineFinder<'_>,
    new_lines: &LineFinder<'_>,
) -> PageDiff {
    let changes = compare::forms(
        &ComparedRecord::of(old),
        &ComparedRecord::of(new),
        old_lines,
        new_lines,
    );
    PageDiff {
        status: match changes.is_empty() {
            true => PageStatus::Equal,
            false => PageStatus::Changed,
        },
        old: Some(PageRef::of(old)),
        new: Some(PageRef::of(new)),
        changes,
    }
}
