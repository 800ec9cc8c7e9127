//! Values that several kinds of page share.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::walk::{tree, walk};
use super::{PartialDate, Text};
use crate::span::Spanned;

/// An organisation: a funder or a contact's employer.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nRahoittaja\nSosiaali- ja terveysministeriö (STM)\n";
/// let parsed = innokyla::parse(text);
/// let funder = &parsed.record().as_kokonaisuus().unwrap().funders[0];
/// assert_eq!(funder.name, "Sosiaali- ja terveysministeriö");
/// assert_eq!(funder.abbreviation.as_deref(), Some("STM"));
/// assert_eq!(funder.to_string(), "Sosiaali- ja terveysministeriö (STM)");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Organisation<'a> {
    /// The name, without a closing bracket that holds its abbreviation.
    pub name: Text<'a>,
    /// The abbreviation in that bracket, without the bracket: `STM`. `None` where there is no
    /// such bracket.
    pub abbreviation: Option<Text<'a>>,
}
tree!(Organisation { name, abbreviation });

/// The name, with the abbreviation in a bracket behind it: `Sosiaali- ja terveysministeriö
/// (STM)`.
impl fmt::Display for Organisation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.abbreviation {
            Some(abbreviation) => write!(f, "{} ({abbreviation})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// A file or link: a line of *Liitetiedostot ja linkit*, *Liitteet ja linkit* or *Lue
/// lisää*.
///
/// ```
/// let text = "Otsikko\n\nTeksti on virke.\n\nLue lisää\n\nLoppuraportti (pdf, 2.3 MB)\nHankkeen sivu (soteuudistus.fi)\n";
/// let parsed = innokyla::parse(text);
/// let [file, link] = &*parsed.record().as_article().unwrap().attachments else {
///     panic!("two lines are two attachments");
/// };
/// assert_eq!(file.title, "Loppuraportti");
/// assert_eq!(file.format.as_deref(), Some("pdf"));
/// assert_eq!(*file.size_bytes.unwrap(), 2_300_000);
/// assert_eq!(link.site.as_deref(), Some("soteuudistus.fi"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Attachment<'a> {
    /// The title, without the closing bracket that the other keys are read from.
    pub title: Text<'a>,
    /// The file format in lower case: `pdf`, of `(pdf, 2.3 MB)`. `None` where none is
    /// printed, as for a link.
    pub format: Option<Text<'a>>,
    /// The size in bytes, of decimal units: 2300000 for `2.3 MB`. `None` where none is
    /// printed.
    pub size_bytes: Option<Spanned<u64>>,
    /// The site or the address of a link, as printed: `soteuudistus.fi`, of
    /// `(soteuudistus.fi)`. `None` where none is printed.
    pub site: Option<Text<'a>>,
}
tree!(Attachment {
    title,
    format,
    size_bytes,
    site
});

/// A picture of the page: *Kuva* and *Kuvateksti*.
///
/// ```
/// let text = "Toimintamallin nimi\nMalli\nKuva\n\nHoitaja puhelimessa\n\nKuvateksti\n\nKuvaaja: Maija Meri\n";
/// let parsed = innokyla::parse(text);
/// let image = &parsed.record().as_toimintamalli().unwrap().images[0];
/// assert_eq!(image.alt.as_deref(), Some("Hoitaja puhelimessa"));
/// assert_eq!(image.caption.as_deref(), Some("Kuvaaja: Maija Meri"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Image<'a> {
    /// The alternative text: the value of *Kuva* or *Kansikuva*. `None` where it is empty.
    pub alt: Option<Text<'a>>,
    /// The caption: the value of *Kuvateksti*. `None` where it is empty or missing.
    pub caption: Option<Text<'a>>,
}
tree!(Image { alt, caption });

/// A contact person of *Yhteyshenkilön nimi*.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nYhteyshenkilön nimi\nMaija Meri, projektipäällikkö, THL\n";
/// let parsed = innokyla::parse(text);
/// let person = &parsed.record().as_kokonaisuus().unwrap().contact.people[0];
/// assert_eq!(person.name, "Maija Meri");
/// assert_eq!(person.role.as_deref(), Some("projektipäällikkö"));
/// assert_eq!(person.organisation.as_deref(), Some("THL"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person<'a> {
    /// The name as printed, a surname first and a nickname in brackets included: `Meri,
    /// Maija`, `Maija (Maikki) Meri`.
    pub name: Text<'a>,
    /// The titles and degrees printed beside the name, joined by `, ` where other words
    /// stand between them; a title in the plural is that of each name it heads. `None` where
    /// there is none. The time of a post, `1.3.2021 alkaen`, and the hours of a telephone are
    /// in no value.
    pub role: Option<Text<'a>>,
    /// The organisation, unit or place printed beside the name. `None` where there is none:
    /// an organisation that people share stands with the last of them.
    pub organisation: Option<Text<'a>>,
}
tree!(Person {
    name,
    role,
    organisation
});

/// An address of *Yhteyshenkilön sähköpostiosoite*, or one that stands beside a contact
/// person or organisation.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nYhteyshenkilön sähköpostiosoite\nmaija.meri(at)example.org\n";
/// let parsed = innokyla::parse(text);
/// let email = &parsed.record().as_kokonaisuus().unwrap().contact.emails[0];
/// assert_eq!(email.address, "maija.meri@example.org");
/// assert!(!*email.template);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Email<'a> {
    /// The address. Hidden signs, as in `maija.meri(at)example[dot]org`, are written plainly.
    pub address: Text<'a>,
    /// Whether it is a pattern, `etunimi.sukunimi@example.org`, and nobody's address
    /// (`template-email`). Its span is the address's.
    pub template: Spanned<bool>,
}
tree!(Email { address, template });

/// A range of *Toimiaika*.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nToimiaika\n\nPalvelu on käytössä 1.3.2021 alkaen.\n";
/// let parsed = innokyla::parse(text);
/// let range = parsed.record().as_kokonaisuus().unwrap().period.ranges[0];
/// assert_eq!(range.start.unwrap().to_string(), "2021-03-01");
/// assert_eq!(range.end, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateRange {
    /// The first date, as precise as the page gives it. `None` where the text leaves it open.
    /// A start after the end is a `period-reversed`.
    pub start: Option<Spanned<PartialDate>>,
    /// The last date, as precise as the page gives it. `None` where the text leaves it open.
    pub end: Option<Spanned<PartialDate>>,
}

walk!(DateRange { start, end });
