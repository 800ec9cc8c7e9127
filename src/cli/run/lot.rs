//! What a worker hands on at once.

use std::mem;
use std::ops::ControlFlow;

use crate::cli::alike::Heard;
use crate::cli::batch::Batch;
use crate::cli::failure::Failure;
use crate::cli::page::{Note, PageReader, Task};
use crate::cli::pipeline::{Emit, SizeHint};

/// About how many bytes of results are handed on at once: more than a batch has, mostly.
pub(crate) const HANDED_ON: usize = 512 << 10;

/// What a worker has made of some pages, and the failure of the page after them.
#[derive(Default)]
pub(super) struct Lot<R> {
    pub(super) made: R,
    /// How many pages these are, with the one that failed.
    pub(super) pages: u64,
    pub(super) failure: Option<Failure>,
    pub(super) notes: Vec<Note>,
    pub(super) heard: Heard,
}

impl<R: SizeHint> SizeHint for Lot<R> {
    fn size_hint(&self) -> usize {
        mem::size_of::<Self>() + self.made.size_hint() + 256 * usize::from(self.failure.is_some())
    }
}

/// Works through a batch. What is made is handed on where it is large, and before each
/// failure, so that failures keep their place among the pages.
pub(super) fn in_lots<'a, R: SizeHint + Default>(
    mut batch: Batch,
    reader: &mut PageReader<'a>,
    work: &mut impl FnMut(Task<'_, 'a>, &mut R) -> Result<(), Failure>,
    emit: &mut Emit<'_, Lot<R>>,
) -> ControlFlow<()> {
    let mut lot = Lot::default();
    for job in mem::take(&mut batch.jobs) {
        if job
            .as_ref()
            .is_ok_and(|job| !reader.admits(job, &batch.bytes))
        {
            continue;
        }
        let worked = job.and_then(|job| {
            let (job, lines) = (&job, batch.bytes.as_slice());
            work(Task { job, lines, reader }, &mut lot.made)
        });
        lot.pages += 1;
        lot.failure = worked.err();
        reader.told(&mut lot.notes, &mut lot.heard);
        let ends_run = lot.failure.as_ref().is_some_and(Failure::ends_run);
        if lot.failure.is_some() || lot.size_hint() >= HANDED_ON {
            emit(mem::take(&mut lot))?;
        }
        if ends_run {
            return ControlFlow::Break(());
        }
    }
    emit(lot)
}
