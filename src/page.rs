//! Lines to a labelled outline: which line is the title, the lead, a label, a value,
//! furniture.
//!
//! The lines that are spelt like labels are resolved first ([`labels`]), and the lines
//! that stand like unknown labels are marked ([`drift`]). A grammar over the lines
//! then recognises the page ([`grammar`], [`article`]). It never fails and loses
//! nothing: its parts, in order, are the text.

mod article;
mod class;
mod decorated;
mod drift;
mod fragment;
mod frame;
mod grammar;
mod icons;
mod input;
mod kind;
mod labels;
mod long_text;
mod outline;
mod second_page;
mod tab;
mod text_like;
mod title;
mod wording;

pub(crate) use drift::{is_bare_noun, names_data, names_label};
pub(crate) use frame::worth_as_frame;
pub use frame::{Frame, FrameSide};
pub(crate) use input::{LineRun, line, lines1};
pub use outline::{Outline, Part, Role};
use text_like::without_text;
pub(crate) use title::{SITE_NAMES, without_site_name};

use std::borrow::Cow;
use std::ops::Range;

use crate::clean::{SourceText, has_same_words};
use crate::habit::Habit;
use crate::layout::{Rows, SpellingId};
use crate::lines::{Line, LineKind};
use crate::record::Kind;
use crate::steps::count_steps;

/// A line that is spelt like a label.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabelCandidate {
    pub(crate) line: usize,
    pub(crate) spelling: SpellingId,
    pub(crate) starred: bool,
    /// Whether it carries marks of another tool, or its value.
    pub(crate) decorated: bool,
    /// Where its value begins in its own line.
    pub(crate) value: Option<u8>,
}

impl LabelCandidate {
    /// The candidate that a line is, by its number.
    fn of(line: &Line, at: usize) -> Option<Self> {
        // Most lines are no candidates.
        let spelling = line.spelling()?;
        let decorated = line.decorated().filter(|_| line.label().is_none());
        Some(Self {
            line: at,
            spelling,
            starred: line.is_starred(),
            decorated: decorated.is_some(),
            value: decorated.and_then(|label| label.value),
        })
    }

    /// Whether it is the second print of a label, right below the first.
    fn is_print_below(&self, above: &Self) -> bool {
        above.line + 1 == self.line && above.spelling == self.spelling
    }

    /// Whether its marks are more likely those of running text: it is one of several
    /// items of a list, or a sentence goes on behind its colon.
    fn is_doubtful(&self, page: &SourceText<'_>, lines: &[Line]) -> bool {
        let goes_on = |line: &Line| {
            let text = line.content().slice(page.text);
            let value = self.value.and_then(|value| text.get(usize::from(value)..));
            value.is_some_and(|value| value.starts_with(char::is_lowercase))
                && !Rows::EVERYDAY.and(self.spelling.rows()).is_empty()
        };
        self.decorated
            && (is_list_item(page, lines, self.line) || lines.get(self.line).is_some_and(goes_on))
    }
}

/// The candidates among lines.
fn candidates(page: &SourceText<'_>, lines: &[Line]) -> Vec<LabelCandidate> {
    let mut candidates: Vec<LabelCandidate> = Vec::with_capacity(32);
    let mut items: Vec<LabelCandidate> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(candidate) = LabelCandidate::of(line, at) else {
            continue;
        };
        if candidate.is_doubtful(page, lines) {
            items.push(candidate);
        } else if !labels::heads_sentences(page, lines, &candidate) {
            candidates.push(candidate);
        }
    }
    if are_facts(&items) {
        candidates.append(&mut items);
        candidates.sort_by_key(|candidate| candidate.line);
    }
    if candidates.iter().any(|candidate| candidate.decorated) {
        prefer_plain(without_text(page, lines, candidates))
    } else {
        candidates
    }
}

/// Whether items of lists are the facts of a page, each behind its label: the name and
/// several others are among them.
fn are_facts(items: &[LabelCandidate]) -> bool {
    /// So many phrases that nobody writes in running text.
    const FEWEST: u32 = 4;
    let mut names = items.iter().filter(|item| item.spelling.is_name());
    let all = items
        .iter()
        .fold(Rows::NONE, |all, item| all.or(item.spelling.rows()));
    names.next().is_some() && all.count() - all.and(Rows::EVERYDAY).count() >= FEWEST
}

/// Leaves out decorated candidates in everyday words that head a section by the same
/// words without marks, too. A second print may stand right below the first.
fn prefer_plain(candidates: Vec<LabelCandidate>) -> Vec<LabelCandidate> {
    let mut plain = Rows::NONE;
    for candidate in candidates.iter().filter(|candidate| !candidate.decorated) {
        plain = plain.or(candidate.spelling.rows());
    }
    let plain = plain.and(Rows::EVERYDAY).and(Rows::SECTIONS);
    let mut above: Option<LabelCandidate> = None;
    let mut preferred = candidates;
    preferred.retain(|candidate| {
        let rows = candidate.spelling.rows();
        let above = above.replace(*candidate);
        let is_below_print = above.is_some_and(|above| candidate.is_print_below(&above));
        let is_alone = match rows.and(Rows::REPEATABLE).is_empty() {
            true => is_below_print || rows.and(plain).is_empty(),
            // What stands right below the label of a picture is its value.
            false => !is_below_print,
        };
        !candidate.decorated || is_alone
    });
    preferred
}

/// Whether a line is one of several items of a list: another with the same mark, as far from
/// the margin, stands above or below it, or it stands under the item above it.
fn is_list_item(page: &SourceText<'_>, lines: &[Line], at: usize) -> bool {
    /// How many items above and below are looked at.
    const NEAR: usize = 12;
    let text = page.text;
    let Some(item) = lines.get(at).filter(|line| line.is_list_item()) else {
        return false;
    };
    let mark = |line: &Line| match line.kind() {
        LineKind::Bullet => line.content().slice(text).chars().next(),
        _ => None,
    };
    let place = |line: &Line| (mark(line), line.kind(), line.indentation(text));
    let is_item = |line: &&Line| line.is_list_item();
    let (above, below) = lines.split_at(at);
    let above = above.iter().rev().take_while(is_item).take(NEAR);
    let below = below.iter().skip(1).take_while(is_item).take(NEAR);
    let parent = above.clone().next();
    let is_under = parent.is_some_and(|parent| parent.indentation(text) < item.indentation(text));
    is_under || above.chain(below).any(|other| place(other) == place(item))
}

/// A page as the outline, the blocks and the record look at it.
#[derive(Clone, Copy)]
pub(crate) struct Context<'p, 'a> {
    pub(crate) page: &'p SourceText<'a>,
    pub(crate) lines: &'p [Line],
    pub(crate) habit: Habit,
    pub(crate) kind: Kind,
    /// Lines of the frame beside those that are known.
    pub(crate) frame: Option<&'p Frame>,
}

impl<'p, 'a> Context<'p, 'a> {
    /// A line's text, trimmed; empty past the last line.
    pub(crate) fn text(&self, line: usize) -> &'a str {
        self.lines
            .get(line)
            .map_or("", |line| line.content().slice(self.page.text))
    }

    /// A line as it reads: with composed letters, without the marks of other tools.
    fn words(&self, line: usize) -> Cow<'a, str> {
        let words = |line: &Line| self.page.value_in(line, line.content()).value;
        self.lines.get(line).map_or(Cow::Borrowed(""), words)
    }

    /// The bytes of a line: where the first or the last one tells, they are found sooner than
    /// its text.
    pub(crate) fn bytes(&self, line: usize) -> &'a [u8] {
        let line = self.lines.get(line).map(|line| line.content());
        line.and_then(|line| self.page.text.as_bytes().get(line.start..line.end))
            .unwrap_or_default()
    }

    pub(crate) fn is(&self, line: usize, kind: LineKind) -> bool {
        self.lines.get(line).is_some_and(|line| line.kind() == kind)
    }

    /// Whether a line is short, and no sentence that is closed.
    pub(crate) fn is_short(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|line| line.is_short())
    }

    /// Whether a line is running text by its looks: no item or icon, and not short.
    fn is_paragraph(&self, line: usize) -> bool {
        self.is(line, LineKind::Text) && !self.is_short(line)
    }

    /// Whether a line could be a label by its looks: short, open, capitalised.
    fn is_label_like(&self, line: usize) -> bool {
        self.lines
            .get(line)
            .is_some_and(|line| line.is_label_like())
    }

    /// Those of some lines that could be labels by their looks.
    fn label_like(&self, lines: Range<usize>) -> impl Iterator<Item = usize> + use<'p, 'a> {
        let among = self.lines.get(lines.clone()).unwrap_or_default();
        let looks = |(at, line): (usize, &Line)| line.is_label_like().then_some(at);
        lines.zip(among).filter_map(looks)
    }

    /// Whether a line belongs to one paragraph with the line above it.
    pub(crate) fn joins(&self, line: usize) -> bool {
        count_steps(1);
        self.lines
            .get(line)
            .is_some_and(|line| self.habit.joins(line))
    }

    /// Whether no line above belongs to the same paragraph. A heading can follow a
    /// list with no blank line between them.
    fn opens_paragraph(&self, line: usize) -> bool {
        line.checked_sub(1).is_some_and(|above| {
            !self.joins(line)
                || self.is(above, LineKind::Bullet)
                || self.is(above, LineKind::Number)
        })
    }

    /// The text below a line before `end`; below its second print where it is printed
    /// twice.
    fn text_below(&self, line: usize, end: usize) -> Option<&'a str> {
        let twice = self.bytes(line + 1) == self.bytes(line);
        let below = line + 1 + usize::from(twice);
        (below < end).then(|| self.text(below))
    }

    /// Whether two lines read alike.
    fn is_same_line(&self, line: usize, other: usize) -> bool {
        let read = |at: usize| {
            let line = self.lines.get(at)?;
            self.page.read_if_marked(line.content())
        };
        let (text, again) = (read(line), read(other));
        self.is_same_text(
            text.as_deref().unwrap_or(self.text(line)),
            again.as_deref().unwrap_or(self.text(other)),
        )
    }

    /// Whether two texts are alike but for the width of spaces and the composition of
    /// letters.
    fn is_same_text(&self, text: &str, other: &str) -> bool {
        text == other || has_same_words(text, other)
    }
}

#[cfg(test)]
mod tests;
