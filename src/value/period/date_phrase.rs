//! A date with the words that belong to it: `vuoden 2022 loppuun`.

use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{cond, fail, map_opt, not, opt, peek, value, verify};
use nom::sequence::{delimited, preceded};
use nom::{IResult, Parser};

use super::cue::{self, Role, Side};
use super::date_expr::DateExpr;
use super::number::{number_date, year};
use super::token::TokenKind;
use super::word::{gap, known, noun, noun_of, word};
use crate::span::Span;
use crate::value::lexicon::{self, Case, Noun};

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
        side_of(self.case)
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

fn side_of(case: Case) -> Option<Side> {
    match case {
        Case::From => Some(Side::Start),
        Case::To => Some(Side::End),
        Case::Plain | Case::During | Case::Genitive => None,
    }
}

/// A phrase but for the part behind it.
struct Draft<'t> {
    expr: DateExpr,
    case: Case,
    led_by: Option<(Noun, Case)>,
    /// From the date itself on.
    from: &'t str,
    /// What follows the date itself.
    to: &'t str,
    has_part: bool,
}

impl<'t> Draft<'t> {
    /// `[part]` of the phrase that `input` begins with and `rest` follows.
    fn with_part(self, input: &str, rest: &'t str) -> IResult<&'t str, DatePhrase> {
        let part = cond(!self.has_part, part_after(self.case));
        let (rest, part) = opt(part).map(Option::flatten).parse(rest)?;
        let place = |rest: &str| input.len() - rest.len();
        let case = part.unwrap_or(self.case);
        let span = Span::new(place(self.from), place(self.to));
        // In `vuonna 2022` the word says nothing of a side.
        let is_bare = self.expr.is_bare_year() && part.is_none() && side_of(case).is_none();
        let phrase = DatePhrase {
            expr: self.expr,
            case,
            led_by: self.led_by,
            span,
            extent: Span::new(if is_bare { span.start } else { 0 }, place(rest)),
        };
        Ok((rest, phrase))
    }
}

/// `number-phrase = number-date [ case-ending / name-behind-year ] [part]`:
/// `1.10.2022`, `2022:een`, `2022 kesäkuusta`
pub(super) fn number_phrase(input: &str) -> IResult<&str, DatePhrase> {
    let (to, number) = number_date(input)?;
    let (expr, case, to, rest) = match name_behind_year(to) {
        Ok((rest, (name, case))) if number.is_bare_year() => {
            let year = number.year;
            (DateExpr { year, ..name }, case, rest, rest)
        }
        _ => {
            let (rest, ending) = opt(case_ending).parse(to)?;
            (number, ending.unwrap_or(Case::Plain), to, rest)
        }
    };
    let draft = Draft {
        expr,
        case,
        led_by: None,
        from: input,
        to,
        has_part: false,
    };
    draft.with_part(input, rest)
}

/// `name-behind-year = gap finnish-month-or-season !( gap year )`: only Finnish puts
/// the name there, and the month of `2021 kesäkuu 2022` goes with the year after it.
fn name_behind_year(input: &str) -> IResult<&str, (DateExpr, Case)> {
    let finnish = preceded(not(known(lexicon::is_foreign_month)), month_or_season);
    delimited(gap, finnish, not((gap, year))).parse(input)
}

/// `word-phrase = ( year-phrase / name-phrase ) [part]`, of which `word` is the first
/// word, before `rest`.
pub(super) fn word_phrase<'t>(
    input: &'t str,
    word: &str,
    rest: &'t str,
) -> IResult<&'t str, DatePhrase> {
    let (after, (noun, case)) = noun_of(word, rest)?;
    let (rest, draft) = match DateExpr::of_noun(noun) {
        Some(expr) => name_phrase(input, after, expr, case),
        None if noun == Noun::Part => fail().parse(after),
        None => year_phrase(after, (noun, case)),
    }?;
    draft.with_part(input, rest)
}

/// `year-phrase = year-noun year-gap year [case-ending] [gap month-or-season]`:
/// `vuodesta 2022`, `vuoden 2022 kesäkuusta`
///
/// `after` is what follows the noun.
fn year_phrase(after: &str, led_by: (Noun, Case)) -> IResult<&str, Draft<'_>> {
    let (from, ()) = year_gap(after)?;
    let (to, year) = year(from)?;
    let (rest, ending) = opt(case_ending).parse(to)?;
    let (rest, name) = opt(preceded(gap, month_or_season)).parse(rest)?;
    let (name, case, to) = match name {
        Some((name, case)) => (name, case, rest),
        None => (DateExpr::default(), ending.unwrap_or(led_by.1), to),
    };
    let draft = Draft {
        expr: name.in_year(year),
        case,
        led_by: Some(led_by),
        from,
        to,
        has_part: false,
    };
    Ok((rest, draft))
}

/// `name-phrase = month-or-season [part] [during] [gap [year-word] year
/// [case-ending]]`: `kesäkuun alusta 2022`, `kesäkuun aikana 2022`
///
/// `after` is what follows the name.
fn name_phrase<'t>(
    from: &'t str,
    after: &'t str,
    name: DateExpr,
    name_case: Case,
) -> IResult<&'t str, Draft<'t>> {
    let (rest, part) = opt(part_after(name_case)).parse(after)?;
    let case = part.unwrap_or(name_case);
    let may_last = part.is_none() && case == Case::Genitive;
    let (rest, during) = opt(cond(may_last, during)).parse(rest)?;
    let year = delimited((gap, opt(year_word)), year, opt(case_ending));
    let (rest, year) = opt(year).parse(rest)?;
    let draft = Draft {
        expr: DateExpr { year, ..name },
        case,
        led_by: during.flatten().map(|()| (Noun::Year, Case::During)),
        from,
        to: year.map_or(after, |_| rest),
        has_part: part.is_some(),
    };
    Ok((rest, draft))
}

/// `month-or-season = noun`, if it names one.
fn month_or_season(input: &str) -> IResult<&str, (DateExpr, Case)> {
    let named = |(noun, case)| Some((DateExpr::of_noun(noun)?, case));
    map_opt(noun, named).parse(input)
}

/// `case-ending = ":" 1*5letter`, the case of a number: `2022:een`
fn case_ending(input: &str) -> IResult<&str, Case> {
    let (rest, ending) = preceded(char(':'), word).parse(input)?;
    let is = |cases: &[&str]| cases.iter().any(|case| ending.ends_with(case));
    match () {
        () if ending.chars().count() > 5 => fail().parse(input),
        () if is(&["sta", "stä"]) => Ok((rest, Case::From)),
        () if is(&["een", "iin", "hin"]) => Ok((rest, Case::To)),
        () => Ok((rest, Case::Plain)),
    }
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
    let cue =
        known(|word| matches!(cue::class(word), TokenKind::Cue(cue) if cue.role == Role::During));
    value((), (gap, cue, peek((gap, opt(year_word), year)))).parse(input)
}
