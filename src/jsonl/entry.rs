//! A line to its text and identifier.

mod read;

use std::borrow::Cow;

use super::LineError;
use read::{read, repaired};

/// Under which keys a line holds what.
///
/// A key is that of the object, or leads into objects in it: `metadata.url`, or a JSON
/// Pointer such as `/metadata/url` or `/texts/0`. A key of the object that is spelt so
/// counts all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys<'k> {
    /// The key of the text of a page, a string.
    pub text: &'k str,
    /// The key of its identifier, which may be missing.
    pub id: &'k str,
}

impl Default for Keys<'_> {
    /// `text` and `url`.
    fn default() -> Self {
        Self {
            text: "text",
            id: "url",
        }
    }
}

/// What a line holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'l> {
    /// The number of the line, from 1.
    pub line: u64,
    /// The identifier: a string without its quotes and escapes, a number or a truth
    /// value as it is written; `None` where it is missing or `null`.
    pub id: Option<Cow<'l, str>>,
    /// The text of the page; borrowed where the line escapes nothing in it.
    pub text: Cow<'l, str>,
    /// How many halves of a surrogate pair the line has without the other half. They
    /// are no characters, and are read as U+FFFD.
    pub replaced: usize,
    /// Whether the object has a key of the text or the identifier twice, of which the last
    /// counts.
    pub is_repeated: bool,
}

impl<'l> Entry<'l> {
    /// Reads a line without its end. Other keys are passed over; of a key that stands
    /// twice the last value counts.
    ///
    /// ```
    /// use innokyla::jsonl::{Entry, Keys};
    ///
    /// let line = br#"{"id": 7, "body": "Silta", "more": [{}]}"#;
    /// let keys = Keys { text: "body", id: "id" };
    /// let entry = Entry::read(12, line, keys).unwrap();
    /// assert_eq!(entry.id.as_deref(), Some("7"));
    /// assert_eq!(entry.text, "Silta");
    /// ```
    ///
    /// # Errors
    ///
    /// A line that is not a JSON object, or one without a text.
    pub fn read(number: u64, line: &'l [u8], keys: Keys<'_>) -> Result<Self, LineError> {
        let json = serde_json::Deserializer::from_slice(line);
        read(number, json, keys).or_else(|error| repaired(number, line, keys).ok_or(error))
    }

    /// As [`Entry::read`], for a line that is known to be UTF-8.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::read`].
    pub fn read_str(number: u64, line: &'l str, keys: Keys<'_>) -> Result<Self, LineError> {
        let json = serde_json::Deserializer::from_str(line);
        let read = read(number, json, keys);
        read.or_else(|error| repaired(number, line.as_bytes(), keys).ok_or(error))
    }

    /// The same entry with a text of its own.
    #[must_use]
    pub fn into_owned(self) -> Entry<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Entry {
            line: self.line,
            id: self.id.map(owned),
            text: owned(self.text),
            replaced: self.replaced,
            is_repeated: self.is_repeated,
        }
    }
}

#[cfg(test)]
mod tests;
