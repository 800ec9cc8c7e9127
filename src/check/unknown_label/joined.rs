//! Labels on one line with what stands beside them.

use memchr::memmem::Finder;

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::{Field, Label, is_list};
use crate::lines::{Line, LineKind};
use crate::page::Role;
use crate::record::Kind;
use crate::span::Span;

/// Reports the words of a label that the page lacks at the start or the end of a line.
pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if page.kind() == Kind::Article {
        return;
    }
    let absent = page
        .labels()
        .map(|(_, label)| label)
        .filter(|label| page.entry(label.field).is_none());
    let mut found: Vec<(Span, &str)> = Vec::new();
    for label in absent {
        for spelling in label.spellings {
            let finder = Finder::new(spelling);
            for at in finder.find_iter(page.text().as_bytes()) {
                let words = Span::new(at, at + spelling.len());
                if is_joined(page, label, words) {
                    found.push((words, spelling));
                }
            }
        }
    }
    found.sort_unstable_by_key(|(words, _)| (words.start, words.end));
    // The words of one label may be the end of another's.
    found.dedup_by(|next, before| next.0.start <= before.0.end);
    for (words, spelling) in found {
        sink.report(words, || {
            let label = quoted(spelling);
            DiagnosticDraft::new(format!("{label} may be a label that has lost its line"))
                .help("the page has no such label; the whole line is read as a value or text")
        });
    }
}

/// Whether the words of a label are one, by what stands beside them on their line.
fn is_joined(page: &PageView<'_>, label: &Label, words: Span) -> bool {
    let lines = page.lines_of_page();
    let at = lines.partition_point(|line| line.content().start <= words.start);
    let Some(line) = at.checked_sub(1).and_then(|at| lines.get(at)) else {
        return false;
    };
    let item = line.item(page.text());
    let beside = |from: usize, to: usize| page.text().get(from..to).unwrap_or_default();
    let (before, behind) = (beside(item.start, words.start), beside(words.end, item.end));
    // What is spelt like a label as a whole has been looked at.
    if line.spelling().is_some() || words.end > item.end {
        return false;
    }
    match (
        before.is_empty(),
        behind.trim_matches([' ', '*', ':']).is_empty(),
    ) {
        (true, false) => opens(label, behind),
        (false, true) => {
            let is_starred = behind.ends_with("**");
            is_starred || closes(page, label, (line, at - 1), before)
        }
        _ => false,
    }
}

/// Whether what stands behind a label on its line is its value or its text.
fn opens(label: &Label, behind: &str) -> bool {
    let is_glued = behind.starts_with(char::is_uppercase);
    let value = behind.trim_start_matches(' ');
    let is_period = label.field == Field::Period && value.starts_with(|c: char| c.is_ascii_digit());
    let begins = value.starts_with(char::is_uppercase);
    let is_own_wording = !label.everyday || label.field == Field::Period;
    is_glued || is_period || begins && is_own_wording
}

/// Whether a label stands behind what is on its line before it.
fn closes(page: &PageView<'_>, label: &Label, (line, at): (&Line, usize), before: &str) -> bool {
    const SHORTEST: usize = 4;
    let text = before.trim_end_matches(' ');
    let is_glued = text.len() == before.len();
    let last = text.split(' ').next_back().unwrap_or_default();
    let is_closed = text.ends_with(')') || text.ends_with(['.', '!']) && last.len() > SHORTEST;
    let is_word = text.ends_with(char::is_lowercase);
    let in_list = || {
        let parts = page.parts();
        let part = parts
            .partition_point(|part| part.first <= at)
            .checked_sub(1);
        let role = part.and_then(|part| parts.get(part)).map(|part| part.role);
        matches!(role, Some(Role::Value(field)) if is_list(field))
    };
    let several_words = label
        .spellings
        .iter()
        .any(|spelling| spelling.contains(' '));
    let is_own_wording = !label.everyday || several_words && in_list();
    is_closed || is_glued && is_word || line.kind() == LineKind::Text && !is_glued && is_own_wording
}
