//! Sections: which are the same, and what has changed in them.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::change::{Change, ChangeKind, LineFinder, PlacedValue};
use super::compare::Changes;
use super::item::Item;
use super::order::rising;
use super::words::RunningText;
use crate::partners::Partners;
use crate::record::{Section, SectionId, plain_text};

/// Sections without a partner are compared by their words where there are so many pairs of
/// them at most; beyond that only those with the same body are the same.
const MOST_PAIRS: usize = 1_024;

/// The fewest words of a body that identifies its section: shorter bodies stand in many.
const TELLING: usize = 5;

/// A section and where it stands.
struct Placed<'r> {
    section: &'r Section<'r>,
    pointer: String,
    body: RunningText<'r>,
}

impl<'r> Placed<'r> {
    fn all(sections: &'r [Section<'r>]) -> Vec<Self> {
        let placed = sections.iter().enumerate().map(|(at, section)| Self {
            section,
            pointer: format!("/sections/{at}"),
            body: RunningText::of(&section.body, format!("/sections/{at}/body")),
        });
        placed.collect()
    }

    fn id(&self) -> Option<SectionId> {
        self.section.id.map(|id| id.value)
    }

    fn heading(&self) -> Option<Item> {
        let heading = self.section.heading.as_ref()?;
        Some(Item::of(heading, format!("{}/heading", self.pointer)))
    }

    /// A hash of the words of its body.
    fn body_hash(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.body
            .bare_words()
            .for_each(|word| word.hash(&mut hasher));
        hasher.finish()
    }

    /// Its id, else its heading.
    fn name(&self) -> Option<String> {
        match self.id() {
            Some(id) => Some(id.to_string()),
            None => self.heading()?.name(),
        }
    }

    /// The section at its place; what it says as a whole is its heading and its text.
    fn place(&self, lines: &LineFinder<'_>, is_whole: bool) -> PlacedValue {
        let heading = self.heading().map(|heading| heading.place(lines));
        let mut text = heading
            .as_ref()
            .map_or("", |heading| &heading.text)
            .to_owned();
        if is_whole && !self.section.body.is_empty() {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(&plain_text(&self.section.body));
        }
        let place = heading.unwrap_or_else(|| self.body.place(lines));
        PlacedValue {
            text,
            value: None,
            pointer: self.pointer.clone(),
            ..place
        }
    }
}

pub(super) fn compare(changes: &mut Changes<'_>, old: &[Section<'_>], new: &[Section<'_>]) {
    let [old, new] = [old, new].map(Placed::all);
    let partners = partners(&old, &new);
    let kept = partners.of_old.iter().flatten().copied();
    let kept: Vec<usize> = kept.collect();
    let mut in_order = rising(&kept).into_iter().peekable();
    let mut number = 0;
    for (section, partner) in old.iter().zip(&partners.of_old) {
        let Some(partner) = partner.and_then(|at| new.get(at)) else {
            let placed = section.place(changes.old, true);
            changes.push("/sections", section.name(), Some(placed), None);
            continue;
        };
        if in_order.next_if_eq(&number).is_none() {
            changes.moved(section, partner);
        }
        number += 1;
        changes.section(section, partner);
    }
    for (section, is_paired) in new.iter().zip(&partners.is_new_paired) {
        if !is_paired {
            let placed = section.place(changes.new, true);
            changes.push("/sections", section.name(), None, Some(placed));
        }
    }
}

impl Changes<'_> {
    fn moved(&mut self, old: &Placed<'_>, new: &Placed<'_>) {
        self.found.push(Change {
            field: "/sections".into(),
            item: new.name(),
            kind: ChangeKind::Moved,
            old: Some(old.place(self.old, false)),
            new: Some(new.place(self.new, false)),
            words: None,
        });
    }

    fn section(&mut self, old: &Placed<'_>, new: &Placed<'_>) {
        // The heading of the site's own sections is the wording of the site.
        if old.id().is_none() || old.id() != new.id() {
            let [old, new] = [old, new].map(Placed::heading);
            let item = new.as_ref().and_then(Item::name);
            self.one("/sections/heading", item, old.as_ref(), new.as_ref());
        }
        self.body("/sections/body", new.name(), &old.body, &new.body);
    }
}

/// Which sections are the same: those of one id, of one heading, of the same body, or of
/// nearly the same body.
fn partners(old: &[Placed<'_>], new: &[Placed<'_>]) -> Partners {
    let mut partners = Partners::new(old.len(), new.len());
    // Where two sections have one name, the bodies tell them apart.
    partners.pair(old, new, |section| {
        Some((section.name(), section.body_hash()))
    });
    partners.pair(old, new, |section| Some(section.name()));
    if partners.free().iter().any(Vec::is_empty) {
        return partners;
    }
    let [old_counts, new_counts] = [old, new].map(|sections| {
        let counts = sections.iter().map(WordCounts::of);
        counts.collect::<Vec<_>>()
    });
    partners.pair(&old_counts, &new_counts, WordCounts::key);
    let [free_old, free_new] = partners.free();
    if free_old.len() * free_new.len() > MOST_PAIRS {
        return partners;
    }
    for at in free_old {
        let near = free_new.iter().filter_map(|place| {
            let (old, new) = (old_counts.get(at)?, new_counts.get(*place)?);
            let shared = old
                .near(new)
                .filter(|_| partners.is_new_paired.get(*place) == Some(&false))?;
            Some((shared, *place))
        });
        // Of those that share as many words the first.
        if let Some((_, place)) = near.rev().max_by_key(|(shared, _)| *shared) {
            partners.join(at, place);
        }
    }
    partners
}

/// How often each word stands in a body.
struct WordCounts<'r> {
    counts: HashMap<&'r str, usize>,
    total: usize,
}

impl<'r> WordCounts<'r> {
    fn of(section: &Placed<'r>) -> Self {
        let mut counts: HashMap<_, usize> = HashMap::new();
        for word in section.body.bare_words() {
            *counts.entry(word).or_default() += 1;
        }
        let total = counts.values().sum();
        Self { counts, total }
    }

    /// What is the same of bodies of the same words; `None` where they are few.
    fn key(&self) -> Option<Vec<(&'r str, usize)>> {
        if self.total < TELLING {
            return None;
        }
        let counts = self.counts.iter().map(|(word, count)| (*word, *count));
        let mut counts: Vec<_> = counts.collect();
        counts.sort_unstable();
        Some(counts)
    }

    /// How many words stand in both bodies, where that is most of them.
    fn near(&self, other: &Self) -> Option<usize> {
        let shared = self.counts.iter().map(|(word, count)| {
            let others = other.counts.get(word).copied().unwrap_or_default();
            others.min(*count)
        });
        let shared: usize = shared.sum();
        let total = self.total.max(other.total);
        (total >= TELLING && shared * 3 >= total * 2).then_some(shared)
    }
}
