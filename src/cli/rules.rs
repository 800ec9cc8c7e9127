//! `innokyla rules` and `innokyla explain`: what `check` looks for.

use std::io::{self, Write as _};

use clap::Args;
use innokyla::check::{Code, RULES};

use super::Status;
use super::failure::reason;
use super::terminal::say;

/// List the rules of check: code, severity and what each finds
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla rules
  innokyla rules | grep ' error '")]
pub(crate) struct Rules {}

/// Print the manual of a rule of check
#[derive(Args)]
#[command(after_help = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla explain malformed-date")]
pub(crate) struct Explain {
    /// The code of the rule, as `innokyla rules` lists it
    #[arg(value_name = "CODE")]
    code: Code,
}

impl Rules {
    pub(crate) fn run(&self) -> Status {
        let code = RULES.iter().map(|rule| rule.code.len()).max().unwrap_or(0);
        let lines = RULES.iter().map(|rule| {
            let severity = rule.severity.as_str();
            format!("{:code$}  {severity:7}  {}\n", rule.code, rule.summary)
        });
        print(&lines.collect::<String>())
    }
}

impl Explain {
    pub(crate) fn run(&self) -> Status {
        let rule = self.code.rule();
        let (code, severity, manual) = (rule.code, rule.severity, rule.manual);
        print(&format!("# {code} ({severity})\n\n{manual}"))
    }
}

fn print(text: &str) -> Status {
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            say(&format!("standard output: {}", reason(&error)));
            Status::Broken
        }
        _ => Status::Done,
    }
}
