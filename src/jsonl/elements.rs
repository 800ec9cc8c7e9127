//! An array of JSON to its elements.

use std::io::{self, BufRead};

use super::{LineError, LineFault, RawLine};

/// The elements of an array, read one after another as [`Lines`](super::Lines) are, each
/// with its number from 1. It holds one element at a time.
///
/// ```
/// use innokyla::jsonl::{Elements, Entry, Keys};
///
/// let mut elements = Elements::new(&b"[{\"text\": \"Silta\"},\n {\"text\": \"]}\"}]"[..]);
/// let mut buffer = Vec::new();
/// elements.next_element(&mut buffer).unwrap().unwrap();
/// let second = elements.next_element(&mut buffer).unwrap().unwrap();
/// let entry = Entry::read(second.number, &buffer[second.range], Keys::default()).unwrap();
/// assert_eq!((entry.line, entry.text.as_ref()), (2, "]}"));
/// assert!(elements.next_element(&mut buffer).is_none());
/// ```
#[derive(Debug)]
pub struct Elements<R> {
    source: R,
    number: u64,
    limit: u64,
    place: ArrayPlace,
}

/// Where in the array the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ArrayPlace {
    /// Before its bracket.
    Start,
    /// Before an element.
    Inside,
    /// Behind its bracket.
    Closed,
    /// Behind its end, or behind a fault.
    End,
}

impl<R: BufRead> Elements<R> {
    /// The elements of the array in `source`.
    pub const fn new(source: R) -> Self {
        Self {
            source,
            number: 0,
            limit: super::Lines::<R>::MAX_LENGTH,
            place: ArrayPlace::Start,
        }
    }

    /// The same elements, of at most so many bytes each.
    #[must_use]
    pub fn max_length(self, limit: u64) -> Self {
        Self { limit, ..self }
    }

    /// Appends the next element to `buffer`; `None` at the end, and after an array that is
    /// cut off.
    pub fn next_element(&mut self, buffer: &mut Vec<u8>) -> Option<Result<RawLine, LineError>> {
        match self.place {
            ArrayPlace::End => return None,
            ArrayPlace::Closed => {
                self.number += 1;
                return self.rest().map(Err);
            }
            ArrayPlace::Start | ArrayPlace::Inside => {}
        }
        let start = buffer.len();
        self.number += 1;
        match self.append(buffer) {
            Ok(true) => Some(Ok(RawLine {
                number: self.number,
                range: start..buffer.len(),
            })),
            Ok(false) => self.rest().map(Err),
            Err(fault) => {
                buffer.truncate(start);
                let line = self.number;
                Some(Err(LineError { line, fault }))
            }
        }
    }

    /// Appends one element; false at the end of the array.
    fn append(&mut self, buffer: &mut Vec<u8>) -> Result<bool, LineFault> {
        let start = buffer.len();
        let (mut depth, mut length) = (0_u64, 0_u64);
        let (mut in_string, mut is_escaped) = (false, false);
        loop {
            let Some(byte) = self.next_byte()? else {
                self.place = ArrayPlace::End;
                return Err(LineFault::NotJson {
                    reason: "the array is cut off".to_owned(),
                    byte: buffer.len() - start,
                });
            };
            if length == 0 {
                match (self.place, byte) {
                    (ArrayPlace::Start, b'[') => self.place = ArrayPlace::Inside,
                    (_, b']') => {
                        self.place = ArrayPlace::Closed;
                        return Ok(false);
                    }
                    (_, b',' | b' ' | b'\t' | b'\r' | b'\n') => {}
                    _ => length = 1,
                }
                if length == 0 {
                    continue;
                }
            } else {
                length += 1;
            }
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' if in_string => is_escaped = true,
                b'"' => in_string = !in_string,
                _ if in_string => {}
                b'{' | b'[' => depth += 1,
                b']' if depth == 0 => self.place = ArrayPlace::Closed,
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_behind =
                depth == 0 && !in_string && (byte == b',' || self.place == ArrayPlace::Closed);
            if !is_behind && length <= self.limit {
                buffer.push(byte);
            }
            let is_last = is_behind || depth == 0 && !in_string && byte == b'}';
            if is_last && length > self.limit {
                return Err(LineFault::TooLong { limit: self.limit });
            }
            if is_last {
                return Ok(true);
            }
        }
    }

    /// What is wrong behind the bracket, where nothing may stand.
    fn rest(&mut self) -> Option<LineError> {
        loop {
            let fault = match self.next_byte() {
                Ok(Some(b' ' | b'\t' | b'\r' | b'\n')) => continue,
                Ok(None) => None,
                Ok(Some(_)) => Some(LineFault::NotJson {
                    reason: "more stands behind the array".to_owned(),
                    byte: 0,
                }),
                Err(fault) => Some(fault),
            };
            self.place = ArrayPlace::End;
            let line = self.number;
            return fault.map(|fault| LineError { line, fault });
        }
    }

    fn next_byte(&mut self) -> Result<Option<u8>, LineFault> {
        loop {
            match self.source.fill_buf() {
                Ok(bytes) => {
                    let byte = bytes.first().copied();
                    self.source.consume(usize::from(byte.is_some()));
                    return Ok(byte);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.place = ArrayPlace::End;
                    return Err(LineFault::Io(error));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(text: &str, limit: u64) -> Vec<Result<String, String>> {
        let source = io::BufReader::with_capacity(3, text.as_bytes());
        let mut elements = Elements::new(source).max_length(limit);
        let mut buffer = Vec::new();
        std::iter::from_fn(|| {
            let element = elements.next_element(&mut buffer)?;
            Some(match element {
                Ok(RawLine { range, .. }) => Ok(String::from_utf8(buffer[range].to_vec()).unwrap()),
                Err(error) => Err(error.to_string()),
            })
        })
        .collect()
    }

    #[test]
    fn an_element_ends_where_its_braces_do() {
        let ok = |text: &str| Ok(text.to_owned());
        assert_eq!(elements("[]", 99), []);
        let found = elements(" [ {\"a\":\"}\\\"]\"} ,\n{\"b\":[{}]}\n]\n", 99);
        assert_eq!(found, [ok("{\"a\":\"}\\\"]\"}"), ok("{\"b\":[{}]}")]);
        assert_eq!(elements("[1,\"x\"]", 99), [ok("1"), ok("\"x\"")]);
        let found = elements("[{\"a\":\"long long\"},{}]", 5);
        assert_eq!(
            found,
            [Err("line 1: longer than 5 bytes".to_owned()), ok("{}")]
        );
        let found = elements("[{},{\"a\"", 99);
        let cut = "line 2: not JSON: the array is cut off at byte 4".to_owned();
        assert_eq!(found, [ok("{}"), Err(cut)]);
        for (text, number) in [("[{}]\n{}", 2), ("[{},1] x", 3), ("[] ]", 1)] {
            let more = format!("line {number}: not JSON: more stands behind the array at byte 0");
            assert_eq!(elements(text, 99).last(), Some(&Err(more)));
        }
        assert_eq!(elements("[{}] \r\n", 99), [ok("{}")]);
    }
}
