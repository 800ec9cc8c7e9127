//! One piece of work to the bytes of a page, with where they came from.

use std::borrow::Cow;
use std::io::{self, Read as _};

use innokyla::{Encoding, Parsed, Source};

use super::batch::{Job, Line};
use super::compressed::{self, Compression};
use super::failure::Failure;
use super::input::{InputArgs, open};
use super::jsonl;
use super::size::show;

/// The bytes of a page and its provenance.
pub(crate) struct Page<'p> {
    /// The file as it was named, with U+FFFD for what is no text in the name;
    /// `None` for standard input.
    pub(crate) path: Option<Cow<'p, str>>,
    /// The line of a JSON lines file.
    pub(crate) line: Option<u64>,
    /// The identifier that the line gives.
    pub(crate) id: Option<Cow<'p, str>>,
    /// The text, in whatever encoding it has.
    pub(crate) bytes: Cow<'p, [u8]>,
    /// The encoding, where it is known; `None` where the bytes have to tell.
    pub(crate) encoding: Option<Encoding>,
}

impl Page<'_> {
    /// Its name in a report: the file, and the line of a JSON lines file. `None` for
    /// standard input as a whole.
    pub(crate) fn name(&self) -> Option<String> {
        match (&self.path, self.line) {
            (Some(path), Some(line)) => Some(format!("{path}:{line}")),
            (None, Some(line)) => Some(format!("<stdin>:{line}")),
            (path, None) => path.as_deref().map(str::to_owned),
        }
    }

    /// Decodes the page and reads it.
    pub(crate) fn parse(&self) -> Result<Parsed<'_>, innokyla::Error> {
        match self.encoding {
            None => innokyla::parse_bytes(&self.bytes),
            Some(encoding) => {
                innokyla::decode_as(&self.bytes, encoding).map(innokyla::parse_decoded)
            }
        }
    }

    /// The provenance as the record tells it.
    pub(crate) fn source(&self, encoding: Encoding) -> Source<'_> {
        let mut source = Source::new(encoding);
        source.path = self.path.as_deref().map(Cow::Borrowed);
        source.line = self.line;
        source.id = self.id.as_deref().map(Cow::Borrowed);
        source
    }
}

/// Reads pages, one after another, into the same buffers.
pub(crate) struct Reader<'a> {
    args: &'a InputArgs,
    raw: Vec<u8>,
    plain: Vec<u8>,
}

/// A buffer larger than this is not kept for the next page.
const KEPT: usize = 4 << 20;

impl<'a> Reader<'a> {
    pub(crate) fn new(args: &'a InputArgs) -> Self {
        Self {
            args,
            raw: Vec::new(),
            plain: Vec::new(),
        }
    }

    /// Reads a page; `lines` are the bytes of its batch.
    pub(crate) fn read<'p>(
        &'p mut self,
        job: &'p Job,
        lines: &'p [u8],
    ) -> Result<Page<'p>, Failure> {
        let path = (!job.input.is_stdin()).then(|| job.input.path().to_string_lossy());
        let Some(Line { number, range }) = &job.line else {
            return Ok(Page {
                path,
                line: None,
                id: None,
                encoding: self.args.encoding,
                bytes: Cow::Borrowed(self.file(job)?),
            });
        };
        let line = lines.get(range.clone()).unwrap_or_default();
        let entry = jsonl::entry(line, &self.args.text_field, &self.args.id_field)
            .map_err(|reason| job.failure(reason))?;
        Ok(Page {
            path,
            line: Some(*number),
            id: entry.id,
            encoding: Some(Encoding::Utf8),
            bytes: match entry.text {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            },
        })
    }

    fn file(&mut self, job: &Job) -> Result<&[u8], Failure> {
        let max_size = self.args.max_size;
        let failed = |error: io::Error| Failure::io(job.input.path(), &error);
        let too_large = || {
            let limit = show(max_size);
            job.failure(format_args!("larger than {limit} (see --max-size)"))
        };
        let file = open(&job.input).map_err(failed)?;
        if !fill(&mut self.raw, file, max_size).map_err(failed)? {
            return Err(too_large());
        }
        if Compression::of_bytes(&self.raw).is_none() {
            return Ok(&self.raw);
        }
        let plain = compressed::reader(self.raw.as_slice()).map_err(failed)?;
        if !fill(&mut self.plain, plain, max_size).map_err(failed)? {
            self.plain = Vec::new();
            return Err(too_large());
        }
        Ok(&self.plain)
    }
}

/// Fills a buffer anew; false where there is more than `limit`.
fn fill(buffer: &mut Vec<u8>, source: impl io::Read, limit: u64) -> io::Result<bool> {
    if buffer.capacity() > KEPT {
        *buffer = Vec::new();
    }
    buffer.clear();
    source.take(limit.saturating_add(1)).read_to_end(buffer)?;
    Ok(buffer.len() as u64 <= limit)
}
