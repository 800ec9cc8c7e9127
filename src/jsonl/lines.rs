//! A stream to its lines.

use std::io::{self, BufRead};
use std::ops::Range;

use super::{LineError, LineFault};

/// The lines of a stream, each with its number from 1. Blank lines are counted and
/// left out, and so is a byte-order mark before one: files that are joined have theirs
/// in the middle.
///
/// A line that is too long is passed over without being kept, so that memory is
/// bounded by the limit.
///
/// ```
/// use innokyla::jsonl::Lines;
///
/// let mut lines = Lines::new(&b"{}\n\n{\"text\": \"Silta\"}\n"[..]);
/// let mut buffer = Vec::new();
/// lines.next_line(&mut buffer).unwrap().unwrap();
/// let line = lines.next_line(&mut buffer).unwrap().unwrap();
/// assert_eq!(line.number, 3);
/// assert_eq!(&buffer[line.range], b"{\"text\": \"Silta\"}");
/// ```
#[derive(Debug)]
pub struct Lines<R> {
    source: R,
    number: u64,
    limit: u64,
    broken: bool,
}

/// A line that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawLine {
    /// Its number, from 1.
    pub number: u64,
    /// Its place in the buffer, without its end.
    pub range: Range<usize>,
}

impl<R: BufRead> Lines<R> {
    /// How many bytes a line may have where nothing else is said: 64 MiB.
    pub const MAX_LENGTH: u64 = 64 << 20;

    /// The lines of `source`.
    pub const fn new(source: R) -> Self {
        Self {
            source,
            number: 0,
            limit: Self::MAX_LENGTH,
            broken: false,
        }
    }

    /// The same lines, of at most so many bytes each.
    #[must_use]
    pub fn max_length(self, limit: u64) -> Self {
        Self { limit, ..self }
    }

    /// Appends the next line to `buffer`; `None` at the end, and after an error to read
    /// the stream.
    ///
    /// What is in the buffer stays, so that it can hold many lines; clear it where it
    /// is to hold one.
    pub fn next_line(&mut self, buffer: &mut Vec<u8>) -> Option<Result<RawLine, LineError>> {
        let start = buffer.len();
        while !self.broken {
            let more = match self.append(buffer) {
                Ok(more) => more,
                Err(fault) => {
                    buffer.truncate(start);
                    self.broken = matches!(fault, LineFault::Io(_));
                    let line = self.number;
                    return Some(Err(LineError { line, fault }));
                }
            };
            let line = buffer.get(start..).unwrap_or_default();
            let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
            if !line.trim_ascii().is_empty() {
                return Some(Ok(RawLine {
                    number: self.number,
                    range: buffer.len() - line.len()..buffer.len(),
                }));
            }
            buffer.truncate(start);
            if !more {
                break;
            }
        }
        None
    }

    /// Appends one line without its end; false at the end of the stream.
    fn append(&mut self, buffer: &mut Vec<u8>) -> Result<bool, LineFault> {
        let start = buffer.len();
        let mut length = 0_u64;
        let mut ended = false;
        self.number += 1;
        while !ended {
            let chunk = match self.source.fill_buf() {
                Ok([]) => break,
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(LineFault::Io(error)),
            };
            let end = memchr::memchr(b'\n', chunk);
            ended = end.is_some();
            let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or(chunk);
            length = length.saturating_add(part.len() as u64);
            if length <= self.limit {
                grow(buffer, part.len(), start, self.limit);
                buffer.extend_from_slice(part);
            } else {
                buffer.truncate(start);
            }
            let taken = part.len() + usize::from(ended);
            self.source.consume(taken);
        }
        if length > self.limit {
            return Err(LineFault::TooLong { limit: self.limit });
        }
        Ok(ended)
    }
}

/// Makes room for more of a line that begins at `start`: twice what there is, as a vector
/// does by itself, but no more than a line may take.
fn grow(buffer: &mut Vec<u8>, more: usize, start: usize, limit: u64) {
    let needed = buffer.len() + more;
    if needed > buffer.capacity() {
        let most = usize::try_from(limit).map_or(usize::MAX, |limit| start.saturating_add(limit));
        let wanted = buffer.capacity().saturating_mul(2).min(most).max(needed);
        buffer.reserve_exact(wanted - buffer.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[u8], limit: u64) -> Vec<Result<(u64, String), String>> {
        // A small buffer, so that lines lie across its ends.
        let mut lines = Lines::new(io::BufReader::with_capacity(3, text)).max_length(limit);
        let mut buffer = Vec::new();
        let found = std::iter::from_fn(|| lines.next_line(&mut buffer)).collect::<Vec<_>>();
        let found = found.into_iter().map(|line| {
            line.map(|RawLine { number, range }| {
                (number, String::from_utf8(buffer[range].to_vec()).unwrap())
            })
            .map_err(|error| error.to_string())
        });
        found.collect()
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
        assert_eq!(found[1], Err("line 2: longer than 5 bytes".to_owned()));
        assert_eq!(found[2], Ok((3, "12".to_owned())));
        assert_eq!(found[3], Err("line 4: longer than 5 bytes".to_owned()));
        assert_eq!(found.len(), 4);
    }

    /// A stream that breaks after its first bytes.
    struct BreakingStream(&'static [u8]);

    impl io::Read for BreakingStream {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            match self.0.read(buffer)? {
                0 => Err(io::Error::other("the cable is out")),
                count => Ok(count),
            }
        }
    }

    #[test]
    fn a_stream_that_breaks_is_an_error_once() {
        let mut lines = Lines::new(io::BufReader::new(BreakingStream(b"{}\n{")));
        let mut buffer = Vec::new();
        assert!(lines.next_line(&mut buffer).unwrap().is_ok());
        let error = lines.next_line(&mut buffer).unwrap().unwrap_err();
        assert_eq!(error.to_string(), "line 2: the cable is out");
        assert_eq!(buffer, b"{}");
        assert!(lines.next_line(&mut buffer).is_none());
    }
}
