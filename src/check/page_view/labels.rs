//! What the layout's table has of the labels of a page.

use super::{FieldEntry, PageView, SECTION_RANK};
use crate::layout::{Field, LABELS, Label, SpellingId, Zone, label};
use crate::lines::Line;
use crate::page::Part;
use crate::span::Span;

impl PageView<'_> {
    /// The row of a label among the basic facts.
    pub(super) fn row_at(&self, part: &Part) -> Option<usize> {
        let spelling = self.lines().get(part.first)?.spelling()?;
        spelling.row(self.kind(), Zone::Facts)
    }

    /// The rows of the layout's table that announce a value on this kind of page.
    pub(in crate::check) fn labels(&self) -> impl Iterator<Item = (usize, &'static Label)> + use<> {
        let kind = self.kind();
        let rows = LABELS.iter().enumerate();
        rows.filter(move |(_, label)| label.kinds.contains(&kind) && label.zone != Zone::Between)
    }

    /// The spellings of those labels that the page does not have.
    pub(in crate::check) fn absent_spellings(&self) -> impl Iterator<Item = &'static str> {
        self.labels()
            .filter(|(_, label)| self.entry(label.field).is_none())
            .flat_map(|(_, label)| label.spellings)
            .copied()
    }

    /// The place of a basic fact in the order of the page.
    pub(in crate::check) fn fact_rank(&self, field: Field) -> Option<usize> {
        self.labels()
            .find(|(_, label)| label.field == field && label.zone == Zone::Facts)
            .map(|(row, _)| row)
    }

    /// How the site spells the label of a field.
    pub(in crate::check) fn name_of(&self, field: Field) -> &'static str {
        self.labels()
            .filter(|(_, label)| label.field == field)
            .max_by_key(|(_, label)| !label.everyday)
            .and_then(|(_, label)| label.spellings.first().copied())
            .unwrap_or("label")
    }

    /// How the page spells the label that a value of a field stands below.
    pub(in crate::check) fn name_above(&self, field: Field, value: Span) -> &'static str {
        let below = |entry: &FieldEntry| entry.label.start < value.start;
        let at = self.entries.partition_point(below).checked_sub(1);
        let entry = at.and_then(|at| self.entries.get(at));
        let label = entry.filter(|entry| entry.field == field);
        let line = label.and_then(|entry| self.line_at(entry.label.start));
        let spelling = line.and_then(Line::spelling);
        spelling.map_or_else(|| self.name_of(field), SpellingId::text)
    }

    /// The place in the order of the page of the label of a field that starts at a byte.
    pub(in crate::check) fn rank_at(&self, start: usize, field: Field) -> usize {
        let spelling = self.line_at(start).and_then(Line::spelling);
        let row = spelling.and_then(|spelling| spelling.row(self.kind(), Zone::Facts));
        row.or_else(|| self.fact_rank(field))
            .unwrap_or(SECTION_RANK)
    }

    /// The field whose label is spelt as the line that starts at a byte.
    pub(in crate::check) fn spelt_at(&self, start: usize) -> Option<Field> {
        let spelling = self.line_at(start)?.spelling()?;
        let zones = [Zone::Facts, Zone::Sections];
        let row = zones
            .into_iter()
            .find_map(|zone| spelling.row(self.kind(), zone))?;
        Some(label(row).field)
    }
}
