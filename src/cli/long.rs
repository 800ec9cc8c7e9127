//! Long pages: their JSON waits for its turn packed, so that they are not kept twice.

use std::io::{self, BufWriter, Write};

use innokyla::Document;
use zstd::stream::write::Encoder;

use super::render::{PageShape, write_escaped};

/// The longest text, in bytes, whose JSON waits as it is.
const LONGEST: usize = 8 << 20;

/// The JSON of a long page, packed.
pub(crate) struct Packed(Vec<u8>);

/// Whether a page of so much text is written as a long one in this shape.
pub(crate) fn is_long(text: usize, shape: PageShape) -> bool {
    text > LONGEST && matches!(shape, PageShape::Object | PageShape::Line)
}

impl Packed {
    /// Packs a page as `shape` would write it.
    pub(crate) fn new(document: &Document<'_>, shape: PageShape) -> io::Result<Self> {
        // Any level does: it takes a sixth of the room, and less time than the disk.
        let mut packer = Encoder::new(Vec::new(), 1)?;
        let mut out = Escaped(BufWriter::new(&mut packer));
        shape.write(document, &mut out)?;
        out.write_all(b"\n")?;
        out.flush()?;
        drop(out);
        packer.finish().map(Self)
    }

    pub(crate) fn write_to(&self, out: impl Write) -> io::Result<()> {
        zstd::stream::copy_decode(self.0.as_slice(), out)
    }
}

/// Escapes control characters on their way. Each piece is whole characters: the serialiser
/// parts no character in two.
struct Escaped<W>(W);

impl<W: Write> Write for Escaped<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        write_escaped(piece, &mut self.0)?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
