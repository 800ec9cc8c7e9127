//! Which files of a folder are read.

use std::ffi::OsStr;

use globset::{Glob, GlobSet, GlobSetBuilder};

use super::InputForm;
use crate::cli::whole::is_temporary;

pub(super) struct Globs {
    set: GlobSet,
    pub(super) shown: String,
}

impl Globs {
    pub(super) fn new(given: &[Glob], form: InputForm) -> Result<Self, globset::Error> {
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

    /// Whether a file of this name is read; what a killed run left behind is not.
    pub(super) fn matches(&self, name: &OsStr) -> bool {
        self.set.is_match(name) && !is_temporary(name)
    }
}
