//! Running text: lines to paragraphs, lists, headings, links and pictures.
//!
//! ```text
//! blocks    = *block
//! block     = marked-line / picture / list / paragraph
//! picture   = "Kuva" [text] ["Kuvateksti" [text]]
//! list      = 1*bulleted-line / opening-number *numbered-line
//! paragraph = line *joined-line           ; none of them an item of a list
//! ```
//!
//! A paragraph of one short line is a link where its own words say so. Else it is a
//! heading right before a longer paragraph, a list or another heading, and a paragraph
//! otherwise.

mod short_line;
mod short_lines;

use nom::branch::alt;
use nom::combinator::{fail, opt};
use nom::sequence::preceded;
use nom::{IResult, Parser};

use crate::layout::Field;
use crate::lines::{Line, LineKind, Opening};
use crate::page::{self, Context, line, lines1};
use crate::record::{Block, Image, Kind, Text};
use crate::span::{Span, Spanned};
use crate::text::trim;
pub(crate) use short_lines::RawBlocks;

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
    /// What a paragraph of one short line is until its words and what follows tell.
    ShortLine,
    Heading,
    Link,
    List {
        ordered: bool,
    },
    Image,
}

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
fn block<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let first = context.lines.get(input.first);
    match first.map(|line| line.kind) {
        Some(LineKind::Bullet) => bulleted_list(input),
        Some(LineKind::Number) => alt((numbered_list, paragraph)).parse(input),
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

/// `bulleted-list = 1*bulleted-line`
fn bulleted_list<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let (rest, _) = lines1(|at| input.context.is(at, LineKind::Bullet)).parse(input)?;
    Ok((
        rest,
        between(input, rest, BlockKind::List { ordered: false }),
    ))
}

/// `numbered-list = opening-number *numbered-line`, the numbers rising. A list may
/// count each of its items as the first.
fn numbered_list<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let (mut rest, _) = line(|at| opens_numbers(context, at, input.end)).parse(input)?;
    let mut before = context.number(input.first).unwrap_or_default();
    while rest.first < rest.end
        && let Some(number) = context.number(rest.first)
        && (number > before || number == 1 && before == 1)
    {
        before = number;
        rest.first += 1;
    }
    Ok((
        rest,
        between(input, rest, BlockKind::List { ordered: true }),
    ))
}

/// `paragraph = line *joined-line`
fn paragraph<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let context = input.context;
    let is_item = |at: usize| match context.lines.get(at).map(|line| line.kind) {
        Some(LineKind::Bullet) => true,
        Some(LineKind::Number) => opens_numbers(context, at, input.end),
        _ => false,
    };
    let is_marked = |at: usize| {
        context
            .lines
            .get(at)
            .is_some_and(|line| line.opening.is_some())
    };
    let belongs = |at| at == input.first || context.joins(at) && !is_item(at) && !is_marked(at);
    let (rest, read) = lines1(belongs).parse(input)?;
    let alone = read.end == read.first + 1 && short_lines::is_short_line(context, read.first);
    let kind = if alone {
        BlockKind::ShortLine
    } else {
        BlockKind::Paragraph
    };
    Ok((rest, between(input, rest, kind)))
}

/// Whether a number opens a list: it is the first, or the next line has the next
/// number. A paragraph can begin with `5. luokan`.
fn opens_numbers(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    let Some(number) = context.number(at) else {
        return false;
    };
    number <= 1 || at + 1 < end && context.number(at + 1) == Some(number + 1)
}

fn between(input: Lines<'_, '_>, rest: Lines<'_, '_>, kind: BlockKind) -> RawBlock {
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
            BlockKind::List { ordered } => return self.list(raw, ordered),
            BlockKind::Image => {
                let (alt, caption) = self.image(raw);
                return Block::Image(Box::new(Image { alt, caption }));
            }
            BlockKind::Heading => self.heading_of(raw.first),
            BlockKind::Paragraph | BlockKind::ShortLine | BlockKind::Link => {
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
            line.content
        } else {
            words
        };
        self.page.value_in(line, words)
    }

    fn list(&self, raw: RawBlock, ordered: bool) -> Block<'a> {
        let lines = self.lines.get(raw.first..raw.end).unwrap_or_default();
        let mut marker = Span::default();
        let mut items = Vec::with_capacity(lines.len());
        for line in lines {
            let item = line.item();
            if items.is_empty() {
                let printed = Span::new(line.content.start, item.start);
                marker = trim(self.page.text, printed);
            }
            items.push(self.page.value_in(line, item));
        }
        Block::List {
            ordered: Spanned::new(ordered, marker),
            items,
        }
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

    /// The number of an item of an ordered list.
    fn number(&self, at: usize) -> Option<u32> {
        self.lines.get(at)?.number(self.page.text)
    }
}

/// *Kuva* or *Kuvateksti*, where a line is one of them.
pub(crate) fn picture_label(line: &Line) -> Option<Field> {
    let label = line.label?;
    [Field::Image, Field::Caption]
        .into_iter()
        .find(|&field| label.is(field))
}

#[cfg(test)]
mod tests {
    use crate::record::Block;

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
