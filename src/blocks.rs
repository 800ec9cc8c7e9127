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
//! A paragraph of one short line is a link where its own words say so. Else it is a
//! heading right before a longer paragraph, a list or another heading, and a paragraph
//! otherwise.

mod list;
mod short_line;
mod short_lines;

use nom::branch::alt;
use nom::combinator::{fail, opt};
use nom::sequence::preceded;
use nom::{IResult, Parser};

use self::list::{list, list_of, opens_list};
use crate::layout::Field;
use crate::lines::{Line, LineKind, Opening};
use crate::page::{self, Context, line, lines1};
use crate::record::{Block, Image, Kind, Text};
pub(crate) use short_line::{is_date_stamp, names_category, stands_above_title};
pub(crate) use short_lines::RawBlocks;

type BlockLines<'c, 'a> = page::LineRun<'c, Context<'c, 'a>>;
type Read<'c, 'a> = IResult<BlockLines<'c, 'a>, RawBlock>;

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
    /// What a paragraph of one short line is until its words and what follows tell.
    ShortLine,
    Heading,
    Link,
    List {
        ordered: bool,
    },
    Image,
    /// What stands behind the most lines of a body.
    Rest,
}

/// The most lines of one text or list that are told apart. No page that people write comes
/// near, and a value takes many times the memory of a line of one letter.
pub(crate) const MOST_LINES: usize = 50_000;

/// One past the lines of a text or list that are told apart.
pub(crate) fn end_of_told_apart(first: usize, end: usize) -> usize {
    end.min(first.saturating_add(MOST_LINES))
}

/// The longest caption, in bytes, where no blank line tells it from the text below it.
const LONGEST_CAPTION: usize = 200;

/// What a body of text says, where that tells what its short lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// Anything.
    Any,
    /// When a programme runs: a line with a number is no heading.
    Period,
    /// Who takes part: a line that names one person or organisation is no heading.
    Actors,
}

/// `block = marked-line / picture / list / paragraph`. What a line is by its own characters leaves one
/// rule for most.
fn block<'c, 'a>(input: BlockLines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let first = context.lines.get(input.first);
    match first.map(|line| line.kind()) {
        Some(LineKind::Bullet | LineKind::Number) => alt((list, paragraph)).parse(input),
        _ if first.is_some_and(|line| line.opening().is_some()) => marked_line(input),
        _ if first.is_some_and(|line| line.label().is_some()) => {
            alt((picture, paragraph)).parse(input)
        }
        _ => paragraph(input),
    }
}

/// `picture = "Kuva" [text] ["Kuvateksti" [text]]`, with one of the texts at least.
///
/// In an article the label alone is enough. Elsewhere the words are everyday ones, and
/// must make up the whole paragraph.
fn picture<'c, 'a>(input: BlockLines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let article = context.kind == Kind::Article;
    let is = |at: usize, field| context.picture_label(at) == Some(field);
    // Where the lines of a picture do not stand together, its texts may be sentences.
    let is_apart = |at: usize| is(at, Field::Caption) && !context.joins(at);
    let is_sentence = |at: usize| {
        context.text(at).len() <= LONGEST_CAPTION
            && (is_apart(at + 1) || at.checked_sub(1).is_some_and(is_apart))
    };
    let text = || {
        line(|at| {
            (context.joins(at) || article && (context.is_short(at) || is_sentence(at)))
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
fn marked_line<'c, 'a>(input: BlockLines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let (rest, _) = line(|_| true).parse(input)?;
    let opening = context
        .lines
        .get(input.first)
        .and_then(|line| line.opening());
    let kind = match opening {
        Some(Opening::Heading) => BlockKind::Heading,
        // In an article a picture has a label above it.
        Some(Opening::Picture) if context.kind != Kind::Article => BlockKind::Image,
        _ => BlockKind::Paragraph,
    };
    Ok((rest, between(input, rest, kind)))
}

/// `paragraph = line *joined-line`
fn paragraph<'c, 'a>(input: BlockLines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let is_marked = |at: usize| {
        context
            .lines
            .get(at)
            .is_some_and(|line| line.opening().is_some())
    };
    let belongs = |at| {
        at == input.first
            || context.joins(at) && !opens_list(context, at, input.end) && !is_marked(at)
    };
    let (rest, read) = lines1(belongs).parse(input)?;
    let alone = read.end == read.first + 1 && short_lines::is_short_line(context, read.first);
    let kind = if alone {
        BlockKind::ShortLine
    } else {
        BlockKind::Paragraph
    };
    Ok((rest, between(input, rest, kind)))
}

fn between(input: BlockLines<'_, '_>, rest: BlockLines<'_, '_>, kind: BlockKind) -> RawBlock {
    RawBlock {
        kind,
        first: input.first,
        end: rest.first,
    }
}

impl<'a> Context<'_, 'a> {
    /// The blocks of the lines from `first` up to `end`, by their lines.
    pub(crate) fn raw_blocks(&self, body: Body, first: usize, end: usize) -> RawBlocks<'_, 'a> {
        RawBlocks::new(self, body, first, end)
    }

    /// The blocks of the lines from `first` up to `end`, added to `blocks`.
    pub(crate) fn blocks(&self, body: Body, first: usize, end: usize, blocks: &mut Vec<Block<'a>>) {
        // There are rarely more, and never more than lines.
        blocks.reserve(end.saturating_sub(first).min(8));
        for block in self.raw_blocks(body, first, end) {
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
            BlockKind::Heading => self.heading_of(raw.first),
            BlockKind::Paragraph | BlockKind::ShortLine | BlockKind::Link | BlockKind::Rest => {
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

    /// A heading, without the stars of the older site or marks of another tool.
    pub(crate) fn heading_of(&self, at: usize) -> Text<'a> {
        let Some(line) = self.lines.get(at) else {
            return Text::default();
        };
        let words = line.heading(self.page.text);
        let words = if words.is_empty() {
            line.content()
        } else {
            words
        };
        self.page.value_in(line, words)
    }

    /// The alternative text and the caption of a picture.
    pub(crate) fn image(&self, raw: RawBlock) -> (Option<Text<'a>>, Option<Text<'a>>) {
        let mut texts = (None, None);
        let mut field = Field::Image;
        for line in self.lines.get(raw.first..raw.end).unwrap_or_default() {
            match picture_label(line) {
                Some(label) => field = label,
                None if field == Field::Image => {
                    texts.0 = Some(self.page.value_in(line, line.content()))
                }
                None => texts.1 = Some(self.page.value_in(line, line.content())),
            }
        }
        texts
    }

    pub(crate) fn picture_label(&self, at: usize) -> Option<Field> {
        self.lines.get(at).and_then(picture_label)
    }
}

/// *Kuva* or *Kuvateksti*, where a line is one of them.
pub(crate) fn picture_label(line: &Line) -> Option<Field> {
    let label = line.label()?;
    [Field::Image, Field::Caption]
        .into_iter()
        .find(|&field| label.is(field))
}
