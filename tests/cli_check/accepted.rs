//! Findings that are known: what is accepted is passed over, and no more than that.

mod file;

use serde_json::Value;

use crate::command::{Run, Sandbox, run, words};
use crate::support::{findings, page};

/// Three findings on two pages.
fn sandbox() -> Sandbox {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let emptied = page("B")
        .replace("Siltakunta\n", "")
        .replace("05.05.2022", "huomenna");
    Sandbox::of(&[
        ("sivut/a.txt", spoilt.as_bytes()),
        ("sivut/b.txt", emptied.as_bytes()),
        ("sivut/c.txt", page("C").as_bytes()),
    ])
}

fn check(folder: &Sandbox, arguments: &[&str]) -> Run {
    run(
        folder,
        &[&["check", "--format", "ndjson"], arguments].concat(),
    )
}

/// The codes and words that a file accepts, by their pages.
fn accepted(folder: &Sandbox, name: &str) -> Vec<String> {
    let file = folder.json(name);
    let findings = file["findings"].as_array().unwrap();
    let words = |found: &Value| {
        let count = found["count"].as_u64().map(|count| format!(" x{count}"));
        ["page", "code", "text"]
            .map(|key| found[key].as_str().unwrap_or("-"))
            .join(" ")
            + &count.unwrap_or_default()
    };
    findings.iter().map(words).collect()
}

#[test]
fn what_is_accepted_is_passed_over_in_the_next_run() {
    let folder = sandbox();
    let first = check(&folder, &["sivut", "--accept", "known.json"]);
    first.ended(
        0,
        &[
            "known.json: 3 findings accepted",
            "3 accepted findings passed over",
        ],
    );
    assert_eq!(first.text(), "");
    assert_eq!(
        String::from_utf8(folder.read("known.json")).unwrap(),
        "{\"schema\":\"innokyla-accepted/1\",\"findings\":[\n\
         {\"page\":\"sivut/a.txt\",\"code\":\"malformed-date\",\"text\":\"eilen\"},\n\
         {\"page\":\"sivut/b.txt\",\"code\":\"empty-field\",\"text\":\"Rahoittaja\"},\n\
         {\"page\":\"sivut/b.txt\",\"code\":\"malformed-date\",\"text\":\"huomenna\"}\n]}\n"
    );
    let second = check(&folder, &["sivut", "--accepted", "known.json"]);
    assert_eq!(second.ended(0, &[]).text(), "");
    assert_eq!(second.stderr, "innokyla: 3 accepted findings passed over\n");
    let text = run(&folder, &["check", "sivut", "--accepted", "known.json"]);
    assert_eq!(text.text(), "3 pages: 3 clean, 3 accepted\n");
    assert_eq!(text.stderr, "");
}

#[test]
fn every_format_passes_over_them() {
    let folder = sandbox();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    for format in [
        "text", "concise", "json", "ndjson", "sarif", "github", "gitlab", "junit",
    ] {
        let arguments = [
            "check",
            "sivut",
            "--accepted",
            "known.json",
            "-q",
            "-f",
            format,
        ];
        let report = format!("{format}=report");
        let output = run(&folder, &[&arguments[..], &["--report", &report]].concat());
        output.ended(0, &[]);
        for told in [
            output.text(),
            str::from_utf8(&folder.read("report")).unwrap(),
        ] {
            assert!(!told.contains("eilen"), "{format}: {told}");
        }
    }
}

#[test]
fn a_finding_is_known_wherever_its_line_stands() {
    let folder = sandbox();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    let text = String::from_utf8(folder.read("sivut/a.txt")).unwrap();
    let above = "Silta nuorille\n\nHanke rakentaa neuvontaa nuorille.\n\n";
    folder.write(
        "sivut/a.txt",
        above.to_owned() + &text.replace("eilen", "  eilen"),
    );
    let output = check(&folder, &["sivut", "--accepted", "known.json"]);
    assert_eq!(output.ended(0, &[]).text(), "");
}

#[test]
fn another_word_page_or_rule_is_new() {
    let folder = sandbox();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    let spoilt = |word: &str| page("D").replace("25.01.2022", word);
    folder.write("sivut/a.txt", spoilt("toissapäivänä"));
    folder.write("sivut/d.txt", spoilt("eilen").replace("\nD\n", "\nE\n"));
    let output = check(&folder, &["sivut", "--accepted", "known.json"]);
    let gone = "known.json: accepted and no longer found: sivut/a.txt: malformed-date: eilen\n";
    output.ended(1, &[gone]);
    assert_eq!(
        findings(&output)
            .into_iter()
            .filter(|found| !found.contains("no-longer"))
            .collect::<Vec<_>>(),
        [
            "sivut/a.txt:8:1 malformed-date",
            "sivut/d.txt:8:1 malformed-date"
        ]
    );
}

/// Twice the same words are two findings.
#[test]
fn a_finding_is_accepted_as_often_as_it_was() {
    let twice = page("A")
        .replace("25.01.2022", "eilen")
        .replace("05.05.2022", "eilen");
    let folder = Sandbox::of(&[("a.txt", twice.as_bytes())]);
    check(&folder, &["a.txt", "--accept", "known.json"]).ended(0, &[]);
    assert_eq!(
        accepted(&folder, "known.json"),
        ["a.txt malformed-date eilen x2"]
    );
    let once = String::from_utf8(folder.read("known.json")).unwrap();
    folder.write("known.json", once.replace(",\"count\":2", ""));
    let output = check(&folder, &["a.txt", "--accepted", "known.json"]);
    assert_eq!(
        findings(output.ended(1, &[])),
        ["a.txt:12:1 malformed-date"]
    );
}

/// What no longer occurs is told of pages that were read and rules that are on, and is an
/// entry of reports.
#[test]
fn what_no_longer_occurs_is_told_of_what_was_looked_at() {
    let folder = sandbox();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    folder.write("sivut/a.txt", page("A"));
    folder.write("sivut/b.txt", page("B"));
    for (arguments, expected) in [
        (&["sivut"][..], 3),
        (&["sivut/a.txt"], 1),
        (&["sivut/c.txt"], 0),
        (&["sivut", "--ignore", "malformed-date"], 1),
        (&["sivut", "--per-file-ignore", "b.txt=malformed-date"], 2),
    ] {
        let output = check(
            &folder,
            &[arguments, &["--accepted", "known.json"]].concat(),
        );
        output.ended(0, &[]);
        let told = output
            .stderr
            .matches("accepted and no longer found")
            .count();
        assert_eq!(told, expected, "{arguments:?}: {}", output.stderr);
        let entries = findings(&output);
        assert_eq!(entries.len(), expected, "{entries:?}");
        let is_entry = |entry: &String| entry == "known.json:1:1 no-longer-found";
        assert!(entries.iter().all(is_entry), "{entries:?}");
    }
}

/// Writing the file anew takes what is new and drops what is gone; what was not looked at
/// stays as it was.
#[test]
fn refreshing_keeps_what_was_not_looked_at() {
    let folder = sandbox();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    folder.write("sivut/a.txt", page("A"));
    folder.write("sivut/c.txt", page("C").replace("25.01.2022", "joskus"));
    let both = ["--accepted", "known.json", "--accept", "known.json"];
    let some = ["sivut/a.txt", "sivut/c.txt", "--ignore", "empty-field"];
    check(&folder, &[&some[..], &both].concat()).ended(0, &["3 findings accepted"]);
    let expected = [
        "sivut/b.txt empty-field Rahoittaja",
        "sivut/b.txt malformed-date huomenna",
        "sivut/c.txt malformed-date joskus",
    ];
    assert_eq!(accepted(&folder, "known.json"), expected);
    folder.write("sivut/b.txt", page("B"));
    let rest = ["sivut/b.txt", "--select", "malformed-date"];
    check(&folder, &[&rest[..], &both].concat()).ended(0, &["2 findings accepted"]);
    let expected = [
        "sivut/b.txt empty-field Rahoittaja",
        "sivut/c.txt malformed-date joskus",
    ];
    assert_eq!(accepted(&folder, "known.json"), expected);
}

/// A page of JSON lines is known by its identifier, so that its line and its file may
/// change; without one by its file.
#[test]
fn pages_of_json_lines_are_known_by_their_identifiers() {
    let line = |text: &str, url: Option<&str>| {
        serde_json::json!({ "text": text, "url": url }).to_string() + "\n"
    };
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let other = page("B").replace("25.01.2022", "huomenna");
    let [named, unnamed] =
        [(&spoilt, Some("https://a.fi/1")), (&other, None)].map(|(text, url)| line(text, url));
    let folder = Sandbox::of(&[("dump.jsonl", format!("{named}{unnamed}").as_bytes())]);
    check(&folder, &["dump.jsonl", "--accept", "known.json"]).ended(0, &[]);
    assert_eq!(
        accepted(&folder, "known.json"),
        [
            "dump.jsonl malformed-date huomenna",
            "https://a.fi/1 malformed-date eilen"
        ]
    );
    let first = line(&page("C"), None);
    folder.write("dump.jsonl", format!("{first}{first}{unnamed}"));
    folder.write("new.jsonl", &named);
    let arguments = ["dump.jsonl", "new.jsonl", "--ignore", "duplicate-page"];
    let arguments = [&arguments[..], &["--accepted", "known.json"]].concat();
    assert_eq!(check(&folder, &arguments).ended(0, &[]).text(), "");
}

/// What is found in the pages as a whole is accepted whatever the numbers in its message,
/// and not told as gone where nothing was compared.
#[test]
fn drift_is_accepted_by_what_it_is_about() {
    let folder = Sandbox::new();
    let model =
        |label: &str, name: usize| format!("Toimintamallin nimi\nMalli {name}\n{label}\nOulu\n");
    for name in 0..30 {
        folder.write(format!("old/{name}.txt"), model("Toteutuspaikka", name));
        folder.write(format!("new/{name}.txt"), model("Missä tehtiin", name));
    }
    run(&folder, &["profile", "old", "-o", "profile.json"]).ended(0, &[]);
    let select = [
        "--select",
        "label-vanished,label-appeared",
        "--baseline",
        "profile.json",
    ];
    let new = [&["new"], &select[..]].concat();
    let told = check(&folder, &new);
    assert_eq!(told.ended(1, &[]).lines().len(), 1);
    check(&folder, &[&new[..], &["--accept", "known.json"]].concat()).ended(0, &[]);
    assert!(accepted(&folder, "known.json")[0].starts_with("- label-vanished toimintamalli: "));
    std::fs::remove_file(folder.path("new/29.txt")).unwrap();
    let again = check(&folder, &[&new[..], &["--accepted", "known.json"]].concat());
    assert_eq!(again.ended(0, &[]).text(), "");
    let few = words("new/1.txt --accepted known.json --baseline profile.json");
    let few = check(&folder, &few);
    assert!(!few.stderr.contains("no longer"), "{}", few.stderr);
    // A kind that is not compared takes nothing from those that are.
    folder.write("more/a.txt", page("A"));
    let more = [&["more"], &new[..]].concat();
    let written = [
        &more[..],
        &["--accepted", "known.json", "--accept", "more.json"],
    ]
    .concat();
    run(&folder, &["profile", "old", "more", "-o", "profile.json"]).ended(0, &[]);
    check(&folder, &written).ended(0, &["not compared with this baseline: 1 kokonaisuus page"]);
    assert_eq!(
        accepted(&folder, "more.json"),
        accepted(&folder, "known.json")
    );
    check(
        &folder,
        &[&more[..], &["--accepted", "known.json"]].concat(),
    )
    .ended(0, &["not compared with this baseline: 1 kokonaisuus page"]);
    run(&folder, &["profile", "old", "-o", "profile.json"]).ended(0, &[]);
    let without = check(
        &folder,
        &words("old --accepted known.json --ignore missing-field"),
    );
    assert!(!without.stderr.contains("no longer"), "{}", without.stderr);
    let old = [&["old"], &select[..], &["--accepted", "known.json"]].concat();
    check(&folder, &old).ended(0, &["no longer found: all pages: label-vanished"]);
}

/// Pages have the same names from any folder.
#[test]
fn pages_are_named_from_the_root() {
    let folder = sandbox();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    let arguments = ["check", ".", "--accepted", "../known.json", "--root", ".."];
    run(folder.path("sivut"), &arguments).ended(0, &[]);
    run(folder.path("sivut"), &arguments[..4]).ended(1, &[]);
}
