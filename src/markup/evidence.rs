//! What speaks for a habit: its marks at several places of a page.

use super::token::{destination, entity, heading, html_tag, number};
use crate::line_ends::LINE_BREAKS;
use crate::span::Span;
use crate::text::is_space;

/// Which marks a page has throughout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct MarkupHabits {
    /// Headings, links, emphasis and escapes of Markdown.
    pub(crate) markdown: bool,
    /// Tags of HTML.
    pub(crate) html: bool,
    /// Entities of HTML.
    pub(crate) entities: bool,
    /// Numbers before the texts of links.
    pub(crate) link_numbers: bool,
    /// Pictures in brackets, `[]` for those without a text.
    pub(crate) brackets: bool,
    /// Divisions of pandoc's Markdown, which writes `--` for a dash.
    pub(crate) divisions: bool,
    /// The same words or signs around each line, or around each label.
    pub(crate) around_lines: bool,
    /// The first of the marks.
    pub(crate) first: Span,
}

/// So many marks of one kind are a habit.
const HABIT: usize = 2;
/// So many numbers in a row are: notes have numbers, too.
const NUMBERS: usize = 3;

impl MarkupHabits {
    pub(crate) fn of(text: &str) -> Self {
        let mut evidence = MarkCounts::default();
        let bytes = text.as_bytes();
        for at in memchr::memchr3_iter(b'[', b'<', b'&', bytes) {
            evidence.bracket(text, at);
        }
        for at in memchr::memchr3_iter(b'#', b'*', b'\\', bytes) {
            evidence.sign(text, at);
        }
        let firsts = [
            (evidence.markdown >= HABIT, evidence.first_markdown),
            (evidence.tags >= HABIT, evidence.first_tag),
            (evidence.entities >= HABIT, evidence.first_entity),
            (evidence.numbers >= NUMBERS, evidence.first_number),
            (evidence.brackets >= HABIT, evidence.first_bracket),
        ];
        let firsts = firsts.into_iter().filter(|(is_habit, _)| *is_habit);
        Self {
            markdown: evidence.markdown >= HABIT,
            html: evidence.tags >= HABIT,
            entities: evidence.entities >= HABIT || evidence.tags >= HABIT,
            link_numbers: evidence.numbers >= NUMBERS,
            brackets: evidence.brackets >= HABIT,
            divisions: evidence.markdown >= HABIT
                && memchr::memmem::find(bytes, b"\n:::").is_some(),
            around_lines: false,
            first: firsts
                .filter_map(|(_, first)| first)
                .min()
                .unwrap_or_default(),
        }
    }

    pub(crate) const fn any(self) -> bool {
        self.markdown
            || self.html
            || self.entities
            || self.link_numbers
            || self.brackets
            || self.around_lines
    }

    /// The habits, with that of marks around lines, the first of which stands there.
    pub(crate) fn with_marks_around_lines(self, first: Span) -> Self {
        Self {
            around_lines: true,
            first: if self.any() {
                self.first.min(first)
            } else {
                first
            },
            ..self
        }
    }
}

/// How many marks a page has, and the first of each kind.
#[derive(Default)]
struct MarkCounts {
    markdown: usize,
    tags: usize,
    entities: usize,
    numbers: usize,
    first_markdown: Option<Span>,
    first_tag: Option<Span>,
    first_entity: Option<Span>,
    first_number: Option<Span>,
    brackets: usize,
    first_bracket: Option<Span>,
    last_number: u32,
}

impl MarkCounts {
    fn bracket(&mut self, text: &str, at: usize) {
        let rest = near(text, at);
        let span = |left: &str| Span::new(at, at + rest.len() - left.len());
        if let Ok((left, _)) = html_tag(rest) {
            self.tags += 1;
            note(&mut self.first_tag, span(left));
        } else if let Ok((left, _)) = entity(rest) {
            self.entities += 1;
            note(&mut self.first_entity, span(left));
        } else if rest.starts_with("[] ") && opens_line(text, at) {
            self.brackets += 1;
            note(&mut self.first_bracket, Span::new(at, at + 2));
        } else if let Ok((left, found)) = number(rest)
            && opens_text(left)
        {
            // Notes begin with any number, the links of a page with the first.
            if found == self.last_number + 1 {
                self.numbers += 1;
                self.last_number = found;
                note(&mut self.first_number, span(left));
            }
        } else if let Some(end) = link(rest) {
            self.markdown += 1;
            note(&mut self.first_markdown, Span::new(at, at + end));
        }
    }

    fn sign(&mut self, text: &str, at: usize) {
        let rest = near(text, at);
        let before = text.get(..at).unwrap_or_default();
        let end = if let Ok((left, _)) = heading(rest) {
            (opens_line(text, at) && !left.trim_start().is_empty()).then(|| rest.len() - left.len())
        } else if rest.starts_with("**") {
            let opens = before.is_empty() || before.ends_with(is_space);
            bold(rest).filter(|_| opens)
        } else {
            let escaped = rest.strip_prefix('\\').and_then(|rest| rest.chars().next());
            escaped.filter(|c| "*_[]#".contains(*c)).map(|_| 2)
        };
        if let Some(length) = end {
            self.markdown += 1;
            note(&mut self.first_markdown, Span::new(at, at + length));
        }
    }
}

/// Keeps the first place.
fn note(first: &mut Option<Span>, place: Span) {
    *first = Some(first.map_or(place, |first| first.min(place)));
}

/// Whether the text of a link may begin here, right behind its number.
pub(super) fn opens_text(rest: &str) -> bool {
    rest.starts_with(|c: char| {
        !is_space(c) && !matches!(c, '(' | ')' | '[' | '.' | ',' | ';' | ':')
    })
}

/// How far a mark may reach that counts as evidence, in bytes.
const LONGEST: usize = 400;

/// Whether nothing but spaces stands before a byte in its line.
fn opens_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(LINE_BREAKS)
}

fn near(text: &str, at: usize) -> &str {
    let end = text.floor_char_boundary(at + LONGEST);
    text.get(at..end).unwrap_or_default()
}

/// The length of a link of Markdown.
fn link(rest: &str) -> Option<usize> {
    let line = rest.split(LINE_BREAKS).next()?;
    let behind = line.find("](")? + 1;
    let (left, _) = destination(rest.get(behind..)?).ok()?;
    Some(rest.len() - left.len())
}

/// The length of words in `**`.
fn bold(rest: &str) -> Option<usize> {
    let line = rest.get(2..)?.split(LINE_BREAKS).next()?;
    let close = line.find("**")?;
    let words = line.get(..close)?;
    let is_bold = !words.is_empty() && !words.starts_with(is_space) && !words.ends_with(is_space);
    is_bold.then_some(close + 4)
}
