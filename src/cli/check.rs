//! `innokyla check`: pages in, findings out.

use std::io::{self, IsTerminal as _};
use std::time::Instant;

use clap::Args;

use super::frame::FrameArg;
use super::input::InputArgs;
use super::page::Task;
use super::run::{JobsArg, PageRun};
use super::terminal::say;
use super::{Status, Usage};

mod channel;
mod drift;
mod help;
mod page;
mod reports;
mod root;
mod rules;
mod run;

use channel::Channel;
use drift::DriftArgs;
use help::HELP;
use page::CheckedPages;
use reports::ReportArgs;
use rules::RuleArgs;
use run::{CheckRun, Totals};

/// Check pages: name every fault at its place
///
/// Each finding has a code, a severity, the line it is about and, where that can
/// be said, what to do. `innokyla rules` lists the codes, and `innokyla explain`
/// prints the manual of one.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    frame: FrameArg,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    drift: DriftArgs,

    #[command(flatten)]
    reports: ReportArgs,

    #[command(flatten)]
    jobs: JobsArg,

    /// Show no progress and, below the findings as text, no summary line
    #[arg(short, long, help_heading = "Run")]
    quiet: bool,
}

impl CheckArgs {
    pub(crate) fn run(self) -> Result<Status, Usage> {
        let started = Instant::now();
        let files = self.reports.files()?;
        let also_read = [self.drift.path(), self.frame.path()];
        let pages = PageRun::new(&self.input, self.jobs, files, &also_read)?;
        let naming = self.reports.naming()?;
        let options = self.rules.options();
        let opened = self.drift.load().and_then(|collection| {
            let channels =
                self.reports
                    .channels(&options, self.rules.fail_on, naming, self.quiet)?;
            Ok((collection, channels, self.frame.options()?))
        });
        let (collection, channels, reading) = match opened {
            Ok(opened) => opened,
            Err(message) => {
                say(&message);
                return Ok(Status::Broken);
            }
        };
        let batches = pages.batches(|_, _| Ok(()))?;
        let shown = !self.quiet && !io::stdout().is_terminal();
        let profiled = collection.is_wanted(&options);
        let mut run = CheckRun {
            options: &options,
            fail_on: self.rules.fail_on,
            channels,
            collection,
            totals: Totals::default(),
        };
        run.each(Channel::start);
        let (options, reading) = (&options, &reading);
        let worker = || {
            move |mut task: Task<'_, '_>, checked: &mut CheckedPages| {
                checked.add(&task.read()?, reading, options, profiled);
                Ok(())
            }
        };
        let reached = pages.each(batches, shown, worker, &mut run);
        Ok(run.finish(reached, started))
    }
}
