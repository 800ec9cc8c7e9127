//! Reads JSON files that innokyla has written.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use serde::de::DeserializeOwned;

use super::failure::reason;
use super::plain::{self, unmarked};
use super::size::LARGEST_WINDOW;
use super::terminal::escape;

/// Reads a file that holds `what`, packed or not; `remedy` is what to do about one that
/// does not. The error is a message.
pub(crate) fn read_json<T: DeserializeOwned>(
    path: &Path,
    what: &str,
    remedy: &str,
) -> Result<T, String> {
    let shown = escape(path.as_os_str());
    let mut json = Vec::new();
    File::open(path)
        .and_then(|file| plain::reader(BufReader::new(file), LARGEST_WINDOW))
        .and_then(|mut file| file.read_to_end(&mut json))
        .map_err(|error| format!("{shown}: {}", reason(&error)))?;
    serde_json::from_slice(unmarked(&json)).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        let place = format!(" at line {line} column {column}");
        let reason = escape(message.strip_suffix(&place).unwrap_or(&message).as_ref());
        let reason = reason
            .strip_suffix(remedy)
            .unwrap_or(&reason)
            .trim_end_matches("; ");
        format!("{shown}:{line}:{column}: not {what}: {reason}; {remedy}")
    })
}
