//! Fields of a line that go with its page.

use clap::Args;
use innokyla::Source;

use super::csv;
use super::render::PageFormat;
use super::{Usage, usage};

/// The fields that are kept.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct KeepArg {
    /// Hand on the value of KEY, as a line of JSON has it, in `source`
    ///
    /// May be given more than once. It stands under KEY as it is spelt here, in a table
    /// in a column behind the others. `metadata.date`, or the JSON Pointer
    /// `/metadata/date`, leads into objects. A line without it is told.
    #[arg(long, value_name = "KEY", help_heading = "Input", value_parser = key)]
    keep: Vec<String>,
}

fn key(word: &str) -> Result<String, &'static str> {
    if word.is_empty() {
        return Err("the key is empty: name the one whose value is to be kept");
    }
    Ok(word.to_owned())
}

impl KeepArg {
    /// The keys, each once.
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for key in &self.keep {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys
    }

    /// Refuses a key with the name of what is written anyway.
    pub(crate) fn refuse_taken(&self, format: PageFormat) -> Result<(), Usage> {
        for key in &self.keep {
            let place = if Source::KEYS.contains(&key.as_str()) {
                "`source` has a key"
            } else if format.is_flat() && csv::columns().any(|(name, _)| name == key) {
                "the table has a column"
            } else {
                continue;
            };
            let pointer = key.replace('~', "~0").replace('/', "~1");
            return Err(usage(format_args!(
                "--keep {key}: {place} `{key}` of its own; to keep that of the line beside \
                 it, write --keep /{pointer}{}",
                if key == "id" {
                    ", or take it for the identifier, by --id-field id"
                } else {
                    ""
                }
            )));
        }
        Ok(())
    }
}
