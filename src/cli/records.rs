//! Files that hold pages one after another: JSON lines, arrays, archives, columns.

use std::io::{self, BufRead};
use std::ops::Range;

use innokyla::Kept;
use innokyla::jsonl::{Elements, LineError, LineFault, Lines, RawLine};

use super::failure::Failure;
use super::ids::IdFilter;
use super::input::Input;
#[cfg(feature = "parquet")]
use super::parquet::ParquetPages;
use super::size::show;
use super::wet::WetPages;

/// What a file holds a page in.
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// A line of JSON.
    Line(RawLine),
    /// A record that is a text with its identifier.
    Record(RawRecord),
}

/// The text of a page, in the bytes of its batch.
pub(crate) struct RawRecord {
    /// Its number in the file, from 1.
    pub(crate) number: u64,
    pub(crate) text: Range<usize>,
    pub(crate) id: Option<String>,
    pub(crate) kept: Vec<Kept<'static>>,
}

impl Part {
    /// Its number in the file, from 1; `None` where it is the file.
    pub(crate) const fn number(&self) -> Option<u64> {
        match self {
            Self::Whole => None,
            Self::Line(line) => Some(line.number),
            Self::Record(record) => Some(record.number),
        }
    }
}

type Stream = Box<dyn BufRead + Send>;

/// The pages of a file, one after another.
pub(crate) enum Records {
    Lines(Lines<Stream>),
    Elements(Elements<Stream>),
    Archive(WetPages<Stream>),
    #[cfg(feature = "parquet")]
    Rows(Box<ParquetPages>),
}

impl Records {
    /// JSON lines, or by the first byte the elements of an array.
    pub(crate) fn of_json(mut stream: Stream, limit: u64) -> io::Result<Self> {
        let first = super::plain::unmarked(stream.fill_buf()?).trim_ascii_start();
        Ok(if first.starts_with(b"[") {
            Self::Elements(Elements::new(stream).max_length(limit))
        } else {
            Self::Lines(Lines::new(stream).max_length(limit))
        })
    }

    /// Appends the next page to the buffer; of records only one that is wanted.
    pub(crate) fn next(
        &mut self,
        input: &Input,
        ids: &IdFilter,
        buffer: &mut Vec<u8>,
    ) -> Option<Result<Part, Failure>> {
        let line = match self {
            Self::Lines(lines) => lines.next_line(buffer),
            Self::Elements(elements) => elements.next_element(buffer),
            Self::Archive(pages) => {
                let page = pages.next_page(|uri| ids.admits(uri), buffer)?;
                let number = pages.number;
                return Some(match page {
                    Ok(page) => Ok(Part::Record(RawRecord {
                        number,
                        text: page.text,
                        id: page.uri,
                        kept: Vec::new(),
                    })),
                    Err(error) => Err(Failure::new(input.path(), error)),
                });
            }
            #[cfg(feature = "parquet")]
            Self::Rows(pages) => {
                let page = pages.next_page(|id| ids.admits(id), buffer)?;
                return Some(page.map(Part::Record).map_err(|(number, reason)| {
                    Failure::new(input.path(), reason).at_line(number)
                }));
            }
        };
        line.map(|line| line.map(Part::Line).map_err(|error| unread(input, error)))
    }
}

fn unread(input: &Input, LineError { line, fault }: LineError) -> Failure {
    match fault {
        LineFault::Io(error) => Failure::io(input.path(), &error),
        LineFault::TooLong { limit } => {
            let limit = show(limit);
            let reason = format!("the line is longer than {limit} (see --max-size)");
            Failure::new(input.path(), reason).at_line(Some(line))
        }
        fault => Failure::new(input.path(), fault).at_line(Some(line)),
    }
}
