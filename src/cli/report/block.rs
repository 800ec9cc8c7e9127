//! Blocks of data: JSON that waits in the report, deflated, until the browser asks for it.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde::Serialize;

use crate::cli::json;

/// An array of JSON, packed while it grows.
pub(crate) struct PackedArray {
    encoder: DeflateEncoder<Vec<u8>>,
    is_empty: bool,
    /// An element before it is packed, which takes many small pieces badly.
    json: Vec<u8>,
}

/// An element with more text is packed as it is written, so that it is not held twice.
const LONGEST: usize = 1 << 20;

impl Default for PackedArray {
    fn default() -> Self {
        Self {
            encoder: DeflateEncoder::new(Vec::new(), Compression::default()),
            is_empty: true,
            json: Vec::new(),
        }
    }
}

impl PackedArray {
    /// Adds an element, which holds about `length` bytes of text.
    pub(crate) fn push(&mut self, element: &impl Serialize, length: usize) -> io::Result<()> {
        self.part()?;
        if length > LONGEST {
            return serde_json::to_writer(&mut self.encoder, element).map_err(io::Error::from);
        }
        self.json.clear();
        json::append(element, length, &mut self.json).map_err(io::Error::other)?;
        self.encoder.write_all(&self.json)
    }

    /// Adds an element that is JSON already.
    pub(crate) fn push_json(&mut self, json: &[u8]) -> io::Result<()> {
        self.part()?;
        self.encoder.write_all(json)
    }

    /// Begins an element.
    fn part(&mut self) -> io::Result<()> {
        let separator = if self.is_empty { b"[" } else { b"," };
        self.is_empty = false;
        self.encoder.write_all(separator)
    }

    /// About how many bytes it takes.
    pub(crate) fn size(&self) -> usize {
        // The window and the tables of an encoder.
        self.encoder.get_ref().len() + self.json.capacity() + (256 << 10)
    }

    pub(crate) fn finish(mut self) -> io::Result<Vec<u8>> {
        let rest: &[u8] = if self.is_empty { b"[]" } else { b"]" };
        self.encoder.write_all(rest)?;
        self.encoder.finish()
    }
}

/// Packs one value.
pub(crate) fn packed(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    serde_json::to_writer(&mut encoder, value)?;
    encoder.finish()
}

/// Writes a block as a script element with an id. Its type keeps the browser from running it,
/// and base64 has no character that could end the element.
pub(crate) fn write_block(out: &mut impl Write, id: &str, packed: &[u8]) -> io::Result<()> {
    write!(
        out,
        "<script type=\"application/octet-stream\" id=\"{id}\">"
    )?;
    out.write_all(base64(packed).as_bytes())?;
    out.write_all(b"</script>\n")
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 (RFC 4648, section 4).
pub(crate) fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let letter = bits >> (18 - 6 * at) & 0x3f;
            let letter = LETTERS.get(letter as usize).copied().unwrap_or_default();
            let is_padding = at as usize > chunk.len();
            text.push(if is_padding { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    /// The test vectors of RFC 4648, section 10.
    #[test]
    fn base64_is_that_of_the_standard() {
        let vectors = [
            "", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy",
        ];
        for (length, expected) in vectors.iter().enumerate() {
            assert_eq!(base64(&b"foobar"[..length]), *expected);
        }
        assert_eq!(base64(&[0xff, 0xef, 0xbe]), "/+++");
    }
}
