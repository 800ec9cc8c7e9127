//! A check as its results come in.

use std::mem;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use innokyla::check::{Code, Duplicates, PageKey};
use innokyla::report::{Notice, Page, RuleInfo, Summary};
use innokyla::{Diagnostic, Severity};

use super::accepted::Acceptance;
use super::channel::Channel;
use super::drift::{self, Collection};
use super::page::{CheckedPage, CheckedPages};
use super::page_rules::PageRules;
use super::watch::ChangedFiles;
use crate::cli::Status;
use crate::cli::failure::Failure;
use crate::cli::output::Closed;
use crate::cli::page::Note;
use crate::cli::rules::{NO_LONGER_FOUND, NOT_COMPARED, UNREADABLE};
use crate::cli::run::{RunOutcome, Sink};
use crate::cli::terminal::{escape, say};
use crate::plural::plural;

/// The findings so far, and where they are reported.
pub(super) struct CheckRun<'r> {
    pub(super) rules: &'r PageRules,
    pub(super) fail_on: Severity,
    pub(super) acceptance: Acceptance,
    pub(super) channels: Vec<Channel>,
    /// What has changed since the last round; `None` in the first.
    pub(super) changes: Option<&'r ChangedFiles>,
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
        self.each(|channel| failure.report(UNREADABLE, |notice| channel.notice(notice)));
    }

    fn noted(&mut self, note: &Note) {
        self.each(|channel| {
            note.words
                .report(note.entry, |notice| channel.notice(notice));
        });
    }
}

impl CheckRun<'_> {
    fn page(&mut self, mut page: CheckedPage) {
        if let Some(key) = page.key.take() {
            self.compare(key, &mut page);
        }
        if self.acceptance.is_on() {
            let rules = self.rules.of_page(page.path.as_deref(), page.file());
            let name = page.id.take();
            let name = name.unwrap_or_else(|| self.rules.name(page.file()));
            let passed = self
                .acceptance
                .page(name, &page.text, &rules, &mut page.diagnostics);
            self.totals.summary.accepted += passed;
        }
        let is_known = self
            .changes
            .is_some_and(|changes| !changes.touch(page.file(), &page.diagnostics));
        let page = Page {
            path: page.path.as_deref(),
            entry: page.entry,
            text: &page.text,
            diagnostics: &page.diagnostics,
        };
        self.report(&page, is_known);
    }

    /// Adds the finding that an earlier page is the same.
    fn compare(&mut self, key: PageKey, page: &mut CheckedPage) {
        let path = page.path.as_deref();
        // A page on which the rule is off can still be the first of two.
        let everywhere = self.rules.everywhere(path);
        let Some(found) = self.totals.duplicates.add(key, &everywhere) else {
            return;
        };
        let rules = self.rules.of_page(path, page.file());
        if rules.severity_of(Code::DuplicatePage).is_some() {
            let found_before = |other: &Diagnostic| other.span <= found.span;
            let place = page.diagnostics.partition_point(found_before);
            page.diagnostics.insert(place, found);
        }
    }

    fn report(&mut self, page: &Page<'_>, is_known: bool) {
        self.totals.summary.add(page.diagnostics);
        let fails = |found: &Diagnostic| found.severity >= self.fail_on;
        self.totals.found |= page.diagnostics.iter().any(fails);
        self.each(|channel| channel.page(page, is_known));
    }

    /// Reports what the pages show as a whole. Such a finding is not about one page, so no
    /// page is counted for it.
    fn report_collection(&mut self) {
        let collection = mem::take(&mut self.collection);
        let rules = &self.rules.all;
        let uncompared = collection.uncompared(rules);
        let mut found = collection.findings(rules);
        if self.acceptance.is_on() {
            // Without a comparison no accepted finding can be called gone.
            let is_compared = uncompared.is_empty();
            let is_sought = |code: Code| is_compared && collection.seeks(code, rules);
            self.totals.summary.accepted += self.acceptance.whole(is_sought, &mut found);
        }
        for note in uncompared {
            let path = collection.baseline_path();
            let shown = escape(path.as_deref().unwrap_or_default().as_ref());
            say(&format!("{shown}: not compared with this baseline: {note}"));
            self.notice(NOT_COMPARED, path.as_deref(), &note);
        }
        for finding in found {
            let text = drift::text_of(&finding);
            let Summary { pages, clean, .. } = self.totals.summary;
            let page = Page {
                path: finding.path.as_deref(),
                entry: None,
                text: &text,
                diagnostics: std::slice::from_ref(&finding),
            };
            self.report(&page, false);
            self.totals.summary.pages = pages;
            self.totals.summary.clean = clean;
        }
    }

    /// Names what is accepted and no longer occurs: in reports all of it, on standard error
    /// the first few.
    fn report_gone(&mut self) {
        const NAMED: usize = 10;
        let gone = self.acceptance.gone();
        let Some(path) = self.acceptance.path().map(Path::to_owned) else {
            return;
        };
        let shown = escape(path.as_os_str());
        for words in gone.iter().take(NAMED) {
            let words = escape(words.as_ref());
            say(&format!("{shown}: accepted and no longer found: {words}"));
        }
        if gone.len() > NAMED {
            let more = gone.len() - NAMED;
            say(&format!(
                "{shown}: accepted and no longer found: {more} more"
            ));
        }
        for words in gone {
            let words = format!("accepted and no longer found: {words}");
            self.notice(NO_LONGER_FOUND, path.to_str(), &words);
        }
    }

    /// Reports what the run has to say of a file.
    fn notice(&mut self, entry: RuleInfo, path: Option<&str>, message: &str) {
        self.each(|channel| {
            channel.notice(&Notice {
                code: entry.code,
                severity: entry.severity,
                path,
                entry: None,
                message,
            });
        });
    }

    pub(super) fn each(&mut self, write: impl Fn(&mut Channel)) {
        self.channels.iter_mut().for_each(write);
    }

    /// Writes what stands after the pages, and gives the files that are written their
    /// names; none of them if the run ended early.
    pub(super) fn finish(
        mut self,
        reached: RunOutcome,
        started: Instant,
        end: &EndOptions,
    ) -> Round {
        if reached.ended && !reached.lacks_key {
            return Round::of(Status::Broken);
        }
        self.report_collection();
        self.report_gone();
        self.totals.summary.elapsed = Some(started.elapsed());
        let summary = self.totals.summary;
        self.each(|channel| channel.finish(&summary));
        // Every channel is closed, even if another has failed.
        let closed: Vec<_> = self.channels.into_iter().map(Channel::close).collect();
        let mut broken = closed.contains(&Closed::Broken);
        if end.tells_accepted && summary.accepted > 0 {
            let findings = plural(summary.accepted, "accepted finding");
            say(&format!("{findings} passed over"));
        }
        broken |= !self.acceptance.write(end.is_quiet);
        let status = match self.totals.found {
            _ if reached.failed > 0 || broken => Status::Broken,
            true if !end.exit_zero => Status::Found,
            _ => Status::Done,
        };
        Round {
            status,
            is_heard: !closed.contains(&Closed::Unread),
        }
    }
}

/// One check of all pages.
#[derive(Clone, Copy)]
pub(super) struct Round {
    pub(super) status: Status,
    /// Whether somebody still reads standard output.
    pub(super) is_heard: bool,
}

impl Round {
    pub(super) const fn of(status: Status) -> Self {
        Self {
            status,
            is_heard: true,
        }
    }
}

/// How a run ends.
pub(super) struct EndOptions {
    /// Whether findings make no difference to the status.
    pub(super) exit_zero: bool,
    /// Whether standard error says how many findings were passed over.
    pub(super) tells_accepted: bool,
    pub(super) is_quiet: bool,
}
