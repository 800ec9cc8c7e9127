//! Pages beside a profile of earlier ones.

use std::fs;

use serde_json::Value;

use crate::command::{run as innokyla, words};
use crate::{OLDER, add_pages, folder};

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
        let all = words("check pages --format ndjson --select recurring-line");
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
        let all = words("check new --baseline profile.json --format ndjson");
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
            .contains("not compared with this baseline: 3 toimintamalli pages, 3 in"),
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
    #[rustfmt::skip]
    let table = [
        ("none.json", "none.json: no such file or folder"),
        ("record.json", "`innokyla/1` is not a profile of this version, `innokyla-profile/2`"),
        ("older.json", "`innokyla-profile/2`; count the pages again by `innokyla profile -o`"),
        (
            "text.json",
            "text.json:1:1: not a profile: expected value; count the pages again by `innokyla profile -o`",
        ),
    ];
    for (file, reason) in table {
        let run = innokyla(path, &["check", "pages", "--baseline", file]);
        assert_eq!(run.status, 2, "{file}");
        assert!(run.stderr.contains(reason), "{}", run.stderr);
        assert!(!run.stderr.contains('\u{1b}'));
    }
    let run = innokyla(path, &["check", "pages", "--drop", "5"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("--baseline"), "{}", run.stderr);
}
