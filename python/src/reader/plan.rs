//! One page, read and parsed.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use innokyla::check::{Options, no_content};
use innokyla::jsonl::{Entry, Keys};
use innokyla::{Decoded, Encoding};
use pyo3::pybacked::PyBackedBytes;
use serde::de::IgnoredAny;

use crate::page_text::{decoded, record};

/// A page to read: a file, or one of its lines of JSON.
pub(super) struct Job {
    pub(super) path: PathBuf,
    pub(super) line: Option<u64>,
    /// Its bytes, where they were read already.
    pub(super) data: Option<PyBackedBytes>,
}

/// A page, with the identifier of its line; or why there is none.
pub(super) type Answer = Result<(Option<String>, String, Decoded<'static>), String>;

/// How pages are read.
#[derive(Clone)]
pub(super) struct Plan {
    pub(super) encoding: Option<Encoding>,
    pub(super) max_size: u64,
    pub(super) text_field: String,
    pub(super) id_field: String,
}

impl Plan {
    pub(super) fn page(&self, job: Job) -> Answer {
        let read;
        let data: &[u8] = match &job.data {
            Some(data) => data,
            None => {
                read = file(&job.path, self.max_size)?;
                &read
            }
        };
        if data.len() as u64 > self.max_size {
            return Err(too_large(self.max_size));
        }
        let (id, decoded) = match job.line {
            None => match collection(data) {
                Some(reason) => return Err(reason.to_owned()),
                None => (None, decoded(data, self.encoding).map_err(text)?),
            },
            Some(number) => {
                let keys = Keys {
                    text: &self.text_field,
                    id: &self.id_field,
                };
                let entry = Entry::read(number, data, keys).map_err(|error| text(error.fault))?;
                let decoded = innokyla::decode_str(&entry.text).map_err(text)?;
                (entry.id.map(|id| id.into_owned()), owned(decoded))
            }
        };
        let parsed = innokyla::parse_decoded(Decoded {
            text: decoded.text.as_ref().into(),
            encoding: decoded.encoding,
            repaired: decoded.repaired,
            damaged: decoded.damaged.clone(),
        });
        if let Some(found) = no_content(&parsed, &Options::default()) {
            return Err(found.message);
        }
        Ok((id, record(&parsed)?, owned(decoded)))
    }
}

/// What a file holds that is no page but many, by its beginning, as the command knows it.
fn collection(data: &[u8]) -> Option<&'static str> {
    let data = data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(data);
    let data = data.trim_ascii_start();
    let line = data.split(|byte| *byte == b'\n').next().unwrap_or(data);
    let is_json = match data.split_first() {
        Some((b'{', _)) => serde_json::from_slice::<IgnoredAny>(line).is_ok(),
        Some((b'[', rest)) => rest.trim_ascii_start().starts_with(b"{"),
        _ => false,
    };
    if is_json {
        return Some("JSON in a file that is not named .jsonl");
    }
    let is_archive = data.starts_with(b"WARC/1.") || data.starts_with(b"PAR1");
    is_archive.then_some("many pages in one file: the command reads it")
}

fn owned(decoded: Decoded<'_>) -> Decoded<'static> {
    Decoded {
        text: decoded.text.into_owned().into(),
        ..decoded
    }
}

fn text(error: impl ToString) -> String {
    error.to_string()
}

fn file(path: &Path, max_size: u64) -> Result<Vec<u8>, String> {
    let mut data = Vec::new();
    let opened = File::open(path).map_err(reason)?;
    opened
        .take(max_size.saturating_add(1))
        .read_to_end(&mut data)
        .map_err(reason)?;
    Ok(data)
}

/// What Python says of the same error.
fn reason(error: std::io::Error) -> String {
    let message = error.to_string();
    match message.rfind(" (os error ") {
        Some(number) => message.get(..number).unwrap_or_default().to_owned(),
        None => message,
    }
}

fn too_large(max_size: u64) -> String {
    format!("larger than {max_size} bytes")
}
