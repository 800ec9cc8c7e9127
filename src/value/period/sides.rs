//! Dates with one side, and the two of one range.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{fail, map_opt, opt, peek, success, value, verify};
use nom::sequence::{preceded, terminated};

use super::FoundRange;
use super::cue::{Cue, CueRole, Side};
use super::input::{Read, Tokens, and, comma, cover, cue, dash, date};
use super::token::{Token, TokenKind};
use crate::record::PartialDate;
use crate::span::Spanned;

/// The word or dash before a date that says what it is.
#[derive(Clone, Copy)]
pub(super) struct Lead<'t> {
    /// `None` for a dash.
    pub(super) cue: Option<Cue>,
    /// From its first token on.
    pub(super) from: Tokens<'t>,
}

impl Lead<'_> {
    /// The side that a cue gives the date.
    pub(super) fn side(&self) -> Option<Side> {
        self.cue.and_then(Cue::side)
    }
}

/// `lead = ( cue-lead / open-dash ) &date`, with `before` before it.
pub(super) fn lead<'t>(before: Option<&'t Token>) -> impl Fn(Tokens<'t>) -> Read<'t, Lead<'t>> {
    move |from| {
        let rule = alt((cue_lead.map(Some), open_dash(before).map(|_| None)));
        terminated(rule, peek(date))
            .map(|cue| Lead { cue, from })
            .parse(from)
    }
}

/// `cue-lead = cue *3( filler / ":" / word / break )`: `alkaen noin`, `Alkaa: `
///
/// Words may stand behind a firm cue only, two of them, and on its line: `Hanke
/// alkoi Kainuussa 1.1.2020`.
fn cue_lead(input: Tokens<'_>) -> Read<'_, Cue> {
    let (mut rest, mut cue) = cue(|cue| cue.before)(input)?;
    let mut words_left = if cue.firm { 2 } else { 0 };
    for _ in 0..3 {
        match rest.split_first().map(|(first, after)| (first.kind, after)) {
            // It is the label of a form.
            Some((TokenKind::Colon, after)) => (cue.firm, rest) = (true, after),
            Some((kind, after)) if kind.is_filler() => rest = after,
            Some((TokenKind::Break, after)) => (words_left, rest) = (0, after),
            Some((kind, after)) if kind.is_word() && words_left > 0 => {
                (words_left, rest) = (words_left - 1, after);
            }
            _ => break,
        }
    }
    Ok((rest, cue))
}

/// `open-dash`: one that touches only the date behind it, and has none before it:
/// `–2023`
fn open_dash<'t>(before: Option<&'t Token>) -> impl Fn(Tokens<'t>) -> Read<'t, ()> {
    let is_open = !before.is_some_and(|before| before.kind.has_digits());
    move |input| {
        let open = verify(dash(|dash| !dash.left && dash.right), |_| is_open);
        open.map(|_| ()).parse(input)
    }
}

/// `end-dash = ( dash / joining-cue ) open-cue / dash &( stop / break / "," / end )`, or
/// one that touches the date before it only: `2021–`, `2021- (jatkuu)`, `2021 to present`
fn end_dash(input: Tokens<'_>) -> Read<'_, ()> {
    let open = cue(|cue| cue.role == CueRole::Open);
    let joint = alt((dash(|_| true).map(|_| ()), cue(|cue| cue.joins).map(|_| ())));
    if let Ok((rest, _)) = (joint, open).parse(input) {
        return Ok((rest, ()));
    }
    let (rest, dash) = dash(|_| true)(input)?;
    let is_open = match rest.first().map(|token| &token.kind) {
        None | Some(TokenKind::Stop | TokenKind::Break | TokenKind::Comma) => true,
        // `2010- ja 2020-luvuilla`
        Some(TokenKind::And) => false,
        Some(kind) => !kind.has_digits() && dash.left && !dash.right,
    };
    match is_open {
        true => Ok((rest, ())),
        false => fail().parse(input),
    }
}

/// One side of a range, of which the other may yet come.
pub(super) struct OneSide<'t> {
    date: Spanned<PartialDate>,
    side: Side,
    /// Whether what gives the side speaks of the whole activity.
    firm: bool,
    /// Whether it is a side beside the other only.
    pub(super) dependent: bool,
    /// From its first token on.
    from: Tokens<'t>,
    /// After its last token.
    rest: Tokens<'t>,
}

/// `sided = side-lead date [during-cue] [side-cue] / date [during-cue] side-cue /
/// date-in-case / date end-dash / open-dash date`: `alkaen 1.1.2020`, `31.12.2022 asti`, `vuodesta 2020`, `2021–`,
/// `–2023`
///
/// Behind a lead, a firm cue of the other side opens the next range. One that can only
/// stand behind its date says more of it than the lead: `käynnistyi vuoden 2022 loppuun asti
/// kestävällä kokeilulla`.
pub(super) fn sided<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, OneSide<'t>> {
    move |input| {
        let during = opt(cue(|cue| cue.after && cue.role == CueRole::During));
        let (rest, (date, _)) = (date, during).parse(input)?;
        let lead_side = lead.and_then(|lead| lead.side());
        let is_own = |cue: Cue| cue.firm && !cue.before;
        let fits = |cue: Cue| {
            lead_side.is_none_or(|side| cue.side() == Some(side) || !cue.firm || is_own(cue))
        };
        let behind = cue(|cue| cue.after && cue.side().is_some() && fits(cue));
        let (rest, behind) = opt(behind).parse(rest)?;
        let given = |cue: Cue| Some((cue.side()?, cue.firm, cue.dependent));
        let led = lead.filter(|_| !behind.is_some_and(is_own));
        let led = led.and_then(|lead| given(lead.cue?));
        let in_case = || date.side().map(|side| (side, side == Side::End, false));
        let by_word = led.or_else(|| given(behind?)).or_else(in_case);
        let by_dash = alt((
            value(Side::Start, end_dash),
            map_opt(success(lead), |lead| {
                lead?.cue.is_none().then_some(Side::End)
            }),
        ));
        let (rest, (side, firm, dependent)) = match by_word {
            Some(given) => (rest, given),
            None => by_dash.map(|side| (side, false, false)).parse(rest)?,
        };
        // `päättymispäivä 1.1.2021 31.12.2022`: the label may belong to either date.
        let is_end_label = led.is_some() && side == Side::End && behind.is_none();
        if is_end_label && date.expr.is_day() && next_day(rest) {
            return fail().parse(input);
        }
        let Some(value) = date.expr.with_side() else {
            return fail().parse(input);
        };
        let date = Spanned::new(value, date.span);
        let is_led = led.is_some() || by_word.is_none() && side == Side::End;
        let from = lead.filter(|_| is_led).map_or(input, |lead| lead.from);
        Ok((
            rest,
            OneSide {
                date,
                side,
                firm,
                dependent,
                from,
                rest,
            },
        ))
    }
}

/// `next-day = [ and / comma ] date`, of a day
fn next_day(input: Tokens<'_>) -> bool {
    let separator = opt(alt((and, comma)));
    let next: Read<'_, _> = preceded(separator, date).parse(input);
    let after = |rest: Tokens<'_>| cue(|cue| cue.after && cue.side().is_some())(rest).is_ok();
    next.is_ok_and(|(rest, date)| date.expr.is_day() && !after(rest))
}

impl OneSide<'_> {
    pub(super) fn range(&self) -> FoundRange {
        let span = cover(self.from, self.rest);
        match self.side {
            Side::Start => FoundRange::new(span, Some(self.date), None),
            Side::End => FoundRange::new(span, None, Some(self.date)),
        }
    }

    /// The range of which this and what follows are the two sides.
    pub(super) fn joined(&self, next: &OneSide<'_>) -> Option<FoundRange> {
        let gap = self.rest.get(..self.rest.len() - next.from.len())?;
        let span = cover(self.from, next.rest);
        match (self.side, next.side) {
            (Side::Start, Side::End) => {
                let whole = FoundRange::new(span, Some(self.date), Some(next.date));
                let ends = |token: &Token| matches!(token.kind, TokenKind::Cue(cue) if cue.side() == Some(Side::End) && cue.firm);
                let meet = meet(gap, self.firm, next.firm || gap.iter().any(ends));
                (meet && (gap.len() <= 1 || !whole.reversed)).then_some(whole)
            }
            // `päättyy 31.12.2023, ja se alkoi 1.1.2021`
            (Side::End, Side::Start) => {
                let follows = next.date.last_day()? < self.date.first_day()?;
                let is_stop = |token: &Token| matches!(token.kind, TokenKind::Stop);
                let one_sentence = !gap.iter().any(is_stop);
                let firm = self.firm && next.firm;
                (firm && one_sentence && follows && meet(gap, true, true))
                    .then(|| FoundRange::new(span, Some(next.date), Some(self.date)))
            }
            _ => None,
        }
    }
}

/// Whether a start and an end with this between them are of one range.
///
/// A deadline (`mennessä`) ends what it stands beside, and nothing further off.
fn meet(gap: &[Token], firm_start: bool, firm_end: bool) -> bool {
    let may_stand = |token: &Token| match token.kind {
        TokenKind::And | TokenKind::Comma | TokenKind::Dash(_) => true,
        TokenKind::Cue(cue) if cue.side() == Some(Side::End) => firm_end,
        TokenKind::Cue(cue) if cue.role == CueRole::Open => true,
        kind if kind.is_word() => firm_end,
        kind if kind.is_filler() => true,
        TokenKind::Stop | TokenKind::Break => firm_start && firm_end,
        _ => false,
    };
    gap.len() <= 6 && gap.iter().all(may_stand)
}
