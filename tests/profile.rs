//! `innokyla profile`, `check --baseline` and `schema`, as they are run.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use command::{Sandbox, run as innokyla};
use serde_json::Value;

#[path = "support/command.rs"]
mod command;

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
    let arguments = [
        "check",
        "pages",
        "--baseline",
        "profile.json",
        "--format",
        "ndjson",
    ];
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
fn a_redesign_is_one_finding_for_each_label_and_not_one_a_page() {
    let folder = folder(60, OLDER);
    let path = &folder.path("");
    add_pages(path, "new", 80, "Kunta tai maakunta");
    assert!(innokyla(path, &["profile", "pages", "-qo", "profile.json"]).status == 0);
    let select = "--select=label-vanished,label-appeared,line-appeared,fill-rate-dropped";
    let check = ["check", "new", "--baseline", "profile.json", select];
    let run = innokyla(path, &check);
    assert_eq!(run.status, 1, "{}", run.stderr);
    insta::assert_snapshot!("redesign", run.text());

    let json = innokyla(path, &[&check[..], &["--format", "json"]].concat());
    let found: Value = serde_json::from_str(json.text()).unwrap();
    let [renamed] = found.as_array().unwrap().as_slice() else {
        panic!("{found}")
    };
    assert_eq!(renamed["code"], "label-vanished");
    let message = renamed["message"].as_str().unwrap();
    assert!(
        message.contains("`Kunta tai maakunta` stands in its place"),
        "{message}"
    );

    let same = ["check", "pages", "--baseline", "profile.json", select];
    let run = innokyla(path, &same);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

/// What recurs is told once, after the pages, and is the same for any number of jobs.
#[test]
fn a_footer_on_every_page_is_one_finding_for_any_number_of_jobs() {
    let folder = folder(0, OLDER);
    for number in 0..90 {
        let text = format!(
            "Malli {number}\n\nToimintamallin nimi\nMalli {number}\nToteutuspaikka\nOulu\nLuotu\n\n\
             1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\nRatkaisun perusidea **\n\n\
             Hoitaja vastaa {number} kertaa.\n\nTilaa kuukausikirje\n\nJärjestelmän tila\n"
        );
        fs::write(folder.path(format!("pages/{number:03}.txt")), text).unwrap();
    }
    let check = |more: &[&str]| {
        let all = [
            "check",
            "pages",
            "--format",
            "ndjson",
            "--select",
            "recurring-line",
        ];
        innokyla(&folder, &[&all, more].concat())
    };
    let run = check(&[]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let found: Value = serde_json::from_str(run.text()).unwrap();
    assert_eq!(
        found["message"],
        "`Tilaa kuukausikirje`, with `Järjestelmän tila` below it, stands in `core_idea` on \
         all 90 toimintamalli pages and is no label"
    );
    assert_eq!(
        (&found["path"], &found["line"]),
        (&"pages/000.txt".into(), &18.into())
    );
    assert_eq!(found["related"].as_array().unwrap().len(), 3);
    for jobs in ["1", "2", "7"] {
        assert_eq!(check(&["--jobs", jobs]).text(), run.text(), "{jobs} jobs");
    }
    let note = check(&["--severity", "recurring-line=note"]);
    assert_eq!(note.status, 0, "{}", note.text());
    let profile = ["profile", "pages", "-o", "profile.json"];
    let table = innokyla(&folder, &profile).text().to_owned();
    assert!(
        table.contains("      90   100%  Tilaa kuukausikirje  (pages/000.txt:18)\n"),
        "{table}"
    );
    let same = check(&["--baseline", "profile.json"]);
    assert_eq!((same.status, same.text()), (0, ""));
}

#[test]
fn rules_of_drift_can_be_ignored_and_made_graver() {
    let folder = folder(30, OLDER);
    let path = &folder.path("");
    add_pages(path, "new", 30, "Kunta tai maakunta");
    for number in 0..30 {
        let page = path.join(format!("new/{number:03}.txt"));
        let text = fs::read_to_string(&page).unwrap();
        let added = "Vaikuttavuuden arviointi **\n\nTulos on virke.\n";
        fs::write(&page, format!("{text}{added}")).unwrap();
    }
    assert!(innokyla(path, &["profile", "pages", "-qo", "profile.json"]).status == 0);
    let check = |more: &[&str]| {
        let all = [
            "check",
            "new",
            "--baseline",
            "profile.json",
            "--format",
            "ndjson",
        ];
        innokyla(path, &[&all, more].concat()).text().to_owned()
    };
    let ignored = check(&["--ignore", "label-vanished"]);
    assert!(ignored.contains("label-appeared") && !ignored.contains("label-vanished"));
    let graver = check(&["--severity", "label-vanished=error"]);
    assert!(
        graver.contains(r#""code":"label-vanished","severity":"error""#),
        "{graver}"
    );
    let more = check(&["--min-pages", "31"]);
    assert!(!more.contains("label-"), "{more}");
}

#[test]
fn too_few_pages_to_compare_are_told_on_standard_error() {
    let folder = folder(3, OLDER);
    let path = &folder.path("");
    assert!(innokyla(path, &["profile", "pages", "-qo", "profile.json"]).status == 0);
    let run = innokyla(path, &["check", "pages", "--baseline", "profile.json"]);
    assert!(
        run.stderr
            .contains("not compared with the baseline: 3 toimintamalli pages, 3 in"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_baseline_that_is_no_profile_ends_the_run_with_the_reason() {
    let folder = folder(1, OLDER);
    let path = &folder.path("");
    fs::write(
        path.join("record.json"),
        r#"{"schema":"innokyla/1","kinds":{}}"#,
    )
    .unwrap();
    fs::write(
        path.join("older.json"),
        r#"{"schema":"innokyla-profile/1","kinds":{}}"#,
    )
    .unwrap();
    fs::write(path.join("text.json"), "\u{1b}[31m").unwrap();
    for (file, reason) in [
        ("none.json", "none.json: no such file or folder"),
        (
            "record.json",
            "`innokyla/1` is not a profile of this version, `innokyla-profile/2`",
        ),
        (
            "older.json",
            "`innokyla-profile/2`; count the pages again by `innokyla profile -o`",
        ),
        (
            "text.json",
            "text.json: not a profile of `innokyla profile -o`",
        ),
    ] {
        let run = innokyla(path, &["check", "pages", "--baseline", file]);
        assert_eq!(run.status, 2, "{file}");
        assert!(run.stderr.contains(reason), "{}", run.stderr);
        assert!(!run.stderr.contains('\u{1b}'));
    }
    let run = innokyla(path, &["check", "pages", "--drop", "5"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("--baseline"), "{}", run.stderr);
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

/// A page with lines around it that the parser does not know.
fn framed(number: u32) -> String {
    format!(
        "Oma tila\nUusimmat julkaisut\n\nMalli {number} auttaa kaikkia.\n\n\
         Toimintamallin nimi\nMalli {number}\nToimintamallin lyhyt kuvaus\n\n\
         Malli {number} auttaa kaikkia.\n\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\n\
         Ratkaisun perusidea **\n\nHoitaja vastaa {number} kertaa.\n\n\
         Tilaa kuukausikirje\n\nVersio\n"
    )
}

/// The frame that a profile has learnt is in no value of the pages that are read with it.
#[test]
fn a_frame_is_learnt_by_a_profile_and_passed_over_with_it() {
    let folder = Sandbox::new();
    fs::create_dir(folder.path("pages")).unwrap();
    for number in 0..20 {
        fs::write(folder.path(format!("pages/{number}.txt")), framed(number)).unwrap();
    }
    fs::write(folder.path("page.txt"), framed(21)).unwrap();
    let run = |arguments: &[&str]| innokyla(&folder, arguments);
    let profile = run(&["profile", "pages", "-o", "profile.json", "--quiet"]);
    assert_eq!(profile.status, 0, "{}", profile.stderr);

    let body = |page: &Value| page["sections"][0]["body"].as_array().unwrap().len();
    let before: Value = serde_json::from_str(run(&["convert", "page.txt"]).text()).unwrap();
    assert_eq!(
        (before["lead"].as_array().unwrap().len(), body(&before)),
        (2, 3)
    );
    let with_profile = ["convert", "page.txt", "--profile", "profile.json"];
    let after: Value = serde_json::from_str(run(&with_profile).text()).unwrap();
    assert_eq!(
        (after["lead"].as_array().unwrap().len(), body(&after)),
        (1, 1)
    );
    assert_eq!(after["title"], "Malli 21");

    let told = run(&["check", "page.txt", "--format", "ndjson"]);
    assert!(told.text().contains("unknown-label"), "{}", told.text());
    let check = [
        "check",
        "page.txt",
        "--format",
        "ndjson",
        "--profile",
        "profile.json",
    ];
    let told = run(&check);
    let found: Value = serde_json::from_str(told.text()).unwrap();
    assert_eq!(found["code"], "page-frame");
    assert_eq!(
        found["message"],
        "the site's frame stands around the page: 2 lines above, 2 below"
    );
}

/// A profile is read whole or not at all, and never written over.
#[test]
fn a_profile_that_pages_are_read_with_is_kept() {
    let folder = folder(3, OLDER);
    let run = |arguments: &[&str]| innokyla(&folder, arguments);
    assert_eq!(run(&["profile", "pages", "-o", "profile.json"]).status, 0);
    let kept = fs::read(folder.path("profile.json")).unwrap();
    for (arguments, status) in [
        (
            &[
                "convert",
                "pages",
                "--profile",
                "profile.json",
                "-o",
                "profile.json",
            ][..],
            2,
        ),
        (
            &[
                "check",
                "pages",
                "--profile",
                "profile.json",
                "--report",
                "json=profile.json",
            ],
            2,
        ),
        (&["convert", "pages", "--profile", "pages/000.txt"], 1),
        (&["check", "pages", "--profile", "none.json"], 2),
    ] {
        let run = run(arguments);
        assert_eq!(run.status, status, "{arguments:?}: {}", run.stderr);
        assert_eq!(run.stdout, b"", "{arguments:?}");
    }
    assert_eq!(fs::read(folder.path("profile.json")).unwrap(), kept);
}
