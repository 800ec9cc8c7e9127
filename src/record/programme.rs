//! The programme that a title names by its code.

use serde::{Deserialize, Serialize};

use super::Text;
use super::walk::tree;
use crate::span::Spanned;

/// The code of a programme that a title ends in: `(RRP, P4, I3)` is investment 3 of
/// pillar 4 of the recovery and resilience plan.
///
/// ```
/// let parsed = innokyla::parse("Toimintamallin nimi\nDigihoitaja, Kainuun HVA (RRP, P4, I3)\n");
/// let page = parsed.record().as_toimintamalli().unwrap();
/// let programme = page.programme.as_ref().unwrap();
/// assert_eq!(programme.code, "RRP");
/// assert_eq!(programme.pillar.unwrap().value, 4);
/// assert_eq!(programme.investment.unwrap().value, 3);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Programme<'a> {
    /// The code of the programme, in capitals: `RRP`.
    pub code: Text<'a>,
    /// The number behind `P`. `None` where the code names no pillar, or several.
    pub pillar: Option<Spanned<u64>>,
    /// The number behind `I`. `None` where the code names no investment, or several.
    pub investment: Option<Spanned<u64>>,
}
tree!(Programme {
    code,
    pillar,
    investment
});
