//! Which of the site's templates a page is.

use serde::{Deserialize, Serialize};

use crate::names::named;

/// Which of the site's templates a page is.
///
/// ```
/// use innokyla::Kind;
/// assert_eq!("toimintamalli".parse(), Ok(Kind::Toimintamalli));
/// assert_eq!(Kind::KehittamisenPolku.to_string(), "kehittamisen-polku");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Kind {
    /// A programme or project: it has a *Kokonaisuuden nimi*.
    Kokonaisuus,
    /// An operating model: it has a *Toimintamallin nimi*.
    Toimintamalli,
    /// The development path of an operating model: a title, a lead and the
    /// model's section headings, without basic facts.
    KehittamisenPolku,
    /// Any other page: no label of Innokylä stands on it.
    Article,
}

impl Kind {
    /// Every kind, in the order of the contract.
    pub const ALL: &'static [Self] = &[
        Self::Kokonaisuus,
        Self::Toimintamalli,
        Self::KehittamisenPolku,
        Self::Article,
    ];

    /// The kind as JSON and the site's addresses write it: `kehittamisen-polku`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kokonaisuus => "kokonaisuus",
            Self::Toimintamalli => "toimintamalli",
            Self::KehittamisenPolku => "kehittamisen-polku",
            Self::Article => "article",
        }
    }
}

named!(Kind, "a kind of page");
