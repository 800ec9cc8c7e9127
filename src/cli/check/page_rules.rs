//! The rules of a run, a page at a time.

use std::error::Error;
use std::path::Path;

use globset::{Glob, GlobMatcher};
use innokyla::check::{Code, Options};
use innokyla::report::Naming;

use crate::cli::rules::{at, rule_code};

/// Codes that are left out of some files.
#[derive(Clone)]
pub(super) struct FileIgnore {
    files: GlobMatcher,
    codes: Vec<Code>,
}

impl FileIgnore {
    /// Reads `GLOB=CODE,CODE`.
    pub(super) fn of(word: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let form = "not of the form GLOB=CODE, such as `vanhat/*=empty-field`";
        // A code has no `=`, and a name may have one.
        let parts = word.rsplit_once('=').filter(|(glob, _)| !glob.is_empty());
        let (glob, codes) = parts.ok_or(form)?;
        let codes: Result<_, _> = codes.split(',').map(rule_code).collect();
        Ok(Self {
            files: Glob::new(glob)?.compile_matcher(),
            codes: codes?,
        })
    }

    fn matches(&self, name: &str) -> bool {
        let bare = Path::new(name).file_name();
        self.files.is_match(name) || bare.is_some_and(|bare| self.files.is_match(bare))
    }
}

/// The rules of a run, and what is left out of some of its files.
pub(super) struct PageRules {
    /// The rules of a page of which nothing is left out.
    pub(super) all: Options,
    pub(super) of_files: Vec<FileIgnore>,
    pub(super) naming: Naming,
}

impl PageRules {
    /// The name of a file, as programs look for it; `None` is standard input.
    pub(super) fn name(&self, file: Option<&str>) -> String {
        match file {
            Some(file) if file != STDIN => {
                let name = self.naming.of(file);
                match cfg!(windows) {
                    true => name.replace('\\', "/"),
                    false => name,
                }
            }
            _ => STDIN.to_owned(),
        }
    }

    /// The rules of the page at `path`, in this file.
    pub(super) fn of_page(&self, path: Option<&str>, file: Option<&str>) -> Options {
        let mut options = self.everywhere(path);
        for code in self.left_out(file) {
            options = options.ignore(code);
        }
        options
    }

    /// The rules of the page at `path`, if it were in a file of which nothing is left out.
    pub(super) fn everywhere(&self, path: Option<&str>) -> Options {
        at(path, &self.all)
    }

    /// The codes that are left out of a file, beside those that are left out of all.
    fn left_out(&self, file: Option<&str>) -> impl Iterator<Item = Code> {
        let name = (!self.of_files.is_empty()).then(|| self.name(file));
        self.of_files
            .iter()
            .filter(move |of_file| name.as_deref().is_some_and(|name| of_file.matches(name)))
            .flat_map(|of_file| of_file.codes.iter().copied())
    }
}

/// Standard input, as reports name it.
const STDIN: &str = "<stdin>";
