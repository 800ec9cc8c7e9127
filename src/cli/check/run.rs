//! A check as its results come in.

use std::mem;
use std::ops::ControlFlow;
use std::time::Instant;

use innokyla::check::{Duplicates, Options, PageKey};
use innokyla::report::{Notice, Page, Summary};
use innokyla::{Diagnostic, Severity};

use super::channel::Channel;
use super::drift::{self, Collection};
use super::page::{CheckedPage, CheckedPages, at};
use crate::cli::Status;
use crate::cli::failure::Failure;
use crate::cli::page::Note;
use crate::cli::rules::{NOT_COMPARED, UNREADABLE};
use crate::cli::run::{Reached, Sink};
use crate::cli::terminal::{escape, say};

/// What has been found so far, and where it is reported.
pub(super) struct CheckRun<'r> {
    pub(super) options: &'r Options,
    pub(super) fail_on: Severity,
    pub(super) channels: Vec<Channel>,
    pub(super) collection: Collection,
    pub(super) totals: Totals,
}

/// What the run comes to.
#[derive(Default)]
pub(super) struct Totals {
    duplicates: Duplicates,
    pub(super) summary: Summary,
    /// Whether some finding is severe enough to fail.
    found: bool,
}

impl Sink<CheckedPages> for CheckRun<'_> {
    fn take(&mut self, checked: CheckedPages) -> ControlFlow<()> {
        self.collection.merge(checked.profile);
        checked.pages.into_iter().for_each(|page| self.page(page));
        ControlFlow::Continue(())
    }

    fn failed(&mut self, failure: &Failure) {
        self.totals.summary.unread += 1;
        let told = |channel: &mut Channel| {
            failure.report(UNREADABLE.code, UNREADABLE.severity, |notice| {
                channel.notice(notice)
            })
        };
        self.channels.iter_mut().for_each(told);
    }

    fn noted(&mut self, note: &Note) {
        let told = |channel: &mut Channel| {
            note.words
                .report(note.entry.code, note.entry.severity, |notice| {
                    channel.notice(notice)
                })
        };
        self.channels.iter_mut().for_each(told);
    }
}

impl CheckRun<'_> {
    fn page(&mut self, page: CheckedPage) {
        let CheckedPage {
            path,
            entry,
            text,
            mut diagnostics,
            key,
        } = page;
        if let Some(key) = key {
            self.compare(key, path.as_deref(), &mut diagnostics);
        }
        self.report(&Page {
            path: path.as_deref(),
            entry,
            text: &text,
            diagnostics: &diagnostics,
        });
    }

    /// Adds the finding that an earlier page is the same.
    fn compare(&mut self, key: PageKey, path: Option<&str>, diagnostics: &mut Vec<Diagnostic>) {
        let options = at(path, self.options);
        if let Some(found) = self.totals.duplicates.add(key, &options) {
            let place = diagnostics.partition_point(|other| other.span <= found.span);
            diagnostics.insert(place, found);
        }
    }

    fn report(&mut self, page: &Page<'_>) {
        self.totals.summary.add(page.diagnostics);
        let fails = |found: &Diagnostic| found.severity >= self.fail_on;
        self.totals.found |= page.diagnostics.iter().any(fails);
        self.each(|channel| channel.page(page));
    }

    /// Reports what the pages show as a whole. Such a finding is not about one page, so no
    /// page is counted for it.
    fn report_collection(&mut self) {
        let collection = mem::take(&mut self.collection);
        for note in collection.uncompared(self.options) {
            let path = collection.baseline_path();
            let shown = escape(path.as_deref().unwrap_or_default().as_ref());
            say(&format!("{shown}: not compared with this baseline: {note}"));
            self.each(|channel| {
                channel.notice(&Notice {
                    code: NOT_COMPARED.code,
                    severity: NOT_COMPARED.severity,
                    path: path.as_deref(),
                    entry: None,
                    message: &note,
                });
            });
        }
        for finding in collection.findings(self.options) {
            let text = drift::text_of(&finding);
            let Summary { pages, clean, .. } = self.totals.summary;
            self.report(&Page {
                path: finding.path.as_deref(),
                entry: None,
                text: &text,
                diagnostics: std::slice::from_ref(&finding),
            });
            self.totals.summary.pages = pages;
            self.totals.summary.clean = clean;
        }
    }

    pub(super) fn each(&mut self, write: impl Fn(&mut Channel)) {
        self.channels.iter_mut().for_each(write);
    }

    /// Writes what stands after the pages, and gives the report files their names;
    /// none of them if the run ended early.
    pub(super) fn finish(mut self, reached: Reached, started: Instant) -> Status {
        if reached.ended && !reached.lacks_key {
            return Status::Broken;
        }
        self.report_collection();
        self.totals.summary.elapsed = Some(started.elapsed());
        let summary = self.totals.summary;
        self.each(|channel| channel.finish(&summary));
        // Every channel is closed, whatever became of the others.
        let closed = self.channels.into_iter().map(Channel::close);
        let broken = closed.filter(|whole| !whole).count() > 0;
        match self.totals.found {
            _ if reached.failed > 0 || broken => Status::Broken,
            true => Status::Found,
            false => Status::Done,
        }
    }
}
