//! The options of a check: which rules, how grave, and the name of the page.

use std::fmt;
use std::str::FromStr;

use super::wording::nearest;
use super::{Code, RULES, Rule};
use crate::diagnostic::Severity;
use crate::record::Kind;

/// Which rules check a page, how grave their diagnostics are, and the name of the page.
///
/// ```
/// use innokyla::check::{Code, Options, check};
/// use innokyla::Severity;
///
/// let parsed = innokyla::parse("Otsikko\n\nTeksti, joka on virke.\n");
/// let options = Options::default()
///     .path("sivu.txt")
///     .severity(Code::NotAnExport, Severity::Error);
/// let found = check(&parsed, &options);
/// assert_eq!(found[0].code, "not-an-export");
/// assert_eq!(found[0].severity, Severity::Error);
/// assert_eq!(found[0].path.as_deref(), Some("sivu.txt"));
///
/// assert!(check(&parsed, &options.ignore(Code::NotAnExport)).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub(super) path: Option<String>,
    /// By the number of the rule; `None` for a rule that is left out.
    severities: [Option<Severity>; RULES.len()],
    /// The kinds of page that are expected; `None` where any is.
    pub(super) expected: Option<Vec<Kind>>,
}

impl Default for Options {
    /// Every rule at its own severity, and no path.
    fn default() -> Self {
        let mut severities = [None; RULES.len()];
        for (slot, rule) in severities.iter_mut().zip(RULES) {
            *slot = Some(rule.severity);
        }
        Self {
            path: None,
            severities,
            expected: None,
        }
    }
}

impl Options {
    /// Names the page in its diagnostics.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Leaves out all rules but these. A rule that was left out before stays out.
    #[must_use]
    pub fn select(mut self, codes: impl IntoIterator<Item = Code>) -> Self {
        let mut chosen = [false; RULES.len()];
        for code in codes {
            chosen[code as usize] = true;
        }
        for (slot, chosen) in self.severities.iter_mut().zip(chosen) {
            *slot = slot.filter(|_| chosen);
        }
        self
    }

    /// Leaves a rule out.
    #[must_use]
    pub fn ignore(mut self, code: Code) -> Self {
        self.severities[code as usize] = None;
        self
    }

    /// Sets the severity of a rule; a rule that is left out stays out.
    #[must_use]
    pub fn severity(mut self, code: Code, severity: Severity) -> Self {
        let slot = &mut self.severities[code as usize];
        *slot = slot.map(|_| severity);
        self
    }

    /// Expects pages of these kinds alone: any other is an `unexpected-kind`.
    ///
    /// ```
    /// use innokyla::check::{Options, check};
    /// use innokyla::Kind;
    ///
    /// let article = innokyla::parse("Otsikko\n\nTeksti, joka on virke.\n");
    /// let options = Options::default().expect([Kind::Kokonaisuus, Kind::Toimintamalli]);
    /// assert_eq!(check(&article, &options)[0].code, "unexpected-kind");
    /// assert!(check(&article, &options.expect([Kind::Article])).is_empty());
    /// ```
    #[must_use]
    pub fn expect(mut self, kinds: impl IntoIterator<Item = Kind>) -> Self {
        self.expected = Some(kinds.into_iter().collect());
        self
    }

    /// The severity of a rule; `None` for a rule that is left out.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        self.severities[code as usize]
    }
}

impl Code {
    /// The code as text: `malformed-date`.
    pub const fn as_str(self) -> &'static str {
        self.rule().code
    }

    /// The rule with this code.
    pub const fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that is not the code of any rule.
///
/// ```
/// let error = "malformed-dates".parse::<innokyla::check::Code>().unwrap_err();
/// assert_eq!(error.to_string(), "no rule has the code `malformed-dates`; the nearest is `malformed-date`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no rule has the code `{word}`{}", self.nearest.map(|code| format!("; the nearest is `{code}`")).unwrap_or_default())]
pub struct CodeError {
    word: String,
    nearest: Option<&'static str>,
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(word: &str) -> Result<Self, CodeError> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == word)
            .ok_or_else(|| CodeError {
                word: word.chars().take(60).collect(),
                nearest: nearest(word, RULES.iter().map(|rule| rule.code), 0.4),
            })
    }
}
