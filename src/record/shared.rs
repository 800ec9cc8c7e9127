//! The fields that several kinds of page have, for callers to whom the kind is all one.

use chrono::NaiveDate;

use super::{Attachment, Block, Organisation, Record, Text, on_page};
use crate::span::Spanned;

/// A field of the two kinds with basic facts; on a path or an article the other value.
macro_rules! of_facts {
    ($record:expr, $page:ident => $field:expr, $otherwise:expr) => {
        match $record {
            Record::Kokonaisuus($page) => $field,
            Record::Toimintamalli($page) => $field,
            Record::KehittamisenPolku(_) | Record::Article(_) => $otherwise,
        }
    };
}

/// Fields that several kinds of page have.
///
/// ```
/// let parsed = innokyla::parse(
///     "Toimintamallin nimi\nDigihoitaja\nToimintamallin rahoittaja\nKunta\nLuotu\n\n1.2.2022\n",
/// );
/// let record = parsed.record();
/// assert_eq!(record.name().unwrap(), "Digihoitaja");
/// assert_eq!(record.funders()[0].name, "Kunta");
/// assert_eq!(record.created().unwrap().to_string(), "2022-02-01");
/// assert_eq!((record.modified(), record.stage()), (None, None));
///
/// let article = innokyla::parse("Otsikko\n\nTeksti, joka on virke.\n");
/// assert_eq!(article.record().name(), None, "articles have no name");
/// ```
impl<'a> Record<'a> {
    /// *Kokonaisuuden nimi* or *Toimintamallin nimi*: one line. `None` where the label or its
    /// value is missing (`missing-field`), on a path and on an article.
    pub fn name(&self) -> Option<&Text<'a>> {
        of_facts!(self, page => page.name.as_ref(), None)
    }

    /// The short description: running text. Empty where the label or its value is missing, on
    /// a path and on an article.
    pub fn summary(&self) -> &[Block<'a>] {
        of_facts!(self, page => &page.summary, &[])
    }

    /// *Rahoittaja* or *Toimintamallin rahoittaja*: one organisation a line. Empty where there
    /// is none, on a path and on an article.
    pub fn funders(&self) -> &[Organisation<'a>] {
        of_facts!(self, page => &page.funders, &[])
    }

    /// *Tekijä*: names of people or organisations. Empty where there is none, on a path and on
    /// an article.
    pub fn authors(&self) -> &[Text<'a>] {
        of_facts!(self, page => &page.authors, &[])
    }

    /// *Luotu*: the day the page was created. `None` where the label or its value is missing
    /// (`missing-field`) or no day (`malformed-date`), on a path and on an article.
    pub fn created(&self) -> Option<Spanned<NaiveDate>> {
        of_facts!(self, page => page.created, None)
    }

    /// *Viimeksi muokattu*: the day of the last change. `None` as [`created`](Self::created)
    /// is.
    pub fn modified(&self) -> Option<Spanned<NaiveDate>> {
        of_facts!(self, page => page.modified, None)
    }

    /// *Kehittämisen vaihe*: the words of the site's list. `None` where the label or its value
    /// is missing, on a kokonaisuus and on an article.
    pub fn stage(&self) -> Option<&Text<'a>> {
        match self {
            Self::Toimintamalli(page) => page.stage.as_ref(),
            Self::KehittamisenPolku(page) => page.stage.as_ref(),
            Self::Kokonaisuus(_) | Self::Article(_) => None,
        }
    }

    /// The files and links of any kind of page, in its order. Empty where there are none.
    pub fn attachments(&self) -> &[Attachment<'a>] {
        on_page!(self, page => &page.attachments)
    }
}
