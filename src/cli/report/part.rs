//! What a worker makes of its pages.

use innokyla::check::{Options, PageKey, check, no_content};
use innokyla::profile::filled_fields;
use innokyla::{ParseOptions, Profile};

use super::block::PackedArray;
use super::index_row::IndexRow;
use super::page_view::ShownPage;
use crate::cli::failure::{Failure, reason};
use crate::cli::page::Task;
use crate::cli::pipeline::SizeHint;
use crate::cli::rules::at;

/// Some pages on their way into the report, their texts packed.
#[derive(Default)]
pub(super) struct HtmlPart {
    pub(super) pages: Vec<IndexedPage>,
    /// The same pages, as they are shown.
    pub(super) packed: Option<PackedArray>,
    pub(super) profile: Profile,
    /// About how many bytes the pages take beside their texts.
    size: usize,
}

/// A page and what is still to be found out about it.
pub(super) struct IndexedPage {
    pub(super) row: IndexRow,
    pub(super) key: PageKey,
    /// The fields that have a value.
    pub(super) filled: Vec<&'static str>,
}

impl SizeHint for HtmlPart {
    fn size_hint(&self) -> usize {
        let packed = self.packed.as_ref().map_or(0, PackedArray::size);
        let profile = (64 << 10) * usize::from(!self.profile.kinds.is_empty());
        self.size + packed + profile
    }
}

impl HtmlPart {
    /// Reads a page and adds it.
    pub(super) fn add(
        &mut self,
        task: &mut Task<'_, '_>,
        reading: &ParseOptions,
    ) -> Result<(), Failure> {
        let job = task.job;
        let page = task.read()?;
        let parsed = job.parse(&page, reading)?;
        let path = page.name();
        let findings = check(&parsed, &at(path.as_deref(), &Options::default()));
        let packed = self.packed.get_or_insert_default();
        packed
            .push(
                &ShownPage::of(&page, &parsed, &findings),
                parsed.text().len(),
            )
            .map_err(|error| job.failure(reason(&error)).that_ends_the_run())?;
        let mut filled = Vec::new();
        // `profile` counts no page without content either.
        if no_content(&parsed, &Options::default()).is_none() {
            self.profile.add(&parsed, path.as_deref());
            filled.extend(filled_fields(parsed.record()));
        }
        let row = IndexRow::of(&page, &parsed, &findings);
        self.size += row.size();
        self.pages.push(IndexedPage {
            row,
            key: PageKey::of(&parsed),
            filled,
        });
        Ok(())
    }
}
