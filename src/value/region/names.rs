//! What the regions are called, and the endings and words that may follow a name.
//!
//! Names are written as they are printed. Case does not matter, and a hyphen and a
//! space stand for any gap.

use std::ops::Range;
use std::sync::LazyLock;

use crate::record::Region;

/// A name of a region.
pub(super) struct Name {
    pub(super) text: &'static str,
    pub(super) form: Form,
    pub(super) region: Region,
}

/// What a name is, and so what may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// The Finnish nominative: `Keski-Suomi`.
    Nominative,
    /// What the endings of [`CASES`] follow: `Keski-Suome`.
    Stem,
    /// An inflected form that is no stem with an ending: `Keski-Suomea`.
    Inflected,
    /// Swedish, without the `s` of its genitive: `Mellersta Finland`.
    Swedish,
    /// English: `Central Finland`.
    English,
    /// What the county calls itself, or the stem of it: `Hyvaks`.
    Brand,
}

/// The row of the index that a text begins with: its first byte and its third, of
/// which a capital and its small letter share the low five bits, in ASCII and in UTF-8.
///
/// `None` for a text that is shorter than every name.
#[inline]
fn start(text: &str) -> Option<usize> {
    let first: [u8; 3] = *text.as_bytes().first_chunk()?;
    let [one, two, three] = first;
    match one.max(two).max(three) {
        0..=0xC3 => Some(row(first)),
        _ => rare_start(text),
    }
}

fn row([first, _, third]: [u8; 3]) -> usize {
    usize::from(first & 0x1F) << 5 | usize::from(third & 0x1F)
}

/// A letter of another alphabet can be one of a name in lower case.
#[cold]
fn rare_start(text: &str) -> Option<usize> {
    let folded: String = text.chars().take(3).map(fold).collect();
    folded.as_bytes().first_chunk().copied().map(row)
}

/// A letter in lower case, or the space that stands for every gap between words.
pub(super) fn fold(letter: char) -> char {
    match letter {
        'a'..='z' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        _ if is_gap(letter) => ' ',
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

/// `white-space / "-" / "–" / "—" / "−" / "/"`
pub(super) fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '‐' | '‑' | '–' | '—' | '−' | '/')
}

/// The names that may stand at the start of a text.
///
/// Every word of a list of people is looked up here, and hardly any starts as a name
/// does. A binary search in place of the index costs 100 instructions a word more.
#[inline]
pub(super) fn candidates(text: &str) -> &'static [Name] {
    let row = start(text).and_then(|start| NAMES.rows.get(start).cloned());
    let names = row.and_then(|row| NAMES.list.get(row));
    names.unwrap_or_default()
}

struct Names {
    /// Sorted by their starts; what is printed most stands first.
    list: Vec<Name>,
    /// Where in the list the names of each start stand.
    rows: Vec<Range<usize>>,
}

/// Every name of every region.
static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let further = FURTHER.iter().flat_map(|(code, form, texts)| {
        let region = Region::by_code(code);
        let name = move |text: &&'static str| {
            Some(Name {
                text,
                form: *form,
                region: region?,
            })
        };
        texts.iter().filter_map(name)
    });
    let listed = Region::ALL.iter().copied().flat_map(names_of_table);
    let mut list: Vec<Name> = listed.chain(further).collect();
    list.sort_by_key(|name| (start(name.text), name.form));
    let mut rows = vec![0..0; 1 << 10];
    for (at, name) in list.iter().enumerate() {
        if let Some(row) = start(name.text).and_then(|start| rows.get_mut(start)) {
            *row = if row.end == 0 { at } else { row.start }..at + 1;
        }
    }
    Names { list, rows }
});

/// The names that the table of regions has.
fn names_of_table(region: Region) -> [Name; 4] {
    let genitive = region.county_fi().rsplit_once(' ');
    let stem = genitive.and_then(|(name, _)| name.strip_suffix('n'));
    let swedish = region.county_sv();
    let swedish = swedish.strip_suffix(" välfärdsområde").unwrap_or(swedish);
    let swedish = swedish.strip_suffix(" stad").unwrap_or(swedish);
    let english = region.county_en();
    let english = english.strip_suffix(" wellbeing services county");
    [
        (region.name(), Form::Nominative),
        (stem.unwrap_or(region.name()), Form::Stem),
        (swedish.strip_suffix('s').unwrap_or(swedish), Form::Swedish),
        (english.unwrap_or(region.county_en()), Form::English),
    ]
    .map(|(text, form)| Name { text, form, region })
}

/// The names that the table of regions does not have, by code.
#[rustfmt::skip]
const FURTHER: &[(&str, Form, &[&str])] = &[
    ("01", Form::Inflected, &["Itä-Uudellamaalla", "Itä-Uudeltamaalta", "Itä-Uudellemaalle", "Itä-Uuttamaata"]),
    ("01", Form::English, &["Eastern Uusimaa"]),
    ("02", Form::Inflected, &["Keski-Uudellamaalla", "Keski-Uudeltamaalta", "Keski-Uudellemaalle", "Keski-Uuttamaata"]),
    ("02", Form::Brand, &["Keusote"]),
    ("03", Form::Inflected, &["Länsi-Uudellamaalla", "Länsi-Uudeltamaalta", "Länsi-Uudellemaalle", "Länsi-Uuttamaata"]),
    ("03", Form::English, &["Western Uusimaa"]),
    ("03", Form::Brand, &["LUVN"]),
    ("04", Form::Stem, &["Vantaa-Kerava"]),
    ("04", Form::Inflected, &["Vantaa-Kerava", "Vantaa & Kerava"]),
    ("04", Form::Inflected, &["Vantaalla ja Keravalla", "Vantaalta ja Keravalta", "Vantaalle ja Keravalle", "Vantaaseen ja Keravaan"]),
    ("04", Form::Swedish, &["Vanda-Kervo"]),
    ("04", Form::Brand, &["Vakehyva", "Vake"]),
    ("05", Form::Inflected, &["Varsinais-Suomeen", "Varsinais-Suomea"]),
    ("05", Form::Brand, &["Varha"]),
    ("06", Form::Inflected, &["Satakuntaan", "Satakuntaa"]),
    ("06", Form::Brand, &["Satasote"]),
    ("07", Form::Inflected, &["Kanta-Hämeeseen", "Kanta-Hämettä"]),
    ("07", Form::Brand, &["Oma Häme", "Oma Hämee"]),
    ("08", Form::Inflected, &["Pirkanmaahan", "Pirkanmaata"]),
    ("08", Form::Brand, &["Pirha"]),
    ("09", Form::Inflected, &["Päijät-Hämeeseen", "Päijät-Hämettä"]),
    ("09", Form::Brand, &["Päijät-Sote"]),
    ("10", Form::Inflected, &["Kymenlaaksoon", "Kymenlaaksoa"]),
    ("10", Form::Brand, &["Kymenhva", "Kymsote"]),
    ("11", Form::Inflected, &["Etelä-Karjalaan", "Etelä-Karjalaa"]),
    ("11", Form::Brand, &["Ekhva", "Eksote"]),
    ("12", Form::Inflected, &["Etelä-Savoon", "Etelä-Savoa"]),
    ("12", Form::Brand, &["Eloisa"]),
    ("13", Form::Inflected, &["Pohjois-Savoon", "Pohjois-Savoa"]),
    ("13", Form::English, &["Northern Savo"]),
    ("13", Form::Brand, &["PSHVA"]),
    ("14", Form::Inflected, &["Pohjois-Karjalaan", "Pohjois-Karjalaa"]),
    ("14", Form::Brand, &["Siun sote", "Siunsote"]),
    ("15", Form::Inflected, &["Keski-Suomeen", "Keski-Suomea"]),
    ("15", Form::Brand, &["Hyvaks", "Hyvaksi"]),
    ("16", Form::Inflected, &["Etelä-Pohjanmaahan", "Etelä-Pohjanmaata"]),
    ("16", Form::Swedish, &["Sydösterbotten"]),
    ("16", Form::Brand, &["Hyvaep"]),
    ("17", Form::Inflected, &["Pohjanmaahan", "Pohjanmaata"]),
    ("17", Form::Brand, &["Ovph", "Övph"]),
    ("18", Form::Inflected, &["Keski-Pohjanmaahan", "Keski-Pohjanmaata"]),
    ("18", Form::Brand, &["Soite"]),
    ("19", Form::Inflected, &["Pohjois-Pohjanmaahan", "Pohjois-Pohjanmaata"]),
    ("19", Form::English, &["Northern Ostrobothnia"]),
    ("19", Form::Brand, &["Pohde", "Pohtee"]),
    ("20", Form::Inflected, &["Kainuuseen", "Kainuuta"]),
    ("20", Form::Brand, &["Kainuun sote"]),
    ("21", Form::Inflected, &["Lappiin", "Lappia", "Lappina"]),
    ("21", Form::Brand, &["Lapha"]),
    ("90", Form::Inflected, &["Helsinkiin", "Helsinkiä", "Helsinkinä"]),
    ("90", Form::English, &["Helsinki"]),
    ("91", Form::Inflected, &["Ahvenanmaahan", "Ahvenanmaata"]),
    ("91", Form::English, &["Åland Islands"]),
];

/// The endings of the cases, which follow a stem.
#[rustfmt::skip]
pub(super) const CASES: &[&str] = &[
    "n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "na", "nä",
];

/// Words for the county, which follow the region's genitive, by their stems.
pub(super) const COUNTY_WORDS: &[(&str, &[&str])] = &[
    ("hyvinvointialue", AREA),
    ("hva", SHORT),
    ("hyva", SHORT),
    ("maakun", PROVINCE),
    ("alue", AREA),
];

#[rustfmt::skip]
const AREA: &[&str] = &[
    "", "en", "tta", "ella", "elta", "elle", "essa", "esta", "eseen", "eeseen", "ena", "eksi",
];
#[rustfmt::skip]
const SHORT: &[&str] = &["", "n", "a", "ta", "lla", "lta", "lle", "ssa", "sta", "han", "na"];
#[rustfmt::skip]
const PROVINCE: &[&str] = &[
    "ta", "taa", "taan", "nan", "nassa", "nasta", "nalla", "nalta", "nalle",
];
/// The endings of the word for a town.
#[rustfmt::skip]
pub(super) const TOWN: &[&str] = &["ki", "kia", "kiin", "gin", "gissa", "gista", "gilla", "gilta", "gille"];

/// What may follow a Swedish name or its genitive.
#[rustfmt::skip]
pub(super) const SWEDISH_WORDS: &[&str] = &[
    " välfärdsområde", " välfärdsområdes", " välfärdsområdet", " välfärdsområdets", " stad",
    " landskap",
];

/// What may follow an English name.
pub(super) const ENGLISH_WORDS: &[&str] = &[" wellbeing services county", " county", " region"];

/// Every name and its form, for the tests.
#[cfg(test)]
pub(super) fn every_name() -> impl Iterator<Item = &'static Name> {
    NAMES.list.iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No row is lost for a code that no region has, and every name is in the index.
    #[test]
    fn every_name_is_in_the_list() {
        let further: usize = FURTHER.iter().map(|(_, _, texts)| texts.len()).sum();
        assert_eq!(every_name().count(), 4 * 23 + further);
        let indexed: usize = NAMES.rows.iter().map(Range::len).sum();
        assert_eq!(indexed, every_name().count());
    }
}
