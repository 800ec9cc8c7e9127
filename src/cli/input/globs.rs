//! Which files of a folder are read.

use std::ffi::OsStr;
use std::path::Path;

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

use super::InputForm;
use crate::cli::atomic_file::is_temporary;
use crate::cli::compressed::foreign_extensions;

pub(super) struct Globs {
    wanted: GlobSet,
    excluded: GlobSet,
    /// Whether neither --from nor --glob is given.
    pub(super) is_auto: bool,
    /// The wanted ones in words, with the options that choose others.
    pub(super) shown: String,
}

impl Globs {
    /// The files of the patterns that are given, else those that the form has by default,
    /// without those that are excluded.
    pub(super) fn new(
        given: &[Glob],
        excluded: &[Glob],
        form: InputForm,
    ) -> Result<Self, globset::Error> {
        let mut wanted = GlobSetBuilder::new();
        let mut names: Vec<String> = Vec::new();
        for glob in given {
            wanted.add(glob.clone());
            names.push(glob.glob().to_owned());
        }
        if given.is_empty() {
            for ending in form.extensions() {
                names.push(format!("*.{ending}"));
                // What is packed otherwise is refused by name, not passed over.
                let packed = ["gz", "zst"].into_iter().chain(foreign_extensions());
                for packed in std::iter::once("").chain(packed) {
                    let dot = if packed.is_empty() { "" } else { "." };
                    let name = format!("*.{ending}{dot}{packed}");
                    wanted.add(GlobBuilder::new(&name).case_insensitive(true).build()?);
                }
            }
        }
        let packed = if given.is_empty() {
            ", also packed"
        } else {
            ""
        };
        let options = if excluded.is_empty() {
            "--glob"
        } else {
            "--glob and --exclude"
        };
        Ok(Self {
            wanted: wanted.build()?,
            excluded: GlobSet::new(excluded)?,
            is_auto: form == InputForm::Auto && given.is_empty(),
            shown: format!("{}{packed} (see {options})", names.join(", ")),
        })
    }

    /// Whether a file of this name is read; what a killed run left behind is not.
    pub(super) fn matches(&self, name: &OsStr) -> bool {
        self.wanted.is_match(name) && !is_temporary(name) && !is_of_macos(name)
    }

    /// Whether a file or folder is left out, by its path below the folder that is read.
    pub(super) fn excludes(&self, below: &Path) -> bool {
        let name = below.file_name().unwrap_or_default();
        is_of_macos(name) || self.excluded.is_match(below) || self.excluded.is_match(name)
    }
}

/// Whether macOS has put it there, beside a file or in an archive: bytes that are no text.
fn is_of_macos(name: &OsStr) -> bool {
    name == "__MACOSX" || name.as_encoded_bytes().starts_with(b"._")
}
