//! Which reports a check writes, and where.

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use innokyla::Severity;
use innokyla::check::{Code, Options, RULES};
use innokyla::report::{self, Format, Naming, RuleInfo};

use super::channel::Channel;
use super::root;
use crate::cli::colour::Colour;
use crate::cli::ending::refuse_unknown;
use crate::cli::files::RunFiles;
use crate::cli::terminal::escape;
use crate::cli::{Usage, usage};

/// The arguments about reports.
#[derive(Args)]
#[command(next_help_heading = "Output")]
pub(super) struct ReportArgs {
    /// How to write the findings to standard output: text, json, ndjson, sarif,
    /// github, gitlab or junit [default: text]
    #[arg(short, long, value_name = "FORMAT")]
    format: Option<Format>,

    /// Also write the findings to FILE in this format; may be repeated
    ///
    /// `-` is standard output, in place of --format. Missing folders are made.
    #[arg(long, value_name = "FORMAT=FILE", value_parser = format_and_file)]
    report: Vec<(Format, PathBuf)>,

    /// The folder that the names of files are relative to in sarif, github, gitlab and
    /// junit, such as that of the repository [default: the working folder]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,

    /// When to colour the text
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    color: Colour,
}

fn format_and_file(word: &str) -> Result<(Format, PathBuf), Box<dyn Error + Send + Sync>> {
    let form = "not of the form FORMAT=FILE, such as `sarif=check.sarif`";
    let parts = word.split_once('=').filter(|(_, file)| !file.is_empty());
    let (format, file) = parts.ok_or(form)?;
    Ok((format.parse()?, PathBuf::from(file)))
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

impl ReportArgs {
    /// The report files; two reports in one file are refused.
    pub(super) fn files(&self) -> Result<RunFiles, Usage> {
        let mut files = HashSet::new();
        let (streams, paths): (Vec<_>, Vec<_>) = self
            .report
            .iter()
            .map(|(_, path)| path.as_path())
            .partition(|path| *path == Path::new("-"));
        if streams.len() + usize::from(self.format.is_some()) > 1 {
            return Err(usage(
                "two reports are to be written to standard output: write one to a file, by \
                 --report FORMAT=FILE",
            ));
        }
        for path in &paths {
            refuse_unknown(path, None)?;
            if !files.insert(resolved(path)) {
                let path = escape(path.as_os_str());
                return Err(usage(format_args!(
                    "two reports are to be written to {path}: give each a file of its own"
                )));
            }
        }
        Ok(RunFiles::written(paths))
    }

    /// How the files of the pages are named.
    pub(super) fn naming(&self) -> Result<Naming, Usage> {
        root::naming(self.root.as_deref())
    }

    /// Standard output and the report files; the error is a message.
    pub(super) fn channels(
        &self,
        options: &Options,
        failing: Severity,
        naming: Naming,
        quiet: bool,
    ) -> Result<Vec<Channel>, String> {
        let rules = Code::ALL.iter().zip(RULES).filter_map(|(&code, rule)| {
            let severity = options.severity_of(code)?;
            Some(RuleInfo {
                severity,
                ..RuleInfo::from(rule)
            })
        });
        let plain = report::Options {
            colour: false,
            rules: rules.collect(),
            failing,
            naming,
        };
        let shown = report::Options {
            colour: self.color.is_on(),
            ..plain.clone()
        };
        let mut files = self.report.clone();
        let to_stdout = files.extract_if(.., |(_, path)| path == Path::new("-"));
        let format = to_stdout.map(|(format, _)| format).last();
        let format = format.or(self.format).unwrap_or_default();
        let is_text = format == Format::Text;
        let stdout = Channel::stdout(format.report(shown), is_text, !(quiet && is_text));
        let files = files.iter();
        let files = files.map(|(format, path)| Channel::file(format.report(plain.clone()), path));
        std::iter::once(Ok(stdout)).chain(files).collect()
    }
}
