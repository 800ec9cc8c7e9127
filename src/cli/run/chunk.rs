//! A chunk: the results that a worker sends at once.

use std::mem;
use std::ops::ControlFlow;

use crate::cli::batch::Batch;
use crate::cli::failure::Failure;
use crate::cli::failure_summary::LineStatistics;
use crate::cli::page::{Note, PageReader, Task};
use crate::cli::pipeline::{Emit, SizeHint};

/// About how many bytes of results are sent at once: for most batches all of them.
pub(crate) const HANDED_ON: usize = 512 << 10;

/// What a worker has made of some pages, and the failure of the page after them.
#[derive(Default)]
pub(super) struct Chunk<R> {
    pub(super) made: R,
    /// How many pages these are, with the one that failed.
    pub(super) pages: u64,
    pub(super) failure: Option<Failure>,
    pub(super) notes: Vec<Note>,
    pub(super) statistics: LineStatistics,
}

impl<R: SizeHint> SizeHint for Chunk<R> {
    fn size_hint(&self) -> usize {
        mem::size_of::<Self>() + self.made.size_hint() + 256 * usize::from(self.failure.is_some())
    }
}

/// Works through a batch. Results are sent when they are large, and with each failure, so that
/// a failure keeps its place among the pages.
pub(super) fn work_in_chunks<'a, R: SizeHint + Default>(
    mut batch: Batch,
    reader: &mut PageReader<'a>,
    work: &mut impl FnMut(Task<'_, 'a>, &mut R) -> Result<(), Failure>,
    emit: &mut Emit<'_, Chunk<R>>,
) -> ControlFlow<()> {
    let mut chunk = Chunk::default();
    for job in mem::take(&mut batch.jobs) {
        if job
            .as_ref()
            .is_ok_and(|job| !reader.admits(job, &batch.bytes))
        {
            continue;
        }
        let worked = job.and_then(|job| {
            let (job, lines) = (&job, batch.bytes.as_slice());
            work(Task { job, lines, reader }, &mut chunk.made)
        });
        chunk.pages += 1;
        chunk.failure = worked.err();
        reader.told(&mut chunk.notes, &mut chunk.statistics);
        let ends_run = chunk.failure.as_ref().is_some_and(Failure::ends_run);
        if chunk.failure.is_some() || chunk.size_hint() >= HANDED_ON {
            emit(mem::take(&mut chunk))?;
        }
        if ends_run {
            return ControlFlow::Break(());
        }
    }
    emit(chunk)
}
