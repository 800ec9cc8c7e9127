//! Inputs cut into pieces of work.
//!
//! A batch names a few files, or holds some pages of a file of many. How
//! inputs are cut does not depend on the number of workers.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use innokyla::check::{Options, no_content};
use innokyla::{ParseOptions, Parsed};

use super::buffers::Buffers;
use super::failure::Failure;
use super::ids::IdFilter;
use super::input::{Input, InputArgs, InputForm, Inputs};
use super::mirror::Claims;
use super::page::InputPage;
use super::records::{PagePart, Records};

/// Some pages to read, in the order of the input.
pub(crate) struct Batch {
    /// The pages, or the failures to find them.
    pub(crate) jobs: Vec<Result<Job, Failure>>,
    /// The bytes that [`Job::part`] points into.
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
    /// What holds it, where in [`Batch::bytes`].
    pub(crate) part: PagePart,
}

impl Job {
    /// The file as it was named, with U+FFFD for what is not UTF-8 in the name; `None` for
    /// standard input.
    pub(crate) fn path(&self) -> Option<Cow<'_, str>> {
        (!self.input.is_nameless()).then(|| self.input.name().to_string_lossy())
    }

    /// Parses the page; bytes that are no text are a failure.
    pub(crate) fn parse<'p>(
        &self,
        page: &'p InputPage<'_>,
        options: &ParseOptions,
    ) -> Result<Parsed<'p>, Failure> {
        page.parse(options)
            .map_err(|error| self.failure(format_args!("{error}; export the page again, as text")))
    }

    /// Parses the page; bytes that are no text are a failure, and so is a page on which there
    /// is nothing.
    pub(crate) fn parse_content<'p>(
        &self,
        page: &'p InputPage<'_>,
        options: &ParseOptions,
    ) -> Result<Parsed<'p>, Failure> {
        let parsed = self.parse(page, options)?;
        let Some(found) = no_content(&parsed, &Options::default()) else {
            return Ok(parsed);
        };
        let help = found.help.as_deref().unwrap_or_default();
        Err(self.failure(format_args!("{}; {help}", found.message)))
    }

    pub(crate) fn failure(&self, reason: impl std::fmt::Display) -> Failure {
        Failure::new(self.input.name(), reason).at_line(self.part.number())
    }
}

pub(crate) struct Batches<'a> {
    inputs: Inputs,
    args: &'a InputArgs,
    /// The keys of the fields that go with their page.
    kept: &'a [String],
    ids: IdFilter,
    /// The names of the outputs, where each page has one.
    claims: Option<Claims>,
    stream: Option<OpenRecords>,
    /// The next batch has the full size divided by this. The first batches are small, so that
    /// all workers get a share of a few large inputs.
    divisor: usize,
    /// How many times the usual size a batch has.
    times: usize,
    taken: Arc<AtomicU64>,
    buffers: Buffers,
}

/// A file of many pages, and the reader of its pages.
type OpenRecords = (Arc<Input>, Records);

/// The most files in a batch: enough to make the cost of handing it on negligible.
const FILES: usize = 32;
/// About how many bytes the lines of a batch have.
const LINE_BYTES: usize = 256 << 10;

impl<'a> Batches<'a> {
    /// Cuts `inputs` into batches. An input whose output has the name of another's is turned
    /// away before it is read.
    pub(crate) fn new(
        inputs: Inputs,
        args: &'a InputArgs,
        kept: &'a [String],
        ids: IdFilter,
        claims: Option<Claims>,
    ) -> Self {
        Self {
            inputs,
            args,
            kept,
            ids,
            claims,
            stream: None,
            divisor: FILES,
            times: 1,
            taken: Arc::default(),
            buffers: Buffers::default(),
        }
    }

    /// Makes batches `times` as large, where the cost of each batch is high.
    pub(crate) fn larger(self, times: usize) -> Self {
        Self { times, ..self }
    }

    /// How many bytes of JSON lines have been read, before decompression.
    pub(crate) fn bytes_taken(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.taken)
    }

    /// The next input and what it holds.
    fn next_input(&mut self) -> Option<Result<(Arc<Input>, InputForm), Failure>> {
        let input = self.inputs.next()?;
        Some(input.and_then(|input| {
            let form = self.args.form_of(input.path());
            if let Some(claims) = &mut self.claims {
                claims.claim(&input, form)?;
            }
            Ok((Arc::new(input), form))
        }))
    }

    fn fill(&mut self, batch: &mut Batch) {
        let [files, bytes] = [FILES, LINE_BYTES].map(|most| most * self.times / self.divisor);
        let mut jobs = 0;
        while batch.bytes.len() < bytes && batch.jobs.len() < LINE_BYTES / 64 && jobs < files {
            if let Some((input, records)) = &mut self.stream {
                match records.next(input, &self.ids, &mut batch.bytes) {
                    None => {
                        batch.jobs.extend(records.none_in(input).map(Err));
                        self.stream = None;
                    }
                    Some(part) => batch.jobs.push(part.map(|part| Job {
                        input: Arc::clone(input),
                        part,
                    })),
                }
                if self.args.line_buffered {
                    jobs = files;
                }
                continue;
            }
            let job = match self.next_input() {
                None => break,
                Some(Ok((input, form))) if form.holds_many() => {
                    match Records::of(&input, form, self.args, self.kept, &self.taken) {
                        Ok(records) => {
                            self.stream = Some((input, records));
                            // The last line goes beyond.
                            batch.bytes.reserve(bytes + bytes / 8);
                            continue;
                        }
                        Err(failure) => Err(failure),
                    }
                }
                Some(Ok((input, _))) => {
                    let part = PagePart::Whole;
                    Ok(Job { input, part })
                }
                Some(Err(failure)) => Err(failure),
            };
            jobs += 1;
            batch.jobs.push(job);
        }
    }
}

impl Iterator for Batches<'_> {
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
