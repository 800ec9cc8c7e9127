//! Which rules a check runs, and how severe each is.

use std::error::Error;

use clap::Args;
use innokyla::check::{Code, Options};
use innokyla::{Kind, Severity};

use crate::cli::rules::rule_code;

/// The arguments about rules.
#[derive(Args)]
#[command(next_help_heading = "Rules")]
pub(super) struct RuleArgs {
    /// Look for these codes only; may be repeated, or joined by commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = rule_code)]
    select: Vec<Code>,

    /// Leave these codes out; may be repeated, or joined by commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = rule_code)]
    ignore: Vec<Code>,

    /// Make a code `error`, `warning` or `note`; may be repeated, or joined by commas
    #[arg(long, value_name = "CODE=LEVEL", value_delimiter = ',', value_parser = code_and_level)]
    severity: Vec<(Code, Severity)>,

    /// Make a page of any other kind the error `unexpected-kind`: kokonaisuus,
    /// toimintamalli, kehittamisen-polku or article; may be repeated, or joined by commas
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    expect: Vec<Kind>,

    /// The lowest severity that makes the exit status 1: error, warning or note
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    pub(super) fail_on: Severity,
}

impl RuleArgs {
    pub(super) fn options(&self) -> Options {
        let mut options = Options::default();
        if !self.select.is_empty() {
            // Whoever expects a kind wants to hear of others, whatever else is selected.
            let expectation = (!self.expect.is_empty()).then_some(Code::UnexpectedKind);
            options = options.select(self.select.iter().copied().chain(expectation));
        }
        if !self.expect.is_empty() {
            options = options.expect(self.expect.iter().copied());
        }
        for &code in &self.ignore {
            options = options.ignore(code);
        }
        for &(code, severity) in &self.severity {
            options = options.severity(code, severity);
        }
        options
    }
}

fn code_and_level(word: &str) -> Result<(Code, Severity), Box<dyn Error + Send + Sync>> {
    let form = "not of the form CODE=LEVEL, such as `empty-field=warning`";
    let (code, level) = word.split_once('=').ok_or(form)?;
    Ok((rule_code(code)?, level.parse()?))
}
