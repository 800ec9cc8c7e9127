//! Files that hold pages one after another: JSON lines, arrays, archives, columns.

use std::io::{self, BufRead, BufReader, Read};
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use innokyla::Kept;
use innokyla::jsonl::{Elements, LineError, LineFault, Lines, RawLine};

use super::compressed;
use super::failure::Failure;
use super::ids::IdFilter;
use super::input::{Input, InputArgs, InputForm, open};
#[cfg(feature = "parquet")]
use super::parquet::{PageColumns, ParquetPages};
use super::plain;
use super::size::show;
use super::wet::WetPages;

/// What a file holds a page in.
pub(crate) enum PagePart {
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

impl PagePart {
    /// Its number in the file, from 1; `None` where it is the file.
    pub(crate) const fn number(&self) -> Option<u64> {
        match self {
            Self::Whole => None,
            Self::Line(line) => Some(line.number),
            Self::Record(record) => Some(record.number),
        }
    }
}

type ByteStream = Box<dyn BufRead + Send>;

/// The pages of a file, one after another.
pub(crate) struct Records {
    kind: RecordKind,
    /// Whether there has been one, if only a failure or one that is passed over.
    any: bool,
}

enum RecordKind {
    Lines(Lines<ByteStream>),
    Elements(Elements<ByteStream>),
    Archive(WetPages<ByteStream>),
    #[cfg(feature = "parquet")]
    Rows(Box<ParquetPages>),
}

impl Records {
    /// Those of an input that holds pages in this form. The bytes that are read are counted
    /// in `taken`.
    pub(crate) fn of(
        input: &Input,
        form: InputForm,
        args: &InputArgs,
        #[cfg_attr(not(feature = "parquet"), expect(unused_variables))] kept: &[String],
        taken: &Arc<AtomicU64>,
    ) -> Result<Self, Failure> {
        let kind = match form {
            #[cfg(feature = "parquet")]
            InputForm::Parquet => {
                let fields = PageColumns {
                    text: args.reading.text_field(),
                    id: args.reading.id_field.as_deref(),
                    kept,
                };
                let pages = ParquetPages::open(input.path(), &fields, args.reading.max_size);
                let pages = pages.map_err(|reason| Failure::new(input.name(), reason))?;
                RecordKind::Rows(Box::new(pages))
            }
            form => RecordKind::of_stream(input, form, args, taken)
                .map_err(|error| Failure::io(input.name(), &error))?,
        };
        Ok(Self { kind, any: false })
    }

    /// Appends the next page to the buffer; of records only one that is wanted.
    pub(crate) fn next(
        &mut self,
        input: &Input,
        ids: &IdFilter,
        buffer: &mut Vec<u8>,
    ) -> Option<Result<PagePart, Failure>> {
        let next = self.kind.next(input, ids, buffer);
        self.any |= next.is_some();
        next
    }

    /// The failure of an input that has ended without a page. A Parquet file may have no row:
    /// parts of a table sometimes have none.
    pub(crate) fn none_in(&self, input: &Input) -> Option<Failure> {
        let what = match &self.kind {
            RecordKind::Lines(_) => "line",
            RecordKind::Elements(_) => "element",
            RecordKind::Archive(pages) if pages.number == 0 => "page",
            _ => return None,
        };
        let reason = format_args!("empty: there is no {what} in it; fetch it again");
        (!self.any).then(|| Failure::new(input.name(), reason))
    }
}

impl RecordKind {
    /// An archive, JSON lines, or by the first byte the elements of an array.
    fn of_stream(
        input: &Input,
        form: InputForm,
        args: &InputArgs,
        taken: &Arc<AtomicU64>,
    ) -> io::Result<Self> {
        let counted = CountingReader {
            source: open(input)?,
            taken: Arc::clone(taken),
        };
        let counted = BufReader::with_capacity(128 << 10, counted);
        let limit = args.reading.max_size;
        if form == InputForm::Wet {
            let stream = compressed::reader(counted, args.reading.max_window)?;
            return Ok(Self::Archive(WetPages::new(stream, limit)));
        }
        let mut stream = plain::reader(counted, args.reading.max_window)?;
        let first = plain::unmarked(stream.fill_buf()?).trim_ascii_start();
        Ok(if first.starts_with(b"[") {
            Self::Elements(Elements::new(stream).max_length(limit))
        } else {
            Self::Lines(Lines::new(stream).max_length(limit))
        })
    }

    fn next(
        &mut self,
        input: &Input,
        ids: &IdFilter,
        buffer: &mut Vec<u8>,
    ) -> Option<Result<PagePart, Failure>> {
        let line = match self {
            Self::Lines(lines) => lines.next_line(buffer),
            Self::Elements(elements) => elements.next_element(buffer),
            Self::Archive(pages) => {
                let page = pages.next_page(|uri| ids.admits(uri), buffer)?;
                let number = pages.number;
                let part = page.map(|page| {
                    PagePart::Record(RawRecord {
                        number,
                        text: page.text,
                        id: page.uri,
                        kept: Vec::new(),
                    })
                });
                return Some(part.map_err(|error| Failure::new(input.name(), error)));
            }
            #[cfg(feature = "parquet")]
            Self::Rows(pages) => {
                let page = pages.next_page(|id| ids.admits(id), buffer)?;
                let failed = |(number, reason)| Failure::new(input.name(), reason).at_line(number);
                return Some(page.map(PagePart::Record).map_err(failed));
            }
        };
        line.map(|line| {
            line.map(PagePart::Line)
                .map_err(|error| unread(input, error))
        })
    }
}

fn unread(input: &Input, LineError { line, fault }: LineError) -> Failure {
    match fault {
        LineFault::Io(error) => Failure::io(input.name(), &error),
        LineFault::TooLong { limit } => {
            let limit = show(limit);
            let reason = format!("the line is longer than {limit} (see --max-size)");
            Failure::new(input.name(), reason).at_line(Some(line))
        }
        fault => Failure::new(input.name(), fault).at_line(Some(line)),
    }
}

struct CountingReader<R> {
    source: R,
    taken: Arc<AtomicU64>,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.taken.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
