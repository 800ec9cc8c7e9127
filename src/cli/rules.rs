//! `innokyla rules` and `innokyla explain`: what `check` looks for.

use clap::Args;
use innokyla::check::{Code, RULES};

use super::Status;
use super::output::print;

/// List the rules of check: code, severity and what each finds
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla rules
  innokyla rules | grep ' error '")]
pub(crate) struct RulesArgs {}

/// Print the manual of a rule of check
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla explain malformed-date")]
pub(crate) struct ExplainArgs {
    /// The code of the rule, as `innokyla rules` lists it
    #[arg(value_name = "CODE")]
    code: Code,
}

impl RulesArgs {
    pub(crate) fn run(&self) -> Status {
        let code = RULES.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
        let lines = RULES.iter().map(|rule| {
            let severity = rule.severity.as_str();
            format!("{:code$}  {severity:7}  {}\n", rule.code, rule.summary)
        });
        print(&lines.collect::<String>())
    }
}

impl ExplainArgs {
    pub(crate) fn run(&self) -> Status {
        let rule = self.code.rule();
        let (code, severity, manual) = (rule.code, rule.severity, rule.manual);
        print(&format!("# {code} ({severity})\n\n{manual}"))
    }
}
