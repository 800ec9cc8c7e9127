//! From tokens to ranges.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{fail, opt, value};

use super::FoundRange;
use super::cue::{Cue, Role, Side};
use super::date_expr::complete;
use super::date_phrase::DatePhrase;
use super::input::{Read, Tokens, cue, cue_after, date, fillers, is_silent, kind};
use super::row::joint;
use super::sides::{self, Lead, Sided, lead, sided};
use super::token::{Token, TokenKind};
use super::years::year_list;
use crate::record::PartialDate;
use crate::span::{Span, Spanned};
use crate::steps::count_steps;
use crate::value::lexicon::Case;

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

    /// All of a year or month.
    pub(super) fn alone(date: Spanned<PartialDate>) -> Self {
        Self::Alone(FoundRange::new(date.span, Some(date), Some(date)))
    }

    fn into_range(self) -> FoundRange {
        match self {
            Self::Whole(range) | Self::Sided(range, _) | Self::Alone(range) => range,
        }
    }
}

/// `ranges = *( range / token )`
pub(super) fn ranges(tokens: &[Token]) -> Vec<FoundRange> {
    // Most texts have one, and some a second.
    let mut found = Vec::with_capacity(2);
    let mut rest = tokens;
    while let Some((_, next)) = rest.split_first() {
        count_steps(1);
        let before = tokens.get(..tokens.len() - rest.len());
        rest = match range(before.and_then(<[Token]>::last))(rest) {
            Ok((rest, ranges)) => {
                for range in ranges {
                    sides::add(&mut found, range);
                }
                rest
            }
            Err(_) => next,
        };
    }
    let is_alone = |found: &Found<'_>| matches!(found, Found::Alone(_));
    if !found.iter().all(is_alone) {
        found.retain(|found| !is_alone(found));
    }
    found.into_iter().map(Found::into_range).collect()
}

/// `range = [lead] ( between / year-list / pair / sided / alone )`, with `before`
/// before it.
fn range<'t>(before: Option<&'t Token>) -> impl Fn(Tokens<'t>) -> Read<'t, Vec<Found<'t>>> {
    move |input| {
        let (input, lead) = opt(lead(before)).parse(input)?;
        if !input.first().is_some_and(Token::is_date) {
            return fail().parse(input);
        }
        let opens_text = before.is_none() && lead.is_none();
        let one = |found| vec![found];
        alt((
            between(lead).map(one),
            year_list(lead, opens_text),
            pair(lead).map(one),
            sided(lead).map(one),
            alone(opens_text).map(one),
        ))
        .parse(input)
    }
}

/// `pair = date [start-cue] [ joint / joining-cue fillers / fillers ]
/// [end-cue fillers] date [end-cue]`
///
/// Without a joint both dates need a side: `vuodesta 2020 vuoteen 2022`.
pub(super) fn pair<'t>(lead: Option<Lead>) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let lead = lead.filter(|lead| lead.side() == Some(Side::Start));
        let joining_cue = (cue(|cue| cue.joins), fillers);
        let link = alt((
            joint.map(|tight| (true, tight)),
            value((true, false), joining_cue),
            value((false, false), fillers),
        ));
        let end_cue = cue(|cue| cue.before && cue.side() == Some(Side::End));
        let (rest, (first, start_cue, (joined, tight), early_end, second, late_end)) = (
            date,
            opt(cue_after(Side::Start)),
            link,
            opt((end_cue, fillers)),
            date,
            opt(cue_after(Side::End)),
        )
            .parse(input)?;

        let started = lead.is_some() || start_cue.is_some() || first.side() == Some(Side::Start);
        let ended = early_end.is_some() || late_end.is_some() || second.side() == Some(Side::End);
        // `Liite 1 - 31.10.2022` holds no first of October, but `1-31.10.2022` does.
        let undotted = first.expr.number.is_some_and(|number| !number.dotted);
        if !(joined || started && ended) || undotted && !tight {
            return fail().parse(input);
        }
        let start = lead.map_or(first.extent, |lead| lead.span).start;
        let end = late_end.map_or(second.extent, |(_, span)| span).end;
        completed(first, second, Span::new(start, end), rest)
    }
}

/// `between = date and date`, with a cue before or behind it: `välillä 2020 ja 2022`,
/// `vuosien 2020 ja 2022 välillä`
fn between<'t>(lead: Option<Lead>) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let is_between = |cue: Cue| cue.role == Role::Between;
        let and = kind(|kind| matches!(kind, TokenKind::And));
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
        return fail().parse(rest);
    };
    let start = Spanned::new(start, first.span);
    Ok((
        rest,
        Found::whole(span, start, Spanned::new(end, second.span)),
    ))
}

/// `alone = date`, of a year or month that its own words or the silence of the rest
/// make a period: `vuonna 2021`, `toukokuun 2021 aikana`
fn alone<'t>(opens_text: bool) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let (rest, date) = date(input)?;
        let during = || cue(|cue| cue.role == Role::During)(rest).is_ok();
        let is_period = date.is_period()
            || date.case == Case::Genitive && during()
            || opens_text && is_silent(rest);
        match date.expr.alone() {
            Some(value) if is_period && !date.expr.is_day() => {
                Ok((rest, Found::alone(Spanned::new(value, date.span))))
            }
            _ => fail().parse(input),
        }
    }
}
