//! What is known of the outputs in a folder: from which input each was made, and how.
//!
//! It stands in the folder as `.innokyla.json`, so that a later run sees an input that
//! has changed, an option that is another, and an input that is gone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::cli::atomic_file::AtomicFile;
use crate::cli::input::Input;

/// The name of the file.
pub(super) const NAME: &str = ".innokyla.json";

const SCHEMA: &str = "innokyla-manifest/1";

/// The outputs in a folder by their names below it.
#[derive(Serialize, Deserialize)]
pub(super) struct Manifest {
    schema: String,
    outputs: BTreeMap<String, Made>,
    /// The outputs of this run.
    #[serde(skip)]
    seen: BTreeSet<String>,
    /// The inputs of this run.
    #[serde(skip)]
    inputs: BTreeSet<String>,
}

/// From what an output was made, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Made {
    /// The whole path of the input.
    input: String,
    /// Its bytes, and when it was changed, in nanoseconds; `None` for a pipe.
    size: Option<u64>,
    modified: Option<u64>,
    /// The version and the options.
    by: String,
}

impl Made {
    pub(super) fn of(input: &Input, by: &str) -> Self {
        let whole = std::path::absolute(input.path()).unwrap_or_else(|_| input.path().to_owned());
        let modified = input
            .modified()
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        Self {
            input: if input.is_stdin() {
                "-".to_owned()
            } else {
                whole.to_string_lossy().into_owned()
            },
            size: input.size(),
            modified: modified.and_then(|time| time.as_nanos().try_into().ok()),
            by: by.to_owned(),
        }
    }
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            outputs: BTreeMap::new(),
            seen: BTreeSet::new(),
            inputs: BTreeSet::new(),
        }
    }
}

impl Manifest {
    /// What an earlier run wrote into a folder; nothing where none did.
    pub(super) fn read(folder: &Path) -> io::Result<Self> {
        let bytes = match fs::read(folder.join(NAME)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            bytes => bytes?,
        };
        let read = serde_json::from_slice::<Self>(&bytes).ok();
        read.filter(|read| read.schema == SCHEMA).ok_or_else(|| {
            io::Error::other(format!(
                "{NAME} in it was not written by innokyla; move it away, or name another folder"
            ))
        })
    }

    /// Whether an output was made from the input as it is, in the same way.
    pub(super) fn has(&self, name: &str, made: &Made) -> bool {
        made.modified.is_some() && self.outputs.get(name) == Some(made)
    }

    /// Notes an output of this run.
    pub(super) fn note(&mut self, name: String, made: Made) {
        self.inputs.insert(made.input.clone());
        self.seen.insert(name.clone());
        self.outputs.insert(name, made);
    }

    /// Notes an input of this run that gave no output.
    pub(super) fn note_input(&mut self, made: Made) {
        self.inputs.insert(made.input);
    }

    /// The outputs whose input, or whose line in it, is there no more, and the input.
    pub(super) fn gone(&self) -> Vec<(String, String)> {
        let unseen = self
            .outputs
            .iter()
            .filter(|(name, _)| !self.seen.contains(*name));
        let is_gone = |made: &Made| {
            made.input != "-"
                && (self.inputs.contains(&made.input) || !Path::new(&made.input).exists())
        };
        unseen
            .filter(|(_, made)| is_gone(made))
            .map(|(name, made)| (name.clone(), made.input.clone()))
            .collect()
    }

    pub(super) fn forget(&mut self, name: &str) {
        self.outputs.remove(name);
    }

    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        let target: PathBuf = folder.join(NAME);
        let mut file = AtomicFile::new(folder, &target)?;
        let mut json = serde_json::to_vec(self)?;
        json.push(b'\n');
        file.write_all(&json)?;
        file.finish()
    }
}
