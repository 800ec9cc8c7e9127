//! The free sections after the basic facts.

use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Block, Text};
use crate::span::Spanned;

/// The stable name of a section heading that the site prints itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SectionId {
    /// *Lähtötilanne ja strategiset liittymäkohdat*
    Background,
    /// *Päämäärä ja päätavoite*
    Objectives,
    /// *Tavoiteltavat tulokset, tuotokset ja vaikutukset*
    IntendedResults,
    /// *Tuotokset ja tulokset*
    Results,
    /// *Toimintaympäristö*
    OperatingEnvironment,
    /// *Kehitystyön lähtökohtana olevat tarpeet*
    Needs,
    /// *Kohderyhmä ja asiakasymmärrys*
    TargetGroup,
    /// *Tavoiteltu muutos*
    IntendedChange,
    /// *Muutoksen mittaaminen*
    MeasuringChange,
    /// *Kehittäjäjoukon kokoaminen ja yhteiskehittäminen*
    CoDevelopment,
    /// *Ratkaisun perusidea*
    CoreIdea,
    /// *Toimivuuden ja käyttöönoton ehdot*
    AdoptionConditions,
    /// *Arvioinnin tulokset tiivistettynä*
    EvaluationSummary,
}

/// A heading and the text under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section<'a> {
    /// Which of the site's own headings it is; `None` for any other.
    pub id: Option<Spanned<SectionId>>,
    /// The heading as printed, without its ` **`. `None` for text that follows
    /// the basic facts under no heading.
    pub heading: Option<Text<'a>>,
    /// The text; empty where the next heading follows at once.
    pub body: Vec<Block<'a>>,
}
tree!(Section { id, heading, body });
