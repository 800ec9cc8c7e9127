//! A conversion as its results come in.

use std::io;
use std::ops::ControlFlow;
use std::time::Instant;

use super::destination::Destination;
use super::plan::Plan;
use super::tally::Tally;
use super::target::Target;
use super::worker::Converted;
use crate::cli::Status;
use crate::cli::failure::{reason, unwritten};
use crate::cli::run::{RunOutcome, Sink};
use crate::cli::terminal::{escape, say};

/// What has been converted so far, and where it is written.
pub(super) struct ConvertRun<'r> {
    plan: &'r Plan,
    target: Option<Target>,
    tally: Tally,
    end: Option<End>,
}

/// Why a run ends before its input does.
enum End {
    /// Standard output was closed by its reader.
    Closed,
    /// Every further page would fail too.
    Failed(String),
}

impl<'r> ConvertRun<'r> {
    pub(super) fn new(plan: &'r Plan, target: Option<Target>) -> Self {
        Self {
            plan,
            target,
            tally: Tally::default(),
            end: None,
        }
    }

    pub(super) fn open(&mut self) -> ControlFlow<()> {
        let kept = &self.plan.extras.kept;
        self.write(|target| target.open(kept))
    }

    fn write(&mut self, write: impl FnOnce(&mut Target) -> io::Result<()>) -> ControlFlow<()> {
        let Some(target) = &mut self.target else {
            return ControlFlow::Continue(());
        };
        if let Err(error) = write(target) {
            self.end = Some(self.plan.write_error(&error));
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }

    /// Writes what stands after the last page, gives a file its name and sums the run
    /// up. A file into which no page was converted leaves the old one in its place.
    pub(super) fn finish(mut self, reached: RunOutcome, started: Instant, quiet: bool) -> Status {
        let converted = self.tally.converted;
        let RunOutcome { failed, ended, .. } = reached;
        let unused = converted == 0 && failed > 0 && self.plan.is_whole();
        if let Some(target) = self
            .target
            .filter(|_| self.end.is_none() && !ended && !unused)
        {
            match target.finish(converted > 0) {
                Ok(told) => told.iter().for_each(|told| say(told)),
                Err(error) => self.end = Some(self.plan.write_error(&error)),
            }
        }
        if let Destination::Folder(folder) = &self.plan.destination {
            match folder.finish(!ended && self.end.is_none()) {
                Ok(told) => told.iter().for_each(|told| say(told)),
                Err(error) => self.end = Some(self.plan.write_error(&error)),
            }
        }
        let is_broken = matches!(self.end, Some(End::Failed(_)));
        if let Some(End::Failed(message)) = &self.end {
            say(message);
        }
        if self.plan.is_whole() && (is_broken || ended) {
            // The pages were only in the file that is not written.
            self.tally.lose();
        }
        if !quiet && (reached.pages != 1 || reached.passed > 0 || failed > 0 || is_broken) {
            say(&self.tally.summary(reached, is_broken, started));
        }
        match self.end {
            Some(End::Failed(_)) => Status::Failed,
            _ if failed > 0 => Status::Failed,
            _ => Status::Done,
        }
    }
}

impl Sink<Converted> for ConvertRun<'_> {
    fn take(&mut self, mut converted: Converted) -> ControlFlow<()> {
        let first = self.tally.converted == 0;
        let written = self.write(|target| target.take(&mut converted, first));
        if written.is_break() {
            converted.tally.lose();
        }
        self.tally.add(&converted.tally);
        self.plan.buffers.leave(&mut converted.bytes);
        written
    }
}

impl Plan {
    fn write_error(&self, error: &io::Error) -> End {
        match &self.destination {
            Destination::Stdout if error.kind() == io::ErrorKind::BrokenPipe => End::Closed,
            Destination::Stdout => End::Failed(format!("standard output: {}", reason(error))),
            Destination::File(path) => End::Failed(unwritten(path, error)),
            Destination::Tables(folder) => End::Failed(unwritten(folder, error)),
            Destination::Folder(folder) => {
                let folder = escape(folder.root().as_os_str());
                End::Failed(format!("{folder}: {}", reason(error)))
            }
        }
    }
}
