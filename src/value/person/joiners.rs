//! Joiners that do not stand between two names: `Anu Laine, THL ja tutkija Onni Oja`.

use nom::Parser;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::recognize;
use nom::multi::many1_count;

use super::Read;
use super::token::{
    ATTRIBUTE, BREAK, COMPANY, INITIAL, JOINER, NAME, ORGANISATION, OTHER, is_title, is_word,
};

/// Reads each joiner by what stands around it.
pub(super) fn settle_joiners(kinds: &mut String) {
    let Some(first) = kinds.find(JOINER) else {
        return;
    };
    let mut settled = kinds.get(..first).unwrap_or_default().to_owned();
    let mut rest = kinds.get(first..).unwrap_or_default();
    while let Some(kind) = rest.chars().next() {
        rest = rest.get(kind.len_utf8()..).unwrap_or_default();
        if kind != JOINER {
            settled.push(kind);
        } else if opens_person(&settled, rest) {
            settled.push(BREAK);
        } else if goes_on_with_organisation(&settled, rest) {
            settled.pop();
            settled.extend([ATTRIBUTE, OTHER]);
        } else {
            settled.push(JOINER);
        }
    }
    *kinds = settled;
}

/// Whether the next person begins with a title, behind the organisation of the one before.
///
/// `opening = 1*title ( name / initial ) ( name / initial )`
fn opens_person(before: &str, behind: &str) -> bool {
    let of_name = || one_of([NAME, INITIAL].as_slice());
    let opening: Read<'_> =
        recognize((many1_count(satisfy(is_title)), of_name(), of_name())).parse(behind);
    let ends_organisation =
        |kind: char| is_word(kind) && !is_title(kind) && !matches!(kind, NAME | INITIAL);
    opening.is_ok() && before.ends_with(ends_organisation) && before.contains("nn")
}

/// Whether the name of an organisation goes on in small letters: `Omaishoitajat ja läheiset
/// -liitto ry`.
///
/// `ending = 1*other ( organisation / company )`
fn goes_on_with_organisation(before: &str, behind: &str) -> bool {
    let end = one_of([ORGANISATION, COMPANY].as_slice());
    let ending: Read<'_> = recognize((many1_count(char(OTHER)), end)).parse(behind);
    let piece = before.rsplit(|kind| !is_word(kind)).next();
    ending.is_ok() && piece.is_some_and(|piece| piece.chars().count() == 1)
}
