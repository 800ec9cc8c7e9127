//! The habits of flattening that choices make.

use super::choices::Choices;
use crate::support::habit::{Blanks, Flattening};

pub(crate) fn choose(choices: &mut Choices<'_>) -> Flattening {
    Flattening {
        blanks: choices.of(&Blanks::ALL),
        hard_blanks: choices.one_in(4),
        crlf: choices.one_in(4),
        indent: choices.of(&["", "", "", "", "  ", "\t", "\u{a0}"]),
        trailing: choices.of(&["", "", "", "", "\u{a0}", " ", "\u{a0} "]),
        hard_spaces: choices.one_in(4),
        decomposed: choices.one_in(4),
        mark: choices.one_in(4),
        open_end: choices.one_in(4),
    }
}

/// Whether the lines show what became of the blank ones: a text of a line or two does
/// not, and doubled lines look like loose ones where few blank lines were doubled.
pub(crate) fn shows(blanks: Blanks, lines: &[String]) -> bool {
    let filled = lines.iter().filter(|line| !line.is_empty()).count();
    let blank = lines.len() - filled;
    match blanks {
        Blanks::Doubled => filled > 3 && blank * 5 > filled * 2,
        _ => filled > 3 && blank > 0,
    }
}
