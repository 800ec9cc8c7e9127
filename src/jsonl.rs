//! JSON lines, as text corpora are published: one object a line, the text of a page
//! under one key and perhaps an identifier under another.
//!
//! ```
//! use innokyla::jsonl::{Keys, entries};
//!
//! let corpus = "\
//! {\"url\": \"a/1\", \"text\": \"Kokonaisuuden nimi\\nSilta\\n\"}
//! {\"url\": \"a/2\", \"title\": \"no text\"}
//! ";
//! let mut entries = entries(corpus.as_bytes(), Keys::default());
//!
//! let entry = entries.next().unwrap().unwrap();
//! assert_eq!((entry.line, entry.id.as_deref()), (1, Some("a/1")));
//! let parsed = innokyla::parse(&entry.text);
//! assert_eq!(parsed.record().kind(), innokyla::Kind::Kokonaisuus);
//!
//! let error = entries.next().unwrap().unwrap_err();
//! assert_eq!(error.to_string(), "line 2: no \"text\" in the object");
//! assert!(entries.next().is_none());
//! ```
//!
//! [`entries`] gives entries that own their text. [`Lines`] and [`Entry::read`] are
//! its two halves: lines are read into a buffer of the caller, and an entry borrows
//! from its line what the line does not escape.

mod elements;
mod entry;
mod fields;
mod lines;
mod path;
mod surrogates;

pub use elements::Elements;
pub use entry::{Entry, Keys};
pub use fields::Fields;
pub use lines::{Lines, RawLine};

use std::io::{self, BufRead};

/// Why a line gives no page. After any error but [`LineFault::Io`] the next line can be
/// read.
///
/// ```
/// use innokyla::jsonl::{Entry, Keys, LineFault};
///
/// let error = Entry::read(7, b"{\"url\": \"a\"}", Keys::default()).unwrap_err();
/// assert!(matches!(error.fault, LineFault::NoText { .. }));
/// assert_eq!(error.to_string(), "line 7: no \"text\" in the object");
/// ```
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct LineError {
    /// The number of the line, from 1.
    pub line: u64,
    /// What is wrong with it.
    #[source]
    pub fault: LineFault,
}

/// What is wrong with a line.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LineFault {
    /// The stream cannot be read.
    #[error("{0}")]
    Io(#[source] io::Error),
    /// The line is longer than it may be.
    #[error("longer than {limit} bytes")]
    TooLong {
        /// The most bytes of a line.
        limit: u64,
    },
    /// The line is not JSON.
    #[error("not JSON: {reason} at byte {byte}")]
    NotJson {
        /// What a reader of JSON finds wrong.
        reason: String,
        /// Where in the line, from 0.
        byte: usize,
    },
    /// The line is JSON of another kind.
    #[error("not an object of JSON: {reason}")]
    NotAnObject {
        /// What it is instead.
        reason: String,
    },
    /// The object has no text.
    #[error("no \"{key}\" in the object")]
    NoText {
        /// The key that a text should be under.
        key: String,
    },
    /// What is under the key of the text is not a string.
    #[error("the value of \"{key}\" is not a string")]
    TextNotString {
        /// The key of the text.
        key: String,
    },
    /// What is under the key of the identifier is an array or an object.
    #[error("the value of \"{key}\" is not a single value")]
    IdNotSingle {
        /// The key of the identifier.
        key: String,
    },
}

/// The entries of a stream, each with a text of its own. The iterator ends after the
/// last line, or after an error to read the stream; a bad line is an error, and the
/// next one is read.
///
/// No line may be longer than [`Lines::MAX_LENGTH`]; [`Lines`] takes another limit.
pub fn entries<'k, R: BufRead>(source: R, keys: Keys<'k>) -> Entries<'k, R> {
    Entries {
        lines: Lines::new(source),
        keys,
        buffer: Vec::new(),
    }
}

/// The iterator of [`entries`].
#[derive(Debug)]
pub struct Entries<'k, R> {
    lines: Lines<R>,
    keys: Keys<'k>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Iterator for Entries<'_, R> {
    type Item = Result<Entry<'static>, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.buffer.clear();
        let line = self.lines.next_line(&mut self.buffer)?;
        Some(line.and_then(|line| {
            let bytes = self.buffer.get(line.range).unwrap_or_default();
            Entry::read(line.number, bytes, self.keys).map(Entry::into_owned)
        }))
    }
}
