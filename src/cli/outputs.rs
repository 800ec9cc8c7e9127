//! The files and folders that a run writes to, so that it never writes over what
//! it reads.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The outputs of a run that exist before it starts; one that does not cannot be
/// an input.
#[derive(Clone, Default)]
pub(crate) struct Outputs {
    /// Canonical paths.
    folders: Vec<PathBuf>,
    files: Vec<FileId>,
}

impl Outputs {
    /// What is at these paths.
    pub(crate) fn new<'p>(paths: impl IntoIterator<Item = &'p Path>) -> Self {
        let mut outputs = Self::default();
        for path in paths {
            if path.is_dir() {
                outputs.folders.extend(fs::canonicalize(path));
            } else if path.is_file() {
                outputs.files.extend(file_id(path));
            }
        }
        outputs
    }

    /// Whether an input could be one of them.
    pub(crate) const fn has_files(&self) -> bool {
        !self.files.is_empty()
    }

    /// Whether the folder of this canonical path is one of them.
    pub(crate) fn contains_folder(&self, canonical: &Path) -> bool {
        self.folders.iter().any(|folder| folder == canonical)
    }

    /// Whether the file at `path` is one of them under any name.
    pub(crate) fn contains_file(&self, path: &Path) -> bool {
        self.has_files() && file_id(path).is_ok_and(|id| self.files.contains(&id))
    }

    /// Whether standard input is redirected from one of them.
    pub(crate) fn contains_stdin(&self) -> bool {
        self.has_files() && stdin_id().is_ok_and(|id| self.files.contains(&id))
    }
}

/// What a file is to the system, whatever the name: its device and its inode, which
/// links share.
#[cfg(unix)]
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(path: &Path) -> io::Result<FileId> {
    fs::metadata(path).map(|data| id_of(&data))
}

#[cfg(unix)]
fn stdin_id() -> io::Result<FileId> {
    use std::os::fd::AsFd as _;

    let stdin = io::stdin().as_fd().try_clone_to_owned()?;
    fs::File::from(stdin).metadata().map(|data| id_of(&data))
}

#[cfg(unix)]
fn id_of(data: &fs::Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt as _;

    (data.dev(), data.ino())
}

/// The canonical path, where the standard library knows no better.
#[cfg(not(unix))]
type FileId = PathBuf;

#[cfg(not(unix))]
fn file_id(path: &Path) -> io::Result<FileId> {
    fs::canonicalize(path)
}

#[cfg(not(unix))]
fn stdin_id() -> io::Result<FileId> {
    Err(io::ErrorKind::Unsupported.into())
}
