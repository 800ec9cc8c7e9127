//! The files that a run reads and those that it writes, so that none is both.
//!
//! A file is known by what it is to the system and not by its name, so that another
//! spelling, a link and a name in other letters are the same file. All is looked up
//! before anything is opened for writing; what is known later only, such as the names
//! in a pipe, when the run comes to it.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::failure::Failure;
use super::lock::lock;
use super::path::is_stream;

/// The files of a run that exist before it starts; an output that does not cannot be
/// an input.
#[derive(Clone, Default)]
pub(crate) struct RunFiles {
    /// The canonical paths of the folders that are written to.
    folders: Vec<PathBuf>,
    written: Vec<(FileId, &'static str)>,
    /// What the run reads, kept only where it writes into a folder.
    read: Arc<Mutex<HashSet<FileId>>>,
}

impl RunFiles {
    /// The files and folders at these paths, and the file that standard output is sent
    /// to.
    pub(crate) fn written<'p>(paths: impl IntoIterator<Item = &'p Path>) -> Self {
        let mut files = Self::default();
        for path in paths {
            if path.is_dir() {
                files.folders.extend(fs::canonicalize(path));
            } else if path.is_file() {
                files
                    .written
                    .extend(file_id(path).map(|id| (id, "the output")));
            }
        }
        let stdout = stream_id(&io::stdout());
        files
            .written
            .extend(stdout.map(|id| (id, "standard output")));
        files
    }

    /// Whether an input could also be an output.
    pub(crate) fn may_clash(&self) -> bool {
        !self.written.is_empty() || self.has_folders()
    }

    /// Whether files are written into a folder, under names that are not known yet.
    pub(crate) fn has_folders(&self) -> bool {
        !self.folders.is_empty()
    }

    /// Whether the folder of this canonical path is written to.
    pub(crate) fn contains_folder(&self, canonical: &Path) -> bool {
        self.folders.iter().any(|folder| folder == canonical)
    }

    /// Notes that the run reads the file at `path`, where `-` is standard input; an
    /// output is refused.
    pub(crate) fn read(&self, path: &Path) -> Result<(), Failure> {
        if !self.may_clash() {
            return Ok(());
        }
        let id = if is_stream(path) {
            stream_id(&io::stdin())
        } else {
            file_id(path).ok()
        };
        let Some(id) = id else { return Ok(()) };
        match self.written.iter().find(|(written, _)| *written == id) {
            Some((_, name)) => Err(refused(path, name)),
            None => {
                if self.has_folders() {
                    lock(&self.read).insert(id);
                }
                Ok(())
            }
        }
    }

    /// Refuses to write the file at `path` into a folder where the run reads it.
    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        match file_id(path) {
            Ok(id) if lock(&self.read).contains(&id) => Err(refused(path, "an output")),
            _ => Ok(()),
        }
    }
}

fn refused(path: &Path, output: &str) -> Failure {
    Failure::new(
        path,
        format_args!("is an input and also {output}; write to another name"),
    )
    .that_ends_the_run()
}

/// What a file is to the system, whatever the name: its device and its inode, which
/// links share.
#[cfg(unix)]
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(path: &Path) -> io::Result<FileId> {
    fs::metadata(path).map(|data| id_of(&data))
}

/// The file that a stream of the process is; `None` for a terminal, a pipe or a device.
#[cfg(unix)]
fn stream_id(stream: &impl std::os::fd::AsFd) -> Option<FileId> {
    let stream = stream.as_fd().try_clone_to_owned().ok()?;
    let data = fs::File::from(stream).metadata().ok()?;
    data.is_file().then(|| id_of(&data))
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
fn stream_id<S>(_: &S) -> Option<FileId> {
    None
}
