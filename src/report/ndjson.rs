//! `ndjson`: one JSON diagnostic a line.

use std::io::{self, Write};

use super::escape::write_json;
use super::{Page, Report};

pub(super) struct Ndjson;

impl Report for Ndjson {
    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        for diagnostic in page.diagnostics {
            write_json(out, diagnostic)?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }
}
