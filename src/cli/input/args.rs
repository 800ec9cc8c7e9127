//! The arguments that name inputs.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use globset::Glob;
use innokyla::Encoding;

use super::globs::Globs;
use super::list::List;
use super::{Input, Inputs, is_output};
use crate::cli::failure::Failure;
use crate::cli::outputs::Outputs;
use crate::cli::seen::SeenInputs;
use crate::cli::size::size;
use crate::cli::{Usage, usage};

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
    #[arg(long, value_enum, default_value_t = InputForm::Text, value_name = "FORM")]
    pub(crate) from: InputForm,

    /// The key of a JSON line that holds the text of a page
    #[arg(long, value_name = "KEY", default_value = "text")]
    pub(crate) text_field: String,

    /// The key of a JSON line that holds its identifier; it may be missing
    #[arg(long, value_name = "KEY", default_value = "url")]
    pub(crate) id_field: String,

    /// The encoding of every file, whatever its bytes look like [default: found
    /// for each file]
    ///
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, which holds Latin-1, `macintosh`
    /// or `ibm850`.
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
pub(crate) enum InputForm {
    /// The text of one page
    Text,
    /// One JSON object a line, as text corpora are published
    Jsonl,
}

impl InputForm {
    pub(super) const fn globs(self) -> &'static [&'static str] {
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
        if self.from == InputForm::Jsonl && self.encoding.is_some() {
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
            seen: SeenInputs::default(),
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

    /// The sum of a measure over all inputs; `None` where it is not known before they are
    /// read.
    pub(crate) fn sum(
        &self,
        outputs: &Outputs,
        measure: impl Fn(&Input) -> Option<u64>,
    ) -> Option<u64> {
        // The list in a pipe can be read only once.
        if self.files_from.as_ref().is_some_and(|list| !list.is_file()) {
            return None;
        }
        let inputs = self.inputs(outputs).ok()?;
        inputs.flatten().map(|input| measure(&input)).sum()
    }

    /// Whether the command line names exactly one page: a file, or standard input.
    pub(crate) fn is_one_page(&self) -> bool {
        self.from == InputForm::Text
            && self.files_from.is_none()
            && matches!(self.paths.as_slice(), [path] if !path.is_dir())
    }
}
