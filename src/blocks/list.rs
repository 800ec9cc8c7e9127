//! Lists.
//!
//! ```text
//! list          = bulleted-list / numbered-list
//! bulleted-list = 1*( bulleted-line *hanging-line )    ; one with a dash is text
//! numbered-list = 1*( numbered-line *hanging-line )    ; the numbers rising
//! hanging-line  = line                                 ; indented under its item
//! ```
//!
//! Blank lines between items part no list.

mod items;

use nom::Parser;
use nom::combinator::fail;

use super::{BlockKind, BlockLines, RawBlock, Read, between};
use crate::lines::{ItemNumber, Line, LineKind};
use crate::page::Context;
use crate::record::{Block, Text};
use crate::span::{Span, Spanned};
use crate::text::trim;
use items::Items;

/// `list = bulleted-list / numbered-list`
pub(super) fn list<'c, 'a>(input: BlockLines<'c, 'a>) -> Read<'c, 'a> {
    if !opens_list(input.context, input.first, input.end) {
        return fail().parse(input);
    }
    match input.context.is(input.first, LineKind::Number) {
        true => numbered_list(input),
        false => bulleted_list(input),
    }
}

/// Whether a line begins a list.
pub(super) fn opens_list(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    let items = Items { context, end };
    match items.line(at).map(|line| line.kind()) {
        Some(LineKind::Bullet) => items.mark_opens(at),
        Some(LineKind::Number) => items.number_opens(at),
        _ => false,
    }
}

/// `bulleted-list = 1*( bulleted-line *hanging-line )`
fn bulleted_list<'c, 'a>(input: BlockLines<'c, 'a>) -> Read<'c, 'a> {
    let items = Items::of(input);
    let mut rest = input;
    loop {
        let item = rest.first;
        rest.first = items.below(item);
        if !items.has(rest.first) || !items.goes_on(item, rest.first) {
            break;
        }
    }
    Ok((
        rest,
        between(input, rest, BlockKind::List { ordered: false }),
    ))
}

/// `numbered-list = 1*( numbered-line *hanging-line )`, the numbers rising. A list may
/// count each of its items as the first, and the items of one may be inside those of another:
/// `1.`, `a)`, `b)`, `2.`, and those with bullets, too.
fn numbered_list<'c, 'a>(input: BlockLines<'c, 'a>) -> Read<'c, 'a> {
    let items = Items::of(input);
    let mut rest = input;
    let mut above = Numbering::default();
    let mut inner = None;
    while items.has(rest.first) {
        match items.number(rest.first) {
            Some(number)
                if !above.is_left(&items, input.first, rest.first) && above.go_on_with(number) =>
            {
                rest.first = items.below(rest.first);
            }
            None if let Some(below) =
                inner_items(&items, input.first, rest.first, inner, &above) =>
            {
                inner = items.indentation(rest.first);
                rest.first = below;
            }
            _ => break,
        }
    }
    Ok((
        rest,
        between(input, rest, BlockKind::List { ordered: true }),
    ))
}

/// The first line below the items with bullets that begin with a line, where they are inside
/// a list with numbers: they stand further in than its `first` item, and its next number
/// follows, or others as far in stand `inside` an item above.
fn inner_items(
    items: &Items<'_, '_, '_>,
    first: usize,
    at: usize,
    inside: Option<usize>,
    above: &Numbering,
) -> Option<usize> {
    let indentation = items.indentation(at);
    let is_inner = indentation > items.indentation(first) && items.context.joins(at);
    let below = Some(items.past_marks(at)).filter(|&below| is_inner && below > at)?;
    let next = items.number(below).filter(|_| items.has(below));
    let goes_on = next == above.digits.map(|digits| ItemNumber::Digits(digits + 1));
    (goes_on && next.is_some() || inside.is_some() && inside == indentation).then_some(below)
}

/// The last number of a list, and the last letter of the list inside its item.
#[derive(Default)]
struct Numbering {
    digits: Option<u32>,
    letter: Option<u32>,
}

impl Numbering {
    /// Whether only letters stand above, and the numbers of another list begin.
    fn is_left(&self, items: &Items<'_, '_, '_>, first: usize, at: usize) -> bool {
        let letter = self.letter.filter(|_| self.digits.is_none());
        letter.is_some_and(|letter| items.leaves_letters(first, at, letter))
    }

    /// Whether the numbers go on with one more.
    fn go_on_with(&mut self, number: ItemNumber) -> bool {
        let (above, number) = match number {
            ItemNumber::Digits(number) => {
                self.letter = None;
                (&mut self.digits, number)
            }
            ItemNumber::Letter(number) => (&mut self.letter, number),
        };
        let goes_on = above.is_none_or(|above| number > above || number == 1 && above == 1);
        *above = Some(number);
        goes_on
    }
}

/// The list of its lines.
pub(super) fn list_of<'a>(context: &Context<'_, 'a>, raw: RawBlock, ordered: bool) -> Block<'a> {
    let lines = context.lines.get(raw.first..raw.end).unwrap_or_default();
    let mut items = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while let Some((item, below)) = rest.split_first() {
        let hanging = below.iter().take_while(|line| !line.is_list_item()).count();
        items.push(item_of(
            context,
            item,
            below.get(..hanging).unwrap_or_default(),
        ));
        rest = below.get(hanging..).unwrap_or_default();
    }
    let printed = lines.first().map(|line| {
        let item = line.item(context.page.text).start;
        let content = line.content().start;
        // What marks an item may be an icon, which is no part of its line any more.
        let from = if content < item {
            content
        } else {
            line.start(context.page.text)
        };
        Span::new(from, item)
    });
    let marker = trim(context.page.text, printed.unwrap_or_default());
    Block::List {
        ordered: Spanned::new(ordered, marker),
        items,
    }
}

/// An item and the lines that hang from it as one text.
fn item_of<'a>(context: &Context<'_, 'a>, item: &Line, hanging: &[Line]) -> Text<'a> {
    if hanging.is_empty() {
        return context.page.value_in(item, item.item(context.page.text));
    }
    let lines: Vec<Line> = std::iter::once(item.without_marker(context.page.text))
        .chain(hanging.iter().copied())
        .collect();
    context.page.value_of(&lines)
}

#[cfg(test)]
mod tests;
