//! Paths as the command line has them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Whether a name is `-`, which stands for standard input, or for standard output.
pub(crate) fn is_stream(path: &Path) -> bool {
    path == Path::new("-")
}

/// The folder that a file is in: `.` for a bare name.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The canonical path of a file that may not be there yet, by its folder; the path as it was
/// named where that is not there either.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let in_folder = || -> io::Result<PathBuf> {
        let folder = fs::canonicalize(folder_of(path))?;
        Ok(folder.join(path.file_name().unwrap_or_default()))
    };
    fs::canonicalize(path)
        .or_else(|_| in_folder())
        .unwrap_or_else(|_| path.to_owned())
}
