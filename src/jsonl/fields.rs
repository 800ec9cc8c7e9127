//! The fields of a line beside its text: their keys, and values that are handed on.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::path::member;
use super::surrogates::repaired;

/// Values of a line, each as it stands there.
///
/// ```
/// use innokyla::jsonl::Fields;
///
/// let line = r#"{"text": "Silta", "date": "2022-05-05", "quality": {"score": 1.10}}"#;
/// let fields = Fields::read(line, &["date", "quality.score", "none"]);
/// let values: Vec<_> = fields.values.iter().flatten().map(|value| value.get()).collect();
/// assert_eq!(values, [r#""2022-05-05""#, "1.10"]);
/// assert!(fields.values[2].is_none());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Fields<'l> {
    /// The value of each key, `None` where the line has none.
    pub values: Vec<Option<Cow<'l, RawValue>>>,
    /// How many halves of a surrogate pair the values have without the other half. They
    /// are no characters, and are read as U+FFFD.
    pub replaced: usize,
}

impl<'l> Fields<'l> {
    /// The values of these keys, which lead into objects as [`Keys`](super::Keys) do. A
    /// line that is no object has none.
    pub fn read(line: &'l str, keys: &[impl AsRef<str>]) -> Self {
        let mut replaced = 0;
        let values = keys.iter().map(|key| {
            let json = member(line, key.as_ref()).filter(|_| !key.as_ref().is_empty())?;
            match repaired(json.as_bytes()) {
                None => serde_json::from_str(json).ok().map(Cow::Borrowed),
                Some((whole, halves)) => {
                    replaced += halves;
                    serde_json::from_slice(&whole).ok().map(Cow::Owned)
                }
            }
        });
        Self {
            values: values.collect(),
            replaced,
        }
    }

    /// The same values, which borrow nothing from the line.
    #[must_use]
    pub fn into_owned(self) -> Fields<'static> {
        let owned = |value: Option<Cow<'_, RawValue>>| value.map(|it| Cow::Owned(it.into_owned()));
        Fields {
            values: self.values.into_iter().map(owned).collect(),
            replaced: self.replaced,
        }
    }

    /// The keys of a line's object, in their order; none where it is no object.
    #[must_use]
    pub fn keys(line: &[u8]) -> Vec<String> {
        let mut json = serde_json::Deserializer::from_slice(line);
        let keys = json.deserialize_map(KeysVisitor);
        keys.and_then(|keys| json.end().map(|()| keys))
            .unwrap_or_default()
    }
}

/// Reads the keys of an object.
struct KeysVisitor;

impl<'l> Visitor<'l> for KeysVisitor {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<Vec<String>, A::Error> {
        let mut keys = Vec::new();
        while let Some(key) = map.next_key()? {
            map.next_value::<IgnoredAny>()?;
            keys.push(key);
        }
        Ok(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_as_they_were_written() {
        let line =
            r#"{"a":12345678901234567890123,"b":{"z":1,"a":[0.10,null]},"c":"\ud83d ","d":null}"#;
        let keys = ["a", "b", "/b/a/0", "c", "d", "e", ""];
        let fields = Fields::read(line, &keys);
        let values: Vec<_> = fields
            .values
            .iter()
            .map(|v| v.as_ref().map(|v| v.get()))
            .collect();
        let expected = [
            Some("12345678901234567890123"),
            Some(r#"{"z":1,"a":[0.10,null]}"#),
            Some("0.10"),
            Some(r#""\ufffd ""#),
            Some("null"),
            None,
            None,
        ];
        assert_eq!(values, expected);
        assert_eq!(fields.replaced, 1);
        assert!(Fields::read("[]", &["a"]).values[0].is_none());
    }
}
