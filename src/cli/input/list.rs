//! The files that a list names.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::{Failure, unread};
use crate::cli::path::is_stream;
use crate::cli::plain::{self, unmarked};
use crate::cli::size::LARGEST_WINDOW;

/// The names in a list, read as they are asked for.
pub(super) struct List {
    path: PathBuf,
    end: u8,
    source: Option<Box<dyn BufRead + Send>>,
    opened: bool,
    /// Whether it has named anything, or could not be read.
    any: bool,
}

impl List {
    /// A list of names that each end with a NUL byte, or with a line end.
    pub(super) fn new(path: PathBuf, null: bool) -> Self {
        Self {
            path,
            end: if null { 0 } else { b'\n' },
            source: None,
            opened: false,
            any: false,
        }
    }

    /// The next name; `None` at the end, and after a failure to read the list.
    pub(super) fn next(&mut self) -> Option<Result<PathBuf, Failure>> {
        if !self.opened {
            self.opened = true;
            match open(&self.path) {
                Ok(source) => self.source = Some(source),
                Err(error) => return Some(Err(unread(&self.path, "the list", &error))),
            }
        }
        let source = self.source.as_mut()?;
        let mut name = Vec::new();
        loop {
            name.clear();
            match source.read_until(self.end, &mut name) {
                Ok(0) if std::mem::replace(&mut self.any, true) => return None,
                Ok(0) => return Some(Err(Failure::new(&self.path, "the list names no file"))),
                Ok(_) => {}
                Err(error) => {
                    self.source = None;
                    return Some(Err(unread(&self.path, "the list", &error)));
                }
            }
            name.pop_if(|byte| *byte == self.end);
            name.drain(..name.len() - unmarked(&name).len());
            if self.end == b'\n' {
                name.pop_if(|byte| *byte == b'\r');
            }
            if !name.is_empty() {
                self.any = true;
                return Some(path_of(name, &self.path));
            }
        }
    }
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
    if is_stream(path) {
        return plain::reader(BufReader::new(io::stdin()), LARGEST_WINDOW);
    }
    plain::reader(BufReader::new(File::open(path)?), LARGEST_WINDOW)
}

/// On Unix a name may be any bytes.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "fails on other systems")]
fn path_of(name: Vec<u8>, _: &Path) -> Result<PathBuf, Failure> {
    use std::os::unix::ffi::OsStringExt as _;
    Ok(std::ffi::OsString::from_vec(name).into())
}

/// On other systems a name is text.
#[cfg(not(unix))]
fn path_of(name: Vec<u8>, list: &Path) -> Result<PathBuf, Failure> {
    String::from_utf8(name)
        .map(PathBuf::from)
        .map_err(|_| Failure::new(list, "the list holds a name that is not UTF-8"))
}
