//! A date with the words that belong to it: `vuoden 2022 loppuun`.

use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{cond, fail, map_opt, opt, peek, value, verify};
use nom::sequence::{delimited, preceded};
use nom::{IResult, Parser};

use super::cue::{CueRole, Side};
use super::date_expr::DateExpr;
use super::day::named_day;
use super::lexicon::{Case, Noun};
use super::number::{named, number_date, whole_year};
use super::quarter::{coded_quarter, named_quarter, opens_ordinal, quarter_of_year};
use super::token::TokenKind;
use super::word::{classed_word, gap, is_dashed, noun, word};
use crate::span::Span;

/// A date as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DatePhrase {
    pub(super) expr: DateExpr,
    /// The case of its last word that has one: `vuodesta 2022`, `2022 loppuun`.
    pub(super) case: Case,
    /// The word for *year* before it, and its case.
    pub(super) led_by: Option<(Noun, Case)>,
    /// The date itself, without the words that give it its side.
    pub(super) span: Span,
}

impl DatePhrase {
    /// The side that its own case gives it.
    pub(super) fn side(&self) -> Option<Side> {
        match self.case {
            Case::From => Some(Side::Start),
            Case::To => Some(Side::End),
            _ => None,
        }
    }

    /// Whether it may end what begins with the date before it.
    pub(super) fn may_end(&self) -> bool {
        matches!(self.case, Case::To | Case::Onto)
    }

    /// Whether the word before it says that the period is the date: `vuonna 2022`.
    pub(super) fn is_period(&self) -> bool {
        matches!(self.led_by, Some((_, Case::During)))
    }

    /// Whether the word before it may open a list of years: `vuosina 2020, 2021`.
    pub(super) fn opens_list(&self) -> bool {
        self.is_period() || matches!(self.led_by, Some((Noun::Years, _)))
    }
}

/// What `input` is from `from` up to `to`.
fn between(input: &str, from: &str, to: &str) -> Span {
    Span::new(input.len() - from.len(), input.len() - to.len())
}

/// `number-phrase = named-quarter [part] / number-date tail`: `1.10.2022`, `2022:een`, `2022
/// kesäkuusta`
pub(super) fn number_phrase(input: &str) -> IResult<&str, DatePhrase> {
    // Only an ordinal opens one.
    if matches!(input.as_bytes(), [_, b'.', b' ' | b'\n', ..])
        && let Ok(read) = quarter_phrase(input)
    {
        return Ok(read);
    }
    let (to, number) = number_date(input)?;
    tail(input, (input, to), number, None)
}

/// `quarter-phrase = ( named-quarter / coded-quarter ) [part]`: `1. kvartaali 2021`, `q1/2021`
pub(super) fn quarter_phrase(input: &str) -> IResult<&str, DatePhrase> {
    let coded = coded_quarter.map(|expr| (expr, Case::Plain));
    let (to, (expr, case)) = alt((named_quarter, coded)).parse(input)?;
    let (rest, part) = opt(part_after(case)).parse(to)?;
    let phrase = DatePhrase {
        expr,
        case: part.unwrap_or(case),
        led_by: None,
        span: between(input, input, to),
    };
    Ok((rest, phrase))
}

/// `word-phrase = year-noun year-gap year tail / named-day after-day tail / name-phrase`, of which `noun` is the
/// first word, before `after`: `vuodesta 2022`, `vuoden 2022 kesäkuusta`
pub(super) fn word_phrase<'t>(
    input: &'t str,
    noun: (Noun, Case),
    after: &'t str,
) -> IResult<&'t str, DatePhrase> {
    match DateExpr::of_noun(noun.0) {
        Some(name) => match named(input) {
            Ok((rest, day)) => {
                let (after, phrase) = tail(input, (input, rest), day, None)?;
                let case = match phrase.case {
                    Case::Plain => case_of_day(between(input, input, rest).slice(input)),
                    case => case,
                };
                Ok((after, DatePhrase { case, ..phrase }))
            }
            // The calendar does not have it.
            Err(_) if named_day(input).is_ok() => fail().parse(after),
            Err(_) => name_phrase(input, after, name, noun.1),
        },
        None if matches!(noun.0, Noun::Part | Noun::Quarter) => fail().parse(after),
        None => {
            let (from, ()) = year_gap(after)?;
            let (to, year) = whole_year(from)?;
            tail(input, (from, to), DateExpr::of_year(year), Some(noun))
        }
    }
}

/// The case of a day that is written with the word for it: `elokuun 1. päivästä 2021`
fn case_of_day(day: &str) -> Case {
    let mut words = day.split_whitespace();
    match words.find(|word| word.starts_with("päiv")) {
        Some("päivästä") => Case::From,
        Some("päivään") => Case::To,
        _ => Case::Plain,
    }
}

/// `tail = [case-ending] [gap month-or-season] [part]`, behind the number that stands
/// between `from` and `to`: ` kesäkuusta`, `:een`, ` loppuun`
///
/// A name with a year behind it is another date (`vuodesta 2021 kesäkuuhun 2022`), but
/// behind `vuoden 2021`, and where the year has a name or an end of its own behind it (`2021 syksystä
/// 2023 kevääseen`). Without a word for *year* before the number, it is so behind an ending
/// too, and where it is not Finnish, as only Finnish puts it there.
fn tail<'t>(
    input: &str,
    (from, to): (&str, &'t str),
    number: DateExpr,
    led_by: Option<(Noun, Case)>,
) -> IResult<&'t str, DatePhrase> {
    let (rest, ending) = opt(case_ending).parse(to)?;
    let name = |year| {
        let (rest, (name, case)) = preceded(gap, month_or_season).parse(rest).ok()?;
        let has_year = || {
            let year_word = year_word_in(says_no_side);
            let part = cond(led_by.is_some(), opt(part_after(case)));
            let year = (part, gap, opt(year_word), whole_year).parse(rest);
            year.is_ok_and(|(behind, _)| !opens_next(case, behind))
        };
        let is_bare = ending.is_none() && !matches!(case, Case::Foreign | Case::Short);
        let is_of_year = led_by.is_some_and(|(_, case)| case == Case::Genitive);
        let is_free = is_of_year || (led_by.is_some() || is_bare) && !has_year();
        is_free.then_some((name.in_year(year), case, rest, rest))
    };
    let case = ending
        .or(led_by.map(|(_, case)| case))
        .unwrap_or(Case::Plain);
    let (expr, case, to, rest) = number
        .bare_year()
        .and_then(name)
        .unwrap_or((number, case, to, rest));
    let (rest, part) = opt(part_after(case)).parse(rest)?;
    let case = part.unwrap_or(case);
    let span = between(input, from, to);
    let phrase = DatePhrase {
        expr,
        case,
        led_by,
        span,
    };
    Ok((rest, phrase))
}

/// Whether what stands behind a year makes it that of the next date, not that of the name before
/// it, which is in `case`.
///
/// `next = gap month-or-season !( gap year ) / end-part`
fn opens_next(case: Case, behind: &str) -> bool {
    let name: IResult<_, _> = preceded(gap, month_or_season).parse(behind);
    let part = || part_after(Case::Plain).parse(behind);
    match name {
        Ok((rest, _)) => (gap, whole_year).parse(rest).is_err(),
        Err(_) => case == Case::From && part().is_ok_and(|(_, part)| part == Case::To),
    }
}

/// `name-phrase = month-or-season [part] [early-cue] [ [","] gap [year-word] year
/// [case-ending] ] [part]`, with one part at most, and a comma in English: `kesäkuun alusta
/// 2022`, `kesäkuun aikana 2022`, `kesäkuusta alkaen vuonna 2022`, `June, 2022`
///
/// `after` is what follows the name. A year in a case of its own is another date:
/// `tammikuusta vuoden 2023 loppuun`.
fn name_phrase<'t>(
    input: &str,
    after: &'t str,
    name: DateExpr,
    case: Case,
) -> IResult<&'t str, DatePhrase> {
    let (rest, early_part) = opt(part_after(case)).parse(after)?;
    let (rest, cue) = opt(early_cue(early_part.unwrap_or(case))).parse(rest)?;
    let comma = cond(case == Case::Foreign, opt(char(',')));
    let is_own = |year: Case| match case {
        Case::From | Case::To | Case::Onto => says_no_side(year),
        _ => true,
    };
    let year_word = year_word_in(is_own);
    let year = delimited((comma, gap, opt(year_word)), whole_year, opt(case_ending));
    let (rest, year) = opt(year).parse(rest)?;
    if case == Case::Short && year.is_none() && !is_dashed(rest) {
        return fail().parse(rest);
    }
    let to = year.map_or(after, |_| rest);
    let late_part = cond(early_part.is_none(), part_after(case));
    let (rest, late_part) = opt(late_part).parse(rest)?;
    let phrase = DatePhrase {
        expr: year.map_or(name, |year| name.in_year(year)),
        case: early_part.or(late_part.flatten()).unwrap_or(case),
        led_by: cue
            .filter(|role| *role == CueRole::During)
            .map(|_| (Noun::Year, Case::During)),
        span: between(input, input, to),
    };
    Ok((rest, phrase))
}

/// `month-or-season = noun`, if it names one.
fn month_or_season(input: &str) -> IResult<&str, (DateExpr, Case)> {
    map_opt(noun, |(noun, case)| Some((DateExpr::of_noun(noun)?, case))).parse(input)
}

/// `case-ending = ":" 1*5letter`, the case of a number: `2022:een`
fn case_ending(input: &str) -> IResult<&str, Case> {
    let short = verify(word, |ending: &str| ending.chars().count() <= 5);
    let case = short.map(|ending: &str| {
        let is = |cases: &[&str]| cases.iter().any(|case| ending.ends_with(case));
        match () {
            () if is(&["sta", "stä"]) => Case::From,
            () if is(&["een", "iin", "hin"]) => Case::To,
            () => Case::Plain,
        }
    });
    preceded(char(':'), case).parse(input)
}

/// `part = " " [" "] ( part-noun / quarter-of-year )`: ` loppuun` after a year or month in a case.
///
/// Only after a genitive does it count without a case that gives a side: in `alku
/// 2020 loppu 2022` each belongs to the year behind it.
fn part_after(case: Case) -> impl Fn(&str) -> IResult<&str, Case> {
    move |input| {
        let part_noun = map_opt(classed_word, |(word, class)| match class {
            TokenKind::Noun(Noun::Part | Noun::Quarter, part) => Some(part),
            TokenKind::Cue(_) => matches!(word, "alku" | "loppu").then_some(Case::Plain),
            _ => None,
        });
        let quarter = |input| match opens_ordinal(input) {
            true => quarter_of_year(case).parse(input),
            false => fail().parse(input),
        };
        let part_noun = verify(alt((part_noun, quarter)), |part| {
            *part != Case::Plain || case == Case::Genitive
        });
        preceded((char(' '), opt(char(' '))), part_noun).parse(input)
    }
}

/// `year-gap = gap / "." [gap]`: what stands between the word for *year* and a year.
fn year_gap(input: &str) -> IResult<&str, ()> {
    alt((gap, value((), (char('.'), opt(gap))))).parse(input)
}

/// `year-word = year-noun year-gap`: `vuonna `, `v. `
pub(super) fn year_word(input: &str) -> IResult<&str, ()> {
    year_word_in(|_| true).parse(input)
}

/// Whether a case leaves it to the words around whether something begins or ends.
const fn says_no_side(case: Case) -> bool {
    matches!(case, Case::Plain | Case::During)
}

/// The word for *year* with what stands behind it, in a case that fits.
fn year_word_in<'t>(
    fits: impl Fn(Case) -> bool,
) -> impl Parser<&'t str, Output = (), Error = nom::error::Error<&'t str>> {
    let is_year =
        move |(noun, case): &(Noun, Case)| matches!(noun, Noun::Year | Noun::Years) && fits(*case);
    value((), (verify(noun, is_year), year_gap))
}

/// `early-cue = gap cue &( gap [year-word] year )`: ` aikana`, ` alkaen` or ` saakka` between a
/// month in its case and its year.
fn early_cue(case: Case) -> impl Fn(&str) -> IResult<&str, CueRole> {
    move |input| {
        let role = |(_, class)| match class {
            TokenKind::Cue(cue) if cue.after && !cue.dependent => Some(cue.role),
            _ => None,
        };
        let fits = |role: &CueRole| match role {
            CueRole::During => case == Case::Genitive,
            CueRole::Side(Side::Start) => case == Case::From,
            CueRole::Side(Side::End) => matches!(case, Case::To | Case::Onto),
            _ => false,
        };
        let cue = verify(map_opt(classed_word, role), fits);
        delimited(gap, cue, peek((gap, opt(year_word), whole_year))).parse(input)
    }
}
