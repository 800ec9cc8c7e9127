//! Pages that differ, as Markdown: a heading a page, an item of a list a change.

use innokyla::diff::{Change, ChangeKind, PageDiff, PageStatus, WordRole};

use super::hunks::{Hunk, field_name, hunks};
use super::labels::Labels;
use crate::cli::terminal::escape;

pub(super) fn page(page: &PageDiff, labels: &Labels) -> String {
    let status = match page.status {
        PageStatus::Moved => format!(" (moved from {})", plain(&labels.old)),
        PageStatus::Added | PageStatus::Removed => format!(" ({})", page.status),
        PageStatus::Equal | PageStatus::Changed => String::new(),
    };
    let mut text = format!("## {}{status}\n\n", plain(labels.shown()));
    if let Some(title) = page.page().and_then(|page| page.title.as_deref()) {
        text += &format!("{}\n\n", plain(title));
    }
    for change in &page.changes {
        for hunk in hunks(change) {
            text += &item(change, &hunk);
        }
    }
    if !page.changes.is_empty() {
        text.push('\n');
    }
    text
}

fn item(change: &Change, hunk: &Hunk) -> String {
    let line = |side: &str, line: Option<usize>| line.map(|line| format!("{side} {line}"));
    let lines = [line("old", hunk.old_line), line("new", hunk.new_line)];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    let lines = match lines.is_empty() {
        true => String::new(),
        false => format!(" (line {})", lines.join(", ")),
    };
    let moved = match change.kind {
        ChangeKind::Moved => " moved",
        _ => "",
    };
    let words = hunk.words.iter().map(|(role, words)| {
        let words = plain(words);
        match role {
            WordRole::Equal => words,
            WordRole::Removed => format!("<del>{words}</del>"),
            WordRole::Added => format!("<ins>{words}</ins>"),
        }
    });
    let words: Vec<String> = words.collect();
    let field = plain(&field_name(change));
    format!("- {field}{lines}{moved}: {}\n", words.join(" "))
}

/// Text that is no mark of Markdown or HTML, on one line.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in escape(text.as_ref()).chars() {
        match c {
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '#' | '|' | '!' => {
                plain.push('\\');
                plain.push(c);
            }
            _ => plain.push(c),
        }
    }
    plain
}
