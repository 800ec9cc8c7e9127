//! From tokens to ranges.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{fail, opt, peek, value, verify};

use super::FoundRange;
use super::cue::{Cue, CueRole, Side};
use super::date_expr::complete;
use super::input::{Read, Tokens, and, cover, cue, cue_after, date, fillers, is_silent, kind};
use super::lexicon::Case;
use super::phrase::DatePhrase;
use super::row::joint;
use super::sides::{Lead, OneSide, lead, sided};
use super::token::{Token, TokenKind};
use super::years::year_list;
use crate::span::Spanned;
use crate::steps::count_steps;

/// A range, and what it is worth beside the others of its text.
pub(super) enum Found<'t> {
    /// It is one whatever else there is.
    Whole(FoundRange),
    /// So are all of these.
    List(Vec<FoundRange>),
    /// The same, but its other side may stand beside it.
    Sided(OneSide<'t>),
    /// Years or months, which are ranges where the text has no other.
    Alone(Vec<FoundRange>),
}

/// `ranges = *( range / token )`
pub(super) fn ranges(tokens: &[Token]) -> Vec<FoundRange> {
    let (mut whole, mut alone) = (Vec::new(), Vec::new());
    // The last of `whole`, where it has one side and nothing came after it.
    let mut open: Option<OneSide<'_>> = None;
    let (mut before, mut rest) = (None, tokens);
    while let Some((_, next)) = rest.split_first() {
        count_steps(1);
        let Ok((after, found)) = range(before)(rest) else {
            // `noin 2022` opens a text as `2022` does.
            let is_filler = rest.first().is_some_and(|token| token.kind.is_filler());
            before = if is_filler { before } else { rest.first() };
            rest = next;
            continue;
        };
        match (found, open.take()) {
            (Found::Whole(range), _) => whole.push(range),
            (Found::List(ranges), _) => whole.extend(ranges),
            (Found::Alone(ranges), _) => alone.extend(ranges),
            (Found::Sided(second), first) => match first
                .and_then(|it| it.joined(&second))
                .filter(|range| !second.dependent || !range.reversed)
            {
                Some(range) => {
                    whole.pop();
                    whole.push(range);
                }
                None if second.dependent => {}
                None => {
                    whole.push(second.range());
                    open = Some(second);
                }
            },
        }
        before = rest.get(rest.len() - after.len() - 1);
        rest = after;
    }
    match whole.is_empty() {
        true => alone,
        false => whole,
    }
}

/// `range = form / [lead] ( between / year-list / pair / two-ends / sided / ongoing / alone )`, with `before`
/// before it.
fn range<'t>(before: Option<&'t Token>) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        if let Ok(read) = form(input) {
            return Ok(read);
        }
        let (input, lead) = opt(lead(before)).parse(input)?;
        peek(date).parse(input)?;
        let opens_text = before.is_none() && lead.is_none();
        alt((
            between(lead).map(Found::Whole),
            year_list(lead, opens_text),
            pair(lead).map(Found::Whole),
            two_ends(lead).map(|()| Found::Alone(Vec::new())),
            sided(lead).map(Found::Sided),
            ongoing(lead).map(Found::Whole),
            alone(lead, opens_text),
        ))
        .parse(input)
    }
}

/// `two-ends = date and date`, both in the case of an end and neither the end of what begins
/// before it: `painottuu syksyyn 2022 ja kevääseen 2023`
fn two_ends<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, ()> {
    move |input| {
        let end = || verify(date, |date: &DatePhrase| date.side() == Some(Side::End));
        let rule = verify((end(), and, end()), |_| lead.is_none());
        value((), rule).parse(input)
    }
}

/// `pair = date [start-cue] [ joint / joining-cue fillers / fillers ]
/// [end-cue fillers] date [end-cue]`
///
/// Without a joint both dates need a side: `vuodesta 2020 vuoteen 2022`.
pub(super) fn pair<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, FoundRange> {
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
        let ended = early_end.is_some() || late_end.is_some() || second.may_end();
        // `2021 – 31 12 2023`
        let goes_on = second.expr.number.is_some() && kind(TokenKind::has_digits)(rest).is_ok();
        // `Liite 1 - 31.10.2022` holds no first of October, but `1-31.10.2022` does.
        let undotted = first.expr.number.is_some_and(|number| !number.dotted);
        if !(joined || started && ended) || undotted && !tight || goes_on {
            return fail().parse(input);
        }
        completed(first, second, lead.map_or(input, |lead| lead.from), rest)
    }
}

/// `form = label separators label separators [ date [ separators date ] ]`: two labels of a
/// form in a row, and their dates. One date may be of either, unless a colon behind each
/// label keeps them apart.
fn form(input: Tokens<'_>) -> Read<'_, Found<'_>> {
    let label = || cue(|cue| cue.before && cue.firm && cue.side().is_some());
    let (rest, (first, (), second, ())) =
        (label(), separators, label(), separators).parse(input)?;
    if first.side() == second.side() {
        return fail().parse(input);
    }
    match (date, separators, date).parse(rest) {
        Ok((rest, (start, (), end))) if first.side() == Some(Side::Start) => {
            completed(start, end, input, rest)
        }
        Ok((rest, (end, (), start))) => completed(start, end, input, rest),
        Err(fault) => Err(fault),
    }
    .map(|(rest, range)| (rest, Found::Whole(range)))
    .or_else(|fault| match input.get(1).map(|token| &token.kind) {
        Some(TokenKind::Colon) => Err(fault),
        _ => opt(date).map(|_| Found::Alone(Vec::new())).parse(rest),
    })
}

/// `separators = *4( filler / and / "," / ":" / break / dash )`
fn separators(mut input: Tokens<'_>) -> Read<'_, ()> {
    use TokenKind::{And, Break, Colon, Comma, Dash};
    for _ in 0..4 {
        match input.split_first() {
            Some((first, rest))
                if matches!(first.kind, And | Break | Colon | Comma | Dash(_))
                    || first.kind.is_filler() =>
            {
                input = rest;
            }
            _ => break,
        }
    }
    Ok((input, ()))
}

/// `between = date and fillers date`, with a cue before or behind it: `välillä 2020 ja 2022`,
/// `vuosien 2020 ja 2022 välillä`
fn between<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, FoundRange> {
    move |input| {
        let is_between = |cue: Cue| cue.role == CueRole::Between;
        let (rest, (first, (), (), second)) = (date, and, fillers, date).parse(input)?;
        if !lead.and_then(|lead| lead.cue).is_some_and(is_between) {
            cue(is_between)(rest)?;
        }
        completed(first, second, input, rest)
    }
}

/// The range from `first` to `second`, which the tokens from `from` up to `rest` hold.
fn completed<'t>(
    first: &DatePhrase,
    second: &DatePhrase,
    from: Tokens<'t>,
    rest: Tokens<'t>,
) -> Read<'t, FoundRange> {
    let Some((start, end)) = complete(first.expr, second.expr) else {
        return fail().parse(rest);
    };
    let start = Spanned::new(start, first.span);
    let end = Spanned::new(end, second.span);
    Ok((
        rest,
        FoundRange::new(cover(from, rest), Some(start), Some(end)),
    ))
}

/// `ongoing = date *4( and / "," / filler / word ) open-cue`, of a date that is a period by itself:
/// `vakiintui vuonna 2018 ja jatkuu edelleen`
fn ongoing<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, FoundRange> {
    move |input| {
        let is_between = |token: &&Token| {
            let is_mark = matches!(token.kind, TokenKind::And | TokenKind::Comma);
            is_mark || token.kind.is_filler() || token.kind == TokenKind::Word
        };
        let (rest, date) = verify(date, |date: &&DatePhrase| date.is_period()).parse(input)?;
        let words = rest.iter().take(4).take_while(is_between).count();
        let open = cue(|cue| cue.role == CueRole::Open);
        let (rest, _) = open(rest.get(words..).unwrap_or_default())?;
        let is_inside = |token: &&Token| token.kind != TokenKind::Stop;
        let mut sentence = rest.iter().take_while(is_inside);
        let names_date = sentence.any(|token| token.kind.has_digits());
        match date.expr.alone() {
            Some(value) if lead.is_none() && !names_date => {
                let start = Spanned::new(value, date.span);
                Ok((rest, FoundRange::new(cover(input, rest), Some(start), None)))
            }
            _ => fail().parse(input),
        }
    }
}

/// `alone = date`, of a year or month that its own words or the silence of the rest
/// make a period: `vuonna 2021`, `toukokuun 2021 aikana`
fn alone<'t>(
    lead: Option<Lead<'t>>,
    opens_text: bool,
) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let (rest, date) = date(input)?;
        let is_during = |cue: Cue| cue.role == CueRole::During;
        let during = || cue(is_during)(rest).is_ok();
        let is_period = date.is_period()
            || lead.and_then(|lead| lead.cue).is_some_and(is_during)
            || date.case == Case::Genitive && during()
            || opens_text && is_silent(rest);
        match date
            .expr
            .alone()
            .filter(|_| is_period && !date.expr.is_day())
        {
            Some(value) => {
                let date = Spanned::new(value, date.span);
                Ok((rest, Found::Alone(vec![FoundRange::all_of(date)])))
            }
            None => fail().parse(input),
        }
    }
}
