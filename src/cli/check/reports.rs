//! Which reports a check writes, and where.

use std::collections::HashSet;
use std::error::Error;
use std::path::{Path, PathBuf};

use clap::builder::TypedValueParser;
use clap::{Args, ValueHint};
use innokyla::Severity;
use innokyla::check::{Code, RULES};
use innokyla::report::{self, Format, Naming, RuleInfo};

use super::channel::Channel;
use super::page_rules::PageRules;
use super::root;
use super::statistics::Statistics;
use crate::cli::colour::Colour;
use crate::cli::extension::refuse_unknown;
use crate::cli::one_of::one_of;
use crate::cli::path::{is_stream, resolved};
use crate::cli::terminal::escape;
use crate::cli::{Usage, usage};

/// The arguments about reports.
#[derive(Args)]
#[command(next_help_heading = "Output")]
pub(super) struct ReportArgs {
    /// How to write the findings to standard output: text, concise, json, ndjson, sarif,
    /// github, gitlab or junit [default: text]
    #[arg(short, long, value_name = "FORMAT", value_parser = formats(),
        hide_possible_values = true)]
    format: Option<Format>,

    /// Write how often each rule has found something, and on how many pages, in place of
    /// the findings; as text, json or ndjson
    #[arg(long)]
    statistics: bool,

    /// Also write the findings to FILE in this format; may be repeated
    ///
    /// `-` is standard output, in place of --format. Missing folders are made.
    #[arg(long, value_name = "FORMAT=FILE", value_parser = format_and_file,
        value_hint = ValueHint::FilePath)]
    report: Vec<(Format, PathBuf)>,

    /// The folder that the names of files are relative to in sarif, github, gitlab and
    /// junit, such as that of the repository [default: the working folder, or that of
    /// innokyla.toml]
    ///
    /// --per-file-ignore and --accepted know files by these names, too.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    root: Option<PathBuf>,

    /// When to colour the text
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    color: Colour,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    one_of(Format::ALL.map(Format::as_str), |word| Ok(word.parse()?))
}

fn format_and_file(word: &str) -> Result<(Format, PathBuf), Box<dyn Error + Send + Sync>> {
    let form = "not of the form FORMAT=FILE, such as `sarif=check.sarif`";
    let parts = word.split_once('=').filter(|(_, file)| !file.is_empty());
    let (format, file) = parts.ok_or(form)?;
    Ok((format.parse()?, PathBuf::from(file)))
}

/// The reports of a run, and what they say of it.
pub(super) struct Reporting<'r> {
    pub(super) rules: &'r PageRules,
    /// The lowest severity that fails.
    pub(super) failing: Severity,
    pub(super) quiet: bool,
}

impl ReportArgs {
    /// The files that are written, `more` among them; two reports in one file are refused.
    pub(super) fn files<'p>(
        &'p self,
        more: impl IntoIterator<Item = &'p Path>,
    ) -> Result<Vec<&'p Path>, Usage> {
        let mut files = HashSet::new();
        let (streams, mut paths): (Vec<_>, Vec<_>) = self
            .report
            .iter()
            .map(|(_, path)| path.as_path())
            .partition(|path| is_stream(path));
        if streams.len() + usize::from(self.format.is_some()) > 1 {
            return Err(usage(
                "two reports are to be written to standard output: write one to a file, by \
                 --report FORMAT=FILE",
            ));
        }
        for path in &paths {
            refuse_unknown(path, None)?;
        }
        paths.extend(more);
        for path in &paths {
            if !files.insert(resolved(path)) {
                let path = escape(path.as_os_str());
                return Err(usage(format_args!(
                    "two reports are to be written to {path}: give each a file of its own"
                )));
            }
        }
        Ok(paths)
    }

    /// How the files of the pages are named.
    pub(super) fn naming(&self) -> Result<Naming, Usage> {
        root::naming(self.root.as_deref())
    }

    /// The format of standard output.
    fn shown(&self) -> Format {
        let to_stdout = self.report.iter().filter(|(_, path)| is_stream(path));
        let format = to_stdout.map(|(format, _)| *format).next_back();
        format.or(self.format).unwrap_or_default()
    }

    /// Refuses numbers in a format that has no place for them.
    pub(super) fn refuse_statistics(&self) -> Result<(), Usage> {
        let format = self.shown();
        if self.statistics && Statistics::of(format, false).is_none() {
            return Err(usage(format_args!(
                "--statistics are written as text, json or ndjson, not as {format}"
            )));
        }
        Ok(())
    }

    /// Whether standard output says by itself how many findings were passed over.
    pub(super) fn sums_up(&self) -> bool {
        self.shown() == Format::Text
    }

    /// Standard output and the report files; the error is a message.
    pub(super) fn channels(&self, of: &Reporting<'_>) -> Result<Vec<Channel>, String> {
        let described = Code::ALL.iter().zip(RULES).filter_map(|(&code, rule)| {
            let severity = of.rules.all.severity_of(code)?;
            Some(RuleInfo {
                severity,
                ..RuleInfo::from(rule)
            })
        });
        let plain = report::Options {
            colour: false,
            rules: described.collect(),
            failing: of.failing,
            naming: of.rules.naming.clone(),
        };
        let files = self.report.iter().filter(|(_, path)| !is_stream(path));
        let files = files.map(|(format, path)| Channel::file(format.report(plain.clone()), path));
        std::iter::once(Ok(self.stdout(&plain, of.quiet)))
            .chain(files)
            .collect()
    }

    fn stdout(&self, plain: &report::Options, quiet: bool) -> Channel {
        let format = self.shown();
        let is_for_people = matches!(format, Format::Text | Format::Concise);
        let statistics = self.statistics.then(|| Statistics::of(format, quiet));
        if let Some(statistics) = statistics.flatten() {
            return Channel::stdout(Box::new(statistics), is_for_people, true);
        }
        let report = format.report(report::Options {
            colour: self.color.is_on(),
            ..plain.clone()
        });
        Channel::stdout(report, is_for_people, !(quiet && format == Format::Text))
            .showing_changes(is_for_people)
    }
}
