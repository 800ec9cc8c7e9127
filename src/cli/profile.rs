//! `innokyla profile`: pages in, what they are like as a whole out.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, ValueEnum};
use innokyla::{ParseOptions, Profile};

use super::extension::refuse_unknown;
use super::failure::Failure;
use super::files::RunFiles;
use super::input::InputArgs;
use super::output::{Closed, Output, closed, print};
use super::page::Task;
use super::path::is_stream;
use super::pipeline::SizeHint;
use super::run::{PageRun, RunArgs, RunOutcome, Sink};
use super::terminal::{duration, say, told};
use super::{Status, Usage};
use crate::plural::plural;

mod table;

/// Profile a collection: how often each field is filled, how its label is spelt
///
/// For each kind of page it counts the pages, those that have a value for each
/// field, every spelling of a label and its place, languages, stages, texts that read,
/// unknown headings, lines that recur and lines around the text, with files to look at.
/// Standard output shows it as a table; `-o` keeps it for `innokyla check --baseline` and
/// for `--profile` of `convert` and `check`.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct ProfileArgs {
    #[command(flatten)]
    input: InputArgs,

    /// Write the profile to FILE, as JSON; `-` is standard output, without the table
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    /// What to show on standard output
    #[arg(
        short,
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t = ProfileFormat::Table,
        help_heading = "Output"
    )]
    format: ProfileFormat,

    #[command(flatten)]
    run: RunArgs,
}

const HELP: &str = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla profile corpus                      a table for people
  innokyla profile corpus -o profile.json      the same, and a baseline for later
  innokyla profile corpus --format json | jq '.kinds.kokonaisuus.fields.created'
  innokyla check new-corpus --baseline profile.json
  innokyla convert corpus --profile profile.json   pass over the frame that it shows

\x1b[1;4mFields:\x1b[0m
  A field has the name of its key in the record; those of the contact begin with
  contact_, and a section of the site's own has the name of its id. A page has a
  field filled if its record has a value for it.

\x1b[1;4mProfiles:\x1b[0m
  FILE ends in .json, or in no ending. It is written whole or not at all, in a folder
  that is made where it is missing; with `.gz` or `.zst` behind, it is compressed. Of
  each label, heading and empty field the first five pages by name are kept. Of unknown headings and short lines there may be thousands: then those
  on most pages are kept, and the profile says so. Short lines on one page or two
  are not written down.

\x1b[1;4mExit status:\x1b[0m
  0  every page was counted
  1  some input could not be read or has no content, or the profile not be written
  2  the command line is wrong";

/// What standard output shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ProfileFormat {
    /// Columns for people
    Table,
    /// The profile itself
    Json,
}

impl SizeHint for Profile {
    fn size_hint(&self) -> usize {
        // A profile of a few dozen pages takes about as much as a page.
        64 << 10
    }
}

impl Sink<Self> for Profile {
    fn take(&mut self, made: Self) -> ControlFlow<()> {
        self.merge(made);
        ControlFlow::Continue(())
    }
}

impl ProfileArgs {
    pub(crate) fn run(mut self) -> Result<Status, Usage> {
        let started = Instant::now();
        let to_stdout = self.output.take_if(|path| is_stream(path));
        if to_stdout.is_some() {
            self.format = ProfileFormat::Json;
        }
        let files = RunFiles::written(self.output.as_deref());
        let pages = PageRun::new(&self.input, self.run.jobs, files, &[])?;
        if let Some(path) = &self.output {
            refuse_unknown(path, Some(&["json"]))?;
        }
        let output = self.output.as_deref().map(Output::file).transpose();
        let Some(output) = told(output) else {
            return Ok(Status::Failed);
        };
        let batches = pages.batches(None)?;
        let mut whole = Profile::default();
        // The output comes at the end, when the bar is gone.
        let reached = pages.each(batches, !self.run.quiet, || add, &mut whole);
        let RunOutcome { failed, ended, .. } = reached;
        if ended {
            return Ok(Status::Failed);
        }
        let counted = reached.pages - failed;
        let written = counted == 0 || output.is_none_or(|output| self.write(output, &whole));
        let printed = print(&match self.format {
            ProfileFormat::Table => table::table(&whole),
            ProfileFormat::Json => json(&whole),
        });
        if !self.run.quiet {
            let pages = plural(reached.pages, "page");
            let broken = if written { "" } else { ", 1 failed write" };
            say(&format!(
                "{pages}: {counted} counted, {failed} failed{broken}{}",
                duration(started)
            ));
        }
        let done = failed == 0 && written && printed == Status::Done;
        Ok(if done { Status::Done } else { Status::Failed })
    }

    /// Writes the profile and gives the file its name; false where that failed, which
    /// is named on standard error.
    fn write(&self, output: Output, whole: &Profile) -> bool {
        let written = output.finish_with(json(whole).as_bytes());
        closed(written, self.output.as_deref()) != Closed::Broken
    }
}

fn add(mut task: Task<'_, '_>, profile: &mut Profile) -> Result<(), Failure> {
    let job = task.job;
    let page = task.read()?;
    let parsed = job.parse_content(&page, &ParseOptions::default())?;
    profile.add(&parsed, page.name().as_deref());
    Ok(())
}

fn json(profile: &Profile) -> String {
    // Maps with text for keys and numbers can always be written.
    let mut json = serde_json::to_string_pretty(profile).unwrap_or_default();
    json.push('\n');
    json
}
