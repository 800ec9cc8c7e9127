//! One date of a period, with what belongs to it: `vuoden 2022 loppuun`.

use chrono::{Datelike, NaiveDate};
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{consumed, map_opt, opt, peek, verify};
use nom::error::ParseError;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::month::{self, Case};
use super::words::{self, Lead, Side};
use crate::span::Span;
use crate::value::date;
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

/// The date at the start of `input`, which is the start of a word.
pub(super) fn of_word(input: &str) -> IResult<&str, Moment> {
    alt((led_by_year, named)).parse(input)
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

fn fail<T>(input: &str) -> IResult<&str, T> {
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
    let (word, rest) = input
        .split_at_checked(table::letters(input))
        .unwrap_or_default();
    if !(1..=LONGEST_WORD).contains(&word.len()) {
        return fail(input);
    }
    Word::of(word).map_or_else(|| fail(input), |word| Ok((rest, word)))
}

/// One or two spaces between the words of one date, or a line break.
fn gap(input: &str) -> IResult<&str, ()> {
    (one_of(" \n"), opt(char(' '))).map(|_| ()).parse(input)
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

/// Whether a number may end before `rest`: `2022,` but not `2022,5` or `2022a`.
fn closed(rest: &str) -> bool {
    let mut ahead = rest.chars();
    let Some(first) = ahead.next() else {
        return true;
    };
    let second = ahead.next().unwrap_or(' ');
    match first {
        c if is_dash(c) => true,
        c if c.is_alphanumeric() => false,
        '.' | ',' | ':' => !second.is_numeric(),
        '/' | '_' | '=' | '&' | '@' | '#' | '\\' | '+' | '\'' | '’' => !second.is_alphanumeric(),
        _ => true,
    }
}

/// Whether the number before `rest` counts something: `2000 euroa`, `20 %`.
fn counts(rest: &str) -> bool {
    let rest = rest.trim_start_matches(' ');
    if rest.starts_with(['€', '%', '$', '£', '°', '‰']) {
        return true;
    }
    word(rest).is_ok_and(|(_, word)| words::is_unit(word.text()))
}

/// Whether `rest` makes a decade of the year before it: `2020-luvulla`.
fn is_decade(rest: &str) -> bool {
    rest.strip_prefix(is_dash)
        .and_then(|rest| word(rest).ok())
        .is_some_and(|(_, word)| words::is_decade(word.text()))
}

/// Whether `rest` is the second half of `2020/2021` or `2020/21`.
fn is_next_year(year: i32, rest: &str) -> bool {
    let next = alt((date::number(4, 4), date::number(2, 2)));
    let Ok((rest, number)) = preceded(char('/'), next).parse(rest) else {
        return false;
    };
    let next = (year + 1).cast_unsigned();
    (number == next || number == next % 100) && closed(rest)
}

fn bare_year(input: &str) -> IResult<&str, i32> {
    let (rest, year) = date::year(input)?;
    if (closed(rest) || is_next_year(year, rest)) && !counts(rest) && !is_decade(rest) {
        Ok((rest, year))
    } else {
        fail(input)
    }
}

fn month_number(min: usize) -> impl Fn(&str) -> IResult<&str, u32> {
    move |input| verify(date::number(min, 2), |month| (1..=12).contains(month)).parse(input)
}

fn day_number(input: &str) -> IResult<&str, u32> {
    verify(date::number(1, 2), |day| (1..=31).contains(day)).parse(input)
}

fn day(year: i32, month: u32, day: u32) -> Option<Shape> {
    NaiveDate::from_ymd_opt(year, month, day).map(Shape::Day)
}

fn short_year(input: &str) -> IResult<&str, i32> {
    date::number(2, 2)
        .map(|year| 2000 + year.cast_signed())
        .parse(input)
}

/// `1.10.2022`, `1. 10. 2022`, `1.10.22`, `1.10 2022`, `2022-10-01`
fn full(input: &str) -> IResult<&str, Shape> {
    let tight = (
        terminated(date::number(1, 2), char('.')),
        terminated(date::number(1, 2), char('.')),
        short_year,
    )
        .map(|(day, month, year)| (year, month, day));
    let undotted = (
        terminated(date::number(1, 2), date::dot),
        terminated(date::number(1, 2), char(' ')),
        date::year,
    )
        .map(|(day, month, year)| (year, month, day));
    map_opt(
        alt((date::iso, date::finnish, undotted, tight)),
        |(y, m, d)| day(y, m, d),
    )
    .parse(input)
}

/// `1. lokakuuta 2022`, `1. lokakuuta`, `1 oktober 2022`
fn day_of_named(input: &str) -> IResult<&str, Shape> {
    let (rest, number) = day_number(input)?;
    let (rest, _) = (opt(char('.')), opt(gap)).parse(rest)?;
    let (rest, (month, _)) = map_opt(word, |word| month::month(word.text(), false)).parse(rest)?;
    let (rest, year) = opt(preceded(gap, bare_year)).parse(rest)?;
    let shape = match year {
        Some(year) => day(year, month, number),
        None => Some(Shape::DayOfMonth {
            day: number,
            month,
            dotted: true,
        }),
    };
    shape.map_or_else(|| fail(input), |shape| Ok((rest, shape)))
}

/// `10/2022`, `10.2022`, `10/22`, `2022/10`
fn month_of_year(input: &str) -> IResult<&str, Shape> {
    let year_first = (terminated(date::year, char('/')), month_number(1));
    alt((
        // `2011/12` is the year after 2011 rather than its December.
        verify(year_first, |(year, month)| {
            (year + 1) % 100 != month.cast_signed()
        })
        .map(|(year, month)| Shape::Month(year, month)),
        (terminated(month_number(1), one_of("/.")), date::year)
            .map(|(month, year)| Shape::Month(year, month)),
        (terminated(month_number(1), char('/')), short_year)
            .map(|(month, year)| Shape::ShortMonth(year, month)),
    ))
    .parse(input)
}

/// `1.10.`, `1. 10.`, `1.10`
fn day_of_month(input: &str) -> IResult<&str, Shape> {
    let (rest, day) = terminated(day_number, date::dot).parse(input)?;
    let (rest, month) = month_number(1).parse(rest)?;
    let (rest, dot) = opt(char('.')).parse(rest)?;
    // A leap year: the day may be the 29th of February.
    let exists = NaiveDate::from_ymd_opt(2000, month, day).is_some();
    if exists && closed(rest) {
        Ok((
            rest,
            Shape::DayOfMonth {
                day,
                month,
                dotted: dot.is_some(),
            },
        ))
    } else {
        fail(input)
    }
}

/// `1.`, `22`
fn small_number(input: &str) -> IResult<&str, Shape> {
    let (rest, (digits, value)) = consumed(date::number(1, 2)).parse(input)?;
    let (rest, dot) = opt(char('.')).parse(rest)?;
    if closed(rest) && !counts(rest) {
        let shape = Shape::Number {
            value,
            digits: digits.len(),
            dotted: dot.is_some(),
            zero: digits.starts_with('0'),
        };
        Ok((rest, shape))
    } else {
        fail(input)
    }
}

/// A date that starts with a digit.
fn numeric(input: &str) -> IResult<&str, Moment> {
    let end = verify(peek(nom::combinator::rest), |rest: &str| closed(rest));
    // Four digits begin with a year, fewer with a day or a month.
    let digits = input.bytes().take(3).take_while(u8::is_ascii_digit);
    let (rest, shape) = if digits.count() == 3 {
        let whole = terminated(alt((full, month_of_year)), end);
        alt((whole, bare_year.map(Shape::Year))).parse(input)?
    } else {
        let whole = terminated(alt((full, month_of_year, day_of_named)), end);
        alt((whole, day_of_month, small_number)).parse(input)?
    };
    let date = between(input, input, rest);
    let (rest, ending) = opt(case_ending).parse(rest)?;
    let (rest, edge) = opt(edge_of(Case::Plain)).parse(rest)?;
    let case = edge.or(ending).unwrap_or(Case::Plain);
    let moment = Moment {
        shape,
        side: side(case),
        lead: None,
        genitive: false,
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
fn led_by_year(input: &str) -> IResult<&str, Moment> {
    let (after_lead, lead) = year_word(input)?;
    let (rest, year) = bare_year(after_lead)?;
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
    terminated(
        map_opt(word, |word| words::lead(word.text())),
        alt((gap, (char('.'), opt(gap)).map(|_| ()))),
    )
    .parse(input)
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
    let word = word.text();
    let dashed = rest.trim_start_matches(' ').starts_with(is_dash);
    let part = month::month(word, dashed)
        .map(|(month, case)| (Part::Month(month), case))
        .or_else(|| month::season(word).map(|(season, case)| (Part::Season(season), case)));
    let rest = if word.ends_with('k') {
        rest.strip_prefix('.').unwrap_or(rest)
    } else {
        rest
    };
    part.map_or_else(|| fail(input), |part| Ok((rest, part)))
}

/// `lokakuu 2022`, `kesäkuun 2022 loppuun`, `kesäkuun loppu 2022`, `syksystä`
fn named(input: &str) -> IResult<&str, Moment> {
    let (after_name, (part, mut case)) = named_part(input)?;
    let (after_edge, early) = opt(edge_of(case)).parse(after_name)?;
    let year = preceded((gap, opt(year_word)), bare_year);
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
        lead: None,
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
