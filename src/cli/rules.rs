//! `innokyla rules` and `innokyla explain`: what `check` looks for.

use clap::Args;
use innokyla::Severity;
use innokyla::check::{Code, RULES};

use super::Status;
use super::output::print;

mod entries;

pub(crate) use entries::{
    HALF_SURROGATE, NO_LONGER_FOUND, NOT_COMPARED, REPEATED_KEY, ReportEntry, UNREADABLE, rule_code,
};

use entries::{ENTRIES, any_code, entry};

/// List the rules of check: code, severity and what each finds
///
/// Behind them stand the entries of reports, which tell of the run itself.
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla rules
  innokyla rules | grep ' error '")]
pub(crate) struct RulesArgs {}

/// Print the manual of a rule of check, or of an entry of its reports
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla explain malformed-date")]
pub(crate) struct ExplainArgs {
    /// The code, as `innokyla rules` lists it
    #[arg(value_name = "CODE", value_parser = topic)]
    topic: Topic,
}

/// What can be explained.
#[derive(Clone, Copy, Debug)]
enum Topic {
    Rule(Code),
    Entry(ReportEntry),
}

fn topic(word: &str) -> Result<Topic, String> {
    match entry(word) {
        Some(entry) => Ok(Topic::Entry(entry)),
        None => any_code(word).map(Topic::Rule),
    }
}

impl RulesArgs {
    pub(crate) fn run(&self) -> Status {
        let width = RULES.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
        let line = |code: &str, severity: Severity, summary: &str| {
            format!("{code:width$}  {:7}  {summary}\n", severity.as_str())
        };
        let rules = RULES.iter();
        let rules = rules.map(|rule| line(rule.code, rule.severity, rule.summary));
        let entries = ENTRIES.iter();
        let entries = entries.map(|entry| line(entry.code, entry.severity, entry.summary));
        print(&format!(
            "{}\nEntries of reports, which no option leaves out:\n{}",
            rules.collect::<String>(),
            entries.collect::<String>(),
        ))
    }
}

impl ExplainArgs {
    pub(crate) fn run(&self) -> Status {
        let (code, severity, manual) = match self.topic {
            Topic::Rule(code) => {
                let rule = code.rule();
                (rule.code, rule.severity, rule.manual)
            }
            Topic::Entry(entry) => (entry.code, entry.severity, entry.manual),
        };
        print(&format!("# {code} ({severity})\n\n{manual}"))
    }
}
