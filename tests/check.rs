//! The rules, as whoever runs `check` sees them.
//!
//! `tests/check/CODE.txt` is a page with one kind of fault, and its snapshot the
//! report in full.
#![cfg(feature = "report")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use innokyla::check::{Code, Duplicates, Options, PageKey, RULES, check};
use innokyla::profile::DriftOptions;
use innokyla::report::{Format, Page, Summary};
use innokyla::{Diagnostic, Parsed, Profile, Severity, parse, parse_bytes};

fn fixture(code: &str) -> Vec<u8> {
    let path = Path::new("tests/check").join(format!("{code}.txt"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn report(parsed: &Parsed<'_>, diagnostics: &[Diagnostic]) -> String {
    let mut report = Format::Text.report(innokyla::report::Options::default());
    let mut out = Vec::new();
    let mut summary = Summary::default();
    summary.add(diagnostics);
    report.start(&mut out).unwrap();
    let page = Page {
        path: diagnostics.first().and_then(|found| found.path.as_deref()),
        text: parsed.text(),
        diagnostics,
    };
    report.page(&mut out, &page).unwrap();
    report.finish(&mut out, &summary).unwrap();
    String::from_utf8(out).unwrap()
}

fn findings(text: &str) -> Vec<(String, usize, usize)> {
    let found = parse(text).diagnostics().into_iter();
    found
        .map(|found| (found.code.into_owned(), found.line, found.column))
        .collect()
}

fn at(found: &[(String, usize, usize)]) -> Vec<(&str, usize, usize)> {
    found
        .iter()
        .map(|(code, line, column)| (code.as_str(), *line, *column))
        .collect()
}

/// The page that a rule about drift compares its fixture with.
fn baseline(code: &str) -> Option<&'static str> {
    Some(match code {
        "fill-rate-dropped" => {
            "Silta-malli\n\nSilta-malli kokoaa palvelut yhteen.\n\n\
             Toimintamallin nimi\nSilta-malli\nLuotu\n\n1.2.2022\n\n\
             Viimeksi muokattu\n\n2.2.2022\n"
        }
        "label-appeared" => {
            "Silta-malli\n\nToimintamallin nimi\nSilta-malli\nLuotu\n\n1.2.2022\n\n\
             Viimeksi muokattu\n\n2.2.2022\n"
        }
        "label-vanished" => {
            "Silta-malli\n\nToimintamallin nimi\nSilta-malli\n\
             Toteutuspaikka\nKuvitteellinen terveysasema\nLuotu\n\n1.2.2022\n\n\
             Viimeksi muokattu\n\n2.2.2022\n"
        }
        _ => return None,
    })
}

/// The profile of twenty pages with the same text.
fn twenty(text: &str) -> Profile {
    let mut profile = Profile::default();
    for number in 1..=20 {
        profile.add(&parse(text), Some(&format!("sivu-{number:02}.txt")));
    }
    profile
}

/// Each rule has a fixture, in which it and no other rule finds something, and a
/// snapshot of the report.
#[test]
fn every_rule_finds_its_fault_and_tells_it_so() {
    for rule in RULES {
        let bytes = fixture(rule.code);
        let parsed = parse_bytes(&bytes).unwrap();
        let options = Options::default().path(format!("tests/check/{}.txt", rule.code));
        let mut found = check(&parsed, &options);
        if let Some(baseline) = baseline(rule.code) {
            let (before, now) = (twenty(baseline), twenty(parsed.text()));
            found.extend(before.compare(&now, &DriftOptions::default()));
        }
        if rule.code == "duplicate-page" {
            let mut pages = Duplicates::default();
            let key = PageKey::of(&parsed);
            assert!(
                pages
                    .add(key, &Options::default().path("first.txt"))
                    .is_none()
            );
            found.extend(pages.add(key, &options));
        }
        let codes: BTreeSet<_> = found.iter().map(|found| found.code.as_ref()).collect();
        assert_eq!(codes, BTreeSet::from([rule.code]));
        assert!(found.iter().all(|found| found.severity == rule.severity));
        insta::assert_snapshot!(rule.code, report(&parsed, &found));
    }
}

/// No fixture or snapshot is left over from a rule that is gone.
#[test]
fn every_fixture_and_snapshot_has_a_rule() {
    let names = |folder: &str, prefix: &str, suffix: &str| -> BTreeSet<String> {
        std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
            .filter_map(|name| {
                let name = name.strip_prefix(prefix)?.strip_suffix(suffix)?;
                Some(name.to_owned())
            })
            .collect()
    };
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code.to_owned()).collect();
    assert_eq!(names("tests/check", "", ".txt"), codes);
    assert_eq!(names("tests/snapshots", "check__", ".snap"), codes);
}

/// Codes are kebab-case, each there once and in order; a code is its own name.
#[test]
fn codes_are_kebab_case_unique_and_sorted() {
    let codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    for (code, rule) in Code::ALL.into_iter().zip(RULES) {
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(rule.code.chars().all(kebab), "{code}");
        assert!(
            !rule.code.starts_with('-') && !rule.code.ends_with('-'),
            "{code}"
        );
        assert_eq!(code.as_str(), rule.code);
        assert_eq!(rule.code.parse(), Ok(code));
        let variant = rule.code.split('-').map(|word| {
            let (first, rest) = word.split_at(1);
            first.to_uppercase() + rest
        });
        assert_eq!(variant.collect::<String>(), format!("{code:?}"));
    }
}

/// Every manual says what its rule finds, why that matters, shows an example and
/// tells what to do.
#[test]
fn every_rule_is_documented() {
    for rule in RULES {
        let (code, manual) = (rule.code, rule.manual);
        assert!(
            manual.starts_with(&format!("{}\n\nFinds ", rule.summary)),
            "{code}"
        );
        let parts: Vec<_> = manual
            .lines()
            .filter(|line| line.starts_with('#'))
            .collect();
        let expected = ["## Why it matters", "## Example", "## What to do"];
        assert_eq!(parts, expected, "{code}");
        assert!(
            manual.ends_with('\n') && !manual.ends_with("\n\n"),
            "{code}"
        );
        assert!(
            manual
                .lines()
                .all(|line| line.trim_end() == line && line.len() < 100),
            "{code}"
        );
        assert!(
            !rule.summary.ends_with('.') && rule.summary.len() < 80,
            "{code}"
        );
    }
}

/// The kokonaisuus pages among the seeds are clean but for notes, and the articles
/// are no exports and nothing else.
#[test]
fn the_seeds_are_clean() {
    for entry in std::fs::read_dir("seeds").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let found = parse_bytes(&bytes).unwrap().diagnostics();
        let name = path.file_name().unwrap().to_string_lossy();
        if !name.ends_with(".txt") {
            continue;
        }
        if name.starts_with("001") || name.starts_with("003") {
            let codes: Vec<_> = found.iter().map(|found| found.code.as_ref()).collect();
            assert_eq!(codes, ["not-an-export"], "{name}");
        } else {
            let grave = found.iter().find(|found| found.severity > Severity::Note);
            assert_eq!(grave, None, "{name}");
        }
    }
}

const PAGE: &str = "Kokonaisuuden nimi\nSilta-hanke\nRahoittaja\nSiltakunta\n\nLuotu\n\n25.01.2022\n\n\
Viimeksi muokattu\n\n05.05.2022\nPäämäärä ja päätavoite\n\nNeuvonta auttaa nuoria alkuun.\n";

/// One thing spoilt is found where it stands, and no more than its consequences.
#[test]
fn what_is_spoilt_is_found_in_its_place() {
    let spoilt = |from: &str, to: &str| PAGE.replacen(from, to, 1);
    let mut wrong = String::new();
    for (page, expected) in [
        (PAGE.to_owned(), &[][..]),
        (PAGE.trim_end().to_owned(), &[]),
        (PAGE.replace('\n', "\r\n"), &[]),
        // A label renamed.
        (
            spoilt("Luotu\n", "Luontipäivä\n"),
            &[("unknown-label", 6, 1), ("missing-field", 10, 1)],
        ),
        // A date reworded.
        (
            spoilt("25.01.2022", "tammikuussa"),
            &[("malformed-date", 8, 1)],
        ),
        (
            spoilt("25.01.2022", "30.02.2022"),
            &[("malformed-date", 8, 1)],
        ),
        // A label with its value taken out.
        (
            spoilt("Luotu\n\n25.01.2022\n\n", ""),
            &[("missing-field", 6, 1)],
        ),
        (
            spoilt("Viimeksi muokattu\n\n05.05.2022\n", ""),
            &[("missing-field", 10, 1)],
        ),
        (
            spoilt("Kokonaisuuden nimi\nSilta-hanke\n", ""),
            &[("missing-field", 1, 1)],
        ),
        // A value taken out.
        (spoilt("25.01.2022\n", ""), &[("missing-field", 6, 1)]),
        (spoilt("Silta-hanke\n", ""), &[("missing-field", 1, 1)]),
        (spoilt("Siltakunta\n", ""), &[("empty-field", 3, 1)]),
        // Cut off.
        (spoilt("nuoria alkuun.\n", "nuor"), &[]), // nothing proves it
        (
            PAGE[..PAGE.find("muokattu").unwrap()].to_owned(),
            &[("truncated", 10, 1)],
        ),
        (
            PAGE[..PAGE.find("25.01").unwrap()].to_owned(),
            &[("truncated", 6, 6)],
        ),
        (
            PAGE[..PAGE.find("05.05").unwrap()].to_owned(),
            &[("truncated", 10, 18)],
        ),
        (
            PAGE[..PAGE.find("takunta").unwrap()].to_owned(),
            &[("truncated", 4, 4)],
        ),
        // A character that nobody sees.
        (
            spoilt("Siltakunta", "Siltakunta\u{b}"),
            &[("control-character", 4, 11)],
        ),
        // A label twice.
        (spoilt("Päämäärä", "Luotu\n\n25.01.2022\nPäämäärä"), &[]),
        (
            spoilt("Päämäärä", "Luotu\n\n26.01.2022\nPäämäärä"),
            &[("repeated-field", 13, 1)],
        ),
        (spoilt("Luotu\n", "Luotu\n\nLuotu\n"), &[]),
        (String::new(), &[("not-an-export", 1, 1)]),
        ("\n \n".to_owned(), &[("not-an-export", 1, 1)]),
    ] {
        let found = findings(&page);
        if at(&found) != expected {
            wrong.push_str(&format!("{page}\nfound {found:?}, not {expected:?}\n\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Sentences that are cut are found by evidence, and a full stop that lacks is none.
#[test]
fn a_missing_full_stop_is_no_cut() {
    let head = "Toimintamallin nimi\nNeuvonta\nToimintamallin lyhyt kuvaus\n\n\
        Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa.\n\n\
        Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2022\nTavoiteltu muutos\n\n";
    let mut wrong = String::new();
    for (end, cut) in [
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa",
            false,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kun",
            true,
        ),
        ("Neuvonta auttaa nuoria alkuun opinnoissa ja työssä", true),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viikossa",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viiko",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika järjestetää",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viikon sisäll",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika on kunnass",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja aika löytyy viikossa sekä",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja aika löytyy viikossa sekä\n",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy verkko-",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy THL",
            false,
        ),
        ("- opinnot,", false),
        ("- workshop", false),
        ("Lue lisää neuvonnasta ja", false),
        ("Neuvonnan verkkosivut", false),
    ] {
        let found = findings(&format!("{head}{end}"));
        let expected: &[&str] = if cut { &["truncated"] } else { &[] };
        let codes: Vec<_> = found.iter().map(|(code, ..)| code.as_str()).collect();
        if codes != expected {
            wrong.push_str(&format!("{end:?}: found {codes:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The kokonaisuus pages among the seeds, cut in half, are cut.
#[test]
fn half_a_seed_is_cut() {
    for entry in std::fs::read_dir("seeds").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let letters: Vec<char> = text.chars().collect();
        let half: String = letters[..letters.len() / 2].iter().collect();
        let found = parse(&half).diagnostics();
        let name = path.file_name().unwrap().to_string_lossy();
        if ["000", "002", "004"]
            .iter()
            .any(|seed| name.starts_with(seed))
        {
            let cut = found.iter().find(|found| found.severity == Severity::Error);
            let line = half.lines().count();
            assert_eq!(
                cut.map(|cut| (cut.code.as_ref(), cut.line)),
                Some(("truncated", line)),
                "{name}"
            );
        }
    }
}

/// A file cut inside a letter is told once, as cut.
#[test]
fn a_letter_cut_in_two_is_a_cut() {
    let bytes = PAGE.as_bytes();
    let letter = PAGE.find("ämäärä").unwrap();
    let found = parse_bytes(&bytes[..=letter]).unwrap().diagnostics();
    let codes: Vec<_> = found.iter().map(|found| found.code.as_ref()).collect();
    assert_eq!(codes, ["truncated"]);
    assert_eq!((found[0].line, found[0].column), (13, 3));
}

/// Rules that are left out say nothing, and what they alone would tell is told by
/// the others.
#[test]
fn rules_are_chosen() {
    let cut = parse("Kokonaisuuden nimi\nSilta-hanke\nRahoittaja\nSilta");
    let codes = |options: Options| -> Vec<String> {
        let found = check(&cut, &options).into_iter();
        found.map(|found| found.code.into_owned()).collect()
    };
    assert_eq!(codes(Options::default()), ["truncated"]);
    let missing = ["missing-field", "missing-field"];
    assert_eq!(codes(Options::default().ignore(Code::Truncated)), missing);
    assert_eq!(
        codes(Options::default().select([Code::MissingField])),
        missing
    );
    assert!(codes(Options::default().select([])).is_empty());
    let options = Options::default().severity(Code::Truncated, Severity::Note);
    assert_eq!(check(&cut, &options)[0].severity, Severity::Note);
    let both = options
        .ignore(Code::Truncated)
        .severity(Code::Truncated, Severity::Error);
    assert_eq!(both.severity_of(Code::Truncated), None);
}

/// A strict reading gives the record, or what is wrong with it.
#[test]
fn a_strict_reading_gives_the_record_or_its_errors() {
    assert!(parse(PAGE).into_result().is_ok());
    let article = parse("Otsikko\n\nTeksti, joka on virke.\n");
    assert!(article.into_result().is_ok(), "a warning is no error");
    let spoilt = PAGE
        .replace("25.01.2022", "eilen")
        .replace("05.05.2022", "tänään");
    let faults = parse(&spoilt).into_result().unwrap_err();
    let message = "line 8: `Luotu` is no date: `eilen` (and 1 more error)";
    assert_eq!(faults.to_string(), message);
    assert_eq!(faults.into_diagnostics().len(), 2);
}

/// A hostile page gives few findings and takes no long time.
#[test]
fn hostile_pages_give_few_findings() {
    let many = |line: &str| format!("{PAGE}{}", line.repeat(300_000 / line.len()));
    for page in [
        many("\u{1b}[1mx"),
        many("Luotu\n\n1.1.2020\n"),
        many("Luotu\n"),
        many("Ã¤ – "),
        many("\u{fffd}x"),
        many("Uusi otsikko **\n\nteksti\n\n"),
        many("Ilmiö "),
        PAGE.replace("Siltakunta", &"Ilmiöö\n".repeat(40_000)),
        PAGE.replace("Luotu\n", &"Etelä-Savo: a\nPohjola: b\n".repeat(10_000)),
    ] {
        let started = std::time::Instant::now();
        let parsed = parse(&page);
        let read = started.elapsed();
        let found = parsed.diagnostics();
        assert!(found.len() < 21 * RULES.len());
        for rule in RULES {
            let of_rule = found.iter().filter(|found| found.code == rule.code);
            assert!(of_rule.count() <= 21, "{}", rule.code);
        }
        let took = started.elapsed() - read;
        assert!(took.as_secs_f64() < 3.0, "{took:?} after {read:?}");
    }
}
