//! `rules`, `explain` and the help.

use std::path::Path;

use innokyla::check::RULES;

use crate::command::{Sandbox, run};
use crate::support::page;

/// A code that no rule has is told with the nearest one.
#[test]
fn a_wrong_code_is_told_the_nearest() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    for arguments in [
        &["check", "a.txt", "--select", "malformed-dat"][..],
        &["check", "a.txt", "--ignore", "truncated,malformed_date"],
        &["check", "a.txt", "--severity", "malformed-dates=note"],
        &["explain", "malfromed-date"],
    ] {
        let output = run(&folder, arguments);
        assert_eq!(output.status, 2);
        let told = "the nearest is `malformed-date`";
        assert!(output.stderr.contains(told), "{}", output.stderr);
    }
}

/// `rules` lists every rule, and `explain` prints the manual that the documentation
/// of its type is.
#[test]
fn rules_are_listed_and_explained() {
    let here = Path::new(".");
    let list = run(here, &["rules"]);
    assert_eq!(list.status, 0);
    let (rules, _) = list.text().split_once("\n\nEntries of reports").unwrap();
    assert_eq!(rules.lines().count(), RULES.len());
    for (line, rule) in rules.lines().zip(RULES) {
        let words: Vec<_> = line.split_whitespace().collect();
        assert_eq!(words[..2], [rule.code, rule.severity.as_str()]);
        assert!(line.ends_with(rule.summary));
        let manual = run(here, &["explain", rule.code]);
        assert_eq!(manual.status, 0);
        let head = format!("# {} ({})\n\n", rule.code, rule.severity);
        assert_eq!(manual.text(), head + rule.manual);
    }
    insta::assert_snapshot!("rules", list.text());
    insta::assert_snapshot!("explain", run(here, &["explain", "missing-field"]).text());
}

/// What reports tell beside the findings has a manual, and is no rule that could be left
/// out.
#[test]
fn entries_of_reports_are_listed_and_explained() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    let list = run(&folder, &["rules"]);
    let (_, entries) = list.text().split_once("\n\nEntries of reports").unwrap();
    let words =
        "unreadable half-surrogate no-longer-found not-compared repeated-key too-many-results";
    for code in words.split(' ') {
        assert!(entries.contains(&format!("\n{code} ")), "{entries}");
        let manual = run(&folder, &["explain", code]);
        manual.ended(0, &[]);
        assert!(manual.text().starts_with(&format!("# {code} (")));
        assert!(manual.text().contains("## What to do"));
        let level = format!("{code}=note");
        for option in [
            ["--select", code],
            ["--ignore", code],
            ["--severity", &level],
        ] {
            let refused = run(&folder, &[&["check", "a.txt"][..], &option].concat());
            refused.ended(2, &[&format!("see `innokyla explain {code}`")]);
        }
    }
}

/// Programs read the same as JSON, as its schema says.
#[test]
fn rules_and_manuals_are_json_as_well() {
    let here = Path::new(".");
    let schema = run(here, &["schema", "rules"]);
    let checked_in = include_str!("../../schemas/rules.json");
    assert_eq!(schema.ended(0, &[]).text(), checked_in);
    let schema = schema.json();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let list = run(here, &["rules", "--format", "json"]).json();
    assert!(
        jsonschema::draft202012::new(&schema)
            .unwrap()
            .is_valid(&list)
    );
    let list = list.as_array().unwrap();
    let rules = list.iter().filter(|told| told["is_rule"] == true);
    let codes: Vec<_> = rules.map(|told| told["code"].as_str().unwrap()).collect();
    let expected: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, expected);
    // One of them has the shape of an item.
    let item = jsonschema::draft202012::new(&schema["$defs"]["rule"]).unwrap();
    for told in list {
        let code = told["code"].as_str().unwrap();
        let one = run(here, &["explain", code, "-f", "json"]).json();
        assert!(item.is_valid(&one));
        assert_eq!(&one, told);
        let text = run(here, &["explain", code]);
        let manual = told["manual"].as_str().unwrap();
        assert!(text.text().ends_with(manual), "{code}");
    }
    let unread = list
        .iter()
        .find(|told| told["code"] == "unreadable")
        .unwrap();
    assert_eq!(
        (&unread["severity"], &unread["is_rule"]),
        (&"error".into(), &false.into())
    );
}

/// The help shows how the command is used.
#[test]
fn help_has_examples() {
    let here = Path::new(".");
    for command in ["check", "rules", "explain"] {
        let output = run(here, &[command, "--help"]);
        assert_eq!(output.status, 0);
        assert!(
            output.text().contains(&format!("innokyla {command}")),
            "{command}"
        );
        assert!(output.text().contains("Examples:"), "{command}");
    }
}
