//! What stands before the first date of a range.

use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::combinator::peek;
use nom::sequence::terminated;
use nom::{Input, Parser};

use super::cue::{Cue, Side};
use super::input::{Read, Tokens, cue, date, fail, token};
use super::token::{Dash, Token, TokenKind};
use crate::span::Span;

/// The word or dash before a date that says what it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead<'t> {
    /// `None` for a dash.
    pub(super) cue: Option<Cue>,
    pub(super) span: Span,
    /// From it on.
    pub(super) from: Tokens<'t>,
}

impl Lead<'_> {
    /// The side that a cue gives the date.
    pub(super) fn side(&self) -> Option<Side> {
        self.cue.and_then(Cue::side)
    }
}

/// `lead = ( cue-lead / open-dash ) &date`
pub(super) fn lead(input: Tokens<'_>) -> Read<'_, Lead<'_>> {
    let (rest, (cue, span)) = terminated(alt((cue_lead, open_dash)), peek(date)).parse(input)?;
    let from = input;
    Ok((rest, Lead { cue, span, from }))
}

/// `cue-lead = cue *3( filler / ":" / word / break )`: `alkaen noin`, `Alkaa: `
///
/// Words may stand behind a firm cue only, two of them, and on its line: `Hanke
/// alkoi Kainuussa 1.1.2020`.
fn cue_lead(input: Tokens<'_>) -> Read<'_, (Option<Cue>, Span)> {
    let (rest, (cue, span)) = cue(|cue| cue.before)(input)?;
    let may_stand = |token: &Token| {
        matches!(
            token.kind,
            TokenKind::Filler | TokenKind::Colon | TokenKind::Word | TokenKind::Break
        )
    };
    let (rest, gap) = take_while_m_n(0, 3, may_stand).parse(rest)?;
    let is_word = |token: &&Token| matches!(token.kind, TokenKind::Word);
    let words = gap.iter_elements().filter(is_word).count();
    let mut from_break = gap
        .iter_elements()
        .skip_while(|token| !matches!(token.kind, TokenKind::Break));
    if words > 2 || (words > 0 && !cue.firm) || from_break.any(|token| is_word(&token)) {
        return fail(input);
    }
    Ok((rest, (Some(cue), span)))
}

/// `open-dash`: one that touches only the date behind it, and has none before it:
/// `–2023`
fn open_dash(input: Tokens<'_>) -> Read<'_, (Option<Cue>, Span)> {
    if input.before.is_some_and(|before| before.kind.has_digits()) {
        return fail(input);
    }
    token(|token| match token.kind {
        TokenKind::Dash(Dash {
            left: false,
            right: true,
        }) => Some((None, token.span)),
        _ => None,
    })(input)
}
