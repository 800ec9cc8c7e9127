//! Pages out of a Parquet file, some rows at a time.

use std::fs::{self, File};
use std::path::Path;

use innokyla::Kept;
use innokyla::arrow::arrow_array::RecordBatch;
use innokyla::arrow::arrow_schema::{DataType, Schema};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};

use super::cell::{self, Cell};
use crate::cli::failure::reason;
use crate::cli::guarded::guarded;
use crate::cli::path::is_stream;
use crate::cli::records::RawRecord;
use crate::cli::size::larger_than;

/// How many rows are read at once.
const ROWS: usize = 64;

/// Which columns hold what.
pub(crate) struct PageColumns<'f> {
    pub(crate) text: &'f str,
    /// The column of the identifier; where it is not asked for it may be missing.
    pub(crate) id: Option<&'f str>,
    pub(crate) kept: &'f [String],
}

/// The pages of a Parquet file.
pub(crate) struct ParquetPages {
    reader: ParquetRecordBatchReader,
    batch: Option<RecordBatch>,
    /// The next row of the batch.
    row: usize,
    /// The last row that was read of the file, from 1.
    number: u64,
    text: String,
    id: Option<String>,
    kept: Vec<String>,
    limit: u64,
    /// Whether the rest of the file cannot be read.
    has_ended: bool,
}

impl ParquetPages {
    /// Opens a file. The error is a reason.
    pub(crate) fn open(path: &Path, fields: &PageColumns<'_>, limit: u64) -> Result<Self, String> {
        let is_file = fs::metadata(path).is_ok_and(|data| data.is_file());
        if is_stream(path) || path.exists() && !is_file {
            return Err(
                "Parquet is read from its end, and not from a pipe: name a file".to_owned(),
            );
        }
        let file = File::open(path).map_err(|error| reason(&error))?;
        guarded(|| Self::of(file, fields, limit)).unwrap_or_else(|words| Err(broken(words)))
    }

    fn of(file: File, fields: &PageColumns<'_>, limit: u64) -> Result<Self, String> {
        // Text is text, whatever it was before it was written.
        let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
        let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(file, options);
        let builder = builder.map_err(broken)?;
        let schema = builder.schema();
        let id = match fields.id {
            None if schema.index_of("url").is_ok() => Some("url"),
            given => given,
        };
        let mut columns = vec![column(schema, fields.text, "text", cell::is_text)?];
        for name in id.into_iter().chain(fields.kept.iter().map(String::as_str)) {
            columns.push(column(
                schema,
                name,
                "text, a number or a date",
                cell::is_scalar,
            )?);
        }
        let mask = ProjectionMask::roots(builder.parquet_schema(), columns);
        let reader = builder.with_projection(mask).with_batch_size(ROWS).build();
        Ok(Self {
            reader: reader.map_err(broken)?,
            batch: None,
            row: 0,
            number: 0,
            text: fields.text.to_owned(),
            id: id.map(str::to_owned),
            kept: fields.kept.to_owned(),
            limit,
            has_ended: false,
        })
    }

    /// Reads the next page that is wanted by its identifier, and appends it to `buffer`. An
    /// error has the number of its row, unless it is the file's and the last.
    pub(crate) fn next_page(
        &mut self,
        mut is_wanted: impl FnMut(Option<&str>) -> bool,
        buffer: &mut Vec<u8>,
    ) -> Option<Result<RawRecord, (Option<u64>, String)>> {
        while !self.has_ended {
            let Some(batch) = self
                .batch
                .as_ref()
                .filter(|batch| self.row < batch.num_rows())
            else {
                self.row = 0;
                let next = guarded(|| self.reader.next());
                match next.map(|next| next.map(|batch| batch.map_err(|it| it.to_string()))) {
                    Ok(None) => return None,
                    Ok(Some(Ok(batch))) => self.batch = Some(batch),
                    Ok(Some(Err(words))) | Err(words) => {
                        self.has_ended = true;
                        let at = self.number + 1;
                        return Some(Err((None, format!("from row {at} on {}", broken(words)))));
                    }
                }
                continue;
            };
            let row = self.row;
            self.row += 1;
            self.number += 1;
            let cell = |name: &str| cell::cell(batch.column_by_name(name)?, row);
            let id = self.id.as_deref().and_then(cell).map(|id| id.shown());
            if !is_wanted(id.as_deref()) {
                continue;
            }
            let failed = |words: String| Some(Err((Some(self.number), words)));
            let text = match cell(&self.text) {
                Some(Cell::Text(text)) => text,
                _ => return failed(format!("no text: \"{}\" is null", self.text)),
            };
            if text.len() as u64 > self.limit {
                return failed(larger_than(self.limit));
            }
            let start = buffer.len();
            buffer.extend_from_slice(&text);
            let kept = self.kept.iter();
            let kept = kept.filter_map(|name| Some(Kept::new(name.clone(), cell(name)?.json()?)));
            return Some(Ok(RawRecord {
                number: self.number,
                text: start..buffer.len(),
                id,
                kept: kept.collect(),
            }));
        }
        None
    }
}

/// The place of a column that holds what is `wanted`.
fn column(
    schema: &Schema,
    name: &str,
    wanted: &str,
    is_wanted: impl Fn(&DataType) -> bool,
) -> Result<usize, String> {
    let Ok(column) = schema.index_of(name) else {
        let names = schema.fields().iter().take(20);
        let names: Vec<_> = names.map(|field| format!("\"{}\"", field.name())).collect();
        let names = names.join(", ");
        return Err(format!("no column \"{name}\"; the columns are {names}"));
    };
    let holds = schema.field(column).data_type();
    if is_wanted(holds) {
        return Ok(column);
    }
    Err(format!("the column \"{name}\" is {holds}, not {wanted}"))
}

fn broken(error: impl std::fmt::Display) -> String {
    format!("broken Parquet data: {error}")
}
