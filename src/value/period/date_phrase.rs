//! A date with the words that belong to it: `vuoden 2022 loppuun`.

use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{cond, map_opt, not, opt, peek, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::cue::{self, Role, Side, WordClass};
use super::date_expr::DateExpr;
use super::number::{number_date, year};
use super::word::{fail, finnish_noun, gap, noun, noun_of, word};
use crate::span::Span;
use crate::value::lexicon::{Case, Noun};

/// A date as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DatePhrase {
    pub(super) expr: DateExpr,
    /// The case of its last word that has one: `vuodesta 2022`, `2022 loppuun`.
    pub(super) case: Case,
    /// The word for *year* before it, and its case.
    pub(super) led_by: Option<(Noun, Case)>,
    /// The date itself.
    pub(super) span: Span,
    /// The date with the words that give it its side.
    pub(super) extent: Span,
}

impl DatePhrase {
    /// The side that its own case gives it.
    pub(super) fn side(&self) -> Option<Side> {
        match self.case {
            Case::From => Some(Side::Start),
            Case::To => Some(Side::End),
            Case::Plain | Case::During | Case::Genitive => None,
        }
    }

    /// Whether the word before it says that the period is the date: `vuonna 2022`.
    pub(super) fn is_period(&self) -> bool {
        matches!(self.led_by, Some((_, Case::During)))
    }

    /// Whether it waits for a word such as *aikana*: `vuoden 2022`.
    pub(super) fn is_genitive(&self) -> bool {
        self.case == Case::Genitive
    }

    /// Whether the word before it may open a list of years: `vuosina 2020, 2021`.
    pub(super) fn opens_list(&self) -> bool {
        self.is_period() || matches!(self.led_by, Some((Noun::Years, _)))
    }

    pub(super) fn shifted(self, offset: usize) -> Self {
        Self {
            span: self.span.shifted(offset),
            extent: self.extent.shifted(offset),
            ..self
        }
    }
}

/// `number-phrase = number-date [ case-ending / name-behind-year ] [part]`:
/// `1.10.2022`, `2022:een`, `2022 kesäkuusta`
pub(super) fn number_phrase(input: &str) -> IResult<&str, DatePhrase> {
    let (rest, number) = number_date(input)?;
    let (after_case, case) = opt(case_ending).parse(rest)?;
    let name = opt(name_behind_year);
    let (after_name, name) =
        cond(case.is_none() && number.is_bare_year(), name).parse(after_case)?;
    let (expr, case, date_end) = match name.flatten() {
        Some((name, case)) => (
            DateExpr {
                year: number.year,
                ..name
            },
            case,
            after_name,
        ),
        None => (number, case.unwrap_or(Case::Plain), rest),
    };
    let (rest, part) = opt(part_after(case)).parse(after_name)?;
    let phrase = DatePhrase {
        expr,
        case: part.unwrap_or(case),
        led_by: None,
        span: between(input, input, date_end),
        extent: between(input, input, rest),
    };
    Ok((rest, phrase))
}

/// `name-behind-year = gap finnish-month-or-season !( gap year )`: only Finnish puts
/// the name there, and the month of `2021 kesäkuu 2022` goes with the year after it.
fn name_behind_year(input: &str) -> IResult<&str, (DateExpr, Case)> {
    let name = map_opt(finnish_noun, |(noun, case)| {
        Some((DateExpr::of_noun(noun)?, case))
    });
    delimited(gap, name, not(preceded(gap, year))).parse(input)
}

/// `word-phrase = year-phrase / name-phrase`, of which `word` is the first word and
/// `after` what follows it.
pub(super) fn word_phrase<'t>(
    input: &'t str,
    word: &str,
    after: &'t str,
) -> IResult<&'t str, DatePhrase> {
    let (rest, (noun, case)) = noun_of(word, after)?;
    match DateExpr::of_noun(noun) {
        Some(expr) => name_phrase(input, rest, expr, case),
        None if noun == Noun::Part => fail(input),
        None => year_phrase(input, rest, (noun, case)),
    }
}

/// `year-phrase = year-noun year-gap year [case-ending] [gap month-or-season]
/// [part]`: `vuodesta 2022`, `vuoden 2022 kesäkuusta`, `vuoden 2022 loppuun`
///
/// `after` is what follows the noun.
fn year_phrase<'t>(
    input: &'t str,
    after: &'t str,
    (noun, noun_case): (Noun, Case),
) -> IResult<&'t str, DatePhrase> {
    let (from_year, ()) = year_gap(after)?;
    let (after_year, year) = year(from_year)?;
    let (rest, ending) = opt(case_ending).parse(after_year)?;
    let case = ending.unwrap_or(noun_case);
    let (rest, name) = opt(preceded(gap, month_or_season)).parse(rest)?;
    let (expr, case, date_end) = match name {
        Some((name, case)) => (name.in_year(year), case, rest),
        None => (DateExpr::of_year(year), case, after_year),
    };
    let (rest, part) = opt(part_after(case)).parse(rest)?;
    let mut phrase = DatePhrase {
        expr,
        case: part.unwrap_or(case),
        led_by: Some((noun, noun_case)),
        span: between(input, from_year, date_end),
        extent: between(input, input, rest),
    };
    if name.is_none() && part.is_none() && phrase.side().is_none() {
        phrase.extent.start = phrase.span.start;
    }
    Ok((rest, phrase))
}

/// `name-phrase = month-or-season [part] [during] [gap [year-word] year
/// [case-ending]] [part]`: `kesäkuun 2022 loppuun`, `kesäkuun aikana 2022`
///
/// `after` is what follows the name.
fn name_phrase<'t>(
    input: &'t str,
    after: &'t str,
    name: DateExpr,
    name_case: Case,
) -> IResult<&'t str, DatePhrase> {
    let (rest, early) = opt(part_after(name_case)).parse(after)?;
    let case = early.unwrap_or(name_case);
    let may_last = early.is_none() && case == Case::Genitive;
    let (rest, during) = opt(cond(may_last, during)).parse(rest)?;
    let year = preceded((gap, opt(year_word)), year);
    let (rest, year) = opt(terminated(year, opt(case_ending))).parse(rest)?;
    let (expr, date_end) = match year {
        Some(year) => (name.in_year(year), rest),
        None => (name, after),
    };
    let (rest, late) = opt(cond(early.is_none(), part_after(case))).parse(rest)?;
    let phrase = DatePhrase {
        expr,
        case: late.flatten().unwrap_or(case),
        led_by: during.flatten().map(|()| (Noun::Year, Case::During)),
        span: between(input, input, date_end),
        extent: between(input, input, rest),
    };
    Ok((rest, phrase))
}

/// From where `from` begins to where `to` does, both being ends of `input`.
fn between(input: &str, from: &str, to: &str) -> Span {
    Span::new(input.len() - from.len(), input.len() - to.len())
}

/// `month-or-season = noun`, if it names one.
fn month_or_season(input: &str) -> IResult<&str, (DateExpr, Case)> {
    let named = |(noun, case)| Some((DateExpr::of_noun(noun)?, case));
    map_opt(noun, named).parse(input)
}

/// `case-ending = ":" 1*5letter`, the case of a number: `2022:een`
fn case_ending(input: &str) -> IResult<&str, Case> {
    let ending = verify(preceded(char(':'), word), |ending: &str| {
        ending.chars().count() <= 5
    });
    ending
        .map(|ending| {
            let is = |case: &str| ending.ends_with(case);
            match () {
                () if is("sta") || is("stä") => Case::From,
                () if is("een") || is("iin") || is("hin") => Case::To,
                () => Case::Plain,
            }
        })
        .parse(input)
}

/// `part = " " [" "] part-noun`: ` loppuun` after a year or month in a case.
///
/// Only after a genitive does it count without a case that gives a side: in `alku
/// 2020 loppu 2022` each belongs to the year behind it.
fn part_after(case: Case) -> impl Fn(&str) -> IResult<&str, Case> {
    move |input| {
        let part = map_opt(noun, |(noun, part)| {
            (noun == Noun::Part && (part != Case::Plain || case == Case::Genitive)).then_some(part)
        });
        preceded((char(' '), opt(char(' '))), part).parse(input)
    }
}

/// `year-gap = gap / "." [gap]`: what stands between the word for *year* and a year.
fn year_gap(input: &str) -> IResult<&str, ()> {
    alt((gap, value((), (char('.'), opt(gap))))).parse(input)
}

/// `year-word = year-noun year-gap`: `vuonna `, `v. `
fn year_word(input: &str) -> IResult<&str, ()> {
    let year_noun = verify(noun, |(noun, _)| matches!(noun, Noun::Year | Noun::Years));
    value((), (year_noun, year_gap)).parse(input)
}

/// `during = gap during-cue &( gap [year-word] year )`: ` aikana` between a month
/// and its year.
fn during(input: &str) -> IResult<&str, ()> {
    let cue = verify(
        word,
        |word: &str| matches!(cue::class(word), WordClass::Cue(cue) if cue.role == Role::During),
    );
    value((), (gap, cue, peek((gap, opt(year_word), year)))).parse(input)
}
