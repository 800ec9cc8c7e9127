//! The pages of files of many that are read a second time, in a file of their own.
//!
//! A line of a packed file can be read only after those before it. So the lines that differ
//! are copied, in one more pass over the file, to where each can be read by itself.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;

use super::index::{SideEntry, hash_of};
use crate::cli::failure::Failure;
use crate::cli::lock::lock;
use crate::cli::page::Task;
use crate::cli::pipeline::SizeHint;
use crate::cli::run::Sink;

/// Where a page is in the store.
#[derive(Clone, Copy)]
pub(super) struct Stored {
    start: u64,
    length: usize,
}

/// The store of one side: a file that has no name.
pub(super) struct Store(Mutex<File>);

impl Store {
    /// Reads a page into a buffer.
    pub(super) fn read(&self, stored: Stored, buffer: &mut Vec<u8>) -> io::Result<()> {
        buffer.clear();
        buffer.resize(stored.length, 0);
        let mut file = lock(&self.0);
        file.seek(SeekFrom::Start(stored.start))?;
        file.read_exact(buffer)
    }
}

/// The pages that are to be stored: the places of their entries by file and number.
pub(super) struct Wanted<'e>(HashMap<&'e Path, HashMap<u64, usize>>);

impl<'e> Wanted<'e> {
    /// Those of these entries that are in files of many pages.
    pub(super) fn of(entries: impl Iterator<Item = (usize, &'e SideEntry)>) -> Self {
        let mut wanted: HashMap<&Path, HashMap<u64, usize>> = HashMap::new();
        for (at, entry) in entries {
            if let Some(number) = entry.number {
                let of_file = wanted.entry(entry.input.path()).or_default();
                of_file.insert(number, at);
            }
        }
        Self(wanted)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Copies the page of a task, if it is wanted and is as it was.
    pub(super) fn copy(
        &self,
        mut task: Task<'_, '_>,
        entries: &[SideEntry],
        copies: &mut Copies,
    ) -> Result<(), Failure> {
        let job = task.job;
        let place = job.part.number().and_then(|number| {
            let of_file = self.0.get(job.input.path())?;
            of_file.get(&number).copied()
        });
        let Some(at) = place else { return Ok(()) };
        let page = task.read()?;
        let bytes = page.bytes();
        let hash = entries.get(at).and_then(|entry| entry.hash);
        if hash == Some(hash_of(bytes)) {
            copies.pages.push((at, copies.bytes.len(), bytes.len()));
            copies.bytes.extend_from_slice(bytes);
        }
        Ok(())
    }
}

/// Some pages on their way to the store.
#[derive(Default)]
pub(super) struct Copies {
    bytes: Vec<u8>,
    /// The place of the entry, the start and the length.
    pages: Vec<(usize, usize, usize)>,
}

impl SizeHint for Copies {
    fn size_hint(&self) -> usize {
        self.bytes.len() + 24 * self.pages.len()
    }
}

/// A store that is being filled.
pub(super) struct Filling {
    file: File,
    length: u64,
    /// Where each page is, by the place of its entry.
    pub(super) stored: Vec<(usize, Stored)>,
    error: Option<io::Error>,
}

impl Filling {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {
            file: tempfile::tempfile()?,
            length: 0,
            stored: Vec::new(),
            error: None,
        })
    }

    pub(super) fn finish(self) -> io::Result<(Store, Vec<(usize, Stored)>)> {
        match self.error {
            Some(error) => Err(error),
            None => Ok((Store(Mutex::new(self.file)), self.stored)),
        }
    }
}

impl Sink<Copies> for Filling {
    fn take(&mut self, copies: Copies) -> ControlFlow<()> {
        if let Err(error) = self.file.write_all(&copies.bytes) {
            self.error = Some(error);
            return ControlFlow::Break(());
        }
        for (at, start, length) in copies.pages {
            let start = self.length + start as u64;
            self.stored.push((at, Stored { start, length }));
        }
        self.length += copies.bytes.len() as u64;
        ControlFlow::Continue(())
    }
}
