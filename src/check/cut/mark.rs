//! Marks of tools that have left out the rest of a text, or of its lines.

use super::CutSign;
use crate::check::{DiagnosticDraft, PageView};
use crate::lines::Line;
use crate::span::Span;

/// How what was left out is called, in small letters: `[+1200 chars]`, `(jatkuu)`, `[...]`.
const LEFT_OUT: [&str; 13] = [
    "...",
    "…",
    "chars",
    "characters",
    "merkkiä",
    "jatkuu",
    "lyhennetty",
    "katkaistu",
    "typistetty",
    "continued",
    "truncated",
    "cut",
    "snip",
];

/// The text ends in the mark of a tool that has left out the rest, in brackets.
pub(super) fn cut_mark(page: &PageView<'_>) -> Option<CutSign> {
    let line = page.lines().last()?.content();
    let text = page.words(line);
    let open = text.rfind(['[', '('])?;
    let mark = text.get(open..)?;
    let words = match mark.strip_prefix('[') {
        Some(words) => words.strip_suffix(']'),
        // A writer puts stops into brackets, too.
        None => mark
            .strip_prefix('(')?
            .strip_suffix(')')
            .filter(|words| words.len() > 3),
    }?;
    let words = words.to_lowercase();
    let words = words.trim_start_matches(|c: char| {
        matches!(c, '+' | ' ' | ',' | '\u{a0}') || c.is_ascii_digit()
    });
    LEFT_OUT.contains(&words).then(|| {
        let place = Span::new(line.start + open, line.end);
        (
            place,
            DiagnosticDraft::new("the text ends in a mark of what was left out"),
        )
    })
}

/// Some lines end in dots, and all of them after as many letters: no writer leaves so many
/// sentences open.
pub(super) fn cut_lines(page: &PageView<'_>) -> Option<CutSign> {
    /// So many lines are no chance.
    const FEWEST: usize = 3;
    const SHORTEST: usize = 40;
    /// Lines are cut at the end of a word.
    const DIFFERENCE: usize = 12;
    let text = |line: &Line| page.words(line.content());
    let is_open = |line: &&Line| text(line).ends_with('…') || text(line).ends_with("...");
    let mut open = page.lines().iter().filter(is_open);
    let first = open.next()?.content();
    let length = |span: Span| page.words(span).chars().count();
    let (mut least, mut most, mut count) = (length(first), length(first), 1);
    for line in open {
        let length = length(line.content());
        (least, most, count) = (least.min(length), most.max(length), count + 1);
    }
    let longer = |line: &&Line| !is_open(line) && length(line.content()) > most;
    let is_cut = count >= FEWEST
        && least >= SHORTEST
        && most - least <= DIFFERENCE
        && !page.lines().iter().any(|line| longer(&line));
    is_cut.then(|| {
        (
            first,
            DiagnosticDraft::new("long lines end in dots, all as long"),
        )
    })
}
