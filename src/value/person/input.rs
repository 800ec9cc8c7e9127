//! Tokens as the input of nom, and the rules of one token.

use nom::{Err, IResult, Input, Needed, Offset};

use super::tokens::{PersonToken, PersonTokenKind};
use super::words::PersonWord;
use crate::span::Span;
use crate::steps::count_steps;

/// The result of a rule: the tokens it matches, or what it makes of them. A failure
/// says nothing, since no caller reports it.
pub(super) type Read<'t, T = PersonTokens<'t>> = IResult<PersonTokens<'t>, T, ()>;

/// The tokens of a value, or some that follow each other, as the input of nom.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PersonTokens<'t> {
    pub(super) list: &'t [PersonToken],
}

impl<'t> PersonTokens<'t> {
    /// The span from the first token to the last.
    pub(super) fn span(self) -> Span {
        match self.list {
            [one] => one.span,
            [first, .., last] => first.span.cover(last.span),
            [] => Span::default(),
        }
    }

    /// The words of a class.
    pub(super) fn words(self, class: PersonWord) -> impl Iterator<Item = &'t PersonToken> {
        let is_word = move |token: &&PersonToken| token.is(class);
        self.list.iter().filter(is_word)
    }
}

impl<'t> Input for PersonTokens<'t> {
    type Item = &'t PersonToken;
    type Iter = std::slice::Iter<'t, PersonToken>;
    type IterIndices = std::iter::Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.list.len()
    }

    fn take(&self, count: usize) -> Self {
        count_steps(count);
        let list = self.list.get(..count).unwrap_or_default();
        Self { list }
    }

    fn take_from(&self, start: usize) -> Self {
        let list = self.list.get(start..).unwrap_or_default();
        Self { list }
    }

    fn take_split(&self, count: usize) -> (Self, Self) {
        (self.take_from(count), self.take(count))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, is: P) -> Option<usize> {
        let found = self.list.iter().position(is);
        count_steps(found.unwrap_or(self.list.len()));
        found
    }

    fn iter_elements(&self) -> Self::Iter {
        self.list.iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.list.iter().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        match count.checked_sub(self.list.len()) {
            None | Some(0) => Ok(count),
            Some(more) => Err(Needed::new(more)),
        }
    }
}

impl Offset for PersonTokens<'_> {
    fn offset(&self, rest: &Self) -> usize {
        self.list.len().saturating_sub(rest.list.len())
    }
}

/// One token that fits.
pub(super) fn one<'t>(
    fits: impl Fn(&PersonToken) -> bool,
) -> impl Fn(PersonTokens<'t>) -> Read<'t> {
    move |input| match input.list.first() {
        Some(first) if fits(first) => Ok(input.take_split(1)),
        _ => Err(Err::Error(())),
    }
}

/// Steps from `other` to `other` until the rule matches: answers the tokens that were
/// passed over, and what the rule gives.
pub(super) fn first_after<'t, T, U>(
    other: impl Fn(PersonTokens<'t>) -> Read<'t, U>,
    rule: impl Fn(PersonTokens<'t>) -> Read<'t, T>,
) -> impl Fn(PersonTokens<'t>) -> Read<'t, (PersonTokens<'t>, T)> {
    move |input| {
        let mut rest = input;
        loop {
            if let Ok((end, found)) = rule(rest) {
                return Ok((end, (input.take(input.offset(&rest)), found)));
            }
            (rest, _) = other(rest)?;
        }
    }
}

/// One word of a class.
pub(super) fn word<'t>(class: PersonWord) -> impl Fn(PersonTokens<'t>) -> Read<'t> {
    one(move |token| token.is(class))
}

/// One mark of a kind.
pub(super) fn mark<'t>(kind: PersonTokenKind) -> impl Fn(PersonTokens<'t>) -> Read<'t> {
    one(move |token| token.kind == kind)
}
