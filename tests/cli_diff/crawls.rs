//! Two made-up crawls of more than a thousand pages, of which hundreds have changed in known
//! ways: every change is told for what it is, and nothing else.

use std::collections::BTreeMap;

use innokyla::{Record, parse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Value, json};

use crate::command::{Sandbox, run};
use crate::mutation::{Told, as_export, printed};
use crate::mutations::{MUTATIONS, mutant};
use crate::print::choices::Choices;
use crate::print::text::text;
use crate::print::{Export, export};

/// Pages of the first crawl.
const PAGES: usize = 1_100;

/// A page of the two crawls.
struct CrawledPage {
    old: Option<(String, String)>,
    new: Option<(String, String)>,
    status: &'static str,
    told: Vec<Told>,
}

/// The text of a page that has changed, and what must be told of it.
type ChangedText = (String, Vec<Told>);

/// The record under a title that no other page has; `None` where it has no title, or another
/// one than its name.
fn entitled(record: &Record<'static>, number: usize) -> Option<Record<'static>> {
    let mut record = record.clone();
    let title = Some(text(format!("Silta numero {number}")));
    match &mut record {
        Record::Kokonaisuus(page) if page.title == page.name => {
            (page.title, page.name) = (title.clone(), title);
            (page.region, page.programme) = (None, None);
        }
        Record::Toimintamalli(page) if page.title == page.name => {
            (page.title, page.name) = (title.clone(), title);
            (page.region, page.programme) = (None, None);
        }
        Record::KehittamisenPolku(page) if page.title.is_some() => {
            (page.title, page.region, page.programme) = (title, None, None);
        }
        Record::Article(page) if page.title.is_some() => {
            (page.title, page.region, page.programme) = (title, None, None);
        }
        _ => return None,
    }
    Some(record)
}

/// A page as it is, and, where one could be made, with a change.
fn pages() -> Vec<(Export, Option<ChangedText>)> {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(2027),
        ..Config::default()
    });
    let numbers = vec(any::<u16>(), 0..500);
    let more = vec(any::<u16>(), 8);
    let mut pages = Vec::new();
    while pages.len() < PAGES {
        let mut export = export(&numbers.new_tree(&mut runner).unwrap().current());
        let more = more.new_tree(&mut runner).unwrap().current();
        let Some(record) = entitled(&export.record, pages.len()) else {
            continue;
        };
        export.record = record;
        export.text = as_export(&export.record, &export);
        let parsed = parse(&export.text);
        if !printed(&export.record, &parsed) {
            continue;
        }
        let mutations =
            (0..MUTATIONS.len()).map(|at| MUTATIONS[(pages.len() + at) % MUTATIONS.len()].1);
        let changed = mutations.take(6).find_map(|mutation| {
            let mutant = mutant(&export.record, mutation, &mut Choices::new(&more))?;
            let text = as_export(&mutant.record, &export);
            let read = parse(&text);
            printed(&mutant.record, &read).then_some((text, mutant.told))
        });
        pages.push((export, changed));
    }
    pages
}

fn crawls() -> Vec<CrawledPage> {
    let pages = pages()
        .into_iter()
        .enumerate()
        .map(|(number, (export, changed))| {
            let path = format!("sivut/{:02}/{number}.txt", number % 7);
            let moved = format!("uudet/{number}.txt");
            // The tool of the second crawl ends lines otherwise, and flattens blank lines.
            let mut flattening = export.flattening;
            flattening.crlf ^= number % 3 == 0;
            flattening.hard_blanks ^= number % 5 == 0;
            let same = crate::mutation::again(&export.record, &export.style, &flattening);
            let old = Some((path.clone(), export.text));
            match (number % 20, changed) {
                (3, _) => CrawledPage {
                    old,
                    new: None,
                    status: "removed",
                    told: Vec::new(),
                },
                (4, _) => CrawledPage {
                    old: None,
                    new: Some((path, same)),
                    status: "added",
                    told: Vec::new(),
                },
                (5, _) => CrawledPage {
                    old,
                    new: Some((moved, same)),
                    status: "moved",
                    told: Vec::new(),
                },
                (6, Some((text, told)))
                    if told
                        .iter()
                        .all(|told| told.field != "/name" && told.field != "/title") =>
                {
                    CrawledPage {
                        old,
                        new: Some((moved, text)),
                        status: "moved",
                        told,
                    }
                }
                (7..=11, Some((text, told))) => CrawledPage {
                    old,
                    new: Some((path, text)),
                    status: "changed",
                    told,
                },
                _ => CrawledPage {
                    old,
                    new: Some((path, same)),
                    status: "equal",
                    told: Vec::new(),
                },
            }
        });
    pages.collect()
}

/// What is told of a page in JSON: its places, its status and its changes.
type Line = (Option<String>, Option<String>, String, Vec<Value>);

fn expected(pages: &[CrawledPage]) -> Vec<Line> {
    let lines = pages
        .iter()
        .filter(|page| page.status != "equal")
        .map(|page| {
            let path =
                |side: &Option<(String, String)>| side.as_ref().map(|(path, _)| path.clone());
            let told = page
                .told
                .iter()
                .map(|told| json!([told.field, told.kind, told.item]));
            (
                path(&page.old),
                path(&page.new),
                page.status.to_owned(),
                told.collect(),
            )
        });
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_by_key(|line| format!("{line:?}"));
    lines
}

/// The lines of a run, where `key` finds a page in its side.
fn told(lines: &[Value], key: impl Fn(&Value) -> Option<String>) -> Vec<Line> {
    let lines = lines.iter().map(|line| {
        let told = line["changes"].as_array().unwrap().iter();
        let mut told: Vec<Value> = told
            .map(|change| json!([change["field"], change["kind"], change["item"]]))
            .collect();
        told.sort_by_key(|told| {
            let kind = serde_json::from_value(told[1].clone())
                .map(|kind: innokyla::diff::ChangeKind| kind);
            (
                told[0].to_string(),
                kind.unwrap(),
                told[2].as_str().map(str::to_owned),
            )
        });
        (
            key(&line["old"]),
            key(&line["new"]),
            line["status"].as_str().unwrap().to_owned(),
            told,
        )
    });
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_by_key(|line| format!("{line:?}"));
    lines
}

fn written(pages: &[CrawledPage]) -> Sandbox {
    let sandbox = Sandbox::new();
    for page in pages {
        for (folder, side) in [("old", &page.old), ("new", &page.new)] {
            if let Some((path, text)) = side {
                sandbox.write(format!("{folder}/{path}"), text);
            }
        }
    }
    sandbox
}

/// A dump of one side; the pages of the second come in another order.
fn dump(pages: &[CrawledPage], is_new: bool) -> String {
    let sides = pages.iter().filter_map(|page| {
        if is_new {
            page.new.as_ref()
        } else {
            page.old.as_ref()
        }
    });
    let lines = sides.map(|(path, text)| json!({ "url": path, "text": text }).to_string() + "\n");
    let mut lines: Vec<String> = lines.collect();
    if is_new {
        lines.sort_by_key(|line| line.len() % 97);
    }
    lines.concat()
}

#[test]
fn every_change_between_two_crawls_is_told_and_nothing_else() {
    let pages = crawls();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for page in &pages {
        *counts.entry(page.status).or_default() += 1;
    }
    assert!(
        pages.len() >= 1_000 && counts["changed"] >= 200,
        "{counts:?}"
    );
    assert!(
        ["moved", "added", "removed"]
            .iter()
            .all(|status| counts[status] >= 50),
        "{counts:?}"
    );
    let sandbox = written(&pages);
    let expected = expected(&pages);

    let two = run(
        &sandbox,
        &["diff", "old", "new", "--format", "ndjson", "-j", "2"],
    );
    two.ended(0, &[&format!("{} equal", counts["equal"])]);
    let below = |page: &Value| {
        let path = page["path"].as_str()?.split_once('/').unwrap().1;
        Some(path.to_owned())
    };
    assert_same(&told(&two.lines(), below), &expected);
    let one = run(
        &sandbox,
        &["diff", "old", "new", "--format", "ndjson", "-j", "1"],
    );
    assert!(
        one.stdout == two.stdout,
        "the number of workers changes the output"
    );

    let turned = run(&sandbox, &["diff", "new", "old", "--format", "json"]).json();
    let summary = &turned["summary"];
    let of = |status: &str| summary[status].as_u64().unwrap() as usize;
    assert_eq!(of("added"), counts["removed"]);
    assert_eq!(of("removed"), counts["added"]);
    assert_eq!(
        [of("equal"), of("changed"), of("moved"), of("failed")],
        [counts["equal"], counts["changed"], counts["moved"], 0]
    );

    sandbox.write("old.jsonl", dump(&pages, false));
    sandbox.write("new.jsonl", dump(&pages, true));
    let dumps = run(
        &sandbox,
        &["diff", "old.jsonl", "new.jsonl", "--format", "ndjson"],
    );
    let id = |page: &Value| page["id"].as_str().map(str::to_owned);
    assert_same(&told(&dumps.ended(0, &[]).lines(), id), &expected);
}

/// Asserts that both are the same, and shows the first few that are not.
fn assert_same(got: &[Line], expected: &[Line]) {
    let missing = expected.iter().filter(|line| !got.contains(line));
    let more = got.iter().filter(|line| !expected.contains(line));
    let (missing, more): (Vec<_>, Vec<_>) = (missing.take(5).collect(), more.take(5).collect());
    assert!(
        missing.is_empty() && more.is_empty(),
        "not told: {missing:#?}\ntold: {more:#?}"
    );
    assert_eq!(got.len(), expected.len());
}
