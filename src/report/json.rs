//! `json`: one array of diagnostics, each on a line of its own.

use std::io::{self, Write};

use serde::Serialize;

use super::escape::write_json;
use super::{Page, Report, Summary};

#[derive(Default)]
pub(super) struct JsonReport {
    array: Array,
}

impl Report for JsonReport {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.array.open(out)
    }

    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        page.diagnostics
            .iter()
            .try_for_each(|diagnostic| self.array.push(out, diagnostic))
    }

    fn finish(&mut self, out: &mut dyn Write, _: &Summary) -> io::Result<()> {
        self.array.close(out)?;
        out.write_all(b"\n")
    }
}

/// A JSON array written an element at a time.
#[derive(Default)]
pub(super) struct Array {
    begun: bool,
}

impl Array {
    pub(super) fn open(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.begun = false;
        out.write_all(b"[")
    }

    pub(super) fn push<T: Serialize>(
        &mut self,
        out: &mut dyn Write,
        element: &T,
    ) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        write_json(out, element)
    }

    pub(super) fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.begun { b"\n]" } else { b"]" })
    }
}
