//! How many cores a command works with.

use std::num::NonZeroUsize;
use std::thread;

use clap::Args;

/// How many cores a command works with.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct JobsArg {
    /// How many cores to use [default: all]
    ///
    /// The output is the same for any number.
    #[arg(short, long, value_name = "N", help_heading = "Run", value_parser = jobs, allow_negative_numbers = true)]
    jobs: Option<NonZeroUsize>,
}

fn jobs(word: &str) -> Result<NonZeroUsize, &'static str> {
    word.parse()
        .map_err(|_| "not a number of cores: it is 1 or more; leave --jobs out for all cores")
}

impl JobsArg {
    /// The number asked for, else the number of cores; 1 where the system does not say.
    pub(crate) fn count(self) -> usize {
        let jobs = self.jobs.or_else(|| thread::available_parallelism().ok());
        jobs.map_or(1, NonZeroUsize::get)
    }
}

/// How a command runs.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct RunArgs {
    #[command(flatten)]
    pub(crate) jobs: JobsArg,

    /// Show no progress and no summary; failures are still named
    #[arg(short, long, help_heading = "Run")]
    pub(crate) quiet: bool,
}
