//! The free sections after the basic facts.

use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Block, Text};
use crate::names::named;
use crate::span::Spanned;

/// The stable name of a section heading that the site prints itself.
///
/// ```
/// use innokyla::SectionId;
/// assert_eq!("core_idea".parse(), Ok(SectionId::CoreIdea));
/// assert_eq!(SectionId::Needs.to_string(), "needs");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
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

impl SectionId {
    /// Every section that the site prints itself, in the order of the contract.
    pub const ALL: &'static [Self] = &[
        Self::Background,
        Self::Objectives,
        Self::IntendedResults,
        Self::Results,
        Self::OperatingEnvironment,
        Self::Needs,
        Self::TargetGroup,
        Self::IntendedChange,
        Self::MeasuringChange,
        Self::CoDevelopment,
        Self::CoreIdea,
        Self::AdoptionConditions,
        Self::EvaluationSummary,
    ];

    /// The id as JSON writes it: `core_idea`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Background => "background",
            Self::Objectives => "objectives",
            Self::IntendedResults => "intended_results",
            Self::Results => "results",
            Self::OperatingEnvironment => "operating_environment",
            Self::Needs => "needs",
            Self::TargetGroup => "target_group",
            Self::IntendedChange => "intended_change",
            Self::MeasuringChange => "measuring_change",
            Self::CoDevelopment => "co_development",
            Self::CoreIdea => "core_idea",
            Self::AdoptionConditions => "adoption_conditions",
            Self::EvaluationSummary => "evaluation_summary",
        }
    }
}

named!(SectionId, "a section of the site");

/// A heading and the text under it.
///
/// ```
/// use innokyla::SectionId;
///
/// let text = "\
/// Toimintamallin nimi
/// Malli
/// Luotu
///
/// 1.2.2022
///
/// Viimeksi muokattu
///
/// 2.2.2022
///
/// Ratkaisun perusidea **
///
/// Hoitaja vastaa etänä.
/// ";
/// let parsed = innokyla::parse(text);
/// let section = &parsed.record().sections()[0];
/// assert_eq!(section.id.map(|id| id.value), Some(SectionId::CoreIdea));
/// assert_eq!(section.heading.as_deref(), Some("Ratkaisun perusidea"));
/// assert_eq!(innokyla::plain_text(&section.body), "Hoitaja vastaa etänä.");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section<'a> {
    /// Which of the site's own headings it is. `None` for any other heading, and for text
    /// under none.
    pub id: Option<Spanned<SectionId>>,
    /// The heading as printed, without the ` **` of the older site. `None` for text that
    /// follows the basic facts under no heading.
    pub heading: Option<Text<'a>>,
    /// The text. Empty where the next heading follows at once.
    pub body: Vec<Block<'a>>,
}
tree!(Section { id, heading, body });
