//! What a run says of its lines as a whole: how many failed in the same way, and which keys
//! they lack.

use std::collections::{BTreeMap, BTreeSet};

use super::failure::Failure;
use crate::plural::plural;

/// The first failures of a kind are named one by one, and the rest are counted.
const NAMED: u64 = 10;
/// If none of the first so many lines has the key of the text, the key is probably mistyped
/// and the run stops.
const MISTYPED: u64 = 1000;

/// The failures of a run by their kind, and the keys that its lines lack.
#[derive(Default)]
pub(crate) struct FailureSummary {
    kinds: BTreeMap<String, u64>,
    without_text: MissingKey,
    statistics: LineStatistics,
}

/// How many lines lack a key, and which keys the first of them have instead.
#[derive(Default)]
pub(crate) struct MissingKey {
    lines: u64,
    keys: BTreeSet<String>,
}

impl MissingKey {
    /// Counts a line that has these keys instead.
    pub(crate) fn note(&mut self, keys: impl IntoIterator<Item = String>) {
        self.lines += 1;
        // The keys of a few lines are enough for a message.
        if self.lines < 10 {
            self.keys.extend(keys);
        }
    }

    fn add(&mut self, other: Self) {
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

impl FailureSummary {
    /// Counts lines that were read.
    pub(crate) fn add_pages(&mut self, statistics: LineStatistics) {
        self.statistics.add(statistics);
    }

    /// Counts a failure. Returns whether it is reported by itself.
    pub(crate) fn add(&mut self, failure: &Failure) -> bool {
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

    /// The reason to end the run, where no line is likely to be read.
    pub(crate) fn reason_to_stop(&self, text: &str) -> Option<String> {
        let lines = self.without_text.lines;
        (self.statistics.pages == 0 && lines >= MISTYPED).then(|| {
            let keys = self.without_text.shown();
            format!("none of the first {lines} lines has \"{text}\"; {keys} (see --text-field)")
        })
    }

    /// The messages at the end of a run.
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
        let pages = self.statistics.pages;
        if pages == 0 && !ended && self.without_text.lines > 0 {
            let keys = self.without_text.shown();
            words.push(format!("no line has \"{text}\"; {keys} (see --text-field)"));
        }
        let is_no_json = |kind: &String| kind == "not JSON";
        if pages == 0 && !self.kinds.is_empty() && self.kinds.keys().all(is_no_json) {
            words.push("no line is JSON (texts of pages are read by --from text)".to_owned());
        }
        let without_id = &self.statistics.without_id;
        if let Some(id) = id.filter(|_| pages > 0 && without_id.lines == pages) {
            let keys = without_id.shown();
            words.push(format!("no line has \"{id}\"; {keys} (see --id-field)"));
        }
        for (key, missing) in kept.iter().zip(&self.statistics.without_kept) {
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

/// How many lines were read, and how many of these lack a key that was asked for.
#[derive(Default)]
pub(crate) struct LineStatistics {
    pub(crate) pages: u64,
    /// Only where the key of the identifier was given.
    pub(crate) without_id: MissingKey,
    /// For each of the fields that are kept.
    pub(crate) without_kept: Vec<MissingKey>,
}

impl LineStatistics {
    /// Adds the counts of other lines.
    pub(crate) fn add(&mut self, other: Self) {
        self.pages += other.pages;
        self.without_id.add(other.without_id);
        let kept = self.without_kept.len().max(other.without_kept.len());
        self.without_kept.resize_with(kept, MissingKey::default);
        for (missing, other) in self.without_kept.iter_mut().zip(other.without_kept) {
            missing.add(other);
        }
    }
}
