//! Text to lines, each with its place and what its characters make of it.
//!
//! ```text
//! line = [ bullet / number / icon ] item
//! ```

mod decorated;
mod joined;
mod mark;
mod marker;
mod neighbours;
mod speech;

use crate::clean::SourceText;
use crate::layout::{SpellingId, may_open_spelling, spelling};
use crate::line_ends::{line_start, next_line_end};
use crate::markup::Meaning;
use crate::span::Span;
use crate::text::{is_short, trim, without_stars};

pub(crate) use decorated::DecoratedLabel;
use decorated::{decorated, may_be_decorated};
use joined::join_name;
pub(crate) use mark::ListMark;
use marker::{kind, number};
use neighbours::{may_be_settled, settle_marks};

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The line without white space on either side; never empty.
    pub(crate) content: Span,
    pub(crate) kind: LineKind,
    /// How many blank lines stand above it.
    pub(crate) blanks: u32,
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
    /// The label that it would be without its marks or without its value.
    pub(crate) decorated: Option<DecoratedLabel>,
    /// Whether the mark of a heading or a picture opens it.
    pub(crate) opening: Option<Opening>,
    /// Whether it stands behind its label, on one line of the page with it.
    pub(crate) behind_label: bool,
    /// How many bytes of the content stand before the item: a list's marker or an icon.
    marker: u32,
}

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

/// The number before an item of an ordered list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemNumber {
    /// `1.`, `1)` or `(1)`
    Digits(u32),
    /// `a)`, which counts as 1.
    Letter(u32),
}

/// What a mark of another tool makes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    Heading,
    Picture,
}

impl Line {
    /// The line cut in two where its value begins: its label, and the line that the value
    /// is.
    pub(crate) fn part_from_value(&self, page: &SourceText<'_>, value: u32) -> [Self; 2] {
        let at = self.content.start + value as usize;
        let label = Span::new(self.content.start, at);
        let value = Span::new(at, self.content.end);
        let label = Self {
            content: trim(page.text, label),
            ..*self
        };
        let value = Self {
            clean: self.clean,
            behind_label: true,
            ..line(page, value)
        };
        [label, value]
    }

    /// The first byte of the line, indentation included.
    pub(crate) fn start(&self, text: &str) -> usize {
        if self.behind_label {
            return self.content.start;
        }
        line_start(text, self.content.start)
    }

    /// One past the line, its terminator included.
    pub(crate) fn end(&self, text: &str) -> usize {
        next_line_end(text, self.content.end).map_or(text.len(), |end| end.end)
    }

    /// Whether it is an item of a list by its marker.
    pub(crate) fn is_list_item(&self) -> bool {
        matches!(self.kind, LineKind::Bullet | LineKind::Number)
    }

    /// The label that the line is spelt as, with marks of another tool or without.
    pub(crate) fn spelling(&self) -> Option<SpellingId> {
        self.label.or(self.decorated.map(|label| label.spelling))
    }

    /// The words of a label or a heading, without the marks about them.
    pub(crate) fn heading(&self, text: &str) -> Span {
        let words = self.content.slice(text);
        let (before, heading) = match self.decorated {
            Some(_) => decorated::words(words),
            None => (0, without_stars(words)),
        };
        let start = self.content.start + before;
        Span::new(start, start + heading.len())
    }

    /// The content without the marker of a list or the icon before it.
    pub(crate) fn item(&self) -> Span {
        Span::new(self.content.start + self.marker as usize, self.content.end)
    }

    /// The line as its item alone.
    pub(crate) fn without_marker(&self) -> Self {
        Self {
            content: self.item(),
            marker: 0,
            ..*self
        }
    }

    /// The mark before an item of a list without numbers; `None` on any other line.
    pub(crate) fn list_mark(&self, text: &str) -> Option<ListMark> {
        let is_bullet = self.kind == LineKind::Bullet;
        let opening = || ListMark::opening(self.content.slice(text));
        is_bullet.then(|| opening().map_or(ListMark::Sign, |(mark, _)| mark))
    }

    /// How far the line is indented, in characters.
    pub(crate) fn indentation(&self, text: &str) -> usize {
        let before = Span::new(self.start(text), self.content.start);
        before.slice(text).chars().count()
    }

    /// How many characters stand before the item, from the marker on.
    pub(crate) fn marker_width(&self, text: &str) -> usize {
        let marker = Span::new(self.content.start, self.item().start);
        marker.slice(text).chars().count()
    }

    /// The number before an item of an ordered list; `None` on any other line.
    pub(crate) fn number(&self, text: &str) -> Option<ItemNumber> {
        if self.kind != LineKind::Number {
            return None;
        }
        number(self.content.slice(text))
            .ok()
            .map(|(_, number)| number)
    }
}

/// A page and its lines that are not blank, in order.
pub(crate) fn lines(text: &str) -> (SourceText<'_>, Vec<Line>) {
    let mut page = SourceText::new(text);
    let rare_ends = page.has_rare_line_ends();
    let may_be_clean = !rare_ends && !page.may_hold_marks();
    let mut no_break_spaces = page.no_break_spaces().peekable();
    let mut lines = Vec::with_capacity(text.len() / 64 + 8);
    // Lines that only others tell how to read.
    let mut unsettled = Vec::new();
    let mut blanks = 0;
    // How many stand above marks that are all that their line has.
    let mut blanks_above_marks = 0;
    let mut start = 0;
    while let Some([first, rest @ ..]) = text.as_bytes().get(start..) {
        let (end, next) = match first {
            // Every other line of a page is empty: no search is needed for its end.
            b'\n' => (start, start + 1),
            _ if rare_ends => {
                let end = next_line_end(text, start);
                end.map_or((text.len(), text.len()), |end| (end.start, end.end))
            }
            _ => {
                let end = start + 1 + memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                (end, end + 1)
            }
        };
        let content = trim(text, Span::new(start, end));
        start = next;
        if content.is_empty() {
            blanks += 1;
            continue;
        }
        let printed = content;
        let content = page.without_marks(printed);
        if content.is_empty() {
            blanks_above_marks = std::mem::take(&mut blanks).max(blanks_above_marks);
            continue;
        }
        while no_break_spaces.next_if(|&at| at < content.start).is_some() {}
        let spaced_plainly = no_break_spaces.peek().is_none_or(|&at| at >= content.end);
        let line = Line {
            blanks: std::mem::take(&mut blanks).max(std::mem::take(&mut blanks_above_marks)),
            opening: opening(&page, printed),
            clean: spaced_plainly && may_be_clean,
            ..line(&page, content)
        };
        if may_be_settled(text, &line) {
            unsettled.push(lines.len());
        }
        lines.push(line);
    }
    drop(no_break_spaces);
    settle_marks(&mut page, &mut lines, unsettled);
    join_name(&mut page, &mut lines);
    (page, lines)
}

/// What the marks before the words of a line make of it.
fn opening(page: &SourceText<'_>, printed: Span) -> Option<Opening> {
    let marks = page.marks_in(printed);
    let first = marks
        .first()
        .filter(|mark| mark.span.start == printed.start)?;
    if first.meaning == Meaning::Heading {
        return Some(Opening::Heading);
    }
    let pictures = marks.iter().filter(|mark| mark.meaning == Meaning::Picture);
    let is_whole = marks
        .last()
        .is_some_and(|last| last.span.end == printed.end);
    (is_whole && pictures.count() == 1).then_some(Opening::Picture)
}

/// A line by its content alone.
fn line(page: &SourceText<'_>, content: Span) -> Line {
    let words = content.slice(page.text);
    let (kind, item) = kind(words);
    let item_span = Span::new(content.end - item.len(), content.end);
    let read = page.read_if_marked(content);
    let read_item = page.read_if_marked(item_span);
    let (words_read, item_read) = (
        read.as_deref().unwrap_or(words),
        read_item.as_deref().unwrap_or(item),
    );
    let short = is_short(words_read);
    let may_be_label = page.may_hold_marks() || may_open_spelling(item_read);
    let label = match kind {
        LineKind::Text | LineKind::Icon if may_be_label => label(page, item_read),
        _ => None,
    };
    Line {
        content,
        kind,
        blanks: 0,
        label,
        decorated: match label {
            Some(_) => None,
            None if may_be_label || may_be_decorated(item) => {
                decorated(page, item, item.len() < words.len())
            }
            None => None,
        },
        opening: None,
        behind_label: false,
        starred: words_read.ends_with("**") && !words_read.starts_with("**"),
        clean: false,
        short,
        label_like: short && words_read.starts_with(char::is_uppercase),
        marker: u32::try_from(words.len() - item.len()).unwrap_or_default(),
    }
}

/// The longest line that is tried as a label: the longest spelling, with room
/// for decomposed letters and wide spaces.
const LONGEST_LABEL: usize = 120;

fn label(page: &SourceText<'_>, words: &str) -> Option<SpellingId> {
    if words.len() > LONGEST_LABEL {
        return None;
    }
    let words = without_stars(words);
    spelling(words).or_else(|| spelling(&page.single_spaced(words)?))
}

#[cfg(test)]
mod tests;
