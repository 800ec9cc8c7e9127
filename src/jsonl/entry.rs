//! A line to its text and identifier.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{LineError, LineFault};

/// Under which keys a line holds what.
///
/// A key is that of the object, or leads into objects in it: `metadata.url`, or a JSON
/// Pointer such as `/metadata/url` or `/texts/0`. A key of the object that is spelt so
/// counts all the same.
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
    /// How many halves of a surrogate pair the line has without the other half. They
    /// are no characters, and are read as U+FFFD.
    pub replaced: usize,
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
        let json = serde_json::Deserializer::from_slice(line);
        read(number, json, keys).or_else(|error| repaired(number, line, keys).ok_or(error))
    }

    /// As [`Entry::read`], for a line that is known to be UTF-8.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::read`].
    pub fn read_str(number: u64, line: &'l str, keys: Keys<'_>) -> Result<Self, LineError> {
        let json = serde_json::Deserializer::from_str(line);
        let read = read(number, json, keys);
        read.or_else(|error| repaired(number, line.as_bytes(), keys).ok_or(error))
    }

    /// The keys of a line's object, in their order; none where it is no object.
    #[must_use]
    pub fn keys(line: &[u8]) -> Vec<String> {
        serde_json::from_slice::<ObjectKeys>(line).map_or_else(|_| Vec::new(), |keys| keys.0)
    }

    /// The same entry with a text of its own.
    #[must_use]
    pub fn into_owned(self) -> Entry<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Entry {
            line: self.line,
            id: self.id.map(owned),
            text: owned(self.text),
            replaced: self.replaced,
        }
    }
}

/// Reads a line with U+FFFD for every half of a surrogate pair; `None` where it has none,
/// or is not read with them either.
fn repaired(number: u64, line: &[u8], keys: Keys<'_>) -> Option<Entry<'static>> {
    let halves = halves(line);
    let mut whole = line.to_vec();
    for at in &halves {
        whole.get_mut(*at..at + 6)?.copy_from_slice(br"\ufffd");
    }
    let json = serde_json::Deserializer::from_slice(&whole);
    let mut entry = read(number, json, keys).ok()?.into_owned();
    entry.replaced = halves.len();
    (!halves.is_empty()).then_some(entry)
}

/// Where a line escapes a half of a surrogate pair without the other half.
fn halves(line: &[u8]) -> Vec<usize> {
    let mut halves = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'\\', line.get(at..).unwrap_or_default()) {
        at += next;
        let unit = |at: usize| -> Option<u16> {
            let hex = line.get(at..at + 6)?.strip_prefix(br"\u")?;
            u16::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()
        };
        at += match (unit(at), unit(at + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                halves.push(at);
                6
            }
            (Some(_), _) => 6,
            (None, _) => 2,
        };
    }
    halves
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
            } else if let (text_path, id_path) =
                (below(self.keys.text, &key), below(self.keys.id, &key))
                && (text_path.is_some() || id_path.is_some())
            {
                let value: &RawValue = map.next_value()?;
                if let Some(found) = text_path.and_then(|path| member(value.get(), path)) {
                    *self.step = Reading::Text;
                    let read = serde_json::from_str::<JsonString<'_>>(found);
                    let JsonString(words) = read.map_err(A::Error::custom)?;
                    text = Some(words);
                }
                if let Some(found) = id_path.and_then(|path| member(value.get(), path)) {
                    *self.step = Reading::Id;
                    id = identifier(found).map_err(A::Error::custom)?;
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        *self.step = Reading::End;
        Ok(Entry {
            line: self.number,
            id,
            text: text.ok_or_else(|| A::Error::custom("no text"))?,
            replaced: 0,
        })
    }
}

/// What is left of a path below a key that it begins with: nothing, or a path with its
/// separator in front.
fn below<'k>(path: &'k str, key: &str) -> Option<&'k str> {
    if let Some(pointer) = path.strip_prefix('/') {
        let end = pointer.find('/').unwrap_or(pointer.len());
        let (first, rest) = pointer.split_at(end);
        return (first.replace("~1", "/").replace("~0", "~") == key).then_some(rest);
    }
    path.strip_prefix(key).filter(|rest| rest.starts_with('.'))
}

/// The value that a path leads to.
fn member<'l>(mut json: &'l str, mut path: &str) -> Option<&'l str> {
    while !path.is_empty() {
        // A path with dots has one in front of each key, which is no part of it.
        let words = path.strip_prefix('.').unwrap_or(path);
        if json.starts_with('[') {
            let elements: Vec<&RawValue> = serde_json::from_str(json).ok()?;
            let digits = words.strip_prefix('/').unwrap_or(words);
            let end = digits.find(['/', '.']).unwrap_or(digits.len());
            let (index, rest) = digits.split_at(end);
            json = elements.get(index.parse::<usize>().ok()?)?.get();
            path = rest;
            continue;
        }
        let (found, rest) = serde_json::Deserializer::from_str(json)
            .deserialize_map(Member(words))
            .ok()??;
        (json, path) = (found, rest);
    }
    Some(json)
}

/// The value of the key that a path begins with, and what is left of the path.
struct Member<'k>(&'k str);

impl<'l, 'k> Visitor<'l> for Member<'k> {
    type Value = Option<(&'l str, &'k str)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(JsonString(key)) = map.next_key()? {
            let rest = if key == self.0 {
                Some("")
            } else {
                below(self.0, &key)
            };
            match rest {
                Some(rest) => {
                    let value: &RawValue = map.next_value()?;
                    found = Some((value.get(), rest));
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(found)
    }
}

/// The keys of an object.
struct ObjectKeys(Vec<String>);

impl<'l> Deserialize<'l> for ObjectKeys {
    fn deserialize<D: Deserializer<'l>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(KeysVisitor)
    }
}

struct KeysVisitor;

impl<'l> Visitor<'l> for KeysVisitor {
    type Value = ObjectKeys;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<ObjectKeys, A::Error> {
        let mut keys = Vec::new();
        while let Some(key) = map.next_key()? {
            map.next_value::<IgnoredAny>()?;
            keys.push(key);
        }
        Ok(ObjectKeys(keys))
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

    #[test]
    fn keys_lead_into_objects() {
        let line =
            br#"{"a":{"b/c":{"text":"Silta"},"u":7,"t":["x","y"]},"m.u":"own","m":{"u":"in"}}"#;
        let table = [
            ("a.b/c.text", "a.u", Some(("Silta", Some("7")))),
            ("/a/b~1c/text", "/a/u", Some(("Silta", Some("7")))),
            ("/a/t/1", "/a/none", Some(("y", None))),
            ("a.t.0", "/m.u", Some(("x", Some("own")))),
            ("m.u", "/m/u", Some(("in", Some("in")))),
            ("a.b", "m.u", None),
            ("/a/t/2", "m.u", None),
            ("a.u.deep", "m.u", None),
        ];
        for (text, id, expected) in table {
            let found = Entry::read(1, line, Keys { text, id });
            let found = found
                .as_ref()
                .ok()
                .map(|e| (e.text.as_ref(), e.id.as_deref()));
            assert_eq!(found, expected, "{text} {id}");
        }
    }

    #[test]
    fn half_a_surrogate_pair_is_read_as_no_character() {
        let table = [
            (r#"{"text":"a\ud83d b"}"#, "a\u{fffd} b", 1),
            (r#"{"text":"\ude00\ud83d\ude00"}"#, "\u{fffd}\u{1f600}", 1),
            (
                r#"{"text":"\\ud83d\ud83d\n\uD83D"}"#,
                "\\ud83d\u{fffd}\n\u{fffd}",
                2,
            ),
            (r#"{"text":"\ud83d\ude00"}"#, "\u{1f600}", 0),
        ];
        for (line, text, replaced) in table {
            let found = Entry::read_str(1, line, Keys::default()).unwrap();
            assert_eq!(
                (found.text.as_ref(), found.replaced),
                (text, replaced),
                "{line}"
            );
            let same = Entry::read(1, line.as_bytes(), Keys::default()).unwrap();
            assert_eq!(found, same);
        }
        assert!(Entry::read_str(1, r#"{"text":"\ud83d"#, Keys::default()).is_err());
    }
}
