//! A line of JSON to a page.

use std::borrow::Cow;

use innokyla::Kept;
use innokyla::jsonl::{Entry, Fields, Keys, LineFault};

use super::{Content, InputPage, Note, PageReader};
use crate::cli::batch::Job;
use crate::cli::failure::Failure;
use crate::cli::failure_summary::MissingKey;
use crate::cli::rules::{HALF_SURROGATE, REPEATED_KEY};

impl PageReader<'_> {
    pub(super) fn line<'p>(
        &'p mut self,
        job: &'p Job,
        number: u64,
        line: &'p [u8],
    ) -> Result<InputPage<'p>, Failure> {
        let keys = Keys {
            text: self.args.reading.text_field(),
            id: self.args.reading.id_field(),
        };
        // Strings that are not read may be broken.
        let entry = match simdutf8::basic::from_utf8(line) {
            Ok(line) => Entry::read_str(number, line, keys),
            Err(_) => Entry::read(number, line, keys),
        };
        let entry = entry.map_err(|error| {
            let remedy = match &error.fault {
                LineFault::NoText { .. } | LineFault::TextNotString { .. } => " (see --text-field)",
                LineFault::IdNotSingle { .. } => " (see --id-field)",
                _ => "",
            };
            let failure = job.failure(format_args!("{}{remedy}", error.fault));
            match error.fault {
                LineFault::NoText { .. } => failure.with_keys(Fields::keys(line)),
                _ => failure,
            }
        })?;
        self.statistics.pages += 1;
        if entry.id.is_none() && self.args.reading.id_field.is_some() {
            self.statistics.without_id.note(Fields::keys(line));
        }
        let (kept, broken) = self.kept(line);
        let halves = entry.replaced.max(broken.halves);
        let halves = match halves {
            0 => None,
            1 => Some("half of a surrogate pair".to_owned()),
            count => Some(format!("{count} halves of a surrogate pair")),
        };
        let bytes = broken
            .has_bytes
            .then(|| "bytes that are no UTF-8".to_owned());
        let replaced: Vec<_> = halves.into_iter().chain(bytes).collect();
        if !replaced.is_empty() {
            self.notes.push(Note {
                entry: HALF_SURROGATE,
                words: job.failure(format_args!("{}, read as U+FFFD", replaced.join(" and "))),
            });
        }
        if entry.is_repeated {
            self.notes.push(Note {
                entry: REPEATED_KEY,
                words: job.failure("a key stands twice in the object; the last value is read"),
            });
        }
        Ok(InputPage {
            path: job.path(),
            line: Some(number),
            id: entry.id,
            kept,
            content: Content::Text(entry.text),
        })
    }

    /// Whether the page of a line is to be read. A broken line is read, so that the fault is
    /// reported.
    pub(super) fn admits_line(&self, line: &[u8]) -> bool {
        let text = String::from_utf8_lossy(line);
        let fields = Fields::read(&text, &[self.args.reading.id_field()]);
        let id = fields.values.into_iter().flatten().next();
        let id = id.map(|id| Kept::new("", id).cell().into_owned());
        if id.is_none() && Fields::keys(line).is_empty() {
            return true;
        }
        self.ids.admits(id.as_deref())
    }

    /// The kept fields of a line, and what was replaced in them.
    fn kept<'p>(&mut self, line: &'p [u8]) -> (Vec<Kept<'p>>, Damage) {
        let mut broken = Damage::default();
        if self.kept.is_empty() {
            return (Vec::new(), broken);
        }
        let fields = match String::from_utf8_lossy(line) {
            Cow::Borrowed(line) => Fields::read(line, self.kept),
            Cow::Owned(line) => {
                let fields = Fields::read(&line, self.kept).into_owned();
                let mut values = fields.values.iter().flatten();
                broken.has_bytes = values.any(|value| value.get().contains('\u{fffd}'));
                fields
            }
        };
        broken.halves = fields.replaced;
        let missing = &mut self.statistics.without_kept;
        missing.resize_with(self.kept.len(), MissingKey::default);
        let mut kept = Vec::new();
        for ((key, value), missing) in self.kept.iter().zip(fields.values).zip(missing) {
            match value {
                Some(value) => kept.push(Kept::new(key.clone(), value)),
                None => missing.note(Fields::keys(line)),
            }
        }
        (kept, broken)
    }
}

/// What was replaced by U+FFFD in the kept fields of a line.
#[derive(Default)]
struct Damage {
    /// Halves of surrogate pairs.
    halves: usize,
    has_bytes: bool,
}
