//! Dates with one side, and the two of one range.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{fail, opt, peek, verify};
use nom::sequence::terminated;

use super::FoundRange;
use super::cue::{Cue, Role, Side};
use super::date_phrase::DatePhrase;
use super::input::{Read, Tokens, cue, dash, date, repeated, token};
use super::range::Found;
use super::token::{Token, TokenKind};
use crate::span::{Span, Spanned};

/// The word or dash before a date that says what it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    /// `None` for a dash.
    pub(super) cue: Option<Cue>,
    pub(super) span: Span,
}

impl Lead {
    /// The side that a cue gives the date.
    pub(super) fn side(&self) -> Option<Side> {
        self.cue.and_then(Cue::side)
    }
}

/// `lead = ( cue-lead / open-dash ) &date`, with `before` before it.
pub(super) fn lead<'t>(before: Option<&'t Token>) -> impl Fn(Tokens<'t>) -> Read<'t, Lead> {
    move |input| terminated(alt((cue_lead, open_dash(before))), peek(date)).parse(input)
}

/// `cue-lead = cue *3( filler / ":" / word / break )`: `alkaen noin`, `Alkaa: `
///
/// Words may stand behind a firm cue only, two of them, and on its line: `Hanke
/// alkoi Kainuussa 1.1.2020`.
fn cue_lead(input: Tokens<'_>) -> Read<'_, Lead> {
    use TokenKind::{Break, Colon, Filler, Word};
    let (rest, (cue, span)) = cue(|cue| cue.before)(input)?;
    let gap = repeated(token(|token| {
        matches!(token.kind, Filler | Colon | Word | Break).then_some(&token.kind)
    }));
    let (rest, _) = verify(gap, |gap: &Vec<&TokenKind>| {
        let is_word = |kind: &&&TokenKind| matches!(kind, Word);
        let words = gap.iter().filter(is_word).count();
        let mut from_break = gap.iter().skip_while(|kind| !matches!(kind, Break));
        let most = if cue.firm { 2 } else { 0 };
        gap.len() <= 3 && words <= most && !from_break.any(|kind| is_word(&kind))
    })
    .parse(rest)?;
    let cue = Some(cue);
    Ok((rest, Lead { cue, span }))
}

/// `open-dash`: one that touches only the date behind it, and has none before it:
/// `–2023`
fn open_dash<'t>(before: Option<&'t Token>) -> impl Fn(Tokens<'t>) -> Read<'t, Lead> {
    let is_open = !before.is_some_and(|before| before.kind.has_digits());
    move |input| {
        let open = verify(dash(|dash| !dash.left && dash.right), |_| is_open);
        open.map(|(_, span)| Lead { cue: None, span }).parse(input)
    }
}

/// A date, its side, whether what gives the side speaks of the whole activity, and
/// the text of all.
type Given = (DatePhrase, Side, bool, Span);

/// The side that a range has, of which the other may yet come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sided<'t> {
    side: Side,
    firm: bool,
    /// After its last token.
    rest: Tokens<'t>,
}

/// `sided = led / followed / inflected / open-ended / open-started`
pub(super) fn sided<'t>(lead: Option<Lead>) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let mut rules = alt((
            led(lead),
            followed,
            inflected,
            open_ended,
            open_started(lead),
        ));
        let (rest, (date, side, firm, span)) = rules.parse(input)?;
        let Some(value) = date.expr.with_side() else {
            return fail().parse(input);
        };
        let date = Some(Spanned::new(value, date.span));
        let range = match side {
            Side::Start => FoundRange::new(span, date, None),
            Side::End => FoundRange::new(span, None, date),
        };
        Ok((rest, Found::Sided(range, Sided { side, firm, rest })))
    }
}

/// `led = cue-lead date [cue]`: `alkaen 1.1.2020`, `päättyy 2022 lopussa mennessä`
///
/// A firm cue of the other side opens the next range.
fn led<'t>(lead: Option<Lead>) -> impl Fn(Tokens<'t>) -> Read<'t, Given> {
    move |input| {
        let Some((lead, side)) = lead.and_then(|lead| Some((lead, lead.side()?))) else {
            return fail().parse(input);
        };
        let of_same = |cue: Cue| cue.side() == Some(side);
        let behind = cue(|cue| cue.after && cue.side().is_some() && (of_same(cue) || !cue.firm));
        let (rest, (date, behind)) = (date, opt(behind)).parse(input)?;
        let span = lead
            .span
            .cover(behind.map_or(date.extent, |(_, span)| span));
        let firm = lead.cue.is_some_and(|cue| cue.firm);
        Ok((rest, (date, side, firm, span)))
    }
}

/// `followed = date cue`: `31.12.2022 asti`
fn followed(input: Tokens<'_>) -> Read<'_, Given> {
    let behind = token(|token| match token.kind {
        TokenKind::Cue(cue) if cue.after => Some((cue.side()?, cue.firm, token.span)),
        _ => None,
    });
    let (rest, (date, (side, firm, place))) = (date, behind).parse(input)?;
    let span = date.extent.cover(place);
    Ok((rest, (date, side, firm, span)))
}

/// `inflected`: a date with a case that gives a side: `vuodesta 2020`
fn inflected(input: Tokens<'_>) -> Read<'_, Given> {
    let (rest, date) = date(input)?;
    let Some(side) = date.side() else {
        return fail().parse(input);
    };
    let (firm, span) = (side == Side::End, date.extent);
    Ok((rest, (date, side, firm, span)))
}

/// `open-ended = date dash &( open-cue / stop / break / "," / end )`, or with a dash
/// that touches the date before it only: `2021–`, `2021- (jatkuu)`
fn open_ended(input: Tokens<'_>) -> Read<'_, Given> {
    let (rest, (date, (dash, place))) = (date, dash(|_| true)).parse(input)?;
    let is_open = match rest.first().map(|token| token.kind) {
        None | Some(TokenKind::Stop | TokenKind::Break | TokenKind::Comma) => true,
        Some(TokenKind::Cue(cue)) if cue.role == Role::Open => true,
        // `2010- ja 2020-luvuilla`
        Some(TokenKind::And) => false,
        Some(kind) => !kind.has_digits() && dash.left && !dash.right,
    };
    if !is_open {
        return fail().parse(input);
    }
    let (side, firm, span) = (Side::Start, false, date.extent.cover(place));
    Ok((rest, (date, side, firm, span)))
}

/// `open-started = open-dash date`: `–2023`
fn open_started<'t>(lead: Option<Lead>) -> impl Fn(Tokens<'t>) -> Read<'t, Given> {
    move |input| match lead {
        Some(Lead { cue: None, span }) => {
            let (rest, date) = date(input)?;
            let (side, firm, span) = (Side::End, false, span.cover(date.extent));
            Ok((rest, (date, side, firm, span)))
        }
        _ => fail().parse(input),
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
    let is_within = |token: &&Token| token.span.end <= second.span.start;
    let len = before.rest.iter().take_while(is_within).count();
    let gap = before.rest.get(..len)?;
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
            let is_stop = |token: &Token| matches!(token.kind, TokenKind::Stop);
            let one_sentence = !gap.iter().any(is_stop);
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
