//! What the regions are called, and the endings and words that may follow a name.
//!
//! Names are written as they are printed. Case does not matter, and a hyphen and a
//! space stand for any gap.

use std::sync::LazyLock;

use crate::record::Region;

/// A name of a region.
pub(super) struct Name {
    start: Start,
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

/// The first letters of a name or a text, without their case: the list of names is
/// sorted by them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Start(u64);

impl Start {
    /// No name is shorter than this.
    const LETTERS: usize = 4;

    pub(super) fn of(text: &str) -> Self {
        let letters = text.chars().take(Self::LETTERS).map(fold);
        // Of rare letters the high bits are lost: the name is compared in full later.
        Self(letters.fold(0, |start, letter| start << 16 | u64::from(letter) & 0xFFFF))
    }
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

/// The names that have the same first letters as a text.
pub(super) fn candidates(start: Start) -> impl Iterator<Item = &'static Name> + Clone {
    let first = NAMES.partition_point(|name| name.start < start);
    let names = NAMES.get(first..).unwrap_or_default();
    names.iter().take_while(move |name| name.start == start)
}

/// Every name of every region, sorted by its start; what is printed most stands first.
static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let mut names: Vec<_> = Region::ALL
        .iter()
        .copied()
        .flat_map(names_of_table)
        .collect();
    for (code, form, texts) in FURTHER {
        if let Some(region) = Region::by_code(code) {
            names.extend(texts.iter().map(|text| Name::new(text, *form, region)));
        }
    }
    names.sort_by_key(|name| (name.start, name.form));
    names
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
    .map(|(text, form)| Name::new(text, form, region))
}

impl Name {
    fn new(text: &'static str, form: Form, region: Region) -> Self {
        let start = Start::of(text);
        Self {
            start,
            text,
            form,
            region,
        }
    }
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

/// The word for a town, which follows the genitive of Helsinki alone.
pub(super) const TOWN_WORDS: &[(&str, &[&str])] = &[("kaupun", TOWN)];

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
#[rustfmt::skip]
const TOWN: &[&str] = &["ki", "kia", "kiin", "gin", "gissa", "gista", "gilla", "gilta", "gille"];

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
    NAMES.iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No row is lost for a code that no region has, and no name is too short to
    /// be searched by its start.
    #[test]
    fn every_name_is_in_the_list() {
        let further: usize = FURTHER.iter().map(|(_, _, texts)| texts.len()).sum();
        assert_eq!(NAMES.len(), 4 * 23 + further);
        for name in NAMES.iter() {
            assert!(name.text.chars().count() >= Start::LETTERS, "{}", name.text);
        }
    }
}
