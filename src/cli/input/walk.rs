//! The files of one folder and its subfolders.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::form::{is_output, names_lines};
use super::{Failure, FoundInput, Globs, Input, Origin};
use crate::cli::failure::reason;
use crate::cli::files::RunFiles;
use crate::cli::seen::SeenInputs;

/// A walk over one folder, in the order of the names.
pub(super) struct FolderWalk {
    root: Arc<Path>,
    entries: walkdir::IntoIter,
    /// The canonical path of the folder at each depth on the way to where the
    /// walk is.
    folders: Vec<PathBuf>,
    /// Whether anything was found, if only a failure.
    any: bool,
    reported_empty: bool,
}

impl FolderWalk {
    pub(super) fn new(root: PathBuf) -> Self {
        Self {
            entries: WalkDir::new(&root)
                .follow_links(true)
                .sort_by_file_name()
                .into_iter(),
            root: root.into(),
            folders: Vec::new(),
            any: false,
            reported_empty: false,
        }
    }

    /// The next file that `globs` match and that was not `seen`; `None` at the end.
    pub(super) fn next(
        &mut self,
        globs: &Globs,
        seen: &mut SeenInputs,
        files: &RunFiles,
    ) -> Option<FoundInput> {
        while let Some(entry) = self.entries.next() {
            let found = match entry {
                Err(error) => self.fault(&error, globs),
                Ok(entry) if entry.depth() > 0 && globs.excludes(self.below(&entry)) => {
                    if entry.file_type().is_dir() {
                        self.entries.skip_current_dir();
                    }
                    None
                }
                Ok(entry) if entry.file_type().is_dir() => self.folder(&entry, seen, files),
                Ok(entry) if globs.matches(entry.file_name()) => {
                    self.file(entry, globs, seen, files)
                }
                Ok(_) => None,
            };
            if found.is_some() {
                return found;
            }
        }
        if self.any || std::mem::replace(&mut self.reported_empty, true) {
            return None;
        }
        let reason = format!("no file in this folder matches {}", globs.shown);
        Some(Err(Failure::new(&self.root, reason)))
    }

    /// The path below the folder that is walked.
    fn below<'e>(&self, entry: &'e DirEntry) -> &'e Path {
        entry
            .path()
            .strip_prefix(&self.root)
            .unwrap_or(entry.path())
    }

    /// Enters a folder, unless it has been walked or is a folder of outputs.
    fn folder(
        &mut self,
        entry: &DirEntry,
        seen: &mut SeenInputs,
        files: &RunFiles,
    ) -> Option<FoundInput> {
        self.folders.truncate(entry.depth());
        let canonical = match self.folders.last() {
            Some(parent) if !entry.path_is_symlink() => Ok(parent.join(entry.file_name())),
            _ => fs::canonicalize(entry.path()),
        };
        let canonical = match canonical {
            Ok(canonical) => canonical,
            Err(error) => {
                self.entries.skip_current_dir();
                self.any = true;
                return Some(Err(Failure::io(entry.path(), &error)));
            }
        };
        let is_output = entry.depth() > 0 && files.contains_folder(&canonical);
        if is_output || !seen.enter(&canonical) {
            // The files of a folder that was walked before have been found.
            self.any |= !is_output;
            self.entries.skip_current_dir();
        }
        self.folders.push(canonical);
        None
    }

    fn file(
        &mut self,
        entry: DirEntry,
        globs: &Globs,
        seen: &mut SeenInputs,
        files: &RunFiles,
    ) -> Option<FoundInput> {
        self.any = true;
        let folder = self.folders.get(entry.depth().saturating_sub(1))?;
        if !entry.file_type().is_file() {
            let reason =
                "is neither a file nor a folder; name it by itself to read it, or see --exclude";
            return Some(Err(Failure::new(entry.path(), reason)));
        }
        if entry.path_is_symlink() {
            match seen.reach(entry.path(), true, |name| globs.matches(name)) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => return Some(Err(Failure::io(entry.path(), &error))),
            }
        } else if seen.named_before(folder, entry.file_name()) {
            return None;
        }
        let place = Origin::Under(Arc::clone(&self.root));
        let path = entry.into_path();
        // An output is no input, unless it is named.
        if globs.is_auto && names_lines(&path) && is_output(&path) {
            return None;
        }
        Some(files.read(&path).map(|()| Input {
            path,
            place,
            spool: None,
        }))
    }

    /// What could not be walked. A link to nothing is a failure only if its name matches
    /// `globs`.
    fn fault(&mut self, error: &walkdir::Error, globs: &Globs) -> Option<FoundInput> {
        let path = error.path().unwrap_or(&self.root);
        let why = match (error.loop_ancestor(), error.io_error()) {
            (Some(ancestor), _) => {
                format!("a symbolic link that leads back to {}", ancestor.display())
            }
            (None, Some(error)) => {
                let wanted = path.file_name().is_some_and(|name| globs.matches(name));
                let to_nothing = error.kind() == io::ErrorKind::NotFound && path.is_symlink();
                if to_nothing && !wanted {
                    return None;
                }
                if to_nothing {
                    "a symbolic link to nothing".to_owned()
                } else {
                    reason(error)
                }
            }
            (None, None) => "cannot be read".to_owned(),
        };
        self.any = true;
        Some(Err(Failure::new(path, why)))
    }
}
