//! The grammars of the values, one a file.
//!
//! Each sees only its own slice, which is clean already: composed letters, plain
//! spaces, `\n` between lines. It answers with values whose spans count in that
//! slice, or with a fault.

pub(crate) mod attachment;
pub(crate) mod date;
pub(crate) mod email;
pub(crate) mod language;
pub(crate) mod lexicon;
pub(crate) mod organisation;
pub(crate) mod period;
pub(crate) mod person;
pub(crate) mod placeholder;
pub(crate) mod region;
pub(crate) mod tag;
pub(crate) mod words;
