//! What every command that reads pages does with them.

mod chunk;
mod jobs;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

pub(crate) use chunk::HANDED_ON;
pub(crate) use jobs::{JobsArg, RunArgs};

use super::batch::Batches;
use super::failure::Failure;
use super::failure_summary::FailureSummary;
use super::files::RunFiles;
use super::ids::IdFilter;
use super::input::{Input, InputArgs, InputForm, names_lines};
use super::mirror::Claims;
use super::page::{Note, PageReader, Task};
use super::pipeline::{self, Emit, SizeHint};
use super::progress::Progress;
use super::rules::UNREADABLE;
use super::{Usage, usage};
use chunk::{Chunk, work_in_chunks};

/// How many pages a run has read, and how it ended.
#[derive(Clone, Copy, Default)]
pub(crate) struct RunOutcome {
    /// The pages that were reached, in whatever way they ended.
    pub(crate) pages: u64,
    pub(crate) failed: u64,
    /// Those that were passed over by what identifies them, which are not among them.
    pub(crate) passed: u64,
    /// Whether a failure ended the run before its input.
    pub(crate) ended: bool,
    /// Whether that was because no line has the text: what is written is right all the same.
    pub(crate) lacks_key: bool,
}

/// Takes the results of a run.
pub(crate) trait Sink<R> {
    /// Takes the results of some pages, in the order of the input.
    fn take(&mut self, made: R) -> ControlFlow<()>;

    /// Takes an input that could not be read, after it was named on standard error.
    fn failed(&mut self, _: &Failure) {}

    /// Takes a note on an input that was read.
    fn noted(&mut self, _: &Note) {}
}

/// The pages of a command line, on their way to what it writes.
pub(crate) struct PageRun<'a> {
    input: &'a InputArgs,
    jobs: JobsArg,
    files: RunFiles,
    /// The keys of the fields that go with their page.
    kept: &'a [String],
    ids: IdFilter,
    /// Whether the same pages were read before, and their failures reported.
    is_repeated: bool,
}

impl<'a> PageRun<'a> {
    /// A run of these files; refused where one that it writes is also an input, or one
    /// of those that are `also_read`.
    pub(crate) fn new(
        input: &'a InputArgs,
        jobs: JobsArg,
        files: RunFiles,
        also_read: &[Option<&Path>],
    ) -> Result<Self, Usage> {
        let lists = [input.list()];
        for path in also_read.iter().chain(&lists).flatten() {
            files.read(path).map_err(usage)?;
        }
        input.refuse_overwriting(&files)?;
        Ok(Self {
            input,
            jobs,
            files,
            kept: &[],
            ids: input.reading.ids()?,
            is_repeated: false,
        })
    }

    /// The same run over pages that were read before, whose failures are not reported again.
    pub(crate) fn repeated(self) -> Self {
        Self {
            is_repeated: true,
            ..self
        }
    }

    /// The same run, of which these fields go with their page.
    pub(crate) fn keeping(self, kept: &'a [String]) -> Result<Self, Usage> {
        if !kept.is_empty() {
            self.input.refuse_text("--keep")?;
        }
        Ok(Self { kept, ..self })
    }

    /// Refuses a run that would write an output over a file that it reads; `target` is
    /// where the output of an input goes.
    pub(crate) fn refuse_targets(&self, target: impl Fn(&Input) -> PathBuf) -> Result<(), Usage> {
        if !self.files.has_folders() {
            return Ok(());
        }
        let mut inputs = self.input.known(&self.files)?.flatten();
        let refused = inputs.find_map(|input| self.files.write(&target(&input)).err());
        refused.map_or(Ok(()), |failure| Err(usage(failure)))
    }

    /// The inputs, cut into batches. With `claims` no two have an output of the same name.
    pub(crate) fn batches(&self, claims: Option<Claims>) -> Result<Batches<'a>, Usage> {
        let inputs = self.input.inputs(&self.files)?;
        Ok(Batches::new(
            inputs,
            self.input,
            self.kept,
            self.ids.clone(),
            claims,
        ))
    }

    /// Puts every page through a worker, which `worker` makes for each thread, and what
    /// it makes into `sink`, in the order of the input. Failures are named on standard
    /// error. A progress bar is `shown` where several pages are read and a person watches.
    pub(crate) fn each<R, W>(
        &self,
        batches: Batches<'a>,
        shown: bool,
        worker: impl Fn() -> W + Sync,
        sink: &mut impl Sink<R>,
    ) -> RunOutcome
    where
        R: SizeHint + Default + Send,
        W: FnMut(Task<'_, 'a>, &mut R) -> Result<(), Failure>,
    {
        let progress = self.progress(shown, &batches);
        let mut reached = RunOutcome::default();
        let mut failures = FailureSummary::default();
        let worker = || {
            let mut work = worker();
            let mut reader = PageReader::new(self.input, self.kept, self.ids.clone());
            move |batch, emit: &mut Emit<'_, Chunk<R>>| {
                work_in_chunks(batch, &mut reader, &mut work, emit)
            }
        };
        // Several workers would each wait for a line of their own.
        let jobs = match self.input.line_buffered {
            true => 1,
            false => self.jobs.count(),
        };
        pipeline::run(jobs, batches, worker, |chunk| {
            reached.pages += chunk.pages;
            let flow = sink.take(chunk.made);
            if self.is_repeated {
                progress.advance(chunk.pages);
                return flow;
            }
            failures.add_pages(chunk.statistics);
            for note in chunk.notes {
                if failures.add(&note.words) {
                    progress.say(&note.words.to_string());
                }
                sink.noted(&note);
            }
            if let Some(failure) = chunk.failure {
                reached.failed += 1;
                reached.ended = failure.ends_run();
                if failures.add(&failure) {
                    progress.say(&failure.to_string());
                }
                sink.failed(&failure);
                if let Some(words) = failures.reason_to_stop(self.input.reading.text_field()) {
                    let note = Note {
                        entry: UNREADABLE,
                        words: failure.of_file(words),
                    };
                    progress.say(&note.words.to_string());
                    sink.noted(&note);
                    (reached.ended, reached.lacks_key) = (true, true);
                }
            }
            progress.advance(chunk.pages);
            if reached.ended {
                return ControlFlow::Break(());
            }
            flow
        });
        let id = self.input.reading.id_field.as_deref();
        let words = failures.summary(
            self.input.reading.text_field(),
            id,
            self.kept,
            reached.ended,
        );
        words.iter().for_each(|words| progress.say(words));
        reached.passed = self.ids.passed();
        reached
    }

    fn progress(&self, shown: bool, batches: &Batches<'a>) -> Progress {
        if !shown || self.input.is_one_page() || !Progress::has_watcher() {
            return Progress::default();
        }
        let sum = |measure: fn(&Input) -> Option<u64>| self.input.sum(&self.files, measure);
        match self.input.reading.from {
            InputForm::Auto => {
                // How many pages lines hold is not known.
                let one = |input: &Input| (!names_lines(input.name())).then_some(1);
                Progress::towards(sum(one), None)
            }
            InputForm::Text => Progress::towards(sum(|_| Some(1)), None),
            InputForm::Parquet => Progress::towards(None, None),
            InputForm::Jsonl | InputForm::Wet => {
                Progress::towards(sum(Input::size), Some(batches.bytes_taken()))
            }
        }
    }
}
