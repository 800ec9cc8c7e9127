//! One change: the field, the value before and the value after.

use std::borrow::Cow;
use std::cell::Cell;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::names::named_enum;
use crate::source::LineIndex;
use crate::span::Span;

named_enum! {
    /// What has become of a value.
    ///
    /// ```
    /// use innokyla::diff::ChangeKind;
    /// assert_eq!("moved".parse(), Ok(ChangeKind::Moved));
    /// ```
    pub enum ChangeKind, "a kind of change" {
        /// The new page has it, and the old one does not.
        Added = "added",
        /// The old page has it, and the new one does not.
        Removed = "removed",
        /// Both have it, and it differs.
        Changed = "changed",
        /// Both have it, and among its neighbours it stands at another place. Only sections
        /// have an order that means something.
        Moved = "moved",
    }
}

/// A change of one value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// The keys of the record that lead to the value, without the numbers of a list:
    /// `/created`, `/contact/people`, `/sections/body`. The kind of the page is `/kind`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^(/[a-z_]+)+$")))]
    pub field: Cow<'static, str>,
    /// Which one of a list it is: the name of a person or an organisation, the address, the
    /// id of a section or else its heading. Where that has changed it is that of the new
    /// page. `None` outside lists.
    pub item: Option<String>,
    /// What has become of it.
    pub kind: ChangeKind,
    /// The value of the old page. `None` where it has none.
    pub old: Option<PlacedValue>,
    /// The value of the new page. `None` where it has none.
    pub new: Option<PlacedValue>,
    /// The words of the value in their order, those of both pages. `None` where one page has
    /// no value, or one of a single word.
    pub words: Option<Vec<WordPiece>>,
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlacedValue {
    /// The value in words: of a person the name, the role and the organisation, of running
    /// text the whole of it, of a section its heading and its text.
    pub text: String,
    /// The value as the record has it, with single spaces. `None` of running text and of
    /// sections.
    pub value: Option<Value>,
    /// Its JSON Pointer in the record of its page.
    pub pointer: String,
    /// The bytes of the page's text that it was read from. `None` where that is not known, as
    /// of the kind and the language, and of records without spans.
    pub span: Option<Span>,
    /// The line of the span's start, from 1. `None` where the span or the text is not known.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub line: Option<usize>,
}

named_enum! {
    /// On which page words stand.
    pub enum WordRole, "a role of words" {
        /// On both.
        Equal = "equal",
        /// On the old page alone.
        Removed = "removed",
        /// On the new page alone.
        Added = "added",
    }
}

/// Words that stand next to each other in a value that has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WordPiece {
    /// On which page they stand.
    pub role: WordRole,
    /// The words, with single spaces between them.
    pub text: String,
    /// The line of the first word on the old page, of a value that is no text the line of
    /// the value. `None` where they do not stand there, or lines are not known.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub old_line: Option<usize>,
    /// The line of the first word on the new page. `None` as of the old one.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub new_line: Option<usize>,
}

/// The lines of a page; of a record alone there are none.
#[derive(Default)]
pub(super) struct LineFinder<'t> {
    index: Option<LineIndex<'t>>,
    /// The last offset and its line: all words of a paragraph are asked for by its start.
    last: Cell<Option<(usize, usize)>>,
}

impl<'t> LineFinder<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            index: Some(LineIndex::new(text)),
            last: Cell::default(),
        }
    }

    /// The line of a byte offset.
    pub(super) fn line(&self, offset: usize) -> Option<usize> {
        let index = self.index.as_ref()?;
        let last = self.last.get().filter(|(other, _)| *other == offset);
        let line = last.map_or_else(|| index.line(offset), |(_, line)| line);
        self.last.set(Some((offset, line)));
        Some(line)
    }

    /// A value at its place.
    pub(super) fn place(&self, text: String, pointer: String, span: Span) -> PlacedValue {
        let span = Some(span).filter(|span| !span.is_empty());
        PlacedValue {
            text,
            value: None,
            pointer,
            span,
            line: span.and_then(|span| self.line(span.start)),
        }
    }
}
