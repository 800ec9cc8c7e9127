//! What the parser finds wrong on its way: a code and a place, no words yet.

use crate::layout::{Field, SpellingId};
use crate::span::Span;

/// A fault at its place. The rule of the same name puts it into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    pub(crate) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// Text where a date belongs; the field it was to be the value of.
    MalformedDate(Field),
    /// A date that the calendar does not have.
    NoSuchDay(Field),
    /// Text where an e-mail address belongs.
    MalformedEmail,
    /// A range whose end is before its start.
    PeriodReversed,
    /// Words that hold the place of a value of this field.
    Placeholder(Field),
    /// The first line of a list that the record does not have, as those above it are too many.
    LongList(Field),
    /// The first line of a text that is not told apart from the others, as those above it are
    /// too many.
    LongText,
    /// A line in a list of regions that names none.
    UnknownRegion,
    /// A line that stands like a label and is none.
    UnknownLabel,
    /// Text between two facts that belongs to neither, and has no label.
    LooseText,
    /// Text behind the last fact, which is the value of this field, that has no heading.
    TextWithoutHeading(Field),
    /// A line that is spelt like the label of a field that the page has nowhere, and is
    /// read as text.
    UnreadLabel(Field),
    /// The first line of another page.
    SecondPage,
    /// What may be another page, by its headings.
    DoubtfulSecondPage,
    /// What may be another page, by the words of its title or the blank lines about it.
    PossibleSecondPage,
    /// The beginning of a label, where the text is cut off.
    CutLabel(SpellingId),
    /// The beginning of an icon line, where the text is cut off.
    CutIcon,
    /// A label before which another one should stand.
    MisplacedField(Field),
    /// The first line of the site's frame, and how many lines it has above the page and
    /// below.
    PageFrame { above: usize, below: usize },
    /// A line that reads like text and is taken for one of the site's frame, since it
    /// stands above the title.
    TextAboveTitle,
    /// A line that may be one of the site's frame and is taken for text.
    DoubtfulFrame,
    /// A line that may be one of the site's frame by its looks alone.
    PossibleFrame,
    /// The first of the site's sentences on a tab of a kokonaisuus.
    KokonaisuusTab,
}

impl Fault {
    pub(crate) const fn new(kind: FaultKind, span: Span) -> Self {
        Self { kind, span }
    }
}
