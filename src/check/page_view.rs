//! A page as the rules look at it: its labels with their values, in order.

mod labels;

use std::cell::OnceCell;

use super::cut::{self, Cut};
use super::no_content::{FoundNotice, find_notice};
use super::{Code, Options};
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::line_ends::LINE_BREAKS;
use crate::lines::Line;
use crate::page::{Part, Role};
use crate::parsed::Parsed;
use crate::record::{Kind, Record};
use crate::span::Span;
use crate::steps::count_steps;
use crate::text::trim;

/// A parsed page with what several rules need of it.
pub(crate) struct PageView<'p> {
    pub(super) parsed: &'p Parsed<'p>,
    /// The labels of the page with their values, in the order of the page.
    pub(super) entries: Vec<FieldEntry>,
    /// The index of the first entry of each field that the page has.
    firsts: Vec<(Field, usize)>,
    options: &'p Options,
    /// Computed at its first use, as are the fields below.
    cut: OnceCell<Option<Cut>>,
    notice: OnceCell<Option<FoundNotice>>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct FieldEntry {
    pub(super) field: Field,
    pub(super) label: Span,
    /// The value, trimmed; `None` if the label has none.
    pub(super) value: Option<Span>,
    /// The row of the label in the layout's table, which is the order of the basic
    /// facts; [`SECTION_RANK`] for everything after them.
    pub(super) rank: usize,
}

/// The rank of every label after the basic facts: these may stand in any order.
pub(super) const SECTION_RANK: usize = usize::MAX;

impl<'p> PageView<'p> {
    pub(super) fn new(parsed: &'p Parsed<'p>, options: &'p Options) -> Self {
        let mut page = Self {
            parsed,
            options,
            entries: Vec::new(),
            firsts: Vec::new(),
            cut: OnceCell::new(),
            notice: OnceCell::new(),
        };
        page.entries = page.read_entries();
        for (at, entry) in page.entries.iter().enumerate() {
            // There are few fields, however many entries there are.
            count_steps(page.firsts.len());
            if page.firsts.iter().all(|(field, _)| *field != entry.field) {
                page.firsts.push((entry.field, at));
            }
        }
        page
    }

    fn read_entries(&self) -> Vec<FieldEntry> {
        let mut entries: Vec<FieldEntry> = Vec::new();
        let mut in_sections = false;
        for part in self.parts() {
            match part.role {
                Role::Label(field) => {
                    let fact = self.row_at(part);
                    let section = matches!(field, Field::Section(_));
                    in_sections |= section || fact.is_none();
                    // A list of links may stand among the facts or after the sections.
                    let after = in_sections && field == Field::Attachments;
                    entries.push(FieldEntry {
                        field,
                        label: self.first_line(part),
                        value: None,
                        rank: fact.filter(|_| !after).unwrap_or(SECTION_RANK),
                    });
                }
                Role::Value(field) => {
                    let value = trim(self.text(), part.span);
                    if let Some(entry) = entries.last_mut().filter(|entry| entry.field == field) {
                        entry.value = Some(entry.value.map_or(value, |first| first.cover(value)));
                    }
                }
                _ => {}
            }
        }
        entries
    }

    /// The line whose content starts at a byte.
    pub(super) fn line_at(&self, start: usize) -> Option<&'p Line> {
        let lines = self.lines();
        let at = lines.binary_search_by_key(&start, |line| line.content().start);
        lines.get(at.ok()?)
    }

    /// The first line of a part that is not blank.
    fn first_line(&self, part: &Part) -> Span {
        let lines = self.lines_of(part);
        let nowhere = Span::new(part.span.start, part.span.start);
        lines.first().map_or(nowhere, |line| line.content())
    }

    pub(super) fn text(&self) -> &'p str {
        self.parsed.text()
    }

    /// The text of a span.
    pub(super) fn words(&self, span: Span) -> &'p str {
        span.slice(self.text())
    }

    pub(super) fn kind(&self) -> Kind {
        self.parsed.outline().kind()
    }

    pub(super) fn record(&self) -> &'p Record<'p> {
        self.parsed.record()
    }

    pub(super) fn parts(&self) -> &'p [Part] {
        self.parsed.outline().parts()
    }

    pub(super) fn lines(&self) -> &'p [Line] {
        self.parsed.outline().lines()
    }

    pub(super) fn lines_of(&self, part: &Part) -> &'p [Line] {
        let lines = self.lines().get(part.first..part.end);
        lines.unwrap_or_default()
    }

    /// The lines above another page in the same file.
    pub(super) fn lines_of_page(&self) -> &'p [Line] {
        let second = self
            .parts()
            .last()
            .filter(|part| part.role == Role::SecondPage);
        let end = second.map_or(self.lines().len(), |second| second.first);
        self.lines().get(..end).unwrap_or_default()
    }

    /// The last line, if not even a line end follows it, and the lines above it.
    pub(super) fn open_line(&self) -> Option<(&'p Line, &'p [Line])> {
        let (last, above) = self.lines_of_page().split_last()?;
        let is_open =
            last.end(self.text()) == self.text().len() && !self.text().ends_with(LINE_BREAKS);
        is_open.then_some((last, above))
    }

    /// The role of the last line that is not blank.
    pub(super) fn last_role(&self) -> Option<Role> {
        let roles = self.parts().iter().map(|part| part.role);
        roles
            .rev()
            .find(|role| !matches!(role, Role::Blank | Role::Furniture))
    }

    pub(super) fn faults(&self) -> impl Iterator<Item = &'p Fault> + use<'p> {
        self.parsed.faults().iter()
    }

    pub(super) fn faults_of(&self, kind: FaultKind) -> impl Iterator<Item = &'p Fault> + use<'p> {
        self.faults().filter(move |fault| fault.kind == kind)
    }

    /// Whether a rule is part of this check.
    pub(super) fn is_checked_for(&self, code: Code) -> bool {
        self.options.severity_of(code).is_some()
    }

    /// The kinds of page that are expected; `None` where any is.
    pub(super) fn expected_kinds(&self) -> Option<&'p [Kind]> {
        self.options.expected.as_deref()
    }

    /// The first line of the page; an empty span where it has none.
    pub(super) fn top(&self) -> Span {
        self.lines()
            .first()
            .map_or(Span::default(), |line| line.content())
    }

    /// The first line of the lead, where it may be the name that the page lacks: it
    /// stands alone, and nothing says what the title is.
    pub(super) fn top_without_name(&self, field: Field) -> Option<Span> {
        let is_untitled = field == Field::Name && self.record().title().is_none();
        let lead = self.parts().iter().find(|part| part.role == Role::Lead)?;
        let line = self.lines().get(lead.first)?;
        let below = self
            .lines()
            .get(lead.first + 1)
            .filter(|_| lead.end > lead.first + 1);
        let is_alone = below.is_some_and(|below| below.blanks() > 0);
        let is_short = line.content().len() <= 100;
        (is_untitled && is_alone && is_short).then_some(line.content())
    }

    /// Whether the page has basic facts: a kokonaisuus or a toimintamalli.
    pub(super) fn has_facts(&self) -> bool {
        matches!(self.kind(), Kind::Kokonaisuus | Kind::Toimintamalli)
    }

    pub(super) fn entry(&self, field: Field) -> Option<&FieldEntry> {
        let (_, first) = self.firsts.iter().find(|(of, _)| *of == field)?;
        self.entries.get(*first)
    }

    /// Where the text was cut off, if it was. `None` where the rule that reports it is
    /// left out, so that the other rules report what it would have explained.
    pub(super) fn cut(&self) -> Option<&Cut> {
        let is_reported = |cut: &Cut| self.is_checked_for(cut.code);
        let cut = || cut::find(self).filter(is_reported);
        self.cut.get_or_init(cut).as_ref()
    }

    /// What the page has instead of content. `None` for a page with content.
    pub(super) fn notice(&self) -> Option<&FoundNotice> {
        let notice = || find_notice(self.parsed);
        self.notice.get_or_init(notice).as_ref()
    }

    /// Whether `no-content` reports the page.
    pub(super) fn is_told_empty(&self) -> bool {
        self.is_checked_for(Code::NoContent) && self.notice().is_some()
    }
}
