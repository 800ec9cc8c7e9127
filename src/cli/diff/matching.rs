//! Which pages of the two sides are the same page.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use super::index::{Checksum, MatchKey, SideEntry};
use super::side::{ComparedSide, SideReader};
use crate::cli::Usage;

/// The pages of two sides, paired: first by their keys, then by what they say.
pub(super) struct Matching {
    /// For each old page the place of its partner among the new ones.
    pub(super) of_old: Vec<Option<usize>>,
    pub(super) is_new_paired: Vec<bool>,
}

impl Matching {
    /// Pairs pages of the same key, in their order where a key stands twice, and then pages
    /// without a key that are the same byte for byte. Where both sides are `single` pages
    /// they are a pair whatever their names.
    pub(super) fn by_key(old: &[SideEntry], new: &[SideEntry], single: bool) -> Self {
        let mut matching = Self {
            of_old: vec![None; old.len()],
            is_new_paired: vec![false; new.len()],
        };
        if single {
            matching.join_in_order(old, new, |_| Some(()));
        }
        matching.join_in_order(old, new, |entry| entry.key.bytes());
        matching.join_in_order(old, new, |entry| match entry.key {
            MatchKey::None => entry.hash,
            _ => None,
        });
        matching
    }

    /// Pairs pages without a partner by their key, in the order of the sides.
    fn join_in_order<'e, K: Hash + Eq>(
        &mut self,
        old: &'e [SideEntry],
        new: &'e [SideEntry],
        key: impl Fn(&'e SideEntry) -> Option<K>,
    ) {
        let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (at, (entry, is_paired)) in new.iter().zip(&self.is_new_paired).enumerate() {
            if let (Some(key), false) = (key(entry), is_paired) {
                places.entry(key).or_default().push_back(at);
            }
        }
        for (partner, entry) in self.of_old.iter_mut().zip(old) {
            if partner.is_none()
                && let Some(at) = key(entry).and_then(|key| places.get_mut(&key)?.pop_front())
            {
                *partner = Some(at);
                if let Some(is_paired) = self.is_new_paired.get_mut(at) {
                    *is_paired = true;
                }
            }
        }
    }

    /// Pairs pages without a partner by a mark that is unique on both sides.
    pub(super) fn by_mark(
        &mut self,
        old: &HashMap<usize, Checksum>,
        new: &HashMap<usize, Checksum>,
    ) {
        let places = |marks: &HashMap<usize, Checksum>, is_free: &dyn Fn(usize) -> bool| {
            let mut places: HashMap<Checksum, Option<usize>> = HashMap::new();
            for (at, mark) in marks.iter().filter(|(at, _)| is_free(**at)) {
                let place = places.entry(*mark);
                place.and_modify(|place| *place = None).or_insert(Some(*at));
            }
            places
        };
        let new = places(new, &|at| self.is_new_paired.get(at) == Some(&false));
        let old = places(old, &|at| self.of_old.get(at) == Some(&None));
        for (mark, at) in old {
            let pair = at.zip(new.get(&mark).copied().flatten());
            if let Some((old, new)) = pair
                && let (Some(partner), Some(is_paired)) =
                    (self.of_old.get_mut(old), self.is_new_paired.get_mut(new))
            {
                (*partner, *is_paired) = (Some(new), true);
            }
        }
    }

    /// Copies the pages of files of many that are read again; false where that failed, which
    /// is named on standard error.
    pub(super) fn store(
        &self,
        old: &mut ComparedSide,
        new: &mut ComparedSide,
        reading: &SideReader<'_>,
    ) -> Result<bool, Usage> {
        let pairs = self.of_old.iter().enumerate();
        let pairs = pairs.filter_map(|(at, partner)| Some((at, (*partner)?)));
        let differing = pairs.filter(|(at, partner)| {
            let old = old.entries.get(*at).and_then(|entry| entry.hash);
            let new = new.entries.get(*partner).and_then(|entry| entry.hash);
            old != new
        });
        let (mut of_old, mut of_new): (Vec<usize>, Vec<usize>) = differing.unzip();
        of_old.extend(self.lone_old());
        of_new.extend(self.lone_new());
        Ok(reading.store(old, &of_old)? && reading.store(new, &of_new)?)
    }

    /// The places of the old pages that have no partner.
    pub(super) fn lone_old(&self) -> impl Iterator<Item = usize> {
        let places = self.of_old.iter().enumerate();
        places
            .filter(|(_, partner)| partner.is_none())
            .map(|(at, _)| at)
    }

    /// The places of the new pages that have no partner.
    pub(super) fn lone_new(&self) -> impl Iterator<Item = usize> {
        let places = self.is_new_paired.iter().enumerate();
        places
            .filter(|(_, is_paired)| !**is_paired)
            .map(|(at, _)| at)
    }
}
