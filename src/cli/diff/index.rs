//! The pages of one side: of each its key and a hash, nothing more.

use std::ffi::OsStr;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::ops::ControlFlow;
use std::sync::Arc;

use innokyla::diff::PageRef;
use innokyla::{Encoding, Kind};

use super::store::Stored;
use crate::cli::batch::Job;
use crate::cli::compressed::unpacked_name;
use crate::cli::failure::Failure;
use crate::cli::input::Input;
use crate::cli::page::{InputPage, Task};
use crate::cli::pipeline::SizeHint;
use crate::cli::run::Sink;
use crate::cli::terminal::escape;

/// A page of one side.
pub(super) struct SideEntry {
    pub(super) key: MatchKey,
    /// The hash of what it was read from; `None` where that could not be read.
    pub(super) hash: Option<Checksum>,
    pub(super) input: Arc<Input>,
    /// Its number in a file of many pages.
    pub(super) number: Option<u64>,
    pub(super) encoding: Option<Encoding>,
    /// Where a page of such a file is kept for the second reading.
    pub(super) stored: Option<Stored>,
}

/// What a page is matched by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum MatchKey {
    /// Its identifier.
    Id(Box<str>),
    /// Its path below the folder, with `/` between the names and without `.gz` or `.zst`.
    Path(Box<[u8]>),
    /// Nothing: a line without an identifier.
    None,
}

impl MatchKey {
    fn of(job: &Job, id: Option<&str>) -> Self {
        match (job.part.number(), id) {
            (_, Some(id)) => Self::Id(id.into()),
            (Some(_), None) => Self::None,
            (None, None) => {
                let path = job.input.relative();
                let names = path.components();
                let names: Vec<_> = names
                    .map(|name| name.as_os_str().as_encoded_bytes())
                    .collect();
                let mut path = names.join(&b'/');
                if let Ok(text) = std::str::from_utf8(&path) {
                    path.truncate(unpacked_name(text).len());
                }
                Self::Path(path.into())
            }
        }
    }

    /// What is compared: an identifier and a path may be the same.
    pub(super) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Id(id) => Some(id.as_bytes()),
            Self::Path(path) => Some(path),
            Self::None => None,
        }
    }

    /// Whether two pages of these keys are at different places.
    pub(super) fn moved(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Id(old), Self::Id(new)) => old != new,
            (Self::Path(old), Self::Path(new)) => old != new,
            _ => false,
        }
    }
}

/// A hash of 128 bits: different pages are assumed to have different ones.
pub(super) type Checksum = [u64; 2];

pub(super) fn hash_of(value: impl Hash) -> Checksum {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    let first = hasher.finish();
    // The state of the hasher is wider than what it gives at once.
    first.hash(&mut hasher);
    [first, hasher.finish()]
}

impl SideEntry {
    fn of(job: &Job, page: Option<&InputPage<'_>>) -> Self {
        Self {
            key: MatchKey::of(job, page.and_then(|page| page.id.as_deref())),
            hash: page.map(|page| hash_of(page.bytes())),
            input: Arc::clone(&job.input),
            number: job.part.number(),
            encoding: page.and_then(InputPage::named_encoding),
            stored: None,
        }
    }

    /// Which page it is, in what is written.
    pub(super) fn page(&self, kind: Kind, title: Option<String>) -> PageRef {
        PageRef {
            path: (!self.input.is_stdin()).then(|| self.input.path().to_string_lossy().into()),
            entry: self.number,
            id: match &self.key {
                MatchKey::Id(id) => Some(id.to_string()),
                _ => None,
            },
            kind,
            title,
        }
    }

    /// Its name for people: its identifier, its path below the folder, or else its file and
    /// its number.
    pub(super) fn label(&self) -> String {
        match &self.key {
            MatchKey::Id(id) => escape(OsStr::new(&**id)),
            MatchKey::Path(_) => escape(self.input.relative().as_os_str()),
            MatchKey::None => {
                let number = self.number.unwrap_or_default();
                match self.input.is_stdin() {
                    true => format!("<stdin>:{number}"),
                    false => format!("{}:{number}", escape(self.input.path().as_os_str())),
                }
            }
        }
    }
}

/// The pages of one side in their order, those that could not be read among them.
#[derive(Default)]
pub(super) struct SideIndex(pub(super) Vec<SideEntry>);

impl SideIndex {
    /// Adds the page of a task.
    pub(super) fn add(&mut self, mut task: Task<'_, '_>) -> Result<(), Failure> {
        let job = task.job;
        let page = task.read();
        // Of a line that cannot be read the identifier is not known.
        if page.is_ok() || job.part.number().is_none() {
            self.0.push(SideEntry::of(job, page.as_ref().ok()));
        }
        page.map(drop)
    }
}

impl SizeHint for SideIndex {
    fn size_hint(&self) -> usize {
        self.0.len() * 128
    }
}

impl Sink<Self> for SideIndex {
    fn take(&mut self, made: Self) -> ControlFlow<()> {
        self.0.extend(made.0);
        ControlFlow::Continue(())
    }
}
