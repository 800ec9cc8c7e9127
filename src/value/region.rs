//! Regions by any of their names: a locality, or the opening of a title.
//!
//! A text names a region when the whole of it is the region's name, its county,
//! an inflection of either, or the county's brand, in Finnish, Swedish or
//! English. Case does not matter, and a hyphen, a dash, a slash and a space are
//! the same. A town is no region, except Helsinki.

mod known;
mod names;

use known::{Form, Name};

use super::words::{self, Folded};
use crate::record::Region;
use crate::span::{Span, Spanned};

/// The longest text that can name a region, in bytes. The longest name with its
/// county and a bracket takes about 80.
const LONGEST: usize = 100;

/// How far into a line the colon of an opening may stand, in bytes.
const OPENING: usize = 80;

/// The region the whole of `name` names; `None` where it names none.
pub(crate) fn region(name: &str) -> Option<Region> {
    let name = bare(name);
    if name.len() > LONGEST || !may_open(name) || !name.starts_with(char::is_alphabetic) {
        return None;
    }
    let Some((outer, inner)) = bracketed(name) else {
        return named(name);
    };
    let region = named(outer)?;
    // The bracket may say the same in another form and nothing else: a town in
    // it would make the text the town's name.
    let same = is_county_word(inner) || is_acronym(inner) || named(inner) == Some(region);
    same.then_some(region)
}

/// A name without the spaces and stops around it.
fn bare(name: &str) -> &str {
    match name.as_bytes() {
        [first, .., last] if first.is_ascii_alphabetic() && last.is_ascii_alphabetic() => name,
        _ => name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.')),
    }
}

/// The region whose county has `name`, the whole of it, for a brand: `Pohde`.
pub(crate) fn brand(name: &str) -> Option<Region> {
    if !may_open(name) || !name.starts_with(char::is_uppercase) {
        return None;
    }
    let mut key = Key::new();
    fold(name, &mut key)?;
    let brand = known::names(key.bytes())
        .find(|(name, rest)| matches!(name.form, Form::Brand) && ends_brand(rest));
    brand.map(|(name, _)| name.region)
}

/// The region that opens a line, with its span, and the offset where the rest
/// starts after the colon: `Keski-Suomi: …`.
///
/// The colon of an inflected acronym, `LUVN:n`, opens nothing.
pub(crate) fn opening(text: &str) -> Option<(Spanned<Region>, usize)> {
    as_printed(text.as_bytes()).or_else(|| any_opening(text))
}

/// The opening as the site prints it: one of its own names, a colon and a space.
fn as_printed(text: &[u8]) -> Option<(Spanned<Region>, usize)> {
    let (region, len) = known::printed_before_colon(text)?;
    let rest = text.get(len + 1..)?;
    let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
    let opening = (Spanned::new(region, Span::new(0, len)), len + 1 + spaces);
    (spaces > 0).then_some(opening)
}

fn any_opening(text: &str) -> Option<(Spanned<Region>, usize)> {
    let body = match text.as_bytes() {
        [b'!'..=b'~', ..] => text,
        _ => text.trim_start(),
    };
    // What is trimmed from a name may stand before it.
    if !body.starts_with([',', ';', '.']) && !may_open(body) {
        return None;
    }
    let indent = text.len() - body.len();
    let window = body.as_bytes().get(..OPENING).unwrap_or(body.as_bytes());
    let colon = memchr::memchr2_iter(b':', b'\n', window).find(|&at| {
        let after = || body.get(at + 1..).and_then(|rest| rest.chars().next());
        window.get(at) == Some(&b'\n') || !after().is_some_and(char::is_lowercase)
    })?;
    if window.get(colon) == Some(&b'\n') {
        return None;
    }
    let name = match body.get(..colon)? {
        name if name.ends_with(|c: char| c.is_ascii_alphanumeric()) => name,
        name => name.trim_end(),
    };
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
    let mut key = Key::new();
    fold(text, &mut key).is_some() && names::county_word(key.text()).is_some()
}

fn is_acronym(text: &str) -> bool {
    (2..=12).contains(&text.len()) && text.chars().all(char::is_uppercase)
}

/// The region that `name`, without a bracket, is a name of.
fn named(name: &str) -> Option<Region> {
    let mut key = Key::new();
    if key.fill(name, fold_byte).is_some()
        && let Some(region) = known::named(key.bytes())
    {
        return Some(region);
    }
    fold(name, &mut key)?;
    let text = key.bytes();
    let text = text.strip_prefix(b"the ").unwrap_or(text);
    let capital = name.starts_with(char::is_uppercase);
    let found = match text.strip_prefix(names::ENGLISH_COUNTY.as_bytes()) {
        Some(text) => known::names(text).find(|(name, rest)| {
            matches!(name.form, Form::English) && names::ENGLISH.contains(rest)
        }),
        None => known::names(text).find(|(name, rest)| name.takes(rest, capital)),
    };
    found.map(|(name, _)| name.region)
}

/// Whether a name of the tables can begin as `name` does. Few words pass, and
/// those that do not need no folding.
#[inline]
fn may_open(name: &str) -> bool {
    let Some(bytes) = name.as_bytes().first_chunk::<4>() else {
        return false;
    };
    known::may_begin(bytes)
        // A letter of another alphabet may fold into one of these.
        || (!bytes.is_ascii() && bytes.iter().any(|byte| *byte >= 0xC4))
}

impl Name {
    /// Whether the name and `rest` make a name of the region.
    fn takes(&self, rest: &str, capital: bool) -> bool {
        let county = |rest: &str| {
            rest.strip_prefix(' ')
                .and_then(names::county_word)
                .is_some_and(|word| word.fits(self.region.code()))
        };
        match self.form {
            Form::Finnish => rest.is_empty() || county(rest),
            Form::Stem => {
                names::CASES.contains(&rest) || rest.strip_prefix('n').is_some_and(county)
            }
            Form::Other => rest.is_empty(),
            Form::Swedish => {
                let rest = rest.strip_prefix('s').unwrap_or(rest);
                names::SWEDISH.contains(&rest)
            }
            Form::English => names::ENGLISH.contains(&rest),
            // `eloisa` is also a Finnish adjective, and a brand only with its capital.
            Form::Brand => capital && ends_brand(rest),
        }
    }
}

fn ends_brand(rest: &str) -> bool {
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    rest.is_empty() || names::CASES.contains(&rest)
}

/// A name in the form the tables are written in: lower case, each run of
/// hyphens, dashes, slashes and spaces one space. `None` for one too long.
fn fold(name: &str, key: &mut Key) -> Option<()> {
    let even = |key: &Key| {
        let bytes = key.bytes();
        let gaps = bytes.windows(2).any(|pair| pair == b"  ");
        !gaps && !bytes.starts_with(b" ") && !bytes.ends_with(b" ")
    };
    let done = key.fill(name, fold_byte).filter(|()| even(key));
    done.or_else(|| fold_letters(name, key))
}

/// A folded name; the longest are none.
type Key = Folded<{ LONGEST + 12 }>;

/// A byte in lower case, or the space that stands for it.
#[inline]
const fn fold_byte(byte: u8) -> u8 {
    let gap = (byte == b'-') | (byte == b'/') | (byte.wrapping_sub(b'\t') < 5);
    if gap { b' ' } else { words::lower_byte(byte) }
}

fn fold_letters(name: &str, folded: &mut Key) -> Option<()> {
    *folded = Key::new();
    let mut gap = false;
    let apart = |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−' | '/');
    for part in name.split(apart).filter(|part| !part.is_empty()) {
        if gap {
            folded.push(' ')?;
        }
        folded.push_str(part)?;
        gap = true;
    }
    Some(())
}

#[cfg(test)]
mod tests;
