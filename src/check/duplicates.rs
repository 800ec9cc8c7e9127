//! Pages that are in a run twice, found by the hashes of what identifies a page.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use super::options::Options;
use super::{Code, DuplicatePage};
use crate::diagnostic::{Diagnostic, Related};
use crate::parsed::Parsed;
use crate::source::LineIndex;
use crate::span::Span;

/// What identifies a page in a run, and the place that a diagnostic about it points at.
///
/// It holds no text, so that the keys of many pages take little room.
#[derive(Clone, Copy, Debug)]
pub struct PageKey {
    /// Hash of the lines; `None` for an empty page.
    text: Option<u64>,
    /// Hash of the kind, title, name and day of creation; `None` without the latter two.
    identity: Option<u64>,
    position: NamePosition,
}

/// Where the name of a page stands, or else its first line.
#[derive(Clone, Copy, Debug)]
struct NamePosition {
    span: Span,
    line: usize,
    end_column: usize,
    column: usize,
}

impl PageKey {
    /// The key of a page.
    pub fn of(parsed: &Parsed<'_>) -> Self {
        let text = parsed.text();
        let lines = parsed.outline().lines();
        let mut hasher = DefaultHasher::new();
        for line in lines {
            line.content().slice(text).hash(&mut hasher);
        }
        let first = lines.first().map(|line| line.content());
        let record = parsed.record();
        let name = record.name();
        let identity = name.zip(record.created()).map(|(name, created)| {
            let mut hasher = DefaultHasher::new();
            let title = record.title().map(|title| &title.value);
            (record.kind(), title, &name.value, created.value).hash(&mut hasher);
            hasher.finish()
        });
        let span = name.map(|name| name.span).or(first).unwrap_or_default();
        // The line index of a whole page is more than a key needs.
        let before = text.get(..span.start).unwrap_or_default();
        let index = LineIndex::new(before);
        let start = index.position(span.start);
        Self {
            text: first.map(|_| hasher.finish()),
            identity,
            position: NamePosition {
                span,
                line: start.line,
                column: start.column,
                end_column: start.column + span.slice(text).chars().count(),
            },
        }
    }
}

/// Finds the pages that are in a run twice, for `duplicate-page`.
///
/// ```
/// use innokyla::check::{Duplicates, Options, PageKey};
/// let key = PageKey::of(&innokyla::parse("Otsikko\n\nTeksti, joka on virke.\n"));
/// let mut duplicates = Duplicates::default();
/// assert!(duplicates.add(key, &Options::default().path("a.txt")).is_none());
/// let found = duplicates.add(key, &Options::default().path("b.txt")).unwrap();
/// assert_eq!(found.related[0].path.as_deref(), Some("a.txt"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Duplicates {
    pages: Vec<(Option<String>, NamePosition)>,
    texts: HashMap<u64, usize>,
    identities: HashMap<u64, usize>,
}

impl Duplicates {
    /// Adds a page, named by the path of `options`. Returns the diagnostic if the page
    /// was in the run before, and `None` if the options leave `duplicate-page` out.
    pub fn add(&mut self, key: PageKey, options: &Options) -> Option<Diagnostic> {
        let severity = options.severity_of(Code::DuplicatePage)?;
        let number = self.pages.len();
        let same_text = earlier(&mut self.texts, key.text, number);
        let same_page = earlier(&mut self.identities, key.identity, number);
        self.pages.push((options.path.clone(), key.position));
        let (path, first) = self.pages.get(same_text.or(same_page)?)?;
        let (message, help) = match same_text {
            Some(_) => ("the same page was in the run before", "keep one of the two"),
            None => (
                "another version of this page was in the run before",
                "keep the one with the later `Viimeksi muokattu`",
            ),
        };
        Some(Diagnostic {
            code: DuplicatePage::RULE.code.into(),
            severity,
            message: message.to_owned(),
            path: options.path.clone(),
            span: key.position.span,
            line: key.position.line,
            column: key.position.column,
            end_line: key.position.line,
            end_column: key.position.end_column,
            help: Some(help.to_owned()),
            related: vec![Related {
                message: "the first one is here".to_owned(),
                path: path.clone(),
                span: first.span,
                line: first.line,
                column: first.column,
            }],
        })
    }
}

/// The number of the page that had this hash first, if it is not this page.
fn earlier(seen: &mut HashMap<u64, usize>, hash: Option<u64>, number: usize) -> Option<usize> {
    let first = *seen.entry(hash?).or_insert(number);
    (first != number).then_some(first)
}
