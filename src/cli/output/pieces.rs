//! An output that is written piece by piece.

use std::io::{self, BufWriter, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::{Closed, Output, closed};
use crate::cli::path::is_stream;

/// A stream or a file. After a failed write nothing more is written, and the failure is named
/// when it is closed.
pub(crate) struct PieceWriter {
    out: BufWriter<Output>,
    /// The file; `None` for standard output.
    path: Option<PathBuf>,
    error: Option<io::Error>,
}

impl PieceWriter {
    /// A file, or else standard output. The error is a message.
    pub(crate) fn open(path: Option<&Path>) -> Result<Self, String> {
        match path.filter(|path| !is_stream(path)) {
            Some(path) => Ok(Self::of(Output::file(path)?, Some(path))),
            None => Ok(Self::stdout()),
        }
    }

    pub(crate) fn stdout() -> Self {
        Self::of(Output::stdout(), None)
    }

    fn of(out: Output, path: Option<&Path>) -> Self {
        Self {
            out: BufWriter::new(out),
            path: path.map(Path::to_owned),
            error: None,
        }
    }

    /// Writes a piece. Breaks where nothing more can be written.
    pub(crate) fn write(
        &mut self,
        write: impl FnOnce(&mut BufWriter<Output>) -> io::Result<()>,
    ) -> ControlFlow<()> {
        if self.error.is_none() {
            self.error = write(&mut self.out).err();
        }
        match self.error {
            Some(_) => ControlFlow::Break(()),
            None => ControlFlow::Continue(()),
        }
    }

    /// Gives a file its name; what could not be written is named on standard error.
    pub(crate) fn close(mut self) -> Closed {
        let _ = self.write(|out| out.flush());
        // What is left in the buffer of a broken stream cannot be written.
        let (out, _) = self.out.into_parts();
        let written = self.error.map_or_else(|| out.finish(), Err);
        closed(written, self.path.as_deref())
    }
}
