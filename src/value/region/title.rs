//! The region that a title names.
//!
//! ```text
//! title       = *( institution / place / word )
//! place       = name                       ; of the list, in any form, with its capital
//! institution = genitive [ list-word genitive ] institution-word
//!             / genitive 1*word ( "ry" / "oy" / … )
//! ```
//!
//! The place that opens the title counts, whatever follows it, else the one region that
//! the title names. Several regions side by side are no one region.

mod institution;

use super::names::{Form, Name, candidates, fold, is_gap};
use crate::record::Region;
use crate::span::{Span, Spanned};
use institution::is_in_institution;

/// A region where a title names it.
#[derive(Clone, Copy, Debug)]
struct Place {
    region: Region,
    span: Span,
    /// Whether neither a county nor its brand is named, but the region alone.
    is_bare: bool,
}

/// The region that a title names: `Keski-Suomi: …`, `Pohjois-Savon …`, `…, Kainuun HVA`.
pub(crate) fn of_title(title: &str) -> Option<Spanned<Region>> {
    let places = places(title);
    let (first, others) = places.split_first()?;
    let opens = is_only_signs(title.get(..first.span.start)?);
    let mut end = first.span.end;
    let mut rivals = others.iter().take_while(|place| {
        let between = title.get(end..place.span.start).unwrap_or_default();
        end = place.span.end;
        !opens || joins_places(between)
    });
    let is_several =
        is_half_of_pair(title, *first) || rivals.any(|place| place.region != first.region);
    (!is_several).then(|| Spanned::new(first.region, first.span))
}

/// The places of a title, in order.
fn places(title: &str) -> Vec<Place> {
    let mut places = Vec::new();
    let mut end = 0;
    for start in starts_of_words(title) {
        let mut next = Some(start).filter(|start| *start >= end);
        let mut is_tied = false;
        while let Some(start) = next {
            let opens = is_only_signs(title.get(..start).unwrap_or_default());
            let Some(place) = place_at(title, start, opens) else {
                break;
            };
            end = place.span.end;
            next = behind_dash(title, end);
            let (before, behind) = around(title, place.span);
            let is_part = !opens && !is_tied && is_in_compound(before, behind);
            is_tied = next.is_some();
            if !(is_part || place.is_bare && is_in_institution(before, behind)) {
                places.push(place);
            }
        }
    }
    places
}

/// Where the word begins that a dash or a hyphen ties to the one before it.
fn behind_dash(title: &str, end: usize) -> Option<usize> {
    let behind = title.get(end..)?;
    let word = behind.strip_prefix(['-', '–', '—'])?;
    Some(end + behind.len() - word.len())
}

/// What stands before a span, and what behind it.
fn around(title: &str, span: Span) -> (&str, &str) {
    let before = title.get(..span.start).unwrap_or_default();
    (before, title.get(span.end..).unwrap_or_default())
}

/// Where words begin: behind a space, a slash or an opening bracket, and the signs there.
fn starts_of_words(title: &str) -> impl Iterator<Item = usize> {
    let gaps = memchr::memchr3_iter(b' ', b'/', b'(', title.as_bytes());
    let starts = std::iter::once(0).chain(gaps.map(|gap| gap + 1));
    starts.filter_map(|start| {
        let rest = title.get(start..)?;
        let word = rest.trim_start_matches(is_sign);
        Some(start + rest.len() - word.len())
    })
}

fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && c != ' '
}

fn is_only_signs(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// The longest name that begins at a byte. In lower case it opens the title.
fn place_at(title: &str, start: usize, opens: bool) -> Option<Place> {
    let text = title.get(start..)?;
    let is_capital = text.starts_with(char::is_uppercase);
    let names = candidates(text).iter();
    let names = names.filter(|name| is_capital || opens && name.form != Form::Brand);
    let named = names.filter_map(|name| Some((name, name.end_in(text)?)));
    let (name, (end, is_bare)) = named.max_by_key(|(_, (end, _))| *end)?;
    Some(Place {
        region: name.region,
        span: Span::new(start, start + end),
        is_bare,
    })
}

impl Name {
    /// Where the name ends that a text begins with, and whether it is bare.
    fn end_in(&self, text: &str) -> Option<(usize, bool)> {
        let stem = prefix(text, &self.folded)?;
        let mut found = None;
        let mut end = stem;
        for word in 0..WORDS_OF_COUNTY {
            let rest = text.get(end..)?;
            end += match word {
                0 => word_length(rest),
                _ => match rest.strip_prefix(' ').map(word_length) {
                    None | Some(0) => break,
                    Some(length) => 1 + length,
                },
            };
            if self.may_end(&fold(text.get(stem..end)?)) {
                found = Some((end, word == 0 && self.form != Form::Brand));
            }
        }
        let (end, _) = found?;
        let is_adjective = self.folded == ADJECTIVE && reads_on(text.get(end..)?);
        found.filter(|_| !is_adjective)
    }
}

/// How many words a name has at most with its ending and the words for a county.
const WORDS_OF_COUNTY: usize = 4;

/// A brand that is an adjective, too: `Eloisa arki` speaks of no county.
const ADJECTIVE: &str = "eloisa";

fn reads_on(behind: &str) -> bool {
    let word = behind.strip_prefix(' ');
    word.is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// How much of a text is a folded name.
fn prefix(text: &str, folded: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in folded.chars() {
        rest = match wanted {
            ' ' => rest.strip_prefix(is_gap)?.trim_start_matches(is_gap),
            _ => rest.strip_prefix(|c: char| c.to_lowercase().next() == Some(wanted))?,
        };
    }
    Some(text.len() - rest.len())
}

/// How much of a text its first word is. An ending may stand behind a colon: `HVA:n`.
fn word_length(text: &str) -> usize {
    let behind = text.trim_start_matches(char::is_alphanumeric);
    let inflection = behind.strip_prefix(':').unwrap_or_default();
    let behind = match inflection.starts_with(char::is_lowercase) {
        true => inflection.trim_start_matches(char::is_lowercase),
        false => behind,
    };
    text.len() - behind.len()
}

/// Whether a name is a part of a longer word, such as `Kainuu-malli`.
fn is_in_compound(before: &str, behind: &str) -> bool {
    let hyphen = behind.strip_prefix('-');
    before.ends_with('-') || hyphen.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Whether what stands between two places makes them a list.
fn joins_places(between: &str) -> bool {
    let sign = between.trim();
    LIST_WORDS.contains(&sign) || !sign.is_empty() && sign.chars().all(|c| LIST_SIGNS.contains(&c))
}

/// `Etelä- ja Pohjois-Savo`: the first of a pair lacks its end.
fn is_half_of_pair(title: &str, place: Place) -> bool {
    let (before, _) = around(title, place.span);
    let before = before.trim_end();
    let first = LIST_WORDS.iter().find_map(|word| before.strip_suffix(word));
    let first = first.or_else(|| before.strip_suffix(LIST_SIGNS));
    let half = first.and_then(|first| first.trim_end().strip_suffix('-'));
    let word = half.and_then(|half| half.rsplit(' ').next());
    word.is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// What stands between the members of a list.
const LIST_WORDS: [&str; 4] = ["ja", "sekä", "och", "and"];
const LIST_SIGNS: [char; 7] = [',', '/', '&', '+', '-', '–', '—'];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rows: &[(&str, &str, &str)]) {
        for (title, code, printed) in rows {
            let found = of_title(title);
            let found = found.map_or(("", ""), |found| {
                (found.value.code(), found.span.slice(title))
            });
            assert_eq!(found, (*code, *printed), "{title:?}");
        }
    }

    /// The region that opens a title is its region, in any form and before any separator.
    #[test]
    fn the_region_that_opens_a_title() {
        #[rustfmt::skip]
        check(&[
            ("Keski-Suomi: Silta kotiin", "15", "Keski-Suomi"),
            ("keski-suomi: Silta kotiin", "15", "keski-suomi"),
            ("Kainuun hyvinvointialue - Arki kantaa", "20", "Kainuun hyvinvointialue"),
            ("Kainuun hyvinvointialue: Arki kantaa", "20", "Kainuun hyvinvointialue"),
            ("Päijät-Sote – Arki kantaa", "09", "Päijät-Sote"),
            ("Pohjois-Savon palvelu-uudistus", "13", "Pohjois-Savon"),
            ("Pirkanmaa KOTI - PirKoti", "08", "Pirkanmaa"),
            ("Lapin hva:n kotihoito", "21", "Lapin hva:n"),
            ("LUVN:n kotihoito", "03", "LUVN:n"),
            ("Vantaan ja Keravan hyvinvointialue: Silta", "04", "Vantaan ja Keravan hyvinvointialue"),
            ("Siun sote, kotihoidon malli", "14", "Siun sote"),
            ("Eloisa: kotihoidon malli", "12", "Eloisa"),
            ("Essote / Kotihoidon malli", "12", "Essote"),
            ("”Kainuu uudistuu”", "20", "Kainuu"),
            ("Kainuu-malli kotihoitoon", "20", "Kainuu"),
            ("Satakunnassa kotihoito uudistuu", "06", "Satakunnassa"),
            ("Egentliga Finlands välfärdsområde: Hemvård", "05", "Egentliga Finlands välfärdsområde"),
            ("Central Finland: Home care", "15", "Central Finland"),
            ("Helsingin kaupunki: Silta", "90", "Helsingin kaupunki"),
            ("Etelä-Savo (Eloisa): Silta", "12", "Etelä-Savo"),
            ("Keski-Suomi: Lapin malli käyttöön", "15", "Keski-Suomi"),
            ("Keski-Suomen hyvinvointialue: Keski-Suomi ja Lappi yhdessä", "15", "Keski-Suomen hyvinvointialue"),
        ]);
    }

    /// Else it is the one region that stands anywhere in it.
    #[test]
    fn the_region_that_a_title_names_elsewhere() {
        #[rustfmt::skip]
        check(&[
            ("Digihoitaja, Kainuun HVA (RRP, P4, I3)", "20", "Kainuun HVA"),
            ("Digihoitaja / Keski-Pohjanmaa", "18", "Keski-Pohjanmaa"),
            ("Digihoitaja (Satakunta)", "06", "Satakunta"),
            ("Kotihoito Kymenlaakson hyvinvointialueella", "10", "Kymenlaakson hyvinvointialueella"),
            ("Digihoitaja - Pohde", "19", "Pohde"),
            ("Digihoitaja Varhan kotihoidossa", "05", "Varhan"),
            ("Perhekeskus Pohjois-Karjalassa, Siun sote", "14", "Pohjois-Karjalassa"),
            ("Hemvård i Österbotten", "17", "Österbotten"),
        ]);
    }

    /// Several regions are no region, nor is a word that only looks like one.
    #[test]
    fn titles_without_a_region() {
        #[rustfmt::skip]
        check(&[
            ("Kainuu ja Lappi: Silta kotiin", "", ""),
            ("Kainuun, Lapin ja Pohjois-Pohjanmaan yhteinen malli", "", ""),
            ("Etelä-Savo / Pohjois-Savo: Silta", "", ""),
            ("Åland–Österbotten samverkan", "", ""),
            ("Kainuu-Lappi: Silta", "", ""),
            ("Silta kotiin, Kainuu ja Lappi", "", ""),
            ("Etelä- ja Pohjois-Savon yhteinen malli", "", ""),
            ("Silta, Etelä-, Keski- ja Pohjois-Pohjanmaa", "", ""),
            ("Eloisa arki kaikille", "", ""),
            ("Kotihoidon Kainuu-malli", "", ""),
            ("Meri-Lapin kotihoito", "", ""),
            ("Kainuulainen kotihoito", "", ""),
            ("Tampereen kotihoito", "", ""),
            ("Silta kotiin", "", ""),
            ("", "", ""),
        ]);
    }

    /// The name of an institution is not the region's.
    #[test]
    fn a_region_in_the_name_of_an_institution_is_none() {
        #[rustfmt::skip]
        check(&[
            ("Lapin keskussairaala: päiväkirurgia", "", ""),
            ("Päiväkirurgia Keski-Suomen keskussairaalassa", "", ""),
            ("Lapin yliopiston tutkimus", "", ""),
            ("Kainuun ammattiopisto, lähihoitajat", "", ""),
            ("Pohjois-Savon liitto: Silta", "", ""),
            ("Helsingin ja Uudenmaan sairaanhoitopiiri", "", ""),
            ("Kymenlaakson mielenterveys- ja päihdeyhdistys", "", ""),
            ("Keski-Suomen Yhdistysten Tuki ry: Silta", "", ""),
            ("Hoiva Kainuu Oy: Silta", "", ""),
            ("Satakunnan AMK, Silta", "", ""),
            ("University of Lapland: Silta", "", ""),
            ("Lapland Central Hospital", "", ""),
            ("Österbottens förbund", "", ""),
            // The county itself runs it, or the word is no institution.
            ("Kainuun hyvinvointialueen pelastuslaitos", "20", "Kainuun hyvinvointialueen"),
            ("Lapin sairaalapalvelut", "21", "Lapin"),
            ("Kainuun järjestöt mukana", "20", "Kainuun"),
            ("Lapin keskussairaala, Lapin hyvinvointialue", "21", "Lapin hyvinvointialue"),
        ]);
    }
}
