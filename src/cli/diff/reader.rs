//! The second reading of a page.

use std::sync::Arc;

use innokyla::diff::PageRef;
use innokyla::{ParseOptions, Parsed, Record, Text};

use super::index::{Checksum, SideEntry, hash_of};
use super::side::ComparedSide;
use crate::cli::batch::Job;
use crate::cli::failure::{Failure, reason};
use crate::cli::ids::IdFilter;
use crate::cli::page::{InputPage, PageReader, Task};
use crate::cli::records::{PagePart, RawRecord};

/// Reads pages of one side again.
pub(super) struct SecondReader<'a> {
    side: &'a ComparedSide,
    options: &'a ParseOptions,
    reader: PageReader<'a>,
    buffer: Vec<u8>,
}

impl<'a> SecondReader<'a> {
    pub(super) fn new(side: &'a ComparedSide, options: &'a ParseOptions) -> Self {
        Self {
            side,
            options,
            reader: PageReader::new(&side.input, &[], IdFilter::default()),
            buffer: Vec::new(),
        }
    }

    /// Reads a page, and does something with what it says.
    pub(super) fn with<R>(
        &mut self,
        entry: &SideEntry,
        work: impl FnOnce(&Parsed<'_>) -> R,
    ) -> Result<R, Failure> {
        let job = Job {
            input: Arc::clone(&entry.input),
            part: entry.number.map_or(PagePart::Whole, |number| {
                PagePart::Record(RawRecord {
                    number,
                    text: 0..0,
                    id: None,
                    kept: Vec::new(),
                })
            }),
        };
        let mut task = Task {
            job: &job,
            lines: &[],
            reader: &mut self.reader,
        };
        let page = match entry.number {
            None => task.read()?,
            Some(_) => {
                let stored = entry.stored.zip(self.side.store.as_ref());
                // What was not found again was not copied.
                let changed = || job.failure("has changed since it was read; run again");
                let (stored, store) = stored.ok_or_else(changed)?;
                store
                    .read(stored, &mut self.buffer)
                    .map_err(|error| job.failure(reason(&error)))?;
                InputPage::of_bytes(&self.buffer, entry.encoding)
            }
        };
        Ok(work(&job.parse_content(&page, self.options)?))
    }
}

/// What a page without a partner of its key is known by.
pub(super) struct Traits {
    pub(super) page: PageRef,
    /// Hashes by which it may be found at another place, the surest first.
    marks: [Option<Checksum>; Self::MARKS],
}

impl Traits {
    pub(super) const MARKS: usize = 4;

    pub(super) fn mark(&self, number: usize) -> Option<Checksum> {
        self.marks.get(number).copied().flatten()
    }

    pub(super) fn of(entry: &SideEntry, record: &Record<'_>) -> Self {
        let kind = record.kind();
        let [name, title] = [record.name(), record.title()].map(|text| text.map(Text::as_str));
        Self {
            marks: [
                entry.hash,
                Some(hash_of(record)),
                name.map(|name| hash_of((kind, name))),
                title.map(|title| hash_of((kind, title))),
            ],
            page: entry.page(kind, title.map(str::to_owned)),
        }
    }
}
