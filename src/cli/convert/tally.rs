//! Counts of converted pages.

use std::collections::BTreeMap;
use std::mem;
use std::time::Instant;

use innokyla::Kind;

use crate::cli::run::RunOutcome;
use crate::cli::terminal::duration;
use crate::plural::plural;

/// How many pages were converted, up to date or lost. Failures are counted by the run.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) converted: u64,
    pub(super) current: u64,
    /// How many were converted, but did not get into the output.
    lost: u64,
    kinds: BTreeMap<Kind, u64>,
}

impl Tally {
    /// Counts a page that was converted.
    pub(super) fn count(&mut self, kind: Kind) {
        self.converted += 1;
        *self.kinds.entry(kind).or_default() += 1;
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.converted += other.converted;
        self.current += other.current;
        self.lost += other.lost;
        for (kind, count) in &other.kinds {
            *self.kinds.entry(*kind).or_default() += count;
        }
    }

    /// Counts all converted pages as lost.
    pub(super) fn lose(&mut self) {
        self.lost += mem::take(&mut self.converted);
        self.kinds.clear();
    }

    /// The end of a run: what became of each page that was reached, adding up to all of
    /// them, and of which kinds those in the output are.
    pub(super) fn summary(&self, reached: RunOutcome, is_broken: bool, started: Instant) -> String {
        let RunOutcome {
            pages,
            failed,
            passed,
            ..
        } = reached;
        let mut summary = format!("{}: {} converted", plural(pages, "page"), self.converted);
        for (count, words) in [(self.current, "up to date"), (self.lost, "not written")] {
            if count > 0 {
                summary += &format!(", {count} {words}");
            }
        }
        summary += &format!(", {failed} failed");
        if passed > 0 {
            summary += &format!(", {passed} passed over");
        }
        if is_broken {
            summary += ", 1 failed write";
        }
        summary += &duration(started);
        if self.converted > 0 {
            let kinds = self.kinds.iter();
            let kinds: Vec<_> = kinds
                .map(|(kind, count)| format!("{count} {kind}"))
                .collect();
            summary += &format!(" ({})", kinds.join(", "));
        }
        summary
    }
}
