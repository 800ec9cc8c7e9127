//! What a page says, typed: one struct for each kind of page.

mod article;
mod block;
mod convert;
mod date;
mod kehittamisen_polku;
mod kind;
mod kokonaisuus;
mod language;
mod parts;
mod programme;
mod region;
mod section;
mod shared;
mod text;
mod toimintamalli;
mod walk;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use article::Article;
pub use block::{Block, plain_text};
pub use convert::WrongKind;
pub use date::{PartialDate, PartialDateError};
pub use kehittamisen_polku::KehittamisenPolku;
pub use kind::Kind;
pub use kokonaisuus::{Actors, Contact, Kokonaisuus, Period, RegionalPage};
pub use language::Language;
pub use parts::{Attachment, DateRange, Email, Image, Organisation, Person};
pub use programme::Programme;
pub use region::Region;
pub use section::{Section, SectionId};
pub use text::Text;
pub use toimintamalli::{Locality, Toimintamalli};
use walk::{CountField, Filled, IntoOwned};
pub(crate) use walk::{Pointer, Walk};

use crate::span::{Span, Spanned};

/// One page, typed by its kind.
///
/// Words that hold the place of a value, such as `-` or `Ei tiedossa`, are in no name,
/// organisation, funder, place or tag, but in an `unlikely-value` alone.
///
/// As JSON it is the object of the contract, tagged by `kind`; what is read back
/// from that JSON is equal to what was written, and borrows nothing from it.
///
/// ```
/// use innokyla::{Kokonaisuus, Record};
///
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\nLyhyt kuvaus\n\nLyhyesti.\n");
/// let json = serde_json::to_value(parsed.record()).unwrap();
/// let again: Record<'static> = serde_json::from_value(json).unwrap();
/// assert_eq!(&again, parsed.record());
///
/// let page = Kokonaisuus::try_from(again).unwrap();
/// assert_eq!(page.name.unwrap(), "Silta-hanke");
/// ```
///
/// It can be a field of a row of one's own, and a key of a set:
///
/// ```
/// #[derive(serde::Deserialize)]
/// struct Row {
///     url: String,
///     page: innokyla::Record<'static>,
/// }
/// # let parsed = innokyla::parse("Otsikko\n\nTeksti on virke.\n");
/// # let json = serde_json::json!({ "url": "https://example.org", "page": parsed.record() });
/// # let json = json.to_string();
/// let row: Row = serde_json::from_str(&json).unwrap();
/// let pages = std::collections::HashSet::from([row.page]);
/// assert_eq!(pages.len(), 1, "{}", row.url);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Record<'a> {
    /// A programme or project.
    Kokonaisuus(Box<Kokonaisuus<'a>>),
    /// An operating model.
    Toimintamalli(Box<Toimintamalli<'a>>),
    /// The development path of an operating model.
    KehittamisenPolku(Box<KehittamisenPolku<'a>>),
    /// Any other page: one without Innokylä's labels.
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
use on_page;

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

    /// The title as printed at the top, else the name. `None` on a page with neither.
    pub fn title(&self) -> Option<&Text<'a>> {
        on_page!(self, page => page.title.as_ref())
    }

    /// The language of the page's own words.
    pub fn language(&self) -> Language {
        on_page!(self, page => page.language)
    }

    /// The region that the title names. `None` where it names none, or several.
    pub fn region(&self) -> Option<Spanned<Region>> {
        on_page!(self, page => page.region)
    }

    /// The programme whose code the title ends in. `None` where it ends in none.
    ///
    /// ```
    /// let parsed = innokyla::parse("Digihoitaja (RRP, P4, I1)\n\nHoitaja vastaa etänä.\n");
    /// assert_eq!(parsed.record().programme().unwrap().code, "RRP");
    /// ```
    pub fn programme(&self) -> Option<&Programme<'a>> {
        on_page!(self, page => page.programme.as_ref())
    }

    /// The text between the title and what follows it: the basic facts or a heading.
    pub fn lead(&self) -> &[Block<'a>] {
        on_page!(self, page => &page.lead)
    }

    /// The sections, in the order of the page.
    pub fn sections(&self) -> &[Section<'a>] {
        on_page!(self, page => &page.sections)
    }

    /// The record without its ties to the page's text.
    ///
    /// ```
    /// fn read(path: &str) -> std::io::Result<innokyla::Record<'static>> {
    ///     let text = std::fs::read_to_string(path)?;
    ///     Ok(innokyla::parse(&text).into_record().into_owned())
    /// }
    /// # assert!(read("seeds/004_d72ad091c9e082db.txt").unwrap().title().is_some());
    /// ```
    #[must_use]
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

    /// The span of every value that stands in the text, by its JSON Pointer: what
    /// [`for_each_span`](Self::for_each_span) visits, as a map.
    ///
    /// ```
    /// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\n");
    /// assert_eq!(parsed.record().spans()["/name"], innokyla::Span::new(19, 30));
    /// ```
    pub fn spans(&self) -> BTreeMap<String, Span> {
        let mut spans = BTreeMap::new();
        self.for_each_span(|pointer, span| {
            spans.insert(pointer.to_owned(), span);
        });
        spans
    }

    /// Visits each field of the page with its key and whether it has a value.
    pub(crate) fn count_fields(&self, count: CountField<'_>) {
        on_page!(self, page => page.count_fields(count));
    }

    /// Gives each value the span that is found for its JSON Pointer.
    pub(crate) fn place(&mut self, mut find: impl FnMut(&str) -> Option<Span>) {
        let mut pointer = Pointer::default();
        on_page!(self, page => page.place(&mut pointer, &mut find));
    }
}
