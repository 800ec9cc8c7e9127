//! From a record to the page of its kind, and back.

use super::{Article, KehittamisenPolku, Kind, Kokonaisuus, Record, Toimintamalli};

impl<'a> Record<'a> {
    /// The page, if it is a kokonaisuus.
    ///
    /// ```
    /// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\n");
    /// let page = parsed.record().as_kokonaisuus().unwrap();
    /// assert_eq!(page.name.as_deref(), Some("Silta-hanke"));
    /// assert_eq!(parsed.record().as_article(), None);
    /// ```
    pub fn as_kokonaisuus(&self) -> Option<&Kokonaisuus<'a>> {
        match self {
            Self::Kokonaisuus(page) => Some(page),
            _ => None,
        }
    }

    /// The page, if it is a toimintamalli.
    pub fn as_toimintamalli(&self) -> Option<&Toimintamalli<'a>> {
        match self {
            Self::Toimintamalli(page) => Some(page),
            _ => None,
        }
    }

    /// The page, if it is a kehittämisen polku.
    pub fn as_kehittamisen_polku(&self) -> Option<&KehittamisenPolku<'a>> {
        match self {
            Self::KehittamisenPolku(page) => Some(page),
            _ => None,
        }
    }

    /// The page, if it is an article.
    pub fn as_article(&self) -> Option<&Article<'a>> {
        match self {
            Self::Article(page) => Some(page),
            _ => None,
        }
    }
}

/// A record of another kind than was asked for.
///
/// ```
/// use innokyla::{Kokonaisuus, WrongKind};
/// let record = innokyla::parse("Toimintamallin nimi\nMalli\n").into_record();
/// let error: WrongKind = Kokonaisuus::try_from(record).unwrap_err();
/// assert_eq!(error.to_string(), "the page is of the kind toimintamalli, not kokonaisuus");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page is of the kind {found}, not {expected}")]
#[non_exhaustive]
pub struct WrongKind {
    /// The kind that was asked for.
    pub expected: Kind,
    /// The kind of the page.
    pub found: Kind,
}

/// A page is a record, and a record of its kind is the page.
macro_rules! conversions {
    ($($page:ident),+) => {$(
        impl<'a> From<$page<'a>> for Record<'a> {
            fn from(page: $page<'a>) -> Self {
                Self::$page(Box::new(page))
            }
        }

        impl<'a> TryFrom<Record<'a>> for $page<'a> {
            type Error = WrongKind;

            fn try_from(record: Record<'a>) -> Result<Self, WrongKind> {
                match record {
                    Record::$page(page) => Ok(*page),
                    other => Err(WrongKind {
                        expected: Kind::$page,
                        found: other.kind(),
                    }),
                }
            }
        }
    )+};
}

conversions!(Kokonaisuus, Toimintamalli, KehittamisenPolku, Article);
