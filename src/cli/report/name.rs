//! Names of files that a browser opens as a page, and those that it does not.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use crate::cli::compressed::Compression;
use crate::cli::extension::extension;
use crate::cli::path::is_stream;
use crate::cli::terminal::escape;
use crate::cli::{Usage, usage};

/// Refuses a name that no browser would take for a page; `-` is standard output.
pub(super) fn refuse_name(path: &Path) -> Result<(), Usage> {
    if is_stream(path) {
        return refuse_terminal();
    }
    refuse_packed(path)?;
    let is_device = fs::metadata(path).is_ok_and(|data| !data.is_file() && !data.is_dir());
    if is_device || extension(path).as_deref() == Some("html") {
        return Ok(());
    }
    Err(usage(format_args!(
        "{}: a report is an HTML page: end the name with .html",
        escape(path.as_os_str())
    )))
}

/// Refuses to show a page on a terminal.
pub(crate) fn refuse_terminal() -> Result<(), Usage> {
    match io::stdout().is_terminal() {
        true => Err(usage(
            "a report is for a browser and not for the terminal: name a file for it by \
             -o FILE.html",
        )),
        false => Ok(()),
    }
}

/// Refuses a name that would pack the page.
pub(crate) fn refuse_packed(path: &Path) -> Result<(), Usage> {
    match path.to_str().and_then(Compression::of_name) {
        Some(_) => Err(usage(format_args!(
            "{}: a browser opens no packed report: end the name with .html",
            escape(path.as_os_str())
        ))),
        None => Ok(()),
    }
}
