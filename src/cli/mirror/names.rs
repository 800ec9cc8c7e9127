//! The names of outputs, each of one input.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::input::{Input, InputForm};

/// The names that a run has given out, so that no two inputs get the same.
#[derive(Default)]
pub(crate) struct Claims(HashSet<PathBuf>);

impl Claims {
    /// Takes the name of an input's output; a second input of that name is turned away.
    pub(crate) fn claim(&mut self, input: &Input, form: InputForm) -> Result<(), Failure> {
        // Every line of a stream has a name of its own.
        let line = form.holds_many().then_some(0);
        let name = output_name(&input.relative(), line);
        let key = if cfg!(any(windows, target_os = "macos")) {
            // Their file systems take `A.json` and `a.json` for one file.
            PathBuf::from(name.to_string_lossy().to_lowercase())
        } else {
            name.clone()
        };
        if self.0.insert(key) {
            return Ok(());
        }
        let reason = format!(
            "another input is already written to {}; convert this one into another folder",
            name.display()
        );
        Err(Failure::new(input.name(), reason))
    }
}

/// `sub/a.txt`, also compressed, is written to `sub/a.json`, a file of any other
/// name to that name and `.json`; line 12 of `a.jsonl` to `a-12.json`.
pub(super) fn output_name(relative: &Path, line: Option<u64>) -> PathBuf {
    let ends: &[&str] = if line.is_some() {
        &["jsonl", "ndjson", "json"]
    } else {
        &["txt"]
    };
    let name = relative.file_name().unwrap_or_default();
    let mut name = without_end(without_end(name, &["gz", "zst"]), ends).to_owned();
    if let Some(line) = line {
        name.push(format!("-{line}"));
    }
    name.push(".json");
    relative.with_file_name(name)
}

/// A file name without its ending, where that is one of `ends`.
fn without_end<'n>(name: &'n OsStr, ends: &[&str]) -> &'n OsStr {
    let path = Path::new(name);
    path.file_stem()
        .filter(|_| {
            ends.iter().any(|end| {
                path.extension()
                    .is_some_and(|it| it.eq_ignore_ascii_case(end))
            })
        })
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_has_its_inputs_name() {
        let table = [
            ("a.txt", None, "a.json"),
            ("sub/a.txt.gz", None, "sub/a.json"),
            ("a.txt.zst", None, "a.json"),
            ("a.b.txt", None, "a.b.json"),
            ("A.TXT.GZ", None, "A.json"),
            ("a.md", None, "a.md.json"),
            ("a.json", None, "a.json.json"),
            ("export.2022", None, "export.2022.json"),
            (".txt", None, ".txt.json"),
            ("stdin", None, "stdin.json"),
            ("stdin", Some(3), "stdin-3.json"),
            ("a.jsonl", Some(12), "a-12.json"),
            ("sub/a.ndjson.zst", Some(1), "sub/a-1.json"),
        ];
        for (input, line, output) in table {
            assert_eq!(output_name(Path::new(input), line), Path::new(output));
        }
    }
}
