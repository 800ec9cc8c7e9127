//! Numbers by rule, findings a line each, and a status that findings do not change.

use serde_json::json;

use crate::command::{Sandbox, run, words};
use crate::support::page;

/// Two dates that are none on one page, an empty field on two.
fn sandbox() -> Sandbox {
    let emptied = |name: &str| page(name).replace("Siltakunta\n", "");
    let spoilt = emptied("B")
        .replace("25.01.2022", "eilen")
        .replace("05.05.2022", "huo\u{1b}[1mmenna");
    Sandbox::of(&[
        ("a.txt", emptied("A").as_bytes()),
        ("b.txt", spoilt.as_bytes()),
        ("c.txt", page("C").as_bytes()),
    ])
}

#[test]
fn statistics_are_a_table_by_rule() {
    let folder = sandbox();
    let output = run(
        &folder,
        &words("check . --statistics --ignore control-character"),
    );
    insta::assert_snapshot!(output.ended(1, &[]).text(), @"
    findings    pages  code            what it finds
           2        2  empty-field     A label with no value under it
           2        1  malformed-date  Text where a date belongs, or a day that no calendar has

    3 pages: 1 clean, 2 errors, 2 notes
    ");
    let quiet = run(&folder, &["check", "a.txt", "--statistics", "-q"]);
    insta::assert_snapshot!(quiet.ended(0, &[]).text(), @"
    findings    pages  code         what it finds
           1        1  empty-field  A label with no value under it
    ");
    let clean = run(&folder, &["check", "c.txt", "--statistics"]);
    assert_eq!(clean.ended(0, &[]).text(), "1 page: 1 clean\n");
}

#[test]
fn statistics_are_json_as_well() {
    let folder = sandbox();
    let arguments = words("check a.txt b.txt none.txt --select empty-field --statistics");
    let expected = json!({
        "code": "empty-field",
        "findings": 2,
        "pages": 2,
        "summary": "A label with no value under it"
    });
    let array = run(&folder, &[&arguments[..], &["-f", "json"]].concat());
    assert_eq!(
        array.ended(2, &["none.txt: no such file"]).json(),
        json!([expected])
    );
    let lines = run(&folder, &[&arguments[..], &["-f", "ndjson"]].concat());
    assert_eq!(lines.lines(), [expected]);
    // A report in a file has the findings all the same.
    run(
        &folder,
        &[&arguments[..], &["--report", "ndjson=all.ndjson"]].concat(),
    );
    let report = String::from_utf8(folder.read("all.ndjson")).unwrap();
    assert_eq!(report.matches("empty-field").count(), 2);
    run(&folder, &[&arguments[..], &["-f", "sarif"]].concat())
        .ended(2, &["written as text, json or ndjson, not as sarif"]);
}

/// What is found in the pages as a whole is on no page of its own.
#[test]
fn what_is_about_all_pages_counts_no_page() {
    let folder = Sandbox::new();
    for name in 0..30 {
        let text = format!(
            "Toimintamallin nimi\nMalli {name}\nRatkaisun perusidea\n\n\
             Teksti {name} on virke.\n\nTilaa kuukausikirje\n"
        );
        folder.write(format!("{name}.txt"), text);
    }
    let arguments = words("check . --select recurring-line --statistics -f ndjson");
    let row = &run(&folder, &arguments).lines()[0];
    assert_eq!(
        (row["findings"].as_u64(), row["pages"].as_u64()),
        (Some(1), Some(0))
    );
}

#[test]
fn concise_is_a_line_for_each_finding() {
    let folder = sandbox();
    let arguments = words("check a.txt b.txt none.txt -f concise --report concise=c");
    let output = run(&folder, &arguments);
    let found = "\
        a.txt:3:1: note[empty-field] `Rahoittaja` has no value\n\
        b.txt:3:1: note[empty-field] `Rahoittaja` has no value\n\
        b.txt:7:1: error[malformed-date] `Luotu` is no date: `eilen`\n\
        b.txt:11:1: error[malformed-date] `Viimeksi muokattu` is no date: `huo\\u{1b}[1mmenna`\n\
        b.txt:11:4: warning[control-character] control character U+001B (escape)\n";
    assert_eq!(output.ended(2, &["none.txt: no such file"]).text(), found);
    // A file has what standard error says, too.
    let file = String::from_utf8(folder.read("c")).unwrap();
    assert_eq!(
        file,
        format!("{found}none.txt: error[unreadable] no such file or folder\n")
    );
}

#[test]
fn findings_leave_the_status_as_it_is() {
    let folder = sandbox();
    for (arguments, status) in [
        (&["b.txt"][..], 1),
        (&["b.txt", "--exit-zero"], 0),
        (&["a.txt", "--exit-zero", "--fail-on", "note"], 0),
        (&["b.txt", "none.txt", "--exit-zero"], 2),
        (&["b.txt", "--exit-zero", "--report", "json=b.txt/x"], 2),
    ] {
        let output = run(&folder, &[&["check"], arguments].concat());
        assert_eq!(output.status, status, "{arguments:?}");
    }
    let output = run(&folder, &["check", "b.txt", "--exit-zero"]);
    assert!(output.text().contains("error[malformed-date]"));
}
