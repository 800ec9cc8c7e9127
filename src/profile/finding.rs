//! What a profile shows of its pages, as a diagnostic at some of them.

use super::{Example, Occurrences, Paths};
use crate::check::Rule;
use crate::diagnostic::{Diagnostic, Related};
use crate::span::Span;

/// How many pages are named: the diagnostic's own, and those of its related places.
const NAMED: usize = 4;

/// A page by its name, with a line of it where one shows what is meant.
pub(super) type NamedPage<'p> = (&'p str, Option<&'p Example>);

/// A finding of a rule, at no page yet.
pub(super) fn finding(rule: Rule, message: String, help: impl Into<String>) -> Diagnostic {
    Diagnostic {
        help: Some(help.into()),
        ..Diagnostic::of_file(rule.code, rule.severity, message)
    }
}

/// `all 40 article pages`, `12 of 40 article pages`.
pub(super) fn of_pages(part: u64, whole: u64, pages: &str) -> String {
    if part == whole {
        format!("all {whole} {pages}")
    } else {
        format!("{part} of {whole} {pages}")
    }
}

impl Diagnostic {
    /// The diagnostic at the first of some lines, with others as related places.
    pub(super) fn at(self, on: &Occurrences) -> Self {
        self.on_pages(on.named(), "it stands here too")
    }

    /// The diagnostic at the first of some pages, with others as related places.
    pub(super) fn on(self, pages: &Paths, beside: &str) -> Self {
        self.on_pages(pages.iter().map(|path| (path, None)), beside)
    }

    /// The same; `beside` says what the related places show.
    pub(super) fn on_pages<'p>(
        mut self,
        pages: impl IntoIterator<Item = NamedPage<'p>>,
        beside: &str,
    ) -> Self {
        let mut pages = pages.into_iter().take(NAMED);
        if let Some((path, example)) = pages.next() {
            self.path = Some(path.to_owned());
            if let Some(example) = example {
                self.span = example.span;
                (self.line, self.end_line) = (example.line, example.line);
                self.column = example.column.max(1);
                self.end_column = example.end_column.max(1);
            }
        }
        let related = pages.map(|(path, example)| Related {
            message: beside.to_owned(),
            path: Some(path.to_owned()),
            span: example.map_or(Span::default(), |example| example.span),
            line: example.map_or(1, |example| example.line),
            column: example.map_or(1, |example| example.column.max(1)),
        });
        self.related = related.collect();
        self
    }
}
