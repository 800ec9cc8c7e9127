//! Failures of lines that are alike, and keys that no line has.

use std::collections::{BTreeMap, BTreeSet};

use super::failure::Failure;
use super::plural::plural;

/// So many failures of a kind are named; the others are counted.
const NAMED: u64 = 10;
/// So many lines without a key show that it is mistyped.
const SHOWN: u64 = 1000;

/// What has been heard of the lines of a run.
#[derive(Default)]
pub(crate) struct Alike {
    kinds: BTreeMap<String, u64>,
    /// Whether any line has given a page.
    any: bool,
    without_text: Missing,
    /// Only where the key of the identifier was given.
    without_id: Missing,
    has_id: bool,
}

/// Lines that do not have a key, and the keys that they have.
#[derive(Default)]
pub(crate) struct Missing {
    lines: u64,
    keys: BTreeSet<String>,
}

impl Missing {
    /// Notes the keys of a line.
    pub(crate) fn note(&mut self, keys: impl IntoIterator<Item = String>) {
        self.lines += 1;
        // Those of a few lines say enough.
        if self.lines < 10 {
            self.keys.extend(keys);
        }
    }

    fn shown(&self) -> String {
        let keys = self.keys.iter().take(20).map(|key| format!("\"{key}\""));
        match keys.collect::<Vec<_>>() {
            none if none.is_empty() => "they have no keys".to_owned(),
            keys => format!("they have {}", keys.join(", ")),
        }
    }
}

impl Alike {
    /// Notes that lines gave pages, and of how many of them what identifies them.
    pub(crate) fn pages(&mut self, ids: Ids) {
        self.any |= ids.pages > 0;
        self.has_id |= ids.found > 0;
        self.without_id.lines += ids.missing.lines;
        self.without_id.keys.extend(ids.missing.keys);
    }

    /// Notes a failure; whether it is to be named.
    pub(crate) fn failure(&mut self, failure: &Failure) -> bool {
        if let Some(keys) = failure.keys() {
            self.without_text.note(keys.iter().cloned());
        }
        let Some(kind) = failure.kind() else {
            return true;
        };
        let count = self.kinds.entry(kind).or_default();
        *count += 1;
        *count <= NAMED
    }

    /// Why no further line will be read either.
    pub(crate) fn end(&self, text: &str) -> Option<String> {
        let lines = self.without_text.lines;
        (!self.any && lines >= SHOWN).then(|| {
            let keys = self.without_text.shown();
            format!("none of the first {lines} lines has \"{text}\"; {keys} (see --text-field)")
        })
    }

    /// What is said at the end of a run.
    pub(crate) fn summary(&self, text: &str, id: Option<&str>, ended: bool) -> Vec<String> {
        let more = self.kinds.iter().filter(|(_, count)| **count > NAMED);
        let mut words: Vec<_> = more
            .map(|(kind, count)| {
                format!("{} like these: {kind}", plural(count - NAMED, "more line"))
            })
            .collect();
        if !self.any && !ended && self.without_text.lines > 0 {
            let keys = self.without_text.shown();
            words.push(format!("no line has \"{text}\"; {keys} (see --text-field)"));
        }
        if let Some(id) = id.filter(|_| !self.has_id && self.without_id.lines > 0) {
            let keys = self.without_id.shown();
            words.push(format!("no line has \"{id}\"; {keys} (see --id-field)"));
        }
        words
    }
}

/// What identifies the pages of some lines.
#[derive(Default)]
pub(crate) struct Ids {
    pub(crate) pages: u64,
    pub(crate) found: u64,
    pub(crate) missing: Missing,
}

impl Ids {
    /// Both together.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.pages += other.pages;
        self.found += other.found;
        self.missing.lines += other.missing.lines;
        self.missing.keys.extend(other.missing.keys);
        self
    }
}
