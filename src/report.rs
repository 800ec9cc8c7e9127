//! What a run found, in the formats that people and other programs read.
//!
//! A [`Report`] is given the run page by page and writes as it goes, so that the
//! memory it takes does not grow with the pages. Only JUnit's XML has to wait for the
//! last page: without the feature `cli` its cases wait in memory.
//!
//! In every format lines end at `\n` and count from 1, and a column is one
//! Unicode scalar value, counting from 1: a place is the same place everywhere.
//! No format writes a character that steers a terminal or hides from its reader;
//! such a character is written as an escape, `\u{1b}` in text and `\u001b` in JSON.
//!
//! ```
//! use innokyla::report::{Format, Options, Page, Summary};
//!
//! let format: Format = "text".parse()?;
//! let mut report = format.report(Options::default());
//! let mut out = Vec::new();
//! report.start(&mut out)?;
//! report.page(&mut out, &Page { path: Some("sivu.txt"), text: "Hanke X\n", ..Page::default() })?;
//! report.finish(&mut out, &Summary { pages: 1, clean: 1, ..Summary::default() })?;
//! assert_eq!(String::from_utf8(out)?, "1 page: 1 clean\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod concise;
mod escape;
mod excerpt;
mod fingerprint;
mod format;
mod github;
mod gitlab;
mod json;
mod junit;
mod ndjson;
mod notice;
mod place;
mod sarif;
mod text;
mod uri;

use std::io::{self, Write};
use std::time::Duration;

use crate::{Diagnostic, Severity};

pub use format::{Format, FormatError};
pub use notice::{Naming, Notice};

/// The name of a page in a report; one without a path is standard input.
fn named(path: Option<&str>) -> &str {
    path.unwrap_or("<stdin>")
}

/// One output format, writing one run.
///
/// It is called in this order: [`start`](Self::start) once,
/// [`page`](Self::page) for each page and [`notice`](Self::notice) for each notice, in
/// the order of the input, [`finish`](Self::finish) once, always with the same writer.
pub trait Report: Send {
    /// Writes what stands before the first page: nothing, unless the format says so.
    ///
    /// # Errors
    ///
    /// The writer's error.
    fn start(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes the findings of one page; called for a page without findings too.
    ///
    /// # Errors
    ///
    /// The writer's error.
    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()>;

    /// Writes what the run could not do: as a finding at the start of the file, unless
    /// the format has a place for it.
    ///
    /// # Errors
    ///
    /// The writer's error.
    fn notice(&mut self, out: &mut dyn Write, notice: &Notice<'_>) -> io::Result<()> {
        let diagnostic = notice.diagnostic();
        self.page(
            out,
            &Page {
                path: diagnostic.path.as_deref(),
                entry: notice.entry,
                text: "",
                diagnostics: std::slice::from_ref(&diagnostic),
            },
        )
    }

    /// Writes what stands after the last page: nothing, unless the format says so.
    ///
    /// # Errors
    ///
    /// The writer's error.
    fn finish(&mut self, _out: &mut dyn Write, _summary: &Summary) -> io::Result<()> {
        Ok(())
    }
}

/// A page that was checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page<'a> {
    /// The file, as it was named; `None` for text given directly. A page of JSON lines
    /// is named by the file and its line, `corpus.jsonl:12`.
    pub path: Option<&'a str>,
    /// The line of the JSON lines file; `None` where the whole file is the page.
    pub entry: Option<u64>,
    /// The decoded text, which the spans of the diagnostics count in.
    pub text: &'a str,
    /// What was found, in the order in which it is written.
    pub diagnostics: &'a [Diagnostic],
}

/// The run in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The pages that were checked.
    pub pages: usize,
    /// The pages without a finding.
    pub clean: usize,
    /// The findings of [`Severity::Error`].
    pub errors: usize,
    /// The findings of [`Severity::Warning`].
    pub warnings: usize,
    /// The findings of [`Severity::Note`].
    pub notes: usize,
    /// The findings that were passed over because they had been accepted before; they are
    /// in none of the other numbers.
    pub accepted: usize,
    /// The inputs that could not be read.
    pub unread: usize,
    /// How long the run took; `None` where it was not measured.
    pub elapsed: Option<Duration>,
}

impl Summary {
    /// Counts a page and its findings.
    pub fn add(&mut self, diagnostics: &[Diagnostic]) {
        self.pages += 1;
        self.clean += usize::from(diagnostics.is_empty());
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Note => self.notes += 1,
            }
        }
    }
}

/// What a report says of a rule itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleInfo {
    /// The stable code: `malformed-date`.
    pub code: &'static str,
    /// The severity of its findings.
    pub severity: Severity,
    /// What it finds, in one sentence.
    pub summary: &'static str,
    /// Its manual, in Markdown.
    pub manual: &'static str,
}

/// What a format needs to know before the run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether `text` colours its output.
    pub colour: bool,
    /// The rules of the run, which `sarif` describes.
    pub rules: Vec<RuleInfo>,
    /// The lowest severity at which a page fails in `junit`.
    pub failing: Severity,
    /// How files are named where programs look for them.
    pub naming: Naming,
}

impl Default for Options {
    /// No colour, no rules, and errors alone fail.
    fn default() -> Self {
        Self {
            colour: false,
            rules: Vec::new(),
            failing: Severity::Error,
            naming: Naming::default(),
        }
    }
}
