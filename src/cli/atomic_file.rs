//! Files that are there whole or not at all.
//!
//! A file is written under a hidden name, `.innokyla-….tmp`, in a folder of the same
//! disk, and renamed when the system has all of it on the disk. While it grows it is
//! locked, so that another run knows one that is in use from one that a killed run has
//! left, which it removes.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

mod interrupt;

pub(crate) use interrupt::end_with;

const START: &str = ".innokyla-";
const END: &str = ".tmp";

/// Whether a file is one that is not whole yet, or never will be.
pub(crate) fn is_temporary(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(START.as_bytes()) && name.ends_with(END.as_bytes())
}

/// Removes what killed runs have left in a folder.
pub(crate) fn clean(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let left = entries
        .flatten()
        .filter(|entry| is_temporary(&entry.file_name()))
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    for path in left.map(|entry| entry.path()) {
        // The lock of a process ends with it, however it ended.
        if File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            // A file that cannot be removed does no harm.
            let _ = fs::remove_file(&path);
        }
    }
}

/// A file on its way to its name; it is deleted when it is dropped before.
pub(crate) struct AtomicFile {
    file: NamedTempFile,
    /// Dropped after the file.
    _known: interrupt::UnfinishedFile,
    target: PathBuf,
}

impl AtomicFile {
    /// A file that grows in `folder` and will be at `target`.
    pub(crate) fn new(folder: &Path, target: &Path) -> io::Result<Self> {
        let mode = Mode::of(target);
        // Between the birth of a file and its lock another run may take it for one that
        // was left.
        for _ in 0..8 {
            let (file, known) = interrupt::known(|| temporary(folder, &mode))?;
            match file.as_file().try_lock() {
                Ok(()) if file.path().exists() => {}
                // On a disk without locks nothing is removed either.
                Err(TryLockError::Error(_)) => {}
                _ => continue,
            }
            mode.keep(file.as_file())?;
            return Ok(Self {
                file,
                _known: known,
                target: target.to_owned(),
            });
        }
        Err(io::Error::other(
            "another run of innokyla clears the folder; try again",
        ))
    }

    /// Gives the file its name.
    pub(crate) fn finish(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        interrupt::uninterrupted(|| self.file.persist(&self.target))?;
        Ok(())
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn temporary(folder: &Path, mode: &Mode) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(START).suffix(END);
    mode.begin(&mut builder);
    builder.tempfile_in(folder)
}

/// Who may do what with a file: as with the one that is replaced, else as with any new
/// one.
#[cfg(unix)]
struct Mode(Option<fs::Permissions>);

#[cfg(unix)]
impl Mode {
    fn of(target: &Path) -> Self {
        Self(fs::metadata(target).ok().map(|data| data.permissions()))
    }

    fn begin(&self, builder: &mut tempfile::Builder<'_, '_>) {
        use std::os::unix::fs::PermissionsExt as _;

        // The process's mask takes its bits away.
        let new = || fs::Permissions::from_mode(0o666);
        builder.permissions(self.0.clone().unwrap_or_else(new));
    }

    fn keep(&self, file: &File) -> io::Result<()> {
        match &self.0 {
            Some(mode) => file.set_permissions(mode.clone()),
            None => Ok(()),
        }
    }
}

#[cfg(not(unix))]
struct Mode;

#[cfg(not(unix))]
impl Mode {
    fn of(_: &Path) -> Self {
        Self
    }

    fn begin(&self, _: &mut tempfile::Builder<'_, '_>) {}

    #[expect(clippy::unnecessary_wraps, reason = "fails on other systems")]
    fn keep(&self, _: &File) -> io::Result<()> {
        Ok(())
    }
}
