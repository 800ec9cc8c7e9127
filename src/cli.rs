//! The command line: its subcommands and their exit statuses.
//!
//! Each subcommand goes one way: arguments → inputs → library → output → [`Status`].
//! What they share:
//!
//! | module | what it does |
//! |---|---|
//! | `run` | the steps of every command that reads pages |
//! | `config` | the options that a file gives |
//! | `input` | the arguments that name inputs, and the walk over them |
//! | `keep` | fields of a line that go with its page |
//! | `failure`, `failure_summary` | why an input was not read; the same of many lines |
//! | `batch` | inputs cut into pieces of work of about one size |
//! | `page`, `compressed`, `plain` | one piece of work to a page |
//! | `records`, `wet`, `parquet` | pages one after another out of a file of many |
//! | `ids` | which pages are read, by what identifies them |
//! | `pipeline` | work on all cores, results in input order |
//! | `path`, `files` | names of files; those that a run reads and writes, so that none is both |
//! | `output`, `mirror`, `atomic_file` | bytes to a stream, a file or a folder, whole or not at all |
//! | `lock` | locks that outlive a panic |
//! | `extension` | the format that the name of an output asks for |
//! | `render`, `json`, `csv` | a document as JSON, NDJSON or a row |
//! | `tables`, `excel`, `parquet` | pages as several tables, as a workbook, as columns |
//! | `report` | pages as one HTML page |
//! | `spool` | streams that are read more than once |
//! | `terminal`, `colour`, `progress` | messages on standard error |

mod atomic_file;
mod batch;
mod buffers;
mod check;
mod colour;
mod completions;
mod compressed;
mod config;
mod convert;
mod csv;
mod diff;
#[cfg(feature = "excel")]
mod excel;
mod extension;
mod failure;
mod failure_summary;
mod files;
mod frame;
#[cfg(any(feature = "excel", feature = "parquet"))]
mod guarded;
mod ids;
mod input;
mod json;
mod json_file;
mod keep;
mod lock;
mod long;
mod man;
mod mirror;
mod one_of;
mod output;
mod page;
#[cfg(feature = "parquet")]
mod parquet;
mod path;
mod pipeline;
mod plain;
mod profile;
mod progress;
mod records;
mod render;
mod report;
mod rules;
mod run;
mod schema;
mod seen;
mod size;
mod spool;
mod tables;
mod terminal;
mod wet;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use config::Request;
use output::Closed;

/// Reads the text exports of Innokylä pages into typed records.
#[derive(Parser)]
#[command(
    name = "innokyla",
    version,
    about,
    long_about = None,
    arg_required_else_help = true,
    after_help = "\
Options may stand in innokyla.toml, in the working folder or above it: `innokyla schema \
config` describes it, and `innokyla check --show-config` tells what is in force.

Exit status: 0 when all went well and 2 when the command line is wrong; what \
else a command tells is in its own help."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Convert(convert::ConvertArgs),
    Check(Box<check::CheckArgs>),
    Profile(profile::ProfileArgs),
    Diff(Box<diff::DiffArgs>),
    Report(report::HtmlReportArgs),
    Schema(schema::SchemaArgs),
    Rules(rules::RulesArgs),
    Explain(rules::ExplainArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// How a run ended, for the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// All went well: 0.
    Done,
    /// Some input could not be read, or the output not be written; each is named
    /// on standard error: 1.
    Failed,
    /// A check found something severe enough to fail: 1.
    Found,
    /// Some input could not be checked, or a report not be written; each is named
    /// on standard error: 2.
    Broken,
}

impl Status {
    const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed | Self::Found => 1,
            Self::Broken => 2,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status.code())
    }
}

/// An error of the command line, in clap's words: 2.
type Usage = clap::Error;

/// The error that two parts of a command line do not go together.
fn usage(message: impl std::fmt::Display) -> Usage {
    Usage::raw(clap::error::ErrorKind::ArgumentConflict, message)
}

/// The error that this build of the command has been made without a feature.
#[cfg(not(all(feature = "arrow", feature = "excel", feature = "parquet")))]
fn lacking(what: &str, feature: &str) -> Usage {
    usage(format_args!(
        "this innokyla was built without {what}: `cargo install innokyla --features {feature}` \
         builds one with it"
    ))
}

/// Runs the command that the process was given.
pub(crate) fn main() -> ExitCode {
    let outcome = config::request().and_then(|asked| match asked {
        Request::Shown(text) => Ok(output::print(&text)),
        Request::Run(cli, note) => cli.run().map_err(|usage| match note {
            Some(note) => config::with_note(usage, &note),
            None => usage,
        }),
    });
    match outcome {
        Ok(status) => status.into(),
        Err(mut usage) => {
            add_command(&mut usage);
            match output::closed(usage.print(), None) {
                Closed::Broken => ExitCode::from(2),
                Closed::Whole | Closed::Unread => {
                    ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2))
                }
            }
        }
    }
}

impl Cli {
    fn run(self) -> Result<Status, Usage> {
        let (name, ended) = match self.command {
            Command::Convert(convert) => ("convert", convert.run()),
            Command::Check(check) => ("check", check.run()),
            Command::Profile(profile) => ("profile", profile.run()),
            Command::Diff(diff) => ("diff", diff.run()),
            Command::Report(report) => ("report", report.run()),
            Command::Schema(schema) => ("schema", schema.run()),
            Command::Rules(rules) => ("rules", Ok(rules.run())),
            Command::Explain(explain) => ("explain", Ok(explain.run())),
            Command::Completions(completions) => ("completions", Ok(completions.run())),
            Command::Man(man) => ("man", Ok(man.run())),
        };
        ended.map_err(|usage| explained(usage, name))
    }
}

/// Where a file stands in the place of a command, names the command that is meant.
fn add_command(usage: &mut Usage) {
    use clap::error::{ContextKind, ContextValue};

    let Some(ContextValue::String(word)) = usage.get(ContextKind::InvalidSubcommand) else {
        return;
    };
    // What looks like a path is one, even if it is mistyped.
    let is_path = word == "-" || word.contains(['/', '\\', '.']);
    if is_path || std::path::Path::new(word).exists() {
        let word = terminal::escape(word.as_ref());
        let command = format!("to read pages, say what to do with them: `innokyla convert {word}`");
        let styled = vec![command.into()];
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(styled));
    }
}

/// The error with the usage line of its subcommand.
fn explained(usage: Usage, subcommand: &str) -> Usage {
    let mut cli = config::command();
    cli.build();
    match cli.find_subcommand_mut(subcommand) {
        Some(subcommand) => usage.format(subcommand),
        None => usage,
    }
}
