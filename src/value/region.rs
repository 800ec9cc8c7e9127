//! Regions by any of their names: a locality, or the opening of a title.
//!
//! A text names a region when the whole of it is the region's name, its county,
//! an inflection of either, or the county's brand, in Finnish, Swedish or
//! English. Case does not matter, and a hyphen, a dash, a slash and a space are
//! the same. A town is no region, except Helsinki.

mod names;

use names::{Brand, PLACES, Place};

use crate::record::Region;
use crate::span::{Span, Spanned};

/// The longest text that can name a region, in bytes. The longest name with its
/// county and a bracket takes about 80.
const LONGEST: usize = 100;

/// How far into a line the colon of an opening may stand, in bytes.
const OPENING: usize = 80;

/// The region the whole of `name` names; `None` where it names none.
pub(crate) fn region(name: &str) -> Option<Region> {
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.'));
    if name.len() > LONGEST || !name.starts_with(char::is_alphabetic) {
        return None;
    }
    let Some((outer, inner)) = bracketed(name) else {
        return Place::named(name)?.region();
    };
    let place = Place::named(outer)?;
    // The bracket may say the same in another form and nothing else: a town in
    // it would make the text the town's name.
    let same = is_county_word(inner)
        || is_acronym(inner)
        || Place::named(inner).is_some_and(|other| other.code == place.code);
    same.then(|| place.region()).flatten()
}

/// The region whose county has `name`, the whole of it, for a brand: `Pohde`.
pub(crate) fn brand(name: &str) -> Option<Region> {
    let key = Key::fold(name.trim())?;
    PLACES
        .iter()
        .find(|place| place.brands.iter().any(|brand| brand.is(key.text(), name)))
        .and_then(Place::region)
}

/// The region that opens a line, with its span, and the offset where the rest
/// starts after the colon: `Keski-Suomi: …`.
///
/// The colon of an inflected acronym, `LUVN:n`, opens nothing.
pub(crate) fn opening(text: &str) -> Option<(Spanned<Region>, usize)> {
    let body = text.trim_start();
    let indent = text.len() - body.len();
    let window = body.as_bytes().get(..OPENING).unwrap_or(body.as_bytes());
    let line = memchr::memchr(b'\n', window).and_then(|end| window.get(..end));
    let colon = memchr::memchr_iter(b':', line.unwrap_or(window)).find(|&colon| {
        let after = body.get(colon + 1..).and_then(|rest| rest.chars().next());
        !after.is_some_and(char::is_lowercase)
    })?;
    let name = body.get(..colon)?.trim_end();
    let region = region(name)?;
    let rest = body.get(colon + 1..)?;
    let start = indent + colon + 1 + (rest.len() - rest.trim_start_matches(' ').len());
    let span = Span::new(indent, indent + name.len());
    Some((Spanned::new(region, span), start))
}

/// `outer (inner)`, taken apart.
fn bracketed(name: &str) -> Option<(&str, &str)> {
    let (outer, inner) = name.strip_suffix(')')?.split_once('(')?;
    Some((outer.trim_end(), inner.trim()))
}

fn is_county_word(text: &str) -> bool {
    Key::fold(text).is_some_and(|key| names::county_word(key.text()).is_some())
}

fn is_acronym(text: &str) -> bool {
    (2..=12).contains(&text.len()) && text.chars().all(char::is_uppercase)
}

impl Place {
    fn region(&self) -> Option<Region> {
        Region::by_code(self.code)
    }

    fn named(name: &str) -> Option<&'static Self> {
        let key = Key::fold(name)?;
        let text = key.text();
        let text = text.strip_prefix("the ").unwrap_or(text);
        PLACES.iter().find(|place| place.has(text, name))
    }

    fn has(&self, text: &str, written: &str) -> bool {
        self.is_finnish(text)
            || self.sv.iter().any(|name| is_swedish(text, name))
            || self.en.iter().any(|name| is_english(text, name))
            || self.brands.iter().any(|brand| brand.is(text, written))
    }

    fn is_finnish(&self, text: &str) -> bool {
        let county = |rest: &str| {
            rest.strip_prefix(' ')
                .and_then(names::county_word)
                .is_some_and(|word| word.fits(self.code))
        };
        // The genitive takes the county's word after it; so does, in haste, the name.
        let named = text
            .strip_prefix(self.fi)
            .is_some_and(|rest| rest.is_empty() || county(rest));
        named
            || self.other.contains(&text)
            || self
                .stems
                .iter()
                .filter_map(|stem| text.strip_prefix(stem))
                .any(|rest| {
                    names::CASES.contains(&rest) || rest.strip_prefix('n').is_some_and(county)
                })
    }
}

fn is_swedish(text: &str, name: &str) -> bool {
    let Some(rest) = text.strip_prefix(name) else {
        return false;
    };
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    names::SWEDISH.contains(&rest)
}

fn is_english(text: &str, name: &str) -> bool {
    let text = text
        .strip_prefix("wellbeing services county of ")
        .unwrap_or(text);
    text.strip_prefix(name)
        .is_some_and(|rest| names::ENGLISH.contains(&rest))
}

impl Brand {
    fn is(&self, text: &str, written: &str) -> bool {
        // `eloisa` is also a Finnish adjective, and a brand only with its capital.
        written.starts_with(char::is_uppercase)
            && self.stems.iter().any(|stem| {
                text.strip_prefix(stem).is_some_and(|rest| {
                    let rest = rest.strip_prefix(':').unwrap_or(rest);
                    rest.is_empty() || names::CASES.contains(&rest)
                })
            })
    }
}

/// A name in the form the tables are written in: lower case, each run of
/// hyphens, dashes, slashes and spaces one space. It lives on the stack, as most
/// lines with a colon name no region.
struct Key {
    bytes: [u8; LONGEST + 4],
    len: usize,
}

impl Key {
    fn fold(name: &str) -> Option<Self> {
        let mut key = Self {
            bytes: [0; LONGEST + 4],
            len: 0,
        };
        let mut gap = false;
        for char in name.chars() {
            if char.is_whitespace() || matches!(char, '-' | '‐' | '‑' | '–' | '—' | '−' | '/')
            {
                gap = key.len > 0;
                continue;
            }
            if gap {
                key.push(' ')?;
                gap = false;
            }
            for lower in char.to_lowercase() {
                key.push(lower)?;
            }
        }
        Some(key)
    }

    fn push(&mut self, char: char) -> Option<()> {
        let end = self.len + char.len_utf8();
        char.encode_utf8(self.bytes.get_mut(self.len..end)?);
        self.len = end;
        Some(())
    }

    fn text(&self) -> &str {
        self.bytes
            .get(..self.len)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
