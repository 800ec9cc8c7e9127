//! `innokyla check`: pages in, findings out.

use std::collections::HashSet;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};
use innokyla::Severity;
use innokyla::check::{Code, Options, RULES};
use innokyla::report::{self, Format, RuleInfo};

use super::batch::Job;
use super::input::InputArgs;
use super::outputs::Outputs;
use super::run::{JobsArg, PageRun};
use super::terminal::{escape, say};
use super::{Status, Usage, usage};

mod channel;
mod drift;
mod help;
mod page;
mod run;

use channel::Channel;
use drift::DriftArgs;
use help::HELP;
use page::Checker;
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
    #[arg(long, value_name = "CODE=LEVEL", value_delimiter = ',', value_parser = code_and_level, help_heading = "Rules")]
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
    #[arg(long, value_name = "FORMAT=FILE", value_parser = format_and_file, help_heading = "Output")]
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

fn code_and_level(word: &str) -> Result<(Code, Severity), String> {
    let (code, level) = word
        .split_once('=')
        .ok_or("not of the form CODE=LEVEL, such as `empty-field=warning`")?;
    let code = code.parse::<Code>().map_err(|error| error.to_string())?;
    let level = level
        .parse::<Severity>()
        .map_err(|error| error.to_string())?;
    Ok((code, level))
}

fn format_and_file(word: &str) -> Result<(Format, PathBuf), String> {
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

impl CheckArgs {
    /// Checks everything that is named.
    pub(crate) fn run(self) -> Result<Status, Usage> {
        let started = Instant::now();
        self.refuse_same_files()?;
        let outputs = Outputs::new(self.report.iter().map(|(_, path)| path.as_path()));
        self.drift.refuse_overwriting(&outputs)?;
        let pages = PageRun::new(&self.input, self.jobs, outputs)?;
        let options = self.options();
        let opened = self
            .drift
            .load()
            .and_then(|drift| Ok((drift, self.channels(&options)?)));
        let (drift, channels) = match opened {
            Ok(opened) => opened,
            Err(message) => {
                say(&message);
                return Ok(Status::Broken);
            }
        };
        let batches = pages.batches(|_| Ok(()))?;
        let shown = !self.quiet && !io::stdout().is_terminal();
        let mut run = CheckRun {
            options: &options,
            fail_on: self.fail_on,
            channels,
            drift,
            totals: Totals::default(),
        };
        run.each(Channel::start);
        let worker = |reader| {
            let mut checker = Checker {
                reader,
                options: &options,
                profiled: self.drift.is_on(),
            };
            move |job: &Job, lines: &[u8], made: &mut _| checker.check(job, lines, made)
        };
        let reached = pages.each(batches, shown, worker, |checked| run.take(checked));
        Ok(run.finish(reached, started, self.quiet))
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

    /// Refuses two reports in one file.
    fn refuse_same_files(&self) -> Result<(), Usage> {
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

    /// Standard output and the report files; the error is a message.
    fn channels(&self, options: &Options) -> Result<Vec<Channel>, String> {
        let rules = Code::ALL.iter().zip(RULES).filter_map(|(&code, rule)| {
            let severity = options.severity_of(code)?;
            Some(RuleInfo {
                severity,
                ..RuleInfo::from(rule)
            })
        });
        let report_options = report::Options {
            colour: self.color.is_on(),
            rules: rules.collect(),
            failing: self.fail_on,
        };
        let summed_up = !(self.quiet && self.format == Format::Text);
        let stdout = self.format.report(report_options.clone());
        let mut channels = vec![Channel::stdout(stdout, summed_up)];
        for (format, path) in &self.report {
            let report = format.report(report::Options {
                colour: false,
                ..report_options.clone()
            });
            channels.push(Channel::file(report, path)?);
        }
        Ok(channels)
    }
}
