//! Two made-up crawls of 120 pages, of which the second has a known change: each change
//! is told for what it is, and the same pages again give no finding.
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::panic)]

mod changes;
mod pages;

use innokyla::profile::DriftOptions;
use innokyla::{Diagnostic, Profile, parse};

use changes::CHANGES;
use pages::crawl;

fn profile(pages: &[(String, String)]) -> Profile {
    let mut profile = Profile::default();
    for (path, text) in pages {
        profile.add(&parse(text), Some(path));
    }
    profile
}

fn told(found: &[Diagnostic]) -> Vec<String> {
    found
        .iter()
        .map(|found| format!("{}: {}", found.code, found.message))
        .collect()
}

/// The second crawl, with some changes.
fn changed(names: &[&str]) -> Vec<(String, String)> {
    let mut pages = crawl(2);
    for name in names {
        let change = CHANGES.iter().find(|(of, _)| of == name);
        let (_, change) = change.unwrap_or_else(|| panic!("no change is called {name}"));
        for (number, (_, text)) in pages.iter_mut().enumerate() {
            *text = change(number, std::mem::take(text));
        }
    }
    pages.retain(|(_, text)| !text.is_empty());
    pages
}

/// What a change must be told by: the codes that would do, and words of the message.
type Told = (&'static [&'static str], &'static str);

const APPEARED: &[&str] = &["line-appeared", "label-appeared"];
const VANISHED: &[&str] = &["label-vanished"];
const MOVED: &[&str] = &["field-moved"];
const STAGE: &[&str] = &["stage-changed"];
/// An icon in new words is a line beside the values where it reads, and part of the stage
/// or the lead where it does not.
const ICON: &[&str] = &["line-appeared", "stage-changed"];

#[rustfmt::skip]
const EXPECTED: &[(&str, &[Told])] = &[
    ("nothing", &[]),
    ("a field among running text", &[(APPEARED, "`Budjetti`")]),
    ("a field of one value", &[(APPEARED, "`Budjetti`")]),
    ("a field among lines", &[(APPEARED, "`Hankenumero`")]),
    (
        "a footer",
        &[(
            APPEARED,
            "`Etusivu`, with `Tietoa palvelusta` and `Saavutettavuusseloste` below it",
        )],
    ),
    (
        "a section heading",
        &[
            (
                VANISHED,
                "`Päämäärä ja päätavoite` stood|`Mihin pyrimme` stands in its place",
            ),
            (
                VANISHED,
                "`Ratkaisun perusidea` stood|`Idea lyhyesti` stands in its place",
            ),
        ],
    ),
    (
        "a bare section heading",
        &[(
            VANISHED,
            "`Ratkaisun perusidea` stood|`Idea lyhyesti` stands in its place",
        )],
    ),
    ("the heading of tags", &[(VANISHED, "`Aihealueet` stood|`Teemat` stands in its place on all 48")]),
    (
        "labels of facts",
        &[
            (
                VANISHED,
                "`Toimiaika` stood|`Hankkeen kesto` stands in its place",
            ),
            (
                VANISHED,
                "`Yhteyshenkilön sähköpostiosoite` stood|`Sähköposti` stands in its place",
            ),
            (VANISHED, "`Luotu` stood|`Lisätty` stands in its place"),
            (
                VANISHED,
                "`Paikkakunta tai maakunta` stood|`Kunta tai maakunta` stands in its place",
            ),
        ],
    ),
    (
        "a known spelling",
        &[(
            VANISHED,
            "`Paikkakunta, maakunta tai hyvinvointialue` stands in its place|filled on 100%",
        )],
    ),
    ("a stage", &[(STAGE, "new among the stages|`Työn alla` on|gone: `Kehitteillä` on")]),
    ("other icons", &[(ICON, "icon/lamp"), (ICON, "icon/arrow-down")]),
    ("icons without a title", &[(ICON, "Created with Sketch")]),
    (
        "periods in words",
        &[(
            &["fill-rate-dropped"],
            "`period` names a range of dates on 0%|100% of 48",
        )],
    ),
    ("a kind", &[(&["kind-changed"], "gone from the kinds|`kehittamisen-polku` on 24 of")]),
    ("a block in another place", &[(MOVED, "48 kokonaisuus pages")]),
    ("a block in running text", &[(MOVED, "48 kokonaisuus pages")]),
    ("two labels swapped", &[(MOVED, "`modified` stands below `authors`")]),
    ("a language", &[(&["language-changed"], "new among the languages|`sv` on")]),
];

fn matches(found: &Diagnostic, (codes, words): &Told) -> bool {
    codes.contains(&&*found.code) && words.split('|').all(|words| found.message.contains(words))
}

/// What is wrong with the findings of the second crawl beside the first.
fn complaints(changes: &[&str], expected: &[Told]) -> String {
    let found = profile(&crawl(1)).compare(&profile(&changed(changes)), &DriftOptions::default());
    let mut wrong = String::new();
    for told in expected {
        if !found.iter().any(|found| matches(found, told)) {
            wrong += &format!("{changes:?}: not told: {told:?}\n");
        }
    }
    for found in &found {
        if !expected.iter().any(|told| matches(found, told)) {
            wrong += &format!("{changes:?}: {}: {}\n", found.code, found.message);
        }
    }
    if found.len() >= 20 {
        wrong += &format!("{changes:?}: {} findings\n", found.len());
    }
    wrong
}

#[test]
fn each_change_is_told_for_what_it_is_and_nothing_else() {
    let wrong: String = EXPECTED
        .iter()
        .map(|(change, expected)| complaints(&[change], expected))
        .collect();
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn all_changes_at_once_are_told_in_fewer_than_twenty_findings() {
    let together = [
        "a field among running text",
        "a footer",
        "a section heading",
        "the heading of tags",
        "a stage",
        "other icons",
        "periods in words",
        "a kind",
        "a block in another place",
    ];
    let expected = EXPECTED.iter().filter(|(name, _)| together.contains(name));
    let expected: Vec<Told> = expected
        .flat_map(|(_, told)| told.iter().copied())
        .collect();
    let wrong = complaints(&together, &expected);
    assert!(wrong.is_empty(), "{wrong}");
}

/// What one crawl shows without another beside it.
#[test]
fn lines_that_recur_are_told_without_a_baseline() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("nothing", &[]),
        ("a field among running text", &["`Budjetti` stands"]),
        ("a field of one value", &["`Budjetti` stands"]),
        ("a field among lines", &["`Hankenumero` stands"]),
        // The frame is passed over where its words or the name below it show it.
        ("a footer", &[]),
        ("a header", &[]),
        ("a section heading", &["`Mihin pyrimme` stands", "`Idea lyhyesti` stands"]),
        ("the heading of tags", &["`Teemat` stands"]),
        ("a known spelling", &[]),
        ("a stage", &[]),
        ("periods in words", &[]),
        ("a kind", &[]),
        ("a block in another place", &[]),
        ("a block in running text", &[]),
        ("a language", &[]),
    ];
    let mut wrong = String::new();
    for (change, expected) in cases {
        let found = profile(&changed(&[change])).recurring_lines();
        for words in *expected {
            if !found.iter().any(|found| found.message.starts_with(words)) {
                wrong += &format!("{change}: not told: {words}\n");
            }
        }
        for found in &found {
            if !expected
                .iter()
                .any(|words| found.message.starts_with(words))
            {
                wrong += &format!("{change}: {}\n", found.message);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Pages of one programme share funders, titles, tags, periods, list items and links:
/// none of these is a label.
#[test]
fn a_collection_of_one_programme_has_no_recurring_line() {
    let pages = pages::one_programme(200);
    let found = told(&profile(&pages).recurring_lines());
    assert!(found.is_empty(), "{found:#?}");
}

/// A profile of the same pages again, and of others of the same kind, shows no change.
#[test]
fn one_programme_beside_another_crawl_of_it_has_not_changed() {
    let (before, now) = (pages::one_programme(200), pages::one_programme(150));
    let found = profile(&before).compare(&profile(&now), &DriftOptions::default());
    assert!(found.is_empty(), "{:#?}", told(&found));
}

/// In whatever parts and order the pages are counted.
#[test]
fn what_recurs_is_the_same_for_any_parts_of_the_crawl() {
    let pages = changed(&["a footer", "a field among lines"]);
    let whole = profile(&pages);
    for size in [1, 7, 50] {
        let mut merged = Profile::default();
        for part in pages.chunks(size).rev() {
            merged.merge(profile(part));
        }
        assert_eq!(merged, whole, "parts of {size}");
        assert_eq!(merged.recurring_lines(), whole.recurring_lines());
    }
}
