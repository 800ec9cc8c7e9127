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
    without_text: Missing,
    heard: Heard,
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

    fn and(&mut self, other: Self) {
        self.lines += other.lines;
        self.keys.extend(other.keys);
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
    /// Notes what lines that gave pages have.
    pub(crate) fn pages(&mut self, heard: Heard) {
        self.heard.and(heard);
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
        (self.heard.pages == 0 && lines >= SHOWN).then(|| {
            let keys = self.without_text.shown();
            format!("none of the first {lines} lines has \"{text}\"; {keys} (see --text-field)")
        })
    }

    /// What is said at the end of a run.
    pub(crate) fn summary(
        &self,
        text: &str,
        id: Option<&str>,
        kept: &[String],
        ended: bool,
    ) -> Vec<String> {
        let more = self.kinds.iter().filter(|(_, count)| **count > NAMED);
        let mut words: Vec<_> = more
            .map(|(kind, count)| {
                format!("{} like these: {kind}", plural(count - NAMED, "more line"))
            })
            .collect();
        let pages = self.heard.pages;
        if pages == 0 && !ended && self.without_text.lines > 0 {
            let keys = self.without_text.shown();
            words.push(format!("no line has \"{text}\"; {keys} (see --text-field)"));
        }
        let is_no_json = |kind: &String| kind == "not JSON";
        if pages == 0 && !self.kinds.is_empty() && self.kinds.keys().all(is_no_json) {
            words.push("no line is JSON (texts of pages are read by --from text)".to_owned());
        }
        let without_id = &self.heard.without_id;
        if let Some(id) = id.filter(|_| pages > 0 && without_id.lines == pages) {
            let keys = without_id.shown();
            words.push(format!("no line has \"{id}\"; {keys} (see --id-field)"));
        }
        for (key, missing) in kept.iter().zip(&self.heard.without_kept) {
            match missing.lines {
                0 => {}
                lines if lines == pages => {
                    let keys = missing.shown();
                    words.push(format!("no line has \"{key}\"; {keys} (see --keep)"));
                }
                lines => {
                    let has = if lines == 1 { "has" } else { "have" };
                    let all = plural(pages, "line");
                    words.push(format!("{lines} of {all} {has} no \"{key}\" (see --keep)"));
                }
            }
        }
        words
    }
}

/// What some lines that gave pages have.
#[derive(Default)]
pub(crate) struct Heard {
    pub(crate) pages: u64,
    /// Only where the key of the identifier was given.
    pub(crate) without_id: Missing,
    /// For each of the fields that are kept.
    pub(crate) without_kept: Vec<Missing>,
}

impl Heard {
    /// Adds what was heard of other lines.
    pub(crate) fn and(&mut self, other: Self) {
        self.pages += other.pages;
        self.without_id.and(other.without_id);
        let kept = self.without_kept.len().max(other.without_kept.len());
        self.without_kept.resize_with(kept, Missing::default);
        for (missing, other) in self.without_kept.iter_mut().zip(other.without_kept) {
            missing.and(other);
        }
    }
}
