//! A page as the bytes that are written.

use std::io::{self, Write};

use clap::ValueEnum;
use innokyla::{Document, Parsed};
use serde::Serialize as _;

use super::csv::{self, CsvDialect};
use super::json;
use super::page::InputPage;

/// The formats of `convert`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageFormat {
    /// Indented JSON: one object for one page, an array for several
    Json,
    /// One JSON object a line
    Ndjson,
    /// One row a page, after a line of column names
    Csv,
    /// Several tables: pages, people, funders, regions, attachments, sections, findings, and
    /// a datapackage.json that describes them
    CsvTables,
    /// The same tables as sheets of an Excel workbook
    Xlsx,
    /// One row a page in nested columns: see `innokyla schema arrow`
    Parquet,
}

impl PageFormat {
    /// Whether a page is a row of flat columns.
    pub(crate) const fn is_flat(self) -> bool {
        matches!(self, Self::Csv | Self::CsvTables | Self::Xlsx)
    }

    /// The extensions of file names, each with the format that it asks for.
    pub(crate) const EXTENSIONS: [(&'static str, Self); 6] = [
        ("json", Self::Json),
        ("ndjson", Self::Ndjson),
        ("jsonl", Self::Ndjson),
        ("csv", Self::Csv),
        ("xlsx", Self::Xlsx),
        ("parquet", Self::Parquet),
    ];
}

/// How pages are written one after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageShape {
    /// An indented object.
    Object,
    /// An element of an indented array.
    Element,
    /// An object on one line.
    Line,
    /// A row of a table.
    Row(CsvDialect),
}

/// What is written beside the record.
#[derive(Clone, Debug)]
pub(crate) struct Extras {
    pub(crate) spans: bool,
    pub(crate) diagnostics: bool,
    /// The keys of the fields that are kept.
    pub(crate) kept: Vec<String>,
}

impl PageShape {
    /// What stands before the first page, where these fields are kept.
    pub(crate) fn opening(self, kept: &[String]) -> Vec<u8> {
        match self {
            Self::Object | Self::Line => Vec::new(),
            Self::Element => b"[".to_vec(),
            Self::Row(dialect) => csv::header(dialect, kept),
        }
    }

    /// What stands after the last page; `any` says whether there was a page.
    pub(crate) const fn closing(self, any: bool) -> &'static [u8] {
        match (self, any) {
            (Self::Element, true) => b"\n]\n",
            (Self::Element, false) => b"]\n",
            _ => b"",
        }
    }

    /// What stands between two pages. Each page is rendered with it in front; it is cut
    /// from the first.
    pub(crate) const fn separator(self) -> &'static [u8] {
        match self {
            Self::Element => b",",
            _ => b"",
        }
    }

    pub(crate) fn render(
        self,
        page: &InputPage<'_>,
        parsed: &Parsed<'_>,
        extras: &Extras,
        out: &mut Vec<u8>,
    ) -> Result<(), String> {
        if let Self::Row(dialect) = self {
            let source = page.source(parsed.encoding());
            return csv::row(dialect, &source, parsed.record(), &extras.kept, out)
                .map_err(|error| error.to_string());
        }
        let from = out.len();
        let document = document(page, parsed, extras);
        let written = match self {
            // The fast serialiser knows no values that stay as they were written.
            Self::Line if extras.kept.is_empty() => {
                json::append(&document, parsed.text().len(), out)
            }
            Self::Line | Self::Object | Self::Row(_) => self
                .write(&document, &mut *out)
                .map_err(|error| error.to_string()),
            Self::Element => {
                out.extend_from_slice(self.separator());
                // An array of one is indented as an element is; its brackets are cut.
                let start = out.len();
                let written = [document].serialize(&mut serde_json::Serializer::pretty(&mut *out));
                out.truncate(out.len().saturating_sub("\n]".len()));
                out.drain(start..(start + "[".len()).min(out.len()));
                written.map_err(|error| error.to_string())
            }
        };
        if self != Self::Element {
            out.push(b'\n');
        }
        escape_controls(out, from);
        written
    }

    /// Writes a page that stands by itself, without its line end.
    pub(crate) fn write(
        self,
        document: &Document<'_>,
        out: &mut impl Write,
    ) -> serde_json::Result<()> {
        match self {
            Self::Line => serde_json::to_writer(out, document),
            _ => serde_json::to_writer_pretty(out, document),
        }
    }
}

/// A page with all that is asked for.
pub(crate) fn document<'p>(
    page: &'p InputPage<'_>,
    parsed: &'p Parsed<'_>,
    extras: &Extras,
) -> Document<'p> {
    let mut document = Document::of(parsed.record())
        .source(page.source(parsed.encoding()))
        .spans(extras.spans);
    if extras.diagnostics {
        let mut diagnostics = parsed.diagnostics();
        for diagnostic in &mut diagnostics {
            let related = diagnostic.related.iter_mut().map(|place| &mut place.path);
            for path in related.chain([&mut diagnostic.path]) {
                *path = page.path.as_deref().map(str::to_owned);
            }
        }
        document = document.diagnostics(diagnostics);
    }
    document
}

/// Escapes the control characters that JSON allows in strings, U+007F to U+009F, from
/// `from` on, so that no page can steer the terminal that shows it.
pub(crate) fn escape_controls(json: &mut Vec<u8>, from: usize) {
    let written = json.get(from..).unwrap_or_default();
    if controls(written).next().is_none() {
        return;
    }
    let mut escaped = Vec::with_capacity(written.len() + 64);
    // A vector takes all that is written to it.
    let _ = write_escaped(written, &mut escaped);
    json.truncate(from);
    json.append(&mut escaped);
}

/// Writes JSON with its control characters escaped.
pub(crate) fn write_escaped(json: &[u8], out: &mut impl Write) -> io::Result<()> {
    let mut copied = 0;
    for (at, length, number) in controls(json) {
        out.write_all(json.get(copied..at).unwrap_or_default())?;
        write!(out, "\\u{number:04x}")?;
        copied = at + length;
    }
    out.write_all(json.get(copied..).unwrap_or_default())
}

/// Where control characters stand that JSON allows in strings, with their lengths in bytes
/// and their numbers.
fn controls(json: &[u8]) -> impl Iterator<Item = (usize, usize, u8)> {
    memchr::memchr2_iter(0x7f, 0xc2, json).filter_map(|at| match json.get(at..)? {
        [0x7f, ..] => Some((at, 1, 0x7f)),
        [0xc2, low @ 0x80..=0x9f, ..] => Some((at, 2, *low)),
        _ => None,
    })
}
