//! Which pages of the two sides are the same page: first by their keys, then by what they say.

use std::collections::HashMap;

use super::index::{Checksum, MatchKey, SideEntry};
use super::side::{ComparedSide, SideReader};
use crate::cli::Usage;
use crate::partners::Partners;

/// Pairs pages of the same key, in their order where a key stands twice, and then pages
/// without a key that are the same byte for byte. Where both sides are `single` pages
/// they are a pair whatever their names.
pub(super) fn by_key(old: &[SideEntry], new: &[SideEntry], single: bool) -> Partners {
    let mut partners = Partners::new(old.len(), new.len());
    if single {
        partners.pair(old, new, |_| Some(()));
    }
    partners.pair(old, new, |entry| entry.key.bytes());
    partners.pair(old, new, |entry| match entry.key {
        MatchKey::None => entry.hash,
        _ => None,
    });
    partners
}

/// Pairs pages without a partner by a mark that is unique on both sides.
pub(super) fn by_mark(
    partners: &mut Partners,
    old: &HashMap<usize, Checksum>,
    new: &HashMap<usize, Checksum>,
) {
    let places = |marks: &HashMap<usize, Checksum>, free: Vec<usize>| {
        let mut places: HashMap<Checksum, Option<usize>> = HashMap::new();
        for at in free {
            if let Some(mark) = marks.get(&at) {
                let place = places.entry(*mark);
                place.and_modify(|place| *place = None).or_insert(Some(at));
            }
        }
        places
    };
    let [free_old, free_new] = partners.free();
    let new = places(new, free_new);
    for (mark, at) in places(old, free_old) {
        if let Some((old, new)) = at.zip(new.get(&mark).copied().flatten()) {
            partners.join(old, new);
        }
    }
}

/// Copies the pages of files of many that are read again; false where that failed, which
/// is named on standard error.
pub(super) fn store(
    partners: &Partners,
    old: &mut ComparedSide,
    new: &mut ComparedSide,
    reading: &SideReader<'_>,
) -> Result<bool, Usage> {
    let pairs = partners.of_old.iter().enumerate();
    let pairs = pairs.filter_map(|(at, partner)| Some((at, (*partner)?)));
    let differing = pairs.filter(|(at, partner)| {
        let old = old.entries.get(*at).and_then(|entry| entry.hash);
        let new = new.entries.get(*partner).and_then(|entry| entry.hash);
        old != new
    });
    let (mut of_old, mut of_new): (Vec<usize>, Vec<usize>) = differing.unzip();
    let [free_old, free_new] = partners.free();
    of_old.extend(free_old);
    of_new.extend(free_new);
    Ok(reading.store(old, &of_old)? && reading.store(new, &of_new)?)
}
