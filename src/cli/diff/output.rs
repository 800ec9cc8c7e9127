//! Where the pages that differ are written.

use std::io::{self, BufWriter, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use innokyla::diff::DiffSummary;

use super::format::DiffFormat;
use super::html::ChangesPage;
use super::text::TextStyle;
use crate::cli::output::{Closed, Output, closed};

/// A stream or a file, and how it is written.
pub(super) struct DiffOutput {
    pub(super) format: DiffFormat,
    pub(super) style: TextStyle,
    out: BufWriter<Output>,
    /// The file; `None` for standard output.
    path: Option<PathBuf>,
    is_first: bool,
    /// The page that is written, where it is one for a browser.
    html: Option<ChangesPage>,
    error: Option<io::Error>,
}

impl DiffOutput {
    /// Opens a file, or standard output; the error is a message.
    pub(super) fn open(
        path: Option<&Path>,
        format: DiffFormat,
        style: TextStyle,
    ) -> Result<Self, String> {
        let out = path.map_or_else(|| Ok(Output::stdout()), Output::file)?;
        let mut out = BufWriter::new(out);
        let html = (format == DiffFormat::Html).then(ChangesPage::default);
        let error = match html {
            Some(_) => ChangesPage::open(&mut out).err(),
            None => format.open(&mut out).err(),
        };
        Ok(Self {
            format,
            style,
            out,
            path: path.map(Path::to_owned),
            is_first: true,
            html,
            error,
        })
    }

    /// Writes pages, unless a write has failed.
    pub(super) fn pages(&mut self, pages: &[Vec<u8>]) -> ControlFlow<()> {
        for page in pages {
            if self.error.is_some() {
                break;
            }
            if let Some(html) = &mut self.html {
                self.error = html.take(page, &mut self.out).err();
            } else {
                let between = self.format.between(self.is_first, &mut self.out);
                self.error = between.and_then(|()| self.out.write_all(page)).err();
                self.is_first = false;
            }
        }
        match self.error {
            Some(_) => ControlFlow::Break(()),
            None => ControlFlow::Continue(()),
        }
    }

    /// Writes what stands behind the last page, and gives a file its name; false where
    /// something could not be written, which is named on standard error. A standard output
    /// that its reader has closed is no failure.
    pub(super) fn close(mut self, summary: &DiffSummary, is_quiet: bool) -> bool {
        let mut written = match self.error.take() {
            Some(error) => Err(error),
            None => match self.html.take() {
                Some(html) => html.close(summary, &mut self.out),
                None => self.format.close(summary, is_quiet, &mut self.out),
            },
        };
        written = written.and_then(|()| self.out.flush());
        let (out, buffered) = self.out.into_parts();
        // What is left in the buffer of a broken stream cannot be written.
        drop(buffered);
        let written = written.and_then(|()| out.finish());
        closed(written, self.path.as_deref()) != Closed::Broken
    }
}
