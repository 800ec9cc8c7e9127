//! `innokyla.toml`: options that stand in a file.
//!
//! A table for each command that reads pages has its options under their long names, and
//! `[input]` those about inputs. They are read as if they stood before the command line,
//! where it does not give them itself: clap reads, checks and explains them.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{
    Arg, ArgAction, ArgMatches, Command, CommandFactory as _, FromArgMatches as _, ValueHint,
};

use super::{Cli, Usage};

mod entry;
mod file;
mod find;
mod guard;
mod options;
mod schema;
mod show;

pub(super) use schema::schema;

use entry::ConfigEntry;
use file::ConfigFile;
use options::reads_pages;

/// What a command line asks for.
pub(super) enum Request {
    /// A command, and a note for its errors where a file gives some of its options.
    Run(Box<Cli>, Option<String>),
    /// What is in force, as text.
    Shown(String),
}

/// The whole command line; each command that reads pages has the options about the file.
pub(super) fn command() -> Command {
    let cli = Cli::command();
    let names = cli.get_subcommands().filter(|command| reads_pages(command));
    let names: Vec<_> = names.map(|command| command.get_name().to_owned()).collect();
    let with = |cli: Command, name| cli.mut_subcommand(name, |command| command.args(config_args()));
    names.into_iter().fold(cli, with)
}

fn config_args() -> [Arg; 3] {
    let of = |name: &'static str| Arg::new(name).long(name).help_heading("Configuration");
    [
        of("config")
            .value_name("FILE")
            .value_parser(clap::value_parser!(PathBuf))
            .value_hint(ValueHint::FilePath)
            .help(
                "Read options from FILE [default: innokyla.toml in the working folder or the \
                 nearest one above it]",
            )
            .long_help(
                "Read options from FILE [default: innokyla.toml in the working folder or the \
                 nearest one above it]\n\n\
                 It has a table for each command, such as [check], with options by their long \
                 names, and [input] for those about inputs. The command line goes before it. \
                 `innokyla schema config` describes it.",
            ),
        of("no-config")
            .action(ArgAction::SetTrue)
            .conflicts_with("config")
            .help("Read options from no file"),
        of("show-config")
            .action(ArgAction::SetTrue)
            .help("Show the options that are in force and where each is from, and do nothing else"),
    ]
}

/// Reads the command line, and the file that belongs to it.
pub(super) fn request() -> Result<Request, Usage> {
    let words: Vec<OsString> = env::args_os().collect();
    let command = command();
    let (given, missing) = match command.clone().try_get_matches_from(&words) {
        // What is missing the file may give.
        Err(error) if error.kind() == ErrorKind::MissingRequiredArgument => {
            let lenient = command.clone().ignore_errors(true);
            (lenient.try_get_matches_from(&words)?, Some(error))
        }
        given => (given?, None),
    };
    let reader = given.subcommand().and_then(|(name, given)| {
        let reader = command.find_subcommand(name)?;
        reads_pages(reader).then_some((reader, given))
    });
    let Some((reader, of_reader)) = reader else {
        return missing.map_or_else(|| run(&given, None), Err);
    };
    let file = file_of(of_reader)?;
    let entries = file.as_ref().map(|file| file.entries(&command, reader));
    let entries = entries
        .transpose()
        .map_err(config_error)?
        .unwrap_or_default();
    let entries = not_overridden(entries, reader, of_reader);
    let note = file.as_ref().filter(|_| !entries.is_empty()).map(|file| {
        let shown = &file.shown;
        format!("options of {shown} are in force, too: see --show-config and --no-config")
    });
    if is_on(of_reader, "show-config") {
        // The options are shown even if a required one is missing.
        let matches = matches_with_file(&command.clone().ignore_errors(true), words, &entries)?;
        let given = matches.subcommand().map(|(_, given)| given);
        let shown = given.map(|given| show::shown(reader, given, file.as_ref(), &entries));
        return Ok(Request::Shown(shown.unwrap_or_default()));
    }
    let matches = match (&note, missing) {
        (None, Some(error)) => return Err(error),
        (None, None) => given,
        (Some(note), _) => {
            matches_with_file(&command, words, &entries).map_err(|error| with_note(error, note))?
        }
    };
    run(&matches, note)
}

fn run(matches: &ArgMatches, note: Option<String>) -> Result<Request, Usage> {
    Ok(Request::Run(
        Box::new(Cli::from_arg_matches(matches)?),
        note,
    ))
}

/// The command line with the words of the file behind the name of the command.
fn matches_with_file(
    command: &Command,
    words: Vec<OsString>,
    entries: &[ConfigEntry],
) -> Result<ArgMatches, Usage> {
    let mut words = words.into_iter();
    let mut all: Vec<_> = words.by_ref().take(2).collect();
    all.extend(entries.iter().flat_map(|entry| entry.words.iter().cloned()));
    all.extend(words);
    command.clone().try_get_matches_from(all)
}

/// Whether an option is on. After a lenient parse even its default may be missing.
fn is_on(given: &ArgMatches, name: &str) -> bool {
    given.try_get_one(name).ok().flatten() == Some(&true)
}

/// The file that is named, else the one that is found.
fn file_of(given: &ArgMatches) -> Result<Option<ConfigFile>, Usage> {
    if is_on(given, "no-config") {
        return Ok(None);
    }
    let named: Option<&PathBuf> = given.try_get_one("config").ok().flatten();
    let file = match named {
        Some(path) => ConfigFile::named(path).map(Some),
        None => find::nearest(Path::new(".")),
    };
    file.map_err(config_error)
}

/// The entries without those that the command line gives itself, or gives something else
/// for.
fn not_overridden(
    entries: Vec<ConfigEntry>,
    command: &Command,
    given: &ArgMatches,
) -> Vec<ConfigEntry> {
    let is_given =
        |arg: &Arg| given.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine);
    let stays = |entry: &ConfigEntry| {
        let arg = command
            .get_arguments()
            .find(|arg| *arg.get_id() == entry.id);
        arg.is_some_and(|arg| {
            let others = command.get_arg_conflicts_with(arg);
            !is_given(arg) && !others.into_iter().any(is_given)
        })
    };
    entries.into_iter().filter(stays).collect()
}

/// The error that something is wrong with the file.
fn config_error(message: String) -> Usage {
    Usage::raw(ErrorKind::ValueValidation, message + "\n")
}

/// The same error, with a note that a file gives some of the options.
pub(super) fn with_note(error: Usage, note: &str) -> Usage {
    let text = error.render().to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text).trim_end();
    config_error(format!("{text}\nnote: {note}"))
}
