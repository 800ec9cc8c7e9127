//! The strict reading: a record without errors, or the errors.

use std::fmt;

use crate::diagnostic::{Diagnostic, Severity};

/// What keeps a page from a strict reading, for
/// [`Parsed::into_result`](crate::Parsed::into_result).
///
/// ```
/// let page = "Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\neilen\nViimeksi muokattu\n\n1.2.2022\n";
/// let faults = innokyla::parse(page).into_result().unwrap_err();
/// assert_eq!(faults.to_string(), "line 5: `Luotu` is no date: `eilen`");
/// assert_eq!(faults.diagnostics().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Faults {
    diagnostics: Vec<Diagnostic>,
}

impl Faults {
    /// All findings, if one of them is an error.
    pub(crate) fn of(diagnostics: Vec<Diagnostic>) -> Result<(), Self> {
        let strict = |found: &Diagnostic| found.severity == Severity::Error;
        if diagnostics.iter().any(strict) {
            Err(Self { diagnostics })
        } else {
            Ok(())
        }
    }

    /// Everything that was found, warnings and notes too.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Everything that was found.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}

/// The first error with its line, and how many more there are.
impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = |found: &&Diagnostic| found.severity == Severity::Error;
        let mut errors = self.diagnostics.iter().filter(errors);
        if let Some(first) = errors.next() {
            write!(f, "line {}: {}", first.line, first.message)?;
        }
        match errors.count() {
            0 => Ok(()),
            1 => f.write_str(" (and 1 more error)"),
            more => write!(f, " (and {more} more errors)"),
        }
    }
}
