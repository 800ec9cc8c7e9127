//! Running text word by word.
//!
//! The words of a body are those of its blocks, in their order: where a paragraph ends, what
//! marks an item of a list and whether a line is a heading is a matter of printing.

use super::change::{LineFinder, PlacedValue};
use crate::record::{Block, Pointer, Text, Walk, plain_text};
use crate::span::Span;

/// Running text, and its place.
#[derive(Default)]
pub(super) struct RunningText<'r> {
    blocks: &'r [Block<'r>],
    pointer: String,
}

/// A word and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Word<'r> {
    word: &'r str,
    /// The place of the text that it is a word of.
    span: Span,
    /// How many line breaks stand before it in that text.
    breaks: usize,
}

impl<'r> Word<'r> {
    pub(super) const fn as_str(&self) -> &'r str {
        self.word
    }

    /// Its line; `None` where that is not known.
    pub(super) fn line(&self, lines: &LineFinder<'_>) -> Option<usize> {
        let span = Some(self.span).filter(|span| !span.is_empty())?;
        Some(lines.line(span.start)? + self.breaks)
    }
}

impl<'r> RunningText<'r> {
    pub(super) fn of(blocks: &'r [Block<'r>], pointer: String) -> Self {
        Self { blocks, pointer }
    }

    pub(super) fn words(&self) -> impl Iterator<Item = Word<'r>> + use<'r> {
        self.blocks.iter().flat_map(texts).flat_map(words_of)
    }

    /// The words without their places.
    pub(super) fn bare_words(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        self.words().map(|word| word.word)
    }

    pub(super) fn place(&self, lines: &LineFinder<'_>) -> PlacedValue {
        let span = span_of(self.blocks);
        lines.place(plain_text(self.blocks), self.pointer.clone(), span)
    }
}

/// What these cover of the text; empty where that is not known.
pub(super) fn span_of(parts: &[impl Walk]) -> Span {
    let mut span = Span::default();
    for part in parts {
        part.walk(&mut Pointer::default(), &mut |_, part| {
            span = if span.is_empty() {
                part
            } else {
                span.cover(part)
            };
        });
    }
    span
}

/// The texts of a block.
fn texts<'r>(block: &'r Block<'r>) -> impl Iterator<Item = &'r Text<'r>> {
    let (texts, image) = match block {
        Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
            (std::slice::from_ref(text), None)
        }
        Block::List { items, .. } => (&items[..], None),
        Block::Image(image) => (&[][..], Some(image)),
    };
    let image = image.into_iter();
    let of_image = image.flat_map(|image| image.alt.iter().chain(&image.caption));
    texts.iter().chain(of_image)
}

fn words_of<'r>(text: &'r Text<'r>) -> impl Iterator<Item = Word<'r>> {
    let lines = text.split('\n').enumerate();
    lines.flat_map(|(breaks, line)| words_of_line(line, text.span, breaks))
}

/// The words of a line that is so many line breaks below the start of its text.
pub(super) fn words_of_line(
    line: &str,
    span: Span,
    breaks: usize,
) -> impl Iterator<Item = Word<'_>> {
    line.split_whitespace()
        .map(move |word| Word { word, span, breaks })
}
