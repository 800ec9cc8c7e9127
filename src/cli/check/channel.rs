//! One report on its way to standard output or a file.

use std::io::{self, Write};
use std::path::Path;

use innokyla::report::{Notice, Page, Report, Summary};

use crate::cli::output::{Closed, PieceWriter};

/// A report and where it goes.
pub(super) struct Channel {
    report: Box<dyn Report>,
    out: PieceWriter,
    /// Whether it is read beside standard error.
    is_for_people: bool,
    /// Whether it shows the pages that have changed alone, where some are known not to have.
    shows_changes: bool,
    /// Whether what stands after the last page is written.
    summed_up: bool,
}

impl Channel {
    pub(super) fn stdout(report: Box<dyn Report>, is_for_people: bool, summed_up: bool) -> Self {
        Self {
            report,
            out: PieceWriter::stdout(),
            is_for_people,
            shows_changes: false,
            summed_up,
        }
    }

    /// The same, showing the pages that have changed alone.
    pub(super) fn showing_changes(self, shows_changes: bool) -> Self {
        Self {
            shows_changes,
            ..self
        }
    }

    /// A file; the error is a message.
    pub(super) fn file(report: Box<dyn Report>, path: &Path) -> Result<Self, String> {
        Ok(Self {
            out: PieceWriter::open(Some(path))?,
            ..Self::stdout(report, false, true)
        })
    }

    pub(super) fn start(&mut self) {
        self.write(|report, out| report.start(out));
    }

    /// A page, and whether it is as it was in the last round.
    pub(super) fn page(&mut self, page: &Page<'_>, is_known: bool) {
        if !(is_known && self.shows_changes) {
            self.write(|report, out| report.page(out, page));
        }
    }

    /// A notice, which the text on standard output leaves to standard error.
    pub(super) fn notice(&mut self, notice: &Notice<'_>) {
        if !self.is_for_people {
            self.write(|report, out| report.notice(out, notice));
        }
    }

    pub(super) fn finish(&mut self, summary: &Summary) {
        if self.summed_up {
            self.write(|report, out| report.finish(out, summary));
        }
        self.write(|_, out| out.flush());
    }

    fn write(&mut self, write: impl FnOnce(&mut dyn Report, &mut dyn Write) -> io::Result<()>) {
        // A failed write is reported when the channel is closed.
        let _ = self.out.write(|out| write(self.report.as_mut(), out));
    }

    pub(super) fn close(self) -> Closed {
        self.out.close()
    }
}
