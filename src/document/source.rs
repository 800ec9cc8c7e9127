//! Where a page came from.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::Kept;
use crate::source::Encoding;

/// Where a page came from.
///
/// Keys beside those named here are fields that came with the page and were kept.
///
/// ```
/// use innokyla::{Encoding, Source};
/// let source = Source::new(Encoding::Utf8).path("sivu.txt");
/// let json = serde_json::to_string(&source).unwrap();
/// assert_eq!(json, r#"{"path":"sivu.txt","encoding":"utf-8"}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Source<'a> {
    /// The file, as it was named; absent where there is none.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "String", skip_serializing_if = "Option::is_none")
    )]
    pub path: Option<Cow<'a, str>>,
    /// The encoding found: `utf-8`.
    pub encoding: Cow<'a, str>,
    /// The number of the page in a file of many, from 1: the line of JSON lines, the row of
    /// Parquet, the page of an archive. Absent otherwise.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "u64", skip_serializing_if = "Option::is_none", range(min = 1))
    )]
    pub line: Option<u64>,
    /// The identifier that a JSON line or a row gives, the address that an archive does;
    /// absent otherwise.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "String", skip_serializing_if = "Option::is_none")
    )]
    pub id: Option<Cow<'a, str>>,
    /// The fields that came with the page and were kept, each a key of its own behind
    /// the others. One with the name of another key is not written.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub kept: Vec<Kept<'a>>,
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

impl Source<'_> {
    /// The keys of where a page came from, which no kept field has.
    pub const KEYS: [&'static str; 4] = ["path", "encoding", "line", "id"];
}

impl Serialize for Source<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [path, encoding, line, id] = Self::KEYS;
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.path {
            map.serialize_entry(path, value)?;
        }
        map.serialize_entry(encoding, &self.encoding)?;
        if let Some(value) = self.line {
            map.serialize_entry(line, &value)?;
        }
        if let Some(value) = &self.id {
            map.serialize_entry(id, value)?;
        }
        for kept in &self.kept {
            if !Self::KEYS.contains(&&*kept.name) {
                map.serialize_entry(&kept.name, kept.json())?;
            }
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Source<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SourceVisitor)
    }
}

struct SourceVisitor;

impl<'de> Visitor<'de> for SourceVisitor {
    type Value = Source<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object that says where a page came from")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut source = Source::default();
        let mut encoding: Option<String> = None;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "path" => source.path = map.next_value::<Option<String>>()?.map(Cow::Owned),
                "encoding" => encoding = Some(map.next_value()?),
                "line" => source.line = map.next_value()?,
                "id" => source.id = map.next_value::<Option<String>>()?.map(Cow::Owned),
                _ => {
                    let json: Box<RawValue> = map.next_value()?;
                    source.kept.push(Kept::new(key, Cow::Owned(json)));
                }
            }
        }
        source.encoding = encoding
            .ok_or_else(|| A::Error::missing_field("encoding"))?
            .into();
        Ok(source)
    }
}
