//! Rules for one token. What is left to read is a slice of them.

use nom::combinator::{fail, opt};
use nom::{IResult, Parser};

use super::cue::{Cue, Side};
use super::phrase::DatePhrase;
use super::token::{Dash, Token, TokenKind};
use crate::span::Span;
use crate::steps::count_steps;

pub(super) type Tokens<'t> = &'t [Token];
pub(super) type Read<'t, T> = IResult<Tokens<'t>, T, ()>;

/// The next token, where `pick` takes it.
pub(super) fn token<'t, T>(
    pick: impl Fn(&'t TokenKind) -> Option<T>,
) -> impl Fn(Tokens<'t>) -> Read<'t, T> {
    move |input| match input.split_first() {
        Some((first, rest)) => match pick(&first.kind) {
            Some(picked) => Ok((rest, picked)),
            None => fail().parse(input),
        },
        None => fail().parse(input),
    }
}

/// The next token, where it fits.
pub(super) fn kind<'t>(fits: impl Fn(&TokenKind) -> bool) -> impl Fn(Tokens<'t>) -> Read<'t, ()> {
    token(move |kind| fits(kind).then_some(()))
}

/// `*rule`, of a rule that takes a token at least.
pub(super) fn repeated<'t, T>(
    rule: impl Fn(Tokens<'t>) -> Read<'t, T>,
) -> impl Fn(Tokens<'t>) -> Read<'t, Vec<T>> {
    move |mut input| {
        let mut all = Vec::new();
        while let Ok((rest, one)) = rule(input) {
            count_steps(1);
            all.push(one);
            input = rest;
        }
        Ok((input, all))
    }
}

/// `date`: a token that is one.
pub(super) fn date(input: Tokens<'_>) -> Read<'_, &DatePhrase> {
    token(|kind| match kind {
        TokenKind::Date(date) => Some(date),
        _ => None,
    })(input)
}

/// `cue`: a token that is one and fits.
pub(super) fn cue<'t>(fits: impl Fn(Cue) -> bool) -> impl Fn(Tokens<'t>) -> Read<'t, Cue> {
    token(move |kind| match kind {
        TokenKind::Cue(cue) => fits(*cue).then_some(*cue),
        _ => None,
    })
}

/// `cue-after`: a cue that may stand behind its date and gives it this side.
pub(super) fn cue_after<'t>(side: Side) -> impl Fn(Tokens<'t>) -> Read<'t, Cue> {
    cue(move |cue| cue.after && cue.side() == Some(side))
}

/// `dash`: a token that is one and fits.
pub(super) fn dash<'t>(fits: fn(&Dash) -> bool) -> impl Fn(Tokens<'t>) -> Read<'t, Dash> {
    token(move |kind| match kind {
        TokenKind::Dash(dash) => fits(dash).then_some(*dash),
        _ => None,
    })
}

pub(super) fn and(input: Tokens<'_>) -> Read<'_, ()> {
    kind(|kind| matches!(kind, TokenKind::And))(input)
}

pub(super) fn comma(input: Tokens<'_>) -> Read<'_, ()> {
    kind(|kind| matches!(kind, TokenKind::Comma))(input)
}

/// `fillers = *2filler`
pub(super) fn fillers(input: Tokens<'_>) -> Read<'_, ()> {
    let filler = || opt(kind(TokenKind::is_filler));
    (filler(), filler()).map(|_| ()).parse(input)
}

/// Whether at most fillers, the closing full stop and a line break are left.
pub(super) fn is_silent(rest: Tokens<'_>) -> bool {
    let is_end = |kind: &TokenKind| matches!(kind, TokenKind::Stop | TokenKind::Break);
    let silent = |token: &Token| is_end(&token.kind) || token.kind.is_filler();
    rest.len() <= 3 && rest.iter().all(silent)
}

/// The text of the tokens from `from` up to `rest`.
pub(super) fn cover(from: Tokens<'_>, rest: Tokens<'_>) -> Span {
    let taken = from.get(..from.len() - rest.len()).unwrap_or_default();
    let first = taken.first().map_or(0, Token::start);
    Span::new(first, taken.last().map_or(first, |last| last.span.end))
}
