//! Lists, profiles and JSON lines as plain UTF-8, whatever their compression and encoding.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};

use super::compressed;

/// Unpacks a stream, and decodes one in UTF-16 that has a byte-order mark.
pub(crate) fn reader<'r, R: BufRead + Send + 'r>(
    stream: R,
    max_window: u64,
) -> io::Result<Box<dyn BufRead + Send + 'r>> {
    let mut stream = compressed::reader(stream, max_window)?;
    let encoding = match stream.fill_buf()? {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ => return Ok(stream),
    };
    let decoded = Utf8Reader {
        source: stream,
        decoder: encoding.new_decoder_with_bom_removal(),
        text: Vec::new(),
        given: 0,
        has_ended: false,
    };
    Ok(Box::new(io::BufReader::new(decoded)))
}

/// The text without a byte-order mark in front.
pub(crate) fn unmarked(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

/// A stream as UTF-8.
struct Utf8Reader<R> {
    source: R,
    decoder: Decoder,
    text: Vec<u8>,
    /// How much of the text has been handed on.
    given: usize,
    has_ended: bool,
}

impl<R: BufRead> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() {
            if self.has_ended {
                return Ok(0);
            }
            let bytes = self.source.fill_buf()?;
            let (count, is_last) = (bytes.len(), bytes.is_empty());
            let room = self.decoder.max_utf8_buffer_length(count);
            self.text.resize(room.unwrap_or(count), 0);
            let (_, read, written, _) = self.decoder.decode_to_utf8(bytes, &mut self.text, is_last);
            self.source.consume(read);
            self.text.truncate(written);
            self.given = 0;
            self.has_ended = is_last;
        }
        let left = self.text.get(self.given..).unwrap_or_default();
        let count = left.len().min(buffer.len());
        buffer
            .iter_mut()
            .zip(left)
            .for_each(|(to, from)| *to = *from);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_with_a_mark_is_read_as_utf_8() {
        let text = "nimiä 😀\n".repeat(5000);
        for encode in [u16::to_le_bytes, u16::to_be_bytes] {
            let units = format!("\u{feff}{text}");
            let bytes: Vec<u8> = units.encode_utf16().flat_map(encode).collect();
            // A small buffer, so that characters lie across its ends.
            let stream = io::BufReader::with_capacity(7, bytes.as_slice());
            let mut read = String::new();
            reader(stream, 1 << 20)
                .unwrap()
                .read_to_string(&mut read)
                .unwrap();
            assert!(read == text);
        }
    }
}
