//! A name that a tool has wrapped over several lines, made one line again.

use super::{Line, line};
use crate::clean::SourceText;
use crate::span::Span;

/// The most lines of a name.
const MOST: usize = 4;
/// How far down the title is looked for, below the site's frame.
const TOP: usize = 80;

/// Joins the lines of a name, and those of the title, where the one is the other: words
/// that stand twice are no accident.
pub(super) fn join_name(page: &mut SourceText<'_>, lines: &mut Vec<Line>) {
    let is_name = |line: &Line| line.label().is_some_and(|label| label.is_name());
    let Some(label) = lines.iter().position(is_name) else {
        return;
    };
    let Some(name) = run(lines, label + 1).filter(|name| name.len() > 1) else {
        return;
    };
    let words = words(page.text, name);
    let above = lines.get(..label.min(TOP)).unwrap_or_default();
    let title = (0..above.len()).find_map(|first| {
        let most = above.len().min(first + MOST);
        let ends = first + 1..=most;
        let opens = |first: usize| {
            let line = above.get(first)?.content().slice(page.text);
            words
                .starts_with(line.split_whitespace().next()?)
                .then_some(())
        };
        opens(first)?;
        let is_name = |end: &usize| {
            let lines = above.get(first..*end).unwrap_or_default();
            self::words(page.text, lines) == words
        };
        ends.into_iter().find(is_name).map(|end| (first, end))
    });
    let Some((first, end)) = title else {
        return;
    };
    let count = name.len();
    join(page, lines, label + 1, label + 1 + count);
    join(page, lines, first, end);
}

/// The lines from one on that no blank line parts, up to the next label.
fn run(lines: &[Line], first: usize) -> Option<&[Line]> {
    let rest = lines.get(first..)?;
    let goes_on = |line: &Line| line.blanks() == 0 && line.spelling().is_none();
    let more = rest
        .iter()
        .skip(1)
        .take_while(|line| goes_on(line))
        .take(MOST);
    let run = rest.get(..1 + more.count())?;
    (run.len() <= MOST).then_some(run)
}

/// The words of lines, with one space between them.
fn words(text: &str, lines: &[Line]) -> String {
    let words = lines
        .iter()
        .flat_map(|line| line.content().slice(text).split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

/// Makes one line of several.
fn join(page: &mut SourceText<'_>, lines: &mut Vec<Line>, first: usize, end: usize) {
    let Some([opening, .., last]) = lines.get(first..end) else {
        return;
    };
    let content = opening.content().cover(last.content());
    let blanks = opening.blanks();
    let breaks = lines.get(first..end).unwrap_or_default().windows(2);
    let breaks: Vec<Span> = breaks
        .filter_map(|pair| match pair {
            [above, below] => Some(Span::new(above.content().end, below.content().start)),
            _ => None,
        })
        .collect();
    for place in breaks {
        page.add_space(place);
    }
    let joined = line(page, content).with_blanks(blanks);
    lines.splice(first..end, [joined]);
}
