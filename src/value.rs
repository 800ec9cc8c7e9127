//! The grammars of the values, one a file.
//!
//! Each sees only its own slice, which is clean already: composed letters, plain
//! spaces, `\n` between lines. It answers with values whose spans count in that
//! slice, or with a fault.

pub(crate) mod attachment;
pub(crate) mod contact;
pub(crate) mod date;
pub(crate) mod funder;
pub(crate) mod institution;
pub(crate) mod language;
pub(crate) mod lexicon;
pub(crate) mod locality;
pub(crate) mod municipality;
pub(crate) mod organisation;
pub(crate) mod period;
pub(crate) mod person;
pub(crate) mod placeholder;
pub(crate) mod programme;
pub(crate) mod region;
pub(crate) mod stage;
pub(crate) mod tag;
pub(crate) mod words;

/// A table of texts, each with what is read from it, as a test shows it.
#[cfg(test)]
#[track_caller]
fn check(shown: impl Fn(&str) -> Vec<String>, rows: &[(&str, &[&str])]) {
    let wrong: Vec<_> = rows
        .iter()
        .filter(|(text, expected)| shown(text) != *expected)
        .map(|(text, expected)| format!("{text:?}: {:?}, not {expected:?}", shown(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
