//! `--watch`: a check for each change of an input.
//!
//! The inputs are looked at again and again by the walk that reads them, so that a change is
//! one of what is checked, on any disk: folders of a network or a container report none.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use innokyla::Diagnostic;

use super::run::Round;
use crate::cli::atomic_file::end_with;
use crate::cli::files::RunFiles;
use crate::cli::input::InputArgs;
use crate::cli::terminal::{escape, say};
use crate::cli::{Status, Usage, usage};
use crate::plural::plural;

/// The shortest pause between two looks at the files.
const PAUSE: Duration = Duration::from_millis(200);

/// Looking at the files takes at most one part in this many of the time.
const SHARE: u32 = 10;

/// The inputs of a check, and what else it reads.
pub(super) struct Watched<'w> {
    input: &'w InputArgs,
    also_read: Vec<&'w Path>,
    /// The reports, which every round writes anew.
    written: Vec<&'w Path>,
}

/// The state of a file, by which a change is noticed.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
}

type Stamps = BTreeMap<PathBuf, Stamp>;

/// What has changed since the last round, by name.
pub(super) struct ChangedFiles(BTreeSet<String>);

impl<'w> Watched<'w> {
    pub(super) fn new(
        input: &'w InputArgs,
        also_read: Vec<&'w Path>,
        written: Vec<&'w Path>,
    ) -> Result<Self, Usage> {
        if !input.is_repeatable() {
            return Err(usage(
                "--watch reads its inputs again and again, and a stream can be read once: name \
                 files or folders",
            ));
        }
        Ok(Self {
            input,
            also_read,
            written,
        })
    }

    /// Checks all, and again after each change, until the reader of standard output is gone or
    /// the process is interrupted.
    pub(super) fn each(
        &self,
        quiet: bool,
        mut check: impl FnMut(Option<&ChangedFiles>) -> Result<Round, Usage>,
    ) -> Result<Status, Usage> {
        let mut before = self.stamps()?;
        let mut round = check(None)?;
        let mut number: u64 = 1;
        while round.is_heard {
            end_with(round.status.code());
            if !quiet {
                let inputs = plural(before.len(), "input");
                say(&format!("watching {inputs}; Ctrl-C ends it"));
            }
            let now = self.changed(&before)?;
            let changes = ChangedFiles::between(&before, &now);
            number += 1;
            say(&format!("round {number}: {}", changes.in_words()));
            before = now;
            round = check(Some(&changes))?;
        }
        Ok(round.status)
    }

    /// Waits until something is not as it was, and then until it stays so.
    fn changed(&self, before: &Stamps) -> Result<Stamps, Usage> {
        let mut last = None;
        loop {
            let begun = Instant::now();
            let now = self.stamps()?;
            if now != *before && last.as_ref() == Some(&now) {
                return Ok(now);
            }
            last = Some(now);
            thread::sleep(PAUSE.max(begun.elapsed() * SHARE));
        }
    }

    /// The inputs that there are, and what else is read.
    fn stamps(&self) -> Result<Stamps, Usage> {
        // A report in a folder that is read is no input.
        let files = RunFiles::written(self.written.iter().copied());
        let inputs = self.input.known(&files)?.flatten();
        let inputs = inputs.map(|input| input.path().to_owned());
        let lists = self.input.list().into_iter();
        let others = self.also_read.iter().copied().chain(lists);
        let paths = inputs.chain(others.map(Path::to_owned));
        let stamped = paths.filter_map(|path| {
            let data = fs::metadata(&path).ok()?;
            let stamp = Stamp {
                size: data.len(),
                modified: data.modified().ok(),
            };
            Some((path, stamp))
        });
        Ok(stamped.collect())
    }
}

impl ChangedFiles {
    fn between(before: &Stamps, now: &Stamps) -> Self {
        let is_other = |path: &&PathBuf| before.get(*path) != now.get(*path);
        let paths = before.keys().chain(now.keys()).filter(is_other);
        Self(
            paths
                .map(|path| path.to_string_lossy().into_owned())
                .collect(),
        )
    }

    fn in_words(&self) -> String {
        let first = self.0.first().map(String::as_str).unwrap_or_default();
        let first = escape(first.as_ref());
        match self.0.len() {
            0 | 1 => format!("{first} has changed"),
            count => format!("{first} and {} have changed", others(count - 1)),
        }
    }

    /// Whether a page is in a file that has changed, or a finding on it is about one.
    pub(super) fn touch(&self, file: Option<&str>, found: &[Diagnostic]) -> bool {
        let related = found.iter().flat_map(|found| &found.related);
        let mut related = related.filter_map(|place| place.path.as_deref());
        file.is_some_and(|file| self.0.contains(file)) || related.any(|path| self.has(path))
    }

    /// Whether a page by its name is in a file that has changed.
    fn has(&self, page: &str) -> bool {
        let file = page.rsplit_once(':').map(|(file, _)| file);
        self.0.contains(page) || file.is_some_and(|file| self.0.contains(file))
    }
}

fn others(count: usize) -> String {
    plural(count, "other")
}
