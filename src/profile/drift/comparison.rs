//! The pages of one kind compared.

use super::renamed::NewLine;
use super::wordings::{WordingCounts, Wordings};
use super::{DriftOptions, is_share};
use crate::check::{LanguageChanged, StageChanged};
use crate::diagnostic::Diagnostic;
use crate::layout::spelling;
use crate::profile::short_lines::{RecurringBlock, is_common, recurring_blocks};
use crate::profile::{KindProfile, LineProfile, Occurrences};
use crate::record::Kind;

pub(super) struct Comparison<'p> {
    pub(super) kind: Kind,
    pub(super) before: &'p KindProfile,
    pub(super) now: &'p KindProfile,
    pub(super) options: &'p DriftOptions,
}

/// A label or heading with the field that it is the label of.
pub(super) struct SeenLabel<'p> {
    pub(super) words: &'p str,
    pub(super) field: Option<&'p str>,
    pub(super) on: &'p Occurrences,
}

/// The labels and headings of a kind, those of fields in the order of the page.
fn labels(pages: &KindProfile, kind: Kind) -> impl Iterator<Item = SeenLabel<'_>> {
    let spellings = pages.fields_in_order(kind).flat_map(|(field, profile)| {
        profile.spellings.iter().map(move |(words, on)| SeenLabel {
            words,
            field: Some(field),
            on,
        })
    });
    let headings = pages.headings.seen.iter().map(|(words, on)| SeenLabel {
        words,
        field: None,
        on,
    });
    spellings.chain(headings)
}

/// Whether a label of these words stands on some page.
fn is_label(kind: &KindProfile, words: &str) -> bool {
    let mut fields = kind.fields.values();
    fields.any(|field| field.spellings.contains_key(words))
}

/// Whether a label or heading of these words stands on some page.
fn stands(kind: &KindProfile, words: &str) -> bool {
    kind.headings.seen.contains_key(words) || is_label(kind, words)
}

impl<'p> Comparison<'p> {
    pub(super) fn compare(&self, found: &mut Vec<Diagnostic>) {
        let gone: Vec<SeenLabel<'p>> = labels(self.before, self.kind)
            .filter(|seen| {
                let stands = match seen.field {
                    Some(_) => is_label(self.now, seen.words),
                    None => stands(self.now, seen.words),
                };
                is_share(seen.on.pages, self.before.pages, self.options.max_drop) && !stands
            })
            .collect();
        let hidden: Vec<_> = gone
            .iter()
            .map(|gone| self.moved_out_of_sight(gone))
            .collect();
        let new = self.new_lines();
        let successors = self.successors(&gone, &hidden, &new);
        for ((gone, hidden), successor) in gone.iter().zip(hidden).zip(&successors) {
            let successor = successor.and_then(|number| new.get(number));
            found.push(hidden.unwrap_or_else(|| self.vanished(gone, successor)));
        }
        for (number, new) in new.iter().enumerate() {
            if !successors.contains(&Some(number)) {
                found.push(self.appeared(new, gone.is_empty()));
            }
        }
        let moved = self.moved();
        found.extend(moved.iter().filter_map(|key| self.stands_elsewhere(key)));
        for (key, before) in self.before.fields_in_order(self.kind) {
            // A label that is gone or elsewhere is reported already.
            if gone.iter().any(|gone| gone.field == Some(key)) || moved.contains(&key) {
                continue;
            }
            let readings = self
                .before
                .readings
                .get(key)
                .zip(self.now.readings.get(key));
            let unread = readings.and_then(|(before, now)| self.unread(key, before, now));
            found.extend(unread.or_else(|| {
                let now = self.now.fields.get(key)?;
                self.dropped(key, before, now, self.new_in_place_of(key, &new))
            }));
        }
        self.wordings(found);
    }

    /// What is new: labels of the layout, headings, and lines that recur.
    fn new_lines(&self) -> Vec<NewLine<'p>> {
        let lines = &self.now.lines;
        let mut blocks = recurring_blocks(lines, |words, line| self.is_new(words, line));
        let mut new: Vec<NewLine<'p>> = labels(self.now, self.kind)
            .filter(|seen| {
                seen.on.pages >= self.options.min_pages && !stands(self.before, seen.words)
            })
            .map(|seen| NewLine {
                words: seen.words,
                field: seen.field,
                on: seen.on,
                line: lines.seen.get(seen.words).filter(|_| seen.field.is_none()),
                block: None,
            })
            .collect();
        // A line that is a heading on most of its pages is reported as a heading.
        let is_heading =
            |block: &RecurringBlock<'_>| block.line.headings * 2 >= block.line.on.pages;
        let told = |new: &[NewLine<'_>], words: &str| new.iter().any(|new| new.words == words);
        blocks.retain(|block| !(is_heading(block) && told(&new, block.words)));
        new.retain(|new| {
            !blocks
                .iter()
                .any(|block| block.words == new.words || block.below.contains(&new.words))
        });
        new.extend(blocks.into_iter().map(|block| NewLine {
            words: block.words,
            field: None,
            on: &block.line.on,
            line: Some(block.line),
            block: Some(block),
        }));
        new
    }

    /// Whether a line recurs, and did not in the baseline.
    fn is_new(&self, words: &str, line: &LineProfile) -> bool {
        let (now, before) = (self.now.pages, self.before.pages);
        let is_furniture = is_common(line.furniture(), now);
        let recurs = line.recurs(words, now) || line.heads_a_paragraph(50, now) || is_furniture;
        let share = |pages: u64, of_other: u64| u128::from(pages) * u128::from(of_other) * 100;
        let risen = share(line.on.pages, before)
            .saturating_sub(share(self.before.lines.at_most(words), now));
        let least = u128::from(self.options.max_drop) * u128::from(now) * u128::from(before);
        recurs && spelling(words).is_none() && risen >= least.max(1)
    }

    /// Languages and stages that are new or gone.
    fn wordings(&self, found: &mut Vec<Diagnostic>) {
        let of = format!("{} pages", self.kind);
        let languages = Wordings {
            rule: LanguageChanged::RULE,
            nouns: "languages",
            of: of.clone(),
            before: WordingCounts::of(&self.before.languages),
            now: WordingCounts::of(&self.now.languages),
            help: "labels and values are read in Finnish",
        };
        found.extend(languages.changed());
        let stages = Wordings {
            rule: StageChanged::RULE,
            nouns: "stages",
            of,
            before: WordingCounts::of(&self.before.stages),
            now: WordingCounts::of(&self.now.stages),
            help: "the record has the stage as the page words it",
        };
        found.extend(stages.changed());
    }
}
