//! A file to its bytes, unpacked.

use std::io::{self, Read as _};

use serde::de::IgnoredAny;

use super::PageReader;
use crate::cli::batch::Job;
use crate::cli::buffers::KEPT;
use crate::cli::compressed::{self, Compression};
use crate::cli::failure::Failure;
use crate::cli::input::{HEAD, is_json, open};
use crate::cli::plain::unmarked;
use crate::cli::size::larger_than;

impl PageReader<'_> {
    /// The bytes of the one page of a file.
    pub(super) fn file(&mut self, job: &Job) -> Result<&[u8], Failure> {
        let max_size = self.args.reading.max_size;
        let failed = |error: io::Error| Failure::io(job.input.name(), &error);
        let too_large = || job.failure(larger_than(max_size));
        let file = open(&job.input).map_err(failed)?;
        let size = || job.input.size();
        if !fill(&mut self.raw, file, size, max_size).map_err(failed)? {
            return Err(too_large());
        }
        if Compression::of_bytes(&self.raw).is_none() {
            compressed::refuse_archive(&self.raw).map_err(failed)?;
            return Ok(&self.raw);
        }
        let plain = compressed::reader(self.raw.as_slice(), self.args.reading.max_window)
            .map_err(failed)?;
        if !fill(&mut self.plain, plain, || None, max_size).map_err(failed)? {
            self.plain = Vec::new();
            return Err(too_large());
        }
        compressed::refuse_archive(&self.plain).map_err(failed)?;
        Ok(&self.plain)
    }
}

/// Why bytes that were taken for text are refused, where they are JSON.
pub(super) fn refused_json(bytes: &[u8]) -> Option<&'static str> {
    let text = unmarked(bytes).trim_ascii_start();
    if !text.starts_with(b"{") && !text.starts_with(b"[") {
        return None;
    }
    if is_json(bytes.get(..HEAD).unwrap_or(bytes)) {
        // A pipe cannot be looked at before it is read.
        return Some("JSON in a pipe: name what it holds, by --from jsonl");
    }
    serde_json::from_slice::<IgnoredAny>(text).is_ok().then_some(
        "JSON, and not one object a line: write it so by `jq -c . FILE | innokyla … -`, or read it \
         by --from text",
    )
}

/// The size of a longer source is asked for before it is read to its end.
const LONG: u64 = 1 << 20;

/// Fills a buffer anew; false where there is more than `limit`.
fn fill(
    buffer: &mut Vec<u8>,
    source: impl io::Read,
    size: impl FnOnce() -> Option<u64>,
    limit: u64,
) -> io::Result<bool> {
    if buffer.capacity() > KEPT {
        *buffer = Vec::new();
    }
    buffer.clear();
    let mut source = source.take(limit.saturating_add(1));
    let read = (&mut source).take(LONG).read_to_end(buffer)?;
    if read as u64 == LONG {
        // Room for all of it at once: a buffer that grows takes up to twice as much.
        let size = size().map_or(0, |size| size.min(limit).saturating_sub(LONG) + 1);
        buffer.reserve_exact(usize::try_from(size).unwrap_or_default());
        source.read_to_end(buffer)?;
    }
    Ok(buffer.len() as u64 <= limit)
}
