//! The lines of an input, or the elements of its array, one after another.

use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use innokyla::jsonl::{Elements, LineError, LineFault, Lines, RawLine};

use super::Job;
use crate::cli::failure::Failure;
use crate::cli::input::{Input, InputArgs, open};
use crate::cli::plain;
use crate::cli::size::show;

/// What holds the pages of a stream.
pub(super) struct Records {
    kind: RecordKind,
    /// Whether there has been one, if only a failure.
    any: bool,
}

enum RecordKind {
    Lines(Lines<Box<dyn BufRead + Send>>),
    Elements(Elements<Box<dyn BufRead + Send>>),
}

impl Records {
    /// Those of an input: elements where it begins as an array does. The bytes that are read
    /// are counted in `taken`.
    pub(super) fn of(
        input: &Input,
        args: &InputArgs,
        taken: &Arc<AtomicU64>,
    ) -> std::io::Result<Self> {
        let counted = CountingReader {
            source: open(input)?,
            taken: Arc::clone(taken),
        };
        let counted = BufReader::with_capacity(128 << 10, counted);
        let mut stream = plain::reader(counted, args.max_window)?;
        let limit = args.max_size;
        let first = plain::unmarked(stream.fill_buf()?).trim_ascii_start();
        let kind = if first.starts_with(b"[") {
            RecordKind::Elements(Elements::new(stream).max_length(limit))
        } else {
            RecordKind::Lines(Lines::new(stream).max_length(limit))
        };
        Ok(Self { kind, any: false })
    }

    pub(super) fn next(&mut self, buffer: &mut Vec<u8>) -> Option<Result<RawLine, LineError>> {
        let next = match &mut self.kind {
            RecordKind::Lines(lines) => lines.next_line(buffer),
            RecordKind::Elements(elements) => elements.next_element(buffer),
        };
        self.any |= next.is_some();
        next
    }

    /// The failure of an input that has ended without any.
    pub(super) fn none_in(&self, input: &Input) -> Option<Failure> {
        let what = match self.kind {
            RecordKind::Lines(_) => "line",
            RecordKind::Elements(_) => "element",
        };
        let reason = format_args!("empty: there is no {what} in it; fetch it again");
        (!self.any).then(|| Failure::new(input.path(), reason))
    }
}

/// A record as a piece of work.
pub(super) fn line_of(
    input: &Arc<Input>,
    line: Result<RawLine, LineError>,
) -> Result<Job, Failure> {
    match line {
        Ok(line) => Ok(Job {
            input: Arc::clone(input),
            line: Some(line),
        }),
        Err(LineError { line, fault }) => Err(match fault {
            LineFault::Io(error) => Failure::io(input.path(), &error),
            LineFault::TooLong { limit } => {
                let limit = show(limit);
                let reason = format!("the line is longer than {limit} (see --max-size)");
                Failure::new(input.path(), reason).at_line(Some(line))
            }
            fault => Failure::new(input.path(), fault).at_line(Some(line)),
        }),
    }
}

struct CountingReader<R> {
    source: R,
    taken: Arc<AtomicU64>,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.taken.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
