//! Quarters and halves of a year. The text is in lower case.
//!
//! They are put in the order of the year as the seasons are, and count as their year.

use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{cond, fail, map_opt, not, opt, success, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::date_expr::DateExpr;
use super::day::number;
use super::lexicon::{Case, Noun};
use super::number::{end, whole_year};
use super::phrase::year_word;
use super::word::{gap, noun, word};

/// The ordinals in words by their first parts, which the forms of all their cases share.
const ORDINALS: [(&str, u8); 8] = [
    ("ensimmäi", 1),
    ("toinen", 2),
    ("toise", 2),
    ("kolma", 3),
    ("kolmo", 3),
    ("neljän", 4),
    ("neljäs", 4),
    ("viimei", 4),
];

/// Whether a text may begin with an ordinal: most words and numbers are told from one by their
/// first bytes.
pub(super) fn opens_ordinal(text: &str) -> bool {
    matches!(
        text.as_bytes(),
        [b'1'..=b'4', b'.', ..]
            | [b'i']
            | [b'i', b'i' | b'v' | b' ', ..]
            | [b'e', b'n', b's', ..]
            | [b't', b'o', b'i', ..]
            | [b'k', b'o', b'l', b'm', ..]
            | [b'n', b'e', b'l', b'j', ..]
            | [b'v', b'i', b'i', b'm', ..]
    )
}

/// `named-quarter = ordinal gap quarter-noun gap [year-word] year`: `1. kvartaali 2021`
pub(super) fn named_quarter(input: &str) -> IResult<&str, (DateExpr, Case)> {
    let (rest, (season, case)) = (terminated(ordinal, gap), quarter_noun).parse(input)?;
    let (rest, year) = preceded((gap, opt(year_word)), whole_year).parse(rest)?;
    Ok((rest, (DateExpr::of_season(season).in_year(year), case)))
}

/// `quarter-of-year = ordinal gap quarter-noun !( gap [year-word] year )`, behind its year:
/// ` ensimmäisellä puoliskolla`. Behind `vuoden 2021` a word for *year* opens the next date.
pub(super) fn quarter_of_year<'t>(
    year: Case,
) -> impl Parser<&'t str, Output = Case, Error = nom::error::Error<&'t str>> {
    let quarter = preceded(terminated(ordinal, gap), quarter_noun);
    let word = cond(year != Case::Genitive, opt(year_word));
    terminated(quarter, not((gap, word, whole_year)))
}

/// `coded-quarter = code [ *1( "/" / "-" / gap ) year ] end`: `q1/2021`, and `q1` before a dash
pub(super) fn coded_quarter(input: &str) -> IResult<&str, DateExpr> {
    let (rest, season) = code(input)?;
    let separator = opt(alt((value((), one_of("/-")), gap)));
    match preceded(separator, whole_year).parse(rest) {
        Ok((rest, year)) => Ok((rest, DateExpr::of_season(season).in_year(year))),
        Err(_) => terminated(success(DateExpr::of_season(season)), end).parse(rest),
    }
}

/// `quarter-behind-year = [ "/" / "-" / gap ] code end`: `/q1`
pub(super) fn quarter_behind_year(input: &str) -> IResult<&str, u8> {
    let separator = opt(alt((value((), one_of("/-")), gap)));
    terminated(preceded(separator, code), end).parse(input)
}

/// `code = "q" ( "1" / "2" / "3" / "4" ) / "h" ( "1" / "2" )`
fn code(input: &str) -> IResult<&str, u8> {
    let quarter = preceded(char('q'), verify(number(1, 1), |at| (1..=4).contains(at)));
    let half = preceded(char('h'), verify(number(1, 1), |at| (1..=2).contains(at)));
    map_opt(alt((quarter, half)), |at| u8::try_from(at).ok()).parse(input)
}

/// `ordinal = ( "1" / "2" / "3" / "4" ) "." / roman / ordinal-word`: `1.`, `iv`, `viimeinen`
fn ordinal(input: &str) -> IResult<&str, u8> {
    let figure = verify(number(1, 1), |at| (1..=4).contains(at));
    let figure = map_opt(terminated(figure, char('.')), |at| u8::try_from(at).ok());
    let in_words = map_opt(word, |word| match word {
        "i" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        _ => {
            let mut ordinals = ORDINALS.iter();
            let found = ordinals.find(|(stem, _)| word.starts_with(stem))?;
            Some(found.1)
        }
    });
    alt((figure, terminated(in_words, opt(char('.'))))).parse(input)
}

/// `quarter-noun`: `kvartaali`, `vuosineljännes` or `puolisko` in its case.
fn quarter_noun(input: &str) -> IResult<&str, Case> {
    let (rest, (found, case)) = noun(input)?;
    match found {
        Noun::Quarter => Ok((rest, case)),
        _ => fail().parse(input),
    }
}
