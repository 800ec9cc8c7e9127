//! Byte offsets as JavaScript counts: in units of UTF-16.

use innokyla::Span;

/// How many bytes lie between two counts.
const STRIDE: usize = 64;

/// The units of a text before each byte.
pub(super) struct Utf16Index<'t> {
    bytes: &'t [u8],
    /// The units that begin before each multiple of [`STRIDE`].
    counts: Vec<usize>,
}

impl<'t> Utf16Index<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut units = 0;
        let counts = bytes.chunks(STRIDE).map(|chunk| {
            let before = units;
            units += count(chunk);
            before
        });
        let mut counts: Vec<usize> = counts.collect();
        counts.push(units);
        Self { bytes, counts }
    }

    /// The span in units; one past the end ends there.
    pub(super) fn span(&self, span: Span) -> (usize, usize) {
        (self.offset(span.start), self.offset(span.end))
    }

    fn offset(&self, byte: usize) -> usize {
        let byte = byte.min(self.bytes.len());
        let stride = byte / STRIDE;
        let rest = self.bytes.get(stride * STRIDE..byte).unwrap_or_default();
        self.counts
            .get(stride)
            .map_or(0, |before| before + count(rest))
    }
}

/// The units that begin in these bytes: one a character, and two where it takes four bytes.
fn count(bytes: &[u8]) -> usize {
    let units = bytes.iter().map(|byte| match byte {
        0x80..=0xbf => 0,
        0xf0..=0xff => 2,
        _ => 1,
    });
    units.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_is_counted_as_utf_16_counts_it() {
        let text = "Sivu: ä – 👩\u{200d}⚕️ jatkuu. ".repeat(40);
        let index = Utf16Index::new(&text);
        for (at, _) in text.char_indices() {
            let before = text[..at].encode_utf16().count();
            assert_eq!(index.offset(at), before, "at byte {at}");
        }
        let whole = text.encode_utf16().count();
        assert_eq!(index.span(Span::new(0, text.len() + 9)), (0, whole));
        assert_eq!(Utf16Index::new("").span(Span::new(0, 0)), (0, 0));
    }
}
