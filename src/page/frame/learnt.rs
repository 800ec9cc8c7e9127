//! Lines of a frame that a collection of pages has shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::Kind;
use crate::text::composed_words;

/// Lines that the site prints around its pages, beside those that the parser knows.
///
/// [`Profile::frame`](crate::Profile::frame) learns them from a collection. A page is
/// read with them by [`parse_with`](crate::parse_with): such a line, above the page or
/// behind its last section, is in no value.
///
/// ```
/// use innokyla::{Frame, FrameSide, Kind, ParseOptions, parse_with};
///
/// let mut frame = Frame::default();
/// frame.add(Kind::Article, FrameSide::Below, "Tilaa kuukausikirje");
/// let options = ParseOptions::default().frame(frame);
/// let page = parse_with("Otsikko\n\nTeksti, joka on virke.\n\nTilaa kuukausikirje\n", &options);
/// assert_eq!(page.record().lead().len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame(BTreeMap<(Kind, FrameSide), BTreeSet<String>>);

/// On which side of a page a line of the frame stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FrameSide {
    /// Above the title or the lead.
    Above,
    /// Behind the last section.
    Below,
}

impl Frame {
    /// Adds a line of the frame of one kind of page. White space and the composition of
    /// letters mean nothing, nor does the mark of a list before it.
    pub fn add(&mut self, kind: Kind, side: FrameSide, line: &str) {
        let lines = self.0.entry((kind, side)).or_default();
        lines.insert(composed_words(line));
    }

    /// Whether it has no line.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn holds(&self, kind: Kind, side: FrameSide, line: &str) -> bool {
        let lines = self.0.get(&(kind, side));
        lines.is_some_and(|lines| lines.contains(&composed_words(line)))
    }
}
