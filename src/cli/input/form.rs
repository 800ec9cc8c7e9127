//! The form of an input: the text of a page, or pages in JSON, Parquet or an archive.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use clap::ValueEnum;
use serde::de::IgnoredAny;

use crate::cli::compressed::unpacked_name;
use crate::cli::path::is_stream;
use crate::cli::plain::{self, unmarked};
use crate::cli::size::LARGEST_WINDOW;

/// What an input file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputForm {
    /// JSON lines, Parquet or an archive where the name ends in `.jsonl`, `.ndjson`,
    /// `.parquet` or `.wet`, also with .gz or .zst, or the file begins as they do; else text
    Auto,
    /// The text of one page
    Text,
    /// One JSON object a line, as text corpora are published
    Jsonl,
    /// A page a row of a Parquet file, its text in a column
    Parquet,
    /// An archive of Common Crawl: WARC with a page in each record of the type conversion
    Wet,
}

impl InputForm {
    pub(super) const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Auto => &["txt", "jsonl", "ndjson"],
            Self::Text => &["txt"],
            Self::Jsonl => &["jsonl", "ndjson"],
            Self::Parquet => &["parquet"],
            Self::Wet => &["wet"],
        }
    }

    /// Whether it is pages one after another.
    pub(crate) const fn holds_many(self) -> bool {
        matches!(self, Self::Jsonl | Self::Parquet | Self::Wet)
    }
}

/// How many bytes of a file are looked at: enough for the first line of most.
pub(crate) const HEAD: usize = 64 << 10;

impl InputForm {
    /// The form of the input at `path`, `-` being standard input: the one that is given,
    /// else by the name and the first bytes. A pipe can be read but once, and is text.
    pub(crate) fn of(self, path: &Path) -> Self {
        self.of_name(path)
            .unwrap_or_else(|| head_of(path).map_or(Self::Text, |head| Self::of_head(&head)))
    }

    /// The form of what a stream holds, by its first bytes.
    pub(super) fn of_stream(stream: File) -> io::Result<Self> {
        let mut head = Vec::new();
        plain::reader(BufReader::new(stream), LARGEST_WINDOW)?
            .take(HEAD as u64)
            .read_to_end(&mut head)?;
        Ok(Self::of_head(&head))
    }

    fn of_head(head: &[u8]) -> Self {
        match head {
            head if head.starts_with(PARQUET) => Self::Parquet,
            head if head.starts_with(WARC) => Self::Wet,
            head if is_json(head) => Self::Jsonl,
            _ => Self::Text,
        }
    }

    /// The form that an option gives, else the one of the name's extension.
    pub(super) fn of_name(self, name: &Path) -> Option<Self> {
        if self != Self::Auto {
            return Some(self);
        }
        let mut forms = [Self::Jsonl, Self::Parquet, Self::Wet].into_iter();
        forms.find(|form| form.names(name))
    }

    /// Whether a name is that of a file that holds this.
    fn names(self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_ascii_lowercase();
        let ending = unpacked_name(&name).rsplit_once('.');
        ending.is_some_and(|(_, ending)| self.extensions().contains(&ending))
    }
}

/// How a Parquet file begins.
const PARQUET: &[u8] = b"PAR1";
/// How an archive begins.
const WARC: &[u8] = b"WARC/1.";

/// Whether a name is that of a file of JSON lines.
pub(crate) fn names_lines(path: &Path) -> bool {
    InputForm::Jsonl.names(path)
}

/// Whether a file of JSON lines is what innokyla wrote: records, or findings.
pub(super) fn is_output(path: &Path) -> bool {
    let starts = [&br#"{"schema":"innokyla/"#[..], br#"{"code":""#];
    head_of(path).is_ok_and(|head| starts.iter().any(|start| head.starts_with(start)))
}

fn head_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    let mut read = |stream: &mut dyn io::Read| stream.take(HEAD as u64).read_to_end(&mut head);
    if is_stream(path) {
        // What is looked at stays in the buffer of standard input. Of a packed stream it
        // ends anywhere.
        let mut stdin = io::stdin().lock();
        let _ = plain::reader(stdin.fill_buf()?, LARGEST_WINDOW).and_then(|mut it| read(&mut it));
    } else if fs::metadata(path)?.is_file() {
        let mut file = BufReader::with_capacity(512, File::open(path)?);
        // Most files are text, and of those the first byte says enough.
        let bytes = file.fill_buf()?;
        let first = unmarked(bytes).trim_ascii_start().first().copied();
        if first.is_some_and(|first| first.is_ascii_alphanumeric()) {
            let known = [PARQUET, WARC]
                .into_iter()
                .find(|start| bytes.starts_with(start));
            return Ok(known.unwrap_or_default().to_owned());
        }
        read(&mut plain::reader(file, LARGEST_WINDOW)?)?;
    }
    Ok(head)
}

/// Whether text begins as lines of JSON objects do, or as an array of objects.
pub(crate) fn is_json(head: &[u8]) -> bool {
    let is_whole = head.len() < HEAD;
    let head = unmarked(head).trim_ascii_start();
    match head.split_first() {
        Some((b'{', rest)) => {
            let line = head.split(|byte| *byte == b'\n').next().unwrap_or(head);
            if is_whole || line.len() < head.len() {
                return serde_json::from_slice::<IgnoredAny>(line).is_ok();
            }
            rest.trim_ascii_start().starts_with(b"\"")
        }
        Some((b'[', rest)) => rest.trim_ascii_start().starts_with(b"{"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_told_from_text_by_its_beginning() {
        let long = format!("{{\"text\": \"{}", "a".repeat(1 << 17));
        let table = [
            ("{\"text\":\"a\",\"url\":\"b\"}\n", true),
            ("\u{feff}\n {\"text\":\"a\"}", true),
            ("[{\"text\":\"a\"}]", true),
            ("[\n  {\n", true),
            (&long[..1 << 16], true),
            ("{\n  \"text\": \"a\"\n}\n", false),
            ("{tähti} avaa tekstin\n", false),
            ("[1] viite\n", false),
            ("Kokonaisuuden nimi\n", false),
            ("", false),
        ];
        for (head, expected) in table {
            assert_eq!(is_json(head.as_bytes()), expected, "{head:.40}");
        }
    }
}
