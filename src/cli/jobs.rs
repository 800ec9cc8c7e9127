//! How many cores a command works with.

use std::num::NonZeroUsize;
use std::thread;

use clap::Args;

/// The argument that says so, the same for every command that reads pages.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct JobsArg {
    /// How many cores to use [default: all]
    ///
    /// The output is the same for any number.
    #[arg(short, long, value_name = "N", help_heading = "Run")]
    jobs: Option<NonZeroUsize>,
}

impl JobsArg {
    /// The number asked for, else that of the cores there are; 1 where nobody knows.
    pub(crate) fn count(self) -> usize {
        let jobs = self.jobs.or_else(|| thread::available_parallelism().ok());
        jobs.map_or(1, NonZeroUsize::get)
    }
}
