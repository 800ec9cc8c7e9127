//! The one stream, file or set of tables that all pages are written into.

use std::io::{self, Write as _};

use super::worker::Converted;
#[cfg(feature = "excel")]
use crate::cli::excel::ExcelFile;
use crate::cli::output::Output;
#[cfg(feature = "parquet")]
use crate::cli::parquet::ParquetFile;
use crate::cli::render::PageShape;
use crate::cli::tables::CsvFolder;

pub(super) enum Target {
    /// Pages as bytes, one after another.
    Stream(Output, PageShape),
    #[cfg(feature = "parquet")]
    Parquet(Box<ParquetFile>),
    #[cfg(feature = "excel")]
    Excel(Box<ExcelFile>),
    Tables(CsvFolder),
}

impl Target {
    /// Writes what stands before the first page, where these fields are kept.
    pub(super) fn open(&mut self, kept: &[String]) -> io::Result<()> {
        match self {
            Self::Stream(output, shape) => output.write_all(&shape.opening(kept)),
            _ => Ok(()),
        }
    }

    /// Writes pages; `first` says whether they are the first ones.
    pub(super) fn take(&mut self, converted: &mut Converted, first: bool) -> io::Result<()> {
        match self {
            Self::Stream(output, shape) => {
                let bytes = converted.bytes.as_slice();
                let bare = bytes.strip_prefix(shape.separator()).filter(|_| first);
                output.write_all(bare.unwrap_or(bytes))?;
                match converted.long.take() {
                    Some(page) => page.write_to(output),
                    None => Ok(()),
                }
            }
            #[cfg(feature = "parquet")]
            Self::Parquet(file) => file.take(std::mem::take(&mut converted.columns)),
            #[cfg(feature = "excel")]
            Self::Excel(file) => file.take(std::mem::take(&mut converted.tables)),
            Self::Tables(folder) => folder.take(std::mem::take(&mut converted.tables)),
        }
    }

    /// Writes what stands after the last page, and gives files their names. Returns the
    /// messages about it. `any` says whether there was a page.
    pub(super) fn finish(self, any: bool) -> io::Result<Vec<String>> {
        let finished = match self {
            Self::Stream(mut output, shape) => {
                output.write_all(shape.closing(any))?;
                output.finish()
            }
            #[cfg(feature = "parquet")]
            Self::Parquet(file) => file.finish(),
            #[cfg(feature = "excel")]
            Self::Excel(file) => return file.finish(),
            Self::Tables(folder) => folder.finish(),
        };
        finished.map(|()| Vec::new())
    }
}
