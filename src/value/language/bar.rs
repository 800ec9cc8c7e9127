//! The bar of links to a page in its other languages: `FI SV EN`.

use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::satisfy;
use nom::combinator::{all_consuming, not, recognize, verify};
use nom::multi::separated_list1;
use nom::sequence::{delimited, terminated};
use nom::{IResult, Offset, Parser};

use crate::span::Span;

/// The languages of this site, by ISO 639-1. Every bar has one of them.
const OWN: [[u8; 2]; 3] = [*b"FI", *b"SV", *b"EN"];

/// Other languages that sites of Finnish authorities are offered in. `SE` is a
/// common mistake for `SV`.
#[rustfmt::skip]
const OTHERS: [[u8; 2]; 29] = [
    *b"SE", *b"RU", *b"ET", *b"DE", *b"FR", *b"ES", *b"IT", *b"PT", *b"NL", *b"DA", *b"NO",
    *b"NB", *b"IS", *b"PL", *b"LV", *b"LT", *b"UK", *b"AR", *b"FA", *b"KU", *b"SO", *b"SQ",
    *b"TR", *b"ZH", *b"JA", *b"VI", *b"TH", *b"RO", *b"BG",
];

/// Reads a line that is nothing but a language bar: `FI SV EN`, `Fi | Sv`,
/// `FI/SV/EN`. Returns the spans of its codes.
///
/// It has two or more different codes, in one casing, and Finnish, Swedish or
/// English is among them.
pub(crate) fn bar(line: &str) -> Option<Vec<Span>> {
    // Hardly any first line is a bar: most end here, before the grammar.
    let first: &[u8; 3] = line.as_bytes().first_chunk()?;
    if first.iter().all(u8::is_ascii_alphanumeric) {
        return None;
    }
    let (_, codes) = all_consuming(codes).parse(line).ok()?;
    let in_capitals = |code: &&str| code.bytes().all(|byte| byte.is_ascii_uppercase());
    let capitals = codes
        .iter()
        .copied()
        .filter(|code| in_capitals(code))
        .count();
    let one_casing = capitals == 0 || capitals == codes.len();
    let repeated = |(at, code): (usize, &&str)| codes.iter().take(at).any(|other| other == code);
    let different =
        codes.len() <= OWN.len() + OTHERS.len() && !codes.iter().enumerate().any(repeated);
    let of_this_site = codes.iter().any(|code| is_among(&OWN, code));
    let spans = |code: &&str| {
        let start = line.offset(code);
        Span::new(start, start + code.len())
    };
    (codes.len() > 1 && one_casing && different && of_this_site)
        .then(|| codes.iter().map(spans).collect())
}

/// `codes = *separator code *( 1*separator code ) *separator`
fn codes(input: &str) -> IResult<&str, Vec<&str>> {
    delimited(
        take_while(is_separator),
        separated_list1(take_while1(is_separator), code),
        take_while(is_separator),
    )
    .parse(input)
}

/// `code = ( "FI" / "SV" / "EN" / … ) / ( "Fi" / "Sv" / "En" / … )`
fn code(input: &str) -> IResult<&str, &str> {
    let first = satisfy(|letter| letter.is_ascii_uppercase());
    let second = satisfy(|letter| letter.is_ascii_alphabetic());
    let letters = terminated((first, second), not(satisfy(char::is_alphanumeric)));
    let is_known = |code: &str| is_among(&OWN, code) || is_among(&OTHERS, code);
    verify(recognize(letters), is_known).parse(input)
}

/// `separator = white-space / "|" / "/" / "·" / "•" / ","`
fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '|' | '/' | '·' | '•' | ',')
}

/// Whether a code, whose first letter is a capital, is one of a list.
fn is_among(codes: &[[u8; 2]], code: &str) -> bool {
    let letters = code.as_bytes().first_chunk();
    letters.is_some_and(|[first, second]| codes.contains(&[*first, second.to_ascii_uppercase()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bar is a whole line of codes; words that look like codes make none.
    #[test]
    fn bars() {
        let table: [(&str, Option<&[&str]>); 24] = [
            ("FI SV EN", Some(&["FI", "SV", "EN"])),
            ("Fi Sv En", Some(&["Fi", "Sv", "En"])),
            ("FI | SV | EN", Some(&["FI", "SV", "EN"])),
            ("FI/SV", Some(&["FI", "SV"])),
            ("SV · EN · RU", Some(&["SV", "EN", "RU"])),
            (" FI  SE\u{A0}EN ", Some(&["FI", "SE", "EN"])),
            ("FI, SV, EN", Some(&["FI", "SV", "EN"])),
            ("FI", None),
            ("SE", None),
            ("", None),
            ("|", None),
            ("FI FI", None),
            ("fi sv en", None),
            ("fI SV", None),
            ("FI Sv", None),
            ("FISVEN", None),
            ("FI-SV", None),
            ("FI SV.", None),
            ("FI SV suomi", None),
            ("FI XX", None),
            ("Se No", None),
            ("DE FR", None),
            ("Ää FI", None),
            ("F I", None),
        ];
        for (line, expected) in table {
            let spans = bar(line);
            let codes = spans.map(|spans| {
                spans
                    .iter()
                    .map(|span| span.slice(line))
                    .collect::<Vec<_>>()
            });
            assert_eq!(codes.as_deref(), expected, "{line:?}");
        }
    }
}
