//! Pages as Arrow data, by Arrow's C data interface.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use innokyla::arrow::{BatchBuilder, BatchError, schema};
use innokyla::check::{Options, check, no_content, not_text};
use innokyla::{Document, Encoding, Source};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::column::{Cell, Column};

/// So much text goes into one batch, so that no column of it can be too long.
const BATCH_BYTES: usize = 32 << 20;

/// How long the threads go on before the interpreter may look for an interrupt.
const PATIENCE: Duration = Duration::from_millis(50);

/// Pages as a table of Arrow, which any library of Arrow data takes without copying it.
#[pyclass(frozen, module = "innokyla._innokyla")]
pub(crate) struct ArrowPages {
    batches: Vec<RecordBatch>,
}

#[pymethods]
impl ArrowPages {
    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    #[allow(clippy::unused_self, reason = "the schema of all tables is one")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(schema().as_ref());
        let schema = schema.map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The one schema cannot be given as another, so that the one requested is passed over.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches: Vec<_> = self.batches.iter().cloned().map(Ok).collect();
        let reader = RecordBatchIterator::new(batches, schema());
        let stream = FFI_ArrowArrayStream::new(Box::new(reader));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }
}

/// A table of pages, of their texts and identifiers.
#[pyfunction]
pub(crate) fn to_arrow(
    py: Python<'_>,
    texts: Column,
    ids: Option<Column>,
    diagnostics: bool,
    threads: usize,
    batch_size: usize,
) -> PyResult<ArrowPages> {
    if let Some(ids) = &ids
        && ids.len() != texts.len()
    {
        let message = format!("{} texts, but {} ids", texts.len(), ids.len());
        return Err(PyValueError::new_err(message));
    }
    let pages = Pages {
        ids: ids.as_ref(),
        diagnostics,
        chunks: chunks(&texts, batch_size.max(1)),
        texts: &texts,
    };
    let batches = py.detach(|| pages.batches(threads))?;
    Ok(ArrowPages { batches })
}

/// The rows of each batch.
fn chunks(texts: &Column, batch_size: usize) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for row in 0..texts.len() {
        let more = texts.get(row).len();
        if row > start && (row - start >= batch_size || bytes + more > BATCH_BYTES) {
            chunks.push(start..row);
            (start, bytes) = (row, 0);
        }
        bytes += more;
    }
    if start < texts.len() {
        chunks.push(start..texts.len());
    }
    chunks
}

struct Pages<'c> {
    texts: &'c Column,
    ids: Option<&'c Column>,
    diagnostics: bool,
    chunks: Vec<Range<usize>>,
}

/// A batch with its number.
type Done = (usize, Result<RecordBatch, BatchError>);

impl Pages<'_> {
    /// The batches in order, made on several threads.
    fn batches(&self, threads: usize) -> PyResult<Vec<RecordBatch>> {
        let next = AtomicUsize::new(0);
        let stopped = AtomicBool::new(false);
        let (done, answers) = channel();
        thread::scope(|scope| {
            for _ in 0..threads.clamp(1, self.chunks.len().max(1)) {
                let (done, next, stopped) = (done.clone(), &next, &stopped);
                scope.spawn(move || self.work(next, stopped, &done));
            }
            drop(done);
            let batches = self.collect(&answers);
            stopped.store(true, Ordering::Relaxed);
            batches
        })
    }

    fn work(&self, next: &AtomicUsize, stopped: &AtomicBool, done: &Sender<Done>) {
        while !stopped.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(rows) = self.chunks.get(number) else {
                break;
            };
            let batch = self.batch(rows.clone());
            if done.send((number, batch)).is_err() {
                break;
            }
        }
    }

    fn collect(&self, answers: &Receiver<Done>) -> PyResult<Vec<RecordBatch>> {
        let mut batches = vec![None; self.chunks.len()];
        loop {
            match answers.recv_timeout(PATIENCE) {
                Ok((number, batch)) => {
                    let batch = batch.map_err(|error| PyValueError::new_err(error.to_string()))?;
                    if let Some(slot) = batches.get_mut(number) {
                        *slot = Some(batch);
                    }
                }
                Err(RecvTimeoutError::Timeout) => Python::attach(|py| py.check_signals())?,
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let whole: Option<Vec<_>> = batches.into_iter().collect();
        whole.ok_or_else(|| PyRuntimeError::new_err("a thread has ended before its time"))
    }

    fn batch(&self, rows: Range<usize>) -> Result<RecordBatch, BatchError> {
        let mut builder = BatchBuilder::new()?;
        for row in rows {
            let id = self.ids.map_or(Cell::Null, |ids| ids.get(row));
            self.push(self.texts.get(row), &id.text(), &mut builder)?;
        }
        builder.finish()
    }

    fn push(
        &self,
        text: Cell<'_>,
        id: &Option<String>,
        builder: &mut BatchBuilder,
    ) -> Result<(), BatchError> {
        let source = |encoding| {
            let source = Source::new(encoding);
            match id {
                Some(id) => source.id(id.as_str()),
                None => source,
            }
        };
        let options = Options::default();
        let decoded = match text {
            Cell::Null => innokyla::decode_str(""),
            Cell::Text(text) => innokyla::decode_str(text),
            Cell::Bytes(bytes) => innokyla::decode(bytes),
        };
        let decoded = match decoded {
            Ok(decoded) => decoded,
            Err(error) => {
                let why = not_text(&error, &options);
                return builder.push_unread(&source(Encoding::Utf8), why.as_slice());
            }
        };
        let parsed = innokyla::parse_decoded(decoded);
        let source = source(parsed.encoding());
        if let Some(why) = no_content(&parsed, &options) {
            return builder.push_unread(&source, &[why]);
        }
        let mut document = Document::of(parsed.record()).source(source);
        if self.diagnostics {
            document = document.diagnostics(check(&parsed, &options));
        }
        builder.push(&document)
    }
}
