//! A document read back from its JSON.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::{Document, SCHEMA, Source};
use crate::diagnostic::Diagnostic;
use crate::record::Record;
use crate::span::Span;

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
