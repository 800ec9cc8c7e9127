//! An input without a result, and why.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use innokyla::report::{Notice, RuleInfo};

use super::path::is_stream;
use super::terminal::escape;

/// One input that could not be read or converted; the others go on.
///
/// Shown as `PATH: reason`, or `PATH:LINE: reason` for a line of a JSON lines
/// file; standard input by that name.
#[derive(Debug)]
pub(crate) struct Failure {
    path: PathBuf,
    line: Option<u64>,
    reason: String,
    ends_run: bool,
    /// The keys of a line that has no text.
    keys: Option<Vec<String>>,
}

impl Failure {
    /// A failure of the file at `path`; `-` is standard input.
    pub(crate) fn new(path: &Path, reason: impl fmt::Display) -> Self {
        Self {
            path: path.to_owned(),
            line: None,
            reason: reason.to_string(),
            ends_run: false,
            keys: None,
        }
    }

    /// A failure that the system reports.
    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        Self::new(path, reason(error))
    }

    /// The same failure, at a line counted from 1.
    pub(crate) fn at_line(self, line: Option<u64>) -> Self {
        Self { line, ..self }
    }

    /// The same failure, which every further page would meet too, so that the run ends.
    pub(crate) fn that_ends_the_run(self) -> Self {
        Self {
            ends_run: true,
            ..self
        }
    }

    /// The same failure, with the keys that the line has instead of the text.
    pub(crate) fn with_keys(self, keys: Vec<String>) -> Self {
        Self {
            keys: Some(keys),
            ..self
        }
    }

    /// The keys of a line that has no text.
    pub(crate) fn keys(&self) -> Option<&[String]> {
        self.keys.as_deref()
    }

    /// A failure of the whole file that this one is in.
    pub(crate) fn of_file(&self, reason: impl fmt::Display) -> Self {
        Self::new(&self.path, reason)
    }

    /// The kind of failure, by which failures of lines are counted: the reason without values
    /// and numbers. `None` for a failure of a file.
    pub(crate) fn kind(&self) -> Option<String> {
        self.line?;
        let reason = match self
            .reason
            .strip_prefix('`')
            .and_then(|rest| rest.split_once("`: "))
        {
            Some((_, reason)) => reason,
            None => &self.reason,
        };
        let kind = reason.split(": ").next().unwrap_or(reason);
        Some(kind.chars().filter(|c| !c.is_ascii_digit()).collect())
    }

    /// Whether every further page would meet the same failure.
    pub(crate) const fn ends_run(&self) -> bool {
        self.ends_run
    }
}

impl Failure {
    /// What a report says of it.
    pub(crate) fn report(&self, entry: RuleInfo, write: impl FnOnce(&Notice<'_>)) {
        let path = (!is_stream(&self.path)).then(|| self.path.to_string_lossy());
        write(&Notice {
            code: entry.code,
            severity: entry.severity,
            path: path.as_deref(),
            entry: self.line,
            message: &self.reason,
        });
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_stream(&self.path) {
            f.write_str("standard input")?;
        } else {
            f.write_str(&escape(self.path.as_os_str()))?;
        }
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", escape(self.reason.as_ref()))
    }
}

/// The system's error in words, without its number.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "is a folder, not a file".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is a file, not a folder".to_owned(),
        io::ErrorKind::StorageFull => "no space left".to_owned(),
        _ => {
            let mut message = error.to_string();
            if let Some(number) = message.rfind(" (os error ") {
                message.truncate(number);
            }
            // The system begins its sentences with a capital.
            if let Some(first) = message.get_mut(..1) {
                first.make_ascii_lowercase();
            }
            message
        }
    }
}

/// The message that an output cannot be written.
pub(crate) fn unwritten(path: &Path, error: &io::Error) -> String {
    let path = escape(path.as_os_str());
    format!("{path}: cannot be written: {}", reason(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_place_on_one_line() {
        let path = Path::new("a\nb.jsonl");
        let failure = Failure::new(path, "not JSON: \u{1b}").at_line(Some(12));
        assert_eq!(failure.to_string(), "a\\nb.jsonl:12: not JSON: \\u{1b}");
    }

    #[test]
    fn the_systems_number_is_left_out() {
        let error = io::Error::from_raw_os_error(2);
        assert_eq!(reason(&error), "no such file or folder");
    }
}
