//! Where a page came from.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Source<'a> {
    /// The file, as it was named; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub path: Option<Cow<'a, str>>,
    /// The encoding found: `utf-8`.
    pub encoding: Cow<'a, str>,
    /// The number of the page in a file of many, from 1: the line of JSON lines, the row of
    /// Parquet, the page of an archive. Absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u64", range(min = 1)))]
    pub line: Option<u64>,
    /// The identifier that a JSON line or a row gives, the address that an archive does;
    /// absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: Option<Cow<'a, str>>,
    /// The fields that came with the page and were kept, each a key of its own behind
    /// the others. One with the name of another key is not written.
    #[serde(flatten, serialize_with = "write_kept")]
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

fn write_kept<S: Serializer>(kept: &[Kept<'_>], serializer: S) -> Result<S::Ok, S::Error> {
    let written = kept.iter().filter(|it| !Source::KEYS.contains(&&*it.name));
    serializer.collect_map(written.map(|it| (&it.name, it.json())))
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
