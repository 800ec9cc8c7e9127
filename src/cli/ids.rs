//! Which pages are read, by what identifies them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use globset::{Glob, GlobSet};

/// The patterns of `--id-glob`, and the number of pages that did not match; shared by all
/// readers.
#[derive(Clone, Default)]
pub(crate) struct IdFilter {
    /// `None` where all are read.
    wanted: Option<GlobSet>,
    passed: Arc<AtomicU64>,
}

impl IdFilter {
    pub(crate) fn new(globs: &[Glob]) -> Result<Self, globset::Error> {
        let wanted = (!globs.is_empty()).then(|| GlobSet::new(globs));
        Ok(Self {
            wanted: wanted.transpose()?,
            passed: Arc::default(),
        })
    }

    /// Whether no pattern is given.
    pub(crate) const fn admits_all(&self) -> bool {
        self.wanted.is_none()
    }

    /// Whether the page with this identifier is read. Where a pattern is given, a page without
    /// an identifier is not.
    pub(crate) fn admits(&self, id: Option<&str>) -> bool {
        let Some(wanted) = &self.wanted else {
            return true;
        };
        let is_wanted = id.is_some_and(|id| wanted.is_match(id));
        if !is_wanted {
            self.passed.fetch_add(1, Ordering::Relaxed);
        }
        is_wanted
    }

    /// How many pages were passed over.
    pub(crate) fn passed(&self) -> u64 {
        self.passed.load(Ordering::Relaxed)
    }
}
