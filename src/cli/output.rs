//! One stream of output: standard output, or a file that is written whole or not at all.

mod pieces;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::Status;
use super::atomic_file::{self, AtomicFile};
use super::compressed::{Compression, ZstdWriter, zstd_writer};
use super::failure::{reason, unwritten};
use super::path::{folder_of, is_stream};
use super::terminal::say;
use flate2::write::GzEncoder;

pub(crate) use pieces::PieceWriter;

pub(crate) enum Output {
    Plain(RawOutput),
    Gzip(GzEncoder<RawOutput>),
    Zstd(ZstdWriter<RawOutput>),
}

pub(crate) enum RawOutput {
    Stdout(io::Stdout),
    /// A device or pipe, which is written to directly.
    Direct(File),
    /// A file that takes its name at the end.
    Whole(AtomicFile),
}

/// How an output ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    Whole,
    /// Its reader has closed standard output, which is not a failure.
    Unread,
    Broken,
}

/// How an output ended: a file by its path, else standard output. One that could not be
/// written is named on standard error.
pub(crate) fn closed(written: io::Result<()>, path: Option<&Path>) -> Closed {
    match (written, path) {
        (Ok(()), _) => return Closed::Whole,
        (Err(error), None) if error.kind() == io::ErrorKind::BrokenPipe => return Closed::Unread,
        (Err(error), None) => say(&format!("standard output: {}", reason(&error))),
        (Err(error), Some(path)) => say(&unwritten(path, &error)),
    }
    Closed::Broken
}

/// Writes a whole text to standard output. One that its reader has closed is not a
/// failure.
pub(crate) fn print(text: &str) -> Status {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(text.as_bytes());
    match closed(written.and_then(|()| stdout.flush()), None) {
        Closed::Broken => Status::Broken,
        Closed::Whole | Closed::Unread => Status::Done,
    }
}

impl Output {
    pub(crate) fn stdout() -> Self {
        Self::Plain(RawOutput::Stdout(io::stdout()))
    }

    /// A file, compressed as its name asks, in a folder that is made where it is missing;
    /// `-` is standard output. The file gets its name in [`Output::finish`], and
    /// is deleted if that is not called. The error is a message.
    pub(crate) fn file(path: &Path) -> Result<Self, String> {
        if is_stream(path) {
            return Ok(Self::stdout());
        }
        let target = RawOutput::file(path).map_err(|error| unwritten(path, &error))?;
        Ok(match path.to_str().and_then(Compression::of_name) {
            None => Self::Plain(target),
            Some(Compression::Gzip) => {
                Self::Gzip(GzEncoder::new(target, flate2::Compression::default()))
            }
            Some(Compression::Zstd) => {
                Self::Zstd(zstd_writer(target).map_err(|error| unwritten(path, &error))?)
            }
        })
    }

    /// Writes all there is to write, and gives a file its name.
    pub(crate) fn finish_with(mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)?;
        self.finish()
    }

    fn stream(&mut self) -> &mut dyn Write {
        match self {
            Self::Plain(target) => target,
            Self::Gzip(encoder) => encoder,
            Self::Zstd(encoder) => encoder,
        }
    }

    /// Writes what is left, and gives a file its name.
    pub(crate) fn finish(self) -> io::Result<()> {
        let target = match self {
            Self::Plain(target) => target,
            Self::Gzip(encoder) => encoder.finish()?,
            Self::Zstd(encoder) => encoder.finish()?,
        };
        match target {
            RawOutput::Stdout(mut stdout) => stdout.flush(),
            RawOutput::Direct(mut file) => file.flush(),
            RawOutput::Whole(file) => file.finish(),
        }
    }
}

impl RawOutput {
    fn stream(&mut self) -> &mut dyn Write {
        match self {
            Self::Stdout(stdout) => stdout,
            Self::Direct(file) => file,
            Self::Whole(file) => file,
        }
    }

    fn file(path: &Path) -> io::Result<Self> {
        // Behind a symbolic link the file is replaced, not the link.
        let path = match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
            Err(error) => return Err(error),
            Ok(data) if data.is_file() => fs::canonicalize(path)?,
            Ok(data) if data.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(_) => return Ok(Self::Direct(fs::OpenOptions::new().write(true).open(path)?)),
        };
        let folder = folder_of(&path);
        fs::create_dir_all(folder)?;
        atomic_file::clean(folder);
        Ok(Self::Whole(AtomicFile::new(folder, &path)?))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream().flush()
    }
}

impl Write for RawOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream().flush()
    }
}
