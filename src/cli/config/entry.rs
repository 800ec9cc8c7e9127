//! One key of the file, as words of the command line.

use std::ffi::OsString;
use std::path::Path;

use clap::error::ErrorKind;
use clap::{Arg, Command, Id};
use toml::Spanned;
use toml::de::DeValue;

use super::guard::stays_below;
use super::options::{Takes, is_pairs, is_path, is_written, takes};
use crate::cli::terminal::escape;

/// An option that the file gives.
pub(super) struct ConfigEntry {
    pub(super) id: Id,
    /// The words that say the same on a command line; none for what is off.
    pub(super) words: Vec<OsString>,
    /// Where it stands: `innokyla.toml:4`.
    pub(super) place: String,
}

/// Where the values of a file are understood.
pub(super) struct Scope<'s> {
    /// The folder that paths are relative to.
    pub(super) folder: &'s Path,
    /// Whether the file was named, and so may say what is written anywhere.
    pub(super) is_trusted: bool,
}

/// A message, and the byte that it is about.
pub(super) type ConfigFault = (usize, String);

impl Scope<'_> {
    /// The words of an option, each of which the command takes.
    pub(super) fn words(
        &self,
        command: &Command,
        name: &str,
        arg: &Arg,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<Vec<OsString>, ConfigFault> {
        let mut words = Vec::new();
        let start = value.span().start;
        match (takes(arg), value.get_ref()) {
            (Takes::Nothing, DeValue::Boolean(true)) => words.push((start, None)),
            (Takes::Nothing, DeValue::Boolean(false)) => {}
            (Takes::Nothing, _) => return Err((start, format!("`{name}` is true or false"))),
            (Takes::Many, DeValue::Array(values)) => {
                for value in values.iter() {
                    words.push((value.span().start, Some(one(name, value)?)));
                }
            }
            (Takes::Many, DeValue::Table(pairs)) if is_pairs(arg) => {
                for (key, values) in pairs {
                    for (start, value) in each(name, values)? {
                        words.push((start, Some(format!("{}={value}", key.get_ref()))));
                    }
                }
            }
            _ => words.push((start, Some(one(name, value)?))),
        }
        let words = words.into_iter().map(|(start, value)| {
            let word = match value {
                None => format!("--{name}").into(),
                Some(value) => self.word(name, arg, &value).map_err(|why| (start, why))?,
            };
            refused(command, &word).map_or(Ok(word), |why| Err((start, why)))
        });
        words.collect()
    }

    fn word(&self, name: &str, arg: &Arg, value: &str) -> Result<OsString, String> {
        let mut word = OsString::from(format!("--{name}="));
        if !is_path(arg) {
            word.push(value);
            return Ok(word);
        }
        let (key, path) = match value.split_once('=').filter(|_| is_pairs(arg)) {
            Some((key, path)) => (format!("{key}="), path),
            None => (String::new(), value),
        };
        if path == "-" {
            return Err(format!(
                "`{name}`: `-` stands on a command line alone; name a file"
            ));
        }
        if is_written(arg) && !self.is_trusted && !stays_below(self.folder, Path::new(path)) {
            return Err(format!(
                "`{name}`: a file that was found writes below its own folder alone; name this \
                 one by --config to write elsewhere"
            ));
        }
        word.push(key);
        match path {
            "" => {}
            _ if self.folder == Path::new(".") => word.push(path),
            _ => word.push(self.folder.join(path)),
        }
        Ok(word)
    }
}

/// A text or a number.
fn one(name: &str, value: &Spanned<DeValue<'_>>) -> Result<String, ConfigFault> {
    match value.get_ref() {
        DeValue::String(text) => Ok(text.to_string()),
        DeValue::Integer(number) if number.radix() == 10 => Ok(number.as_str().to_owned()),
        other => {
            let kind = other.type_str();
            Err((value.span().start, format!("`{name}` takes no {kind}")))
        }
    }
}

/// One value, or several in an array, with their places.
fn each(name: &str, value: &Spanned<DeValue<'_>>) -> Result<Vec<(usize, String)>, ConfigFault> {
    match value.get_ref() {
        DeValue::Array(values) => {
            let values = values.iter();
            values
                .map(|value| Ok((value.span().start, one(name, value)?)))
                .collect()
        }
        _ => Ok(vec![(value.span().start, one(name, value)?)]),
    }
}

/// Why the command does not take a word, whatever else is given.
fn refused(command: &Command, word: &OsString) -> Option<String> {
    let words = [OsString::from(command.get_name()), word.clone()];
    let error = command.clone().try_get_matches_from(words).err()?;
    let is_about_value = matches!(
        error.kind(),
        ErrorKind::InvalidValue
            | ErrorKind::ValueValidation
            | ErrorKind::InvalidUtf8
            | ErrorKind::TooManyValues
            | ErrorKind::WrongNumberOfValues
    );
    let text = error.render().to_string();
    let (reason, _) = text.split_once("\n\nFor more").unwrap_or((&text, ""));
    let reason = reason.strip_prefix("error: ").unwrap_or(reason);
    let lines = reason.trim_end().lines().map(|line| escape(line.as_ref()));
    is_about_value.then(|| lines.collect::<Vec<_>>().join("\n"))
}
