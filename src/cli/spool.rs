//! Streams that are read more than once.

use std::fs::{self, File};
use std::io::{self, Seek as _};
use std::path::Path;
use std::sync::Arc;

use super::path::is_stream;

/// The bytes of a stream, in a file that has no name and is gone with the process.
#[derive(Clone, Debug)]
pub(crate) struct Spool(Arc<File>);

impl Spool {
    /// The bytes of standard input, `-`, or of a pipe; `None` for a file on the disk, which
    /// can be read again.
    pub(crate) fn of(path: &Path) -> io::Result<Option<Self>> {
        let mut stream: Box<dyn io::Read> = if is_stream(path) {
            Box::new(io::stdin().lock())
        } else {
            // A missing file is reported when it is read.
            match fs::metadata(path) {
                Ok(data) if !data.is_file() && !data.is_dir() => Box::new(File::open(path)?),
                _ => return Ok(None),
            }
        };
        let mut file = tempfile::tempfile()?;
        io::copy(&mut stream, &mut file)?;
        Ok(Some(Self(Arc::new(file))))
    }

    /// The stream from its beginning, for one reader at a time.
    pub(crate) fn open(&self) -> io::Result<File> {
        let mut file = self.0.try_clone()?;
        file.rewind()?;
        Ok(file)
    }
}
