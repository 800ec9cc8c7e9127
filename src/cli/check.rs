//! `innokyla check`: pages in, findings out.

use std::collections::HashSet;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::mem;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};
use innokyla::check::{Code, Duplicates, Options, PageKey, RULES, check, not_text};
use innokyla::report::{Format, Page, RuleInfo, Summary};
use innokyla::{Diagnostic, Profile, Severity};

use super::batch::{Batch, Batches, Job};
use super::failure::Failure;
use super::input::{Form, Input, InputArgs};
use super::jobs::JobsArg;
use super::outputs::Outputs;
use super::page::Reader;
use super::pipeline::{self, Weigh};
use super::progress::{Progress, Total};
use super::terminal::{escape, say};
use super::{Status, Usage, usage};

mod channel;
mod drift;

use channel::Channel;
use drift::{Drift, DriftArgs};

/// Check pages: name every fault at its place
///
/// Each finding has a code, a severity, the line it is about and, where that can
/// be said, what to do. `innokyla rules` lists the codes, and `innokyla explain`
/// prints the manual of one.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct Check {
    #[command(flatten)]
    input: InputArgs,

    /// Look for these codes only; may be repeated, or joined by commas
    #[arg(
        long,
        value_name = "CODE",
        value_delimiter = ',',
        help_heading = "Rules"
    )]
    select: Vec<Code>,

    /// Leave these codes out; may be repeated, or joined by commas
    #[arg(
        long,
        value_name = "CODE",
        value_delimiter = ',',
        help_heading = "Rules"
    )]
    ignore: Vec<Code>,

    /// Make a code `error`, `warning` or `note`; may be repeated, or joined by commas
    #[arg(long, value_name = "CODE=LEVEL", value_delimiter = ',', value_parser = severity, help_heading = "Rules")]
    severity: Vec<(Code, Severity)>,

    /// The lowest severity that makes the exit status 1: error, warning or note
    #[arg(
        long,
        value_name = "LEVEL",
        default_value = "warning",
        help_heading = "Rules"
    )]
    fail_on: Severity,

    #[command(flatten)]
    drift: DriftArgs,

    /// How to write the findings to standard output: text, json, ndjson, sarif,
    /// github, gitlab or junit
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "text",
        help_heading = "Output"
    )]
    format: Format,

    /// Also write the findings to FILE in this format; may be repeated
    #[arg(long, value_name = "FORMAT=FILE", value_parser = report, help_heading = "Output")]
    report: Vec<(Format, PathBuf)>,

    /// When to colour the text
    #[arg(
        long,
        value_enum,
        value_name = "WHEN",
        default_value_t = Colour::Auto,
        help_heading = "Output"
    )]
    color: Colour,

    #[command(flatten)]
    jobs: JobsArg,

    /// Show no progress and, below the findings as text, no summary line
    #[arg(short, long, help_heading = "Run")]
    quiet: bool,
}

const HELP: &str = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla check page.txt                      one page
  innokyla check corpus --fail-on error        a folder; warnings are shown and pass
  innokyla check corpus --ignore not-an-export,duplicate-page
  innokyla check corpus --select missing-field --format ndjson | jq .path
  innokyla check corpus --severity unknown-label=error
  innokyla check corpus --report sarif=check.sarif --report junit=check.xml
  innokyla check corpus --baseline profile.json
  curl … | innokyla check -

\x1b[1;4mPlaces:\x1b[0m
  Lines and columns count from 1, columns in Unicode characters, in every format.
  A page in JSON lines is named PATH:LINE, and its own lines count from 1.

\x1b[1;4mDrift:\x1b[0m
  With --baseline, a profile that `innokyla profile -o` wrote of earlier pages, the
  pages of the run are compared with those as a whole: label-appeared,
  label-vanished and fill-rate-dropped are told once, with pages to look at, after
  the findings of the pages. A kind of page is compared if both sides have at least
  --min-pages of it.

\x1b[1;4mReports:\x1b[0m
  A report file is written whole or not at all. A file whose name ends in `.gz` or
  `.zst` is compressed.

\x1b[1;4mExit status:\x1b[0m
  0  no finding is as grave as --fail-on
  1  some finding is
  2  some input could not be read or a report not be written, which is named on
     standard error while the others are checked all the same; or the command
     line is wrong";

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Colour {
    /// On a terminal, unless the environment says otherwise
    Auto,
    Always,
    Never,
}

impl Colour {
    fn is_on(self) -> bool {
        match self {
            Self::Auto => {
                anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
            }
            Self::Always => true,
            Self::Never => false,
        }
    }
}

fn severity(word: &str) -> Result<(Code, Severity), String> {
    let (code, level) = word
        .split_once('=')
        .ok_or("not of the form CODE=LEVEL, such as `empty-field=warning`")?;
    let code = code.parse::<Code>().map_err(|error| error.to_string())?;
    let level = level
        .parse::<Severity>()
        .map_err(|error| error.to_string())?;
    Ok((code, level))
}

fn report(word: &str) -> Result<(Format, PathBuf), String> {
    let (format, file) = word
        .split_once('=')
        .filter(|(_, file)| !file.is_empty())
        .ok_or("not of the form FORMAT=FILE, such as `sarif=check.sarif`")?;
    let format = format
        .parse::<Format>()
        .map_err(|error| error.to_string())?;
    Ok((format, PathBuf::from(file)))
}

/// A path by which a file is known before it is made.
fn resolved(path: &Path) -> PathBuf {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::canonicalize(path)
        .or_else(|_| Ok(fs::canonicalize(folder)?.join(path.file_name().unwrap_or_default())))
        .unwrap_or_else(|_: io::Error| path.to_owned())
}

/// What a worker has found on some pages.
#[derive(Default)]
struct Piece {
    pages: Vec<Checked>,
    /// The shape of the pages, where there is a baseline to compare it with.
    profile: Profile,
}

/// A page that was looked at, or why it was not.
enum Checked {
    Page {
        path: Option<String>,
        text: String,
        diagnostics: Vec<Diagnostic>,
        /// `None` of a file that is no text.
        key: Option<PageKey>,
    },
    Failed(Failure),
}

impl Weigh for Piece {
    fn weight(&self) -> usize {
        let pages = self.pages.iter().map(|page| match page {
            Checked::Page {
                text, diagnostics, ..
            } => text.len() + 256 * diagnostics.len() + 256,
            Checked::Failed(_) => 256,
        });
        mem::size_of::<Self>() + pages.sum::<usize>()
    }
}

impl Check {
    /// Checks everything that is named.
    pub(crate) fn run(self) -> Result<Status, Usage> {
        let started = Instant::now();
        let options = self.options();
        self.distinct_reports()?;
        let outputs = Outputs::new(self.report.iter().map(|(_, path)| path.as_path()));
        self.input.keep_from(&outputs)?;
        self.drift.keep_from(&outputs)?;
        let mut drift = match self.drift.load() {
            Ok(drift) => drift,
            Err(message) => {
                say(&message);
                return Ok(Status::Broken);
            }
        };
        let inputs = self.input.inputs(&outputs)?;
        let mut channels = match self.channels(&options) {
            Ok(channels) => channels,
            Err(message) => {
                say(&message);
                return Ok(Status::Broken);
            }
        };
        let batches = Batches::new(inputs, self.input.from, self.input.max_size, |_| Ok(()));
        let mut run = Run {
            options: &options,
            fail_on: self.fail_on,
            duplicates: Duplicates::default(),
            summary: Summary::default(),
            failed: false,
            refused: None,
            found: false,
            drift: drift.as_mut(),
            progress: self.progress(&outputs, &batches),
            channels: &mut channels,
        };
        run.each(Channel::start);
        pipeline::run(
            self.jobs.count(),
            batches,
            || {
                let mut reader = Reader::new(&self.input);
                let (options, profiled) = (&options, self.drift.is_on());
                move |batch, emit: &mut dyn FnMut(Piece) -> ControlFlow<()>| {
                    // That nobody wants more is told to the next batch.
                    let _ = work(batch, &mut reader, options, profiled, emit);
                }
            },
            |piece| run.take(piece),
        );
        if let Some(failure) = run.refused {
            // The reports vanish with their channels, none under its name.
            run.progress.say(&failure.to_string());
            return Ok(Status::Broken);
        }
        run.tell_drift(self.quiet);
        run.summary.elapsed = Some(started.elapsed());
        let summary = run.summary;
        run.each(|channel| channel.finish(&summary));
        let Run { failed, found, .. } = run;
        let written = channels.into_iter().map(Channel::close);
        // Every channel is closed, whatever became of the others.
        let broken = written.filter(|whole| !whole).count() > 0;
        Ok(if failed || broken {
            Status::Broken
        } else if found {
            Status::Found
        } else {
            Status::Done
        })
    }

    fn options(&self) -> Options {
        let mut options = Options::default();
        if !self.select.is_empty() {
            options = options.select(self.select.iter().copied());
        }
        for &code in &self.ignore {
            options = options.ignore(code);
        }
        for &(code, severity) in &self.severity {
            options = options.severity(code, severity);
        }
        options
    }

    fn distinct_reports(&self) -> Result<(), Usage> {
        let mut files = HashSet::new();
        for (_, path) in &self.report {
            if !files.insert(resolved(path)) {
                let path = escape(path.as_os_str());
                return Err(usage(format_args!(
                    "two reports are to be written to {path}"
                )));
            }
        }
        Ok(())
    }

    /// Standard output and the report files; the error is what to tell.
    fn channels(&self, options: &Options) -> Result<Vec<Channel>, String> {
        let rules = Code::ALL.into_iter().zip(RULES).filter_map(|(code, rule)| {
            let severity = options.severity_of(code)?;
            Some(RuleInfo {
                severity,
                ..RuleInfo::from(rule)
            })
        });
        let told = innokyla::report::Options {
            colour: self.color.is_on(),
            rules: rules.collect(),
            failing: self.fail_on,
        };
        let summed_up = !(self.quiet && self.format == Format::Text);
        let stdout = self.format.report(told.clone());
        let mut channels = vec![Channel::stdout(stdout, summed_up)];
        for (format, path) in &self.report {
            let report = format.report(innokyla::report::Options {
                colour: false,
                ..told.clone()
            });
            channels.push(Channel::file(report, path)?);
        }
        Ok(channels)
    }

    fn progress<C>(&self, outputs: &Outputs, batches: &Batches<C>) -> Progress
    where
        C: FnMut(&Input) -> Result<(), Failure>,
    {
        let in_the_way = io::stdout().is_terminal();
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

/// The most bytes, more or less, that are handed on at once.
const PIECE: usize = 256 << 10;

fn work(
    batch: Batch,
    reader: &mut Reader<'_>,
    options: &Options,
    profiled: bool,
    emit: &mut dyn FnMut(Piece) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Batch { jobs, bytes } = batch;
    let mut piece = Piece::default();
    let mut weight = 0;
    for job in jobs {
        let checked = job
            .and_then(|job| {
                let profile = profiled.then_some(&mut piece.profile);
                look_at(&job, &bytes, reader, options, profile)
            })
            .unwrap_or_else(Checked::Failed);
        let ends = matches!(&checked, Checked::Failed(failure) if failure.ends_run());
        if let Checked::Page { text, .. } = &checked {
            weight += text.len();
        }
        piece.pages.push(checked);
        if ends {
            break;
        }
        if weight >= PIECE {
            weight = 0;
            emit(mem::take(&mut piece))?;
        }
    }
    emit(piece)
}

fn look_at(
    job: &Job,
    lines: &[u8],
    reader: &mut Reader<'_>,
    options: &Options,
    profile: Option<&mut Profile>,
) -> Result<Checked, Failure> {
    let page = reader.read(job, lines)?;
    let path = page.name();
    let options = match &path {
        Some(path) => &options.clone().path(path.as_str()),
        None => options,
    };
    Ok(match page.parse() {
        Ok(parsed) => {
            if let Some(profile) = profile {
                profile.add(&parsed, path.as_deref());
            }
            Checked::Page {
                path,
                diagnostics: check(&parsed, options),
                key: Some(PageKey::of(&parsed)),
                text: parsed.text().to_owned(),
            }
        }
        Err(error) => Checked::Page {
            path,
            text: String::new(),
            diagnostics: not_text(&error, options).into_iter().collect(),
            key: None,
        },
    })
}

/// A run as its results come in.
struct Run<'r> {
    options: &'r Options,
    fail_on: Severity,
    duplicates: Duplicates,
    summary: Summary,
    /// Whether some input could not be read.
    failed: bool,
    /// Why the run ends before its input does.
    refused: Option<Failure>,
    drift: Option<&'r mut Drift>,
    /// Whether some finding is grave enough.
    found: bool,
    progress: Progress,
    channels: &'r mut [Channel],
}

impl Run<'_> {
    fn take(&mut self, piece: Piece) -> ControlFlow<()> {
        let count = piece.pages.len() as u64;
        if let Some(drift) = &mut self.drift {
            drift.merge(piece.profile);
        }
        for checked in piece.pages {
            match checked {
                Checked::Failed(failure) if failure.ends_run() => {
                    self.refused = Some(failure);
                    return ControlFlow::Break(());
                }
                Checked::Failed(failure) => {
                    self.failed = true;
                    self.progress.say(&failure.to_string());
                }
                Checked::Page {
                    path,
                    text,
                    mut diagnostics,
                    key,
                } => {
                    if let Some(key) = key {
                        self.compare(key, path.as_deref(), &mut diagnostics);
                    }
                    self.page(&Page {
                        path: path.as_deref(),
                        text: &text,
                        diagnostics: &diagnostics,
                    });
                }
            }
        }
        self.progress.advance(count);
        ControlFlow::Continue(())
    }

    /// Adds the finding that the page was there before.
    fn compare(&mut self, key: PageKey, path: Option<&str>, diagnostics: &mut Vec<Diagnostic>) {
        let options = match path {
            Some(path) => &self.options.clone().path(path),
            None => self.options,
        };
        if let Some(found) = self.duplicates.add(key, options) {
            let at = diagnostics.partition_point(|other| other.span <= found.span);
            diagnostics.insert(at, found);
        }
    }

    fn page(&mut self, page: &Page<'_>) {
        self.summary.add(page.diagnostics);
        let grave = |found: &Diagnostic| found.severity >= self.fail_on;
        self.found |= page.diagnostics.iter().any(grave);
        self.each(|channel| channel.page(page));
    }

    /// Tells what has changed since the baseline, a finding at a time: it is about
    /// no page in particular.
    fn tell_drift(&mut self, quiet: bool) {
        let Some(drift) = self.drift.take() else {
            return;
        };
        if !quiet {
            drift.uncompared().for_each(|note| self.progress.say(&note));
        }
        for finding in drift.findings(self.options) {
            let text = drift::text_of(&finding);
            let (pages, clean) = (self.summary.pages, self.summary.clean);
            self.page(&Page {
                path: finding.path.as_deref(),
                text: &text,
                diagnostics: std::slice::from_ref(&finding),
            });
            (self.summary.pages, self.summary.clean) = (pages, clean);
        }
    }

    fn each(&mut self, tell: impl Fn(&mut Channel)) {
        for channel in &mut *self.channels {
            tell(channel);
        }
    }
}
