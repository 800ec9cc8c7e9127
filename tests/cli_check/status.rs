//! What the status of a check tells.

use crate::command::{Sandbox, run, words};
use crate::support::page;

/// The status is 0 for what is clean, 1 for what is not, and 2 where not all could
/// be checked.
#[test]
fn the_status_tells_how_it_went() {
    let note = page("A").replace("Siltakunta\n", "");
    let warning = format!("{}\u{b}\n", page("B").trim_end());
    let error = page("C").replace("25.01.2022", "eilen");
    let folder = Sandbox::of(&[
        ("clean.txt", page("D").as_bytes()),
        ("note.txt", note.as_bytes()),
        ("warning.txt", warning.as_bytes()),
        ("error.txt", error.as_bytes()),
    ]);
    #[rustfmt::skip]
    let table = [
        (&["clean.txt"][..], 0),
        (&["note.txt"], 0),
        (&["warning.txt"], 1),
        (&["error.txt"], 1),
        (&["."], 1),
        (&["note.txt", "--fail-on", "note"], 1),
        (&["warning.txt", "--fail-on", "error"], 0),
        (&["error.txt", "--fail-on", "error"], 1),
        (&["error.txt", "--ignore", "malformed-date"], 0),
        (&["error.txt", "--select", "truncated,control-character"], 0),
        (&["warning.txt", "--select", "control-character"], 1),
        (&["error.txt", "--severity", "malformed-date=note"], 0),
        (&["note.txt", "--severity", "malformed-date=note,empty-field=error"], 1),
        (&["missing.txt"], 2),
        (&["clean.txt", "missing.txt"], 2),
        (&["error.txt", "missing.txt"], 2),
        (&[], 2),
        (&["clean.txt", "--report", "sarif=clean.txt/x.sarif"], 2),
        (&["clean.txt", "--report", "sarif"], 2),
        (&["clean.txt", "--report", "pdf=x.pdf"], 2),
        (&words("clean.txt --report json=x.json --report sarif=x.json"), 2),
        (&["clean.txt", "--format", "pdf"], 2),
        (&["clean.txt", "--fail-on", "info"], 2),
        (&["clean.txt", "--severity", "malformed-date"], 2),
    ];
    for (arguments, expected) in table {
        let output = run(&folder, &[&["check"], arguments].concat());
        assert_eq!(output.status, expected, "{arguments:?}: {}", output.stderr);
    }
}

/// An article passes unless another kind is expected; a page that is not there never
/// does, whatever is left out.
#[test]
fn the_status_tells_whether_the_kinds_are_those_expected() {
    let folder = Sandbox::of(&[
        ("hanke.txt", page("A").as_bytes()),
        (
            "uutinen.txt",
            "Neuvonta avattiin\n\nNeuvontapiste palvelee asukkaita arkisin.\n".as_bytes(),
        ),
        (
            "404.txt",
            "404\n\nSivua ei löytynyt\n\nEtsimääsi sivua ei löytynyt.\n".as_bytes(),
        ),
        ("tyhja.txt", b""),
    ]);
    #[rustfmt::skip]
    let table = [
        (&["uutinen.txt"][..], 0, &["not-an-export"][..]),
        (&["uutinen.txt", "--expect", "article"], 0, &[]),
        (&words("hanke.txt uutinen.txt --expect kokonaisuus,article"), 0, &[]),
        (&["hanke.txt", "--expect", "kokonaisuus"], 0, &[]),
        (&["hanke.txt", "--expect", "toimintamalli"], 1, &["unexpected-kind"]),
        (
            &words("hanke.txt uutinen.txt --expect kokonaisuus --expect toimintamalli"),
            1,
            &["unexpected-kind"],
        ),
        (&words("uutinen.txt --expect kokonaisuus --select truncated"), 1, &["unexpected-kind"]),
        (
            &words("uutinen.txt --expect kokonaisuus --severity unexpected-kind=note"),
            0,
            &["unexpected-kind"],
        ),
        (&words("uutinen.txt --expect kokonaisuus --ignore unexpected-kind"), 0, &["not-an-export"]),
        (&["404.txt", "--expect", "kokonaisuus"], 1, &["no-content"]),
        (
            &words("404.txt tyhja.txt --ignore not-an-export --expect article"),
            1,
            &["no-content", "no-content"],
        ),
        (&words("404.txt --ignore no-content --expect kokonaisuus"), 1, &["unexpected-kind"]),
    ];
    for (arguments, status, codes) in table {
        let arguments = [&["check", "--format", "ndjson"], arguments].concat();
        let output = run(&folder, &arguments);
        assert_eq!(output.status, status, "{arguments:?}: {}", output.stderr);
        let found = output.lines();
        let found: Vec<_> = found
            .iter()
            .filter_map(|found| found["code"].as_str())
            .collect();
        assert_eq!(found, codes, "{arguments:?}");
    }
    let wrong = run(&folder, &["check", "hanke.txt", "--expect", "hanke"]);
    assert_eq!(wrong.status, 2);
    assert!(
        wrong.stderr.contains("`kokonaisuus`, `toimintamalli`"),
        "{}",
        wrong.stderr
    );
}

/// What cannot be read is named, and all else is checked.
#[test]
fn an_unreadable_input_stops_nothing() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let folder = Sandbox::of(&[
        ("a.txt", spoilt.as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let output = run(&folder, &["check", "none.txt", "a.txt", "b.txt"]);
    assert_eq!(output.status, 2);
    assert_eq!(
        output.stderr,
        "innokyla: none.txt: no such file or folder\n"
    );
    assert!(output.text().contains("--> a.txt:8:1"), "{}", output.text());
    assert!(
        output
            .text()
            .ends_with("2 pages: 1 clean, 1 error, 1 not read\n")
    );
}
