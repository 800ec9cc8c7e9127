//! What is counted of a page.

use std::cell::OnceCell;

use super::kind::{STAGES, bare};
use super::occurrences::bound;
use super::short_lines::{fingerprint_of_page, lines_of};
use super::{Example, KindProfile, Occurrences, fields};
use crate::layout::Field;
use crate::lines::Line;
use crate::page::{Part, Role};
use crate::parsed::Parsed;
use crate::record::Record;
use crate::source::LineIndex;
use crate::span::Span;

impl KindProfile {
    /// Counts a page.
    pub(super) fn add(&mut self, parsed: &Parsed<'_>, path: Option<&str>) {
        let page = ProfiledPage::of(parsed, path);
        let record = parsed.record();
        self.pages += 1;
        if let Some(path) = path {
            self.examples.add(path);
        }
        for (key, filled) in fields::filled(record) {
            let field = self.field(key);
            field.filled += u64::from(filled);
            if !filled && let Some(path) = path {
                field.empty_on.add(path);
            }
        }
        self.add_labels(&page);
        self.add_headings(&page);
        self.add_lines(parsed, &page);
        self.frame.add(parsed);
        self.add_values(parsed, &page);
    }

    /// Counts each label of a page once, and its place among them.
    fn add_labels(&mut self, page: &ProfiledPage<'_>) {
        let mut spellings: Vec<(&str, &str, &Line)> = Vec::new();
        let mut keys: Vec<&str> = Vec::new();
        for (field, line) in page.labels() {
            if let Some((key, label)) = field.key().zip(line.label()) {
                spellings.push((key, label.text(), line));
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        // Stable, so that the first of several lines stays.
        spellings.sort_by_key(|(key, label, _)| (*key, *label));
        spellings.dedup_by_key(|(key, label, _)| (*key, *label));
        for (key, label, line) in spellings {
            let spellings = &mut self.field(key).spellings;
            page.count(
                spellings.entry(label.to_owned()).or_default(),
                line.content(),
            );
        }
        self.order.add(&keys);
        let mut above = "top";
        for key in keys {
            *self.field(key).after.entry(above.to_owned()).or_default() += 1;
            above = key;
        }
    }

    /// Counts each heading of a page once.
    fn add_headings(&mut self, page: &ProfiledPage<'_>) {
        let mut headings: Vec<(String, &Line)> = page
            .first_lines(|role| role == Role::Heading)
            .map(|(_, line)| (bare(line.content().slice(page.text)), line))
            .collect();
        headings.sort_by(|a, b| a.0.cmp(&b.0));
        headings.dedup_by(|a, b| a.0 == b.0);
        for (heading, line) in headings {
            self.headings.add(heading, page.path, |path| {
                page.example(line.content(), path)
            });
        }
        self.headings.bound();
    }

    /// Counts each short line of a page once.
    fn add_lines(&mut self, parsed: &Parsed<'_>, page: &ProfiledPage<'_>) {
        let lines = lines_of(parsed);
        if lines.is_empty() {
            return;
        }
        let text = fingerprint_of_page(page.text);
        for seen in lines {
            let line = self.lines.line(&seen.words);
            line.add(&seen, text);
            page.count(&mut line.on, seen.line.content());
        }
        self.lines.bound();
    }

    /// Counts what the values of a page are like.
    fn add_values(&mut self, parsed: &Parsed<'_>, page: &ProfiledPage<'_>) {
        let record = parsed.record();
        let top = page
            .lines
            .first()
            .map_or(Span::default(), |line| line.content());
        let language = record.language().to_string();
        page.count(self.languages.entry(language).or_default(), top);
        if let Some(stage) = record.stage() {
            let on = self.stages.entry(bare(stage)).or_default();
            page.count(on, stage.span);
            bound(&mut self.stages, STAGES);
        }
        if let Record::Kokonaisuus(programme) = record {
            let has_people = page.parts.iter();
            let has_people = has_people
                .map(|part| part.role)
                .any(|role| role == Role::Value(Field::ContactPeople));
            let people = &programme.contact.people;
            let named = people.iter().any(|person| !person.name.is_empty());
            for (key, has_text, is_read) in [
                (
                    "period",
                    !programme.period.body.is_empty(),
                    !programme.period.ranges.is_empty(),
                ),
                ("contact_people", has_people, named),
            ] {
                let reading = self.readings.entry(key.to_owned()).or_default();
                reading.pages += u64::from(has_text);
                reading.read += u64::from(has_text && is_read);
                if let Some(path) = page.path.filter(|_| has_text && !is_read) {
                    reading.unread_on.add(path);
                }
            }
        }
    }
}

/// A page as it is counted.
struct ProfiledPage<'p> {
    parts: &'p [Part],
    lines: &'p [Line],
    text: &'p str,
    path: Option<&'p str>,
    /// Made for the first example; most pages give none.
    index: OnceCell<LineIndex<'p>>,
}

impl<'p> ProfiledPage<'p> {
    fn of(parsed: &'p Parsed<'_>, path: Option<&'p str>) -> Self {
        Self {
            parts: parsed.outline().parts(),
            lines: parsed.outline().lines(),
            text: parsed.text(),
            path,
            index: OnceCell::new(),
        }
    }

    /// The parts with one of the roles, and the first line of each.
    fn first_lines(
        &self,
        is_wanted: impl Fn(Role) -> bool,
    ) -> impl Iterator<Item = (Role, &'p Line)> {
        let lines = self.lines;
        let parts = self.parts.iter().filter(move |part| is_wanted(part.role));
        parts.filter_map(|part| Some((part.role, lines.get(part.first)?)))
    }

    fn labels(&self) -> impl Iterator<Item = (Field, &'p Line)> {
        let labels = self.first_lines(|role| matches!(role, Role::Label(_)));
        labels.filter_map(|(role, line)| match role {
            Role::Label(field) => Some((field, line)),
            _ => None,
        })
    }

    /// Counts the page, with the place as an example.
    fn count(&self, on: &mut Occurrences, place: Span) {
        on.add(self.path, |path| self.example(place, path));
    }

    fn example(&self, span: Span, path: &str) -> Example {
        let index = self.index.get_or_init(|| LineIndex::new(self.text));
        let place = index.position(span.start);
        Example {
            path: path.to_owned(),
            line: place.line,
            column: place.column,
            end_column: index.position(span.end).column,
            span,
        }
    }
}
