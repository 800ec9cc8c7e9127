//! Labels that are gone, or stand in the middle of one long line.

use std::collections::HashSet;

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView};
use crate::layout::{LABELS, Zone};
use crate::lines::Line;
use crate::page::Role;
use crate::record::Kind;
use crate::span::Span;

pub(super) fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if page.has_facts() {
        return;
    }
    if let Some(line) = line_of_all(page) {
        sink.report(line, || {
            DiagnosticDraft::new("the whole page stands on one line, its labels among the words")
                .help("nothing can be told apart: export the page with another tool")
        });
    } else if let Some(line) = value_without_label(page) {
        sink.report(line, || {
            DiagnosticDraft::new(
                "the basic facts have lost their labels: the text below is one of them",
            )
            .help("export the page with another tool: name, funders and dates are missing")
        });
    }
}

/// The line that holds most of the page, with labels inside.
fn line_of_all(page: &PageView<'_>) -> Option<Span> {
    /// So many labels in one line are no accident, nor so many in the site's own words.
    const LABELS_IN_LINE: usize = 3;
    const PHRASES_IN_LINE: usize = 2;
    let longest = page
        .lines()
        .iter()
        .max_by_key(|line| line.content().len())?;
    let line = longest.content();
    if line.len() * 2 < page.text().trim().len() {
        return None;
    }
    let words = page.words(line).as_bytes();
    let is_inside = |spelling: &&str| memchr::memmem::find(words, spelling.as_bytes()).is_some();
    let rows = LABELS.iter().filter(|row| row.zone != Zone::Between);
    let phrases: HashSet<&str> = rows
        .clone()
        .filter(|row| !row.everyday)
        .flat_map(|row| row.spellings)
        .filter(|spelling| is_inside(spelling))
        .copied()
        .collect();
    if phrases.len() < PHRASES_IN_LINE {
        return None;
    }
    let all = rows
        .flat_map(|row| row.spellings)
        .filter(|spelling| is_inside(spelling));
    let all: HashSet<&str> = all.copied().collect();
    (all.len() >= LABELS_IN_LINE).then_some(line)
}

/// A value of the basic facts without its label, on a page that seems to have none: the
/// lead once more, or the site's heading of the facts.
fn value_without_label(page: &PageView<'_>) -> Option<Span> {
    /// In bytes: so long a line stands twice for a reason.
    const LONG: usize = 80;
    if page.kind() != Kind::KehittamisenPolku {
        return None;
    }
    let above = page
        .parts()
        .iter()
        .take_while(|part| !matches!(part.role, Role::Label(_)));
    // The title alone may be printed twice.
    let top = above.clone().take_while(|part| part.role != Role::Lead);
    let first = top.last().map_or(0, |part| part.end);
    let end = above.last().map_or(0, |part| part.end);
    let lines = page.lines().get(first..end)?;
    let mut seen = HashSet::new();
    let is_again = |line: &&Line| {
        let words = page.words(line.content());
        words.len() >= LONG && !seen.insert(words)
    };
    lines.iter().find(is_again).map(|line| line.content())
}
