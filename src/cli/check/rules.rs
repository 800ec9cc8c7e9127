//! Which rules a check runs, and how severe each is.

use std::error::Error;

use clap::Args;
use clap::builder::TypedValueParser;
use innokyla::check::{Code, Options};
use innokyla::report::Naming;
use innokyla::{Kind, Severity};

use super::page_rules::{FileIgnore, PageRules};
use crate::cli::one_of::one_of;
use crate::cli::rules::rule_code;

/// The arguments about rules.
#[derive(Args)]
#[command(next_help_heading = "Rules")]
pub(super) struct RuleArgs {
    /// Look for these codes only; may be repeated, or joined by commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes(),
        hide_possible_values = true)]
    select: Vec<Code>,

    /// Leave these codes out; may be repeated, or joined by commas
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes(),
        hide_possible_values = true)]
    ignore: Vec<Code>,

    /// Leave codes out of the files of this form; may be repeated, several codes joined
    /// by commas
    ///
    /// GLOB is the name of a file, or its path below --root: `vanhat/*=empty-field`. `*`
    /// stands for any characters, `/` among them.
    #[arg(long, value_name = "GLOB=CODE", value_parser = FileIgnore::of)]
    per_file_ignore: Vec<FileIgnore>,

    /// Make a code `error`, `warning` or `note`; may be repeated, or joined by commas
    #[arg(long, value_name = "CODE=LEVEL", value_delimiter = ',', value_parser = code_and_level)]
    severity: Vec<(Code, Severity)>,

    /// Make a page of any other kind the error `unexpected-kind`: kokonaisuus,
    /// toimintamalli, kehittamisen-polku or article; may be repeated, or joined by commas
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kinds(),
        hide_possible_values = true)]
    expect: Vec<Kind>,

    /// The lowest severity that makes the exit status 1: error, warning or note
    #[arg(long, value_name = "LEVEL", default_value = "warning", value_parser = levels(),
        hide_possible_values = true)]
    pub(super) fail_on: Severity,

    /// Let no finding make the exit status 1; what cannot be read still makes it 2
    #[arg(long)]
    pub(super) exit_zero: bool,
}

fn codes() -> impl TypedValueParser<Value = Code> {
    one_of(Code::ALL.iter().map(|code| code.as_str()), rule_code)
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    one_of(Kind::ALL.iter().map(|kind| kind.as_str()), |word| {
        Ok(word.parse()?)
    })
}

fn levels() -> impl TypedValueParser<Value = Severity> {
    one_of(Severity::ALL.iter().map(|level| level.as_str()), |word| {
        Ok(word.parse()?)
    })
}

impl RuleArgs {
    /// The rules of each page, whose files are named so.
    pub(super) fn of_pages(&self, naming: Naming) -> PageRules {
        PageRules {
            all: self.options(),
            of_files: self.per_file_ignore.clone(),
            naming,
        }
    }

    fn options(&self) -> Options {
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
