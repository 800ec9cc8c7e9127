//! Values that several kinds of page share.

use serde::{Deserialize, Serialize};

use super::walk::{tree, walk};
use super::{PartialDate, Text};
use crate::span::Spanned;

/// An organisation: a funder or a contact's employer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Organisation<'a> {
    /// The name, without a closing bracket that holds its abbreviation.
    pub name: Text<'a>,
    /// The abbreviation in that bracket: `STM`. `None` where there is none.
    pub abbreviation: Option<Text<'a>>,
}
tree!(Organisation { name, abbreviation });

/// A file or link: a line of *Liitetiedostot ja linkit*, *Liitteet ja linkit* or
/// *Lue lisää*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Attachment<'a> {
    /// The title, without the closing bracket that the other keys are read from.
    pub title: Text<'a>,
    /// The file format in lower case: `pdf`, of `(pdf, 2.3 MB)`. `None` for a link.
    pub format: Option<Text<'a>>,
    /// The size in bytes, decimal units: 2300000 for `2.3 MB`. `None` where not printed.
    pub size_bytes: Option<Spanned<u64>>,
    /// The site: `soteuudistus.fi`, of `(soteuudistus.fi)`. `None` where not printed.
    pub site: Option<Text<'a>>,
}
tree!(Attachment {
    title,
    format,
    size_bytes,
    site
});

/// A picture of the page: *Kuva* and *Kuvateksti*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Image<'a> {
    /// The alternative text, the value of *Kuva* or *Kansikuva*; `None` where empty.
    pub alt: Option<Text<'a>>,
    /// The caption, the value of *Kuvateksti*; `None` where empty.
    pub caption: Option<Text<'a>>,
}
tree!(Image { alt, caption });

/// A contact person of *Yhteyshenkilön nimi*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person<'a> {
    /// The name.
    pub name: Text<'a>,
    /// The role or title printed beside the name; `None` where there is none.
    pub role: Option<Text<'a>>,
}
tree!(Person { name, role });

/// An address of *Yhteyshenkilön sähköpostiosoite*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Email<'a> {
    /// The address.
    pub address: Text<'a>,
    /// Whether it is a pattern (`etunimi.sukunimi@thl.fi`) and nobody's address.
    pub template: Spanned<bool>,
}
tree!(Email { address, template });

/// A range of *Toimiaika*; a side that the text leaves open is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateRange {
    /// The first date, at the precision given. `None`: open to the past.
    pub start: Option<Spanned<PartialDate>>,
    /// The last date, at the precision given. `None`: open to the future.
    pub end: Option<Spanned<PartialDate>>,
}

walk!(DateRange { start, end });
