//! Remembers which files have been reached, so that none is read twice.

use std::collections::{HashMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::path::folder_of;

/// What has been reached: whole folders by their name, files by their folder's.
///
/// Folders are kept under their canonical path, without symbolic links and dots.
/// A file in a folder that has been walked takes no room, so that memory grows
/// with the folders and with the files that were named one by one.
#[derive(Default)]
pub(crate) struct SeenInputs {
    folders: HashMap<PathBuf, Folder>,
    /// The last parent and its canonical path: files that are named one by one mostly
    /// have the same parent.
    parent: Option<(PathBuf, PathBuf)>,
}

#[derive(Default)]
struct Folder {
    walked: bool,
    files: HashSet<OsString>,
}

impl SeenInputs {
    /// Notes a file that was named by itself or by a link; false if it has been reached
    /// already. `link` says whether `path` is a symbolic link, and `is_wanted` whether a
    /// walk would have taken a file of that name.
    pub(crate) fn reach(
        &mut self,
        path: &Path,
        link: bool,
        is_wanted: impl FnOnce(&OsStr) -> bool,
    ) -> io::Result<bool> {
        let (folder, name) = match path.file_name().filter(|_| !link) {
            Some(name) => (self.canonical(folder_of(path))?, name.to_owned()),
            None => {
                let path = fs::canonicalize(path)?;
                let name = path.file_name().unwrap_or_default().to_owned();
                (path.parent().unwrap_or(&path).to_owned(), name)
            }
        };
        let folder = self.folders.entry(folder).or_default();
        Ok(!(folder.walked && is_wanted(&name)) && folder.files.insert(name))
    }

    fn canonical(&mut self, parent: &Path) -> io::Result<PathBuf> {
        if let Some((name, canonical)) = &self.parent
            && name == parent
        {
            return Ok(canonical.clone());
        }
        let canonical = fs::canonicalize(parent)?;
        self.parent = Some((parent.to_owned(), canonical.clone()));
        Ok(canonical)
    }

    /// Notes a folder that is about to be walked; false if it has been already.
    pub(crate) fn enter(&mut self, canonical: &Path) -> bool {
        let folder = self.folders.entry(canonical.to_owned()).or_default();
        !std::mem::replace(&mut folder.walked, true)
    }

    /// Whether a file of a walk has been named by itself before.
    pub(crate) fn named_before(&self, canonical_folder: &Path, name: &OsStr) -> bool {
        self.folders
            .get(canonical_folder)
            .is_some_and(|folder| folder.files.contains(name))
    }
}
