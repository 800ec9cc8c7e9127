//! The reading of a line: its text and its identifier, by serde.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer as _, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{Entry, Keys};
use crate::jsonl::path::{JsonString, below, member};
use crate::jsonl::{LineError, LineFault, surrogates};

/// Reads a line with U+FFFD for every half of a surrogate pair; `None` where it has none,
/// or is not read with them either.
pub(super) fn repaired(number: u64, line: &[u8], keys: Keys<'_>) -> Option<Entry<'static>> {
    let (whole, replaced) = surrogates::repaired(line)?;
    let json = serde_json::Deserializer::from_slice(&whole);
    let mut entry = read(number, json, keys).ok()?.into_owned();
    entry.replaced = replaced;
    Some(entry)
}

pub(super) fn read<'l>(
    number: u64,
    mut json: serde_json::Deserializer<impl serde_json::de::Read<'l>>,
    keys: Keys<'_>,
) -> Result<Entry<'l>, LineError> {
    let mut step = EntryStep::Object;
    let visitor = EntryVisitor {
        number,
        keys,
        step: &mut step,
    };
    json.deserialize_map(visitor)
        .and_then(|entry| json.end().map(|()| entry))
        .map_err(|error| LineError {
            line: number,
            fault: fault(&error, step, keys),
        })
}

/// What is being read, by which an error of serde gets its meaning.
#[derive(Clone, Copy)]
enum EntryStep {
    Object,
    Text,
    Id,
    End,
}

fn fault(error: &serde_json::Error, step: EntryStep, keys: Keys<'_>) -> LineFault {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    let reason = message.strip_suffix(&place).unwrap_or(&message).to_owned();
    let (text, id) = (keys.text.to_owned(), keys.id.to_owned());
    match (error.classify(), step) {
        (Category::Data, EntryStep::Object) => LineFault::NotAnObject {
            reason: kind(&reason).to_owned(),
        },
        (Category::Data, EntryStep::Text) => LineFault::TextNotString { key: text },
        (Category::Data, EntryStep::Id) => LineFault::IdNotSingle { key: id },
        (Category::Data, EntryStep::End) => LineFault::NoText { key: text },
        _ => LineFault::NotJson {
            reason,
            byte: column.saturating_sub(1),
        },
    }
}

/// What a value is that serde calls the wrong type.
fn kind(reason: &str) -> &str {
    let kinds = [
        ("sequence", "an array"),
        ("string", "a string"),
        ("integer", "a number"),
        ("floating point", "a number"),
        ("boolean", "a truth value"),
        ("null", "null"),
    ];
    let found = reason.strip_prefix("invalid type: ").unwrap_or(reason);
    let kind = kinds.iter().find(|(name, _)| found.starts_with(name));
    kind.map_or(reason, |(_, kind)| kind)
}

struct EntryVisitor<'f> {
    number: u64,
    keys: Keys<'f>,
    step: &'f mut EntryStep,
}

impl<'l> Visitor<'l> for EntryVisitor<'_> {
    type Value = Entry<'l>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<Entry<'l>, A::Error> {
        let mut text = None;
        let mut id = None;
        let mut has_id = false;
        let mut is_repeated = false;
        while let Some(JsonString(key)) = map.next_key()? {
            // One value can be both: a text that is its own identifier.
            let is_id = key == self.keys.id;
            is_repeated |= is_id && has_id || key == self.keys.text && text.is_some();
            has_id |= is_id;
            if key == self.keys.text {
                *self.step = EntryStep::Text;
                let JsonString(words) = map.next_value()?;
                if is_id {
                    id = Some(words.clone());
                }
                text = Some(words);
            } else if is_id {
                *self.step = EntryStep::Id;
                let value: &RawValue = map.next_value()?;
                id = identifier(value.get()).map_err(A::Error::custom)?;
            } else if let (text_path, id_path) =
                (below(self.keys.text, &key), below(self.keys.id, &key))
                && (text_path.is_some() || id_path.is_some())
            {
                let value: &RawValue = map.next_value()?;
                if let Some(found) = text_path.and_then(|path| member(value.get(), path)) {
                    *self.step = EntryStep::Text;
                    let read = serde_json::from_str::<JsonString<'_>>(found);
                    let JsonString(words) = read.map_err(A::Error::custom)?;
                    text = Some(words);
                }
                if let Some(found) = id_path.and_then(|path| member(value.get(), path)) {
                    *self.step = EntryStep::Id;
                    id = identifier(found).map_err(A::Error::custom)?;
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        *self.step = EntryStep::End;
        Ok(Entry {
            line: self.number,
            id,
            text: text.ok_or_else(|| A::Error::custom("no text"))?,
            replaced: 0,
            is_repeated,
        })
    }
}

fn identifier(json: &str) -> Result<Option<Cow<'_, str>>, &'static str> {
    match json.as_bytes().first() {
        Some(b'"') => serde_json::from_str::<JsonString<'_>>(json)
            .map(|JsonString(words)| Some(words))
            .map_err(|_| "half a surrogate pair"),
        Some(b'{' | b'[') => Err("several values"),
        _ if json == "null" => Ok(None),
        _ => Ok(Some(Cow::Borrowed(json))),
    }
}
