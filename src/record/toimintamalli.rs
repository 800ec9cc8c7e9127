//! The record of an operating model page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Attachment, Block, Image, Language, Organisation, Region, Section, Text};
use crate::span::Spanned;

/// An operating model (*toimintamalli*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Toimintamalli<'a> {
    /// The language of the page's own words.
    pub language: Language,
    /// The title printed at the top, else the name; `None` where both lack.
    pub title: Option<Text<'a>>,
    /// The region that opens the title: `Keski-Suomi: …`. `None` where none does.
    pub region: Option<Spanned<Region>>,
    /// The text between the title and the basic facts.
    pub lead: Vec<Block<'a>>,
    /// *Toimintamallin nimi*; `None` where the label or its value lacks
    /// (`missing-field`).
    pub name: Option<Text<'a>>,
    /// *Toimintamallin lyhyt kuvaus*
    pub summary: Vec<Block<'a>>,
    /// *Toteutuspaikka*
    pub place: Vec<Block<'a>>,
    /// *Paikkakunta, maakunta tai hyvinvointialue* (older: *Paikkakunta tai
    /// maakunta*), one a line.
    pub localities: Vec<Locality<'a>>,
    /// Whether a locality says *Valtakunnallinen*. Its span is that word's.
    pub nationwide: Spanned<bool>,
    /// *Toimintamallin rahoittaja*, one a line.
    pub funders: Vec<Organisation<'a>>,
    /// *Toimintamallin kokonaisuus*: the programme it belongs to. Usually empty,
    /// since exports drop link cards: `None`.
    pub parent: Option<Text<'a>>,
    /// *Liitteet ja linkit*, one a line.
    pub attachments: Vec<Attachment<'a>>,
    /// *Kuva* with *Kuvateksti*, and *Kansikuva*.
    pub images: Vec<Image<'a>>,
    /// *Tekijä*
    pub authors: Vec<Text<'a>>,
    /// *Luotu*; `None` where it lacks (`missing-field`) or is no date
    /// (`malformed-date`).
    pub created: Option<Spanned<NaiveDate>>,
    /// *Viimeksi muokattu*; `None` as for `created`.
    pub modified: Option<Spanned<NaiveDate>>,
    /// *Kehittämisen vaihe*, its icon line without the icon: `Kehitteillä`.
    pub stage: Option<Text<'a>>,
    /// The sections after the basic facts.
    pub sections: Vec<Section<'a>>,
}
tree!(Toimintamalli {
    language,
    title,
    region,
    lead,
    name,
    summary,
    place,
    localities,
    nationwide,
    funders,
    parent,
    attachments,
    images,
    authors,
    created,
    modified,
    stage,
    sections,
});

/// A line of *Paikkakunta, maakunta tai hyvinvointialue*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Locality<'a> {
    /// The name as printed: a county, a region, a town, or *Valtakunnallinen*.
    pub name: Text<'a>,
    /// The region that the name names; `None` for a town or the whole country.
    pub region: Option<Spanned<Region>>,
}
tree!(Locality { name, region });
