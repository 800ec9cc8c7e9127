//! The layout of Innokylä's pages: one table of every label.
//!
//! The order of the rows is the order of the labels on the page. A new label is
//! one new row, and nothing else.

use std::sync::LazyLock;

use crate::record::{Kind, SectionId};

/// A value of the record that a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
pub(crate) static LABELS: [Label; 46] = [
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
    row(F::Attachments,         T,   Sections, Value::Lines,  NEXT,  EVERYDAY, &["Liitteet ja linkit"]),
    row(F::Topics,              K,   Sections, Value::Lines,  BLANK, EVERYDAY, &["Aihealueet"]),
    row(F::Phenomena,           K,   Sections, Value::Lines,  BLANK, EVERYDAY, &["Ilmiöt"]),
    row(F::Attachments,         A,   Sections, Value::Lines,  BLANK, EVERYDAY, &["Lue lisää", "Lue myös", "Katso myös", "Liitteet", "Linkit", "Liitteet ja linkit"]),
    row(F::Image,               A,   Sections, Value::Lines,  NEXT,  EVERYDAY, &["Kuva"]),
    row(F::Caption,             A,   Sections, Value::Lines,  NEXT,  EVERYDAY, &["Kuvateksti"]),
];

/// Which openings of a word, four bytes put together in lower case, some word of
/// some spelling has.
static WORD_OPENINGS: LazyLock<[bool; 1024]> = LazyLock::new(|| {
    let mut openings = [false; 1024];
    let spellings = LABELS.iter().flat_map(|label| label.spellings);
    for opening in spellings.flat_map(|spelling| word_openings(spelling)) {
        openings[opening % 1024] = true;
    }
    openings
});

fn word_openings(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let starts = memchr::memchr_iter(b' ', bytes).map(|space| space + 1);
    std::iter::once(0).chain(starts).filter_map(|start| {
        let opening: [u8; 4] = bytes.get(start..start + 4)?.try_into().ok()?;
        let word = u32::from_le_bytes(opening.map(|byte| byte | 0x20));
        // The upper bits of a product with an odd number scatter well.
        let bucket = word.wrapping_mul(0x9e37_79b1) >> 22;
        (!opening.contains(&b' ')).then_some(bucket as usize)
    })
}

/// Whether a word of the line begins as a word of some label does, which tells
/// most lines from a label in other words. It may say so of others too.
pub(crate) fn shares_a_word(line: &str) -> bool {
    word_openings(line).any(|opening| WORD_OPENINGS[opening % 1024])
}

/// The row of [`LABELS`] with an index.
pub(crate) fn label(row: usize) -> &'static Label {
    // Indices come from this table; the remainder keeps a wrong one from panicking.
    &LABELS[row % LABELS.len()]
}

/// Rows of [`LABELS`], as a set.
#[derive(Clone, Copy, Default)]
pub(crate) struct Rows(u64);

const _: () = assert!(LABELS.len() <= u64::BITS as usize);

impl Rows {
    /// The rows of one kind of page whose labels have a place on it.
    pub(crate) const fn of(kind: Kind) -> Self {
        const OF: [Rows; Kind::ALL.len()] = {
            let mut of = [Rows(0); Kind::ALL.len()];
            let mut row = 0;
            while row < LABELS.len() {
                let label = &LABELS[row];
                let mut at = 0;
                while at < label.kinds.len() && !matches!(label.zone, Zone::Between) {
                    of[label.kinds[at] as usize].0 |= 1 << row;
                    at += 1;
                }
                row += 1;
            }
            of
        };
        OF[kind as usize]
    }

    /// The rows of sections.
    pub(crate) const SECTIONS: Self = {
        let mut sections = Self(0);
        let mut row = 0;
        while row < LABELS.len() {
            if matches!(LABELS[row].zone, Zone::Sections) {
                sections.0 |= 1 << row;
            }
            row += 1;
        }
        sections
    };

    pub(crate) fn insert(&mut self, row: usize) {
        self.0 |= 1 << (row % LABELS.len());
    }

    pub(crate) const fn contains(self, row: usize) -> bool {
        self.0 >> (row % LABELS.len()) & 1 == 1
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The rows after one.
    pub(crate) const fn after(row: usize) -> Self {
        Self(!0 << (row % LABELS.len() + 1))
    }

    /// The rows before one.
    pub(crate) const fn before(row: usize) -> Self {
        Self(!(!0 << (row % LABELS.len())))
    }

    pub(crate) const fn and(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    pub(crate) const fn or(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    pub(crate) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub(crate) fn labels(self) -> impl Iterator<Item = &'static Label> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let row = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            LABELS.get(row)
        })
    }
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
    Kind::ALL.into_iter().flat_map(move |kind| {
        on(kind)
            .enumerate()
            .filter(move |(at, label)| on(kind).take(*at).all(|earlier| earlier != *label))
            .map(|(_, label)| label)
    })
}

/// A spelling of the table, by its place among all spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SpellingId(u8);

/// One spelling and the rows that hold it.
struct Spelling {
    text: &'static str,
    rows: Vec<usize>,
}

/// The spellings, those of one length together.
struct Spellings {
    sorted: Vec<Spelling>,
    /// Where the spellings of each length in bytes begin; one more for the end.
    of_length: Vec<usize>,
    /// Which first bytes, put together, some spelling begins with.
    openings: [bool; 256],
}

/// The first three bytes of a line, which tell most lines from every label.
fn opening(line: &str) -> Option<usize> {
    let bytes: [u8; 3] = line.as_bytes().get(..3)?.try_into().ok()?;
    let [a, b, c] = bytes.map(usize::from);
    Some((a ^ b << 2 ^ c << 4) % 256)
}

static SPELLINGS: LazyLock<Spellings> = LazyLock::new(|| {
    let mut sorted: Vec<Spelling> = Vec::new();
    for (row, label) in LABELS.iter().enumerate() {
        for &text in label.spellings {
            match sorted.iter_mut().find(|spelling| spelling.text == text) {
                Some(spelling) => spelling.rows.push(row),
                None => sorted.push(Spelling {
                    text,
                    rows: vec![row],
                }),
            }
        }
    }
    sorted.sort_by_key(|spelling| spelling.text.len());
    let longest = sorted.last().map_or(0, |spelling| spelling.text.len());
    let of_length = (0..=longest + 1)
        .map(|length| sorted.partition_point(|spelling| spelling.text.len() < length))
        .collect();
    let mut openings = [false; 256];
    for at in sorted.iter().filter_map(|spelling| opening(spelling.text)) {
        openings[at % 256] = true;
    }
    Spellings {
        sorted,
        of_length,
        openings,
    }
});

/// Whether a line begins as some spelling does. It may say so of others too.
pub(crate) fn may_be_spelling(line: &str) -> bool {
    opening(line).is_some_and(|at| SPELLINGS.openings[at % 256])
}

/// The spelling that a whole line is, byte for byte.
pub(crate) fn spelling(line: &str) -> Option<SpellingId> {
    let spellings = &*SPELLINGS;
    let from = *spellings.of_length.get(line.len())?;
    let to = *spellings.of_length.get(line.len() + 1)?;
    let at = spellings.sorted[from..to]
        .iter()
        .position(|spelling| spelling.text == line)?;
    u8::try_from(from + at).ok().map(SpellingId)
}

impl SpellingId {
    /// The words of the spelling.
    pub(crate) fn text(self) -> &'static str {
        SPELLINGS
            .sorted
            .get(usize::from(self.0))
            .map_or("", |spelling| spelling.text)
    }

    /// The rows that hold the spelling.
    pub(crate) fn rows(self) -> &'static [usize] {
        SPELLINGS
            .sorted
            .get(usize::from(self.0))
            .map_or(&[], |spelling| &spelling.rows)
    }

    /// The row that a page of one kind means by it in one zone.
    pub(crate) fn row(self, kind: Kind, zone: Zone) -> Option<usize> {
        self.rows().iter().copied().find(|&row| {
            let label = label(row);
            label.zone == zone && label.kinds.contains(&kind)
        })
    }

    /// Whether the site prints the value on the line below; `None` where kinds of
    /// page differ.
    pub(crate) fn value_on_next_line(self) -> Option<bool> {
        let (first, others) = self.rows().split_first()?;
        let next_line = label(*first).next_line;
        others
            .iter()
            .all(|&row| label(row).next_line == next_line)
            .then_some(next_line)
    }

    /// Whether the spelling stands for a field, on whatever kind of page.
    pub(crate) fn is(self, field: Field) -> bool {
        self.rows().iter().any(|&row| label(row).field == field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_found_with_every_row_that_holds_it() {
        for (row, label) in LABELS.iter().enumerate() {
            assert!(!label.spellings.is_empty(), "row {row}");
            for text in label.spellings {
                let found = spelling(text).unwrap();
                assert!(found.rows().contains(&row), "{text}");
                for &kind in label.kinds {
                    assert_eq!(found.row(kind, label.zone), Some(row), "{text} of {kind}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_spelt_like_a_label_is_none() {
        let long = "x".repeat(1000);
        for text in [
            "",
            "Toimija",
            "toimijat",
            "TOIMIJAT",
            "Toimijat ",
            "Toimijat:",
            &long,
        ] {
            assert_eq!(spelling(text), None, "{text:?}");
        }
    }

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
