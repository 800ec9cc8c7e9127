//! A folder of outputs: one `.json` for each page, in the tree of the inputs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::atomic_file::{self, AtomicFile};
use super::batch::Job;
use super::failure::{Failure, reason};
use super::input::Input;
use super::lock::lock;
use super::terminal::escape;

mod earlier;
mod manifest;
mod names;

pub(crate) use names::Claims;

use earlier::{is_ours, is_replaceable};
use manifest::{Made, Manifest};
use names::output_name;

pub(crate) struct Mirror {
    root: PathBuf,
    /// Whether outputs that are up to date are left as they are.
    update: bool,
    /// Whether outputs are removed whose input no longer gives them.
    prune: bool,
    /// The version and the options that outputs are made by.
    by: String,
    manifest: Mutex<Manifest>,
}

impl Mirror {
    /// Outputs under `root`, made by these options; with `update` only those that would be
    /// others, with `prune` without those whose input gives them no more.
    pub(crate) fn new(root: PathBuf, update: bool, prune: bool, options: &str) -> Self {
        Self {
            root,
            update,
            prune,
            by: format!("{} {options}", env!("CARGO_PKG_VERSION")),
            manifest: Mutex::default(),
        }
    }

    /// The name of an output below the folder.
    fn name(&self, target: &Path) -> String {
        let below = target.strip_prefix(&self.root).unwrap_or(target);
        below.to_string_lossy().into_owned()
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the output of an input goes, or of one of its lines.
    pub(crate) fn target(&self, input: &Input, line: Option<u64>) -> PathBuf {
        self.root.join(output_name(&input.relative(), line))
    }

    /// Notes an input, and whether the output at `target` is to be left as it is: made
    /// from the input as it is now, by the same version and options, and not older.
    pub(crate) fn is_current(&self, job: &Job, target: &Path) -> bool {
        let made = Made::of(&job.input, &self.by);
        let (mut manifest, name) = (lock(&self.manifest), self.name(target));
        let is_current = self.update
            && manifest.has(&name, &made)
            && is_ours(target)
            && job
                .input
                .modified()
                .zip(fs::metadata(target).and_then(|data| data.modified()).ok())
                .is_some_and(|(input, output)| input <= output);
        if is_current {
            manifest.note(name, made);
        } else {
            manifest.note_input(made);
        }
        is_current
    }

    /// Writes an output, whole or not at all.
    pub(crate) fn write(
        &self,
        job: &Job,
        target: &Path,
        page: impl Fn(&mut AtomicFile) -> io::Result<()>,
    ) -> Result<(), Failure> {
        if !is_replaceable(target).map_err(|error| failed(job, target, &error))? {
            return Err(job.failure(format_args!(
                "{} exists and was not written by innokyla, and is left as it is; move it away, or name \
                 another folder",
                target.display()
            )));
        }
        if let Some(link) = self.link_before(target) {
            return Err(job.failure(format_args!(
                "{} is a symbolic link, and nothing is written behind it; name another folder",
                link.display()
            )));
        }
        let folder = target.parent().unwrap_or(&self.root);
        let write = |beside: &Path| -> io::Result<()> {
            let mut file = AtomicFile::new(beside, target)?;
            page(&mut file)?;
            file.finish()
        };
        // All temporary files are in one folder, where a later run finds those of a killed run.
        let written = match write(&self.root) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(folder).and_then(|()| write(&self.root))
            }
            // A folder below is another disk.
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => write(folder),
            written => written,
        };
        written.map_err(|error| failed(job, target, &error))?;
        let made = Made::of(&job.input, &self.by);
        lock(&self.manifest).note(self.name(target), made);
        Ok(())
    }

    /// Makes the folder, and removes what killed runs have left in it.
    pub(crate) fn open(&self) -> io::Result<()> {
        fs::create_dir_all(&self.root)?;
        atomic_file::clean(&self.root);
        *lock(&self.manifest) = Manifest::read(&self.root)?;
        Ok(())
    }

    /// Writes the manifest. After a run over all inputs, outputs whose input no longer gives
    /// them are named, or removed. Returns the messages about them.
    pub(crate) fn finish(&self, is_whole: bool) -> io::Result<Vec<String>> {
        let mut manifest = lock(&self.manifest);
        let gone = if is_whole {
            manifest.gone()
        } else {
            Vec::new()
        };
        let mut told = Vec::new();
        for (name, input) in gone {
            let target = self.root.join(&name);
            if !is_ours(&target) {
                manifest.forget(&name);
                continue;
            }
            let words = if self.prune {
                fs::remove_file(&target)?;
                manifest.forget(&name);
                self.remove_empty(&target);
                "removed"
            } else {
                "--prune removes it"
            };
            let (target, input) = (escape(target.as_os_str()), escape(input.as_ref()));
            told.push(format!(
                "{target}: {input} gives no such page any more ({words})"
            ));
        }
        manifest.write(&self.root)?;
        Ok(told)
    }

    /// Removes the folders that the removal of an output has left empty.
    fn remove_empty(&self, target: &Path) {
        let folders = target.ancestors().skip(1);
        let below =
            folders.take_while(|folder| *folder != self.root && folder.starts_with(&self.root));
        // One that is not empty stays, and so do those around it.
        let _ = below.map(fs::remove_dir).take_while(Result::is_ok).count();
    }

    /// The first link among the folders between the root and the target: it could
    /// lead out of the root.
    fn link_before(&self, target: &Path) -> Option<PathBuf> {
        let below = target.strip_prefix(&self.root).ok()?.parent()?;
        let mut folder = self.root.clone();
        below.components().find_map(|part| {
            folder.push(part);
            let is_link = fs::symlink_metadata(&folder).is_ok_and(|data| data.is_symlink());
            is_link.then(|| folder.clone())
        })
    }
}

/// A failure that is about one name alone; any other ends the run, as every further page would
/// meet it.
fn failed(job: &Job, target: &Path, error: &io::Error) -> Failure {
    use io::ErrorKind::{AlreadyExists, InvalidFilename, IsADirectory, NotADirectory};

    let failure = job.failure(format_args!(
        "cannot write {}: {}",
        target.display(),
        reason(error)
    ));
    match error.kind() {
        AlreadyExists | InvalidFilename | IsADirectory | NotADirectory => failure,
        _ => failure.that_ends_the_run(),
    }
}
