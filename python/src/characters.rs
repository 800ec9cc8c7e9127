//! Byte offsets as the offsets of Python, which counts characters.

use innokyla::Span;

/// How many bytes lie between two counts.
const STRIDE: usize = 64;

/// The characters of a text, counted once, so that an offset costs one short walk.
pub(crate) struct Characters<'t> {
    text: &'t str,
    /// The number of characters that begin before each multiple of [`STRIDE`]; empty for
    /// ASCII, where a byte is a character.
    counts: Vec<usize>,
}

impl<'t> Characters<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let mut counts = Vec::new();
        if !text.is_ascii() {
            let mut total = 0;
            for stride in text.as_bytes().chunks(STRIDE) {
                counts.push(total);
                total += beginnings(stride);
            }
            counts.push(total);
        }
        Self { text, counts }
    }

    /// The span in characters of a span in bytes.
    pub(crate) fn span(&self, bytes: Span) -> Span {
        Span::new(self.offset(bytes.start), self.offset(bytes.end))
    }

    fn offset(&self, byte: usize) -> usize {
        let Some(counted) = self.counts.get(byte / STRIDE) else {
            return byte;
        };
        let stride = byte / STRIDE * STRIDE..byte;
        counted + beginnings(self.text.as_bytes().get(stride).unwrap_or_default())
    }
}

/// How many characters of UTF-8 begin in some bytes.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}
