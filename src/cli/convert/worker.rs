//! What a worker makes of its pages.

use std::mem;
use std::ops::ControlFlow;
use std::time::Instant;

use super::plan::{Destination, Plan};
use crate::cli::batch::{Batch, Job};
use crate::cli::failure::Failure;
use crate::cli::page::PageReader;
use crate::cli::pipeline::{Emit, SizeHint};

/// About how many bytes of output are handed on at once.
const HANDED_ON: usize = 256 << 10;

/// What a worker has made of some pages.
#[derive(Default)]
pub(super) struct Converted {
    pub(super) bytes: Vec<u8>,
    pub(super) tally: Tally,
    pub(super) failures: Vec<Failure>,
}

impl SizeHint for Converted {
    fn size_hint(&self) -> usize {
        mem::size_of::<Self>() + self.bytes.len() + 256 * self.failures.len()
    }
}

/// How many pages met which end.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) read: u64,
    pub(super) converted: u64,
    pub(super) current: u64,
    pub(super) failed: u64,
}

impl Tally {
    pub(super) fn add(&mut self, other: Self) {
        self.read += other.read;
        self.converted += other.converted;
        self.current += other.current;
        self.failed += other.failed;
    }

    /// How many pages were reached, in whatever way they ended.
    pub(super) fn reached(self) -> u64 {
        self.converted + self.current + self.failed
    }

    pub(super) fn summary(self, started: Instant) -> String {
        let current = match self.current {
            0 => String::new(),
            count => format!(", {count} up to date"),
        };
        format!(
            "{} read, {} converted{current}, {} failed in {:.2} s",
            self.read,
            self.converted,
            self.failed,
            started.elapsed().as_secs_f64()
        )
    }
}

/// What one thread converts with.
pub(super) struct Converter<'r> {
    plan: &'r Plan,
    reader: PageReader<'r>,
    json: Vec<u8>,
}

impl<'r> Converter<'r> {
    pub(super) fn new(plan: &'r Plan, reader: PageReader<'r>) -> Self {
        Self {
            plan,
            reader,
            json: Vec::new(),
        }
    }

    pub(super) fn convert(
        &mut self,
        batch: Batch,
        emit: &mut Emit<'_, Converted>,
    ) -> ControlFlow<()> {
        let Batch { jobs, bytes } = batch;
        let mut converted = Converted::default();
        for job in jobs {
            let page = job.and_then(|job| self.page(&job, &bytes, &mut converted));
            let mut ends_run = false;
            if let Err(failure) = page {
                ends_run = failure.ends_run();
                converted.tally.failed += 1;
                converted.failures.push(failure);
            }
            if ends_run {
                break;
            }
            if converted.size_hint() >= HANDED_ON {
                emit(mem::take(&mut converted))?;
            }
        }
        emit(converted)
    }

    fn page(&mut self, job: &Job, lines: &[u8], converted: &mut Converted) -> Result<(), Failure> {
        let folder = match &self.plan.destination {
            Destination::Folder(folder) => Some((folder, folder.target(job))),
            _ => None,
        };
        if let Some((folder, target)) = &folder
            && folder.is_current(job, target)
        {
            converted.tally.current += 1;
            return Ok(());
        }
        let page = self.reader.read(job, lines)?;
        converted.tally.read += 1;
        let parsed = page.parse().map_err(|error| job.failure(error))?;
        if parsed.text().trim().is_empty() {
            return Err(job.failure("empty: there is no text in it"));
        }
        let out = match folder {
            Some(_) => &mut self.json,
            None => &mut converted.bytes,
        };
        let start = out.len();
        let Plan { shape, extras, .. } = self.plan;
        if let Err(message) = shape.render(&page, &parsed, *extras, out) {
            out.truncate(start);
            return Err(job.failure(message));
        }
        if let Some((folder, target)) = folder {
            let written = folder.write(job, &target, &self.json);
            self.json.clear();
            written?;
        }
        converted.tally.converted += 1;
        Ok(())
    }
}
