//! The inputs of a command: the arguments that name them, and the walk over them.
//!
//! Nothing is read here but folders and lists. Inputs come one at a time, in the
//! order of the arguments, those of a folder in the order of their names, so
//! that memory does not grow with the corpus.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use clap::{Args, ValueEnum};
use globset::{Glob, GlobSet, GlobSetBuilder};
use innokyla::Encoding;

use super::failure::{Failure, reason};
use super::outputs::Outputs;
use super::seen::Seen;
use super::size::size;
use super::temporary::is_temporary;
use super::{Usage, usage};

mod list;
mod walk;

use list::List;
use walk::Walk;

/// The arguments that name inputs, the same for every command that reads pages.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Input")]
pub(crate) struct InputArgs {
    /// Files and folders to read; `-` is standard input
    ///
    /// A folder is read with all its subfolders, in the order of the names.
    /// Symbolic links are followed. A file that is reached twice is read once.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Also read the files that LIST names, one a line; `-` is standard input
    #[arg(long, value_name = "LIST")]
    files_from: Option<PathBuf>,

    /// The names in LIST end with a NUL byte, as `find -print0` writes them
    #[arg(short = '0', long, requires = "files_from")]
    null: bool,

    /// Which files of a folder to read, by their name [default: *.txt, *.txt.gz,
    /// *.txt.zst; of JSON lines *.jsonl and *.ndjson, also .gz and .zst]
    ///
    /// May be given more than once. Files named by themselves are read whatever
    /// their name is.
    #[arg(long, value_name = "PATTERN")]
    glob: Vec<Glob>,

    /// What a file holds
    #[arg(long, value_enum, default_value_t = Form::Text, value_name = "FORM")]
    pub(crate) from: Form,

    /// The key of a JSON line that holds the text of a page
    #[arg(long, value_name = "KEY", default_value = "text")]
    pub(crate) text_field: String,

    /// The key of a JSON line that holds its identifier; it may be missing
    #[arg(long, value_name = "KEY", default_value = "url")]
    pub(crate) id_field: String,

    /// The encoding of every file, whatever its bytes look like [default: found
    /// for each file]
    ///
    /// `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`, which holds Latin-1.
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<Encoding>,

    /// The largest page to read, or the longest JSON line, after decompression
    ///
    /// `K`, `M` and `G` count in 1024s, `KB`, `MB` and `GB` in 1000s. A larger
    /// one is a failure of its own, and the others go on.
    #[arg(long, value_name = "SIZE", default_value = "64M", value_parser = size)]
    pub(crate) max_size: u64,
}

/// What an input file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// The text of one page
    Text,
    /// One JSON object a line, as text corpora are published
    Jsonl,
}

impl Form {
    const fn globs(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["*.txt", "*.txt.gz", "*.txt.zst"],
            Self::Jsonl => &[
                "*.jsonl",
                "*.jsonl.gz",
                "*.jsonl.zst",
                "*.ndjson",
                "*.ndjson.gz",
                "*.ndjson.zst",
            ],
        }
    }
}

impl InputArgs {
    /// The inputs, from the first on. One that is an output is a failure that ends
    /// the run; a folder of outputs is not searched.
    pub(crate) fn inputs(&self, outputs: &Outputs) -> Result<Inputs, Usage> {
        let stdin = Path::new("-");
        let lists_stdin = self.files_from.as_deref() == Some(stdin);
        if self.paths.is_empty() && self.files_from.is_none() {
            return Err(usage(
                "no input: name a file or a folder, or `-` for standard input",
            ));
        }
        if lists_stdin && self.paths.iter().any(|path| path == stdin) {
            return Err(usage(
                "standard input cannot be both a page and the list of --files-from",
            ));
        }
        if self.from == Form::Jsonl && self.encoding.is_some() {
            return Err(usage(
                "JSON lines are UTF-8, so --encoding says nothing of them",
            ));
        }
        Ok(Inputs {
            paths: self.paths.clone().into_iter(),
            list: self
                .files_from
                .clone()
                .map(|list| List::new(list, self.null)),
            walk: None,
            globs: Globs::new(&self.glob, self.from).map_err(usage)?,
            seen: Seen::default(),
            stdin_seen: false,
            outputs: outputs.clone(),
        })
    }

    /// Refuses a run that would write over one of its inputs, before anything is
    /// opened for writing. Names from a pipe cannot be read twice; those are
    /// refused when the run reaches them.
    pub(crate) fn refuse_overwriting(&self, outputs: &Outputs) -> Result<(), Usage> {
        if !outputs.has_files() {
            return Ok(());
        }
        let list = self.files_from.as_deref();
        if let Some(list) = list.filter(|list| outputs.contains_file(list)) {
            return Err(usage(is_output(list)));
        }
        let mut inputs = self.inputs(outputs)?;
        inputs
            .list
            .take_if(|_| list.is_some_and(|list| !list.is_file()));
        let refused = inputs.filter_map(Result::err).find(Failure::ends_run);
        refused.map_or(Ok(()), |failure| Err(usage(failure)))
    }

    /// The sum of a measure over all inputs, where it can be known before they
    /// are read.
    pub(crate) fn sum(
        &self,
        outputs: &Outputs,
        measure: impl Fn(&Input) -> Option<u64>,
    ) -> Option<u64> {
        // A list from a pipe can be read but once.
        if self.files_from.as_ref().is_some_and(|list| !list.is_file()) {
            return None;
        }
        let inputs = self.inputs(outputs).ok()?;
        inputs.flatten().map(|input| measure(&input)).sum()
    }

    /// Whether the command line names exactly one page: a file, or standard input.
    pub(crate) fn is_one_page(&self) -> bool {
        self.from == Form::Text
            && self.files_from.is_none()
            && matches!(self.paths.as_slice(), [path] if !path.is_dir())
    }
}

/// One input: a file, or standard input.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    path: PathBuf,
    place: Place,
}

/// How an input was named, which is where its output goes in a folder.
#[derive(Clone, Debug)]
enum Place {
    Stdin,
    /// By itself.
    Named,
    /// In a list.
    Listed,
    /// Found in this folder.
    Under(Arc<Path>),
}

impl Input {
    /// The path, as it was named or under the folder that was; `-` for standard
    /// input.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is standard input.
    pub(crate) const fn is_stdin(&self) -> bool {
        matches!(self.place, Place::Stdin)
    }

    /// How many bytes it has on disk; `None` as for [`Input::modified`].
    pub(crate) fn size(&self) -> Option<u64> {
        if self.is_stdin() {
            return None;
        }
        Some(fs::metadata(&self.path).ok()?.len())
    }

    /// When it was last changed; `None` for standard input and where the system
    /// does not say.
    pub(crate) fn modified(&self) -> Option<SystemTime> {
        if self.is_stdin() {
            return None;
        }
        fs::metadata(&self.path).ok()?.modified().ok()
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
            Place::Stdin => return PathBuf::from("stdin"),
            Place::Named => None,
            Place::Listed => Some(self.path.as_path()),
            Place::Under(folder) => self.path.strip_prefix(folder).ok(),
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

/// Which files of a folder are read.
pub(crate) struct Globs {
    set: GlobSet,
    shown: String,
}

impl Globs {
    fn new(given: &[Glob], form: Form) -> Result<Self, globset::Error> {
        let mut set = GlobSetBuilder::new();
        let mut names = Vec::new();
        for glob in given {
            set.add(glob.clone());
            names.push(glob.glob());
        }
        if given.is_empty() {
            for glob in form.globs() {
                set.add(Glob::new(glob)?);
                names.push(glob);
            }
        }
        Ok(Self {
            set: set.build()?,
            shown: names.join(", "),
        })
    }

    fn matches(&self, name: &OsStr) -> bool {
        self.set.is_match(name) && !is_temporary(name)
    }
}

/// The inputs of a run, one at a time, and those that are none by their failure.
pub(crate) struct Inputs {
    paths: std::vec::IntoIter<PathBuf>,
    list: Option<List>,
    walk: Option<Walk>,
    globs: Globs,
    seen: Seen,
    stdin_seen: bool,
    outputs: Outputs,
}

type Found = Result<Input, Failure>;

impl Inputs {
    /// A file or folder of the command line; `None` if it was reached before.
    fn named(&mut self, path: PathBuf) -> Option<Found> {
        if path == Path::new("-") {
            let first = !std::mem::replace(&mut self.stdin_seen, true);
            return first.then(|| {
                let place = Place::Stdin;
                unless(self.outputs.contains_stdin(), Input { path, place })
            });
        }
        let link_and_kind = fs::symlink_metadata(&path).and_then(|data| {
            let link = data.is_symlink();
            let data = if link { fs::metadata(&path)? } else { data };
            Ok((link, data.is_dir()))
        });
        match link_and_kind {
            Err(error) => Some(Err(Failure::io(&path, &error))),
            Ok((_, true)) => {
                self.walk = Some(Walk::new(path));
                None
            }
            Ok((link, false)) => self.file(path, link, Place::Named),
        }
    }

    /// A file of a list; `None` if it was reached before.
    fn listed(&mut self, path: PathBuf) -> Option<Found> {
        match fs::symlink_metadata(&path) {
            Err(error) => Some(Err(Failure::io(&path, &error))),
            Ok(data) => self.file(path, data.is_symlink(), Place::Listed),
        }
    }

    fn file(&mut self, path: PathBuf, link: bool, place: Place) -> Option<Found> {
        let identity = match self.seen.identify(&path, link) {
            Ok(identity) => identity,
            // A pipe of the shell, `/dev/fd/63`, is a link to no path at all.
            Err(_) if fs::metadata(&path).is_ok() => return Some(Ok(Input { path, place })),
            Err(error) => return Some(Err(Failure::io(&path, &error))),
        };
        let wanted = identity
            .path()
            .file_name()
            .is_some_and(|name| self.globs.matches(name));
        if !self.seen.reach(&identity, wanted) {
            return None;
        }
        let is_output = self.outputs.contains_file(&path);
        Some(unless(is_output, Input { path, place }))
    }
}

/// The input, unless it is an output.
fn unless(is_output: bool, input: Input) -> Found {
    if is_output {
        Err(self::is_output(&input.path))
    } else {
        Ok(input)
    }
}

/// The refusal to write over what is read.
pub(crate) fn is_output(path: &Path) -> Failure {
    Failure::new(
        path,
        "is an input and also the output; write to another name",
    )
    .that_ends_the_run()
}

impl Iterator for Inputs {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(walk) = &mut self.walk {
                let found = walk.next(&self.globs, &mut self.seen, &self.outputs);
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

/// Opens an input for reading.
pub(crate) fn open(input: &Input) -> io::Result<Box<dyn io::Read + Send>> {
    if input.is_stdin() {
        return Ok(Box::new(io::stdin()));
    }
    Ok(Box::new(fs::File::open(&input.path)?))
}

/// Why a list or folder could not be read, with what it is.
fn unread(path: &Path, what: &str, error: &io::Error) -> Failure {
    Failure::new(path, format_args!("{what}: {}", reason(error)))
}
