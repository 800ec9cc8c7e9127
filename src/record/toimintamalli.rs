//! The record of an operating model page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Attachment, Block, Image, Language, Organisation, Programme, Region, Section, Text};
use crate::span::Spanned;

/// An operating model (*toimintamalli*).
///
/// ```
/// let text = "\
/// Toimintamallin nimi
/// Digihoitaja
/// Paikkakunta, maakunta tai hyvinvointialue
/// Oulu
/// Lapin hyvinvointialue
/// Luotu
///
/// 1.2.2022
///
/// Viimeksi muokattu
///
/// 2.2.2022
///
/// Kehittämisen vaihe
///
/// icon/check Created with Sketch. Valmis
/// ";
/// let parsed = innokyla::parse(text);
/// let page = parsed.record().as_toimintamalli().unwrap();
/// assert_eq!(page.name.as_deref(), Some("Digihoitaja"));
/// assert_eq!(page.localities.len(), 2);
/// assert_eq!(page.stage.as_deref(), Some("Valmis"));
/// assert!(!*page.nationwide);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Toimintamalli<'a> {
    /// The language of the page's own words. Always there: [`Language::Und`] where they
    /// do not tell.
    pub language: Language,
    /// The title printed at the top, else the name. `None` where both are missing.
    pub title: Option<Text<'a>>,
    /// The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    /// `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none,
    /// or several.
    pub region: Option<Spanned<Region>>,
    /// The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it
    /// ends in none.
    pub programme: Option<Programme<'a>>,
    /// The text between the title and the basic facts. Empty where there is none. It is
    /// usually the summary again; a different one is a `summary-differs`.
    pub lead: Vec<Block<'a>>,
    /// *Toimintamallin nimi*: one line. `None` where the label or its value is missing
    /// (`missing-field`). Of two different names the first counts (`repeated-field`).
    pub name: Option<Text<'a>>,
    /// *Toimintamallin lyhyt kuvaus*: running text. Empty where the label or its value is
    /// missing.
    pub summary: Vec<Block<'a>>,
    /// *Toimintamallin rahoittaja*: who pays, one organisation a line, in the order of
    /// the page. Empty where no line stands under the label (`empty-field`) or the page
    /// has no such label.
    pub funders: Vec<Organisation<'a>>,
    /// *Liitteet ja linkit*: files and links, one a line, from among the basic facts and from
    /// below the sections. Often empty: exports drop link cards.
    pub attachments: Vec<Attachment<'a>>,
    /// *Tekijä*: names of people or organisations, in the order of the page. Empty where
    /// the label or its value is missing.
    pub authors: Vec<Text<'a>>,
    /// *Luotu*: the day the page was created, an ISO 8601 date in JSON. `None` where the
    /// label or its value is missing (`missing-field`) or the value is no day of the
    /// calendar (`malformed-date`).
    pub created: Option<Spanned<NaiveDate>>,
    /// *Viimeksi muokattu*: the day of the last change, a date and `None` as `created` is.
    /// A day before `created` is a `modified-before-created`.
    pub modified: Option<Spanned<NaiveDate>>,
    /// *Toteutuspaikka*: where the model is used, as one text, its lines apart by a line
    /// break. `None` where the label or its value is missing.
    pub place: Option<Text<'a>>,
    /// *Paikkakunta, maakunta tai hyvinvointialue* (older: *Paikkakunta tai maakunta*): one a
    /// line or between commas, semicolons, strokes and *ja*, in the order of the page. Empty where the label or its value
    /// is missing.
    pub localities: Vec<Locality<'a>>,
    /// Whether a locality says *Valtakunnallinen*, `valtakunnallinen hanke`. Its span is that
    /// locality's, and empty where none does.
    pub nationwide: Spanned<bool>,
    /// *Toimintamallin kokonaisuus*: the name of the programme that the model belongs to.
    /// Usually `None`: exports drop link cards.
    pub parent: Option<Text<'a>>,
    /// *Kuva* with its *Kuvateksti*, and *Kansikuva*: the pictures among the basic facts, in
    /// the order of the page. A picture without a word is left out.
    pub images: Vec<Image<'a>>,
    /// *Kehittämisen vaihe*: the words of the site's list, without the icon before them:
    /// `Kehitteillä`. `None` where the label or its value is missing.
    pub stage: Option<Text<'a>>,
    /// The sections after the basic facts, in the order of the page. A heading that looks
    /// like a label of the site and is not a known one is an `unknown-label`.
    pub sections: Vec<Section<'a>>,
}
tree!(Toimintamalli {
    language,
    title,
    region,
    programme,
    lead,
    name,
    summary,
    funders,
    attachments,
    authors,
    created,
    modified,
    place,
    localities,
    nationwide,
    parent,
    images,
    stage,
    sections,
});

/// A line of *Paikkakunta, maakunta tai hyvinvointialue*.
///
/// ```
/// let text = "Toimintamallin nimi\nMalli\nPaikkakunta tai maakunta\nOulu\nLapin hyvinvointialue\n";
/// let parsed = innokyla::parse(text);
/// let [town, county] = &*parsed.record().as_toimintamalli().unwrap().localities else {
///     panic!("two lines are two localities");
/// };
/// assert_eq!((town.name.as_str(), town.region), ("Oulu", None));
/// assert_eq!(county.region.unwrap().name(), "Lappi");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Locality<'a> {
    /// The name as printed: a county, a region, a town, or *Valtakunnallinen*.
    pub name: Text<'a>,
    /// The region that the name is a name of. `None` for a town or the whole country.
    pub region: Option<Spanned<Region>>,
}
tree!(Locality { name, region });
