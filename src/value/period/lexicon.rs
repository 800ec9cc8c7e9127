//! The words that periods are written with, in all their forms.
//!
//! Every word is in lower case and matched as a whole.

mod tables;

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::token::TokenKind;
use crate::value::lexicon::{MONTHS, is_and};
use crate::value::words::{Index, letters};
use tables::{MONTH_ENDINGS, SEASON_HEADS, SEASONS, TERMS, UNITS, WORDS, noun};

use Case::{Foreign, Short};
use Noun::{Month, Season};

/// A noun that a date is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    /// A month, counted from 1: `tammikuu`.
    Month(u8),
    /// A season, counted from 1 in the order of the year: `kevät`.
    Season(u8),
    /// The singular `vuosi`, also at the end of a compound: `lukuvuosi`.
    Year,
    /// The plural `vuodet`, also at the end of a compound: `toimintavuodet`.
    Years,
    /// A part of the year or month that is named before it: `alussa`, `loppuun`.
    Part,
    /// A quarter or half of the year: `kvartaali`, `puolisko`.
    Quarter,
}

/// What the form of a noun says about the time it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// Nothing: `tammikuu`, `tammikuussa`.
    Plain,
    /// Something happens within it: `vuonna`.
    During,
    /// It belongs to the words that follow: `tammikuun (loppuun)`.
    Genitive,
    /// Something begins with it: `tammikuusta`.
    From,
    /// Something ends with it: `tammikuuhun`.
    To,
    /// Something ends with it or is put off to it: `tammikuulle`.
    Onto,
    /// Nothing. It may be another word, and is a date only beside a year, a day or a dash:
    /// `tammi–kesäkuu`, `Dec. 2022`.
    Short,
    /// Nothing, as it is Swedish or English: `januari`.
    Foreign,
}

/// A word, what belongs to it behind it, and the class of both.
struct LexiconEntry {
    word: String,
    rest: String,
    class: TokenKind,
}

static LEXICON: LazyLock<Index<LexiconEntry>> = LazyLock::new(|| {
    let mut words = Vec::with_capacity(1200);
    let mut list = |class, heads: &str, tails: &str| {
        for head in heads.split(' ').map(|head| head.trim_matches('_')) {
            for tail in tails.split_whitespace() {
                let tail = if tail == "_" { "" } else { tail };
                let mut word = [head, tail].concat().replace('_', " ");
                let rest = word.split_off(letters(&word));
                words.push(LexiconEntry { word, rest, class });
            }
        }
    };
    for (class, heads, tails) in WORDS {
        list(*class, heads, tails);
    }
    for (month, names) in (1..).map(Month).zip(MONTHS) {
        let stem = names.stem();
        list(noun(month, Foreign), "", &names.foreign.join(" "));
        list(noun(month, Short), "", &names.short.join(" "));
        // `kesä` by itself is the summer.
        if stem != "kesä" {
            list(noun(month, Short), "", stem);
        }
        for (case, endings) in MONTH_ENDINGS {
            list(noun(month, case), stem, endings);
        }
    }
    for (case, names) in SEASONS {
        for (season, forms) in (1..).map(Season).zip(names) {
            list(noun(season, case), SEASON_HEADS, forms);
        }
    }
    for (case, endings) in TERMS {
        list(noun(Season(1), case), "kevät kevätluku", endings);
        list(noun(Season(3), case), "syys syysluku", endings);
    }
    // The longest is asked for first.
    words.sort_by_key(|entry| Reverse(entry.rest.len()));
    let keyed = words.into_iter().map(|entry| (ends(&entry.word), entry));
    keyed.collect()
});

/// The first and the last two bytes.
fn ends(word: &str) -> u32 {
    let bytes = word.as_bytes();
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some([a, b]), Some([c, d])) => u32::from_be_bytes([*a, *b, *c, *d]),
        _ => bytes.first().map_or(0, |byte| u32::from(*byte)),
    }
}

fn listed(word: &str, behind: &str) -> Option<(TokenKind, usize)> {
    let fits = |rest: &str| {
        let after = behind.strip_prefix(rest);
        after.is_some_and(|after| rest.is_empty() || !after.starts_with(char::is_alphanumeric))
    };
    let mut entries = LEXICON.get(ends(word)).iter();
    let found = entries.find(|entry| entry.word == word && fits(&entry.rest))?;
    Some((found.class, found.rest.len()))
}

/// The token that a word is, and how much of what stands behind the word belongs to it:
/// ` och med` behind `från`.
pub(super) fn lookup(word: &str, behind: &str) -> (TokenKind, usize) {
    match listed(word, behind) {
        Some(found) => found,
        None if is_and(word) => (TokenKind::And, 0),
        None => (compound(word).unwrap_or(TokenKind::Word), 0),
    }
}

/// The token that a word by itself is.
pub(super) fn class(word: &str) -> TokenKind {
    lookup(word, "").0
}

/// What a word is by its first or last part: `prosenttia`, `hankenumero`, `lukuvuonna`. No
/// form of `vuosi` has a second `v`.
fn compound(word: &str) -> Option<TokenKind> {
    let units = [
        "euro", "prosent", "miljoon", "miljardi", "tuhat", "tuhan", "synty",
    ];
    let references = ["numero", "koodi", "tunnus", "määrä"];
    if units.iter().any(|first| word.starts_with(first)) {
        return Some(TokenKind::Unit);
    }
    if references.iter().any(|last| word.ends_with(last)) {
        return Some(TokenKind::Reference);
    }
    let from = memchr::memrchr(b'v', word.as_bytes())?;
    let year = word.get(from..).filter(|year| year.starts_with("vuo"))?;
    Some(listed(year, "")?.0)
}

/// Whether a word names a day of the week.
pub(in crate::value) fn is_weekday(word: &str) -> bool {
    // By itself it is the English preposition.
    word == "to" || class(word) == TokenKind::Weekday
}

/// Whether a word that touches the date behind it is the label of a form:
/// `Toimiaika1.1.2021`.
pub(super) fn is_label(word: &str, class: TokenKind) -> bool {
    let times = ["aika", "kesto", "kausi", "ajankohta"];
    matches!(class, TokenKind::Cue(cue) if cue.firm && cue.before)
        || times.iter().any(|last| word.ends_with(last))
}

/// Whether a full stop after the word is its own and ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    matches!(word, "alk" | "n" | "viim" | "v" | "vv" | "pvm")
}

/// Whether a word that hangs on a year by a hyphen makes it a decade or a century.
pub(super) fn is_decade(word: &str) -> bool {
    let stems = ["luku", "luvu", "tal"];
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Whether a number before an unknown word may count what the word names, which a verb
/// does not: `2021–22 toteutetaan`.
pub(super) fn may_be_counted(word: &str) -> bool {
    let verbs = ["taan", "tään", "tiin"];
    !verbs.iter().any(|ending| word.ends_with(ending))
        && !matches!(word, "on" | "oli" | "ovat" | "olivat")
}

/// Whether a word is a noun in the case that a number puts it in: `työpajaa`, `kotikäyntiä`.
///
/// Its ending says so where that is of no verb (`jatkaa`), of no other case (`hankkeesta`), and
/// of one thing (`uusia`); else the unit that a compound ends in. What goes on for a time is
/// counted in no such numbers: `2020–2022 hanketta jatkettiin`.
pub(super) fn is_counted(word: &str) -> bool {
    let endings = [
        "ajaa", "ijaa", "äjää", "ijää", "umaa", "hmää", "ua", "yä", "oa", "öä", "suutta", "syyttä",
        "etta", "että",
    ];
    let activities = [
        "hanke", "projekti", "pilot", "kokeilu", "vaihe", "apua", "jatko", "kehit", "että", "ainoa",
    ];
    let is_long = |unit: &&str| unit.len() > 5 && unit.ends_with(['a', 'ä']);
    let units = || UNITS.split_whitespace().filter(is_long);
    endings.iter().any(|ending| word.ends_with(ending))
        && !activities.iter().any(|activity| word.starts_with(activity))
        || units().any(|unit| word.ends_with(unit))
}

#[cfg(test)]
mod tests;
