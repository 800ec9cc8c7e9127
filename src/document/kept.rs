//! A field that came with a page and is handed on.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use serde_json::value::RawValue;

/// A field that came with a page, such as a date in the JSON line that holds it: its
/// name, and its value as it was written.
///
/// ```
/// use std::borrow::Cow;
///
/// use innokyla::{Encoding, Kept, Source};
/// use serde_json::value::RawValue;
///
/// let value: &RawValue = serde_json::from_str("{\n  \"score\": 1.10\n}").unwrap();
/// let mut source = Source::new(Encoding::Utf8);
/// source.kept.push(Kept::new("quality", Cow::Borrowed(value)));
/// let json = serde_json::to_string(&source).unwrap();
/// assert_eq!(json, r#"{"encoding":"utf-8","quality":{"score":1.10}}"#);
/// ```
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// Its key in the JSON of the source.
    pub name: Cow<'a, str>,
    json: Cow<'a, RawValue>,
}

impl<'a> Kept<'a> {
    /// A field of this name. The blanks between the parts of its value are left out.
    pub fn new(name: impl Into<Cow<'a, str>>, json: Cow<'a, RawValue>) -> Self {
        let compact = compact(json.get()).and_then(|json| RawValue::from_string(json).ok());
        Self {
            name: name.into(),
            json: compact.map_or(json, Cow::Owned),
        }
    }

    /// Its value, as JSON on one line.
    #[must_use]
    pub fn json(&self) -> &RawValue {
        &self.json
    }

    /// Its value as a cell of a table: a string without its quotes and escapes, nothing
    /// for `null`, any other value as JSON.
    #[must_use]
    pub fn cell(&self) -> Cow<'_, str> {
        match self.json.get() {
            "null" => Cow::Borrowed(""),
            json if json.starts_with('"') => {
                serde_json::from_str(json).map_or(Cow::Borrowed(json), Cow::Owned)
            }
            json => Cow::Borrowed(json),
        }
    }
}

impl PartialEq for Kept<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.json.get() == other.json.get()
    }
}

impl Eq for Kept<'_> {}

impl Hash for Kept<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
        self.json.get().hash(state);
    }
}

/// JSON without the blanks between its parts; `None` where it has none.
fn compact(json: &str) -> Option<String> {
    let (mut in_string, mut is_escaped) = (false, false);
    let mut is_part = |c: char| {
        let is_part = in_string || !c.is_ascii_whitespace();
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if in_string => is_escaped = true,
            '"' => in_string = !in_string,
            _ => {}
        }
        is_part
    };
    let compact: String = json.chars().filter(|c| is_part(*c)).collect();
    (compact.len() < json.len()).then_some(compact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_go_between_parts_and_stay_in_strings() {
        let table = [
            (
                "{ \"a b\" :\n [1, \"c \\\" d\"] }",
                Some("{\"a b\":[1,\"c \\\" d\"]}"),
            ),
            ("[\"\\\\\", 1]", Some("[\"\\\\\",1]")),
            ("\"a b\"", None),
            ("12345678901234567890123.10", None),
        ];
        for (json, expected) in table {
            assert_eq!(compact(json).as_deref(), expected, "{json}");
        }
    }

    #[test]
    fn a_cell_is_a_string_bare_and_other_values_as_json() {
        let table = [
            ("\"a\\n\\u00e4\"", "a\nä"),
            ("null", ""),
            ("true", "true"),
            ("1.10", "1.10"),
            ("[1, null]", "[1,null]"),
        ];
        for (json, expected) in table {
            let value: &RawValue = serde_json::from_str(json).unwrap();
            assert_eq!(Kept::new("x", Cow::Borrowed(value)).cell(), expected);
        }
    }
}
