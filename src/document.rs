//! One page as one JSON object: the record in its envelope.

use std::borrow::Cow;

use serde::ser::SerializeMap as _;
use serde::{Deserialize, Serialize, Serializer};

use crate::diagnostic::Diagnostic;
use crate::record::Record;

/// The name and version of the contract that the JSON keeps: `innokyla/1`.
pub const SCHEMA: &str = "innokyla/1";

/// Where a page came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source<'a> {
    /// The file, as it was named; absent where there is none.
    #[serde(borrow, skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub path: Option<Cow<'a, str>>,
    /// The encoding found: `utf-8`.
    #[serde(borrow)]
    pub encoding: Cow<'a, str>,
    /// The line of a JSON lines file, from 1; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "schema", schemars(with = "u64", range(min = 1)))]
    pub line: Option<u64>,
    /// The identifier that a JSON line gives; absent otherwise.
    #[serde(borrow, skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: Option<Cow<'a, str>>,
}

/// One page as one JSON object, in the order of the contract.
///
/// ```
/// let parsed = innokyla::parse("Otsikko\n\nJohdanto, joka on virke.\n");
/// let json = serde_json::to_value(innokyla::Document::of(parsed.record())).unwrap();
/// assert_eq!(json["schema"], "innokyla/1");
/// assert_eq!(json["kind"], "article");
/// ```
#[derive(Clone, Debug)]
pub struct Document<'d, 'a> {
    /// The page.
    pub record: &'d Record<'a>,
    /// Where it came from; absent from the JSON where `None`.
    pub source: Option<Source<'d>>,
    /// Whether to add `spans`: JSON Pointer → `[start, end)`.
    pub spans: bool,
    /// What to add as `diagnostics`; absent from the JSON where `None`.
    pub diagnostics: Option<&'d [Diagnostic]>,
}

impl<'d, 'a> Document<'d, 'a> {
    /// The record alone.
    pub const fn of(record: &'d Record<'a>) -> Self {
        Self {
            record,
            source: None,
            spans: false,
            diagnostics: None,
        }
    }
}

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Envelope<'e, 'a> {
            schema: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            source: Option<&'e Source<'e>>,
            #[serde(flatten)]
            record: &'e Record<'a>,
            #[serde(skip_serializing_if = "Option::is_none")]
            spans: Option<Spans<'e, 'a>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            diagnostics: Option<&'e [Diagnostic]>,
        }
        Envelope {
            schema: SCHEMA,
            source: self.source.as_ref(),
            record: self.record,
            spans: self.spans.then_some(Spans(self.record)),
            diagnostics: self.diagnostics,
        }
        .serialize(serializer)
    }
}

struct Spans<'e, 'a>(&'e Record<'a>);

impl Serialize for Spans<'_, '_> {
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
