//! The record of a page without Innokylä's labels.

use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Attachment, Block, Image, Language, Region, Section, Text};
use crate::span::Spanned;

/// A news item, a ministry's page, or any other text without Innokylä's labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Article<'a> {
    /// The language of the page's own words.
    pub language: Language,
    /// The languages that a language bar (`FI SV EN`) offers, in lower case.
    pub languages: Vec<Text<'a>>,
    /// The title: a short first line. `None` where the text starts with prose.
    pub title: Option<Text<'a>>,
    /// The region that opens the title: `Keski-Suomi: …`. `None` where none does.
    pub region: Option<Spanned<Region>>,
    /// The text before the first heading.
    pub lead: Vec<Block<'a>>,
    /// *Kuva*, with the alternative text on the next line.
    pub images: Vec<Image<'a>>,
    /// The lines of link lists such as *Lue lisää*.
    pub attachments: Vec<Attachment<'a>>,
    /// The sections, each opened by a heading.
    pub sections: Vec<Section<'a>>,
}
tree!(Article {
    language,
    languages,
    title,
    region,
    lead,
    images,
    attachments,
    sections
});
