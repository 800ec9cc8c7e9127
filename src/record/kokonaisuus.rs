//! The record of a programme or project page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{
    Attachment, Block, DateRange, Email, Language, Organisation, Person, Region, Section, Text,
};
use crate::span::Spanned;

/// A programme or project (*kokonaisuus*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Kokonaisuus<'a> {
    /// The language of the page's own words.
    pub language: Language,
    /// The title printed at the top, else the name; `None` where both lack.
    pub title: Option<Text<'a>>,
    /// The region that opens the title: `Keski-Suomi: …`. `None` where none does.
    pub region: Option<Spanned<Region>>,
    /// The text between the title and the basic facts.
    pub lead: Vec<Block<'a>>,
    /// *Kokonaisuuden nimi*; `None` where the label or its value lacks
    /// (`missing-field`).
    pub name: Option<Text<'a>>,
    /// *Lyhyt kuvaus*
    pub summary: Vec<Block<'a>>,
    /// *Kokonaisuuden tarkoitus ja tavoitteet*
    pub purpose: Vec<Block<'a>>,
    /// *Toimiaika*
    pub period: Period<'a>,
    /// *Toimijat*
    pub actors: Actors<'a>,
    /// *Rahoittaja*, one a line.
    pub funders: Vec<Organisation<'a>>,
    /// *Liitetiedostot ja linkit*, one a line, among the basic facts or after the
    /// sections.
    pub attachments: Vec<Attachment<'a>>,
    /// *Yhteyshenkilön nimi*, *organisaatio* and *sähköpostiosoite*
    pub contact: Contact<'a>,
    /// *Tekijä*
    pub authors: Vec<Text<'a>>,
    /// *Luotu*; `None` where it lacks (`missing-field`) or is no date
    /// (`malformed-date`).
    pub created: Option<Spanned<NaiveDate>>,
    /// *Viimeksi muokattu*; `None` as for `created`.
    pub modified: Option<Spanned<NaiveDate>>,
    /// The sections after the basic facts.
    pub sections: Vec<Section<'a>>,
    /// *Aihealueet*
    pub topics: Vec<Text<'a>>,
    /// *Ilmiöt*; `Ei liity ilmiöön` gives none.
    pub phenomena: Vec<Text<'a>>,
}
tree!(Kokonaisuus {
    language,
    title,
    region,
    lead,
    name,
    summary,
    purpose,
    period,
    actors,
    funders,
    attachments,
    contact,
    authors,
    created,
    modified,
    sections,
    topics,
    phenomena,
});

/// When the programme runs: *Toimiaika*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Period<'a> {
    /// The whole text.
    pub body: Vec<Block<'a>>,
    /// The ranges found in it, in its order; empty where it names none
    /// (`unread-period`).
    pub ranges: Vec<DateRange>,
}
tree!(Period { body, ranges });

/// Who takes part: *Toimijat*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Actors<'a> {
    /// The text, without the region lines.
    pub body: Vec<Block<'a>>,
    /// The region lines: `Etelä-Karjala: title of the regional page`.
    pub regions: Vec<RegionalPage<'a>>,
}
tree!(Actors { body, regions });

/// A region line of *Toimijat*.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegionalPage<'a> {
    /// The region before the colon.
    pub region: Spanned<Region>,
    /// The title of the regional page after the colon.
    pub title: Text<'a>,
}
tree!(RegionalPage { region, title });

/// Whom to ask: the three *Yhteyshenkilön …* labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Contact<'a> {
    /// *Yhteyshenkilön nimi*
    pub people: Vec<Person<'a>>,
    /// *Yhteyshenkilön organisaatio*; `None` where it lacks.
    pub organisation: Option<Organisation<'a>>,
    /// *Yhteyshenkilön sähköpostiosoite*; what is no address is left out
    /// (`malformed-email`).
    pub emails: Vec<Email<'a>>,
}
tree!(Contact, prefix = "contact_" {
    people,
    organisation,
    emails
});
