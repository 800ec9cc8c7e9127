//! The pages that departures are made of: ordinary ones, with their blocks of facts.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use innokyla::{Diagnostic, Kind, Parsed, Part, Severity, parse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::Value;

use crate::blocks::{FactBlock, LabelLine, LineNumbers, facts, label_lines};
use crate::clean::is_ordinary;
use crate::print::{Export, export};
use crate::support::all_pages;
use crate::support::habit::Flattening;
use crate::values;

/// Generated exports of which the clean ones are taken.
const GENERATED: usize = 120;

pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// The lines before a tool printed them.
    pub(crate) lines: Vec<String>,
    pub(crate) flattening: Flattening,
    pub(crate) text: String,
    /// The messages of false alarms on it, which excuse nothing.
    pub(crate) alarms: Vec<String>,
    /// The parts of its outline.
    pub(crate) parts: Vec<Part>,
    /// The blocks of the basic facts in the order of the page, without a gap.
    pub(crate) facts: Vec<FactBlock>,
    /// Every label of the page.
    pub(crate) labels: Vec<LabelLine>,
    /// Its values by their fields.
    pub(crate) values: BTreeMap<String, Value>,
    /// The lines of each field: its labels and its values.
    pub(crate) places: BTreeMap<String, Vec<usize>>,
}

/// The ordinary pages of the repository. An alarm on one of them changes no other count
/// than that of alarms.
pub(crate) static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let ordinary = all_pages()
        .into_iter()
        .filter(|page| is_ordinary(&page.name));
    let pages = ordinary.map(|page| {
        let flattening = Flattening {
            open_end: !page.text.ends_with('\n'),
            ..Flattening::default()
        };
        let lines: Vec<String> = page.text.lines().map(str::to_owned).collect();
        Page::new(page.name, lines, flattening, &page.text)
    });
    pages.collect()
});

/// The clean ones of the generated exports.
pub(crate) static GENERATED_PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let pages = generated_exports().filter(|(_, export)| faults(&parse(&export.text)).is_empty());
    let pages =
        pages.map(|(name, export)| Page::new(name, export.lines, export.flattening, &export.text));
    pages.collect()
});

/// Generated exports, the same in each run.
pub(crate) fn generated_exports() -> impl Iterator<Item = (String, Export)> {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(2026),
        ..Config::default()
    });
    let numbers = vec(any::<u16>(), 0..500);
    (0..GENERATED).map(move |at| {
        let export = export(&numbers.new_tree(&mut runner).unwrap().current());
        (format!("generated {at}"), export)
    })
}

/// Both kinds of pages, with the name of each.
pub(crate) fn all() -> [(&'static str, &'static [Page]); 2] {
    [("pages", &PAGES), ("generated", &GENERATED_PAGES)]
}

/// What is found. That a page is an article says nothing of its values.
pub(crate) fn findings(parsed: &Parsed<'_>) -> Vec<Diagnostic> {
    let mut found = parsed.diagnostics();
    found.retain(|one| one.code != "not-an-export");
    found
}

/// The warnings and errors among what is found.
pub(crate) fn faults(parsed: &Parsed<'_>) -> Vec<Diagnostic> {
    let mut found = findings(parsed);
    found.retain(|one| one.severity > Severity::Note);
    found
}

impl Page {
    fn new(name: String, lines: Vec<String>, flattening: Flattening, text: &str) -> Self {
        let printed = flattening.flatten(lines.iter().map(String::as_str));
        assert_eq!(printed, text, "{name} is printed otherwise");
        let parsed = parse(text);
        let numbers = LineNumbers::new(&lines, text);
        let places = values::places(&parsed).into_iter();
        let places = places.map(|(field, spans)| {
            let spans = spans
                .iter()
                .flat_map(|span| numbers.within(span.start..span.end));
            (field, spans.collect())
        });
        Self {
            kind: parsed.record().kind(),
            facts: facts(&parsed, &numbers, &lines),
            labels: label_lines(&parsed, &numbers),
            values: values::values(parsed.record()),
            places: places.collect(),
            parts: parsed.outline().parts().to_vec(),
            alarms: faults(&parsed).into_iter().map(|one| one.message).collect(),
            text: text.to_owned(),
            name,
            lines,
            flattening,
        }
    }

    /// Whether facts can trade places on it.
    pub(crate) fn has_facts(&self) -> bool {
        self.facts.len() > 1
    }

    pub(crate) fn is_article(&self) -> bool {
        self.kind == Kind::Article
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
