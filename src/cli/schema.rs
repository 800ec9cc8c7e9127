//! `innokyla schema`: what the JSON that innokyla writes looks like.

use clap::{Args, ValueEnum};

#[cfg(not(feature = "arrow"))]
use super::lacking;
use super::output::print;
use super::{Status, Usage};

/// Print the schema of what innokyla writes
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla schema > record.json
  innokyla schema diagnostics
  innokyla schema arrow | jq -r '.columns[] | [.name, .type] | @tsv'")]
pub(crate) struct SchemaArgs {
    /// What to describe
    #[arg(value_enum, value_name = "WHAT", default_value_t = What::Record)]
    what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// A page, as `convert` writes it to JSON and NDJSON
    Record,
    /// The findings that `check --format json` writes
    Diagnostics,
    /// What `profile -o` writes
    Profile,
    /// The findings that `check --accept` writes and `--accepted` reads
    Accepted,
    /// The file `innokyla.toml`, which gives options
    Config,
    /// The rules that `rules --format json` lists; `explain --format json` writes one
    Rules,
    /// What `diff --format json` writes
    Diff,
    /// The columns of Arrow and Parquet: their types and what they mean on each kind of page
    Arrow,
}

impl SchemaArgs {
    pub(crate) fn run(&self) -> Result<Status, Usage> {
        let schema = match self.what {
            What::Record => innokyla::schema::record(),
            What::Diagnostics => innokyla::schema::diagnostics(),
            What::Profile => innokyla::schema::profile(),
            What::Rules => super::rules::schema(),
            What::Config => super::config::schema(),
            What::Accepted => super::check::accepted(),
            What::Diff => innokyla::schema::diff(),
            #[cfg(feature = "arrow")]
            What::Arrow => innokyla::arrow::described(),
            #[cfg(not(feature = "arrow"))]
            What::Arrow => return Err(lacking("Arrow", "arrow")),
        };
        Ok(print(&format!("{schema:#}\n")))
    }
}
