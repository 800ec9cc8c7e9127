//! Faults, as a person or a program is told of them.

use serde::{Deserialize, Serialize};

use crate::names::named;
use crate::span::Span;

/// How grave a finding is.
///
/// ```
/// use innokyla::Severity;
/// assert!(Severity::Error > Severity::Warning);
/// assert_eq!("note".parse(), Ok(Severity::Note));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Severity {
    /// Worth knowing; the page is as its writer wanted it.
    Note,
    /// Something is off, and a value may lack or mislead.
    Warning,
    /// A value is lost or wrong.
    Error,
}

impl Severity {
    /// Every severity, the gravest last.
    pub const ALL: &'static [Self] = &[Self::Note, Self::Warning, Self::Error];

    /// The word: `warning`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

named!(Severity, "a severity");

/// A finding at its place.
///
/// Lines and columns count from 1; a line ends at `\n`, a column is one Unicode
/// scalar value. The end is exclusive: `end_column` is the column after the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// The stable kebab-case code of the rule: `malformed-date`.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))
    )]
    pub code: std::borrow::Cow<'static, str>,
    /// How grave it is.
    pub severity: Severity,
    /// What was found, in one sentence without a full stop.
    pub message: String,
    /// The file, as it was named; `None` for text given directly.
    pub path: Option<String>,
    /// The bytes of the text it speaks of; empty at a place where something lacks.
    pub span: Span,
    /// The line of the span's start.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub line: usize,
    /// The column of the span's start.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub column: usize,
    /// The line of the span's end.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub end_line: usize,
    /// The column of the span's end, exclusive.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub end_column: usize,
    /// What to do about it; `None` where nothing can be said.
    pub help: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
}

/// Another place that belongs to a [`Diagnostic`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// What stands there.
    pub message: String,
    /// The file, as it was named; `None` for text given directly.
    pub path: Option<String>,
    /// The bytes of that file's text.
    pub span: Span,
    /// The line of the span's start.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub line: usize,
    /// The column of the span's start.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub column: usize,
}
