//! The reports are what their standards say.

use std::collections::HashSet;

use innokyla::report::Format;
use innokyla::{Diagnostic, Severity};
use serde_json::Value;
use uppsala::{XsdValidator, parse};

use crate::support::{at, noticed, one, related, run};

const TEXT: &str = "Luotu\n31.2.2022\nLuotu\n31.2.2022\n";

fn findings() -> Vec<Diagnostic> {
    let error = Diagnostic {
        message: "a \u{1b}[1m<b> & \"c\" ]]> \u{ffff} message".to_owned(),
        help: Some("a\nhelp".to_owned()),
        related: vec![related(TEXT, "Luotu", "there")],
        path: Some("./Päijät Häme:1.txt".to_owned()),
        ..at(TEXT, "31.2.2022")
    };
    let unknown = Diagnostic {
        code: "of-no-rule".into(),
        severity: Severity::Note,
        path: None,
        ..error.clone()
    };
    let over_lines = Diagnostic {
        severity: Severity::Warning,
        ..at(TEXT, "2022\nLuotu")
    };
    vec![error, unknown, over_lines]
}

fn reports(format: Format) -> [String; 4] {
    let findings = findings();
    [
        run(format, &[]),
        noticed(format),
        run(format, &[("a.txt", TEXT, &[])]),
        run(
            format,
            &[
                ("./Päijät Häme:1.txt", TEXT, &findings),
                ("\u{1b}<&>\".txt", TEXT, &findings[2..]),
            ],
        ),
    ]
}

#[test]
fn sarif_is_valid_against_the_schema_of_the_standard() {
    let mut schema: Value =
        serde_json::from_str(include_str!("../schemas/sarif-2.1.0.json")).unwrap();
    // The schema's pattern has a stray bracket, which a strict reader takes for
    // no regular expression at all. The reports name no language.
    for of in ["run", "toolComponent"] {
        let pattern = format!("/definitions/{of}/properties/language/pattern");
        *schema.pointer_mut(&pattern).unwrap() = "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$".into();
    }
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    for report in reports(Format::Sarif) {
        let report: Value = serde_json::from_str(&report).unwrap();
        let faults: Vec<_> = validator
            .iter_errors(&report)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert_eq!(faults, [""; 0]);
    }
    // The validator sees a fault where there is one.
    let [.., report] = reports(Format::Sarif);
    for (right, wrong) in [
        ("unicodeCodePoints", "bytes"),
        ("\"startLine\":2", "\"startLine\":0"),
        ("\"level\":\"note\"", "\"level\":\"hint\""),
        ("P%C3%A4ij%C3%A4t%20H", "Päijät H"),
        ("none", "none"),
    ] {
        let changed = report.replace(right, wrong);
        let valid = validator.is_valid(&serde_json::from_str(&changed).unwrap());
        assert!(right == "none" || report != changed, "{right}");
        assert_eq!(valid, right == wrong, "{wrong}");
    }
}

#[test]
fn junit_is_valid_against_its_schema() {
    // The place of a case, which GitLab and CircleCI read and which `pytest` writes, is
    // younger than the schema.
    let group = r#"<xs:attribute name="group" type="xs:string"/>"#;
    let place = r#"<xs:attribute name="file" type="xs:string"/><xs:attribute name="line" type="xs:integer"/>"#;
    let (before, after) = include_str!("../schemas/junit-10.xsd")
        .split_once(group)
        .unwrap();
    let schema = format!("{before}{group}{place}{after}");
    let schema = parse(&schema).unwrap();
    let validator = XsdValidator::from_schema(&schema).unwrap();
    let faults = |xml: &str| validator.validate(&parse(xml).unwrap());
    for report in reports(Format::Junit) {
        let faults = faults(&report);
        assert!(faults.is_empty(), "{faults:?}\n{report}");
    }
    // The validator sees a fault where there is one.
    let [.., report] = reports(Format::Junit);
    for (right, wrong) in [
        (" tests=", " disabled=\"0\" tests="),
        ("<testcase name=", "<testcase nimi="),
        ("failure", "fault"),
        ("<testsuite name=", "<testsuite time=\"soon\" name="),
    ] {
        assert!(report.contains(right), "{right}");
        assert!(!faults(&report.replace(right, wrong)).is_empty(), "{wrong}");
    }
}

#[test]
fn gitlab_issues_have_what_gitlab_asks_for() {
    let [.., report] = reports(Format::Gitlab);
    let issues: Vec<Value> = serde_json::from_str(&report).unwrap();
    for issue in &issues {
        for field in ["description", "check_name", "fingerprint", "severity"] {
            assert!(issue[field].is_string(), "{field}: {issue}");
        }
        let path = issue["location"]["path"].as_str().unwrap();
        assert!(!path.starts_with("./"), "{path}");
        assert!(issue["location"]["lines"]["begin"].is_u64(), "{issue}");
    }
    let severities: Vec<_> = issues.iter().map(|issue| &issue["severity"]).collect();
    assert_eq!(severities, ["major", "info", "minor", "minor"]);
    let prints: HashSet<_> = issues.iter().map(|issue| &issue["fingerprint"]).collect();
    assert_eq!(prints.len(), issues.len());
}

/// The fingerprints of the errors on the two dates.
fn fingerprints(format: Format, text: &str) -> Vec<Value> {
    let report = one(
        format,
        text,
        &[at(text, "31.2.2022"), at(text, "30.2.2022")],
    );
    let report: Value = serde_json::from_str(&report).unwrap();
    let (findings, print) = match format {
        Format::Gitlab => ("", "/fingerprint"),
        _ => ("/runs/0/results", "/partialFingerprints"),
    };
    let findings = report.pointer(findings).unwrap().as_array().unwrap();
    findings
        .iter()
        .map(|finding| finding.pointer(print).unwrap().clone())
        .collect()
}

#[test]
fn a_finding_keeps_its_fingerprint_when_lines_come_before_it() {
    for format in [Format::Sarif, Format::Gitlab] {
        let before = fingerprints(format, "31.2.2022\n30.2.2022\n");
        assert_ne!(before[0], before[1], "{format}");
        let after = fingerprints(format, "uusi\r\n\r\n31.2.2022\r\n30.2.2022\r\n");
        assert_eq!(before, after, "{format}");
    }
}

#[test]
fn findings_of_one_line_have_fingerprints_of_their_own() {
    for format in [Format::Sarif, Format::Gitlab] {
        let prints = fingerprints(format, "31.2.2022 30.2.2022\n");
        assert_ne!(prints[0], prints[1], "{format}");
    }
}
