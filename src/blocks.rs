//! Running text: lines to paragraphs, lists, headings, links and pictures.
//!
//! ```text
//! blocks    = *block
//! block     = marked-line / picture / list / paragraph
//! picture   = "Kuva" [text] ["Kuvateksti" [text]]
//! list      = bulleted-list / numbered-list
//! paragraph = line *joined-line           ; none of them an item of a list
//! ```
//!
//! A paragraph of one short line is a heading right before a paragraph, the
//! introduction of a list right before one, and a link otherwise; one that says data, or
//! stands below a colon, is a paragraph.

mod data;
mod list;

use nom::branch::alt;
use nom::combinator::{fail, opt};
use nom::sequence::preceded;
use nom::{IResult, Parser};

use self::data::is_data;
use self::list::{list, list_of, opens_list};
use crate::layout::Field;
use crate::lines::{Line, LineKind, Opening};
use crate::page::{self, Context, line, lines1};
use crate::record::{Block, Image, Kind, Text};

type Lines<'c, 'a> = page::Lines<'c, Context<'c, 'a>>;
type Read<'c, 'a> = IResult<Lines<'c, 'a>, RawBlock>;

/// A run of lines, and what it is by itself and by what follows it.
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

/// `block = marked-line / picture / list / paragraph`. What a line is by its own characters leaves one
/// rule for most.
fn block<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let first = context.lines.get(input.first);
    match first.map(|line| line.kind) {
        Some(LineKind::Bullet | LineKind::Number) => alt((list, paragraph)).parse(input),
        _ if first.is_some_and(|line| line.opening.is_some()) => marked_line(input),
        _ if first.is_some_and(|line| line.label.is_some()) => {
            alt((picture, paragraph)).parse(input)
        }
        _ => paragraph(input),
    }
}

/// `picture = "Kuva" [text] ["Kuvateksti" [text]]`, with one of the texts at least.
///
/// In an article the label alone is enough. Elsewhere the words are everyday ones, and
/// must make up the whole paragraph.
fn picture<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let article = context.kind == Kind::Article;
    let is = |at: usize, field| context.picture_label(at) == Some(field);
    let text = || {
        line(|at| {
            (context.joins(at) || article && context.is_short(at))
                && context.is(at, LineKind::Text)
                && context.picture_label(at).is_none()
        })
    };
    let caption_label = line(|at| is(at, Field::Caption) && (article || context.joins(at)));
    let (rest, _) = line(|at| is(at, Field::Image)).parse(input)?;
    let (rest, alt) = opt(text()).parse(rest)?;
    let (rest, caption) = opt(preceded(caption_label, text())).parse(rest)?;
    let whole = article || rest.first >= rest.end || !context.joins(rest.first);
    if alt.is_none() && caption.is_none() || !whole {
        return fail().parse(input);
    }
    Ok((rest, between(input, rest, BlockKind::Image)))
}

/// `marked-line = line` that a mark of another tool makes a heading or a picture.
fn marked_line<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let (rest, _) = line(|_| true).parse(input)?;
    let opening = context.lines.get(input.first).and_then(|line| line.opening);
    let kind = match opening {
        Some(Opening::Heading) => BlockKind::Heading,
        // In an article a picture has a label above it.
        Some(Opening::Picture) if context.kind != Kind::Article => BlockKind::Image,
        _ => BlockKind::Paragraph,
    };
    Ok((rest, between(input, rest, kind)))
}

/// `paragraph = line *joined-line`
fn paragraph<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let is_marked = |at: usize| {
        context
            .lines
            .get(at)
            .is_some_and(|line| line.opening.is_some())
    };
    let belongs = |at| {
        at == input.first
            || context.joins(at) && !opens_list(context, at, input.end) && !is_marked(at)
    };
    let (rest, read) = lines1(belongs).parse(input)?;
    let alone = read.end == read.first + 1 && context.is_short(read.first);
    let kind = if alone {
        BlockKind::Link
    } else {
        BlockKind::Paragraph
    };
    Ok((rest, between(input, rest, kind)))
}

fn between(input: Lines<'_, '_>, rest: Lines<'_, '_>, kind: BlockKind) -> RawBlock {
    RawBlock {
        kind,
        first: input.first,
        end: rest.first,
    }
}

/// What the colon at the end of a paragraph announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Announces {
    /// The value of a label, as of `Kesto:`.
    Value,
    More,
}

/// The blocks of a body, one after the other.
pub(crate) struct RawBlocks<'c, 'a> {
    rest: Lines<'c, 'a>,
    upcoming: Option<RawBlock>,
    /// What the colon at the end of the block above announces.
    above: Option<Announces>,
}

impl RawBlocks<'_, '_> {
    /// The next block by itself: a short line is a link until what follows says
    /// otherwise.
    fn read(&mut self) -> Option<RawBlock> {
        let (rest, block) = block(self.rest).ok()?;
        self.rest = rest;
        Some(block)
    }

    /// What the colon at the end of a paragraph announces.
    fn announces(&self, block: RawBlock) -> Option<Announces> {
        let context = self.rest.context;
        let text = context.text(block.end.checked_sub(1)?);
        if block.kind != BlockKind::Paragraph || !text.ends_with(':') {
            return None;
        }
        let is_label = block.end == block.first + 1 && text.split_whitespace().count() <= 3;
        Some(match is_label {
            true => Announces::Value,
            false => Announces::More,
        })
    }

    /// Whether a short line is data: a date, a by-line, a label with its value.
    fn says_data(&self, block: RawBlock) -> bool {
        is_data(self.rest.context.text(block.first))
    }
}

impl Iterator for RawBlocks<'_, '_> {
    type Item = RawBlock;

    fn next(&mut self) -> Option<RawBlock> {
        let mut block = match self.upcoming.take() {
            Some(block) => block,
            None => self.read()?,
        };
        let above = self.above;
        self.above = self.announces(block);
        if block.kind == BlockKind::Link
            && (above == Some(Announces::Value) || self.says_data(block))
        {
            block.kind = BlockKind::Paragraph;
        }
        if block.kind == BlockKind::Link {
            self.upcoming = self.read();
            block.kind = match self.upcoming.map(|next| next.kind) {
                Some(BlockKind::Paragraph) => BlockKind::Heading,
                Some(BlockKind::List { .. }) => BlockKind::Paragraph,
                _ if above.is_some() => BlockKind::Paragraph,
                _ => BlockKind::Link,
            };
        }
        Some(block)
    }
}

impl<'a> Context<'_, 'a> {
    /// The blocks of the lines from `first` up to `end`, by their lines.
    pub(crate) fn raw_blocks(&self, first: usize, end: usize) -> RawBlocks<'_, 'a> {
        RawBlocks {
            rest: Lines::new(self, first, end.min(self.lines.len())),
            upcoming: None,
            above: None,
        }
    }

    /// The blocks of the lines from `first` up to `end`, added to `blocks`.
    pub(crate) fn blocks(&self, first: usize, end: usize, blocks: &mut Vec<Block<'a>>) {
        // There are rarely more, and never more than lines.
        blocks.reserve(end.saturating_sub(first).min(8));
        for block in self.raw_blocks(first, end) {
            blocks.push(self.block(block));
        }
    }

    fn block(&self, raw: RawBlock) -> Block<'a> {
        let text = match raw.kind {
            BlockKind::List { ordered } => return list_of(self, raw, ordered),
            BlockKind::Image => {
                let (alt, caption) = self.image(raw);
                return Block::Image(Box::new(Image { alt, caption }));
            }
            BlockKind::Paragraph | BlockKind::Heading | BlockKind::Link => {
                self.text_of(raw.first, raw.end)
            }
        };
        match raw.kind {
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

    /// The alternative text and the caption of a picture.
    pub(crate) fn image(&self, raw: RawBlock) -> (Option<Text<'a>>, Option<Text<'a>>) {
        let mut texts = (None, None);
        let mut field = Field::Image;
        for line in self.lines.get(raw.first..raw.end).unwrap_or_default() {
            match picture_label(line) {
                Some(label) => field = label,
                None if field == Field::Image => {
                    texts.0 = Some(self.page.value_in(line, line.content))
                }
                None => texts.1 = Some(self.page.value_in(line, line.content)),
            }
        }
        texts
    }

    fn picture_label(&self, at: usize) -> Option<Field> {
        self.lines.get(at).and_then(picture_label)
    }
}

/// *Kuva* or *Kuvateksti*, where a line is one of them.
fn picture_label(line: &Line) -> Option<Field> {
    let label = line.label?;
    [Field::Image, Field::Caption]
        .into_iter()
        .find(|&field| label.is(field))
}
