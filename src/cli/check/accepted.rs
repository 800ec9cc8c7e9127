//! Accepted findings: a file of findings that are passed over.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use innokyla::Diagnostic;
use innokyla::check::{Code, Options};

use crate::cli::extension::refuse_unknown;
use crate::cli::output::{Closed, Output, closed};
use crate::cli::path::{is_stream, resolved};
use crate::cli::terminal::{escape, say};
use crate::cli::{Usage, usage};
use crate::plural::plural;

mod file;
mod words;

pub(crate) use file::schema;

use file::{AcceptedFile, AcceptedFinding};

/// The arguments about findings that are known.
#[derive(Args)]
#[command(next_help_heading = "Accepted findings")]
pub(super) struct AcceptArgs {
    /// Pass over the findings that FILE accepts, written by --accept, and name those that
    /// no longer occur
    ///
    /// A finding is known by its code, its page and its words, wherever its line stands,
    /// and as often as FILE has it. Pages are named relative to --root.
    #[arg(long, value_name = "FILE")]
    accepted: Option<PathBuf>,

    /// Accept all that is found: write it to FILE, and pass over it
    ///
    /// With --accepted, which may name the same file, what that accepts of pages and codes
    /// that were not looked at stays accepted. FILE holds words of the pages.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    accept: Option<PathBuf>,
}

impl AcceptArgs {
    /// The file that is read, unless it is also the one that is written: that is written
    /// after it was read.
    pub(super) fn read(&self) -> Option<&Path> {
        self.accepted.as_deref().filter(|_| !self.is_one_file())
    }

    fn is_one_file(&self) -> bool {
        let files = self.accepted.as_deref().zip(self.accept.as_deref());
        files.is_some_and(|(accepted, accept)| resolved(accepted) == resolved(accept))
    }

    /// The file that is written.
    pub(super) fn written(&self) -> Option<&Path> {
        self.accept.as_deref()
    }

    /// Refuses to write what is accepted where its name promises something else.
    pub(super) fn refuse_unknown(&self) -> Result<(), Usage> {
        let Some(path) = self.accept.as_deref() else {
            return Ok(());
        };
        if is_stream(path) {
            return Err(usage(
                "--accept writes a file, and standard output has the findings: name a file",
            ));
        }
        refuse_unknown(path, Some(&["json"]))
    }

    /// What has been accepted; the error is a message.
    pub(super) fn load(&self) -> Result<Acceptance, String> {
        // What is written for the first time cannot be read before.
        let is_new = |path: &&Path| self.is_one_file() && !path.exists();
        let accepted = self.accepted.as_deref().filter(|path| !is_new(path));
        let known = accepted.map(AcceptedFile::read).transpose()?;
        let mut pages: BTreeMap<PageName, KnownPage> = BTreeMap::new();
        for finding in known.into_iter().flat_map(|file| file.findings) {
            let page = pages.entry(finding.page).or_default();
            add(&mut page.left, (finding.code, finding.text), finding.count);
        }
        let output = self.accept.as_deref().map(|path| {
            let output = Output::file(path)?;
            Ok::<_, String>((path.to_owned(), output))
        });
        Ok(Acceptance {
            known: pages,
            from: self.accepted.clone(),
            found: BTreeMap::new(),
            output: output.transpose()?,
        })
    }
}

/// The name of a page; `None` for the pages as a whole.
type PageName = Option<String>;
/// A code, and the words of a finding.
type Finding = (String, String);

/// What is accepted of a page.
#[derive(Default)]
struct KnownPage {
    /// Whether it was checked in this run.
    is_read: bool,
    /// How many more times each finding is accepted.
    left: BTreeMap<Finding, usize>,
    /// Accepted findings of rules that did not run.
    unsought: BTreeMap<Finding, usize>,
}

fn add<K: Ord>(counts: &mut BTreeMap<K, usize>, key: K, count: usize) {
    let sum = counts.entry(key).or_default();
    *sum = sum.saturating_add(count);
}

/// What has been accepted before, and what is from now on.
pub(super) struct Acceptance {
    known: BTreeMap<PageName, KnownPage>,
    from: Option<PathBuf>,
    found: BTreeMap<(PageName, Finding), usize>,
    output: Option<(PathBuf, Output)>,
}

impl Acceptance {
    /// Whether anything is accepted at all.
    pub(super) fn is_on(&self) -> bool {
        self.from.is_some() || self.output.is_some()
    }

    /// Removes the accepted findings of a page, which was checked by these rules. Returns how
    /// many these were.
    pub(super) fn page(
        &mut self,
        name: String,
        text: &str,
        options: &Options,
        found: &mut Vec<Diagnostic>,
    ) -> usize {
        let is_sought = |code: Code| options.severity_of(code).is_some();
        self.pass(Some(name), is_sought, found, |found| {
            words::of_page(found, text)
        })
    }

    /// The same for findings in the pages as a whole.
    pub(super) fn whole(
        &mut self,
        is_sought: impl Fn(Code) -> bool,
        found: &mut Vec<Diagnostic>,
    ) -> usize {
        self.pass(None, is_sought, found, words::of_collection)
    }

    fn pass(
        &mut self,
        name: PageName,
        is_sought: impl Fn(Code) -> bool,
        found: &mut Vec<Diagnostic>,
        words: impl Fn(&Diagnostic) -> String,
    ) -> usize {
        let mut known = self.known.get_mut(&name);
        let before = found.len();
        found.retain(|diagnostic| {
            let finding = (diagnostic.code.to_string(), words(diagnostic));
            let left = known.as_mut().and_then(|page| page.left.get_mut(&finding));
            let is_known = left.is_some_and(|left| {
                let is_left = *left > 0;
                *left = left.saturating_sub(1);
                is_left
            });
            if self.output.is_some() {
                add(&mut self.found, (name.clone(), finding), 1);
                return false;
            }
            !is_known
        });
        // Of several pages of one name the first decides which rules apply.
        if let Some(page) = known.filter(|page| !page.is_read) {
            page.is_read = true;
            let unsought = |(code, _): &Finding| code.parse().is_ok_and(|code| !is_sought(code));
            let kept = page.left.extract_if(.., |finding, _| unsought(finding));
            page.unsought.extend(kept);
        }
        before - found.len()
    }

    /// What is accepted and no longer occurs on the pages that were checked, in words.
    pub(super) fn gone(&self) -> Vec<String> {
        let read = self.known.iter().filter(|(_, page)| page.is_read);
        let left = read.flat_map(|(name, page)| page.left.iter().map(move |left| (name, left)));
        let gone = left.filter(|(_, (_, left))| **left > 0);
        gone.map(|(name, ((code, text), left))| {
            let name = name.as_deref().unwrap_or("all pages");
            let times = match left {
                1 => String::new(),
                left => format!(", {left} times"),
            };
            format!("{name}: {code}: {text}{times}")
        })
        .collect()
    }

    /// The file that has been read.
    pub(super) fn path(&self) -> Option<&Path> {
        self.from.as_deref()
    }

    /// Writes what is accepted from now on; false where that failed, which is named on
    /// standard error.
    pub(super) fn write(self, quiet: bool) -> bool {
        let Some((path, output)) = self.output else {
            return true;
        };
        let mut accepted = self.found;
        for (name, page) in self.known {
            let kept = match page.is_read {
                true => page.unsought,
                false => page.left,
            };
            for (finding, count) in kept.into_iter().filter(|(_, count)| *count > 0) {
                add(&mut accepted, (name.clone(), finding), count);
            }
        }
        let findings = accepted
            .into_iter()
            .map(|((page, (code, text)), count)| AcceptedFinding {
                page,
                code,
                text,
                count,
            });
        let file = AcceptedFile::of(findings.collect());
        let counts = file.findings.iter().map(|finding| finding.count);
        let findings = counts.fold(0, usize::saturating_add);
        let written = output.finish_with(file.to_string().as_bytes());
        let is_written = closed(written, Some(&path)) == Closed::Whole;
        if is_written && !quiet {
            let shown = escape(path.as_os_str());
            let findings = plural(findings, "finding");
            say(&format!("{shown}: {findings} accepted"));
        }
        is_written
    }
}
