//! The values of the record that labels announce.

use crate::names::named;
use crate::record::SectionId;

/// A value of the record that a label announces.
///
/// ```
/// use innokyla::{Field, SectionId};
/// assert_eq!(Field::ContactPeople.to_string(), "contact_people");
/// assert_eq!("needs".parse(), Ok(Field::Section(SectionId::Needs)));
/// assert_eq!(Field::Caption.key(), Some("images"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// *Kokonaisuuden nimi*, *Toimintamallin nimi*
    Name,
    /// *Lyhyt kuvaus*, *Toimintamallin lyhyt kuvaus*
    Summary,
    /// *Kokonaisuuden tarkoitus ja tavoitteet*
    Purpose,
    /// *Toimiaika*
    Period,
    /// *Toimijat*
    Actors,
    /// *Toteutuspaikka*
    Place,
    /// *Paikkakunta, maakunta tai hyvinvointialue*
    Localities,
    /// *Rahoittaja*, *Toimintamallin rahoittaja*
    Funders,
    /// *Toimintamallin kokonaisuus*
    Parent,
    /// *Liitetiedostot ja linkit*, *Liitteet ja linkit*, *Lue lisää*
    Attachments,
    /// *Kuva*
    Image,
    /// *Kuvateksti*
    Caption,
    /// *Yhteyshenkilön nimi*
    ContactPeople,
    /// *Yhteyshenkilön organisaatio*
    ContactOrganisation,
    /// *Yhteyshenkilön sähköpostiosoite*
    ContactEmails,
    /// *Tekijä*
    Authors,
    /// *Luotu*
    Created,
    /// *Viimeksi muokattu*
    Modified,
    /// *Kansikuva*
    CoverImage,
    /// *Kehittämisen vaihe*
    Stage,
    /// A section heading of the site's own.
    Section(SectionId),
    /// *Aihealueet*
    Topics,
    /// *Ilmiöt*
    Phenomena,
    /// *Perustiedot*, *Toimintamallin kuvaus*: headings of the site that hold no
    /// value of their own.
    Furniture,
}

impl Field {
    /// The fields that are no section of the site's own.
    const OTHERS: [Self; 23] = [
        Self::Name,
        Self::Summary,
        Self::Purpose,
        Self::Period,
        Self::Actors,
        Self::Place,
        Self::Localities,
        Self::Funders,
        Self::Parent,
        Self::Attachments,
        Self::Image,
        Self::Caption,
        Self::ContactPeople,
        Self::ContactOrganisation,
        Self::ContactEmails,
        Self::Authors,
        Self::Created,
        Self::Modified,
        Self::CoverImage,
        Self::Stage,
        Self::Topics,
        Self::Phenomena,
        Self::Furniture,
    ];

    /// Every field, those of the sections last.
    pub const ALL: &'static [Self] = &{
        let others = Self::OTHERS.len();
        let mut all = [Self::Furniture; Self::OTHERS.len() + SectionId::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = if at < others {
                Self::OTHERS[at]
            } else {
                Self::Section(SectionId::ALL[at - others])
            };
            at += 1;
        }
        all
    };

    /// The name of the field: `contact_people`; of a section its id, `core_idea`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Summary => "summary",
            Self::Purpose => "purpose",
            Self::Period => "period",
            Self::Actors => "actors",
            Self::Place => "place",
            Self::Localities => "localities",
            Self::Funders => "funders",
            Self::Parent => "parent",
            Self::Attachments => "attachments",
            Self::Image => "image",
            Self::Caption => "caption",
            Self::ContactPeople => "contact_people",
            Self::ContactOrganisation => "contact_organisation",
            Self::ContactEmails => "contact_emails",
            Self::Authors => "authors",
            Self::Created => "created",
            Self::Modified => "modified",
            Self::CoverImage => "cover_image",
            Self::Stage => "stage",
            Self::Topics => "topics",
            Self::Phenomena => "phenomena",
            Self::Furniture => "furniture",
            Self::Section(id) => id.as_str(),
        }
    }

    /// The record's key for the value, with `contact_` before the keys of the contact;
    /// of a section its id. `None` for a heading that holds no value.
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Image | Self::Caption | Self::CoverImage => Some("images"),
            Self::Furniture => None,
            other => Some(other.as_str()),
        }
    }
}

named!(Field, "a field");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::LABELS;

    /// A field that the table has is one of them all.
    #[test]
    fn every_field_of_the_table_is_listed() {
        for label in &LABELS {
            assert!(Field::ALL.contains(&label.field), "{}", label.field);
        }
    }
}
