//! `innokyla report`: pages in, one HTML page about all of them out.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::files::RunFiles;
use super::frame::FrameArg;
use super::input::InputArgs;
use super::output::PieceWriter;
use super::page::Task;
use super::path::is_stream;
use super::run::{PageRun, RunArgs, RunOutcome};
use super::terminal::told;
use super::{Status, Usage};

pub(super) mod block;
pub(super) mod browser_page;
mod collection;
mod index_row;
pub(super) mod name;
mod page_view;
mod part;
mod run;
mod shell;
mod utf16;

use part::HtmlPart;
use run::HtmlRun;

/// Report on pages in one HTML page: search, charts, and each page beside its record
///
/// The page needs no network and no server: a browser opens the file. It counts the pages
/// by kind, month, region, funder, stage, programme, language and finding, and shows each
/// with every value marked in its text. Finnish and English.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct HtmlReportArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    frame: FrameArg,

    /// Write the report to FILE, whose name ends in .html; `-` is standard output
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: PathBuf,

    #[command(flatten)]
    run: RunArgs,
}

const HELP: &str = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla report corpus -o report.html        a folder
  innokyla report page.txt -o page.html        one page
  innokyla report dump.jsonl.zst -o report.html
  innokyla report corpus --profile profile.json -o report.html

\x1b[1;4mThe report:\x1b[0m
  FILE holds the texts, packed, and all that shows them. It asks nothing of any other
  place, and nothing in a text can run as a script. It is written whole or not at all, in
  a folder that is made where it is missing. A page that could not be read is named on
  standard error and in the report. Findings are those of `innokyla check` with no
  options.

\x1b[1;4mExit status:\x1b[0m
  0  every page is in the report
  1  some input could not be read, or the report not be written
  2  the command line is wrong";

impl HtmlReportArgs {
    pub(crate) fn run(self) -> Result<Status, Usage> {
        let started = Instant::now();
        name::refuse_name(&self.output)?;
        let written = Some(self.output.as_path()).filter(|path| !is_stream(path));
        let files = RunFiles::written(written);
        let pages = PageRun::new(&self.input, self.run.jobs, files, &[self.frame.path()])?;
        let opened = self.frame.options();
        let opened =
            opened.and_then(|reading| Ok((reading, PieceWriter::open(Some(&self.output))?)));
        let Some((reading, output)) = told(opened) else {
            return Ok(Status::Failed);
        };
        let batches = pages.batches(None)?;
        let mut run = HtmlRun::new(output);
        let worker = || |mut task: Task<'_, '_>, part: &mut HtmlPart| part.add(&mut task, &reading);
        let reached = match run.open() {
            ControlFlow::Continue(()) => pages.each(batches, !self.run.quiet, worker, &mut run),
            ControlFlow::Break(()) => RunOutcome::default(),
        };
        Ok(run.finish(reached, (!self.run.quiet).then_some(started)))
    }
}
