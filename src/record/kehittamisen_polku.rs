//! The record of a development path page.

use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Block, Language, Region, Section, Text};
use crate::span::Spanned;

/// The development path of an operating model (*kehittämisen polku*): a title, a
/// lead and the model's sections, without basic facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KehittamisenPolku<'a> {
    /// The language of the page's own words.
    pub language: Language,
    /// The title printed at the top; `None` where the text starts with the lead.
    pub title: Option<Text<'a>>,
    /// The region that opens the title: `Keski-Suomi: …`. `None` where none does.
    pub region: Option<Spanned<Region>>,
    /// The text between the title and the first section.
    pub lead: Vec<Block<'a>>,
    /// *Kehittämisen vaihe*, its icon line without the icon: `Kehitteillä`.
    pub stage: Option<Text<'a>>,
    /// The sections.
    pub sections: Vec<Section<'a>>,
}
tree!(KehittamisenPolku {
    language,
    title,
    region,
    lead,
    stage,
    sections
});
