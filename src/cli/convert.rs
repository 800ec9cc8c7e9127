//! `innokyla convert`: pages in, records out.

use std::io::{self, IsTerminal as _, Write as _};
use std::mem;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::batch::{Batch, Batches, Job};
use super::failure::{Failure, reason};
use super::input::{Form, Input, InputArgs};
use super::jobs::JobsArg;
use super::mirror::Claims;
use super::output::Output;
use super::outputs::Outputs;
use super::page::Reader;
use super::pipeline::{self, Weigh};
use super::progress::{Progress, Total};
use super::render::Format;
use super::terminal::{escape, say};
use super::{Status, Usage};

mod help;
mod plan;

use help::HELP;
use plan::{Destination, Plan};

/// Convert pages to JSON, NDJSON or CSV
///
/// One file, or standard input, gives one indented JSON object on standard
/// output. Several files, a folder, a list or JSON lines give one JSON object a
/// line, in the order of the input. `--format` and `--output` choose otherwise.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Convert {
    #[command(flatten)]
    input: InputArgs,

    /// How to write the pages [default: json for one page and for -o DIR, ndjson
    /// otherwise, or what the name of the output says]
    #[arg(
        short,
        long,
        value_enum,
        value_name = "FORMAT",
        help_heading = "Output"
    )]
    format: Option<Format>,

    /// Write there instead of to standard output
    ///
    /// With json a folder: each page gets a `.json` of its own, in the tree of
    /// the inputs (`sub/a.txt` in `sub/a.json`, line 12 of `a.jsonl` in
    /// `a-12.json`). A name that ends in `.json` is a file for all pages, as is
    /// any name with ndjson and csv. A file whose name ends in `.gz` or `.zst` is
    /// compressed. Missing folders are made.
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    output: Option<PathBuf>,

    /// With -o DIR, leave pages whose output is as new as their input
    #[arg(long, help_heading = "Output")]
    update: bool,

    /// Add `spans`: where in the text each value stands
    #[arg(long, help_heading = "Output")]
    spans: bool,

    /// Add `diagnostics`: what is wrong with the page
    #[arg(long, help_heading = "Output")]
    diagnostics: bool,

    #[command(flatten)]
    jobs: JobsArg,

    /// Show no progress and no summary; failures are still named
    #[arg(short, long, help_heading = "Run")]
    quiet: bool,
}

/// The most bytes of output, more or less, that are handed on at once.
const PIECE: usize = 256 << 10;

/// What a worker has made of some pages.
#[derive(Default)]
struct Piece {
    bytes: Vec<u8>,
    tally: Tally,
    failures: Vec<Failure>,
}

impl Weigh for Piece {
    fn weight(&self) -> usize {
        mem::size_of::<Self>() + self.bytes.len() + 256 * self.failures.len()
    }
}

/// How many pages met which end.
#[derive(Clone, Copy, Default)]
struct Tally {
    read: u64,
    converted: u64,
    current: u64,
    failed: u64,
}

impl Convert {
    /// Converts everything that is named.
    pub(crate) fn run(self) -> Result<Status, Usage> {
        let started = Instant::now();
        let plan = Plan::of(&self)?;
        let outputs = Outputs::new(plan.destination.path());
        self.input.keep_from(&outputs)?;
        let mut output = match plan.open() {
            Ok(output) => output,
            Err(message) => {
                say(&message);
                return Ok(Status::Failed);
            }
        };
        let inputs = self.input.inputs(&outputs)?;
        let (form, mut claims) = (self.input.from, Claims::default());
        let mirrored = matches!(plan.destination, Destination::Folder(_));
        let batches = Batches::new(inputs, form, self.input.max_size, move |input| {
            if mirrored {
                claims.claim(input, form)
            } else {
                Ok(())
            }
        });

        let mut run = Run {
            plan: &plan,
            output: output.as_mut(),
            progress: self.progress(&plan, &outputs, &batches),
            tally: Tally::default(),
            end: None,
        };
        if run.open().is_continue() {
            pipeline::run(
                self.jobs.count(),
                batches,
                || {
                    let mut worker = Worker {
                        plan: &plan,
                        reader: Reader::new(&self.input),
                        json: Vec::new(),
                    };
                    move |batch, emit: &mut dyn FnMut(Piece) -> ControlFlow<()>| {
                        // That nobody wants more is told to the next batch.
                        let _ = worker.work(batch, emit);
                    }
                },
                |piece| run.take(piece),
            );
        }
        run.close();
        let Run {
            tally,
            end,
            progress,
            ..
        } = run;
        drop(progress);
        let end = end.or_else(|| finish(output, &plan, tally).err());
        match &end {
            Some(End::Failed(message)) => say(message),
            Some(End::Closed) | None => {}
        }
        let reached = tally.read + tally.current + tally.failed;
        if !self.quiet && (reached > 1 || tally.failed > 0) {
            say(&tally.summary(started));
        }
        Ok(match end {
            Some(End::Failed(_)) => Status::Failed,
            _ if tally.failed > 0 => Status::Failed,
            _ => Status::Done,
        })
    }

    fn progress<C>(&self, plan: &Plan, outputs: &Outputs, batches: &Batches<C>) -> Progress
    where
        C: FnMut(&Input) -> Result<(), Failure>,
    {
        // On the terminal that shows the output a bar would only be in its way.
        let in_the_way =
            matches!(plan.destination, Destination::Stdout) && io::stdout().is_terminal();
        if self.quiet || in_the_way || self.input.is_one_page() || !Progress::has_watcher() {
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

impl Tally {
    fn add(&mut self, other: Self) {
        self.read += other.read;
        self.converted += other.converted;
        self.current += other.current;
        self.failed += other.failed;
    }

    fn summary(self, started: Instant) -> String {
        let current = match self.current {
            0 => String::new(),
            count => format!(", {count} up to date"),
        };
        format!(
            "{} read, {} converted{current}, {} failed in {:.2} s",
            self.read,
            self.converted,
            self.failed,
            started.elapsed().as_secs_f64()
        )
    }
}

/// What one thread converts with.
struct Worker<'r> {
    plan: &'r Plan,
    reader: Reader<'r>,
    json: Vec<u8>,
}

impl Worker<'_> {
    fn work(
        &mut self,
        batch: Batch,
        emit: &mut dyn FnMut(Piece) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Batch { jobs, bytes } = batch;
        let mut piece = Piece::default();
        for job in jobs {
            let failure = job.and_then(|job| self.convert(&job, &bytes, &mut piece));
            let mut stops = false;
            if let Err(failure) = failure {
                stops = failure.ends_run();
                piece.tally.failed += 1;
                piece.failures.push(failure);
            }
            if stops {
                break;
            }
            if piece.weight() >= PIECE {
                emit(mem::take(&mut piece))?;
            }
        }
        emit(piece)
    }

    fn convert(&mut self, job: &Job, lines: &[u8], piece: &mut Piece) -> Result<(), Failure> {
        let folder = match &self.plan.destination {
            Destination::Folder(folder) => Some((folder, folder.target(job))),
            _ => None,
        };
        if let Some((folder, target)) = &folder
            && folder.is_current(job, target)
        {
            piece.tally.current += 1;
            return Ok(());
        }
        let page = self.reader.read(job, lines)?;
        piece.tally.read += 1;
        let parsed = page.parse().map_err(|error| job.failure(error))?;
        if parsed.text().trim().is_empty() {
            return Err(job.failure("empty: there is no text in it"));
        }
        let out = match folder {
            Some(_) => &mut self.json,
            None => &mut piece.bytes,
        };
        let start = out.len();
        let Plan { shape, extras, .. } = self.plan;
        if let Err(message) = shape.render(&page, &parsed, *extras, out) {
            out.truncate(start);
            return Err(job.failure(message));
        }
        if let Some((folder, target)) = folder {
            let written = folder.write(job, &target, &self.json);
            self.json.clear();
            written?;
        }
        piece.tally.converted += 1;
        Ok(())
    }
}

/// A run as its results come in.
struct Run<'r> {
    plan: &'r Plan,
    output: Option<&'r mut Output>,
    progress: Progress,
    tally: Tally,
    end: Option<End>,
}

/// Why a run ends before its input does.
enum End {
    /// The reader of standard output has had enough.
    Closed,
    /// Going on is of no use.
    Failed(String),
}

impl Run<'_> {
    fn open(&mut self) -> ControlFlow<()> {
        self.write(&self.plan.shape.opening())
    }

    fn close(&mut self) {
        if self.end.is_none() {
            let closing = self.plan.shape.closing(self.tally.converted > 0);
            // A failure is kept in `end`.
            let _ = self.write(closing);
        }
    }

    fn take(&mut self, piece: Piece) -> ControlFlow<()> {
        let first = self.tally.converted == 0;
        self.tally.add(piece.tally);
        for failure in &piece.failures {
            if failure.ends_run() {
                self.end = Some(End::Failed(failure.to_string()));
                return ControlFlow::Break(());
            }
            self.progress.say(&failure.to_string());
        }
        let tally = piece.tally;
        self.progress
            .advance(tally.converted + tally.current + tally.failed);
        let separator = self.plan.shape.separator();
        let bytes = piece.bytes.as_slice();
        self.write(
            bytes
                .strip_prefix(separator)
                .filter(|_| first)
                .unwrap_or(bytes),
        )
    }

    fn write(&mut self, bytes: &[u8]) -> ControlFlow<()> {
        let Some(output) = &mut self.output else {
            return ControlFlow::Continue(());
        };
        if let Err(error) = output.write_all(bytes) {
            self.end = Some(self.plan.write_error(&error));
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

/// Gives a file its name; not where nothing could be converted.
fn finish(output: Option<Output>, plan: &Plan, tally: Tally) -> Result<(), End> {
    match output {
        Some(_) if tally.converted == 0 && tally.failed > 0 && plan.is_file() => Ok(()),
        Some(output) => output.finish().map_err(|error| plan.write_error(&error)),
        None => Ok(()),
    }
}

impl Plan {
    fn write_error(&self, error: &io::Error) -> End {
        match &self.destination {
            Destination::Stdout if error.kind() == io::ErrorKind::BrokenPipe => End::Closed,
            Destination::Stdout => End::Failed(format!("standard output: {}", reason(error))),
            Destination::File(path) => End::Failed(format!(
                "{}: cannot be written: {}",
                escape(path.as_os_str()),
                reason(error)
            )),
            Destination::Folder(folder) => End::Failed(format!(
                "{}: {}",
                escape(folder.root().as_os_str()),
                reason(error)
            )),
        }
    }
}
