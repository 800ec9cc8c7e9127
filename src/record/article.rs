//! The record of a page without Innokylä's labels.

use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Attachment, Block, Image, Language, Programme, Region, Section, Text};
use crate::span::Spanned;

/// A news item, a ministry's page, or any other text without Innokylä's labels
/// (`not-an-export`).
///
/// ```
/// let text = "\
/// FI SV EN
///
/// Digihoitaja vastaa
///
/// Hoitaja vastaa etänä koko päivän.
///
/// Palvelu kasvaa
///
/// Syksyllä mukaan tulee kaksi kuntaa.
///
/// Lue lisää
///
/// Loppuraportti (pdf, 2.3 MB)
/// ";
/// let parsed = innokyla::parse(text);
/// let page = parsed.record().as_article().unwrap();
/// assert_eq!(page.languages, ["fi", "sv", "en"]);
/// assert_eq!(page.title.as_deref(), Some("Digihoitaja vastaa"));
/// assert_eq!(page.sections[0].heading.as_deref(), Some("Palvelu kasvaa"));
/// assert_eq!(*page.attachments[0].size_bytes.unwrap(), 2_300_000);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Article<'a> {
    /// The language of the page's own words. Always there: [`Language::Und`] where they
    /// do not tell.
    pub language: Language,
    /// The codes that a language bar offers, in lower case and in its order: of `FI SV EN`
    /// as printed, of `Suomeksi På svenska In English` those of ISO 639-1.
    /// Empty where there is none.
    pub languages: Vec<Text<'a>>,
    /// The title: a short first line. `None` where the text starts with prose.
    pub title: Option<Text<'a>>,
    /// The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    /// `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none,
    /// or several.
    pub region: Option<Spanned<Region>>,
    /// The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it
    /// ends in none.
    pub programme: Option<Programme<'a>>,
    /// The text before the first heading. Empty where there is none.
    pub lead: Vec<Block<'a>>,
    /// *Kuva* with the alternative text on the next line, and *Kuvateksti*: the pictures, in
    /// the order of the page.
    pub images: Vec<Image<'a>>,
    /// The lines of link lists such as *Lue lisää*, and the last lines of paragraphs that
    /// lead to a file, in the order of the page.
    pub attachments: Vec<Attachment<'a>>,
    /// The sections, each opened by a heading of the page's own.
    pub sections: Vec<Section<'a>>,
}
tree!(Article {
    language,
    languages,
    title,
    region,
    programme,
    lead,
    images,
    attachments,
    sections
});
