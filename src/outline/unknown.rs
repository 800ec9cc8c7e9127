//! Lines that stand like labels and are none: what a change of the site looks like.

mod wording;

pub(super) use wording::{LONGEST, Wording};

use super::Context;
use crate::layout::{LABELS, Rows, Zone, label};
use crate::lines::Line;
use crate::outline::reading::ResolvedLabel;
use crate::record::Kind;
use crate::text::is_space;

/// Whether a line could be a label by its looks: short, open, capitalised.
pub(super) fn looks_like_a_label(context: &Context<'_, '_>, line: usize) -> bool {
    context.lines.get(line).is_some_and(|line| line.label_like)
}

/// The rows of the table that have a label on the page, each with its first one.
pub(super) type Present = [Option<usize>; LABELS.len()];

/// Notes the first label of each row among the labels of a page.
pub(super) fn present(chosen: &[ResolvedLabel]) -> Present {
    let mut present = [None; LABELS.len()];
    for (at, chosen) in chosen.iter().enumerate() {
        if let Some(first) = present.get_mut(chosen.row) {
            first.get_or_insert(at);
        }
    }
    present
}

/// The number of the first label of a row.
pub(super) fn first_of(present: &Present, row: usize) -> Option<usize> {
    present.get(row).copied().flatten()
}

/// The labels of one kind of page that stand nowhere on a page of it.
#[derive(Clone, Copy)]
pub(super) struct Absent {
    all: Rows,
    sections: Rows,
}

impl Absent {
    pub(super) fn of(kind: Kind, chosen: &[ResolvedLabel]) -> Self {
        let mut present = Rows::default();
        for chosen in chosen {
            present.insert(chosen.row);
        }
        let all = Rows::of(kind).without(present);
        Self {
            all,
            sections: all.and(Rows::SECTIONS),
        }
    }

    /// Those that could stand between two labels. Sections follow each other in
    /// any order.
    pub(super) fn between(self, after: Option<usize>, before: Option<usize>) -> Rows {
        let sections = |beside: usize| {
            if label(beside).zone == Zone::Sections {
                self.sections
            } else {
                Rows::default()
            }
        };
        let mut rows = self.all;
        if let Some(after) = after {
            rows = rows.and(Rows::after(after).or(sections(after)));
        }
        if let Some(before) = before {
            rows = rows.and(Rows::before(before).or(sections(before)));
        }
        rows
    }
}

/// Whether a line is printed like a section heading of the older site, ending in
/// ` **`, and is none of its own. Capitals alone are somebody's own heading.
pub(super) fn is_starred_heading(context: &Context<'_, '_>, line: usize) -> bool {
    let starred = |line: &&Line| line.starred && line.label_like && line.label.is_none();
    context.lines.get(line).filter(starred).is_some_and(|line| {
        let text = line.content.slice(context.page.text);
        let heading = text.strip_suffix("**").unwrap_or(text);
        heading.ends_with(is_space) && heading.chars().any(char::is_lowercase)
    })
}
