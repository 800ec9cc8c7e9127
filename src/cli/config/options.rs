//! Which options may stand in a file, as clap knows them.

use clap::{Arg, ArgAction, Command, ValueHint};

/// The heading of the options about inputs, and the table that is for every command.
const INPUT: &str = "Input";
pub(super) const INPUT_TABLE: &str = "input";

/// Options that are about one run, or about the file itself.
#[rustfmt::skip]
const OF_ONE_RUN: [&str; 10] = [
    "accept", "config", "files-from", "help", "no-config", "null", "show-config", "stdin-name",
    "version", "watch",
];

/// Whether a command reads pages, and so has options that a file may give.
pub(super) fn reads_pages(command: &Command) -> bool {
    command.get_arguments().any(is_of_input)
}

fn is_of_input(arg: &Arg) -> bool {
    arg.get_help_heading() == Some(INPUT)
}

/// The commands that a file may give options to.
pub(super) fn tables(cli: &Command) -> impl Iterator<Item = &Command> {
    cli.get_subcommands().filter(|command| reads_pages(command))
}

/// The options of a command that a file may give, by their long names.
pub(super) fn options(command: &Command) -> impl Iterator<Item = (&str, &Arg)> {
    let args = command.get_arguments();
    args.filter_map(|arg| Some((arg.get_long()?, arg)))
        .filter(|(name, _)| !OF_ONE_RUN.contains(name))
}

/// A command, and an option of it by its long name.
pub(super) type CommandOption<'c> = (&'c Command, &'c str, &'c Arg);

/// Those that `[input]` may give, with a command that has each.
pub(super) fn input_options(cli: &Command) -> Vec<CommandOption<'_>> {
    let mut found: Vec<CommandOption<'_>> = Vec::new();
    for command in tables(cli) {
        for (name, arg) in options(command).filter(|(_, arg)| is_of_input(arg)) {
            if !found.iter().any(|(_, other, _)| *other == name) {
                found.push((command, name, arg));
            }
        }
    }
    found
}

/// Whether an option stands on a command line alone.
pub(super) fn is_of_one_run(command: &Command, name: &str) -> bool {
    let mut names = command.get_arguments().filter_map(Arg::get_long);
    OF_ONE_RUN.contains(&name) && names.any(|other| other == name)
}

/// What an option takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Nothing: it is on or off.
    Nothing,
    One,
    /// One or more.
    Many,
}

pub(super) fn takes(arg: &Arg) -> Takes {
    match arg.get_action() {
        ArgAction::SetTrue | ArgAction::SetFalse => Takes::Nothing,
        ArgAction::Append => Takes::Many,
        _ => Takes::One,
    }
}

/// Whether each value is a pair, `KEY=VALUE`.
pub(super) fn is_pairs(arg: &Arg) -> bool {
    let names = arg.get_value_names().unwrap_or_default();
    names.iter().any(|name| name.contains('='))
}

/// Whether a value, or the second part of a pair, names a file or a folder.
pub(super) fn is_path(arg: &Arg) -> bool {
    matches!(
        arg.get_value_hint(),
        ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath
    )
}

/// Whether a value names what is written.
pub(super) fn is_written(arg: &Arg) -> bool {
    is_path(arg)
        && arg.get_help_heading() == Some("Output")
        && arg.get_value_hint() != ValueHint::DirPath
}
