//! The values of the record that labels announce.

use crate::names::named;
use crate::record::SectionId;

/// The enum, its list and its names, of one list.
macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $field:ident = $name:literal,)+) => {
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
            $($(#[doc = $doc])+ $field,)+
            /// A section heading of the site's own.
            Section(SectionId),
        }

        impl Field {
            /// The fields that are no section of the site's own.
            const OTHERS: &'static [Self] = &[$(Self::$field),+];

            /// The name of the field: `contact_people`; of a section its id, `core_idea`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$field => $name,)+
                    Self::Section(id) => id.as_str(),
                }
            }
        }
    };
}

fields! {
    /// *Kokonaisuuden nimi*, *Toimintamallin nimi*
    Name = "name",
    /// *Lyhyt kuvaus*, *Toimintamallin lyhyt kuvaus*
    Summary = "summary",
    /// *Kokonaisuuden tarkoitus ja tavoitteet*
    Purpose = "purpose",
    /// *Toimiaika*
    Period = "period",
    /// *Toimijat*
    Actors = "actors",
    /// *Toteutuspaikka*
    Place = "place",
    /// *Paikkakunta, maakunta tai hyvinvointialue*
    Localities = "localities",
    /// *Rahoittaja*, *Toimintamallin rahoittaja*
    Funders = "funders",
    /// *Toimintamallin kokonaisuus*
    Parent = "parent",
    /// *Liitetiedostot ja linkit*, *Liitteet ja linkit*, *Lue lisää*
    Attachments = "attachments",
    /// *Kuva*
    Image = "image",
    /// *Kuvateksti*
    Caption = "caption",
    /// *Yhteyshenkilön nimi*
    ContactPeople = "contact_people",
    /// *Yhteyshenkilön organisaatio*
    ContactOrganisation = "contact_organisation",
    /// *Yhteyshenkilön sähköpostiosoite*
    ContactEmails = "contact_emails",
    /// *Tekijä*
    Authors = "authors",
    /// *Luotu*
    Created = "created",
    /// *Viimeksi muokattu*
    Modified = "modified",
    /// *Kansikuva*
    CoverImage = "cover_image",
    /// *Kehittämisen vaihe*
    Stage = "stage",
    /// *Aihealueet*
    Topics = "topics",
    /// *Ilmiöt*
    Phenomena = "phenomena",
    /// *Perustiedot*, *Toimintamallin kuvaus*: headings of the site that hold no
    /// value of their own.
    Furniture = "furniture",
}

impl Field {
    /// Every field, those of the sections last.
    pub const ALL: &'static [Self] = &{
        let mut all = [Self::Furniture; Self::OTHERS.len() + SectionId::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = match at.checked_sub(Self::OTHERS.len()) {
                None => Self::OTHERS[at],
                Some(section) => Self::Section(SectionId::ALL[section]),
            };
            at += 1;
        }
        all
    };

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
