//! Where a finding is, for programs that look into the files themselves.

use std::borrow::Cow;
use std::collections::HashSet;

use super::escape::visible;
use super::{Naming, Page, named};
use crate::{Diagnostic, Span};

/// The file of a finding, and its line there where that is not the line of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FilePlace {
    /// The file, as the report names it.
    pub(super) file: String,
    /// The line of JSON that holds the page.
    pub(super) entry: Option<usize>,
}

/// A place for people: `sivu.txt:8:1`.
pub(super) fn line_and_column(path: Option<&str>, line: usize, column: usize) -> String {
    format!("{}:{line}:{column}", visible(named(path)))
}

/// The names of the files of a run.
#[derive(Default)]
pub(super) struct FilePlaces {
    naming: Naming,
    /// The files whose lines are pages.
    of_entries: HashSet<String>,
}

impl FilePlaces {
    pub(super) fn new(naming: Naming) -> Self {
        Self {
            naming,
            of_entries: HashSet::new(),
        }
    }

    /// Remembers the file of a page, and returns its place.
    pub(super) fn of_page(&mut self, page: &Page<'_>) -> FilePlace {
        let entry = page.entry.map(|entry| format!(":{entry}"));
        let file = page.path.zip(entry);
        if let Some(file) = file.and_then(|(path, entry)| path.strip_suffix(&entry))
            && !self.of_entries.contains(file)
        {
            self.of_entries.insert(file.to_owned());
        }
        self.of(page.path)
    }

    /// The place of a page by its name.
    pub(super) fn of(&self, path: Option<&str>) -> FilePlace {
        let entry = path
            .and_then(|path| path.rsplit_once(':'))
            .filter(|(file, _)| self.of_entries.contains(*file))
            .and_then(|(file, entry)| Some((file, entry.parse().ok()?)));
        match (entry, path) {
            (Some((file, entry)), _) => FilePlace {
                file: self.file(Some(file)),
                entry: Some(entry),
            },
            (None, path) => FilePlace {
                file: self.file(path),
                entry: None,
            },
        }
    }

    fn file(&self, path: Option<&str>) -> String {
        match path {
            Some(path) if path != named(None) => self.naming.of(path),
            _ => named(None).to_owned(),
        }
    }
}

impl FilePlace {
    /// The message of a finding, with its place in the text where the file has others.
    pub(super) fn message<'d>(&self, found: &'d Diagnostic) -> Cow<'d, str> {
        let Diagnostic { message, line, .. } = found;
        // What is about the whole page stands at its start.
        let is_whole = found.span == Span::new(0, 0);
        match self.entry {
            Some(_) if !is_whole => Cow::Owned(format!("{message} (line {line} of the page)")),
            _ => Cow::Borrowed(message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_told_from_a_name_that_ends_like_one() {
        let mut places = FilePlaces::default();
        let place = |file: &str, entry| FilePlace {
            file: file.to_owned(),
            entry,
        };
        let entry = Page {
            path: Some("./a.jsonl:12"),
            entry: Some(12),
            ..Page::default()
        };
        assert_eq!(places.of_page(&entry), place("a.jsonl", Some(12)));
        assert_eq!(places.of(Some("./a.jsonl:7")), place("a.jsonl", Some(7)));
        assert_eq!(places.of(Some("b:7")), place("b:7", None));
        assert_eq!(places.of(None), place("<stdin>", None));
        let stdin = Page {
            path: Some("<stdin>:3"),
            entry: Some(3),
            ..Page::default()
        };
        assert_eq!(places.of_page(&stdin), place("<stdin>", Some(3)));
    }
}
