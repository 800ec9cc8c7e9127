//! One side of a comparison: its pages, read once.

use std::path::Path;

use super::index::{SideEntry, SideIndex};
use super::store::{Filling, Store, Wanted};
use crate::cli::Usage;
use crate::cli::failure::{Failure, reason};
use crate::cli::files::RunFiles;
use crate::cli::input::{InputArgs, ReadingArgs};
use crate::cli::page::Task;
use crate::cli::run::{JobsArg, PageRun, RunOutcome};
use crate::cli::spool::Spool;
use crate::cli::terminal::say;

pub(super) struct ComparedSide {
    pub(super) input: InputArgs,
    /// The pages, in the order of the input.
    pub(super) entries: Vec<SideEntry>,
    /// The pages of files of many that are read again.
    pub(super) store: Option<Store>,
    pub(super) reached: RunOutcome,
}

impl ComparedSide {
    /// Whether there is nothing to compare: the run ended early, or no page could be read.
    pub(super) fn is_unread(&self) -> bool {
        self.reached.ended || self.reached.failed > 0 && self.entries.is_empty()
    }
}

/// How the pages of both sides are read.
pub(super) struct SideReader<'r> {
    pub(super) args: &'r ReadingArgs,
    pub(super) jobs: JobsArg,
    pub(super) files: &'r RunFiles,
    pub(super) profile: Option<&'r Path>,
    /// Whether progress is shown.
    pub(super) shown: bool,
}

impl SideReader<'_> {
    fn run<'i>(&self, input: &'i InputArgs) -> Result<PageRun<'i>, Usage> {
        PageRun::new(input, self.jobs, self.files.clone(), &[self.profile])
    }

    /// The arguments of one side; `None` where it cannot be read, which is named on standard
    /// error.
    pub(super) fn input(&self, path: &Path) -> Option<InputArgs> {
        let spooled =
            Spool::of(path).and_then(|spool| InputArgs::one(path.into(), self.args, spool));
        match spooled {
            Ok(input) => Some(input),
            Err(error) => {
                say(&Failure::io(path, &error).to_string());
                None
            }
        }
    }

    /// Reads the pages of one side.
    pub(super) fn read(&self, input: InputArgs) -> Result<ComparedSide, Usage> {
        let run = self.run(&input)?;
        let batches = run.batches(None)?;
        let mut index = SideIndex::default();
        let worker = || |task: Task<'_, '_>, index: &mut SideIndex| index.add(task);
        let reached = run.each(batches, self.shown, worker, &mut index);
        Ok(ComparedSide {
            input,
            entries: index.0,
            store: None,
            reached,
        })
    }

    /// Copies the pages at these places to where each can be read by itself, if they are in
    /// files of many. False where that failed, which is named on standard error.
    pub(super) fn store(&self, side: &mut ComparedSide, places: &[usize]) -> Result<bool, Usage> {
        let wanted = places.iter();
        let wanted = wanted.filter_map(|at| Some((*at, side.entries.get(*at)?)));
        let wanted = Wanted::of(wanted);
        if wanted.is_empty() {
            return Ok(true);
        }
        let run = self.run(&side.input)?.repeated();
        let batches = run.batches(None)?;
        let filled = Filling::new().and_then(|mut filling| {
            let worker =
                || |task: Task<'_, '_>, copies: &mut _| wanted.copy(task, &side.entries, copies);
            run.each(batches, self.shown, worker, &mut filling);
            filling.finish()
        });
        match filled {
            Ok((store, stored)) => {
                side.store = Some(store);
                for (at, stored) in stored {
                    if let Some(entry) = side.entries.get_mut(at) {
                        entry.stored = Some(stored);
                    }
                }
                Ok(true)
            }
            Err(error) => {
                say(&format!("a temporary file: {}", reason(&error)));
                Ok(false)
            }
        }
    }
}
