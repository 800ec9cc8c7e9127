//! Pairs the things of two lists that are the same, for the library and the command alike.

use std::collections::HashMap;
use std::hash::Hash;

/// Which things of two lists are the same.
pub(crate) struct Partners {
    /// The place of each old thing among the new ones.
    pub(crate) of_old: Vec<Option<usize>>,
    pub(crate) is_new_paired: Vec<bool>,
}

impl Partners {
    pub(crate) fn new(old: usize, new: usize) -> Self {
        Self {
            of_old: vec![None; old],
            is_new_paired: vec![false; new],
        }
    }

    /// Pairs those that have no partner and the same key, in their order.
    pub(crate) fn pair<'t, T, K: Hash + Eq>(
        &mut self,
        old: &'t [T],
        new: &'t [T],
        key: impl Fn(&'t T) -> Option<K>,
    ) {
        let free = self.is_new_paired.iter().zip(new).enumerate();
        let free = free.filter(|(_, (is_paired, _))| !**is_paired);
        let mut places: HashMap<K, Vec<usize>> = HashMap::new();
        for (at, (_, thing)) in free {
            if let Some(key) = key(thing) {
                places.entry(key).or_default().push(at);
            }
        }
        places.values_mut().for_each(|places| places.reverse());
        for (partner, thing) in self.of_old.iter_mut().zip(old) {
            if partner.is_none()
                && let Some(at) = key(thing).and_then(|key| places.get_mut(&key)?.pop())
            {
                *partner = Some(at);
                if let Some(is_paired) = self.is_new_paired.get_mut(at) {
                    *is_paired = true;
                }
            }
        }
    }

    /// Pairs two that have no partner.
    pub(crate) fn join(&mut self, old: usize, new: usize) {
        if let (Some(partner), Some(is_paired)) =
            (self.of_old.get_mut(old), self.is_new_paired.get_mut(new))
        {
            (*partner, *is_paired) = (Some(new), true);
        }
    }

    /// The places of those that have no partner, old and new.
    pub(crate) fn free(&self) -> [Vec<usize>; 2] {
        let places = |free: &mut dyn Iterator<Item = bool>| {
            let free = free.enumerate().filter(|(_, is_free)| *is_free);
            free.map(|(at, _)| at).collect()
        };
        [
            places(&mut self.of_old.iter().map(Option::is_none)),
            places(&mut self.is_new_paired.iter().map(|is_paired| !is_paired)),
        ]
    }
}
