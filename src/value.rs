//! The grammars of the values, one a file.
//!
//! Each sees only its own slice, which is clean already: composed letters, plain
//! spaces, `\n` between lines. It answers with values whose spans count in that
//! slice, or with a fault.

#[allow(dead_code)]
pub(crate) mod date;
#[allow(dead_code)]
pub(crate) mod period;
