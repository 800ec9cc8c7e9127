//! A report as its pages come in.

use std::io::{self, BufWriter, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use innokyla::check::{Duplicates, Options, RULES};
use innokyla::{Diagnostic, Kind, Profile, Region};
use serde::Serialize;

use super::block::{PackedArray, packed, write_block};
use super::part::{HtmlPart, IndexedPage};
use super::shell;
use crate::cli::Status;
use crate::cli::failure::Failure;
use crate::cli::output::{Closed, Output, closed};
use crate::cli::page::Note;
use crate::cli::plural::plural;
use crate::cli::rules::at;
use crate::cli::run::{Reached, Sink};
use crate::cli::terminal::say;

/// What is written so far, and what is known of all pages.
pub(super) struct HtmlRun {
    out: BufWriter<Output>,
    error: Option<io::Error>,
    index: PackedArray,
    pages: usize,
    /// The number of the first page in each block.
    blocks: Vec<usize>,
    /// The fields that some page has filled, in the order in which they are met.
    fields: Vec<&'static str>,
    duplicates: Duplicates,
    profile: Profile,
    untold: Vec<Untold>,
}

/// An input that is not in the report, or not as it was written.
#[derive(Serialize)]
struct Untold {
    code: &'static str,
    path: Option<String>,
    line: Option<u64>,
    message: String,
}

/// What the report knows of the collection beside the list of its pages.
#[derive(Serialize)]
struct CollectionView<'r> {
    view: &'static str,
    version: &'static str,
    blocks: &'r [usize],
    fields: &'r [&'static str],
    kinds: Vec<KindView<'r>>,
    regions: Vec<RegionView>,
    rules: Vec<RuleView>,
    findings: Vec<Diagnostic>,
    untold: &'r [Untold],
}

/// The fields of a kind of page, in the order of the page.
#[derive(Serialize)]
struct KindView<'r> {
    kind: Kind,
    fields: Vec<&'r str>,
}

#[derive(Serialize)]
struct RegionView {
    code: &'static str,
    fi: &'static str,
    en: &'static str,
}

#[derive(Serialize)]
struct RuleView {
    code: &'static str,
    severity: &'static str,
    summary: &'static str,
}

impl HtmlRun {
    pub(super) fn new(output: Output) -> Self {
        Self {
            out: BufWriter::new(output),
            error: None,
            index: PackedArray::default(),
            pages: 0,
            blocks: Vec::new(),
            fields: Vec::new(),
            duplicates: Duplicates::default(),
            profile: Profile::default(),
            untold: Vec::new(),
        }
    }

    /// Writes what stands before the pages; false where that failed.
    pub(super) fn open(&mut self) -> bool {
        self.write(|run| run.out.write_all(shell::head().as_bytes()))
            .is_continue()
    }

    fn write(&mut self, write: impl FnOnce(&mut Self) -> io::Result<()>) -> ControlFlow<()> {
        match write(self) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                self.error = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    fn add(&mut self, part: HtmlPart) -> io::Result<()> {
        self.profile.merge(part.profile);
        let Some(pages) = part.packed else {
            return Ok(());
        };
        let id = format!("block-{}", self.blocks.len());
        write_block(&mut self.out, &id, &pages.finish()?)?;
        self.blocks.push(self.pages);
        self.pages += part.pages.len();
        for page in part.pages {
            let IndexedPage {
                mut row,
                key,
                filled,
            } = page;
            let options = at(row.path.as_deref(), &Options::default());
            if let Some(found) = self.duplicates.add(key, &options) {
                row.add(found);
            }
            row.filled = filled.into_iter().map(|key| self.number(key)).collect();
            self.index.push(&row, row.size())?;
        }
        Ok(())
    }

    /// The number of a field in the list of fields.
    fn number(&mut self, key: &'static str) -> usize {
        let known = self.fields.iter().position(|field| *field == key);
        known.unwrap_or_else(|| {
            self.fields.push(key);
            self.fields.len() - 1
        })
    }

    fn tell(&mut self, code: &'static str, failure: &Failure, entry: innokyla::Severity) {
        failure.report(code, entry, |notice| {
            self.untold.push(Untold {
                code,
                path: notice.path.map(str::to_owned),
                line: notice.entry,
                message: notice.message.to_owned(),
            });
        });
    }

    /// Writes what stands after the pages, and gives the file its name. A summary is told
    /// where it is known when the run `started`.
    pub(super) fn finish(
        mut self,
        reached: Reached,
        path: &Path,
        started: Option<Instant>,
    ) -> Status {
        if reached.ended {
            return Status::Failed;
        }
        let written = match self.error.take() {
            Some(error) => Err(error),
            None => self.close(),
        };
        let file = (path != Path::new("-")).then_some(path);
        let is_written = match closed(written, file) {
            // A reader that closes standard output has had enough.
            Closed::Unread => return Status::Done,
            closed => closed == Closed::Whole,
        };
        let Reached { failed, pages, .. } = reached;
        if let Some(started) = started {
            let shown = if is_written { pages - failed } else { 0 };
            say(&format!(
                "{}: {shown} in the report, {failed} failed in {:.2} s",
                plural(pages, "page"),
                started.elapsed().as_secs_f64()
            ));
        }
        match failed == 0 && is_written {
            true => Status::Done,
            false => Status::Failed,
        }
    }

    fn close(self) -> io::Result<()> {
        let mut out = self.out;
        write_block(&mut out, "index", &self.index.finish()?)?;
        let collection = CollectionView {
            view: "report",
            version: env!("CARGO_PKG_VERSION"),
            blocks: &self.blocks,
            fields: &self.fields,
            kinds: kinds(&self.profile),
            regions: regions(),
            rules: rules(),
            findings: self.profile.recurring_lines(),
            untold: &self.untold,
        };
        write_block(&mut out, "collection", &packed(&collection)?)?;
        out.write_all(shell::foot().as_bytes())?;
        out.into_inner()
            .map_err(io::IntoInnerError::into_error)?
            .finish()
    }
}

impl Sink<HtmlPart> for HtmlRun {
    fn take(&mut self, part: HtmlPart) -> ControlFlow<()> {
        self.write(|run| run.add(part))
    }

    fn failed(&mut self, failure: &Failure) {
        let entry = crate::cli::rules::UNREADABLE;
        self.tell(entry.code, failure, entry.severity);
    }

    fn noted(&mut self, note: &Note) {
        self.tell(note.entry.code, &note.words, note.entry.severity);
    }
}

fn kinds(profile: &Profile) -> Vec<KindView<'_>> {
    let kinds = profile.kinds.iter().map(|(kind, pages)| KindView {
        kind: *kind,
        fields: pages.fields_in_order(*kind).map(|(key, _)| key).collect(),
    });
    kinds.collect()
}

fn regions() -> Vec<RegionView> {
    let regions = Region::ALL.iter().map(|region| RegionView {
        code: region.code(),
        fi: region.name(),
        en: region
            .county_en()
            .trim_end_matches(" wellbeing services county")
            .trim_start_matches("City of "),
    });
    regions.collect()
}

fn rules() -> Vec<RuleView> {
    let rules = RULES.iter().map(|rule| RuleView {
        code: rule.code,
        severity: rule.severity.as_str(),
        summary: rule.summary,
    });
    rules.collect()
}
