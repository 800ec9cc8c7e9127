//! The marks of one line: those that make the line what it is, then those in its text.

use super::inline::Inline;
use super::token::heading;
use super::{Mark, MarkupHabits, Meaning};
use crate::span::Span;
use crate::text::trim;

pub(super) struct LineMarks<'t> {
    pub(super) text: &'t str,
    pub(super) habits: MarkupHabits,
    /// The line above.
    pub(super) above: Span,
}

impl LineMarks<'_> {
    /// Adds the marks of a line.
    pub(super) fn find(&self, line: Span, marks: &mut Vec<Mark>) {
        let content = trim(self.text, line);
        let words = content.slice(self.text);
        if words.is_empty() {
            return;
        }
        let mut start = content.start;
        if self.habits.brackets
            && let Some(inside) = words.strip_prefix('[')
        {
            let past = inside.strip_suffix(']').map_or(0, str::len);
            if inside.starts_with(']') {
                marks.push(Mark::new(start, start + 2, Meaning::Nothing));
            } else if past > 0 && !inside.get(..past).unwrap_or_default().contains(['[', ']']) {
                marks.push(Mark::new(start, start + 1, Meaning::Picture));
                marks.push(Mark::new(content.end - 1, content.end, Meaning::Nothing));
            }
            return;
        }
        if self.habits.markdown {
            if self.is_furniture(words) {
                self.mark_heading_above(words, marks);
                marks.push(Mark::new(content.start, content.end, Meaning::Nothing));
                return;
            }
            if let Ok((rest, _)) = heading(words) {
                start = content.end - rest.len();
                marks.push(Mark::new(content.start, start, Meaning::Heading));
            } else if words.starts_with("> ") {
                start += 2;
                marks.push(Mark::new(content.start, start, Meaning::Nothing));
            }
        }
        let first = marks.len();
        let span = Span::new(start, content.end);
        Inline::new(self.text, self.habits, span).find(marks);
        if let Some(found) = marks.get_mut(first..) {
            found.sort_by_key(|mark| mark.span.start);
        }
    }

    /// Whether a line is a rule, or the fence of a division of pandoc's.
    fn is_furniture(&self, words: &str) -> bool {
        let is_of = |sign: char| words.chars().all(|c| c == sign) && words.len() >= 3;
        let is_rule = ['-', '=', '_', '*'].into_iter().any(is_of) || words == "* * *";
        is_rule || words.starts_with(":::")
    }

    /// A line of `=` or `-` right below another makes that one a heading.
    fn mark_heading_above(&self, words: &str, marks: &mut Vec<Mark>) {
        let above = trim(self.text, self.above);
        if !words.starts_with(['=', '-']) || above.is_empty() {
            return;
        }
        let start = above.start;
        let at = marks.partition_point(|mark| mark.span.start < start);
        marks.insert(at, Mark::new(start, start, Meaning::Heading));
    }

    /// Whether the addresses of the numbered links begin here, down to the end.
    pub(super) fn opens_references(&self, line: Span) -> bool {
        let end = self.text.floor_char_boundary(line.end + 200);
        let rest = self.text.get(line.end..end).unwrap_or_default();
        trim(self.text, line).slice(self.text) == "References"
            && rest.trim_start().starts_with("1. ")
            && rest.contains("://")
    }
}
