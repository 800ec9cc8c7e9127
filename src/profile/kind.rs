//! What the pages of one kind look like: their fields, labels and headings.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::occurrences::bound;
use super::short_lines::{fingerprint_of_page, lines_of};
use super::{Example, Headings, LabelOrder, Occurrences, Paths, ShortLines, fields};
use crate::layout::Field;
use crate::lines::Line;
use crate::page::{Part, Role};
use crate::parsed::Parsed;
use crate::record::{Kind, Record};
use crate::source::LineIndex;
use crate::span::Span;
use crate::text::is_space;

/// How many wordings of a stage are kept when there are more than twice as many: the
/// site has four.
const STAGES: usize = 50;

/// What the pages of one kind look like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KindProfile {
    /// How many pages there are.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub pages: u64,
    /// Some of them: the first five by name.
    pub examples: Paths,
    /// Every field that such a page can have, by the record's key for it; those of the
    /// contact as `contact_people`, a section of the site's own as its id.
    pub fields: BTreeMap<String, FieldProfile>,
    /// The headings that are no label of the site: of an article all of its headings,
    /// of any other page those that stand where a label would.
    pub headings: Headings,
    /// The short lines that are no labels, these headings among them.
    pub lines: ShortLines,
    /// Which label stands before which.
    pub order: LabelOrder,
    /// The pages by their language: `fi`.
    pub languages: BTreeMap<String, Occurrences>,
    /// The pages by the wording of *Kehittämisen vaihe*; of very many wordings those on
    /// most pages.
    pub stages: BTreeMap<String, Occurrences>,
    /// How often the text of a field reads as more than text: `period` as ranges of
    /// dates, `contact_people` as people with names.
    pub readings: BTreeMap<String, Reading>,
}

/// How often a field is filled, and how its label is spelt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FieldProfile {
    /// How many pages have a value for it.
    pub filled: u64,
    /// Some of the pages that have none: the first five by name.
    pub empty_on: Paths,
    /// The pages on which its label stands, by the words of the label; empty for
    /// a field that has no label, such as the title.
    pub spellings: BTreeMap<String, Occurrences>,
    /// The pages by the field whose label stands next above its own; `top` where none
    /// does.
    pub after: BTreeMap<String, u64>,
}

/// How often the text of a field reads as what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reading {
    /// How many pages have text for it.
    pub pages: u64,
    /// On how many of them it reads.
    pub read: u64,
    /// Some of the others: the first five by name.
    pub unread_on: Paths,
}

impl KindProfile {
    /// The fields with their keys, in the order of the page. Keys that only a later
    /// version of this library knows come last.
    pub fn fields_in_order(&self, kind: Kind) -> impl Iterator<Item = (&str, &FieldProfile)> {
        let order = fields::order(kind);
        let mut fields: Vec<_> = self.fields.iter().collect();
        let rank = |key: &str| order.iter().position(|known| *known == key);
        fields.sort_by_key(|(key, _)| rank(key).unwrap_or(usize::MAX));
        fields.into_iter().map(|(key, field)| (key.as_str(), field))
    }

    pub(super) fn field(&mut self, key: &str) -> &mut FieldProfile {
        self.fields.entry(key.to_owned()).or_default()
    }

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
        self.add_values(parsed, &page);
    }

    /// Counts each label of a page once, and its place among them.
    fn add_labels(&mut self, page: &ProfiledPage<'_>) {
        let mut spellings: Vec<(&str, &str, &Line)> = Vec::new();
        let mut keys: Vec<&str> = Vec::new();
        for (field, line) in page.labels() {
            if let Some((key, label)) = field.key().zip(line.label) {
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
            page.count(spellings.entry(label.to_owned()).or_default(), line.content);
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
            .map(|(_, line)| (bare(line.content.slice(page.text)), line))
            .collect();
        headings.sort_by(|a, b| a.0.cmp(&b.0));
        headings.dedup_by(|a, b| a.0 == b.0);
        for (heading, line) in headings {
            self.headings
                .add(heading, page.path, |path| page.example(line.content, path));
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
            page.count(&mut line.on, seen.line.content);
        }
        self.lines.bound();
    }

    /// Counts what the values of a page are like.
    fn add_values(&mut self, parsed: &Parsed<'_>, page: &ProfiledPage<'_>) {
        let record = parsed.record();
        let top = page
            .lines
            .first()
            .map_or(Span::default(), |line| line.content);
        let language = record.language().to_string();
        page.count(self.languages.entry(language).or_default(), top);
        let stage = match record {
            Record::Toimintamalli(model) => model.stage.as_ref(),
            Record::KehittamisenPolku(model) => model.stage.as_ref(),
            Record::Kokonaisuus(_) | Record::Article(_) => None,
        };
        if let Some(stage) = stage {
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

    pub(super) fn merge(&mut self, other: Self) {
        self.pages = self.pages.saturating_add(other.pages);
        self.examples.merge(other.examples);
        for (key, theirs) in other.fields {
            let ours = self.fields.entry(key).or_default();
            ours.filled = ours.filled.saturating_add(theirs.filled);
            ours.empty_on.merge(theirs.empty_on);
            merge_all(&mut ours.spellings, theirs.spellings);
            for (key, pages) in theirs.after {
                let ours = ours.after.entry(key).or_default();
                *ours = ours.saturating_add(pages);
            }
        }
        self.headings.merge(other.headings);
        self.lines.merge(other.lines);
        self.order.merge(other.order);
        merge_all(&mut self.languages, other.languages);
        merge_all(&mut self.stages, other.stages);
        bound(&mut self.stages, STAGES);
        for (key, theirs) in other.readings {
            let ours = self.readings.entry(key).or_default();
            ours.pages = ours.pages.saturating_add(theirs.pages);
            ours.read = ours.read.saturating_add(theirs.read);
            ours.unread_on.merge(theirs.unread_on);
        }
    }
}

fn merge_all(ours: &mut BTreeMap<String, Occurrences>, theirs: BTreeMap<String, Occurrences>) {
    for (words, on) in theirs {
        ours.entry(words).or_default().merge(on);
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

/// A heading as it is counted: composed letters, single spaces, no ` **`.
pub(super) fn bare(heading: &str) -> String {
    let heading = heading
        .strip_suffix("**")
        .filter(|words| words.contains(|c| !is_space(c)))
        .unwrap_or(heading);
    let mut words = String::with_capacity(heading.len());
    for word in heading.split(is_space).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.nfc());
    }
    words
}
