//! The formats by their names.

use std::fmt;
use std::str::FromStr;

use super::{Options, Report, concise, github, gitlab, json, junit, ndjson, sarif, text};

/// The output formats.
///
/// ```
/// use innokyla::report::Format;
/// assert_eq!("sarif".parse(), Ok(Format::Sarif));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people: each finding with its line, its place marked.
    #[default]
    Text,
    /// For people and editors: each finding on a line, `a.txt:8:1: error[malformed-date] …`.
    Concise,
    /// One JSON array of diagnostics.
    Json,
    /// JSON, one diagnostic a line.
    Ndjson,
    /// The Static Analysis Results Interchange Format, 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// GitLab's Code Quality report.
    Gitlab,
    /// JUnit's XML: a test case a page.
    Junit,
}

impl Format {
    /// Every format, in the order a manual lists them.
    pub const ALL: [Self; 8] = [
        Self::Text,
        Self::Concise,
        Self::Json,
        Self::Ndjson,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Junit,
    ];

    /// Its name on the command line: `sarif`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
        }
    }

    /// A report in this format, for one run.
    #[must_use]
    pub fn report(self, options: Options) -> Box<dyn Report> {
        match self {
            Self::Text => Box::new(text::TextReport::new(options.colour)),
            Self::Concise => Box::new(concise::Concise),
            Self::Json => Box::new(json::JsonReport::default()),
            Self::Ndjson => Box::new(ndjson::Ndjson),
            Self::Sarif => Box::new(sarif::Sarif::new(options.rules, options.naming)),
            Self::Github => Box::new(github::Github::new(options.naming)),
            Self::Gitlab => Box::new(gitlab::Gitlab::new(options.naming)),
            Self::Junit => Box::new(junit::Junit::new(options.failing, options.naming)),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a format: use `text`, `concise`, `json`, `ndjson`, `sarif`, `github`, `gitlab` or `junit`"
)]
pub struct FormatError;

impl FromStr for Format {
    type Err = FormatError;

    fn from_str(word: &str) -> Result<Self, FormatError> {
        Self::ALL
            .into_iter()
            .find(|format| format.as_str() == word)
            .ok_or(FormatError)
    }
}
