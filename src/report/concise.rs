//! `concise`: each finding on a line of its own, as compilers write them and editors read
//! them.

use std::io::{self, Write};

use super::escape::visible;
use super::place::line_and_column;
use super::{Notice, Page, Report, named};

pub(super) struct Concise;

impl Report for Concise {
    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        for found in page.diagnostics {
            let place = line_and_column(found.path.as_deref(), found.line, found.column);
            let (code, message) = (visible(&found.code), visible(&found.message));
            writeln!(out, "{place}: {}[{code}] {message}", found.severity)?;
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
