//! Pages that differ, in one page for a browser: the page of `innokyla report`, with another
//! view.

use std::io::{self, Write};
use std::mem;

use innokyla::Kind;
use innokyla::diff::{ChangeKind, DiffSummary, PageDiff, PageStatus};
use serde::Serialize;

use super::format::in_json;
use super::labels::Labels;
use crate::cli::report::block::PackedArray;
use crate::cli::report::browser_page::BrowserPage;

/// How many pages a block holds, which the browser unpacks at once.
const IN_A_BLOCK: usize = 40;

/// A page in the list of pages. What a page does not have is left out.
#[derive(Serialize)]
struct ChangesRow<'p> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'p str>,
    kind: Option<Kind>,
    status: PageStatus,
    #[serde(skip_serializing_if = "str::is_empty")]
    old: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    new: &'p str,
    /// Field, kind of change, how often.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: Vec<(&'p str, ChangeKind, usize)>,
}

/// What the browser knows beside the list.
#[derive(Serialize)]
struct ChangesView<'r> {
    view: &'static str,
    version: &'static str,
    blocks: &'r [usize],
    summary: &'r DiffSummary,
}

/// A page as JSON on two lines: its row in the list, and all of it.
pub(super) fn page(page: &PageDiff, labels: &Labels) -> Vec<u8> {
    let mut changes: Vec<(&str, ChangeKind, usize)> = Vec::new();
    for change in &page.changes {
        let same = |(field, kind, _): &&mut (&str, ChangeKind, usize)| {
            *field == change.field && *kind == change.kind
        };
        match changes.iter_mut().find(same) {
            Some((_, _, count)) => *count += 1,
            None => changes.push((&change.field, change.kind, 1)),
        }
    }
    let row = ChangesRow {
        title: page.page().and_then(|page| page.title.as_deref()),
        kind: page.page().map(|page| page.kind),
        status: page.status,
        old: &labels.old,
        new: &labels.new,
        changes,
    };
    // What a row holds can be written as JSON, without line breaks.
    let row = serde_json::to_vec(&row).unwrap_or_default();
    [&row[..], b"\n", &in_json(page)].concat()
}

/// A page for a browser as it grows.
#[derive(Default)]
pub(super) struct ChangesPage {
    page: BrowserPage,
    block: PackedArray,
    /// How many pages the block holds.
    held: usize,
}

impl ChangesPage {
    /// Takes what [`page`] has made of a page.
    pub(super) fn take(&mut self, page: &[u8], out: &mut impl Write) -> io::Result<()> {
        let mut lines = page.splitn(2, |byte| *byte == b'\n');
        self.page
            .index
            .push_json(lines.next().unwrap_or_default())?;
        self.block.push_json(lines.next().unwrap_or_default())?;
        self.held += 1;
        match self.held < IN_A_BLOCK {
            true => Ok(()),
            false => self.finish_block(out),
        }
    }

    fn finish_block(&mut self, out: &mut impl Write) -> io::Result<()> {
        let (block, held) = (mem::take(&mut self.block), mem::take(&mut self.held));
        self.page.write_block(out, held, block)
    }

    pub(super) fn close(mut self, summary: &DiffSummary, out: &mut impl Write) -> io::Result<()> {
        if self.held > 0 {
            self.finish_block(out)?;
        }
        let blocks = self.page.take_blocks();
        let view = ChangesView {
            view: "diff",
            version: env!("CARGO_PKG_VERSION"),
            blocks: &blocks,
            summary,
        };
        self.page.close(out, &view)
    }
}
