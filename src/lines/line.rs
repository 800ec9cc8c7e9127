//! A line and what is seen of it, in sixteen bytes: a page may have a line every two.

use super::decorated::{self, DecoratedLabel};
use super::marker::{glued_number, item, number};
use super::{ItemNumber, LineKind, ListMark, Opening, line};
use crate::clean::SourceText;
use crate::layout::SpellingId;
use crate::line_ends::{line_start, next_line_end};
use crate::span::Span;
use crate::text::{trim, without_stars};

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    start: usize,
    length: u32,
    looks: Looks,
    /// The label that it is spelt as, with marks of another tool or without.
    spelling: Option<SpellingId>,
    /// How many bytes stand before the value of a decorated label, or before the item of any
    /// other line; 0 where it has none, or where only its marker tells.
    before: u8,
}

/// What is seen of a line: a bit each, and the blank lines above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Looks(u16);

impl Looks {
    /// The whole line is the spelling of a label, wherever it may stand.
    const LABEL: Self = Self(1 << 2);
    /// It would be one without its marks or without its value.
    const DECORATED: Self = Self(1 << 3);
    /// It stands behind its label, on one line of the page with it.
    const BEHIND_LABEL: Self = Self(1 << 4);
    /// Its marker is no part of it.
    const WITHOUT_MARKER: Self = Self(1 << 5);
    /// It ends in `**`, as section headings of older pages do.
    pub(super) const STARRED: Self = Self(1 << 6);
    /// Its content is a clean value as it stands.
    pub(super) const CLEAN: Self = Self(1 << 7);
    /// It is short, and no sentence that is closed.
    pub(super) const SHORT: Self = Self(1 << 8);
    /// It could be a label by its looks: short text that begins with a capital.
    pub(super) const LABEL_LIKE: Self = Self(1 << 9);
    /// The mark of a heading opens it.
    const HEADING: Self = Self(1 << 10);
    /// It is the mark of a picture.
    const PICTURE: Self = Self(1 << 11);
    const KINDS: u16 = 0b11;
    const BLANKS: u16 = 0xf << 12;

    /// These looks where they are seen, else none.
    pub(super) fn when(self, seen: bool) -> Self {
        if seen { self } else { Self::default() }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Line {
    /// A line by its content, which is at most 4 GiB long.
    pub(super) fn new(content: Span, kind: LineKind, looks: Looks) -> Self {
        let line = Self {
            start: 0,
            length: 0,
            looks,
            spelling: None,
            before: 0,
        };
        line.at(content).of_kind(kind)
    }

    /// The same line with another content.
    fn at(self, content: Span) -> Self {
        Self {
            start: content.start,
            length: u32::try_from(content.len()).unwrap_or(u32::MAX),
            ..self
        }
    }

    pub(super) fn with_label(mut self, label: Option<SpellingId>) -> Self {
        if label.is_some() {
            self.spelling = label;
            self.looks = self.looks.and(Looks::LABEL);
        }
        self
    }

    pub(super) fn with_decorated(mut self, label: Option<DecoratedLabel>) -> Self {
        if let Some(label) = label {
            self.spelling = Some(label.spelling);
            self.before = label.value.unwrap_or_default();
            self.looks = self.looks.and(Looks::DECORATED);
        }
        self
    }

    /// With so many bytes before its item, which its kind tells as well.
    pub(super) fn with_marker(mut self, length: usize) -> Self {
        self.before = u8::try_from(length).unwrap_or_default();
        self
    }

    /// Of very many blank lines, no more is told than whether they are even.
    pub(super) fn with_blanks(mut self, blanks: u32) -> Self {
        let most = 14 + (blanks & 1);
        let blanks = u16::try_from(blanks.min(most)).unwrap_or_default();
        self.looks.0 = self.looks.0 & !Looks::BLANKS | blanks << 12;
        self
    }

    pub(super) fn with_opening(mut self, opening: Option<Opening>) -> Self {
        self.looks = match opening {
            Some(Opening::Heading) => self.looks.and(Looks::HEADING),
            Some(Opening::Picture) => self.looks.and(Looks::PICTURE),
            None => self.looks,
        };
        self
    }

    pub(super) fn of_kind(mut self, kind: LineKind) -> Self {
        let kind = match kind {
            LineKind::Text => 0,
            LineKind::Bullet => 1,
            LineKind::Number => 2,
            LineKind::Icon => 3,
        };
        self.looks.0 = self.looks.0 & !Looks::KINDS | kind;
        self
    }

    pub(super) fn and_looks(mut self, looks: Looks) -> Self {
        self.looks = self.looks.and(looks);
        self
    }

    /// The line as the plain label that it is in marks or before its value.
    pub(crate) fn as_plain_label(mut self) -> Self {
        self.looks = self.looks.and(Looks::LABEL);
        self
    }

    /// The line as its item alone.
    pub(crate) fn without_marker(self, text: &str) -> Self {
        let item = self.item(text);
        self.at(item).and_looks(Looks::WITHOUT_MARKER)
    }

    /// The line as the words behind its icon, which may be an item of a list.
    pub(crate) fn without_icon(self, page: &SourceText<'_>, is_item: bool) -> Self {
        if is_item {
            return self.without_marker(page.text).of_kind(LineKind::Bullet);
        }
        line(page, self.item(page.text))
            .with_blanks(self.blanks())
            .and_looks(Looks::CLEAN.when(self.is_clean()))
    }

    /// The line cut in two where its value begins: its label, and the line that the value
    /// is.
    pub(crate) fn part_from_value(self, page: &SourceText<'_>, value: usize) -> [Self; 2] {
        let at = self.start + value;
        let label = trim(page.text, Span::new(self.start, at));
        let value = trim(page.text, Span::new(at, self.content().end));
        let looks = Looks::BEHIND_LABEL.and(Looks::CLEAN.when(self.is_clean()));
        [self.at(label), line(page, value).and_looks(looks)]
    }

    /// The line without white space on either side; never empty.
    pub(crate) fn content(&self) -> Span {
        Span::new(self.start, self.start + self.length as usize)
    }

    pub(crate) fn kind(&self) -> LineKind {
        match self.looks.0 & Looks::KINDS {
            0 => LineKind::Text,
            1 => LineKind::Bullet,
            2 => LineKind::Number,
            _ => LineKind::Icon,
        }
    }

    /// How many blank lines stand above it.
    pub(crate) fn blanks(&self) -> u32 {
        u32::from(self.looks.0 >> 12)
    }

    /// The label whose spelling the whole line is, wherever it may stand.
    pub(crate) fn label(&self) -> Option<SpellingId> {
        self.spelling.filter(|_| self.looks.has(Looks::LABEL))
    }

    /// The label that it would be without its marks or without its value.
    pub(crate) fn decorated(&self) -> Option<DecoratedLabel> {
        let spelling = self.spelling.filter(|_| self.looks.has(Looks::DECORATED))?;
        Some(DecoratedLabel {
            spelling,
            value: Some(self.before).filter(|&before| before > 0),
        })
    }

    /// The label that the line is spelt as, with marks of another tool or without.
    pub(crate) fn spelling(&self) -> Option<SpellingId> {
        self.spelling
    }

    /// Whether it ends in `**`, as section headings of older pages do.
    pub(crate) fn is_starred(&self) -> bool {
        self.looks.has(Looks::STARRED)
    }

    /// Whether its content is a clean value as it stands.
    pub(crate) fn is_clean(&self) -> bool {
        self.looks.has(Looks::CLEAN)
    }

    /// Whether it is short, and no sentence that is closed.
    pub(crate) fn is_short(&self) -> bool {
        self.looks.has(Looks::SHORT)
    }

    /// Whether it could be a label by its looks: short text that begins with a capital.
    pub(crate) fn is_label_like(&self) -> bool {
        self.looks.has(Looks::LABEL_LIKE)
    }

    /// What the mark of another tool that opens it makes of it.
    pub(crate) fn opening(&self) -> Option<Opening> {
        if self.looks.has(Looks::HEADING) {
            return Some(Opening::Heading);
        }
        self.looks.has(Looks::PICTURE).then_some(Opening::Picture)
    }

    /// The first byte of the line, indentation included.
    pub(crate) fn start(&self, text: &str) -> usize {
        if self.looks.has(Looks::BEHIND_LABEL) {
            return self.start;
        }
        line_start(text, self.start)
    }

    /// One past the line, its terminator included.
    pub(crate) fn end(&self, text: &str) -> usize {
        next_line_end(text, self.content().end).map_or(text.len(), |end| end.end)
    }

    /// Whether it is an item of a list by its marker.
    pub(crate) fn is_list_item(&self) -> bool {
        matches!(self.kind(), LineKind::Bullet | LineKind::Number)
    }

    /// The words of a label or a heading, without the marks about them.
    pub(crate) fn heading(&self, text: &str) -> Span {
        let words = self.content().slice(text);
        let (before, heading) = match self.looks.has(Looks::DECORATED) {
            true => decorated::words(words),
            false => (0, without_stars(words)),
        };
        let start = self.start + before;
        Span::new(start, start + heading.len())
    }

    /// The content without the marker of a list or the icon before it.
    pub(crate) fn item(&self, text: &str) -> Span {
        let content = self.content();
        if self.kind() == LineKind::Text || self.looks.has(Looks::WITHOUT_MARKER) {
            return content;
        }
        if self.before > 0 && !self.looks.has(Looks::DECORATED) {
            return Span::new(content.start + usize::from(self.before), content.end);
        }
        let item = item(self.kind(), content.slice(text));
        Span::new(content.end - item.len(), content.end)
    }

    /// The same of a line among those of a value. The one number of all of them is that of an
    /// ordinal before a small letter: `3. sektorin toimijat`.
    pub(crate) fn item_among(&self, lines: &[Self], text: &str) -> Span {
        let item = self.item(text);
        let is_number = |line: &&Self| line.kind() == LineKind::Number;
        let is_ordinal = self.kind() == LineKind::Number
            && item.slice(text).starts_with(char::is_lowercase)
            && lines.iter().filter(is_number).nth(1).is_none();
        if is_ordinal { self.content() } else { item }
    }

    /// The mark before an item of a list without numbers; `None` on any other line.
    pub(crate) fn list_mark(&self, text: &str) -> Option<ListMark> {
        let is_bullet = self.kind() == LineKind::Bullet;
        let opening = || ListMark::opening(self.content().slice(text));
        is_bullet.then(|| opening().map_or(ListMark::Sign, |(mark, _)| mark))
    }

    /// How far the line is indented, in characters.
    pub(crate) fn indentation(&self, text: &str) -> usize {
        let before = Span::new(self.start(text), self.start);
        before.slice(text).chars().count()
    }

    /// How many characters stand before the item, from the marker on.
    pub(crate) fn marker_width(&self, text: &str) -> usize {
        let marker = Span::new(self.start, self.item(text).start);
        marker.slice(text).chars().count()
    }

    /// The number before an item of an ordered list; `None` on any other line.
    pub(crate) fn number(&self, text: &str) -> Option<ItemNumber> {
        if self.kind() != LineKind::Number {
            return None;
        }
        let content = self.content().slice(text);
        let found = number(content).or_else(|_| glued_number(content));
        found.ok().map(|(_, number)| number)
    }
}
