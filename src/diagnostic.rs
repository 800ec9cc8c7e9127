//! What is wrong with a page, for a person or a program.

use serde::{Deserialize, Serialize};

use crate::names::named_enum;
use crate::span::Span;

named_enum! {
    /// How grave a diagnostic is.
    ///
    /// ```
    /// use innokyla::Severity;
    /// assert!(Severity::Error > Severity::Warning);
    /// assert_eq!("note".parse(), Ok(Severity::Note));
    /// ```
    pub enum Severity, "a severity" {
        /// Worth knowing. The page may well be as its writer wanted it.
        Note = "note",
        /// A value may be missing or misleading.
        Warning = "warning",
        /// A value is lost or wrong.
        Error = "error",
    }
}

/// What is wrong with a page, and where.
///
/// Lines and columns count from 1. A line ends at `\n`, and a column is one Unicode
/// scalar value. The end is exclusive: `end_column` is the column after the last.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nLuotu\n\neilen\nViimeksi muokattu\n\n1.2.2022\n";
/// let diagnostics = innokyla::parse(text).diagnostics();
/// let date = &diagnostics[0];
/// assert_eq!(date.code, "malformed-date");
/// assert_eq!(date.message, "`Luotu` is no date: `eilen`");
/// assert_eq!((date.line, date.column, date.end_column), (5, 1, 6));
/// assert_eq!(date.span.slice(text), "eilen");
/// ```
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
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The file, as it was named. `None` for text given directly.
    pub path: Option<String>,
    /// The bytes of the text that it is about. Empty where something is missing: the
    /// place where it should stand.
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
    /// What to do about it. `None` where there is nothing to say.
    pub help: Option<String>,
    /// Other places that belong to it. Empty where there are none.
    pub related: Vec<Related>,
}

impl Diagnostic {
    /// What is about a whole file, and stands at its start.
    pub(crate) fn of_file(
        code: &'static str,
        severity: Severity,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code: code.into(),
            severity,
            message: message.into(),
            path: None,
            span: Span::default(),
            line: 1,
            column: 1,
            end_line: 1,
            end_column: 1,
            help: None,
            related: Vec::new(),
        }
    }
}

/// Another place that belongs to a [`Diagnostic`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// What stands there.
    pub message: String,
    /// The file, as it was named. `None` for text given directly.
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
