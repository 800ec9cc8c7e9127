//! `innokyla check`: pages in, findings out.

use std::io::{self, IsTerminal as _};
use std::time::Instant;

use clap::Args;

use super::files::RunFiles;
use super::frame::FrameArg;
use super::input::InputArgs;
use super::page::Task;
use super::run::{JobsArg, PageRun};
use super::terminal::told;
use super::{Status, Usage};

mod accepted;
mod channel;
mod drift;
mod help;
mod page;
mod page_rules;
mod reports;
mod root;
mod rules;
mod run;
mod statistics;
mod watch;

pub(crate) use accepted::schema as accepted;

use accepted::AcceptArgs;
use channel::Channel;
use drift::DriftArgs;
use help::HELP;
use page::CheckedPages;
use reports::{ReportArgs, Reporting};
use rules::RuleArgs;
use run::{CheckRun, EndOptions, Round, Totals};
use watch::{ChangedFiles, Watched};

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
    accept: AcceptArgs,

    #[command(flatten)]
    drift: DriftArgs,

    #[command(flatten)]
    reports: ReportArgs,

    #[command(flatten)]
    jobs: JobsArg,

    /// Check again whenever an input changes, until an interrupt ends it
    ///
    /// Each round reads all inputs, so that sums, reports and the pages as a whole are
    /// right; as text and concise the later ones show the findings of what has changed. The
    /// exit status is that of the last round.
    #[arg(long, conflicts_with = "accept", help_heading = "Run")]
    watch: bool,

    /// Show no progress and, below the findings as text, no summary line
    #[arg(short, long, help_heading = "Run")]
    quiet: bool,
}

impl CheckArgs {
    pub(crate) fn run(self) -> Result<Status, Usage> {
        if !self.watch {
            return Ok(self.round(None)?.status);
        }
        let also_read = [self.drift.path(), self.frame.path(), self.accept.read()];
        let also_read = also_read.into_iter().flatten().collect();
        let written = self.reports.files(None)?;
        let watched = Watched::new(&self.input, also_read, written)?;
        watched.each(self.quiet, |changes| self.round(changes))
    }

    /// Checks all pages once; what has changed is known in later rounds.
    fn round(&self, changes: Option<&ChangedFiles>) -> Result<Round, Usage> {
        let started = Instant::now();
        let files = RunFiles::written(self.reports.files(self.accept.written())?);
        let also_read = [self.drift.path(), self.frame.path(), self.accept.read()];
        let pages = PageRun::new(&self.input, self.jobs, files, &also_read)?;
        let rules = self.rules.of_pages(self.reports.naming()?);
        self.reports.refuse_statistics()?;
        self.accept.refuse_unknown()?;
        let opened = self.drift.load().and_then(|collection| {
            let acceptance = self.accept.load()?;
            let channels = self.reports.channels(&Reporting {
                rules: &rules,
                failing: self.rules.fail_on,
                quiet: self.quiet,
            })?;
            Ok((collection, acceptance, channels, self.frame.options()?))
        });
        let Some((collection, acceptance, channels, reading)) = told(opened) else {
            return Ok(Round::of(Status::Broken));
        };
        let batches = pages.batches(None)?;
        let shown = !self.quiet && !io::stdout().is_terminal();
        let profiled = collection.is_wanted(&rules.all);
        let mut run = CheckRun {
            rules: &rules,
            fail_on: self.rules.fail_on,
            acceptance,
            channels,
            changes,
            collection,
            totals: Totals::default(),
        };
        run.each(Channel::start);
        let (rules, reading) = (&rules, &reading);
        let worker = || {
            move |mut task: Task<'_, '_>, checked: &mut CheckedPages| {
                checked.add(&task.read()?, reading, rules, profiled);
                Ok(())
            }
        };
        let reached = pages.each(batches, shown, worker, &mut run);
        let end = EndOptions {
            exit_zero: self.rules.exit_zero,
            tells_accepted: !self.quiet && !self.reports.sums_up(),
            is_quiet: self.quiet,
        };
        Ok(run.finish(reached, started, &end))
    }
}
