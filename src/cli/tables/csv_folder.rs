//! The tables as CSV files of a folder, with the data package that describes them.

use std::borrow::Cow;
use std::io::{self, Write as _};
use std::iter;
use std::path::{Path, PathBuf};

use super::{KEY, TablePart, datapackage, tables};
use crate::cli::csv::{self, CsvDialect};
use crate::cli::failure::unwritten;
use crate::cli::output::Output;

/// The name of the description of the tables.
const PACKAGE: &str = "datapackage.json";

/// The files of a folder of tables.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let names = tables(&[]).into_iter().map(|table| file_name(table.name));
    names
        .chain([PACKAGE.to_owned()])
        .map(|name| folder.join(name))
        .collect()
}

pub(super) fn file_name(table: &str) -> String {
    format!("{table}.csv")
}

/// Tables that grow; each file takes its name at the end.
pub(crate) struct CsvFolder {
    dialect: CsvDialect,
    outputs: Vec<Output>,
    package: Output,
    package_text: String,
    pages: u64,
}

impl CsvFolder {
    /// The error is a message.
    pub(crate) fn new(folder: &Path, dialect: CsvDialect, kept: &[String]) -> Result<Self, String> {
        let outputs = tables(kept).into_iter().map(|table| {
            let path = folder.join(file_name(table.name));
            let mut output = Output::file(&path)?;
            let names = table.columns.iter().map(|(name, _)| name.as_ref());
            let names = iter::once(KEY).chain(names).map(|name| Some(name.into()));
            write!(output, "{}", dialect.mark())
                .and_then(|()| csv::write(dialect, names, &mut output))
                .map_err(|error| unwritten(&path, &error))?;
            Ok(output)
        });
        Ok(Self {
            dialect,
            outputs: outputs.collect::<Result<_, String>>()?,
            package_text: format!("{:#}\n", datapackage::describe(&tables(kept), dialect)),
            package: Output::file(&folder.join(PACKAGE))?,
            pages: 0,
        })
    }

    pub(crate) fn take(&mut self, part: TablePart) -> io::Result<()> {
        let mut lines = vec![Vec::new(); self.outputs.len()];
        for page in part.pages {
            self.pages += 1;
            let key = self.pages.to_string();
            for (table, row) in page {
                let Some(lines) = lines.get_mut(table) else {
                    continue;
                };
                let cells = row.into_iter().map(|cell| cell.map(Cow::Owned));
                let cells = iter::once(Some(Cow::Borrowed(key.as_str()))).chain(cells);
                csv::write(self.dialect, cells, lines)?;
            }
        }
        for (output, lines) in self.outputs.iter_mut().zip(&lines) {
            output.write_all(lines)?;
        }
        Ok(())
    }

    /// Writes the data package, and gives the files their names.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.package.write_all(self.package_text.as_bytes())?;
        for output in self.outputs {
            output.finish()?;
        }
        self.package.finish()
    }
}
