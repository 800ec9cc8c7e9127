//! `innokyla profile`, `check --baseline` and `schema`, as they are run.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use command::{Sandbox, run as innokyla, words};
use serde_json::Value;

#[path = "../support/command.rs"]
mod command;
mod drift;
mod frame;

/// A folder of pages, each with one label in its own words.
fn folder(pages: u32, label: &str) -> Sandbox {
    let folder = Sandbox::new();
    add_pages(&folder, "pages", pages, label);
    folder
}

fn add_pages(folder: impl AsRef<Path>, name: &str, pages: u32, label: &str) {
    let pages_folder = folder.as_ref().join(name);
    fs::create_dir_all(&pages_folder).unwrap();
    for number in 0..pages {
        let text = format!(
            "Malli {number}\n\nToimintamallin nimi\nMalli {number}\n{label}\nOulu\n\
             Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\n"
        );
        fs::write(pages_folder.join(format!("{number:03}.txt")), text).unwrap();
    }
}

const OLDER: &str = "Paikkakunta tai maakunta";

#[test]
fn a_profile_is_a_table_for_people_and_json_for_programs() {
    let folder = folder(3, OLDER);
    let run = innokyla(&folder, &["profile", "pages", "-o", "profile.json"]);
    assert!(run.status == 0, "{}", run.stderr);
    let table = run.text();
    assert!(
        table.starts_with("toimintamalli: 3 pages\n\n  filled  share  field"),
        "{table}"
    );
    assert!(
        table.contains("       3   100%  localities             Paikkakunta tai maakunta (3)\n"),
        "{table}"
    );
    assert!(run.stderr.contains("3 counted, 0 failed"), "{}", run.stderr);
    let json = fs::read_to_string(folder.path("profile.json")).unwrap();
    let profile: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(profile["schema"], "innokyla-profile/2");
    let label = &profile["kinds"]["toimintamalli"]["fields"]["localities"]["spellings"][OLDER];
    assert_eq!(label["pages"], 3);
    assert_eq!(label["examples"][0]["line"], 5);
    let shown = innokyla(&folder, &["profile", "pages", "--format", "json"]);
    assert_eq!(shown.text(), json);
    let shown = innokyla(&folder, &["profile", "pages", "-o", "-"]);
    assert_eq!(shown.text(), json);
}

#[test]
fn a_profile_is_the_same_for_any_number_of_jobs() {
    let folder = folder(150, OLDER);
    add_pages(&folder, "pages/other", 77, "Uusi otsikko");
    let profile = |jobs| {
        let run = innokyla(&folder, &["profile", "pages", "-f", "json", "-j", jobs]);
        assert!(run.status == 0, "{}", run.stderr);
        run.text().to_owned()
    };
    let alone = profile("1");
    assert_eq!(profile("2"), alone);
    assert_eq!(profile("7"), alone);
}

#[test]
fn a_page_that_cannot_be_read_is_named_and_the_others_are_counted() {
    let folder = folder(2, OLDER);
    fs::write(folder.path("pages/none.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\0").unwrap();
    let run = innokyla(&folder, &["profile", "pages", "-o", "profile.json"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("none.txt: not text"), "{}", run.stderr);
    assert!(run.text().starts_with("toimintamalli: 2 pages\n"));
    assert!(folder.path("profile.json").exists());
}

/// What `convert` makes no record of and `check` calls an error is no page of a profile.
#[test]
fn a_page_without_content_is_named_and_not_counted() {
    let folder = folder(20, OLDER);
    for (name, text) in [("empty", ""), ("gone", "404\n\nSivua ei löytynyt\n")] {
        fs::write(folder.path(format!("pages/{name}.txt")), text).unwrap();
    }
    let run = innokyla(&folder, &["profile", "pages", "-o", "profile.json"]);
    assert_eq!(run.status, 1);
    for told in [
        "pages/empty.txt: empty: there",
        "pages/gone.txt: `Sivua ei löytynyt`: the notice of a page that is not there",
        "22 pages: 20 counted, 2 failed",
    ] {
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
    assert!(!run.text().contains("article"), "{}", run.text());
    // A check compares no others either.
    for n in 0..60 {
        fs::write(folder.path(format!("pages/empty-{n}.txt")), "").unwrap();
    }
    let arguments = words("check pages --baseline profile.json --format ndjson");
    let check = innokyla(&folder, &arguments);
    assert!(check.text().contains("no-content"), "{}", check.text());
    assert!(!check.text().contains("kind-changed"), "{}", check.text());
}

#[test]
fn a_profile_of_nothing_leaves_the_file_as_it_is() {
    let folder = folder(1, OLDER);
    fs::write(folder.path("profile.json"), "kept").unwrap();
    let run = innokyla(&folder, &["profile", "no-such", "-o", "profile.json"]);
    assert_eq!(run.status, 1);
    assert_eq!(fs::read(folder.path("profile.json")).unwrap(), b"kept");
    let files: Vec<_> = fs::read_dir(&folder).unwrap().collect();
    assert_eq!(files.len(), 2, "{files:?}");
}

#[test]
fn the_schemas_are_printed_as_they_are_checked_in() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let runs: [(&[&str], &str); 4] = [
        (&["schema"], "record"),
        (&["schema", "record"], "record"),
        (&["schema", "diagnostics"], "diagnostics"),
        (&["schema", "profile"], "profile"),
    ];
    for (args, name) in runs {
        let run = innokyla(here, args);
        assert!(run.status == 0, "{}", run.stderr);
        let file = fs::read_to_string(here.join(format!("schemas/{name}.json"))).unwrap();
        assert!(run.text() == file, "{args:?}");
    }
}

#[test]
fn a_profile_never_replaces_a_page_it_counts() {
    let folder = folder(2, OLDER);
    let page = folder.path("pages/000.txt");
    let before = fs::read(&page).unwrap();
    for (input, output) in [
        ("pages", "pages/000.txt"),
        ("pages/000.txt", "pages/../pages/000.txt"),
    ] {
        let run = innokyla(&folder, &["profile", input, "-o", output]);
        assert_eq!(fs::read(&page).unwrap(), before, "{output}");
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.text().is_empty());
        let told = "000.txt: is an input and also the output; write to another name";
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
}
