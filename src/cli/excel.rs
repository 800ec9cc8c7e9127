//! The tables as sheets of an Excel workbook.
//!
//! Rows go to temporary files as they come, so that memory does not grow with the pages.

mod cell;

use std::io;

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::csv::CellType;
use super::guarded::guarded;
use super::output::Output;
use super::tables::{KEY, Table, TablePart, tables};
use crate::plural::plural;
use cell::write_cell;

/// How many rows a sheet of Excel can have.
const ROWS: u32 = 1 << 20;

/// A workbook that grows.
pub(crate) struct ExcelFile {
    output: Output,
    workbook: Workbook,
    sheets: Vec<Sheets>,
    formats: Formats,
    pages: u64,
    /// How many cells were cut.
    cut: u64,
    /// How many rows a sheet can have, the header included.
    rows: u32,
}

/// The sheets of a table: one, and more where it has more rows than a sheet.
struct Sheets {
    table: Table,
    full: Vec<Worksheet>,
    open: Worksheet,
    /// The next free row.
    row: u32,
}

struct Formats {
    header: Format,
    date: Format,
    text: Format,
}

impl ExcelFile {
    /// The error is a message.
    pub(crate) fn new(output: Output, kept: &[String]) -> Result<Self, String> {
        Self::with_rows(output, kept, ROWS)
    }

    fn with_rows(output: Output, kept: &[String], rows: u32) -> Result<Self, String> {
        let formats = Formats {
            header: Format::new().set_bold(),
            date: Format::new()
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Top),
            text: Format::new().set_align(FormatAlign::Top),
        };
        let mut workbook = Workbook::new();
        let sheets = tables(kept).into_iter().map(|table| {
            let open = sheet(&mut workbook, &table, 1, &formats)?;
            Ok(Sheets {
                table,
                full: Vec::new(),
                open,
                row: 1,
            })
        });
        let sheets = sheets
            .collect::<Result<_, XlsxError>>()
            .map_err(|error| error.to_string())?;
        Ok(Self {
            output,
            workbook,
            sheets,
            formats,
            pages: 0,
            cut: 0,
            rows,
        })
    }

    pub(crate) fn take(&mut self, part: TablePart) -> io::Result<()> {
        guarded(|| self.push(part))
            .map_err(io::Error::other)?
            .map_err(unwritten)
    }

    fn push(&mut self, part: TablePart) -> Result<(), XlsxError> {
        for page in part.pages {
            self.pages += 1;
            for (table, row) in page {
                if let Some(sheets) = self.sheets.get_mut(table) {
                    let cut = sheets.push(
                        &mut self.workbook,
                        self.rows,
                        self.pages,
                        &row,
                        &self.formats,
                    )?;
                    self.cut += cut;
                }
            }
        }
        Ok(())
    }

    /// Writes the workbook and gives the file its name. Returns the messages about it.
    pub(crate) fn finish(mut self) -> io::Result<Vec<String>> {
        let mut told = Vec::new();
        for mut sheets in self.sheets {
            sheets.filter().map_err(unwritten)?;
            if !sheets.full.is_empty() {
                let (name, count) = (sheets.table.name, sheets.full.len() + 1);
                told.push(format!(
                    "{name} has more rows than a sheet of Excel holds: it goes on up to the sheet \
                     `{name} {count}`"
                ));
            }
            for sheet in sheets.full.into_iter().chain([sheets.open]) {
                self.workbook.push_worksheet(sheet);
            }
        }
        if self.cut > 0 {
            let cells = plural(self.cut, "cell");
            told.push(format!(
                "{cells} of the workbook cut at 32,767 characters, the most that Excel holds, and \
                 marked […]; CSV and JSON have the whole text"
            ));
        }
        let saved = guarded(|| self.workbook.save_to_writer(&mut self.output));
        saved.map_err(io::Error::other)?.map_err(unwritten)?;
        self.output.finish()?;
        Ok(told)
    }
}

impl Sheets {
    /// Writes a row, and returns how many of its cells were cut.
    fn push(
        &mut self,
        workbook: &mut Workbook,
        rows: u32,
        page: u64,
        cells: &[Option<String>],
        formats: &Formats,
    ) -> Result<u64, XlsxError> {
        if self.row == rows {
            let number = self.full.len() + 2;
            self.filter()?;
            let next = sheet(workbook, &self.table, number, formats)?;
            self.full.push(std::mem::replace(&mut self.open, next));
            self.row = 1;
        }
        let row = self.row;
        self.open.write_number(row, 0, page as f64)?;
        let mut cut = 0;
        let columns = (1..).zip(&self.table.columns).zip(cells);
        for ((column, (_, holds)), cell) in columns {
            if let Some(cell) = cell.as_deref().filter(|cell| !cell.is_empty()) {
                let whole = write_cell(&mut self.open, (row, column), *holds, cell, formats)?;
                cut += u64::from(!whole);
            }
        }
        self.row += 1;
        Ok(cut)
    }

    /// Filters the open sheet by its header.
    fn filter(&mut self) -> Result<(), XlsxError> {
        let last = u16::try_from(self.table.columns.len()).unwrap_or_default();
        self.open.autofilter(0, 0, self.row - 1, last)?;
        Ok(())
    }
}

/// A sheet with the header of its table.
fn sheet(
    workbook: &mut Workbook,
    table: &Table,
    number: usize,
    formats: &Formats,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = workbook.new_worksheet_with_constant_memory()?;
    sheet.set_name(match number {
        1 => table.name.to_owned(),
        _ => format!("{} {number}", table.name),
    })?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.write_string_with_format(0, 0, KEY, &formats.header)?;
    for (column, (name, holds)) in (1..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, name.as_ref(), &formats.header)?;
        sheet.set_column_width(column, width(name, *holds))?;
    }
    Ok(sheet)
}

/// How wide a column is, in characters.
fn width(name: &str, holds: CellType) -> f64 {
    match (name, holds) {
        ("title" | "name" | "text" | "message" | "heading" | "lead" | "summary", _) => 48.0,
        (_, CellType::Text) if !name.ends_with("_code") => 24.0,
        _ => 12.0,
    }
}

/// The operating system's error, if that is the cause.
fn unwritten(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use innokyla::{Encoding, Source};

    use super::*;

    #[test]
    fn a_table_of_more_rows_than_a_sheet_goes_on_in_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        let parsed = innokyla::parse("Otsikko\n\nTeksti on virke.\n");
        let mut file = ExcelFile::with_rows(Output::file(&path).unwrap(), &[], 3).unwrap();
        for _ in 0..5 {
            let mut part = TablePart::default();
            part.push(&Source::new(Encoding::Utf8), parsed.record(), &[], &[]);
            file.take(part).unwrap();
        }
        let told = file.finish().unwrap();
        let expected = "pages has more rows than a sheet of Excel holds: it goes on up to the \
                        sheet `pages 3`";
        assert_eq!(told, [expected]);
        assert!(path.exists());
    }
}
