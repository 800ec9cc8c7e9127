//! The arguments that name inputs.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::globs::Globs;
use super::list::List;
use super::{Input, InputForm, Inputs, ReadingArgs};
use crate::cli::failure::Failure;
use crate::cli::files::RunFiles;
#[cfg(not(feature = "parquet"))]
use crate::cli::lacking;
use crate::cli::path::is_stream;
use crate::cli::seen::SeenInputs;
use crate::cli::spool::Spool;
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

    /// What to call standard input, as if it were the file of that name
    ///
    /// Findings and records name it so, `--id-glob` and rules of single files look at it,
    /// and its ending says what it holds.
    #[arg(long, value_name = "NAME", value_hint = clap::ValueHint::Other)]
    stdin_name: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) reading: ReadingArgs,

    /// Answer each line of JSON before the next is read, for a program that waits
    ///
    /// As with `grep`, this costs speed.
    #[arg(long)]
    pub(crate) line_buffered: bool,

    /// A copy of the one input, if that is a stream.
    #[arg(skip)]
    spool: Option<Spool>,
}

impl InputArgs {
    /// One input, or one folder of them. The form of a stream is found in its spool.
    pub(crate) fn one(
        path: PathBuf,
        reading: &ReadingArgs,
        spool: Option<Spool>,
    ) -> io::Result<Self> {
        let mut reading = reading.clone();
        if let (InputForm::Auto, Some(spool)) = (reading.from, &spool) {
            reading.from = InputForm::of_stream(spool.open()?)?;
        }
        Ok(Self {
            paths: vec![path],
            files_from: None,
            null: false,
            stdin_name: None,
            reading,
            line_buffered: false,
            spool,
        })
    }

    /// The inputs, from the first on. One that is an output is a failure that ends
    /// the run; a folder of outputs is not searched.
    pub(crate) fn inputs(&self, files: &RunFiles) -> Result<Inputs, Usage> {
        let lists_stdin = self.list().is_some_and(is_stream);
        if self.paths.is_empty() && self.files_from.is_none() {
            return Err(usage(
                "no input: name a file or a folder, or `-` for standard input",
            ));
        }
        if lists_stdin && self.reads_stdin() {
            return Err(usage(
                "standard input cannot be both a page and the list of --files-from: name a file for one \
                 of them",
            ));
        }
        self.refuse_stdin_name()?;
        let of_lines = [
            ("--text-field", self.reading.text_field.is_some()),
            ("--id-field", self.reading.id_field.is_some()),
        ];
        if let Some((option, _)) = of_lines.iter().find(|(_, is_given)| *is_given) {
            self.refuse_text(option)?;
        }
        #[cfg(not(feature = "parquet"))]
        if self.reading.from == InputForm::Parquet {
            return Err(lacking("Parquet", "parquet"));
        }
        if self.reading.encoding.is_some() && self.names_only_lines() {
            return Err(usage(
                "JSON lines are UTF-8, so --encoding says nothing of them: leave it out",
            ));
        }
        Ok(Inputs {
            paths: self.paths.clone().into_iter(),
            list: self
                .files_from
                .clone()
                .map(|list| List::new(list, self.null)),
            walk: None,
            globs: Globs::new(&self.reading.glob, &self.reading.exclude, self.reading.from)
                .map_err(usage)?,
            seen: SeenInputs::default(),
            stdin_seen: false,
            stdin_name: self.stdin_name.clone(),
            files: files.clone(),
            spool: self.spool.clone(),
        })
    }

    fn reads_stdin(&self) -> bool {
        self.paths.iter().any(|path| is_stream(path))
    }

    /// Refuses `--stdin-name` where standard input is not read, or where it is no file name.
    fn refuse_stdin_name(&self) -> Result<(), Usage> {
        let Some(name) = self.stdin_name.as_deref() else {
            return Ok(());
        };
        if !self.reads_stdin() {
            return Err(usage(
                "--stdin-name is about standard input, which is not read: name `-`, too",
            ));
        }
        if name.file_name().is_none() || is_stream(name) {
            return Err(usage("--stdin-name: not the name of a file"));
        }
        Ok(())
    }

    /// What the input at `path` holds: standard input by what it is called, if that says
    /// so.
    pub(crate) fn form_of(&self, path: &Path) -> InputForm {
        let name = self.stdin_name.as_deref().filter(|_| is_stream(path));
        let named = name.and_then(|name| self.reading.from.of_name(name));
        named.unwrap_or_else(|| self.reading.from.of(path))
    }

    /// Refuses an option about fields where the input has no fields.
    pub(crate) fn refuse_text(&self, option: &str) -> Result<(), Usage> {
        if self.reading.from == InputForm::Wet {
            return Err(usage(format_args!(
                "{option} is about JSON lines and Parquet: a page of an archive is the text of \
                 its record"
            )));
        }
        if self.reading.from != InputForm::Text && !self.is_one_page() {
            return Ok(());
        }
        Err(usage(format_args!(
            "{option} is about JSON lines, and the input is text: name JSON lines, or say \
             --from jsonl"
        )))
    }

    /// Refuses a run that would write over one of its inputs, before anything is
    /// opened for writing. Names from a pipe cannot be read twice; those are
    /// refused when the run reaches them.
    pub(crate) fn refuse_overwriting(&self, files: &RunFiles) -> Result<(), Usage> {
        if !files.may_clash() {
            return Ok(());
        }
        let inputs = self.known(files)?;
        let refused = inputs.filter_map(Result::err).find(Failure::ends_run);
        refused.map_or(Ok(()), |failure| Err(usage(failure)))
    }

    /// The inputs that can be known before the run: all but those that a pipe names.
    pub(crate) fn known(&self, files: &RunFiles) -> Result<Inputs, Usage> {
        let mut inputs = self.inputs(files)?;
        let list = self.list();
        inputs
            .list
            .take_if(|_| list.is_some_and(|list| !list.is_file()));
        Ok(inputs)
    }

    /// Whether the inputs can be read again and again: no stream is among them.
    pub(crate) fn is_repeatable(&self) -> bool {
        let is_pipe = |path: &Path| is_stream(path) || path.exists() && !path.is_file();
        let mut paths = self.paths.iter();
        !paths.any(|path| is_pipe(path) && !path.is_dir()) && !self.list().is_some_and(is_pipe)
    }

    /// The list of names, if one is read.
    pub(crate) fn list(&self) -> Option<&Path> {
        self.files_from.as_deref()
    }

    /// The sum of a measure over all inputs; `None` where it is not known before they are
    /// read.
    pub(crate) fn sum(
        &self,
        files: &RunFiles,
        measure: impl Fn(&Input) -> Option<u64>,
    ) -> Option<u64> {
        // The list in a pipe can be read only once.
        if self.files_from.as_ref().is_some_and(|list| !list.is_file()) {
            return None;
        }
        let inputs = self.inputs(files).ok()?;
        inputs.flatten().map(|input| measure(&input)).sum()
    }

    /// Whether no text can be among the inputs.
    fn names_only_lines(&self) -> bool {
        let is_of_lines = |path: &PathBuf| !path.is_dir() && self.form_of(path) == InputForm::Jsonl;
        self.reading.from == InputForm::Jsonl
            || self.files_from.is_none() && self.paths.iter().all(is_of_lines)
    }

    /// Whether the command line names exactly one page: a file, or standard input.
    pub(crate) fn is_one_page(&self) -> bool {
        self.files_from.is_none()
            && matches!(self.paths.as_slice(), [path] if !path.is_dir()
                && self.form_of(path) == InputForm::Text)
    }
}
