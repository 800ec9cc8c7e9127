//! Labels that are gone and lines that are new in their places.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::comparison::{Comparison, SeenLabel};
use crate::diagnostic::Diagnostic;
use crate::profile::short_lines::RecurringBlock;
use crate::profile::{FieldProfile, LineProfile, Occurrences};

/// How much of the places of two labels must be the same, in percent.
const SAME_PLACE: u64 = 30;

/// How far the shares of pages of an old and a new label may be apart, in percentage
/// points.
const SAME_SHARE: u64 = 25;

/// Something that is new on the pages.
pub(super) struct NewLine<'p> {
    pub(super) words: &'p str,
    /// The field that it is a known label of.
    pub(super) field: Option<&'p str>,
    pub(super) on: &'p Occurrences,
    /// What the short lines show of it; `None` for a known label.
    pub(super) line: Option<&'p LineProfile>,
    /// The lines below it, where it is reported as a line and not as a label.
    pub(super) block: Option<RecurringBlock<'p>>,
}

/// The pages by the field above, in parts of a hundred.
type FieldShares<'p> = BTreeMap<&'p str, u64>;

impl<'p> Comparison<'p> {
    /// For each label that is gone, in the order of the page, the number of the new one
    /// that stands in its place; none for a label that is `hidden` elsewhere.
    pub(super) fn successors(
        &self,
        gone: &[SeenLabel<'p>],
        hidden: &[Option<Diagnostic>],
        new: &[NewLine<'p>],
    ) -> Vec<Option<usize>> {
        let gone_keys: BTreeSet<&str> = gone.iter().filter_map(|gone| gone.field).collect();
        let mut taken = BTreeSet::new();
        gone.iter()
            .zip(hidden)
            .map(|(gone, hidden)| {
                if hidden.is_some() {
                    return None;
                }
                let places = self.places_of_gone(gone, &gone_keys);
                let best = new
                    .iter()
                    .enumerate()
                    .filter(|(number, _)| !taken.contains(number))
                    .filter_map(|(number, new)| Some((self.fit(gone, &places, new)?, number)))
                    .min();
                best.map(|(_, number)| {
                    taken.insert(number);
                    number
                })
            })
            .collect()
    }

    /// How well a new line fits the place of a label that is gone, the best the least;
    /// `None` where it does not.
    fn fit(
        &self,
        gone: &SeenLabel<'_>,
        places: &FieldShares<'_>,
        new: &NewLine<'_>,
    ) -> Option<impl Ord + use<>> {
        let hundredths = |part: u64, whole: u64| part.saturating_mul(100) / whole.max(1);
        let share = hundredths(new.on.pages, self.now.pages)
            .abs_diff(hundredths(gone.on.pages, self.before.pages));
        if new.field.is_some() {
            let is_same = new.field == gone.field;
            return is_same.then_some((false, Reverse(4), false, share / SAME_SHARE, 0));
        }
        let line = new.line?;
        let same = overlap(places, &places_of(line));
        let has_more_below = new
            .block
            .as_ref()
            .is_some_and(|block| !block.below.is_empty());
        // Of several new lines in one place the first is that of the first label.
        let depth = line.mean_depth();
        let fits = same >= SAME_PLACE && share <= SAME_SHARE;
        fits.then_some((true, Reverse(same / 25), has_more_below, share / 20, depth))
    }

    /// The new line that stands in the place of a field, if one does.
    pub(super) fn new_in_place_of(&self, key: &str, new: &[NewLine<'p>]) -> Option<&'p str> {
        let field = self.before.fields.get(key)?;
        let places = places_after(field);
        new.iter()
            .filter(|new| new.field.is_none())
            .find(|new| {
                let line = new.line.map(|line| places_of(line));
                line.is_some_and(|line| overlap(&places, &line) >= SAME_PLACE)
            })
            .map(|new| new.words)
    }

    /// The places of a label in the baseline. A field above it that is gone, too, is
    /// passed over: its text belongs to the one above that.
    fn places_of_gone(&self, gone: &SeenLabel<'p>, gone_keys: &BTreeSet<&str>) -> FieldShares<'p> {
        let fields = &self.before.fields;
        let Some(field) = gone.field.and_then(|key| fields.get(key)) else {
            let line = self.before.lines.seen.get(gone.words);
            return line.map(places_of).unwrap_or_default();
        };
        let mut places = places_after(field);
        for _ in 0..gone_keys.len() {
            let Some(key) = places.keys().copied().find(|key| gone_keys.contains(key)) else {
                break;
            };
            let part = places.remove(key).unwrap_or_default();
            for (above, share) in fields.get(key).map(places_after).unwrap_or_default() {
                // A ring of fields would go on for ever.
                if above != key {
                    *places.entry(above).or_default() += share * part / 100;
                }
            }
        }
        places
    }
}

fn places_of(line: &LineProfile) -> FieldShares<'_> {
    hundredths(&line.within)
}

fn places_after(field: &FieldProfile) -> FieldShares<'_> {
    hundredths(&field.after)
}

fn hundredths(pages: &BTreeMap<String, u64>) -> FieldShares<'_> {
    let mut places = FieldShares::new();
    for (key, pages) in pages {
        let (key, pages) = (key.as_str(), *pages);
        // The lead stands below no label.
        let key = if key == "top" || key == "title" {
            "lead"
        } else {
            key
        };
        let place = places.entry(key).or_default();
        *place = u64::saturating_add(*place, pages);
    }
    let all = places.values().copied().fold(0, u64::saturating_add).max(1);
    places
        .values_mut()
        .for_each(|pages| *pages = pages.saturating_mul(100) / all);
    places
}

/// How much of two sets of places is the same, in percent.
fn overlap(one: &FieldShares<'_>, other: &FieldShares<'_>) -> u64 {
    let both = one
        .iter()
        .filter_map(|(key, pages)| Some(*pages.min(other.get(key)?)));
    both.sum()
}
