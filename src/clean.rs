//! Text of the page made fit for a value: trimmed line by line, composed, with
//! plain spaces; and the way back from there to the page's own bytes.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;

use crate::lines::{is_space, trim};
use crate::record::Text;
use crate::span::{Span, Spanned};

/// A page's text, and which kinds of uncleanness it holds at all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page<'a> {
    pub(crate) text: &'a str,
    no_break_spaces: bool,
    combining_marks: bool,
}

/// A clean stretch of the page for a grammar to read.
pub(crate) struct Slice<'a> {
    pub(crate) text: Cow<'a, str>,
    segments: Vec<Segment>,
    start: usize,
}

/// A run of clean text and the run of the page it came from. Where both are
/// equally long they are equal byte for byte, or one replaced piece.
#[derive(Clone, Copy, Debug)]
struct Segment {
    clean: Span,
    page: Span,
}

const fn is_no_break_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

impl<'a> Page<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let narrow = |space: &str| memchr::memmem::find(bytes, space.as_bytes()).is_some();
        Self {
            text,
            no_break_spaces: narrow("\u{a0}") || narrow("\u{202f}") || narrow("\u{2007}"),
            // The lead bytes of U+0300 to U+036F.
            combining_marks: memchr::memchr2(0xcc, 0xcd, bytes).is_some(),
        }
    }

    /// The span's text as a value.
    pub(crate) fn value(&self, span: Span) -> Text<'a> {
        Spanned::new(self.clean(span, None), span)
    }

    /// The span's text for a grammar, whose spans [`Slice::span`] leads back.
    pub(crate) fn slice(&self, span: Span) -> Slice<'a> {
        let mut segments = Vec::new();
        Slice {
            text: self.clean(span, Some(&mut segments)),
            segments,
            start: span.start,
        }
    }

    /// The words with one plain space between them and composed letters; `None`
    /// where that is what they are already.
    pub(crate) fn single_spaced(&self, words: &str) -> Option<String> {
        if !self.no_break_spaces && !self.combining_marks && !words.contains("  ") {
            return None;
        }
        let mut spaced = String::with_capacity(words.len());
        for word in words.split(is_space).filter(|word| !word.is_empty()) {
            if !spaced.is_empty() {
                spaced.push(' ');
            }
            spaced.extend(word.nfc());
        }
        Some(spaced)
    }

    fn clean(&self, span: Span, segments: Option<&mut Vec<Segment>>) -> Cow<'a, str> {
        let raw = span.of(self.text);
        if self.is_clean(raw) {
            return Cow::Borrowed(raw);
        }
        let mut cleaned = Cleaned {
            text: String::with_capacity(raw.len()),
            segments,
        };
        let mut start = span.start;
        for piece in raw.split_inclusive('\n') {
            let whole = Span::new(start, start + piece.len());
            start = whole.end;
            let line = trim(self.text, whole);
            if line.is_empty() {
                continue;
            }
            if !cleaned.text.is_empty() {
                cleaned.push("\n", Span::new(whole.start.saturating_sub(1), whole.start));
            }
            self.clean_line(line, &mut cleaned);
        }
        Cow::Owned(cleaned.text)
    }

    fn is_clean(&self, raw: &str) -> bool {
        let bytes = raw.as_bytes();
        let no_break = self.no_break_spaces && raw.contains(is_no_break_space);
        let combining = self.combining_marks && memchr::memchr2(0xcc, 0xcd, bytes).is_some();
        !no_break
            && !combining
            && (memchr::memchr(b'\n', bytes).is_none()
                || raw.split('\n').all(|line| {
                    !line.is_empty() && !line.starts_with(is_space) && !line.ends_with(is_space)
                }))
    }

    fn clean_line(&self, line: Span, cleaned: &mut Cleaned<'_>) {
        let text = line.of(self.text);
        let mut copied = 0;
        let mut characters = text.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let mut end = at + c.len_utf8();
            while let Some((next, mark)) = characters.peek().copied()
                && self.combining_marks
                && canonical_combining_class(mark) != 0
            {
                end = next + mark.len_utf8();
                characters.next();
            }
            let marked = end > at + c.len_utf8();
            if !marked && !is_no_break_space(c) {
                continue;
            }
            let place = |from: usize, to: usize| Span::new(from, to).shifted(line.start);
            cleaned.push(text.get(copied..at).unwrap_or_default(), place(copied, at));
            if marked {
                let composed: String = text.get(at..end).unwrap_or_default().nfc().collect();
                cleaned.push(&composed, place(at, end));
            } else {
                cleaned.push(" ", place(at, end));
            }
            copied = end;
        }
        let rest = Span::new(copied, text.len());
        cleaned.push(rest.of(text), rest.shifted(line.start));
    }
}

struct Cleaned<'s> {
    text: String,
    segments: Option<&'s mut Vec<Segment>>,
}

impl Cleaned<'_> {
    fn push(&mut self, clean: &str, page: Span) {
        if clean.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(clean);
        if let Some(segments) = &mut self.segments {
            segments.push(Segment {
                clean: Span::new(start, self.text.len()),
                page,
            });
        }
    }
}

impl<'a> Slice<'a> {
    /// A span of the clean text as a span of the page.
    pub(crate) fn span(&self, clean: Span) -> Span {
        if self.segments.is_empty() {
            return clean.shifted(self.start);
        }
        let start = self.segment(clean.start).map_or(self.start, |segment| {
            if segment.clean.len() == segment.page.len() {
                segment.page.start + (clean.start - segment.clean.start)
            } else {
                segment.page.start
            }
        });
        if clean.is_empty() {
            return Span::new(start, start);
        }
        let end = self.segment(clean.end - 1).map_or(start, |segment| {
            if segment.clean.len() == segment.page.len() {
                segment.page.start + (clean.end - segment.clean.start)
            } else {
                segment.page.end
            }
        });
        Span::new(start, end.max(start))
    }

    /// A stretch of the clean text as a value of the page.
    pub(crate) fn value(&self, clean: Span) -> Text<'a> {
        let text = match &self.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(clean.start..clean.end).unwrap_or("")),
            Cow::Owned(text) => Cow::Owned(clean.of(text).to_owned()),
        };
        Spanned::new(text, self.span(clean))
    }

    /// The segment that holds a byte of the clean text.
    fn segment(&self, at: usize) -> Option<&Segment> {
        let after = self
            .segments
            .partition_point(|segment| segment.clean.start <= at);
        self.segments.get(after.checked_sub(1)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Span {
        Span::new(0, text.len())
    }

    #[test]
    fn a_clean_value_borrows_the_page() {
        let page = Page::new("Hanke ja\ntoinen rivi");
        assert!(matches!(
            page.value(whole(page.text)).value,
            Cow::Borrowed(_)
        ));
    }

    #[test]
    fn values_are_trimmed_line_by_line_with_plain_spaces_and_composed_letters() {
        let cases = [
            ("Hanke\u{a0}kestää", "Hanke kestää"),
            (
                "vuosina 2020–2022.\u{a0}\r\n  THL tukee",
                "vuosina 2020–2022.\nTHL tukee",
            ),
            ("Ja\u{308}rvenpa\u{308}a\u{308}", "Järvenpää"),
            ("10\u{202f}000", "10 000"),
            ("ylärivi\n \nalarivi", "ylärivi\nalarivi"),
        ];
        for (text, expected) in cases {
            assert_eq!(*Page::new(text).value(whole(text)), *expected, "{text:?}");
        }
    }

    #[test]
    fn spans_of_clean_text_lead_back_to_the_page() {
        let text = "Pa\u{308}iva\u{308}\u{a0}1\u{a0} \r\n  to\u{308}issa\u{308} 2";
        let slice = Page::new(text).slice(whole(text));
        assert_eq!(slice.text, "Päivä 1\ntöissä 2");
        for (word, raw) in [
            ("Päivä", "Pa\u{308}iva\u{308}"),
            ("1", "1"),
            ("töissä", "to\u{308}issa\u{308}"),
            ("2", "2"),
        ] {
            let at = slice.text.find(word).unwrap();
            let span = slice.span(Span::new(at, at + word.len()));
            assert_eq!(span.of(text), raw);
            assert_eq!(slice.value(Span::new(at, at + word.len())).value, word);
        }
    }
}
