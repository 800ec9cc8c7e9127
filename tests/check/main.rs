//! The rules, as whoever runs `check` sees them.
#![cfg(feature = "report")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod long_text;
mod no_content;
mod pictures;
mod truncated;
mod truncated_prose;

use innokyla::check::{Code, Duplicates, Options, PageKey, RULES, check};
use innokyla::{Severity, parse, parse_bytes};

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

/// Codes are kebab-case, each there once and in order; a code is its own name.
#[test]
fn codes_are_kebab_case_unique_and_sorted() {
    let codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    for (code, rule) in Code::ALL.iter().copied().zip(RULES) {
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

/// The seeds are clean but for notes; that the articles are no exports is one, and all
/// there is to say of them.
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
        let grave = found.iter().find(|found| found.severity > Severity::Note);
        assert_eq!(grave, None, "{name}");
        if name.starts_with("001") || name.starts_with("003") {
            let codes: Vec<_> = found.iter().map(|found| found.code.as_ref()).collect();
            assert_eq!(codes, ["not-an-export"], "{name}");
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
    #[rustfmt::skip]
    let table = [
        (PAGE.to_owned(), &[][..]),
        (PAGE.trim_end().to_owned(), &[]),
        (PAGE.replace('\n', "\r\n"), &[]),
        // A label renamed.
        (spoilt("Luotu\n", "Luontipäivä\n"), &[("unknown-label", 6, 1), ("missing-field", 10, 1)]),
        // A date reworded.
        (spoilt("25.01.2022", "tammikuussa"), &[("malformed-date", 8, 1)]),
        (spoilt("25.01.2022", "30.02.2022"), &[("malformed-date", 8, 1)]),
        // A label with its value taken out.
        (spoilt("Luotu\n\n25.01.2022\n\n", ""), &[("missing-field", 6, 1)]),
        (spoilt("Viimeksi muokattu\n\n05.05.2022\n", ""), &[("missing-field", 10, 1)]),
        (spoilt("Kokonaisuuden nimi\nSilta-hanke\n", ""), &[("missing-field", 1, 1)]),
        // A value taken out.
        (spoilt("25.01.2022\n", ""), &[("missing-field", 6, 1)]),
        (spoilt("Silta-hanke\n", ""), &[("missing-field", 1, 1)]),
        (spoilt("Siltakunta\n", ""), &[("empty-field", 3, 1)]),
        // Cut off.
        (spoilt("nuoria alkuun.\n", "nuor"), &[]), // nothing proves it
        (PAGE[..PAGE.find("muokattu").unwrap()].to_owned(), &[("truncated", 10, 1)]),
        (PAGE[..PAGE.find("25.01").unwrap()].to_owned(), &[("truncated", 6, 6)]),
        (PAGE[..PAGE.find("05.05").unwrap()].to_owned(), &[("truncated", 10, 18)]),
        (PAGE[..PAGE.find("takunta").unwrap()].to_owned(), &[("truncated", 4, 4)]),
        // A character that nobody sees.
        (spoilt("Siltakunta", "Siltakunta\u{b}"), &[("control-character", 4, 11)]),
        // A label twice.
        (spoilt("Päämäärä", "Luotu\n\n25.01.2022\nPäämäärä"), &[]),
        (spoilt("Päämäärä", "Luotu\n\n26.01.2022\nPäämäärä"), &[("repeated-field", 13, 1)]),
        (spoilt("Luotu\n", "Luotu\n\nLuotu\n"), &[]),
        // A label twice, of which the second has the value.
        (spoilt("25.01.2022\n\n", "").replace("Päämäärä", "Luotu\n\n25.01.2022\nPäämäärä"), &[]),
        (String::new(), &[("no-content", 1, 1)]),
        ("\n \n".to_owned(), &[("no-content", 1, 1)]),
    ];
    for (page, expected) in table {
        let found = findings(&page);
        if at(&found) != expected {
            wrong.push_str(&format!("{page}\nfound {found:?}, not {expected:?}\n\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A rule reports twenty places one by one, and the rest together.
#[test]
fn beyond_twenty_places_are_counted() {
    for (places, last) in [
        (20, None),
        (21, Some("and the same at 1 more place, from here on")),
        (22, Some("and the same at 2 more places, from here on")),
    ] {
        let found = parse(&format!("{PAGE}{}", "a\u{7}".repeat(places))).diagnostics();
        assert_eq!(found.len(), places.min(21));
        let (first, rest) = found.split_at(20);
        assert!(
            first
                .iter()
                .all(|found| found.message == "control character U+0007 (bell)")
        );
        assert_eq!(rest.first().map(|found| found.message.as_str()), last);
        let place = rest.first().map(|found| (found.line, found.column));
        assert_eq!(place, last.map(|_| (16, 42)));
    }
}

/// A message quotes one line of the page, and 60 characters of it at most.
#[test]
fn a_message_quotes_sixty_characters() {
    for (length, quoted) in [(60, "ä".repeat(60)), (61, "ä".repeat(60) + "…")] {
        let found = parse(&PAGE.replace("25.01.2022", &"ä".repeat(length))).diagnostics();
        assert_eq!(found[0].message, format!("`Luotu` is no date: `{quoted}`"));
    }
}

/// Empty pages are not copies of each other.
#[test]
fn empty_pages_are_no_duplicates() {
    let mut pages = Duplicates::default();
    for text in ["", "", "\n", " \n\u{a0}\n"] {
        assert_eq!(
            pages.add(PageKey::of(&parse(text)), &Options::default()),
            None
        );
    }
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
    assert!(article.into_result().is_ok(), "a note is no error");
    let missing = parse("404 Not Found\n").into_result();
    assert!(missing.is_err(), "there is no record of such a page");
    let spoilt = PAGE
        .replace("25.01.2022", "eilen")
        .replace("05.05.2022", "tänään");
    let faults = parse(&spoilt).into_result().unwrap_err();
    let message = "line 8: `Luotu` is no date: `eilen` (and 1 more error)";
    assert_eq!(faults.to_string(), message);
    assert_eq!(faults.into_diagnostics().len(), 2);
}

/// A hostile page gives few findings.
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
        let found = parse(&page).diagnostics();
        assert!(found.len() < 21 * RULES.len());
        for rule in RULES {
            let of_rule = found.iter().filter(|found| found.code == rule.code);
            assert!(of_rule.count() <= 21, "{}", rule.code);
        }
    }
}
