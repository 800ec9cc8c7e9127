//! Pages into a Parquet file, a row group at a time.

use std::io;

use innokyla::Document;
use innokyla::arrow::{BatchBuilder, schema};
use parquet::arrow::{ArrowSchemaConverter, ArrowWriter};
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};

use crate::cli::output::Output;

/// The most rows of a row group: readers distribute groups among cores.
const ROWS: usize = 16 << 10;
/// The most encoded bytes of a row group, which stays in memory until it is closed.
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
        let writer = properties()
            .and_then(|properties| ArrowWriter::try_new(output, schema(), Some(properties)));
        writer.map(Self).map_err(|error| error.to_string())
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

fn properties() -> Result<WriterProperties, ParquetError> {
    let metadata = schema().metadata().clone();
    let versions = metadata
        .into_iter()
        .map(|(key, value)| KeyValue::new(key, value));
    let mut properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_write_batch_size(8192)
        .set_max_row_group_row_count(Some(ROWS))
        .set_max_row_group_bytes(Some(BYTES))
        .set_created_by(concat!("innokyla ", env!("CARGO_PKG_VERSION")).to_owned())
        .set_key_value_metadata(Some(versions.collect()));
    // Running text seldom repeats, and its minimum and maximum are of no use: a dictionary and
    // statistics would cost a tenth of the time.
    let columns = ArrowSchemaConverter::new().convert(&schema())?;
    for column in columns.columns() {
        let path = column.path();
        if column.name() == "text" || path.string().ends_with("items.list.item") {
            properties = properties
                .set_column_dictionary_enabled(path.clone(), false)
                .set_column_statistics_enabled(path.clone(), EnabledStatistics::None);
        }
    }
    Ok(properties.build())
}

/// The operating system's error, if that is the cause.
fn unwritten(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    use super::*;

    #[test]
    fn row_groups_are_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.parquet");
        let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta\n");
        let mut file = ParquetFile::new(Output::file(&path).unwrap()).unwrap();
        for rows in [ROWS - 1, 2] {
            let mut part = ColumnPart::default();
            for _ in 0..rows {
                part.push(&Document::of(parsed.record()), 1).unwrap();
            }
            file.take(part).unwrap();
        }
        file.finish().unwrap();
        let file = std::fs::File::open(path).unwrap();
        let builder = ParquetRecordBatchReaderBuilder::try_new(file).unwrap();
        let groups = builder.metadata().row_groups().iter();
        let groups: Vec<_> = groups.map(|group| group.num_rows()).collect();
        assert_eq!(groups, [16_384, 1]);
    }
}
