//! The file as it is read: tables of options.

use std::borrow::Cow;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Command;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entry::{ConfigEntry, ConfigFault, Scope};
use super::find::NAME;
use super::options::{CommandOption, INPUT_TABLE, input_options, is_of_one_run, options, tables};
use crate::cli::failure::reason;
use crate::cli::path::folder_of;
use crate::cli::terminal::escape;

/// A key and where it stands.
type ConfigKey<'k> = Spanned<Cow<'k, str>>;

/// A file of options.
pub(super) struct ConfigFile {
    text: String,
    /// Its path as messages have it.
    pub(super) shown: String,
    pub(super) folder: PathBuf,
    /// Whether it was named, not found.
    is_named: bool,
}

impl ConfigFile {
    /// The file at this path; the error is a message.
    pub(super) fn named(path: &Path) -> Result<Self, String> {
        Self::read(path, folder_of(path), true)
    }

    /// The file of this folder; the error is a message.
    pub(super) fn found(folder: &Path) -> Result<Self, String> {
        let folder = folder.strip_prefix(".").unwrap_or(folder);
        let path = folder.join(NAME);
        let here = folder.as_os_str().is_empty();
        Self::read(&path, if here { Path::new(".") } else { folder }, false)
    }

    fn read(path: &Path, folder: &Path, is_named: bool) -> Result<Self, String> {
        let shown = escape(path.as_os_str());
        let text = fs::read_to_string(path);
        let text = text.map_err(|error| format!("{shown}: {}", reason(&error)))?;
        Ok(Self {
            text,
            shown,
            folder: folder.to_owned(),
            is_named,
        })
    }

    /// What the file gives to a command. All of the file is looked at, and the first fault
    /// is a message with its place.
    pub(super) fn entries(
        &self,
        cli: &Command,
        reader: &Command,
    ) -> Result<Vec<ConfigEntry>, String> {
        self.parsed(cli, reader)
            .map_err(|(byte, why)| format!("{}:{}: {why}", self.shown, self.place(byte)))
    }

    fn parsed(&self, cli: &Command, reader: &Command) -> Result<Vec<ConfigEntry>, ConfigFault> {
        let file = DeTable::parse(&self.text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let message = error.message().trim_end().replace('\n', ", ");
            (start, escape(message.as_ref()))
        })?;
        let mut entries: Vec<ConfigEntry> = Vec::new();
        let mut of_input: Vec<ConfigEntry> = Vec::new();
        for (name, table) in file.get_ref() {
            if name.get_ref() == INPUT_TABLE {
                let inputs = input_options(cli);
                of_input = self.table(INPUT_TABLE, table, &inputs)?;
                continue;
            }
            let mut commands = tables(cli);
            let command = commands.find(|command| command.get_name() == name.get_ref());
            let command = command.ok_or_else(|| no_table(cli, name))?;
            let options: Vec<_> = options(command)
                .map(|(name, arg)| (command, name, arg))
                .collect();
            let given = self.table(command.get_name(), table, &options)?;
            if command.get_name() == reader.get_name() {
                entries = given;
            }
        }
        of_input.retain(|entry| {
            let is_taken = reader.get_arguments().any(|arg| *arg.get_id() == entry.id);
            is_taken && !entries.iter().any(|other| other.id == entry.id)
        });
        entries.extend(of_input);
        entries.extend(self.root(reader, &entries));
        Ok(entries)
    }

    /// The entries of a table, which may give these options.
    fn table(
        &self,
        name: &str,
        table: &Spanned<DeValue<'_>>,
        options: &[CommandOption<'_>],
    ) -> Result<Vec<ConfigEntry>, ConfigFault> {
        let Some(keys) = table.get_ref().as_table() else {
            let start = table.span().start;
            return Err((start, format!("`{name}` is a table: [{name}]")));
        };
        let entry = |(key, value): (&ConfigKey<'_>, &Spanned<DeValue<'_>>)| {
            let option = options.iter().find(|(_, name, _)| name == key.get_ref());
            let option = option.ok_or_else(|| unknown(key, name, options))?;
            self.entry(option, key, value)
        };
        keys.iter().map(entry).collect()
    }

    fn entry(
        &self,
        &(command, name, arg): &CommandOption<'_>,
        key: &ConfigKey<'_>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<ConfigEntry, ConfigFault> {
        let scope = Scope {
            folder: &self.folder,
            is_trusted: self.is_named,
        };
        let words = scope.words(command, name, arg, value)?;
        let (line, _) = self.position(key.span().start);
        Ok(ConfigEntry {
            id: arg.get_id().clone(),
            words,
            place: format!("{}:{line}", self.shown),
        })
    }

    /// The folder of the file is the root that names are relative to, unless it says
    /// otherwise: what it accepts and leaves out is named so from every folder.
    fn root(&self, reader: &Command, entries: &[ConfigEntry]) -> Option<ConfigEntry> {
        let mut args = reader.get_arguments();
        let root = args.find(|arg| arg.get_long() == Some("root"))?;
        let is_here = self.folder == Path::new(".");
        let is_given = entries.iter().any(|entry| entry.id == *root.get_id());
        let mut word = OsString::from("--root=");
        word.push(&self.folder);
        (!is_here && !is_given).then(|| ConfigEntry {
            id: root.get_id().clone(),
            words: vec![word],
            place: format!("the folder of {}", self.shown),
        })
    }

    fn place(&self, byte: usize) -> String {
        let (line, column) = self.position(byte);
        format!("{line}:{column}")
    }

    /// Line and column, from 1.
    fn position(&self, byte: usize) -> (usize, usize) {
        let before = self.text.get(..byte).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |line| line.chars().count())
            + 1;
        (line, column)
    }
}

fn no_table(cli: &Command, name: &ConfigKey<'_>) -> ConfigFault {
    let names = tables(cli).map(Command::get_name).chain([INPUT_TABLE]);
    let names: Vec<_> = names.map(|name| format!("[{name}]")).collect();
    let shown = escape(name.get_ref().as_ref().as_ref());
    let why = format!(
        "`{shown}` is no table of this file: it has {}",
        names.join(", ")
    );
    (name.span().start, why)
}

/// A key that no option has, with the nearest one.
fn unknown(key: &ConfigKey<'_>, table: &str, options: &[CommandOption<'_>]) -> ConfigFault {
    let start = key.span().start;
    let shown = escape(key.get_ref().as_ref().as_ref());
    let mut commands = options.iter().map(|(command, ..)| command);
    if commands.any(|command| is_of_one_run(command, key.get_ref())) {
        return (start, format!("`{shown}` is given on a command line alone"));
    }
    let alike = |name: &str| strsim::normalized_damerau_levenshtein(name, key.get_ref());
    let names = options.iter().map(|(_, name, _)| (alike(name), name));
    let nearest = names.max_by(|(one, _), (other, _)| one.total_cmp(other));
    let nearest = nearest.filter(|(alike, _)| *alike >= 0.6);
    let nearest = nearest.map(|(_, name)| format!("; the nearest is `{name}`"));
    let nearest = nearest.unwrap_or_default();
    let why = format!("[{table}] has no `{shown}`{nearest}; `innokyla schema config` lists all");
    (start, why)
}
