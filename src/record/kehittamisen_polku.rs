//! The record of a development path page.

use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Attachment, Block, Image, Language, Programme, Region, Section, Text};
use crate::span::Spanned;

/// The development path of an operating model (*kehittämisen polku*): a title, a lead and
/// the model's sections, without basic facts.
///
/// ```
/// let text = "\
/// Digihoitaja
///
/// Polku kuvaa työn vaiheet.
///
/// Kehittämisen vaihe
///
/// icon/check Created with Sketch. Kehitteillä
///
/// Ratkaisun perusidea
///
/// Hoitaja vastaa etänä.
/// ";
/// let parsed = innokyla::parse(text);
/// let page = parsed.record().as_kehittamisen_polku().unwrap();
/// assert_eq!(page.title.as_deref(), Some("Digihoitaja"));
/// assert_eq!(page.stage.as_deref(), Some("Kehitteillä"));
/// assert_eq!(page.sections[0].heading.as_deref(), Some("Ratkaisun perusidea"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KehittamisenPolku<'a> {
    /// The language of the page's own words. Always there: [`Language::Und`] where they
    /// do not tell.
    pub language: Language,
    /// The title printed at the top. `None` where the text starts with the lead.
    pub title: Option<Text<'a>>,
    /// The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    /// `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none,
    /// or several.
    pub region: Option<Spanned<Region>>,
    /// The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it
    /// ends in none.
    pub programme: Option<Programme<'a>>,
    /// The text between the title and the first section. Empty where there is none.
    pub lead: Vec<Block<'a>>,
    /// *Liitteet ja linkit*, *Liitteet*: files and links, one a line, from below the sections.
    /// Often empty: exports drop link cards.
    pub attachments: Vec<Attachment<'a>>,
    /// *Kuva* with its *Kuvateksti*, of the lead and under *Liitteet*: the pictures, in the
    /// order of the page. A picture without a word is left out.
    pub images: Vec<Image<'a>>,
    /// *Kehittämisen vaihe*: the words of the site's list, without the icon before them:
    /// `Kehitteillä`. `None` where the label or its value is missing.
    pub stage: Option<Text<'a>>,
    /// The sections, in the order of the page.
    pub sections: Vec<Section<'a>>,
}
tree!(KehittamisenPolku {
    language,
    title,
    region,
    programme,
    lead,
    attachments,
    images,
    stage,
    sections
});
