//! The comparison of two sides that have been read.

use std::collections::HashMap;
use std::ops::ControlFlow;

use innokyla::ParseOptions;
use innokyla::diff::{self, DiffSummary, PageDiff, PageRef, PageStatus};

use super::batch::{ComparedPages, KnownPages, batches};
use super::index::SideEntry;
use super::labels::Labels;
use super::matching;
use super::output::DiffOutput;
use super::reader::{SecondReader, Traits};
use super::side::ComparedSide;
use crate::cli::failure::Failure;
use crate::cli::pipeline::{self, Emit};
use crate::cli::progress::Progress;
use crate::partners::Partners;

/// Two sides that are compared.
pub(super) struct Comparing<'r> {
    pub(super) old: &'r ComparedSide,
    pub(super) new: &'r ComparedSide,
    pub(super) options: &'r ParseOptions,
    pub(super) jobs: usize,
    pub(super) shown: bool,
}

/// What is to be compared of a page.
enum Work {
    /// Pages that may differ, by the places of their entries.
    Pair(usize, usize),
    Removed(PageRef, usize),
    Added(PageRef, usize),
}

impl Comparing<'_> {
    /// Compares all, and writes what differs; the pages that could not be read are named on
    /// standard error.
    pub(super) fn run(
        &self,
        mut partners: Partners,
        single: bool,
        output: &mut DiffOutput,
    ) -> DiffSummary {
        let mut summary = DiffSummary::default();
        let [free_old, free_new] = partners.free();
        let old = self.lone(self.old, free_old, &mut summary);
        let new = self.lone(self.new, free_new, &mut summary);
        for mark in 0..Traits::MARKS {
            let marks = |lone: &HashMap<usize, Traits>| {
                let marks = lone.iter();
                let marks = marks.filter_map(|(at, traits)| Some((*at, traits.mark(mark)?)));
                marks.collect()
            };
            matching::by_mark(&mut partners, &marks(&old), &marks(&new));
        }
        let works = self.works(&partners, old, new, &mut summary);
        self.compare_and_write(works, single, &mut summary, output);
        summary
    }

    /// Pages without a partner of their key, and what they are known by.
    fn lone(
        &self,
        side: &ComparedSide,
        places: Vec<usize>,
        summary: &mut DiffSummary,
    ) -> HashMap<usize, Traits> {
        let readable = places.into_iter().filter(|at| is_read(side, *at));
        let worker = || {
            let mut reader = SecondReader::new(side, self.options);
            move |places: Vec<usize>, emit: &mut Emit<'_, KnownPages>| {
                let known = places.into_iter().filter_map(|at| {
                    let entry = side.entries.get(at)?;
                    let traits = reader.with(entry, |parsed| Traits::of(entry, parsed.record()));
                    Some((at, traits))
                });
                emit(KnownPages(known.collect()))
            }
        };
        let readable: Vec<usize> = readable.collect();
        let progress = self.progress(readable.len());
        let mut lone = HashMap::new();
        pipeline::run(self.jobs, batches(readable), worker, |KnownPages(known)| {
            progress.advance(known.len() as u64);
            for (at, traits) in known {
                match traits {
                    Ok(traits) => drop(lone.insert(at, traits)),
                    Err(failure) => {
                        summary.failed += 1;
                        progress.say(&failure.to_string());
                    }
                }
            }
            ControlFlow::Continue(())
        });
        lone
    }

    /// What is to be compared, in its order. Pages that are the same byte for byte are counted.
    fn works(
        &self,
        partners: &Partners,
        mut old: HashMap<usize, Traits>,
        mut new: HashMap<usize, Traits>,
        summary: &mut DiffSummary,
    ) -> Vec<Work> {
        let mut works = Vec::new();
        for (at, partner) in partners.of_old.iter().enumerate() {
            let Some(partner) = *partner else {
                works.extend(old.remove(&at).map(|traits| Work::Removed(traits.page, at)));
                continue;
            };
            let pair = self.old.entries.get(at).zip(self.new.entries.get(partner));
            match pair {
                Some((old, new)) if old.hash.is_none() || new.hash.is_none() => {}
                Some((old, new)) if old.hash == new.hash && !old.key.moved(&new.key) => {
                    summary.equal += 1;
                }
                _ => works.push(Work::Pair(at, partner)),
            }
        }
        let [_, added] = partners.free();
        works.extend(
            added
                .into_iter()
                .filter_map(|at| Some(Work::Added(new.remove(&at)?.page, at))),
        );
        works
    }

    fn compare_and_write(
        &self,
        works: Vec<Work>,
        single: bool,
        summary: &mut DiffSummary,
        output: &mut DiffOutput,
    ) {
        let progress = self.progress(works.len());
        let (format, style) = (output.format, output.style);
        let worker = || {
            let mut old = SecondReader::new(self.old, self.options);
            let mut new = SecondReader::new(self.new, self.options);
            move |works: Vec<Work>, emit: &mut Emit<'_, ComparedPages>| {
                let mut compared = ComparedPages::default();
                for work in works {
                    match self.page(work, single, &mut old, &mut new) {
                        Ok((page, labels)) => compared.add(&page, &labels, format, style),
                        Err(failure) => compared.failures.push(failure),
                    }
                    compared.works += 1;
                }
                emit(compared)
            }
        };
        pipeline::run(self.jobs, batches(works), worker, |compared| {
            progress.advance(compared.works);
            for failure in compared.failures {
                summary.failed += 1;
                progress.say(&failure.to_string());
            }
            summary.add(&compared.summary);
            output.pages(&compared.pages)
        });
    }

    /// What has become of a page, and its names.
    fn page(
        &self,
        work: Work,
        single: bool,
        old_reader: &mut SecondReader<'_>,
        new_reader: &mut SecondReader<'_>,
    ) -> Result<(PageDiff, Labels), Failure> {
        let (old, new) = match &work {
            Work::Pair(old, new) => (Some(*old), Some(*new)),
            Work::Removed(_, old) => (Some(*old), None),
            Work::Added(_, new) => (None, Some(*new)),
        };
        let label = |side: &ComparedSide, at: Option<usize>| Some(side.entries.get(at?)?.label());
        let labels = Labels {
            old: label(self.old, old).unwrap_or_default(),
            new: label(self.new, new).unwrap_or_default(),
        };
        let lone = |status, old, new| PageDiff {
            status,
            old,
            new,
            changes: Vec::new(),
        };
        match work {
            Work::Removed(page, _) => Ok((lone(PageStatus::Removed, Some(page), None), labels)),
            Work::Added(page, _) => Ok((lone(PageStatus::Added, None, Some(page)), labels)),
            Work::Pair(old, new) => {
                let pair = self.old.entries.get(old).zip(self.new.entries.get(new));
                let Some((old, new)) = pair else {
                    return Ok((lone(PageStatus::Equal, None, None), labels));
                };
                let mut page = old_reader
                    .with(old, |old| new_reader.with(new, |new| diff::pages(old, new)))??;
                if !single && old.key.moved(&new.key) {
                    page.status = PageStatus::Moved;
                }
                let at = |page: PageRef, entry: &SideEntry| entry.page(page.kind, page.title);
                page.old = page.old.map(|page| at(page, old));
                page.new = page.new.map(|page| at(page, new));
                Ok((page, labels))
            }
        }
    }

    fn progress(&self, pages: usize) -> Progress {
        match self.shown && pages > 1 && Progress::has_watcher() {
            true => Progress::towards(Some(pages as u64), None),
            false => Progress::default(),
        }
    }
}

fn is_read(side: &ComparedSide, at: usize) -> bool {
    side.entries
        .get(at)
        .is_some_and(|entry| entry.hash.is_some())
}
