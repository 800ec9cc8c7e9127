//! What a page says, typed: one struct for each kind of page.

mod article;
mod block;
mod date;
mod kehittamisen_polku;
mod kokonaisuus;
mod language;
mod parts;
mod region;
mod section;
mod text;
mod toimintamalli;
mod walk;

use serde::{Deserialize, Serialize};

pub use article::Article;
pub use block::Block;
pub use date::{PartialDate, PartialDateError};
pub use kehittamisen_polku::KehittamisenPolku;
pub use kokonaisuus::{Actors, Contact, Kokonaisuus, Period, RegionalPage};
pub use language::Language;
pub use parts::{Attachment, DateRange, Email, Image, Organisation, Person};
pub use region::Region;
pub use section::{Section, SectionId};
pub use text::Text;
pub use toimintamalli::{Locality, Toimintamalli};
pub(crate) use walk::Pointer;
use walk::{IntoOwned, Walk};

use crate::span::{Span, Spanned};

/// Which of the site's templates a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    pub const ALL: [Self; 4] = [
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

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One page, typed by its kind.
///
/// As JSON it is the object of the contract, tagged by `kind`; what is read back
/// from that JSON is equal to what was written.
///
/// ```
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\nLyhyt kuvaus\n\nLyhyesti.\n");
/// let json = serde_json::to_string(parsed.record()).unwrap();
/// let again: innokyla::Record<'_> = serde_json::from_str(&json).unwrap();
/// assert_eq!(&again, parsed.record());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Record<'a> {
    /// A programme or project.
    Kokonaisuus(Box<Kokonaisuus<'a>>),
    /// An operating model.
    Toimintamalli(Box<Toimintamalli<'a>>),
    /// The development path of an operating model.
    KehittamisenPolku(Box<KehittamisenPolku<'a>>),
    /// A page without Innokylä's labels.
    Article(Box<Article<'a>>),
}

/// The same call on whichever page a record holds.
macro_rules! on_page {
    ($record:expr, $page:ident => $call:expr) => {
        match $record {
            Record::Kokonaisuus($page) => $call,
            Record::Toimintamalli($page) => $call,
            Record::KehittamisenPolku($page) => $call,
            Record::Article($page) => $call,
        }
    };
}

impl<'a> Record<'a> {
    /// Which kind of page it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Kokonaisuus(_) => Kind::Kokonaisuus,
            Self::Toimintamalli(_) => Kind::Toimintamalli,
            Self::KehittamisenPolku(_) => Kind::KehittamisenPolku,
            Self::Article(_) => Kind::Article,
        }
    }

    /// The title as printed at the top, else the name; `None` on a page with neither.
    pub fn title(&self) -> Option<&Text<'a>> {
        on_page!(self, page => page.title.as_ref())
    }

    /// The language of the page's own words.
    pub fn language(&self) -> Language {
        on_page!(self, page => page.language)
    }

    /// The region that opens the title, as in `Keski-Suomi: …`.
    pub fn region(&self) -> Option<Spanned<Region>> {
        on_page!(self, page => page.region)
    }

    /// The text between the title and the basic facts.
    pub fn lead(&self) -> &[Block<'a>] {
        on_page!(self, page => &page.lead)
    }

    /// The sections, in the order of the page.
    pub fn sections(&self) -> &[Section<'a>] {
        on_page!(self, page => &page.sections)
    }

    /// The record without its ties to the page's text.
    pub fn into_owned(self) -> Record<'static> {
        match self {
            Self::Kokonaisuus(page) => Record::Kokonaisuus(Box::new((*page).into_owned())),
            Self::Toimintamalli(page) => Record::Toimintamalli(Box::new((*page).into_owned())),
            Self::KehittamisenPolku(page) => {
                Record::KehittamisenPolku(Box::new((*page).into_owned()))
            }
            Self::Article(page) => Record::Article(Box::new((*page).into_owned())),
        }
    }

    /// Calls `visit` with the JSON Pointer and the span of every value that
    /// stands in the text, in the order of the record.
    ///
    /// `kind`, `language` and a block's `type` speak of the page or the block as
    /// a whole and have no span of their own; nor has a value that is absent.
    ///
    /// ```
    /// let text = "Kokonaisuuden nimi\nSilta-hanke\n";
    /// let parsed = innokyla::parse(text);
    /// parsed.record().for_each_span(|pointer, span| {
    ///     if pointer == "/name" {
    ///         assert_eq!(span.slice(text), "Silta-hanke");
    ///     }
    /// });
    /// ```
    pub fn for_each_span(&self, mut visit: impl FnMut(&str, Span)) {
        let mut pointer = Pointer::default();
        on_page!(self, page => page.walk(&mut pointer, &mut visit));
    }
}
