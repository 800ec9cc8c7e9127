//! The language of a page.

use serde::{Deserialize, Serialize};

use crate::names::named;

/// The language of a page's own words, as a BCP 47 tag: `fi`, `sv` or `en`.
///
/// Innokylä is a Finnish site; a page counts as Swedish or English only where
/// the function words of that language outnumber the Finnish ones.
///
/// ```
/// use innokyla::Language;
/// assert_eq!("sv".parse(), Ok(Language::Sv));
/// assert_eq!(Language::default().to_string(), "fi");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Language {
    /// Finnish.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// Every language, Finnish first.
    pub const ALL: &'static [Self] = &[Self::Fi, Self::Sv, Self::En];

    /// The tag: `fi`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

named!(Language, "a language of pages");
