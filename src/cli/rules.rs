//! `innokyla rules` and `innokyla explain`: what `check` looks for.

use clap::builder::TypedValueParser;
use clap::{Args, ValueEnum};
use innokyla::check::{Options, RULES};

use super::Status;
use super::one_of::one_of;
use super::output::print;

mod described;
mod entries;

pub(crate) use described::schema;
pub(crate) use entries::{
    HALF_SURROGATE, NO_LONGER_FOUND, NOT_COMPARED, REPEATED_KEY, UNREADABLE, rule_code,
};

use described::Described;
use entries::{ENTRIES, any_code, entry};

/// The rules of the page at `path`, which its findings name; `None` is standard input.
pub(crate) fn at(path: Option<&str>, options: &Options) -> Options {
    match path {
        Some(path) => options.clone().path(path),
        None => options.clone(),
    }
}

/// List the rules of check: code, severity and what each finds
///
/// Behind them stand the entries of reports, which tell of the run itself.
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla rules
  innokyla rules | grep ' error '
  innokyla rules --format json | jq -r '.[] | select(.severity == \"error\") | .code'")]
pub(crate) struct RulesArgs {
    /// How to write them
    #[arg(short, long, value_enum, value_name = "FORMAT", default_value_t = RulesFormat::Text)]
    format: RulesFormat,
}

/// Print the manual of a rule of check, or of an entry of its reports
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla explain malformed-date
  innokyla explain malformed-date --format json | jq -r .manual")]
pub(crate) struct ExplainArgs {
    /// The code, as `innokyla rules` lists it
    #[arg(value_name = "CODE", value_parser = topics(), hide_possible_values = true)]
    topic: Described,

    /// How to write it
    #[arg(short, long, value_enum, value_name = "FORMAT", default_value_t = RulesFormat::Text)]
    format: RulesFormat,
}

/// How rules are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum RulesFormat {
    /// For people
    Text,
    /// As `innokyla schema rules` describes it
    Json,
}

fn topics() -> impl TypedValueParser<Value = Described> {
    let codes = RULES.iter().map(|rule| rule.code);
    let entries = ENTRIES.iter().map(|entry| entry.code);
    one_of(codes.chain(entries), |word| match entry(word) {
        Some(entry) => Ok(Described::entry(&entry)),
        None => Ok(Described::rule(any_code(word)?.rule())),
    })
}

impl RulesArgs {
    pub(crate) fn run(&self) -> Status {
        let rules = RULES.iter().map(Described::rule);
        let entries = ENTRIES.iter().map(Described::entry);
        if self.format == RulesFormat::Json {
            let all: Vec<_> = rules.chain(entries).collect();
            return print(&described::json(&all));
        }
        let width = RULES.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
        let line = |told: Described| {
            let Described { code, summary, .. } = told;
            format!("{code:width$}  {:7}  {summary}\n", told.severity.as_str())
        };
        print(&format!(
            "{}\nEntries of reports, which no option leaves out:\n{}",
            rules.map(line).collect::<String>(),
            entries.map(line).collect::<String>(),
        ))
    }
}

impl ExplainArgs {
    pub(crate) fn run(&self) -> Status {
        let told = self.topic;
        print(&match self.format {
            RulesFormat::Json => described::json(&told),
            RulesFormat::Text => format!("# {} ({})\n\n{}", told.code, told.severity, told.manual),
        })
    }
}
