//! The free sections after the basic facts.

use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{Block, Text};
use crate::names::named_enum;
use crate::span::Spanned;

named_enum! {
    /// The stable name of a section heading that the site prints itself.
    ///
    /// ```
    /// use innokyla::SectionId;
    /// assert_eq!("core_idea".parse(), Ok(SectionId::CoreIdea));
    /// assert_eq!(SectionId::Needs.to_string(), "needs");
    /// ```
    #[non_exhaustive]
    pub enum SectionId, "a section of the site" {
        /// *Lähtötilanne ja strategiset liittymäkohdat*
        Background = "background",
        /// *Päämäärä ja päätavoite*
        Objectives = "objectives",
        /// *Tavoiteltavat tulokset, tuotokset ja vaikutukset*
        IntendedResults = "intended_results",
        /// *Tuotokset ja tulokset*
        Results = "results",
        /// *Toimintaympäristö*
        OperatingEnvironment = "operating_environment",
        /// *Kehitystyön lähtökohtana olevat tarpeet*
        Needs = "needs",
        /// *Kohderyhmä ja asiakasymmärrys*
        TargetGroup = "target_group",
        /// *Tavoiteltu muutos*
        IntendedChange = "intended_change",
        /// *Muutoksen mittaaminen*
        MeasuringChange = "measuring_change",
        /// *Kehittäjäjoukon kokoaminen ja yhteiskehittäminen*
        CoDevelopment = "co_development",
        /// *Ratkaisun perusidea*
        CoreIdea = "core_idea",
        /// *Toimivuuden ja käyttöönoton ehdot*
        AdoptionConditions = "adoption_conditions",
        /// *Arvioinnin tulokset tiivistettynä*
        EvaluationSummary = "evaluation_summary",
    }
}

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
