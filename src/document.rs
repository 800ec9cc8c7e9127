//! One page as one JSON object: the record in its envelope.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diagnostic::Diagnostic;
use crate::record::Record;
use crate::source::Encoding;
use crate::span::Span;

/// The name and version of the contract that the JSON keeps: `innokyla/1`.
pub const SCHEMA: &str = "innokyla/1";

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

/// One page as one JSON object, in the order of the contract.
///
/// ```
/// use innokyla::{Document, Source};
///
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\n");
/// let document = Document::of(parsed.record())
///     .source(Source::new(parsed.encoding()).path("silta.txt"))
///     .spans(true)
///     .diagnostics(parsed.diagnostics());
/// let json = serde_json::to_string(&document).unwrap();
/// assert!(json.starts_with(r#"{"schema":"innokyla/1","source":{"path":"silta.txt""#));
/// ```
///
/// It reads back as it was written. Where the JSON has `spans`, the values of the
/// record know their places again.
///
/// ```
/// # use innokyla::{Document, Span};
/// # let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\n");
/// # let document = Document::of(parsed.record()).spans(true).diagnostics(parsed.diagnostics());
/// # let json = serde_json::to_string(&document).unwrap();
/// let again: Document<'static> = serde_json::from_str(&json).unwrap();
/// assert_eq!(again, document);
/// assert_eq!(again.record.spans()["/name"], Span::new(19, 30));
///
/// let other = json.replace("innokyla/1", "innokyla/2");
/// let error = serde_json::from_str::<Document<'_>>(&other).unwrap_err();
/// assert!(error.to_string().starts_with(
///     "`innokyla/2` is not a document of this version, `innokyla/1`"
/// ));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Document<'a> {
    /// The page.
    pub record: Cow<'a, Record<'a>>,
    /// Where it came from; absent from the JSON where `None`.
    pub source: Option<Source<'a>>,
    /// Whether the JSON has `spans`: JSON Pointer → `[start, end)`.
    pub spans: bool,
    /// The `diagnostics` of the page; absent from the JSON where `None`.
    pub diagnostics: Option<Cow<'a, [Diagnostic]>>,
}

impl<'a> Document<'a> {
    /// The record alone, not copied.
    #[must_use]
    pub fn of(record: &'a Record<'a>) -> Self {
        Self::from(Cow::Borrowed(record))
    }

    /// Says where the page came from.
    #[must_use]
    pub fn source(mut self, source: Source<'a>) -> Self {
        self.source = Some(source);
        self
    }

    /// Adds `spans` to the JSON, or leaves them out.
    #[must_use]
    pub fn spans(mut self, spans: bool) -> Self {
        self.spans = spans;
        self
    }

    /// Adds `diagnostics` to the JSON: a `Vec` of them, or a slice that is not copied.
    #[must_use]
    pub fn diagnostics(mut self, diagnostics: impl Into<Cow<'a, [Diagnostic]>>) -> Self {
        self.diagnostics = Some(diagnostics.into());
        self
    }
}

impl<'a> From<Cow<'a, Record<'a>>> for Document<'a> {
    fn from(record: Cow<'a, Record<'a>>) -> Self {
        Self {
            record,
            source: None,
            spans: false,
            diagnostics: None,
        }
    }
}

/// Also between lifetimes, which a derived comparison would want to be the same.
impl PartialEq<Document<'_>> for Document<'_> {
    fn eq(&self, other: &Document<'_>) -> bool {
        *self.record == *other.record
            && self.source == other.source
            && self.spans == other.spans
            && self.diagnostics == other.diagnostics
    }
}

impl Eq for Document<'_> {}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Envelope<'e> {
            schema: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            source: Option<&'e Source<'e>>,
            #[serde(flatten)]
            record: &'e Record<'e>,
            #[serde(skip_serializing_if = "Option::is_none")]
            spans: Option<Spans<'e>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            diagnostics: Option<&'e [Diagnostic]>,
        }
        Envelope {
            schema: SCHEMA,
            source: self.source.as_ref(),
            record: &self.record,
            spans: self.spans.then_some(Spans(&self.record)),
            diagnostics: self.diagnostics.as_deref(),
        }
        .serialize(serializer)
    }
}

/// The spans of a record, written in its order and without a map of them.
struct Spans<'e>(&'e Record<'e>);

impl Serialize for Spans<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut outcome = Ok(());
        self.0.for_each_span(|pointer, span| {
            if outcome.is_ok() {
                outcome = map.serialize_entry(pointer, &span);
            }
        });
        outcome?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Document<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct ReadEnvelope {
            #[serde(rename = "schema", deserialize_with = "this_schema")]
            _schema: (),
            source: Option<Source<'static>>,
            #[serde(flatten)]
            record: Record<'static>,
            spans: Option<BTreeMap<String, Span>>,
            diagnostics: Option<Vec<Diagnostic>>,
        }
        let envelope = ReadEnvelope::deserialize(deserializer)?;
        let mut record = envelope.record;
        let spans = envelope.spans.is_some();
        let mut left = envelope.spans.unwrap_or_default();
        record.place(|pointer| left.remove(pointer));
        if let Some(pointer) = left.keys().next() {
            let pointer: String = pointer.chars().take(60).collect();
            return Err(D::Error::custom(format_args!(
                "`spans` names `{pointer}`, where the record has no value"
            )));
        }
        Ok(Self {
            record: Cow::Owned(record),
            source: envelope.source,
            spans,
            diagnostics: envelope.diagnostics.map(Cow::Owned),
        })
    }
}

fn this_schema<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    expect_schema(deserializer, "document", SCHEMA)
}

/// Reads the name of a schema, which must be the expected one of `what`.
pub(crate) fn expect_schema<'de, D: Deserializer<'de>>(
    deserializer: D,
    what: &str,
    expected: &'static str,
) -> Result<(), D::Error> {
    let found = String::deserialize(deserializer)?;
    if found == expected {
        return Ok(());
    }
    let found: String = found.chars().take(40).collect();
    Err(D::Error::custom(format_args!(
        "`{found}` is not a {what} of this version, `{expected}`"
    )))
}
