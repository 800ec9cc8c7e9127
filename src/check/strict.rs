//! A parsed page checked by every rule, and the strict reading.

use std::fmt;

use super::{Options, check};
use crate::diagnostic::{Diagnostic, Severity};
use crate::parsed::Parsed;
use crate::plural::plural;
use crate::record::Record;

impl<'a> Parsed<'a> {
    /// Checks the page by every rule; [`check`](crate::check()) takes a choice of
    /// them.
    ///
    /// Each call runs the rules anew, which takes about as long as parsing did. Keep
    /// the answer where it is needed twice.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        check(self, &Options::default())
    }

    /// The record of a page without errors; warnings and notes do not matter. It
    /// runs the rules, as [`diagnostics`](Self::diagnostics) does.
    ///
    /// # Errors
    ///
    /// All diagnostics, if one of them is an error: a value is lost or wrong.
    pub fn into_result(self) -> Result<Record<'a>, StrictError> {
        let diagnostics = self.diagnostics();
        if errors(&diagnostics).next().is_some() {
            Err(StrictError { diagnostics })
        } else {
            Ok(self.into_record())
        }
    }
}

/// Why a page has no strict reading: the error of
/// [`Parsed::into_result`](crate::Parsed::into_result).
///
/// ```
/// let page = "Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\neilen\nViimeksi muokattu\n\n1.2.2022\n";
/// let error = innokyla::parse(page).into_result().unwrap_err();
/// assert_eq!(error.to_string(), "line 5: `Luotu` is no date: `eilen`");
/// assert_eq!(error.diagnostics().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct StrictError {
    diagnostics: Vec<Diagnostic>,
}

impl StrictError {
    /// Every diagnostic of the page, warnings and notes too.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Every diagnostic of the page, warnings and notes too.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}

/// The first error with its line, and how many more there are.
fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    let found = diagnostics.iter();
    found.filter(|diagnostic| diagnostic.severity == Severity::Error)
}

impl fmt::Display for StrictError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut errors = errors(&self.diagnostics);
        if let Some(first) = errors.next() {
            write!(f, "line {}: {}", first.line, first.message)?;
        }
        match errors.count() {
            0 => Ok(()),
            more => write!(f, " (and {})", plural(more, "more error")),
        }
    }
}
