//! `innokyla schema`: what the JSON that innokyla writes looks like.

use clap::{Args, ValueEnum};

use super::Status;
use super::output::print;

/// Print the JSON Schema of what innokyla writes
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla schema > record.json
  innokyla schema diagnostics")]
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
}

impl SchemaArgs {
    pub(crate) fn run(&self) -> Status {
        let schema = match self.what {
            What::Record => innokyla::schema::record(),
            What::Diagnostics => innokyla::schema::diagnostics(),
            What::Profile => innokyla::schema::profile(),
        };
        print(&format!("{schema:#}\n"))
    }
}
