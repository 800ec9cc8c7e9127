//! What each format prints of one and the same run.

use innokyla::report::{Format, Options};
use innokyla::{Diagnostic, Severity};

use crate::support::{at, related, run, run_with};

const PAGE: &str = "Kotikunta – hanke\n\nLuotu\n31.2.2022\nLuotu\n1.3.2022\n";

fn findings() -> Vec<Diagnostic> {
    let date = Diagnostic {
        help: Some("write a day of the calendar, as in 28.2.2022".to_owned()),
        ..at(PAGE, "31.2.2022")
    };
    let label = Diagnostic {
        code: "repeated-label".into(),
        severity: Severity::Warning,
        message: "`Luotu` stands twice".to_owned(),
        related: vec![related(PAGE, "Luotu", "it stands here first")],
        ..at(PAGE, "Luotu\n1")
    };
    let dash = Diagnostic {
        code: "odd-name".into(),
        severity: Severity::Note,
        message: "a dash, 100 %: odd".to_owned(),
        ..at(PAGE, "–")
    };
    vec![date, label, dash]
}

fn report(format: Format) -> String {
    let findings = findings();
    let clean = "Hanke X\n";
    run(
        format,
        &[
            ("sivut/001.txt", PAGE, &findings),
            ("sivut/002.txt", clean, &[]),
        ],
    )
    .replace(env!("CARGO_PKG_VERSION"), "[version]")
}

#[test]
fn text_shows_each_finding_with_its_line_and_sums_up() {
    insta::assert_snapshot!(report(Format::Text), @r#"
    error[malformed-date]: no such day
     --> sivut/001.txt:4:1
      |
    4 | 31.2.2022
      | ^^^^^^^^^
      |
      = help: write a day of the calendar, as in 28.2.2022

    warning[repeated-label]: `Luotu` stands twice
     --> sivut/001.txt:5:1
      |
    5 | / Luotu
    6 | | 1.3.2022
      | |_^
    note: it stands here first
     --> sivut/001.txt:3:1
      |
    3 | Luotu
      | -----

    note[odd-name]: a dash, 100 %: odd
     --> sivut/001.txt:1:11
      |
    1 | Kotikunta – hanke
      |           ^

    2 pages: 1 clean, 1 error, 1 warning, 1 note
    "#);
}

#[test]
fn json_is_one_array() {
    insta::assert_snapshot!(report(Format::Json), @r#"
    [
    {"code":"malformed-date","severity":"error","message":"no such day","path":"sivut/001.txt","span":[27,36],"line":4,"column":1,"end_line":4,"end_column":10,"help":"write a day of the calendar, as in 28.2.2022","related":[]},
    {"code":"repeated-label","severity":"warning","message":"`Luotu` stands twice","path":"sivut/001.txt","span":[37,44],"line":5,"column":1,"end_line":6,"end_column":2,"help":null,"related":[{"message":"it stands here first","path":"sivut/001.txt","span":[21,26],"line":3,"column":1}]},
    {"code":"odd-name","severity":"note","message":"a dash, 100 %: odd","path":"sivut/001.txt","span":[10,13],"line":1,"column":11,"end_line":1,"end_column":12,"help":null,"related":[]}
    ]
    "#);
}

#[test]
fn ndjson_is_an_object_a_line() {
    insta::assert_snapshot!(report(Format::Ndjson), @r#"
    {"code":"malformed-date","severity":"error","message":"no such day","path":"sivut/001.txt","span":[27,36],"line":4,"column":1,"end_line":4,"end_column":10,"help":"write a day of the calendar, as in 28.2.2022","related":[]}
    {"code":"repeated-label","severity":"warning","message":"`Luotu` stands twice","path":"sivut/001.txt","span":[37,44],"line":5,"column":1,"end_line":6,"end_column":2,"help":null,"related":[{"message":"it stands here first","path":"sivut/001.txt","span":[21,26],"line":3,"column":1}]}
    {"code":"odd-name","severity":"note","message":"a dash, 100 %: odd","path":"sivut/001.txt","span":[10,13],"line":1,"column":11,"end_line":1,"end_column":12,"help":null,"related":[]}
    "#);
}

#[test]
fn sarif_describes_tool_rules_and_results() {
    insta::assert_snapshot!(report(Format::Sarif), @r##"
    {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"innokyla","version":"[version]","semanticVersion":"[version]","informationUri":"https://docs.rs/innokyla","rules":[{"id":"malformed-date","shortDescription":{"text":"A date that is no date"},"fullDescription":{"text":"The value of a date's label is no day of the calendar."},"help":{"text":"# malformed-date\n\nThe value of a date's label is no day of the calendar.\n\nWrite it as `5.5.2022`.","markdown":"# malformed-date\n\nThe value of a date's label is no day of the calendar.\n\nWrite it as `5.5.2022`."},"defaultConfiguration":{"level":"error"}},{"id":"repeated-label","shortDescription":{"text":"A label that stands twice"},"fullDescription":{"text":"A label that stands twice"},"help":{"text":"A label that stands twice","markdown":"A label that stands twice"},"defaultConfiguration":{"level":"warning"}}]}},"columnKind":"unicodeCodePoints","results":[
    {"ruleId":"malformed-date","ruleIndex":0,"level":"error","message":{"text":"no such day"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"sivut/001.txt"},"region":{"startLine":4,"startColumn":1,"endLine":4,"endColumn":10}}}],"partialFingerprints":{"primaryLocationLineHash":"aed7ce020beb8afbfbf84b174b85a07c:1"},"properties":{"help":"write a day of the calendar, as in 28.2.2022"}},
    {"ruleId":"repeated-label","ruleIndex":1,"level":"warning","message":{"text":"`Luotu` stands twice"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"sivut/001.txt"},"region":{"startLine":5,"startColumn":1,"endLine":6,"endColumn":2}}}],"relatedLocations":[{"id":1,"message":{"text":"it stands here first"},"physicalLocation":{"artifactLocation":{"uri":"sivut/001.txt"},"region":{"startLine":3,"startColumn":1}}}],"partialFingerprints":{"primaryLocationLineHash":"ca75f40a47880e55019a3da67f8e4285:1"}},
    {"ruleId":"odd-name","level":"note","message":{"text":"a dash, 100 %: odd"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"sivut/001.txt"},"region":{"startLine":1,"startColumn":11,"endLine":1,"endColumn":12}}}],"partialFingerprints":{"primaryLocationLineHash":"f633e05ffb3886b10f06b72f8791ed1e:1"}}
    ],"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}]}]}
    "##);
}

#[test]
fn github_gets_a_workflow_command_a_finding() {
    insta::assert_snapshot!(report(Format::Github), @r#"
    ::error file=sivut/001.txt,line=4,col=1,endLine=4,endColumn=10,title=malformed-date::no such day%0Ahelp: write a day of the calendar, as in 28.2.2022
    ::warning file=sivut/001.txt,line=5,col=1,title=repeated-label::`Luotu` stands twice%0Asivut/001.txt:3:1: it stands here first
    ::notice file=sivut/001.txt,line=1,col=11,endLine=1,endColumn=12,title=odd-name::a dash, 100 %25: odd
    "#);
}

#[test]
fn gitlab_gets_a_code_quality_report() {
    insta::assert_snapshot!(report(Format::Gitlab), @r#"
    [
    {"description":"no such day","check_name":"malformed-date","fingerprint":"aed7ce020beb8afbfbf84b174b85a07c","severity":"major","location":{"path":"sivut/001.txt","lines":{"begin":4,"end":4},"positions":{"begin":{"line":4,"column":1},"end":{"line":4,"column":10}}}},
    {"description":"`Luotu` stands twice","check_name":"repeated-label","fingerprint":"ca75f40a47880e55019a3da67f8e4285","severity":"minor","location":{"path":"sivut/001.txt","lines":{"begin":5,"end":6},"positions":{"begin":{"line":5,"column":1},"end":{"line":6,"column":2}}}},
    {"description":"a dash, 100 %: odd","check_name":"odd-name","fingerprint":"f633e05ffb3886b10f06b72f8791ed1e","severity":"info","location":{"path":"sivut/001.txt","lines":{"begin":1,"end":1},"positions":{"begin":{"line":1,"column":11},"end":{"line":1,"column":12}}}}
    ]
    "#);
}

#[test]
fn junit_fails_the_page_with_an_error() {
    insta::assert_snapshot!(report(Format::Junit), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="innokyla check" tests="2" failures="1" errors="0">
    <testsuite name="innokyla check" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="sivut/001.txt" classname="innokyla.check" file="sivut/001.txt"><failure type="malformed-date" message="no such day (and 2 more)">
    sivut/001.txt:4:1: error[malformed-date]: no such day
      help: write a day of the calendar, as in 28.2.2022
    sivut/001.txt:5:1: warning[repeated-label]: `Luotu` stands twice
      sivut/001.txt:3:1: it stands here first
    sivut/001.txt:1:11: note[odd-name]: a dash, 100 %: odd</failure></testcase>
    <testcase name="sivut/002.txt" classname="innokyla.check" file="sivut/002.txt"/>
    </testsuite>
    </testsuites>
    "#);
}

#[test]
fn junit_fails_at_the_level_it_is_told() {
    let warning = &findings()[1..2];
    for (failing, failures) in [
        (Severity::Error, 0),
        (Severity::Warning, 1),
        (Severity::Note, 1),
    ] {
        let options = Options {
            failing,
            ..Options::default()
        };
        let xml = run_with(Format::Junit, options, &[("a.txt", PAGE, warning)]);
        assert!(xml.contains(&format!("failures=\"{failures}\"")), "{xml}");
        assert_eq!(xml.matches("<failure").count(), failures, "{xml}");
        assert!(xml.contains("stands twice"), "{xml}");
    }
}

#[test]
fn an_empty_run_is_a_whole_report() {
    let empty: Vec<_> = Format::ALL
        .iter()
        .map(|&format| run_with(format, Options::default(), &[]))
        .collect();
    insta::assert_snapshot!(empty.join("----\n").replace(env!("CARGO_PKG_VERSION"), "[version]"), @r#"
    0 pages
    ----
    ----
    []
    ----
    ----
    {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"innokyla","version":"[version]","semanticVersion":"[version]","informationUri":"https://docs.rs/innokyla","rules":[]}},"columnKind":"unicodeCodePoints","results":[],"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}]}]}
    ----
    ----
    []
    ----
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="innokyla check" tests="0" failures="0" errors="0">
    <testsuite name="innokyla check" tests="0" failures="0" errors="0" skipped="0">
    </testsuite>
    </testsuites>
    "#);
}

#[test]
fn every_format_has_a_word_and_no_other_word_is_one() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
    assert!("xml".parse::<Format>().is_err());
    assert!("Text".parse::<Format>().is_err());
}
