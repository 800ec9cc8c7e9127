//! From tokens to ranges.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{cond, opt, value};

use super::FoundRange;
use super::cue::{Cue, Role, Side};
use super::date_expr::complete;
use super::date_phrase::DatePhrase;
use super::input::{Read, Tokens, and, cue, cue_after, cue_before, date, fail};
use super::lead::{Lead, lead};
use super::row::{fillers, joint};
use super::sides::{self, Sided, sided};
use super::token::Token;
use super::years::{more_years, year_list, years_and_pair};
use crate::record::PartialDate;
use crate::span::{Span, Spanned};
use crate::steps::count_steps;

/// A range, and what it is worth beside the others of its text.
#[derive(Debug)]
pub(super) enum Found<'t> {
    /// It is one whatever else there is.
    Whole(FoundRange),
    /// The same, but its other side may stand beside it.
    Sided(FoundRange, Sided<'t>),
    /// A year or month, which is a range where the text has no other.
    Alone(FoundRange),
}

impl Found<'_> {
    pub(super) fn whole(
        span: Span,
        start: Spanned<PartialDate>,
        end: Spanned<PartialDate>,
    ) -> Self {
        Self::Whole(FoundRange::new(span, Some(start), Some(end)))
    }

    fn into_range(self) -> FoundRange {
        match self {
            Self::Whole(range) | Self::Sided(range, _) | Self::Alone(range) => range,
        }
    }

    /// All of a year or month.
    pub(super) fn alone(date: Spanned<PartialDate>) -> Self {
        Self::Alone(FoundRange::new(date.span, Some(date), Some(date)))
    }
}

/// `ranges = *( range / token )`
pub(super) fn ranges(tokens: &[Token]) -> Vec<FoundRange> {
    let mut input = Tokens::new(tokens);
    // Most texts have one, and some a second.
    let mut found = Vec::with_capacity(2);
    while !input.is_empty() {
        count_steps(1);
        input = match range(input) {
            Ok((rest, ranges)) => {
                for range in ranges {
                    sides::add(&mut found, range);
                }
                rest
            }
            Err(_) => input.after_first(),
        };
    }
    let is_alone = |found: &Found<'_>| matches!(found, Found::Alone(_));
    if !found.iter().all(is_alone) {
        found.retain(|found| !is_alone(found));
    }
    found.into_iter().map(Found::into_range).collect()
}

/// `range = [lead] ( pair / between / years-and-pair / year-list / sided / alone )`
fn range(input: Tokens<'_>) -> Read<'_, Vec<Found<'_>>> {
    let (input, lead) = opt(lead).parse(input)?;
    if !input.first().is_some_and(Token::is_date) {
        return fail(input);
    }
    let one = |found| vec![found];
    alt((
        pair(lead),
        between(lead).map(one),
        years_and_pair,
        year_list,
        sided(lead).map(one),
        alone.map(one),
    ))
    .parse(input)
}

/// `pair = date [start-cue] [ joint / joining-cue fillers / fillers ]
/// [end-cue fillers] date [end-cue] [more-years]`
///
/// Without a joint both dates need a side: `vuodesta 2020 vuoteen 2022`.
pub(super) fn pair<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, Vec<Found<'t>>> {
    move |input| {
        let lead = lead.filter(|lead| lead.side() == Some(Side::Start));
        let (rest, first) = date(input)?;
        let (rest, start_cue) = opt(cue_after(Side::Start)).parse(rest)?;
        let joining_cue = (cue(|cue| cue.joins), fillers);
        let (rest, (joined, tight)) = alt((
            joint.map(|tight| (true, tight)),
            value((true, false), joining_cue),
            value((false, false), fillers),
        ))
        .parse(rest)?;
        let (rest, early_end) = opt((cue_before(Side::End), fillers)).parse(rest)?;
        let (rest, second) = date(rest)?;
        let (rest, late_end) = opt(cue_after(Side::End)).parse(rest)?;

        let started = lead.is_some() || start_cue.is_some() || first.side() == Some(Side::Start);
        let ended = early_end.is_some() || late_end.is_some() || second.side() == Some(Side::End);
        // `Liite 1 - 31.10.2022` holds no first of October, but `1-31.10.2022` does.
        let undotted = first.expr.number.is_some_and(|number| !number.dotted);
        if !(joined || started && ended) || undotted && !tight {
            return fail(input);
        }
        let start = lead.map_or(first.extent, |lead| lead.span).start;
        let end = late_end.map_or(second.extent, |(_, span)| span).end;
        let (rest, pair) = completed(first, second, Span::new(start, end), rest)?;
        let mut more_years = cond(first.opens_list(), opt(more_years));
        let (rest, years) = more_years.parse(rest)?;
        let years = years.flatten().unwrap_or_default();
        Ok((rest, [pair].into_iter().chain(years).collect()))
    }
}

/// `between = date and date`, with a cue before or behind it: `välillä 2020 ja 2022`,
/// `vuosien 2020 ja 2022 välillä`
fn between<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let is_between = |cue: Cue| cue.role == Role::Between;
        let (rest, (first, (), second)) = (date, and, date).parse(input)?;
        if !lead.and_then(|lead| lead.cue).is_some_and(is_between) {
            cue(is_between)(rest)?;
        }
        let span = Span::new(first.span.start, second.span.end);
        completed(first, second, span, rest)
    }
}

/// The range from `first` to `second`, before `rest`.
fn completed<'t>(
    first: DatePhrase,
    second: DatePhrase,
    span: Span,
    rest: Tokens<'t>,
) -> Read<'t, Found<'t>> {
    let Some((start, end)) = complete(first.expr, second.expr) else {
        return fail(rest);
    };
    let (start, end) = (
        Spanned::new(start, first.span),
        Spanned::new(end, second.span),
    );
    Ok((rest, Found::whole(span, start, end)))
}

/// `alone = date`, of a year or month that its own words or the silence of the rest
/// make a period: `vuonna 2021`, `toukokuun 2021 aikana`
fn alone(input: Tokens<'_>) -> Read<'_, Found<'_>> {
    let (rest, date) = date(input)?;
    let during = || cue(|cue| cue.role == Role::During)(rest).is_ok();
    let is_period = date.is_period()
        || (date.is_genitive() && during())
        || (input.before.is_none() && rest.is_silent());
    match date.expr.alone() {
        Some(PartialDate::Day(_)) | None => fail(input),
        Some(_) if !is_period => fail(input),
        Some(value) => Ok((rest, Found::alone(Spanned::new(value, date.span)))),
    }
}
