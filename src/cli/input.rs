//! The inputs of a command, found one by one.
//!
//! Only folders and lists are read here. Inputs come in the order of the arguments,
//! those of a folder in the order of their names, one at a time, so that memory does
//! not grow with the corpus.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::failure::{Failure, reason};
use super::files::RunFiles;
use super::path::is_stream;
use super::seen::SeenInputs;
use super::spool::Spool;

mod args;
mod form;
mod globs;
mod list;
mod reading;
mod walk;

pub(crate) use args::InputArgs;
pub(crate) use form::{HEAD, InputForm, is_json, names_lines};
pub(crate) use reading::ReadingArgs;

use globs::Globs;
use list::List;
use walk::FolderWalk;

/// One input: a file, or standard input.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    path: PathBuf,
    place: Origin,
    /// A copy of the input, if that is a stream.
    spool: Option<Spool>,
}

/// How an input was named, which is where its output goes in a folder.
#[derive(Clone, Debug)]
enum Origin {
    /// By `-`, with the name of `--stdin-name`.
    Stdin(Option<PathBuf>),
    /// By itself.
    Named,
    /// In a list.
    Listed,
    /// In this folder.
    Under(Arc<Path>),
}

impl Input {
    /// The path, as it was named or under the folder that was; `-` for standard
    /// input.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Its path, or the name that `--stdin-name` gives standard input.
    pub(crate) fn name(&self) -> &Path {
        match &self.place {
            Origin::Stdin(Some(name)) => name,
            _ => &self.path,
        }
    }

    pub(crate) const fn is_stdin(&self) -> bool {
        matches!(self.place, Origin::Stdin(_))
    }

    /// Whether it is standard input without a name.
    pub(crate) const fn is_nameless(&self) -> bool {
        matches!(self.place, Origin::Stdin(None))
    }

    /// How many bytes it has on disk; `None` as for [`Input::modified`].
    pub(crate) fn size(&self) -> Option<u64> {
        Some(self.metadata()?.len())
    }

    /// When it was last changed; `None` for standard input and where the system
    /// does not say.
    pub(crate) fn modified(&self) -> Option<SystemTime> {
        self.metadata()?.modified().ok()
    }

    fn metadata(&self) -> Option<fs::Metadata> {
        let path = Some(&self.path).filter(|_| !self.is_stdin());
        fs::metadata(path?).ok()
    }

    /// Its place in a tree of outputs: below the folder that was named, as a list
    /// names it, else its bare name. It holds plain names only, no `..` and no
    /// root.
    pub(crate) fn relative(&self) -> PathBuf {
        let plain = |path: &Path| {
            path.components()
                .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
        };
        let relative = match &self.place {
            Origin::Stdin(None) => return PathBuf::from("stdin"),
            Origin::Stdin(Some(name)) => return name.file_name().unwrap_or_default().into(),
            Origin::Named => None,
            Origin::Listed => Some(self.path.as_path()),
            Origin::Under(folder) => self.path.strip_prefix(folder).ok(),
        };
        match relative.filter(|path| plain(path)) {
            Some(path) => path
                .components()
                .filter(|part| *part != Component::CurDir)
                .collect(),
            None => self.path.file_name().unwrap_or_default().into(),
        }
    }
}

/// The inputs of a run, one at a time, each or the failure to find it.
pub(crate) struct Inputs {
    paths: std::vec::IntoIter<PathBuf>,
    list: Option<List>,
    walk: Option<FolderWalk>,
    globs: Globs,
    seen: SeenInputs,
    stdin_seen: bool,
    /// What standard input is to be called.
    stdin_name: Option<PathBuf>,
    files: RunFiles,
    spool: Option<Spool>,
}

type FoundInput = Result<Input, Failure>;

impl Inputs {
    /// A file or folder of the command line; `None` if it was reached before.
    fn named(&mut self, path: PathBuf) -> Option<FoundInput> {
        if is_stream(&path) {
            let first = !std::mem::replace(&mut self.stdin_seen, true);
            return first.then(|| {
                let place = Origin::Stdin(self.stdin_name.clone());
                self.files.read(&path).map(|()| self.input(path, place))
            });
        }
        let link_and_kind = fs::symlink_metadata(&path).and_then(|data| {
            let link = data.is_symlink();
            let data = if link { fs::metadata(&path)? } else { data };
            Ok((link, data.is_dir()))
        });
        match link_and_kind {
            Err(error) => Some(Err(not_found(&path, &error))),
            Ok((_, true)) => {
                self.walk = Some(FolderWalk::new(path));
                None
            }
            Ok((link, false)) => self.file(path, link, Origin::Named),
        }
    }

    /// A file of a list; `None` if it was reached before.
    fn listed(&mut self, path: PathBuf) -> Option<FoundInput> {
        match fs::symlink_metadata(&path) {
            Err(error) => Some(Err(not_found(&path, &error))),
            Ok(_) if path.is_dir() => {
                let reason = "is a folder, and a list names files; name it beside the list";
                Some(Err(Failure::new(&path, reason)))
            }
            Ok(data) => self.file(path, data.is_symlink(), Origin::Listed),
        }
    }

    fn input(&self, path: PathBuf, place: Origin) -> Input {
        Input {
            path,
            place,
            spool: self.spool.clone(),
        }
    }

    fn file(&mut self, path: PathBuf, link: bool, place: Origin) -> Option<FoundInput> {
        let is_wanted = |name: &OsStr| self.globs.matches(name);
        match self.seen.reach(&path, link, is_wanted) {
            Ok(true) => Some(self.files.read(&path).map(|()| self.input(path, place))),
            Ok(false) => None,
            // A pipe of the shell, `/dev/fd/63`, links to something without a path.
            Err(_) if fs::metadata(&path).is_ok() => Some(Ok(self.input(path, place))),
            Err(error) => Some(Err(Failure::io(&path, &error))),
        }
    }
}

impl Iterator for Inputs {
    type Item = FoundInput;

    fn next(&mut self) -> Option<FoundInput> {
        loop {
            if let Some(walk) = &mut self.walk {
                let found = walk.next(&self.globs, &mut self.seen, &self.files);
                if found.is_some() {
                    return found;
                }
                self.walk = None;
            }
            let found = if let Some(path) = self.paths.next() {
                self.named(path)
            } else {
                match self.list.as_mut()?.next()? {
                    Ok(path) => self.listed(path),
                    Err(failure) => Some(Err(failure)),
                }
            };
            if found.is_some() {
                return found;
            }
        }
    }
}

pub(crate) fn open(input: &Input) -> io::Result<Box<dyn io::Read + Send>> {
    if let Some(spool) = &input.spool {
        return Ok(Box::new(spool.open()?));
    }
    if input.is_stdin() {
        return Ok(Box::new(io::stdin()));
    }
    Ok(Box::new(fs::File::open(&input.path)?))
}

/// Names a symbolic link to nothing, and a URL, as what they are.
fn not_found(path: &Path, error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::NotFound && path.is_symlink() {
        return Failure::new(path, "a symbolic link to nothing");
    }
    if path.to_str().is_some_and(|path| path.contains("://")) {
        return Failure::new(
            path,
            "no such file; innokyla fetches no page: save its text first",
        );
    }
    Failure::io(path, error)
}

/// The failure to read a list.
fn unread(path: &Path, what: &str, error: &io::Error) -> Failure {
    Failure::new(path, format_args!("{what}: {}", reason(error)))
}
