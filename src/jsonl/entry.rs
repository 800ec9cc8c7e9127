//! A line to its text and identifier.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{LineError, LineFault};

/// Under which keys a line holds what.
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
        read(number, serde_json::Deserializer::from_slice(line), keys)
    }

    /// As [`Entry::read`], for a line that is known to be UTF-8.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::read`].
    pub fn read_str(number: u64, line: &'l str, keys: Keys<'_>) -> Result<Self, LineError> {
        read(number, serde_json::Deserializer::from_str(line), keys)
    }

    /// The same entry with a text of its own.
    #[must_use]
    pub fn into_owned(self) -> Entry<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Entry {
            line: self.line,
            id: self.id.map(owned),
            text: owned(self.text),
        }
    }
}

fn read<'l>(
    number: u64,
    mut json: serde_json::Deserializer<impl serde_json::de::Read<'l>>,
    keys: Keys<'_>,
) -> Result<Entry<'l>, LineError> {
    let mut step = Reading::Object;
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
enum Reading {
    Object,
    Text,
    Id,
    End,
}

fn fault(error: &serde_json::Error, step: Reading, keys: Keys<'_>) -> LineFault {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    let reason = message.strip_suffix(&place).unwrap_or(&message).to_owned();
    let (text, id) = (keys.text.to_owned(), keys.id.to_owned());
    match (error.classify(), step) {
        (Category::Data, Reading::Object) => LineFault::NotAnObject { reason },
        (Category::Data, Reading::Text) => LineFault::TextNotString { key: text },
        (Category::Data, Reading::Id) => LineFault::IdNotSingle { key: id },
        (Category::Data, Reading::End) => LineFault::NoText { key: text },
        _ => LineFault::NotJson {
            reason,
            byte: column.saturating_sub(1),
        },
    }
}

struct EntryVisitor<'f> {
    number: u64,
    keys: Keys<'f>,
    step: &'f mut Reading,
}

/// A string, borrowed from the line where it holds no escapes.
#[derive(Deserialize)]
#[serde(transparent)]
struct JsonString<'l>(#[serde(borrow)] Cow<'l, str>);

impl<'l> Visitor<'l> for EntryVisitor<'_> {
    type Value = Entry<'l>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<Entry<'l>, A::Error> {
        let mut text = None;
        let mut id = None;
        while let Some(JsonString(key)) = map.next_key()? {
            // One value can be both: a text that is its own identifier.
            let is_id = key == self.keys.id;
            if key == self.keys.text {
                *self.step = Reading::Text;
                let JsonString(words) = map.next_value()?;
                if is_id {
                    id = Some(words.clone());
                }
                text = Some(words);
            } else if is_id {
                *self.step = Reading::Id;
                let value: &RawValue = map.next_value()?;
                id = identifier(value.get()).map_err(A::Error::custom)?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        *self.step = Reading::End;
        Ok(Entry {
            line: self.number,
            id,
            text: text.ok_or_else(|| A::Error::custom("no text"))?,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_a_text_and_perhaps_an_identifier() {
        #[rustfmt::skip]
        let table = [
            (r#"{"text":"Silta","url":"a/1"}"#, Ok(("Silta", Some("a/1")))),
            (r#"{"url":7,"more":[{}],"text":"Silta\n"}"#, Ok(("Silta\n", Some("7")))),
            (
                r#"{"text":"","url":12345678901234567890123}"#,
                Ok(("", Some("12345678901234567890123"))),
            ),
            (r#"{"text":"Silta","url":true}"#, Ok(("Silta", Some("true")))),
            (r#"{"text":"Silta","url":null}"#, Ok(("Silta", None))),
            (r#"{"text":"Silta"}"#, Ok(("Silta", None))),
            (r#" {"text":"\u00e4"} "#, Ok(("ä", None))),
            (r#"{"text":"Silta","url":{}}"#, Err("the value of \"url\" is not a single value")),
            (r#"{"text":7}"#, Err("the value of \"text\" is not a string")),
            (r#"{"text":null}"#, Err("the value of \"text\" is not a string")),
            (r#"{"text":["Silta"]}"#, Err("the value of \"text\" is not a string")),
            (r#"{"url":8,"text":{"a":1}}"#, Err("the value of \"text\" is not a string")),
            (r#"{"body":"Silta"}"#, Err("no \"text\" in the object")),
            ("[]", Err("invalid type: sequence, expected a JSON object")),
            (r#"{"text":"Silta""#, Err("not JSON: EOF while parsing an object at byte 14")),
            ("Silta", Err("not JSON: expected value at byte 0")),
            (r#"{"text":"Silta"} {}"#, Err("not JSON: trailing characters at byte 17")),
        ];
        for (line, expected) in table {
            let found = Entry::read(3, line.as_bytes(), Keys::default());
            let same = Entry::read_str(3, line, Keys::default());
            assert_eq!(format!("{found:?}"), format!("{same:?}"));
            let found = found.map_err(|error| error.fault.to_string());
            let found = found.as_ref().map(|e| (e.text.as_ref(), e.id.as_deref()));
            assert_eq!(found.map_err(String::as_str), expected, "{line}");
        }
    }

    #[test]
    fn keys_are_named_by_the_caller() {
        let line = br#"{"body":"Silta","text":"no","no":3}"#;
        let keys = |text, id| Keys { text, id };
        let found = Entry::read(1, line, keys("body", "no")).unwrap();
        assert_eq!((&*found.text, found.id.as_deref()), ("Silta", Some("3")));
        let found = Entry::read(1, line, keys("body", "body")).unwrap();
        assert_eq!(found.id.as_deref(), Some("Silta"));
    }
}
