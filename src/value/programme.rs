//! The code of a programme at the end of a title: `(RRP, P4, I3)`.
//!
//! ```text
//! programme = code *( gap component )
//! code      = ( "RRP" / "RRF" ) [ digit ] ; the plan of Finland, the fund of the Union behind
//!                                  ; it, and the round of its applications
//! component      = ( pillar / investment ) number *( further number )
//! further   = *space sign *space [ pillar / investment ] ; the same word again
//!           / *space "," *space ( pillar / investment )
//! gap       = *( space / "," / ";" / "." / ":" / "/" / "-" / "–" )
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while_m_n};
use nom::character::complete::{char, satisfy, space0};
use nom::combinator::{map_res, not, opt, recognize};
use nom::error::{Error, ErrorKind};
use nom::multi::{many0, many0_count};
use nom::sequence::{preceded, terminated};
use nom::{Err, IResult, Offset, Parser};

use crate::span::{Span, Spanned};

/// A code as a title prints it. Spans count in the title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FoundProgramme {
    /// The name of the programme: `RRP`.
    pub(crate) code: Span,
    /// The pillar, where it is one.
    pub(crate) pillar: Option<Spanned<u64>>,
    /// The investment, where it is one.
    pub(crate) investment: Option<Spanned<u64>>,
}

const WORDS: [(Component, &[&str]); 2] = [
    (Component::Pillar, &["pilari", "pillar", "pelare", "p"]),
    (
        Component::Investment,
        &["investointi", "investment", "investering", "i"],
    ),
];

/// What stands between two numbers of one kind.
const SIGNS: &[&str] = &["-", "–", "/", "&", "+", "ja", "och", "and"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Component {
    Pillar,
    Investment,
}

/// A component, its digits and their value; no value where further numbers follow.
type FoundComponent<'t> = (Component, &'t str, Option<u64>);

/// The last code of a title: in a bracket, which may lack its pair, or bare with a number
/// at the end.
pub(crate) fn programme(title: &str) -> Option<FoundProgramme> {
    memchr::memrchr_iter(b'R', title.as_bytes()).find_map(|at| code_at(title, at))
}

fn code_at(title: &str, at: usize) -> Option<FoundProgramme> {
    let (before, rest) = title.split_at_checked(at)?;
    let (behind, (code, components)) = code_and_components(rest).ok()?;
    let is_opened = before.trim_end().ends_with(['(', '[']);
    let is_word = !before.ends_with(char::is_alphanumeric) && !components.is_empty();
    let behind = behind.trim_start();
    let closed = behind.strip_prefix([')', ']']);
    let more = closed.unwrap_or(behind);
    let is_last = more.trim_end_matches(['.', ' ']).is_empty();
    if !(is_opened && closed.is_some() || (is_opened || is_word) && is_last) {
        return None;
    }
    let span = |part: &str| {
        let start = title.offset(part);
        Span::new(start, start + part.len())
    };
    let one = |wanted: Component| {
        let mut components = components
            .iter()
            .filter(|(component, ..)| *component == wanted);
        let (Some((_, digits, Some(number))), None) = (components.next(), components.next()) else {
            return None;
        };
        Some(Spanned::new(*number, span(digits)))
    };
    Some(FoundProgramme {
        code: span(code),
        pillar: one(Component::Pillar),
        investment: one(Component::Investment),
    })
}

/// `programme = code *( gap component )`
fn code_and_components(input: &str) -> IResult<&str, (&str, Vec<FoundComponent<'_>>)> {
    let round = opt(satisfy(|c| c.is_ascii_digit()));
    let end = not(satisfy(char::is_alphanumeric));
    let gap = take_while(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':' | '/' | '-' | '–')
    });
    let [pillar, investment] = WORDS.map(component);
    let code = recognize((alt((tag("RRP"), tag("RRF"))), round));
    let code = terminated(code, end);
    (code, many0(preceded(gap, alt((pillar, investment))))).parse(input)
}

/// `component = ( pillar / investment ) number *( further number )`
fn component<'t>(
    (component, words): (Component, &'static [&'static str]),
) -> impl FnMut(&'t str) -> IResult<&'t str, FoundComponent<'t>> {
    move |input| {
        let comma = (char(','), space0, word(words)).map(drop);
        let sign = (word(SIGNS), space0, opt(word(words))).map(drop);
        let further = (space0, alt((comma, sign)), number);
        let (rest, (digits, value)) = preceded(word(words), number).parse(input)?;
        let (rest, more) = many0_count(further).parse(rest)?;
        Ok((rest, (component, digits, (more == 0).then_some(value))))
    }
}

/// `number = *space 1*2DIGIT`
fn number(input: &str) -> IResult<&str, (&str, u64)> {
    let digits = take_while_m_n(1, 2, |c: char| c.is_ascii_digit());
    let number = map_res(digits, |digits: &str| {
        digits.parse().map(|value| (digits, value))
    });
    let end = not(satisfy(|c| c.is_alphanumeric()));
    preceded(space0, terminated(number, end)).parse(input)
}

fn known<'t>(word: &str, input: &'t str) -> IResult<&'t str, &'t str> {
    tag_no_case(word).parse(input)
}

/// One of a list of words, whatever its case.
fn word<'t>(
    words: &'static [&'static str],
) -> impl Parser<&'t str, Output = &'t str, Error = Error<&'t str>> {
    move |input| {
        let mut words = words.iter();
        let found = words.find_map(|word| known(word, input).ok());
        found.ok_or(Err::Error(Error::new(input, ErrorKind::Tag)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A code is read in any spacing and with half a bracket; other words are not.
    #[test]
    fn codes() {
        type ComponentNumbers = (Option<u64>, Option<u64>);
        let table: [(&str, Option<(&str, ComponentNumbers)>); 32] = [
            (
                "Malli, Kainuun HVA (RRP, P4, I3)",
                Some(("RRP", (Some(4), Some(3)))),
            ),
            ("Malli (RRP,P4,I4)", Some(("RRP", (Some(4), Some(4))))),
            ("Malli (RRP P4, I4)", Some(("RRP", (Some(4), Some(4))))),
            ("Malli (RRP, P4 I3)", Some(("RRP", (Some(4), Some(3))))),
            ("Malli (RRP P4 I12)", Some(("RRP", (Some(4), Some(12))))),
            ("Malli (RRP, I1, P4)", Some(("RRP", (Some(4), Some(1))))),
            ("Malli (RRP/P4/I1)", Some(("RRP", (Some(4), Some(1))))),
            ("Malli (RRP, p4, i1)", Some(("RRP", (Some(4), Some(1))))),
            ("Malli (RRF, P4, I1).", Some(("RRF", (Some(4), Some(1))))),
            ("Malli ( RRP , P4 , I1 )", Some(("RRP", (Some(4), Some(1))))),
            ("Malli (RRP, P 4, I 1)", Some(("RRP", (Some(4), Some(1))))),
            (
                "Malli (RRP, pilari 4, investointi 1)",
                Some(("RRP", (Some(4), Some(1)))),
            ),
            ("Malli (RRP, P4", Some(("RRP", (Some(4), None)))),
            ("Malli RRP, P4, I1)", Some(("RRP", (Some(4), Some(1))))),
            ("Malli [RRP, P4, I1]", Some(("RRP", (Some(4), Some(1))))),
            ("Malli, RRP P4 I1", Some(("RRP", (Some(4), Some(1))))),
            ("Malli (RRP)", Some(("RRP", (None, None)))),
            ("Malli (RRP, I2)", Some(("RRP", (None, Some(2))))),
            (
                "Malli (RRP, P4, I1), Kainuun HVA",
                Some(("RRP", (Some(4), Some(1)))),
            ),
            ("Malli (RRP2, P4, I1)", Some(("RRP2", (Some(4), Some(1))))),
            ("Malli (RRP22, P4, I1)", None),
            // Several numbers are no one number.
            ("Malli (RRP, P4, I1 ja I4)", Some(("RRP", (Some(4), None)))),
            ("Malli (RRP, P4, I1-3)", Some(("RRP", (Some(4), None)))),
            ("Malli (RRP, P4, I1, I2)", Some(("RRP", (Some(4), None)))),
            ("Malli", None),
            ("RRP-hanke alkaa", None),
            ("Malli RRP", None),
            ("Kainuun (RRP-rahoitus) malli", None),
            ("Malli (RRP, P4X)", None),
            ("Malli (kerran)", None),
            ("Malli (RRPA, P4)", None),
            ("ARRP P4", None),
        ];
        for (title, expected) in table {
            let found = programme(title).map(|found| {
                let number = |number: Option<Spanned<u64>>| number.map(|number| *number);
                let numbers = (number(found.pillar), number(found.investment));
                (found.code.slice(title), numbers)
            });
            assert_eq!(found, expected, "{title:?}");
        }
    }

    /// Each number stands where its span says.
    #[test]
    fn spans_of_codes() {
        let title = "Äiti (RRP, P4, I3)";
        let found = programme(title).unwrap();
        assert_eq!(found.pillar.unwrap().span.slice(title), "4");
        assert_eq!(found.investment.unwrap().span.slice(title), "3");
    }
}
