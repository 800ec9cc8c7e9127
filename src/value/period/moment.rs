//! One date of a period, with what belongs to it: `vuoden 2022 loppuun`.

use chrono::{Datelike, NaiveDate};
use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{map_opt, opt, peek, verify};
use nom::error::ParseError;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::month::{self, Case};
use super::number;
use super::words::{self, Lead, Side};
use crate::span::Span;
use crate::value::words::{self as table, Folded};

/// How much of a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `2022`
    Year(i32),
    /// `10/2022`, `lokakuu 2022`
    Month(i32, u32),
    /// `1.10.2022`
    Day(NaiveDate),
    /// `2022-10`, a month where it has a side or a dash
    IsoMonth(i32, u32),
    /// `syksy 2022`
    Season(i32, u32),
    /// `10/22`
    ShortMonth(i32, u32),
    /// `1.10.`, the year left out.
    DayOfMonth { day: u32, month: u32, dotted: bool },
    /// `lokakuu`, the year left out.
    MonthOnly(u32),
    /// `syksy`, the year left out.
    SeasonOnly(u32),
    /// `1.` or `22`: a day, a month or a year, as the other date decides.
    Number {
        value: u32,
        digits: usize,
        dotted: bool,
        zero: bool,
    },
}

/// A date as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) shape: Shape,
    /// The side its own case gives it: `vuodesta 2022`.
    pub(super) side: Option<Side>,
    /// The word for *year* before it.
    pub(super) lead: Option<Lead>,
    /// Whether it waits for a word such as *aikana*: `vuoden 2022`.
    pub(super) genitive: bool,
    /// The date itself.
    pub(super) date: Span,
    /// The date with the words that give it its side.
    pub(super) extent: Span,
}

impl Moment {
    pub(super) fn shifted(self, offset: usize) -> Self {
        Self {
            date: self.date.shifted(offset),
            extent: self.extent.shifted(offset),
            ..self
        }
    }
}

/// The date at the start of `input`, which is the start of a number.
pub(super) fn of_number(input: &str) -> IResult<&str, Moment> {
    numeric(input)
}

/// The date at the start of `input`, of which `word` is the first word, `lead` its
/// word for *year*, and `after` the rest.
pub(super) fn of_word<'a>(
    input: &'a str,
    (after, word): (&'a str, &str),
    lead: Option<Lead>,
) -> IResult<&'a str, Moment> {
    if let Some(lead) = lead
        && let Ok(found) = led_by_year(input, after, lead)
    {
        return Ok(found);
    }
    named(input, after, word)
}

fn side(case: Case) -> Option<Side> {
    match case {
        Case::From => Some(Side::Start),
        Case::To => Some(Side::End),
        Case::Plain | Case::Genitive => None,
    }
}

fn between(input: &str, from: &str, to: &str) -> Span {
    Span::new(input.len() - from.len(), input.len() - to.len())
}

pub(super) fn fail<T>(input: &str) -> IResult<&str, T> {
    let kind = nom::error::ErrorKind::Verify;
    Err(nom::Err::Error(nom::error::Error::from_error_kind(
        input, kind,
    )))
}

/// No word of the tables is longer than this many bytes.
const LONGEST_WORD: usize = 40;

/// A word in lower case, which may take half as much room again.
pub(super) type Word = Folded<{ LONGEST_WORD * 3 / 2 }>;

/// A run of letters, in lower case; fails on one too long to be of interest.
pub(super) fn word(input: &str) -> IResult<&str, Word> {
    // What follows a date is most often a mark.
    if input.starts_with(is_mark) {
        return fail(input);
    }
    let (word, rest) = input
        .split_at_checked(table::letters(input))
        .unwrap_or_default();
    if !(1..=LONGEST_WORD).contains(&word.len()) {
        return fail(input);
    }
    Word::of(word).map_or_else(|| fail(input), |word| Ok((rest, word)))
}

/// Whether it is plain to see that it is no letter.
fn is_mark(c: char) -> bool {
    (c.is_ascii() && !c.is_ascii_alphabetic()) || is_dash(c)
}

/// One or two spaces between the words of one date, or a line break.
pub(super) fn gap(input: &str) -> IResult<&str, ()> {
    let rest = input.strip_prefix([' ', '\n']);
    rest.map_or_else(
        || fail(input),
        |rest| Ok((rest.strip_prefix(' ').unwrap_or(rest), ())),
    )
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

/// A date that starts with a digit.
fn numeric(input: &str) -> IResult<&str, Moment> {
    let (rest, mut shape) = number::shape(input)?;
    let mut date = between(input, input, rest);
    let (mut rest, mut case) = opt(case_ending).parse(rest)?;
    if let Shape::Year(year) = shape
        && case.is_none()
        && let Ok((after, (part, part_case))) = part_after_year(rest)
    {
        shape = part.of(year);
        date = between(input, input, after);
        (rest, case) = (after, Some(part_case));
    }
    let case = case.unwrap_or(Case::Plain);
    let (rest, edge) = opt(edge_of(case)).parse(rest)?;
    let genitive = edge.is_none() && case == Case::Genitive;
    let case = edge.unwrap_or(case);
    let moment = Moment {
        shape,
        side: side(case),
        lead: None,
        genitive,
        date,
        extent: between(input, input, rest),
    };
    Ok((rest, moment))
}

/// The case of a number, after a colon: `2022:een`.
fn case_ending(input: &str) -> IResult<&str, Case> {
    map_opt(preceded(char(':'), word), |ending| {
        let ending = ending.text();
        let known = |case: &str| ending.ends_with(case);
        match ending.chars().count() {
            1..=2 => Some(Case::Plain),
            3..=5 if known("sta") || known("stä") => Some(Case::From),
            3..=5 if known("een") || known("iin") || known("hin") => Some(Case::To),
            3..=5 => Some(Case::Plain),
            _ => None,
        }
    })
    .parse(input)
}

/// `vuodesta 2022`, `vuoden 2022 loppuun`, `vuoden 2022 kesäkuusta`
fn led_by_year<'a>(input: &'a str, after: &'a str, lead: Lead) -> IResult<&'a str, Moment> {
    let (after_lead, ()) = year_gap(after)?;
    let (rest, year) = number::year(after_lead)?;
    let mut case = match lead {
        Lead::Case(case) => case,
        _ => Case::Plain,
    };
    let (after_year, ending) = opt(case_ending).parse(rest)?;
    case = ending.unwrap_or(case);
    let mut moment = Moment {
        shape: Shape::Year(year),
        side: None,
        lead: Some(lead),
        genitive: false,
        date: between(input, after_lead, rest),
        extent: Span::default(),
    };
    let mut end = after_year;
    let mut from = if side(case).is_some() {
        input
    } else {
        after_lead
    };
    if let Ok((rest, (part, part_case))) = preceded(gap, named_part).parse(after_year) {
        moment.shape = part.of(year);
        moment.date = between(input, after_lead, rest);
        (case, end, from) = (part_case, rest, input);
    }
    if let Ok((rest, edge)) = edge_of(case).parse(end) {
        (case, end, from) = (edge, rest, input);
    }
    moment.side = side(case);
    moment.genitive = case == Case::Genitive;
    moment.extent = between(input, from, end);
    Ok((end, moment))
}

/// `vuonna `, `v. `
fn year_word(input: &str) -> IResult<&str, Lead> {
    let lead = map_opt(word, |word| words::lead(word.text()));
    terminated(lead, year_gap).parse(input)
}

/// What stands between the word for *year* and the year.
fn year_gap(input: &str) -> IResult<&str, ()> {
    alt((gap, (char('.'), opt(gap)).map(|_| ()))).parse(input)
}

/// ` loppuun` after a year or month in the given case. One with no bearing on
/// the side belongs to a genitive only: `alku 2020 loppu 2022` says it of 2022.
fn edge_of(case: Case) -> impl Fn(&str) -> IResult<&str, Case> {
    move |input| {
        let edge = map_opt(word, |word| words::edge(word.text()));
        verify(preceded((char(' '), opt(char(' '))), edge), |edge| {
            *edge != Case::Plain || case == Case::Genitive
        })
        .parse(input)
    }
}

/// A month or a season.
#[derive(Clone, Copy)]
enum Part {
    Month(u32),
    Season(u32),
}

impl Part {
    fn of(self, year: i32) -> Shape {
        match self {
            Self::Month(month) => Shape::Month(year, month),
            Self::Season(season) => Shape::Season(year, season),
        }
    }

    fn alone(self) -> Shape {
        match self {
            Self::Month(month) => Shape::MonthOnly(month),
            Self::Season(season) => Shape::SeasonOnly(season),
        }
    }
}

fn named_part(input: &str) -> IResult<&str, (Part, Case)> {
    let (rest, word) = word(input)?;
    part_of(word.text(), rest)
}

/// The month or season that a word names, and what is left of the `rest` after it.
fn part_of<'a>(word: &str, rest: &'a str) -> IResult<&'a str, (Part, Case)> {
    let dashed = rest.trim_start_matches(' ').starts_with(is_dash);
    let part = month::month(word, dashed)
        .map(|(month, case)| (Part::Month(month), case))
        .or_else(|| month::season(word).map(|(season, case)| (Part::Season(season), case)));
    let rest = if word.ends_with('k') {
        rest.strip_prefix('.').unwrap_or(rest)
    } else {
        rest
    };
    part.map_or_else(|| fail(rest), |part| Ok((rest, part)))
}

/// ` kesäkuu` after a year, in Finnish, which writes both orders; but the month of
/// `2021 kesäkuu 2022` goes with the year after it.
fn part_after_year(input: &str) -> IResult<&str, (Part, Case)> {
    let (after_gap, ()) = gap(input)?;
    let (rest, part) = named_part(after_gap)?;
    let (_, word) = word(after_gap)?;
    let year_follows = preceded(gap, number::year).parse(rest).is_ok();
    if month::is_foreign(word.text()) || year_follows {
        return fail(input);
    }
    Ok((rest, part))
}

/// ` aikana` between a month in the genitive and its year: `kesäkuun aikana 2022`.
fn during(input: &str) -> IResult<&str, ()> {
    let word = verify(preceded(gap, word), |word| words::is_during(word.text()));
    terminated(word, peek((gap, opt(year_word), number::year)))
        .map(|_| ())
        .parse(input)
}

/// `lokakuu 2022`, `kesäkuun 2022 loppuun`, `kesäkuun loppu 2022`, `syksystä`
fn named<'a>(input: &'a str, after: &'a str, word: &str) -> IResult<&'a str, Moment> {
    let (after_name, (part, mut case)) = part_of(word, after)?;
    let (after_edge, early) = opt(edge_of(case)).parse(after_name)?;
    let (after_edge, during) = if early.is_none() && case == Case::Genitive {
        opt(during).parse(after_edge)?
    } else {
        (after_edge, None)
    };
    let year = preceded((gap, opt(year_word)), number::year);
    let (rest, year) = opt(terminated(year, opt(case_ending))).parse(after_edge)?;
    case = early.unwrap_or(case);
    let mut end = rest;
    if early.is_none()
        && let Ok((after, late)) = edge_of(case).parse(rest)
    {
        (case, end) = (late, after);
    }
    let moment = Moment {
        shape: year.map_or(part.alone(), |year| part.of(year)),
        side: side(case),
        lead: during.map(|()| Lead::During),
        genitive: case == Case::Genitive,
        date: between(input, input, if year.is_some() { rest } else { after_name }),
        extent: between(input, input, end),
    };
    Ok((end, moment))
}

impl Shape {
    /// Its year; `None` for one that leaves the year out.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Year(year) | Self::Month(year, _) | Self::Season(year, _) => Some(year),
            Self::Day(day) => Some(day.year()),
            _ => None,
        }
    }
}
