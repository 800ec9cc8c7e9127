//! The pages that a worker is handed at once, and what it makes of them.

use std::mem;

use innokyla::diff::{DiffSummary, PageDiff, PageStatus};

use super::format::DiffFormat;
use super::labels::Labels;
use super::reader::Traits;
use super::text::TextStyle;
use crate::cli::failure::Failure;
use crate::cli::pipeline::SizeHint;

/// How many pages a worker is given at once.
const BATCH: usize = 16;

/// Pages by their batches.
pub(super) fn batches<T: Send>(things: Vec<T>) -> impl Iterator<Item = Vec<T>> + Send {
    let mut things = things.into_iter();
    std::iter::from_fn(move || {
        let batch: Vec<T> = things.by_ref().take(BATCH).collect();
        (!batch.is_empty()).then_some(batch)
    })
}

/// Pages by their places, and what they are known by.
pub(super) struct KnownPages(pub(super) Vec<(usize, Result<Traits, Failure>)>);

impl SizeHint for KnownPages {
    fn size_hint(&self) -> usize {
        256 * self.0.len()
    }
}

/// What a worker has made of some pages.
#[derive(Default)]
pub(super) struct ComparedPages {
    /// Those that differ, as they are written.
    pub(super) pages: Vec<Vec<u8>>,
    pub(super) works: u64,
    pub(super) summary: DiffSummary,
    pub(super) failures: Vec<Failure>,
}

impl ComparedPages {
    pub(super) fn add(
        &mut self,
        page: &PageDiff,
        labels: &Labels,
        format: DiffFormat,
        style: TextStyle,
    ) {
        self.summary.count(page);
        if page.status != PageStatus::Equal {
            self.pages.push(format.page(page, labels, style));
        }
    }
}

impl SizeHint for ComparedPages {
    fn size_hint(&self) -> usize {
        let pages = self
            .pages
            .iter()
            .map(|page| page.len() + mem::size_of::<Vec<u8>>());
        pages.sum::<usize>() + 256 * self.failures.len()
    }
}
