//! One piece of work to a page, with where it came from.

use std::borrow::Cow;
use std::mem;

use innokyla::report::RuleInfo;
use innokyla::{Encoding, Kept, ParseOptions, Parsed, Source};

use super::batch::Job;
use super::failure::Failure;
use super::failure_summary::LineStatistics;
use super::ids::IdFilter;
use super::input::{InputArgs, InputForm};
use super::records::{PagePart, RawRecord};

mod file;
mod line;

use file::refused_json;

/// A page as it was read, and its provenance.
pub(crate) struct InputPage<'p> {
    /// The file as it was named, with U+FFFD for what is not UTF-8 in the name; `None`
    /// for standard input.
    pub(crate) path: Option<Cow<'p, str>>,
    pub(crate) line: Option<u64>,
    pub(crate) id: Option<Cow<'p, str>>,
    kept: Vec<Kept<'p>>,
    content: Content<'p>,
}

enum Content<'p> {
    /// The bytes of a file, in the encoding that is given or else detected.
    Bytes(Option<Encoding>, &'p [u8]),
    /// A string of JSON.
    Text(Cow<'p, str>),
}

impl<'p> InputPage<'p> {
    /// The page of a record: text, or bytes that may be text.
    fn of_record(
        job: &'p Job,
        record: &'p RawRecord,
        text: &'p [u8],
        encoding: Option<Encoding>,
    ) -> Self {
        Self {
            path: job.path(),
            line: Some(record.number),
            id: record.id.as_deref().map(Cow::Borrowed),
            kept: record.kept.clone(),
            ..Self::of_bytes(text, encoding)
        }
    }

    /// A page whose bytes are known, without its place.
    pub(crate) fn of_bytes(bytes: &'p [u8], encoding: Option<Encoding>) -> Self {
        Self {
            path: None,
            line: None,
            id: None,
            kept: Vec::new(),
            content: match simdutf8::basic::from_utf8(bytes) {
                Ok(text) if encoding.is_none() => Content::Text(Cow::Borrowed(text)),
                _ => Content::Bytes(encoding, bytes),
            },
        }
    }

    /// The bytes of the file, or the text of the string, that it was read from.
    pub(crate) fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Bytes(_, bytes) => bytes,
            Content::Text(text) => text.as_bytes(),
        }
    }

    /// The encoding that an option names for its bytes.
    pub(crate) const fn named_encoding(&self) -> Option<Encoding> {
        match self.content {
            Content::Bytes(encoding, _) => encoding,
            Content::Text(_) => None,
        }
    }

    /// Its name in a report: the file, and the line of a JSON lines file. `None` for
    /// standard input as a whole.
    pub(crate) fn name(&self) -> Option<String> {
        match (&self.path, self.line) {
            (Some(path), Some(line)) => Some(format!("{path}:{line}")),
            (None, Some(line)) => Some(format!("<stdin>:{line}")),
            (path, None) => path.as_deref().map(str::to_owned),
        }
    }

    pub(crate) fn parse(&self, options: &ParseOptions) -> Result<Parsed<'_>, innokyla::Error> {
        let decoded = match &self.content {
            Content::Bytes(None, bytes) => innokyla::decode(bytes),
            Content::Bytes(Some(encoding), bytes) => innokyla::decode_as(bytes, *encoding),
            Content::Text(text) => innokyla::decode_str(text),
        };
        decoded.map(|decoded| innokyla::parse_decoded_with(decoded, options))
    }

    pub(crate) fn source(&self, encoding: Encoding) -> Source<'_> {
        let mut source = Source::new(encoding);
        source.path = self.path.as_deref().map(Cow::Borrowed);
        source.line = self.line;
        source.id = self.id.as_deref().map(Cow::Borrowed);
        source.kept.clone_from(&self.kept);
        source
    }
}

/// A page that can be read.
pub(crate) struct Task<'t, 'a> {
    pub(crate) job: &'t Job,
    /// The bytes of its batch.
    pub(crate) lines: &'t [u8],
    pub(crate) reader: &'t mut PageReader<'a>,
}

impl Task<'_, '_> {
    pub(crate) fn read(&mut self) -> Result<InputPage<'_>, Failure> {
        self.reader.read(self.job, self.lines)
    }
}

/// A remark about a page that was read all the same.
pub(crate) struct Note {
    /// Its entry in reports.
    pub(crate) entry: RuleInfo,
    pub(crate) words: Failure,
}

/// Reads pages, one after another, into the same buffers.
pub(crate) struct PageReader<'a> {
    args: &'a InputArgs,
    /// The keys of the fields that go with their page.
    kept: &'a [String],
    ids: IdFilter,
    raw: Vec<u8>,
    plain: Vec<u8>,
    notes: Vec<Note>,
    statistics: LineStatistics,
}

impl<'a> PageReader<'a> {
    pub(crate) fn new(args: &'a InputArgs, kept: &'a [String], ids: IdFilter) -> Self {
        Self {
            args,
            kept,
            ids,
            raw: Vec::new(),
            plain: Vec::new(),
            notes: Vec::new(),
            statistics: LineStatistics::default(),
        }
    }

    /// Whether a page is to be read, by its identifier, which is the path for a text file.
    /// Records were filtered when their file was read.
    pub(crate) fn admits(&self, job: &Job, lines: &[u8]) -> bool {
        match &job.part {
            _ if self.ids.admits_all() => true,
            PagePart::Record(_) => true,
            PagePart::Whole => self.ids.admits(job.path().as_deref()),
            PagePart::Line(line) => {
                self.admits_line(lines.get(line.range.clone()).unwrap_or_default())
            }
        }
    }

    /// Moves the notes and counts of the pages that were read to the caller.
    pub(crate) fn told(&mut self, notes: &mut Vec<Note>, statistics: &mut LineStatistics) {
        notes.append(&mut self.notes);
        statistics.add(mem::take(&mut self.statistics));
    }

    fn read<'p>(&'p mut self, job: &'p Job, lines: &'p [u8]) -> Result<InputPage<'p>, Failure> {
        match &job.part {
            PagePart::Whole => {}
            PagePart::Line(line) => {
                let json = lines.get(line.range.clone()).unwrap_or_default();
                return self.line(job, line.number, json);
            }
            PagePart::Record(record) => {
                let text = lines.get(record.text.clone()).unwrap_or_default();
                return Ok(InputPage::of_record(
                    job,
                    record,
                    text,
                    self.args.reading.encoding,
                ));
            }
        }
        let encoding = self.args.reading.encoding;
        let is_auto = self.args.reading.from == InputForm::Auto;
        let bytes = self.file(job)?;
        if is_auto && let Some(reason) = refused_json(bytes) {
            return Err(job.failure(reason));
        }
        Ok(InputPage {
            path: job.path(),
            line: None,
            id: None,
            kept: Vec::new(),
            content: Content::Bytes(encoding, bytes),
        })
    }
}
