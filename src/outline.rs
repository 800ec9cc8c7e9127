//! Lines to a labelled outline: which line is the title, the lead, a label, a
//! value, furniture. It never fails and loses nothing: its parts, in order, are
//! the text.

mod kind;
mod parts;
mod preamble;
mod reading;
mod unknown;

use crate::habit::Habit;
pub(crate) use reading::Placement;

use crate::clean::SourceText;
use crate::fault::Fault;
use crate::layout::{Field, SpellingId};
use crate::lines::{Line, LineKind};
use crate::record::Kind;
use crate::span::Span;
use crate::steps::count_steps;

/// A page cut into labelled parts.
///
/// The parts follow each other without a gap, from the first byte of the text to
/// the last: [`Outline::rebuild`] gives the text back byte for byte.
///
/// ```
/// use innokyla::{Field, Role};
/// let text = "Rahoittaja\nKunta\nYhteyshenkilön nimi\nMaija Meri\n";
/// let parsed = innokyla::parse(text);
/// let parts = parsed.outline().parts();
/// assert_eq!(parts[0].role, Role::Label(Field::Funders));
/// assert_eq!(parts[1].role, Role::Value(Field::Funders));
/// assert_eq!(parts[1].span.slice(text), "Kunta\n");
/// assert_eq!(parsed.outline().rebuild(text), text);
/// ```
#[derive(Clone, Debug)]
pub struct Outline {
    kind: Kind,
    lines: Vec<Line>,
    habit: Habit,
    parts: Vec<Part>,
}

/// A stretch of whole lines with one role, blank lines after it included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the lines are on the page.
    pub role: Role,
    /// Their bytes, line ends included.
    pub span: Span,
    /// The first line that is not blank.
    pub(crate) first: usize,
    /// One past the last line that is not blank.
    pub(crate) end: usize,
    pub(crate) placement: Placement,
}

impl Part {
    /// A part that begins at a line; where it ends is not known yet.
    fn opening(line: usize, role: Role) -> Self {
        Self {
            role,
            span: Span::default(),
            first: line,
            end: line,
            placement: Placement::InPlace,
        }
    }
}

/// What a part is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Blank lines before anything else.
    Blank,
    /// The languages a page offers: `FI SV EN`.
    LanguageBar,
    /// The title printed at the top.
    Title,
    /// The text between the title and the first label.
    Lead,
    /// A line that the layout's table knows as the label of a field.
    Label(Field),
    /// The value under a label.
    Value(Field),
    /// A heading that the table does not know.
    Heading,
    /// The text under such a heading, or under none.
    Body,
    /// Lines that hold no value: an icon line, a title or label printed twice.
    Furniture,
}

/// A line that is spelt like a label.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabelCandidate {
    pub(crate) line: usize,
    pub(crate) label: SpellingId,
    pub(crate) starred: bool,
}

/// A page as the outline, the blocks and the record look at it.
#[derive(Clone, Copy)]
pub(crate) struct Context<'p, 'a> {
    pub(crate) page: &'p SourceText<'a>,
    pub(crate) lines: &'p [Line],
    pub(crate) habit: Habit,
    pub(crate) kind: Kind,
}

impl<'p, 'a> Context<'p, 'a> {
    /// A line's text, trimmed.
    pub(crate) fn text(&self, line: usize) -> &'a str {
        self.lines
            .get(line)
            .map_or("", |line| line.content.slice(self.page.text))
    }

    /// Whether a line has a shape.
    pub(crate) fn is(&self, line: usize, shape: LineKind) -> bool {
        self.lines.get(line).is_some_and(|line| line.shape == shape)
    }

    /// Whether a line is short, and no sentence that is closed.
    pub(crate) fn is_short(&self, line: usize) -> bool {
        self.lines.get(line).is_some_and(|line| line.short)
    }

    /// Whether a line belongs to one paragraph with the line above it.
    pub(crate) fn joins(&self, line: usize) -> bool {
        count_steps(1);
        self.lines
            .get(line)
            .is_some_and(|line| self.habit.joins(line))
    }
}

impl Outline {
    /// Reads the outline of a page from its lines.
    pub(crate) fn of(page: &SourceText<'_>, lines: Vec<Line>, faults: &mut Vec<Fault>) -> Self {
        let mut candidates = Vec::with_capacity(32);
        for (at, line) in lines.iter().enumerate() {
            if let Some(label) = line.label {
                candidates.push(LabelCandidate {
                    line: at,
                    label,
                    starred: line.starred,
                });
            }
        }
        let context = Context {
            page,
            lines: &lines,
            habit: Habit::of(&lines),
            kind: kind::kind(&candidates),
        };
        let (kind, habit) = (context.kind, context.habit);
        let parts = parts::parts(&context, &candidates, faults);
        Self {
            kind,
            lines,
            habit,
            parts,
        }
    }

    /// Which kind of page it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The parts, in the order of the text.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The text again, part by part; `text` is the text that was parsed.
    pub fn rebuild(&self, text: &str) -> String {
        self.parts
            .iter()
            .map(|part| part.span.slice(text))
            .collect()
    }

    pub(crate) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The page that was read, as its outline was.
    pub(crate) fn context<'p, 'a>(&'p self, page: &'p SourceText<'a>) -> Context<'p, 'a> {
        Context {
            page,
            lines: &self.lines,
            habit: self.habit,
            kind: self.kind,
        }
    }
}
