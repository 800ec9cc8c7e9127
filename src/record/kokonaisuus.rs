//! The record of a programme or project page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::walk::tree;
use super::{
    Attachment, Block, DateRange, Email, Language, Organisation, Person, Programme, Region,
    Section, Text,
};
use crate::span::Spanned;

/// A programme or project (*kokonaisuus*).
///
/// ```
/// let text = "\
/// Silta kotiin
///
/// Kokonaisuuden nimi
/// Silta kotiin
/// Toimiaika
///
/// Hanke toteutetaan vuosina 2022–2023.
///
/// Rahoittaja
/// Sosiaali- ja terveysministeriö (STM)
///
/// Luotu
///
/// 25.1.2022
///
/// Viimeksi muokattu
///
/// 5.5.2022
/// ";
/// let parsed = innokyla::parse(text);
/// let page = parsed.record().as_kokonaisuus().unwrap();
/// assert_eq!(page.name.as_deref(), Some("Silta kotiin"));
/// assert_eq!(page.funders[0].name, "Sosiaali- ja terveysministeriö");
/// assert_eq!(page.created.unwrap().to_string(), "2022-01-25");
/// assert!(page.topics.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Kokonaisuus<'a> {
    /// The language of the page's own words. Always there: [`Language::Und`] where they
    /// do not tell.
    pub language: Language,
    /// The title printed at the top, else the name. `None` where both are missing.
    pub title: Option<Text<'a>>,
    /// The region that the title names: the one that opens it, as in `Keski-Suomi: …` or
    /// `Pohjois-Savon …`, else the one that it names elsewhere. `None` where it names none,
    /// or several.
    pub region: Option<Spanned<Region>>,
    /// The programme whose code the title ends in, as in `… (RRP, P4, I3)`. `None` where it
    /// ends in none.
    pub programme: Option<Programme<'a>>,
    /// The text between the title and the basic facts. Empty where there is none. It is
    /// usually the summary again; a different one is a `summary-differs`.
    pub lead: Vec<Block<'a>>,
    /// *Kokonaisuuden nimi*: one line. `None` where the label or its value is missing
    /// (`missing-field`). Of two different names the first counts (`repeated-field`).
    pub name: Option<Text<'a>>,
    /// *Lyhyt kuvaus*: running text. Empty where the label or its value is missing.
    pub summary: Vec<Block<'a>>,
    /// *Rahoittaja*: who pays, one organisation a line, in the order of
    /// the page. Empty where no line stands under the label (`empty-field`) or the page
    /// has no such label.
    pub funders: Vec<Organisation<'a>>,
    /// *Liitetiedostot ja linkit*: files and links, one a line, from among the basic facts
    /// and from below the sections. Often empty: exports drop link cards.
    pub attachments: Vec<Attachment<'a>>,
    /// *Tekijä*: names of people or organisations, in the order of the page. Empty where
    /// the label or its value is missing.
    pub authors: Vec<Text<'a>>,
    /// *Luotu*: the day the page was created, an ISO 8601 date in JSON. `None` where the
    /// label or its value is missing (`missing-field`) or the value is no day of the
    /// calendar (`malformed-date`).
    pub created: Option<Spanned<NaiveDate>>,
    /// *Viimeksi muokattu*: the day of the last change, a date and `None` as `created` is.
    /// A day before `created` is a `modified-before-created`.
    pub modified: Option<Spanned<NaiveDate>>,
    /// *Kokonaisuuden tarkoitus ja tavoitteet*: running text. Empty where the label or its
    /// value is missing.
    pub purpose: Vec<Block<'a>>,
    /// *Toimiaika*: when the programme runs. Both of its lists are empty where the label or
    /// its value is missing.
    pub period: Period<'a>,
    /// *Toimijat*: who takes part. Both of its lists are empty where the label or its value
    /// is missing.
    pub actors: Actors<'a>,
    /// *Yhteyshenkilön nimi*, *organisaatio* and *sähköpostiosoite*: whom to ask.
    pub contact: Contact<'a>,
    /// *Aihealueet*: tags of the site's list, in the order of the page. Empty where the
    /// label or its value is missing.
    pub topics: Vec<Text<'a>>,
    /// *Ilmiöt*: tags of the site's list, in the order of the page. Empty where the label or
    /// its value is missing, and where the value is *Ei liity ilmiöön*.
    pub phenomena: Vec<Text<'a>>,
    /// The sections after the basic facts, in the order of the page. A heading that looks
    /// like a label of the site and is not a known one is an `unknown-label`.
    pub sections: Vec<Section<'a>>,
}
tree!(Kokonaisuus {
    language,
    title,
    region,
    programme,
    lead,
    name,
    summary,
    funders,
    attachments,
    authors,
    created,
    modified,
    purpose,
    period,
    actors,
    contact,
    topics,
    phenomena,
    sections,
});

/// When the programme runs: *Toimiaika*.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nToimiaika\n\nHanke toteutetaan 1.10.2022–31.12.2023.\n";
/// let parsed = innokyla::parse(text);
/// let period = &parsed.record().as_kokonaisuus().unwrap().period;
/// assert_eq!(period.body[0].to_string(), "Hanke toteutetaan 1.10.2022–31.12.2023.");
/// assert_eq!(period.ranges[0].start.unwrap().to_string(), "2022-10-01");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Period<'a> {
    /// The whole text.
    pub body: Vec<Block<'a>>,
    /// The ranges of dates in the text, in its order. Empty where the text names none
    /// (`unread-period`).
    pub ranges: Vec<DateRange>,
}
tree!(Period { body, ranges });

/// Who takes part: *Toimijat*.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nToimijat\n\nMukana ovat kunnat.\n\n\
///             Etelä-Karjala: Silta kotiin\n";
/// let parsed = innokyla::parse(text);
/// let actors = &parsed.record().as_kokonaisuus().unwrap().actors;
/// assert_eq!(innokyla::plain_text(&actors.body), "Mukana ovat kunnat.");
/// assert_eq!(actors.regions[0].region.name(), "Etelä-Karjala");
/// assert_eq!(actors.regions[0].title, "Silta kotiin");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Actors<'a> {
    /// The text, without the region lines.
    pub body: Vec<Block<'a>>,
    /// The region lines, in the order of the page. A line among them that names no region is
    /// an `unknown-region` and stays in the text.
    pub regions: Vec<RegionalPage<'a>>,
}
tree!(Actors { body, regions });

/// A region line of *Toimijat*: a region and the title of its page.
///
/// ```
/// let text = "Kokonaisuuden nimi\nSilta\nToimijat\n\nEtelä-Karjala: Silta kotiin\n";
/// let parsed = innokyla::parse(text);
/// let page = &parsed.record().as_kokonaisuus().unwrap().actors.regions[0];
/// assert_eq!(page.region.code(), "11");
/// assert_eq!(page.title, "Silta kotiin");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegionalPage<'a> {
    /// The region before the colon.
    pub region: Spanned<Region>,
    /// The title of the regional page: the text after the colon.
    pub title: Text<'a>,
}
tree!(RegionalPage { region, title });

/// Whom to ask: the three *Yhteyshenkilön …* labels.
///
/// ```
/// let text = "\
/// Kokonaisuuden nimi
/// Silta
/// Yhteyshenkilön nimi
/// Maija Meri, projektipäällikkö
/// Yhteyshenkilön organisaatio
/// Merikunta
/// Yhteyshenkilön sähköpostiosoite
/// etunimi.sukunimi@example.org, puh. 040 000 0000
/// ";
/// let parsed = innokyla::parse(text);
/// let contact = &parsed.record().as_kokonaisuus().unwrap().contact;
/// assert_eq!(contact.people[0].name, "Maija Meri");
/// assert_eq!(contact.people[0].role.as_deref(), Some("projektipäällikkö"));
/// assert_eq!(contact.organisation.as_ref().unwrap().name, "Merikunta");
/// assert!(*contact.emails[0].template);
/// assert_eq!(contact.phones[0], "040 000 0000");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Contact<'a> {
    /// *Yhteyshenkilön nimi*: the people, in the order of the page. Empty where the label or
    /// its value is missing. An open post is nobody (`unlikely-value`).
    pub people: Vec<Person<'a>>,
    /// *Yhteyshenkilön organisaatio*: the value as one organisation, without an address or a
    /// telephone number. `None` where the label or its value is missing.
    pub organisation: Option<Organisation<'a>>,
    /// *Yhteyshenkilön sähköpostiosoite*: the addresses, in the order of the page, and those
    /// beside the people and their organisation. Text that is no address is left out
    /// (`malformed-email`).
    pub emails: Vec<Email<'a>>,
    /// The telephone numbers of all three labels, as printed, without `puh.` and its kin, in
    /// the order of the page. Empty where there is none.
    pub phones: Vec<Text<'a>>,
}
tree!(Contact, prefix = "contact_" {
    people,
    organisation,
    emails,
    phones
});
