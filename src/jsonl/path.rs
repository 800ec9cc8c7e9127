//! Keys that lead into the objects of a line.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A string, borrowed from the line where it holds no escapes.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct JsonString<'l>(#[serde(borrow)] pub(super) Cow<'l, str>);

/// What is left of a path below a key that it begins with: nothing, or a path with its
/// separator in front.
pub(super) fn below<'k>(path: &'k str, key: &str) -> Option<&'k str> {
    if let Some(pointer) = path.strip_prefix('/') {
        let end = pointer.find('/').unwrap_or(pointer.len());
        let (first, rest) = pointer.split_at(end);
        return (first.replace("~1", "/").replace("~0", "~") == key).then_some(rest);
    }
    path.strip_prefix(key).filter(|rest| rest.starts_with('.'))
}

/// The value that a path leads to.
pub(super) fn member<'l>(mut json: &'l str, mut path: &str) -> Option<&'l str> {
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
