//! One report on its way to standard output or a file.

use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use innokyla::report::{Notice, Page, Report, Summary};

use crate::cli::output::{Closed, Output, closed};

/// A report and where it goes. After a failed write nothing more is written, and the
/// failure is named at the end.
pub(super) struct Channel {
    report: Box<dyn Report>,
    out: BufWriter<Output>,
    /// The file; `None` for standard output.
    path: Option<PathBuf>,
    /// Whether it is read beside standard error.
    is_for_people: bool,
    /// Whether it shows the pages that have changed alone, where some are known not to have.
    shows_changes: bool,
    /// Whether what stands after the last page is written.
    summed_up: bool,
    error: Option<io::Error>,
}

impl Channel {
    pub(super) fn stdout(report: Box<dyn Report>, is_for_people: bool, summed_up: bool) -> Self {
        Self {
            report,
            out: BufWriter::new(Output::stdout()),
            path: None,
            is_for_people,
            shows_changes: false,
            summed_up,
            error: None,
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
            report,
            out: BufWriter::new(Output::file(path)?),
            path: Some(path.to_owned()),
            is_for_people: false,
            shows_changes: false,
            summed_up: true,
            error: None,
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

    fn write(
        &mut self,
        write: impl FnOnce(&mut dyn Report, &mut BufWriter<Output>) -> io::Result<()>,
    ) {
        if self.error.is_none() {
            self.error = write(self.report.as_mut(), &mut self.out).err();
        }
    }

    /// Gives a file its name; what could not be written is named on standard error.
    pub(super) fn close(self) -> Closed {
        let (out, buffered) = self.out.into_parts();
        // What is left in the buffer of a broken stream cannot be written.
        drop(buffered);
        let outcome = match self.error {
            Some(error) => Err(error),
            None => out.finish(),
        };
        closed(outcome, self.path.as_deref())
    }
}
