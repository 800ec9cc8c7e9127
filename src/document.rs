//! One page as one JSON object: the record in its envelope.

mod kept;
mod read;
mod source;

use std::borrow::Cow;

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

pub use kept::Kept;
pub(crate) use read::expect_schema;
pub use source::Source;

use crate::diagnostic::Diagnostic;
use crate::record::Record;

/// The name and version of the contract that the JSON keeps: `innokyla/1`.
pub const SCHEMA: &str = "innokyla/1";

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
