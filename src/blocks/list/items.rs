//! The items of lists: where a list begins, goes on and ends.

use crate::blocks::BlockLines;
use crate::lines::{ItemNumber, Line, LineKind, ListMark};
use crate::page::Context;

/// The items of lists among the lines before `end`.
#[derive(Clone, Copy)]
pub(super) struct Items<'c, 'p, 'a> {
    pub(super) context: &'c Context<'p, 'a>,
    pub(super) end: usize,
}

impl<'c, 'a> Items<'c, 'c, 'a> {
    pub(super) fn of(input: BlockLines<'c, 'a>) -> Self {
        Self {
            context: input.context,
            end: input.end,
        }
    }
}

impl Items<'_, '_, '_> {
    pub(super) fn line(&self, at: usize) -> Option<&Line> {
        self.context.lines.get(at).filter(|_| self.has(at))
    }

    pub(super) fn has(&self, at: usize) -> bool {
        at < self.end
    }

    pub(super) fn number(&self, at: usize) -> Option<ItemNumber> {
        self.line(at)?.number(self.context.page.text)
    }

    /// How far in a line stands.
    pub(super) fn indentation(&self, at: usize) -> Option<usize> {
        let line = self.line(at)?;
        Some(line.indentation(self.context.page.text))
    }

    fn mark(&self, at: usize) -> Option<ListMark> {
        self.line(at)?.list_mark(self.context.page.text)
    }

    /// The first line below an item and the lines that hang from it.
    pub(super) fn below(&self, item: usize) -> usize {
        let mut at = item + 1;
        while self.line(at).is_some_and(|line| self.hangs(item, line, at)) {
            at += 1;
        }
        at
    }

    /// Whether a line without a mark belongs to the item above it: it goes on with a
    /// sentence that a tool has wrapped, or is indented further than the item's mark. Some
    /// tools indent all that follows a list: what is further in than the item's text and
    /// could be a heading is one.
    fn hangs(&self, item: usize, line: &Line, at: usize) -> bool {
        let is_text =
            line.kind() == LineKind::Text && line.opening().is_none() && line.label().is_none();
        if !is_text {
            return false;
        }
        if !self.context.joins(at) {
            return self.stands_inside(item, line, at);
        }
        let text = self.context.page.text;
        let goes_on = || {
            let above = at
                .checked_sub(1)
                .map_or("", |above| self.context.text(above));
            let is_open = above.ends_with(|c: char| c.is_alphanumeric() || c == ',');
            is_open && self.context.text(at).starts_with(char::is_lowercase)
        };
        let indentation = line.indentation(text);
        self.context.lines.get(item).is_some_and(|item| {
            let mark = item.indentation(text);
            let column = mark + item.marker_width(text);
            indentation > mark && (indentation <= column || !line.is_label_like())
        }) || goes_on()
    }

    /// Whether a line that blank lines part from its item belongs to it: it is indented under
    /// it, and the list goes on below.
    fn stands_inside(&self, item: usize, line: &Line, at: usize) -> bool {
        /// The most lines that may stand there.
        const MOST: usize = 8;
        let text = self.context.page.text;
        let Some(mark) = self.line(item) else {
            return false;
        };
        let indentation = mark.indentation(text);
        let hangs = |line: &Line| {
            line.kind() == LineKind::Text
                && line.label().is_none()
                && line.indentation(text) > indentation
        };
        let inside = |&below: &usize| self.line(below).is_some_and(hangs);
        let next = at + (at..at + MOST).take_while(inside).count();
        let goes_on = |next: &Line| {
            let is_next = match (mark.number(text), next.number(text)) {
                (Some(number), Some(next)) => is_one_more(number, next),
                (None, None) => {
                    next.kind() == mark.kind() && next.list_mark(text) == mark.list_mark(text)
                }
                _ => false,
            };
            is_next && next.indentation(text) == indentation
        };
        line.indentation(text) > indentation && self.line(next).is_some_and(goes_on)
    }

    /// Whether the numbers from a line on are a list of their own below the letters of one:
    /// they stand no further in, and no letter goes on behind them.
    pub(super) fn leaves_letters(&self, first: usize, at: usize, letter: u32) -> bool {
        let is_digits = |at: usize| matches!(self.number(at), Some(ItemNumber::Digits(_)));
        if !is_digits(at) || self.indentation(at) > self.indentation(first) {
            return false;
        }
        let mut below = at;
        while is_digits(below) {
            below = self.below(below);
        }
        self.number(below) != Some(ItemNumber::Letter(letter + 1))
    }

    /// Whether a mark begins a list: one item is enough, but not of a dash.
    pub(super) fn mark_opens(&self, at: usize) -> bool {
        let is_item = |at: usize| self.line(at).is_some_and(Line::is_list_item);
        let is_dash = self.mark(at) == Some(ListMark::Dash);
        let is_below_item = || at.checked_sub(1).is_some_and(is_item) && self.context.joins(at);
        let next = self.below(at);
        !is_dash || is_item(next) && self.goes_on(at, next) || is_below_item()
    }

    /// Whether the item below is one of the same list: a dash that blank lines part from
    /// other marks begins something else.
    pub(super) fn goes_on(&self, item: usize, next: usize) -> bool {
        let (Some(mark), Some(below)) = (self.mark(item), self.mark(next)) else {
            return false;
        };
        let dashes = [mark, below].map(|mark| mark == ListMark::Dash);
        let is_apart = self.line(next).is_some_and(|line| line.blanks() > 0);
        dashes[0] == dashes[1] || !is_apart
    }

    /// Whether a number begins a list, or one goes on with it below marks of another kind:
    /// the next number follows or the one before it stands above. A paragraph can begin
    /// with `5. luokan`, and a heading with `2. Tausta`.
    pub(super) fn number_opens(&self, at: usize) -> bool {
        let Some(number) = self.number(at) else {
            return false;
        };
        let below = self.below(at);
        let next = self.past_marks(below);
        let is_next = |next: ItemNumber| match (number, next) {
            (ItemNumber::Digits(1), ItemNumber::Digits(_))
            | (ItemNumber::Letter(1), ItemNumber::Letter(_)) => true,
            (ItemNumber::Digits(0..=1), ItemNumber::Letter(1)) => true,
            (ItemNumber::Letter(1), ItemNumber::Digits(1)) => !self.leaves_letters(at, below, 1),
            _ => is_one_more(number, next),
        };
        if self.number(next).is_some_and(is_next) {
            return !self.are_ordinals(at, next);
        }
        let above = self.above_marks(at);
        let is_above = above.is_some_and(|above| {
            let before = self.number(above);
            before.is_some_and(|before| is_one_more(before, number))
                && !self.are_ordinals(above, at)
        });
        is_above || self.is_whole_list(at, number)
    }

    /// Whether a number that no other is near makes a list by itself: that of a sentence.
    /// The number below, however far, shows that paragraphs are numbered.
    fn is_whole_list(&self, at: usize, number: ItemNumber) -> bool {
        let is_sentence = self.line(at).is_some_and(|line| {
            let item = line
                .item(self.context.page.text)
                .slice(self.context.page.text);
            !line.is_short() && item.starts_with(char::is_uppercase)
        });
        let mut below = (at + 1..self.end).filter_map(|at| self.number(at));
        number == ItemNumber::Digits(1)
            && is_sentence
            && below.next() != Some(ItemNumber::Digits(2))
    }

    /// Whether two numbers are those of things that are counted in the text: `1. jakso` and
    /// `2. jakso`.
    fn are_ordinals(&self, at: usize, next: usize) -> bool {
        let first_word = |at: usize| {
            let item = self
                .line(at)?
                .item(self.context.page.text)
                .slice(self.context.page.text);
            item.split(|c: char| !c.is_alphanumeric()).next()
        };
        let word = first_word(at);
        word.is_some_and(|word| word.starts_with(char::is_lowercase)) && word == first_word(next)
    }

    /// The first line from one on that is no item with another mark.
    pub(super) fn past_marks(&self, from: usize) -> usize {
        let mut at = from;
        while self.mark(at).is_some() {
            at = self.below(at);
        }
        at
    }

    /// The line above one and above the items with other marks.
    fn above_marks(&self, at: usize) -> Option<usize> {
        let is_mark = |at: &usize| self.mark(*at).is_none();
        (0..at).rev().find(is_mark)
    }
}

/// Whether a number follows another of its kind.
fn is_one_more(number: ItemNumber, next: ItemNumber) -> bool {
    match (number, next) {
        (ItemNumber::Digits(number), ItemNumber::Digits(next))
        | (ItemNumber::Letter(number), ItemNumber::Letter(next)) => number + 1 == next,
        _ => false,
    }
}
