//! Lines of a page as the input of nom's parsers.

use std::iter::Enumerate;
use std::ops::Range;

use nom::bytes::complete::{take, take_while1};
use nom::combinator::verify;
use nom::{IResult, Input, Needed, Parser};

/// A run of lines, each by its number on the page. `context` knows what they are.
pub(crate) struct LineRun<'c, C> {
    pub(crate) context: &'c C,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// What a grammar over lines answers.
pub(crate) type Read<'c, C, T> = IResult<LineRun<'c, C>, T>;
pub(crate) type LineRunError<'c, C> = nom::error::Error<LineRun<'c, C>>;

impl<C> Clone for LineRun<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for LineRun<'_, C> {}

impl<'c, C> LineRun<'c, C> {
    pub(crate) fn new(context: &'c C, first: usize, end: usize) -> Self {
        Self {
            context,
            first,
            end,
        }
    }

    fn between(self, first: usize, end: usize) -> Self {
        Self { first, end, ..self }
    }
}

impl<'c, C> Input for LineRun<'c, C> {
    type Item = usize;
    type Iter = Range<usize>;
    type IterIndices = Enumerate<Range<usize>>;

    fn input_len(&self) -> usize {
        self.end.saturating_sub(self.first)
    }

    fn take(&self, count: usize) -> Self {
        self.between(self.first, self.first + count)
    }

    fn take_from(&self, count: usize) -> Self {
        self.between(self.first + count, self.end)
    }

    fn take_split(&self, count: usize) -> (Self, Self) {
        (self.take_from(count), self.take(count))
    }

    fn position<P: Fn(usize) -> bool>(&self, is: P) -> Option<usize> {
        (self.first..self.end).position(is)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.first..self.end
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        match count.checked_sub(self.input_len()) {
            None | Some(0) => Ok(count),
            Some(missing) => Err(Needed::new(missing)),
        }
    }
}

/// One line that fits.
pub(crate) fn line<'c, C: 'c>(
    fits: impl Fn(usize) -> bool,
) -> impl Parser<LineRun<'c, C>, Output = LineRun<'c, C>, Error = LineRunError<'c, C>> {
    verify(take(1usize), move |one: &LineRun<'c, C>| fits(one.first))
}

/// As many lines as fit, one at least.
pub(crate) fn lines1<'c, C: 'c>(
    fits: impl Fn(usize) -> bool,
) -> impl Parser<LineRun<'c, C>, Output = LineRun<'c, C>, Error = LineRunError<'c, C>> {
    take_while1(fits)
}
