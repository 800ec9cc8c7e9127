//! The names of months and seasons, with their case endings.

use crate::value::words::{Table, first, head};

/// What the case of a word says about the side of the date it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// Nothing: `tammikuu`, `tammikuussa`.
    Plain,
    /// Part of a longer expression: `tammikuun (loppuun)`.
    Genitive,
    /// Where it begins: `tammikuusta`.
    From,
    /// Where it ends: `tammikuuhun`.
    To,
}

/// The month a word names, from 1, and the word's case.
///
/// A bare stem (`tammi`) names a month only where a dash follows, as in
/// `tammi–kesäkuu`; `dashed` says whether one does.
pub(super) fn month(word: &str, dashed: bool) -> Option<(u32, Case)> {
    MONTHS_BY_START.rows(start(word)).find_map(|row| {
        let (number, (stem, names)) = *row;
        if names.contains(&word) {
            return Some((number, Case::Plain));
        }
        let rest = word.strip_prefix(stem)?;
        if rest.is_empty() {
            return dashed.then_some((number, Case::Plain));
        }
        let case = MONTH_ENDINGS.iter().find(|(ending, _)| *ending == rest)?.1;
        Some((number, case))
    })
}

/// Whether a word is the Swedish or English name of a month.
pub(super) fn is_foreign(word: &str) -> bool {
    let mut rows = MONTHS_BY_START.rows(start(word));
    rows.any(|(_, (_, names))| names.contains(&word))
}

/// The season a word names, in the order of the year, and the word's case.
///
/// Both `syksy` and `alkusyksy` name the autumn.
pub(super) fn season(word: &str) -> Option<(u32, Case)> {
    if !SEASON_STARTS.holds(start(word)) {
        return None;
    }
    let word = SEASON_PREFIXES
        .iter()
        .find_map(|prefix| word.strip_prefix(prefix))
        .unwrap_or(word);
    SEASONS.iter().find_map(|(stem, number, endings)| {
        let rest = word.strip_prefix(stem)?;
        let case = endings.iter().find(|(ending, _)| *ending == rest)?.1;
        Some((*number, case))
    })
}

/// Whether a word begins as a month or a season does; few others do.
pub(super) fn may_name(word: &str) -> bool {
    let start = start(word);
    MONTHS_BY_START.holds(start) || SEASON_STARTS.holds(start)
}

/// The first three bytes; no name is shorter.
const fn start(word: &str) -> u64 {
    first(head(word.as_bytes()), 3)
}

static MONTHS_BY_START: Table<(u32, Month), 128> = {
    let mut table = Table::new();
    let mut at = 0;
    while at < MONTHS.len() {
        let row = (at as u32 + 1, MONTHS[at]);
        let (stem, names) = MONTHS[at];
        table.insert(start(stem), row);
        let mut name = 0;
        while name < names.len() {
            table.insert(start(names[name]), row);
            name += 1;
        }
        at += 1;
    }
    table
};

static SEASON_STARTS: Table<(), 16> = {
    let mut table = Table::new();
    let mut at = 0;
    while at < SEASONS.len() {
        table.insert(start(SEASONS[at].0), ());
        at += 1;
    }
    let mut at = 0;
    while at < SEASON_PREFIXES.len() {
        table.insert(start(SEASON_PREFIXES[at]), ());
        at += 1;
    }
    table
};

pub(super) type Month = (&'static str, &'static [&'static str]);

/// The Finnish stem, and the names in Swedish and English.
pub(super) const MONTHS: [Month; 12] = [
    ("tammi", &["januari", "january"]),
    ("helmi", &["februari", "february"]),
    ("maalis", &["mars", "march"]),
    ("huhti", &["april"]),
    ("touko", &["maj", "may"]),
    ("kesä", &["juni", "june"]),
    ("heinä", &["juli", "july"]),
    ("elo", &["augusti", "august"]),
    ("syys", &["september"]),
    ("loka", &["oktober", "october"]),
    ("marras", &["november"]),
    ("joulu", &["december"]),
];

const MONTH_ENDINGS: [(&str, Case); 13] = [
    ("kuu", Case::Plain),
    ("kuun", Case::Genitive),
    ("kuuta", Case::Plain),
    ("kuussa", Case::Plain),
    ("kuusta", Case::From),
    ("kuuhun", Case::To),
    ("kuulla", Case::Plain),
    ("kuulta", Case::From),
    ("kuulle", Case::To),
    ("kuuna", Case::Plain),
    ("kuuksi", Case::Plain),
    ("kuut", Case::Plain),
    ("k", Case::Plain),
];

pub(super) const SEASON_PREFIXES: [&str; 3] = ["alku", "loppu", "varhais"];

pub(super) type Endings = &'static [(&'static str, Case)];

#[rustfmt::skip]
pub(super) const SEASONS: [(&str, u32, Endings); 4] = [
    ("kev", 1, &[("ät", Case::Plain), ("ään", Case::Genitive), ("ättä", Case::Plain), ("äällä", Case::Plain), ("äästä", Case::From), ("ääseen", Case::To), ("äälle", Case::To), ("ääksi", Case::Plain)]),
    ("kesä", 2, &[("", Case::Plain), ("n", Case::Genitive), ("ä", Case::Plain), ("llä", Case::Plain), ("stä", Case::From), ("än", Case::To), ("lle", Case::To), ("ksi", Case::Plain)]),
    ("syksy", 3, &[("", Case::Plain), ("n", Case::Genitive), ("ä", Case::Plain), ("llä", Case::Plain), ("stä", Case::From), ("yn", Case::To), ("lle", Case::To), ("ksi", Case::Plain)]),
    ("talv", 4, &[("i", Case::Plain), ("en", Case::Genitive), ("ea", Case::Plain), ("ella", Case::Plain), ("esta", Case::From), ("een", Case::To), ("elle", Case::To), ("eksi", Case::Plain)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Every month is found in its inflected forms, and nowhere else.
    #[test]
    fn months_inflect() {
        for (word, expected) in [
            ("tammikuu", Some((1, Case::Plain))),
            ("helmikuussa", Some((2, Case::Plain))),
            ("maaliskuusta", Some((3, Case::From))),
            ("huhtikuuhun", Some((4, Case::To))),
            ("toukokuun", Some((5, Case::Genitive))),
            ("kesäkuuta", Some((6, Case::Plain))),
            ("heinäkuulle", Some((7, Case::To))),
            ("elokuuksi", Some((8, Case::Plain))),
            ("syyskuun", Some((9, Case::Genitive))),
            ("lokakuu", Some((10, Case::Plain))),
            ("marrask", Some((11, Case::Plain))),
            ("december", Some((12, Case::Plain))),
            ("kuukausi", None),
            ("kesäkuinen", None),
            ("tammi", None),
        ] {
            assert_eq!(month(word, false), expected, "{word}");
        }
        assert_eq!(month("tammi", true), Some((1, Case::Plain)));
    }

    /// Seasons inflect too, and a season is not a month.
    #[test]
    fn seasons_inflect() {
        assert_eq!(season("keväästä"), Some((1, Case::From)));
        assert_eq!(season("kesään"), Some((2, Case::To)));
        assert_eq!(season("alkusyksyn"), Some((3, Case::Genitive)));
        assert_eq!(season("talvella"), Some((4, Case::Plain)));
        assert_eq!(season("kesäkuu"), None);
    }
}
