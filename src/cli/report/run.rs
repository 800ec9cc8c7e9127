//! A report as its pages come in.

use std::ops::ControlFlow;
use std::time::Instant;

use innokyla::Profile;
use innokyla::check::{Duplicates, Options};
use innokyla::report::RuleInfo;

use super::browser_page::BrowserPage;
use super::collection::{CollectionView, InputProblem};
use super::index_row::IndexRow;
use super::part::{HtmlPart, IndexedPage};
use crate::cli::Status;
use crate::cli::failure::Failure;
use crate::cli::output::{Closed, PieceWriter};
use crate::cli::page::Note;
use crate::cli::rules::{UNREADABLE, at};
use crate::cli::run::{RunOutcome, Sink};
use crate::cli::terminal::{duration, say};
use crate::plural::plural;

/// What is written so far, and what is known of all pages.
pub(super) struct HtmlRun {
    out: PieceWriter,
    page: BrowserPage,
    /// The fields that some page has filled, in the order in which they are met.
    fields: Vec<&'static str>,
    duplicates: Duplicates,
    profile: Profile,
    untold: Vec<InputProblem>,
}

impl HtmlRun {
    pub(super) fn new(out: PieceWriter) -> Self {
        Self {
            out,
            page: BrowserPage::default(),
            fields: Vec::new(),
            duplicates: Duplicates::default(),
            profile: Profile::default(),
            untold: Vec::new(),
        }
    }

    /// Writes what stands before the pages.
    pub(super) fn open(&mut self) -> ControlFlow<()> {
        self.out.write(BrowserPage::open)
    }

    /// The row of a page with what the pages before it show.
    fn row(&mut self, page: IndexedPage) -> IndexRow {
        let mut row = page.row;
        let options = at(row.path.as_deref(), &Options::default());
        if let Some(found) = self.duplicates.add(page.key, &options) {
            row.add(found);
        }
        let filled = page.filled.into_iter();
        row.filled = filled.map(|key| self.number(key)).collect();
        row
    }

    /// The number of a field in the list of fields.
    fn number(&mut self, key: &'static str) -> usize {
        let known = self.fields.iter().position(|field| *field == key);
        known.unwrap_or_else(|| {
            self.fields.push(key);
            self.fields.len() - 1
        })
    }

    fn tell(&mut self, entry: RuleInfo, failure: &Failure) {
        failure.report(entry, |notice| {
            self.untold.push(InputProblem {
                code: entry.code,
                path: notice.path.map(str::to_owned),
                line: notice.entry,
                message: notice.message.to_owned(),
            });
        });
    }

    /// Writes what stands after the pages, and gives the file its name. Where it is given when
    /// the run `started`, a summary is written to standard error.
    pub(super) fn finish(self, reached: RunOutcome, started: Option<Instant>) -> Status {
        if reached.ended {
            return Status::Failed;
        }
        let is_written = match self.close() {
            // A reader that closes standard output has had enough.
            Closed::Unread => return Status::Done,
            closed => closed == Closed::Whole,
        };
        let RunOutcome { failed, pages, .. } = reached;
        if let Some(started) = started {
            let shown = if is_written { pages - failed } else { 0 };
            say(&format!(
                "{}: {shown} in the report, {failed} failed{}",
                plural(pages, "page"),
                duration(started)
            ));
        }
        match failed == 0 && is_written {
            true => Status::Done,
            false => Status::Failed,
        }
    }

    fn close(mut self) -> Closed {
        let blocks = self.page.take_blocks();
        let view = CollectionView::of(&self.profile, &blocks, &self.fields, &self.untold);
        // A failed write is reported when the output is closed.
        let _ = self.out.write(|out| self.page.close(out, &view));
        self.out.close()
    }
}

impl Sink<HtmlPart> for HtmlRun {
    fn take(&mut self, part: HtmlPart) -> ControlFlow<()> {
        self.profile.merge(part.profile);
        let Some(block) = part.packed else {
            return ControlFlow::Continue(());
        };
        let pages = part.pages.into_iter();
        let rows: Vec<_> = pages.map(|page| self.row(page)).collect();
        self.out.write(|out| {
            self.page.write_block(out, rows.len(), block)?;
            let mut rows = rows.iter();
            rows.try_for_each(|row| self.page.index.push(row, row.size()))
        })
    }

    fn failed(&mut self, failure: &Failure) {
        self.tell(UNREADABLE, failure);
    }

    fn noted(&mut self, note: &Note) {
        self.tell(note.entry, &note.words);
    }
}
