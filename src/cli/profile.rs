//! `innokyla profile`: pages in, what they are like as a whole out.

use std::io::{self, Write as _};
use std::mem;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};

use super::batch::{Batch, Batches, Job};
use super::failure::{Failure, reason};
use super::input::{Form, Input, InputArgs};
use super::jobs::JobsArg;
use super::output::{Output, print};
use super::outputs::Outputs;
use super::page::Reader;
use super::pipeline::{self, Weigh};
use super::progress::{Progress, Total};
use super::terminal::{escape, say};
use super::{Status, Usage};

mod table;

/// Profile a collection: how often each field is filled, how its label is spelt
///
/// For each kind of page it counts the pages, those that have a value for each
/// field, every spelling of a label and every unknown heading, with files to look
/// at. Standard output shows it as a table; `-o` keeps it for `innokyla check
/// --baseline`.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Profile {
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
        default_value_t = Format::Table,
        help_heading = "Output"
    )]
    format: Format,

    #[command(flatten)]
    jobs: JobsArg,

    /// Show no progress and no summary; failures are still named
    #[arg(short, long, help_heading = "Run")]
    quiet: bool,
}

const HELP: &str = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla profile corpus                      a table for people
  innokyla profile corpus -o profile.json      the same, and a baseline for later
  innokyla profile corpus --format json | jq '.kinds.kokonaisuus.fields.created'
  innokyla check new-corpus --baseline profile.json

\x1b[1;4mFields:\x1b[0m
  A field has the name of its key in the record; those of the contact begin with
  contact_, and a section of the site's own has the name of its id. A page has a
  field filled if its record has a value for it.

\x1b[1;4mProfiles:\x1b[0m
  FILE is written whole or not at all; where its name ends in `.gz` or `.zst` it is
  compressed. Of each label, heading and empty field the first five pages by name
  are kept. Of unknown headings there may be thousands: then those on most pages
  are kept, and the profile says that it is not complete.

\x1b[1;4mExit status:\x1b[0m
  0  every page was counted
  1  some input could not be read, or the profile not be written
  2  the command line is wrong";

/// What standard output shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Columns for people
    Table,
    /// The profile itself
    Json,
}

/// What a worker has counted.
#[derive(Default)]
struct Piece {
    profile: innokyla::Profile,
    pages: u64,
    failures: Vec<Failure>,
}

impl Weigh for Piece {
    fn weight(&self) -> usize {
        // A profile of a few dozen pages takes about as much as a page.
        mem::size_of::<Self>() + (64 << 10) + 256 * self.failures.len()
    }
}

impl Profile {
    /// Counts everything that is named.
    pub(crate) fn run(mut self) -> Result<Status, Usage> {
        let started = Instant::now();
        if self
            .output
            .take_if(|path| *path == Path::new("-"))
            .is_some()
        {
            self.format = Format::Json;
        }
        let outputs = Outputs::new(self.output.as_deref());
        self.input.keep_from(&outputs)?;
        let mut output = match self.output.as_deref().map(open).transpose() {
            Ok(output) => output,
            Err(message) => {
                say(&message);
                return Ok(Status::Failed);
            }
        };
        let inputs = self.input.inputs(&outputs)?;
        let batches = Batches::new(inputs, self.input.from, self.input.max_size, |_| Ok(()));
        let progress = self.progress(&outputs, &batches);
        let mut whole = Piece::default();
        let mut failed = 0_u64;
        let mut refused = false;
        pipeline::run(
            self.jobs.count(),
            batches,
            || {
                let mut reader = Reader::new(&self.input);
                move |batch, emit: &mut dyn FnMut(Piece) -> ControlFlow<()>| {
                    // That nobody wants more is told to the next batch.
                    let _ = emit(count(batch, &mut reader));
                }
            },
            |piece| {
                whole.profile.merge(piece.profile);
                whole.pages += piece.pages;
                for failure in &piece.failures {
                    progress.say(&failure.to_string());
                    if failure.ends_run() {
                        refused = true;
                        return ControlFlow::Break(());
                    }
                }
                failed += piece.failures.len() as u64;
                progress.advance(piece.pages + piece.failures.len() as u64);
                ControlFlow::Continue(())
            },
        );
        drop(progress);
        if refused {
            return Ok(Status::Failed);
        }
        let written = whole.pages == 0 || write(&whole.profile, output.take(), &self.output);
        let shown = match self.format {
            Format::Table => table::table(&whole.profile),
            Format::Json => json(&whole.profile),
        };
        let printed = print(&shown);
        if !self.quiet {
            say(&format!(
                "{} counted, {failed} failed in {:.2} s",
                whole.pages,
                started.elapsed().as_secs_f64()
            ));
        }
        Ok(if failed > 0 || !written || printed != Status::Done {
            Status::Failed
        } else {
            Status::Done
        })
    }

    fn progress<C>(&self, outputs: &Outputs, batches: &Batches<C>) -> Progress
    where
        C: FnMut(&Input) -> Result<(), Failure>,
    {
        // The output comes at the end, and is in nobody's way.
        if self.quiet || self.input.is_one_page() || !Progress::has_watcher() {
            return Progress::hidden();
        }
        Progress::towards(match self.input.from {
            Form::Text => Total::Pages(self.input.sum(outputs, |_| Some(1))),
            Form::Jsonl => {
                Total::Bytes(self.input.sum(outputs, Input::size), batches.bytes_taken())
            }
        })
    }
}

fn count(batch: Batch, reader: &mut Reader<'_>) -> Piece {
    let Batch { jobs, bytes } = batch;
    let mut piece = Piece::default();
    for job in jobs {
        match job.and_then(|job| add(&job, &bytes, reader, &mut piece.profile)) {
            Ok(()) => piece.pages += 1,
            Err(failure) => {
                let ends = failure.ends_run();
                piece.failures.push(failure);
                if ends {
                    break;
                }
            }
        }
    }
    piece
}

fn add(
    job: &Job,
    lines: &[u8],
    reader: &mut Reader<'_>,
    profile: &mut innokyla::Profile,
) -> Result<(), Failure> {
    let page = reader.read(job, lines)?;
    let parsed = page.parse().map_err(|error| job.failure(error))?;
    profile.add(&parsed, page.name().as_deref());
    Ok(())
}

/// Opens the file of the profile; the error is what to tell.
fn open(path: &Path) -> Result<Output, String> {
    Output::file(path).map_err(|error| unwritten(path, &error))
}

/// Writes the profile and gives the file its name; false where that failed, which
/// is told.
fn write(profile: &innokyla::Profile, output: Option<Output>, path: &Option<PathBuf>) -> bool {
    let (Some(mut output), Some(path)) = (output, path) else {
        return true;
    };
    let written = output
        .write_all(json(profile).as_bytes())
        .and_then(|()| output.finish());
    if let Err(error) = &written {
        say(&unwritten(path, error));
    }
    written.is_ok()
}

fn unwritten(path: &Path, error: &io::Error) -> String {
    let path = escape(path.as_os_str());
    format!("{path}: cannot be written: {}", reason(error))
}

fn json(profile: &innokyla::Profile) -> String {
    // Maps with text for keys and numbers: nothing that JSON has no form for.
    let mut json = serde_json::to_string_pretty(profile).unwrap_or_default();
    json.push('\n');
    json
}
