//! JSON lines, as text corpora are published: one object a line, the text of a
//! page under one key and perhaps an identifier under another.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead};
use std::ops::Range;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::size::show;

/// The lines of a stream, each with its number from 1, blank ones left out.
pub(crate) struct Lines<R> {
    source: R,
    number: u64,
    max_size: usize,
}

/// Why there is no line.
#[derive(Debug)]
pub(crate) enum LineError {
    /// The stream broke; there are no further lines.
    Io(io::Error),
    /// The line is longer than it may be; the next one may be read.
    TooLong { line: u64, reason: String },
}

impl<R: BufRead> Lines<R> {
    /// Lines of at most `max_size` bytes.
    pub(crate) fn new(source: R, max_size: u64) -> Self {
        Self {
            source,
            number: 0,
            max_size: usize::try_from(max_size).unwrap_or(usize::MAX),
        }
    }

    /// Appends the next line to `bytes`, and tells its number and its place
    /// there; `None` at the end.
    pub(crate) fn next(
        &mut self,
        bytes: &mut Vec<u8>,
    ) -> Option<Result<(u64, Range<usize>), LineError>> {
        let start = bytes.len();
        loop {
            let more = match self.append(bytes) {
                Ok(more) => more,
                Err(error) => {
                    bytes.truncate(start);
                    return Some(Err(error));
                }
            };
            let line = bytes.get(start..).unwrap_or_default();
            let line = line
                .strip_prefix(b"\xef\xbb\xbf")
                .filter(|_| self.number == 1)
                .unwrap_or(line);
            if !line.trim_ascii().is_empty() {
                return Some(Ok((self.number, bytes.len() - line.len()..bytes.len())));
            }
            bytes.truncate(start);
            if !more {
                return None;
            }
        }
    }

    /// Appends one line without its end; false at the end of the stream.
    fn append(&mut self, bytes: &mut Vec<u8>) -> Result<bool, LineError> {
        let start = bytes.len();
        let mut length = 0_usize;
        let mut ended = false;
        self.number += 1;
        while !ended {
            let chunk = match self.source.fill_buf() {
                Ok([]) => break,
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(LineError::Io(error)),
            };
            let end = memchr::memchr(b'\n', chunk);
            ended = end.is_some();
            let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or(chunk);
            length = length.saturating_add(part.len());
            if length <= self.max_size {
                bytes.extend_from_slice(part);
            } else {
                // The rest is passed over, so that no line takes more room.
                bytes.truncate(start);
            }
            let taken = part.len() + usize::from(ended);
            self.source.consume(taken);
        }
        if length > self.max_size {
            let limit = show(self.max_size as u64);
            return Err(LineError::TooLong {
                line: self.number,
                reason: format!("the line is longer than {limit} (see --max-size)"),
            });
        }
        Ok(ended)
    }
}

/// What a line holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry<'l> {
    /// The text of the page.
    pub(crate) text: Cow<'l, str>,
    /// The identifier: a string as it is, a number or a truth value as written.
    pub(crate) id: Option<Cow<'l, str>>,
}

/// Reads a line; the error says what is wrong with it, and where.
pub(crate) fn entry<'l>(
    line: &'l [u8],
    text_field: &str,
    id_field: &str,
) -> Result<Entry<'l>, String> {
    let mut json = serde_json::Deserializer::from_slice(line);
    let fields = Fields {
        text_field,
        id_field,
    };
    fields
        .deserialize(&mut json)
        .and_then(|entry| json.end().map(|()| entry))
        .map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let message = error.to_string();
            let message = message
                .strip_suffix(&format!(" at line {line} column {column}"))
                .unwrap_or(&message);
            match error.classify() {
                serde_json::error::Category::Data => message.to_owned(),
                _ => format!("not JSON: {message} at byte {}", column.saturating_sub(1)),
            }
        })
}

struct Fields<'f> {
    text_field: &'f str,
    id_field: &'f str,
}

/// A string, borrowed from the line where it holds no escapes.
#[derive(Deserialize)]
#[serde(transparent)]
struct Words<'l>(#[serde(borrow)] Cow<'l, str>);

impl<'l> DeserializeSeed<'l> for Fields<'_> {
    type Value = Entry<'l>;

    fn deserialize<D: Deserializer<'l>>(self, json: D) -> Result<Entry<'l>, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'l> Visitor<'l> for Fields<'_> {
    type Value = Entry<'l>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<Entry<'l>, A::Error> {
        let mut text = None;
        let mut id = None;
        while let Some(Words(key)) = map.next_key()? {
            // One value can be both: a text that is its own identifier.
            let (is_text, is_id) = (key == self.text_field, key == self.id_field);
            if !is_text && !is_id {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let value: &RawValue = map.next_value()?;
            if is_text {
                text = Some(words(value.get()).map_err(|()| {
                    A::Error::custom(format_args!("the value of \"{key}\" is not a string"))
                })?);
            }
            if is_id {
                id = identifier(value.get()).map_err(|()| {
                    A::Error::custom(format_args!("the value of \"{key}\" is not a single value"))
                })?;
            }
        }
        let missing = || A::Error::custom(format_args!("no \"{}\" in the object", self.text_field));
        Ok(Entry {
            text: text.ok_or_else(missing)?,
            id,
        })
    }
}

fn words(json: &str) -> Result<Cow<'_, str>, ()> {
    serde_json::from_str::<Words<'_>>(json)
        .map(|Words(words)| words)
        .map_err(|_| ())
}

fn identifier(json: &str) -> Result<Option<Cow<'_, str>>, ()> {
    match json.as_bytes().first() {
        Some(b'"') => words(json).map(Some),
        Some(b'{' | b'[') => Err(()),
        _ if json == "null" => Ok(None),
        _ => Ok(Some(Cow::Borrowed(json))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[u8], max_size: u64) -> Vec<Result<(u64, String), String>> {
        // A small buffer, so that lines lie across its ends.
        let mut lines = Lines::new(io::BufReader::with_capacity(3, text), max_size);
        let mut bytes = Vec::new();
        std::iter::from_fn(|| {
            lines
                .next(&mut bytes)
                .map(|line| line.map_err(|e| format!("{e:?}")))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|line| {
            line.map(|(number, range)| (number, String::from_utf8(bytes[range].to_vec()).unwrap()))
        })
        .collect()
    }

    #[test]
    fn lines_are_numbered_and_blank_ones_left_out() {
        let found = lines(b"\xef\xbb\xbf{1}\r\n\n  \n{2}\n{3}", 99);
        let expected = [(1, "{1}\r"), (4, "{2}"), (5, "{3}")];
        assert_eq!(found, expected.map(|(n, line)| Ok((n, line.to_owned()))));
        assert!(lines(b"", 99).is_empty());
        assert!(lines(b"\n\n", 99).is_empty());
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        let found = lines(b"12345\n123456\n12\n1234567", 5);
        assert_eq!(found[0], Ok((1, "12345".to_owned())));
        assert!(found[1].as_ref().unwrap_err().contains("line: 2"));
        assert_eq!(found[2], Ok((3, "12".to_owned())));
        assert!(found[3].as_ref().unwrap_err().contains("5 bytes"));
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn an_entry_has_a_text_and_perhaps_an_identifier() {
        let table = [
            (
                r#"{"text":"Silta","url":"a/1"}"#,
                Ok(("Silta", Some("a/1"))),
            ),
            (
                r#"{"url":7,"more":[{}],"text":"Silta\n"}"#,
                Ok(("Silta\n", Some("7"))),
            ),
            (
                r#"{"text":"","url":12345678901234567890123}"#,
                Ok(("", Some("12345678901234567890123"))),
            ),
            (
                r#"{"text":"Silta","url":true}"#,
                Ok(("Silta", Some("true"))),
            ),
            (r#"{"text":"Silta","url":null}"#, Ok(("Silta", None))),
            (r#"{"text":"Silta"}"#, Ok(("Silta", None))),
            (r#" {"text":"\u00e4"} "#, Ok(("ä", None))),
            (
                r#"{"text":"Silta","url":{}}"#,
                Err("the value of \"url\" is not a single value"),
            ),
            (
                r#"{"text":7}"#,
                Err("the value of \"text\" is not a string"),
            ),
            (
                r#"{"text":null}"#,
                Err("the value of \"text\" is not a string"),
            ),
            (r#"{"body":"Silta"}"#, Err("no \"text\" in the object")),
            ("[]", Err("invalid type: sequence, expected a JSON object")),
            (
                r#"{"text":"Silta""#,
                Err("not JSON: EOF while parsing an object at byte 14"),
            ),
            ("Silta", Err("not JSON: expected value at byte 0")),
            (
                r#"{"text":"Silta"} {}"#,
                Err("not JSON: trailing characters at byte 17"),
            ),
        ];
        for (line, expected) in table {
            let found = entry(line.as_bytes(), "text", "url");
            let found = found.as_ref().map(|e| (e.text.as_ref(), e.id.as_deref()));
            assert_eq!(found.map_err(String::as_str), expected, "{line}");
        }
    }

    #[test]
    fn keys_are_named_by_the_caller() {
        let line = br#"{"body":"Silta","text":"no","no":3}"#;
        let found = entry(line, "body", "no").unwrap();
        assert_eq!(
            (found.text.as_ref(), found.id.as_deref()),
            ("Silta", Some("3"))
        );
    }
}
