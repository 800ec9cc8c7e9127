//! Inputs cut into pieces of work.
//!
//! A batch names a few files, or holds some lines of a stream of JSON lines. How
//! inputs are cut does not depend on the number of workers.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use innokyla::jsonl::{Elements, LineError, LineFault, Lines, RawLine};

use super::buffers::Buffers;
use super::failure::Failure;
use super::input::{Input, InputArgs, InputForm, Inputs, open};
use super::plain;
use super::size::show;

/// Some pages to read, in the order of the input.
pub(crate) struct Batch {
    /// The pages, or the failures to find them.
    pub(crate) jobs: Vec<Result<Job, Failure>>,
    /// The lines that [`Job::line`] points into.
    pub(crate) bytes: Vec<u8>,
    /// Where the buffer of the bytes goes back to.
    buffers: Buffers,
}

impl Drop for Batch {
    fn drop(&mut self) {
        self.buffers.leave(&mut self.bytes);
    }
}

/// One page to read.
pub(crate) struct Job {
    /// The file or stream it is in.
    pub(crate) input: Arc<Input>,
    /// The line that holds it, in [`Batch::bytes`]; `None` where the whole file is the
    /// page.
    pub(crate) line: Option<RawLine>,
}

impl Job {
    /// The file as it was named, with U+FFFD for what is not UTF-8 in the name; `None` for
    /// standard input.
    pub(crate) fn path(&self) -> Option<Cow<'_, str>> {
        (!self.input.is_stdin()).then(|| self.input.path().to_string_lossy())
    }

    pub(crate) fn failure(&self, reason: impl std::fmt::Display) -> Failure {
        Failure::new(self.input.path(), reason).at_line(self.line.as_ref().map(|line| line.number))
    }
}

pub(crate) struct Batches<'a, C> {
    inputs: Inputs,
    args: &'a InputArgs,
    claim: C,
    stream: Option<Stream>,
    /// The next batch may be the largest one divided by this. The first ones are small,
    /// so that a few large inputs are shared out.
    divisor: usize,
    taken: Arc<AtomicU64>,
    buffers: Buffers,
}

/// A JSON lines input and its lines.
type Stream = (Arc<Input>, Records);

/// The most files in a batch: enough to make the cost of handing it on negligible.
const FILES: usize = 32;
/// The lines of a batch are about so many bytes.
const LINE_BYTES: usize = 256 << 10;

impl<'a, C: FnMut(&Input, InputForm) -> Result<(), Failure>> Batches<'a, C> {
    /// Cuts `inputs` into batches. `claim` may turn an input away before it is
    /// read; it sees them in order.
    pub(crate) fn new(inputs: Inputs, args: &'a InputArgs, claim: C) -> Self {
        Self {
            inputs,
            args,
            claim,
            stream: None,
            divisor: FILES,
            taken: Arc::default(),
            buffers: Buffers::default(),
        }
    }

    /// How many bytes of JSON lines have been read, before decompression.
    pub(crate) fn bytes_taken(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.taken)
    }

    /// The next input and what it holds.
    fn next_input(&mut self) -> Option<Result<(Arc<Input>, InputForm), Failure>> {
        let input = self.inputs.next()?;
        Some(input.and_then(|input| {
            let form = self.args.from.of(input.path());
            (self.claim)(&input, form).map(|()| (Arc::new(input), form))
        }))
    }

    fn fill(&mut self, batch: &mut Batch) {
        let (files, bytes) = (FILES / self.divisor, LINE_BYTES / self.divisor);
        let mut jobs = 0;
        while batch.bytes.len() < bytes && batch.jobs.len() < LINE_BYTES / 64 && jobs < files {
            if let Some((input, records)) = &mut self.stream {
                match records.next(&mut batch.bytes) {
                    None => self.stream = None,
                    Some(line) => batch.jobs.push(line_of(input, line)),
                }
                if self.args.line_buffered {
                    jobs = files;
                }
                continue;
            }
            let job = match self.next_input() {
                None => break,
                Some(Ok((input, InputForm::Jsonl))) => match self.records(&input) {
                    Ok(records) => {
                        self.stream = Some((input, records));
                        // The last line goes beyond.
                        batch.bytes.reserve(bytes + bytes / 8);
                        continue;
                    }
                    Err(error) => Err(Failure::io(input.path(), &error)),
                },
                Some(Ok((input, _))) => Ok(Job { input, line: None }),
                Some(Err(failure)) => Err(failure),
            };
            jobs += 1;
            batch.jobs.push(job);
        }
    }

    /// The records of an input, by its first byte lines or the elements of an array.
    fn records(&self, input: &Input) -> std::io::Result<Records> {
        let counted = CountingReader {
            source: open(input)?,
            taken: Arc::clone(&self.taken),
        };
        let counted = BufReader::with_capacity(128 << 10, counted);
        let mut stream = plain::reader(counted, self.args.max_window)?;
        let limit = self.args.max_size;
        let first = plain::unmarked(stream.fill_buf()?).trim_ascii_start();
        Ok(if first.starts_with(b"[") {
            Records::Elements(Elements::new(stream).max_length(limit))
        } else {
            Records::Lines(Lines::new(stream).max_length(limit))
        })
    }
}

/// What holds the pages of a stream.
enum Records {
    Lines(Lines<Box<dyn BufRead + Send>>),
    Elements(Elements<Box<dyn BufRead + Send>>),
}

impl Records {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<Result<RawLine, LineError>> {
        match self {
            Self::Lines(lines) => lines.next_line(buffer),
            Self::Elements(elements) => elements.next_element(buffer),
        }
    }
}

fn line_of(input: &Arc<Input>, line: Result<RawLine, LineError>) -> Result<Job, Failure> {
    match line {
        Ok(line) => Ok(Job {
            input: Arc::clone(input),
            line: Some(line),
        }),
        Err(LineError { line, fault }) => Err(match fault {
            LineFault::Io(error) => Failure::io(input.path(), &error),
            LineFault::TooLong { limit } => {
                let limit = show(limit);
                let reason = format!("the line is longer than {limit} (see --max-size)");
                Failure::new(input.path(), reason).at_line(Some(line))
            }
            fault => Failure::new(input.path(), fault).at_line(Some(line)),
        }),
    }
}

impl<C: FnMut(&Input, InputForm) -> Result<(), Failure>> Iterator for Batches<'_, C> {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        let mut batch = Batch {
            bytes: self.buffers.take(),
            buffers: self.buffers.clone(),
            jobs: Vec::new(),
        };
        self.fill(&mut batch);
        self.divisor = (self.divisor / 2).max(1);
        (!batch.jobs.is_empty()).then_some(batch)
    }
}

struct CountingReader<R> {
    source: R,
    taken: Arc<AtomicU64>,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.taken.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
