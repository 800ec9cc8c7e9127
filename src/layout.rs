//! The layout of Innokylä's pages: one table of every label.
//!
//! The order of the rows is the order of the labels on the page. A new label is
//! one new row, and nothing else.

mod field;
mod rows;
mod spelling;

pub use field::Field;
pub(crate) use rows::Rows;
pub(crate) use spelling::{
    SpellingId, may_open_spelling, may_open_spelling_in_any_case, may_open_typed_spelling,
    opens_spelling_in_small_letters, spelling, spelling_in_one_case,
};

use crate::record::{Kind, SectionId};

/// In which part of the page a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// The basic facts: each label once, in the order of the table.
    Facts,
    /// After the basic facts: in any order.
    Sections,
    /// Before either of them.
    Between,
}

/// What follows a label, which tells where its value ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Running text.
    Body,
    /// One line.
    Line,
    /// One line that is a date.
    Date,
    /// A value on each line, on the lines right below the label.
    Lines,
    /// An e-mail address on each line.
    Emails,
    /// People, one or several a line, after a blank line.
    People,
    /// Nothing.
    None,
}

/// A row of the table.
#[derive(Debug)]
pub(crate) struct Label {
    pub(crate) field: Field,
    pub(crate) kinds: &'static [Kind],
    pub(crate) zone: Zone,
    pub(crate) value: Value,
    /// Whether the site prints the value on the very next line.
    pub(crate) next_line: bool,
    /// Whether the words are so common that a line of them in running text is
    /// likely to be just that.
    pub(crate) everyday: bool,
    pub(crate) spellings: &'static [&'static str],
}

impl Label {
    /// Whether the value is running text with blank lines around its paragraphs.
    pub(crate) fn is_running_text(&self) -> bool {
        self.value == Value::Body && !self.next_line
    }

    /// Whether it announces a picture or its caption.
    pub(crate) fn is_picture(&self) -> bool {
        matches!(self.field, Field::Image | Field::Caption)
    }
}

/// The fields of tags.
pub(crate) const TAGS: [Field; 2] = [Field::Topics, Field::Phenomena];

/// Whether a field holds tags.
pub(crate) fn is_tags(field: Field) -> bool {
    TAGS.contains(&field)
}

/// Whether the lines of a field's value are values of their own.
pub(crate) fn is_list(field: Field) -> bool {
    let holds_values = |value| matches!(value, Value::Lines | Value::Emails | Value::People);
    LABELS
        .iter()
        .any(|label| label.field == field && holds_values(label.value))
}

const K: &[Kind] = &[Kind::Kokonaisuus];
const T: &[Kind] = &[Kind::Toimintamalli];
const KT: &[Kind] = &[Kind::Kokonaisuus, Kind::Toimintamalli];
const TP: &[Kind] = &[Kind::Toimintamalli, Kind::KehittamisenPolku];
const KTP: &[Kind] = &[
    Kind::Kokonaisuus,
    Kind::Toimintamalli,
    Kind::KehittamisenPolku,
];
const A: &[Kind] = &[Kind::Article];

const NEXT: bool = true;
const BLANK: bool = false;
const EVERYDAY: bool = true;
const PHRASE: bool = false;

const fn row(
    field: Field,
    kinds: &'static [Kind],
    zone: Zone,
    value: Value,
    next_line: bool,
    everyday: bool,
    spellings: &'static [&'static str],
) -> Label {
    Label {
        field,
        kinds,
        zone,
        value,
        next_line,
        everyday,
        spellings,
    }
}

use Field as F;
use SectionId as S;
use Zone::{Between, Facts, Sections};

/// The table.
#[rustfmt::skip]
pub(crate) static LABELS: [Label; 47] = [
    row(F::Furniture,           KT,  Between,  Value::None,   BLANK, EVERYDAY, &["Perustiedot"]),
    row(F::Name,                K,   Facts,    Value::Line,   NEXT,  PHRASE,   &["Kokonaisuuden nimi"]),
    row(F::Name,                T,   Facts,    Value::Line,   NEXT,  PHRASE,   &["Toimintamallin nimi"]),
    row(F::Summary,             K,   Facts,    Value::Body,   BLANK, EVERYDAY, &["Lyhyt kuvaus"]),
    row(F::Summary,             T,   Facts,    Value::Body,   BLANK, PHRASE,   &["Toimintamallin lyhyt kuvaus"]),
    row(F::Purpose,             K,   Facts,    Value::Body,   BLANK, PHRASE,   &["Kokonaisuuden tarkoitus ja tavoitteet"]),
    row(F::Period,              K,   Facts,    Value::Body,   BLANK, EVERYDAY, &["Toimiaika"]),
    row(F::Actors,              K,   Facts,    Value::Body,   BLANK, EVERYDAY, &["Toimijat"]),
    row(F::Place,               T,   Facts,    Value::Body,   NEXT,  EVERYDAY, &["Toteutuspaikka"]),
    row(F::Localities,          T,   Facts,    Value::Lines,  NEXT,  PHRASE,   &["Paikkakunta, maakunta tai hyvinvointialue", "Paikkakunta tai maakunta"]),
    row(F::Funders,             K,   Facts,    Value::Lines,  NEXT,  EVERYDAY, &["Rahoittaja"]),
    row(F::Funders,             T,   Facts,    Value::Lines,  NEXT,  PHRASE,   &["Toimintamallin rahoittaja"]),
    row(F::Attachments,         KT,  Facts,    Value::Lines,  NEXT,  EVERYDAY, &["Tietoa muualla"]),
    row(F::Parent,              T,   Facts,    Value::Lines,  NEXT,  PHRASE,   &["Toimintamallin kokonaisuus"]),
    row(F::Attachments,         K,   Facts,    Value::Lines,  NEXT,  PHRASE,   &["Liitetiedostot ja linkit"]),
    row(F::Attachments,         T,   Facts,    Value::Lines,  BLANK, EVERYDAY, &["Liitteet ja linkit"]),
    row(F::Image,               T,   Facts,    Value::Lines,  BLANK, EVERYDAY, &["Kuva"]),
    row(F::Caption,             T,   Facts,    Value::Lines,  BLANK, EVERYDAY, &["Kuvateksti"]),
    row(F::ContactPeople,       K,   Facts,    Value::Lines,  NEXT,  PHRASE,   &["Yhteyshenkilön nimi"]),
    row(F::ContactOrganisation, K,   Facts,    Value::Lines,  NEXT,  PHRASE,   &["Yhteyshenkilön organisaatio"]),
    row(F::ContactEmails,       K,   Facts,    Value::Emails, NEXT,  PHRASE,   &["Yhteyshenkilön sähköpostiosoite"]),
    row(F::Authors,             KT,  Facts,    Value::People, BLANK, EVERYDAY, &["Tekijä"]),
    row(F::Created,             KT,  Facts,    Value::Date,   BLANK, EVERYDAY, &["Luotu"]),
    row(F::Modified,            KT,  Facts,    Value::Date,   BLANK, PHRASE,   &["Viimeksi muokattu"]),
    row(F::CoverImage,          T,   Facts,    Value::Line,   BLANK, EVERYDAY, &["Kansikuva"]),
    row(F::Furniture,           T,   Between,  Value::None,   BLANK, EVERYDAY, &["Toimintamallin kuvaus"]),
    row(F::Stage,               TP,  Sections, Value::Line,   BLANK, PHRASE,   &["Kehittämisen vaihe"]),
    row(F::Section(S::OperatingEnvironment), TP, Sections, Value::Body, BLANK, EVERYDAY, &["Toimintaympäristö"]),
    row(F::Section(S::Background), KTP, Sections, Value::Body, BLANK, PHRASE, &["Lähtötilanne ja strategiset liittymäkohdat"]),
    row(F::Section(S::Objectives), K, Sections, Value::Body,  BLANK, PHRASE,   &["Päämäärä ja päätavoite"]),
    row(F::Section(S::IntendedResults), K, Sections, Value::Body, BLANK, PHRASE, &["Tavoiteltavat tulokset, tuotokset ja vaikutukset"]),
    row(F::Section(S::Results), K,   Sections, Value::Body,   BLANK, EVERYDAY, &["Tuotokset ja tulokset"]),
    row(F::Section(S::Needs),   TP,  Sections, Value::Body,   BLANK, PHRASE,   &["Kehitystyön lähtökohtana olevat tarpeet"]),
    row(F::Section(S::TargetGroup), TP, Sections, Value::Body, BLANK, PHRASE,  &["Kohderyhmä ja asiakasymmärrys"]),
    row(F::Section(S::IntendedChange), TP, Sections, Value::Body, BLANK, EVERYDAY, &["Tavoiteltu muutos"]),
    row(F::Section(S::MeasuringChange), TP, Sections, Value::Body, BLANK, EVERYDAY, &["Muutoksen mittaaminen"]),
    row(F::Section(S::CoDevelopment), TP, Sections, Value::Body, BLANK, PHRASE, &["Kehittäjäjoukon kokoaminen ja yhteiskehittäminen"]),
    row(F::Section(S::CoreIdea), TP, Sections, Value::Body,   BLANK, EVERYDAY, &["Ratkaisun perusidea"]),
    row(F::Section(S::AdoptionConditions), TP, Sections, Value::Body, BLANK, PHRASE, &["Toimivuuden ja käyttöönoton ehdot"]),
    row(F::Section(S::EvaluationSummary), TP, Sections, Value::Body, BLANK, PHRASE, &["Arvioinnin tulokset tiivistettynä"]),
    row(F::Attachments,         K,   Sections, Value::Lines,  NEXT,  PHRASE,   &["Liitetiedostot ja linkit"]),
    row(F::Attachments,         TP,  Sections, Value::Lines,  NEXT,  EVERYDAY, &["Liitteet ja linkit", "Liitteet"]),
    row(F::Topics,              K,   Sections, Value::Lines,  BLANK, EVERYDAY, &["Aihealueet"]),
    row(F::Phenomena,           K,   Sections, Value::Lines,  BLANK, EVERYDAY, &["Ilmiöt"]),
    row(F::Attachments,         A,   Sections, Value::Lines,  BLANK, EVERYDAY, &["Lue lisää", "Lue myös", "Katso myös", "Liitteet", "Linkit", "Liitteet ja linkit"]),
    row(F::Image,               A,   Sections, Value::Lines,  NEXT,  EVERYDAY, &["Kuva"]),
    row(F::Caption,             A,   Sections, Value::Lines,  NEXT,  EVERYDAY, &["Kuvateksti"]),
];

/// The row of [`LABELS`] with an index.
pub(crate) fn label(row: usize) -> &'static Label {
    // Indices come from this table; the first row keeps a wrong one from panicking.
    let [first, ..] = &LABELS;
    LABELS.get(row).unwrap_or(first)
}

/// A label that exports of one kind of page print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LabelInfo {
    /// The kind of page it stands on.
    pub kind: Kind,
    /// What it announces.
    pub field: Field,
    /// The words of its line: `Toimijat`.
    pub spelling: &'static str,
}

/// Every label that the parser knows, kind by kind, in the order of the page.
///
/// A label with several spellings comes once for each; one that stands both
/// among the basic facts and after the sections comes once.
///
/// ```
/// use innokyla::{Field, Kind};
/// let dates: Vec<_> = innokyla::labels()
///     .filter(|label| label.kind == Kind::Kokonaisuus && label.field == Field::Created)
///     .map(|label| label.spelling)
///     .collect();
/// assert_eq!(dates, ["Luotu"]);
/// ```
pub fn labels() -> impl Iterator<Item = LabelInfo> {
    let on = |kind: Kind| {
        let rows = LABELS.iter().filter(move |row| row.kinds.contains(&kind));
        rows.flat_map(move |row| {
            row.spellings.iter().map(move |&spelling| LabelInfo {
                kind,
                field: row.field,
                spelling,
            })
        })
    };
    Kind::ALL.iter().copied().flat_map(move |kind| {
        on(kind)
            .enumerate()
            .filter(move |(at, label)| on(kind).take(*at).all(|earlier| earlier != *label))
            .map(|(_, label)| label)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_stand_before_the_sections() {
        let zones: Vec<_> = LABELS.iter().map(|label| label.zone).collect();
        let last_fact = zones.iter().rposition(|&zone| zone == Zone::Facts).unwrap();
        let first_section = zones
            .iter()
            .position(|&zone| zone == Zone::Sections)
            .unwrap();
        assert!(last_fact < first_section);
    }
}
