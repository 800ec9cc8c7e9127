//! gzip: its members read one after another.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

/// Reads gzip as `gzip -d` does: the members one after another, and zeros behind them
/// passed over.
pub(super) struct GzipReader<R> {
    /// `None` behind the last member.
    member: Option<GzDecoder<R>>,
}

impl<R: BufRead> GzipReader<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            member: Some(GzDecoder::new(source)),
        }
    }
}

impl<R: BufRead> Read for GzipReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.member {
            let count = member.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            if let Some(mut source) = self.member.take().map(GzDecoder::into_inner)
                && has_more(&mut source)?
            {
                self.member = Some(GzDecoder::new(source));
            }
        }
        Ok(0)
    }
}

/// Whether anything but zeros is left, which are read.
fn has_more(source: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let bytes = source.fill_buf()?;
        let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
        if bytes.is_empty() || zeros < bytes.len() {
            let more = !bytes.is_empty();
            source.consume(zeros);
            return Ok(more);
        }
        source.consume(zeros);
    }
}
