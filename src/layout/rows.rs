//! Rows of the table, as sets.

use super::{Field, LABELS, Label, Value, Zone};
use crate::record::Kind;

/// Rows of [`LABELS`], as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows(u64);

const _: () = assert!(
    LABELS.len() <= u64::BITS as usize,
    "the table of labels has more than 64 rows: a set of rows is one u64"
);

/// The rows whose label fits, found when the crate is compiled.
macro_rules! rows_where {
    (|$label:ident| $fits:expr) => {{
        let mut rows = Self::NONE;
        let mut row = 0;
        while row < LABELS.len() {
            let $label = &LABELS[row];
            if $fits {
                rows.insert(row);
            }
            row += 1;
        }
        rows
    }};
}

impl Rows {
    pub(crate) const NONE: Self = Self(0);

    /// The rows of sections.
    pub(crate) const SECTIONS: Self = rows_where!(|label| matches!(label.zone, Zone::Sections));

    /// The rows of the headings of sections, and of the stage above them.
    pub(crate) const HEADINGS: Self = rows_where!(|label| matches!(
        label.field,
        Field::Section(_) | Field::Stage | Field::Topics | Field::Phenomena
    ));

    /// The rows of headings that stand above values, and above no running text.
    pub(crate) const HEADINGS_OF_VALUES: Self =
        rows_where!(|label| matches!(
            label.field,
            Field::Stage | Field::Topics | Field::Phenomena | Field::Attachments
        ) && matches!(label.zone, Zone::Sections));

    /// The rows of the headings of the site that have no value.
    pub(crate) const BETWEEN: Self = rows_where!(|label| matches!(label.zone, Zone::Between));

    /// The rows of stages.
    pub(crate) const STAGE: Self = rows_where!(|label| matches!(label.field, Field::Stage));

    /// The rows of names.
    pub(crate) const NAMES: Self = rows_where!(|label| matches!(label.field, Field::Name));

    /// The rows whose words anyone writes.
    pub(crate) const EVERYDAY: Self = rows_where!(|label| label.everyday);

    /// The rows whose value the site prints on the very next line.
    pub(crate) const NEXT_LINE: Self = rows_where!(|label| label.next_line);

    /// The rows whose value is a date.
    pub(crate) const DATES: Self = rows_where!(|label| matches!(label.value, Value::Date));

    /// The rows whose label may stand on a page several times.
    pub(crate) const REPEATABLE: Self = rows_where!(|label| matches!(
        label.field,
        Field::Image | Field::Caption | Field::Attachments
    ));

    /// The rows of lists of links.
    pub(crate) const LINKS: Self = rows_where!(|label| matches!(label.field, Field::Attachments));

    /// The rows whose value shows its type in one look.
    pub(crate) const TYPED: Self =
        rows_where!(|label| matches!(label.value, Value::Date | Value::Emails));

    /// The rows of one kind of page in one of its zones.
    pub(crate) const fn at(kind: Kind, zone: Zone) -> Self {
        const AT: [[Rows; 3]; Kind::ALL.len()] = {
            let mut rows = [[Rows::NONE; 3]; Kind::ALL.len()];
            let mut row = 0;
            while row < LABELS.len() {
                let label = &LABELS[row];
                let mut at = 0;
                while at < label.kinds.len() {
                    rows[label.kinds[at] as usize][label.zone as usize].insert(row);
                    at += 1;
                }
                row += 1;
            }
            rows
        };
        AT[kind as usize][zone as usize]
    }

    /// The rows of one kind of page whose labels have a place on it.
    pub(crate) const fn of(kind: Kind) -> Self {
        Self::at(kind, Zone::Facts).or(Self::at(kind, Zone::Sections))
    }

    pub(crate) const fn insert(&mut self, row: usize) {
        self.0 |= 1 << bit(row);
    }

    pub(crate) const fn contains(self, row: usize) -> bool {
        self.0 >> bit(row) & 1 == 1
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub(crate) const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The first row.
    pub(crate) const fn first(self) -> Option<usize> {
        if self.is_empty() {
            return None;
        }
        Some(self.0.trailing_zeros() as usize)
    }

    /// The rows after one.
    pub(crate) const fn after(row: usize) -> Self {
        Self(!0 << bit(row) << 1)
    }

    /// The rows before one.
    pub(crate) const fn before(row: usize) -> Self {
        Self(!(!0 << bit(row)))
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

    /// The rows, in the order of the table.
    pub(crate) fn iter(mut self) -> impl Iterator<Item = usize> {
        std::iter::from_fn(move || {
            let row = self.first()?;
            self.0 &= self.0.wrapping_sub(1);
            Some(row)
        })
    }

    pub(crate) fn labels(self) -> impl Iterator<Item = &'static Label> {
        self.iter().filter_map(|row| LABELS.get(row))
    }
}

/// The bit of a row. Rows come from the table; the mask keeps a wrong one from panicking.
const fn bit(row: usize) -> usize {
    row & (u64::BITS as usize - 1)
}
