//! What a report tells of the run itself.

use std::fmt;
use std::sync::Arc;

use super::uri;
use crate::{Diagnostic, Severity};

/// What a run could not do, which is told beside the findings.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// What kind of notice it is: `unreadable` for an input that could not be read,
    /// `not-compared` for a baseline that could not be compared.
    pub code: &'static str,
    /// How grave it is: a run with an error is not a whole one.
    pub severity: Severity,
    /// The file that it is about, as it was named; `None` for standard input.
    pub path: Option<&'a str>,
    /// The line of a JSON lines file; `None` where it is about the whole file.
    pub entry: Option<u64>,
    /// What is the matter, in one sentence without a full stop.
    pub message: &'a str,
}

impl Notice<'_> {
    /// Its place as a page has it: `corpus.jsonl:12`.
    pub(super) fn name(&self) -> Option<String> {
        match (self.path, self.entry) {
            (path, Some(entry)) => Some(format!("{}:{entry}", super::named(path))),
            (path, None) => path.map(str::to_owned),
        }
    }

    /// The same as a finding at the start of the file.
    pub(super) fn diagnostic(&self) -> Diagnostic {
        Diagnostic {
            path: self.name(),
            ..Diagnostic::of_file(self.code, self.severity, self.message)
        }
    }
}

/// How the files of a run are named for programs that join names to the root of a
/// repository: in the formats `sarif`, `github`, `gitlab` and `junit`.
///
/// ```
/// use innokyla::report::Naming;
/// assert_eq!(Naming::default().of("./sivut/a.txt"), "sivut/a.txt");
/// let naming = Naming::by(|path| path.strip_prefix("/repo/").unwrap_or(path).to_owned());
/// assert_eq!(naming.of("/repo/sivut/a.txt"), "sivut/a.txt");
/// ```
#[derive(Clone, Default)]
pub struct Naming(Option<Arc<Rename>>);

type Rename = dyn Fn(&str) -> String + Send + Sync;

impl Naming {
    /// Files are named by this function of the path as it was given.
    pub fn by(rename: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(rename)))
    }

    /// The name of the file at this path. Where nothing else is said it is the path
    /// without a `./` in front.
    #[must_use]
    pub fn of(&self, path: &str) -> String {
        match &self.0 {
            Some(rename) => rename(path),
            None => uri::from_root(path).to_owned(),
        }
    }
}

impl fmt::Debug for Naming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.0.is_some() { "by" } else { "as given" };
        f.debug_tuple("Naming").field(&how).finish()
    }
}
