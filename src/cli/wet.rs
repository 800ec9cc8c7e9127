//! WET archives of Common Crawl: the texts of pages, one after another, in WARC.
//!
//! ```text
//! archive = *record
//! record  = "WARC/" version CRLF *(name ":" value CRLF) CRLF block CRLF CRLF
//! ```
//!
//! A page is the block of a record of the type `conversion`; its `WARC-Target-URI`
//! identifies it. Lines may end in LF alone.

mod head;

use std::io::{self, BufRead};
use std::ops::Range;

use super::size::{larger_than, show};
use head::Head;

/// So many bytes the head of a record may have; a crawler writes some hundreds.
const LONGEST_HEAD: usize = 64 << 10;

/// A page of an archive, in the buffer that it was read into.
pub(crate) struct WetPage {
    pub(crate) uri: Option<String>,
    pub(crate) text: Range<usize>,
}

/// Why a record gave no page.
#[derive(Debug, thiserror::Error)]
#[error("the record at byte {offset} of the archive, unpacked, {fault}")]
pub(crate) struct WetError {
    offset: u64,
    fault: WetFault,
}

#[derive(Debug, thiserror::Error)]
enum WetFault {
    #[error("does not begin with `WARC/`")]
    NoRecord,
    #[error("has a head of more than {}", show(LONGEST_HEAD as u64))]
    LongHead,
    #[error("has a line in its head that is no header: `{0}`")]
    NoHeader(String),
    #[error("has no Content-Length that is a number")]
    NoLength,
    #[error("is cut off: {left} of its {length} bytes are missing")]
    CutOff { length: u64, left: u64 },
    #[error("is cut off in its head")]
    CutHead,
    #[error("is longer than its Content-Length of {0}")]
    Longer(u64),
    #[error("is {}", larger_than(*.0))]
    TooLarge(u64),
    #[error("cannot be read: {0}")]
    Unread(#[from] io::Error),
}

/// The pages of an archive.
pub(crate) struct WetPages<R> {
    source: R,
    /// Where the next byte stands.
    offset: u64,
    head: Vec<u8>,
    limit: u64,
    /// How many pages there were, with those that were passed over.
    pub(crate) number: u64,
    has_ended: bool,
}

impl<R: BufRead> WetPages<R> {
    /// The pages of a stream; one larger than `limit` is an error of its own.
    pub(crate) fn new(source: R, limit: u64) -> Self {
        Self {
            source,
            offset: 0,
            head: Vec::new(),
            limit,
            number: 0,
            has_ended: false,
        }
    }

    /// Reads the next page that is wanted by its URI, and appends it to `buffer`. An error
    /// behind which no record can be found is the last that is given.
    pub(crate) fn next_page(
        &mut self,
        mut is_wanted: impl FnMut(Option<&str>) -> bool,
        buffer: &mut Vec<u8>,
    ) -> Option<Result<WetPage, WetError>> {
        while !self.has_ended {
            let offset = self.offset;
            match self.record(&mut is_wanted, buffer) {
                Ok(Some(page)) => return Some(Ok(page)),
                Ok(None) => {}
                Err(fault) => {
                    self.has_ended = !matches!(fault, WetFault::TooLarge(_));
                    return Some(Err(WetError { offset, fault }));
                }
            }
        }
        None
    }

    /// Reads a record: a page that is wanted, or something else.
    fn record(
        &mut self,
        is_wanted: &mut impl FnMut(Option<&str>) -> bool,
        buffer: &mut Vec<u8>,
    ) -> Result<Option<WetPage>, WetFault> {
        let Some(head) = self.head()? else {
            self.has_ended = true;
            return Ok(None);
        };
        let length = head.length.ok_or(WetFault::NoLength)?;
        self.number += u64::from(head.is_page);
        let is_page = head.is_page && is_wanted(head.uri.as_deref());
        let is_larger = is_page && length > self.limit;
        let start = buffer.len();
        let mut sink = (is_page && !is_larger).then_some(buffer);
        self.block(length, &mut sink)?;
        self.end(length)?;
        if is_larger {
            return Err(WetFault::TooLarge(self.limit));
        }
        Ok(sink.map(|buffer| WetPage {
            uri: head.uri,
            text: start..buffer.len(),
        }))
    }

    /// The head of a record, up to its empty line; `None` at the end of the archive.
    fn head(&mut self) -> Result<Option<Head>, WetFault> {
        let mut head = Head::default();
        let mut room = LONGEST_HEAD;
        let mut is_first = true;
        loop {
            let line = self.line(room)?;
            let Some(line) = line else {
                return if is_first {
                    Ok(None)
                } else {
                    Err(WetFault::CutHead)
                };
            };
            room = room.saturating_sub(line.len());
            let line = line.trim_ascii_end();
            if is_first {
                if !line.starts_with(b"WARC/") {
                    return Err(WetFault::NoRecord);
                }
                is_first = false;
            } else if line.is_empty() {
                return Ok(Some(head));
            } else {
                let line = String::from_utf8_lossy(line);
                let (name, value) = line
                    .split_once(':')
                    .ok_or_else(|| WetFault::NoHeader(line.chars().take(60).collect()))?;
                head.note(name, value.trim());
            }
        }
    }

    /// The next line with its end, where it is not longer than `room`; `None` at the end.
    fn line(&mut self, room: usize) -> Result<Option<&[u8]>, WetFault> {
        self.head.clear();
        loop {
            let bytes = self.source.fill_buf()?;
            if bytes.is_empty() {
                break;
            }
            let end = memchr::memchr(b'\n', bytes);
            let line = bytes
                .get(..end.map_or(bytes.len(), |at| at + 1))
                .unwrap_or(bytes);
            if self.head.len() + line.len() > room {
                // What is no archive may be one long line.
                return Err(
                    match self.head.starts_with(b"WARC/") || room < LONGEST_HEAD {
                        true => WetFault::LongHead,
                        false => WetFault::NoRecord,
                    },
                );
            }
            self.head.extend_from_slice(line);
            let count = line.len();
            self.source.consume(count);
            self.offset += count as u64;
            if end.is_some() {
                break;
            }
        }
        Ok((!self.head.is_empty()).then_some(&self.head))
    }

    /// Reads a block of this length into the sink, or over it.
    fn block(&mut self, length: u64, sink: &mut Option<&mut Vec<u8>>) -> Result<(), WetFault> {
        let mut left = length;
        while left > 0 {
            let bytes = self.source.fill_buf()?;
            if bytes.is_empty() {
                return Err(WetFault::CutOff { length, left });
            }
            let count = usize::try_from(left).map_or(bytes.len(), |left| left.min(bytes.len()));
            if let Some(sink) = sink {
                sink.extend_from_slice(bytes.get(..count).unwrap_or(bytes));
            }
            self.source.consume(count);
            self.offset += count as u64;
            left -= count as u64;
        }
        Ok(())
    }

    /// Reads the two line ends behind a block; the archive may end before them.
    fn end(&mut self, length: u64) -> Result<(), WetFault> {
        for _ in 0..2 {
            match self.line(LONGEST_HEAD) {
                Ok(None) => return Ok(()),
                Ok(Some(line)) if line.trim_ascii().is_empty() => {}
                Err(WetFault::Unread(error)) => return Err(error.into()),
                _ => return Err(WetFault::Longer(length)),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
