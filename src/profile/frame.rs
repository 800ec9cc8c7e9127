//! The short lines around the pages of a kind: what a collection shows of the frame.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer};

use super::Profile;
use super::occurrences::merge_counts;
use super::short_lines::is_common;
use crate::layout::{Field, spelling};
use crate::lines::{Line, LineKind};
use crate::page::{Frame, FrameSide, Role};
use crate::parsed::Parsed;
use crate::text::composed_words;

/// The most lines on one side of a page that are counted.
const MOST_LINES: usize = 20;

/// How many lines are kept when there are more than twice as many.
const KEPT: usize = 1_000;

/// On how many pages a line must stand to be written down.
const WRITTEN: u64 = 3;

/// The short lines above the pages of a kind and behind their last sections, with the
/// number of pages that each stands on.
///
/// Names, titles and labels are none of them, nor are tags and other values. JSON holds
/// those on three pages and more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FrameCounts {
    /// The pages by the lines that stand above their text.
    #[serde(serialize_with = "write")]
    pub above: BTreeMap<String, u64>,
    /// The pages by the lines that stand behind their text.
    #[serde(serialize_with = "write")]
    pub below: BTreeMap<String, u64>,
}

fn write<S: Serializer>(lines: &BTreeMap<String, u64>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(lines.iter().filter(|(_, pages)| **pages >= WRITTEN))
}

impl Profile {
    /// The lines of the site's frame that the pages show: those that stand above or
    /// behind a fifth of the pages of a kind, and ten at least.
    ///
    /// ```
    /// use innokyla::{ParseOptions, Profile, parse, parse_with};
    ///
    /// let page = |number: u32| {
    ///     format!(
    ///         "Oma tila\n\nMalli {number}\n\nToimintamallin nimi\nMalli {number}\n\
    ///          Ratkaisun perusidea\n\nTeksti {number} on virke.\n\nVersio\n"
    ///     )
    /// };
    /// let mut profile = Profile::default();
    /// for number in 0..30 {
    ///     profile.add(&parse(&page(number)), None);
    /// }
    /// let options = ParseOptions::default().frame(profile.frame());
    /// let text = page(31);
    /// let parsed = parse_with(&text, &options);
    /// assert_eq!(parsed.record().sections()[0].body.len(), 1);
    /// ```
    #[must_use]
    pub fn frame(&self) -> Frame {
        let mut frame = Frame::default();
        for (kind, pages) in &self.kinds {
            let sides = [
                (FrameSide::Above, &pages.frame.above),
                (FrameSide::Below, &pages.frame.below),
            ];
            for (side, lines) in sides {
                let common = lines.iter().filter(|(_, on)| is_common(**on, pages.pages));
                common.for_each(|(line, _)| frame.add(*kind, side, line));
            }
        }
        frame
    }
}

impl FrameCounts {
    /// Counts the lines around a page.
    pub(super) fn add(&mut self, parsed: &Parsed<'_>) {
        let text = parsed.text();
        let count = |counts: &mut BTreeMap<String, u64>, lines: Vec<&Line>| {
            let mut words: Vec<String> = lines
                .into_iter()
                .filter(|line| line.kind() != LineKind::Icon)
                .map(|line| composed_words(line.item(text).slice(text)))
                .filter(|words| words.contains(char::is_alphabetic) && spelling(words).is_none())
                .collect();
            words.sort_unstable();
            words.dedup();
            for words in words {
                *counts.entry(words).or_default() += 1;
            }
        };
        count(&mut self.above, above(parsed));
        count(&mut self.below, below(parsed));
        self.bound();
    }

    pub(super) fn merge(&mut self, other: Self) {
        merge_counts(&mut self.above, other.above);
        merge_counts(&mut self.below, other.below);
        self.bound();
    }

    /// Drops the rarest lines where there are very many.
    fn bound(&mut self) {
        for lines in [&mut self.above, &mut self.below] {
            if lines.len() > 2 * KEPT {
                let mut pages: Vec<u64> = lines.values().copied().collect();
                pages.sort_unstable();
                let least = pages.get(lines.len() - KEPT).copied().unwrap_or_default();
                lines.retain(|_, pages| *pages > least);
            }
        }
    }
}

/// The short lines that a page begins with, up to its name.
fn above<'p>(parsed: &'p Parsed<'_>) -> Vec<&'p Line> {
    let parts = parsed.outline().parts().iter();
    let mut labels = parts.filter(|part| matches!(part.role, Role::Label(_)));
    let lines = parsed.outline().lines();
    let end = labels.next().map_or(lines.len(), |label| label.first);
    let name = parsed.record().name();
    let is_name = |line: &&Line| {
        let words = line.content().slice(parsed.text());
        name.is_some_and(|name| *name == *words)
    };
    let lines = lines.iter().take(end.min(MOST_LINES));
    lines
        .take_while(|line| line.is_short() && !is_name(line))
        .collect()
}

/// The short lines that a page ends in, none of them all that a value has.
fn below<'p>(parsed: &'p Parsed<'_>) -> Vec<&'p Line> {
    let mut found = Vec::new();
    let all = parsed.outline().lines();
    for part in parsed.outline().parts().iter().rev() {
        let first = match part.role {
            Role::Furniture | Role::Body | Role::Heading | Role::Lead => part.first,
            // Its first line is the value's own.
            Role::Value(Field::Section(_)) => part.first + 1,
            _ => break,
        };
        let lines = all.get(first..part.end).unwrap_or_default();
        let before = found.len();
        let short = lines.iter().rev().take_while(|line| line.is_short());
        found.extend(short.take(MOST_LINES - before));
        if found.len() < before + lines.len() || first > part.first {
            break;
        }
    }
    found
}
