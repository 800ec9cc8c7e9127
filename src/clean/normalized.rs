//! A clean stretch of the page, and the way back from there to the page's own bytes.

use std::borrow::Cow;

use crate::record::Text;
use crate::span::Span;

/// A clean stretch of the page for a grammar to read.
pub(crate) struct Normalized<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(super) segments: Vec<SourceMapEntry>,
    pub(super) start: usize,
}

/// A run of clean text and the run of the page it came from. Where both are
/// equally long they are equal byte for byte, or one replaced piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceMapEntry {
    pub(super) clean: Span,
    pub(super) page: Span,
}

impl<'a> Normalized<'a> {
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
            Cow::Owned(text) => Cow::Owned(clean.slice(text).to_owned()),
        };
        Text::new(text, self.span(clean))
    }

    /// The segment that holds a byte of the clean text.
    fn segment(&self, at: usize) -> Option<&SourceMapEntry> {
        let after = self
            .segments
            .partition_point(|segment| segment.clean.start <= at);
        self.segments.get(after.checked_sub(1)?)
    }
}

pub(super) struct Cleaned<'s> {
    pub(super) text: String,
    pub(super) segments: Option<&'s mut Vec<SourceMapEntry>>,
}

impl Cleaned<'_> {
    pub(super) fn push(&mut self, clean: &str, page: Span) {
        if clean.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(clean);
        if let Some(segments) = &mut self.segments {
            segments.push(SourceMapEntry {
                clean: Span::new(start, self.text.len()),
                page,
            });
        }
    }
}
