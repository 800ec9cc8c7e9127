//! Text of the page made fit for a value: trimmed line by line, composed, with
//! plain spaces; and the way back from there to the page's own bytes.

mod normalized;
mod odd;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::line_ends::{LINE_BREAKS, has_lone_cr, has_unicode_line_end};
use crate::lines::Line;
use crate::markup::{Mark, MarkupHabits, marks};
use crate::record::Text;
use crate::source::MARK;
use crate::span::Span;
use crate::text::{is_space, trim};
pub(crate) use normalized::Normalized;
use normalized::{Cleaned, SourceMapEntry};
pub(crate) use odd::is_invisible;
use odd::{
    JOINER, Odd, clean_rare, has_invisible, has_marks_and_form_feeds, has_no_break_space, has_rare,
    no_break_spaces, odd_characters,
};

/// A page's text, and which kinds of uncleanness it holds at all.
#[derive(Clone, Debug)]
pub(crate) struct SourceText<'a> {
    pub(crate) text: &'a str,
    /// Where U+00A0 stands.
    pub(crate) no_break_spaces: Vec<usize>,
    /// The rarer no-break spaces, or letters with combining marks.
    rare: bool,
    form_feeds: bool,
    /// Soft hyphens and signs without width.
    invisible: bool,
    /// Line ends of Unicode: NEL, LS, PS.
    unicode_line_ends: bool,
    /// Which marks of other tools it has throughout.
    pub(crate) habits: MarkupHabits,
    /// Those marks, in order.
    marks: Vec<Mark>,
}

impl<'a> SourceText<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let habits = MarkupHabits::of(text);
        let (rare, form_feeds) = has_marks_and_form_feeds(text);
        let mut page = Self {
            text,
            habits,
            marks: marks(text, habits),
            no_break_spaces: Vec::with_capacity(32),
            rare,
            form_feeds,
            invisible: false,
            unicode_line_ends: false,
        };
        // Text that is sound without it stays as it is.
        if text.len() > MARK.len() && text.starts_with(MARK) {
            page.marks
                .insert(0, Mark::nothing(Span::new(0, MARK.len())));
        }
        let mut joiners = Vec::new();
        for (at, odd) in odd_characters(text) {
            match odd {
                Odd::NoBreakSpace => page.no_break_spaces.push(at),
                Odd::RareSpace => page.rare = true,
                Odd::Invisible => page.invisible = true,
                Odd::Joiner => joiners.push(Mark::nothing(Span::new(at, at + JOINER))),
                Odd::LineEnd => page.unicode_line_ends = true,
            }
        }
        page.add_marks(joiners);
        page
    }

    /// Whether lines end in more than LF and CR LF.
    pub(crate) fn has_rare_line_ends(&self) -> bool {
        self.unicode_line_ends || has_lone_cr(self.text)
    }

    /// Whether form feeds or byte-order marks may stand between lines.
    pub(crate) fn may_hold_breaks(&self) -> bool {
        self.form_feeds || self.invisible
    }

    /// Whether letters may be followed by combining marks, or signs that show nothing or
    /// marks of another tool stand inside words.
    pub(crate) fn may_hold_marks(&self) -> bool {
        self.rare || self.invisible || !self.marks.is_empty()
    }

    /// The marks of other tools in a stretch of the page.
    pub(crate) fn marks_in(&self, span: Span) -> &[Mark] {
        if self.marks.is_empty() {
            return &[];
        }
        let first = self
            .marks
            .partition_point(|mark| mark.span.start < span.start);
        let end = self.marks.partition_point(|mark| mark.span.end <= span.end);
        self.marks.get(first..end).unwrap_or_default()
    }

    /// The page, of whose lines these are no part.
    pub(crate) fn with_marks_around_lines(mut self, marks: Vec<Mark>) -> Self {
        let first = marks.first().map_or(Span::default(), |mark| mark.span);
        self.habits = self.habits.with_marks_around_lines(first);
        self.add_marks(marks);
        self
    }

    /// Adds marks among those that are there, in the order of the text.
    fn add_marks(&mut self, marks: Vec<Mark>) {
        if !marks.is_empty() {
            self.marks.extend(marks);
            self.marks.sort_by_key(|mark| mark.span.start);
        }
    }

    /// Makes a stretch of the page one space.
    pub(crate) fn add_space(&mut self, span: Span) {
        let at = self
            .marks
            .partition_point(|mark| mark.span.start < span.start);
        self.marks.insert(at, Mark::space(span));
    }

    /// A stretch of one line without the marks that go at its ends.
    pub(crate) fn without_marks(&self, span: Span) -> Span {
        if self.marks.is_empty() {
            return span;
        }
        let marks = self.marks_in(span);
        let goes = |mark: &&Mark| mark.character().is_none();
        let mut span = span;
        for mark in marks.iter().take_while(goes) {
            if mark.span.start != span.start {
                break;
            }
            span = trim(self.text, Span::new(mark.span.end, span.end));
        }
        for mark in marks.iter().rev().take_while(goes) {
            if mark.span.end != span.end || mark.span.start < span.start {
                break;
            }
            span = trim(self.text, Span::new(span.start, mark.span.start));
        }
        span
    }

    /// A stretch of one line as its value reads; `None` where no mark of another tool
    /// stands in it.
    pub(crate) fn read_if_marked(&self, span: Span) -> Option<Cow<'a, str>> {
        let is_marked = !self.marks_in(span).is_empty();
        is_marked.then(|| self.clean_within_line(span, None))
    }

    /// A stretch of one line as a value.
    pub(crate) fn value_in(&self, line: &Line, span: Span) -> Text<'a> {
        let text = if line.is_clean() {
            Cow::Borrowed(span.slice(self.text))
        } else {
            self.clean_within_line(span, None)
        };
        Text::new(text, span)
    }

    /// A stretch of one line for a grammar.
    pub(crate) fn slice_in(&self, line: &Line, span: Span) -> Normalized<'a> {
        if line.is_clean() {
            return self.slice_as_it_is(span);
        }
        let mut segments = Vec::new();
        Normalized {
            text: self.clean_within_line(span, Some(&mut segments)),
            segments,
            start: span.start,
        }
    }

    /// Lines as one value, from the first character to the last.
    pub(crate) fn value_of(&self, lines: &[Line]) -> Text<'a> {
        if let [line] = lines {
            return self.value_in(line, line.content());
        }
        let span = joined(lines);
        let text = if are_clean(lines) {
            Cow::Borrowed(span.slice(self.text))
        } else {
            self.clean_lines(lines, span.len(), None)
        };
        Text::new(text, span)
    }

    /// Lines as one text for a grammar.
    pub(crate) fn slice_of(&self, lines: &[Line]) -> Normalized<'a> {
        let span = joined(lines);
        if are_clean(lines) {
            return self.slice_as_it_is(span);
        }
        let mut segments = Vec::with_capacity(2 * lines.len());
        Normalized {
            text: self.clean_lines(lines, span.len(), Some(&mut segments)),
            segments,
            start: span.start,
        }
    }

    /// The text of a value again, for a grammar.
    pub(crate) fn slice_of_value(&self, value: &Text<'a>) -> Normalized<'a> {
        match &value.value {
            Cow::Borrowed(_) => self.slice_as_it_is(value.span),
            Cow::Owned(_) => self.slice(value.span),
        }
    }

    fn slice_as_it_is(&self, span: Span) -> Normalized<'a> {
        Normalized {
            text: Cow::Borrowed(span.slice(self.text)),
            segments: Vec::new(),
            start: span.start,
        }
    }

    /// The span's text for a grammar, whose spans [`Normalized::span`] leads back.
    pub(crate) fn slice(&self, span: Span) -> Normalized<'a> {
        let mut segments = Vec::new();
        Normalized {
            text: self.clean(span, Some(&mut segments)),
            segments,
            start: span.start,
        }
    }

    /// The words with one plain space between them and composed letters; `None`
    /// where that is what they are already.
    pub(crate) fn single_spaced(&self, words: &str) -> Option<String> {
        let bytes = words.as_bytes();
        let mut spaces = memchr::memchr_iter(b' ', bytes);
        let is_wide = spaces.any(|at| bytes.get(at + 1) == Some(&b' '));
        if !is_wide && !self.has_odd_characters(words) {
            return None;
        }
        let mut spaced = String::with_capacity(words.len());
        for word in words.split_whitespace() {
            if !spaced.is_empty() {
                spaced.push(' ');
            }
            spaced.extend(composed(word));
        }
        Some(spaced)
    }

    fn clean(&self, span: Span, segments: Option<&mut Vec<SourceMapEntry>>) -> Cow<'a, str> {
        let raw = span.slice(self.text);
        if self.is_clean(raw) && self.marks_in(span).is_empty() {
            return Cow::Borrowed(raw);
        }
        let mut cleaned = Cleaned {
            text: String::with_capacity(raw.len()),
            segments,
        };
        let mut start = span.start;
        for piece in raw.split_inclusive(LINE_BREAKS) {
            let whole = Span::new(start, start + piece.len());
            start = whole.end;
            let line = self.without_marks(trim(self.text, whole));
            if line.is_empty() {
                continue;
            }
            if !cleaned.text.is_empty() {
                cleaned.push("\n", self.line_break_before(whole.start));
            }
            self.clean_line(line, &mut cleaned);
        }
        Cow::Owned(cleaned.text)
    }

    /// A stretch of one line, trimmed already.
    fn clean_within_line(
        &self,
        span: Span,
        segments: Option<&mut Vec<SourceMapEntry>>,
    ) -> Cow<'a, str> {
        let raw = span.slice(self.text);
        if !self.has_odd_characters(raw) && self.marks_in(span).is_empty() {
            return Cow::Borrowed(raw);
        }
        let mut cleaned = Cleaned {
            text: String::with_capacity(raw.len()),
            segments,
        };
        self.clean_line(span, &mut cleaned);
        Cow::Owned(cleaned.text)
    }

    /// Lines of `length` bytes in all as one text, a line break between two of them.
    fn clean_lines(
        &self,
        lines: &[Line],
        length: usize,
        segments: Option<&mut Vec<SourceMapEntry>>,
    ) -> Cow<'a, str> {
        let mut cleaned = Cleaned {
            text: String::with_capacity(length),
            segments,
        };
        for line in lines {
            if !cleaned.text.is_empty() {
                cleaned.push("\n", self.line_break_before(line.start(self.text)));
            }
            if line.is_clean() {
                cleaned.push(line.content().slice(self.text), line.content());
            } else {
                self.clean_line(line.content(), &mut cleaned);
            }
        }
        Cow::Owned(cleaned.text)
    }

    /// The last character before the start of a line.
    fn line_break_before(&self, start: usize) -> Span {
        let before = self
            .text
            .get(..start)
            .and_then(|before| before.chars().next_back());
        Span::new(start - before.map_or(0, char::len_utf8), start)
    }

    fn is_clean(&self, raw: &str) -> bool {
        let ragged =
            |line: &str| line.is_empty() || line.starts_with(is_space) || line.ends_with(is_space);
        !(self.has_odd_characters(raw)
            || memchr::memchr(b'\r', raw.as_bytes()).is_some()
            || self.unicode_line_ends && has_unicode_line_end(raw)
            || memchr::memchr(b'\n', raw.as_bytes()).is_some() && raw.split('\n').any(ragged))
    }

    /// Whether a text holds what a value does not.
    fn has_odd_characters(&self, raw: &str) -> bool {
        !self.no_break_spaces.is_empty() && has_no_break_space(raw)
            || self.rare && has_rare(raw)
            || self.invisible && has_invisible(raw)
    }

    fn clean_line(&self, line: Span, cleaned: &mut Cleaned<'_>) {
        let mut copied = line.start;
        for mark in self.marks_in(line) {
            self.clean_run(Span::new(copied, mark.span.start.max(copied)), cleaned);
            if let Some(character) = mark.character() {
                cleaned.push(character.encode_utf8(&mut [0; 4]), mark.span);
            }
            copied = mark.span.end.max(copied);
        }
        self.clean_run(Span::new(copied, line.end), cleaned);
    }

    /// Cleans a run of a line without marks of other tools.
    fn clean_run(&self, line: Span, cleaned: &mut Cleaned<'_>) {
        if self.rare || self.invisible {
            clean_rare(self.text, line, cleaned);
            return;
        }
        let text = line.slice(self.text);
        let mut copied = 0;
        for at in no_break_spaces(text) {
            let before = Span::new(copied, at);
            cleaned.push(before.slice(text), before.shifted(line.start));
            copied = at + '\u{a0}'.len_utf8();
            cleaned.push(" ", Span::new(at, copied).shifted(line.start));
        }
        let rest = Span::new(copied, text.len());
        cleaned.push(rest.slice(text), rest.shifted(line.start));
    }
}

/// From the first character of lines to the last.
fn joined(lines: &[Line]) -> Span {
    match lines {
        [] => Span::default(),
        [line] => line.content(),
        [first, .., last] => first.content().cover(last.content()),
    }
}

/// Whether lines are a clean value as they stand: each is, and nothing but a line
/// break stands between two of them.
fn are_clean(lines: &[Line]) -> bool {
    lines.iter().all(|line| line.is_clean())
        && lines
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if a.content().end + 1 == b.content().start))
}

/// Whether two texts have the same words, however those are spaced and composed. It looks
/// no further than the first word that differs.
pub(crate) fn has_same_words(text: &str, other: &str) -> bool {
    let mut others = other.split_whitespace();
    let is_next = |word: &str| {
        let is_plain = |other: &str| word.is_ascii() && other.is_ascii();
        let same =
            |other: &str| word == other || !is_plain(other) && composed(word).eq(composed(other));
        others.next().is_some_and(same)
    };
    text.split_whitespace().all(is_next) && others.next().is_none()
}

/// The letters of a word, composed, without signs that show nothing.
fn composed(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().filter(|&c| !is_invisible(c)).nfc()
}

#[cfg(test)]
mod tests;
