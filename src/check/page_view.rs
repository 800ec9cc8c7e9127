//! What the rules look at, and where they leave what they find.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::truncated::{Cut, cut};
use crate::fault::{Fault, FaultKind};
use crate::layout::{Field, LABELS, Label, Zone, label};
use crate::lines::Line;
use crate::outline::{Part, Role};
use crate::parsed::Parsed;
use crate::record::{Kind, Record};
use crate::span::Span;
use crate::steps::count_steps;
use crate::text::trim;

/// A page under the eyes of the rules.
pub(crate) struct Page<'p> {
    pub(super) parsed: &'p Parsed<'p>,
    /// The labels of the page, in its order.
    pub(super) entries: Vec<Entry>,
    /// The first entry of each field that the page has.
    firsts: Vec<(Field, usize)>,
    /// Empty until asked for; `None` too where nobody is told of a cut.
    cut: OnceCell<Option<Cut>>,
}

/// The first of each field among some entries, as its field and number.
pub(super) fn firsts<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<(Field, usize)> {
    let mut firsts: Vec<(Field, usize)> = Vec::new();
    for (at, entry) in entries.enumerate() {
        // There are few fields, however many entries there are.
        count_steps(firsts.len());
        if firsts.iter().all(|(field, _)| *field != entry.field) {
            firsts.push((entry.field, at));
        }
    }
    firsts
}

/// A label and its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) field: Field,
    /// The line of the label.
    pub(super) label: Span,
    /// The value, trimmed; `None` where nothing stands under the label.
    pub(super) value: Option<Span>,
    /// Where it belongs in the order of the page.
    pub(super) rank: usize,
}

/// The rank of all that comes after the basic facts.
pub(super) const SECTIONS: usize = usize::MAX;

impl<'p> Page<'p> {
    /// A page; `tells_cuts` says whether `truncated` is among the rules.
    pub(super) fn new(parsed: &'p Parsed<'p>, tells_cuts: bool) -> Self {
        let mut page = Self {
            parsed,
            entries: Vec::new(),
            firsts: Vec::new(),
            cut: if tells_cuts {
                OnceCell::new()
            } else {
                OnceCell::from(None)
            },
        };
        page.entries = page.read_entries();
        page.firsts = firsts(page.entries.iter());
        page
    }

    pub(super) fn text(&self) -> &'p str {
        self.parsed.text()
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

    /// The faults that the parser met, of one kind.
    pub(super) fn faults<T>(
        &self,
        of: impl Fn(FaultKind) -> Option<T>,
    ) -> impl Iterator<Item = (T, &'p Fault)> {
        let faults = self.parsed.faults().iter();
        faults.filter_map(move |fault| of(fault.kind).map(|what| (what, fault)))
    }

    /// Whether the page has basic facts: a kokonaisuus or a toimintamalli.
    pub(super) fn has_facts(&self) -> bool {
        matches!(self.kind(), Kind::Kokonaisuus | Kind::Toimintamalli)
    }

    /// The first label of a field.
    pub(super) fn entry(&self, field: Field) -> Option<&Entry> {
        let (_, first) = self.firsts.iter().find(|(of, _)| *of == field)?;
        self.entries.get(*first)
    }

    /// Where the text was cut off, if it was. What follows from the cut is told by
    /// `truncated` alone, unless that rule is left out.
    pub(super) fn cut(&self) -> Option<Cut> {
        *self.cut.get_or_init(|| cut(self))
    }

    /// The rows of the table that pages of this kind have.
    pub(super) fn labels(&self) -> impl Iterator<Item = (usize, &'static Label)> + use<> {
        let kind = self.kind();
        let rows = LABELS.iter().enumerate();
        rows.filter(move |(_, label)| label.kinds.contains(&kind) && label.zone != Zone::Between)
    }

    /// The place of a basic fact in the order of the page.
    pub(super) fn fact_rank(&self, field: Field) -> Option<usize> {
        self.labels()
            .find(|(_, label)| label.field == field && label.zone == Zone::Facts)
            .map(|(row, _)| row)
    }

    /// How the site spells the label of a field.
    pub(super) fn name_of(&self, field: Field) -> &'static str {
        self.labels()
            .find(|(_, label)| label.field == field)
            .and_then(|(_, label)| label.spellings.first().copied())
            .unwrap_or("label")
    }

    fn read_entries(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut in_sections = false;
        for part in self.parts() {
            match part.role {
                Role::Label(field) => {
                    let fact = self.fact_rank(field);
                    let section = matches!(field, Field::Section(_));
                    in_sections |= section || fact.is_none();
                    // A list of links may stand among the facts or after the sections.
                    let after = in_sections && field == Field::Attachments;
                    entries.push(Entry {
                        field,
                        label: self.first_line(part),
                        value: None,
                        rank: fact.filter(|_| !after).unwrap_or(SECTIONS),
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

    /// The first line of a part that is not blank.
    pub(super) fn first_line(&self, part: &Part) -> Span {
        let lines = self.lines().get(part.first..part.end).unwrap_or_default();
        let nowhere = Span::new(part.span.start, part.span.start);
        lines.first().map_or(nowhere, |line| line.content)
    }

    /// The field whose label is spelt as the line that starts at a byte.
    pub(super) fn spelt_at(&self, start: usize) -> Option<Field> {
        let lines = self.lines();
        let at = lines.binary_search_by_key(&start, |line| line.content.start);
        let spelling = lines.get(at.ok()?)?.label?;
        let zones = [Zone::Facts, Zone::Sections];
        let row = zones
            .into_iter()
            .find_map(|zone| spelling.row(self.kind(), zone))?;
        Some(label(row).field)
    }

    /// A span cut down to its first line.
    pub(super) fn line_of(&self, span: Span) -> Span {
        let text = span.slice(self.text());
        let first = text.lines().next().unwrap_or_default();
        trim(self.text(), Span::new(span.start, span.start + first.len()))
    }
}

/// What a rule found, before it has a line and a column.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) span: Span,
    pub(super) message: Cow<'static, str>,
    pub(super) help: Option<Cow<'static, str>>,
    pub(super) related: Vec<(Span, Cow<'static, str>)>,
}

impl Finding {
    pub(super) fn new(span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            span,
            message: message.into(),
            help: None,
            related: Vec::new(),
        }
    }

    pub(super) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn related(mut self, span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        self.related.push((span, message.into()));
        self
    }
}

/// The most findings of one rule that a page is told of one by one.
const MOST: usize = 20;

/// What one rule found on one page. Beyond [`MOST`] findings are only counted.
#[derive(Debug, Default)]
pub(super) struct Findings {
    found: Vec<Finding>,
    /// Where the first one stands that is only counted.
    more: Option<(Span, usize)>,
}

impl Findings {
    /// Puts a finding at `span` into words, unless there are too many.
    pub(super) fn at(&mut self, span: Span, finding: impl FnOnce() -> Finding) {
        match &mut self.more {
            Some((_, count)) => *count += 1,
            None if self.found.len() == MOST => self.more = Some((span, 1)),
            None => self.found.push(finding()),
        }
    }

    /// All of them, with one for those that were only counted.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        if let Some((span, count)) = self.more {
            let places = if count == 1 { "place" } else { "places" };
            self.found.push(Finding::new(
                span,
                format!("and the same at {count} more {places}, from here on"),
            ));
        }
        self.found
    }
}

/// Text of the page in a message: one line, not long, in backquotes.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", line.get(..end).unwrap_or_default().trim_end()),
        None => format!("`{line}`"),
    }
}

/// The one that is most like `word`, of those that are at all like it.
pub(super) fn nearest<'n>(
    word: &str,
    names: impl Iterator<Item = &'n str>,
    alike: f64,
) -> Option<&'n str> {
    // What is longer than any name is like none, and costly to compare.
    if word.len() > 120 {
        return None;
    }
    let word = word.to_lowercase();
    names
        .map(|name| {
            let name_lower = name.to_lowercase();
            let likeness = strsim::normalized_damerau_levenshtein(&word, &name_lower);
            (likeness, name)
        })
        .filter(|(likeness, _)| *likeness >= alike)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, name)| name)
}
