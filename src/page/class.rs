//! What each line of a page is to the grammar.

mod frame;

use std::cell::RefCell;

use super::labels::{Placement, ResolvedLabel};
use super::outline::{Part, Role};
use super::{Context, drift, tab};
use crate::fault::{Fault, FaultKind};
use crate::layout::{Field, Zone, label};
use crate::lines::{Line, LineKind};
use crate::record::Kind;
use crate::value::stage;

/// What a line is before the grammar reads it. No line is two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Text,
    /// The languages that the page offers.
    LanguageBar,
    Title,
    /// The title once more.
    TitleAgain,
    /// An icon, a heading of the site that has no text of its own, or a line of the
    /// site's frame.
    Furniture,
    /// Where the text of a known label ends although no known label follows: at an
    /// unknown label, or at text that has lost its label.
    Stray,
    /// The icon of a stage, on a page without the label of one.
    Stage,
    Label,
}

/// A page whose lines are classified, and the parts that the grammar finds.
pub(super) struct ClassifiedPage<'c> {
    pub(super) context: &'c Context<'c, 'c>,
    pub(super) labels: &'c [ResolvedLabel],
    classes: Vec<Class>,
    pub(super) parts: RefCell<Vec<Part>>,
    /// The first line of the frame behind the page.
    pub(super) footer: usize,
    /// What is to be said of the frame.
    pub(super) faults: Vec<Fault>,
    /// The first line of the frame, above the page or behind it.
    frame: Option<usize>,
}

impl<'c> ClassifiedPage<'c> {
    pub(super) fn new(context: &'c Context<'c, 'c>, labels: &'c [ResolvedLabel]) -> Self {
        let mut page = Self {
            context,
            labels,
            classes: vec![Class::Text; context.lines.len()],
            parts: RefCell::new(Vec::with_capacity(2 * labels.len() + 16)),
            footer: context.lines.len(),
            faults: Vec::new(),
            frame: None,
        };
        page.mark_icons();
        page.mark_stage();
        page.mark_labels();
        let (above, lead) = page.mark_top();
        let below = page.mark_bottom(lead, above > 0);
        page.mark_text_behind_tags();
        page.mark_tab();
        if let Some(first) = page.frame {
            page.fault(first, FaultKind::PageFrame { above, below });
        }
        for stray in drift::stray_lines(&page, lead) {
            page.mark(stray, Class::Stray);
        }
        page
    }

    pub(super) fn class(&self, line: usize) -> Option<Class> {
        self.classes.get(line).copied()
    }

    pub(super) fn is(&self, line: usize, class: Class) -> bool {
        self.class(line) == Some(class)
    }

    /// The line of the label at a place among the labels; the end of the page behind
    /// the last.
    pub(super) fn line_of(&self, at: usize) -> usize {
        self.labels
            .get(at)
            .map_or(self.context.lines.len(), |label| label.line)
    }

    /// The label that a line is.
    pub(super) fn label(&self, line: usize) -> Option<ResolvedLabel> {
        if !self.is(line, Class::Label) {
            return None;
        }
        let at = self.labels.binary_search_by_key(&line, |label| label.line);
        at.ok().and_then(|at| self.labels.get(at)).copied()
    }

    /// Whether a line is text, of a known label or of none.
    pub(super) fn is_text(&self, line: usize) -> bool {
        matches!(self.class(line), Some(Class::Text | Class::Stray))
    }

    /// Whether a line is an icon with words behind it.
    pub(super) fn is_named_icon(&self, line: usize) -> bool {
        let line = self.context.lines.get(line);
        line.is_some_and(|line| {
            line.kind() == LineKind::Icon && !line.item(self.context.page.text).is_empty()
        })
    }

    /// Whether a line is an icon with nothing behind it.
    pub(super) fn is_bare_icon(&self, line: usize) -> bool {
        let line = self.context.lines.get(line);
        line.is_some_and(|line| {
            line.kind() == LineKind::Icon && line.item(self.context.page.text).is_empty()
        })
    }

    /// Adds a part that begins at a line to the outline.
    pub(super) fn emit(&self, line: usize, role: Role, placement: Placement) {
        let part = Part::opening(line, role, placement);
        self.parts.borrow_mut().push(part);
    }

    fn mark(&mut self, line: usize, class: Class) {
        if let Some(slot) = self.classes.get_mut(line) {
            *slot = class;
        }
    }

    fn mark_icons(&mut self) {
        for (class, line) in self.classes.iter_mut().zip(self.context.lines) {
            if line.kind() == LineKind::Icon {
                *class = Class::Furniture;
            }
        }
    }

    /// Marks the first icon that names a stage, where no label announces one.
    fn mark_stage(&mut self) {
        let kind = self.context.kind;
        let mut labels = self.labels.iter().map(|found| label(found.row).field);
        if !matches!(kind, Kind::Toimintamalli | Kind::KehittamisenPolku)
            || labels.any(|field| field == Field::Stage)
        {
            return;
        }
        let names_stage = |line: &Line| {
            line.kind() == LineKind::Icon
                && line.label().is_none()
                && stage::is_stage(
                    line.item(self.context.page.text)
                        .slice(self.context.page.text),
                )
        };
        if let Some(line) = self.context.lines.iter().position(names_stage) {
            self.mark(line, Class::Stage);
        }
    }

    /// Marks the site's own sentences on the tab of a kokonaisuus, each up to its full stop.
    fn mark_tab(&mut self) {
        let context = self.context;
        let Some(sentences) = tab::tab_sentences(context) else {
            return;
        };
        for &first in &sentences {
            let mut line = first;
            while line == first || context.joins(line) && !context.text(line - 1).ends_with('.') {
                self.mark(line, Class::Furniture);
                line += 1;
            }
        }
        if let Some(first) = sentences.iter().min() {
            self.fault(*first, FaultKind::KokonaisuusTab);
        }
    }

    /// Marks the labels, and the headings of the site right above the first fact and the first
    /// section.
    fn mark_labels(&mut self) {
        let context = self.context;
        let mut above_it = None;
        for found in self.labels {
            self.mark(found.line, Class::Label);
            let zone = label(found.row).zone;
            let opens_zone = above_it.replace(zone) != Some(zone);
            let Some(above) = found.line.checked_sub(1).filter(|_| opens_zone) else {
                continue;
            };
            let spelling = context.lines.get(above).and_then(|line| line.label());
            let heading = spelling.and_then(|spelling| spelling.row(context.kind, Zone::Between));
            // The heading stands above its zone in the table, too.
            if heading.is_some_and(|row| label(row + 1).zone == zone) {
                self.mark(above, Class::Furniture);
            }
        }
    }
}
