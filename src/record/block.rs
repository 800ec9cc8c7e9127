//! The blocks of running text.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::walk::{FindSpan, IntoOwned, Pointer, VisitSpan, Walk};
use super::{Image, Text};
use crate::span::Spanned;

/// A block of running text.
///
/// A short line, alone in its paragraph and not closed by a full stop, a comma or a colon,
/// is a link where its own words say so, `Katso myös …`. Else it is a heading right before
/// a longer paragraph, a list or another heading, and a paragraph otherwise: at the end of
/// a body, as the introduction of a list, or as a date, a by-line or a `Label: value`.
///
/// ```
/// use innokyla::Block;
///
/// let parsed = innokyla::parse("Otsikko\n\nTeksti on virke.\n\n- yksi\n- kaksi\n");
/// let [Block::Paragraph { text }, Block::List { ordered, items }] = parsed.record().lead() else {
///     panic!("a paragraph and a list");
/// };
/// assert_eq!(text, &"Teksti on virke.");
/// assert!(!**ordered);
/// assert_eq!(items, &["yksi", "kaksi"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Block<'a> {
    /// Lines without a blank line between them; a line break stays `\n`.
    Paragraph {
        /// The lines, a line break between them.
        text: Text<'a>,
    },
    /// Items with a mark or a number each: two at least, or one whose mark is no dash.
    ///
    /// Blank lines between items part no list. A line that is indented under an item, or
    /// that a tool has wrapped, belongs to it after a line break. A dash that opens direct
    /// speech, a numbered heading and `1. jakso` are no marks.
    List {
        /// Whether the items are numbered. Its span is the marker of the first item.
        ordered: Spanned<bool>,
        /// The items, without their markers.
        items: Vec<Text<'a>>,
    },
    /// A sub-heading inside the body.
    Heading {
        /// Its line.
        text: Text<'a>,
    },
    /// A picture: a line *Kuva* with the alternative text on the next line, and perhaps
    /// *Kuvateksti* with the caption.
    Image(Box<Image<'a>>),
    /// The title of a link, whose address the export does not hold.
    Link {
        /// The title.
        text: Text<'a>,
    },
}

impl Walk for Block<'_> {
    fn walk(&self, at: &mut Pointer, visit: VisitSpan<'_>) {
        match self {
            Self::Paragraph { text } | Self::Heading { text } | Self::Link { text } => {
                at.under("text", |at| text.walk(at, visit));
            }
            Self::List { ordered, items } => {
                at.under("ordered", |at| ordered.walk(at, visit));
                at.under("items", |at| items.walk(at, visit));
            }
            Self::Image(image) => image.walk(at, visit),
        }
    }

    fn place(&mut self, at: &mut Pointer, find: FindSpan<'_>) {
        match self {
            Self::Paragraph { text } | Self::Heading { text } | Self::Link { text } => {
                at.under("text", |at| text.place(at, find));
            }
            Self::List { ordered, items } => {
                at.under("ordered", |at| ordered.place(at, find));
                at.under("items", |at| items.place(at, find));
            }
            Self::Image(image) => image.place(at, find),
        }
    }
}

/// The words alone: an item of a list on each line after `• ` or its number, of a
/// picture its alternative text and its caption.
impl fmt::Display for Block<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraph { text } | Self::Heading { text } | Self::Link { text } => {
                f.write_str(text)
            }
            Self::List { ordered, items } => {
                for (at, item) in items.iter().enumerate() {
                    let line_break = if at == 0 { "" } else { "\n" };
                    match **ordered {
                        true => write!(f, "{line_break}{}. {item}", at + 1)?,
                        false => write!(f, "{line_break}• {item}")?,
                    }
                }
                Ok(())
            }
            Self::Image(image) => {
                let texts = image.alt.iter().chain(&image.caption);
                for (at, text) in texts.enumerate() {
                    write!(f, "{}{text}", if at == 0 { "" } else { "\n" })?;
                }
                Ok(())
            }
        }
    }
}

/// The words of a body of text, its blocks apart by a blank line.
///
/// ```
/// let page = "Otsikko\n\nJohdanto on virke.\n\nSe sanoo:\n\n- yksi\n- kaksi\n";
/// let parsed = innokyla::parse(page);
/// assert_eq!(
///     innokyla::plain_text(parsed.record().lead()),
///     "Johdanto on virke.\n\nSe sanoo:\n\n• yksi\n• kaksi"
/// );
/// ```
#[must_use]
pub fn plain_text(body: &[Block<'_>]) -> String {
    let blocks: Vec<_> = body.iter().map(Block::to_string).collect();
    blocks.join("\n\n")
}

impl IntoOwned for Block<'_> {
    type Owned = Block<'static>;

    fn into_owned(self) -> Self::Owned {
        match self {
            Self::Paragraph { text } => Block::Paragraph {
                text: text.into_owned(),
            },
            Self::List { ordered, items } => Block::List {
                ordered,
                items: items.into_owned(),
            },
            Self::Heading { text } => Block::Heading {
                text: text.into_owned(),
            },
            Self::Image(image) => Block::Image(Box::new(image.into_owned())),
            Self::Link { text } => Block::Link {
                text: text.into_owned(),
            },
        }
    }
}
