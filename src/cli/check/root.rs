//! The names of files relative to the root of a repository.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use innokyla::report::Naming;

use crate::cli::lock::lock;
use crate::cli::path::folder_of;
use crate::cli::terminal::escape;
use crate::cli::{Usage, usage};

/// The folder that programs join the names of a report to.
struct Root {
    folder: PathBuf,
    /// The folders of files by their spelling, without dots and links.
    parents: Mutex<HashMap<PathBuf, Option<PathBuf>>>,
}

/// Names each file relative to `root`, by default the working folder. A file has one name,
/// however its path is spelt; a file outside the folder has its absolute path.
pub(super) fn naming(root: Option<&Path>) -> Result<Naming, Usage> {
    let given = root.unwrap_or(Path::new("."));
    let folder = fs::canonicalize(given).ok().filter(|path| path.is_dir());
    let Some(folder) = folder.or_else(|| root.is_none().then(PathBuf::new)) else {
        let shown = escape(given.as_os_str());
        return Err(usage(format_args!(
            "--root: {shown} is no folder; name the one that holds the repository"
        )));
    };
    let root = Root {
        folder,
        parents: Mutex::default(),
    };
    Ok(Naming::by(move |path| root.name(path)))
}

impl Root {
    fn name(&self, path: &str) -> String {
        let given = Naming::default();
        let Some(whole) = self.whole(Path::new(path)) else {
            return given.of(path);
        };
        let below = whole.strip_prefix(&self.folder).unwrap_or(&whole);
        match below.to_str() {
            Some(name) => given.of(name),
            None => given.of(path),
        }
    }

    /// The path with the folders as they are; a link to the file keeps its name.
    fn whole(&self, path: &Path) -> Option<PathBuf> {
        let name = path.file_name()?;
        let parent = folder_of(path);
        let mut parents = lock(&self.parents);
        if !parents.contains_key(parent) {
            parents.insert(parent.to_owned(), fs::canonicalize(parent).ok());
        }
        Some(parents.get(parent)?.as_ref()?.join(name))
    }
}
