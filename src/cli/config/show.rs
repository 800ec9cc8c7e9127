//! `--show-config`: what is in force, as a file would say it.

use std::fmt::Write as _;

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};
use toml::Value;

use super::entry::ConfigEntry;
use super::file::ConfigFile;
use super::is_on;
use super::options::{Takes, options, takes};

/// The options of a command and where each is from, as TOML.
pub(super) fn shown(
    command: &Command,
    matches: &ArgMatches,
    file: Option<&ConfigFile>,
    entries: &[ConfigEntry],
) -> String {
    let file = file.map_or("no file", |file| &file.shown);
    let mut shown = format!("# read from {file}\n[{}]\n", command.get_name());
    for (name, arg) in options(command) {
        let id = arg.get_id();
        let is_of = |entry: &&ConfigEntry| entry.id == *id && !entry.words.is_empty();
        // A default may ask for what is not given, so that a file could not say it.
        let (comment, from) = match matches.value_source(id.as_str()) {
            None => continue,
            Some(ValueSource::CommandLine) => match entries.iter().find(is_of) {
                Some(entry) => ("", entry.place.as_str()),
                None => ("", "command line"),
            },
            Some(_) => ("# ", "default"),
        };
        let Some(value) = value(arg, matches) else {
            continue;
        };
        // Writing to a `String` cannot fail.
        let _ = writeln!(shown, "{comment}{name} = {value}  # {from}");
    }
    shown
}

/// What an option has been given; `None` for nothing.
fn value(arg: &Arg, matches: &ArgMatches) -> Option<Value> {
    let id = arg.get_id().as_str();
    if takes(arg) == Takes::Nothing {
        return is_on(matches, id).then_some(Value::Boolean(true));
    }
    let given = matches.get_raw(id)?;
    let mut values = given.map(|value| plain(&value.to_string_lossy()));
    match takes(arg) {
        Takes::Many => Some(Value::Array(values.collect())),
        _ => values.next(),
    }
}

/// A number as it is written, else a text.
fn plain(text: &str) -> Value {
    let number = text.parse::<i64>().ok();
    match number.filter(|number| number.to_string() == text) {
        Some(number) => Value::Integer(number),
        None => Value::String(text.to_owned()),
    }
}
