//! The command line: which subcommands there are, and what their end means.
//!
//! One subcommand is one file, and goes one way: arguments → inputs → library →
//! output → [`Status`]. The rooms that subcommands share:
//!
//! | room | what lives there |
//! |---|---|
//! | `input` | the arguments that name inputs, and the walk over them |
//! | `batch`, `jsonl` | inputs cut into pieces of work of about one size |
//! | `page`, `compressed` | one piece of work to the bytes of a page |
//! | `pipeline` | work on all cores, results in input order |
//! | `output`, `mirror` | bytes to a stream, a file or a folder, whole or not at all |
//! | `render`, `csv` | a document as JSON, NDJSON or a row |
//! | `terminal`, `progress` | what a person is told, on standard error |

mod batch;
mod compressed;
mod convert;
mod csv;
mod failure;
mod input;
mod jsonl;
mod mirror;
mod output;
mod page;
mod pipeline;
mod progress;
mod render;
mod seen;
mod size;
mod terminal;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

/// Reads the text exports of Innokylä pages into typed records.
#[derive(Parser)]
#[command(
    name = "innokyla",
    version,
    about,
    long_about = None,
    arg_required_else_help = true,
    after_help = "\
Exit status: 0 when all went well, 1 when some input could not be read or the \
output not be written, 2 when the command line is wrong."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Convert(convert::Convert),
}

/// How a run ended, as the exit status tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// All went well: 0.
    Done,
    /// Some input could not be read, or the output not be written; each is named
    /// on standard error: 1.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Done => Self::SUCCESS,
            Status::Failed => Self::from(1),
        }
    }
}

/// A command line that cannot be obeyed, in the words of clap: 2.
type Usage = clap::Error;

/// The complaint that two parts of a command line do not go together.
fn usage(message: impl std::fmt::Display) -> Usage {
    Usage::raw(clap::error::ErrorKind::ArgumentConflict, message)
}

/// Runs the command that the process was given.
pub(crate) fn main() -> ExitCode {
    let outcome = Cli::try_parse().and_then(|cli| match cli.command {
        Command::Convert(convert) => convert.run().map_err(|usage| explained(usage, "convert")),
    });
    match outcome {
        Ok(status) => status.into(),
        Err(usage) => {
            // Help that nobody reads to its end is no failure.
            let _ = usage.print();
            ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2))
        }
    }
}

/// A complaint with the usage line of the subcommand it is about.
fn explained(usage: Usage, subcommand: &str) -> Usage {
    let mut cli = Cli::command();
    cli.build();
    match cli.find_subcommand_mut(subcommand) {
        Some(subcommand) => usage.format(subcommand),
        None => usage,
    }
}
