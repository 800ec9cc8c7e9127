//! What must hold of every page: nothing is lost, nothing is invented.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use innokyla::{Field, Parsed, Record, Role, Span, parse, parse_bytes};
use serde_json::Value;
use support::habit::Habit;
use support::{all_pages, assert_none, json};
use unicode_normalization::UnicodeNormalization as _;

/// Every page, plain and printed in every way, as it was read.
static PARSED: LazyLock<Vec<(String, Parsed<'static>)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for page in all_pages() {
        let text: &str = page.text.leak();
        for habit in Habit::ALL {
            if let Some(bytes) = habit.print(text) {
                let parsed = parse_bytes(bytes.leak()).unwrap();
                all.push((format!("{} {habit:?}", page.name), parsed));
            }
        }
        all.push((page.name, parse(text)));
    }
    all
});

fn for_each_parsed(mut check: impl FnMut(&str, &Parsed<'_>)) {
    for (name, parsed) in &*PARSED {
        check(name, parsed);
    }
}

fn spans(record: &Record<'_>) -> BTreeMap<String, Span> {
    let mut spans = BTreeMap::new();
    record.for_each_span(|pointer, span| {
        let before = spans.insert(pointer.to_owned(), span);
        assert_eq!(before, None, "{pointer} has two spans");
    });
    spans
}

/// Whether a pointer is of this form; `*` stands for one step.
fn is_like(pointer: &str, form: &str) -> bool {
    let mut steps = pointer.split('/');
    let mut form = form.split('/');
    loop {
        match (steps.next(), form.next()) {
            (None, None) => return true,
            (Some(step), Some(wanted)) if wanted == "*" || wanted == step => {}
            _ => return false,
        }
    }
}

#[test]
fn the_outline_rebuilds_the_text() {
    for_each_parsed(|name, parsed| {
        assert_eq!(
            parsed.outline().rebuild(parsed.text()),
            parsed.text(),
            "{name}"
        );
    });
}

#[test]
fn the_parts_tile_the_text_in_whole_lines() {
    for_each_parsed(|name, parsed| {
        let mut at = 0;
        for part in parsed.outline().parts() {
            assert_eq!(part.span.start, at, "{name}: {part:?}");
            assert!(!part.span.is_empty(), "{name}: {part:?}");
            assert!(
                at == 0 || parsed.text()[..at].ends_with('\n'),
                "{name}: {part:?} begins inside a line"
            );
            at = part.span.end;
        }
        assert_eq!(at, parsed.text().len(), "{name}");
    });
}

#[test]
fn spans_lie_in_the_text_on_character_boundaries() {
    for_each_parsed(|name, parsed| {
        for (pointer, span) in spans(parsed.record()) {
            let text = parsed.text().get(span.start..span.end);
            assert!(
                text.is_some_and(|text| !text.is_empty()),
                "{name}{pointer}: {span:?}"
            );
        }
    });
}

/// The items of an array stand in the record as they stand in the text.
#[test]
fn spans_of_an_array_are_in_order() {
    for_each_parsed(|name, parsed| {
        let mut arrays: BTreeMap<String, BTreeMap<usize, Span>> = BTreeMap::new();
        for (pointer, span) in spans(parsed.record()) {
            let steps: Vec<&str> = pointer.split('/').collect();
            for (at, step) in steps.iter().enumerate() {
                let Ok(index) = step.parse::<usize>() else {
                    continue;
                };
                let items = arrays.entry(steps[..at].join("/")).or_default();
                let whole = items.entry(index).or_insert(span);
                *whole = whole.to(span);
            }
        }
        for (array, items) in arrays {
            let starts: Vec<usize> = items.values().map(|span| span.start).collect();
            assert!(starts.is_sorted(), "{name}{array}: {starts:?}");
        }
    });
}

/// Where the values of a key stand in the outline: under their own label.
fn is_home(key: &str, role: Role) -> bool {
    let of = |fields: &[Field]| matches!(role, Role::Value(field) if fields.contains(&field));
    match key {
        "title" | "region" => role == Role::Title || of(&[Field::Name]),
        "languages" => role == Role::LanguageBar,
        "lead" => role == Role::Lead,
        "sections" => matches!(
            role,
            Role::Heading
                | Role::Body
                | Role::Label(Field::Section(_))
                | Role::Value(Field::Section(_))
        ),
        "contact" => of(&[
            Field::ContactPeople,
            Field::ContactOrganisation,
            Field::ContactEmails,
        ]),
        "images" => of(&[Field::Image, Field::Caption, Field::CoverImage]),
        "localities" | "nationwide" => of(&[Field::Localities]),
        "name" => of(&[Field::Name]),
        "summary" => of(&[Field::Summary]),
        "purpose" => of(&[Field::Purpose]),
        "period" => of(&[Field::Period]),
        "actors" => of(&[Field::Actors]),
        "place" => of(&[Field::Place]),
        "funders" => of(&[Field::Funders]),
        "parent" => of(&[Field::Parent]),
        "attachments" => of(&[Field::Attachments]),
        "authors" => of(&[Field::Authors]),
        "created" => of(&[Field::Created]),
        "modified" => of(&[Field::Modified]),
        "stage" => of(&[Field::Stage]),
        "topics" => of(&[Field::Topics]),
        "phenomena" => of(&[Field::Phenomena]),
        _ => false,
    }
}

/// The lead is often repeated as the summary: the span of each must be in its own.
#[test]
fn every_value_stands_under_its_own_label() {
    let mut wrong = Vec::new();
    for_each_parsed(|name, parsed| {
        let parts = parsed.outline().parts();
        for (pointer, span) in spans(parsed.record()) {
            let after = parts.partition_point(|part| part.span.start <= span.start);
            let part = parts[after - 1];
            let key = pointer.split('/').nth(1).unwrap();
            if span.end > part.span.end || !is_home(key, part.role) {
                wrong.push(format!("{name}{pointer}: {:?}", part.role));
            }
        }
    });
    assert_none(&wrong);
}

/// Text of the page as a value prints it: trimmed line by line, with plain
/// spaces and composed letters.
fn cleaned(text: &str) -> String {
    let lines = text
        .split('\n')
        .map(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'))
        .filter(|line| !line.is_empty());
    let joined = lines.collect::<Vec<_>>().join("\n");
    let plain = joined.replace(['\u{a0}', '\u{202f}', '\u{2007}'], " ");
    plain.nfc().collect()
}

/// Strings that are not the text of their span, and the rule that derives them.
const DERIVED: &[(&str, Rule)] = &[
    ("/created", Rule::Date),
    ("/modified", Rule::Date),
    ("/period/ranges/*/start", Rule::PartialDate),
    ("/period/ranges/*/end", Rule::PartialDate),
    ("/region/code", Rule::OfTable),
    ("/region/name", Rule::OfTable),
    ("/actors/regions/*/region/code", Rule::OfTable),
    ("/actors/regions/*/region/name", Rule::OfTable),
    ("/localities/*/region/code", Rule::OfTable),
    ("/localities/*/region/name", Rule::OfTable),
    ("/sections/*/id", Rule::OfTable),
    ("/attachments/*/format", Rule::LowerCase),
    ("/languages/*", Rule::LowerCase),
    ("/contact/emails/*/address", Rule::Address),
    ("/contact/people/*/role", Rule::TwoSides),
];

#[derive(Clone, Copy, Debug)]
enum Rule {
    /// `5.5.2022` is `2022-05-05`.
    Date,
    /// A year, or a month of one: the year stands in the span, or near it.
    PartialDate,
    /// A name of a fixed list, which the text inflects, abbreviates or translates.
    OfTable,
    /// `PDF` is `pdf`.
    LowerCase,
    /// `maija.meri(at)kunta.example` is an address with an `@`.
    Address,
    /// A role on both sides of a name: its words, in their order.
    TwoSides,
}

impl Rule {
    fn holds(self, value: &str, text: &str) -> bool {
        match self {
            Self::Date => {
                let numbers = |text: &str, separator| -> Vec<u32> {
                    text.split(separator)
                        .filter_map(|part| part.trim().parse().ok())
                        .collect()
                };
                let mut day_first = numbers(text, '.');
                day_first.reverse();
                day_first == numbers(value, '-') || text == value
            }
            Self::PartialDate => value.len() >= 4 && text.contains(|c: char| c.is_alphanumeric()),
            Self::OfTable => !text.is_empty(),
            Self::LowerCase => text.to_lowercase() == value,
            Self::Address => {
                let mut marks = vec!["(at)", "[at]", "(ät)", " at ", "@"];
                marks.retain(|mark| text.contains(mark));
                let bare = |text: &str| text.replace(' ', "");
                bare(text) == value
                    || marks
                        .iter()
                        .any(|mark| bare(&text.replacen(mark, "@", 1)) == value)
            }
            Self::TwoSides => {
                let mut words = text.split_whitespace();
                value
                    .split_whitespace()
                    .map(|word| word.trim_matches([',', '(', ')']))
                    .all(|word| words.any(|found| found.contains(word)))
            }
        }
    }
}

#[test]
fn the_span_of_a_string_holds_its_text() {
    let mut wrong = Vec::new();
    for_each_parsed(|name, parsed| {
        let value = json::record(parsed.record());
        for (pointer, span) in spans(parsed.record()) {
            let Some(Value::String(value)) = value.pointer(&pointer) else {
                continue;
            };
            let text = cleaned(span.of(parsed.text()));
            let rule = DERIVED.iter().find(|(form, _)| is_like(&pointer, form));
            let holds = text == *value || rule.is_some_and(|(_, rule)| rule.holds(value, &text));
            if !holds {
                wrong.push(format!("{name}{pointer}: {value:?} from {text:?}"));
            }
        }
    });
    assert_none(&wrong);
}

/// Scalars that speak of the page or the block as a whole.
const WITHOUT_SPAN: &[&str] = &["schema", "kind", "language", "type"];

#[test]
fn every_scalar_has_a_span_and_every_span_a_scalar() {
    let mut wrong = Vec::new();
    for_each_parsed(|name, parsed| {
        let value = json::record(parsed.record());
        let mut spans = spans(parsed.record());
        for (pointer, scalar) in json::scalars(&value) {
            let had = spans.remove(&pointer).is_some();
            let key = pointer.rsplit('/').next().unwrap();
            // No text says that a page is not nationwide.
            let is_absent = scalar.is_null() || pointer == "/nationwide" && *scalar == false;
            if had == (is_absent || WITHOUT_SPAN.contains(&key)) {
                wrong.push(format!("{name}{pointer}: {scalar}, span: {had}"));
            }
        }
        wrong.extend(
            spans
                .keys()
                .map(|pointer| format!("{name}{pointer}: no such scalar")),
        );
    });
    assert_none(&wrong);
}

/// Lines that stand in no value, and why.
const SAYS_NOTHING: &[(&str, &str)] = &[
    (
        "Ei liity ilmiöön",
        "the site's word for no phenomena at all",
    ),
    ("Kuva", "the label of a picture in running text"),
    ("Kuvateksti", "the label of its caption"),
];

#[test]
fn every_line_is_accounted_for() {
    let mut wrong = Vec::new();
    for_each_parsed(|name, parsed| {
        let text = parsed.text();
        let mut covers: Vec<Span> = spans(parsed.record()).into_values().collect();
        let parts = parsed.outline().parts().iter();
        covers.extend(
            parts
                .filter(|part| {
                    matches!(
                        part.role,
                        Role::Label(_) | Role::Furniture | Role::LanguageBar
                    )
                })
                .map(|part| part.span),
        );
        covers.extend(
            parsed
                .diagnostics()
                .iter()
                .map(|diagnostic| diagnostic.span),
        );
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(start, start + line.len());
            start = span.end;
            let words = cleaned(line);
            let said = words.is_empty()
                || covers
                    .iter()
                    .any(|cover| cover.start < span.end && span.start < cover.end)
                || SAYS_NOTHING.iter().any(|(nothing, _)| *nothing == words);
            if !said {
                wrong.push(format!("{name}: {words:?} is in no value"));
            }
        }
    });
    assert_none(&wrong);
}

#[test]
fn a_record_read_back_from_json_is_equal() {
    for_each_parsed(|name, parsed| {
        let json = serde_json::to_string(parsed.record()).unwrap();
        let again: Record<'_> = serde_json::from_str(&json).unwrap();
        assert_eq!(&again, parsed.record(), "{name}");
        assert_eq!(serde_json::to_string(&again).unwrap(), json, "{name}");
        let document = json::with_spans(parsed.record());
        let again: Record<'_> = serde_json::from_str(&document).unwrap();
        assert_eq!(&again, parsed.record(), "{name}, from its envelope");
    });
}

#[test]
fn parsing_twice_gives_the_same() {
    for page in all_pages() {
        let [first, second] = [parse(&page.text), parse(&page.text)];
        assert_eq!(
            json::with_spans(first.record()),
            json::with_spans(second.record()),
            "{}",
            page.name
        );
        assert_eq!(
            first.outline().parts(),
            second.outline().parts(),
            "{}",
            page.name
        );
    }
}
