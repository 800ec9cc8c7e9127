//! Text of a page with its place.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::walk::IntoOwned;
use crate::span::Span;

/// Text of the page with its place.
///
/// Trimmed, in composed letters (NFC), with plain spaces for no-break ones and
/// `\n` for line breaks. Borrowed from the page wherever the page has exactly
/// these bytes.
///
/// It reads like a `str` and is written to JSON as one. Two texts are equal when
/// their words are: the place is no part of what a text says, and a record read
/// back from JSON has no page to point into.
///
/// ```
/// use innokyla::{Span, Text};
/// let text = Text::new("Silta-hanke", Span::new(19, 30));
/// assert_eq!(text, "Silta-hanke");
/// assert!(text.starts_with("Silta"));
/// assert_eq!(text, Text::from("Silta-hanke"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Text<'a> {
    /// The words.
    pub value: Cow<'a, str>,
    /// Where they stand; empty for text that came from JSON without spans.
    pub span: Span,
}

impl<'a> Text<'a> {
    /// Words with their place.
    pub fn new(value: impl Into<Cow<'a, str>>, span: Span) -> Self {
        Self {
            value: value.into(),
            span,
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// The words changed, the place kept.
    #[must_use]
    pub fn map(self, change: impl FnOnce(Cow<'a, str>) -> Cow<'a, str>) -> Self {
        Self {
            value: change(self.value),
            span: self.span,
        }
    }

    /// The text without its ties to the page.
    #[must_use]
    pub fn into_owned(self) -> Text<'static> {
        Text {
            value: Cow::Owned(self.value.into_owned()),
            span: self.span,
        }
    }
}

impl IntoOwned for Text<'_> {
    type Owned = Text<'static>;

    fn into_owned(self) -> Self::Owned {
        self.into_owned()
    }
}

/// Text without a place.
impl<'a> From<&'a str> for Text<'a> {
    fn from(value: &'a str) -> Self {
        Self::new(value, Span::default())
    }
}

/// Text without a place.
impl From<String> for Text<'_> {
    fn from(value: String) -> Self {
        Self::new(value, Span::default())
    }
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        &self.value
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.value)
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Text<'_> {}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        *self.value == *other
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self.value == **other
    }
}

/// By the words alone, as equality is.
impl Hash for Text<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.value)
    }
}

/// Always into text of its own, so that a record outlives the JSON it was read from.
impl<'de> Deserialize<'de> for Text<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
