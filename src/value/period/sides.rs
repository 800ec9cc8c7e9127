//! Dates with one side, and the two of one range.

use nom::Parser;
use nom::combinator::opt;

use super::FoundRange;
use super::cue::{Role, Side};
use super::input::{Read, Tokens, cue, date, fail, token};
use super::lead::Lead;
use super::range::Found;
use super::token::{Token, TokenKind};
use crate::span::{Span, Spanned};

/// The side that a range has, of which the other may yet come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sided<'t> {
    side: Side,
    /// Whether what gives the side speaks of the whole activity.
    firm: bool,
    /// From its first token on.
    from: Tokens<'t>,
    /// After its last.
    rest: Tokens<'t>,
}

/// `sided = [cue-lead] date [cue] / date-with-case / date open-end / open-dash date`
pub(super) fn sided<'t>(lead: Option<Lead<'t>>) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let (after_date, date) = date(input)?;
        let Some(value) = date.expr.with_side() else {
            return fail(input);
        };
        let mut behind = opt(cue(|cue| cue.after && cue.side().is_some()));
        let (after_cue, behind) = behind.parse(after_date)?;
        let own = date.extent;
        let lead_side = lead.and_then(|lead| Some((lead, lead.cue?.firm, lead.side()?)));
        let (side, firm, span, from, rest) = if let Some((lead, firm, side)) = lead_side {
            let span = lead.span.cover(own);
            match behind {
                // A firm cue of the other side opens the next range.
                Some((cue, place)) if cue.side() == Some(side) || !cue.firm => {
                    (side, firm, span.cover(place), lead.from, after_cue)
                }
                _ => (side, firm, span, lead.from, after_date),
            }
        } else if let Some((cue, place)) = behind
            && let Some(side) = cue.side()
        {
            (side, cue.firm, own.cover(place), input, after_cue)
        } else if let Some(side) = date.side() {
            (side, side == Side::End, own, input, after_date)
        } else if let Ok((rest, place)) = open_end(after_date) {
            (Side::Start, false, own.cover(place), input, rest)
        } else if let Some(lead) = lead.filter(|lead| lead.cue.is_none()) {
            (
                Side::End,
                false,
                lead.span.cover(own),
                lead.from,
                after_date,
            )
        } else {
            return fail(input);
        };
        let date = Some(Spanned::new(value, date.span));
        let range = match side {
            Side::Start => FoundRange::new(span, date, None),
            Side::End => FoundRange::new(span, None, date),
        };
        let sided = Sided {
            side,
            firm,
            from,
            rest,
        };
        Ok((rest, Found::Sided(range, sided)))
    }
}

/// `open-end = dash &( open-cue / stop / break / "," / end )`, or a dash that touches
/// the date before it only: `2021–`, `2021- (jatkuu)`
fn open_end(input: Tokens<'_>) -> Read<'_, Span> {
    let (rest, (dash, span)) = token(|token| match token.kind {
        TokenKind::Dash(dash) => Some((dash, token.span)),
        _ => None,
    })(input)?;
    let is_open = match rest.first().map(|token| token.kind) {
        None | Some(TokenKind::Stop | TokenKind::Break | TokenKind::Comma) => true,
        Some(TokenKind::Cue(cue)) if cue.role == Role::Open => true,
        // `2010- ja 2020-luvuilla`
        Some(TokenKind::And) => false,
        Some(kind) => !kind.has_digits() && dash.left && !dash.right,
    };
    if is_open {
        Ok((rest, span))
    } else {
        fail(input)
    }
}

/// Adds a range, or makes one of it and the last where they are the two sides of one.
pub(super) fn add<'t>(found: &mut Vec<Found<'t>>, here: Found<'t>) {
    if let Found::Sided(second, after) = &here
        && let Some(last) = found.last_mut()
        && let Found::Sided(first, before) = last
        && let Some(whole) = join(first, before, second, after)
    {
        *last = Found::Whole(whole);
    } else {
        found.push(here);
    }
}

fn join(
    first: &FoundRange,
    before: &Sided<'_>,
    second: &FoundRange,
    after: &Sided<'_>,
) -> Option<FoundRange> {
    let gap = before.rest.until(after.from);
    let span = first.span.cover(second.span);
    match (before.side, after.side) {
        (Side::Start, Side::End) => {
            let whole = FoundRange::new(span, first.start, second.end);
            let meet = meet(gap, before.firm, after.firm);
            (meet && (gap.len() <= 1 || !whole.reversed)).then_some(whole)
        }
        // `päättyy 31.12.2023, ja se alkoi 1.1.2021`
        (Side::End, Side::Start) => {
            let (start, end) = (second.start?.last_day()?, first.end?.first_day()?);
            let one_sentence = !gap
                .iter()
                .any(|token| matches!(token.kind, TokenKind::Stop));
            let firm = before.firm && after.firm;
            (firm && one_sentence && start < end && meet(gap, true, true))
                .then(|| FoundRange::new(span, second.start, first.end))
        }
        _ => None,
    }
}

/// Whether a start and an end with this between them are of one range.
///
/// A deadline (`mennessä`) ends what it stands beside, and nothing further off.
fn meet(gap: &[Token], firm_start: bool, firm_end: bool) -> bool {
    let may_stand = |token: &Token| match token.kind {
        TokenKind::And | TokenKind::Comma | TokenKind::Filler | TokenKind::Dash(_) => true,
        TokenKind::Cue(cue) => cue.role == Role::Open,
        TokenKind::Word => firm_end,
        TokenKind::Stop | TokenKind::Break => firm_start && firm_end,
        _ => false,
    };
    gap.len() <= 6 && gap.iter().all(may_stand)
}
