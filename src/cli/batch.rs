//! Inputs cut into pieces of work.
//!
//! A batch names a few files, or holds some lines of a stream of JSON lines. How
//! inputs are cut does not depend on the number of workers.

use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use innokyla::jsonl::{LineError, LineFault, Lines, RawLine};

use super::buffers::Buffers;
use super::compressed;
use super::failure::Failure;
use super::input::{Input, InputForm, Inputs, open};
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
    pub(crate) fn failure(&self, reason: impl std::fmt::Display) -> Failure {
        Failure::new(self.input.path(), reason).at_line(self.line.as_ref().map(|line| line.number))
    }
}

pub(crate) struct Batches<C> {
    inputs: Inputs,
    form: InputForm,
    max_size: u64,
    claim: C,
    stream: Option<Stream>,
    /// The next batch may be the largest one divided by this. The first ones are small,
    /// so that a few large inputs are shared out.
    divisor: usize,
    taken: Arc<AtomicU64>,
    buffers: Buffers,
}

/// A JSON lines input and its lines.
type Stream = (Arc<Input>, Lines<Box<dyn BufRead + Send>>);

/// The most files in a batch: enough to make the cost of handing it on negligible.
const FILES: usize = 32;
/// The lines of a batch are about so many bytes.
const LINE_BYTES: usize = 256 << 10;

impl<C: FnMut(&Input) -> Result<(), Failure>> Batches<C> {
    /// Cuts `inputs` into batches. `claim` may turn an input away before it is
    /// read; it sees them in order.
    pub(crate) fn new(inputs: Inputs, form: InputForm, max_size: u64, claim: C) -> Self {
        Self {
            inputs,
            form,
            max_size,
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

    fn next_input(&mut self) -> Option<Result<Arc<Input>, Failure>> {
        let input = self.inputs.next()?;
        Some(input.and_then(|input| (self.claim)(&input).map(|()| Arc::new(input))))
    }

    fn fill_with_files(&mut self, batch: &mut Batch) {
        while batch.jobs.len() < FILES / self.divisor {
            let Some(input) = self.next_input() else {
                break;
            };
            batch
                .jobs
                .push(input.map(|input| Job { input, line: None }));
        }
    }

    fn fill_with_lines(&mut self, batch: &mut Batch) {
        while batch.bytes.len() < LINE_BYTES / self.divisor && batch.jobs.len() < LINE_BYTES / 64 {
            let Some((input, lines)) = &mut self.stream else {
                match self.next_input() {
                    None => break,
                    Some(Err(failure)) => batch.jobs.push(Err(failure)),
                    Some(Ok(input)) => match stream(&input, &self.taken) {
                        Ok(source) => {
                            self.stream =
                                Some((input, Lines::new(source).max_length(self.max_size)));
                        }
                        Err(error) => batch.jobs.push(Err(Failure::io(input.path(), &error))),
                    },
                }
                continue;
            };
            let job = match lines.next_line(&mut batch.bytes) {
                None => {
                    self.stream = None;
                    continue;
                }
                Some(Ok(line)) => Ok(Job {
                    input: Arc::clone(input),
                    line: Some(line),
                }),
                Some(Err(LineError { line, fault })) => Err(match fault {
                    LineFault::Io(error) => Failure::io(input.path(), &error),
                    LineFault::TooLong { limit } => {
                        let limit = show(limit);
                        let reason = format!("the line is longer than {limit} (see --max-size)");
                        Failure::new(input.path(), reason).at_line(Some(line))
                    }
                    fault => Failure::new(input.path(), fault).at_line(Some(line)),
                }),
            };
            batch.jobs.push(job);
        }
    }
}

impl<C: FnMut(&Input) -> Result<(), Failure>> Iterator for Batches<C> {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        let mut batch = Batch {
            bytes: self.buffers.take(),
            buffers: self.buffers.clone(),
            jobs: Vec::new(),
        };
        match self.form {
            InputForm::Text => self.fill_with_files(&mut batch),
            InputForm::Jsonl => {
                // The last line goes beyond.
                let room = LINE_BYTES / self.divisor;
                batch.bytes.reserve(room + room / 8);
                self.fill_with_lines(&mut batch);
            }
        }
        self.divisor = (self.divisor / 2).max(1);
        (!batch.jobs.is_empty()).then_some(batch)
    }
}

fn stream(input: &Input, taken: &Arc<AtomicU64>) -> std::io::Result<Box<dyn BufRead + Send>> {
    let counted = CountingReader {
        source: open(input)?,
        taken: Arc::clone(taken),
    };
    compressed::reader(BufReader::with_capacity(128 << 10, counted))
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
