//! Fields that stand in another place among the labels.

use std::collections::{BTreeMap, BTreeSet};

use super::comparison::{Comparison, SeenLabel};
use super::{is_share, percent};
use crate::check::FieldMoved;
use crate::diagnostic::Diagnostic;
use crate::profile::finding::{finding, of_pages};
use crate::profile::recurring::where_it_stands;
use crate::profile::{FieldProfile, KindProfile};

/// The pages of a pair of labels, in percent, on which their order must have turned.
const TURNED: i128 = 50;

/// On fewer pages with both labels their order proves nothing.
const PAGES: u64 = 10;

impl<'p> Comparison<'p> {
    /// The fields whose labels stand elsewhere: as few as explain every pair whose order
    /// has turned.
    pub(super) fn moved(&self) -> Vec<&'p str> {
        let keys: Vec<&str> = self.before.fields.keys().map(String::as_str).collect();
        let mut turned: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (at, first) in keys.iter().enumerate() {
            for second in keys.get(at + 1..).unwrap_or_default() {
                if self.is_turned(first, second) {
                    turned.entry(first).or_default().insert(second);
                    turned.entry(second).or_default().insert(first);
                }
            }
        }
        let mut moved = Vec::new();
        while let Some((key, others)) = turned
            .iter()
            .filter(|(_, others)| !others.is_empty())
            .max_by_key(|(_, others)| others.len())
        {
            let (key, others) = (*key, others.clone());
            moved.push(key);
            turned.remove(key);
            for other in others {
                if let Some(of_other) = turned.get_mut(other) {
                    of_other.remove(key);
                }
            }
        }
        moved
    }

    fn is_turned(&self, first: &str, second: &str) -> bool {
        let share = |side: &KindProfile| {
            let first_is_first = side.order.before(first, second);
            let pages = first_is_first.saturating_add(side.order.before(second, first));
            let share = 100 * i128::from(first_is_first) / i128::from(pages.max(1));
            (pages >= PAGES).then_some(share)
        };
        match (share(self.before), share(self.now)) {
            (Some(before), Some(now)) => (before - now).abs() >= TURNED,
            _ => false,
        }
    }

    pub(super) fn stands_elsewhere(&self, key: &str) -> Option<Diagnostic> {
        let (before, now) = (self.before.fields.get(key)?, self.now.fields.get(key)?);
        let (was, is) = (neighbour(before)?, neighbour(now)?);
        let labelled = now.after.values().copied().fold(0, u64::saturating_add);
        let message = format!(
            "`{key}` stands {} on {}, and stood {} in the baseline; it is filled on {}",
            below(is.0),
            of_pages(is.1, labelled, &format!("{} pages that have it", self.kind)),
            below(was.0),
            percent(now.filled, self.now.pages),
        );
        let help = "the order of the table of the layout is the order of the page: move the row";
        let spellings = now.spellings.values();
        let on = spellings.max_by_key(|on| on.pages)?;
        Some(finding(FieldMoved::RULE, message, help).at(on))
    }

    /// A label that is on the pages still, but where it is not read as one.
    pub(super) fn moved_out_of_sight(&self, gone: &SeenLabel<'_>) -> Option<Diagnostic> {
        let line = self.now.lines.seen.get(gone.words)?;
        is_share(line.on.pages, self.now.pages, self.options.max_drop).then(|| {
            let message = format!(
                "`{}` stands {} on {}, where it is not read as a label, and stood as one on {} \
                 in the baseline",
                gone.words,
                where_it_stands(line),
                of_pages(
                    line.on.pages,
                    self.now.pages,
                    &format!("{} pages", self.kind)
                ),
                of_pages(gone.on.pages, self.before.pages, "pages"),
            );
            let help = "the site has moved it; its value is read as part of the one above";
            finding(FieldMoved::RULE, message, help).at(&line.on)
        })
    }
}

/// The field whose label stands above on most pages, and on how many.
fn neighbour(field: &FieldProfile) -> Option<(&str, u64)> {
    let most = field.after.iter().rev().max_by_key(|(_, pages)| **pages)?;
    Some((most.0, *most.1))
}

fn below(key: &str) -> String {
    match key {
        "top" => "above all others".to_owned(),
        _ => format!("below `{key}`"),
    }
}
