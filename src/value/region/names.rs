//! What the regions are called, and the endings and words that may follow a name.
//!
//! Names are written as they are printed, endings and words as [`fold`] leaves them.

use std::sync::LazyLock;

use crate::record::Region;
use crate::value::words::Index;

/// A name of a region.
pub(super) struct Name {
    pub(super) printed: &'static str,
    pub(super) folded: String,
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

/// A name in lower case, with one space for every gap between words and none behind it.
pub(super) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars() {
        if !is_gap(letter) {
            folded.extend(letter.to_lowercase().next());
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// `gap = white-space / "-" / "–" / "—" / "−" / "/"`
pub(super) fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '‐' | '‑' | '–' | '—' | '−' | '/')
}

/// The names that may stand at the start of a text; none where it is shorter than every
/// name.
#[inline]
pub(super) fn candidates(text: &str) -> &'static [Name] {
    start(text).map_or(&[], |start| NAMES.get(start))
}

/// The first three bytes.
#[inline]
fn start(text: &str) -> Option<u32> {
    let [first, second, third] = match *text.as_bytes().first_chunk()? {
        start @ [0..=0xC3, 0..=0xC3, 0..=0xC3] => start,
        _ => rare_start(text)?,
    };
    Some(u32::from_be_bytes([0, first, second, third]))
}

/// A letter of another alphabet can be one of a name in lower case.
#[cold]
fn rare_start(text: &str) -> Option<[u8; 3]> {
    let start: String = text.chars().take(3).collect();
    fold(&start).as_bytes().first_chunk().copied()
}

/// Every name of every region; what is printed most stands first.
static NAMES: LazyLock<Index<Name>> = LazyLock::new(|| {
    let names = Region::ALL.iter().flat_map(|region| names_of(*region));
    let mut names: Vec<Name> = names.collect();
    names.sort_by_key(|name| name.form);
    let starts = |name: Name| start(name.printed).map(|start| (start, name));
    names.into_iter().filter_map(starts).collect()
});

fn names_of(region: Region) -> impl Iterator<Item = Name> {
    let genitive = region.county_fi().rsplit_once(' ');
    let stem = genitive.and_then(|(name, _)| name.strip_suffix('n'));
    let swedish = region.county_sv();
    let swedish = swedish.strip_suffix(" välfärdsområde").unwrap_or(swedish);
    let swedish = swedish.strip_suffix(" stad").unwrap_or(swedish);
    let english = region.county_en();
    let english = english.strip_suffix(" wellbeing services county");
    let of_table = [
        (Form::Nominative, region.name()),
        (Form::Stem, stem.unwrap_or(region.name())),
        (Form::Swedish, swedish.strip_suffix('s').unwrap_or(swedish)),
        (Form::English, english.unwrap_or(region.county_en())),
    ];
    let further = FURTHER
        .iter()
        .filter(move |(code, ..)| *code == region.code());
    let further = further.flat_map(|(_, inflected, brands)| {
        let inflected = inflected.iter().map(|text| (Form::Inflected, *text));
        inflected.chain(brands.iter().map(|text| (Form::Brand, *text)))
    });
    let others = OTHERS
        .iter()
        .filter(move |(code, ..)| *code == region.code());
    let others = others.map(|(_, form, text)| (*form, *text));
    let name = move |(form, printed)| Name {
        printed,
        folded: fold(printed),
        form,
        region,
    };
    of_table.into_iter().chain(further).chain(others).map(name)
}

/// The names that the table of regions does not have: a code, forms that no stem has
/// with an ending, and brands.
#[rustfmt::skip]
const FURTHER: &[(&str, &[&str], &[&str])] = &[
    ("01", &["Itä-Uudellamaalla", "Itä-Uudeltamaalta", "Itä-Uudellemaalle", "Itä-Uuttamaata"], &[]),
    ("02", &["Keski-Uudellamaalla", "Keski-Uudeltamaalta", "Keski-Uudellemaalle", "Keski-Uuttamaata"], &["Keusote"]),
    ("03", &["Länsi-Uudellamaalla", "Länsi-Uudeltamaalta", "Länsi-Uudellemaalle", "Länsi-Uuttamaata"], &["LUVN"]),
    ("04", &["Vantaa-Kerava", "Vantaa & Kerava", "Vantaalla ja Keravalla", "Vantaalta ja Keravalta", "Vantaalle ja Keravalle", "Vantaaseen ja Keravaan"], &["Vakehyva", "Vake"]),
    ("05", &["Varsinais-Suomeen", "Varsinais-Suomea"], &["Varha"]),
    ("06", &["Satakuntaan", "Satakuntaa"], &["Satasote"]),
    ("07", &["Kanta-Hämeeseen", "Kanta-Hämettä"], &["Oma Häme", "Oma Hämee", "OmaHäme", "OmaHämee"]),
    ("08", &["Pirkanmaahan", "Pirkanmaata"], &["Pirha", "PirSote"]),
    ("09", &["Päijät-Hämeeseen", "Päijät-Hämettä"], &["Päijät-Sote", "PHHYKY"]),
    ("10", &["Kymenlaaksoon", "Kymenlaaksoa"], &["Kymenhva", "Kymsote"]),
    ("11", &["Etelä-Karjalaan", "Etelä-Karjalaa"], &["Ekhva", "Eksote"]),
    ("12", &["Etelä-Savoon", "Etelä-Savoa"], &["Eloisa", "Essote"]),
    ("13", &["Pohjois-Savoon", "Pohjois-Savoa"], &["PSHVA"]),
    ("14", &["Pohjois-Karjalaan", "Pohjois-Karjalaa"], &["Siun sote", "Siunsote"]),
    ("15", &["Keski-Suomeen", "Keski-Suomea"], &["Hyvaks", "Hyvaksi"]),
    ("16", &["Etelä-Pohjanmaahan", "Etelä-Pohjanmaata"], &["Hyvaep", "EPHVA"]),
    ("17", &["Pohjanmaahan", "Pohjanmaata"], &["Ovph", "Övph"]),
    ("18", &["Keski-Pohjanmaahan", "Keski-Pohjanmaata"], &["Soite"]),
    ("19", &["Pohjois-Pohjanmaahan", "Pohjois-Pohjanmaata"], &["Pohde", "Pohtee"]),
    ("20", &["Kainuuseen", "Kainuuta"], &["Kainuun sote"]),
    ("21", &["Lappiin", "Lappia", "Lappina"], &["Lapha"]),
    ("90", &["Helsinkiin", "Helsinkiä", "Helsinkinä"], &[]),
    ("91", &["Ahvenanmaahan", "Ahvenanmaata"], &[]),
];

/// And those of other forms.
const OTHERS: &[(&str, Form, &str)] = &[
    ("01", Form::English, "Eastern Uusimaa"),
    ("03", Form::English, "Western Uusimaa"),
    ("04", Form::Stem, "Vantaa-Kerava"),
    ("04", Form::Swedish, "Vanda-Kervo"),
    ("13", Form::English, "Northern Savo"),
    ("16", Form::Swedish, "Sydösterbotten"),
    ("19", Form::English, "Northern Ostrobothnia"),
    ("90", Form::English, "Helsinki"),
    ("91", Form::English, "Åland Islands"),
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
    "", " välfärdsområde", " välfärdsområdes", " välfärdsområdet", " välfärdsområdets", " stad",
    " landskap",
];

/// What may follow an English name.
pub(super) const ENGLISH_WORDS: &[&str] = &["", " wellbeing services county", " county", " region"];

/// Every name and its form, for the tests.
#[cfg(test)]
pub(super) fn every_name() -> impl Iterator<Item = &'static Name> {
    NAMES.iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No row is lost for a code that no region has, and every name is in the index.
    #[test]
    fn every_name_is_in_the_list() {
        let further = FURTHER
            .iter()
            .map(|(_, inflected, brands)| inflected.len() + brands.len());
        let further = further.sum::<usize>() + OTHERS.len();
        assert_eq!(every_name().count(), 4 * 23 + further);
    }
}
