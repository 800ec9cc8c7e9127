//! The marks inside the text of a line.

use super::evidence::opens_text;
use super::token::{alternative_text, attributes, destination, entity, html_tag, number};
use super::{Mark, MarkupHabits, Meaning};
use crate::span::Span;
use crate::text::is_space;

pub(super) struct Inline<'t> {
    text: &'t str,
    habits: MarkupHabits,
    line: Span,
    /// The brackets that are open, with their lengths.
    brackets: Vec<(usize, usize)>,
    /// The runs of stars or underscores that are open.
    emphasis: Vec<(usize, &'t str)>,
}

/// The longest tag, in bytes: pictures may stand in one.
const LONGEST: usize = 4000;

/// The signs that may open a mark.
const SIGNS: [char; 11] = ['-', '\\', '!', '[', ']', '<', '&', '*', '_', '{', '('];

impl<'t> Inline<'t> {
    pub(super) const fn new(text: &'t str, habits: MarkupHabits, line: Span) -> Self {
        Self {
            text,
            habits,
            line,
            brackets: Vec::new(),
            emphasis: Vec::new(),
        }
    }

    /// Adds the marks, not all of them in order.
    pub(super) fn find(mut self, marks: &mut Vec<Mark>) {
        let mut at = self.line.start;
        while let Some(next) = self.rest(at).find(SIGNS) {
            at += next;
            at = self.mark(at, marks).max(at + 1);
        }
    }

    fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..self.line.end).unwrap_or_default()
    }

    /// Reads what a sign opens; the answer is where to go on.
    fn mark(&mut self, at: usize, marks: &mut Vec<Mark>) -> usize {
        let rest = self.rest(at);
        let end = |left: &str| self.line.end - left.len();
        let nothing = |from: usize, to: usize| Mark::new(from, to, Meaning::Nothing);
        let MarkupHabits {
            markdown,
            html,
            entities,
            link_numbers,
            ..
        } = self.habits;
        match rest.as_bytes() {
            [b'&', ..] if entities => {
                let Ok((left, character)) = entity(rest) else {
                    return at;
                };
                marks.push(Mark::new(at, end(left), Meaning::Character(character)));
                end(left)
            }
            [b'<', ..] => self.angle(at, rest, html, marks),
            [b'[', ..] if link_numbers && number(rest).is_ok_and(|(left, _)| opens_text(left)) => {
                let past = number(rest).map_or(at, |(left, _)| end(left));
                marks.push(nothing(at, past));
                past
            }
            [b'(', ..] if link_numbers && rest.starts_with("(BUTTON)") => {
                marks.push(nothing(at, at + "(BUTTON)".len()));
                at + "(BUTTON)".len()
            }
            _ if !markdown => at,
            [b'\\'] => {
                marks.push(nothing(at, at + 1));
                at
            }
            [b'\\', sign, ..] if sign.is_ascii_punctuation() => {
                marks.push(nothing(at, at + 1));
                at + 2
            }
            [b'!', b'[', ..] => {
                self.brackets.push((at, 2));
                at + 2
            }
            [b'[', ..] => {
                self.brackets.push((at, 1));
                at
            }
            [b']', ..] => self.closing_bracket(at, marks),
            [b'{', ..] => match attributes(rest) {
                Ok((left, _)) if left.is_empty() => {
                    marks.push(nothing(at, end(left)));
                    end(left)
                }
                _ => at,
            },
            [b'-', b'-', ..] if self.habits.divisions => {
                let length = rest.len() - rest.trim_start_matches('-').len();
                let dash = if length == 2 { '–' } else { '—' };
                marks.push(Mark::new(at, at + length, Meaning::Character(dash)));
                at + length
            }
            [b'*' | b'_', ..] => self.emphasis(at, rest, marks),
            _ => at,
        }
    }

    /// A tag, or an address in `<` and `>`.
    fn angle(&self, at: usize, rest: &str, html: bool, marks: &mut Vec<Mark>) -> usize {
        let near = rest
            .get(..rest.floor_char_boundary(LONGEST))
            .unwrap_or(rest);
        if html && let Ok((left, (tag, name))) = html_tag(near) {
            let end = at + near.len() - left.len();
            let is_heading = matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
            let alt = alternative_text(tag).filter(|_| name == "img");
            let alt = alt.and_then(|alt| Some((rest.find(alt)?, alt.len())));
            match alt {
                Some((from, length)) => {
                    let (start, past) = (at + from, at + from + length);
                    marks.push(Mark::new(at, start, Meaning::Picture));
                    marks.push(Mark::new(past, end, Meaning::Nothing));
                }
                None if is_heading && !tag.starts_with("</") => {
                    marks.push(Mark::new(at, end, Meaning::Heading));
                }
                None => marks.push(Mark::new(at, end, Meaning::Nothing)),
            }
            return end;
        }
        let inside = near.get(1..).and_then(|rest| rest.split_once('>'));
        let address = inside.filter(|(inside, _)| {
            !inside.contains(is_space) && (inside.contains('@') || inside.contains("://"))
        });
        if let Some((address, _)) = address {
            let end = at + 1 + address.len();
            marks.push(Mark::new(at, at + 1, Meaning::Nothing));
            marks.push(Mark::new(end, end + 1, Meaning::Nothing));
            return end + 1;
        }
        at
    }

    /// `](url)` and `]{.class}` close a mark, any other bracket is text.
    fn closing_bracket(&mut self, at: usize, marks: &mut Vec<Mark>) -> usize {
        let Some((open, length)) = self.brackets.pop() else {
            return at;
        };
        let behind = self.rest(at + 1);
        let closed = destination(behind).or_else(|_| attributes(behind));
        let Ok((left, _)) = closed else {
            return at;
        };
        let end = self.line.end - left.len();
        let meaning = match length {
            2 => Meaning::Picture,
            _ => Meaning::Nothing,
        };
        marks.push(Mark::new(open, open + length, meaning));
        marks.push(Mark::new(at, end, Meaning::Nothing));
        end
    }

    /// Stars or underscores around whole words.
    fn emphasis(&mut self, at: usize, rest: &'t str, marks: &mut Vec<Mark>) -> usize {
        let sign = if rest.starts_with('*') { '*' } else { '_' };
        let length = rest.len() - rest.trim_start_matches(sign).len();
        let run = rest.get(..length).unwrap_or_default();
        let end = at + length;
        let before = self.text.get(self.line.start..at);
        let before = before.and_then(|before| before.chars().next_back());
        let after = self.rest(end).chars().next();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_gap = |c: Option<char>| c.is_none_or(is_space);
        let opens = !is_word(before) && !is_gap(after);
        let closes = !is_gap(before) && !is_word(after);
        if length > 3 {
            return end;
        }
        if closes
            && let Some(&(open, other)) = self.emphasis.last()
            && other == run
        {
            self.emphasis.pop();
            marks.push(Mark::new(open, open + length, Meaning::Nothing));
            marks.push(Mark::new(at, end, Meaning::Nothing));
        } else if opens {
            self.emphasis.push((at, run));
        }
        end
    }
}
