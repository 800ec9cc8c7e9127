//! Pages into a Parquet file, a row group at a time.

use std::io;

use innokyla::Document;
use innokyla::arrow::{BatchBuilder, schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;

use crate::cli::output::Output;

/// A row group is closed at so many rows, which is what readers share out among cores.
const ROWS: usize = 64 << 10;
/// A row group is closed at so many bytes, as they are encoded: it stays in memory until then.
const BYTES: usize = 32 << 20;

/// The pages of a worker on their way into the file.
#[derive(Default)]
pub(crate) struct ColumnPart {
    builder: Option<BatchBuilder>,
    /// About how many bytes of text they hold.
    pub(crate) length: usize,
}

impl ColumnPart {
    pub(crate) fn push(&mut self, page: &Document<'_>, length: usize) -> Result<(), String> {
        let builder = match &mut self.builder {
            Some(builder) => builder,
            none => none.insert(BatchBuilder::new().map_err(|error| error.to_string())?),
        };
        self.length += length;
        builder.push(page).map_err(|error| error.to_string())
    }
}

/// A Parquet file that grows.
pub(crate) struct ParquetFile(ArrowWriter<Output>);

impl ParquetFile {
    /// The error is a message.
    pub(crate) fn new(output: Output) -> Result<Self, String> {
        let metadata = schema().metadata().clone();
        let versions = metadata
            .into_iter()
            .map(|(key, value)| KeyValue::new(key, value));
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_max_row_group_row_count(Some(ROWS))
            .set_max_row_group_bytes(Some(BYTES))
            .set_created_by(concat!("innokyla ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_key_value_metadata(Some(versions.collect()))
            .build();
        ArrowWriter::try_new(output, schema(), Some(properties))
            .map(Self)
            .map_err(|error| error.to_string())
    }

    pub(crate) fn take(&mut self, part: ColumnPart) -> io::Result<()> {
        let Some(mut builder) = part.builder else {
            return Ok(());
        };
        let batch = builder.finish().map_err(io::Error::other)?;
        self.0.write(&batch).map_err(unwritten)
    }

    /// Writes what is left, and gives the file its name.
    pub(crate) fn finish(self) -> io::Result<()> {
        self.0.into_inner().map_err(unwritten)?.finish()
    }
}

/// The error of the system, where it is one.
fn unwritten(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}
