//! `concise`: each finding on a line of its own, as compilers write them and editors read
//! them.

use std::io::{self, Write};

use super::escape::visible;
use super::{Notice, Page, Report, named};

pub(super) struct Concise;

impl Report for Concise {
    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        for found in page.diagnostics {
            let path = visible(named(found.path.as_deref()));
            let (line, column, severity) = (found.line, found.column, found.severity);
            let (code, message) = (visible(&found.code), visible(&found.message));
            writeln!(out, "{path}:{line}:{column}: {severity}[{code}] {message}")?;
        }
        Ok(())
    }

    fn notice(&mut self, out: &mut dyn Write, notice: &Notice<'_>) -> io::Result<()> {
        let name = notice.name();
        let path = visible(named(name.as_deref()));
        let (severity, code) = (notice.severity, notice.code);
        let message = visible(notice.message);
        writeln!(out, "{path}: {severity}[{code}] {message}")
    }
}
