//! Text to lines, each with its place and its shape.

use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::satisfy;
use nom::combinator::{opt, recognize};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use crate::clean::SourceText;
use crate::layout::{SpellingId, may_be_spelling, spelling};
use crate::span::Span;
use crate::text::{is_short, is_space, trim, without_stars};

/// A line that is not blank, and what its characters make of it.
///
/// A page has a line every hundred bytes, so that what can be told from the text
/// again at little cost, such as where the line begins, is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The line without white space on either side; never empty.
    pub(crate) content: Span,
    pub(crate) shape: LineKind,
    /// How many blank lines stand above it; of very many, whether they are even.
    pub(crate) blanks: u8,
    /// The label whose spelling the whole line is, wherever it may stand.
    pub(crate) label: Option<SpellingId>,
    /// Whether it ends in `**`, as section headings of older pages do.
    pub(crate) starred: bool,
    /// Whether its content is a clean value as it stands.
    pub(crate) clean: bool,
    /// Whether it is short, and no sentence that is closed.
    pub(crate) short: bool,
    /// Whether it could be a label by its looks: short text that begins with a capital.
    pub(crate) label_like: bool,
    /// How many bytes of its content stand before the item: a list's marker or an
    /// icon. [`MANY`] stands for as many and more.
    item: u8,
}

const MANY: u8 = u8::MAX;

/// What a line is by its own characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Anything that is none of the others.
    Text,
    /// `• item`
    Bullet,
    /// `1. item`
    Number,
    /// `icon/… Created with Sketch. rest`
    Icon,
}

impl Line {
    /// The first byte of the line, indentation included.
    pub(crate) fn start(&self, text: &str) -> usize {
        let before = text.as_bytes().get(..self.content.start);
        match before {
            Some([.., b'\n']) => self.content.start,
            _ => memchr::memrchr(b'\n', before.unwrap_or_default()).map_or(0, |at| at + 1),
        }
    }

    /// One past the line, its terminator included.
    pub(crate) fn end(&self, text: &str) -> usize {
        let after = text.as_bytes().get(self.content.end..).unwrap_or_default();
        let newline = memchr::memchr(b'\n', after);
        self.content.end + newline.map_or(after.len(), |newline| newline + 1)
    }

    /// The content without the marker of a list or the icon before it.
    pub(crate) fn item(&self, text: &str) -> Span {
        let before = match self.item {
            MANY => shape(self.content.slice(text)).1,
            few => usize::from(few),
        };
        Span::new(self.content.start + before, self.content.end)
    }

    /// The number before an item of an ordered list; `None` on any other line.
    pub(crate) fn number(&self, text: &str) -> Option<u32> {
        if self.shape != LineKind::Number {
            return None;
        }
        number(self.content.slice(text))
            .ok()
            .map(|(_, number)| number)
    }
}

/// How much of a text is looked through before its lines are read: little enough to
/// be in the processor's cache still when they are.
const WINDOW: usize = 1 << 16;

/// A page and its lines that are not blank, in order.
pub(crate) fn lines(text: &str) -> (SourceText<'_>, Vec<Line>) {
    let mut page = SourceText::plain(text);
    let mut lines = Vec::with_capacity(text.len() / 64 + 8);
    let mut blanks = 0;
    let mut start = 0;
    while start < text.len() {
        let window = Span::new(start, window_end(text, start));
        let here = SourceText::of(text, window);
        lines_of(&here, window, &mut blanks, &mut lines);
        page = page.or(here);
        start = window.end;
    }
    (page, lines)
}

/// The end of the line that a window from `start` on ends in.
fn window_end(text: &str, start: usize) -> usize {
    let enough = text.as_bytes().get(start + WINDOW..).unwrap_or_default();
    memchr::memchr(b'\n', enough).map_or(text.len(), |newline| start + WINDOW + newline + 1)
}

/// Adds the lines of a stretch of whole lines, `blanks` blank lines above it.
fn lines_of(page: &SourceText<'_>, stretch: Span, blanks: &mut u8, lines: &mut Vec<Line>) {
    let text = page.text;
    let mut spaces = page.no_break_spaces(stretch);
    let mut space = spaces.next().unwrap_or(usize::MAX);
    let mut start = stretch.start;
    while let Some([first, rest @ ..]) = text.as_bytes().get(start..stretch.end) {
        // Many lines of a page are blank, and most of those are empty.
        let length = match first {
            b'\n' => 0,
            _ => memchr::memchr(b'\n', rest).unwrap_or(rest.len()) + 1,
        };
        let content = trim(text, Span::new(start, start + length));
        start += length + 1;
        if content.is_empty() {
            // Whether they are even or odd outlasts the counter.
            *blanks = blanks.checked_add(1).unwrap_or(u8::MAX - 1);
            continue;
        }
        let mut clean = !page.may_hold_marks();
        while space < content.end {
            clean &= space < content.start;
            space = spaces.next().unwrap_or(usize::MAX);
        }
        let words = content.slice(text);
        let (shape, item) = shape(words);
        let label = match shape {
            LineKind::Text => label(page, words),
            LineKind::Icon => label(page, words.get(item..).unwrap_or_default()),
            LineKind::Bullet | LineKind::Number => None,
        };
        let short = is_short(words);
        lines.push(Line {
            content,
            shape,
            blanks: std::mem::take(blanks),
            label,
            starred: words.as_bytes().ends_with(b"**"),
            clean,
            short,
            label_like: short && words.starts_with(char::is_uppercase),
            item: u8::try_from(item).unwrap_or(MANY),
        });
    }
}

/// The longest line that is tried as a label: the longest spelling, with room
/// for decomposed letters and wide spaces.
const LONGEST_LABEL: usize = 120;

#[inline(always)]
fn label(page: &SourceText<'_>, words: &str) -> Option<SpellingId> {
    if words.len() > LONGEST_LABEL || !page.may_hold_marks() && !may_be_spelling(words.as_bytes()) {
        return None;
    }
    known_label(page, words)
}

fn known_label(page: &SourceText<'_>, words: &str) -> Option<SpellingId> {
    let words = without_stars(words);
    spelling(words).or_else(|| spelling(&page.single_spaced(words)?))
}

/// What a line is, and how many bytes stand before its item.
#[inline(always)]
fn shape(content: &str) -> (LineKind, usize) {
    match content.as_bytes().first() {
        Some(b'-' | b'0'..=b'9' | b'i' | 0xc2 | 0xe2) => marked_shape(content),
        _ => (LineKind::Text, 0),
    }
}

/// The shape of a line whose first byte may begin a marker.
fn marked_shape(content: &str) -> (LineKind, usize) {
    let marked = match content.as_bytes() {
        [b'0'..=b'9', ..] => number(content).map(|(rest, _)| (LineKind::Number, rest)),
        [b'i', ..] => icon(content).map(|(rest, _)| (LineKind::Icon, rest)),
        _ => bullet(content).map(|(rest, _)| (LineKind::Bullet, rest)),
    };
    match marked {
        // A marker with nothing behind it is text.
        Ok((shape, rest)) if !rest.is_empty() || shape == LineKind::Icon => {
            (shape, content.len() - rest.len())
        }
        _ => (LineKind::Text, 0),
    }
}

fn spaces(input: &str) -> IResult<&str, &str> {
    take_while1(is_space).parse(input)
}

/// `• `, `- ` and their kin. A dash joined to its word is no marker.
fn bullet(input: &str) -> IResult<&str, char> {
    let marker = |c| matches!(c, '•' | '-' | '–' | '—' | '‣' | '◦' | '·' | '▪' | '●');
    terminated(satisfy(marker), spaces).parse(input)
}

/// `1. ` or `1) `, of at most three digits: more is a year, not a place in a list.
fn number(input: &str) -> IResult<&str, u32> {
    // Byte by byte: pages hold long lists, and each item is asked for several times.
    let bytes = input.as_bytes();
    let (digits, number) = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .take(4)
        .fold((0, 0), |(count, number), digit| {
            (count + 1, number * 10 + u32::from(digit - b'0'))
        });
    let mark = satisfy(|c| matches!(c, '.' | ')'));
    let (rest, _) = (mark, spaces).parse(input.get(digits..).unwrap_or_default())?;
    if matches!(digits, 1..=3) {
        Ok((rest, number))
    } else {
        Err(nom::Err::Error(nom::error::Error::new(
            input,
            nom::error::ErrorKind::Digit,
        )))
    }
}

/// An icon's title and description, flattened into the text.
fn icon(input: &str) -> IResult<&str, &str> {
    recognize((
        tag("icon/"),
        take_while1(|c: char| !is_space(c)),
        spaces,
        (tag("Created"), spaces, tag("with"), spaces, tag("Sketch")),
        opt(satisfy(|c| c == '.')),
        opt(preceded(spaces, nom::combinator::success(()))),
    ))
    .parse(input)
}

#[cfg(test)]
mod tests;
