//! What every command that reads pages does with them.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::thread;

use clap::Args;

use super::Usage;
use super::batch::{Batch, Batches};
use super::failure::Failure;
use super::input::{Input, InputArgs, InputForm};
use super::outputs::Outputs;
use super::page::PageReader;
use super::pipeline::{self, Emit, SizeHint};
use super::progress::{Progress, Total};

/// How many cores a command works with.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct JobsArg {
    /// How many cores to use [default: all]
    ///
    /// The output is the same for any number.
    #[arg(short, long, value_name = "N", help_heading = "Run")]
    jobs: Option<NonZeroUsize>,
}

impl JobsArg {
    /// The number asked for, else the number of cores; 1 where the system does not say.
    fn count(self) -> usize {
        let jobs = self.jobs.or_else(|| thread::available_parallelism().ok());
        jobs.map_or(1, NonZeroUsize::get)
    }
}

/// The pages of a command line, on their way to what it writes.
pub(crate) struct PageRun<'a> {
    input: &'a InputArgs,
    jobs: JobsArg,
    outputs: Outputs,
}

impl<'a> PageRun<'a> {
    /// A run that writes to `outputs`; refused where one of them is also an input.
    pub(crate) fn new(
        input: &'a InputArgs,
        jobs: JobsArg,
        outputs: Outputs,
    ) -> Result<Self, Usage> {
        input.refuse_overwriting(&outputs)?;
        Ok(Self {
            input,
            jobs,
            outputs,
        })
    }

    /// The inputs, cut into batches. `claim` may turn an input away.
    pub(crate) fn batches<C>(&self, claim: C) -> Result<Batches<C>, Usage>
    where
        C: FnMut(&Input) -> Result<(), Failure>,
    {
        let inputs = self.input.inputs(&self.outputs)?;
        let InputArgs { from, max_size, .. } = *self.input;
        Ok(Batches::new(inputs, from, max_size, claim))
    }

    /// The progress bar, `shown` where several pages are read and a person watches.
    pub(crate) fn progress<C>(&self, shown: bool, batches: &Batches<C>) -> Progress
    where
        C: FnMut(&Input) -> Result<(), Failure>,
    {
        if !shown || self.input.is_one_page() || !Progress::has_watcher() {
            return Progress::hidden();
        }
        let sum = |measure: fn(&Input) -> Option<u64>| self.input.sum(&self.outputs, measure);
        Progress::towards(match self.input.from {
            InputForm::Text => Total::Pages(sum(|_| Some(1))),
            InputForm::Jsonl => Total::Bytes(sum(Input::size), batches.bytes_taken()),
        })
    }

    /// Puts every batch through a worker, which `worker` makes for each thread, and
    /// every result into `sink`, in the order of the input.
    pub(crate) fn each<C, R, W>(
        &self,
        batches: Batches<C>,
        worker: impl Fn(PageReader<'a>) -> W + Sync,
        sink: impl FnMut(R) -> ControlFlow<()>,
    ) where
        C: FnMut(&Input) -> Result<(), Failure> + Send,
        R: SizeHint + Send,
        W: FnMut(Batch, &mut Emit<'_, R>) -> ControlFlow<()>,
    {
        let worker = || worker(PageReader::new(self.input));
        pipeline::run(self.jobs.count(), batches, worker, sink);
    }
}
