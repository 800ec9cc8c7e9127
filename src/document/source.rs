//! Where a page came from.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::source::Encoding;

/// Where a page came from.
///
/// ```
/// use innokyla::{Encoding, Source};
/// let source = Source::new(Encoding::Utf8).path("sivu.txt");
/// let json = serde_json::to_string(&source).unwrap();
/// assert_eq!(json, r#"{"path":"sivu.txt","encoding":"utf-8"}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Source<'a> {
    /// The file, as it was named; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub path: Option<Cow<'a, str>>,
    /// The encoding found: `utf-8`.
    pub encoding: Cow<'a, str>,
    /// The line of a JSON lines file, from 1; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "schema", schemars(with = "u64", range(min = 1)))]
    pub line: Option<u64>,
    /// The identifier that a JSON line gives; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: Option<Cow<'a, str>>,
}

impl<'a> Source<'a> {
    /// A page in this encoding, from no file.
    #[must_use]
    pub fn new(encoding: Encoding) -> Self {
        Self {
            encoding: encoding.as_str().into(),
            ..Self::default()
        }
    }

    /// Names the file.
    #[must_use]
    pub fn path(mut self, path: impl Into<Cow<'a, str>>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Gives the line of a JSON lines file, from 1.
    #[must_use]
    pub fn line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// Gives the identifier of a JSON line.
    #[must_use]
    pub fn id(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.id = Some(id.into());
        self
    }
}
