//! A page that is cut off at any byte.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use innokyla::{Field, Part, Role, Severity, parse};

use crate::blocks::is_fact;
use crate::count::{Count, hold, sample};
use crate::page::{self, Page};
use crate::values;

/// Cuts of each sort that are made of each kind of pages.
const CASES: usize = 2_500;

/// Cuts that break a law, on the pages and the generated ones; in the sections at most
/// 40 % of the cuts.
const FRAGMENTS: [usize; 2] = [0, 0];
const IN_FACTS: [usize; 2] = [0, 0];
const IN_SECTIONS: [usize; 2] = [809, 981];
const TWICE: [usize; 2] = [0, 0];

/// A page that is cut before a byte.
type Cut = (&'static Page, usize);

/// The words of a label's first line.
fn label_bytes(page: &Page, part: &Part) -> Range<usize> {
    let line = part
        .span
        .slice(&page.text)
        .lines()
        .next()
        .unwrap_or_default();
    let start = part.span.start + line.len() - line.trim_start().len();
    start..start + line.trim().len()
}

fn cuts(page: &'static Page, bytes: Range<usize>) -> impl Iterator<Item = Cut> {
    let cuts = bytes.filter(|&at| page.text.is_char_boundary(at));
    cuts.map(move |at| (page, at))
}

/// Cuts inside the words of a label, unless what is left is a label itself. Those of
/// articles are words like any other.
fn in_labels(page: &'static Page) -> impl Iterator<Item = Cut> {
    let is_label = |part: &&Part| matches!(part.role, Role::Label(_)) && !page.is_article();
    let labels = page.parts.iter().filter(is_label);
    labels.flat_map(move |part| {
        let bytes = label_bytes(page, part);
        let start = bytes.start;
        let is_label = move |at: usize| {
            let left: String = page.text[start..at].nfc().collect();
            let left = left.trim_end_matches([' ', '*']);
            let left = left.split_whitespace().collect::<Vec<_>>().join(" ");
            innokyla::labels().any(|label| label.spelling == left)
        };
        cuts(page, start + 1..bytes.end).filter(move |&(_, at)| !is_label(at))
    })
}

/// From the first letter of the first label of a fact to the last letter of the last date.
fn facts(page: &Page) -> Range<usize> {
    let of = |role: &dyn Fn(Role) -> bool| page.parts.iter().find(|part| role(part.role));
    let first = of(&|role| matches!(role, Role::Label(field) if is_fact(field)));
    let last = of(&|role| role == Role::Value(Field::Modified));
    match (first, last) {
        (Some(first), Some(last)) => {
            let value = last.span.slice(&page.text).trim_end();
            label_bytes(page, first).start + 1..last.span.start + value.len()
        }
        _ => 0..0,
    }
}

/// Cuts between two letters behind the facts.
fn in_words_of_sections(page: &'static Page) -> impl Iterator<Item = Cut> {
    let sections = page.parts.iter().filter(
        |part| matches!(part.role, Role::Label(field) | Role::Value(field) if !is_fact(field)),
    );
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let in_word = move |&(_, at): &Cut| {
        let (left, right) = page.text.split_at(at);
        is_word(left.chars().next_back()) && is_word(right.chars().next())
    };
    let sections = sections.filter(|_| !page.is_article());
    sections.flat_map(move |part| cuts(page, part.span.start + 1..part.span.end).filter(in_word))
}

fn name((page, at): Cut) -> String {
    let left = &page.text[..at];
    let end = left.chars().rev().take(30).collect::<Vec<_>>();
    format!("cut behind {:?}", end.into_iter().rev().collect::<String>())
}

fn is_told(code: &str) -> bool {
    matches!(code, "truncated" | "may-be-truncated")
}

/// Counts cuts by a law that says what is wrong with one.
fn count(
    law: &str,
    cuts: fn(&'static Page) -> Box<dyn Iterator<Item = Cut>>,
    wrong: fn(Cut) -> Vec<String>,
    limits: [usize; 2],
) {
    hold(
        page::all()
            .into_iter()
            .zip(limits)
            .map(|((of, pages), limit)| {
                let mut count = Count::new(format!("{law}, {of}"));
                for cut in sample(pages.iter().flat_map(cuts).collect(), CASES) {
                    let (page, at) = cut;
                    count.case(&page.name, &name(cut), &wrong(cut), &page.text[..at]);
                }
                (count, limit)
            }),
    );
}

fn untold((page, at): Cut) -> Vec<String> {
    let found = parse(&page.text[..at]).diagnostics();
    match found.iter().any(|one| is_told(&one.code)) {
        true => Vec::new(),
        false => vec!["nothing tells of it".to_owned()],
    }
}

#[test]
fn a_fragment_of_a_label_is_in_no_value() {
    let wrong = |(page, at): Cut| {
        let text = &page.text[..at];
        let line = text.rfind('\n').map_or(0, |end| end + 1);
        let parsed = parse(text);
        let places = values::places_of_values(&parsed).into_iter();
        let places = places.filter(|(_, spans)| spans.iter().any(|span| span.end > line));
        places
            .map(|(field, _)| format!("it stands in {field}"))
            .collect()
    };
    count(
        "fragments",
        |page| Box::new(in_labels(page)),
        wrong,
        FRAGMENTS,
    );
}

#[test]
fn a_cut_in_the_facts_is_told() {
    count(
        "cut in the facts",
        |page| Box::new(cuts(page, facts(page))),
        untold,
        IN_FACTS,
    );
}

#[test]
fn a_cut_in_a_word_of_a_section_is_told() {
    count(
        "cut in a word of a section",
        |page| Box::new(in_words_of_sections(page)),
        untold,
        IN_SECTIONS,
    );
}

/// Where a cut is told, nothing else is said of the line that it runs through.
#[test]
fn a_cut_is_told_once() {
    let wrong = |(page, at): Cut| {
        let text = &page.text[..at];
        let start = text.trim_end().rfind('\n').map_or(0, |end| end + 1);
        let found = parse(text).diagnostics();
        if found.iter().all(|one| !is_told(&one.code)) {
            return Vec::new();
        }
        let more = found.iter().filter(|one| {
            one.severity > Severity::Note && !is_told(&one.code) && one.span.end > start
        });
        more.map(|one| format!("{}: {}", one.code, one.message))
            .collect()
    };
    count(
        "cuts told twice",
        |page| Box::new(cuts(page, facts(page))),
        wrong,
        TWICE,
    );
}
