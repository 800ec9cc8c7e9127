//! Tokens as nom's input, and the rules for one of them.

use nom::error::{Error, ErrorKind};
use nom::{IResult, Input, Needed};

use super::cue::{Cue, Side};
use super::date_phrase::DatePhrase;
use super::token::{Token, TokenKind};
use crate::span::Span;
use crate::steps::count_steps;

/// The tokens that are left to read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tokens<'t> {
    pub(super) rest: &'t [Token],
    /// The token before them.
    pub(super) before: Option<&'t Token>,
}

pub(super) type Read<'t, T> = IResult<Tokens<'t>, T>;

impl<'t> Tokens<'t> {
    pub(super) fn new(tokens: &'t [Token]) -> Self {
        Self {
            rest: tokens,
            before: None,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn first(&self) -> Option<&'t Token> {
        self.rest.first()
    }

    /// Without the first token.
    pub(super) fn after_first(self) -> Self {
        match self.rest.split_first() {
            Some((first, rest)) => Self {
                rest,
                before: Some(first),
            },
            None => self,
        }
    }

    /// The tokens from here to where `later` begins.
    pub(super) fn until(&self, later: Self) -> &'t [Token] {
        let len = self.rest.len().saturating_sub(later.rest.len());
        self.rest.get(..len).unwrap_or_default()
    }

    /// Whether at most the closing full stop and line break are left.
    pub(super) fn is_silent(&self) -> bool {
        let silent = |token: &Token| matches!(token.kind, TokenKind::Stop | TokenKind::Break);
        self.rest.len() <= 3 && self.rest.iter().all(silent)
    }
}

impl<'t> Input for Tokens<'t> {
    type Item = &'t Token;
    type Iter = std::slice::Iter<'t, Token>;
    type IterIndices = std::iter::Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.rest.len()
    }

    fn take(&self, count: usize) -> Self {
        self.take_split(count).1
    }

    fn take_from(&self, count: usize) -> Self {
        self.take_split(count).0
    }

    fn take_split(&self, count: usize) -> (Self, Self) {
        let (taken, rest) = self
            .rest
            .split_at_checked(count)
            .unwrap_or((self.rest, &[]));
        count_steps(taken.len());
        let before = taken.last().or(self.before);
        (
            Self { rest, before },
            Self {
                rest: taken,
                ..*self
            },
        )
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, is: P) -> Option<usize> {
        self.rest.iter().position(is)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.rest.iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.rest.iter().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        match count.checked_sub(self.rest.len()) {
            None | Some(0) => Ok(count),
            Some(more) => Err(Needed::new(more)),
        }
    }
}

pub(super) fn fail<T>(input: Tokens<'_>) -> Read<'_, T> {
    Err(nom::Err::Error(Error::new(input, ErrorKind::Verify)))
}

/// The next token, where `pick` takes it.
pub(super) fn token<'t, T>(
    pick: impl Fn(&'t Token) -> Option<T>,
) -> impl Fn(Tokens<'t>) -> Read<'t, T> {
    move |input| match input.rest.first().and_then(&pick) {
        Some(picked) => Ok((input.after_first(), picked)),
        None => fail(input),
    }
}

/// The next token, where it fits.
pub(super) fn kind<'t>(fits: fn(&TokenKind) -> bool) -> impl Fn(Tokens<'t>) -> Read<'t, ()> {
    token(move |token| fits(&token.kind).then_some(()))
}

pub(super) fn and(input: Tokens<'_>) -> Read<'_, ()> {
    kind(|kind| matches!(kind, TokenKind::And))(input)
}

pub(super) fn comma(input: Tokens<'_>) -> Read<'_, ()> {
    kind(|kind| matches!(kind, TokenKind::Comma))(input)
}

/// `date`: a token that is one.
pub(super) fn date(input: Tokens<'_>) -> Read<'_, DatePhrase> {
    token(|token| match token.kind {
        TokenKind::Date(date) => Some(date),
        _ => None,
    })(input)
}

/// `cue`: a token that is one and fits, and its place.
pub(super) fn cue<'t>(fits: impl Fn(Cue) -> bool) -> impl Fn(Tokens<'t>) -> Read<'t, (Cue, Span)> {
    token(move |token| match token.kind {
        TokenKind::Cue(cue) if fits(cue) => Some((cue, token.span)),
        _ => None,
    })
}

/// `cue-before`: a cue that may stand before its date and gives it this side.
pub(super) fn cue_before<'t>(side: Side) -> impl Fn(Tokens<'t>) -> Read<'t, (Cue, Span)> {
    cue(move |cue| cue.before && cue.side() == Some(side))
}

/// `cue-after`: the same behind its date.
pub(super) fn cue_after<'t>(side: Side) -> impl Fn(Tokens<'t>) -> Read<'t, (Cue, Span)> {
    cue(move |cue| cue.after && cue.side() == Some(side))
}
