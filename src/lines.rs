//! Text to lines, each with its place and what its characters make of it.
//!
//! ```text
//! line = [ bullet / number / icon ] item
//! ```

mod decorated;
mod joined;
mod line;
mod mark;
mod marker;
mod neighbours;
mod speech;
mod surroundings;

use crate::clean::SourceText;
use crate::layout::{SpellingId, may_open_spelling, spelling};
use crate::line_ends::next_line_end;
use crate::markup::Meaning;
use crate::span::Span;
use crate::text::{is_short, trim, without_stars};

pub(crate) use decorated::is_hardly_marked;
use decorated::{decorated, may_be_decorated};
use joined::join_name;
pub(crate) use line::Line;
use line::Looks;
pub(crate) use mark::ListMark;
use marker::kind;
use neighbours::{may_be_settled, settle_marks};
use surroundings::surroundings;

/// What a line is by its own characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Anything that is none of the others.
    Text,
    /// `• item`
    Bullet,
    /// `1. item`
    Number,
    /// `icon/… Created with Sketch. rest`
    Icon,
}

/// The number before an item of an ordered list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemNumber {
    /// `1.`, `1)` or `(1)`
    Digits(u32),
    /// `a)`, which counts as 1.
    Letter(u32),
}

/// What a mark of another tool makes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    Heading,
    Picture,
}

/// The longest line, in bytes: what is longer is read as several.
const LONGEST_LINE: usize = u32::MAX as usize;

/// The longest page, in bytes, whose lines are not counted before they are read.
const LONG_PAGE: usize = 1 << 16;

/// How many bytes a line has that is not blank, with the blank lines around it.
const USUAL_LINE: usize = 64;

/// A page and its lines that are not blank, in order.
pub(crate) fn lines(text: &str) -> (SourceText<'_>, Vec<Line>) {
    let (page, lines) = lines_of(SourceText::new(text));
    match surroundings(&page, &lines) {
        None => (page, lines),
        Some(marks) => lines_of(page.with_marks_around_lines(marks)),
    }
}

fn lines_of(mut page: SourceText<'_>) -> (SourceText<'_>, Vec<Line>) {
    let text = page.text;
    let rare_ends = page.has_rare_line_ends();
    let may_be_clean = !rare_ends && !page.may_hold_marks();
    let mut no_break_spaces = page.no_break_spaces.iter().peekable();
    // A place for every line of a long page: one of very short ones is not copied as it grows.
    let most = match text.len() > LONG_PAGE {
        true => memchr::memchr_iter(b'\n', text.as_bytes()).count() + 1,
        false => text.len() / USUAL_LINE + 1,
    };
    let mut lines = Vec::with_capacity(most);
    // Lines that only others tell how to read.
    let mut unsettled = Vec::with_capacity(16);
    let mut blanks = 0;
    // How many stand above marks that are all that their line has.
    let mut blanks_above_marks = 0;
    let mut start = 0;
    while let Some([first, rest @ ..]) = text.as_bytes().get(start..) {
        // Every other line of a page is empty: no search is needed for its end.
        if *first == b'\n' {
            blanks += 1;
            start += 1;
            continue;
        }
        let (end, next) = if rare_ends {
            let end = next_line_end(text, start);
            end.map_or((text.len(), text.len()), |end| (end.start, end.end))
        } else {
            let end = start + 1 + memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            (end, end + 1)
        };
        let most = start.saturating_add(LONGEST_LINE);
        let (end, next) = match end > most {
            true => (
                text.floor_char_boundary(most),
                text.floor_char_boundary(most),
            ),
            false => (end, next),
        };
        let content = trim(text, Span::new(start, end));
        start = next;
        if content.is_empty() {
            blanks += 1;
            continue;
        }
        let printed = content;
        let content = page.without_marks(printed);
        if content.is_empty() && page.habits.around_lines {
            blanks += 1;
            continue;
        }
        if content.is_empty() {
            blanks_above_marks = std::mem::take(&mut blanks).max(blanks_above_marks);
            continue;
        }
        while no_break_spaces.next_if(|at| **at < content.start).is_some() {}
        let spaced_plainly = no_break_spaces.peek().is_none_or(|at| **at >= content.end);
        let blanks = std::mem::take(&mut blanks).max(std::mem::take(&mut blanks_above_marks));
        let line = line(&page, content)
            .with_blanks(blanks)
            .with_opening(opening(&page, printed))
            .and_looks(Looks::CLEAN.when(spaced_plainly && may_be_clean));
        if may_be_settled(text, &line) {
            unsettled.push(lines.len());
        }
        lines.push(line);
    }
    settle_marks(&mut page, &mut lines, unsettled);
    join_name(&mut page, &mut lines);
    (page, lines)
}

/// What the marks before the words of a line make of it.
fn opening(page: &SourceText<'_>, printed: Span) -> Option<Opening> {
    let marks = page.marks_in(printed);
    let first = marks
        .first()
        .filter(|mark| mark.span.start == printed.start)?;
    if first.meaning == Meaning::Heading {
        return Some(Opening::Heading);
    }
    let pictures = marks.iter().filter(|mark| mark.meaning == Meaning::Picture);
    let is_whole = marks
        .last()
        .is_some_and(|last| last.span.end == printed.end);
    (is_whole && pictures.count() == 1).then_some(Opening::Picture)
}

/// A line and its item, as the page prints them or as they read without marks of another tool.
#[derive(Clone, Copy)]
struct Words<'t> {
    line: &'t str,
    item: &'t str,
}

/// A line by its content alone.
fn line(page: &SourceText<'_>, content: Span) -> Line {
    let line = content.slice(page.text);
    let (kind, item) = kind(line);
    let printed = Words { line, item };
    match page.read_if_marked(content) {
        None => line_of(page, content, kind, printed, printed),
        Some(line) => {
            let item = Span::new(content.end - item.len(), content.end);
            let item = page.read_if_marked(item);
            let item = item.as_deref().unwrap_or(printed.item);
            let read = Words { line: &line, item };
            line_of(page, content, kind, printed, read)
        }
    }
}

/// A line by its kind and its words.
#[inline(always)]
fn line_of(
    page: &SourceText<'_>,
    content: Span,
    kind: LineKind,
    printed: Words<'_>,
    read: Words<'_>,
) -> Line {
    let short = is_short(read.line);
    let marker = printed.line.len() - printed.item.len();
    let may_be_label = page.may_hold_marks() || may_open_spelling(read.item);
    let label = match kind {
        LineKind::Text | LineKind::Icon if may_be_label => label(page, read.item),
        _ => None,
    };
    let decorated = match label {
        None if may_be_label || may_be_decorated(printed.item) => {
            let found = decorated(page, printed.item, marker > 0);
            found.and_then(|found| found.behind(marker))
        }
        _ => None,
    };
    let is_starred = read.line.ends_with("**") && !read.line.starts_with("**");
    let is_label_like = short && read.line.starts_with(char::is_uppercase);
    let looks = Looks::SHORT
        .when(short)
        .and(Looks::LABEL_LIKE.when(is_label_like))
        .and(Looks::STARRED.when(is_starred));
    Line::new(content, kind, looks)
        .with_marker(marker)
        .with_label(label)
        .with_decorated(decorated)
}

/// The longest line that is tried as a label: the longest spelling, with room
/// for decomposed letters and wide spaces.
pub(crate) const LONGEST_LABEL: usize = 120;

fn label(page: &SourceText<'_>, words: &str) -> Option<SpellingId> {
    if words.len() > LONGEST_LABEL {
        return None;
    }
    let words = without_stars(words);
    spelling(words).or_else(|| spelling(&page.single_spaced(words)?))
}

#[cfg(test)]
mod tests;
