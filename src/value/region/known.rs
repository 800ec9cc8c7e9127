//! The names by what they begin with, and by the whole of them.

use super::names::{ENGLISH_COUNTY, PLACES, Place};
use crate::record::Region;
use crate::value::words::{Table, caseless, ends, first, head, whole};

/// A form of a region's name, and what may follow it.
#[derive(Clone, Copy)]
pub(super) struct Name {
    pub(super) form: Form,
    pub(super) text: &'static str,
    pub(super) region: Region,
}

#[derive(Clone, Copy)]
pub(super) enum Form {
    /// The Finnish nominative; in haste the county's word follows it.
    Finnish,
    /// The stem of the cases, of which the genitive takes the county's word.
    Stem,
    /// An inflected form without a stem.
    Other,
    Swedish,
    English,
    Brand,
}

impl Form {
    /// Whether it is a name by itself, whatever its case.
    const fn is_whole(self) -> bool {
        !matches!(self, Self::Stem | Self::Brand)
    }
}

/// The names of a place, form by form.
const fn forms(place: &Place) -> [(Form, &[&'static str]); 6] {
    [
        (Form::Finnish, std::slice::from_ref(&place.fi)),
        (Form::Stem, place.stems),
        (Form::Other, place.other),
        (Form::Swedish, place.sv),
        (Form::English, place.en),
        (Form::Brand, place.brands),
    ]
}

struct Known {
    starts: Table<(), 256>,
    by_start: Table<Name, 512>,
    /// The names that stand by themselves.
    by_whole: Table<(&'static str, Region), 512>,
    /// The names as the site prints them.
    printed: Table<(&'static str, Region), 64>,
}

static KNOWN: Known = {
    let mut known = Known {
        starts: Table::new(),
        by_start: Table::new(),
        by_whole: Table::new(),
        printed: Table::new(),
    };
    known.add_start(ENGLISH_COUNTY);
    let mut places: &[Place] = &PLACES;
    while let [place, others @ ..] = places {
        places = others;
        let Some(region) = Region::by_code(place.code) else {
            continue;
        };
        let printed = (region.name(), region);
        known.printed.insert(start_of(region.name()), printed);
        let mut forms: &[(Form, &[&str])] = &forms(place);
        while let [(form, texts), others @ ..] = forms {
            forms = others;
            known.add(*form, texts, region);
        }
    }
    known
};

impl Known {
    const fn add(&mut self, form: Form, mut texts: &[&'static str], region: Region) {
        while let [text, others @ ..] = texts {
            texts = others;
            let name = Name { form, text, region };
            self.by_start.insert(start_of(text), name);
            if form.is_whole() {
                self.by_whole.insert(key(text.as_bytes()), (text, region));
            }
            self.add_start(text);
        }
    }

    const fn add_start(&mut self, text: &str) {
        if !self.starts.holds(start_of(text)) {
            self.starts.insert(start_of(text), ());
        }
    }
}

/// How many bytes of a name it begins with; none is shorter.
const START: usize = 4;

/// The beginning of a name, in any case.
#[inline]
const fn start(bytes: &[u8; START]) -> u64 {
    first(caseless(head(bytes)), START)
}

const fn start_of(name: &str) -> u64 {
    assert!(name.len() >= START);
    first(caseless(head(name.as_bytes())), START)
}

const fn key(name: &[u8]) -> u64 {
    whole(ends(name))
}

/// Whether a name may begin with these bytes, in any case. Of bytes that are no
/// letters it may say so wrongly.
#[inline]
pub(super) fn may_begin(bytes: &[u8; START]) -> bool {
    // The article before an English name, and its gap.
    const THE: u64 = first(start(b"the "), 3);
    KNOWN.starts.holds(start(bytes)) || first(start(bytes), 3) == THE
}

/// The names a folded text begins with, and what follows each.
pub(super) fn names(text: &[u8]) -> impl Iterator<Item = (&'static Name, &str)> {
    let bytes = text.first_chunk().into_iter();
    let names = bytes.flat_map(|bytes| KNOWN.by_start.rows(start(bytes)));
    names.filter_map(|name| {
        let rest = text.strip_prefix(name.text.as_bytes())?;
        Some((name, std::str::from_utf8(rest).ok()?))
    })
}

/// The region whose name, as the site prints it, stands before the first colon of
/// a text, and the length of that name.
#[inline]
pub(super) fn printed_before_colon(text: &[u8]) -> Option<(Region, usize)> {
    let mut rows = KNOWN.printed.rows(start(text.first_chunk()?));
    let (name, region) = rows.find(|(name, _)| {
        text.get(name.len()) == Some(&b':') && text.starts_with(name.as_bytes())
    })?;
    Some((*region, name.len()))
}

/// The region that a folded text names by itself.
pub(super) fn named(text: &[u8]) -> Option<Region> {
    let mut rows = KNOWN.by_whole.rows(key(text));
    let row = rows.find(|(name, _)| name.as_bytes() == text);
    row.map(|(_, region)| *region)
}

/// Every name, for the tests.
#[cfg(test)]
pub(super) fn every_name() -> impl Iterator<Item = &'static str> {
    let forms = PLACES.iter().flat_map(forms);
    forms.flat_map(|(_, texts)| texts.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No place is left out of the tables.
    #[test]
    fn places_are_regions() {
        let codes: Vec<_> = PLACES.iter().map(|place| place.code).collect();
        let regions: Vec<_> = Region::ALL.iter().map(|region| region.code()).collect();
        assert_eq!(codes, regions);
    }
}
