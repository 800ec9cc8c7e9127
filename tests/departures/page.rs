//! The pages that departures are made of: those that are clean, with their blocks of
//! facts.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use innokyla::{Field, Kind, Parsed, Role, Severity, parse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::Value;

use crate::departure::filled_lines;
use crate::print::export;
use crate::support::all_pages;
use crate::support::habit::{Flattening, is_blank};
use crate::values;

/// Generated exports of which the clean ones are taken.
const GENERATED: usize = 120;

pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// The lines before a tool printed them.
    pub(crate) lines: Vec<String>,
    pub(crate) flattening: Flattening,
    /// The blocks of the basic facts in the order of the page, without a gap.
    pub(crate) facts: Vec<FactBlock>,
    /// Every label of the page.
    pub(crate) labels: Vec<LabelLine>,
    /// Its values by their fields.
    pub(crate) values: BTreeMap<String, Value>,
    /// The lines of each field: its labels and its values.
    pub(crate) places: BTreeMap<String, Vec<usize>>,
}

/// A label with the lines of its value, up to the next label.
pub(crate) struct FactBlock {
    pub(crate) label: String,
    pub(crate) lines: Range<usize>,
}

/// A line that is a label.
pub(crate) struct LabelLine {
    pub(crate) field: Field,
    pub(crate) line: usize,
    /// The first line of its value.
    pub(crate) value: Option<usize>,
}

/// The clean pages of the repository.
pub(crate) static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let pages = all_pages().into_iter().filter_map(|page| {
        let flattening = Flattening {
            open_end: !page.text.ends_with('\n'),
            ..Flattening::default()
        };
        let lines: Vec<String> = page.text.lines().map(str::to_owned).collect();
        let page = Page::new(page.name, lines, flattening, &page.text);
        page.filter(|page| page.kind != Kind::Article)
    });
    pages.collect()
});

/// Clean generated exports, the same in each run.
pub(crate) static GENERATED_PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(2026),
        ..Config::default()
    });
    let numbers = vec(any::<u16>(), 0..500);
    let pages = (0..GENERATED).filter_map(|at| {
        let export = export(&numbers.new_tree(&mut runner).unwrap().current());
        let name = format!("generated {at}");
        let page = Page::new(name, export.lines, export.flattening, &export.text);
        page.filter(|page| page.kind != Kind::Article)
    });
    pages.collect()
});

/// Both kinds of pages, with the name of each.
pub(crate) fn all() -> [(&'static str, &'static [Page]); 2] {
    [("pages", &PAGES), ("generated", &GENERATED_PAGES)]
}

/// Whether nothing but notes is found on it.
pub(crate) fn is_clean(parsed: &Parsed<'_>) -> bool {
    let found = parsed.diagnostics();
    found.iter().all(|one| one.severity == Severity::Note)
}

impl Page {
    /// The page, if it is clean.
    fn new(name: String, lines: Vec<String>, flattening: Flattening, text: &str) -> Option<Self> {
        let printed = flattening.flatten(lines.iter().map(String::as_str));
        assert_eq!(printed, text, "{name} is printed otherwise");
        let parsed = parse(text);
        if !is_clean(&parsed) {
            return None;
        }
        let numbers = LineNumbers::new(&lines, text);
        let places = values::places(&parsed).into_iter();
        let places = places.map(|(field, spans)| {
            let spans = spans
                .iter()
                .flat_map(|span| numbers.within(span.start..span.end));
            (field, spans.collect())
        });
        Some(Self {
            kind: parsed.record().kind(),
            facts: facts(&parsed, &numbers, &lines),
            labels: label_lines(&parsed, &numbers),
            values: values::values(parsed.record()),
            places: places.collect(),
            name,
            lines,
            flattening,
        })
    }

    /// Whether facts can trade places on it.
    pub(crate) fn has_facts(&self) -> bool {
        self.facts.len() > 1
    }

    /// The lines above the facts.
    pub(crate) fn above(&self) -> Range<usize> {
        0..self.facts.first().map_or(0, |block| block.lines.start)
    }

    /// The lines below the facts.
    pub(crate) fn below(&self) -> Range<usize> {
        self.facts.last().map_or(0, |block| block.lines.end)..self.lines.len()
    }
}

/// Which line each byte of a printed text is.
struct LineNumbers(Vec<(Range<usize>, usize)>);

impl LineNumbers {
    fn new(lines: &[String], text: &str) -> Self {
        let filled = lines.iter().enumerate().filter(|(_, line)| !is_blank(line));
        let spans = filled_lines(text).into_iter();
        let numbers = spans
            .zip(filled)
            .map(|(span, (at, _))| (span.start..span.end, at));
        Self(numbers.collect())
    }

    /// The lines that these bytes are of.
    fn within(&self, bytes: Range<usize>) -> impl Iterator<Item = usize> {
        let lines = self.0.iter();
        lines
            .filter(move |(line, _)| line.start < bytes.end && bytes.start < line.end)
            .map(|(_, at)| *at)
    }

    fn first(&self, bytes: Range<usize>) -> Option<usize> {
        self.within(bytes).next()
    }
}

const fn is_fact(field: Field) -> bool {
    !matches!(
        field,
        Field::Section(_) | Field::Stage | Field::Topics | Field::Phenomena | Field::Furniture
    )
}

fn facts(parsed: &Parsed<'_>, numbers: &LineNumbers, lines: &[String]) -> Vec<FactBlock> {
    let parts = parsed.outline().parts();
    let words = |at: usize| parts[at].span.slice(parsed.text()).trim();
    let mut blocks: Vec<FactBlock> = Vec::new();
    let mut end = None;
    for (at, part) in parts.iter().enumerate() {
        let Some(line) = numbers.first(part.span.start..part.span.end) else {
            continue;
        };
        let is_repeated = |next: usize| {
            matches!(parts.get(next), Some(next) if matches!(next.role, Role::Label(field) if is_fact(field)))
                && words(at) == words(next)
        };
        match part.role {
            // A picture's caption goes with it, and so do labels that stand twice.
            Role::Label(Field::Caption) | Role::Value(_) => {}
            Role::Label(field) if is_fact(field) => {
                let label = lines[line].trim().to_owned();
                let is_second = at > 0
                    && matches!(parts[at - 1].role, Role::Furniture | Role::Label(_))
                    && words(at - 1) == words(at);
                if !is_second {
                    blocks.push(FactBlock {
                        label,
                        lines: line..line,
                    });
                }
            }
            Role::Furniture if is_repeated(at + 1) => blocks.push(FactBlock {
                label: lines[line].trim().to_owned(),
                lines: line..line,
            }),
            Role::Furniture if at > 0 && words(at) == words(at - 1) => {}
            _ if blocks.is_empty() => {}
            _ => {
                end = Some(line);
                break;
            }
        }
    }
    let mut end = end.unwrap_or(lines.len());
    for block in blocks.iter_mut().rev() {
        block.lines.end = end;
        end = block.lines.start;
    }
    blocks
}

fn label_lines(parsed: &Parsed<'_>, numbers: &LineNumbers) -> Vec<LabelLine> {
    let parts = parsed.outline().parts();
    let labels = parts.iter().enumerate().filter_map(|(at, part)| {
        let Role::Label(field) = part.role else {
            return None;
        };
        let value = parts.get(at + 1);
        let value = value.filter(|value| value.role == Role::Value(field));
        Some(LabelLine {
            field,
            line: numbers.first(part.span.start..part.span.end)?,
            value: value.and_then(|value| numbers.first(value.span.start..value.span.end)),
        })
    });
    labels.collect()
}
