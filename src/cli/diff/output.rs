//! Where the pages that differ are written.

use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;

use innokyla::diff::DiffSummary;

use super::format::DiffFormat;
use super::html::ChangesPage;
use super::text::TextStyle;
use crate::cli::output::{Closed, PieceWriter};
use crate::cli::report::browser_page::BrowserPage;

/// A stream or a file, and how it is written.
pub(super) struct DiffOutput {
    pub(super) format: DiffFormat,
    pub(super) style: TextStyle,
    out: PieceWriter,
    is_first: bool,
    /// The page that is written, where it is one for a browser.
    html: Option<ChangesPage>,
}

impl DiffOutput {
    /// Opens a file, or standard output; the error is a message.
    pub(super) fn open(
        path: Option<&Path>,
        format: DiffFormat,
        style: TextStyle,
    ) -> Result<Self, String> {
        let mut out = PieceWriter::open(path)?;
        let html = (format == DiffFormat::Html).then(ChangesPage::default);
        // A failed write is reported when the output is closed.
        let _ = out.write(|out| match html {
            Some(_) => BrowserPage::open(out),
            None => format.open(out),
        });
        Ok(Self {
            format,
            style,
            out,
            is_first: true,
            html,
        })
    }

    /// Writes pages, unless a write has failed.
    pub(super) fn pages(&mut self, pages: &[Vec<u8>]) -> ControlFlow<()> {
        pages.iter().try_for_each(|page| {
            let is_first = std::mem::replace(&mut self.is_first, false);
            self.out.write(|out| match &mut self.html {
                Some(html) => html.take(page, out),
                None => {
                    self.format.between(is_first, out)?;
                    out.write_all(page)
                }
            })
        })
    }

    /// Writes what stands behind the last page, and gives a file its name; false where
    /// something could not be written, which is named on standard error. A standard output
    /// that its reader has closed is no failure.
    pub(super) fn close(mut self, summary: &DiffSummary, is_quiet: bool) -> bool {
        let _ = self.out.write(|out| match self.html.take() {
            Some(html) => html.close(summary, out),
            None => self.format.close(summary, is_quiet, out),
        });
        self.out.close() != Closed::Broken
    }
}
