//! Running text: lines to paragraphs, lists, headings, links and pictures.

use crate::layout::Field;
use crate::lines::{Line, LineKind};
use crate::outline::Context;
use crate::record::{Block, Image, Kind, Text};
use crate::span::{Span, Spanned};

/// A stretch of lines, and what it is by itself and by what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawBlock {
    pub(crate) kind: BlockKind,
    /// The first line.
    pub(crate) first: usize,
    /// One past the last line.
    pub(crate) end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Paragraph,
    Heading,
    Link,
    List { ordered: bool },
    Image,
}

impl<'a> Context<'_, 'a> {
    /// The units of the lines from `first` up to `end`.
    pub(crate) fn units(&self, first: usize, end: usize) -> Units<'_, '_, 'a> {
        Units {
            context: self,
            end: end.min(self.lines.len()),
            upcoming: None,
            at: first,
        }
    }

    /// The blocks of the lines from `first` up to `end`, added to `blocks`.
    pub(crate) fn blocks(&self, first: usize, end: usize, blocks: &mut Vec<Block<'a>>) {
        // There are rarely more, and never more than lines.
        blocks.reserve(end.saturating_sub(first).min(8));
        for unit in self.units(first, end) {
            blocks.push(self.block(unit));
        }
    }

    fn block(&self, unit: RawBlock) -> Block<'a> {
        let text = match unit.kind {
            BlockKind::List { ordered } => return self.list(unit, ordered),
            BlockKind::Image => {
                let (alt, caption) = self.image(unit);
                return Block::Image(Box::new(Image { alt, caption }));
            }
            BlockKind::Paragraph | BlockKind::Heading | BlockKind::Link => {
                self.text_of(unit.first, unit.end)
            }
        };
        match unit.kind {
            BlockKind::Heading => Block::Heading { text },
            BlockKind::Link => Block::Link { text },
            _ => Block::Paragraph { text },
        }
    }

    /// The lines as one text, from the first character to the last.
    pub(crate) fn text_of(&self, first: usize, end: usize) -> Text<'a> {
        self.page
            .value_of(self.lines.get(first..end).unwrap_or_default())
    }

    fn list(&self, unit: RawBlock, ordered: bool) -> Block<'a> {
        let lines = self.lines.get(unit.first..unit.end).unwrap_or_default();
        let mut marker = Span::default();
        let mut items = Vec::with_capacity(lines.len());
        for line in lines {
            let item = line.item(self.page.text);
            if items.is_empty() {
                let printed = Span::new(line.content.start, item.start);
                marker = crate::text::trim(self.page.text, printed);
            }
            items.push(self.page.value_in(line, item));
        }
        Block::List {
            ordered: Spanned::new(ordered, marker),
            items,
        }
    }

    /// The alternative text and the caption of a picture.
    pub(crate) fn image(&self, unit: RawBlock) -> (Option<Text<'a>>, Option<Text<'a>>) {
        let mut texts = (None, None);
        let mut field = Field::Image;
        for line in self.lines.get(unit.first..unit.end).unwrap_or_default() {
            match self.picture_label(line) {
                Some(label) => field = label,
                None if field == Field::Image => {
                    texts.0 = Some(self.page.value_in(line, line.content))
                }
                None => texts.1 = Some(self.page.value_in(line, line.content)),
            }
        }
        texts
    }

    fn picture_label(&self, line: &Line) -> Option<Field> {
        let label = line.label?;
        [Field::Image, Field::Caption]
            .into_iter()
            .find(|&field| label.is(field))
    }

    /// The line after a picture that starts at `at`: *Kuva* and its alternative
    /// text, *Kuvateksti* and its caption, or both.
    ///
    /// In an article the label alone is enough. Elsewhere the words are everyday
    /// ones, and must make up the whole paragraph.
    fn image_end(&self, at: usize, end: usize) -> Option<usize> {
        let is = |line: usize, field| {
            self.lines
                .get(line)
                .is_some_and(|line| self.picture_label(line) == Some(field))
        };
        let article = self.kind == Kind::Article;
        let text_below = |label: usize| {
            let below = label + 1;
            let line = self.lines.get(below).filter(|_| below < end)?;
            ((self.joins(below) || article && line.short)
                && !is(below, Field::Image)
                && !is(below, Field::Caption)
                && line.shape == LineKind::Text)
                .then_some(below)
        };
        if !is(at, Field::Image) {
            return None;
        }
        let alt = text_below(at);
        let label = alt.unwrap_or(at) + 1;
        let caption = (label < end && is(label, Field::Caption))
            .then_some(label)
            .filter(|&label| article || self.joins(label))
            .and_then(text_below);
        let next = caption.or(alt)? + 1;
        (article || next >= end || !self.joins(next)).then_some(next)
    }

    /// Whether a line is an item of a list, and of an ordered one. A number opens
    /// a list where it is the first, or where the next line has the next number:
    /// a paragraph can begin with `5. luokan`.
    fn item(&self, at: usize, end: usize, previous: Option<u32>) -> Option<Item> {
        let line = self.lines.get(at)?;
        match line.shape {
            LineKind::Bullet => Some(Item::Bullet),
            LineKind::Number => {
                let number = line.number(self.page.text)?;
                let next = || self.lines.get(at + 1).filter(|_| at + 1 < end);
                let opens = || {
                    number <= 1
                        || next().and_then(|next| next.number(self.page.text)) == Some(number + 1)
                };
                let continues = previous.is_some_and(|previous| number > previous.min(1));
                (continues || opens()).then_some(Item::Number(number))
            }
            LineKind::Text | LineKind::Icon => None,
        }
    }
}

#[derive(Clone, Copy)]
enum Item {
    Bullet,
    Number(u32),
}

/// The units of a body, one after the other.
pub(crate) struct Units<'b, 'p, 'a> {
    context: &'b Context<'p, 'a>,
    end: usize,
    at: usize,
    upcoming: Option<RawBlock>,
}

impl Units<'_, '_, '_> {
    /// The next unit by itself: a short line is a `Link` until what follows says
    /// otherwise.
    fn raw(&mut self) -> Option<RawBlock> {
        let context = self.context;
        let first = self.at;
        let line = context.lines.get(first).filter(|_| first < self.end)?;
        let (kind, end) = if line.shape == LineKind::Text && line.label.is_none() {
            self.paragraph(first, line)
        } else if let Some(end) = context.image_end(first, self.end) {
            (BlockKind::Image, end)
        } else if let Some(item) = context.item(first, self.end, None) {
            self.list(first, item)
        } else {
            self.paragraph(first, line)
        };
        self.at = end;
        Some(RawBlock { kind, first, end })
    }

    fn list(&self, first: usize, item: Item) -> (BlockKind, usize) {
        let mut end = first + 1;
        let mut last = item;
        while end < self.end {
            let previous = match last {
                Item::Number(number) => Some(number),
                Item::Bullet => None,
            };
            match (last, self.context.item(end, self.end, previous)) {
                (Item::Bullet, Some(item @ Item::Bullet)) => last = item,
                (Item::Number(before), Some(item @ Item::Number(number)))
                    if number > before || number == 1 && before == 1 =>
                {
                    last = item;
                }
                _ => break,
            }
            end += 1;
        }
        let ordered = matches!(item, Item::Number(_));
        (BlockKind::List { ordered }, end)
    }

    fn paragraph(&self, first: usize, line: &Line) -> (BlockKind, usize) {
        let context = self.context;
        let mut end = first + 1;
        while end < self.end && context.joins(end) && context.item(end, self.end, None).is_none() {
            end += 1;
        }
        let alone = end == first + 1 && line.short;
        let kind = if alone {
            BlockKind::Link
        } else {
            BlockKind::Paragraph
        };
        (kind, end)
    }
}

impl Iterator for Units<'_, '_, '_> {
    type Item = RawBlock;

    fn next(&mut self) -> Option<RawBlock> {
        let mut unit = match self.upcoming.take() {
            Some(unit) => unit,
            None => self.raw()?,
        };
        if unit.kind == BlockKind::Link {
            self.upcoming = self.raw();
            unit.kind = match self.upcoming.map(|next| next.kind) {
                Some(BlockKind::Paragraph) => BlockKind::Heading,
                Some(BlockKind::List { .. }) => BlockKind::Paragraph,
                _ => BlockKind::Link,
            };
        }
        Some(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number opens a list where it is the first or the next line has the next.
    #[test]
    fn numbers_that_open_a_list() {
        let lists = |body: &str| {
            let text = format!("Otsikko\n\nJohdanto on tässä.\n\n{body}\n");
            let parsed = crate::parse(&text);
            let blocks = parsed.record().lead().iter();
            blocks
                .filter(|block| matches!(block, Block::List { .. }))
                .count()
        };
        for (body, found) in [
            ("1. kohta on yksin", 1),
            ("2. luokan oppilaat ovat mukana", 0),
            ("2. kohta\n3. kohta", 1),
            ("2. kohta\n4. kohta", 0),
            ("1. kohta\n3. kohta", 1),
        ] {
            assert_eq!(lists(body), found, "{body:?}");
        }
    }
}
