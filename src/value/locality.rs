//! The places of one line of *Paikkakunta, maakunta tai hyvinvointialue*.
//!
//! ```text
//! line     = [ region ":" ] locality *( ( "," / ";" ) locality )
//! locality = region / part 1*( joiner part ) / name [ aside ]
//! part     = region / <one word with a capital>
//! aside    = "(" *text ")"
//! ```
//!
//! `Kainuu ja Lappi` are two, and `Vantaa ja Kerava` are one, as a county has their name. So are
//! `Pohjois- ja Etelä-Savo`, of which the first has no name of its own.

use super::lexicon::is_and;
use super::region::{name, region};
use crate::record::Region;
use crate::span::Span;
use crate::text::trim;

/// The places of a line, in order, none of them empty.
pub(crate) fn localities(line: &str) -> Vec<Span> {
    let mut localities = Vec::with_capacity(1);
    for piece in pieces(line) {
        let span = without_others(line, piece);
        if span.is_empty() {
            continue;
        }
        let text = span.slice(line);
        match parts(text) {
            Some(parts) => localities.extend(parts.iter().map(|part| part.shifted(span.start))),
            None => localities.push(span),
        }
    }
    localities
}

/// What commas and semicolons part, and the colon behind a region.
fn pieces(line: &str) -> Vec<Span> {
    let mut pieces = Vec::with_capacity(1);
    let (mut start, mut depth) = (0, 0_u32);
    for (at, mark) in line.match_indices([',', ';', ':', '(', ')']) {
        let piece = trim(line, Span::new(start, at));
        let parts = match mark {
            "(" => {
                depth += 1;
                false
            }
            ")" => {
                depth = depth.saturating_sub(1);
                false
            }
            ":" => name(piece.slice(line)).is_some(),
            // `Etelä-, Keski- ja Pohjois-Pohjanmaa`
            _ => !piece.slice(line).ends_with('-'),
        };
        if parts && depth == 0 {
            pieces.push(piece);
            start = at + mark.len();
        }
    }
    pieces.push(trim(line, Span::new(start, line.len())));
    pieces
}

/// A piece without the words for further places behind it, and without *ja* before it: `Lappi ym.`
fn without_others(line: &str, span: Span) -> Span {
    let text = span.slice(line);
    let ends = [" ym.", " ym", " yms.", " jne.", " ja muut"];
    let text = ends
        .iter()
        .find_map(|end| text.strip_suffix(end))
        .unwrap_or(text);
    let opens = text.strip_prefix("ja ").or(text.strip_prefix("sekä "));
    let end = span.start + text.len();
    trim(line, Span::new(end - opens.unwrap_or(text).len(), end))
}

/// The places that a joiner stands between, if all of them are such.
fn parts(text: &str) -> Option<Vec<Span>> {
    let may_join = |word: &str| word == "/" || is_and(word);
    let has_joiner = text.contains('/') || text.split(' ').any(may_join);
    let is_shortened = text
        .split(' ')
        .any(|word| word.ends_with('-') && word.len() > 1);
    let has_aside = text
        .split('(')
        .next()
        .is_some_and(|text| text.contains(','));
    if !has_joiner || is_shortened || has_aside || region(text).is_some() {
        return None;
    }
    let mut parts = Vec::new();
    let mut from = 0;
    let mut add = |from: usize, to: usize| {
        let part = trim(text, Span::new(from, to));
        let is_place = is_word(part.slice(text)) || of_locality(part.slice(text)).is_some();
        is_place.then(|| parts.push(part))
    };
    let mut start = 0;
    for word in text.split_inclusive([' ', '/']) {
        let plain = word.trim_end_matches([' ', '/']);
        if is_and(plain) {
            add(from, start)?;
            from = start + plain.len();
        }
        start += word.len();
        if word.ends_with('/') {
            add(from, start - 1)?;
            from = start;
        }
    }
    add(from, text.len())?;
    Some(parts)
}

/// Whether it is one word with a capital: `Kemi`, `Pello`.
fn is_word(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
        && !text.contains(char::is_whitespace)
        && text.contains(char::is_lowercase)
}

/// The region that a place names, as its county with its brand and as the region of a town in
/// brackets, too: `Pirkanmaan hyvinvointialue Pirha`, `Varsinais-Suomi (Turku)`.
pub(crate) fn of_locality(text: &str) -> Option<Region> {
    let plural = || {
        let words = [" hyvinvointialueet", " maakunnat", " alueet", " hva:t"];
        let one = words.iter().find_map(|word| text.strip_suffix(word));
        one.and_then(name)
    };
    region(text)
        .or_else(|| twice(text))
        .or_else(|| with_town(text))
        .or_else(plural)
}

/// The region that both halves of a text name.
fn twice(text: &str) -> Option<Region> {
    /// In words: the longest names of a county and of its brand.
    const LONGEST: usize = 10;
    let signs = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | ',' | ':');
    let mut gaps = memchr::memchr_iter(b' ', text.as_bytes()).take(LONGEST);
    gaps.find_map(|gap| {
        let (one, other) = text.split_at_checked(gap)?;
        let one = name(one.trim_end_matches(signs))?;
        (name(other.trim_start_matches(signs)) == Some(one)).then_some(one)
    })
}

/// The region before an aside that names no other: `Kainuu (Kajaani, Kuhmo)`.
fn with_town(text: &str) -> Option<Region> {
    let (outer, inner) = text.split_once('(')?;
    let county = name(outer.trim_end())?;
    let names_other = |place: &str| name(place.trim()).is_some_and(|other| other != county);
    (!inner.split([',', '(', ')', '/']).any(names_other)).then_some(county)
}

/// Whether a place is the whole country: `Valtakunnallinen`, `Valtakunnallinen hanke`.
pub(crate) fn is_nationwide(text: &str) -> bool {
    let mut words = text
        .split('(')
        .next()
        .unwrap_or_default()
        .split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    first.starts_with("valtakunnalli")
        && words.clone().nth(2).is_none()
        && words.all(|word| word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> Vec<String> {
        let place = |span: Span| {
            let text = span.slice(line);
            let code = of_locality(text).map_or("", Region::code);
            format!("{text}|{code}")
        };
        localities(line).into_iter().map(place).collect()
    }

    /// A list of places is split at every joiner or at none.
    #[test]
    fn lines_of_places() {
        #[rustfmt::skip]
        crate::value::check(shown, &[
            ("Kainuu", &["Kainuu|20"]),
            ("Kainuu ja Lappi", &["Kainuu|20", "Lappi|21"]),
            ("Kainuu; Lappi", &["Kainuu|20", "Lappi|21"]),
            ("Kainuu / Lappi", &["Kainuu|20", "Lappi|21"]),
            ("Kainuu/Lappi", &["Kainuu|20", "Lappi|21"]),
            ("Kainuun ja Lapin hyvinvointialueet", &["Kainuun|20", "Lapin hyvinvointialueet|21"]),
            ("Kainuu, Lappi ja Satakunta", &["Kainuu|20", "Lappi|21", "Satakunta|06"]),
            ("Kainuu, Lappi sekä Etelä-Savo", &["Kainuu|20", "Lappi|21", "Etelä-Savo|12"]),
            ("Helsinki, Espoo ja Vantaa", &["Helsinki|90", "Espoo|", "Vantaa|"]),
            ("Kainuu, Lappi ym.", &["Kainuu|20", "Lappi|21"]),
            ("Lappi / Kemi", &["Lappi|21", "Kemi|"]),
            ("Pirkanmaan hyvinvointialue ja Tampere", &["Pirkanmaan hyvinvointialue|08", "Tampere|"]),
            ("Vantaa ja Kerava", &["Vantaa ja Kerava|04"]),
            ("Vantaan ja Keravan hyvinvointialue", &["Vantaan ja Keravan hyvinvointialue|04"]),
            ("Rantalan ja Kylän seudun kylätalot", &["Rantalan ja Kylän seudun kylätalot|"]),
            ("Terveyden ja hyvinvoinnin laitos", &["Terveyden ja hyvinvoinnin laitos|"]),
            ("Kainuu,", &["Kainuu|20"]),
            ("Pohjois- ja Etelä-Savo", &["Pohjois- ja Etelä-Savo|"]),
            ("Etelä-, Keski- ja Pohjois-Pohjanmaa", &["Etelä-, Keski- ja Pohjois-Pohjanmaa|"]),
            ("Pohjois- ja Etelä-Savon hyvinvointialueet, Lappi", &["Pohjois- ja Etelä-Savon hyvinvointialueet|", "Lappi|21"]),
            ("Kainuu (Kajaani, Kuhmo)", &["Kainuu (Kajaani, Kuhmo)|20"]),
            ("Kainuu (Kajaani; Kuhmo), Lappi", &["Kainuu (Kajaani; Kuhmo)|20", "Lappi|21"]),
            ("Kainuu (Kajaani, Lappi)", &["Kainuu (Kajaani, Lappi)|"]),
            ("Kainuu (Kajaani", &["Kainuu (Kajaani|20"]),
            ("Kainuu) Kajaani, Lappi", &["Kainuu) Kajaani|", "Lappi|21"]),
            ("Kainuu: Kajaani, Kuhmo", &["Kainuu|20", "Kajaani|", "Kuhmo|"]),
            ("Pilotti: Kajaani, Kuhmo", &["Pilotti: Kajaani|", "Kuhmo|"]),
            ("Kainuu, ja Lappi", &["Kainuu|20", "Lappi|21"]),
            ("", &[]),
        ]);
    }

    /// A county may stand beside its brand or its town.
    #[test]
    fn counties_and_brands() {
        #[rustfmt::skip]
        crate::value::check(shown, &[
            ("Pohjois-Pohjanmaan hyvinvointialue Pohde", &["Pohjois-Pohjanmaan hyvinvointialue Pohde|19"]),
            ("Pohjois-Karjalan hyvinvointialue - Siun sote", &["Pohjois-Karjalan hyvinvointialue - Siun sote|14"]),
            ("Varha – Varsinais-Suomen hyvinvointialue", &["Varha – Varsinais-Suomen hyvinvointialue|05"]),
            ("Varsinais-Suomi (Turku)", &["Varsinais-Suomi (Turku)|05"]),
            ("Etelä-Savo (Pohjois-Savo)", &["Etelä-Savo (Pohjois-Savo)|"]),
            ("HUS (Helsinki)", &["HUS (Helsinki)|"]),
            ("Lapin keskussairaala", &["Lapin keskussairaala|"]),
            ("Pirkanmaa Pohde", &["Pirkanmaa Pohde|"]),
        ]);
    }

    /// The whole country is said in one word, and a few beside it.
    #[test]
    fn nationwide() {
        for text in [
            "Valtakunnallinen",
            "valtakunnallinen hanke",
            "Valtakunnallisesti",
            "Valtakunnallinen (kaikki hyvinvointialueet)",
        ] {
            assert!(is_nationwide(text), "{text}");
        }
        for text in [
            "Ei valtakunnallinen",
            "Kainuu",
            "Valtakunnallinen Kotona-hanke",
            "Valta",
            "",
        ] {
            assert!(!is_nationwide(text), "{text}");
        }
    }
}
